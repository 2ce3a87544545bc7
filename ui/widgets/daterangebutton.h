#pragma once

#include "domain/timestamp.h"
#include "ui/widgets/filterbutton.h"

#include <optional>

class QAction;
class QCheckBox;
class QDateEdit;
class QPushButton;

namespace ui {

//! A button that says which days are chosen and opens two calendars. Days are whole and local: from 00:00 of
//! the first to the last millisecond of the last. Or days around today, which move on with it.
class DateRangeButton : public FilterButton
{
    Q_OBJECT

public:
    explicit DateRangeButton(QWidget *parent = nullptr);

    //! What is filtered, for example "Created".
    void setSubject(const QString &subject);
    [[nodiscard]] std::optional<domain::Timestamp> from() const;
    [[nodiscard]] std::optional<domain::Timestamp> to() const;
    //! So many around today, see domain::daysAround(); there is no from() and no to() then.
    [[nodiscard]] std::optional<int> days() const { return m_days; }
    //! \a days: in place of the other two.
    void setRange(const std::optional<domain::Timestamp> &from, const std::optional<domain::Timestamp> &to,
                  const std::optional<int> &days = std::nullopt);
    //! What can be chosen with one click.
    void offerDays(const QList<int> &days);
    void clear();

Q_SIGNALS:
    void rangeChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showRange();
    void chooseDates();
    void keepOrder(QDateEdit &other, QDate day);

    QString m_subject;
    std::optional<int> m_days;
    QList<QAction *> m_offered; //!< each has its number of days
    QCheckBox *m_hasFrom, *m_hasTo;
    QDateEdit *m_from, *m_to;
    QPushButton *m_anyTime;
};

} // namespace ui

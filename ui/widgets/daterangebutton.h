#pragma once

#include "domain/timestamp.h"
#include "ui/widgets/filterbutton.h"

#include <optional>

class QCheckBox;
class QDateEdit;
class QPushButton;

namespace ui {

//! A button that says which days are chosen and opens two calendars. Days are whole and local: from 00:00 of
//! the first to the last millisecond of the last.
class DateRangeButton : public FilterButton
{
    Q_OBJECT

public:
    explicit DateRangeButton(QWidget *parent = nullptr);

    //! What is filtered, for example "Created".
    void setSubject(const QString &subject);
    [[nodiscard]] std::optional<domain::Timestamp> from() const;
    [[nodiscard]] std::optional<domain::Timestamp> to() const;
    void setRange(const std::optional<domain::Timestamp> &from, const std::optional<domain::Timestamp> &to);
    void clear();

Q_SIGNALS:
    void rangeChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showRange();
    void keepOrder(QDateEdit &other, QDate day);

    QString m_subject;
    QCheckBox *m_hasFrom, *m_hasTo;
    QDateEdit *m_from, *m_to;
    QPushButton *m_anyTime;
};

} // namespace ui

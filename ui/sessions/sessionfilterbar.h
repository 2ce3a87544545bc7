#pragma once

#include "domain/sessionquery.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLineEdit;
class QToolButton;

namespace ui {

class DateRangeButton;

//! Every filter that the list of sessions has on the server: states, created, due, part of the title.
class SessionFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit SessionFilterBar(QWidget *parent = nullptr);

    //! Filters only; sort, offset and limit are those of \a query.
    [[nodiscard]] domain::SessionQuery appliedTo(domain::SessionQuery query) const;
    [[nodiscard]] QList<domain::SessionState> states() const;
    void setStates(const QList<domain::SessionState> &states);
    [[nodiscard]] bool isFiltering() const;
    void clear();
    void focusTitle();

Q_SIGNALS:
    void filterChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showStates();
    void announce();

    QLineEdit *m_title;
    QToolButton *m_state, *m_clear;
    QList<QAction *> m_stateActions;
    DateRangeButton *m_created, *m_due;
    QTimer m_typing; //!< a request per word, not per key
};

} // namespace ui

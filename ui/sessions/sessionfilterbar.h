#pragma once

#include "domain/sessionfilter.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLineEdit;
class QToolButton;

namespace ui {

class DateRangeButton;

//! The filters of the list of sessions: words, states, created, due.
class SessionFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit SessionFilterBar(QWidget *parent = nullptr);

    //! The states chosen here replace those of \a view; all else narrows it.
    [[nodiscard]] domain::SessionFilter appliedTo(domain::SessionFilter view) const;
    [[nodiscard]] QList<domain::SessionState> states() const;
    void setStates(const QList<domain::SessionState> &states);
    [[nodiscard]] bool isFiltering() const;
    void clear();
    void focusText();

Q_SIGNALS:
    void filterChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showStates();
    void announce();

    QLineEdit *m_text;
    QToolButton *m_state, *m_clear;
    QList<QAction *> m_stateActions;
    DateRangeButton *m_created, *m_due;
    QTimer m_typing; //!< what is typed in one go is one search
};

} // namespace ui

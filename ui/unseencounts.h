#pragma once

#include "ui/widgets/viewlist.h"

#include <QMap>
#include <QObject>

namespace tasks {
class Account;
}

namespace ui {

//! How many there are in the views whose panes nobody has wanted yet. A pane that is there counts for itself.
class UnseenCounts : public QObject
{
    Q_OBJECT

public:
    //! Both outlive this.
    UnseenCounts(tasks::Account &account, ViewList &views, QObject *parent = nullptr);

    void start();
    void leave(View view); //!< to its pane, from now on

private:
    [[nodiscard]] QObject *makeCounter(View view);
    [[nodiscard]] QObject *makeDraftCounter(View view);
    void tell(View view, qsizetype count);

    tasks::Account &m_account;
    ViewList &m_views;
    QMap<View, QObject *> m_counters;
    QList<View> m_left;
};

} // namespace ui

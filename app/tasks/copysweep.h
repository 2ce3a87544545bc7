#pragma once

#include "store/documentrecord.h"

#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>

namespace tasks {

class Account;

//! Removes the private copies of files that nothing needs any more: no draft, template, batch, unfinished
//! send or open window names them, and the sessions that they were sent in are final or gone, so that none of
//! them can be corrected and replaced. Looks a little after the start, and then twice an hour; what is
//! unneeded then is removed at the next look, since the draft that was deleted may come back by Undo.
class CopySweep : public QObject
{
    Q_OBJECT

public:
    //! \a account outlives this.
    explicit CopySweep(Account &account, QObject *parent = nullptr);

    void start();
    void sweepNow();
    //! How old a copy is at least that is removed: a file is copied before the draft names it.
    void setYoungest(int seconds) { m_youngestSeconds = seconds; }

Q_SIGNALS:
    //! With the hashes of what was removed.
    void finished(const QStringList &removed);

private:
    void judgeNext();
    [[nodiscard]] static bool mayBeNeeded(const store::DocumentRecord &document);
    void letGo();
    void removeUnneeded();
    void end(const QStringList &removed);

    Account &m_account;
    QTimer m_timer;
    int m_youngestSeconds = 3'600;
    bool m_isSweeping = false, m_isFirst = true;
    QList<store::DocumentRecord> m_documents; //!< to be judged
    QStringList m_settled;                    //!< ids of those that need theirs no more
    QSet<QString> m_unneeded;                 //!< by the last look
};

} // namespace tasks

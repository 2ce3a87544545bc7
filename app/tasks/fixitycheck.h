#pragma once

#include "store/savedresults.h"
#include "tasks/task.h"

#include <QHash>
#include <QTimer>

namespace tasks {

class Account;

//! What archives call a fixity check: are the files that were saved still what they were? Reads them again,
//! one after the other, each once however many sessions it is of, compares their hashes, and notes those that
//! are missing or changed: Failed at the end when there are any. Files on a drive that is not there are
//! neither, and count as saved: only how many they are is said, and when that lasts for days it is a failure,
//! too. A file that the list of its folder knows by another hash counts as changed: whoever checks the folder
//! by it is told so. One that is not in the list is listed anew.
class FixityCheck : public Task
{
    Q_OBJECT

public:
    //! Those that were not looked at since \a before, \a most of them at most (0: all); it rests \a pauseMs
    //! between two of them.
    FixityCheck(Account &account, const QDateTime &before, int most, int pauseMs, QObject *parent = nullptr);

    [[nodiscard]] qint64 missing() const { return m_missing; }
    [[nodiscard]] qint64 changedFiles() const { return m_changed; }
    [[nodiscard]] qint64 unreachable() const { return m_unreachable; }

Q_SIGNALS:
    void lossFound();     //!< one that was not known
    void absenceLasted(); //!< of a drive, for days

protected:
    void run() override;
    void stop() override;

private:
    void readSome();
    void readLists();
    void next();
    void take(QList<store::SavedResult> same, store::SavedResult::Condition found, bool isReachable);
    void listAnew();
    void noteThenRead();
    void finish();

    store::SavedResults m_saved;
    QDateTime m_before;
    int m_most;
    QTimer m_pause;
    QList<store::SavedResult> m_files, m_looked; //!< to look at; and looked at, to be noted
    QHash<QString, QStringList> m_listed;        //!< hashes of m_files in the lists of their folders, by path
    QList<store::SavedResult> m_unlisted;        //!< of m_looked: as they were saved, and in no list
    qint64 m_checked = 0, m_missing = 0, m_changed = 0, m_unreachable = 0;
    qint64 m_lasting = 0; //!< of those that cannot be reached
};

} // namespace tasks

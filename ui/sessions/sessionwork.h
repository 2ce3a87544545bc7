#pragma once

#include "api/apierror.h"
#include "domain/session.h"
#include "store/savedresults.h"
#include "store/sessionlists.h"
#include "store/stucksessions.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <functional>
#include <optional>

class QUndoStack;

namespace models {
class SessionTableModel;
}
namespace tasks {
class Account;
class Activities;
class SessionAction;
} // namespace tasks

namespace ui {

class DueDateChanges;
class SessionDownloads;
class SessionRemoval;

//! What the Sessions view has done by tasks: single sessions, due dates, deletion, downloads. It says how it
//! went; it shows nothing itself.
class SessionWork : public QObject
{
    Q_OBJECT

public:
    SessionWork(tasks::Account &account, tasks::Activities &activities, models::SessionTableModel &model,
                QUndoStack &undo, QObject *parent = nullptr);

    void fetch(const QString &sessionId);
    //! The same, but of one that was deleted what is known here is told at once: the service has nothing.
    void find(const QString &sessionId);
    //! For the signing order: once per session, and without a word when it fails.
    void fetchBeside(const QStringList &sessionIds);
    //! The same out of the index alone, for who is named in the summary.
    void findBeside(const QStringList &sessionIds);
    void changeDueDate(const QString &sessionId, const domain::Timestamp &dueDate);
    void remove(const QStringList &sessionIds);
    //! What the list knows these ids by; those that the index has not are left out.
    void findNumbers(const QStringList &ids, std::function<void(const store::SessionNumbers &)> done);
    //! Those of the index that wait for it.
    void findAfter(const QString &sessionId, std::function<void(const QList<domain::SigningSession> &)> done);
    //! The same past what waits to be written, see store::SessionIndex::getAsWritten().
    void findAfterAsWritten(const QString &sessionId,
                            std::function<void(const QList<domain::SigningSession> &)> done);
    //! Those of the index that can be signed at the same time, see domain::isOfSameStep().
    void findOfSameStep(const domain::SigningSession &session,
                        std::function<void(const QList<domain::SigningSession> &)> done);
    //! When it was first seen that the service has it no more; null: it has it.
    [[nodiscard]] QDateTime goneSince(const QString &sessionId) const;
    //! What was seen to have changed in it, oldest first.
    void findChanges(const QString &sessionId, std::function<void(const QList<store::SessionChange> &)> done);
    //! Why it does not go on, nearest cause first.
    void findStuck(const QString &sessionId, std::function<void(const QList<domain::StuckCause> &)> done);
    //! Those of them that the view Stuck has.
    void findStuckAmong(const QStringList &ids, std::function<void(const QSet<QString> &)> done);
    //! Where its results are on this computer; and which documents only its collections tell of.
    void findSaved(const QString &sessionId,
                   std::function<void(const QList<store::SavedResult> &, const QStringList &packages)> done);
    //! What people know its documents by; those that nothing is known of here are left out.
    void findNames(const domain::SigningSession &session,
                   const std::function<void(const QHash<QString, QString> &)> &done);
    //! Of how many signed sessions the results went before they were saved.
    void countLost(std::function<void(qint64)> done);
    //! Somebody looks at it: what changed in it is no news any more.
    void noteRead(const QString &sessionId);
    //! From the rows of the list that are here, else as it was fetched.
    [[nodiscard]] std::optional<domain::SigningSession> session(const QString &sessionId) const;
    [[nodiscard]] std::optional<domain::SigningSession> session(const store::SessionRow &row) const;
    //! All of them, whether their rows are here or not; in their order.
    void sessions(const store::SessionNumbers &numbers,
                  std::function<void(const QList<domain::SigningSession> &)> done);
    [[nodiscard]] DueDateChanges *dueDates() const { return m_dueDates; }
    [[nodiscard]] SessionDownloads *downloads() const { return m_downloads; }

Q_SIGNALS:
    void fetched(const domain::SigningSession &session);
    void fetchFailed(const QString &sessionId, const api::ApiError &error);
    void removing(int done, int count);
    //! \a failed of them are still there; \a error is why the last one is.
    void removed(int count, int failed, const api::ApiError &error);

private:
    void findPackages(const QString &sessionId, std::function<void(const QStringList &)> done);
    void findGone(const QString &sessionId, const std::function<void()> &otherwise);
    void noteGone(const store::SessionRow &row);
    //! Those of \a rows that can be read.
    [[nodiscard]] QList<domain::SigningSession>
    noted(const store::StoreResult<QList<store::SessionRow>> &rows);
    void connectDueDates();
    void keep(const domain::SigningSession &session);

    tasks::Account &m_account;
    models::SessionTableModel &m_model;
    tasks::SessionAction *m_action;
    SessionRemoval *m_removal;
    DueDateChanges *m_dueDates;
    SessionDownloads *m_downloads;
    QHash<QString, domain::SigningSession> m_seen; //!< outside the list
    QHash<QString, QDateTime> m_gone;              //!< of those outside the list that were deleted
    QSet<QString> m_asked, m_looked;
};

} // namespace ui

#pragma once

#include "api/apierror.h"
#include "api/request.h"
#include "domain/enums.h"
#include "store/syncstate.h"

#include <QElapsedTimer>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>

namespace tasks {

class Account;
class SpanWalk;

//! How near the index is to what the service has.
struct SyncStatus
{
    enum class Phase {
        Idle,       //!< waits for the next look
        Refreshing, //!< asks what is new and what changed
        Filling     //!< fetches what was made before the program knew this account
    };
    Phase phase = Phase::Idle;
    QDateTime asOf;       //!< UTC; the last look at everything that may have changed; null: never
    bool isWhole = false; //!< everything that was ever made was fetched
    qint64 fetched = 0;   //!< of a first fill
    qint64 toFetch = -1;  //!< -1: not known
    std::optional<api::ApiError> error; //!< why the last look failed; what is there may be stale
    int unreadable = 0; //!< sessions that the last look passed over: what is known of them may be stale
    bool looksByItself = true; //!< else only when somebody wants it
    //! Nothing is asked for before that.
    [[nodiscard]] bool isWaitingToBeAsked() const { return !looksByItself && phase == Phase::Idle; }
};

//! Keeps the account's index of sessions as the service has it: everything once, newest first, and then again
//! and again what is new and what may have changed. Goes on where it was when the program ends in the middle.
class SyncTask : public QObject
{
    Q_OBJECT

public:
    explicit SyncTask(Account &account, QObject *parent = nullptr);
    ~SyncTask() override;

    //! Reads how far the index is, and looks, if it may do that by itself.
    void start();
    //! A person wants to see what there is: looks now, and fetches what is missing; when a look is under way,
    //! at its end once more.
    void refresh();
    //! Something has changed: the same, but what is missing is fetched only if that may be done by itself.
    void look();
    //! Between two looks. 0: only when asked to.
    void setInterval(int milliseconds);
    [[nodiscard]] int interval() const { return m_interval; }
    //! False where each byte costs money. A fill that nobody wanted ends with its span.
    void setLooksByItself(bool looks);
    [[nodiscard]] const SyncStatus &status() const { return m_status; }

Q_SIGNALS:
    void statusChanged();
    //! A look at everything that may have changed came to its end.
    void refreshed();

private:
    void read();
    // one member for each step of a look
    void beginRound();
    void fetchNew();
    void fetchOpen();
    void findLeft(const QList<domain::IdSet> &open);
    void findAwaiting();
    void askEach();
    void ask(const QString &id);
    void endRound();
    void rest();
    void fail(const api::ApiError &error);
    void failStore(const store::StoreError &error);
    [[nodiscard]] qint64 servedUntilMs() const;
    // synctaskfill.cpp: what was made before
    [[nodiscard]] bool mayFill() const { return m_status.looksByItself || m_isWanted; }
    [[nodiscard]] QList<store::SyncSpan> gaps() const;
    void fill();
    void noteFilled(const store::SyncSpan &span);
    void indexWords();

    std::unique_ptr<SpanWalk> walk(const QList<store::SyncSpan> &spans,
                                   const QList<domain::SessionState> &states = {});

    Account &m_account;
    store::SyncState m_state;
    store::SyncProgress m_progress;
    SyncStatus m_status;
    QTimer m_timer;
    QElapsedTimer m_rested; //!< since the last look
    int m_interval = 0;     //!< milliseconds
    QDateTime m_roundAt;
    bool m_isReading = false, m_isRead = false, m_isAskedAgain = false, m_isIndexing = false;
    bool m_isWanted = false; //!< by a person: this look, or the one that follows it
    std::unique_ptr<SpanWalk> m_walk;
    int m_unreadable = 0; //!< sessions of this look
    QStringList m_toAsk;
    std::map<QString, api::Request> m_asking;
};

} // namespace tasks

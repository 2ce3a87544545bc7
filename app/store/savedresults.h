#pragma once

#include "domain/savepattern.h"
#include "store/sessionlists.h"

namespace store {

//! A result of a session in a file of a person's.
struct SavedResult
{
    enum class Condition { AsSaved, Missing, Changed };
    QString sessionId, documentId;
    QString path;   //!< absolute
    QString folder; //!< that was chosen, with a list of the files in it; empty: without a list
    QString sha256Hex;
    qint64 bytes = 0;
    QDateTime savedAt, checkedAt; //!< UTC; checked: its hash was seen to be right
    Condition condition = Condition::AsSaved;
    //! UTC; of another condition than AsSaved. Of AsSaved: since when its drive is not there; null: it is.
    QDateTime conditionSince{};
    bool operator==(const SavedResult &) const = default;
};

//! How much is saved.
struct SavedSum
{
    qint64 files = 0, bytes = 0, missing = 0, changed = 0;
    QDateTime checkedAt; //!< UTC; the oldest check of a file that is as it was saved; null: there is none
    qint64 sessions = 0; //!< of which those files are
};

//! How much is not saved and still can be.
struct UnsavedSum
{
    qint64 sessions = 0, files = 0;
    QDateTime soonestDue; //!< UTC; null: there is none
};

//! How many sessions that is, of a million soon.
struct UnsavedCount
{
    qint64 all = 0, soon = 0;
    QDateTime soonestDue; //!< UTC; null: none of them is due
};

//! Which results of the sessions of one account are saved on this machine, and by which rule they are. What
//! lists need of it is in the index, too.
class SavedResults
{
public:
    using Results = std::function<void(StoreResult<QList<SavedResult>>)>;
    using Done = std::function<void(StoreResult<void>)>;

    //! Both outlive this, and what is asked of it.
    SavedResults(Database &database, SessionIndex &index, const QString &profileId)
        : m_database(database)
        , m_index(index)
        , m_profileId(profileId)
    {
    }

    //! Adds or replaces, by session, document and path. The paths \a instead are not known any more.
    void note(const QList<SavedResult> &results, const QStringList &instead, QObject *context = nullptr,
              Done done = {});
    void ofSession(const QString &sessionId, QObject *context, Results done);
    //! Of any session: those of one collection share its package.
    void ofDocuments(const QStringList &documentIds, QObject *context, Results done);
    void atPath(const QString &path, QObject *context, Results done);
    //! Those that were not looked at since \a before, longest ago first, and others of the same files, so
    //! that it may be more than \a most.
    void toCheck(const QDateTime &before, int most, QObject *context, Results done);
    //! What was found: their condition and checkedAt are kept, unless they were saved anew meanwhile. All
    //! count as looked at. The index hears of it when a condition is another than before.
    void noteChecked(const QList<SavedResult> &results, const QDateTime &at, QObject *context = nullptr,
                     Done done = {});
    void sum(QObject *context, std::function<void(StoreResult<SavedSum>)> done);
    //! \a soon: those that are due until then.
    void countUnsaved(const QDateTime &now, const QDateTime &soon, QObject *context,
                      std::function<void(StoreResult<UnsavedCount>)> done);
    //! The same in the file of an index.
    [[nodiscard]] static StoreResult<UnsavedCount> countUnsavedIn(QSqlDatabase &index, const QDateTime &now,
                                                                  const QDateTime &soon);
    void unsavedSum(const QDateTime &now, QObject *context,
                    std::function<void(StoreResult<UnsavedSum>)> done);
    //! Sessions with results that the service removed before they were saved.
    void countLost(const QDateTime &now, QObject *context, std::function<void(StoreResult<qint64>)> done);
    //! Makes the index know what is saved: it may be new, or older than the last end of the program.
    void mirror(QObject *context, Done done);
    //! Sessions with a result that is not saved and can still be, soonest due date first. \a until: only
    //! those that are due until then; null: all of them.
    void unsaved(const QDateTime &now, const QDateTime &until, int most, QObject *context,
                 std::function<void(StoreResult<SessionNumbers>)> done);

    void rule(QObject *context, std::function<void(StoreResult<domain::SavingRule>)> done);
    void setRule(const domain::SavingRule &rule, QObject *context, Done done);

private:
    //! How many results of each session are as they were saved.
    using Counts = QHash<QString, int>;
    void select(const QString &where, const QVariantList &values, QObject *context, Results done);
    void tellIndex(const Counts &counts, QObject *context, Done done);
    //! Goes on with what was written.
    [[nodiscard]] std::function<void(const StoreResult<Counts> &)> telling(QObject *context, Done done);
    void mirrorAfter(const QString &sessionId, QObject *context, Done done);

    Database &m_database;
    SessionIndex &m_index;
    QString m_profileId;
};

} // namespace store

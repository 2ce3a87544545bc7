#pragma once

#include "domain/sessionbrief.h"
#include "domain/stucksession.h"
#include "domain/triage.h"
#include "store/database.h"

#include <QHash>
#include <QTimer>

#include <memory>
#include <optional>

namespace store {

using domain::SessionLink;
class PreparedSessions;

//! Why a session will not go on by itself, as it was found.
struct StuckReason
{
    domain::StuckCause::Kind kind{};
    QString who; //!< signer of the session in which the cause lies, where that is another one; may be empty
    bool operator==(const StuckReason &) const = default;
};

//! A session as it was last seen. The JSON text comes from the caller and is given back unchanged.
struct SessionRow : domain::SessionBrief
{
    std::optional<QDateTime> createdAt; //!< UTC; the API does not tell it, the maker of the session knows it
    QDateTime createdAbout;             //!< UTC; an estimate, where it is not known; null: not even that
    QDateTime seenAt;                   //!< UTC
    QDateTime firstSeenAt;              //!< UTC; from the index, which notes it by itself
    QDateTime finalSeenAt;  //!< UTC; when it was first seen as final; null: it is not, or nobody saw it come
    QDateTime goneSince;    //!< UTC; when the service first said that it has no such session
    QDateTime wipedAt;      //!< UTC; when what it told of people was taken away, as the account's rule says
    bool isUnread = false;  //!< changed since somebody looked at it
    bool isUnsaved = false; //!< signed, and a result of it is not saved on this machine
    domain::TriageMarks triage{};       //!< by somebody here; see TriageStore
    std::optional<StuckReason> stuck{}; //!< the nearest of its causes; see StuckSessions
    //! It will not go on by itself, as the view Stuck has it: what the service has no more is not stuck.
    [[nodiscard]] bool isStuck() const { return stuck && !goneSince.isValid(); }
    bool operator==(const SessionRow &) const = default;
};

//! Something that was seen to have changed.
struct SessionChange
{
    enum class Kind { State, DueDate, Gone, Package, Back }; //!< Back: it was not gone after all
    QDateTime seenAt; //!< UTC: it happened before, and after the look before
    Kind kind{};
    QString before, after; //!< the API's words for a state; ISO 8601 for a due date; else empty
    bool operator==(const SessionChange &) const = default;
};

//! The sessions that name something.
struct SessionsNaming
{
    int count = 0;  //!< that the service has, as far as is known
    int gone = 0;   //!< that it has no more; of what very many name it is not looked for
    QString signer; //!< when there is one session of either kind, and it has one
};

//! The sessions of one account that were seen, and what they are made of, in a file of its own. What it
//! writes never waits for those that read: a connection each, on a thread each.
class SessionIndex : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(StoreResult<void>)>;
    using Rows = std::function<void(StoreResult<QList<SessionRow>>)>;
    using Naming = std::function<void(StoreResult<QHash<QString, SessionsNaming>>)>;

    //! The file is made when it is missing; a failure is the answer of every call.
    //! \a sealing: of what tells of people; null: it stays readable, which only tests do.
    explicit SessionIndex(const QString &path, QObject *parent = nullptr,
                          const std::shared_ptr<Sealing> &sealing = {});
    ~SessionIndex() override;
    //! Its file is closed after this is gone, so that nobody waits; see Database::closeBehind().
    void setClosesBehind() { m_closesBehind = true; }

    //! Brings the file to the key in use and to what an account wants to be readable; to be asked for before
    //! anything else. What a key sealed that is gone is fetched again by and by. \a hidesPeople: names and
    //! addresses of signers are sealed too, and cannot be searched for.
    void protect(bool hidesPeople, QObject *context = nullptr, Done done = {});
    //! Sessions that are about to be wiped, with the documents (results too) and collections that no session
    //! names which is kept.
    struct Doomed
    {
        QStringList ids, documentIds, collectionIds;
    };
    using BeforeWipe = std::function<void(const Doomed &doomed, std::function<void(StoreResult<void>)> goOn)>;
    //! Takes away what is known of people of sessions that were final before the moment: names, title, JSON,
    //! words. IDs, state and dates stay. Left out are those of which a result is not saved and its due date
    //! is to come. At most \a most of them; gives their ids. \a before is told which they will be, and must
    //! go on: what else is known of them goes first, or nobody would find it again.
    void wipe(const QDateTime &finalBefore, int most, const BeforeWipe &before, QObject *context,
              std::function<void(StoreResult<QStringList>)> done);
    //! Which of these sessions were wiped, after what was given to write before.
    void wipedAmong(const QStringList &ids, QObject *context,
                    std::function<void(StoreResult<QStringList>)> done);
    //! What was taken out of the index of the words leaves its pages too; a part of it in each call, until
    //! \a isDone.
    void settleWords(bool isFirst, QObject *context, std::function<void(StoreResult<bool> isDone)> done);

    //! Adds or replaces; a createdAt that is left out keeps the one that is known, a seenAt that is left out
    //! is now. What was seen before the row that is there is left out: answers overtake each other. Changes
    //! are noted.
    void upsert(const QList<SessionRow> &rows, QObject *context = nullptr, Done done = {});
    //! The same of many.
    void upsert(const PreparedSessions &sessions, QObject *context = nullptr, Done done = {});
    void get(const QString &id, QObject *context, std::function<void(StoreResult<SessionRow>)> done);
    //! The same past what waits to be written, thousands of sessions while an account is filled: as the file
    //! has it by now, which may be not at all yet.
    void getAsWritten(const QString &id, QObject *context, std::function<void(StoreResult<SessionRow>)> done);
    //! By due date, soonest first.
    void sessionsOfCollection(const QString &collectionId, QObject *context, Rows done);
    void sessionsOfDocument(const QString &documentId, QObject *context, Rows done);
    //! Those that wait for it, or did.
    void sessionsAfter(const QString &sessionId, QObject *context, Rows done);
    //! The same past what waits to be written, see getAsWritten().
    void sessionsAfterAsWritten(const QString &sessionId, QObject *context, Rows done);
    //! How many of them there are, by id; 0 is left out.
    void countOfDocuments(const QStringList &ids, QObject *context, Naming done);
    //! The same past what waits to be written, see getAsWritten().
    void countOfDocumentsAsWritten(const QStringList &ids, QObject *context, Naming done);
    //! The same, without the signer.
    void countOfCollections(const QStringList &ids, QObject *context, Naming done);
    //! By externalReference, whatever the case of its letters; the service cannot filter by it.
    void sessionsOfReference(const QString &reference, QObject *context, Rows done);
    //! Whose signer signs at this address, see domain::linkIn(). Of those that were seen since the program
    //! knows how to find them.
    void sessionsOfLink(const QString &link, QObject *context, Rows done);
    //! Of which the service made this file, a signed document or a package, also that of their collection.
    //! Also only of those.
    void sessionsOfResult(const QString &documentId, QObject *context, Rows done);
    //! Whose ids have this in them, in lower case, wherever it is; at most so many.
    void sessionsOfIdPart(const QString &part, int most, QObject *context, Rows done);
    //! Oldest first.
    void changesOf(const QString &id, QObject *context,
                   std::function<void(StoreResult<QList<SessionChange>>)> done);
    //! Somebody looked at them.
    void markRead(const QStringList &ids, QObject *context = nullptr, Done done = {});
    //! The service has it no more, and it was not us who deleted it: it stays, as gone.
    void noteGone(const QString &id, const QDateTime &seenAt, QObject *context = nullptr, Done done = {});
    //! We changed it: the timeline has it, and it is no news when the service tells it.
    void noteOwnDueDate(const QString &id, const QDateTime &dueDate, const QDateTime &at,
                        QObject *context = nullptr, Done done = {});
    //! Nothing of it stays.
    void remove(const QString &id, QObject *context = nullptr, Done done = {});

    //! Somebody will read in a moment: the file is opened meanwhile.
    void openSoon();
    //! The file, for the classes of this folder that keep or find something in it.
    [[nodiscard]] Database &writer() { return *m_writer; }
    [[nodiscard]] Database &reader() { return *m_reader; }
    //! For what may take long: it is used by one asker at a time.
    [[nodiscard]] Database &slowReader() { return *m_slowReader; }
    //! Somebody wrote through writer().
    void tellChanged();
    //! There was a change that nobody has heard of yet.
    [[nodiscard]] bool hasMoreToTell() const { return m_hasMore; }

Q_SIGNALS:
    //! At most a few times a second.
    void changed();
    //! One was, and no trace of it is left here: these documents were in it, each told once, and they were of
    //! these collections.
    void removed(const QStringList &documentIds, const QStringList &collectionIds);

private:
    void rowsNaming(qint64 key, std::function<bool(const SessionRow &)> isMeant, QObject *context, Rows done);
    void write(std::function<StoreResult<void>(QSqlDatabase &)> work, QObject *context, Done done);

    QTimer m_telling;
    bool m_hasMore = false, m_closesBehind = false;
    std::unique_ptr<Database> m_writer, m_reader, m_slowReader;
};

} // namespace store

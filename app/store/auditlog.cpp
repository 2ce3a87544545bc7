#include "store/auditlog.h"

#include "domain/masking.h"
#include "store/audithead.h"
#include "store/auditrescue.h"
#include "store/sql.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace store {

//! Used on the database's thread alone.
struct AuditLog::State
{
    //! The note agrees with the table. One that does not is evidence, and stays as it is.
    bool isHeadGood = false;
};

namespace {

StoreResult<AuditHead> lastOf(QSqlDatabase &database)
{
    auto last = sql::execute(database, u"SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1"_s);
    if (!last)
        return tl::make_unexpected(last.error());
    return last->next() ? AuditHead{last->value(0).toLongLong(), last->value(1).toString()}
                        : AuditHead{0, noAuditHash()};
}

//! What the note says is in the table; there may be more, since it is written after the entry.
StoreResult<bool> agrees(QSqlDatabase &database, const AuditHead &head)
{
    if (head.count == 0)
        return head.hash == noAuditHash();
    auto entry =
        sql::execute(database, u"SELECT hash FROM audit WHERE sequence = ?"_s, {QVariant(head.count)});
    if (!entry)
        return tl::make_unexpected(entry.error());
    return entry->next() && entry->value(0).toString() == head.hash;
}

StoreResult<AuditHead> append(QSqlDatabase &database, AuditEntry entry)
{
    const auto last = lastOf(database);
    if (!last)
        return last;
    entry.sequence = last->count + 1;
    entry.previous = last->hash;
    const QByteArray text = entry.canonical();
    const AuditHead head{entry.sequence, auditHashOf(text)};
    if (const auto added = sql::run(database, u"INSERT INTO audit (sequence, entry, hash) VALUES (?,?,?)"_s,
                                    {QVariant(head.count), text, sql::text(head.hash)});
        !added)
        return tl::make_unexpected(added.error());
    return head;
}

struct Begun
{
    AuditHead last;
    bool isToBeNoted = false; //!< after a rescue, over what the note says
};

//! What a rescue of the database lost is an entry of its own, so that nobody takes it for taken out.
StoreResult<bool> tellRescue(QSqlDatabase &database, const std::optional<AuditHead> &note)
{
    const auto found = auditrescue::look(database, note);
    if (!found)
        return tl::make_unexpected(found.error());
    if (!found->detail.isEmpty()) {
        AuditEntry entry;
        entry.at = QDateTime::currentDateTimeUtc();
        entry.event = auditWord(AuditEvent::LogRescued);
        entry.detail = found->detail;
        if (const auto added = append(database, entry); !added)
            return tl::make_unexpected(added.error());
    }
    return found->isToBeNoted;
}

//! As it comes back from a file of UTF-8, in one line.
QString plain(const QString &text)
{
    return QString::fromUtf8(text.toUtf8()).simplified();
}

AuditLog::Detail plain(AuditLog::Detail detail)
{
    for (auto text = detail.begin(); text != detail.end(); ++text)
        *text = text.key() == u"reason"_s ? domain::Masker(false).masked(plain(*text)) : plain(*text);
    return detail;
}

} // namespace

AuditLog::AuditLog(Database &database, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_headPath(AuditHead::pathIn(folder))
    , m_state(std::make_shared<State>())
{
    m_database.run<Begun>(
        this,
        [state = m_state, path = m_headPath](QSqlDatabase &db) -> StoreResult<Begun> {
            const auto noted = AuditHead::read(path);
            const auto isToBeNoted = tellRescue(db, noted);
            if (!isToBeNoted)
                return tl::make_unexpected(isToBeNoted.error());
            const auto last = lastOf(db);
            if (!last)
                return tl::make_unexpected(last.error());
            if (noted) {
                const auto isGood = agrees(db, *noted);
                if (!isGood)
                    return tl::make_unexpected(isGood.error());
                state->isHeadGood = *isGood;
            } else if (last->count == 0) { // before the first entry: from then on, no note is a bad sign
                state->isHeadGood = last->write(path).has_value();
            }
            return Begun{*last, *isToBeNoted};
        },
        [this](const StoreResult<Begun> &begun) {
            if (begun && begun->isToBeNoted)
                noteAnew(begun->last);
            else if (begun)
                noteHead(begun->last); // an earlier run may have ended between the entry and the note
        });
}

//! What it said before is in the entry that the rescue added, which is on the disk by now.
void AuditLog::noteAnew(const AuditHead &head)
{
    m_database.run<void>(nullptr,
                         [state = m_state, path = m_headPath, head](QSqlDatabase &db) -> StoreResult<void> {
                             if (auto written = head.write(path); !written)
                                 return written;
                             state->isHeadGood = true;
                             return auditrescue::settle(db);
                         },
                         {});
}

void AuditLog::add(const QString &profileId, AuditEvent event, const QStringList &subjects,
                   const Detail &detail, QObject *context, Done done)
{
    AuditEntry entry;
    entry.at = QDateTime::currentDateTimeUtc();
    entry.profileId = plain(profileId);
    entry.event = auditWord(event);
    for (const QString &subject : subjects)
        entry.subjects << plain(subject);
    entry.detail = plain(detail);
    m_database.run<AuditHead>(
        this, [entry](QSqlDatabase &db) { return append(db, entry); },
        [this, hasContext = context != nullptr, guard = QPointer<QObject>(context),
         done = std::move(done)](const StoreResult<AuditHead> &head) {
            if (head)
                noteHead(*head);
            else
                Q_EMIT failed(head.error());
            if (done && (!hasContext || guard))
                done(head ? StoreResult<void>() : tl::make_unexpected(head.error()));
        });
}

//! After the entry is on the disk, so that the note never tells of one that is not. On the database's thread,
//! in which one comes after the other.
void AuditLog::noteHead(const AuditHead &head)
{
    m_database.run<void>(nullptr,
                         [state = m_state, path = m_headPath, head](QSqlDatabase &) -> StoreResult<void> {
                             if (!state->isHeadGood)
                                 return {};
                             const auto noted = AuditHead::read(path);
                             return noted && noted->count >= head.count ? StoreResult<void>()
                                                                        : head.write(path);
                         },
                         {});
}

} // namespace store

#include "store/sessionindex.h"

#include "store/migrations.h"
#include "store/sessionchanges.h"
#include "store/sessionrows.h"

#include <QSqlDatabase>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr int tellingMs = 200;
const QString bySoonestDue = u" ORDER BY s.due IS NULL, s.due, s.id"_s;

DatabaseUse use(bool isReader, int cacheKiB, std::shared_ptr<Sealing> sealing)
{
    return {.migrate = migrateIndex,
            .isRebuildable = true,
            .isReader = isReader,
            .cacheKiB = cacheKiB,
            .sealing = std::move(sealing)};
}

//! For LIKE, which knows the two cases of ASCII letters only: any other letter may be any here.
QString roughPatternOf(const QString &text)
{
    QString pattern;
    for (const char32_t letter : text.toUcs4()) {
        if (letter > 127) {
            pattern += u'_';
            continue;
        }
        if (letter == U'%' || letter == U'_' || letter == U'\\')
            pattern += u'\\';
        pattern += QChar(static_cast<char16_t>(letter));
    }
    return pattern;
}

} // namespace

SessionIndex::SessionIndex(const QString &path, QObject *parent, const std::shared_ptr<Sealing> &sealing)
    : QObject(parent)
    , m_writer(std::make_unique<Database>(path, use(false, 48'000, sealing)))
    , m_reader(std::make_unique<Database>(path, use(true, 16'000, sealing)))
    , m_slowReader(std::make_unique<Database>(path, use(true, 16'000, sealing)))
{
    m_telling.setSingleShot(true);
    m_telling.setInterval(tellingMs);
    connect(&m_telling, &QTimer::timeout, this, [this] {
        if (std::exchange(m_hasMore, false))
            tellChanged();
    });
}

SessionIndex::~SessionIndex()
{
    if (!m_closesBehind)
        return;
    for (std::unique_ptr<Database> *each : {&m_slowReader, &m_reader, &m_writer})
        Database::closeBehind(std::move(*each));
}

void SessionIndex::tellChanged()
{
    // the first at once, those that follow together
    m_hasMore = m_telling.isActive();
    if (m_hasMore)
        return;
    m_telling.start();
    Q_EMIT changed();
}

void SessionIndex::upsert(const QList<SessionRow> &rows, QObject *context, Done done)
{
    write(
        [rows = rows, now = QDateTime::currentDateTimeUtc()](QSqlDatabase &database) mutable {
            for (qsizetype i = 0; i < rows.size(); ++i)
                if (rows.at(i).seenAt.isNull())
                    rows[i].seenAt = now;
            return sessionrows::write(database, rows);
        },
        context, std::move(done));
}

void SessionIndex::get(const QString &id, QObject *context, std::function<void(StoreResult<SessionRow>)> done)
{
    m_writer->run<SessionRow>(
        context,
        [id](QSqlDatabase &database) -> StoreResult<SessionRow> {
            const auto rows = sessionrows::readAll(database, u"WHERE s.id = ?"_s, {sql::text(id)});
            if (!rows)
                return tl::make_unexpected(rows.error());
            if (rows->isEmpty())
                return tl::make_unexpected(StoreError{StoreError::Kind::NotFound, id});
            return rows->first();
        },
        std::move(done));
}

void SessionIndex::sessionsOfCollection(const QString &collectionId, QObject *context, Rows done)
{
    const auto isIn = [collectionId](const SessionRow &row) {
        return std::any_of(row.links.cbegin(), row.links.cend(),
                           [&](const SessionLink &link) { return link.collectionId == collectionId; });
    };
    rowsNaming(sessionrows::collectionKey(collectionId), isIn, context, std::move(done));
}

void SessionIndex::sessionsOfDocument(const QString &documentId, QObject *context, Rows done)
{
    const auto isIn = [documentId](const SessionRow &row) {
        return std::any_of(row.links.cbegin(), row.links.cend(),
                           [&](const SessionLink &link) { return link.documentId == documentId; });
    };
    rowsNaming(sessionrows::documentKey(documentId), isIn, context, std::move(done));
}

void SessionIndex::sessionsAfter(const QString &sessionId, QObject *context, Rows done)
{
    // whoever reads their JSON sees whether they really name it
    rowsNaming(
        sessionrows::predecessorKey(sessionId), [](const SessionRow &) { return true; }, context,
        std::move(done));
}

void SessionIndex::rowsNaming(qint64 key, std::function<bool(const SessionRow &)> isMeant, QObject *context,
                              Rows done)
{
    m_writer->run<QList<SessionRow>>(
        context,
        [key, isMeant = std::move(isMeant)](QSqlDatabase &database) {
            auto rows = sessionrows::readAll(
                database, u"WHERE s.n IN (SELECT n FROM session_key WHERE key = ?)"_s + bySoonestDue, {key});
            if (rows)
                rows->removeIf([&isMeant](const SessionRow &row) { return !isMeant(row); });
            return rows;
        },
        std::move(done));
}

void SessionIndex::countOfDocuments(const QStringList &ids, QObject *context,
                                    std::function<void(StoreResult<QHash<QString, SessionsNaming>>)> done)
{
    m_writer->run<QHash<QString, SessionsNaming>>(
        context,
        [ids](QSqlDatabase &database) -> StoreResult<QHash<QString, SessionsNaming>> {
            QHash<QString, SessionsNaming> naming;
            for (const QString &id : ids) {
                // whose it is, is asked of one alone: standard terms are in every session there is
                auto rows =
                    sql::execute(database,
                                 u"SELECT c, (SELECT signer FROM session WHERE c = 1 AND n = last) FROM "
                                 u"(SELECT COUNT(*) AS c, MAX(n) AS last FROM session_key WHERE key = ?)"_s,
                                 {sessionrows::documentKey(id)});
                if (!rows)
                    return tl::make_unexpected(rows.error());
                if (rows->next() && rows->value(0).toInt() > 0)
                    naming.insert(id, {rows->value(0).toInt(), sessionrows::toSigner(rows->value(1))});
            }
            return naming;
        },
        std::move(done));
}

void SessionIndex::countOfCollections(const QStringList &ids, QObject *context,
                                      std::function<void(StoreResult<QHash<QString, int>>)> done)
{
    m_writer->run<QHash<QString, int>>(
        context,
        [ids](QSqlDatabase &database) -> StoreResult<QHash<QString, int>> {
            QHash<QString, int> counts;
            for (const QString &id : ids) {
                auto rows = sql::execute(database, u"SELECT COUNT(*) FROM session_key WHERE key = ?"_s,
                                         {sessionrows::collectionKey(id)});
                if (!rows)
                    return tl::make_unexpected(rows.error());
                if (const int count = rows->next() ? rows->value(0).toInt() : 0; count > 0)
                    counts.insert(id, count);
            }
            return counts;
        },
        std::move(done));
}

void SessionIndex::sessionsOfReference(const QString &reference, QObject *context, Rows done)
{
    m_slowReader->run<QList<SessionRow>>(
        context,
        [reference](QSqlDatabase &database) {
            auto rows =
                sessionrows::readAll(database, u"WHERE s.reference LIKE ? ESCAPE '\\'"_s + bySoonestDue,
                                     {roughPatternOf(reference)});
            if (rows)
                rows->removeIf([&reference](const SessionRow &row) {
                    return row.reference.compare(reference, Qt::CaseInsensitive) != 0;
                });
            return rows;
        },
        std::move(done));
}

void SessionIndex::sessionsOfLink(const QString &link, QObject *context, Rows done)
{
    rowsNaming(
        sessionrows::linkKey(link), [](const SessionRow &) { return true; }, context, std::move(done));
}

void SessionIndex::sessionsOfResult(const QString &documentId, QObject *context, Rows done)
{
    // what was wiped has no JSON any more
    const auto isOf = [id = documentId.toUtf8()](const SessionRow &row) {
        return row.json.isEmpty() || row.json.contains(id);
    };
    rowsNaming(sessionrows::resultKey(documentId), isOf, context, std::move(done));
}

void SessionIndex::sessionsOfIdPart(const QString &part, int most, QObject *context, Rows done)
{
    m_slowReader->run<QList<SessionRow>>(
        context,
        [part, most](QSqlDatabase &database) {
            // the ids alone are looked through, in their own index
            return sessionrows::readAll(
                database,
                u"WHERE s.n IN (SELECT n FROM session WHERE instr(id, ?) > 0 LIMIT ?)"_s + bySoonestDue,
                {sql::text(part), most});
        },
        std::move(done));
}

void SessionIndex::changesOf(const QString &id, QObject *context,
                             std::function<void(StoreResult<QList<SessionChange>>)> done)
{
    m_writer->run<QList<SessionChange>>(
        context,
        [id](QSqlDatabase &database) -> StoreResult<QList<SessionChange>> {
            auto rows =
                sql::execute(database,
                             u"SELECT at, kind, before, after FROM session_change WHERE n = (SELECT n "
                             "FROM session WHERE id = ?) ORDER BY sequence"_s,
                             {sql::text(id)});
            if (!rows)
                return tl::make_unexpected(rows.error());
            QList<SessionChange> changes;
            while (rows->next())
                changes.append({sql::toMoment(rows->value(0)),
                                static_cast<SessionChange::Kind>(rows->value(1).toInt()),
                                rows->value(2).toString(), rows->value(3).toString()});
            return changes;
        },
        std::move(done));
}

void SessionIndex::markRead(const QStringList &ids, QObject *context, Done done)
{
    write(
        [ids](QSqlDatabase &database) -> StoreResult<void> {
            for (const QString &id : ids)
                if (auto marked =
                        sql::run(database, u"UPDATE session SET unread = 0 WHERE id = ? AND unread = 1"_s,
                                 {sql::text(id)});
                    !marked)
                    return marked;
            return {};
        },
        context, std::move(done));
}

void SessionIndex::noteGone(const QString &id, const QDateTime &seenAt, QObject *context, Done done)
{
    write([id, seenAt](QSqlDatabase &database) { return sessionrows::noteGone(database, id, seenAt); },
          context, std::move(done));
}

void SessionIndex::noteOwnDueDate(const QString &id, const QDateTime &dueDate, const QDateTime &at,
                                  QObject *context, Done done)
{
    write([id, dueDate,
           at](QSqlDatabase &database) { return sessionrows::noteOwnDueDate(database, id, dueDate, at); },
          context, std::move(done));
}

void SessionIndex::remove(const QString &id, QObject *context, Done done)
{
    write([id](QSqlDatabase &database) { return sessionrows::remove(database, id); }, context,
          std::move(done));
}

void SessionIndex::write(std::function<StoreResult<void>(QSqlDatabase &)> work, QObject *context, Done done)
{
    const auto tell = [this](const StoreResult<void> &) { tellChanged(); };
    m_writer->run<void>(this, std::move(work), sql::tellThen<void>(tell, context, std::move(done)));
}

} // namespace store

#include "store/sessionindex.h"

#include "store/migrations.h"
#include "store/preparedsessions.h"
#include "store/sessionchanges.h"
#include "store/sessionrows.h"
#include "store/sql.h"

#include <QSqlDatabase>

#include <utility>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr int tellingMs = 200;
//! Of pages that are kept in memory; the system keeps the others of the file, where there is room.
constexpr int writerKiB = 24'000, readerKiB = 8'000;

DatabaseUse use(bool isReader, int cacheKiB, std::shared_ptr<Sealing> sealing)
{
    return {.migrate = migrateIndex,
            .isRebuildable = true,
            .isReader = isReader,
            .isBackground = !isReader, // who searches waits for that
            .cacheKiB = cacheKiB,
            .sealing = std::move(sealing)};
}

void readOne(Database &database, const QString &id, QObject *context,
             std::function<void(StoreResult<SessionRow>)> done)
{
    database.run<SessionRow>(
        context,
        [id](QSqlDatabase &opened) {
            return sql::byId(sessionrows::readAll(opened, u"WHERE s.id = ?"_s, {sql::text(id)}), id);
        },
        std::move(done));
}

} // namespace

SessionIndex::SessionIndex(const QString &path, QObject *parent, const std::shared_ptr<Sealing> &sealing)
    : QObject(parent)
    , m_writer(std::make_unique<Database>(path, use(false, writerKiB, sealing)))
    , m_reader(std::make_unique<Database>(path, use(true, readerKiB, sealing)))
    , m_slowReader(std::make_unique<Database>(path, use(true, readerKiB, sealing)))
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

void SessionIndex::openSoon()
{
    for (Database *each : {m_slowReader.get(), m_reader.get()})
        each->whenOpened(this, [](const StoreResult<Opening> &) {});
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
            return sessionrows::write(database, PreparedSessions(rows));
        },
        context, std::move(done));
}

void SessionIndex::upsert(const PreparedSessions &sessions, QObject *context, Done done)
{
    write([sessions](QSqlDatabase &database) { return sessionrows::write(database, sessions); }, context,
          std::move(done));
}

void SessionIndex::get(const QString &id, QObject *context, std::function<void(StoreResult<SessionRow>)> done)
{
    readOne(*m_writer, id, context, std::move(done));
}

void SessionIndex::getAsWritten(const QString &id, QObject *context,
                                std::function<void(StoreResult<SessionRow>)> done)
{
    readOne(*m_reader, id, context, std::move(done));
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
    const auto tell = [this](const StoreResult<QList<SessionLink>> &links) {
        QStringList documents, collections;
        for (const SessionLink &link : *links) {
            documents << link.documentId;
            collections << link.collectionId;
        }
        documents.removeDuplicates();
        collections.removeDuplicates();
        if (!links->isEmpty())
            Q_EMIT removed(documents, collections);
        tellChanged();
    };
    m_writer->run<QList<SessionLink>>(
        this, [id](QSqlDatabase &database) { return sessionrows::remove(database, id); },
        sql::tellThen<QList<SessionLink>>(tell, context, std::move(done)));
}

void SessionIndex::write(std::function<StoreResult<void>(QSqlDatabase &)> work, QObject *context, Done done)
{
    const auto tell = [this](const StoreResult<void> &) { tellChanged(); };
    m_writer->run<void>(this, std::move(work), sql::tellThen<void>(tell, context, std::move(done)));
}

} // namespace store

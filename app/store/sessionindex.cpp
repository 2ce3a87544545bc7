#include "store/sessionindex.h"

#include "store/sql.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace store {
namespace {

StoreResult<QList<SessionLink>> linksOf(QSqlDatabase &database, const QString &profile,
                                        const QString &session)
{
    auto query = sql::execute(
        database,
        u"SELECT document, collection FROM session_link WHERE profile = ? AND session = ? ORDER BY position"_s,
        {sql::text(profile), sql::text(session)});
    if (!query)
        return tl::make_unexpected(query.error());
    QList<SessionLink> links;
    while (query->next())
        links.append({query->value(0).toString(), query->value(1).toString()});
    return links;
}

StoreResult<QList<SessionRow>> readAll(QSqlDatabase &database, const QString &profile, const QString &where,
                                       const QString &value)
{
    auto query =
        sql::execute(database,
                     u"SELECT id, json, state, title, created_at, due_date, seen_at FROM session WHERE "
                     "profile = ? AND %1 ORDER BY due_date IS NULL, due_date, id"_s.arg(where),
                     {sql::text(profile), sql::text(value)});
    if (!query)
        return tl::make_unexpected(query.error());
    QList<SessionRow> rows;
    while (query->next()) {
        SessionRow row;
        row.id = query->value(0).toString();
        row.json = query->value(1).toByteArray();
        row.state = query->value(2).toString();
        row.title = query->value(3).toString();
        if (!query->value(4).isNull())
            row.createdAt = sql::toMoment(query->value(4));
        row.dueDate = sql::toMoment(query->value(5));
        row.seenAt = sql::toMoment(query->value(6));
        const auto links = linksOf(database, profile, row.id);
        if (!links)
            return tl::make_unexpected(links.error());
        row.links = *links;
        rows.append(row);
    }
    return rows;
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

QString referenceOf(const SessionRow &row)
{
    return QJsonDocument::fromJson(row.json).object().value("externalReference"_L1).toString();
}

StoreResult<void> writeLinks(QSqlDatabase &database, const QString &profile, const SessionRow &row)
{
    auto result = sql::run(database, u"DELETE FROM session_link WHERE profile = ? AND session = ?"_s,
                           {sql::text(profile), sql::text(row.id)});
    for (qsizetype position = 0; result && position < row.links.size(); ++position)
        result = sql::run(database, u"INSERT INTO session_link VALUES (?,?,?,?,?)"_s,
                          {sql::text(profile), sql::text(row.id), position,
                           sql::text(row.links.at(position).documentId),
                           sql::text(row.links.at(position).collectionId)});
    return result;
}

StoreResult<void> writeRow(QSqlDatabase &database, const QString &profile, const SessionRow &row)
{
    const auto written = sql::run(
        database,
        u"INSERT INTO session (profile, id, json, state, title, created_at, due_date, seen_at) VALUES "
        u"(?,?,?,?,?,?,?,?) "
        "ON CONFLICT (profile, id) DO UPDATE SET json = excluded.json, state = excluded.state, title = "
        "excluded.title, "
        "created_at = COALESCE(excluded.created_at, created_at), due_date = excluded.due_date, seen_at = "
        "excluded.seen_at"_s,
        {sql::text(profile), sql::text(row.id), row.json.isNull() ? QByteArray("") : row.json,
         sql::text(row.state), sql::text(row.title), sql::fromMoment(row.createdAt.value_or(QDateTime())),
         sql::fromMoment(row.dueDate), sql::fromMoment(row.seenAt)});
    return written ? writeLinks(database, profile, row) : written;
}

} // namespace

SessionIndex::SessionIndex(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

void SessionIndex::setProfile(const QString &profileId)
{
    if (m_profileId == profileId)
        return;
    m_profileId = profileId;
    Q_EMIT changed();
}

void SessionIndex::upsert(const QList<SessionRow> &rows, QObject *context, Done done)
{
    write(
        [profile = m_profileId, rows](QSqlDatabase &database) -> StoreResult<void> {
            for (const auto &row : rows)
                if (auto written = writeRow(database, profile, row); !written)
                    return written;
            return {};
        },
        context, std::move(done));
}

void SessionIndex::get(const QString &id, QObject *context, std::function<void(StoreResult<SessionRow>)> done)
{
    m_database.run<SessionRow>(
        context,
        [profile = m_profileId, id](QSqlDatabase &database) -> StoreResult<SessionRow> {
            const auto rows = readAll(database, profile, u"id = ?"_s, id);
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
    rowsWhere(u"collection"_s, collectionId, context, std::move(done));
}

void SessionIndex::sessionsOfDocument(const QString &documentId, QObject *context, Rows done)
{
    rowsWhere(u"document"_s, documentId, context, std::move(done));
}

void SessionIndex::sessionsOfReference(const QString &reference, QObject *context, Rows done)
{
    m_database.run<QList<SessionRow>>(
        context,
        [profile = m_profileId, reference](QSqlDatabase &database) {
            auto rows = readAll(database, profile,
                                u"json <> '' AND json_extract(CAST(json AS TEXT), '$.externalReference') "
                                "LIKE ? ESCAPE '\\'"_s,
                                roughPatternOf(reference));
            if (rows)
                rows->removeIf([&reference](const SessionRow &row) {
                    return referenceOf(row).compare(reference, Qt::CaseInsensitive) != 0;
                });
            return rows;
        },
        std::move(done));
}

void SessionIndex::remove(const QString &id, QObject *context, Done done)
{
    write(
        [profile = m_profileId, id](QSqlDatabase &database) {
            return sql::run(database, u"DELETE FROM session WHERE profile = ? AND id = ?"_s,
                            {sql::text(profile), sql::text(id)});
        },
        context, std::move(done));
}

void SessionIndex::rowsWhere(const QString &column, const QString &value, QObject *context, Rows done)
{
    m_database.run<QList<SessionRow>>(
        context,
        [profile = m_profileId, column, value](QSqlDatabase &database) {
            return readAll(
                database, profile,
                u"id IN (SELECT session FROM session_link l WHERE l.profile = session.profile AND l.%1 = ?)"_s
                    .arg(column),
                value);
        },
        std::move(done));
}

void SessionIndex::write(std::function<StoreResult<void>(QSqlDatabase &)> work, QObject *context, Done done)
{
    const auto tell = [this](const StoreResult<void> &) { Q_EMIT changed(); };
    m_database.run<void>(this, std::move(work), sql::tellThen<void>(tell, context, std::move(done)));
}

} // namespace store

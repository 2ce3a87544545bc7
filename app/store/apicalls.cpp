#include "store/apicalls.h"

#include "store/sql.h"

#include <QSqlDatabase>
#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;

namespace store {

namespace {

StoreResult<void> insert(QSqlDatabase &database, const ApiCall &call)
{
    const QStringList subjects = call.subjects();
    auto row = sql::execute(
        database,
        u"INSERT INTO api_call (at, verb, path, status, ms, trace, made, named) VALUES (?, ?, "
        "?, ?, ?, ?, ?, ?) RETURNING n"_s,
        {sql::fromMoment(call.at), sql::text(call.verb), sql::text(call.path), call.status, call.milliseconds,
         sql::text(call.traceId), sql::fromList(call.madeIds), subjects.isEmpty() ? 0 : 1});
    if (!row)
        return tl::make_unexpected(row.error());
    if (!row->next())
        return tl::make_unexpected(StoreError{});
    const QVariant number = row->value(0);
    for (const QString &id : subjects)
        if (auto done = sql::run(database, u"INSERT OR IGNORE INTO api_call_of VALUES (?, ?)"_s,
                                 {sql::text(id), number});
            !done)
            return done;
    return {};
}

StoreResult<void> prune(QSqlDatabase &database, const ApiCallLimits &limits)
{
    for (const auto &[named, most] : {std::pair(1, limits.forSomething), std::pair(0, limits.others)})
        if (auto done = sql::run(
                database,
                u"DELETE FROM api_call WHERE named = %1 AND n <= (SELECT n FROM api_call WHERE named = %1 "
                "ORDER BY n DESC LIMIT 1 OFFSET ?)"_s.arg(named),
                {most});
            !done)
            return done;
    return {};
}

StoreResult<void> write(QSqlDatabase &database, const QList<ApiCall> &calls, const ApiCallLimits &limits,
                        int &sincePruned)
{
    for (const ApiCall &call : calls)
        if (auto done = insert(database, call); !done)
            return done;
    sincePruned += int(calls.size());
    return std::exchange(sincePruned, sincePruned >= limits.pruneEvery ? 0 : sincePruned) >= limits.pruneEvery
               ? prune(database, limits)
               : StoreResult<void>();
}

StoreResult<QList<ApiCall>> read(QSqlDatabase &database, const QStringList &ids, bool withOthers, int most)
{
    QStringList marks;
    QVariantList values;
    for (const QString &id : ids) {
        marks << u"?"_s;
        values << sql::text(id);
    }
    // of the others the newest are enough: this is an IN, not the order of what is shown
    const QString others =
        u" UNION SELECT n FROM (SELECT n FROM api_call WHERE named = 0 ORDER BY n DESC LIMIT %1)"_s.arg(most);
    values << most;
    auto rows = sql::execute(
        database,
        u"SELECT at, verb, path, status, ms, trace, made FROM api_call WHERE n IN (SELECT n FROM api_call_of "
        "WHERE id IN (%1)%2) ORDER BY at DESC, n DESC LIMIT ?"_s.arg(marks.join(u", "_s),
                                                                     withOthers ? others : QString()),
        values);
    if (!rows)
        return tl::make_unexpected(rows.error());
    QList<ApiCall> calls;
    while (rows->next())
        calls.append({sql::toMoment(rows->value(0)), rows->value(1).toString(), rows->value(2).toString(),
                      rows->value(3).toInt(), rows->value(4).toLongLong(), rows->value(5).toString(),
                      sql::toList(rows->value(6))});
    return calls;
}

} // namespace

QStringList ApiCall::subjects() const
{
    QStringList ids = madeIds;
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    if (parts.size() > 1 && (parts.first() == "signing-sessions"_L1 || parts.first() == "documents"_L1 ||
                             parts.first() == "document-collections"_L1))
        ids.prepend(QUrl::fromPercentEncoding(parts.at(1).toUtf8()));
    return ids;
}

void ApiCalls::add(const QList<ApiCall> &calls, QObject *context, SessionIndex::Done done)
{
    m_index.writer().run<void>(
        context,
        [calls, limits = m_limits, sincePruned = m_sincePruned](QSqlDatabase &database) {
            return write(database, calls, limits, *sincePruned);
        },
        std::move(done));
}

void ApiCalls::of(const QStringList &ids, bool withOthers, int most, QObject *context,
                  std::function<void(StoreResult<QList<ApiCall>>)> done)
{
    m_index.reader().run<QList<ApiCall>>(
        context,
        [ids, withOthers, most](QSqlDatabase &database) { return read(database, ids, withOthers, most); },
        std::move(done));
}

} // namespace store

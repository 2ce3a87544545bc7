// What is read back from the tables of the index.
#include "store/sessionrows.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace store::sessionrows {

const QString columns =
    u"s.id, b.json, s.state, s.title, s.signer, s.reference, s.due, s.link_expires, s.final, "
    "s.awaits_package, b.links, s.words, s.created, s.created_exact, s.seen, s.final_seen, s.gone, s.unread"_s;

SessionRow read(const sql::Rows &rows)
{
    SessionRow row;
    row.id = rows.value(0).toString();
    row.json = rows.value(1).toByteArray();
    row.state = rows.value(2).toString();
    row.title = rows.value(3).toString();
    row.signer = rows.value(4).toString();
    row.reference = rows.value(5).toString();
    row.dueDate = sql::toMoment(rows.value(6));
    row.linkExpires = sql::toMoment(rows.value(7));
    row.isFinal = rows.value(8).toBool();
    row.awaitsPackage = rows.value(9).toBool();
    row.links = toLinks(rows.value(10));
    row.words = rows.value(11).toString();
    if (rows.value(13).toBool())
        row.createdAt = sql::toMoment(rows.value(12));
    else
        row.createdAbout = sql::toMoment(rows.value(12));
    row.seenAt = sql::toMoment(rows.value(14));
    row.finalSeenAt = sql::toMoment(rows.value(15));
    row.goneSince = sql::toMoment(rows.value(16));
    row.isUnread = rows.value(17).toBool();
    return row;
}

StoreResult<QList<SessionRow>> readAll(QSqlDatabase &database, const QString &where,
                                       const QVariantList &values)
{
    auto found = sql::execute(
        database, u"SELECT "_s + columns + u" FROM session s JOIN session_body b USING (n) "_s + where,
        values);
    if (!found)
        return tl::make_unexpected(found.error());
    QList<SessionRow> rows;
    while (found->next())
        rows.append(read(*found));
    return rows;
}

} // namespace store::sessionrows

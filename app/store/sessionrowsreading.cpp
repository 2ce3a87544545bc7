// What is read back from the tables of the index.
#include "store/sessionrows.h"

#include "store/sealedvalue.h"
#include "store/stucksessions.h"
#include "store/triagerows.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace store::sessionrows {

namespace {
constexpr int columnCount = 23; //!< those of columns

//! Whose session it is that another one waits for.
StoreResult<QString> signerOfSession(QSqlDatabase &database, const QString &id)
{
    auto rows = sql::execute(database, u"SELECT signer FROM session WHERE id = ?"_s, {sql::text(id)});
    if (!rows)
        return tl::make_unexpected(rows.error());
    return rows->next() ? toSigner(rows->value(0)) : QString();
}

} // namespace

const QString columns =
    u"s.id, b.json, s.state, s.title, s.signer, s.reference, s.due, s.link_expires, s.final, "
    "s.awaits_package, b.links, s.words, s.created, s.created_exact, s.seen, s.final_seen, s.gone, s.unread, "
    "COALESCE((SELECT r.results - r.packages FROM session_result r WHERE r.n = s.n), 0), "
    "COALESCE((SELECT r.unsaved FROM session_result r WHERE r.n = s.n), 0), s.wiped, "
    "(SELECT k.causes FROM session_stuck k WHERE k.n = s.n), s.first_seen"_s;

SessionRow read(const sql::Rows &rows)
{
    SessionRow row;
    row.id = rows.value(0).toString();
    row.json = sealedvalue::toBytes(rows.value(1), jsonColumn).value_or(QByteArray());
    row.state = rows.value(2).toString();
    row.title = rows.value(3).toString();
    row.signer = toSigner(rows.value(4));
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
    row.results = rows.value(18).toInt();
    row.isUnsaved = rows.value(19).toBool();
    row.wipedAt = sql::toMoment(rows.value(20));
    if (const auto causes = StuckSessions::causesIn(rows.value(21)); !causes.isEmpty())
        row.stuck = {causes.first().kind, causes.first().sessionId}; // readAll() makes a name of the id
    row.firstSeenAt = sql::toMoment(rows.value(22));
    return row;
}

StoreResult<QList<SessionRow>> readAll(QSqlDatabase &database, const QString &where,
                                       const QVariantList &values)
{
    auto found = sql::execute(
        database,
        u"SELECT "_s + columns + u", "_s + triagerows::columns +
            u" FROM session s JOIN session_body b USING (n) LEFT JOIN session_triage t ON t.n = s.n "_s +
            where,
        values);
    if (!found)
        return tl::make_unexpected(found.error());
    QList<SessionRow> rows;
    while (found->next()) {
        rows.append(read(*found));
        SessionRow &row = rows.last();
        row.triage = triagerows::marks(*found, columnCount, row.state, row.dueDate, row.isFinal);
        if (!row.stuck)
            continue;
        const auto who =
            row.stuck->who == row.id ? StoreResult<QString>() : signerOfSession(database, row.stuck->who);
        if (!who)
            return tl::make_unexpected(who.error());
        row.stuck->who = *who;
    }
    return rows;
}

} // namespace store::sessionrows

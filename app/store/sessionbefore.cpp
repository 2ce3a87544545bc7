#include "store/sessionbefore.h"

#include "store/sealedvalue.h"
#include "store/sessionrows.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace store::sessionrows {
namespace {

constexpr qsizetype manyIds = 64; //!< of one question

} // namespace

StoreResult<QHash<QString, Before>> before(QSqlDatabase &database, const QStringList &ids)
{
    static const QString statement =
        u"SELECT id, n, state, words, due, created, links, json, seen, final, awaits_package, gone IS NOT "
        "NULL, created_exact, wiped IS NOT NULL FROM session JOIN session_body USING (n) WHERE id IN (%1)"_s;
    static const QString one = statement.arg(u"?"_s),
                         many = statement.arg(u"?,"_s.repeated(manyIds).chopped(1));
    QHash<QString, Before> found;
    for (qsizetype at = 0; at < ids.size(); at += manyIds) {
        const bool isOne = ids.size() == 1;
        QVariantList values;
        for (const QString &id : ids.mid(at, manyIds))
            values << sql::text(id);
        values.resize(isOne ? 1 : manyIds); // NULL is no id
        auto rows = sql::execute(database, isOne ? one : many, values);
        if (!rows)
            return tl::make_unexpected(rows.error());
        while (rows->next())
            found.insert(
                rows->value(0).toString(),
                Before{.n = rows->value(1).toLongLong(),
                       .state = rows->value(2).toString(),
                       .words = rows->value(3).toString(),
                       .due = rows->value(4),
                       .created = rows->value(5),
                       .links = rows->value(6).toByteArray(),
                       .json = sealedvalue::toBytes(rows->value(7), jsonColumn).value_or(QByteArray()),
                       .seen = rows->value(8).toLongLong(),
                       .isFinal = rows->value(9).toBool(),
                       .awaitsPackage = rows->value(10).toBool(),
                       .isGone = rows->value(11).toBool(),
                       .isCreatedExact = rows->value(12).toBool(),
                       .isWiped = rows->value(13).toBool()});
    }
    return found;
}

StoreResult<std::optional<Before>> before(QSqlDatabase &database, const QString &id)
{
    const auto found = before(database, QStringList{id});
    if (!found)
        return tl::make_unexpected(found.error());
    return found->isEmpty() ? std::optional<Before>() : *found->cbegin();
}

bool isOvertaken(const Before &old, qint64 seenMs)
{
    return seenMs < old.seen && old.seen <= QDateTime::currentMSecsSinceEpoch();
}

} // namespace store::sessionrows

// What a list of sessions is in SQL: how many they are, and in which order.
#include "store/sessionwhere.h"

using namespace Qt::StringLiterals;

namespace store {
namespace {

QString columnOf(domain::SessionKey key)
{
    switch (key) {
    case domain::SessionKey::State:
        return u"s.state"_s;
    case domain::SessionKey::Title:
        return u"s.title"_s;
    case domain::SessionKey::Signer:
        return u"s.signer"_s;
    case domain::SessionKey::DueDate:
        return u"s.due"_s;
    case domain::SessionKey::Created:
        return u"s.created"_s;
    case domain::SessionKey::Reference:
        return u"s.reference"_s;
    case domain::SessionKey::LinkExpires:
        return u"s.link_expires"_s;
    case domain::SessionKey::Id:
        return u"s.id"_s;
    case domain::SessionKey::Seen:
        return u"s.seen"_s;
    case domain::SessionKey::Reason:
        // by kind: of the list that is kept its first text, behind two numbers of four bytes
        return u"(SELECT substr(k.causes, 9, 2) FROM session_stuck k WHERE k.n = s.n)"_s;
    }
    return u"s.n"_s;
}

bool isWrittenByPeople(domain::SessionKey key)
{
    return key == domain::SessionKey::Title || key == domain::SessionKey::Signer ||
           key == domain::SessionKey::Reference;
}

} // namespace

SqlText listOf(const QList<SqlText> &conditions, const domain::SessionOrdering &ordering,
               const QString &letterOrder)
{
    const QString column = columnOf(ordering.key);
    const QString letters = isWrittenByPeople(ordering.key) ? letterOrder : QString();
    // the number last, so that equal rows keep one order
    const QString way = ordering.isDescending ? u" DESC"_s : u""_s;
    if (conditions.size() == 1) // the column is not read: a million titles are 100 MB
        return {u"SELECT s.n FROM session s WHERE "_s + conditions.first().text + u" ORDER BY "_s + column +
                    letters + way + u", s.n"_s + way,
                conditions.first().values};
    QStringList selects;
    QVariantList values;
    for (const SqlText &condition : conditions) {
        selects << u"SELECT s.n AS number, %1 AS sorted FROM session s WHERE "_s.arg(column) + condition.text;
        values += condition.values;
    }
    return {selects.join(u" UNION ALL "_s) + u" ORDER BY sorted"_s + letters + way + u", number"_s + way,
            values};
}

SqlText countOf(const QList<SqlText> &conditions)
{
    QStringList counts;
    QVariantList values;
    for (const SqlText &condition : conditions) {
        counts << u"(SELECT COUNT(*) FROM session s WHERE "_s + condition.text + u')';
        values += condition.values;
    }
    return {u"SELECT "_s + counts.join(u" + "_s), values};
}

} // namespace store

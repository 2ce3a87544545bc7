#include "ui/widgets/columnroom.h"

#include <QMap>

#include <utility>

namespace ui {

namespace {

//! Those at \a equals give what is \a missing, or what they can: none is wider than a limit that is one for
//! all. What they gave; a few pixels more where it cannot be divided.
int takeFromEquals(QList<int> &widths, const QList<ColumnRoom> &columns, const QList<qsizetype> &equals,
                   int missing)
{
    const auto within = [&widths, &columns](qsizetype at, int limit) {
        return qMin(widths.at(at), qMax(limit, columns.at(at).least));
    };
    const auto allWithin = [&equals, &within](int limit) {
        int sum = 0;
        for (const qsizetype at : equals)
            sum += within(at, limit);
        return sum;
    };
    int all = 0, widest = 0;
    for (const qsizetype at : equals) {
        all += widths.at(at);
        widest = qMax(widest, widths.at(at));
    }
    int limit = qBound(0, all - missing, widest);
    while (limit > 0 && allWithin(limit) > all - missing)
        --limit;
    const int given = all - allWithin(limit);
    for (const qsizetype at : equals)
        widths[at] = within(at, limit);
    return given;
}

//! Of the first \a count, those that give \a to such columns. What they gave.
int takeFrom(QList<int> &widths, const QList<ColumnRoom> &columns, qsizetype count, ColumnRoom::Gives to,
             int missing)
{
    QMap<int, QList<qsizetype>> ranks;
    for (qsizetype at = 0; at < count; ++at)
        if (columns.at(at).gives >= to)
            ranks[columns.at(at).rank] << at;
    int given = 0;
    for (const QList<qsizetype> &equals : std::as_const(ranks))
        given += takeFromEquals(widths, columns, equals, missing - given);
    return given;
}

//! The first \a count share \a rest.
void growBy(QList<int> &widths, const QList<ColumnRoom> &columns, qsizetype count, int rest)
{
    int shares = 0;
    for (qsizetype at = 0; at < count; ++at)
        shares += columns.at(at).share;
    for (qsizetype at = 0; at < count; ++at) {
        const int share = columns.at(at).share;
        if (share <= 0)
            continue;
        const int more = rest * share / shares;
        widths[at] += more;
        rest -= more;
        shares -= share;
    }
}

} // namespace

QList<int> shareRoom(const QList<ColumnRoom> &columns, int room)
{
    QList<int> widths;
    qsizetype inSight = 0; // how many; first up to the last of those that are needed
    int rest = room, sum = 0;
    for (const ColumnRoom &each : columns) {
        widths << each.wanted;
        sum += each.wanted;
        if (each.mayBeScrolledTo)
            continue;
        inSight = widths.size();
        rest = room - sum;
    }
    if (rest < 0)
        rest += takeFrom(widths, columns, inSight, ColumnRoom::Gives::ToNeeded, -rest);
    if (rest < 0)
        return widths; // the edge cuts one that is needed
    for (; inSight < columns.size(); ++inSight) {
        const int missing = widths.at(inSight) - rest;
        QList<int> narrower = widths;
        const int given =
            missing <= 0 ? 0 : takeFrom(narrower, columns, inSight, ColumnRoom::Gives::ToAny, missing);
        if (given < missing)
            break;
        widths = narrower;
        rest = given - missing;
    }
    growBy(widths, columns, inSight, rest);
    return widths;
}

} // namespace ui

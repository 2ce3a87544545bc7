#pragma once

#include "store/sessionlists.h"
#include "support/answer.h"

#include <QDateTime>
#include <QStringList>

namespace support {

//! The id of the session with this number, in the order of the numbers.
inline QString indexId(int number)
{
    return QStringLiteral("019ab000-0000-7000-8000-%1").arg(number, 12, 10, QLatin1Char('0'));
}

//! The session with this number as an index has it that saw it \a now: the higher the number, the older it
//! is.
inline store::SessionRow indexRow(int number, const QString &state, const QDateTime &now)
{
    store::SessionRow row;
    row.id = indexId(number);
    row.json = "{}";
    row.state = state;
    row.isFinal = state == QLatin1String("SIGNED") || state == QLatin1String("REJECTED");
    row.title = QStringLiteral("Contract %1").arg(number);
    row.words = row.title.toLower();
    row.createdAbout = now.addSecs(-60 * number);
    row.dueDate = now.addDays(10);
    row.seenAt = row.firstSeenAt = now;
    return row;
}

//! All that is in \a index, in the order of its list.
inline QStringList indexedIds(store::SessionIndex &index)
{
    store::SessionLists lists(index);
    store::ListRequest request;
    const auto numbers =
        answerOf<store::StoreResult<store::SessionNumbers>>([&](QObject *context, auto done) {
            request = lists.list(
                {}, {}, QDateTime::currentDateTimeUtc(), context,
                [done](const store::StoreResult<store::SessionNumbers> &first, bool isAll) {
                    if (isAll)
                        done(first);
                },
                done);
        });
    if (!numbers || !*numbers)
        return {};
    const auto rows = answerOf<store::StoreResult<QList<store::NumberedSession>>>(
        [&](QObject *context, auto done) { lists.rows(**numbers, context, done); });
    QStringList ids;
    for (const auto &session : rows.value().value())
        ids << session.row.id;
    return ids;
}

} // namespace support

#include "store/auditrescue.h"

#include "store/auditentry.h"
#include "store/sql.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace store::auditrescue {
namespace {

const QString rescueMark = u"audit log rescued"_s, gapsDetail = u"gaps"_s, endDetail = u"end"_s,
              notedDetail = u"noted"_s;

QString spanText(const Span &span)
{
    return u"%1-%2"_s.arg(span.first).arg(span.last);
}

//! "3-5,9-9".
QList<Span> spansIn(const QString &text)
{
    QList<Span> spans;
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const Span span{part.section(u'-', 0, 0).toLongLong(), part.section(u'-', 1).toLongLong()};
        if (span.first > 0 && span.first <= span.last)
            spans << span;
    }
    return spans;
}

StoreResult<QList<Span>> gapsIn(QSqlDatabase &database)
{
    auto rows = sql::execute(database,
                             u"SELECT before + 1, sequence - 1 FROM (SELECT sequence, LAG(sequence, 1, 0) "
                             "OVER (ORDER BY sequence) AS before FROM audit) WHERE sequence > before + 1"_s);
    if (!rows)
        return tl::make_unexpected(rows.error());
    QList<Span> gaps;
    while (rows->next())
        gaps.append({rows->value(0).toLongLong(), rows->value(1).toLongLong()});
    return gaps;
}

StoreResult<bool> wasRescued(QSqlDatabase &database)
{
    auto mark = sql::execute(database, u"SELECT 1 FROM mark WHERE name = ?"_s, {rescueMark});
    if (!mark)
        return tl::make_unexpected(mark.error());
    return mark->next();
}

//! Of the entry with this number; nothing when it is not there.
StoreResult<std::optional<QString>> hashAt(QSqlDatabase &database, qint64 sequence)
{
    auto entry = sql::execute(database, u"SELECT hash FROM audit WHERE sequence = ?"_s, {QVariant(sequence)});
    if (!entry)
        return tl::make_unexpected(entry.error());
    return entry->next() ? std::optional(entry->value(0).toString()) : std::nullopt;
}

StoreResult<qint64> lastNumber(QSqlDatabase &database)
{
    auto last = sql::execute(database, u"SELECT COALESCE(MAX(sequence), 0) FROM audit"_s);
    if (!last)
        return tl::make_unexpected(last.error());
    return last->next() ? last->value(0).toLongLong() : 0;
}

} // namespace

StoreResult<Told> told(QSqlDatabase &database)
{
    const QString word = auditWord(AuditEvent::LogRescued);
    // most logs have none, and to take all of it apart for that takes long
    auto rows = sql::execute(
        database, u"SELECT entry FROM audit WHERE instr(CAST(entry AS TEXT), ?) > 0 ORDER BY sequence"_s,
        {word});
    if (!rows)
        return tl::make_unexpected(rows.error());
    Told all;
    while (rows->next()) {
        const auto entry = AuditEntry::from(rows->value(0).toByteArray());
        if (!entry || entry->event != word)
            continue;
        all.gaps += spansIn(entry->detail.value(gapsDetail));
        const QList<Span> ends = spansIn(entry->detail.value(endDetail));
        for (const Span &end : ends)
            all.atEnd += end.last - end.first + 1;
        all.noted << entry->detail.value(notedDetail);
    }
    return all;
}

StoreResult<void> noteRescue(QSqlDatabase &database)
{
    return sql::run(database, u"INSERT OR REPLACE INTO mark VALUES (?, 1)"_s, {rescueMark});
}

StoreResult<Found> look(QSqlDatabase &database, const std::optional<AuditHead> &note)
{
    const auto isRescued = wasRescued(database);
    if (!isRescued || !*isRescued)
        return isRescued ? StoreResult<Found>(Found()) : tl::make_unexpected(isRescued.error());
    const auto known = told(database);
    const auto gaps = gapsIn(database);
    const auto last = lastNumber(database);
    const auto noted = hashAt(database, note ? note->count : 0);
    if (!known || !gaps || !last || !noted)
        return tl::make_unexpected(!known  ? known.error()
                                   : !gaps ? gaps.error()
                                   : !last ? last.error()
                                           : noted.error());
    if (note && *noted && **noted != note->hash)
        return Found();
    Found found{.isToBeNoted = note.has_value()};
    QStringList spans;
    for (const Span &gap : *gaps)
        if (!known->gaps.contains(gap))
            spans << spanText(gap);
    if (!spans.isEmpty())
        found.detail.insert(gapsDetail, spans.join(u','));
    // unless that was told already, and only the note was not written any more
    if (note && note->count > *last && !known->noted.contains(note->hash))
        found.detail.insert(endDetail, spanText({*last + 1, note->count}));
    if (!found.detail.isEmpty() && note)
        found.detail.insert(notedDetail, note->hash);
    return found;
}

StoreResult<void> settle(QSqlDatabase &database)
{
    return sql::run(database, u"DELETE FROM mark WHERE name = ?"_s, {rescueMark});
}

} // namespace store::auditrescue

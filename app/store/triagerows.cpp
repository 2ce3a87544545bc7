#include "store/triagerows.h"

#include "domain/searchwords.h"
#include "store/sealedvalue.h"
#include "store/sessionrows.h"

#include <QHash>
#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace store::triagerows {
namespace {

constexpr auto noteColumn = "triage.note"; // also of the mirror
const QString ownColumns = u"note, labels, snoozed_until, handled_at, state, due"_s;
constexpr int ownCount = 6; //!< of them

//! Of ownColumns and those of the mirror, which are the same.
domain::Triage read(const sql::Rows &rows, int first)
{
    domain::Triage triage;
    triage.note = sealedvalue::toText(rows.value(first), noteColumn).value_or(QString());
    triage.labels = sql::toList(rows.value(first + 1));
    triage.snoozedUntil = sql::toMoment(rows.value(first + 2));
    triage.handledAt = sql::toMoment(rows.value(first + 3));
    triage.stateThen = rows.value(first + 4).toString();
    triage.dueThen = sql::toMoment(rows.value(first + 5));
    return triage;
}

QVariantList valuesOf(const domain::Triage &triage)
{
    return {sealedvalue::fromText(triage.note, noteColumn),
            sql::fromList(triage.labels),
            sql::fromMoment(triage.snoozedUntil),
            sql::fromMoment(triage.handledAt),
            sql::text(triage.stateThen),
            sql::fromMoment(triage.dueThen)};
}

//! As WantedWords looks for them. Behind them in their other forms: a label without what is around it there,
//! since who filters by a label means that one.
QString wordsOf(const domain::Triage &triage, bool hidesPeople)
{
    QString words;
    for (const QString &label : triage.labels)
        words += wordOfLabel(label);
    const QString note = hidesPeople ? QString() : triage.note.toLower();
    const QString texts = triage.labels.join(u'\n').toLower() + u'\n' + note;
    const QString others = domain::otherForms(texts);
    return others.isEmpty() ? words + note : words + note + u'\n' + others;
}

StoreResult<QList<domain::Triage>> readAll(StoreResult<sql::Rows> rows)
{
    if (!rows)
        return tl::make_unexpected(rows.error());
    QList<domain::Triage> all;
    while (rows->next()) {
        all.append(read(*rows, 1));
        all.last().sessionId = rows->value(0).toString();
    }
    return all;
}

//! A note that is there and whose key is not: who cannot read it does not write over it. Else null.
StoreResult<QVariant> closedNote(QSqlDatabase &database, const QString &profile, const QString &sessionId)
{
    auto rows = sql::execute(database, u"SELECT note FROM triage WHERE profile = ? AND session = ?"_s,
                             {sql::text(profile), sql::text(sessionId)});
    if (!rows)
        return tl::make_unexpected(rows.error());
    const QVariant note = rows->next() ? rows->value(0) : QVariant();
    return note.isNull() || sealedvalue::toText(note, noteColumn) ? QVariant() : note;
}

} // namespace

QString wordOfLabel(const QString &label)
{
    constexpr QChar around = u'\x1f'; // nobody types it
    return around + label.toLower() + around;
}

const QString isStuckAnew =
    u"EXISTS (SELECT 1 FROM session_stuck k WHERE k.n = t.n AND k.causes <> t.causes)"_s;
const QString columns = u"t.note, t.labels, t.snoozed_until, t.handled_at, t.state, t.due, "_s + isStuckAnew;

StoreResult<QList<domain::Triage>> all(QSqlDatabase &database, const QString &profile)
{
    return readAll(sql::execute(database,
                                u"SELECT session, "_s + ownColumns + u" FROM triage WHERE profile = ?"_s,
                                {sql::text(profile)}));
}

StoreResult<domain::Triage> one(QSqlDatabase &database, const QString &profile, const QString &sessionId)
{
    const auto found = readAll(sql::execute(
        database, u"SELECT session, "_s + ownColumns + u" FROM triage WHERE profile = ? AND session = ?"_s,
        {sql::text(profile), sql::text(sessionId)}));
    if (!found)
        return tl::make_unexpected(found.error());
    domain::Triage none;
    none.sessionId = sessionId;
    return found->value(0, none);
}

StoreResult<void> write(QSqlDatabase &database, const QString &profile, const domain::Triage &triage)
{
    const auto closed = triage.note.isEmpty() ? closedNote(database, profile, triage.sessionId)
                                              : StoreResult<QVariant>(QVariant());
    if (!closed)
        return tl::make_unexpected(closed.error());
    if (triage.isEmpty() && closed->isNull())
        return sql::run(database, u"DELETE FROM triage WHERE profile = ? AND session = ?"_s,
                        {sql::text(profile), sql::text(triage.sessionId)});
    QVariantList values = valuesOf(triage);
    if (!closed->isNull())
        values[0] = *closed;
    return sql::run(database,
                    u"INSERT OR REPLACE INTO triage (profile, session, "_s + ownColumns +
                        u") VALUES (?,?,?,?,?,?,?,?)"_s,
                    QVariantList{sql::text(profile), sql::text(triage.sessionId)} + values);
}

StoreResult<void> writeMirror(QSqlDatabase &index, const domain::Triage &triage)
{
    if (triage.isEmpty())
        return sql::run(index, u"DELETE FROM session_triage WHERE id = ?"_s, {sql::text(triage.sessionId)});
    const auto isHidden = sessionrows::hidesPeople(index);
    if (!isHidden)
        return tl::make_unexpected(isHidden.error());
    const QVariant id = sql::text(triage.sessionId);
    // how it was stuck when it was handled: a note that is written later changes nothing of it
    return sql::run(index,
                    u"INSERT OR REPLACE INTO session_triage (id, n, words, "_s + ownColumns +
                        u", causes) VALUES (?, (SELECT n FROM session WHERE id = ?), ?,?,?,?,?,?,?, "
                        "CASE WHEN EXISTS (SELECT 1 FROM session_triage WHERE id = ? AND handled_at IS ?) "
                        "THEN (SELECT causes FROM session_triage WHERE id = ?) "
                        "ELSE (SELECT causes FROM session_stuck JOIN session USING (n) WHERE id = ?) END)"_s,
                    QVariantList{id, id, sql::text(wordsOf(triage, *isHidden))} + valuesOf(triage) +
                        QVariantList{id, sql::fromMoment(triage.handledAt), id, id});
}

StoreResult<void> noteStuck(QSqlDatabase &index)
{
    return sql::run(index,
                    u"UPDATE session_triage SET causes = COALESCE((SELECT k.causes FROM session_stuck k "
                    "WHERE k.n = session_triage.n), x'') WHERE causes IS NULL AND handled_at IS NOT NULL "
                    "AND n IS NOT NULL"_s);
}

StoreResult<bool> replaceMirror(QSqlDatabase &index, const QList<domain::Triage> &all)
{
    const auto there =
        readAll(sql::execute(index, u"SELECT id, "_s + ownColumns + u" FROM session_triage"_s));
    if (!there)
        return tl::make_unexpected(there.error());
    QHash<QString, domain::Triage> wanted;
    for (const domain::Triage &each : all)
        wanted.insert(each.sessionId, each);
    for (const domain::Triage &known : *there) {
        const auto same = wanted.constFind(known.sessionId);
        if (same == wanted.cend())
            wanted.insert(known.sessionId, {.sessionId = known.sessionId}); // an empty one is removed
        else if (*same == known)
            wanted.erase(same);
    }
    for (const domain::Triage &each : std::as_const(wanted))
        if (const auto done = writeMirror(index, each); !done)
            return tl::make_unexpected(done.error());
    return !wanted.isEmpty();
}

domain::TriageMarks marks(const sql::Rows &rows, int first, const QString &state, const QDateTime &dueDate,
                          bool isFinal)
{
    if (rows.value(first).isNull())
        return {};
    domain::TriageMarks found = domain::marksOf(read(rows, first), state, dueDate, isFinal);
    found.isStuckAnew = found.wasHandled && rows.value(first + ownCount).toBool();
    return found;
}

} // namespace store::triagerows

#include "store/sessionwhere.h"

#include "domain/searchwords.h"
#include "store/sql.h"
#include "store/triagerows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qsizetype gram = 3; //!< letters, of the tokenizer
//! One of so many texts is in it.
QString hasAny(const QString &column, qsizetype texts)
{
    constexpr qsizetype orLength = 4;
    return u'(' + u"instr(%1, ?) > 0 OR "_s.arg(column).repeated(texts).chopped(orLength) + u')';
}
//! The sessions of a document that is called so; SQLite looks once for all rows. CROSS: through the names,
//! which are few beside the keys.
QString inDocuments(qsizetype texts)
{
    return u"SELECT k.n FROM document_name d CROSS JOIN session_key k ON k.key = d.key WHERE "_s +
           hasAny(u"d.words"_s, texts);
}
//! Those about which somebody here noted this; some of them are not in the index.
QString inNotes(qsizetype texts)
{
    return u"SELECT n FROM session_triage WHERE n IS NOT NULL AND "_s + hasAny(u"words"_s, texts);
}
//! Of "session_triage t" and a session of this name, at a moment: it is handled, and no other problem came
//! since. Overdue is one, if it was not so then.
QString stillHandled(const QString &session)
{
    return u"(t.handled_at IS NOT NULL AND (%1.final = 1 OR %1.due IS NULL OR %1.due >= ? OR t.handled_at > "
           "%1.due) AND NOT "_s.arg(session) +
           triagerows::isStuckAnew + u')';
}
//! Of them those that are as they were when they were put off or handled.
QString inSettled(const QString &how)
{
    return u"(SELECT t.n FROM session_triage t CROSS JOIN session o ON o.n = t.n WHERE ("_s + how +
           u") AND o.state = t.state AND o.due / 1000 IS t.due / 1000)"_s;
}

class Conditions
{
public:
    void add(const QString &condition, const QVariantList &values = {})
    {
        m_texts << condition;
        m_values += values;
    }
    [[nodiscard]] SqlText all() const { return {m_texts.join(u" AND "_s), m_values}; }

private:
    QStringList m_texts;
    QVariantList m_values;
};

void addSpan(Conditions &conditions, const QString &column, const std::optional<QDateTime> &from,
             const std::optional<QDateTime> &to)
{
    if (from)
        conditions.add(u"s.%1 >= ?"_s.arg(column), {sql::fromMoment(*from)});
    if (to)
        conditions.add(u"s.%1 <= ?"_s.arg(column), {sql::fromMoment(*to)});
}

void addDays(Conditions &conditions, const QString &column, const std::optional<int> &days,
             const QDateTime &now)
{
    if (!days)
        return;
    const auto span = domain::daysAround(*days, now);
    addSpan(conditions, column, span.from, span.to);
}

QString wordOf(domain::SessionState state)
{
    return domain::OpenEnum<domain::SessionState>(state).text();
}

constexpr qsizetype wholeId = 36; //!< letters

//! A part of an id that nobody types by chance; shorter ones are in those of thousands of sessions. A
//! reference may look so too.
bool looksLikeId(const QString &part)
{
    constexpr qsizetype least = 8;
    return part.size() >= least && std::all_of(part.cbegin(), part.cend(), [](QChar letter) {
               return letter == u'-' || (letter >= u'0' && letter <= u'9') ||
                      (letter >= u'a' && letter <= u'f');
           });
}

//! Letters as the tokenizer counts them, not halves of those beyond 16 bits.
QStringList gramsOf(const QString &part)
{
    const auto letters = part.toUcs4();
    QStringList grams;
    for (qsizetype i = 0; i + gram <= letters.size(); ++i)
        grams << QString::fromUcs4(reinterpret_cast<const char32_t *>(letters.constData()) + i, gram);
    return grams;
}

QVariantList textsOf(const QStringList &ways)
{
    QVariantList texts;
    for (const QString &way : ways)
        texts << sql::text(way);
    return texts;
}

//! Empty when one of the ways is too short to be asked for: then any row may have it.
QString matchOf(const QStringList &ways)
{
    QStringList all;
    for (const QString &way : ways) {
        QStringList grams = gramsOf(way);
        if (grams.isEmpty())
            return {};
        grams.removeDuplicates();
        for (QString &each : grams)
            each = u'"' + each.replace(u'"', u"\"\""_s) + u'"';
        all << u'(' + grams.join(u" AND "_s) + u')';
    }
    return u'(' + all.join(u" OR "_s) + u')';
}

} // namespace

SqlText whereOf(const domain::SessionFilter &filter, const QDateTime &now, bool withGone)
{
    const qint64 nowMs = now.toMSecsSinceEpoch();
    Conditions conditions;
    if (withGone)
        conditions.add(u"1"_s);
    else if (filter.isGone)
        conditions.add(u"s.gone IS NOT NULL"_s);
    else if (!filter.isUnread) // that it was deleted is news
        conditions.add(u"s.gone IS NULL"_s);
    if (filter.states.size() == 1) {
        conditions.add(u"s.state = ?"_s, {wordOf(filter.states.first())});
    } else if (!filter.states.isEmpty()) {
        QStringList marks;
        QVariantList words;
        for (const domain::SessionState state : filter.states) {
            marks << u"?"_s;
            words << wordOf(state);
        }
        conditions.add(u"s.state IN ("_s + marks.join(u',') + u')', words);
    }
    addSpan(conditions, u"created"_s, filter.createdFrom, filter.createdTo);
    addSpan(conditions, u"due"_s, filter.dueFrom, filter.dueTo);
    addDays(conditions, u"created"_s, filter.createdWithinDays, now);
    addDays(conditions, u"due"_s, filter.dueWithinDays, now);
    if (filter.isOpen || filter.isOverdue || filter.dueWithinHours)
        conditions.add(u"s.final = 0"_s);
    if (filter.isOverdue)
        conditions.add(u"s.due < ?"_s, {nowMs});
    if (filter.dueWithinHours)
        conditions.add(u"s.due BETWEEN ? AND ?"_s, {nowMs, nowMs + *filter.dueWithinHours * hourMs});
    if (filter.linkWithinHours)
        conditions.add(u"s.state = 'READY' AND s.link_expires <= ? AND (s.due IS NULL OR s.due >= ?)"_s,
                       {nowMs + *filter.linkWithinHours * hourMs, nowMs});
    if (filter.isUnread)
        conditions.add(u"s.unread = 1"_s);
    if (filter.isUnsaved) // what is past its due date cannot be saved any more
        conditions.add(u"s.n IN (SELECT n FROM session_result WHERE unsaved = 1 AND (due >= ? OR due IS "
                       "NULL))"_s,
                       {nowMs});
    if (filter.isStuck)
        conditions.add(u"s.n IN (SELECT n FROM session_stuck)"_s);
    const QString isSnoozed = u"t.snoozed_until > ?"_s;
    if (filter.hidesSettled)
        // of each row that is left by then: of a million that is quicker than NOT IN, which comes first
        conditions.add(u"NOT EXISTS (SELECT 1 FROM session_triage t WHERE t.n = s.n AND ("_s +
                           stillHandled(u"s"_s) + u" OR "_s + isSnoozed +
                           u") AND t.state = s.state AND t.due / 1000 IS s.due / 1000)"_s,
                       {nowMs, nowMs});
    if (filter.isHandled)
        conditions.add(u"s.n IN "_s + inSettled(stillHandled(u"o"_s)), {nowMs});
    if (filter.isSnoozed)
        conditions.add(u"s.n IN "_s + inSettled(isSnoozed), {nowMs});
    if (!filter.label.isEmpty())
        conditions.add(u"s.n IN ("_s + inNotes(1) + u')', {triagerows::wordOfLabel(filter.label)});
    return conditions.all();
}

bool findsGone(const domain::SessionFilter &filter)
{
    return !filter.isGone && !filter.isUnread && filter.states.isEmpty() && !filter.isOpen &&
           !filter.isOverdue && !filter.dueFrom && !filter.dueTo && !filter.dueWithinDays &&
           !filter.dueWithinHours && !filter.linkWithinHours && !filter.isUnsaved && !filter.isStuck &&
           !filter.isHandled && !filter.isSnoozed;
}

WantedWords::WantedWords(const QString &text)
    : parts(domain::wantedParts(text))
{
}

SqlText WantedWords::where() const
{
    Conditions conditions;
    for (const QStringList &ways : parts) {
        const QString &typed = ways.front();
        const bool mayBeId = looksLikeId(typed);
        const QVariantList texts = textsOf(ways);
        QVariantList values = texts + texts + texts;
        if (mayBeId)
            values << sql::text(typed);
        conditions.add(u'(' + hasAny(u"s.words"_s, ways.size()) + u" OR s.n IN ("_s +
                           inDocuments(ways.size()) + u" UNION ALL "_s + inNotes(ways.size()) + u')' +
                           (mayBeId ? u" OR instr(s.id, ?) > 0)"_s : u")"_s),
                       values);
    }
    return conditions.all();
}

SqlText WantedWords::others() const
{
    QStringList each;
    QVariantList values;
    for (const QStringList &ways : parts) {
        each << inDocuments(ways.size()) << inNotes(ways.size());
        const QVariantList texts = textsOf(ways);
        values += texts + texts;
        const QString &typed = ways.front();
        if (!looksLikeId(typed))
            continue;
        // a part may be anywhere: all ids are looked through, in their own index, which a whole one need not
        each << (typed.size() < wholeId ? u"SELECT n FROM session WHERE instr(id, ?) > 0"_s
                                        : u"SELECT n FROM session WHERE id = ?"_s);
        values << sql::text(typed);
    }
    return {each.join(u" UNION ALL "_s), values};
}

QString WantedWords::match() const
{
    QStringList all;
    for (const QStringList &ways : parts)
        if (const QString one = matchOf(ways); !one.isEmpty())
            all << one;
    return all.join(u" AND "_s);
}

} // namespace store

#include "store/preparedsessions.h"

#include "domain/identitynumbers.h"
#include "domain/searchwords.h"
#include "store/sessionrows.h"

#include <utility>

namespace store {
namespace {

//! What a row is found by where its people may be read.
QString wordsWith(const QString &people, const QString &words)
{
    const QString all = domain::findable(words.isEmpty() ? people : words + u'\n' + people);
    const QString numbers = domain::numberForms(people);
    return numbers.isEmpty() ? all : all + u'\n' + numbers;
}

} // namespace

PreparedSessions::PreparedSessions(const QList<SessionRow> &rows)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_all.reserve(rows.size());
    for (const SessionRow &each : rows) {
        PreparedSession &one = m_all.emplaceBack();
        one.row = each;
        if (one.row.seenAt.isNull())
            one.row.seenAt = now;
        one.row.json = domain::withoutIdentityNumbers(each.json);
        const QString people = std::exchange(one.row.people, {});
        one.words = people.isEmpty() ? domain::findable(each.words) : wordsWith(people, each.words);
        one.links = sessionrows::fromLinks(each.links);
        one.keys = sessionrows::keysOf(each.links, each.subsequentTo, each.link, each.resultIds);
    }
}

} // namespace store

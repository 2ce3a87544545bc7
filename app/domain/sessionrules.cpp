#include "domain/rulebook.h"
#include "domain/rules.h"
#include "domain/sessionpartrules.h"

using namespace Qt::StringLiterals;

namespace domain::rules {

namespace {

constexpr qint64 minTtlMinutes = 5;       //!< signatureUrlTTL [seed]
constexpr qint64 maxTtlMinutes = 525'600; //!< signatureUrlTTL [seed]

void checkTexts(Rulebook &rules, const CreateSigningSession &session)
{
    rules.required(u"title"_s, session.title);
    rules.maxLength(u"title"_s, session.title, maxTitle);
    rules.maxLength(u"signText"_s, session.signText, maxSignText);
    rules.maxLength(u"externalReference"_s, session.externalReference.value, maxExternalReference);
    if (!session.usageTags)
        return;
    rules.count(u"usageTags"_s, session.usageTags->size(), 0, maxUsageTags);
    for (qsizetype i = 0; i < session.usageTags->size(); ++i)
        rules.maxLength(Rulebook::element(u"usageTags"_s, i), session.usageTags->at(i), maxUsageTag);
}

void checkTimes(Rulebook &rules, const CreateSigningSession &session, const QDateTime &now)
{
    rules.add(checkDueDate(session.dueDate, now));
    if (session.signatureUrlTtl)
        rules.range(u"signatureUrlTTL"_s, *session.signatureUrlTtl, minTtlMinutes, maxTtlMinutes);
    if (!session.signatureUrlTimeToLive)
        return;
    const QString field = u"signatureUrlTimeToLive"_s;
    const QDateTime end = session.signatureUrlTimeToLive->addedTo(now);
    if (session.signatureUrlTimeToLive->isNull() || (end.isValid() && end <= now.toUTC()))
        rules.add(field, Reason::NotADuration); // none, or one of no length: the link would never work
    else if (!end.isValid() || end > now.toUTC().addDays(maxDaysAhead)) // centuries ahead QDateTime gives up
        rules.add(field, Reason::DurationTooLong, maxDaysAhead);
}

void checkOrder(Rulebook &rules, const CreateSigningSession &session)
{
    if (!session.subsequentTo)
        return;
    const QString field = u"subsequentTo"_s;
    const QStringList &ids = *session.subsequentTo;
    rules.count(field, ids.size(), 0, maxSubsequentTo);
    for (qsizetype i = 0; i < ids.size(); ++i) {
        rules.uuid(Rulebook::element(field, i), ids[i]);
        if (ids.indexOf(ids[i]) < i)
            rules.add(Rulebook::element(field, i), Reason::Duplicate);
    }
}

} // namespace

Violations checkDueDate(const std::optional<Timestamp> &dueDate, const QDateTime &now)
{
    Rulebook rules;
    if (!dueDate)
        return {};
    if (dueDate->isNull())
        rules.add(u"dueDate"_s, Reason::NotADate);
    else if (*dueDate < Timestamp::fromDateTime(now))
        rules.add(u"dueDate"_s, Reason::InThePast);
    else if (*dueDate > Timestamp::fromDateTime(now.toUTC().addDays(maxDaysAhead)))
        rules.add(u"dueDate"_s, Reason::TooFarAhead, maxDaysAhead);
    return rules.violations();
}

Violations check(const CreateSigningSession &session, const QDateTime &now,
                 const QList<DocumentFacts> &documents)
{
    Rulebook rules;
    checkTexts(rules, session);
    checkTimes(rules, session, now);
    checkOrder(rules, session);
    checkDocuments(rules, session, documents);
    checkSetup(rules, session);
    checkSigner(rules, session);
    checkNotifications(rules, session);
    checkPages(rules, session);
    return rules.violations();
}

Violations check(const SessionQuery &query)
{
    Rulebook rules;
    rules.range(u"offset"_s, query.offset, 0, SessionQuery::maxOffset);
    rules.range(u"limit"_s, query.limit, 1, SessionQuery::maxLimit);
    if (query.states.contains(SessionState::Unknown))
        rules.add(u"state"_s, Reason::UnknownValue);
    return rules.violations();
}

} // namespace domain::rules

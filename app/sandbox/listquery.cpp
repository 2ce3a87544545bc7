#include "sandbox/problem.h"
#include "sandbox/routes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

using domain::Reason;

struct Query
{
    qint64 offset = 0, limit = 100;
    QList<QPair<bool, bool>> sort; //!< by due date rather than creation; descending
    std::optional<qint64> createdFrom, createdTo, dueFrom, dueTo;
    QStringList states;
    QString title;
    domain::Violations violations;
};

void readNumber(const Request &request, QLatin1String name, qint64 least, qint64 most, qint64 &value,
                Query &query)
{
    const QStringList texts = request.parameterList(name);
    if (texts.isEmpty())
        return;
    bool isNumber = false;
    value = texts.last().toLongLong(&isNumber);
    if (!isNumber || value < least || value > most)
        query.violations.append({name, Reason::NotANumberInRange, most, value});
}

void readMoment(const Request &request, QLatin1String name, std::optional<qint64> &moment, Query &query)
{
    const QStringList texts = request.parameterList(name);
    if (texts.isEmpty())
        return;
    // a plus sign of a zone that was not escaped arrives as a blank
    const auto parsed = domain::Timestamp::parse(QString(texts.last()).replace(u' ', u'+'));
    if (parsed)
        moment = parsed->toDateTime().toMSecsSinceEpoch();
    else
        query.violations.append({name, Reason::NotADate});
}

void readSort(const Request &request, Query &query)
{
    for (const QString &list : request.parameterList(QLatin1String("sort"))) {
        for (const QString &raw : list.split(u',', Qt::SkipEmptyParts)) {
            QString field = raw.trimmed();
            const bool descending = field.startsWith(u'-');
            if (descending || field.startsWith(u'+'))
                field.remove(0, 1);
            if (field == QLatin1String("createdAt") || field == QLatin1String("dueDate"))
                query.sort.append({field == QLatin1String("dueDate"), descending});
            else
                query.violations.append({u"sort"_s, Reason::UnknownValue});
        }
    }
    if (query.sort.isEmpty())
        query.sort.append({false, true});
}

Query queryOf(const Request &request)
{
    Query query;
    readNumber(request, QLatin1String("offset"), 0, 100'000, query.offset, query);
    readNumber(request, QLatin1String("limit"), 1, 1'000, query.limit, query);
    readMoment(request, QLatin1String("createdDateFrom"), query.createdFrom, query);
    readMoment(request, QLatin1String("createdDateTo"), query.createdTo, query);
    readMoment(request, QLatin1String("dueDateFrom"), query.dueFrom, query);
    readMoment(request, QLatin1String("dueDateTo"), query.dueTo, query);
    readSort(request, query);
    query.states = request.parameterList(QLatin1String("state"));
    for (const QString &state : query.states)
        if (!domain::OpenEnum<domain::SessionState>(state).isKnown())
            query.violations.append({u"state"_s, Reason::UnknownValue});
    query.title = request.parameter(QLatin1String("sessionTitleLike"));
    return query;
}

bool matches(const SessionRecord &session, const Query &query)
{
    const auto within = [](qint64 ms, const std::optional<qint64> &from, const std::optional<qint64> &to) {
        return (!from || ms >= *from) && (!to || ms <= *to);
    };
    return within(session.createdMs, query.createdFrom, query.createdTo) &&
           within(session.dueMs, query.dueFrom, query.dueTo) &&
           (query.states.isEmpty() || query.states.contains(session.state)) &&
           (query.title.isEmpty() ||
            session.request.value(u"title"_s).toString().contains(query.title, Qt::CaseInsensitive));
}

bool isBefore(const SessionRecord &a, const SessionRecord &b, const Query &query)
{
    for (const auto &[byDue, descending] : query.sort) {
        const qint64 left = byDue ? a.dueMs : a.createdMs, right = byDue ? b.dueMs : b.createdMs;
        if (left != right)
            return descending ? left > right : left < right;
    }
    // sessions of one moment keep one order, or pages would overlap
    return query.sort.first().second ? a.number > b.number : a.number < b.number;
}

} // namespace

Answer listSessions(Context &context, const Request &request)
{
    const Query query = queryOf(request);
    if (!query.violations.isEmpty())
        return invalid(query.violations);
    const QMutexLocker lock(&context.world.mutex());
    QList<const SessionRecord *> found;
    for (const SessionRecord *session : context.world.sessions())
        if (matches(*session, query))
            found.append(session);
    std::sort(found.begin(), found.end(),
              [&](const auto *a, const auto *b) { return isBefore(*a, *b, query); });
    QJsonArray data;
    for (const SessionRecord *session : found.mid(query.offset, query.limit))
        data.append(session->answer(context.world.pagesUrl()));
    return jsonAnswer(200, QJsonDocument(QJsonObject{{u"limit"_s, query.limit},
                                                     {u"offset"_s, query.offset},
                                                     {u"count"_s, data.size()},
                                                     {u"total"_s, found.size()},
                                                     {u"data"_s, data}}));
}

} // namespace sandbox

#include "api/sessionquerytext.h"

#include <QUrl>

namespace api {

namespace {

QString sortText(domain::SessionSort sort)
{
    switch (sort) {
    case domain::SessionSort::CreatedOldestFirst:
        return QStringLiteral("+createdAt");
    case domain::SessionSort::DueSoonestFirst:
        return QStringLiteral("+dueDate");
    case domain::SessionSort::DueLatestFirst:
        return QStringLiteral("-dueDate");
    case domain::SessionSort::CreatedNewestFirst:
        break;
    }
    return QStringLiteral("-createdAt");
}

} // namespace

QUrlQuery toUrlQuery(const domain::SessionQuery &query)
{
    QUrlQuery result;
    const auto add = [&result](const char *name, const QString &value) {
        result.addQueryItem(QString::fromLatin1(name), QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    const auto addDate = [&add](const char *name, const std::optional<domain::Timestamp> &date) {
        if (date)
            add(name, date->toString());
    };
    add("offset", QString::number(query.offset));
    add("limit", QString::number(query.limit));
    add("sort", sortText(query.sort));
    addDate("createdDateFrom", query.createdDateFrom);
    addDate("createdDateTo", query.createdDateTo);
    addDate("dueDateFrom", query.dueDateFrom);
    addDate("dueDateTo", query.dueDateTo);
    for (const auto state : query.states)
        add("state", domain::OpenEnum<domain::SessionState>(state).text());
    if (!query.sessionTitleLike.isEmpty())
        add("sessionTitleLike", query.sessionTitleLike);
    return result;
}

} // namespace api

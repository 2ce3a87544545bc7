#include "api/callurl.h"

#include <algorithm>

namespace api {

bool isPlainPath(const QString &path)
{
    const auto segments = path.split(u'/');
    return path.startsWith(u'/') &&
           std::all_of(segments.begin() + 1, segments.end(), [](const QString &segment) {
               return !segment.isEmpty() && segment != QLatin1String(".") && segment != QLatin1String("..");
           });
}

QUrl urlOf(const QUrl &base, const QString &path, const QUrlQuery &query)
{
    QString text = base.toString(QUrl::FullyEncoded | QUrl::RemoveQuery | QUrl::RemoveFragment);
    while (text.endsWith(u'/'))
        text.chop(1);
    QUrl url(text + path, QUrl::StrictMode);
    if (!query.isEmpty())
        url.setQuery(query);
    return url;
}

} // namespace api

#include "domain/savepattern.h"

#include "domain/filename.h"
#include "domain/placeholders.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain::savepattern {

namespace {

constexpr qsizetype longestPattern = 200, mostFolders = 4;
constexpr qsizetype allFoldersBytes = 120, folderBytes = 80, nameBytes = 110; //!< in all, for every system

//! Those that differ from file to file.
const QStringList &tellingNames()
{
    static const QStringList all{u"title"_s, u"signer"_s, u"reference"_s, u"document"_s, u"id"_s};
    return all;
}

QStringList partsOf(const QString &pattern)
{
    // a backslash is what people write who have always had Windows
    return QString(pattern).replace(u'\\', u'/').split(u'/');
}

//! A name that is not known leaves no dash behind.
QString tidied(QString text)
{
    static const QRegularExpression doubled(u"(\\s+[–—-])(\\s+[–—-])+(?=\\s|$)"_s),
        edges(u"^[\\s–—,_-]+|[\\s–—,_-]+$"_s), brackets(u"\\(\\s*\\)|\\[\\s*\\]"_s);
    text.remove(brackets);
    text.replace(doubled, u"\\1"_s);
    return text.remove(edges);
}

placeholders::Values valuesOf(const SavedFileFacts &facts)
{
    const QDate date = facts.date.toLocalTime().date();
    return {{u"date"_s, date.toString(Qt::ISODate)},
            {u"year"_s, date.toString(u"yyyy"_s)},
            {u"month"_s, date.toString(u"yyyy-MM"_s)},
            {u"title"_s, facts.title},
            {u"signer"_s, facts.isPackage ? QString() : facts.signer},
            {u"reference"_s, facts.reference},
            {u"document"_s, facts.document.isEmpty() ? facts.title : facts.document},
            {u"id"_s, facts.sessionId}};
}

} // namespace

QString usual()
{
    return u"{date}/{title} – {signer}"_s;
}

QStringList names()
{
    return {u"date"_s,   u"year"_s,      u"month"_s,    u"title"_s,
            u"signer"_s, u"reference"_s, u"document"_s, u"id"_s};
}

Violations problemsOf(const QString &pattern)
{
    const QString field = u"pattern"_s;
    if (pattern.trimmed().isEmpty())
        return {{field, Reason::Required}};
    Violations problems;
    if (pattern.size() > longestPattern)
        problems.append({field, Reason::TooLong, longestPattern, pattern.size()});
    const QStringList parts = partsOf(pattern);
    const bool leadsOut = std::any_of(parts.cbegin(), parts.cend(), [](const QString &part) {
        const QString name = part.trimmed();
        return name.isEmpty() || name == u"."_s || name == u".."_s || name.contains(u':');
    });
    if (leadsOut)
        problems.append({field, Reason::WrongType});
    if (parts.size() - 1 > mostFolders)
        problems.append({field, Reason::TooMany, mostFolders, parts.size() - 1});
    placeholders::Values known;
    for (const QString &name : names())
        known.insert(name, {});
    if (!placeholders::unknownIn(pattern, known).isEmpty())
        problems.append({field, Reason::UnknownPlaceholder});
    const QStringList used = placeholders::namesIn(pattern);
    if (std::none_of(used.cbegin(), used.cend(),
                     [](const QString &name) { return tellingNames().contains(name); }))
        problems.append({field, Reason::TooFew, 1});
    return problems;
}

QString pathOf(const QString &pattern, const SavedFileFacts &facts, const QString &packageWord)
{
    const placeholders::Values values = valuesOf(facts);
    QStringList parts = partsOf(pattern);
    const QString last = parts.takeLast();
    const qsizetype most = qMin(folderBytes, allFoldersBytes / qMax(qsizetype(1), parts.size()));
    QStringList path;
    for (const QString &part : std::as_const(parts))
        if (const QString folder = tidied(placeholders::fill(part, values)); !folder.isEmpty())
            path << safeFileName(folder, most);
    QString name = tidied(placeholders::fill(last, values));
    if (name.isEmpty())
        name = facts.title;
    const QStringList used = placeholders::namesIn(last);
    if (facts.isOneOfSeveral && !facts.document.isEmpty() && !used.contains(u"document"_s))
        name += u" – "_s + facts.document;
    // cut before what tells it apart
    const QString end = facts.isPackage ? u" ("_s + packageWord + u')' : QString();
    path << safeFileName(safeFileName(name, nameBytes - end.toUtf8().size()) + end, nameBytes);
    return path.join(u'/');
}

} // namespace domain::savepattern

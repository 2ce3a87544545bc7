#include "domain/sessioncolumn.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

constexpr int widest = 4'000;

constexpr std::array<std::pair<const char *, SessionKey>, 10> names{{{"State", SessionKey::State},
                                                                     {"Title", SessionKey::Title},
                                                                     {"Signer", SessionKey::Signer},
                                                                     {"DueDate", SessionKey::DueDate},
                                                                     {"Created", SessionKey::Created},
                                                                     {"Reference", SessionKey::Reference},
                                                                     {"LinkExpires", SessionKey::LinkExpires},
                                                                     {"Id", SessionKey::Id},
                                                                     {"Seen", SessionKey::Seen},
                                                                     {"Reason", SessionKey::Reason}}};

} // namespace

QString nameOf(SessionKey key)
{
    for (const auto &[name, each] : names)
        if (each == key)
            return QString::fromLatin1(name);
    return {};
}

std::optional<SessionKey> sessionKeyOf(const QString &name)
{
    for (const auto &[known, key] : names)
        if (name == QLatin1String(known))
            return key;
    return {};
}

QString textOf(const QList<SessionColumn> &columns)
{
    QStringList parts;
    for (const SessionColumn &column : columns)
        parts << u"%1:%2"_s.arg(nameOf(column.key)).arg(column.width);
    return parts.join(u' ');
}

QList<SessionColumn> columnsOf(const QString &text)
{
    QList<SessionColumn> columns;
    for (const QString &part : text.split(u' ', Qt::SkipEmptyParts)) {
        const auto key = sessionKeyOf(part.section(u':', 0, 0));
        const bool isThere = std::any_of(columns.cbegin(), columns.cend(),
                                         [&key](const SessionColumn &column) { return column.key == key; });
        if (key && !isThere)
            columns.append({*key, std::clamp(part.section(u':', 1).toInt(), 0, widest)});
    }
    return columns;
}

QString textOf(const SessionOrdering &ordering)
{
    return (ordering.isDescending ? u"-"_s : QString()) + nameOf(ordering.key);
}

std::optional<SessionOrdering> orderingOf(const QString &text)
{
    const bool isDescending = text.startsWith(u'-');
    const auto key = sessionKeyOf(isDescending ? text.mid(1) : text);
    return key ? std::optional(SessionOrdering{*key, isDescending}) : std::nullopt;
}

} // namespace domain

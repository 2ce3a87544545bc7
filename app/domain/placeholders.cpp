#include "domain/placeholders.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace domain::placeholders {

namespace {

//! Calls \a plain with what is no placeholder and \a name with what is between braces.
void walk(const QString &text, const std::function<void(QStringView)> &plain,
          const std::function<void(QStringView)> &name)
{
    const QStringView all(text);
    qsizetype from = 0;
    while (from < all.size()) {
        qsizetype at = from;
        while (at < all.size() && all[at] != u'{' && all[at] != u'}')
            ++at;
        plain(all.mid(from, at - from));
        if (at == all.size())
            return;
        if (at + 1 < all.size() && all[at + 1] == all[at]) { // doubled: the brace itself
            plain(all.mid(at, 1));
            from = at + 2;
            continue;
        }
        const qsizetype end = all[at] == u'{' ? all.indexOf(u'}', at) : -1;
        const QStringView inside = end < 0 ? QStringView() : all.mid(at + 1, end - at - 1);
        if (end < 0 || inside.contains(u'{') || inside.trimmed().isEmpty()) { // a brace that means nothing
            plain(all.mid(at, 1));
            from = at + 1;
            continue;
        }
        name(inside);
        from = end + 1;
    }
}

QString keyOf(QStringView name)
{
    return name.trimmed().toString().toLower();
}

} // namespace

QString fill(const QString &text, const Values &values)
{
    QString filled;
    walk(
        text, [&filled](QStringView plain) { filled += plain; },
        [&filled, &values](QStringView name) {
            const auto value = values.constFind(keyOf(name));
            if (value == values.constEnd())
                filled += u'{' + name.toString() + u'}';
            else
                filled += *value;
        });
    return filled;
}

QStringList unknownIn(const QString &text, const Values &values)
{
    QStringList unknown;
    walk(
        text, [](QStringView) {},
        [&unknown, &values](QStringView name) {
            if (!values.contains(keyOf(name)) && !unknown.contains(name.toString()))
                unknown.append(name.toString());
        });
    return unknown;
}

QStringList namesIn(const QString &text)
{
    QStringList names;
    walk(
        text, [](QStringView) {},
        [&names](QStringView name) {
            if (const QString key = keyOf(name); !names.contains(key))
                names.append(key);
        });
    return names;
}

QString escaped(const QString &text)
{
    return QString(text).replace(u'{', u"{{"_s).replace(u'}', u"}}"_s);
}

} // namespace domain::placeholders

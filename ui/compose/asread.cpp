#include "ui/compose/asread.h"

namespace ui::asread {

namespace {
//! Text fields know only one kind of line end.
QString asShown(QString text)
{
    return text.replace(QLatin1String("\r\n"), QLatin1String("\n"))
        .replace(QLatin1Char('\r'), QLatin1Char('\n'))
        .replace(QChar(0x2028), QLatin1Char('\n'))
        .replace(QChar(0x2029), QLatin1Char('\n'));
}
} // namespace

std::optional<QString> textOf(const QString &shown, const std::optional<QString> &read)
{
    if (const QString was = read.value_or(QString()); shown == was || shown == asShown(was))
        return read;
    const QString text = shown.trimmed();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

QString textOf(const QString &shown, const QString &read)
{
    return shown == read || shown == asShown(read) ? read : shown.trimmed();
}

std::optional<bool> flagOf(bool shown, const std::optional<bool> &read)
{
    if (shown == read.value_or(false))
        return read;
    return shown ? std::optional(true) : std::nullopt;
}

std::optional<QStringList> listOf(const QStringList &shown, const std::optional<QStringList> &read)
{
    if (shown == read.value_or(QStringList()))
        return read;
    return shown.isEmpty() ? std::nullopt : std::optional(shown);
}

} // namespace ui::asread

#pragma once

#include "domain/openenum.h"

#include <QStringList>

#include <optional>

//! What a field's content means for a member that was read before. A member comes back exactly as it was
//! while the field shows the same, so that absent, empty and oddly spelled values survive a form that cannot
//! show the difference.
namespace ui::asread {

//! Without white space around it; nothing when blank.
[[nodiscard]] std::optional<QString> textOf(const QString &shown, const std::optional<QString> &read);
[[nodiscard]] QString textOf(const QString &shown, const QString &read);
[[nodiscard]] std::optional<bool> flagOf(bool shown, const std::optional<bool> &read);
[[nodiscard]] std::optional<QStringList> listOf(const QStringList &shown,
                                                const std::optional<QStringList> &read);

//! \a shown is the API's word; empty: none.
template <typename E>
std::optional<domain::OpenEnum<E>> wordOf(const QString &shown,
                                          const std::optional<domain::OpenEnum<E>> &read)
{
    if (shown == (read ? read->text() : QString()))
        return read;
    return shown.isEmpty() ? std::nullopt : std::optional(domain::OpenEnum<E>(shown));
}

template <typename E>
QStringList textsOf(const std::optional<QList<domain::OpenEnum<E>>> &words)
{
    QStringList texts;
    for (const auto &word : words.value_or(QList<domain::OpenEnum<E>>()))
        texts << word.text();
    return texts;
}

template <typename E>
std::optional<QList<domain::OpenEnum<E>>> wordsOf(const QStringList &shown,
                                                  const std::optional<QList<domain::OpenEnum<E>>> &read)
{
    if (shown == textsOf(read))
        return read;
    QList<domain::OpenEnum<E>> words;
    for (const QString &text : shown)
        words << domain::OpenEnum<E>(text);
    return words.isEmpty() ? std::nullopt : std::optional(words);
}

} // namespace ui::asread

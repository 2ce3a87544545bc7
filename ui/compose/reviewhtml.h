#pragma once

#include <QString>
#include <QStringList>

//! The few pieces of HTML that the review is made of. Every text is escaped here.
namespace ui::reviewhtml {

[[nodiscard]] QString escaped(const QString &text); //!< with its lines
[[nodiscard]] QString item(const QString &text);
[[nodiscard]] QString list(const QStringList &items); //!< empty when there are none
[[nodiscard]] QString heading(const QString &text);
[[nodiscard]] QString paragraph(const QString &text);
[[nodiscard]] QString section(const QString &title, const QStringList &items); //!< empty without items

} // namespace ui::reviewhtml

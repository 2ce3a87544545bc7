#pragma once

#include <QString>
#include <QStringList>

namespace ui {

//! A name or a title as it stands in a sentence of ours, in a cell and on paper, so that it is ordered in one
//! way wherever it is read: one with letters that are written from right to left in its own direction, and it
//! turns nothing around it, also at the beginning. Others are as they are: copies hold nothing that is
//! unseen.
[[nodiscard]] QString isolatedName(const QString &name);
[[nodiscard]] QStringList isolatedNames(const QStringList &names);

} // namespace ui

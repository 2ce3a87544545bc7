#pragma once

#include "store/opening.h"

//! What is done when the main file is damaged: nobody else has what is in it.
namespace store::rescue {

//! Of a send that was under way, and is not gone on with: nobody knows whether all of its steps were saved.
inline const QString stoppedState = QStringLiteral("damaged");

//! Puts a new file in its place, with every row that can be read of it, else the newest backup, else one with
//! nothing. The old one is renamed, never changed. \a reason is a word for its name. Nothing has changed when
//! it fails, for example since the disk is full.
[[nodiscard]] StoreResult<Damage> replace(const QString &path, const QString &reason);
//! Goes on with a replacement that was cut off. Before the file is opened; not at all when this is false.
[[nodiscard]] bool finish(const QString &path);
//! Keeps a copy of the file's first page, with which the rest can be read when that is lost. It tells where
//! the tables begin, and nothing of what is in them.
void keepHead(const QString &path);
//! Nothing is in it any more, and there was something.
[[nodiscard]] bool wasEmptied(const QString &path);

} // namespace store::rescue

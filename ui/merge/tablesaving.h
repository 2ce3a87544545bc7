#pragma once

#include <QByteArray>
#include <QChar>
#include <QString>

#include <functional>

class QWidget;

namespace store {
class Settings;
}

namespace ui {

class InlineMessage;

//! What the spreadsheet program of this person takes for the end of a cell: where the comma is in numbers, it
//! is the semicolon. That is so when the computer says it, and when the language of the windows does: the
//! computer may have been set up in another one than the person works in.
[[nodiscard]] QChar delimiterHere();

//! Is told which of the two it is, and calls \a write when that may be written, or never.
using BeforeSaving = std::function<void(bool isMasked, std::function<void()> write)>;

//! Asks where a spreadsheet is to be saved, and tells in \a message, which is within \a parent, how that
//! went. \a content is made in the background: it owns what it uses. \a masked: the same with addresses,
//! numbers and links hidden, which is saved unless the other is chosen. \a settings remember where it was
//! put.
void saveTable(QWidget *parent, InlineMessage *message, store::Settings *settings, const QString &title,
               const QString &filename, const std::function<QByteArray()> &content,
               const std::function<QByteArray()> &masked = {}, const BeforeSaving &before = {});

} // namespace ui

#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

class QWidget;

namespace ui {

class InlineMessage;

//! Asks where a spreadsheet is to be saved, and tells in \a message, which is within \a parent, how that
//! went. \a content is made in the background: it owns what it uses.
void saveTable(QWidget *parent, InlineMessage *message, const QString &title, const QString &filename,
               const std::function<QByteArray()> &content);

} // namespace ui

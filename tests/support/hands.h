#pragma once

#include <QStringList>

#include <memory>

class QFileDialog;
class QMimeData;
class QWidget;

namespace support {

//! What the program said to a drag from another program.
struct DropAnswer
{
    bool isInvited = false; //!< the pointer showed that it may fall here
    bool isTaken = false;
    Qt::DropAction action = Qt::IgnoreAction;
};

//! A file manager drags \a data over the middle of \a target and lets it fall: enter, move and drop go to the
//! window as the platform sends them, and find their widget from there. With Shift it proposes to move.
DropAnswer dropOn(QWidget &target, const QMimeData &data, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
//! Enters and stays; for looking at the invitation.
bool dragOver(QWidget &target, const QMimeData &data);

//! Pastes a path into an open file dialog and presses its button.
void answerFileDialog(QFileDialog &dialog, const QString &path);

//! As file managers say which files are meant.
[[nodiscard]] std::unique_ptr<QMimeData> filesData(const QStringList &paths);

} // namespace support

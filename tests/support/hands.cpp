#include "support/hands.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QTest>
#include <QUrl>
#include <QWindow>

namespace support {

namespace {

constexpr Qt::DropActions offered = Qt::CopyAction | Qt::MoveAction | Qt::LinkAction;

QPoint middleInWindow(const QWidget &target)
{
    return target.mapTo(target.window(), target.rect().center());
}

} // namespace

bool dragOver(QWidget &target, const QMimeData &data)
{
    QWindow *window = target.window()->windowHandle();
    QDragEnterEvent enter(middleInWindow(target), offered, &data, Qt::LeftButton, Qt::NoModifier);
    enter.setAccepted(false);
    QApplication::sendEvent(window, &enter);
    return enter.isAccepted();
}

DropAnswer dropOn(QWidget &target, const QMimeData &data, Qt::KeyboardModifiers modifiers)
{
    QWindow *window = target.window()->windowHandle();
    const QPoint point = middleInWindow(target);
    QDragEnterEvent enter(point, offered, &data, Qt::LeftButton, modifiers);
    enter.setAccepted(false);
    QApplication::sendEvent(window, &enter);
    DropAnswer answer{.isInvited = enter.isAccepted()};
    if (!answer.isInvited)
        return answer; // the platform sends nothing more
    QDragMoveEvent move(point, offered, &data, Qt::LeftButton, modifiers);
    QApplication::sendEvent(window, &move);
    QDropEvent drop(point, offered, &data, Qt::LeftButton, modifiers);
    drop.setAccepted(false);
    QApplication::sendEvent(window, &drop);
    answer.isTaken = drop.isAccepted();
    answer.action = drop.dropAction();
    return answer;
}

void answerFileDialog(QFileDialog &dialog, const QString &path)
{
    auto *name = dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    name->setFocus();
    name->selectAll();
    QApplication::clipboard()->setText(path);
    QTest::keyClick(name, Qt::Key_V, Qt::ControlModifier);
    const auto *buttons = dialog.findChild<QDialogButtonBox *>();
    for (QAbstractButton *button : buttons->buttons())
        if (buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
            QTest::mouseClick(button, Qt::LeftButton);
}

std::unique_ptr<QMimeData> filesData(const QStringList &paths)
{
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls << QUrl::fromLocalFile(path);
    auto data = std::make_unique<QMimeData>();
    data->setUrls(urls);
    return data;
}

} // namespace support

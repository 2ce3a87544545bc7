#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace ui {

//! What is asked before something is gone for good.
struct LossQuestion
{
    QString objectName, title, text;
    QString consequence{};
    QString lose;   //!< the verb on the button
    QString keep{}; //!< "Keep" when it is empty
};

//! Asks once, in a window of its own. Enter and Escape keep. \a lose runs when a person says so.
void askBeforeLosing(QWidget *parent, const LossQuestion &question, const std::function<void()> &lose);

//! The same for what was typed in \a window.
void askBeforeDiscarding(QWidget &window, const QString &objectName, const QString &text,
                         const std::function<void()> &discard);

//! "Delete 3 permanently", for the button.
[[nodiscard]] QString deletePermanently(int count);

} // namespace ui

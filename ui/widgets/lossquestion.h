#pragma once

#include <QString>

#include <functional>

class QMessageBox;
class QWidget;

namespace ui {

//! What is asked before something is gone for good.
struct LossQuestion
{
    QString objectName, title, text;
    QString consequence{};
    QString lose;        //!< the verb on the button
    QString keep{};      //!< "Keep" when it is empty
    QString otherwise{}; //!< a third answer; none when it is empty
};

//! What follows from the answers; from two of them there may be nothing to follow.
struct LossAnswers
{
    std::function<void()> lose;
    std::function<void()> otherwise{};
    std::function<void()> keep{}; //!< also when the question is closed without an answer
};

//! Asks once, in a window of its own, which it returns. Enter and Escape keep.
QMessageBox *askBeforeLosing(QWidget *parent, const LossQuestion &question, const LossAnswers &answers);

//! The same where only one answer does something: \a lose runs when a person says so.
void askBeforeLosing(QWidget *parent, const LossQuestion &question, const std::function<void()> &lose);

//! The same for what was typed in \a window.
void askBeforeDiscarding(QWidget &window, const QString &objectName, const QString &text,
                         const std::function<void()> &discard);

//! "Delete 3 permanently", for the button; "Delete permanently" where the question is about one.
[[nodiscard]] QString deletePermanently(int count);

} // namespace ui

#pragma once

#include <QObject>
#include <QPointer>

#include <functional>

class QMessageBox;
class QWidget;

namespace ui {

class UnsentWork;
class Workspace;
struct LossQuestion;

//! What is asked before the window is closed, or shows another account, while something is not sent. Of a
//! list of hundreds, part of which was sent, nobody should believe that all of it was; and what can still be
//! taken back does not begin while a person is asked about it.
class ClosingQuestion : public QObject
{
    Q_OBJECT

public:
    explicit ClosingQuestion(QWidget &window); //!< outlives this

    //! Whether it is asked; then \a workspace stays, and the window is closed by the answer.
    [[nodiscard]] bool asks(const Workspace &workspace);
    //! Before another account is opened than that of \a workspace. \a change follows at once when there is
    //! nothing to be asked, and else when that is the answer.
    void askBeforeChange(const Workspace &workspace, const std::function<void()> &change);

private:
    [[nodiscard]] bool isAsked() const;
    void ask(const LossQuestion &question, const UnsentWork &unsent, const std::function<void()> &leave);
    void close();

    QWidget &m_window;
    QPointer<QMessageBox> m_box;
    bool m_isAnswered = false;
};

} // namespace ui

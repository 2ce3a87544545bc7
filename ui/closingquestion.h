#pragma once

#include "ui/unsentwork.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QMessageBox;
class QWidget;

namespace ui {

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

Q_SIGNALS:
    //! The window stays as it is: something could not be taken back, which \a text says.
    void notTakenBack(const QString &text);

private:
    [[nodiscard]] bool isAsked() const;
    //! Whether there is anything to ask about, which becomes the consequence of \a question. Its third answer
    //! is there where something can be taken back. \a leave follows what does not keep.
    [[nodiscard]] bool ask(const Workspace &workspace, UnsentWork::Reason reason, LossQuestion question,
                           const std::function<void()> &leave);
    void tellLeft(const QStringList &sentences, UnsentWork::Reason reason, const QString &asked);
    void close();

    QWidget &m_window;
    QPointer<QMessageBox> m_box;
    bool m_isAnswered = false;
};

} // namespace ui

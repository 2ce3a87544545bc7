#pragma once

#include <QObject>
#include <QPointer>

class QMessageBox;
class QWidget;

namespace ui {

class Workspace;

//! What is asked before the window is closed while something of a batch is not sent. Of a list of hundreds,
//! part of which was sent, nobody should believe that all of it was; and a batch that can still be taken back
//! does not begin while a person is asked about it.
class ClosingQuestion : public QObject
{
    Q_OBJECT

public:
    explicit ClosingQuestion(QWidget &window); //!< outlives this

    //! Whether it is asked; then \a workspace stays, and the window is closed by the answer.
    [[nodiscard]] bool asks(const Workspace &workspace);

private:
    void close();

    QWidget &m_window;
    QPointer<QMessageBox> m_box;
    bool m_isAnswered = false;
};

} // namespace ui

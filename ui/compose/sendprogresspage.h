#pragma once

#include "tasks/sendtask.h"
#include "ui/widgets/masking.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QHBoxLayout;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace ui {

class InlineMessage;
class SendDecisionPanel;
class SigningLinks;

//! How a send goes, and the sessions it made with their links. The task goes on when the page is closed.
class SendProgressPage : public QWidget
{
    Q_OBJECT

public:
    explicit SendProgressPage(QWidget *parent = nullptr);

    //! \a task belongs to someone else; it may be finished already.
    void follow(tasks::SendTask *task);
    //! By which links leave; it outlives this, or another one is set before it goes.
    void setLinks(SigningLinks &links);
    void setMasking(const store::MaskedMode &masking); //!< outlives this
    [[nodiscard]] bool isFinished() const;
    [[nodiscard]] QTreeWidget *sessions() const { return m_sessions; }

Q_SIGNALS:
    void finished();
    //! Nothing was sent: the form can be gone back to. After finished().
    void undone();
    //! What was not made is to be corrected and sent anew; to be kept at once. Before finished().
    void sessionActivated(const QString &sessionId);

protected:
    void changeEvent(QEvent *event) override;

private:
    static constexpr int idRole = Qt::UserRole, linkRole = Qt::UserRole + 1;

    void makeButtons();
    void retranslate();
    void showState();
    void showHeading();

    // sendprogresswait.cpp
    void makeWaitButtons(QHBoxLayout *row);
    void showWait();
    void showBar();

    // sendprogresssessions.cpp
    void showSessions();
    void fillSessions();
    void nameSigners();
    void updateButtons();
    void copyLink();
    void openLink();
    [[nodiscard]] QString currentLink() const;

    // sendprogresswords.cpp
    [[nodiscard]] QString stageText() const;
    [[nodiscard]] QString waitText() const;
    [[nodiscard]] QString endText() const;
    [[nodiscard]] QString stoppedText(int made) const;

    QPointer<tasks::SendTask> m_task;
    QPointer<SigningLinks> m_links;
    Masking m_masking;
    bool m_isLinkAsked = false; //!< what is told of links is about one of here
    QLabel *m_heading, *m_stage, *m_made, *m_copied;
    QProgressBar *m_bar;
    InlineMessage *m_message;
    SendDecisionPanel *m_decision;
    QTreeWidget *m_sessions;
    QPushButton *m_copyLink, *m_openLink, *m_show, *m_stop, *m_undo, *m_sendNow;
    QTimer m_tick; //!< while seconds are counted
};

} // namespace ui

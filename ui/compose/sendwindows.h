#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>

class QWidget;

namespace tasks {
class Account;
class Activities;
class SendTask;
} // namespace tasks

namespace ui {

class NewSessionDialog;

//! The windows of new sessions and of sends under way, and the sends that an earlier run left unfinished.
class SendWindows : public QObject
{
    Q_OBJECT

public:
    //! \a window is the parent of those that open; it and the others outlive this.
    SendWindows(tasks::Account &account, tasks::Activities &activities, QWidget *window);
    ~SendWindows() override;

    //! The window that is being filled in, or a new one.
    void newSession(const QStringList &documentIds = {}, const QString &collectionId = {});
    //! Shows how a send goes; false when \a taskId is none of this run.
    bool showSend(const QString &taskId);
    //! Goes on with what an earlier run did not finish.
    void resumeUnfinished();
    [[nodiscard]] NewSessionDialog *form() const; //!< null when none is open

Q_SIGNALS:
    void sessionsCreated();
    void sessionActivated(const QString &sessionId);
    void resumed(int count);
    //! A person has to decide about a send and no window shows it.
    void decisionNeeded(const QString &taskId, const QString &title);

private:
    NewSessionDialog *open();
    void watch(tasks::SendTask *task);

    tasks::Account &m_account;
    tasks::Activities &m_activities;
    QWidget *m_window;
    QPointer<NewSessionDialog> m_form;
    QHash<QString, QPointer<NewSessionDialog>> m_sends; //!< by the id of the task
};

} // namespace ui

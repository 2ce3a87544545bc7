#include "ui/compose/sendwindows.h"

#include "tasks/account.h"
#include "tasks/activities.h"
#include "tasks/sendtask.h"
#include "ui/compose/newsessiondialog.h"

namespace ui {

using tasks::SendTask;

SendWindows::SendWindows(tasks::Account &account, tasks::Activities &activities, QWidget *window)
    : m_account(account)
    , m_activities(activities)
    , m_window(window)
{
    connect(&activities, &tasks::Activities::taskAdded, this, [this](tasks::Task *task) {
        if (auto *send = qobject_cast<SendTask *>(task))
            watch(send);
    });
}

SendWindows::~SendWindows()
{
    delete m_form.data();
    for (const auto &window : std::as_const(m_sends))
        delete window.data();
}

NewSessionDialog *SendWindows::open()
{
    auto *dialog = new NewSessionDialog(m_account, m_activities, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewSessionDialog::sessionActivated, this, &SendWindows::sessionActivated);
    return dialog;
}

void SendWindows::newSession(const QStringList &documentIds, const QString &collectionId)
{
    // One that shows a send is a form no more.
    if (!m_form || m_form->isSending())
        m_form = open();
    if (!collectionId.isEmpty())
        m_form->setCollection(collectionId);
    if (!documentIds.isEmpty())
        m_form->addDocuments(documentIds);
    m_form->show();
    m_form->raise();
    m_form->activateWindow();
}

bool SendWindows::showSend(const QString &taskId)
{
    auto *task = qobject_cast<SendTask *>(m_activities.task(taskId));
    if (!task)
        return false;
    if (m_form && m_form->task() == task) {
        m_form->show();
        m_form->raise();
        return true;
    }
    QPointer<NewSessionDialog> &window = m_sends[taskId];
    if (!window) {
        window = open();
        window->follow(task);
    }
    window->show();
    window->raise();
    window->activateWindow();
    return true;
}

void SendWindows::resumeUnfinished()
{
    m_account.sendJournal().unfinished(
        this, [this](const store::StoreResult<QList<store::SendRecord>> &records) {
            if (!records)
                return; // the window says elsewhere that the database cannot be read
            int count = 0;
            for (const store::SendRecord &record : *records) {
                if (record.profileId != m_account.profile().id)
                    continue;
                if (SendTask *task = SendTask::resume(m_account, record)) {
                    m_activities.add(task);
                    ++count;
                }
            }
            if (count > 0)
                Q_EMIT resumed(count);
        });
}

void SendWindows::watch(SendTask *task)
{
    connect(task, &SendTask::sessionsCreated, this, &SendWindows::sessionsCreated);
    connect(task, &tasks::Task::finished, this, &SendWindows::sessionsCreated);
    connect(task, &tasks::Task::changed, this, [this, task] {
        const bool isShown = (m_form && m_form->task() == task) || m_sends.value(task->id());
        if (task->state() == tasks::Task::State::NeedsDecision && !isShown)
            Q_EMIT decisionNeeded(task->id(), task->title());
    });
}

NewSessionDialog *SendWindows::form() const
{
    return m_form;
}

} // namespace ui

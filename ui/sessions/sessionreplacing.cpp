#include "ui/sessions/sessionreplacing.h"

#include "tasks/activities.h"
#include "tasks/sendtask.h"
#include "ui/sessions/replacedialog.h"

#include <QWidget>

namespace ui {

SessionReplacing::SessionReplacing(tasks::Account &account, tasks::Activities &activities, QWidget *window)
    : QObject(window)
    , m_account(account)
    , m_activities(activities)
    , m_window(window)
{
}

bool SessionReplacing::isPossible(const domain::SigningSession &session)
{
    const domain::SessionState state = domain::stateOf(session).value();
    return state == domain::SessionState::Ready || state == domain::SessionState::Blocked;
}

void SessionReplacing::ask(const domain::SigningSession &session)
{
    if (m_dialog)
        m_dialog->reject();
    m_dialog = new ReplaceDialog(m_account, session, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_masking)
        m_dialog->setMasking(*m_masking);
    connect(m_dialog, &ReplaceDialog::planned, this, [this](const tasks::SendPlan &plan) {
        auto *task = new tasks::SendTask(m_account, plan);
        connect(task, &tasks::Task::finished, this, &SessionReplacing::replaced);
        connect(task, &tasks::SendTask::sessionsCreated, this, &SessionReplacing::replaced);
        m_activities.add(task);
        Q_EMIT started(task->id(), task->title());
    });
    m_dialog->open();
}

} // namespace ui

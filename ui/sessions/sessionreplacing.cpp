#include "ui/sessions/sessionreplacing.h"

#include "tasks/activities.h"
#include "tasks/sendtask.h"
#include "ui/sessions/replacedialog.h"

#include <QWidget>

namespace ui {

namespace {
//! What each signer of \a plan comes in place of, in the order of what is made.
QStringList replacedBy(const tasks::SendPlan &plan)
{
    QStringList replaced;
    for (const QList<tasks::PlannedSigner> &step : plan.steps)
        for (const tasks::PlannedSigner &signer : step)
            replaced << signer.replaces;
    return replaced;
}
} // namespace

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
    connect(m_dialog, &ReplaceDialog::planned, this, [this, id = session.id](const tasks::SendPlan &plan) {
        auto *task = new tasks::SendTask(m_account, plan);
        connect(task, &tasks::Task::finished, this, &SessionReplacing::replaced);
        connect(task, &tasks::SendTask::sessionsCreated, this, &SessionReplacing::replaced);
        connect(task, &tasks::Task::finished, this, [this, task, id, old = replacedBy(plan)] {
            const qsizetype place = old.indexOf(id);
            const QList<domain::SigningSession> made = task->sessions();
            if (task->state() == tasks::Task::State::Done && made.size() == old.size() && place >= 0)
                Q_EMIT cameInPlace(id, made.at(place).id);
        });
        m_activities.add(task);
        Q_EMIT started(task->id(), task->title());
    });
    m_dialog->open();
}

} // namespace ui

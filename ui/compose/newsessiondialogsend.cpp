// The sending of what was written in the New session window.
#include "tasks/account.h"
#include "tasks/activities.h"
#include "tasks/draftplan.h"
#include "tasks/sendtask.h"
#include "ui/compose/draftkeeper.h"
#include "ui/compose/newsessiondialog.h"
#include "ui/compose/sendprogresspage.h"
#include "ui/compose/sessionform.h"
#include "ui/widgets/inlinemessage.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

void NewSessionDialog::follow(tasks::SendTask *task)
{
    m_task = task;
    m_progress->follow(task);
    // what becomes of it at the next start may be known only after its end
    connect(task, &tasks::Task::changed, this, &NewSessionDialog::updateButtons);
    showPage(Page::Progress);
}

tasks::SendTask *NewSessionDialog::task() const
{
    return m_task;
}

bool NewSessionDialog::isSending() const
{
    return page() == Page::Progress;
}

void NewSessionDialog::send()
{
    if (!m_form->isComplete()) { // a due date may have passed meanwhile
        showPage(Page::Form);
        goForward();
        return;
    }
    auto *task = new tasks::SendTask(
        m_account, tasks::planOf(m_form->draft(), QDateTime::currentDateTimeUtc()), &m_activities);
    task->setHoldTime(m_holdMs);
    follow(task);
    connect(task, &tasks::SendTask::undone, this, &NewSessionDialog::sendUndone);
    // From then on it is the send that is kept: a draft beside it could be sent a second time. It goes on
    // when the window is closed before that.
    m_keeper->bindToSend(task->id(), &m_activities,
                         [activities = &m_activities, task, window = QPointer(this)](const auto &bound) {
                             if (bound)
                                 return activities->add(task);
                             if (window)
                                 window->sendImpossible(bound.error().detail);
                             task->deleteLater();
                         });
}

void NewSessionDialog::sendImpossible(const QString &why)
{
    m_message->showMessage(InlineMessage::Tone::Error,
                           tr("Nothing is sent: the draft cannot be saved. %1").arg(why));
    m_task.clear();
    showPage(Page::Form);
}

void NewSessionDialog::sendUndone()
{
    m_message->showMessage(InlineMessage::Tone::Info, tr("Undone. Nothing was sent; this is a draft again."));
    m_task.clear();
    showPage(Page::Form);
    m_forward->setFocus();     // as when one goes back from the review; else it is the button that closes it
    if (m_keeper->isRemoved()) // before it was sent: it is none
        showRemoved();
}

bool NewSessionDialog::showRefusal(const api::ApiError &refusal)
{
    const QList<api::InvalidParam> elsewhere = m_form->showRefusal(refusal.invalidParams);
    if (elsewhere.size() == refusal.invalidParams.size())
        return false;
    api::ApiError rest = refusal; // what is said at a field is not said twice
    rest.invalidParams = elsewhere;
    m_message->showError(rest, false);
    return true;
}

void NewSessionDialog::sendEnded()
{
    if (!m_task)
        return;
    if (!m_task->sessions().isEmpty())
        m_account.drafts().removeUsedUp();
    const auto &error = m_task->error();
    if (m_task->state() == tasks::Task::State::Failed && error && m_task->sessions().isEmpty() &&
        showRefusal(*error)) {
        showPage(Page::Form);
        m_form->goToFirstProblem();
    }
    updateButtons();
    if (page() == Page::Progress && (!focusWidget() || !focusWidget()->isVisible()))
        m_close->setFocus(); // what had it went with the sending
}

} // namespace ui

#include "ui/compose/sendprogresspage.h"

#include <QLocale>

// What the page says of each stage and of each end.

namespace ui {

using tasks::SendTask;
using State = tasks::Task::State;

QString SendProgressPage::waitText() const
{
    if (m_task->stage() == SendTask::Stage::Holding)
        return tr("Sending in %n s", nullptr, qMax(1, (m_task->holdLeft() + 999) / 1000));
    return tr("Waits for the network; tries again at %1")
        .arg(QLocale().toString(m_task->triesAgainAt().toLocalTime().time(), QLocale::ShortFormat));
}

QString SendProgressPage::stageText() const
{
    switch (m_task->stage()) {
    case SendTask::Stage::Preparing:
        return tr("Checking the documents…");
    case SendTask::Stage::Uploading:
        return tr("Uploading documents…");
    case SendTask::Stage::CreatingCollection:
        return tr("Making the document collection…");
    case SendTask::Stage::CreatingSessions: {
        const int count = static_cast<int>(m_task->plan().steps.size());
        const int step = qMin(m_task->step() + 1, count); // all are made before that is on the disk
        return count > 1 ? tr("Creating the sessions of step %1 of %2…").arg(step).arg(count)
                         : tr("Creating the sessions…");
    }
    case SendTask::Stage::Reconciling:
        return tr("The answer was lost. Looking at what the service lists before anything is sent again…");
    case SendTask::Stage::TakingBack:
        return tr("Taking back what was created: %n session(s) left…", nullptr,
                  static_cast<int>(m_task->sessions().size()));
    case SendTask::Stage::Holding:
    case SendTask::Stage::WaitingForNetwork:
    case SendTask::Stage::Finished:
        return {};
    }
    return {};
}

QString SendProgressPage::endText() const
{
    const int made = static_cast<int>(m_task->sessions().size());
    if (m_task->state() == State::Done)
        return tr("Sent: %n session(s)", nullptr, made);
    if (m_task->state() == State::Cancelled)
        return stoppedText(made);
    return made > 0 ? tr("Not everything was sent. %n session(s) were created and stay.", nullptr, made)
                    : tr("Nothing was sent to the signers");
}

QString SendProgressPage::stoppedText(int made) const
{
    if (m_task->stage() == SendTask::Stage::TakingBack)
        return made > 0
                   ? tr("Taken back, but %n session(s) were signed or rejected first and stay", nullptr, made)
                   : tr("What was created was taken back");
    return made > 0 ? tr("Stopped. %n session(s) were created and stay.", nullptr, made)
                    : tr("Stopped before a session was created");
}

} // namespace ui

// The seconds in which a send can be undone, the wait for the network, and the bar that shows both.
#include "ui/compose/sendprogresspage.h"
#include "ui/statetext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace ui {

using tasks::SendTask;
using State = tasks::Task::State;

//! For the seconds in which it can be undone, and while there is no network.
void SendProgressPage::makeWaitButtons(QHBoxLayout *row)
{
    m_sendNow = new QPushButton(icon(u"send"_s), {}, this);
    m_undo = new QPushButton(icon(u"undo"_s), {}, this);
    m_sendNow->setObjectName(u"sendNow"_s);
    m_undo->setObjectName(u"sendUndo"_s);
    m_sendNow->setAutoDefault(false);
    m_sendNow->hide();
    m_undo->hide();
    row->addWidget(m_sendNow);
    row->addWidget(m_undo);
    const auto undo = [this] {
        if (m_task && m_undo->isVisible())
            m_task->undo();
    };
    connect(m_undo, &QPushButton::clicked, this, undo);
    // Escape as well: who presses it thinks better of it, and the window would go on sending behind it
    for (const QKeySequence &keys : {QKeySequence(QKeySequence::Undo), QKeySequence(Qt::Key_Escape)}) {
        auto *shortcut = new QShortcut(keys, m_undo);
        connect(shortcut, &QShortcut::activated, this, undo);
        shortcut->setObjectName(u"sendUndoKey"_s);
    }
    connect(m_sendNow, &QPushButton::clicked, this, [this] {
        if (m_task)
            m_task->stage() == SendTask::Stage::Holding ? m_task->sendNow() : m_task->tryNow();
    });
    m_tick.setInterval(100);
    connect(&m_tick, &QTimer::timeout, this, &SendProgressPage::showWait);
}

//! What changes with the seconds, too.
void SendProgressPage::showWait()
{
    if (!m_task)
        return;
    const bool isHeld =
        m_task->stage() == SendTask::Stage::Holding && m_task->canBeUndone() && !m_task->isFinished();
    const bool waits = isHeld || (m_task->stage() == SendTask::Stage::WaitingForNetwork &&
                                  m_task->state() == State::Waiting);
    const bool wasHidden = m_undo->isHidden();
    isHeld ? m_tick.start() : m_tick.stop();
    m_sendNow->setVisible(waits);
    m_sendNow->setText(isHeld ? tr("Send &now") : tr("Try &now"));
    m_undo->setVisible(m_task->canBeUndone());
    m_stop->setVisible(!m_task->isFinished() && !m_task->canBeUndone());
    m_stage->setText(m_task->isFinished() ? QString() : waits ? waitText() : stageText());
    m_stage->setVisible(!m_stage->text().isEmpty());
    if (wasHidden && !m_undo->isHidden())
        m_undo->setFocus();
    showBar();
}

void SendProgressPage::showBar()
{
    const bool isHeld = m_task->stage() == SendTask::Stage::Holding && !m_task->isFinished();
    const qint64 total = isHeld ? m_task->holdTime() : m_task->total();
    m_bar->setTextVisible(!isHeld);
    m_bar->setAccessibleName(isHeld ? tr("Time left to undo the send") : tr("Progress of the send"));
    m_bar->setMaximum(total > 0 ? static_cast<int>(total) : 0);
    m_bar->setValue(static_cast<int>(isHeld ? qMin(qint64(m_task->holdLeft()), total) : m_task->done()));
    m_bar->setVisible(!m_task->isFinished() && m_task->state() != State::NeedsDecision);
}

} // namespace ui

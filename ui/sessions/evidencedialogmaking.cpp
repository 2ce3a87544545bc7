// How evidence is made, and what is said of that.
#include "store/settings.h"
#include "tasks/account.h"
#include "tasks/activities.h"
#include "tasks/evidencetask.h"
#include "ui/sessions/evidencedialog.h"
#include "ui/sessions/evidencepage.h"
#include "ui/widgets/inlinemessage.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDir>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

namespace ui {

namespace {
constexpr int barPerSession = 1'000;
} // namespace

void EvidenceDialog::begin()
{
    m_message->dismiss();
    m_made.clear();
    if (!QDir::isAbsolutePath(folder())) { // it would be below wherever the program was started
        m_message->showMessage(
            InlineMessage::Tone::Error,
            QCoreApplication::translate("ui::SavingDialog", "Write the whole path of the folder."));
        return m_folder->setFocus();
    }
    m_settings.setDownloadFolder(folder());
    m_task = new tasks::EvidenceTask(
        m_account, {.sessionIds = m_ids,
                    .folder = folder(),
                    .holdsResults = m_results->isChecked(),
                    .isMasked = m_mask->isChecked(),
                    .hidesNames = m_names->isChecked(),
                    .isZip = m_zip->isChecked(),
                    .program = tr("Countersign %1").arg(QStringLiteral(COUNTERSIGN_VERSION)),
                    .page = evidencePage});
    if (!m_title.isEmpty())
        m_task->setTitle("ui::EvidenceDialog", QT_TR_NOOP("Evidence of “%1”"), m_title);
    connect(m_task, &tasks::EvidenceTask::partChanged, this, &EvidenceDialog::showPart);
    connect(m_task, &tasks::Task::finished, this, &EvidenceDialog::showEnd);
    m_progress->setRange(0, barPerSession * int(m_ids.size()));
    m_progress->setValue(0);
    m_activities.add(m_task);
    showPart(0);
    showState();
    m_stop->setFocus();
}

void EvidenceDialog::showPart(double part)
{
    m_progress->setValue(barPerSession * int(m_task->done()) + int(part * barPerSession));
    m_progress->setFormat(tr("%1 of %n session(s)", nullptr, int(m_ids.size())).arg(m_task->done()));
}

void EvidenceDialog::showEnd()
{
    const tasks::EvidenceTask &task = *m_task;
    const bool isOneFolder = task.bundles().size() == 1 && !task.plan().isZip;
    m_made = isOneFolder ? task.bundles().first() : task.bundles().isEmpty() ? QString() : task.plan().folder;
    tellEnd(task);
    m_task.clear(); // it stays among the activities
    showState();
    fit();
    (m_made.isEmpty() ? m_make : m_open)->setFocus();
}

void EvidenceDialog::tellEnd(const tasks::EvidenceTask &task)
{
    using State = tasks::Task::State;
    using Tone = InlineMessage::Tone;
    const int made = int(task.bundles().size());
    const QString saved = made == 1 ? tr("Saved in %1").arg(QDir::toNativeSeparators(task.bundles().first()))
                                    : tr("Evidence of %n session(s) saved in %1", nullptr, made)
                                          .arg(QDir::toNativeSeparators(task.plan().folder));
    if (task.state() == State::Done && !task.hasMissingResults())
        m_message->showMessage(Tone::Info, saved);
    else if (task.state() == State::Done)
        m_message->showMessage(
            Tone::Warning,
            tr("%1\nNot all result files could be had: the page tells which, and why.").arg(saved));
    else if (task.state() == State::Cancelled)
        m_message->showMessage(Tone::Warning,
                               made > 0 ? tr("Stopped. %1").arg(saved) : tr("Stopped. Nothing was saved."));
    else
        m_message->showError(
            task.error().value_or(api::ApiError()), false,
            made > 0 ? tr("%n session(s) without evidence. %1", nullptr, int(m_ids.size()) - made).arg(saved)
                     : tr("Nothing was saved."));
}

} // namespace ui

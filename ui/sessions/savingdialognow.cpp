// What waits to be saved and what is saved now, and how a check of it fares.
#include "ui/sessions/savingdialog.h"

#include "tasks/account.h"
#include "tasks/fixitycheck.h"
#include "tasks/retentionguard.h"
#include "ui/sessions/savingtext.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>

#include <utility>

namespace ui {

//! Of a million sessions they take longer than the index rests between two changes.
void SavingDialog::askForSums()
{
    m_areSumsOld = m_sumsToCome > 0;
    if (m_areSumsOld)
        return;
    m_sumsToCome = 2;
    store::SavedResults saved(m_account.database(), m_account.sessionIndex(), m_account.profile().id);
    saved.unsavedSum(QDateTime::currentDateTimeUtc(), this,
                     [this](const store::StoreResult<store::UnsavedSum> &sum) {
                         m_unsavedSum = sum.value_or(store::UnsavedSum());
                         sumCame();
                     });
    saved.sum(this, [this](const store::StoreResult<store::SavedSum> &sum) {
        m_savedSum = sum.value_or(store::SavedSum());
        sumCame();
    });
}

void SavingDialog::sumCame()
{
    --m_sumsToCome;
    if (m_sumsToCome == 0 && std::exchange(m_areSumsOld, false))
        m_soon.start();
    showSums();
}

void SavingDialog::showSums()
{
    const bool saves = m_isOn->isChecked() && !m_guard.isHoldingBack();
    m_waiting->setText(unsavedText(m_unsavedSum, m_savedSum, saves));
    const bool isChecking = m_running && !m_running->isFinished();
    m_saved->setText(isChecking ? checkText(*m_running) : savedText(m_savedSum));
    m_savedIcon->setVisible(!isChecking && m_savedSum.missing + m_savedSum.changed > 0);
    const QString problem = m_guard.problem();
    const QString why = !problem.isEmpty() ? tr("Results are not being saved now. %1").arg(problem)
                        : m_guard.isHoldingBack()
                            ? tr("This network is metered: until there is another one, only those are "
                                 "saved that the service removes within 72 hours.")
                            : QString();
    m_problem->setVisible(!why.isEmpty());
    m_problem->setText(why);
    m_check->setEnabled(!isChecking && m_savedSum.files > 0);
    showUse();
    fitLater();
}

void SavingDialog::check()
{
    watch(m_guard.checkNow());
    Q_EMIT activityRequested();
}

void SavingDialog::watch(tasks::FixityCheck *check)
{
    m_running = check;
    connect(check, &tasks::Task::changed, this, &SavingDialog::showSums);
    connect(check, &tasks::Task::finished, this, &SavingDialog::askForSums);
    showSums();
}

} // namespace ui

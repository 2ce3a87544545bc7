// Results that come to this computer by themselves, and those of a whole list.
#include "domain/savepattern.h"
#include "store/maskedmode.h"
#include "store/savedresults.h"
#include "store/settings.h"
#include "tasks/account.h"
#include "tasks/retentionguard.h"
#include "ui/sessions/savingdialog.h"
#include "ui/sessions/sessionspane.h"
#include "ui/widgets/folderdialog.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/workspace.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

void Workspace::watchSaving()
{
    m_savingMessage = new InlineMessage;
    m_savingMessage->setObjectName(u"savingMessage"_s);
    auto *column = static_cast<QVBoxLayout *>(m_message->parentWidget()->layout());
    column->insertWidget(column->indexOf(m_message) + 1, m_savingMessage);
    connect(m_savingMessage, &InlineMessage::actionRequested, this, &Workspace::saveResults);
    connect(m_guard, &tasks::RetentionGuard::changed, this, &Workspace::showSaving);
    connect(this, &Workspace::viewChanged, this, &Workspace::showSaving);
}

void Workspace::showSaving()
{
    const QString problem = m_guard->problem();
    if (problem.isEmpty())
        m_toldProblem.clear();
    if (!problem.isEmpty()) {
        const QString text = tr("Results are not being saved now. %1").arg(problem);
        if (m_toldProblem == text)
            return;
        m_toldProblem = text;
        m_savingMessage->showMessage(InlineMessage::Tone::Warning, text);
    } else if (m_views->chosen() == View::NotSaved && m_views->chosenSearch().isEmpty() &&
               m_guard->isRuleKnown() && !m_guard->rule().isOn) {
        m_savingMessage->showMessage(InlineMessage::Tone::Info,
                                     tr("The service removes these results at their due dates. Nothing saves "
                                        "them automatically yet."));
    } else {
        return m_savingMessage->dismiss();
    }
    m_savingMessage->setAction(tr("Save &results…"));
}

void Workspace::countUnsaved()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    store::SavedResults(m_account.database(), m_account.sessionIndex(), m_account.profile().id)
        .countUnsaved(now, now.addSecs(domain::resultsAtRiskHours * 3600LL), this,
                      [this](const store::StoreResult<store::UnsavedCount> &count) {
                          if (!count)
                              return;
                          m_views->setCount(View::NotSaved, count->all);
                          m_views->setUrgent(View::NotSaved,
                                             count->soon > 0
                                                 ? tr("The results of %n session(s) are removed within 72 "
                                                      "hours",
                                                      nullptr, int(count->soon))
                                                 : QString());
                      });
}

void Workspace::saveResults()
{
    auto *dialog = new SavingDialog(m_account, *m_guard, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SavingDialog::activityRequested, this, &Workspace::activityRequested);
    dialog->open();
}

void Workspace::downloadListed()
{
    const QString name = listName();
    askForFolder(this, u"downloadListedDialog"_s,
                 tr("Save the results of “%1” in").arg(m_masking.shown(name)), m_guard->rule().folder,
                 [this, name, filter = m_sessions->filter()](const QString &folder) {
                     m_guard->saveListed(filter, folder, name);
                     Q_EMIT activityRequested(); // there it goes on, and can be stopped
                 });
}

} // namespace ui

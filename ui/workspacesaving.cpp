// Results that come to this computer by themselves, and those of a whole list.
#include "domain/savepattern.h"
#include "store/savedresults.h"
#include "store/settings.h"
#include "tasks/account.h"
#include "tasks/retentionguard.h"
#include "ui/sessions/savingdialog.h"
#include "ui/sessions/sessionspane.h"
#include "ui/widgets/folderdialog.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/workspace.h"

#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace ui {

void Workspace::watchSaving()
{
    connect(m_guard, &tasks::RetentionGuard::changed, this, [this] {
        const QString problem = m_guard->problem();
        if (problem == m_savingProblem)
            return;
        m_savingProblem = problem;
        if (!problem.isEmpty())
            m_message->showMessage(InlineMessage::Tone::Warning,
                                   tr("Results are not being saved now. %1").arg(problem));
        else if (m_message->tone() == InlineMessage::Tone::Warning)
            m_message->dismiss();
    });
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
    if (m_stack->currentWidget() != m_sessions)
        m_views->choose(View::AllSessions);
    const QString name = m_views->currentItem() ? m_views->currentItem()->text() : QString();
    askForFolder(this, u"downloadListedDialog"_s, tr("Save the results of “%1” in").arg(name),
                 m_guard->rule().folder, [this, name, filter = m_sessions->filter()](const QString &folder) {
                     m_guard->saveListed(filter, folder, name);
                     Q_EMIT activityRequested(); // there it goes on, and can be stopped
                 });
}

} // namespace ui

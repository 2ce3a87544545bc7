// Results that come to this computer by themselves, and those of a whole list.
#include "domain/savepattern.h"
#include "store/maskedmode.h"
#include "store/savedresults.h"
#include "store/sessionlists.h"
#include "store/settings.h"
#include "tasks/account.h"
#include "tasks/networkstate.h"
#include "tasks/retentionguard.h"
#include "ui/sessions/savingdialog.h"
#include "ui/sessions/sessionspane.h"
#include "ui/timetext.h"
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
    m_savingMessage->setMasking(m_masking);
    auto *column = static_cast<QVBoxLayout *>(m_message->parentWidget()->layout());
    column->insertWidget(column->indexOf(m_message) + 1, m_savingMessage);
    connect(m_savingMessage, &InlineMessage::actionRequested, this, &Workspace::followSaving);
    connect(m_savingMessage, &InlineMessage::otherActionRequested, this, &Workspace::saveResults);
    const auto setPace = [this] { m_guard->setSavesByItself(!m_network->isMetered()); };
    connect(m_network, &tasks::NetworkState::meteredChanged, m_guard, setPace);
    setPace();
    connect(m_guard, &tasks::RetentionGuard::changed, this, &Workspace::showSaving);
    connect(this, &Workspace::viewChanged, this, &Workspace::showSaving);
}

//! What the first button of the message does.
void Workspace::followSaving()
{
    if (!m_guard->problem().isEmpty())
        saveResults();
    else
        waitsForNetwork() ? m_guard->saveNow() : downloadListed();
}

//! And for nothing else.
bool Workspace::waitsForNetwork() const
{
    return m_guard->problem().isEmpty() && m_guard->isHoldingBack();
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
        m_savingMessage->setAction(tr("Save a&utomatically…"));
    } else if (const bool isOfUnsaved =
                   m_views->chosen() == View::NotSaved && m_views->chosenSearch().isEmpty();
               isOfUnsaved && waitsForNetwork()) {
        m_savingMessage->showMessage(InlineMessage::Tone::Info,
                                     tr("This network is metered, so only results that the service removes "
                                        "within 72 hours are saved by themselves now."));
        return m_savingMessage->setAction(tr("Save all &now"));
    } else if (isOfUnsaved && m_guard->isRuleKnown() && !m_guard->rule().isOn) {
        if (m_leaving.sessions > 0)
            m_savingMessage->showMessage(
                InlineMessage::Tone::Warning,
                tr("The service removes the results of %n session(s) within 72 hours, first those of “%1”, "
                   "%2. "
                   "Nothing saves them automatically yet.",
                   nullptr, int(m_leaving.sessions))
                    .arg(m_leaving.title, relativeText(m_leaving.dueDate, QDateTime::currentDateTimeUtc())));
        else
            m_savingMessage->showMessage(
                InlineMessage::Tone::Info,
                tr("The service removes these results at their due dates. Nothing saves "
                   "them automatically yet."));
        // those that are there now, and those that come as well
        m_savingMessage->setAction(tr("Save them &now…"));
        m_savingMessage->setOtherAction(tr("Save a&utomatically…"));
    } else {
        m_savingMessage->dismiss();
    }
}

void Workspace::countUnsaved()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    store::SavedResults results(m_account.database(), m_account.sessionIndex(), m_account.profile().id);
    results.countUnsaved(now, now.addSecs(domain::resultsAtRiskHours * 3600LL), this,
                         [this, now](const store::StoreResult<store::UnsavedCount> &count) {
                             if (!count)
                                 return;
                             m_views->setCount(View::NotSaved, count->all);
                             m_views->setUrgent(
                                 View::NotSaved,
                                 count->soon > 0
                                     ? tr("The results of %n session(s) are removed within 72 hours", nullptr,
                                          int(count->soon))
                                     : QString());
                             count->soon > 0 ? findFirstLeaving(now, count->soon) : noteLeaving({});
                         });
}

void Workspace::findFirstLeaving(const QDateTime &now, qint64 sessions)
{
    store::SavedResults results(m_account.database(), m_account.sessionIndex(), m_account.profile().id);
    results.unsaved(
        now, {}, 1, this, [this, sessions](const store::StoreResult<store::SessionNumbers> &numbers) {
            if (!numbers || numbers->isEmpty())
                return;
            store::SessionLists(m_account.sessionIndex())
                .rows(numbers->mid(0, 1), this,
                      [this, sessions](const store::StoreResult<QList<store::NumberedSession>> &rows) {
                          if (rows && !rows->isEmpty())
                              noteLeaving({sessions, rows->first().row.title, rows->first().row.dueDate});
                      });
        });
}

//! Only what is new is said: who closed the message knows the rest.
void Workspace::noteLeaving(const Leaving &leaving)
{
    if (leaving == m_leaving)
        return;
    m_leaving = leaving;
    showSaving();
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

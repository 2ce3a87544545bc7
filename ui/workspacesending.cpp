// From a document, a collection, a draft, a template or a batch to a session, and how its sending fares.
#include "domain/draftcopies.h"
#include "tasks/account.h"
#include "tasks/activities.h"
#include "tasks/draftjson.h"
#include "tasks/mergetask.h"
#include "tasks/sendtask.h"
#include "ui/activity/activitypane.h"
#include "ui/collections/collectionspane.h"
#include "ui/compose/sendwindows.h"
#include "ui/documents/documentspane.h"
#include "ui/drafts/draftspane.h"
#include "ui/merge/batchespane.h"
#include "ui/merge/batchgrid.h"
#include "ui/merge/leftbatches.h"
#include "ui/merge/mergedialog.h"
#include "ui/merge/templatechoice.h"
#include "ui/sessions/sessionspane.h"
#include "ui/unsentwork.h"
#include "ui/widgets/bringforward.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/workspace.h"

#include <QVBoxLayout>

#include <algorithm>

namespace ui {

void Workspace::watchLists()
{
    connect(m_sessions, &SessionsPane::newSessionRequested, this, [this] { newSession(); });
    connect(m_sessions, &SessionsPane::accountRequested, this, &Workspace::accountRequested);
    connect(m_sessions, &SessionsPane::draftRequested, m_sends, &SendWindows::beginAnew);
    connect(m_sessions, &SessionsPane::templateRequested, m_sends, &SendWindows::beginTemplate);
    connect(m_sessions, &SessionsPane::sessionsFound, this, [this] {
        if (!showsSessions())
            m_views->choose(View::AllSessions);
    });
    connect(m_sessions, &SessionsPane::documentFound, this,
            [this](const QString &document, const QString &words) {
                m_views->choose(View::Documents);
                documents()->selectDocuments({document});
                m_undecided.clear();
                m_message->showBriefly(words);
            });
    connect(m_sessions, &SessionsPane::collectionFound, this,
            [this](const QString &collection, const QString &words) {
                m_views->choose(View::Collections);
                collections()->selectCollection(collection);
                m_undecided.clear();
                m_message->showBriefly(words);
            });
}

void Workspace::watchDrafts()
{
    connect(m_sends, &SendWindows::mergeRequested, this,
            [this](const domain::SessionDraft &pattern) { mergeWith(pattern, {}); });
    connect(m_sends, &SendWindows::draftKept, this, [this](const QString &id, const QString &name) {
        m_undecided.clear();
        drafts()->choose(id);
        m_message->showBriefly(name.isEmpty() ? tr("Kept under Drafts.")
                                              : tr("“%1” is kept under Drafts.").arg(name));
    });
    connect(m_sends, &SendWindows::templateKept, this, [this](const QString &id) {
        templates()->choose(id); // it is what is used next
    });
    connect(m_sends, &SendWindows::failed, this, &Workspace::showUnopened);
}

void Workspace::showUnopened(const QString &why)
{
    m_undecided.clear();
    m_message->showMessage(InlineMessage::Tone::Error, tr("It cannot be opened: %1").arg(why));
}

void Workspace::beginBatch(const QString &templateId, const QString &spreadsheet)
{
    m_account.drafts().get(templateId, this,
                           [this, spreadsheet](const store::StoreResult<store::DraftRecord> &found) {
                               if (!found)
                                   return showUnopened(found.error().detail);
                               const auto pattern = tasks::draftFromJson(found->payload);
                               if (!pattern)
                                   return showUnopened(pattern.error().detail);
                               mergeWith(domain::draftFromTemplate(*pattern, found->id, found->revision),
                                         found->name, spreadsheet);
                           });
}

//! It begins with its template, which can be made on the way.
void Workspace::newBatchOf(const QString &spreadsheet)
{
    auto *choice = findChild<TemplateChoice *>();
    if (!choice) {
        choice = new TemplateChoice(m_account, m_masking, this);
        choice->setAttribute(Qt::WA_DeleteOnClose);
        connect(choice, &TemplateChoice::chosen, this,
                [this, choice](const QString &id) { beginBatch(id, choice->spreadsheet()); });
        connect(choice, &TemplateChoice::newTemplateRequested, m_sends, &SendWindows::newTemplate);
    }
    choice->setSpreadsheet(spreadsheet); // also none: one that is still open may be of another batch
    bringForward(*choice);
}

void Workspace::mergeWith(const domain::SessionDraft &pattern, const QString &templateName,
                          const QString &spreadsheet)
{
    auto *dialog = new MergeDialog(m_account, pattern, m_masking, this);
    dialog->setFolders(m_settings);
    dialog->setTemplateName(templateName);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MergeDialog::batchCreated, this, [this](const QString &id) {
        m_views->choose(View::Batches);
        batches()->goToBatch(id);
    });
    if (!spreadsheet.isEmpty())
        dialog->openFile(spreadsheet);
    dialog->begin();
}

void Workspace::watchSends()
{
    connect(m_sends, &SendWindows::sessionsCreated, this, [this] {
        m_sessions->look();
        if (auto *documents = m_documents.made())
            documents->refresh();
        if (auto *collections = m_collections.made())
            collections->refresh();
    });
    connect(m_sends, &SendWindows::sessionActivated, this, &Workspace::showSession);
    connect(m_sends, &SendWindows::sentAnew, m_sessions, &SessionsPane::noteSentAnew);
    connect(m_sends, &SendWindows::resumed, this, [this](int count) {
        m_undecided.clear();
        m_message->showMessage(
            InlineMessage::Tone::Info,
            tr("%n send(s) that were interrupted go on. Activity shows how.", nullptr, count));
        m_message->setAction({});
    });
    connect(m_sends, &SendWindows::foundSealedAway, this, [this](int count) {
        m_undecided.clear();
        m_message->showWords(InlineMessage::Tone::Warning, [count] {
            return tr(
                "%n send(s) were interrupted and cannot go on: what they were to send is sealed, and its key "
                "is "
                "not here. Look among the sessions whether they were made before you send anything again.",
                nullptr, count);
        });
        m_message->setAction({});
        m_message->keepEverywhere();
    });
    connect(m_sends, &SendWindows::decisionNeeded, this, [this](const QString &taskId, const QString &title) {
        m_undecided = taskId;
        m_message->showWords(InlineMessage::Tone::Warning, [title] {
            return tr("%1: it is not known whether sessions were created. You have to decide.").arg(title);
        });
        m_message->setAction(tr("&Decide…"));
        m_message->keepEverywhere();
    });
    connect(m_message, &InlineMessage::actionRequested, this, [this] {
        if (m_sends->showSend(m_undecided))
            m_message->dismiss();
    });
    connect(m_activity, &ActivityPane::entryActivated, this,
            [this](const QString &id) { m_sends->showSend(id); });
}

void Workspace::watchBatches()
{
    m_leftBatches = new LeftBatches(m_account, *m_activities);
    m_leftBatches->setMasking(m_masking);
    auto *column = static_cast<QVBoxLayout *>(m_message->parentWidget()->layout());
    column->insertWidget(column->indexOf(m_message) + 1, m_leftBatches);
    connect(m_leftBatches, &LeftBatches::batchActivated, this, [this](const QString &id) {
        m_views->choose(View::Batches);
        batches()->goToBatch(id);
    });
}

UnsentWork Workspace::unsentWork() const
{
    const BatchesPane *batches = m_batches.made();
    return {m_activities->tasks(), batches ? batches->grid()->heldBatch() : nullptr, Masking(&m_masking)};
}

bool Workspace::isSending() const
{
    const QList<tasks::Task *> all = m_activities->tasks();
    return std::any_of(all.cbegin(), all.cend(), [](const tasks::Task *task) {
        return !task->isFinished() &&
               (qobject_cast<const tasks::SendTask *>(task) || qobject_cast<const tasks::MergeTask *>(task));
    });
}

void Workspace::decide(const QString &taskId)
{
    if (m_sends->showSend(taskId)) {
        if (taskId == m_undecided)
            m_message->dismiss(); // it asks for the same
        return;
    }
    if (const auto *batch = qobject_cast<tasks::MergeTask *>(m_activities->task(taskId))) {
        m_views->choose(View::Batches);
        batches()->goToBatch(batch->batchId()); // each of its rows is decided about there
    }
}

} // namespace ui

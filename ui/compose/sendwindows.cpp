#include "ui/compose/sendwindows.h"

#include "domain/draftcopies.h"
#include "tasks/account.h"
#include "tasks/activities.h"
#include "tasks/sendtask.h"
#include "ui/compose/documentlist.h"
#include "ui/compose/draftkeeper.h"
#include "ui/compose/newsessiondialog.h"
#include "ui/compose/sendprogresspage.h"
#include "ui/compose/sessionform.h"
#include "ui/widgets/bringforward.h"

#include <QDateTime>
#include <QWidget>

namespace ui {

using tasks::SendTask;

SendWindows::SendWindows(tasks::Account &account, tasks::Activities &activities, QWidget *window)
    : m_account(account)
    , m_activities(activities)
    , m_window(window)
{
    connect(&activities, &tasks::Activities::taskAdded, this, [this](tasks::Task *task) {
        if (auto *send = qobject_cast<SendTask *>(task))
            watch(send);
    });
}

SendWindows::~SendWindows()
{
    for (const auto &window : std::as_const(m_windows))
        delete window.data();
}

NewSessionDialog *SendWindows::open(store::DraftRecord::Kind kind)
{
    auto *dialog = new NewSessionDialog(m_account, m_activities, m_window, kind);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setHoldTime(m_holdMs);
    dialog->setDuplicateDays(m_duplicateDays);
    if (m_masking)
        dialog->setMasking(*m_masking);
    if (m_folders)
        dialog->form()->documents()->setFolders(*m_folders);
    if (m_links)
        dialog->progress()->setLinks(*m_links);
    connect(dialog, &NewSessionDialog::sessionActivated, this, [this, dialog](const QString &sessionId) {
        Q_EMIT sessionActivated(sessionId);
        stepAside(dialog);
    });
    connect(dialog, &NewSessionDialog::sendActivated, this, &SendWindows::showSend);
    connect(dialog, &NewSessionDialog::mergeRequested, this, &SendWindows::mergeRequested);
    connect(dialog, &NewSessionDialog::draftKept, this, &SendWindows::draftKept);
    connect(dialog, &NewSessionDialog::templateKept, this, &SendWindows::templateKept);
    m_windows.removeAll(nullptr);
    m_windows.append(dialog);
    return dialog;
}

void SendWindows::raise(NewSessionDialog *window)
{
    bringForward(*window);
}

//! The session is shown by the main window, which would be covered by this one. What is done in it is done;
//! what is still to be looked at stays, behind.
void SendWindows::stepAside(NewSessionDialog *window)
{
    const SendTask *task = window->task();
    if (window->isSending() && task && task->state() == tasks::Task::State::Done)
        window->reject();
    else
        window->lower();
    bringForward(*m_window->window());
}

void SendWindows::newSession(const QStringList &documentIds, const QString &collectionId)
{
    // One that shows a send is a form no more.
    if (!m_form || m_form->isSending())
        m_form = open();
    if (!collectionId.isEmpty())
        m_form->setCollection(collectionId);
    if (!documentIds.isEmpty())
        m_form->addDocuments(documentIds);
    raise(m_form);
}

void SendWindows::newTemplate()
{
    raise(open(store::DraftRecord::Kind::Template));
}

void SendWindows::withRecord(const QString &id, const std::function<void(const store::DraftRecord &)> &what)
{
    m_account.drafts().get(id, this, [this, what](const store::StoreResult<store::DraftRecord> &found) {
        if (found)
            return what(*found);
        Q_EMIT failed(found.error().detail);
    });
}

void SendWindows::openDraft(const QString &id)
{
    for (const auto &window : std::as_const(m_windows))
        if (window && window->keeper()->id() == id && !window->isSending())
            return raise(window);
    withRecord(id, [this](const store::DraftRecord &record) {
        NewSessionDialog *window = open(record.kind);
        window->open(record);
        raise(window);
    });
}

void SendWindows::useTemplate(const QString &id)
{
    withRecord(id, [this](const store::DraftRecord &record) {
        NewSessionDialog *window = open();
        window->open(record);
        raise(window);
    });
}

void SendWindows::beginWith(const domain::SessionDraft &draft, const api::ApiError &refusal)
{
    NewSessionDialog *window = open();
    window->begin(draft);
    window->showRefusal(refusal);
    window->keeper()->keep(window->form()->draft());
    window->keeper()->flush();
    raise(window);
}

void SendWindows::beginAnew(const domain::SessionDraft &draft, const QStringList &cautions,
                            const QList<domain::TriageTarget> &dead)
{
    NewSessionDialog *window = open();
    domain::SessionDraft anew = draft;
    anew.insteadOf = dead;
    window->begin(anew);
    window->showCautions(cautions);
    window->keeper()->keep(window->form()->draft());
    window->keeper()->flush();
    raise(window);
}

void SendWindows::beginTemplate(const domain::SessionDraft &draft, const QStringList &cautions)
{
    NewSessionDialog *window = open(store::DraftRecord::Kind::Template);
    window->begin(domain::templateOf(draft, QDateTime::currentDateTimeUtc()));
    window->showCautions(cautions);
    raise(window);
}

NewSessionDialog *SendWindows::windowOf(const SendTask *task) const
{
    for (const auto &window : m_windows)
        if (window && window->task() == task)
            return window;
    return nullptr;
}

bool SendWindows::showSend(const QString &taskId)
{
    auto *task = qobject_cast<SendTask *>(m_activities.task(taskId));
    if (!task)
        return false;
    NewSessionDialog *window = windowOf(task);
    if (!window) {
        window = open();
        window->follow(task);
    }
    raise(window);
    return true;
}

void SendWindows::resumeUnfinished()
{
    m_account.sendJournal().unfinished(
        this, [this](const store::StoreResult<QList<store::SendRecord>> &records) {
            if (!records)
                return; // the window says elsewhere that the database cannot be read
            int count = 0, sealedAway = 0;
            for (const store::SendRecord &record : *records) {
                if (record.profileId != m_account.profile().id)
                    continue;
                if (m_activities.task(record.id))
                    continue; // begun in this run, by whoever is quick: two would send it
                if (record.isSealedAway) {
                    ++sealedAway;
                    continue;
                }
                if (SendTask *task = SendTask::resume(m_account, record)) {
                    m_activities.add(task);
                    ++count;
                }
            }
            if (count > 0)
                Q_EMIT resumed(count);
            if (sealedAway > 0)
                Q_EMIT foundSealedAway(sealedAway);
        });
}

void SendWindows::watch(SendTask *task)
{
    connect(task, &SendTask::sessionsCreated, this, &SendWindows::sessionsCreated);
    connect(task, &SendTask::correctionRequested, this, &SendWindows::beginWith);
    connect(task, &tasks::Task::finished, this, &SendWindows::sessionsCreated);
    // Also of a draft that was kept, and of what an earlier run of the program began to send
    if (const QList<domain::TriageTarget> dead = task->plan().insteadOf; !dead.isEmpty())
        connect(task, &tasks::Task::finished, this, [this, task, dead] {
            const QList<domain::SigningSession> made = task->sessions();
            if (task->state() == tasks::Task::State::Done && !made.isEmpty())
                Q_EMIT sentAnew(dead, made.constFirst().id);
        });
    connect(task, &tasks::Task::changed, this, [this, task] {
        if (task->state() == tasks::Task::State::NeedsDecision && !windowOf(task))
            Q_EMIT decisionNeeded(task->id(), task->title());
    });
}

NewSessionDialog *SendWindows::form() const
{
    return m_form;
}

} // namespace ui

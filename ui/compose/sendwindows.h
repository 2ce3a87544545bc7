#pragma once

#include "api/apierror.h"
#include "domain/draft.h"
#include "domain/triage.h"
#include "store/draftstore.h"
#include "tasks/duplicatecheck.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace store {
class MaskedMode;
class Settings;
} // namespace store
namespace tasks {
class Account;
class Activities;
class SendTask;
} // namespace tasks

namespace ui {

class NewSessionDialog;
class SigningLinks;

//! The windows of new sessions and of sends under way, and the sends that an earlier run left unfinished.
class SendWindows : public QObject
{
    Q_OBJECT

public:
    //! \a window is the parent of those that open; it and the others outlive this.
    SendWindows(tasks::Account &account, tasks::Activities &activities, QWidget *window);
    ~SendWindows() override;

    //! The window that is being filled in, or a new one.
    void newSession(const QStringList &documentIds = {}, const QString &collectionId = {});
    void newTemplate();
    //! The window of a draft that is kept, or of a template that is changed.
    void openDraft(const QString &id);
    //! A new session made from a template.
    void useTemplate(const QString &id);
    //! A new session that begins with this; it is kept at once. \a refusal: the service's words about it, if
    //! it was asked.
    void beginWith(const domain::SessionDraft &draft, const api::ApiError &refusal = {});
    //! The same, of what was sent before; \a cautions are said above it, and sentAnew() tells of \a dead.
    void beginAnew(const domain::SessionDraft &draft, const QStringList &cautions,
                   const QList<domain::TriageTarget> &dead);
    //! A template of it, to be named and kept.
    void beginTemplate(const domain::SessionDraft &draft, const QStringList &cautions);
    void setHoldTime(int milliseconds) { m_holdMs = milliseconds; }
    void setDuplicateDays(int days) { m_duplicateDays = days; } //!< see tasks::DuplicateCheck
    //! By which links leave all windows; it outlives this. Without it each has one of its own.
    void setLinks(SigningLinks &links) { m_links = &links; }
    void setMasking(const store::MaskedMode &masking) { m_masking = &masking; } //!< outlives this
    void setFolders(store::Settings &folders) { m_folders = &folders; } //!< see DocumentList; outlives this
    //! Shows how a send goes; false when \a taskId is none of this run.
    bool showSend(const QString &taskId);
    //! Goes on with what an earlier run did not finish.
    void resumeUnfinished();
    [[nodiscard]] NewSessionDialog *form() const; //!< null when none is open

Q_SIGNALS:
    void sessionsCreated();
    void sessionActivated(const QString &sessionId);
    //! \a madeId: the first of the sessions that were made instead of those.
    void sentAnew(const QList<domain::TriageTarget> &dead, const QString &madeId);
    void resumed(int count);
    //! Sends that an earlier run left in the middle, and whose contents nobody can read without their key.
    void foundSealedAway(int count);
    //! A person has to decide about a send and no window shows it.
    void decisionNeeded(const QString &taskId, const QString &title);
    void mergeRequested(const domain::SessionDraft &pattern);
    void draftKept(const QString &draftId, const QString &name); //!< see NewSessionDialog
    void templateKept(const QString &templateId);                //!< see NewSessionDialog
    void failed(const QString &why);

private:
    NewSessionDialog *open(store::DraftRecord::Kind kind = store::DraftRecord::Kind::Draft);
    static void raise(NewSessionDialog *window);
    void stepAside(NewSessionDialog *window);
    void withRecord(const QString &id, const std::function<void(const store::DraftRecord &)> &what);
    [[nodiscard]] NewSessionDialog *windowOf(const tasks::SendTask *task) const;
    void watch(tasks::SendTask *task);

    tasks::Account &m_account;
    tasks::Activities &m_activities;
    QWidget *m_window;
    QPointer<NewSessionDialog> m_form;
    QList<QPointer<NewSessionDialog>> m_windows; //!< all that are open, m_form too
    int m_holdMs = 0, m_duplicateDays = tasks::DuplicateCheck::usualDays;
    SigningLinks *m_links = nullptr;
    const store::MaskedMode *m_masking = nullptr;
    store::Settings *m_folders = nullptr;
};

} // namespace ui

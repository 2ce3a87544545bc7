#pragma once

#include "api/apierror.h"
#include "domain/draft.h"
#include "store/draftstore.h"
#include "ui/compose/saidproblems.h"

#include <QDialog>
#include <QPointer>
#include <QStringList>

class QAction;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace store {
class MaskedMode;
}
namespace tasks {
class Account;
class Activities;
class DuplicateCheck;
class SendTask;
} // namespace tasks

namespace ui {

class DocumentLook;
class DraftDocuments;
class DraftKeeper;
class DuplicateWarning;
class InlineMessage;
class SendProgressPage;
class SessionForm;
class SessionReview;

//! The New session window, not modal: the form, then a review in plain words, then the sending, which goes on
//! when the window is closed. What is written is kept as a draft until it is sent; closing the window loses
//! nothing. Also the window in which a template is written.
class NewSessionDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a account and \a activities must outlive the window.
    NewSessionDialog(tasks::Account &account, tasks::Activities &activities, QWidget *parent = nullptr,
                     store::DraftRecord::Kind kind = store::DraftRecord::Kind::Draft);
    ~NewSessionDialog() override;

    //! Documents that the service has already.
    void addDocuments(const QStringList &documentIds);
    //! Local files; uploaded when sending.
    void addFiles(const QStringList &paths);
    //! Sessions of this collection, with its documents in its order.
    void setCollection(const QString &collectionId);
    //! Goes on with a draft, or changes a template, that is kept. A draft of another account becomes one of
    //! this; that is said here and in the review.
    using QDialog::open;
    void open(const store::DraftRecord &record);
    //! Begins with this, as something new.
    void begin(const domain::SessionDraft &draft);
    //! Marks what the service refused of the form, and says it above; false when none of it is of a field.
    bool showRefusal(const api::ApiError &refusal);
    //! What of it is not as somebody expects; nothing is said of none.
    void showCautions(const QStringList &sentences);
    [[nodiscard]] DraftKeeper *keeper() const { return m_keeper; }
    //! How long a send can be undone before it begins.
    void setHoldTime(int milliseconds) { m_holdMs = milliseconds; }
    void setDuplicateDays(int days); //!< see tasks::DuplicateCheck
    //! Of what the form, the review and the sending show; it outlives this.
    void setMasking(const store::MaskedMode &masking);
    //! Only the sending, for one that was begun before.
    void follow(tasks::SendTask *task);
    [[nodiscard]] tasks::SendTask *task() const; //!< null before sending
    //! The form was sent; while nothing came of it, it can be gone back to.
    [[nodiscard]] bool isSending() const;
    [[nodiscard]] SessionForm *form() const { return m_form; }
    [[nodiscard]] SendProgressPage *progress() const { return m_progress; }

Q_SIGNALS:
    void sessionActivated(const QString &sessionId);
    void sendActivated(const QString &sendId);
    void mergeRequested(const domain::SessionDraft &pattern);
    //! The window closes, and what was written is under Drafts, as \a name; that may be empty.
    void draftKept(const QString &draftId, const QString &name);
    void templateKept(const QString &templateId); //!< made of what is written here

public Q_SLOTS:
    //! What was written stays as a draft; of a template it is asked about, as only its button keeps it.
    void reject() override;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum class Page { Form, Review, Progress };
    void makeLayout();
    void retranslate();
    void showPage(Page page);
    [[nodiscard]] Page page() const;
    void goForward();
    void updateButtons();
    // newsessiondialogdocuments.cpp
    void connectDocuments();
    void takeDropped(const QStringList &paths, const QString &leftOut);
    void lookAtDocument();
    // newsessiondialogsend.cpp
    void send();
    void sendEnded();
    void sendUndone();
    void sendImpossible(const QString &why);
    // newsessiondialogdraft.cpp
    void makeReview();
    void makeMenu();
    void connectKeeper();
    void edited();
    [[nodiscard]] static QString nameOf(const domain::SessionDraft &draft);
    void showTitle();
    void showKept(const QString &problem);
    void showRemoved();
    void showAccounts();
    void showReview();
    void showWhetherPdf(const domain::SessionDraft &draft);
    void discard();
    void askToDiscard(bool offersToSave);
    // newsessiondialogtemplate.cpp
    void saveTemplate();
    [[nodiscard]] bool hasUnsavedTemplate() const;
    void writeTemplate(const QString &name);
    [[nodiscard]] QStringList newUnusualNames() const;
    void askAboutNames(const QStringList &unusual, const QString &name);
    [[nodiscard]] static QString unusualText(const QStringList &names);
    void askForTemplateName();
    void keepAsTemplate(const QString &name);
    [[nodiscard]] bool isTemplate() const { return m_kind == store::DraftRecord::Kind::Template; }
    [[nodiscard]] bool isOfOtherAccount() const;

    tasks::Account &m_account;
    tasks::Activities &m_activities;
    QPointer<tasks::SendTask> m_task;
    store::DraftRecord::Kind m_kind;
    DraftDocuments *m_documents;
    DraftKeeper *m_keeper;
    tasks::DuplicateCheck *m_duplicates;
    InlineMessage *m_message, *m_otherAccount, *m_otherAccountReview;
    InlineMessage *m_noPdf = nullptr; //!< of the review: many expect one
    QLineEdit *m_templateName;
    QLabel *m_templateLabel, *m_kept;
    QMenu *m_more;
    QAction *m_saveAgain = nullptr; //!< while somebody has deleted the draft
    QPushButton *m_moreButton;
    QStackedWidget *m_pages;
    QWidget *m_reviewPage;
    DuplicateWarning *m_warning;
    SessionForm *m_form;
    SessionReview *m_review;
    SendProgressPage *m_progress;
    QPointer<DocumentLook> m_look; //!< null: nobody looks at a document
    const store::MaskedMode *m_masking = nullptr;
    QPushButton *m_back, *m_forward, *m_close;
    SaidProblems m_refusedFiles{6}; //!< of what was added together
    int m_examining = 0, m_holdMs = 0;
    QStringList m_lost;             //!< what a draft of another account cannot have here, in sentences
    QString m_nameAsBegun;          //!< of the template
    QString m_draftName;            //!< while somebody goes on with it
    domain::SessionDraft m_asBegun; //!< not worth keeping when nothing was added
    bool m_isEdited = false, m_isGoneOnWith = false;
    bool m_wasKept = false;   //!< before it was edited: it was worth keeping as it was begun
    bool m_saysWrong = false; //!< the message is about the form
    bool m_saysRemoved = false;
};

} // namespace ui

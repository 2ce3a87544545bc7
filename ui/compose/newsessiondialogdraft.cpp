// What is kept of the New session window, and what it was begun with.
#include "ui/compose/newsessiondialog.h"

#include "domain/draftcopies.h"
#include "store/maskedmode.h"
#include "tasks/account.h"
#include "tasks/draftjson.h"
#include "tasks/duplicatecheck.h"
#include "ui/compose/draftkeeper.h"
#include "ui/compose/duplicatewarning.h"
#include "ui/compose/resultfilestext.h"
#include "ui/compose/sessionform.h"
#include "ui/compose/sessionreview.h"
#include "ui/compose/signingoptions.h"
#include "ui/statetext.h"
#include "ui/widgets/heldpress.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/lossquestion.h"

#include <QAction>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

using Tone = InlineMessage::Tone;
using Kind = store::DraftRecord::Kind;

void NewSessionDialog::makeReview()
{
    m_otherAccountReview = new InlineMessage(m_reviewPage);
    m_noPdf = new InlineMessage(m_reviewPage);
    m_noPdf->setObjectName(u"composeNoPdf"_s);
    m_warning = new DuplicateWarning(m_reviewPage);
    auto *column = new QVBoxLayout(m_reviewPage);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_otherAccountReview);
    column->addWidget(m_noPdf);
    column->addWidget(m_warning);
    column->addWidget(m_review, 1);
    connect(m_noPdf, &InlineMessage::actionRequested, this, [this] {
        m_form->options()->choosePackage();
        showReview();
        m_forward->setFocus();
    });
    connect(m_duplicates, &tasks::DuplicateCheck::finished, m_warning, &DuplicateWarning::showDuplicates);
    connect(m_warning, &DuplicateWarning::sessionActivated, this, &NewSessionDialog::sessionActivated);
    connect(m_warning, &DuplicateWarning::sendActivated, this, &NewSessionDialog::sendActivated);
}

void NewSessionDialog::makeMenu()
{
    m_moreButton->setObjectName(u"composeMore"_s);
    m_moreButton->setMenu(m_more);
    m_kept->setObjectName(u"composeKept"_s);
    m_kept->setForegroundRole(QPalette::PlaceholderText);
    m_templateName->setObjectName(u"composeTemplateName"_s);
    m_more->clear();
    m_saveAgain = m_more->addAction(icon(u"undo"_s), tr("Save the draft &again"), this,
                                    [this] { m_keeper->saveAnew(m_form->draft()); });
    m_saveAgain->setObjectName(u"composeSaveAgain"_s);
    m_more
        ->addAction(icon(u"document-add"_s), tr("Save as &template…"), this,
                    &NewSessionDialog::askForTemplateName)
        ->setObjectName(u"composeSaveAsTemplate"_s);
    m_more
        ->addAction(icon(u"columns"_s), tr("New &batch from it…"), this,
                    [this] {
                        Q_EMIT mergeRequested(
                            domain::templateOf(m_form->draft(), QDateTime::currentDateTimeUtc()));
                    })
        ->setObjectName(u"composeMerge"_s);
    m_more->addSeparator();
    m_more->addAction(icon(u"delete"_s), tr("&Discard this draft…"), this, &NewSessionDialog::discard)
        ->setObjectName(u"composeDiscard"_s);
}

void NewSessionDialog::connectKeeper()
{
    connect(m_keeper, &DraftKeeper::saved, this, [this] {
        if (std::exchange(m_saysRemoved, false))
            m_message->dismiss();
        showKept({});
    });
    connect(m_keeper, &DraftKeeper::failed, this, &NewSessionDialog::showKept);
    connect(m_keeper, &DraftKeeper::removed, this, &NewSessionDialog::showRemoved);
    connect(m_message, &InlineMessage::actionRequested, this,
            [this] { m_keeper->saveAnew(m_form->draft()); });
}

void NewSessionDialog::showRemoved()
{
    m_saysRemoved = true;
    m_message->showMessage(Tone::Warning, tr("This draft was deleted from the list. What is written here is "
                                             "not kept any more."));
    m_message->setAction(tr("Save the draft again")); // without a key: each of its letters leads elsewhere
    showKept({});
}

void NewSessionDialog::showKept(const QString &problem)
{
    m_kept->setText(!problem.isEmpty()      ? tr("Not saved")
                    : m_keeper->isRemoved() ? tr("Deleted: not saved")
                    : m_keeper->isKept()    ? tr("Saved as a draft")
                                            : QString());
    m_saveAgain->setVisible(m_keeper->isRemoved()); // also when what told of it was put away
    if (!problem.isEmpty())
        m_message->showMessage(Tone::Error, tr("What you write cannot be saved: %1").arg(problem));
}

void NewSessionDialog::edited()
{
    if (!std::exchange(m_isEdited, true))
        m_wasKept = m_keeper->isKept();
    const domain::SessionDraft draft = m_form->draft();
    m_account.heldCopies().add(*this, draft); // of a template nothing is kept before somebody saves it
    if (!isTemplate())
        m_keeper->keep(draft);
    if (m_isGoneOnWith) {
        m_draftName = nameOf(draft);
        showTitle();
    }
    if (m_saysWrong && m_form->isComplete())
        whenReleased(*this, [this] { // the form comes up into its place
            if (std::exchange(m_saysWrong, false))
                m_message->dismiss();
        });
    updateButtons();
}

void NewSessionDialog::begin(const domain::SessionDraft &draft)
{
    domain::SessionDraft mine = draft;
    if (mine.originProfileId.isEmpty() && !isTemplate()) {
        mine.originProfileId = m_account.profile().id;
        mine.originLabel = m_account.profile().environmentLabel;
    }
    // An empty draft has no choices: the form's own are where everything begins
    if (draft == domain::SessionDraft())
        m_form->setOrigin(mine.originProfileId, mine.originLabel);
    else
        m_form->setDraft(mine);
    m_asBegun = m_form->draft();
    m_account.heldCopies().add(*this, m_asBegun);
    m_isEdited = false;
    showAccounts();
}

QString NewSessionDialog::nameOf(const domain::SessionDraft &draft)
{
    const QString title = draft.firstTitle(QDateTime::currentDateTimeUtc());
    return title.isEmpty() ? draft.documents.value(0).name() : title;
}

//! Of a draft that is gone on with, with its name: in a list of windows two of them would look the same.
void NewSessionDialog::showTitle()
{
    const QString environment = m_account.profile().environmentLabel;
    const QString name = m_masking ? m_masking->shown(m_draftName) : m_draftName;
    setWindowTitle(isTemplate()     ? tr("Template")
                   : name.isEmpty() ? tr("New session – %1").arg(environment)
                                    : tr("Session “%1” – %2").arg(name, environment));
}

void NewSessionDialog::showCautions(const QStringList &sentences)
{
    if (!sentences.isEmpty())
        m_message->showMessage(Tone::Warning, sentences.join(u' '));
}

void NewSessionDialog::open(const store::DraftRecord &record)
{
    const auto draft = tasks::draftFromJson(record.payload);
    if (!draft)
        return m_message->showMessage(Tone::Error, tr("It cannot be read: %1").arg(draft.error().detail));
    m_lost.clear();
    if (isTemplate()) {
        m_keeper->adopt(record.id);
        m_nameAsBegun = record.name;
        m_templateName->setText(record.name);
        begin(*draft);
    } else if (record.kind == Kind::Template) {
        begin(domain::draftFromTemplate(*draft, record.id, record.revision));
    } else if (record.profileId == m_account.profile().id) {
        m_keeper->adopt(record.id);
        begin(*draft);
        m_isGoneOnWith = true;
        m_draftName = nameOf(*draft);
        showTitle();
    } else {
        domain::MovedDraft moved = domain::movedToAccount(*draft);
        moved.draft.originProfileId = record.profileId;
        if (!moved.lostDocuments.isEmpty())
            m_lost << tr("These documents are only there and have to be added again: %1.")
                          .arg(moved.lostDocuments.join(u", "_s));
        if (moved.lostSessions)
            m_lost << tr("It no longer waits for sessions of that account.");
        if (moved.lostCollection)
            m_lost << tr("A new collection will be made.");
        begin(moved.draft);
    }
    showKept({});
    updateButtons();
}

bool NewSessionDialog::isOfOtherAccount() const
{
    const domain::SessionDraft draft = m_form->draft();
    return !isTemplate() && !draft.originProfileId.isEmpty() &&
           draft.originProfileId != m_account.profile().id;
}

void NewSessionDialog::showAccounts()
{
    if (!isOfOtherAccount())
        return;
    const QString from = m_form->draft().originLabel;
    const QString to = m_account.profile().environmentLabel;
    QStringList text{tr("This draft was made for %1. From here it is sent in %2.").arg(from, to)};
    m_otherAccount->showMessage(Tone::Warning, (text + m_lost).join(u' '));
    m_otherAccountReview->showMessage(
        Tone::Warning,
        tr("Made for %1 – about to be sent in %2. Its signers get real links of %2.").arg(from, to));
}

void NewSessionDialog::setDuplicateDays(int days)
{
    m_duplicates->setDays(days);
}

//! The service makes none unless it is asked to; many find that out when it is too late.
void NewSessionDialog::showWhetherPdf(const domain::SessionDraft &draft)
{
    if (!makesNoSignedPdf(draft))
        return m_noPdf->dismiss();
    m_noPdf->showMessage(Tone::Info, tr("No signed PDF will be made: what is signed comes as XML files."));
    m_noPdf->setAction(m_form->options()->canPackage() ? tr("&Make one signed PDF, too") : QString());
}

void NewSessionDialog::showReview()
{
    const domain::SessionDraft draft = m_form->draft();
    m_review->showDraft(draft, m_account.profile().environmentLabel, m_form->options()->knownSessions());
    showAccounts();
    showWhetherPdf(draft);
    m_warning->showDuplicates({});
    m_duplicates->check(draft, QDateTime::currentDateTimeUtc());
}

void NewSessionDialog::discard()
{
    askToDiscard(false);
}

//! \a offersToSave: it was deleted, and the window is to be closed.
void NewSessionDialog::askToDiscard(bool offersToSave)
{
    askBeforeLosing(this,
                    {.objectName = u"composeDiscardQuestion"_s,
                     .title = tr("New session"),
                     .text = tr("Discard what you filled in?"),
                     .lose = tr("&Discard"),
                     .keep = tr("&Keep editing"),
                     .otherwise = offersToSave ? tr("&Save the draft again") : QString()},
                    LossAnswers{.lose =
                                    [this] {
                                        m_keeper->discard();
                                        QDialog::reject();
                                    },
                                .otherwise =
                                    [this] {
                                        m_keeper->saveAnew(m_form->draft());
                                        reject();
                                    }});
}

} // namespace ui

#include "ui/compose/newsessiondialog.h"

#include "store/maskedmode.h"
#include "tasks/account.h"
#include "tasks/duplicatecheck.h"
#include "tasks/sendtask.h"
#include "tasks/sessionsearch.h"
#include "ui/compose/documentlist.h"
#include "ui/compose/documentlook.h"
#include "ui/compose/draftdocuments.h"
#include "ui/compose/draftkeeper.h"
#include "ui/compose/duplicatewarning.h"
#include "ui/compose/sendprogresspage.h"
#include "ui/compose/sessionform.h"
#include "ui/compose/sessionreview.h"
#include "ui/compose/signerlist.h"
#include "ui/compose/signingoptions.h"
#include "ui/sessions/signinglinks.h"
#include "ui/statetext.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/lossquestion.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QShowEvent>
#include <QStackedWidget>
#include <QStyle>
#include <QTableView>
#include <QVBoxLayout>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace ui {

NewSessionDialog::NewSessionDialog(tasks::Account &account, tasks::Activities &activities, QWidget *parent,
                                   store::DraftRecord::Kind kind)
    : QDialog(parent, Qt::Window)
    , m_account(account)
    , m_activities(activities)
    , m_kind(kind)
    , m_documents(new DraftDocuments(account, this))
    , m_keeper(new DraftKeeper(account, kind, this))
    , m_duplicates(new tasks::DuplicateCheck(account, this))
    , m_message(new InlineMessage(this))
    , m_otherAccount(new InlineMessage(this))
    , m_templateName(new QLineEdit(this))
    , m_templateLabel(new QLabel(this))
    , m_kept(new QLabel(this))
    , m_more(new QMenu(this))
    , m_moreButton(new QPushButton(this))
    , m_pages(new QStackedWidget(this))
    , m_reviewPage(new QWidget(m_pages))
    , m_form(new SessionForm(m_pages))
    , m_review(new SessionReview(m_reviewPage))
    , m_progress(new SendProgressPage(m_pages))
    , m_back(new QPushButton(this))
    , m_forward(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"newSessionDialog"_s);
    setAttribute(Qt::WA_QuitOnClose, false); // that is the main window's
    makeReview();
    makeMenu();
    makeLayout();
    connectDocuments();
    connectKeeper();
    m_form->options()->setSearch(new tasks::SessionSearch(account, this));
    connect(m_form, &SessionForm::edited, this, &NewSessionDialog::edited);
    connect(m_back, &QPushButton::clicked, this, [this] { showPage(Page::Form); });
    connect(m_forward, &QPushButton::clicked, this, &NewSessionDialog::goForward);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    m_progress->setLinks(*new SigningLinks(account, this));
    connect(m_progress, &SendProgressPage::sessionActivated, this, &NewSessionDialog::sessionActivated);
    connect(m_progress, &SendProgressPage::finished, this, &NewSessionDialog::sendEnded);
    connect(m_progress, &SendProgressPage::undone, this, &NewSessionDialog::updateButtons);
    m_form->setTemplate(isTemplate());
    begin({});
    retranslate();
    showPage(Page::Form);
}

NewSessionDialog::~NewSessionDialog()
{
    hide(); // as the form's: what is being typed is told before the dialog is half gone
}

void NewSessionDialog::makeLayout()
{
    for (QWidget *page : std::initializer_list<QWidget *>{m_form, m_reviewPage, m_progress})
        m_pages->addWidget(page);
    m_back->setObjectName(u"composeBack"_s);
    m_forward->setObjectName(u"composeForward"_s);
    m_close->setObjectName(u"composeClose"_s);
    // Not the button's own: that one is replaced by the access key of each new text.
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(shortcut, &QShortcut::activated, m_forward, [this] { m_forward->click(); });
    }
    for (QPushButton *button : {m_back, m_forward, m_close, m_moreButton})
        button->setAutoDefault(false); // Enter belongs to the fields
    // A window of its own, where the shortcut of the main window's menu is not heard
    connect(new QShortcut(QKeySequence(u"Ctrl+Q"_s), this), &QShortcut::activated, this, [this] {
        if (QWidget *owner = parentWidget())
            owner->window()->close();
    });
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 8, 12, 12);
    buttons->setSpacing(8); // else it is that of the pages, none
    buttons->addWidget(m_moreButton);
    buttons->addSpacing(6);
    buttons->addWidget(m_kept);
    buttons->addStretch(1);
    // In the order of a QDialogButtonBox; in one, the first would be the default button of every page
    const int order = style()->styleHint(QStyle::SH_DialogButtonLayout, nullptr, this);
    const bool isActionFirst = order == QDialogButtonBox::WinLayout || order == QDialogButtonBox::KdeLayout;
    const QList<QPushButton *> ends{isActionFirst ? m_forward : m_close, isActionFirst ? m_close : m_forward};
    buttons->addWidget(m_back);
    for (QPushButton *button : ends)
        buttons->addWidget(button);
    setTabOrder(m_back, ends.first());
    setTabOrder(ends.first(), ends.last());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_message);
    column->addWidget(m_otherAccount);
    if (isTemplate()) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(12, 12, 12, 4);
        row->setSpacing(10);
        m_templateLabel->setBuddy(m_templateName);
        row->addWidget(m_templateLabel);
        row->addWidget(m_templateName, 1);
        column->addLayout(row);
    }
    m_templateLabel->setVisible(isTemplate());
    m_templateName->setVisible(isTemplate());
    column->addWidget(m_pages, 1);
    column->addLayout(buttons);
    resize(820, 760);
}

NewSessionDialog::Page NewSessionDialog::page() const
{
    return static_cast<Page>(m_pages->currentIndex());
}

void NewSessionDialog::showPage(Page page)
{
    m_pages->setCurrentIndex(static_cast<int>(page));
    if (m_look && page != Page::Form)
        m_look->close(); // it was beside what is not there any more
    if (page == Page::Review)
        m_forward->setFocus();
    updateButtons();
}

void NewSessionDialog::goForward()
{
    if (isTemplate())
        return saveTemplate();
    if (page() == Page::Review)
        return send();
    m_message->dismiss();
    if (!m_form->isComplete()) {
        m_message->showMessage(InlineMessage::Tone::Error,
                               tr("Something is still missing or wrong. It is marked below."));
        m_saysWrong = true;
        layout()->activate(); // else what is scrolled to is pushed out of sight by the message
        m_form->showAllProblems();
        return;
    }
    showReview();
    showPage(Page::Review);
}

void NewSessionDialog::updateButtons()
{
    const Page shown = page();
    const bool madeNothing = shown == Page::Progress && m_progress->isFinished() && m_task &&
                             m_task->state() != tasks::Task::State::Done && m_task->sessions().isEmpty() &&
                             !m_task->canBeUndone(); // else the next start sends it, too
    m_back->setVisible(shown == Page::Review || madeNothing);
    m_forward->setVisible(shown != Page::Progress);
    m_forward->setEnabled(m_examining == 0 && shown != Page::Progress);
    m_forward->setText(isTemplate()          ? tr("&Save template")
                       : shown == Page::Form ? tr("&Review…")
                       : isOfOtherAccount()  ? tr("&Send in %1").arg(m_account.profile().environmentLabel)
                                             : tr("&Send"));
    m_forward->setIcon(icon(shown == Page::Form ? u"tick"_s : u"send"_s));
    m_forward->setToolTip(m_examining > 0 ? tr("Files are being examined") : QString());
    m_forward->setDefault(shown == Page::Review);
    m_close->setText(shown != Page::Progress    ? (isTemplate() ? tr("Cancel") : tr("Close"))
                     : m_progress->isFinished() ? tr("Close")
                                                : tr("Go on in the bac&kground"));
    m_moreButton->setVisible(shown == Page::Form && !isTemplate());
    m_kept->setVisible(shown == Page::Form && !isTemplate());
    m_otherAccount->setVisible(shown == Page::Form && isOfOtherAccount());
}

void NewSessionDialog::reject()
{
    if (isTemplate() && hasUnsavedTemplate())
        return askBeforeDiscarding(*this, u"composeTemplateQuestion"_s,
                                   tr("Discard what you wrote in this template?"),
                                   [this] { QDialog::reject(); });
    if (page() == Page::Progress || isTemplate() || !m_isEdited)
        return QDialog::reject();
    if (m_form->draft() == m_asBegun && !m_wasKept) { // typed and taken back
        m_keeper->discard();
        return QDialog::reject();
    }
    if (m_keeper->isRemoved()) // by somebody who was asked: only what was typed after that is asked about
        return m_keeper->hasUnsaved() ? askToDiscard(true) : QDialog::reject();
    m_keeper->flush([this](const store::StoreResult<void> &kept) {
        if (!kept)
            return discard(); // the message says why; only the person can say that it does not matter
        const domain::SessionDraft draft = m_form->draft();
        Q_EMIT draftKept(m_keeper->id(), nameOf(draft));
        QDialog::reject();
    });
}

void NewSessionDialog::setMasking(const store::MaskedMode &masking)
{
    m_masking = &masking;
    m_form->setMasking(masking);
    m_review->setMasking(masking);
    m_warning->setMasking(masking);
    m_progress->setMasking(masking);
    for (InlineMessage *message : {m_message, m_otherAccount, m_otherAccountReview, m_noPdf})
        message->setMasking(masking);
    connect(&masking, &store::MaskedMode::changed, this, &NewSessionDialog::showTitle);
    showTitle();
}

//! Window managers keep a dialog above the window that it belongs to, whatever that asks for: one who wants
//! to see a session there would look at this. It is a window of its own.
void NewSessionDialog::showEvent(QShowEvent *event)
{
    if (QWindow *handle = windowHandle())
        handle->setTransientParent(nullptr);
    // Else the keys belong to the first button, of a menu that can discard the draft.
    if (!focusWidget() && isTemplate())
        m_templateName->setFocus();
    else if (!focusWidget() && page() == Page::Form)
        m_form->documents()->documents().isEmpty() ? m_form->documents()->setFocus()
                                                   : m_form->signers()->table()->setFocus();
    QDialog::showEvent(event);
}

void NewSessionDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void NewSessionDialog::retranslate()
{
    showTitle();
    m_back->setText(tr("&Back to the form"));
    m_moreButton->setText(tr("Draft"));
    m_templateLabel->setText(tr("Name of the template"));
    m_templateName->setAccessibleName(tr("Name of the template"));
    makeMenu();
    showKept({});
    showAccounts();
    if (page() == Page::Review) // its words were put together when it was opened
        showReview();
    updateButtons();
}

} // namespace ui

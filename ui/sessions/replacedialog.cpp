#include "ui/sessions/replacedialog.h"

#include "domain/emailcaution.h"
#include "domain/mobilecaution.h"
#include "tasks/replacement.h"
#include "ui/compose/formfield.h"
#include "ui/statetext.h"
#include "ui/violationtext.h"
#include "ui/widgets/inlinemessage.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

ReplaceDialog::ReplaceDialog(tasks::Account &account, const domain::SigningSession &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_replacement(new tasks::Replacement(account, session.id, this))
    , m_heading(new QLabel(this))
    , m_consequence(new QLabel(this))
    , m_message(new InlineMessage(this))
{
    setObjectName(u"replaceDialog"_s);
    setWindowTitle(tr("Correct and replace"));
    addField("signer.username", &domain::Signer::username, u"replaceName"_s, tr("&Name"));
    addField("signer.email", &domain::Signer::email, u"replaceEmail"_s, tr("&E-mail"));
    addField("signer.mobile", &domain::Signer::mobile, u"replaceMobile"_s, tr("&Mobile"));
    addField("signer.nationalIdentificationNumber", &domain::Signer::nationalIdentificationNumber,
             u"replaceNumber"_s, tr("National &identity number"));
    makeLayout();
    showMasked();
    connect(m_replacement, &tasks::Replacement::looked, this, &ReplaceDialog::showLooked);
    connect(m_replacement, &tasks::Replacement::refused, this, &ReplaceDialog::showRefused);
    connect(m_replacement, &tasks::Replacement::planned, this, [this](const tasks::SendPlan &plan) {
        Q_EMIT planned(plan);
        accept();
    });
    connect(m_message, &InlineMessage::retryRequested, this, &ReplaceDialog::lookAgain);
    lookAgain();
    check();
}

ReplaceDialog::~ReplaceDialog() = default;

void ReplaceDialog::setMasking(const store::MaskedMode &masking)
{
    m_masking.follow(masking, this, &ReplaceDialog::showMasked);
    m_message->setMasking(masking);
    showMasked();
}

void ReplaceDialog::showMasked()
{
    const bool hides = m_masking.hides();
    for (const Field &field : m_fields) // names stay: who helps a signer has to know whom
        field.line->setEchoMode(hides && field.member != &domain::Signer::username
                                    ? QLineEdit::PasswordEchoOnEdit
                                    : QLineEdit::Normal);
    m_heading->setText(tr("Who is to sign “%1”?").arg(m_masking.shown(m_session.request.title)));
    check();
}

bool ReplaceDialog::event(QEvent *event)
{
    const bool isDone = QDialog::event(event);
    // What is said below a field wants room of its own, not that of the fields
    if (event->type() == QEvent::LayoutRequest && layout())
        if (const int needed = layout()->totalHeightForWidth(width()); height() < needed)
            resize(width(), needed);
    return isDone;
}

void ReplaceDialog::addField(const char *path, std::optional<QString> domain::Signer::*member,
                             const QString &name, const QString &label)
{
    auto *line = new QLineEdit(this);
    auto *field = new FormField(line, this);
    field->setName(name);
    field->setLabel(label);
    field->keepLine();
    if (m_session.request.signer)
        line->setText(((*m_session.request.signer).*member).value_or(QString()));
    m_fields.append({path, member, field, line});
    connect(line, &QLineEdit::textChanged, this, &ReplaceDialog::check);
}

void ReplaceDialog::makeLayout()
{
    m_heading->setObjectName(u"replaceHeading"_s);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    QFont bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);
    m_consequence->setObjectName(u"replaceConsequence"_s);
    m_consequence->setTextFormat(Qt::PlainText);
    m_consequence->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    m_replace = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_replace->setObjectName(u"replaceButton"_s);
    m_replace->setIcon(icon(u"send"_s));
    m_replace->setText(tr("&Replace"));
    auto *keep = buttons->addButton(tr("&Keep as it is"), QDialogButtonBox::RejectRole);
    keep->setObjectName(u"replaceKeep"_s);
    // AcceptRole must not close the window: the bytes are fetched first
    connect(m_replace, &QPushButton::clicked, this, &ReplaceDialog::replace);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(m_heading);
    column->addWidget(m_message);
    for (const Field &field : m_fields)
        column->addWidget(field.field);
    column->addSpacing(4);
    column->addWidget(m_consequence);
    column->addStretch(1);
    column->addWidget(buttons);
    setMinimumWidth(460);
}

void ReplaceDialog::lookAgain()
{
    m_isLooked = m_isImpossible = false;
    m_message->dismiss();
    setBusy(tr("Looking at what belongs to this session…"));
    m_replacement->look();
}

void ReplaceDialog::showLooked()
{
    m_isLooked = true;
    m_isBusy = false;
    judgeOthers();
    const int count = int(m_replacement->facts().sessions.size());
    m_replace->setText(tr("&Replace %n session(s)", nullptr, count));
    check();
}

void ReplaceDialog::showRefused(const api::ApiError &error)
{
    m_isBusy = false;
    // What was judged here has its own words, and trying again changes nothing
    const bool isJudged = error.kind == api::ApiError::Kind::LocalFile && !error.code.isEmpty();
    m_isImpossible = isJudged && !m_isLooked; // nobody is to type in vain
    if (isJudged)
        m_message->showMessage(InlineMessage::Tone::Error, error.detail);
    else
        m_message->showError(error);
    if (!m_isLooked)
        m_consequence->setText(tr("Nothing was changed."));
    check();
}

void ReplaceDialog::setBusy(const QString &what)
{
    m_isBusy = true;
    m_consequence->setText(what);
    check();
}

domain::Signer ReplaceDialog::corrected() const
{
    domain::Signer signer;
    for (const Field &field : m_fields)
        if (const QString text = field.line->text().trimmed(); !text.isEmpty())
            signer.*field.member = text;
    return signer;
}

domain::Violations ReplaceDialog::problems() const
{
    tasks::ReplacementFacts own;
    own.targetId = m_session.id;
    own.sessions = {m_isLooked ? m_replacement->facts().target() : m_session};
    return tasks::problemsOf(own, corrected(), QDateTime::currentDateTimeUtc()) + m_others;
}

//! Once, and not with every key: there may be hundreds.
void ReplaceDialog::judgeOthers()
{
    m_others.clear();
    for (const domain::Violation &violation :
         tasks::problemsOf(m_replacement->facts(), corrected(), QDateTime::currentDateTimeUtc()))
        if (!violation.field.startsWith("[0]."_L1)) // what is corrected comes first
            m_others.append(violation);
}

void ReplaceDialog::check()
{
    if (!m_replace)
        return; // not whole yet
    QStringList others;
    const domain::Violations found = problems();
    for (const Field &field : m_fields) {
        field.field->setProblem({});
        field.field->setCaution({});
    }
    for (const domain::Violation &violation : found) {
        const auto at = std::find_if(m_fields.begin(), m_fields.end(), [&](const Field &field) {
            return violation.field == u"[0]."_s + QLatin1String(field.path);
        });
        if (at != m_fields.end())
            at->field->setProblem(m_masking.shown(violationText(violation)));
        else
            others.append(
                u"%1: %2"_s.arg(violation.field.section(u'.', 1), m_masking.shown(violationText(violation))));
    }
    for (const Field &field : m_fields) { // what the service takes, and what is likely a slip again
        if (!field.field->problem().isEmpty())
            continue;
        if (field.member == &domain::Signer::email && domain::isEmailWithoutDot(field.line->text()))
            field.field->setCaution(emailWithoutDotText());
        if (field.member == &domain::Signer::mobile && domain::isMobileWithoutCountryCode(field.line->text()))
            field.field->setCaution(mobileWithoutCodeText());
    }
    others.removeDuplicates();
    const domain::Signer before = m_session.request.signer.value_or(domain::Signer());
    const bool isChanged = tasks::correctedSigner(m_session, corrected()) != before;
    if (m_isLooked && !m_isBusy)
        m_consequence->setText(others.isEmpty()
                                   ? consequence()
                                   : tr("The service would refuse it:") + u'\n' + others.join(u'\n'));
    m_replace->setEnabled(m_isLooked && !m_isBusy && isChanged && found.isEmpty());
    for (const Field &field : m_fields)
        field.line->setEnabled(!m_isImpossible && (!m_isBusy || !m_isLooked));
}

QString ReplaceDialog::consequence() const
{
    const QString name = m_masking.shown(domain::signerNameOf(m_session)); // may be an address
    QStringList sentences{name.isEmpty() ? tr("The link that was sent stops working.")
                                         : tr("The link that %1 got stops working.").arg(name)};
    if (const int later = m_replacement->successorCount(); later > 0)
        sentences << tr("%n later signer(s) get new links too.", nullptr, later);
    if (const int others = m_replacement->sharingCount(); others > 0)
        sentences << tr("%n other(s) with the same documents get new links too.", nullptr, others);
    sentences << tr("Nothing is deleted before the replacement is prepared.");
    return sentences.join(u' ');
}

void ReplaceDialog::replace()
{
    m_message->dismiss();
    setBusy(tr("Seeing to it that the documents are here…"));
    m_replacement->prepare(corrected());
}

} // namespace ui

#include "ui/sessions/sessionsummary.h"

#include "domain/duedateplan.h"
#include "ui/compose/eidoptions.h"
#include "ui/compose/textoptions.h"
#include "ui/isolatedname.h"
#include "ui/sessions/savingtext.h"
#include "ui/sessions/sessiontime.h"
#include "ui/statetext.h"
#include "ui/timetext.h"
#include "ui/widgets/datetimefield.h"
#include "ui/widgets/inlinemessage.h"

#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace ui {

SessionSummary::SessionSummary(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout)
    , m_stateIcon(new QLabel(this))
    , m_stuckIcon(new QLabel(this))
    , m_savedIcon(new QLabel(this))
    , m_dueText(new QLabel(this))
    , m_pending(new QLabel(this))
    , m_due(new DateTimeField(this))
    , m_anew(new QPushButton(icon(u"send"_s), {}, this))
    , m_delete(new QPushButton(icon(u"delete"_s), {}, this))
    , m_save(new QPushButton(this))
    , m_copyLink(new QPushButton(icon(u"link-copy"_s), {}, this))
    , m_openLink(new QPushButton(icon(u"link-open"_s), {}, this))
    , m_download(new QPushButton(icon(u"download"_s), {}, this))
    , m_print(new QPushButton(icon(u"print"_s), {}, this))
    , m_problem(new InlineMessage(this))
{
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_problem);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(8);
    addRows();
    column->addLayout(m_form);
    m_print->setObjectName(u"summaryPrint"_s);
    column->addWidget(m_print, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_save, &QPushButton::clicked, this, &SessionSummary::choose);
    connect(m_due, &DateTimeField::accepted, this, &SessionSummary::choose);
    connect(m_due, &DateTimeField::leftAsItWas, this, &SessionSummary::dueDateRefused);
    connect(m_due, &DateTimeField::dateTimeChanged, this, [this] {
        m_isEdited = true;
        m_save->setEnabled(true);
    });
    connect(m_anew, &QPushButton::clicked, this, &SessionSummary::anewRequested);
    connect(m_delete, &QPushButton::clicked, this, &SessionSummary::deleteRequested);
    connect(m_copyLink, &QPushButton::clicked, this, &SessionSummary::copyLinkRequested);
    connect(m_openLink, &QPushButton::clicked, this, &SessionSummary::openLinkRequested);
    connect(m_download, &QPushButton::clicked, this, &SessionSummary::downloadRequested);
    connect(m_print, &QPushButton::clicked, this, &SessionSummary::printRequested);
    retranslate();
}

void SessionSummary::setText(Row row, const QString &text, bool hidesWhenEmpty)
{
    const int number = static_cast<int>(row);
    m_values.at(number)->setText(text.isEmpty() ? u"–"_s : text);
    setShown(number, !hidesWhenEmpty || !text.isEmpty());
}

//! Rows are taken out. Hidden ones that wrap their text still give their heights to other rows in Qt 6.4,
//! which vanish.
void SessionSummary::setShown(int row, bool isShown)
{
    QWidget *field = m_fields.at(row);
    if (isShown == (m_form->indexOf(field) >= 0))
        return;
    if (isShown) {
        int place = 0;
        for (int above = 0; above < row; ++above)
            place += m_form->indexOf(m_fields.at(above)) >= 0;
        m_form->insertRow(place, m_names.at(row), field);
    } else {
        const QFormLayout::TakeRowResult taken = m_form->takeRow(field);
        delete taken.labelItem;
        delete taken.fieldItem;
    }
    m_names.at(row)->setVisible(isShown);
    field->setVisible(isShown);
}

void SessionSummary::showSession(const domain::SigningSession &session, const QDateTime &now)
{
    const bool isAnother = session.id != m_session.id;
    m_isEdited = m_isEdited && !isAnother && session.request.dueDate == m_session.request.dueDate;
    m_session = session;
    m_goneSince = {};
    if (isAnother) {
        showStuck({});
        showSaved({});
        showTriage({}, {});
    }
    const auto &request = session.request;
    setText(Row::Title, isolatedName(request.title));
    const auto waits = request.subsequentTo.value_or(QStringList()).size();
    m_waits = domain::stateOf(session).value() == domain::SessionState::Blocked && waits > 0
                  ? tr("waits for %n session(s), see Order", nullptr, int(waits))
                  : QString();
    showState();
    showSigner();
    showDueDate(now, isAnother);
    const QDateTime created = createdAtOf(session.id);
    setText(Row::Created, created.isValid()
                              ? tr("%1, %2").arg(absoluteText(created), distanceText(created, now))
                              : QString());
    const auto &info = session.output ? session.output->userInfo : std::nullopt;
    setText(Row::Signed, info ? absoluteText(info->signingTime) : QString(), true);
    showLink(now);
    showSigning();
    setText(Row::Reference, isolatedName(request.externalReference.value.value_or(QString())));
    setText(Row::SignText, isolatedName(request.signText.value_or(QString())), true);
    setText(Row::Tags, isolatedNames(request.usageTags.value_or(QStringList())).join(u", "_s), true);
    setText(Row::Id, session.id);
}

QList<std::pair<QString, QString>> SessionSummary::lines() const
{
    QList<std::pair<QString, QString>> lines;
    for (int row = 0; row < static_cast<int>(Row::Count); ++row) {
        if (m_form->indexOf(m_fields.at(row)) < 0)
            continue; // it says nothing here
        const QLabel *value = row == static_cast<int>(Row::Due) ? m_dueText : m_values.at(row);
        lines.append({QString(m_names.at(row)->text()).remove(u'&'), value->text()});
    }
    return lines;
}

void SessionSummary::showSigner()
{
    const QString name = domain::signerNameOf(m_session);
    setText(Row::Signer, name.isEmpty() ? tr("Not named") : isolatedName(name));
    const domain::Signer signer = m_session.request.signer.value_or(domain::Signer());
    setText(Row::Email, signer.email.value_or(QString()), true);
    setText(Row::Mobile, signer.mobile.value_or(QString()), true);
}

void SessionSummary::showDueDate(const QDateTime &now, bool isAnother)
{
    const auto &dueDate = m_session.request.dueDate;
    const bool canChange = !m_session.id.isEmpty() && !m_goneSince.isValid() &&
                           !domain::dueDateHindrance(m_session, m_standstill.neverOpens, now);
    m_due->setVisible(canChange);
    m_save->setVisible(canChange);
    m_dueText->setText(dueDate
                           ? tr("%1, %2").arg(absoluteText(dueDate), distanceText(dueDate->toDateTime(), now))
                           : tr("Not told by the service"));
    if (canChange && !m_isEdited) {
        const QSignalBlocker quiet(m_due);
        m_due->setNow(now);
        if (dueDate)
            m_due->setTimestamp(*dueDate);
        m_save->setEnabled(false);
    }
    if (isAnother) {
        showDueDatePending({});
        m_problem->dismiss();
    }
}

void SessionSummary::showSigning()
{
    const auto &request = m_session.request;
    QStringList flow;
    if (!request.signingSetup.isEmpty()) {
        const domain::SigningSetup &setup = request.signingSetup.first();
        flow << (setup.signingFlow == domain::SigningFlow::PkiSigning ? tr("Signing with an eID (PKI)")
                 : setup.signingFlow == domain::SigningFlow::AuthenticationBased ? tr("Signing by logging in")
                                                                                 : setup.signingFlow.text());
        if (setup.vendor)
            flow << vendorName(setup.vendor->text());
        for (const auto &provider : setup.identityProviders.value_or(QList<domain::IdentityProvider>()))
            flow << eidName(provider.idpName);
    }
    setText(Row::Flow, flow.join(u", "_s));
    setText(Row::Language,
            request.ui && request.ui->language ? languageName(request.ui->language->text()) : QString(),
            true);
}

void SessionSummary::showDueDatePending(const std::optional<domain::Timestamp> &wanted)
{
    m_pending->setVisible(wanted.has_value());
    if (wanted)
        m_pending->setText(tr("Changing to %1 …").arg(absoluteText(*wanted)));
    m_due->setEnabled(!wanted);
    m_save->setEnabled(!wanted && m_isEdited);
}

void SessionSummary::showDueDateProblem(const QString &reason, bool isUndo)
{
    if (reason.isEmpty())
        m_problem->dismiss();
    else
        m_problem->showMessage(
            InlineMessage::Tone::Error,
            (isUndo ? tr("The due date could not be set back. %1") : tr("The due date was not changed. %1"))
                .arg(reason));
}

void SessionSummary::showAnewProblem(const QString &reason)
{
    if (reason.isEmpty())
        m_problem->dismiss();
    else
        m_problem->showMessage(InlineMessage::Tone::Error, reason);
}

void SessionSummary::editDueDate()
{
    if (!m_due->isHidden())
        m_due->setFocus(Qt::ShortcutFocusReason);
}

void SessionSummary::choose()
{
    if (!m_isEdited)
        return;
    m_isEdited = false;
    m_save->setEnabled(false);
    const domain::Timestamp wanted = m_due->timestamp();
    // The field shows minutes: what differs in seconds alone was not changed by anyone.
    if (m_session.request.dueDate && wanted.seconds() / 60 == m_session.request.dueDate->seconds() / 60)
        return;
    Q_EMIT dueDateChosen(m_session.id, wanted);
}

void SessionSummary::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SessionSummary::retranslate()
{
    const QString names[] = {tr("Title"),    tr("State"),     QString(),          tr("Triage"), tr("Note"),
                             tr("Labels"),   tr("Signer"),    tr("E-mail"),       tr("Mobile"), tr("D&ue"),
                             tr("Created"),  tr("Signed"),    tr("Results"),      tr("Link"),   tr("Signing"),
                             tr("Pages in"), tr("Reference"), tr("Text to sign"), tr("Tags"),   tr("ID")};
    for (qsizetype i = 0; i < m_names.size(); ++i)
        m_names.at(i)->setText(names[i]);
    nameStuckRow();
    m_save->setText(tr("Chan&ge"));
    m_save->setAccessibleName(tr("Change the due date"));
    m_anew->setText(tr("Send all of it ane&w…"));
    m_delete->setText(tr("Dele&te…"));
    m_copyLink->setText(tr("Cop&y link"));
    m_openLink->setText(tr("&Open link"));
    m_download->setText(tr("&Download results…"));
    m_print->setText(tr("&Print…"));
    m_print->setToolTip(tr("Summary, signing order and timeline on paper"));
    m_due->setAccessibleLabel(tr("Due date"));
    if (m_session.id.isEmpty())
        return;
    const QDateTime goneSince = m_goneSince;
    showSession(m_session, QDateTime::currentDateTime());
    showGone(goneSince);
}

} // namespace ui

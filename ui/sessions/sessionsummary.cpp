#include "ui/sessions/sessionsummary.h"

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

using namespace Qt::StringLiterals;

namespace ui {

SessionSummary::SessionSummary(QWidget *parent)
    : QWidget(parent)
    , m_stateIcon(new QLabel(this))
    , m_due(new DateTimeField(this))
    , m_dueText(new QLabel(this))
    , m_save(new QPushButton(this))
    , m_problem(new InlineMessage(this))
{
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_problem);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);

    m_title = addRow(form, u"summaryTitle"_s);
    m_state = new QLabel(this);
    m_state->setObjectName(u"summaryState"_s);
    auto *stateRow = new QHBoxLayout;
    stateRow->addWidget(m_stateIcon);
    stateRow->addWidget(m_state, 1);
    m_names << new QLabel(this);
    form->addRow(m_names.last(), stateRow);
    m_signer = addRow(form, u"summarySigner"_s);

    m_due->setObjectName(u"summaryDueDate"_s);
    m_save->setObjectName(u"summarySaveDueDate"_s);
    m_dueText->setObjectName(u"summaryDueText"_s);
    m_dueText->setWordWrap(true);
    m_pending = new QLabel(this);
    m_pending->setObjectName(u"summaryDuePending"_s);
    m_pending->setWordWrap(true);
    auto *dueRow = new QHBoxLayout;
    dueRow->addWidget(m_due, 1);
    dueRow->addWidget(m_save);
    auto *dueColumn = new QVBoxLayout;
    dueColumn->addLayout(dueRow);
    dueColumn->addWidget(m_dueText);
    dueColumn->addWidget(m_pending);
    m_names << new QLabel(this);
    m_names.last()->setBuddy(m_due);
    form->addRow(m_names.last(), dueColumn);

    m_created = addRow(form, u"summaryCreated"_s);
    m_signed = addRow(form, u"summarySigned"_s);
    m_linkExpires = addRow(form, u"summaryLinkExpires"_s);
    m_flow = addRow(form, u"summaryFlow"_s);
    m_reference = addRow(form, u"summaryReference"_s);
    m_signText = addRow(form, u"summarySignText"_s);
    m_id = addRow(form, u"summaryId"_s);
    column->addLayout(form);
    column->addStretch(1);

    connect(m_save, &QPushButton::clicked, this, &SessionSummary::choose);
    connect(m_due, &DateTimeField::accepted, this, &SessionSummary::choose);
    connect(m_due, &DateTimeField::dateTimeChanged, this, [this] { m_save->setEnabled(true); });
    retranslate();
}

QLabel *SessionSummary::addRow(QFormLayout *form, const QString &objectName)
{
    auto *value = new QLabel(this);
    value->setObjectName(objectName);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_names << new QLabel(this);
    form->addRow(m_names.last(), value);
    return value;
}

void SessionSummary::showSession(const domain::SigningSession &session, const QDateTime &now)
{
    const bool isAnother = session.id != m_session.id;
    m_session = session;
    const auto &request = session.request;
    const StateLook look = lookOf(session, now);
    m_title->setText(request.title);
    m_state->setText(look.text);
    m_stateIcon->setPixmap(icon(look.iconName).pixmap(18, 18));
    const QString nobody = tr("Not named");
    const QString signer = domain::signerNameOf(session);
    m_signer->setText(signer.isEmpty() ? nobody : signer);

    const bool canChange = !domain::isFinal(session) && !session.id.isEmpty();
    m_due->setVisible(canChange);
    m_save->setVisible(canChange);
    if (canChange && request.dueDate && (isAnother || !m_due->isAncestorOf(focusWidget()))) {
        m_due->setNow(now);
        m_due->setTimestamp(*request.dueDate);
        m_save->setEnabled(false);
    }
    m_dueText->setText(request.dueDate
                           ? absoluteText(request.dueDate) + u" – "_s + relativeText(request.dueDate, now)
                           : tr("Not told by the service"));
    if (isAnother) {
        showDueDatePending({});
        m_problem->dismiss();
    }

    const auto &info = session.output ? session.output->userInfo : std::nullopt;
    m_signed->setText(info && info->signingTime ? absoluteText(info->signingTime) : u"–"_s);
    const QDateTime created = createdAtOf(session.id);
    m_created->setText(created.isValid() ? absoluteText(created) : u"–"_s);
    m_linkExpires->setText(session.signatureUrlExpiresAt ? absoluteText(session.signatureUrlExpiresAt)
                                                         : u"–"_s);
    QString flow;
    if (!request.signingSetup.isEmpty()) {
        const auto &setup = request.signingSetup.first();
        flow = setup.signingFlow == domain::SigningFlow::PkiSigning ? tr("Signing with an eID (PKI)")
               : setup.signingFlow == domain::SigningFlow::AuthenticationBased ? tr("Signing by logging in")
                                                                               : setup.signingFlow.text();
        if (setup.vendor)
            flow += u", "_s + setup.vendor->text();
    }
    m_flow->setText(flow.isEmpty() ? u"–"_s : flow);
    m_reference->setText(request.externalReference.value.value_or(u"–"_s));
    m_signText->setText(request.signText.value_or(u"–"_s));
    m_id->setText(session.id);
}

void SessionSummary::showDueDatePending(const std::optional<domain::Timestamp> &wanted)
{
    m_pending->setVisible(wanted.has_value());
    if (wanted)
        m_pending->setText(tr("Changing to %1 …").arg(absoluteText(*wanted)));
    m_due->setEnabled(!wanted);
}

void SessionSummary::showDueDateProblem(const QString &reason)
{
    if (reason.isEmpty())
        m_problem->dismiss();
    else
        m_problem->showMessage(InlineMessage::Tone::Error,
                               tr("The due date was not changed. %1").arg(reason));
}

void SessionSummary::editDueDate()
{
    if (m_due->isVisible())
        m_due->setFocus(Qt::ShortcutFocusReason);
}

void SessionSummary::choose()
{
    if (m_session.id.isEmpty() ||
        (m_session.request.dueDate && m_due->timestamp() == *m_session.request.dueDate))
        return;
    m_save->setEnabled(false);
    Q_EMIT dueDateChosen(m_session.id, m_due->timestamp());
}

void SessionSummary::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SessionSummary::retranslate()
{
    const QString names[] = {tr("Title"),     tr("State"),        tr("Signer"),    tr("Due"),
                             tr("Created"),   tr("Signed"),       tr("Link ends"), tr("Signing"),
                             tr("Reference"), tr("Text to sign"), tr("ID")};
    for (qsizetype i = 0; i < m_names.size(); ++i)
        m_names.at(i)->setText(names[i]);
    m_save->setText(tr("C&hange"));
    m_save->setAccessibleName(tr("Change the due date"));
    m_due->setAccessibleLabel(tr("Due date"));
    if (!m_session.id.isEmpty())
        showSession(m_session, QDateTime::currentDateTime());
}

} // namespace ui

#include "ui/compose/senddecisionpanel.h"

#include "ui/statetext.h"
#include "ui/timetext.h"
#include "ui/widgets/lossquestion.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString candidateText(const domain::SigningSession &session)
{
    const QString who = domain::signerNameOf(session);
    return SendDecisionPanel::tr("%1 – %2 – %3 – %4")
        .arg(session.request.title, who.isEmpty() ? SendDecisionPanel::tr("no name") : who,
             lookOf(session, QDateTime::currentDateTimeUtc(), false).text, session.id);
}

} // namespace

SendDecisionPanel::SendDecisionPanel(QWidget *parent)
    : QFrame(parent)
    , m_heading(new QLabel(this))
    , m_known(new QLabel(this))
    , m_question(new QLabel(this))
    , m_candidates(new QListWidget(this))
    , m_created(new QPushButton(icon(u"tick"_s), {}, this))
    , m_sendAgain(new QPushButton(icon(u"send"_s), {}, this))
    , m_lookAgain(new QPushButton(icon(u"refresh"_s), {}, this))
    , m_sendAnyway(new QPushButton(icon(u"send"_s), {}, this))
    , m_correct(new QPushButton(icon(u"edit"_s), {}, this))
    , m_takeBack(new QPushButton(icon(u"delete"_s), {}, this))
    , m_giveUp(new QPushButton(icon(u"cancel"_s), {}, this))
    , m_copyTrace(new QPushButton(icon(u"copy"_s), {}, this))
{
    setObjectName(u"sendDecision"_s);
    setFrameShape(QFrame::StyledPanel);
    makeLayout();
    connect(m_candidates, &QListWidget::itemChanged, this, &SendDecisionPanel::updateButtons);
    connect(m_created, &QPushButton::clicked, this,
            [this] { decide([ids = checkedIds()](tasks::SendTask &send) { send.decideCreated(ids); }); });
    const std::pair<QPushButton *, void (tasks::SendTask::*)()> choices[] = {
        {m_sendAgain, &tasks::SendTask::decideSendAgain},
        {m_lookAgain, &tasks::SendTask::decideLookAgain},
        {m_sendAnyway, &tasks::SendTask::decideSendAnyway},
        {m_correct, &tasks::SendTask::decideCorrect},
        {m_giveUp, &tasks::SendTask::decideGiveUp}};
    for (const auto &[button, choice] : choices)
        connect(button, &QPushButton::clicked, this,
                [this, choice = choice] { decide([choice](tasks::SendTask &send) { (send.*choice)(); }); });
    connect(m_takeBack, &QPushButton::clicked, this, &SendDecisionPanel::askBeforeTakingBack);
    connect(m_copyTrace, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_decision.error.traceId); });
    retranslate();
    hide();
}

void SendDecisionPanel::makeLayout()
{
    QFont bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);
    for (QLabel *label : {m_heading, m_known, m_question}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText); // a part of it is the service's
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_known->setObjectName(u"sendDecisionKnown"_s);
    m_candidates->setObjectName(u"sendCandidates"_s);
    m_created->setObjectName(u"sendDecideCreated"_s);
    m_sendAgain->setObjectName(u"sendDecideAgain"_s);
    m_lookAgain->setObjectName(u"sendDecideLook"_s);
    m_sendAnyway->setObjectName(u"sendDecideAnyway"_s);
    m_correct->setObjectName(u"sendDecideCorrect"_s);
    m_takeBack->setObjectName(u"sendDecideTakeBack"_s);
    m_giveUp->setObjectName(u"sendDecideGiveUp"_s);
    m_copyTrace->setObjectName(u"sendDecisionCopyTrace"_s);
    m_lookAgain->setDefault(true); // the safe one: it only reads
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button :
         {m_lookAgain, m_created, m_sendAgain, m_correct, m_sendAnyway, m_takeBack, m_giveUp}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    m_copyTrace->setAutoDefault(false);
    auto *known = new QHBoxLayout;
    known->addWidget(m_known, 1);
    known->addWidget(m_copyTrace, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_heading);
    column->addLayout(known);
    column->addWidget(m_question);
    column->addWidget(m_candidates);
    column->addLayout(buttons);
}

void SendDecisionPanel::ask(tasks::SendTask *send)
{
    const bool isAsked = send && send->state() == tasks::Task::State::NeedsDecision;
    if (isAsked && send == m_send && !isHidden())
        return;
    m_send = isAsked ? send : nullptr;
    if (isAsked)
        showDecision();
    setVisible(isAsked);
}

//! A decision frees the way: the panel goes at once, so that it cannot be taken twice.
void SendDecisionPanel::decide(const std::function<void(tasks::SendTask &)> &choice)
{
    const QPointer<tasks::SendTask> send = m_send;
    m_send.clear();
    hide();
    if (send && send->state() == tasks::Task::State::NeedsDecision)
        choice(*send);
}

void SendDecisionPanel::showDecision()
{
    m_decision = m_send->decision();
    m_count = static_cast<int>(m_send->sessions().size());
    m_candidates->clear();
    for (const domain::SigningSession &session : std::as_const(m_decision.candidates)) {
        const StateLook look = lookOf(session, QDateTime::currentDateTimeUtc(), false);
        auto *item = new QListWidgetItem(icon(look.iconName), {}, m_candidates);
        item->setData(Qt::UserRole, session.id);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked); // which they are is for the person to say
    }
    showTexts();
    // A few need no page of white; many scroll
    const int rows = qBound(1, m_candidates->count(), 6);
    m_candidates->setMaximumHeight(rows * m_candidates->sizeHintForRow(0) + 2 * m_candidates->frameWidth() +
                                   4);
    m_candidates->setVisible(!m_decision.candidates.isEmpty());
    retranslate();
}

QStringList SendDecisionPanel::checkedIds() const
{
    QStringList ids;
    for (int row = 0; row < m_candidates->count(); ++row)
        if (m_candidates->item(row)->checkState() == Qt::Checked)
            ids << m_candidates->item(row)->data(Qt::UserRole).toString();
    return ids;
}

void SendDecisionPanel::updateButtons()
{
    const Kind kind = m_decision.kind;
    const bool isInDoubt = kind == Kind::OutcomeUnknown, isStale = kind == Kind::Stale;
    const bool isOpen = kind == Kind::Refused || kind == Kind::Unreachable;
    m_lookAgain->setVisible(!isStale);
    m_created->setVisible(isInDoubt && !m_decision.candidates.isEmpty());
    m_created->setEnabled(!m_decision.sent.isEmpty() && checkedIds().size() == m_decision.sent.size());
    m_sendAgain->setVisible(isInDoubt);
    m_sendAnyway->setVisible(isStale && m_decision.canSendAnyway);
    m_correct->setVisible(isStale || isOpen);
    m_takeBack->setVisible(isOpen && m_count > 0);
    m_copyTrace->setVisible(!m_decision.error.traceId.isEmpty());
}

//! Once, and with the number: the links that people have stop working.
void SendDecisionPanel::askBeforeTakingBack()
{
    const auto takeBack = [this, send = m_send] {
        if (send == m_send)
            decide([](tasks::SendTask &task) { task.decideTakeBack(); });
    };
    askBeforeLosing(this,
                    {.objectName = u"sendTakeBackQuestion"_s,
                     .title = tr("Take back"),
                     .text = tr("Delete the %n session(s) that were created?", nullptr, m_count),
                     .consequence = tr("Their links stop working, and signers who were notified are not "
                                       "told. What somebody has signed by then is not deleted."),
                     .lose = tr("&Delete %n session(s)", nullptr, m_count),
                     .keep = tr("&Keep them")},
                    takeBack);
}

void SendDecisionPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void SendDecisionPanel::retranslate()
{
    showTexts();
    m_candidates->setAccessibleName(tr("Sessions on the service that look like what was sent"));
    nameButtons();
    updateButtons();
}

void SendDecisionPanel::showTexts()
{
    m_heading->setText(m_masking.shown(headingText()));
    m_known->setText(m_masking.shown(knownText()));
    m_question->setText(m_masking.shown(questionText()));
    for (int row = 0; row < m_candidates->count(); ++row)
        m_candidates->item(row)->setText(m_masking.shown(candidateText(m_decision.candidates[row])));
}

void SendDecisionPanel::setMasking(const store::MaskedMode &masking)
{
    m_masking.follow(masking, this, &SendDecisionPanel::showTexts);
    showTexts();
}

void SendDecisionPanel::nameButtons()
{
    const Kind kind = m_decision.kind;
    m_lookAgain->setText(kind == Kind::OutcomeUnknown ? tr("&Look again") : tr("Try a&gain"));
    m_created->setText(tr("&The ticked ones are they"));
    m_sendAgain->setText(tr("Nothing was created: &send again"));
    m_sendAnyway->setText(tr("&Send anyway"));
    m_correct->setText(m_count > 0 ? tr("Correct the &rest…") : tr("Co&rrect…"));
    m_takeBack->setText(tr("&Take back what was created…"));
    m_copyTrace->setText(tr("Copy trace &ID"));
    m_copyTrace->setToolTip(tr("Signicat's support can find the failed call by it"));
    m_giveUp->setText(kind == Kind::Stale     ? tr("Do&n't send")
                      : kind == Kind::Refused ? tr("Lea&ve it as it is")
                                              : tr("Stop &here"));
}

} // namespace ui

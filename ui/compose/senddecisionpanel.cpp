#include "ui/compose/senddecisionpanel.h"

#include "ui/errortext.h"
#include "ui/statetext.h"
#include "ui/timetext.h"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

SendDecisionPanel::SendDecisionPanel(QWidget *parent)
    : QFrame(parent)
    , m_heading(new QLabel(this))
    , m_known(new QLabel(this))
    , m_question(new QLabel(this))
    , m_candidates(new QListWidget(this))
    , m_created(new QPushButton(icon(u"tick"_s), {}, this))
    , m_sendAgain(new QPushButton(icon(u"send"_s), {}, this))
    , m_lookAgain(new QPushButton(icon(u"refresh"_s), {}, this))
    , m_giveUp(new QPushButton(icon(u"cancel"_s), {}, this))
{
    setObjectName(u"sendDecision"_s);
    setFrameShape(QFrame::StyledPanel);
    QFont bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);
    for (QLabel *label : {m_heading, m_known, m_question}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_candidates->setObjectName(u"sendCandidates"_s);
    m_created->setObjectName(u"sendDecideCreated"_s);
    m_sendAgain->setObjectName(u"sendDecideAgain"_s);
    m_lookAgain->setObjectName(u"sendDecideLook"_s);
    m_giveUp->setObjectName(u"sendDecideGiveUp"_s);
    m_lookAgain->setDefault(true); // the safe one: it only reads
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_lookAgain, m_created, m_sendAgain, m_giveUp}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_heading);
    column->addWidget(m_known);
    column->addWidget(m_question);
    column->addWidget(m_candidates);
    column->addLayout(buttons);

    connect(m_candidates, &QListWidget::itemChanged, this, &SendDecisionPanel::updateButtons);
    connect(m_created, &QPushButton::clicked, this, [this] { Q_EMIT createdChosen(checkedIds()); });
    connect(m_sendAgain, &QPushButton::clicked, this, &SendDecisionPanel::sendAgainChosen);
    connect(m_lookAgain, &QPushButton::clicked, this, &SendDecisionPanel::lookAgainChosen);
    connect(m_giveUp, &QPushButton::clicked, this, &SendDecisionPanel::giveUpChosen);
    retranslate();
}

void SendDecisionPanel::showDecision(const tasks::SendDecision &decision)
{
    m_decision = decision;
    m_candidates->clear();
    for (const domain::SigningSession &session : decision.candidates) {
        const StateLook look = lookOf(session, QDateTime::currentDateTimeUtc());
        const QString who = domain::signerNameOf(session);
        auto *item = new QListWidgetItem(
            icon(look.iconName),
            tr("%1 – %2 – %3 – %4")
                .arg(session.request.title, who.isEmpty() ? tr("no name") : who, look.text, session.id),
            m_candidates);
        item->setData(Qt::UserRole, session.id);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked); // which they are is for the person to say
    }
    m_candidates->setVisible(!decision.candidates.isEmpty());
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
    m_created->setEnabled(!m_decision.sent.isEmpty() && checkedIds().size() == m_decision.sent.size());
}

void SendDecisionPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void SendDecisionPanel::retranslate()
{
    const int count = static_cast<int>(m_decision.sent.size());
    const bool isInDoubt = count > 0; // else it is known what was made, only the rest cannot be sent now
    m_heading->setText(isInDoubt ? tr("It is not known whether %n session(s) were created", nullptr, count)
                                 : tr("A part was sent; the rest cannot be sent now"));
    m_known->setText(isInDoubt ? tr("They were asked for %1, and the answer was lost: %2")
                                     .arg(absoluteText(m_decision.sentAt), errorSentence(m_decision.error))
                               : errorSentence(m_decision.error));
    if (!isInDoubt)
        m_question->setText(tr("What was created stays. Try again later, or stop here and tell the signers "
                               "who were asked already."));
    else if (m_decision.candidates.isEmpty())
        m_question->setText(
            tr("The service's list could not be read to find out. Look again, or send again if "
               "you are sure that nobody was asked to sign."));
    else
        m_question->setText(
            tr("The service lists these, which look like them. Tick the %n that belong to this "
               "send; or send again if none does. Sending again while they exist asks people "
               "to sign twice.",
               nullptr, count));
    m_candidates->setAccessibleName(tr("Sessions on the service that look like what was sent"));
    m_lookAgain->setText(isInDoubt ? tr("&Look again") : tr("Try a&gain"));
    m_created->setVisible(isInDoubt && !m_decision.candidates.isEmpty());
    m_sendAgain->setVisible(isInDoubt);
    m_created->setText(tr("&The ticked ones are they"));
    m_sendAgain->setText(tr("Nothing was created: &send again"));
    m_giveUp->setText(tr("Sto&p here"));
    updateButtons();
}

} // namespace ui

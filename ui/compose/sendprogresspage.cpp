#include "ui/compose/sendprogresspage.h"

#include "ui/compose/senddecisionpanel.h"
#include "ui/sessions/signinglinks.h"
#include "ui/statetext.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/writtentips.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using tasks::SendTask;
using State = tasks::Task::State;

SendProgressPage::SendProgressPage(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_stage(new QLabel(this))
    , m_made(new QLabel(this))
    , m_copied(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_message(new InlineMessage(this))
    , m_decision(new SendDecisionPanel(this))
    , m_sessions(new QTreeWidget(this))
{
    setObjectName(u"sendProgress"_s);
    QFont large = m_heading->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setBold(true);
    m_heading->setFont(large);
    m_heading->setWordWrap(true);
    m_heading->setObjectName(u"sendHeading"_s);
    m_stage->setWordWrap(true);
    m_bar->setObjectName(u"sendBar"_s);
    m_sessions->setObjectName(u"sendSessions"_s);
    writeTipsAsWritten(*m_sessions);
    m_sessions->setRootIsDecorated(false);
    m_sessions->setColumnCount(3);
    m_sessions->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_sessions->header()->setStretchLastSection(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 8);
    column->setSpacing(10);
    column->addWidget(m_heading);
    column->addWidget(m_bar);
    column->addWidget(m_stage);
    column->addWidget(m_message);
    column->addWidget(m_decision);
    column->addWidget(m_made);
    column->addWidget(m_sessions, 1);
    makeButtons();
    column->addStretch(0);

    connect(m_sessions, &QTreeWidget::currentItemChanged, this, [this] {
        m_copied->hide(); // it was the link of another
        m_isLinkAsked = false;
        updateButtons();
    });
    connect(m_sessions, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        Q_EMIT sessionActivated(item->data(0, idRole).toString());
    });
    retranslate();
}

void SendProgressPage::makeButtons()
{
    m_copyLink = new QPushButton(icon(u"link-copy"_s), {}, this);
    m_openLink = new QPushButton(icon(u"link-open"_s), {}, this);
    m_show = new QPushButton(icon(u"session"_s), {}, this);
    m_stop = new QPushButton(icon(u"cancel"_s), {}, this);
    m_copyLink->setObjectName(u"sendCopyLink"_s);
    m_openLink->setObjectName(u"sendOpenLink"_s);
    m_show->setObjectName(u"sendShowSession"_s);
    m_stop->setObjectName(u"sendStop"_s);
    m_copied->setObjectName(u"sendCopied"_s);
    m_copied->setWordWrap(true);
    m_copied->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_copied->setMinimumHeight(2 * m_copied->fontMetrics().lineSpacing());
    QSizePolicy policy = m_copied->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // the buttons stay where they are, also above many sessions
    m_copied->setSizePolicy(policy);
    m_copied->hide();
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_copyLink, m_openLink, m_show}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    m_stop->setAutoDefault(false);
    buttons->addWidget(m_stop);
    makeWaitButtons(buttons);
    static_cast<QVBoxLayout *>(layout())->addLayout(buttons);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_copied);

    connect(m_copyLink, &QPushButton::clicked, this, &SendProgressPage::copyLink);
    connect(m_openLink, &QPushButton::clicked, this, &SendProgressPage::openLink);
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (const QTreeWidgetItem *item = m_sessions->currentItem())
            Q_EMIT sessionActivated(item->data(0, idRole).toString());
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_task)
            m_task->cancel();
    });
}

void SendProgressPage::follow(SendTask *task)
{
    if (m_task)
        m_task->disconnect(this);
    m_task = task;
    m_message->dismiss();
    m_sessions->clear();
    connect(task, &tasks::Task::changed, this, &SendProgressPage::showState);
    connect(task, &SendTask::stageChanged, this, &SendProgressPage::showState);
    connect(task, &SendTask::sessionsCreated, this, &SendProgressPage::showSessions);
    connect(task, &SendTask::undone, this, [this] {
        m_message->dismiss(); // an attempt before may have failed
        Q_EMIT undone();
    });
    connect(task, &tasks::Task::finished, this, [this] {
        showSessions();
        showState();
        Q_EMIT finished();
    });
    showSessions();
    showState();
}

bool SendProgressPage::isFinished() const
{
    return !m_task || m_task->isFinished();
}

void SendProgressPage::showState()
{
    if (!m_task)
        return;
    const State state = m_task->state();
    showHeading();
    showWait();
    if (state == State::Failed && m_task->error())
        m_message->showError(*m_task->error(), false);
    m_decision->ask(m_task);
    showSessions();
}

void SendProgressPage::showHeading()
{
    if (m_task)
        m_heading->setText(
            m_masking.shown(m_task->isFinished() ? endText() : tr("Sending “%1”").arg(m_task->plan().title)));
}

void SendProgressPage::setMasking(const store::MaskedMode &masking)
{
    const auto showWho = [this] {
        showHeading();
        nameSigners();
    };
    m_masking.follow(masking, this, showWho);
    m_message->setMasking(masking);
    m_decision->setMasking(masking);
    if (m_links)
        m_links->setMasking(masking);
    showWho();
}

void SendProgressPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SendProgressPage::retranslate()
{
    m_bar->setFormat(tr("%v of %m"));
    m_made->setText(tr("Sessions:"));
    m_sessions->setHeaderLabels({tr("Signer"), tr("State"), tr("Link")});
    m_sessions->setAccessibleName(tr("Sessions of this send"));
    m_copyLink->setText(tr("Cop&y link"));
    m_openLink->setText(tr("&Open link in browser"));
    m_show->setText(tr("Sho&w session"));
    m_stop->setText(tr("Sto&p"));
    m_undo->setText(tr("&Undo"));
    m_undo->setToolTip(tr("Nothing is sent, and the form can be changed (%1)")
                           .arg(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText)));
    nameSigners();
    showState();
}

} // namespace ui

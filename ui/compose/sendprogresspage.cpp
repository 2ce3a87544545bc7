#include "ui/compose/sendprogresspage.h"

#include "ui/compose/senddecisionpanel.h"
#include "ui/statetext.h"
#include "ui/widgets/inlinemessage.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using tasks::SendTask;
using State = tasks::Task::State;

namespace {
constexpr int idRole = Qt::UserRole;
constexpr int linkRole = Qt::UserRole + 1;
} // namespace

SendProgressPage::SendProgressPage(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_stage(new QLabel(this))
    , m_made(new QLabel(this))
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

    connect(m_sessions, &QTreeWidget::currentItemChanged, this, &SendProgressPage::updateButtons);
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

    connect(m_copyLink, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(currentLink()); });
    connect(m_openLink, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl(currentLink())); });
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (const QTreeWidgetItem *item = m_sessions->currentItem())
            Q_EMIT sessionActivated(item->data(0, idRole).toString());
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_task)
            m_task->cancel();
    });
}

//! For the seconds in which it can be undone, and while there is no network.
void SendProgressPage::makeWaitButtons(QHBoxLayout *row)
{
    m_sendNow = new QPushButton(icon(u"send"_s), {}, this);
    m_undo = new QPushButton(icon(u"undo"_s), {}, this);
    m_sendNow->setObjectName(u"sendNow"_s);
    m_undo->setObjectName(u"sendUndo"_s);
    m_sendNow->setAutoDefault(false);
    m_sendNow->hide();
    m_undo->hide();
    row->addWidget(m_sendNow);
    row->addWidget(m_undo);
    const auto undo = [this] {
        if (m_task && m_undo->isVisible())
            m_task->undo();
    };
    connect(m_undo, &QPushButton::clicked, this, undo);
    // Escape as well: who presses it thinks better of it, and the window would go on sending behind it
    for (const QKeySequence &keys : {QKeySequence(QKeySequence::Undo), QKeySequence(Qt::Key_Escape)}) {
        auto *shortcut = new QShortcut(keys, m_undo);
        connect(shortcut, &QShortcut::activated, this, undo);
        shortcut->setObjectName(u"sendUndoKey"_s);
    }
    connect(m_sendNow, &QPushButton::clicked, this, [this] {
        if (m_task)
            m_task->stage() == SendTask::Stage::Holding ? m_task->sendNow() : m_task->tryNow();
    });
    m_tick.setInterval(100);
    connect(&m_tick, &QTimer::timeout, this, &SendProgressPage::showWait);
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
    connect(task, &SendTask::undone, this, &SendProgressPage::undone);
    connect(task, &SendTask::correctionRequested, this, &SendProgressPage::correctionRequested);
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
    m_heading->setText(m_task->isFinished() ? endText() : tr("Sending “%1”").arg(m_task->plan().title));
    showWait();
    if (state == State::Failed && m_task->error())
        m_message->showError(*m_task->error(), false);
    m_decision->ask(m_task);
    showSessions();
}

//! What changes with the seconds, too.
void SendProgressPage::showWait()
{
    if (!m_task)
        return;
    const bool isHeld = m_task->stage() == SendTask::Stage::Holding && m_task->canBeUndone();
    const bool waits = isHeld || (m_task->stage() == SendTask::Stage::WaitingForNetwork &&
                                  m_task->state() == State::Waiting);
    const bool wasHidden = m_undo->isHidden();
    isHeld ? m_tick.start() : m_tick.stop();
    m_sendNow->setVisible(waits);
    m_sendNow->setText(isHeld ? tr("Send &now") : tr("Try &now"));
    m_undo->setVisible(m_task->canBeUndone());
    m_stop->setVisible(!m_task->isFinished() && !m_task->canBeUndone());
    m_stage->setText(m_task->isFinished() ? QString() : waits ? waitText() : stageText());
    m_stage->setVisible(!m_stage->text().isEmpty());
    if (wasHidden && !m_undo->isHidden())
        m_undo->setFocus();
    showBar();
}

void SendProgressPage::showBar()
{
    const bool isHeld = m_task->stage() == SendTask::Stage::Holding && !m_task->isFinished();
    const qint64 left = QDateTime::currentDateTimeUtc().msecsTo(m_task->holdEndsAt());
    const qint64 total = isHeld ? m_task->holdTime() : m_task->total();
    m_bar->setTextVisible(!isHeld);
    m_bar->setAccessibleName(isHeld ? tr("Time left to undo the send") : tr("Progress of the send"));
    m_bar->setMaximum(total > 0 ? static_cast<int>(total) : 0);
    m_bar->setValue(static_cast<int>(isHeld ? qBound(qint64(0), left, total) : m_task->done()));
    m_bar->setVisible(!m_task->isFinished() && m_task->state() != State::NeedsDecision);
}

void SendProgressPage::showSessions()
{
    if (!m_task)
        return;
    QStringList shown, there;
    for (int i = 0; i < m_sessions->topLevelItemCount(); ++i)
        shown << m_sessions->topLevelItem(i)->data(0, idRole).toString();
    for (const domain::SigningSession &session : m_task->sessions())
        there << session.id;
    if (shown != there.mid(0, shown.size())) // some were taken back
        m_sessions->clear();
    if (shown != there)
        fillSessions();
    m_made->setVisible(m_sessions->topLevelItemCount() > 0);
    updateButtons();
}

void SendProgressPage::fillSessions()
{
    const QList<domain::SigningSession> sessions = m_task->sessions();
    for (qsizetype i = m_sessions->topLevelItemCount(); i < sessions.size(); ++i) {
        const domain::SigningSession &session = sessions[i];
        const StateLook look = lookOf(session, QDateTime::currentDateTimeUtc());
        auto *item = new QTreeWidgetItem(
            m_sessions, {m_task->labelOf(session.id), look.text, session.signatureUrl.value_or(QString())});
        item->setIcon(1, icon(look.iconName));
        item->setData(0, idRole, session.id);
        item->setData(0, linkRole, session.signatureUrl.value_or(QString()));
        item->setToolTip(0, session.id);
    }
    // A few rows need no page of white; many scroll.
    m_sessions->setMaximumHeight(m_sessions->header()->sizeHint().height() +
                                 qMax(3, m_sessions->topLevelItemCount() + 1) *
                                     (m_sessions->fontMetrics().height() + 8));
    if (!m_sessions->currentItem() && m_sessions->topLevelItemCount() > 0)
        m_sessions->setCurrentItem(m_sessions->topLevelItem(0));
}

void SendProgressPage::updateButtons()
{
    const bool hasSession = m_sessions->currentItem() != nullptr;
    m_copyLink->setEnabled(!currentLink().isEmpty());
    m_openLink->setEnabled(!currentLink().isEmpty());
    m_show->setEnabled(hasSession);
    for (QWidget *part : std::initializer_list<QWidget *>{m_sessions, m_copyLink, m_openLink, m_show})
        part->setVisible(m_sessions->topLevelItemCount() > 0);
}

QString SendProgressPage::currentLink() const
{
    const QTreeWidgetItem *item = m_sessions->currentItem();
    return item ? item->data(0, linkRole).toString() : QString();
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
    m_copyLink->setText(tr("&Copy link"));
    m_openLink->setText(tr("&Open link in browser"));
    m_show->setText(tr("Sho&w session"));
    m_stop->setText(tr("Sto&p"));
    m_undo->setText(tr("&Undo"));
    m_undo->setToolTip(tr("Nothing is sent, and the form can be changed (%1)")
                           .arg(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText)));
    showState();
}

} // namespace ui

#include "ui/merge/batchhold.h"

#include "ui/statetext.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

//! Escape as well, as for a single send: who presses it thinks better of it.
bool isUndo(const QKeyEvent &key)
{
    return key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Cancel);
}

} // namespace

BatchHold::BatchHold(QWidget *parent)
    : QFrame(parent)
    , m_text(new ElidedLabel(this)) // never over the buttons
    , m_bar(new QProgressBar(this))
    , m_now(new QPushButton(icon(u"send"_s), {}, this))
    , m_undo(new QPushButton(icon(u"undo"_s), {}, this))
{
    setObjectName(u"batchHold"_s);
    setFrameShape(QFrame::StyledPanel);
    m_text->setObjectName(u"batchHoldText"_s);
    QFont bold = m_text->font();
    bold.setBold(true);
    m_text->setFont(bold);
    m_bar->setObjectName(u"batchHoldBar"_s);
    m_bar->setTextVisible(false);
    m_bar->setMaximumWidth(200);
    m_now->setObjectName(u"batchSendNow"_s);
    m_undo->setObjectName(u"batchUndo"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 6, 8, 6);
    row->addWidget(m_text);
    row->addWidget(m_bar, 1);
    row->addStretch(1);
    row->addWidget(m_now);
    row->addWidget(m_undo);
    m_tick.setInterval(100);
    connect(&m_tick, &QTimer::timeout, this, &BatchHold::count);
    connect(m_now, &QPushButton::clicked, this, &BatchHold::end);
    connect(m_undo, &QPushButton::clicked, this, &BatchHold::undo);
    retranslate();
    hide();
}

void BatchHold::hold(const QString &batchId, const QString &name, int rows, int milliseconds)
{
    if (isHolding())
        return;
    m_batchId = batchId;
    if (milliseconds <= 0)
        return end();
    m_name = name;
    m_rows = rows;
    m_end.setRemainingTime(milliseconds);
    m_bar->setMaximum(milliseconds);
    m_tick.start();
    count();
    show();
    m_undo->setFocus();
}

void BatchHold::count()
{
    const int milliseconds = left();
    if (milliseconds <= 0)
        return end();
    m_bar->setValue(milliseconds);
    m_text->setText(
        tr("%n row(s) of “%1” are sent in %2 s", nullptr, m_rows)
            .arg(m_masking.shown(m_name), QLocale().toString(qMax(1, (milliseconds + 999) / 1000))));
}

int BatchHold::left() const
{
    return static_cast<int>(m_tick.isActive() ? m_end.remainingTime() : m_left);
}

void BatchHold::setWaits(bool waits)
{
    if (!isHolding() || waits != m_tick.isActive())
        return;
    if (waits) {
        m_left = m_end.remainingTime();
        m_tick.stop();
    } else {
        m_end.setRemainingTime(m_left);
        m_tick.start();
    }
}

void BatchHold::setMasking(const store::MaskedMode &masking)
{
    m_masking.follow(masking, this, [this] {
        if (isHolding())
            count();
    });
}

QString BatchHold::endHolding()
{
    m_tick.stop();
    const QWidget *keys = window()->focusWidget();
    if (m_next && keys && isAncestorOf(keys))
        m_next->setFocus(); // else they go to what happens to come next
    hide();
    return std::exchange(m_batchId, {});
}

void BatchHold::end()
{
    if (isHolding())
        Q_EMIT over(endHolding());
}

void BatchHold::undo()
{
    if (isHolding())
        Q_EMIT undone(endHolding());
}

//! The window's own Undo has the same key, and would take something else back.
bool BatchHold::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isHolding() && isUndo(*static_cast<QKeyEvent *>(event)))
        event->accept();
    return QFrame::event(event);
}

void BatchHold::keyPressEvent(QKeyEvent *event)
{
    isHolding() && isUndo(*event) ? undo() : QFrame::keyPressEvent(event);
}

void BatchHold::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void BatchHold::retranslate()
{
    m_now->setText(tr("Send &now"));
    m_undo->setText(tr("&Undo"));
    m_undo->setToolTip(tr("Nothing is sent, and the rows can be changed (%1)")
                           .arg(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText)));
    m_bar->setAccessibleName(tr("Time left to undo the send"));
    if (isHolding())
        count();
}

} // namespace ui

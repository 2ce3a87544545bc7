#include "ui/sessions/sessionfooter.h"

#include "tasks/synctask.h"
#include "ui/statetext.h"
#include "ui/timetext.h"
#include "ui/widgets/elidedlabel.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
using domain::SessionKey;
using domain::SessionOrdering;
const SessionOrdering orderings[] = {{SessionKey::Created, true},  {SessionKey::Created, false},
                                     {SessionKey::DueDate, false}, {SessionKey::DueDate, true},
                                     {SessionKey::Title, false},   {SessionKey::Signer, false},
                                     {SessionKey::State, false},   {SessionKey::Reference, false}};
constexpr int noticeMs = 10'000;
constexpr int leastLettersOfDone = 24; //!< the key that takes it back, and what it is of
} // namespace

SessionFooter::SessionFooter(QWidget *parent)
    : QWidget(parent)
    , m_count(new QLabel(this))
    , m_asOf(new ElidedLabel(this)) // the window does not grow with what they tell
    , m_loading(new ElidedLabel(this))
    , m_notice(new QLabel(this))
    , m_undo(new QToolButton(this))
    , m_sortButton(new QToolButton(this))
{
    m_count->setObjectName(u"sessionCount"_s);
    m_asOf->setObjectName(u"sessionAsOf"_s);
    m_loading->setObjectName(u"sessionLoading"_s);
    m_notice->setObjectName(u"sessionNotice"_s);
    m_notice->setTextFormat(Qt::PlainText);
    // However long the notice, the window does not grow with it.
    m_notice->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_notice->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    // without an icon it is no higher than the other: what stands above keeps its place
    m_undo->setObjectName(u"sessionNoticeUndo"_s);
    m_undo->setAutoRaise(true);
    m_undo->setFocusPolicy(Qt::TabFocus);
    m_undo->hide();
    connect(m_undo, &QToolButton::clicked, this, &SessionFooter::undoRequested);
    m_sortButton->setObjectName(u"sessionSort"_s);
    m_sortButton->setPopupMode(QToolButton::InstantPopup);
    m_sortButton->setAutoRaise(true);
    auto *menu = new QMenu(m_sortButton);
    for (const SessionOrdering &sort : orderings) {
        QAction *action = menu->addAction(QString());
        if (sort.key == SessionKey::Created || sort.key == SessionKey::DueDate)
            action->setIcon(icon(sort.key == SessionKey::DueDate ? u"due-date"_s : u"calendar"_s));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, sort] { Q_EMIT sortChosen(sort); });
        m_sorts << action;
    }
    m_sortButton->setMenu(menu);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 4, 2);
    row->setSpacing(12);
    row->addWidget(m_count);
    row->addWidget(m_asOf);
    row->addWidget(m_loading);
    row->addWidget(m_notice, 1);
    row->addWidget(m_undo);
    row->addWidget(m_sortButton);
    m_noticeEnd.setSingleShot(true);
    m_noticeEnd.setInterval(noticeMs);
    connect(&m_noticeEnd, &QTimer::timeout, this, &SessionFooter::endNoticeOrWait);
    m_loading->hide();
    retranslate();
    setSort(m_sort);
}

void SessionFooter::showCount(qint64 count, bool isWhole, int left)
{
    m_sortButton->setVisible(count > 0); // there is nothing to order
    const QString number = QLocale().toString(count);
    m_count->setText(count == 0 ? QString()
                     : !isWhole ? tr("The first %1 sessions; counting…").arg(number)
                     : left > 0 ? tr("%1 shown, %n no longer here", nullptr, left).arg(number)
                                : tr("%1 session(s)", nullptr, int(count)).arg(number));
    m_count->setVisible(count > 0); // its gap would move what stands beside it
    fitNotice();
}

void SessionFooter::showSync(const tasks::SyncStatus &status)
{
    const QLocale locale;
    QStringList parts;
    const QDateTime here = status.asOf.toLocalTime();
    const QString time = here.date() == QDate::currentDate() ? locale.toString(here.time(), u"HH:mm:ss"_s)
                                                             : shortText(status.asOf);
    if (status.asOf.isValid())
        parts << (status.error ? tr("not up to date: as of %1").arg(time) : tr("as of %1").arg(time));
    if (status.unreadable > 0)
        parts << tr("%n session(s) could not be read", nullptr, status.unreadable);
    if (!status.isWhole && status.isWaitingToBeAsked())
        parts << tr("older ones not fetched yet");
    else if (!status.isWhole && status.toFetch > 0)
        parts << tr("fetching older ones: %1 of about %2")
                     .arg(locale.toString(status.fetched),
                          locale.toString(qMax(status.fetched, status.toFetch)));
    else if (!status.isWhole && status.fetched > 0)
        parts << tr("fetching older ones: %1").arg(locale.toString(status.fetched));
    else if (!status.isWhole && !status.error) // else none is fetched
        parts << tr("fetching older ones");
    if (!status.looksByItself)
        parts << tr("metered network: refreshed only with F5");
    m_asOf->setText(parts.join(u" · "_s));
    m_asOf->setToolTip(m_asOf->text());
    fitNotice();
}

void SessionFooter::showLoading(bool isLoading)
{
    m_loading->setVisible(isLoading);
    fitNotice();
}

void SessionFooter::setMasking(const store::MaskedMode &masking)
{
    m_masking.follow(masking, this, [this] { fitNotice(); });
}

//! How old the list is, and then how many they are, give way to it: they are there again when it goes. What
//! was done was seen, and is cut instead as long as something of it can be read.
void SessionFooter::showNoticeText()
{
    constexpr int unseen = 200; // a window that is not shown yet has no width to go by
    const QString text = m_masking.shown(m_noticeText);
    const QFontMetrics letters = m_notice->fontMetrics();
    const QMargins margins = layout()->contentsMargins();
    const auto takes = [this](const QWidget *widget) {
        return widget->sizeHint().width() + layout()->spacing();
    };
    int alone = width() - margins.left() - margins.right();
    if (!m_loading->isHidden())
        alone -= takes(m_loading);
    for (const QToolButton *button : {m_undo, m_sortButton})
        if (!button->isHidden())
            alone -= takes(button);
    const int withCount = alone - takes(m_count), withBoth = withCount - takes(m_asOf);
    const int whole = letters.horizontalAdvance(text);
    const int wanted = m_isDone ? qMin(whole, leastLettersOfDone * letters.averageCharWidth()) : whole;
    const bool showsAge = text.isEmpty() || wanted <= withBoth;
    const bool showsCount = text.isEmpty() || wanted <= withCount;
    m_asOf->setVisible(showsAge);
    m_count->setVisible(showsCount && !m_count->text().isEmpty());
    const int room = showsAge ? withBoth : showsCount ? withCount : alone;
    // what was done stands behind the title of what; of all else the end tells the least
    const auto cut = m_isDone ? Qt::ElideMiddle : Qt::ElideRight;
    m_notice->setText(letters.elidedText(text, cut, isVisible() ? room : qMax(unseen, room)));
    m_notice->setToolTip(text);
    m_notice->setAccessibleName(text);
}

void SessionFooter::fitNotice()
{
    if (!m_noticeText.isEmpty())
        showNoticeText();
}

//! The button does not vanish under somebody's hands.
void SessionFooter::endNoticeOrWait()
{
    if (!m_undo->isHidden() && (m_undo->underMouse() || m_undo->hasFocus()))
        m_noticeEnd.start();
    else
        endNotice();
}

void SessionFooter::endNotice()
{
    m_undo->hide();
    m_noticeText.clear();
    showNoticeText();
}

void SessionFooter::endNotice(const QString &text)
{
    if (!text.isEmpty() && text == m_noticeText)
        endNotice();
}

void SessionFooter::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitNotice();
}

void SessionFooter::showNotice(const QString &text)
{
    m_isDone = false;
    say(text);
}

void SessionFooter::showDone(const QString &text)
{
    m_isDone = true;
    say(text);
}

void SessionFooter::say(const QString &text)
{
    if (text.isEmpty() && m_noticeText.isEmpty())
        return;
    m_noticeText = text;
    m_undo->hide();
    showNoticeText();
    m_noticeEnd.start();
    QAccessibleEvent alert(m_notice, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void SessionFooter::showUndoable(const QString &text)
{
    showNotice(text);
    m_undo->show();
    fitNotice();
}

void SessionFooter::endUndo()
{
    m_undo->hide();
    fitNotice();
}

void SessionFooter::setSort(const SessionOrdering &ordering)
{
    m_sort = ordering;
    const auto *found = std::find(std::begin(orderings), std::end(orderings), ordering);
    for (QAction *action : std::as_const(m_sorts))
        action->setChecked(false);
    if (found == std::end(orderings)) {
        m_sortButton->setText(tr("Order: by column"));
        return;
    }
    QAction *chosen = m_sorts.at(static_cast<int>(found - std::begin(orderings)));
    chosen->setChecked(true);
    m_sortButton->setText(tr("Order: %1").arg(chosen->text()));
}

void SessionFooter::setOverdue(bool areOverdue)
{
    if (std::exchange(m_areOverdue, areOverdue) != areOverdue)
        nameOrders();
}

void SessionFooter::nameOrders()
{
    const QString names[] = {tr("Newest first"),
                             tr("Oldest first"),
                             m_areOverdue ? tr("Longest overdue first") : tr("Due soonest first"),
                             m_areOverdue ? tr("Shortest overdue first") : tr("Due latest first"),
                             tr("By title"),
                             tr("By signer"),
                             tr("By state"),
                             tr("By reference")};
    for (qsizetype i = 0; i < m_sorts.size(); ++i)
        m_sorts.at(i)->setText(names[i]);
    setSort(m_sort);
}

void SessionFooter::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SessionFooter::retranslate()
{
    nameOrders();
    m_loading->setText(tr("Asking the service…"));
    m_undo->setText(tr("Undo"));
    m_undo->setToolTip(tr("Take this back (Ctrl+Z)"));
    m_sortButton->setToolTip(tr("The order of the list"));
    endNotice();
}

} // namespace ui

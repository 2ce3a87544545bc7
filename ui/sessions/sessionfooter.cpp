#include "ui/sessions/sessionfooter.h"

#include "ui/statetext.h"

#include <QAccessible>
#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
using domain::SessionSort;
constexpr SessionSort offered[] = {SessionSort::CreatedNewestFirst, SessionSort::CreatedOldestFirst,
                                   SessionSort::DueSoonestFirst, SessionSort::DueLatestFirst};
constexpr int noticeMs = 10'000;
} // namespace

SessionFooter::SessionFooter(QWidget *parent)
    : QWidget(parent)
    , m_count(new QLabel(this))
    , m_loading(new QLabel(this))
    , m_notice(new QLabel(this))
    , m_sortButton(new QToolButton(this))
{
    m_count->setObjectName(u"sessionCount"_s);
    m_loading->setObjectName(u"sessionLoading"_s);
    m_notice->setObjectName(u"sessionNotice"_s);
    m_notice->setTextFormat(Qt::PlainText);
    // However long the notice, the window does not grow with it.
    m_notice->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_notice->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_sortButton->setObjectName(u"sessionSort"_s);
    m_sortButton->setPopupMode(QToolButton::InstantPopup);
    m_sortButton->setAutoRaise(true);
    auto *menu = new QMenu(m_sortButton);
    auto *group = new QActionGroup(this);
    for (const SessionSort sort : offered) {
        QAction *action = menu->addAction(QString());
        const bool isDue = sort == SessionSort::DueSoonestFirst || sort == SessionSort::DueLatestFirst;
        action->setIcon(icon(isDue ? u"due-date"_s : u"calendar"_s));
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, sort] { Q_EMIT sortChosen(sort); });
        m_sorts << action;
    }
    m_sortButton->setMenu(menu);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 4, 2);
    row->setSpacing(12);
    row->addWidget(m_count);
    row->addWidget(m_loading);
    row->addWidget(m_notice, 1);
    row->addWidget(m_sortButton);
    m_noticeEnd.setSingleShot(true);
    m_noticeEnd.setInterval(noticeMs);
    connect(&m_noticeEnd, &QTimer::timeout, m_notice, &QLabel::clear);
    m_loading->hide();
    retranslate();
    setSort(m_sort);
}

void SessionFooter::showCount(qint64 loaded, qint64 total, const QDateTime &asOf)
{
    m_sortButton->setVisible(loaded > 0); // there is nothing to order
    const QLocale locale;
    m_count->setText(loaded == 0 ? QString()
                                 : tr("%1 of %2 sessions loaded, as of %3")
                                       .arg(locale.toString(loaded), locale.toString(total),
                                            locale.toString(asOf.toLocalTime().time(), u"HH:mm:ss"_s)));
}

void SessionFooter::showLoading(bool isLoading)
{
    m_loading->setVisible(isLoading);
}

void SessionFooter::showNotice(const QString &text)
{
    m_notice->setText(text);
    m_notice->setToolTip(text);
    m_noticeEnd.start();
    QAccessibleEvent alert(m_notice, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void SessionFooter::setSort(SessionSort sort)
{
    m_sort = sort;
    QAction *chosen = m_sorts.at(
        static_cast<int>(std::find(std::begin(offered), std::end(offered), sort) - std::begin(offered)));
    chosen->setChecked(true);
    m_sortButton->setText(tr("Order: %1").arg(chosen->text()));
}

void SessionFooter::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SessionFooter::retranslate()
{
    const QString names[] = {tr("Newest first"), tr("Oldest first"), tr("Due soonest first"),
                             tr("Due latest first")};
    for (qsizetype i = 0; i < m_sorts.size(); ++i)
        m_sorts.at(i)->setText(names[i]);
    m_loading->setText(tr("Loading…"));
    m_sortButton->setToolTip(tr("The service sorts by creation and by due date"));
    m_notice->clear();
    setSort(m_sort);
}

} // namespace ui

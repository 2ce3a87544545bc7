#include "ui/activity/activitypane.h"

#include "models/activitymodel.h"
#include "tasks/activities.h"
#include "tasks/task.h"
#include "ui/statetext.h"
#include "ui/timetext.h"
#include "ui/widgets/listtable.h"

#include <QAction>
#include <QEvent>
#include <QFontMetrics>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

class ActivityDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        using State = store::ActivityEntry::State;
        QStyledItemDelegate::initStyleOption(option, index);
        const auto state = static_cast<State>(index.data(models::ActivityModel::StateRole).toInt());
        const QString name = state == State::Running     ? u"refresh"_s
                             : state == State::Waiting   ? u"hourglass"_s
                             : state == State::Done      ? u"tick"_s
                             : state == State::Failed    ? u"error"_s
                             : state == State::Cancelled ? u"cancel"_s
                             : state == State::Paused    ? u"pause"_s
                                                         : u"triangle"_s;
        option->icon = icon(name);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(16, 16);
    }
};

//! For the longest that this language says of a moment in the past.
int widthOfMoments(const QFontMetrics &metrics)
{
    constexpr qint64 minuteSecs = 60, daySecs = 24LL * 60 * minuteSecs;
    const QDateTime now = QDateTime::currentDateTime();
    int widest = 0;
    for (const qint64 ago : {59 * minuteSecs, 23LL * 60 * minuteSecs, daySecs, 59 * daySecs, 300 * daySecs})
        widest = std::max(widest, metrics.horizontalAdvance(relativeText(now.addSecs(-ago), now)));
    return widest;
}

} // namespace

ActivityPane::ActivityPane(store::ActivityLog &log, QWidget *parent)
    : QWidget(parent)
    , m_log(log)
    , m_model(new models::ActivityModel(log, this))
    , m_table(new RowTable(this))
    , m_stop(new QAction(icon(u"cancel"_s), {}, this))
    , m_forget(new QAction(icon(u"remove"_s), {}, this))
{
    using Column = models::ActivityModel::Column;
    setObjectName(u"activityPane"_s);
    m_table->setObjectName(u"activityTable"_s);
    setFocusProxy(m_table);
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(static_cast<int>(Column::State), new ActivityDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 8);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setColumnWidth(static_cast<int>(Column::State), 140);
    m_table->setColumnWidth(static_cast<int>(Column::Title), 360);
    m_table->setColumnWidth(static_cast<int>(Column::Progress), 160);
    m_table->setFrameShape(QFrame::NoFrame);
    keepAgesTrue(*m_table);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    makeActions();
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &ActivityPane::countOpen);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ActivityPane::countOpen);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ActivityPane::countOpen);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT entryActivated(m_model->entry(index.row()).id); });
    retranslate();
}

void ActivityPane::setMasking(const store::MaskedMode &masking)
{
    m_model->setMasking(masking);
}

void ActivityPane::makeActions()
{
    m_stop->setObjectName(u"activityStop"_s);
    m_forget->setObjectName(u"activityForget"_s);
    m_forget->setShortcut(QKeySequence::Delete);
    m_forget->setShortcutContext(Qt::WidgetShortcut);
    m_table->addActions({m_stop, m_forget});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_stop, &QAction::triggered, this, &ActivityPane::stop);
    connect(m_forget, &QAction::triggered, this, &ActivityPane::forget);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ActivityPane::updateActions);
    updateActions();
}

void ActivityPane::setActivities(tasks::Activities &activities)
{
    m_activities = &activities;
    connect(&activities, &QObject::destroyed, this, [this] { m_activities = nullptr; });
    updateActions();
}

QStringList ActivityPane::chosen(bool isFinished) const
{
    using State = store::ActivityEntry::State;
    QStringList ids;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        const store::ActivityEntry entry = m_model->entry(index.row());
        const tasks::Task *task = m_activities ? m_activities->task(entry.id) : nullptr;
        const bool isOver =
            (entry.state == State::Done || entry.state == State::Failed || entry.state == State::Cancelled) &&
            !(task && task->isUnsettled()); // whoever closes the window would not be asked about it any more
        if (isOver == isFinished)
            ids << entry.id;
    }
    return ids;
}

void ActivityPane::updateActions()
{
    if (m_isForgetting)
        return; // once behind the last: what is chosen, and changes with each, is walked through for it
    m_stop->setEnabled(m_activities && !chosen(false).isEmpty());
    m_forget->setEnabled(!chosen(true).isEmpty());
}

void ActivityPane::stop()
{
    for (const QString &id : chosen(false))
        if (auto *task = m_activities ? m_activities->task(id) : nullptr)
            task->cancel();
}

void ActivityPane::forget()
{
    m_isForgetting = true;
    for (const QString &id : chosen(true)) {
        if (m_activities && m_activities->task(id))
            m_activities->remove(id);
        else
            m_log.remove(id);
    }
    m_isForgetting = false;
    countOpen();
}

void ActivityPane::countOpen()
{
    if (m_isForgetting)
        return; // the same, for all that are there
    updateActions();
    using State = store::ActivityEntry::State;
    Q_EMIT openCountChanged(m_model->countOf(State::Running) + m_model->countOf(State::Waiting) +
                            m_model->countOf(State::Paused) + m_model->countOf(State::NeedsDecision));
}

void ActivityPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_activities)
            m_activities->retranslate();
    }
    QWidget::changeEvent(event);
}

void ActivityPane::retranslate()
{
    constexpr int besideText = 20;
    m_table->setColumnWidth(static_cast<int>(models::ActivityModel::Column::Started),
                            std::max(100, widthOfMoments(m_table->fontMetrics()) + besideText));
    m_table->setAccessibleName(tr("Activity"));
    m_stop->setText(tr("&Stop"));
    m_forget->setText(tr("&Remove from this list"));
}

} // namespace ui

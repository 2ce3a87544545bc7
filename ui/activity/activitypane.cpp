#include "ui/activity/activitypane.h"

#include "models/activitymodel.h"
#include "ui/statetext.h"

#include <QEvent>
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

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
                                                         : u"triangle"_s;
        option->icon = icon(name);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(16, 16);
    }
};

} // namespace

ActivityPane::ActivityPane(store::ActivityLog &log, QWidget *parent)
    : QWidget(parent)
    , m_model(new models::ActivityModel(log, this))
    , m_table(new QTableView(this))
{
    using Column = models::ActivityModel::Column;
    setObjectName(u"activityPane"_s);
    m_table->setObjectName(u"activityTable"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(static_cast<int>(Column::State), new ActivityDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 8);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setColumnWidth(static_cast<int>(Column::State), 140);
    m_table->setColumnWidth(static_cast<int>(Column::Title), 360);
    m_table->setFrameShape(QFrame::NoFrame);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &ActivityPane::countOpen);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ActivityPane::countOpen);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ActivityPane::countOpen);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT entryActivated(m_model->entry(index.row()).id);
    });
    retranslate();
}

void ActivityPane::countOpen()
{
    using State = store::ActivityEntry::State;
    Q_EMIT openCountChanged(m_model->countOf(State::Running) + m_model->countOf(State::Waiting) +
                            m_model->countOf(State::NeedsDecision));
}

void ActivityPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ActivityPane::retranslate()
{
    m_table->setAccessibleName(tr("Activity"));
}

} // namespace ui

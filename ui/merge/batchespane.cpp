#include "ui/merge/batchespane.h"

#include "models/batchlistmodel.h"
#include "store/maskedmode.h"
#include "store/settings.h"
#include "tasks/account.h"
#include "tasks/activities.h"
#include "tasks/mergetask.h"
#include "ui/merge/batchgrid.h"
#include "ui/statetext.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/lossquestion.h"
#include "ui/widgets/panelayout.h"
#include "ui/widgets/panestate.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QSplitter>
#include <QTableView>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

using Model = models::BatchListModel;

namespace {

//! Whoever is quick sends it before it was looked for what is left: two would send its rows.
bool isUnderWay(const tasks::Activities &activities, const QString &batchId)
{
    const QList<tasks::Task *> all = activities.tasks();
    return std::any_of(all.cbegin(), all.cend(), [&batchId](const tasks::Task *task) {
        const auto *merge = qobject_cast<const tasks::MergeTask *>(task);
        return merge && !merge->isFinished() && merge->batchId() == batchId;
    });
}

} // namespace

BatchesPane::BatchesPane(tasks::Account &account, tasks::Activities &activities, store::Settings &settings,
                         QWidget *parent)
    : QWidget(parent)
    , m_account(account)
    , m_settings(settings)
    , m_model(new Model(this))
    , m_table(new RowTable)
    , m_grid(new BatchGrid(account, activities))
    , m_message(new InlineMessage(this))
    , m_new(new QAction(icon(u"add"_s), {}, this))
    , m_show(new QAction(icon(u"session"_s), {}, this))
    , m_remove(new QAction(icon(u"delete"_s), {}, this))
{
    setObjectName(u"batchesPane"_s);
    m_later.setSingleShot(true);
    m_later.setInterval(300);
    connect(&m_later, &QTimer::timeout, this, &BatchesPane::readList);
    m_grid->setHoldTime(settings.undoSeconds() * 1000);
    m_grid->setDuplicateDays(settings.duplicateDays());
    m_grid->setMasking(settings.maskedMode());
    m_grid->setFolders(settings);
    makeTable();
    makeLayout();
    retranslate();
    connect(m_new, &QAction::triggered, this, &BatchesPane::newBatchRequested);
    connect(m_show, &QAction::triggered, this, &BatchesPane::showSessions);
    connect(m_remove, &QAction::triggered, this, &BatchesPane::removeCurrent);
    connect(m_state, &PaneState::emptyActionRequested, this, &BatchesPane::newBatchRequested);
    connect(m_state, &PaneState::retryRequested, this, &BatchesPane::readList);
    connect(m_grid, &BatchGrid::sessionActivated, this, &BatchesPane::sessionActivated);
    connect(m_grid, &BatchGrid::counted, this, &BatchesPane::followGrid);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &BatchesPane::showCurrent);
    connect(&account.batches(), &store::BatchStore::changed, this, &BatchesPane::readList);
    showCurrent(); // none yet
    // rows change many times a second while they are sent
    connect(&account.batches(), &store::BatchStore::rowsChanged, this, [this] {
        if (!m_later.isActive())
            m_later.start();
    });
    readList();
}

BatchesPane::~BatchesPane() = default;

void BatchesPane::resumeUnfinished(tasks::Account &account, tasks::Activities &activities)
{
    tasks::MergeTask::unfinished(account, &activities, [&activities](const QList<tasks::MergeTask *> &tasks) {
        for (tasks::MergeTask *task : tasks)
            if (isUnderWay(activities, task->batchId()))
                delete task;
            else
                activities.add(task);
    });
}

void BatchesPane::makeTable()
{
    m_table->setModel(m_model);
    m_model->setMasking(m_settings.maskedMode());
    m_table->setObjectName(u"batchesTable"_s);
    makeList(*m_table);
    keepAgesTrue(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    QHeaderView *header = m_table->horizontalHeader();
    const std::pair<Model::Column, int> widths[] = {
        {Model::Column::Name, 200},     {Model::Column::Status, 180},   {Model::Column::Rows, 60},
        {Model::Column::Sent, 60},      {Model::Column::Problems, 120}, {Model::Column::Source, 150},
        {Model::Column::Template, 170}, {Model::Column::Created, 130}}; // all in sight beside the views
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(int(column), width);
    header->moveSection(int(Model::Column::Template), int(Model::Column::Name) + 1);
    header->restoreState(m_settings.columnState(u"batches"_s));
    m_new->setObjectName(u"batchesNew"_s);
    m_show->setObjectName(u"batchesShowSessions"_s);
    m_remove->setObjectName(u"batchesRemove"_s);
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    m_table->addActions({m_show, m_remove});
}

void BatchesPane::makeLayout()
{
    auto *split = new QSplitter(Qt::Vertical);
    split->addWidget(m_table);
    split->addWidget(m_grid);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 4);
    split->setSizes({150, 450});
    split->setChildrenCollapsible(false);
    m_state = new PaneState(split, this);
    auto *tools = makePaneTools(u"batchesTools"_s, this);
    tools->addActions({m_new, m_show, m_remove});
    auto *column = makePaneColumn(this);
    column->addWidget(tools);
    column->addWidget(m_message);
    column->addWidget(m_state, 1);
}

void BatchesPane::retranslate()
{
    m_new->setText(tr("&New batch…"));
    m_show->setText(tr("Sho&w sessions"));
    m_show->setToolTip(tr("Choose all sessions of this batch in the list of sessions"));
    m_remove->setText(tr("&Remove from the list…"));
    m_remove->setToolTip(tr("Forgets the spreadsheet here. Sessions that were sent stay on the service."));
    m_table->setAccessibleName(tr("Batches"));
    setAccessibleName(tr("Batches"));
    m_state->setEmpty(
        tr("No batches yet"),
        tr("A batch sends the same contract to everybody in a spreadsheet, each with the texts, or "
           "the file, of their own row."),
        tr("New batch…"), u"send"_s);
    m_state->setLoading(tr("Looking for batches…"));
}

void BatchesPane::setLinks(SigningLinks &links)
{
    m_grid->setLinks(links);
}

void BatchesPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void BatchesPane::showCurrent()
{
    const QString id = currentId();
    m_remove->setEnabled(!id.isEmpty());
    m_grid->setEnabled(!id.isEmpty());
    if (!id.isEmpty())
        m_grid->showBatch(id);
    allowShowing();
}

//! What is in the grid is another batch until this one was read.
void BatchesPane::allowShowing()
{
    const models::BatchTableModel *shown = m_grid->model();
    m_show->setEnabled(!currentId().isEmpty() && shown->record().id == currentId() &&
                       shown->counts().value(store::BatchRow::State::Sent) > 0);
}

void BatchesPane::showSessions()
{
    QStringList ids;
    for (const store::BatchRow &row : m_grid->model()->rows())
        ids << row.sessionIds;
    if (!ids.isEmpty())
        Q_EMIT sessionsRequested(ids);
}

//! What was corrected in hundreds of rows cannot be had again from the spreadsheet.
void BatchesPane::removeCurrent()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    const auto cell = [batch = rows.first()](Model::Column column) {
        return batch.siblingAtColumn(int(column)).data();
    };
    askBeforeLosing(
        this,
        {.objectName = u"batchesRemoveQuestion"_s,
         .title = tr("Remove batch"),
         .text = tr("Remove “%1” with its %n row(s) permanently?", nullptr, cell(Model::Column::Rows).toInt())
                     .arg(cell(Model::Column::Name).toString()),
         .consequence = tr("Sessions that were sent stay on the service. The rows that were not sent yet are "
                           "gone, and so is what was corrected in them."),
         .lose = tr("&Remove permanently")},
        [this, id = currentId()] { remove(id); });
}

void BatchesPane::remove(const QString &batchId)
{
    m_account.batches().remove(batchId, this, [this, batchId](const store::StoreResult<void> &removed) {
        if (removed) {
            m_grid->forget(batchId);
            return m_message->dismiss();
        }
        m_message->showMessage(
            InlineMessage::Tone::Warning,
            removed.error().kind == store::StoreError::Kind::NotFound
                ? tr("Rows of this batch are being sent or need a decision: that comes first.")
                : removed.error().detail);
    });
}

void BatchesPane::saveState()
{
    m_settings.setColumnState(u"batches"_s, m_table->horizontalHeader()->saveState());
}

} // namespace ui

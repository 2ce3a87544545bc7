#include "ui/collections/collectionspane.h"

#include "models/collectiontablemodel.h"
#include "store/maskedmode.h"
#include "store/settings.h"
#include "tasks/account.h"
#include "tasks/collectionaction.h"
#include "ui/collections/collectionparts.h"
#include "ui/statetext.h"
#include "ui/widgets/batchsieve.h"
#include "ui/widgets/celleditdelegate.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/panelayout.h"
#include "ui/widgets/panestate.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSplitter>
#include <QTableView>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

using Model = models::CollectionTableModel;

CollectionsPane::CollectionsPane(tasks::Account &account, tasks::Activities &activities,
                                 store::Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_account(account)
    , m_activities(activities)
    , m_settings(settings)
    , m_model(new Model(this))
    , m_sorted(new BatchSieve(Model::OfBatchRole, this))
    , m_table(new RowTable)
    , m_filter(new QLineEdit)
    , m_parts(new CollectionParts)
    , m_message(new InlineMessage(this))
    , m_newSession(new QAction(icon(u"session-new"_s), {}, this))
    , m_refresh(new QAction(icon(u"refresh"_s), {}, this))
    , m_download(new QAction(icon(u"download"_s), {}, this))
    , m_remove(new QAction(icon(u"delete"_s), {}, this))
{
    setObjectName(u"collectionsPane"_s);
    makeTable();
    makeActions();
    makeLayout();
    makeFilter();
    connectAll();
    retranslate();
    updateActions();
    readList();
}

CollectionsPane::~CollectionsPane() = default;

void CollectionsPane::makeActions()
{
    m_newSession->setObjectName(u"collectionsNewSession"_s);
    m_refresh->setObjectName(u"collectionsRefresh"_s);
    m_download->setObjectName(u"collectionsDownload"_s);
    m_remove->setObjectName(u"collectionsDelete"_s);
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    m_table->addActions({m_newSession, m_download, m_refresh, m_remove});
    connect(m_newSession, &QAction::triggered, this,
            [this] { Q_EMIT newSessionRequested(currentCollectionId()); });
    connect(m_refresh, &QAction::triggered, this, &CollectionsPane::refresh);
    connect(m_download, &QAction::triggered, this, &CollectionsPane::downloadPackages);
    connect(m_remove, &QAction::triggered, this, &CollectionsPane::removeSelected);
}

void CollectionsPane::makeTable()
{
    m_sorted->setSourceModel(m_model);
    m_model->setMasking(m_settings.maskedMode());
    m_parts->setMasking(m_settings.maskedMode());
    m_message->setMasking(m_settings.maskedMode());
    sortAsPeopleDo(*m_sorted, Model::SortRole);
    m_table->setModel(m_sorted);
    m_table->setObjectName(u"collectionsTable"_s);
    makeList(*m_table);
    makeSortable(*m_table);
    keepChosenInSight(*m_table);
    keepAgesTrue(*m_table);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    auto *cells = new CellEditDelegate(m_table);
    cells->setMasking(m_settings.maskedMode());
    m_table->setItemDelegate(cells);
    QHeaderView *header = m_table->horizontalHeader();
    const std::pair<Model::Column, int> widths[] = {
        {Model::Column::Name, 260},     {Model::Column::Documents, 110}, {Model::Column::PackageTo, 130},
        {Model::Column::Sessions, 100}, {Model::Column::Packages, 110},  {Model::Column::Created, 120},
        {Model::Column::Status, 140}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(static_cast<int>(column), width);
    header->restoreState(m_settings.columnState(u"collections"_s));
}

void CollectionsPane::makeLayout()
{
    auto *split = new QSplitter(Qt::Vertical);
    split->addWidget(m_table);
    split->addWidget(m_parts);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({360, 240});
    split->setChildrenCollapsible(false);
    m_state = new PaneState(split, this);
    auto *tools = makePaneTools(u"collectionsTools"_s, this);
    tools->addActions({m_newSession, m_download, m_refresh, m_remove});
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(0, 0, 8, 0);
    bar->addWidget(tools, 1);
    bar->addWidget(m_filter);
    auto *column = makePaneColumn(this);
    column->addLayout(bar);
    column->addWidget(m_message);
    column->addWidget(m_state, 1);
}

void CollectionsPane::connectAll()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CollectionsPane::showCurrent);
    connect(m_model, &Model::renameRequested, this, [this](const QString &id, const QString &name) {
        tasks::CollectionAction(m_account).rename(id, name);
    });
    connect(m_parts, &CollectionParts::sessionActivated, this, &CollectionsPane::sessionActivated);
    connect(m_parts, &CollectionParts::documentActivated, this, &CollectionsPane::documentActivated);
    connect(m_parts, &CollectionParts::packageActivated, this, &CollectionsPane::downloadPackages);
    connect(m_state, &PaneState::retryRequested, this, &CollectionsPane::refresh);
    connect(m_message, &InlineMessage::actionRequested, this, [this] {
        if (const auto action = m_messageAction)
            action();
    });
    connect(&m_account.collectionRegistry(), &store::CollectionRegistry::changed, this,
            &CollectionsPane::readList);
    connect(&m_account.sessionIndex(), &store::SessionIndex::changed, this, &CollectionsPane::readList);
}

void CollectionsPane::retranslate()
{
    m_newSession->setText(tr("&New session"));
    m_refresh->setText(tr("&Refresh"));
    m_refresh->setToolTip(tr("Ask the service about this collection and its packages"));
    m_download->setText(tr("&Download packages…"));
    m_remove->setText(tr("D&elete…"));
    m_table->setAccessibleName(tr("Collections"));
    setAccessibleName(tr("Collections"));
    m_filter->setPlaceholderText(tr("Filter collections"));
    m_filter->setAccessibleName(tr("Filter collections"));
    sayWhyEmpty();
    m_state->setLoading(tr("Looking for collections…"));
}

void CollectionsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showCurrent();
    }
    QWidget::changeEvent(event);
}

void CollectionsPane::refresh()
{
    m_asked.clear();
    if (const QString id = currentCollectionId(); !id.isEmpty())
        ask(id, true);
    readList();
}

void CollectionsPane::readList()
{
    if (std::exchange(m_isReading, true)) {
        m_readsAgain = true; // many changes at once are one
        return;
    }
    m_account.collectionRegistry().all(
        this, [this](const store::StoreResult<QList<store::CollectionRecord>> &result) {
            m_isReading = false;
            if (std::exchange(m_readsAgain, false))
                return readList();
            if (result)
                return showRecords(*result);
            m_state->setFailed(tr("The list of collections cannot be read"), result.error().detail);
            m_state->setState(PaneState::State::Failed);
        });
}

void CollectionsPane::showRecords(const QList<store::CollectionRecord> &records)
{
    m_model->setRecords(records);
    showState();
    selectCollection(m_wanted);
    showCurrent();
}

void CollectionsPane::saveState()
{
    m_settings.setColumnState(u"collections"_s, m_table->horizontalHeader()->saveState());
}

const QAbstractItemModel *CollectionsPane::model() const
{
    return m_model;
}

void CollectionsPane::selectCollection(const QString &collectionId)
{
    m_wanted = collectionId;
    const int row = m_model->rowOf(collectionId);
    if (row < 0)
        return; // it is on its way into the list
    m_wanted.clear();
    makeVisible(row);
    const QModelIndex index = m_sorted->mapFromSource(m_model->index(row, 0));
    m_table->setCurrentIndex(index);
    m_table->selectRow(index.row());
}

QList<store::CollectionRecord> CollectionsPane::selectedRecords() const
{
    QList<store::CollectionRecord> records;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows())
        records << row.data(Model::RecordRole).value<store::CollectionRecord>();
    return records;
}

QString CollectionsPane::currentCollectionId() const
{
    const auto records = selectedRecords();
    return records.size() == 1 ? records.first().id : QString();
}

void CollectionsPane::updateActions()
{
    const auto records = selectedRecords();
    const bool isOne = records.size() == 1;
    m_newSession->setEnabled(isOne && !records.first().goneSince.isValid());
    m_refresh->setEnabled(isOne);
    m_download->setEnabled(isOne && !records.first().packages.isEmpty());
    m_remove->setEnabled(!records.isEmpty());
    const bool isAnyThere = std::any_of(records.begin(), records.end(),
                                        [](const auto &record) { return !record.goneSince.isValid(); });
    m_remove->setText(isAnyThere || records.isEmpty() ? tr("D&elete…") : tr("R&emove from the list"));
}

void CollectionsPane::showCurrent()
{
    updateActions();
    const auto records = selectedRecords();
    if (records.size() != 1) {
        m_parts->showNothing();
        return;
    }
    const store::CollectionRecord &record = records.first();
    m_account.documentRegistry().all(
        this, [this, record](const store::StoreResult<QList<store::DocumentRecord>> &documents) {
            if (currentCollectionId() == record.id)
                m_parts->showRecord(record, documents.value_or(QList<store::DocumentRecord>()));
        });
    showSessions();
    askForPackages(record);
}

void CollectionsPane::showSessions()
{
    const QString id = currentCollectionId();
    m_account.sessionIndex().sessionsOfCollection(
        id, this, [this, id](const store::StoreResult<QList<store::SessionRow>> &rows) {
            if (rows && currentCollectionId() == id)
                m_parts->showSessions(*rows, QDateTime::currentDateTimeUtc());
        });
}

void CollectionsPane::askForPackages(const store::CollectionRecord &record)
{
    // A package is made a while after the last signature, and nobody tells.
    const bool isAwaited = record.packages.isEmpty() && !record.goneSince.isValid() &&
                           (!record.packageTo.isEmpty() || record.origin == store::Origin::Discovered);
    if (!isAwaited || m_asked.contains(record.id))
        return;
    m_asked.insert(record.id);
    ask(record.id, false);
}

} // namespace ui

#include "ui/documents/documentspane.h"

#include "models/documenttablemodel.h"
#include "tasks/account.h"
#include "ui/documents/documentpreview.h"
#include "ui/documents/droppedfiles.h"
#include "ui/documents/timeleftdelegate.h"
#include "ui/statetext.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/panestate.h"

#include <QAction>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMimeData>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using Model = models::DocumentTableModel;

DocumentsPane::DocumentsPane(tasks::Account &account, QWidget *parent)
    : QWidget(parent)
    , m_account(account)
    , m_model(new Model(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_table(new QTableView)
    , m_message(new InlineMessage(this))
    , m_preview(new DocumentPreview)
{
    setObjectName(u"documentsPane"_s);
    setAcceptDrops(true);
    makeActions();
    makeLayout();
    connect(m_model, &Model::editRequested, this, &DocumentsPane::edit);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        updateActions();
        showCurrent();
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, [this] {
            m_state->setState(m_model->rowCount() > 0 ? PaneState::State::Ready : PaneState::State::Empty);
            updateActions();
        });
    connect(m_state, &PaneState::emptyActionRequested, this, &DocumentsPane::chooseFiles);
    connect(m_state, &PaneState::retryRequested, this, &DocumentsPane::refresh);
    connect(&m_account.documentRegistry(), &store::DocumentRegistry::changed, this, &DocumentsPane::refresh);
    m_clock.setInterval(10'000);
    connect(&m_clock, &QTimer::timeout, this, [this] { m_model->setNow(QDateTime::currentDateTimeUtc()); });
    m_clock.start();
    retranslate();
    updateActions();
    refresh();
}

DocumentsPane::~DocumentsPane() = default;

void DocumentsPane::makeActions()
{
    const auto make = [this](const QString &name, const QString &iconName, void (DocumentsPane::*slot)()) {
        auto *action = new QAction(icon(iconName), {}, this);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, slot);
        m_table->addAction(action);
        return action;
    };
    m_actions.add = make(u"documentsAdd"_s, u"document-add"_s, &DocumentsPane::chooseFiles);
    m_actions.newSession = new QAction(icon(u"session-new"_s), {}, this);
    m_actions.newSession->setObjectName(u"documentsNewSession"_s);
    connect(m_actions.newSession, &QAction::triggered, this,
            [this] { Q_EMIT newSessionRequested(selectedDocumentIds()); });
    m_actions.collection = new QAction(icon(u"collection"_s), {}, this);
    m_actions.collection->setObjectName(u"documentsCollection"_s);
    connect(m_actions.collection, &QAction::triggered, this,
            [this] { Q_EMIT collectionRequested(selectedDocumentIds()); });
    m_table->addActions({m_actions.newSession, m_actions.collection});
    m_actions.merchantSign = make(u"documentsSeal"_s, u"merchant-seal"_s, &DocumentsPane::merchantSign);
    m_actions.download = make(u"documentsDownload"_s, u"download"_s, &DocumentsPane::downloadSelected);
    m_actions.upload = make(u"documentsUploadAgain"_s, u"upload"_s, &DocumentsPane::uploadAgain);
    m_actions.paste = make(u"documentsPaste"_s, u"copy"_s, &DocumentsPane::paste);
    m_actions.refresh = make(u"documentsRefresh"_s, u"refresh"_s, &DocumentsPane::refresh);
    m_actions.remove = make(u"documentsDelete"_s, u"delete"_s, &DocumentsPane::removeSelected);
    m_actions.paste->setShortcut(QKeySequence::Paste);
    m_actions.remove->setShortcut(QKeySequence::Delete);
    for (QAction *action : {m_actions.paste, m_actions.remove})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_actions.paste);
}

void DocumentsPane::makeLayout()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(Model::SortRole);
    m_table->setModel(m_sorted);
    m_table->setObjectName(u"documentsTable"_s);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked |
                             QAbstractItemView::SelectedClicked);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setDragEnabled(true);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    m_table->setItemDelegate(new TimeLeftDelegate(m_table));
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(true);
    const std::pair<Model::Column, int> widths[] = {
        {Model::Column::Title, 220}, {Model::Column::Filename, 180}, {Model::Column::Type, 70},
        {Model::Column::Size, 80},   {Model::Column::Uploaded, 120}, {Model::Column::TimeLeft, 110},
        {Model::Column::Status, 170}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(static_cast<int>(column), width);
    m_table->setColumnHidden(static_cast<int>(Model::Column::Id), true);

    auto *tools = new QToolBar(this);
    tools->setObjectName(u"documentsTools"_s);
    tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tools->addActions({m_actions.add, m_actions.newSession, m_actions.collection});
    tools->addSeparator();
    tools->addActions({m_actions.download, m_actions.merchantSign, m_actions.upload, m_actions.remove});
    auto *split = new QSplitter(Qt::Vertical);
    split->addWidget(m_table);
    split->addWidget(m_preview);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    m_state = new PaneState(split, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(tools);
    column->addWidget(m_message);
    column->addWidget(m_state, 1);
}

void DocumentsPane::retranslate()
{
    m_actions.add->setText(tr("&Add files…"));
    m_actions.newSession->setText(tr("&New session"));
    m_actions.collection->setText(tr("Make &collection…"));
    m_actions.merchantSign->setText(tr("&Seal…"));
    m_actions.merchantSign->setToolTip(tr("Sign with your organisation's certificate"));
    m_actions.download->setText(tr("&Download…"));
    m_actions.upload->setText(tr("&Upload again"));
    m_actions.upload->setToolTip(tr("Send the copy that is kept here to the service again"));
    m_actions.paste->setText(tr("&Paste files"));
    m_actions.refresh->setText(tr("&Refresh"));
    m_actions.remove->setText(tr("D&elete…"));
    m_table->setAccessibleName(tr("Documents"));
    setAccessibleName(tr("Documents"));
    m_state->setEmpty(
        tr("Drop files here"),
        tr("PDF, text, Markdown or XML. They are checked, then uploaded. A document that is in no "
           "session is deleted by the service after 30 minutes; a copy stays here."),
        tr("&Add files…"));
    m_state->setLoading(tr("Looking for documents…"));
}

void DocumentsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DocumentsPane::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void DocumentsPane::dropEvent(QDropEvent *event)
{
    const QStringList files = droppedFiles(event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    addFiles(files);
}

void DocumentsPane::paste()
{
    const QStringList files = droppedFiles(QGuiApplication::clipboard()->mimeData());
    if (files.isEmpty())
        m_message->showMessage(InlineMessage::Tone::Info, tr("There are no files to paste."));
    else
        addFiles(files);
}

void DocumentsPane::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Add files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Documents (*.pdf *.txt *.md *.xml)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &DocumentsPane::addFiles);
    dialog->open();
}

void DocumentsPane::refresh()
{
    m_account.documentRegistry().all(
        this, [this](const store::StoreResult<QList<store::DocumentRecord>> &result) {
            if (result) {
                showRecords(*result);
                return;
            }
            m_state->setFailed(tr("The list of documents cannot be read"), result.error().detail);
            m_state->setState(PaneState::State::Failed);
        });
}

void DocumentsPane::showRecords(const QList<store::DocumentRecord> &records)
{
    m_model->setNow(QDateTime::currentDateTimeUtc());
    m_model->setRecords(records);
    m_state->setState(m_model->rowCount() > 0 ? PaneState::State::Ready : PaneState::State::Empty);
    updateActions();
    showCurrent();
}

void DocumentsPane::selectDocuments(const QStringList &documentIds)
{
    QItemSelection selection;
    for (const QString &id : documentIds)
        if (const int row = m_model->rowOf(id); row >= 0) {
            const QModelIndex index = m_sorted->mapFromSource(m_model->index(row, 0));
            selection.select(index, index);
            m_table->scrollTo(index);
        }
    m_table->selectionModel()->select(selection,
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

QStringList DocumentsPane::selectedDocumentIds() const
{
    QStringList ids;
    for (const store::DocumentRecord &record : selectedRecords())
        ids << record.documentId;
    return ids;
}

QList<store::DocumentRecord> DocumentsPane::selectedRecords() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.row() < b.row(); });
    QList<store::DocumentRecord> records;
    for (const QModelIndex &row : rows)
        if (!row.data(Model::DocumentIdRole).toString().isEmpty())
            records << row.data(Model::RecordRole).value<store::DocumentRecord>();
    return records;
}

QStringList DocumentsPane::selectedPendingKeys() const
{
    QStringList keys;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows())
        if (const QString key = row.data(Model::PendingKeyRole).toString(); !key.isEmpty())
            keys << key;
    return keys;
}

} // namespace ui

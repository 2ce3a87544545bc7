#include "ui/documents/documentspane.h"

#include "models/documenttablemodel.h"
#include "store/maskedmode.h"
#include "store/sessionindex.h"
#include "store/settings.h"
#include "tasks/account.h"
#include "ui/documents/documentdelegate.h"
#include "ui/documents/documentlearner.h"
#include "ui/documents/documentpreview.h"
#include "ui/documents/documentuploads.h"
#include "ui/documents/droppedfiles.h"
#include "ui/statetext.h"
#include "ui/widgets/batchsieve.h"
#include "ui/widgets/dropframe.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/maskedfield.h"
#include "ui/widgets/panelayout.h"
#include "ui/widgets/panestate.h"
#include "ui/widgets/restcolumn.h"
#include "ui/widgets/textcolumn.h"

#include <QAction>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using Model = models::DocumentTableModel;

namespace {
constexpr int clockMs = 10'000, learnAfterMs = 150;
constexpr int usualDocumentTitle = 200, usualFilename = 100, enoughForFilename = 260, airBesideName = 16;
} // namespace

DocumentsPane::DocumentsPane(tasks::Account &account, tasks::Activities &activities,
                             store::Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_account(account)
    , m_activities(activities)
    , m_settings(settings)
    , m_model(new Model(this))
    , m_sorted(new BatchSieve(Model::OfBatchRole, this))
    , m_uploads(new DocumentUploads(account, activities, *m_model, this))
    , m_learner(new DocumentLearner(account, this))
    , m_table(new RowTable)
    , m_filter(new QLineEdit)
    , m_message(new InlineMessage(this))
    , m_preview(new DocumentPreview)
    , m_dropFrame(new DropFrame(this))
{
    setObjectName(u"documentsPane"_s);
    setAcceptDrops(true);
    makeTable();
    makeActions();
    makeLayout();
    connectAll();
    m_clock.setInterval(clockMs);
    m_clock.start();
    m_learnLater.setSingleShot(true);
    m_learnLater.setInterval(learnAfterMs);
    retranslate();
    updateActions();
    showCurrent();
    readList();
}

DocumentsPane::~DocumentsPane() = default;

void DocumentsPane::makeTable()
{
    m_sorted->setSourceModel(m_model);
    m_model->setMasking(m_settings.maskedMode());
    m_preview->setMasking(m_settings.maskedMode());
    m_message->setMasking(m_settings.maskedMode());
    sortAsPeopleDo(*m_sorted, Model::SortRole);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setFilterRole(Model::PlainTextRole); // it finds what it found, whatever of that is hidden
    maskField(*m_filter, m_settings.maskedMode());
    m_table->setModel(m_sorted);
    m_table->setObjectName(u"documentsTable"_s);
    makeList(*m_table);
    makeSortable(*m_table);
    keepChosenInSight(*m_table);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_table->setDragEnabled(true);
    auto *cells = new DocumentDelegate(m_table);
    cells->setMasking(m_settings.maskedMode());
    m_table->setItemDelegate(cells);
    makeColumns();
}

void DocumentsPane::makeColumns()
{
    QHeaderView *header = m_table->horizontalHeader();
    const std::pair<Model::Column, int> widths[] = {{Model::Column::Title, usualDocumentTitle},
                                                    {Model::Column::Filename, usualFilename},
                                                    {Model::Column::Type, 55},
                                                    {Model::Column::Size, 70},
                                                    {Model::Column::TimeLeft, 70},
                                                    {Model::Column::Description, 80}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(static_cast<int>(column), width);
    // What it says about itself stands before the person's own words.
    header->moveSection(header->visualIndex(static_cast<int>(Model::Column::Status)), 1);
    header->moveSection(header->visualIndex(static_cast<int>(Model::Column::TimeLeft)), 2);
    header->moveSection(header->visualIndex(static_cast<int>(Model::Column::Uploaded)), 3);
    m_table->setColumnHidden(static_cast<int>(Model::Column::Id), true);
    header->restoreState(m_settings.columnState(u"documents"_s));
    m_title = new RestColumn(*m_table, static_cast<int>(Model::Column::Title), usualDocumentTitle);
    m_title->shareWith(static_cast<int>(Model::Column::Filename), usualFilename);
    m_status = new TextColumn(*m_table, static_cast<int>(Model::Column::Status));
    m_uploaded = new TextColumn(*m_table, static_cast<int>(Model::Column::Uploaded));
}

//! What is not told whole of a state is not told; and what no document says is not to take the room of the
//! titles and of the names of the files.
void DocumentsPane::fitColumns()
{
    const bool withBatches = !m_sorted->hidesThem();
    m_isFitToBatches = withBatches;
    m_table->setColumnHidden(static_cast<int>(Model::Column::TimeLeft), !m_model->isAnyToExpire(withBatches));
    m_status->setTexts(m_model->statusTextsInUse(withBatches));
    const int name = m_table->fontMetrics().horizontalAdvance(m_model->longestFilename(withBatches));
    m_title->setOtherHolds(std::min(name + airBesideName, enoughForFilename));
}

void DocumentsPane::makeLayout()
{
    m_filter->setObjectName(u"documentsFilter"_s);
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_filter->setMaximumWidth(220);
    auto *tools = makePaneTools(u"documentsTools"_s, this);
    tools->addActions({m_actions.add, m_actions.newSession, m_actions.collection});
    tools->addSeparator();
    tools->addActions({m_actions.download, m_actions.merchantSign, m_actions.upload, m_actions.remove});
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(0, 0, 8, 0);
    bar->addWidget(tools, 1);
    bar->addWidget(m_filter);
    auto *split = new QSplitter(Qt::Horizontal);
    split->addWidget(m_table);
    split->addWidget(m_preview);
    split->setStretchFactor(0, 1);
    split->setSizes({850, 350}); // all of the columns
    split->setChildrenCollapsible(false);
    m_preview->setMinimumWidth(240);
    m_state = new PaneState(split, this);
    m_ofBatches = new BatchSieveBox(
        *m_sorted, [](int count) { return tr("Also %Ln document(s) of batches", nullptr, count); }, this);
    m_ofBatches->setObjectName(u"documentsOfBatches"_s);
    auto *column = makePaneColumn(this);
    column->addLayout(bar);
    column->addWidget(m_message);
    column->addWidget(m_state, 1);
    m_ofBatches->standBelow(*column);
}

void DocumentsPane::connectAll()
{
    connect(m_model, &Model::editRequested, this, &DocumentsPane::edit);
    connect(m_uploads, &DocumentUploads::uploaded, this, &DocumentsPane::uploaded);
    connect(m_uploads, &DocumentUploads::ended, this, &DocumentsPane::uploadsEnded);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        updateActions();
        showCurrent();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] { showCurrent(); });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(m_sorted, signal, this, &DocumentsPane::showState);
        connect(m_sorted, signal, &m_learnLater, qOverload<>(&QTimer::start));
    }
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_sorted->setFilterFixedString(text.trimmed());
        if (m_isFitToBatches == m_sorted->hidesThem()) // what is looked for is found among theirs, too
            fitColumns();
        showState();
    });
    connect(m_ofBatches, &QCheckBox::toggled, this, &DocumentsPane::fitColumns);
    connect(&m_settings.maskedMode(), &store::MaskedMode::changed, this, &DocumentsPane::showState);
    connect(m_state, &PaneState::emptyActionRequested, this, &DocumentsPane::fillEmpty);
    connect(m_state, &PaneState::retryRequested, this, &DocumentsPane::refresh);
    connect(m_message, &InlineMessage::actionRequested, this, [this] {
        if (const auto action = m_messageAction)
            action();
    });
    connect(&m_account.documentRegistry(), &store::DocumentRegistry::changed, this, &DocumentsPane::readList);
    connect(&m_account.sessionIndex(), &store::SessionIndex::changed, this,
            [this] { m_areSessionsNewer = true; });
    connect(&m_clock, &QTimer::timeout, this, [this] {
        followSessions();
        m_model->setNow(QDateTime::currentDateTimeUtc());
        fitColumns(); // one may have expired
    });
    connect(&m_learnLater, &QTimer::timeout, this, &DocumentsPane::learnVisible);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, &m_learnLater,
            qOverload<>(&QTimer::start));
}

void DocumentsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        updateActions();
        showState();
        showCurrent();
    }
    QWidget::changeEvent(event);
}

void DocumentsPane::resizeEvent(QResizeEvent *event)
{
    m_learnLater.start();
    QWidget::resizeEvent(event);
}

void DocumentsPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    followSessions();
}

void DocumentsPane::dragEnterEvent(QDragEnterEvent *event)
{
    const auto count = droppedFiles(event->mimeData()).size();
    if (count == 0)
        return;
    acceptAsCopy(event);
    m_dropFrame->invite(tr("Drop to check and upload %n file(s)", nullptr, static_cast<int>(count)));
}

void DocumentsPane::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_dropFrame->hide();
    QWidget::dragLeaveEvent(event);
}

void DocumentsPane::dropEvent(QDropEvent *event)
{
    m_dropFrame->hide();
    const QStringList files = droppedFiles(event->mimeData());
    if (files.isEmpty())
        return;
    acceptAsCopy(event);
    const QString leftOut = leftOutText(event->mimeData());
    if (leftOut.isEmpty() && isOneSpreadsheet(files))
        return (void)Q_EMIT spreadsheetDropped(files.first());
    addFiles(files, leftOut);
}

void DocumentsPane::paste()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    const QStringList files = droppedFiles(copied);
    const QString leftOut = leftOutText(copied);
    addFiles(files, leftOut);
    if (leftOut.isEmpty() && files.isEmpty())
        m_message->showMessage(InlineMessage::Tone::Info,
                               tr("There are no files to paste. Copy files in a file manager first."));
}

const QAbstractItemModel *DocumentsPane::model() const
{
    return m_model;
}

void DocumentsPane::saveState()
{
    for (TextColumn *column : {m_status, m_uploaded})
        column->setKept(true);
    m_settings.setColumnState(u"documents"_s, m_title->headerState());
    for (TextColumn *column : {m_status, m_uploaded})
        column->setKept(false);
}

} // namespace ui

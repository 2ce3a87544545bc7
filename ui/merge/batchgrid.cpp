#include "ui/merge/batchgrid.h"

#include "tasks/account.h"
#include "tasks/activities.h"
#include "tasks/mergetask.h"
#include "ui/compose/senddecisionpanel.h"
#include "ui/merge/batchedits.h"
#include "ui/merge/batchhold.h"
#include "ui/merge/batchrowfilter.h"
#include "ui/merge/batchtemplatechange.h"
#include "ui/merge/mergetext.h"
#include "ui/sessions/signinglinks.h"
#include "ui/statetext.h"
#include "ui/widgets/celleditdelegate.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/panelayout.h"
#include "ui/widgets/toolwords.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QShortcut>
#include <QTableView>
#include <QToolBar>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

using Model = models::BatchTableModel;

namespace {

//! A cell that something is wrong with has a sign, not only a colour; the one that the keys would change is
//! seen in the chosen row.
class CellDelegate : public CellEditDelegate
{
public:
    using CellEditDelegate::CellEditDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        CellEditDelegate::initStyleOption(option, index);
        if (option->state & QStyle::State_HasFocus) {
            option->state &= ~QStyle::State_Selected;
            option->backgroundBrush = option->palette.base();
        }

        if (!index.data(Model::WarningRole).toBool())
            return;
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = icon(index.data(Model::HindranceRole).toBool() ? u"error"_s : u"warning"_s);
        option->font.setBold(true);
    }
};

} // namespace

BatchGrid::BatchGrid(tasks::Account &account, tasks::Activities &activities, QWidget *parent)
    : QWidget(parent)
    , m_account(account)
    , m_activities(activities)
    , m_model(new Model(batchWords(), this))
    , m_sorted(new BatchRowFilter(this))
    , m_table(new RowTable)
    , m_filter(new QComboBox)
    , m_filterLabel(new QLabel)
    , m_status(new ElidedLabel)
    , m_message(new InlineMessage(this))
    , m_undecided(new InlineMessage(this))
    , m_template(new BatchTemplateChange(account, this))
    , m_decision(new SendDecisionPanel(this))
    , m_hold(new BatchHold(this))
    , m_edits(new BatchEdits(this))
    , m_links(new SigningLinks(account, this))
    , m_tools(makePaneTools(u"batchTools"_s, this))
    , m_send(new QAction(icon(u"send"_s), {}, this))
    , m_pause(new QAction(icon(u"pause"_s), {}, this))
    , m_end(new QAction(icon(u"step-after"_s), {}, this))
    , m_stop(new QAction(icon(u"cancel"_s), {}, this))
    , m_retry(new QAction(icon(u"refresh"_s), {}, this))
    , m_exclude(new QAction(icon(u"leave-out"_s), {}, this))
    , m_open(new QAction(icon(u"session"_s), {}, this))
    , m_copy(new QAction(icon(u"copy"_s), {}, this))
    , m_export(new QAction(icon(u"download"_s), {}, this))
{
    setObjectName(u"batchGrid"_s);
    m_undecided->setObjectName(u"batchUndecided"_s);
    m_later.setSingleShot(true);
    m_later.setInterval(100);
    connect(&m_later, &QTimer::timeout, this, &BatchGrid::followRows);
    makeTable();
    makeActions();
    makeLayout();
    retranslate();
    connect(m_model, &Model::cellEdited, this, &BatchGrid::edited);
    connect(m_edits, &BatchEdits::wanted, this, &BatchGrid::restore);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BatchGrid::update);
    connect(&account.batches(), &store::BatchStore::rowsChanged, this,
            [this](const QString &id, const QList<store::BatchRow> &rows) {
                if (id != m_batchId)
                    return;
                m_model->updateRows(rows);
                updateSoon();
            });
    connect(&account.batches(), &store::BatchStore::changed, this, &BatchGrid::readPause);
    connect(&activities, &tasks::Activities::taskAdded, this, [this](tasks::Task *task) {
        if (auto *merge = qobject_cast<tasks::MergeTask *>(task); merge && merge->batchId() == m_batchId)
            follow(merge);
    });
    m_hold->setNext(*m_table);
    connect(m_hold, &BatchHold::over, this, &BatchGrid::begin);
    connect(m_hold, &BatchHold::undone, this, &BatchGrid::takeBack);
    connect(m_template, &BatchTemplateChange::used, this, &BatchGrid::templateUsed);
    connect(m_template, &BatchTemplateChange::failed, this, [this](const QString &why) {
        m_message->showMessage(InlineMessage::Tone::Error, tr("The batch stays as it is: %1").arg(why));
    });
    connect(m_undecided, &InlineMessage::actionRequested, this, &BatchGrid::goToUndecided);
    connect(m_filter, &QComboBox::currentIndexChanged, this,
            [this](int chosen) { m_sorted->setChoice(static_cast<BatchRowFilter::Choice>(chosen)); });
    connect(m_filter, &QComboBox::currentIndexChanged, this, &BatchGrid::showNoRows);
    connect(m_sorted, &QAbstractItemModel::rowsInserted, this, &BatchGrid::showNoRows);
    connect(m_sorted, &QAbstractItemModel::rowsRemoved, this, &BatchGrid::showNoRows);
    connect(m_sorted, &QAbstractItemModel::modelReset, this, &BatchGrid::showNoRows);
    update();
}

BatchGrid::~BatchGrid()
{
    if (m_hold->isHolding())
        m_account.batches().setRunning(m_hold->batchId(), true);
}

void BatchGrid::makeActions()
{
    const std::pair<QAction *, QString> names[] = {
        {m_send, u"batchSend"_s},        {m_pause, u"batchPause"_s}, {m_end, u"batchEnd"_s},
        {m_stop, u"batchStop"_s},        {m_retry, u"batchRetry"_s}, {m_exclude, u"batchExclude"_s},
        {m_open, u"batchOpenSession"_s}, {m_copy, u"batchCopy"_s},   {m_export, u"batchExport"_s}};
    for (const auto &[action, name] : names)
        action->setObjectName(name);
    // wherever the keys are while a batch is shown: it asks before anything is sent
    m_send->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addActions({m_retry, m_exclude, m_open, m_copy});
    connect(m_send, &QAction::triggered, this, &BatchGrid::send);
    connect(m_pause, &QAction::triggered, this, &BatchGrid::pauseOrCarryOn);
    connect(m_end, &QAction::triggered, this, [this] {
        if (m_task)
            m_task->endAfterThese();
    });
    connect(m_stop, &QAction::triggered, this, [this] {
        if (m_task)
            m_task->cancel();
    });
    connect(m_retry, &QAction::triggered, this, &BatchGrid::retry);
    connect(m_exclude, &QAction::triggered, this, &BatchGrid::exclude);
    connect(m_open, &QAction::triggered, this, &BatchGrid::openSession);
    connect(m_copy, &QAction::triggered, this, &BatchGrid::copy);
    connect(m_export, &QAction::triggered, this, &BatchGrid::exportResults);
}

void BatchGrid::makeTable()
{
    m_sorted->setSourceModel(m_model);
    m_table->setModel(m_sorted);
    m_table->setItemDelegate(new CellDelegate(m_table));
    // a row that was kept for who wrote in it may go
    connect(m_table->itemDelegate(), &QAbstractItemDelegate::closeEditor, this, &BatchGrid::updateSoon);
    m_table->setObjectName(u"batchTable"_s);
    makeList(*m_table);
    makeSortable(*m_table);
    for (const auto key : {Qt::Key_F2, Qt::Key_Return, Qt::Key_Enter}) {
        auto *edit = new QShortcut(key, m_table, this, &BatchGrid::editCell);
        edit->setContext(Qt::WidgetShortcut);
    }
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked |
                             QAbstractItemView::AnyKeyPressed);
    m_table->horizontalHeader()->setStretchLastSection(false); // its columns are as wide as their cells
    m_noRows = new QLabel(m_table->viewport());
    m_noRows->setObjectName(u"batchNoRows"_s);
    m_noRows->setAlignment(Qt::AlignCenter);
    m_noRows->setWordWrap(true);
    m_noRows->setForegroundRole(QPalette::PlaceholderText);
    m_noRows->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_noRows->hide();
    (new QVBoxLayout(m_table->viewport()))->addWidget(m_noRows);
}

void BatchGrid::makeLayout()
{
    m_filter->setObjectName(u"batchFilter"_s);
    m_filterLabel->setBuddy(m_filter);
    m_filter->addItems({{}, {}, {}, {}, {}, {}, {}});
    m_status->setObjectName(u"batchStatus"_s);
    m_tools->addActions({m_send, m_pause, m_end, m_stop});
    m_tools->addSeparator();
    m_tools->addActions({m_retry, m_exclude, m_open, m_export});
    // What is rarely wanted goes without words first
    m_words = new ToolWords(*m_tools, {m_end, m_open, m_exclude, m_retry, m_stop, m_pause, m_export, m_send});
    auto *line = new QHBoxLayout;
    line->setContentsMargins(8, 4, 8, 4);
    line->setSpacing(6);
    line->addWidget(m_filterLabel);
    line->addWidget(m_filter);
    line->addSpacing(12);
    line->addWidget(m_status, 1);
    auto *column = makePaneColumn(this);
    column->addWidget(m_tools);
    column->addWidget(m_hold);
    column->addWidget(m_template);
    column->addWidget(m_message);
    column->addWidget(m_undecided);
    column->addWidget(m_decision);
    column->addLayout(line);
    column->addWidget(m_table, 1);
}

void BatchGrid::retranslate()
{
    m_send->setText(tr("&Send…"));
    m_end->setText(tr("Stop a&fter these"));
    m_end->setToolTip(tr("The rows under way are sent, and nothing after them"));
    m_stop->setText(tr("S&top"));
    m_stop->setToolTip(tr("Stop the rows under way too, as far as nothing was made"));
    m_exclude->setText(tr("&Leave out"));
    m_open->setText(tr("&Open session"));
    m_copy->setText(tr("&Copy rows"));
    m_export->setText(tr("E&xport results…"));
    m_filterLabel->setText(tr("Sho&w:"));
    const QStringList filters{tr("All"),
                              tr("Problems"),
                              tr("Failed"),
                              tr("Not sent yet"),
                              tr("Sent"),
                              tr("Left out"),
                              tr("Ready, with a warning")};
    for (int i = 0; i < filters.size(); ++i)
        m_filter->setItemText(i, filters[i]);
    m_table->setAccessibleName(tr("Rows of the batch"));
    m_words->setTexts(*m_pause, {tr("&Pause"), tr("&Go on")});
    m_words->setTexts(*m_retry, {tr("&Retry"), tr("Put &back")});
    showNoRows();
    update();
    m_words->fit();
}

//! Else the batch looks like one whose rows are gone, for instance when all that failed are tried again.
void BatchGrid::showNoRows()
{
    const bool isNothing = m_model->rowCount() > 0 && m_sorted->rowCount() == 0;
    if (isNothing)
        m_noRows->setText(tr("Nothing under “%1”: choose “%2” to see the rows.")
                              .arg(m_filter->currentText(), m_filter->itemText(0)));
    m_noRows->setVisible(isNothing);
}

void BatchGrid::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui

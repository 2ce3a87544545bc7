#include "ui/drafts/draftspane.h"

#include "models/drafttablemodel.h"
#include "store/maskedmode.h"
#include "store/settings.h"
#include "tasks/account.h"
#include "tasks/draftlisting.h"
#include "ui/compose/signingtext.h"
#include "ui/statetext.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/panelayout.h"
#include "ui/widgets/panestate.h"

#include <QAction>
#include <QCheckBox>
#include <QEvent>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

using Model = models::DraftTableModel;
using Column = Model::Column;

namespace {

//! Ready or not is a shape first.
class StateDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const int problems = index.data(Model::ProblemsRole).toInt();
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = icon(problems == 0 ? u"tick"_s : u"error"_s);
        option->decorationSize = {16, 16};
    }
};

} // namespace

DraftsPane::DraftsPane(tasks::Account &account, store::Settings &settings, Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_account(account)
    , m_settings(settings)
    , m_kind(kind)
    , m_listing(new tasks::DraftListing(account.drafts(), kind, &account.sessionIndex(), this))
    , m_model(new Model(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_table(new RowTable)
    , m_message(new InlineMessage(this))
    , m_othersLine(new QWidget(this))
    , m_others(new QCheckBox(m_othersLine))
    , m_new(new QAction(icon(u"document-add"_s), {}, this))
    , m_use(new QAction(icon(u"session-new"_s), {}, this))
    , m_open(new QAction(icon(u"edit"_s), {}, this))
    , m_merge(new QAction(icon(u"columns"_s), {}, this))
    , m_duplicate(new QAction(icon(u"copy"_s), {}, this))
    , m_import(new QAction(icon(u"folder-open"_s), {}, this))
    , m_export(new QAction(icon(u"download"_s), {}, this))
    , m_remove(new QAction(icon(u"delete"_s), {}, this))
{
    setObjectName(isTemplates() ? u"templatesPane"_s : u"draftsPane"_s);
    makeTable();
    makeActions();
    makeLayout();
    connect(m_listing, &tasks::DraftListing::listed, this, &DraftsPane::take);
    connect(m_listing, &tasks::DraftListing::failed, this, [this](const QString &why) {
        m_state->setFailed(tr("The list cannot be read"), why);
        m_state->setState(PaneState::State::Failed);
    });
    connect(m_state, &PaneState::retryRequested, this, &DraftsPane::refresh);
    connect(m_state, &PaneState::emptyActionRequested, this,
            [this] { isTemplates() ? Q_EMIT newTemplateRequested() : Q_EMIT newSessionRequested({}); });
    connect(m_others, &QCheckBox::toggled, this, &DraftsPane::showListed);
    retranslate();
    updateActions();
    refresh();
}

void DraftsPane::makeTable()
{
    m_sorted->setSourceModel(m_model);
    m_model->setMasking(m_settings.maskedMode());
    m_model->setSigningWords(signingText);
    m_message->setMasking(m_settings.maskedMode());
    sortAsPeopleDo(*m_sorted, Model::SortRole);
    m_table->setModel(m_sorted);
    m_table->setObjectName(isTemplates() ? u"templatesTable"_s : u"draftsTable"_s);
    makeList(*m_table);
    makeSortable(*m_table);
    keepAgesTrue(*m_table);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setItemDelegateForColumn(int(Column::State), new StateDelegate(m_table));
    QHeaderView *header = m_table->horizontalHeader();
    const std::pair<Column, int> widths[] = {
        {Column::Name, 320}, {Column::State, 140},   {Column::Documents, 120}, {Column::Signers, 190},
        {Column::Due, 180},  {Column::Signing, 260}, {Column::Account, 180},   {Column::Changed, 140}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(int(column), width);
    header->restoreState(m_settings.columnState(objectName()));
    for (const Column column : {Column::State, Column::Signers, Column::Account})
        m_table->setColumnHidden(int(column), isTemplates());
    for (const Column column : {Column::Due, Column::Signing})
        m_table->setColumnHidden(int(column), !isTemplates());
    connect(m_table, &QTableView::activated, this, &DraftsPane::openCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DraftsPane::updateActions);
}

void DraftsPane::makeActions()
{
    const QString prefix = isTemplates() ? u"templates"_s : u"drafts"_s;
    m_new->setObjectName(prefix + u"New"_s);
    m_use->setObjectName(prefix + u"NewSession"_s);
    m_open->setObjectName(prefix + u"Open"_s);
    m_merge->setObjectName(prefix + u"Merge"_s);
    m_duplicate->setObjectName(prefix + u"Duplicate"_s);
    m_import->setObjectName(prefix + u"Import"_s);
    m_export->setObjectName(prefix + u"Export"_s);
    m_remove->setObjectName(prefix + u"Delete"_s);
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    connect(m_new, &QAction::triggered, this, &DraftsPane::newTemplateRequested);
    connect(m_use, &QAction::triggered, this,
            [this] { Q_EMIT newSessionRequested(isTemplates() ? current().id : QString()); });
    connect(m_open, &QAction::triggered, this, [this] { Q_EMIT openRequested(current().id); });
    connect(m_merge, &QAction::triggered, this, [this] { Q_EMIT mergeRequested(current().id); });
    connect(m_duplicate, &QAction::triggered, this, &DraftsPane::duplicate);
    connect(m_import, &QAction::triggered, this, &DraftsPane::chooseImport);
    connect(m_export, &QAction::triggered, this, &DraftsPane::chooseExport);
    connect(m_remove, &QAction::triggered, this, &DraftsPane::removeSelected);
}

void DraftsPane::makeLayout()
{
    m_state = new PaneState(m_table, this);
    m_others->setObjectName(u"draftsOfOthers"_s);
    auto *choice = new QHBoxLayout(m_othersLine);
    choice->setContentsMargins(8, 4, 8, 4);
    choice->addWidget(m_others);
    m_othersLine->hide(); // until there are some
    auto *tools = makePaneTools(isTemplates() ? u"templatesTools"_s : u"draftsTools"_s, this);
    QList<QAction *> actions{m_use, m_open, m_duplicate, m_remove};
    if (isTemplates())
        actions = {m_new, m_use, m_merge, m_open, m_duplicate, m_import, m_export, m_remove};
    tools->addActions(actions);
    m_table->addActions(actions);
    auto *column = makePaneColumn(this);
    column->addWidget(tools);
    column->addWidget(m_message);
    column->addWidget(m_othersLine);
    column->addWidget(m_state, 1);
}

void DraftsPane::retranslate()
{
    m_new->setText(tr("New &template"));
    m_use->setText(isTemplates() ? tr("&New session from it") : tr("&New session"));
    m_open->setText(isTemplates() ? tr("&Change…") : tr("&Open"));
    m_merge->setText(tr("New &batch from it…"));
    m_merge->setToolTip(tr("A session for each row of a spreadsheet, as in a mail merge"));
    m_duplicate->setText(tr("D&uplicate"));
    m_import->setText(tr("&Import…"));
    m_export->setText(tr("E&xport…"));
    m_remove->setText(tr("D&elete…"));
    m_others->setText(tr("Also show drafts of &other accounts"));
    m_table->setAccessibleName(isTemplates() ? tr("Templates") : tr("Drafts"));
    setAccessibleName(m_table->accessibleName());
    if (isTemplates())
        m_state->setEmpty(tr("No templates yet"),
                          tr("A template is a session without its signers. Make one here, or fill in a new "
                             "session and then “Save as template…”."),
                          tr("New template"), u"document"_s);
    else
        m_state->setEmpty(tr("No drafts"),
                          tr("What you begin and do not send is kept here, also when the power goes."),
                          tr("New session"), u"edit"_s);
    m_state->setLoading(tr("Looking…"));
}

void DraftsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DraftsPane::refresh()
{
    m_listing->refresh();
}

void DraftsPane::saveState()
{
    m_settings.setColumnState(objectName(), m_table->horizontalHeader()->saveState());
}

//! The template that was just made: what is done next is done with it. None when several came at once.
QString DraftsPane::newOneAmong(const QList<domain::DraftSummary> &summaries) const
{
    QStringList come;
    for (const domain::DraftSummary &summary : summaries)
        if (std::none_of(m_all.cbegin(), m_all.cend(),
                         [&summary](const auto &known) { return known.id == summary.id; }))
            come.append(summary.id);
    return come.size() == 1 ? come.first() : QString();
}

void DraftsPane::take(const QList<domain::DraftSummary> &summaries)
{
    if (std::exchange(m_isListed, true) && isTemplates() && m_wanted.isEmpty())
        m_wanted = newOneAmong(summaries);
    m_all = summaries;
    showListed();
    Q_EMIT countChanged(count());
}

int DraftsPane::count() const
{
    return static_cast<int>(std::count_if(m_all.begin(), m_all.end(), [this](const auto &summary) {
        return isTemplates() || summary.profileId == m_account.profile().id;
    }));
}

void DraftsPane::showListed()
{
    QList<domain::DraftSummary> shown;
    for (const domain::DraftSummary &summary : std::as_const(m_all))
        if (isTemplates() || m_others->isChecked() || summary.profileId == m_account.profile().id)
            shown.append(summary);
    m_model->setSummaries(shown);
    m_state->setState(shown.isEmpty() ? PaneState::State::Empty : PaneState::State::Ready);
    m_othersLine->setVisible(!isTemplates() && (m_others->isChecked() || count() < m_all.size()));
    chooseWanted();
    updateActions();
}

void DraftsPane::choose(const QString &id)
{
    m_wanted = id;
    chooseWanted();
}

void DraftsPane::chooseWanted()
{
    const int row = m_model->rowOf(m_wanted);
    if (row < 0)
        return;
    m_wanted.clear();
    const QModelIndex index = m_sorted->mapFromSource(m_model->index(row, 0));
    m_table->selectRow(index.row());
    m_table->scrollTo(index);
}

QStringList DraftsPane::selectedIds() const
{
    QStringList ids;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows())
        ids << row.data(Model::IdRole).toString();
    return ids;
}

domain::DraftSummary DraftsPane::current() const
{
    const QStringList ids = selectedIds();
    return ids.size() == 1 ? m_model->summary(m_model->rowOf(ids.first())) : domain::DraftSummary();
}

void DraftsPane::updateActions()
{
    const domain::DraftSummary chosen = current();
    const bool isOne = !chosen.id.isEmpty() && chosen.unreadable.isEmpty();
    m_use->setEnabled(!isTemplates() || isOne);
    for (QAction *action : {m_open, m_merge, m_duplicate, m_export})
        action->setEnabled(isOne);
    m_remove->setEnabled(!selectedIds().isEmpty());
}

void DraftsPane::openCurrent()
{
    (isTemplates() ? m_use : m_open)->trigger();
}

} // namespace ui

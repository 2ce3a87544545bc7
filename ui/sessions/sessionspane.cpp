#include "ui/sessions/sessionspane.h"

#include "models/sessiontablemodel.h"
#include "store/settings.h"
#include "tasks/sessionaction.h"
#include "ui/errortext.h"
#include "ui/sessions/sessiondelegates.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionfilterbar.h"
#include "ui/sessions/sessionwork.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/panestate.h"

#include <QEvent>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using models::SessionTableModel;
using Column = models::SessionTableModel::Column;

namespace {
constexpr int clockMs = 30'000;
} // namespace

SessionsPane::SessionsPane(tasks::Account &account, tasks::Activities &activities, store::Settings &settings,
                           SessionDetails &details, QUndoStack &undo, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_details(details)
    , m_model(new SessionTableModel(this))
    , m_work(new SessionWork(account, activities, *m_model, undo, this))
    , m_filter(new SessionFilterBar(this))
    , m_table(new QTableView(this))
    , m_state(new PaneState(m_table, this))
    , m_message(new InlineMessage(this))
    , m_count(new QLabel(this))
{
    setObjectName(u"sessionsPane"_s);
    makeTable();
    makeLayout();
    connectWork();
    m_clock.setInterval(clockMs);
    connect(&m_clock, &QTimer::timeout, this, [this] { m_model->setNow(QDateTime::currentDateTimeUtc()); });
    m_clock.start();
    retranslate();
}

SessionsPane::~SessionsPane() = default;

void SessionsPane::makeTable()
{
    m_table->setObjectName(u"sessionTable"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(static_cast<int>(Column::State), new StateDelegate(m_table));
    m_table->setItemDelegateForColumn(static_cast<int>(Column::DueDate), new DueDateDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setAlternatingRowColors(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 12);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const std::pair<Column, int> widths[] = {
        {Column::State, 190},   {Column::Title, 270},     {Column::Signer, 170},     {Column::DueDate, 130},
        {Column::Created, 110}, {Column::Reference, 120}, {Column::LinkExpires, 120}};
    for (const auto &[column, width] : widths)
        header->resizeSection(static_cast<int>(column), width);
    header->restoreState(m_settings.columnState(u"sessions"_s));
    showSortIndicator();
    connect(header, &QHeaderView::sectionClicked, this, &SessionsPane::sortBy);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!selectedIds().isEmpty())
            m_outsideId.clear();
        showChosen();
        Q_EMIT selectionChanged();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to) {
                const int row = m_model->rowOf(chosenId());
                if (row >= from.row() && row <= to.row())
                    showChosen();
            });
}

void SessionsPane::makeLayout()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filter);
    column->addWidget(m_message);
    column->addWidget(m_state, 1);
    m_count->setObjectName(u"sessionCount"_s);
    m_count->setMargin(4);
    column->addWidget(m_count);
    connect(m_filter, &SessionFilterBar::filterChanged, this, [this] {
        Q_EMIT statesChanged(m_filter->states());
        ask(true);
    });
    connect(m_state, &PaneState::retryRequested, this, [this] { ask(true); });
    connect(m_message, &InlineMessage::retryRequested, this, &SessionsPane::refresh);
    connect(m_state, &PaneState::emptyActionRequested, this, [this] {
        if (m_filter->isFiltering())
            m_filter->clear();
        else
            Q_EMIT newSessionRequested();
    });
}

domain::SessionQuery SessionsPane::query() const
{
    domain::SessionQuery wanted;
    wanted.sort = m_sort;
    return m_filter->appliedTo(wanted);
}

void SessionsPane::setStates(const QList<domain::SessionState> &states)
{
    m_filter->setStates(states);
}

void SessionsPane::ask(bool isAnotherList)
{
    if (isAnotherList) {
        m_state->setState(PaneState::State::Loading);
        m_table->scrollToTop();
    }
    m_work->list(query(), !isAnotherList);
}

void SessionsPane::refresh()
{
    ask(m_state->state() != PaneState::State::Ready);
    if (!m_outsideId.isEmpty())
        m_work->fetch(m_outsideId);
}

void SessionsPane::showListing()
{
    const qint64 total = m_model->total();
    if (m_model->rowCount() == 0) {
        if (m_filter->isFiltering())
            m_state->setEmpty(tr("No session matches"),
                              tr("The account has sessions, but none that all filters let "
                                 "through – or none at all."),
                              tr("&Clear the filters"));
        else
            m_state->setEmpty(tr("No sessions yet"),
                              tr("Drop a PDF on this window, or make a session of documents "
                                 "that are uploaded already."),
                              tr("&New session…"));
        m_state->setState(PaneState::State::Empty);
    } else {
        m_state->setState(PaneState::State::Ready);
    }
    const QLocale locale;
    m_count->setText(m_model->rowCount() == 0
                         ? QString()
                         : tr("%1 of %2 sessions loaded")
                               .arg(locale.toString(m_model->rowCount()), locale.toString(total)));
    Q_EMIT totalKnown(query(), total);
}

void SessionsPane::showFailure(const api::ApiError &error)
{
    if (error.kind == api::ApiError::Kind::Cancelled)
        return;
    if (m_model->rowCount() > 0) {
        m_state->setState(PaneState::State::Ready);
        m_message->showError(error); // what was loaded stays to be read
        return;
    }
    const ErrorText words = errorText(error);
    m_state->setFailed(error.kind == api::ApiError::Kind::Offline ? tr("Offline")
                                                                  : tr("The list could not be loaded"),
                       words.detail.isEmpty() ? words.headline : words.headline + u'\n' + words.detail);
    m_state->setState(PaneState::State::Failed);
}

QStringList SessionsPane::selectedIds() const
{
    QStringList ids;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        ids << index.data(SessionTableModel::SessionIdRole).toString();
    if (ids.isEmpty() && !m_outsideId.isEmpty())
        ids << m_outsideId;
    return ids;
}

QString SessionsPane::chosenId() const
{
    const QStringList ids = selectedIds();
    return ids.size() == 1 ? ids.first() : QString();
}

void SessionsPane::showChosen()
{
    const QStringList ids = selectedIds();
    if (ids.size() != 1) {
        m_details.showCount(static_cast<int>(ids.size()));
        return;
    }
    const auto session = m_model->session(ids.first());
    if (!session)
        return; // outside the list: comes with fetched()
    m_details.showSession(*session, QDateTime::currentDateTimeUtc());
    showOrder();
    m_details.showJson(QString::fromUtf8(tasks::jsonForReading(*session)));
}

void SessionsPane::showSession(const QString &sessionId)
{
    const int row = m_model->rowOf(sessionId);
    if (row >= 0) {
        m_table->selectRow(row);
        m_table->scrollTo(m_model->index(row, 0));
        return;
    }
    m_outsideId = sessionId;
    m_table->clearSelection();
    m_work->fetch(sessionId);
}

void SessionsPane::sortBy(int column)
{
    using domain::SessionSort;
    if (column == static_cast<int>(Column::Created))
        m_sort = m_sort == SessionSort::CreatedNewestFirst ? SessionSort::CreatedOldestFirst
                                                           : SessionSort::CreatedNewestFirst;
    else if (column == static_cast<int>(Column::DueDate))
        m_sort = m_sort == SessionSort::DueSoonestFirst ? SessionSort::DueLatestFirst
                                                        : SessionSort::DueSoonestFirst;
    else
        showNotice(tr("The service sorts by due date and by creation only."));
    showSortIndicator();
    if (column == static_cast<int>(Column::Created) || column == static_cast<int>(Column::DueDate))
        ask(true);
}

void SessionsPane::showSortIndicator()
{
    using domain::SessionSort;
    const bool isDue = m_sort == SessionSort::DueSoonestFirst || m_sort == SessionSort::DueLatestFirst;
    const bool isAscending =
        m_sort == SessionSort::DueSoonestFirst || m_sort == SessionSort::CreatedOldestFirst;
    m_table->horizontalHeader()->setSortIndicator(static_cast<int>(isDue ? Column::DueDate : Column::Created),
                                                  isAscending ? Qt::AscendingOrder : Qt::DescendingOrder);
}

void SessionsPane::showNotice(const QString &text)
{
    m_message->showMessage(InlineMessage::Tone::Info, text);
}

void SessionsPane::saveState()
{
    m_settings.setColumnState(u"sessions"_s, m_table->horizontalHeader()->saveState());
}

void SessionsPane::focusFilter()
{
    m_filter->focusTitle();
}

void SessionsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SessionsPane::retranslate()
{
    m_table->setAccessibleName(tr("Sessions"));
    m_state->setLoading(tr("Loading sessions…"));
    if (m_state->state() == PaneState::State::Ready || m_state->state() == PaneState::State::Empty)
        showListing();
}

} // namespace ui

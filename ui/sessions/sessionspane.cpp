#include "ui/sessions/sessionspane.h"

#include "models/sessiontablemodel.h"
#include "store/settings.h"
#include "ui/errortext.h"
#include "ui/sessions/sessiondelegates.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionfilterbar.h"
#include "ui/sessions/sessionfooter.h"
#include "ui/sessions/sessionmenu.h"
#include "ui/sessions/sessionreplacing.h"
#include "ui/sessions/sessionwork.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/panestate.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

using models::SessionTableModel;
using Column = models::SessionTableModel::Column;

namespace {
constexpr int clockMs = 30'000;
constexpr int slowMs = 300;
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
    , m_menu(new SessionMenu(m_table))
    , m_replacing(new SessionReplacing(account, activities, this))
    , m_state(new PaneState(m_table, this))
    , m_message(new InlineMessage(this))
    , m_footer(new SessionFooter(this))
{
    setObjectName(u"sessionsPane"_s);
    makeTable();
    makeLayout();
    connectChoice();
    connectWork();
    connectMenu();
    connectReplacing();
    m_slow.setSingleShot(true);
    m_slow.setInterval(slowMs);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        if (m_work->isLoading())
            m_state->setState(PaneState::State::Loading);
    });
    m_clock.setInterval(clockMs);
    connect(&m_clock, &QTimer::timeout, this, [this] { m_model->setNow(QDateTime::currentDateTimeUtc()); });
    m_clock.start();
    retranslate();
}

SessionsPane::~SessionsPane() = default;

void SessionsPane::makeTable()
{
    m_table->setObjectName(u"sessionTable"_s);
    makeList(*m_table);
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(static_cast<int>(Column::State), new StateDelegate(m_table));
    m_table->setItemDelegateForColumn(static_cast<int>(Column::DueDate), new DueDateDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    const std::pair<Column, int> widths[] = {
        {Column::State, 185},   {Column::Title, 240},     {Column::Signer, 150},     {Column::DueDate, 105},
        {Column::Created, 100}, {Column::Reference, 110}, {Column::LinkExpires, 110}};
    for (const auto &[column, width] : widths)
        header->resizeSection(static_cast<int>(column), width);
    header->restoreState(m_settings.columnState(u"sessions"_s));
    connect(header, &QHeaderView::sectionClicked, this, &SessionsPane::sortByColumn);
    sortBy(m_sort);
}

void SessionsPane::makeLayout()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filter);
    column->addWidget(m_message);
    column->addWidget(m_state, 1);
    column->addWidget(m_footer);
    connect(m_footer, &SessionFooter::sortChosen, this, [this](domain::SessionSort sort) {
        sortBy(sort);
        ask(true);
    });
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
        m_isAnotherList = true;
        m_hadFocus = m_table->hasFocus();
        if (m_state->state() == PaneState::State::Ready)
            m_slow.start(); // a quick answer replaces the rows without a flash
        else
            m_state->setState(PaneState::State::Loading);
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
                              tr("No session of this account passes all the filters above."),
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
    m_slow.stop();
    if (std::exchange(m_isAnotherList, false)) {
        m_table->scrollToTop();
        if (m_hadFocus && m_state->state() == PaneState::State::Ready)
            m_table->setFocus();
    }
    if (m_model->rowOf(m_outsideId) >= 0)
        choose({m_outsideId}); // it has come into the list
    m_footer->showCount(m_model->rowCount(), total, m_listedAt);
    Q_EMIT totalKnown(query(), total);
}

void SessionsPane::showFailure(const api::ApiError &error)
{
    if (error.kind == api::ApiError::Kind::Cancelled)
        return;
    m_slow.stop();
    m_isAnotherList = false;
    if (m_model->rowCount() > 0) {
        m_state->setState(PaneState::State::Ready);
        m_message->setAction({});
        m_isListProblem = true;
        m_message->showError(error); // what was loaded stays to be read
        return;
    }
    const ErrorText words = errorText(error);
    QStringList hint{words.headline};
    if (!words.detail.isEmpty())
        hint << words.detail;
    if (!words.traceId.isEmpty())
        hint << tr("Trace ID: %1").arg(words.traceId);
    m_state->setFailed(error.kind == api::ApiError::Kind::Offline ? tr("Offline")
                                                                  : tr("The list could not be loaded"),
                       hint.join(u'\n'));
    m_state->setState(PaneState::State::Failed);
    m_footer->showCount(0, 0, {});
}

void SessionsPane::sortByColumn(int column)
{
    using domain::SessionSort;
    if (column == static_cast<int>(Column::Created))
        sortBy(m_sort == SessionSort::CreatedNewestFirst ? SessionSort::CreatedOldestFirst
                                                         : SessionSort::CreatedNewestFirst);
    else if (column == static_cast<int>(Column::DueDate))
        sortBy(m_sort == SessionSort::DueSoonestFirst ? SessionSort::DueLatestFirst
                                                      : SessionSort::DueSoonestFirst);
    else
        sortBy(m_sort); // the header has moved its arrow already
    if (column == static_cast<int>(Column::Created) || column == static_cast<int>(Column::DueDate))
        ask(true);
    else
        m_footer->showNotice(tr("The service sorts by due date and by creation only."));
}

void SessionsPane::sortBy(domain::SessionSort sort)
{
    using domain::SessionSort;
    m_sort = sort;
    const bool isDue = sort == SessionSort::DueSoonestFirst || sort == SessionSort::DueLatestFirst;
    const bool isAscending = sort == SessionSort::DueSoonestFirst || sort == SessionSort::CreatedOldestFirst;
    m_table->horizontalHeader()->setSortIndicator(static_cast<int>(isDue ? Column::DueDate : Column::Created),
                                                  isAscending ? Qt::AscendingOrder : Qt::DescendingOrder);
    m_footer->setSort(sort);
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
    showChosen();
}

} // namespace ui

#include "ui/sessions/sessionspane.h"

#include "models/sessiontablemodel.h"
#include "store/maskedmode.h"
#include "store/settings.h"
#include "tasks/account.h"
#include "tasks/sentanew.h"
#include "tasks/synctask.h"
#include "ui/errortext.h"
#include "ui/sessions/bulkduedates.h"
#include "ui/sessions/chosensummary.h"
#include "ui/sessions/listmessage.h"
#include "ui/sessions/seenchanges.h"
#include "ui/sessions/sessioncalls.h"
#include "ui/sessions/sessioncolumns.h"
#include "ui/sessions/sessiondelegates.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessiondownloads.h"
#include "ui/sessions/sessionfilterbar.h"
#include "ui/sessions/sessionfooter.h"
#include "ui/sessions/sessionlistexport.h"
#include "ui/sessions/sessionmenu.h"
#include "ui/sessions/sessionpresenter.h"
#include "ui/sessions/sessionprinting.h"
#include "ui/sessions/sessionreplacing.h"
#include "ui/sessions/sessiontriage.h"
#include "ui/sessions/sessionwork.h"
#include "ui/sessions/signinglinks.h"
#include "ui/sessions/triagechanges.h"
#include "ui/statetext.h"
#include "ui/widgets/filterbutton.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/panelayout.h"
#include "ui/widgets/panestate.h"
#include "ui/widgets/scrollanchor.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using models::SessionTableModel;
using Column = models::SessionTableModel::Column;

namespace {
constexpr int clockMs = 30'000;
constexpr int slowMs = 300;
} // namespace

SessionsPane::SessionsPane(tasks::Account &account, tasks::Activities &activities, tasks::SyncTask &sync,
                           store::Settings &settings, SessionDetails &details, QUndoStack &undo,
                           QWidget *parent)
    : QWidget(parent)
    , m_account(account)
    , m_activities(activities)
    , m_sync(sync)
    , m_settings(settings)
    , m_details(details)
    , m_model(new SessionTableModel(account.sessionIndex(), this))
    , m_work(new SessionWork(account, activities, *m_model, undo, this))
    , m_bulkDueDates(new BulkDueDates(account, activities, *m_model, *m_work->dueDates(), undo, this))
    , m_new(new FilterButton(this))
    , m_filter(new SessionFilterBar(this))
    , m_table(new RowTable(this))
    , m_menu(new SessionMenu(m_table))
    , m_replacing(new SessionReplacing(account, activities, this))
    , m_anew(new tasks::SentAnew(account, this))
    , m_like(new tasks::SentAnew(account, this))
    , m_triage(new TriageChanges(account, undo, this))
    , m_presenter(new SessionPresenter(details, *m_work, *m_triage, *m_model, settings.maskedMode(), this))
    , m_summing(new ChosenSummary(account.sessionIndex(), *m_model, details, this))
    , m_noting(new SessionTriage(*m_triage, settings.maskedMode(), *this))
    , m_seen(new SeenChanges(account, undo, this))
    , m_links(new SigningLinks(account, this))
    , m_lookup(new tasks::IdLookup(account, this))
    , m_state(new PaneState(m_table, this))
    , m_message(new InlineMessage(this))
    , m_told(new ListMessage(*m_message, this))
    , m_footer(new SessionFooter(this))
{
    setObjectName(u"sessionsPane"_s);
    makeTable();
    makeLayout();
    m_export = new SessionListExport(account, activities, m_settings, *m_message, *this);
    connect(m_export, &SessionListExport::saved, m_told,
            [told = m_told](const QString &text, const QString &folder) {
                told->showSaved(InlineMessage::Tone::Info, text, tr("Ope&n folder"), folder);
            });
    m_printing = new SessionPrinting(account, *m_message, *this);
    m_details.calls()->setRecorder(account.calls());
    connectMasking();
    connectChoice();
    connectWork();
    connectMenu();
    connectReplacing();
    connectAnew();
    connectLike();
    connectBulkDueDates();
    connectTriage();
    connectSeen();
    new ScrollAnchor(*m_table);
    m_slow.setSingleShot(true);
    m_slow.setInterval(slowMs);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        if (m_model->isLoading())
            m_state->setState(PaneState::State::Loading);
    });
    m_clock.setInterval(clockMs);
    connect(&m_clock, &QTimer::timeout, this, &SessionsPane::followClock);
    m_clock.start();
    retranslate();
}

SessionsPane::~SessionsPane() = default;

void SessionsPane::makeTable()
{
    m_table->setObjectName(u"sessionTable"_s);
    makeList(*m_table);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new SessionDelegate(m_table));
    m_table->setItemDelegateForColumn(static_cast<int>(Column::State), new StateDelegate(m_table));
    auto *dueDates = new DueDateDelegate(m_table);
    connect(dueDates, &DueDateDelegate::refused, m_footer, &SessionFooter::showNotice);
    m_table->setItemDelegateForColumn(static_cast<int>(Column::DueDate), dueDates);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    m_columns = new SessionColumns(*m_table, m_settings, this);
    m_columns->show(u"all"_s);
    connect(header, &QHeaderView::sectionClicked, this, [this](int column) {
        const auto key = SessionTableModel::keyOf(static_cast<Column>(column));
        const bool isFirst = m_ordering.key != key;
        // the newest first, all else from its beginning
        chooseOrder({key, isFirst ? key == domain::SessionKey::Created : !m_ordering.isDescending});
    });
    sortBy(m_ordering);
}

void SessionsPane::makeLayout()
{
    auto *column = makePaneColumn(this);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(0, 6, 0, 0);
    top->addWidget(m_filter, 1);
    m_filter->setLeading(*m_new);
    column->addLayout(top);
    m_new->setObjectName(u"sessionNew"_s);
    m_new->setIcon(icon(u"session-new"_s));
    m_new->setFocusPolicy(Qt::TabFocus);
    connect(m_new, &FilterButton::clicked, this, &SessionsPane::newSessionRequested);
    column->addWidget(m_message);
    column->addWidget(m_state, 1);
    column->addWidget(m_footer);
    connect(m_footer, &SessionFooter::sortChosen, this, &SessionsPane::chooseOrder);
    connect(m_filter, &SessionFilterBar::filterChanged, this, [this] {
        m_told->endUnfound();
        Q_EMIT filterChanged(filter());
        ask();
    });
    connect(m_filter, &SessionFilterBar::listRequested, this, &SessionsPane::enterList);
    connect(m_filter, &SessionFilterBar::saveRequested, this, &SessionsPane::saveRequested);
    connect(m_state, &PaneState::retryRequested, this, &SessionsPane::refresh);
    connect(m_state, &PaneState::failedActionRequested, this, &SessionsPane::accountRequested);
    connect(m_told, &ListMessage::listWanted, this, &SessionsPane::refresh);
    connect(m_state, &PaneState::emptyActionRequested, this, &SessionsPane::followEmptyAction);
}

domain::SessionFilter SessionsPane::filter() const
{
    domain::SessionFilter filter = m_filter->appliedTo(m_view);
    // a view that is a state is left with another state, and what it hides is to be seen again
    if (!m_view.states.isEmpty() && m_view.states != filter.states)
        filter.hidesSettled = false;
    return filter;
}

void SessionsPane::setView(const domain::SessionFilter &view)
{
    if (view != m_view) { // what is said was done in the view before; what went wrong stays to be read
        m_footer->showNotice({});
        if (m_message->tone() == InlineMessage::Tone::Info)
            m_message->dismiss();
    }
    // behind another pane, and when it is asked for once more, a view stays as it was narrowed
    domain::SessionFilter listed = m_view;
    listed.states = m_filter->states(); // which may have made another view of it
    listed.hidesSettled = filter().hidesSettled;
    const bool isSame = view == listed && !m_orderingOfViews;
    m_view = view;
    leaveSearch();
    if (isSame)
        return m_filter->setStates(view.states);
    domain::SessionFilter whole;
    whole.states = view.states;
    m_filter->show(whole);
}

bool SessionsPane::isFiltering() const
{
    return m_filter->isFiltering();
}

domain::SessionFilter SessionsPane::narrowing() const
{
    return m_filter->appliedTo({});
}

void SessionsPane::narrow(const domain::SessionFilter &filter)
{
    if (filter != narrowing())
        m_filter->show(filter);
}

bool SessionsPane::isLoading() const
{
    // before the first look at the service nothing is known
    return m_model->isLoading() || (m_model->rowCount() == 0 && m_sync.status().asOf.isNull() &&
                                    !m_sync.status().error && !waitsForFirstLook());
}

void SessionsPane::ask()
{
    endWhyNot();
    m_isAnotherList = true;
    m_entersList = false;
    m_hadFocus = m_table->hasFocus();
    if (m_state->state() == PaneState::State::Ready)
        m_slow.start(); // a quick answer replaces the rows without a flash
    else
        m_state->setState(PaneState::State::Loading);
    m_footer->setOverdue(filter().isOverdue);
    m_model->setView(filter(), m_ordering);
}

void SessionsPane::refresh()
{
    m_model->endKeptRead();
    m_sync.refresh();
    if (!m_outsideId.isEmpty())
        m_work->fetch(m_outsideId);
}

void SessionsPane::look()
{
    m_sync.look();
    if (!m_outsideId.isEmpty())
        m_work->fetch(m_outsideId);
}

void SessionsPane::saveState()
{
    m_columns->keep();
}

void SessionsPane::focusFilter()
{
    m_hadFocus = false; // a list that is on its way does not take the keys back
    m_filter->focusText();
}

void SessionsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showSync(); // also while nothing is listed yet, or cannot be
    }
    QWidget::changeEvent(event);
}

void SessionsPane::retranslate()
{
    m_table->setAccessibleName(tr("Sessions"));
    m_new->setText(tr("New session"));
    m_new->setBriefText(tr("New"));
    m_new->setAccessibleName(tr("New session"));
    m_new->setToolTip(tr("New session (Ctrl+N)"));
    m_state->setLoading(tr("Loading sessions…"));
    m_columns->retranslate();
    if (m_state->state() == PaneState::State::Ready || m_state->state() == PaneState::State::Empty)
        showListing();
    else if (m_state->state() == PaneState::State::Failed && m_sync.status().error)
        showFailure(*m_sync.status().error);
    m_work->downloads()->retranslate();
    showChosen();
    updateMenu(); // it says why something cannot be done
}

} // namespace ui

#include "ui/sessions/sessioncalls.h"

#include "models/apicallmodel.h"
#include "tasks/apicallrecorder.h"
#include "ui/statetext.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/panestate.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using models::ApiCallModel;

namespace {
constexpr int rowsForWidths = 50; // of the calls; the others are like them
constexpr int widestWhat = 170;   // what the service's people ask for stands behind it, and is to be seen
} // namespace

SessionCalls::SessionCalls(QWidget *parent)
    : QWidget(parent)
    , m_model(new ApiCallModel(this))
    , m_table(new RowTable)
    , m_state(new PaneState(m_table, this))
    , m_about(new QLabel(this))
    , m_others(new QCheckBox(this))
    , m_copy(new QPushButton(icon(u"copy"_s), {}, this))
    , m_copyAll(new QPushButton(icon(u"copy"_s), {}, this))
    , m_copyKey(new QAction(icon(u"copy"_s), {}, m_table))
{
    makeTable();
    makeLayout();
    connect(m_others, &QCheckBox::toggled, this, &SessionCalls::load);
    connect(m_copy, &QPushButton::clicked, this, [this] { copy(false); });
    connect(m_copyAll, &QPushButton::clicked, this, [this] { copy(true); });
    connect(m_copyKey, &QAction::triggered, this, [this] { copy(false); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SessionCalls::showLoaded);
    retranslate();
}

void SessionCalls::makeTable()
{
    m_table->setObjectName(u"sessionCalls"_s);
    makeList(*m_table);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->horizontalHeader()->setResizeContentsPrecision(rowsForWidths);
    m_table->horizontalHeader()->setStretchLastSection(false); // its width would be taken for a chosen one
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this,
            [this] { m_isWidthChosen = true; });
    m_copyKey->setShortcut(QKeySequence::Copy);
    m_copyKey->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(m_copyKey);
}

void SessionCalls::makeLayout()
{
    m_about->setObjectName(u"callsAbout"_s);
    m_about->setWordWrap(true);
    m_others->setObjectName(u"callsOthers"_s);
    m_copy->setObjectName(u"callsCopy"_s);
    m_copyAll->setObjectName(u"callsCopyAll"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addWidget(m_copyAll);
    buttons->addStretch(1);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(9, 0, 9, 0);
    below->addWidget(m_about);
    below->addWidget(m_others);
    below->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 6);
    column->addWidget(m_state, 1);
    column->addLayout(below);
    setFocusProxy(m_table);
}

void SessionCalls::setRecorder(tasks::ApiCallRecorder &recorder)
{
    m_recorder = &recorder;
    connect(&recorder, &tasks::ApiCallRecorder::recorded, this, [this] {
        if (isVisible())
            load();
    });
}

void SessionCalls::setMasking(const store::MaskedMode &masking)
{
    m_masking = &masking;
    m_model->setMasking(masking);
}

void SessionCalls::showSession(const domain::SigningSession &session)
{
    const QStringList ids = tasks::ApiCallRecorder::idsOf(session);
    if (ids == m_ids)
        return;
    m_ids = ids;
    if (m_sessionId != session.id) {
        m_sessionId = session.id;
        m_model->setCalls({});
        m_state->setState(PaneState::State::Loading);
    }
    if (isVisible())
        load();
}

void SessionCalls::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    load();
}

void SessionCalls::load()
{
    if (!m_recorder || m_ids.isEmpty())
        return;
    m_recorder->callsOf(m_ids, m_others->isChecked(), mostShown, this,
                        [this, ids = m_ids, others = m_others->isChecked()](
                            const store::StoreResult<QList<store::ApiCall>> &calls) {
                            if (ids != m_ids || others != m_others->isChecked())
                                return; // something else is shown meanwhile
                            if (!calls) {
                                m_state->setFailed(tr("The calls cannot be read"), calls.error().detail);
                                m_state->setState(PaneState::State::Failed);
                                return;
                            }
                            m_model->setCalls(*calls);
                            fitColumns();
                            showLoaded();
                        });
}

//! Until a person makes one otherwise. A column of trace IDs is there when there is one.
void SessionCalls::fitColumns()
{
    using Column = ApiCallModel::Column;
    const bool isWidthChosen = m_isWidthChosen;
    const QList<store::ApiCall> &calls = m_model->calls();
    m_table->setColumnHidden(int(Column::TraceId),
                             std::none_of(calls.cbegin(), calls.cend(), [](const store::ApiCall &call) {
                                 return !call.traceId.isEmpty();
                             }));
    if (!isWidthChosen) {
        m_table->resizeColumnsToContents();
        m_table->setColumnWidth(int(Column::What), qMin(m_table->columnWidth(int(Column::What)), widestWhat));
    }
    m_isWidthChosen = isWidthChosen; // that was us
}

void SessionCalls::showLoaded()
{
    const int count = m_model->rowCount();
    m_state->setState(count > 0 ? PaneState::State::Ready : PaneState::State::Empty);
    m_about->setVisible(count > 0);
    m_about->setText(
        m_model->calls().size() >= mostShown
            ? tr("The newest %1 calls. The service tells a trace ID with an error only.").arg(mostShown)
            : tr("The service tells a trace ID with an error only."));
    m_copy->setEnabled(m_table->selectionModel()->hasSelection());
    m_copyKey->setEnabled(m_copy->isEnabled());
    m_copyAll->setEnabled(count > 0);
}

void SessionCalls::copy(bool isAll)
{
    QList<store::ApiCall> calls;
    if (isAll) {
        calls = m_model->calls();
    } else {
        QModelIndexList rows = m_table->selectionModel()->selectedRows();
        std::sort(rows.begin(), rows.end());
        for (const QModelIndex &row : std::as_const(rows))
            calls += m_model->callsOf(row.row());
    }
    if (calls.isEmpty())
        return;
    const QString text = ApiCallModel::textOf(calls);
    QGuiApplication::clipboard()->setText(m_masking.shown(text));
}

void SessionCalls::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SessionCalls::retranslate()
{
    m_table->setAccessibleName(tr("API calls made for this session"));
    m_state->setLoading(tr("Looking for the calls…"));
    m_state->setEmpty(tr("No calls yet"),
                      tr("What this program asks of the service for this session, its documents and its "
                         "collection is listed here."));
    m_others->setText(tr("Also calls for l&ists and access"));
    m_copy->setText(tr("Co&py"));
    m_copy->setAccessibleName(tr("Copy the chosen calls"));
    m_copyAll->setText(tr("C&opy all"));
    m_copyAll->setAccessibleName(tr("Copy all calls"));
    m_copyKey->setText(tr("Copy"));
    if (m_state->state() == PaneState::State::Failed)
        load(); // else it would say that there are none
    else if (m_state->state() != PaneState::State::Loading)
        showLoaded();
}

} // namespace ui

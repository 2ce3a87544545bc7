// Which sessions are chosen, and what the details show of them.
#include "ui/sessions/sessionspane.h"

#include "models/sessiontablemodel.h"
#include "tasks/sessionaction.h"
#include "ui/sessions/duedatechanges.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessiondownloads.h"
#include "ui/sessions/sessionfooter.h"
#include "ui/sessions/sessionresults.h"
#include "ui/sessions/sessionsummary.h"
#include "ui/sessions/sessionwork.h"
#include "ui/widgets/inlinemessage.h"

#include <QItemSelectionModel>
#include <QTableView>

namespace ui {

using models::SessionTableModel;

void SessionsPane::connectChoice()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_table->selectionModel()->hasSelection())
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
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (!(index.flags() & Qt::ItemIsEditable))
            m_details.reveal();
    });
    connect(&m_details, &SessionDetails::tabShown, this, &SessionsPane::showOrder);
    connect(m_details.order(), &SessionOrder::sessionActivated, this, &SessionsPane::showSession);
    connect(m_work, &SessionWork::fetched, this, [this](const domain::SigningSession &session) {
        if (session.id == chosenId() && m_model->rowOf(session.id) < 0) {
            showDetails(session);
            Q_EMIT selectionChanged();
        } else {
            showOrder();
        }
    });
    connect(m_work, &SessionWork::fetchFailed, this, [this](const QString &id, const api::ApiError &error) {
        if (id == m_outsideId)
            m_outsideId.clear();
        showChosen();
        m_message->setAction({});
        m_message->showError(error, false);
        Q_EMIT selectionChanged();
    });
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

QList<domain::SigningSession> SessionsPane::chosen() const
{
    QList<domain::SigningSession> sessions;
    for (const QString &id : selectedIds())
        if (const auto session = m_work->session(id))
            sessions << *session;
    return sessions;
}

void SessionsPane::showSession(const QString &sessionId)
{
    choose({sessionId});
}

void SessionsPane::choose(const QStringList &ids)
{
    QItemSelection rows;
    int first = -1;
    for (const QString &id : ids) {
        const int row = m_model->rowOf(id);
        if (row < 0)
            continue;
        rows.select(m_model->index(row, 0), m_model->index(row, 0));
        first = first < 0 ? row : qMin(first, row);
    }
    auto *selection = m_table->selectionModel();
    if (first >= 0) {
        selection->setCurrentIndex(m_model->index(first, 0), QItemSelectionModel::NoUpdate);
        selection->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        m_table->scrollTo(m_model->index(first, 0));
        return;
    }
    if (ids.size() > 1)
        m_footer->showNotice(
            tr("%n session(s) have it; this is the one that is due first.", nullptr, int(ids.size())));
    m_outsideId = ids.value(0);
    selection->clearSelection();
    showChosen();
    Q_EMIT selectionChanged();
    m_work->fetch(m_outsideId);
}

void SessionsPane::showChosen()
{
    const QStringList ids = selectedIds();
    if (ids.size() != 1)
        m_details.showCount(static_cast<int>(ids.size()));
    else if (const auto session = m_work->session(ids.first()))
        showDetails(*session);
    else
        m_details.showLoading();
}

void SessionsPane::showDetails(const domain::SigningSession &session)
{
    m_details.showSession(session, QDateTime::currentDateTimeUtc());
    m_details.showJson(QString::fromUtf8(tasks::jsonForReading(session)));
    m_details.summary()->showDueDatePending(m_work->dueDates()->pendingOf(session.id));
    m_details.results()->showDownload(m_work->downloads()->stateOf(session.id).value_or(DownloadState()));
    showOrder();
}

void SessionsPane::showOrder()
{
    const auto self = m_work->session(m_details.sessionId());
    if (!self)
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<SessionOrder::Entry> before, after;
    QStringList unknown;
    for (const QString &id : self->request.subsequentTo.value_or(QStringList{})) {
        const auto earlier = m_work->session(id);
        SessionOrder::Entry entry;
        entry.id = id;
        before << (earlier ? SessionOrder::entryOf(*earlier, now) : entry);
        if (!earlier)
            unknown << id;
    }
    for (const domain::SigningSession &other : m_model->sessions())
        if (other.request.subsequentTo && other.request.subsequentTo->contains(self->id))
            after << SessionOrder::entryOf(other, now);
    m_details.order()->showOrder(before, SessionOrder::entryOf(*self, now), after);
    if (m_details.tab() == SessionDetails::Tab::Order)
        m_work->fetchBeside(unknown); // only for who looks at it
}

} // namespace ui

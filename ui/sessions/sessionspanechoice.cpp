// Which sessions are chosen, and what the details show of them.
#include "ui/sessions/sessionspane.h"

#include "models/sessiontablemodel.h"
#include "tasks/sessionaction.h"
#include "ui/sessions/duedatechanges.h"
#include "ui/sessions/savingtext.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessiondownloads.h"
#include "ui/sessions/sessionfooter.h"
#include "ui/sessions/sessionresults.h"
#include "ui/sessions/sessionsummary.h"
#include "ui/sessions/sessionwork.h"
#include "ui/sessions/stucktext.h"
#include "ui/sessions/triagechanges.h"
#include "ui/widgets/inlinemessage.h"

#include <QItemSelectionModel>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace ui {

using models::SessionTableModel;

void SessionsPane::connectChoice()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_wished.clear();
        if (m_table->selectionModel()->hasSelection())
            m_outsideId.clear();
        m_model->setKept(chosenCount() < 100 ? selectedIds() : QStringList());
        showChosen();
        Q_EMIT selectionChanged();
    });
    // another list has nothing chosen in it, and the selection does not tell
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
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
    connect(m_model, &SessionTableModel::listed, this,
            [this] { // they may have changed
                m_afterOf.clear();
                showOrder();
            });
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
        m_message->showError(error, false,
                             id == m_goneTo ? tr("Nothing that is known here has the ID %1.").arg(id)
                                            : QString());
        if (id == m_goneTo)
            m_goToTold = m_message->text();
        Q_EMIT selectionChanged();
    });
}

QStringList SessionsPane::selectedIds() const
{
    QStringList ids;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        if (const QString id = index.data(SessionTableModel::SessionIdRole).toString(); !id.isEmpty())
            ids << id;
    if (ids.isEmpty() && !m_outsideId.isEmpty())
        ids << m_outsideId;
    return ids;
}

int SessionsPane::chosenCount() const
{
    int count = 0;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        count += range.height();
    return count == 0 && !m_outsideId.isEmpty() ? 1 : count;
}

void SessionsPane::withChosen(std::function<void(const QList<domain::SigningSession> &)> done)
{
    if (chosenCount() > mostAtOnce)
        return m_footer->showNotice(tr("At most %1 sessions at once.").arg(mostAtOnce));
    QList<int> rows;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows << row;
    std::sort(rows.begin(), rows.end());
    if (rows.size() <= 1)
        return done(chosen()); // what is shown in the details is here
    store::SessionNumbers numbers;
    for (const int row : rows)
        numbers << m_model->numbers().value(row);
    m_work->sessions(numbers, std::move(done));
}

QString SessionsPane::chosenId() const
{
    return chosenCount() == 1 ? selectedIds().value(0) : QString();
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
    m_wished = ids;
    m_work->findNumbers(ids, [this, ids](const store::SessionNumbers &numbers) {
        if (m_wished != ids)
            return; // something else was chosen meanwhile
        if (m_model->isLoading())
            return; // the list that comes has nothing chosen in it: showListing() asks again
        m_wished.clear();
        QList<int> rows;
        for (const qint64 number : numbers)
            if (const auto row = m_model->numbers().indexOf(number); row >= 0)
                rows << int(row);
        if (!rows.isEmpty() && rows.size() < ids.size())
            m_footer->showNotice(
                tr("%1 of %n session(s) are in this list.", nullptr, int(ids.size())).arg(rows.size()));
        rows.isEmpty() ? chooseOutside(ids) : chooseRows(rows);
    });
}

void SessionsPane::chooseRows(const QList<int> &rows)
{
    QItemSelection chosen;
    for (const int row : rows)
        chosen.select(m_model->index(row, 0), m_model->index(row, 0));
    const QModelIndex first = m_model->index(*std::min_element(rows.cbegin(), rows.cend()), 0);
    auto *selection = m_table->selectionModel();
    selection->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selection->select(chosen, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(first);
}

void SessionsPane::chooseOutside(const QStringList &ids)
{
    if (ids.size() > 1)
        m_footer->showNotice(
            tr("%n session(s) have it; this is the one that is due first.", nullptr, int(ids.size())));
    m_outsideId = ids.value(0);
    m_table->selectionModel()->clearSelection();
    showChosen();
    Q_EMIT selectionChanged();
    m_work->fetch(m_outsideId);
}

void SessionsPane::showChosen()
{
    const int count = chosenCount();
    if (count != 1)
        m_details.showCount(count);
    else if (const auto session = m_work->session(chosenId()))
        showDetails(*session);
    else
        m_details.showLoading();
}

void SessionsPane::showDetails(const domain::SigningSession &session)
{
    domain::SigningSession told = shown(session);
    m_details.showSession(told, QDateTime::currentDateTimeUtc());
    m_details.summary()->showGone(m_work->goneSince(session.id));
    // without what opens it: that leaves for a reason
    if (told.signatureUrl && !told.signatureUrl->isEmpty())
        told.signatureUrl = domain::isFinal(session) ? tr("(left out: it is not needed any more)")
                                                     : tr("(left out: Ctrl+L copies the link)");
    m_details.showJson(QString::fromUtf8(tasks::jsonForReading(told)));
    m_details.summary()->showDueDatePending(m_work->dueDates()->pendingOf(session.id));
    DownloadState download = m_work->downloads()->stateOf(session.id).value_or(DownloadState());
    download.report = shown(download.report);
    m_details.results()->showDownload(download);
    m_work->noteRead(session.id);
    m_triage->ofSession(session.id, this, [this](const domain::Triage &triage) {
        if (triage.sessionId == m_details.sessionId())
            showTriage(triage);
    });
    m_work->findChanges(session.id, [this, id = session.id](const QList<store::SessionChange> &changes) {
        if (id == m_details.sessionId() && !changes.isEmpty())
            m_details.showChanges(changes);
    });
    m_work->findSaved(session.id, [this, session](const QList<store::SavedResult> &saved) {
        if (session.id == m_details.sessionId())
            m_details.summary()->showSaved(
                shown(savedSummary(session, saved, QDateTime::currentDateTimeUtc())));
    });
    m_work->findStuck(session.id, [this, id = session.id](const QList<domain::StuckCause> &causes) {
        if (id != m_details.sessionId())
            return;
        m_stuckCauses = causes;
        m_stuckOf = id;
        QStringList unknown;
        for (const domain::StuckCause &cause : causes)
            if (!m_work->session(cause.sessionId))
                unknown << cause.sessionId;
        m_work->findBeside(unknown);
        showStuck();
    });
    showOrder();
}

//! The names come later than the causes.
void SessionsPane::showStuck()
{
    if (m_stuckOf != m_details.sessionId())
        return;
    QStringList lines;
    for (const domain::StuckCause &cause : std::as_const(m_stuckCauses)) {
        const auto other = m_work->session(cause.sessionId);
        lines << stuckText(cause.kind, other ? shown(domain::signerNameOf(*other)) : QString());
    }
    lines.removeDuplicates();
    m_details.summary()->showStuck(lines.join(u'\n'), neverOpens());
}

//! The session of which the causes are.
bool SessionsPane::neverOpens() const
{
    return std::any_of(m_stuckCauses.cbegin(), m_stuckCauses.cend(), [](const domain::StuckCause &cause) {
        using Kind = domain::StuckCause::Kind;
        return cause.kind != Kind::PackageMissing && cause.kind != Kind::LinkExpired;
    });
}

void SessionsPane::showOrder()
{
    const auto self = m_work->session(m_details.sessionId());
    if (!self)
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto entryOf = [this, &now](const domain::SigningSession &session) {
        SessionOrder::Entry entry = SessionOrder::entryOf(session, now);
        entry.title = shown(entry.title);
        entry.signer = shown(entry.signer);
        entry.isGone = m_work->goneSince(session.id).isValid();
        return entry;
    };
    QList<SessionOrder::Entry> before, after;
    QStringList unknown, names;
    QString dead;
    for (const QString &id : self->request.subsequentTo.value_or(QStringList{})) {
        const auto earlier = m_work->session(id);
        SessionOrder::Entry entry;
        entry.id = id;
        before << (earlier ? entryOf(*earlier) : entry);
        if (!earlier) {
            unknown << id;
            continue;
        }
        const QString name = shown(domain::signerNameOf(*earlier));
        const auto state = domain::stateOf(*earlier).value();
        if (before.last().isGone)
            dead = tr("cannot go on: the session of %1 was deleted").arg(name);
        else if (state == domain::SessionState::Rejected)
            dead = tr("cannot go on: %1 has rejected").arg(name);
        else if (domain::isOverdue(*earlier, now))
            dead = tr("cannot go on: %1 is overdue").arg(name);
        if (state != domain::SessionState::Signed)
            names << name;
    }
    m_details.summary()->showEarlier(names, dead);
    showStuck();
    for (const domain::SigningSession &other : std::as_const(m_after))
        if (other.request.subsequentTo && other.request.subsequentTo->contains(self->id))
            after << entryOf(other);
    m_details.order()->showOrder(before, entryOf(*self), after);
    m_work->findBeside(self->request.subsequentTo.value_or(QStringList{}));
    if (m_details.tab() != SessionDetails::Tab::Order)
        return; // only for who looks at it
    m_work->fetchBeside(unknown);
    if (m_afterOf != self->id)
        withAfter(self->id, {});
}

//! Those that wait for it are known, and shown, \a then.
void SessionsPane::withAfter(const QString &sessionId, const std::function<void()> &then)
{
    m_afterOf = sessionId;
    m_work->findAfter(sessionId, [this, sessionId, then](const QList<domain::SigningSession> &sessions) {
        if (sessionId != m_details.sessionId())
            return; // another one was chosen meanwhile
        m_afterOf = sessionId;
        m_after = sessions;
        showOrder();
        if (then)
            then();
    });
}

} // namespace ui

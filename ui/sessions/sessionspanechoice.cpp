// Which sessions are chosen.
#include "ui/sessions/sessionspane.h"

#include "models/sessiontablemodel.h"
#include "ui/sessions/chosensummary.h"
#include "ui/sessions/listmessage.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionfooter.h"
#include "ui/sessions/sessionpresenter.h"
#include "ui/sessions/sessionwork.h"

#include <QItemSelectionModel>
#include <QScopedValueRollback>
#include <QSet>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace ui {

using models::SessionTableModel;

namespace {

//! Where they are in the list, which may have a million: of many, each is not looked for by itself.
QList<int> rowsAmong(const store::SessionNumbers &all, const store::SessionNumbers &wanted)
{
    constexpr qsizetype few = 8;
    QList<int> rows;
    if (wanted.size() <= few) {
        for (const qint64 number : wanted)
            if (const auto row = all.indexOf(number); row >= 0)
                rows << int(row);
        return rows;
    }
    const QSet<qint64> numbers(wanted.cbegin(), wanted.cend());
    for (qsizetype row = 0; row < all.size() && rows.size() < numbers.size(); ++row)
        if (numbers.contains(all.at(row)))
            rows << int(row);
    return rows;
}

} // namespace

void SessionsPane::connectChoice()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_table->selectionModel()->hasSelection())
            m_wished.clear(); // what leaves the list takes no wish for another one with it
        endWhyNot();
        if (!m_isLed) {
            m_widens = false; // nobody waits for it any more
            endGoTo();
        }
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
                m_summing->refresh();
            });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (!(index.flags() & Qt::ItemIsEditable))
            m_details.reveal();
    });
    connect(m_details.order(), &SessionOrder::sessionActivated, this, [this](const QString &sessionId) {
        Q_EMIT leaving();
        showSession(sessionId);
    });
    connect(m_work, &SessionWork::fetched, this, [this](const domain::SigningSession &session) {
        if (session.id == m_outsideId)
            m_back = nullptr;
        if (session.id == m_outsideId && session.id == m_goneTo) {
            m_goneTo.clear(); // it is known now, and comes into the list of all
            listAll({});
        }
        if (session.id == chosenId() && m_model->rowOf(session.id) < 0) {
            m_presenter->show(session);
            Q_EMIT selectionChanged();
        } else {
            m_presenter->showOrder();
        }
    });
    connect(m_work, &SessionWork::fetchFailed, this, [this](const QString &id, const api::ApiError &error) {
        m_landsInList = false;
        if (id == m_outsideId) {
            m_outsideId.clear();
            if (const auto back = std::exchange(m_back, nullptr))
                back();
        }
        showChosen();
        const bool wasGoneTo = id == m_goneTo;
        api::ApiError told = error;
        const bool isNowhere = error.kind == api::ApiError::Kind::NotFound;
        if (isNowhere)
            told.detail.clear(); // the same once more, in the language of the service
        m_told->showUnfound(id, told,
                            wasGoneTo   ? tr("Nothing that is known here has the ID %1.").arg(id)
                            : isNowhere ? tr("The session with the ID %1 cannot be shown.").arg(id)
                                        : QString());
        Q_EMIT selectionChanged();
    });
    connect(m_told, &ListMessage::unansweredWanted, this, [this](const QString &id) {
        m_widens = m_areSeveral = false;
        m_landsInList = id == m_goneTo;
        choose({id});
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

void SessionsPane::showChosen()
{
    const int count = chosenCount();
    m_summing->end();
    if (count != 1)
        m_details.showCount(count);
    if (count > 1 && count <= mostAtOnce)
        m_summing->show(chosenNumbers());
    if (count != 1)
        return;
    if (const auto session = m_work->session(chosenId()))
        m_presenter->show(*session);
    else
        m_details.showLoading();
}

void SessionsPane::withChosen(std::function<void(const QList<domain::SigningSession> &)> done)
{
    if (chosenCount() > mostAtOnce)
        return m_footer->showNotice(tr("At most %1 sessions at once.").arg(mostAtOnce));
    const store::SessionNumbers numbers = chosenNumbers();
    if (numbers.size() <= 1)
        return done(chosen()); // what is shown in the details is here
    m_work->sessions(numbers, std::move(done));
}

store::SessionNumbers SessionsPane::chosenNumbers() const
{
    QList<QItemSelectionRange> ranges = m_table->selectionModel()->selection();
    std::sort(ranges.begin(), ranges.end(), [](const auto &a, const auto &b) { return a.top() < b.top(); });
    store::SessionNumbers numbers;
    for (const QItemSelectionRange &range : std::as_const(ranges))
        numbers << m_model->numbers().mid(range.top(), range.height());
    return numbers;
}

QString SessionsPane::chosenId() const
{
    return chosenCount() == 1 ? selectedIds().value(0) : QString();
}

QList<domain::SigningSession> SessionsPane::chosen() const
{
    QList<domain::SigningSession> sessions;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows)
        if (const auto row = m_model->row(index.row()))
            if (const auto session = m_work->session(*row))
                sessions << *session;
    if (const auto outside = rows.isEmpty() ? m_work->session(m_outsideId) : std::nullopt)
        sessions << *outside;
    return sessions;
}

void SessionsPane::showSession(const QString &sessionId)
{
    endGoTo();
    m_widens = m_areSeveral = false;
    choose({sessionId});
}

void SessionsPane::showSessions(const QStringList &ids)
{
    endGoTo();
    listAll({}); // to be seen beside each other
    m_widens = m_areSeveral = m_landsInList = true;
    choose(ids);
}

void SessionsPane::chooseNothing()
{
    endGoTo();
    m_widens = false;
    m_wished.clear();
    m_outsideId.clear();
    m_table->selectionModel()->clearSelection(); // which tells nothing when none of the list was chosen
    showChosen();
    Q_EMIT selectionChanged();
}

void SessionsPane::choose(const QStringList &ids)
{
    m_wished = ids;
    m_work->findNumbers(ids, [this, ids](const store::SessionNumbers &numbers) {
        if (m_wished != ids)
            return; // something else was chosen meanwhile
        if (m_model->isLoading())
            return; // the list that comes has nothing chosen in it: showListing() asks again
        const QList<int> rows = rowsAmong(m_model->numbers(), numbers);
        if ((rows.isEmpty() || rows.size() < numbers.size()) && m_widens && !m_model->isWhole())
            return; // it may be in what comes of this list: showListing() asks again
        m_wished.clear();
        if (std::exchange(m_widens, false) && rows.isEmpty() && filter() != domain::SessionFilter()) {
            listAll({});
            return choose(ids);
        }
        if (!rows.isEmpty() && rows.size() < ids.size())
            m_footer->showNotice(
                tr("%1 of %n session(s) are in this list.", nullptr, int(ids.size())).arg(rows.size()));
        const QScopedValueRollback<bool> led(m_isLed, true);
        rows.isEmpty() ? chooseOutside(ids) : chooseRows(rows);
    });
}

void SessionsPane::chooseRows(const QList<int> &rows)
{
    QItemSelection chosen; // rows of one range, where they are beside each other: of thousands that is few
    QList<int> sorted = rows;
    std::sort(sorted.begin(), sorted.end());
    for (qsizetype from = 0, to = 0; from < sorted.size(); from = to) {
        while (++to < sorted.size() && sorted.at(to) == sorted.at(to - 1) + 1) {
        }
        chosen.select(m_model->index(sorted.at(from), 0), m_model->index(sorted.at(to - 1), 0));
    }
    const auto [least, most] = std::minmax_element(rows.cbegin(), rows.cend());
    const QModelIndex first = m_model->index(*least, 0), last = m_model->index(*most, 0);
    auto *selection = m_table->selectionModel();
    selection->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selection->select(chosen, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (std::exchange(m_landsInList, false))
        m_table->setFocus(); // also in a window that is not the active one yet
    const int height = m_table->rowViewportPosition(*most) + m_table->rowHeight(*most) -
                       m_table->rowViewportPosition(*least);
    if (height > m_table->viewport()->height())
        return m_table->scrollTo(first, QAbstractItemView::PositionAtTop);
    m_table->scrollTo(last);
    m_table->scrollTo(first); // where all of them have room, the last one stays in sight
}

void SessionsPane::chooseOutside(const QStringList &ids)
{
    const bool areSeveral = std::exchange(m_areSeveral, false) && ids.size() > 1;
    if (areSeveral) {
        m_landsInList = false;
        m_footer->showNotice(tr("%1 of %n session(s) are in this list.", nullptr, int(ids.size())).arg(0));
        return chooseNothing();
    }
    if (ids.size() > 1)
        m_footer->showNotice(
            tr("%n session(s) have it; this is the one that is due first.", nullptr, int(ids.size())));
    if (ids.value(0) != m_outsideId)
        m_back = [this, outside = m_outsideId,
                  numbers = chosenCount() <= mostAtOnce ? chosenNumbers() : store::SessionNumbers()] {
            const QScopedValueRollback<bool> led(m_isLed, true);
            m_outsideId = outside;
            if (const QList<int> rows = rowsAmong(m_model->numbers(), numbers); !rows.isEmpty())
                chooseRows(rows);
        };
    m_outsideId = ids.value(0);
    m_landsInList = m_landsInList && m_outsideId == m_goneTo; // which comes into the list when it is known
    m_table->selectionModel()->clearSelection();
    showChosen();
    Q_EMIT selectionChanged();
    m_work->find(m_outsideId);
}

} // namespace ui

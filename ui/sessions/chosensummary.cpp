#include "ui/sessions/chosensummary.h"

#include "domain/duedateplan.h"
#include "models/sessiontablemodel.h"
#include "ui/sessions/chosenbuttons.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/statetext.h"
#include "ui/timetext.h"

#include <QLocale>
#include <QMap>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// Rows that are scrolled to change, too: of many that are chosen, not each of those is a reason to read all.
constexpr int chosenMs = 100, manyChangedMs = 1'000;
constexpr qsizetype many = 200;

//! What is counted of them.
struct ChosenCounts
{
    QMap<std::pair<int, QString>, int> states; //!< in the order of the API's list, then by the word
    int gone = 0, overdue = 0, movable = 0, done = 0;
    QDateTime first, last; //!< due dates of those that are open

    void add(const store::SessionRow &row, const QDateTime &now)
    {
        if (row.goneSince.isValid()) {
            ++gone;
            return;
        }
        const auto state = domain::OpenEnum<domain::SessionState>(row.state).value();
        ++states[{static_cast<int>(state), row.state}];
        if (state == domain::SessionState::Signed)
            ++done;
        if (row.isFinal)
            return;
        const bool isOverdue = row.dueDate.isValid() && row.dueDate < now;
        if (isOverdue)
            ++overdue;
        else if (!row.stuck || !domain::endsForGood(row.stuck->kind))
            ++movable;
        if (!row.dueDate.isValid())
            return;
        if (first.isNull() || row.dueDate < first)
            first = row.dueDate;
        if (last.isNull() || row.dueDate > last)
            last = row.dueDate;
    }
};

} // namespace

ChosenSummary::ChosenSummary(store::SessionIndex &index, const models::SessionTableModel &list,
                             SessionDetails &details, QObject *parent)
    : QObject(parent)
    , m_index(index)
    , m_list(list)
    , m_details(details)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ChosenSummary::read);
}

void ChosenSummary::show(const store::SessionNumbers &numbers)
{
    m_numbers = numbers;
    m_soon.start(chosenMs);
}

void ChosenSummary::refresh()
{
    if (!m_numbers.isEmpty() && !m_soon.isActive())
        m_soon.start(m_numbers.size() < many ? chosenMs : manyChangedMs);
}

void ChosenSummary::end()
{
    m_soon.stop();
    m_numbers.clear();
    offer(true, true); // of others it is not known yet, of very many never: who tries it is told
}

void ChosenSummary::offer(bool canMove, bool canDownload)
{
    m_details.chosenButtons()->setPossible(SessionMenu::Action::DueDates, canMove);
    m_details.chosenButtons()->setPossible(SessionMenu::Action::Download, canDownload);
}

void ChosenSummary::read()
{
    store::SessionLists(m_index).rows(
        m_numbers, this,
        [this, asked = m_numbers](const store::StoreResult<QList<store::NumberedSession>> &found) {
            if (!found || asked != m_numbers || asked.isEmpty())
                return; // others are chosen by now
            QList<store::SessionRow> rows;
            for (const store::NumberedSession &session : *found) {
                rows << session.row;
                rows.last().dueDate = m_list.dueDateOf(session.row); // as it is listed beside this
            }
            const ChosenFacts facts = factsOf(rows, QDateTime::currentDateTimeUtc());
            offer(facts.canMove, facts.canDownload);
            m_details.showCount(static_cast<int>(asked.size()), facts.text);
        });
}

ChosenFacts ChosenSummary::factsOf(const QList<store::SessionRow> &rows, const QDateTime &now)
{
    ChosenCounts counts;
    for (const store::SessionRow &row : rows)
        counts.add(row, now);
    QStringList lines;
    for (auto state = counts.states.cbegin(); state != counts.states.cend(); ++state) {
        const domain::OpenEnum<domain::SessionState> word(state.key().second);
        lines << tr("%1: %2").arg(lookOf(word, false, false).text, QLocale().toString(state.value()));
    }
    if (counts.overdue > 0)
        lines << tr("Overdue ones among them: %1").arg(QLocale().toString(counts.overdue));
    if (counts.gone > 0)
        lines << tr("%1: %2").arg(lookOfGone().text, QLocale().toString(counts.gone));
    if (counts.first.isValid())
        lines << (counts.first == counts.last ? tr("Due %1").arg(shortText(counts.first))
                                              : tr("The first is due %1, the last %2")
                                                    .arg(shortText(counts.first), shortText(counts.last)));
    return {lines.join(u'\n'), counts.movable > 0, counts.done > 0};
}

} // namespace ui

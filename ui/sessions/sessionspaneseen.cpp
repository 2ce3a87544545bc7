// What changed in sessions and needs no look any more.
#include "models/sessiontablemodel.h"
#include "ui/sessions/seenchanges.h"
#include "ui/sessions/sessionfooter.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessionwork.h"

#include <QItemSelectionModel>
#include <QTableView>

namespace ui {

void SessionsPane::connectSeen()
{
    connect(m_seen, &SeenChanges::done, this, [this](const QString &text) {
        if (text.isEmpty())
            m_footer->showNotice(tr("Nothing in them has changed since somebody looked."));
        else
            m_footer->showDone(tr("Ctrl+Z takes back: %1").arg(text));
    });
    connect(m_seen, &SeenChanges::stepped, this, &SessionsPane::showStepped);
    connect(m_seen, &SeenChanges::failed, this, [this](const store::StoreError &error) {
        showProblem(tr("It could not be kept on this computer. %1").arg(error.detail));
    });
}

//! Else the footer would still offer to take back what is taken back, and the key takes back what was done
//! before it.
void SessionsPane::showStepped(const QString &text, bool isUndo)
{
    m_footer->showDone((isUndo ? tr("Taken back: %1") : tr("Done again: %1")).arg(text));
}

//! Those that are chosen, however many: none of them is read for it.
void SessionsPane::markSeen()
{
    store::SessionNumbers numbers;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            numbers << m_model->numbers().value(row);
    if (!numbers.isEmpty())
        return m_seen->markSeen(numbers);
    if (m_outsideId.isEmpty())
        return sayWhyNot(tr("Choose the sessions that you mean."));
    m_work->findNumbers({m_outsideId},
                        [this](const store::SessionNumbers &found) { m_seen->markSeen(found); });
}

void SessionsPane::markAllSeen()
{
    if (!m_model->isWhole())
        return m_footer->showNotice(tr("The list is still being read. Try again in a moment."));
    m_model->endKeptRead();
    m_seen->markSeen(m_model->numbers());
}

} // namespace ui

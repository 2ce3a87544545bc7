// What the Batches view lists, and which of it is chosen.
#include "models/batchlistmodel.h"
#include "tasks/account.h"
#include "tasks/background.h"
#include "tasks/draftjson.h"
#include "ui/merge/batchespane.h"
#include "ui/merge/batchgrid.h"
#include "ui/widgets/panestate.h"

#include <QItemSelectionModel>
#include <QTableView>

#include <utility>

namespace ui {

void BatchesPane::readList()
{
    if (std::exchange(m_isReading, true)) {
        m_readsAgain = true; // many changes at once are one
        return;
    }
    m_account.batches().all(
        m_account.profile().id, this, [this](const store::StoreResult<QList<store::BatchSummary>> &batches) {
            if (batches)
                return readTemplateNames(*batches);
            m_isReading = false;
            m_state->setFailed(tr("The list of batches cannot be read"), batches.error().detail);
            m_state->setState(PaneState::State::Failed);
        });
}

//! A pattern has all that is sent, so reading many of them takes its time.
void BatchesPane::readTemplateNames(const QList<store::BatchSummary> &batches)
{
    QHash<QString, QByteArray> patterns;
    for (const store::BatchSummary &batch : batches)
        if (batch.record.pattern.isEmpty())
            m_templateNames.remove(batch.record.id);
        else if (!m_templateNames.contains(batch.record.id))
            patterns.insert(batch.record.id, batch.record.pattern);
    if (patterns.isEmpty())
        return showList(batches);
    tasks::runInBackground(
        this,
        [patterns] {
            QHash<QString, QString> names;
            for (auto pattern = patterns.cbegin(); pattern != patterns.cend(); ++pattern)
                names.insert(pattern.key(), tasks::templateNameOf(pattern.value()));
            return names;
        },
        [this, batches](const QHash<QString, QString> &names) {
            m_templateNames.insert(names);
            showList(batches);
        });
}

void BatchesPane::showList(const QList<store::BatchSummary> &batches)
{
    m_isReading = false;
    m_model->setBatches(batches, m_templateNames);
    followGrid(m_grid->model()->counts()); // what was read may be older
    m_state->setState(batches.isEmpty() ? PaneState::State::Empty : PaneState::State::Ready);
    selectBatch(m_wanted.isEmpty() ? currentId() : m_wanted);
    if (std::exchange(m_readsAgain, false))
        readList();
}

//! The list says the same as the rows below it, and at once.
void BatchesPane::followGrid(const store::BatchCounts &counts)
{
    allowShowing();
    if (m_grid->model()->rowCount() > 0)
        m_model->setCounts(m_grid->model()->record().id, counts);
}

QString BatchesPane::currentId() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? QString() : rows.first().data(models::BatchListModel::BatchIdRole).toString();
}

void BatchesPane::selectBatch(const QString &batchId)
{
    m_wanted = batchId;
    // with none chosen, the newest is what a person came for
    const int row = batchId.isEmpty() && m_model->rowCount() > 0 ? 0 : m_model->rowOf(batchId);
    if (row < 0)
        return; // it is on its way into the list
    m_wanted.clear();
    if (currentId() != m_model->index(row, 0).data(models::BatchListModel::BatchIdRole).toString())
        m_table->selectRow(row);
    showCurrent();
    if (std::exchange(m_takesKeys, false))
        m_grid->table()->setFocus();
}

void BatchesPane::goToBatch(const QString &batchId)
{
    m_takesKeys = true; // it may be on its way into the list
    selectBatch(batchId);
}

} // namespace ui

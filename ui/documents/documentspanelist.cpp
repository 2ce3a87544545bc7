// What the Documents view lists, and which of it is chosen.
#include "ui/documents/documentspane.h"

#include "models/documenttablemodel.h"
#include "store/maskedmode.h"
#include "store/settings.h"
#include "tasks/account.h"
#include "ui/documents/documentlearner.h"
#include "ui/documents/documentpreview.h"
#include "ui/documents/documentuploads.h"
#include "ui/widgets/batchsieve.h"
#include "ui/widgets/panestate.h"

#include <QCollator>
#include <QLineEdit>
#include <QLocale>
#include <QTableView>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

using Model = models::DocumentTableModel;

namespace {

constexpr qint64 sameDropSecs = 5;

//! The newest first, as the registry gives them, but files that came together by name, as the person saw them
//! in the file manager: it is the order in which they become a session or a collection.
QList<store::DocumentRecord> dropsByName(QList<store::DocumentRecord> records)
{
    // The C locale knows no numbers.
    QCollator collator(QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale());
    collator.setNumericMode(true); // "Appendix 10" after "Appendix 9"
    const auto isBefore = [&collator](const store::DocumentRecord &one, const store::DocumentRecord &other) {
        return collator.compare(one.filename, other.filename) < 0;
    };
    auto first = records.begin();
    while (first != records.end() && first->uploadedAt.isValid()) {
        auto last = std::next(first);
        while (last != records.end() && last->uploadedAt.isValid() &&
               last->uploadedAt.secsTo(std::prev(last)->uploadedAt) <= sameDropSecs)
            ++last;
        std::stable_sort(first, last, isBefore);
        first = last;
    }
    return records;
}

} // namespace

void DocumentsPane::refresh()
{
    m_learner->forgetAll();
    QStringList ids;
    for (const store::DocumentRecord &record : selectedRecords())
        ids << record.documentId;
    m_learner->learn(ids);
    readList();
}

//! They change all the time while an account is filled: only what somebody looks at follows them, and the
//! clock's step is soon enough. What was told of them is written: nothing is counted in the way of what is
//! not yet.
void DocumentsPane::followSessions()
{
    if (m_areSessionsNewer && isVisible())
        read(Sessions::AsWritten);
}

void DocumentsPane::read(Sessions counted)
{
    m_areSessionsNewer = false;
    if (std::exchange(m_isReading, true)) {
        // many changes at once are one
        m_readsAgain = std::max(counted, m_readsAgain.value_or(counted));
        return;
    }
    auto show = [this](const store::StoreResult<QList<store::DocumentRecord>> &result) {
        m_isReading = false;
        if (const auto again = std::exchange(m_readsAgain, std::nullopt))
            return read(*again);
        if (result)
            return showRecords(*result);
        m_state->setFailed(tr("The list of documents cannot be read"), result.error().detail);
        m_state->setState(PaneState::State::Failed);
    };
    // A document that has just been sent is told of with its session, or it would be said to be in none until
    // the clock's next step.
    if (counted == Sessions::AlsoThoseOnTheirWay)
        m_account.documentRegistry().all(this, std::move(show));
    else
        m_account.documentRegistry().allAsWritten(this, std::move(show));
}

void DocumentsPane::showRecords(const QList<store::DocumentRecord> &records)
{
    m_isRead = true;
    m_model->setNow(QDateTime::currentDateTimeUtc());
    m_model->setRecords(dropsByName(records));
    m_uploads->settle(records);
    fitColumns();
    showState();
    selectWanted();
    updateActions();
    showCurrent();
    m_learnLater.start();
}

void DocumentsPane::showState()
{
    const bool hasRows = m_model->rowCount() > 0;
    const bool isFiltered = !m_filter->text().trimmed().isEmpty();
    m_filter->setEnabled(hasRows || isFiltered);
    if (m_sorted->rowCount() > 0)
        return m_state->setState(PaneState::State::Ready);
    if (!hasRows && !m_isRead)
        return;
    if (hasRows && isFiltered)
        m_state->setEmpty(
            tr("No document matches"),
            tr("None of the documents has “%1” in it.").arg(m_settings.maskedMode().shown(m_filter->text())),
            tr("&Show all"), u"search"_s);
    else if (hasRows)
        m_state->setEmpty(tr("All documents here are of batches"),
                          tr("They are not listed, but found when you search for one."), tr("&Show all"),
                          u"search"_s);
    else
        m_state->setEmpty(tr("Drop files here"),
                          tr("PDF, text, Markdown or XML. They are checked, then uploaded. A document that "
                             "is in no session "
                             "is deleted by the service after 30 minutes; a copy stays here."),
                          tr("&Add files…"), u"drop-target"_s);
    m_state->setState(PaneState::State::Empty);
}

void DocumentsPane::fillEmpty()
{
    if (!m_filter->text().isEmpty())
        m_filter->clear();
    else if (m_model->rowCount() > 0)
        m_ofBatches->setChecked(true);
    else
        chooseFiles();
}

void DocumentsPane::learnVisible()
{
    if (!m_table->isVisible())
        return;
    QStringList ids;
    const int height = m_table->viewport()->height();
    const int first = m_table->rowAt(0), last = m_table->rowAt(height - 1);
    for (int row = qMax(0, first); row <= (last < 0 ? m_sorted->rowCount() - 1 : last); ++row) {
        const auto record = m_sorted->index(row, 0).data(Model::RecordRole).value<store::DocumentRecord>();
        if (!record.documentId.isEmpty() && record.serverHashBase64.isEmpty() && !record.goneSince.isValid())
            ids << record.documentId;
    }
    m_learner->learn(ids);
}

void DocumentsPane::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

QString DocumentsPane::filterText() const
{
    return m_filter->text().trimmed();
}

bool DocumentsPane::hidesOfBatches() const
{
    return m_sorted->hidesThem();
}

void DocumentsPane::selectDocuments(const QStringList &documentIds)
{
    m_wanted = documentIds;
    selectWanted();
}

void DocumentsPane::selectWanted()
{
    QItemSelection selection;
    QModelIndex first;
    for (const QString &id : std::as_const(m_wanted)) {
        const int row = m_model->rowOf(id);
        if (row < 0)
            return; // it is on its way into the list
        QModelIndex index = m_sorted->mapFromSource(m_model->index(row, 0));
        if (!index.isValid()) { // it is hidden by what is searched for, or is one of a batch
            m_filter->clear();
            if (m_model->index(row, 0).data(Model::OfBatchRole).toBool())
                m_ofBatches->setChecked(true);
            index = m_sorted->mapFromSource(m_model->index(row, 0));
        }
        selection.select(index, index);
        first = first.isValid() && first.row() < index.row() ? first : index;
    }
    if (std::exchange(m_wanted, {}).isEmpty())
        return;
    QItemSelectionModel *chosen = m_table->selectionModel();
    chosen->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    chosen->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    m_table->scrollTo(first);
}

QStringList DocumentsPane::selectedDocumentIds() const
{
    QStringList ids;
    for (const store::DocumentRecord &record : selectedRecords())
        ids << record.documentId;
    return ids;
}

QList<store::DocumentRecord> DocumentsPane::selectedRecords() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.row() < b.row(); });
    QList<store::DocumentRecord> records;
    for (const QModelIndex &row : rows)
        if (!row.data(Model::DocumentIdRole).toString().isEmpty())
            records << row.data(Model::RecordRole).value<store::DocumentRecord>();
    return records;
}

QStringList DocumentsPane::selectedPendingKeys() const
{
    QStringList keys;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows())
        if (const QString key = row.data(Model::PendingKeyRole).toString(); !key.isEmpty())
            keys << key;
    return keys;
}

} // namespace ui

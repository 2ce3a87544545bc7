#include "domain/merge.h"
#include "store/auditlog.h"
#include "store/maskedmode.h"
#include "tasks/account.h"
#include "tasks/mergeexport.h"
#include "tasks/safename.h"
#include "ui/merge/batchgrid.h"
#include "ui/merge/mergetext.h"
#include "ui/merge/tablesaving.h"
#include "ui/sessions/signinglinks.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

// What of the rows leaves it: to the clipboard, and to a file.

namespace ui {

using Model = models::BatchTableModel;

namespace {

//! As its spreadsheet came, so it goes back; of an earlier program that is not known.
QChar delimiterLike(const store::BatchRecord &record)
{
    return record.delimiter.isEmpty() ? delimiterHere() : record.delimiter.front();
}

//! What a column is said to be is hidden whatever it looks like.
QList<store::BatchRow> withoutPersons(const store::BatchRecord &record, QList<store::BatchRow> rows,
                                      domain::Masker &masker)
{
    using domain::merge::Field;
    using Kind = domain::Masker::Kind;
    const std::pair<Field, Kind> kinds[] = {{Field::Email, Kind::Email},
                                            {Field::Mobile, Kind::Phone},
                                            {Field::IdentityNumber, Kind::IdentityNumber}};
    // cell by cell: a link ends only where a blank or the text does
    for (store::BatchRow &row : rows) {
        for (qsizetype column = 0; column < row.values.size(); ++column) {
            QString &value = row.values[column];
            const int field = record.mapping.value(column, -1);
            const auto *kind = std::find_if(std::begin(kinds), std::end(kinds),
                                            [field](const auto &each) { return int(each.first) == field; });
            value =
                kind == std::end(kinds) ? masker.masked(value) : masker.word(kind->second, value.trimmed());
        }
        for (QString &link : row.links)
            link = masker.word(Kind::Link, link);
    }
    return rows;
}

} // namespace

void BatchGrid::copy()
{
    const QHeaderView *header = m_table->horizontalHeader();
    QStringList lines;
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int i = 0; i < header->count(); ++i)
            cells << row.siblingAtColumn(header->logicalIndex(i)).data().toString();
        lines << cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void BatchGrid::exportResults()
{
    const auto header = [this](Model::Column column) {
        return m_model->headerData(int(column), Qt::Horizontal, Qt::DisplayRole).toString();
    };
    const tasks::MergeExportWords words{
        {header(Model::Column::State), header(Model::Column::Session), tr("Link"),
         header(Model::Column::Attempts), header(Model::Column::Problem)},
        batchWords().state,
        [words = batchWords()](const store::BatchRow &row) { return Model::problemsOf(row, words); }};
    QList<SigningLinks::Link> links;
    for (const store::BatchRow &row : m_model->rows())
        for (qsizetype i = 0; i < row.sessionIds.size(); ++i)
            if (!row.links.value(i).isEmpty())
                links.append({row.sessionIds.at(i), {}, m_model->record().name, row.links.at(i)});
    const auto hasLinks = std::make_shared<bool>(true);
    // nothing is written that the audit log does not have; a link that is hidden does not leave
    const auto allow = [this, links, hasLinks,
                        count = m_model->rows().size()](bool isMasked, const std::function<void()> &write) {
        const auto note = [this, isMasked, count, write] {
            m_account.audit().add(
                m_account.profile().id, store::AuditEvent::ListExported, {},
                {{u"count"_s, QString::number(count)}, {u"masked"_s, isMasked ? u"yes"_s : u"no"_s}}, this,
                [write](const store::StoreResult<void> &isNoted) {
                    if (isNoted) // else the window says why it is not
                        write();
                });
        };
        if (isMasked || links.isEmpty())
            return note();
        m_links->use(links, SigningLinks::Use::Export, this, note, [hasLinks, note] {
            *hasLinks = false;
            note();
        });
    };
    const auto csv = [words, hasLinks, record = m_model->record(), rows = m_model->rows(),
                      delimiter = delimiterLike(m_model->record())] {
        QList<store::BatchRow> told = rows;
        if (!*hasLinks)
            for (store::BatchRow &row : told)
                row.links.clear();
        return tasks::resultsAsCsv(record, told, words, delimiter);
    };
    const auto masked = [words, record = m_model->record(), rows = m_model->rows(),
                         delimiter = delimiterLike(m_model->record())] {
        domain::Masker masker = store::MaskedMode::masker();
        tasks::MergeExportWords maskedWords = words;
        maskedWords.problem = [&](const store::BatchRow &row) { return masker.masked(words.problem(row)); };
        store::BatchRecord named = record;
        for (QString &heading : named.headers) // of a file without names, somebody's cell
            heading = masker.masked(heading);
        return tasks::resultsAsCsv(named, withoutPersons(record, rows, masker), maskedWords, delimiter);
    };
    const bool isMasked = m_masking.isOn();
    const QString name = tr("%1 – results").arg(m_model->record().name); // not over what it was made of
    saveTable(this, m_message, m_folders, tr("Export results"),
              tasks::safeFileName(isMasked ? store::MaskedMode::masker().masked(name) : name, u"csv"_s), csv,
              isMasked ? std::function<QByteArray()>(masked) : nullptr, allow);
}

} // namespace ui

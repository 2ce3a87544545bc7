#include "ui/listpapers.h"

#include "models/exportedtable.h"
#include "models/tablereading.h"
#include "store/auditlog.h"
#include "store/maskedmode.h"
#include "store/settings.h"
#include "tasks/account.h"
#include "tasks/background.h"
#include "tasks/safename.h"
#include "tasks/tabletext.h"
#include "ui/accountname.h"
#include "ui/merge/tablesaving.h"
#include "ui/sessions/sessionlistpaper.h"
#include "ui/timetext.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/printpreview.h"

#include <QHeaderView>
#include <QTableView>

#include <limits>
#include <memory>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

//! As they are seen, from the left.
QList<int> seenColumns(const QTableView &table)
{
    const QHeaderView *header = table.horizontalHeader();
    QList<int> columns;
    for (int place = 0; place < header->count(); ++place)
        if (const int column = header->logicalIndex(place); !header->isSectionHidden(column))
            columns << column;
    return columns;
}

store::AuditLog::Detail paperDetail(const ListPapers::List &list, qsizetype count, bool isMasked)
{
    return {{u"list"_s, list.word},
            {u"count"_s, QString::number(count)},
            {u"masked"_s, isMasked ? u"yes"_s : u"no"_s}};
}

//! One for all rows: the same number stands for the same address. Null: nothing is hidden.
std::shared_ptr<domain::Masker> maskerWhen(bool isMasked)
{
    return isMasked ? std::make_shared<domain::Masker>(store::MaskedMode::masker()) : nullptr;
}

} // namespace

ListPapers::ListPapers(tasks::Account &account, store::Settings &settings, InlineMessage &message,
                       QWidget &window)
    : QObject(&window)
    , m_account(account)
    , m_settings(settings)
    , m_masking(settings.maskedMode())
    , m_message(message)
    , m_window(window)
{
}

void ListPapers::save(const List &list)
{
    QList<int> columns = seenColumns(*list.table);
    for (const int column : list.also)
        if (!columns.contains(column))
            columns << column;
    const bool isMasked = m_masking.isOn();
    const auto masker = maskerWhen(isMasked);
    // read while somebody chooses the file
    const QPointer<models::TableReading> reading =
        read(*list.table, columns, std::numeric_limits<int>::max());
    const auto csv = [cells = reading->cells(), masker, delimiter = delimiterHere()] {
        const auto table = models::exportedTable(*cells, models::MomentCells::ForBoth, masker.get());
        return tasks::tableAsCsv(table.headers, table.rows, delimiter);
    };
    // nothing is written that the audit log does not have
    const auto note = [this, reading, cells = reading->cells(), list,
                       isMasked](bool, const std::function<void()> &write) {
        const auto add = [this, cells, list, isMasked, write] {
            m_account.audit().add(m_account.profile().id, store::AuditEvent::ListExported, {},
                                  paperDetail(list, cells->rows.size(), isMasked), this,
                                  [write](const store::StoreResult<void> &isNoted) {
                                      if (isNoted) // else the window says why it is not
                                          write();
                                  });
        };
        if (reading && !reading->isFinished())
            connect(reading, &models::TableReading::finished, this, add);
        else
            add();
    };
    saveTable(
        &m_window, &m_message, &m_settings, tr("Export list"),
        tasks::safeFileName(u"%1 %2"_s.arg(list.name, QDate::currentDate().toString(Qt::ISODate)), u"csv"_s),
        csv, {}, note);
}

struct ListPapers::Measured
{
    QStringList headers;
    PaperRows rows;
};

void ListPapers::print(const List &list)
{
    const bool isMasked = m_masking.isOn();
    if (m_printed) // asked again before it was there: once is enough
        m_printed->deleteLater();
    m_printed = read(*list.table, seenColumns(*list.table), mostOnPaper);
    connect(m_printed, &models::TableReading::finished, this,
            [this, cells = m_printed->cells(), list, masker = maskerWhen(isMasked)] {
                tasks::runInBackground(
                    this,
                    [cells, masker] {
                        const models::ExportedTable table =
                            models::exportedTable(*cells, models::MomentCells::ForPeople, masker.get());
                        return Measured{table.headers, paperRows(table.rows)};
                    },
                    [this, all = cells->all, list, isMasked = masker != nullptr](const Measured &table) {
                        show(list, table, all, isMasked);
                    });
            });
}

models::TableReading *ListPapers::read(QTableView &table, const QList<int> &columns, int mostRows)
{
    auto *reading = new models::TableReading(*table.model(), columns, mostRows, this);
    connect(reading, &models::TableReading::finished, reading, &QObject::deleteLater);
    return reading;
}

void ListPapers::show(const List &list, const Measured &table, int all, bool isMasked)
{
    const QString place = accountPlace(m_account.profile());
    const auto paper = std::make_shared<SessionListPaper>();
    paper->title = list.name;
    paper->about << tr("%n line(s)", nullptr, all);
    if (all > table.rows.size())
        paper->about << tr("Only the first %n line(s) of them are here.", nullptr, int(table.rows.size()));
    paper->about << place;
    paper->running = u"%1 · %2"_s.arg(list.name, place);
    paper->footer = tr("Printed %1").arg(absoluteText(QDateTime::currentDateTimeUtc()));
    paper->headers = table.headers;
    paper->rows = table.rows;
    const auto printed = [this, detail = paperDetail(list, table.rows.size(), isMasked)] {
        m_account.audit().add(m_account.profile().id, store::AuditEvent::ListPrinted, {}, detail);
    };
    showPrintPreview(m_window, {.title = list.name,
                                .heading = tr("Print “%1”").arg(list.name),
                                .paint = [paper](QPrinter &printer) { paper->paint(printer); },
                                .printed = printed,
                                .hiddenBy = isMasked ? nullptr : &m_masking});
}

} // namespace ui

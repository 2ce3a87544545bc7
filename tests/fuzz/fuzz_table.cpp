// A spreadsheet that somebody saved as text.
#include "fuzz/fuzzing.h"
#include "tasks/tabletext.h"

#include <QSet>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(fuzz::bytesOf(data, size));
    const QChar delimiter = tasks::delimiterOf(text);
    const tasks::Table table = tasks::parseTable(text, delimiter);
    fuzz::expect(QSet<QString>(table.headers.cbegin(), table.headers.cend()).size() == table.headers.size(),
                 "no header is there twice");
    if (table.headers.size() > tasks::Table::maxColumns)
        return 0; // nobody uses it
    for (const tasks::TableRow &row : table.rows) {
        fuzz::expect(row.cells.size() == table.headers.size(), "a cell for each header");
        if (row.isBroken || row.cells.isEmpty())
            continue;
        // a header that is never empty before it: a line of empty cells is none
        const QStringList cells = QStringList{QStringLiteral("x")} + row.cells;
        const QString header = tasks::tableLine(QStringList(cells.size(), QStringLiteral("h")), u';');
        const tasks::Table again = tasks::parseTable(header + tasks::tableLine(cells, u';'), u';');
        fuzz::expect(again.rows.size() == 1, "what we wrote is one row");
        fuzz::expect(again.rows.first().cells.size() == cells.size(), "of as many cells");
    }
    return 0;
}

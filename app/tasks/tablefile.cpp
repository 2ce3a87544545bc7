#include "tasks/tablefile.h"

#include "tasks/background.h"

#include <QFile>
#include <QFileInfo>

namespace tasks {

namespace {

//! A ZIP file (.xlsx, .ods) or an OLE one (.xls).
bool isWorkbook(const QByteArray &bytes)
{
    return bytes.startsWith("PK\x03\x04") || bytes.startsWith("\xD0\xCF\x11\xE0");
}

} // namespace

TableFile readTable(const QString &path, const TableOptions &options)
{
    using Problem = TableFile::Problem;
    TableFile result;
    result.path = path;
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        result.problem = Problem::Unreadable;
        result.detail = file.errorString();
        return result;
    }
    const QByteArray bytes = file.read(TableFile::maxBytes + 1);
    if (bytes.size() > TableFile::maxBytes)
        result.problem = Problem::TooLarge;
    else if (isWorkbook(bytes))
        result.problem = Problem::Workbook;
    else if (bytes.startsWith("%PDF-"))
        result.problem = Problem::NoText;
    if (result.problem != Problem::None)
        return result;
    result.encoding = options.encoding.value_or(encodingOf(bytes));
    const DecodedText text = decoded(bytes, result.encoding);
    // as a person says that it is written, it is shown, however it looks
    if (!options.encoding && !isText(text.text)) {
        result.problem = Problem::NoText;
        return result;
    }
    result.delimiter = options.delimiter.value_or(delimiterOf(text.text));
    result.table = parseTable(text.text, result.delimiter);
    if (text.faults > 0)
        result.table.notes.prepend({TableNote::Kind::UnreadableLetters, 0, text.faults});
    if (result.table.headers.size() > Table::maxColumns)
        result.problem = Problem::TooManyColumns;
    else if (result.table.rows.isEmpty())
        result.problem = Problem::NoRows;
    else if (result.table.rowCount > TableFile::maxRows)
        result.problem = Problem::TooManyRows;
    return result;
}

void readTable(const QString &path, const TableOptions &options, QObject *context,
               std::function<void(TableFile)> done)
{
    runInBackground(
        context, [path, options] { return readTable(path, options); }, std::move(done));
}

} // namespace tasks

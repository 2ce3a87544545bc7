#pragma once

#include "tasks/tableencoding.h"
#include "tasks/tabletext.h"

#include <QObject>

#include <functional>
#include <optional>

namespace tasks {

//! What the file says of itself, or what a person says instead.
struct TableOptions
{
    std::optional<TableEncoding> encoding;
    std::optional<QChar> delimiter;
};

//! A spreadsheet that was saved as text.
struct TableFile
{
    enum class Problem {
        None,
        Unreadable,     //!< detail has the system's words
        TooLarge,       //!< more than maxBytes
        TooManyRows,    //!< more than maxRows
        TooManyColumns, //!< more than Table::maxColumns
        Workbook,       //!< .xlsx, .ods, .xls: to be saved as CSV first
        NoText,         //!< a PDF, a picture, or anything else that nobody reads as letters
        NoRows,         //!< empty, or only a first row
    };
    static constexpr qint64 maxBytes = 32LL * 1024 * 1024;
    static constexpr int maxRows = Table::maxRows;

    Problem problem = Problem::None;
    QString detail;
    QString path;
    TableEncoding encoding{};
    QChar delimiter = u',';
    Table table;
};

//! Reads the whole file: meant for a worker thread.
[[nodiscard]] TableFile readTable(const QString &path, const TableOptions &options);
//! The same in the background. \a done runs once, unless \a context died.
void readTable(const QString &path, const TableOptions &options, QObject *context,
               std::function<void(TableFile)> done);

} // namespace tasks

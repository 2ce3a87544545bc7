#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace tasks {

//! Something about a table that a person should know; nothing of it stops the other rows.
struct TableNote
{
    enum class Kind {
        BlankRow,       //!< left out
        TooFewCells,    //!< the missing ones count as empty
        TooManyCells,   //!< probably a delimiter inside an unquoted cell: the row cannot be trusted
        QuoteNotClosed, //!< the cell reaches to the end of the file
        TextAfterQuote, //!< "a"b: kept as ab
        UnreadableLetters,
    };
    Kind kind{};
    int line = 0; //!< of the file, from 1; 0: of all
    int count = 0;
    bool operator==(const TableNote &) const = default;
};

struct TableRow
{
    int line = 0;          //!< where it begins in the file, from 1
    QStringList cells;     //!< one for each header
    bool isBroken = false; //!< has a cell too many, or a quote that is not closed
    bool operator==(const TableRow &) const = default;
};

//! The first row and the others of a text with delimiters.
struct Table
{
    //! Of a row that has more, so many are kept, and one that says that there are more.
    static constexpr int maxColumns = 200;
    //! Rows beyond are counted, and not kept.
    static constexpr int maxRows = 50'000;

    //! Trimmed, none empty, none twice: "Column 3", "Name (2)".
    QStringList headers;
    QList<TableRow> rows;
    QList<TableNote> notes;
    int rowCount = 0; //!< those that are not kept included
};

//! RFC 4180, as Excel and LibreOffice write it: quotes, doubled quotes, newlines in cells, any line end, and
//! Excel's first line "sep=;", which is not part of the table. Debian's libcsv does not tell the lines that
//! its rows come from, and has had no release since 2013. One apostrophe before = + - @ is taken off again.
[[nodiscard]] Table parseTable(const QString &text, QChar delimiter);
//! The one of , ; tab | that makes the most even columns; what "sep=" says wins.
[[nodiscard]] QChar delimiterOf(const QString &text);
//! One row, quoted where it must be, with CRLF. Formulas are made texts: a cell that a spreadsheet would
//! compute begins with an apostrophe, unless it is a phone number. \a elsewhere: what divides cells where the
//! file may be opened, too; there a formula could begin behind it, so that it is quoted.
[[nodiscard]] QString tableLine(const QStringList &cells, QChar delimiter, QStringView elsewhere = u",;\t");
//! A whole file of such lines: UTF-8 with a byte order mark, so that Excel reads it.
[[nodiscard]] QByteArray tableAsCsv(const QStringList &headers, const QList<QStringList> &rows,
                                    QChar delimiter);

} // namespace tasks

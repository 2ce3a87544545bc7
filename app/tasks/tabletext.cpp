#include "tasks/tabletext.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace tasks {

namespace {

constexpr int rowsLookedAt = 200; // to tell the delimiter

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tasks::Table)
};

//! Reads one row after the other.
class Scanner
{
public:
    Scanner(QStringView text, QChar delimiter)
        : m_text(text)
        , m_delimiter(delimiter)
    {
    }

    struct Row
    {
        int line = 0;
        QStringList cells;
        bool isOpen = false, hasTextAfterQuote = false;
        [[nodiscard]] bool isBlank() const
        {
            return std::all_of(cells.begin(), cells.end(),
                               [](const QString &cell) { return cell.trimmed().isEmpty(); });
        }
    };

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    //! The separator that Excel was told, and the line that says so is passed over.
    QChar readSeparatorLine()
    {
        if (!m_text.startsWith(u"sep=", Qt::CaseInsensitive) || m_text.size() < 5)
            return {};
        const QChar told = m_text[4];
        if (m_text.size() > 5 && m_text[5] != u'\r' && m_text[5] != u'\n')
            return {};
        m_at = 5;
        takeLineEnd();
        return told;
    }
    Row next()
    {
        Row row;
        row.line = m_line;
        do {
            QString text = cell(row);
            // a file of nothing but commas has millions: the last that is kept stands for those behind it
            if (row.cells.size() <= Table::maxColumns)
                row.cells.append(std::move(text));
            else if (!text.trimmed().isEmpty())
                row.cells.last() = std::move(text);
        } while (takeDelimiter());
        takeLineEnd();
        return row;
    }

private:
    [[nodiscard]] bool isAt(QChar letter) const { return !atEnd() && m_text[m_at] == letter; }
    [[nodiscard]] bool isAtCellEnd() const
    {
        return atEnd() || isAt(m_delimiter) || isAt(u'\n') || isAt(u'\r');
    }
    bool takeDelimiter()
    {
        const bool isThere = isAt(m_delimiter);
        m_at += isThere ? 1 : 0;
        return isThere;
    }
    void takeLineEnd()
    {
        if (atEnd())
            return;
        if (isAt(u'\r'))
            ++m_at;
        if (isAt(u'\n'))
            ++m_at;
        ++m_line;
    }
    QString cell(Row &row)
    {
        QString text;
        if (isAt(u'"')) {
            ++m_at;
            text = quoted(row);
            row.hasTextAfterQuote = row.hasTextAfterQuote || !isAtCellEnd();
        }
        const qsizetype from = m_at;
        while (!isAtCellEnd())
            ++m_at;
        text += m_text.mid(from, m_at - from);
        return text;
    }
    QString quoted(Row &row)
    {
        QString text;
        for (; !atEnd(); ++m_at) {
            if (isAt(u'"')) {
                ++m_at;
                if (!isAt(u'"'))
                    return text;
            } else if (isAt(u'\r') || isAt(u'\n')) {
                ++m_line;
                if (isAt(u'\r') && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n')
                    ++m_at;
                text += u'\n';
                continue;
            }
            text += m_text[m_at];
        }
        row.isOpen = true;
        return text;
    }

    QStringView m_text;
    QChar m_delimiter;
    qsizetype m_at = 0;
    int m_line = 1;
};

QStringList namedHeaders(const QStringList &cells)
{
    QStringList headers;
    QSet<QString> taken;
    QHash<QString, int> furtherOnes; // or a row of equal names would take the square of its length
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QString written = cells[i].simplified();
        const QString name = written.isEmpty() ? Words::tr("Column %1").arg(i + 1) : written;
        QString unique = name;
        int &further = furtherOnes[name.toLower()];
        while (taken.contains(unique.toLower()))
            unique = u"%1 (%2)"_s.arg(name, QString::number(++further + 1));
        taken.insert(unique.toLower());
        headers.append(unique);
    }
    return headers;
}

void take(Table &table, Scanner::Row row)
{
    using Kind = TableNote::Kind;
    if (row.isBlank() && !row.isOpen) {
        if (table.notes.size() < Table::maxRows) // a file of nothing but line ends has millions
            table.notes.append({Kind::BlankRow, row.line, 0});
        return;
    }
    if (++table.rowCount > Table::maxRows)
        return;
    const qsizetype wanted = table.headers.size();
    while (row.cells.size() > wanted && row.cells.last().trimmed().isEmpty())
        row.cells.removeLast();
    const bool hasTooMany = row.cells.size() > wanted;
    if (row.cells.size() != wanted)
        table.notes.append(
            {hasTooMany ? Kind::TooManyCells : Kind::TooFewCells, row.line, int(row.cells.size())});
    if (row.isOpen)
        table.notes.append({Kind::QuoteNotClosed, row.line, 0});
    if (row.hasTextAfterQuote)
        table.notes.append({Kind::TextAfterQuote, row.line, 0});
    row.cells.resize(wanted);
    table.rows.append({row.line, row.cells, hasTooMany || row.isOpen});
}

//! How even the columns are, 0…1, and how many the first row has.
std::pair<double, qsizetype> evenness(const QString &text, QChar delimiter)
{
    Scanner scanner(text, delimiter);
    (void)scanner.readSeparatorLine();
    qsizetype columns = 0;
    int rows = 0, even = 0;
    while (!scanner.atEnd() && rows < rowsLookedAt) {
        const Scanner::Row row = scanner.next();
        if (row.isBlank())
            continue;
        columns = columns == 0 ? row.cells.size() : columns;
        ++rows;
        even += row.cells.size() == columns ? 1 : 0;
    }
    return {columns < 2 ? 0.0 : double(even) / rows, columns};
}

//! "+47 900 00 001": a number, and no formula.
bool isPhoneNumber(const QString &cell)
{
    return cell.startsWith(u'+') && cell.size() > 1 &&
           std::all_of(cell.begin() + 1, cell.end(),
                       [](QChar letter) { return letter == u' ' || (letter >= u'0' && letter <= u'9'); });
}

//! Also as wide letters, which spreadsheets of East Asia take for the narrow ones.
bool beginsFormula(QChar letter)
{
    return u"=+-@\uff1d\uff0b\uff0d\uff20"_s.contains(letter);
}

bool wouldBeComputed(const QString &cell)
{
    return !cell.isEmpty() && (beginsFormula(cell.front()) || u"\t\r"_s.contains(cell.front())) &&
           !isPhoneNumber(cell);
}

//! The apostrophe that makes a text of a formula, here and in spreadsheets, is no part of the text.
void takeApostrophesOff(QStringList &cells)
{
    for (QString &cell : cells)
        if (cell.size() > 1 && cell.front() == u'\'' && beginsFormula(cell[1]))
            cell.remove(0, 1);
}

} // namespace

Table parseTable(const QString &text, QChar delimiter)
{
    Table table;
    Scanner scanner(text, delimiter);
    (void)scanner.readSeparatorLine();
    while (!scanner.atEnd()) {
        Scanner::Row row = scanner.next();
        takeApostrophesOff(row.cells);
        if (!table.headers.isEmpty()) {
            take(table, std::move(row));
        } else if (!row.isBlank()) {
            // what only reaches to the right of every name is no column
            while (row.cells.size() > 1 && row.cells.last().trimmed().isEmpty())
                row.cells.removeLast();
            table.headers = namedHeaders(row.cells);
        }
    }
    // Empty lines at the end are how files end
    while (!table.notes.isEmpty() && table.notes.last().kind == TableNote::Kind::BlankRow &&
           (table.rows.isEmpty() || table.notes.last().line > table.rows.last().line))
        table.notes.removeLast();
    return table;
}

QChar delimiterOf(const QString &text)
{
    if (const QChar told = Scanner(text, u',').readSeparatorLine(); !told.isNull())
        return told;
    QChar best = u',';
    std::pair<double, qsizetype> bestScore{0.0, 0};
    for (const QChar candidate : {u',', u';', u'\t', u'|'})
        if (const auto score = evenness(text, candidate); score > bestScore) {
            best = candidate;
            bestScore = score;
        }
    return best;
}

QString tableLine(const QStringList &cells, QChar delimiter, QStringView elsewhere)
{
    QStringList written;
    for (const QString &cell : cells) {
        QString text = wouldBeComputed(cell) ? u'\'' + cell : cell;
        const bool needsQuotes =
            text.contains(delimiter) || text != text.trimmed() ||
            std::any_of(text.cbegin(), text.cend(), [elsewhere](QChar letter) {
                return letter == u'"' || letter == u'\n' || letter == u'\r' || elsewhere.contains(letter);
            });
        if (needsQuotes)
            text = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
        written.append(text);
    }
    return written.join(delimiter) + u"\r\n"_s;
}

QByteArray tableAsCsv(const QStringList &headers, const QList<QStringList> &rows, QChar delimiter)
{
    QString text = tableLine(headers, delimiter);
    for (const QStringList &cells : rows)
        text += tableLine(cells, delimiter);
    return "\xEF\xBB\xBF" + text.toUtf8();
}

} // namespace tasks

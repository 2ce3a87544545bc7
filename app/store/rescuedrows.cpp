#include "store/rescuedrows.h"

#include "store/sql.h"

#include <QQueue>
#include <QSqlDatabase>
#include <QSqlError>
#include <QStringList>

#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace store::rescuedrows {

namespace {

constexpr int mostSpans = 5'000; // of a table that is all holes

QString quoted(const QString &name)
{
    return u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
}

struct Shape
{
    QStringList columns, keys; //!< quoted; keys in their order
    bool hasRowId = true;
    bool isRowIdColumn = false; //!< the key is another name of it
};

std::optional<Shape> shapeOf(QSqlDatabase &database, const QString &table)
{
    auto info = sql::execute(database, u"SELECT name, pk, type FROM pragma_table_info (?) ORDER BY pk, cid"_s,
                             {table});
    if (!info)
        return std::nullopt;
    Shape shape;
    QString keyType;
    while (info->next()) {
        const QString name = quoted(info->value(0).toString());
        shape.columns << name;
        if (info->value(1).toInt() > 0) {
            shape.keys << name;
            keyType = info->value(2).toString();
        }
    }
    auto made = sql::execute(
        database, u"SELECT wr FROM pragma_table_list WHERE name = ? AND schema = 'main'"_s, {table});
    shape.hasRowId = !made || !made->next() || made->value(0).toInt() == 0;
    shape.isRowIdColumn = shape.hasRowId && shape.keys.size() == 1 && keyType == "INTEGER"_L1;
    return shape.columns.isEmpty() ? std::nullopt : std::optional(shape);
}

class TableCopy
{
public:
    TableCopy(QSqlDatabase &from, QSqlDatabase &to, const QString &table, const Shape &old, const Shape &now)
        : m_from(from)
        , m_to(to)
        , m_table(quoted(table))
        , m_shape(now)
    {
        m_result.name = table;
        for (const QString &column : old.columns)
            if (now.columns.contains(column))
                m_columns << column;
        m_usesRowId = old.hasRowId && now.hasRowId;
        m_writesRowId = m_usesRowId && !now.isRowIdColumn;
        QStringList written = m_columns;
        if (m_writesRowId)
            written.prepend(u"rowid"_s);
        m_insert = u"INSERT OR IGNORE INTO %1 (%2) VALUES (%3)"_s.arg(
            m_table, written.join(u", "_s), QStringList(written.size(), u"?"_s).join(u", "_s));
    }

    StoreResult<Damage::Table> copy()
    {
        if (m_usesRowId)
            copySpans();
        else
            copyByKey();
        if (m_error)
            return tl::make_unexpected(*m_error);
        m_result.saved = countOf(m_to).value_or(0);
        if (!m_result.isWhole)
            if (const auto known = countOf(m_from); known && *known >= m_result.saved)
                m_result.lost = *known - m_result.saved;
        return m_result;
    }

private:
    struct Walked
    {
        bool isAll = false; //!< came to the end
        std::optional<qint64> last;
    };

    //! Copies until the end, or until something cannot be read.
    Walked walk(const QString &where, const QVariantList &values, const QString &order)
    {
        Walked walked;
        const QString id = m_usesRowId ? u"rowid"_s : u"0"_s;
        QSqlQuery rows(m_from);
        rows.setForwardOnly(true);
        rows.prepare(u"SELECT %1, %2 FROM %3 NOT INDEXED %4 ORDER BY %5"_s.arg(id, m_columns.join(u", "_s),
                                                                               m_table, where, order));
        for (qsizetype i = 0; i < values.size(); ++i)
            rows.bindValue(int(i), values.at(i));
        if (!rows.exec())
            return walked;
        while (!m_error && rows.next()) {
            QVariantList row;
            if (m_writesRowId)
                row << rows.value(0);
            for (int column = 1; column <= m_columns.size(); ++column)
                row << rows.value(column);
            if (const auto written = sql::run(m_to, m_insert, row); !written)
                m_error = written.error();
            walked.last = rows.value(0).toLongLong();
        }
        walked.isAll = !rows.lastError().isValid();
        return walked;
    }

    //! From both ends to where it cannot be read, then each half of what is between: the widest first, since
    //! nobody knows how far the numbers go.
    void copySpans()
    {
        QQueue<std::pair<qint64, qint64>> spans;
        spans.enqueue({std::numeric_limits<qint64>::min(), 0});
        spans.enqueue({1, std::numeric_limits<qint64>::max()});
        for (int tried = 0; !m_error && !spans.isEmpty() && tried < mostSpans; ++tried) {
            auto [from, to] = spans.dequeue();
            if (!copySpan(&from, &to) || from >= to)
                continue;
            const qint64 middle =
                from + qint64((quint64(to) - quint64(from)) / 2); // the span may be all numbers
            spans.enqueue({from, middle});
            spans.enqueue({middle + 1, to});
        }
    }

    //! Whether something between them could not be read.
    bool copySpan(qint64 *from, qint64 *to)
    {
        const QString where = u"WHERE rowid BETWEEN ? AND ?"_s;
        const Walked up = walk(where, {*from, *to}, u"rowid"_s);
        if (up.isAll)
            return false;
        m_result.isWhole = false;
        if (up.last == *to)
            return false;
        if (up.last)
            *from = *up.last + 1;
        const Walked down = walk(where, {*from, *to}, u"rowid DESC"_s);
        if (down.isAll || down.last == *from)
            return false;
        if (down.last)
            *to = *down.last - 1;
        return true;
    }

    void copyByKey()
    {
        QStringList up = m_shape.keys, down;
        for (const QString &key : m_shape.keys)
            down << key + u" DESC"_s;
        if (walk({}, {}, up.join(u", "_s)).isAll)
            return;
        m_result.isWhole = false;
        if (!walk({}, {}, down.join(u", "_s)).isAll)
            copyByParents();
    }

    //! What is between two places that cannot be read is found by those whose it is.
    void copyByParents()
    {
        auto parents = sql::execute(
            m_to, u"SELECT \"table\", \"from\", \"to\" FROM pragma_foreign_key_list (?)"_s, {m_result.name});
        if (!parents || !parents->next() || quoted(parents->value(1).toString()) != m_shape.keys.value(0))
            return;
        auto owners = sql::execute(m_to, u"SELECT %1 FROM %2"_s.arg(quoted(parents->value(2).toString()),
                                                                    quoted(parents->value(0).toString())));
        while (owners && owners->next())
            (void)walk(u"WHERE %1 = ?"_s.arg(m_shape.keys.value(0)), {owners->value(0)},
                       m_shape.keys.join(u", "_s));
    }

    [[nodiscard]] std::optional<qint64> countOf(QSqlDatabase &database) const
    {
        auto rows = sql::execute(database, u"SELECT COUNT(*) FROM "_s + m_table);
        return rows && rows->next() ? std::optional(rows->value(0).toLongLong()) : std::nullopt;
    }

    QSqlDatabase &m_from;
    QSqlDatabase &m_to;
    const QString m_table;
    const Shape m_shape;
    QStringList m_columns;
    bool m_usesRowId = true, m_writesRowId = true;
    QString m_insert;
    std::optional<StoreError> m_error;
    Damage::Table m_result;
};

//! Some let nothing in but what follows the last one: an entry that is lost must not keep out the others.
//! Gives the statements that make them again.
StoreResult<QStringList> dropTriggers(QSqlDatabase &database)
{
    QStringList names, statements;
    {
        auto rows = sql::execute(database, u"SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"_s);
        if (!rows)
            return tl::make_unexpected(rows.error());
        while (rows->next()) {
            names << rows->value(0).toString();
            statements << rows->value(1).toString();
        }
    }
    for (const QString &name : std::as_const(names))
        if (const auto done = sql::run(database, u"DROP TRIGGER "_s + quoted(name)); !done)
            return tl::make_unexpected(done.error());
    return statements;
}

StoreResult<QStringList> tablesOf(QSqlDatabase &database)
{
    // what others refer to comes first
    return sql::texts(database, u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE "
                                "'sqlite_%' ORDER BY sql LIKE '%REFERENCES%', rowid"_s);
}

StoreResult<QList<Damage::Table>> copyTables(QSqlDatabase &from, QSqlDatabase &to)
{
    const auto names = tablesOf(to);
    const auto triggers = names ? dropTriggers(to) : names;
    if (!triggers)
        return tl::make_unexpected(triggers.error());
    QList<Damage::Table> tables;
    for (const QString &name : *names) {
        const auto now = shapeOf(to, name);
        const auto old = shapeOf(from, name);
        if (!now || !old) {
            tables.append({.name = name, .isWhole = false});
            continue;
        }
        const auto table = TableCopy(from, to, name, *old, *now).copy();
        if (!table)
            return tl::make_unexpected(table.error());
        tables.append(*table);
    }
    for (const QString &statement : *triggers)
        if (const auto made = sql::run(to, statement); !made)
            return tl::make_unexpected(made.error());
    return tables;
}

} // namespace

StoreResult<QList<Damage::Table>> copyAll(QSqlDatabase &from, QSqlDatabase &to)
{
    // as much as there is: an end that is too early, or a table that makes no sense, does not hide the others
    (void)sql::run(from, u"PRAGMA writable_schema = ON"_s);
    (void)sql::run(from, u"PRAGMA cell_size_check = ON"_s);
    if (auto begun = sql::run(to, u"BEGIN IMMEDIATE"_s); !begun)
        return tl::make_unexpected(begun.error());
    auto tables = copyTables(from, to);
    if (tables)
        if (const auto kept = sql::run(to, u"COMMIT"_s); !kept)
            tables = tl::make_unexpected(kept.error());
    if (!tables)
        (void)sql::run(to, u"ROLLBACK"_s);
    return tables;
}

} // namespace store::rescuedrows

#include "store/indexcheck.h"

#include "store/sessionindex.h"
#include "store/sql.h"

#include <QSqlDatabase>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr int rowsAtOnce = 500; // some milliseconds
const QString large = u"session_body"_s;

} // namespace

IndexCheck::IndexCheck(SessionIndex &index, const QString &path, QObject *parent)
    : QObject(parent)
    , m_index(index)
    , m_path(path)
{
    // whichever of them comes first sets a damaged file aside
    for (Database *each : {&index.writer(), &index.reader(), &index.slowReader()}) {
        each->whenOpened(this, [this](const StoreResult<Opening> &opening) { take(opening); });
        each->whenDamaged(this, [this] { tellDamaged(); });
    }
}

void IndexCheck::take(const StoreResult<Opening> &opening)
{
    if (opening && opening->damage)
        Q_EMIT begunAnew(*opening->damage);
    m_isCutOff = m_isCutOff || (opening && opening->wasCutOff && !opening->isReadOnly);
    if (--m_toOpen == 0 && m_isCutOff)
        listTables();
}

void IndexCheck::tellDamaged()
{
    if (!std::exchange(m_isTold, true))
        Q_EMIT damaged();
}

void IndexCheck::listTables()
{
    m_index.slowReader().run<QStringList>(
        this,
        [](QSqlDatabase &database) {
            return sql::texts(database, u"SELECT name FROM sqlite_master WHERE type = 'table' AND sql "
                                        "NOT LIKE 'CREATE VIRTUAL%'"_s);
        },
        [this](const StoreResult<QStringList> &names) {
            if (!names)
                return;
            m_tables = *names;
            m_tables.removeAll(large);
            nextTable();
        });
}

void IndexCheck::nextTable()
{
    if (m_isTold)
        return;
    if (m_tables.isEmpty())
        return nextRows();
    m_index.slowReader().run<QString>(
        this,
        [table = m_tables.takeFirst()](QSqlDatabase &database) -> StoreResult<QString> {
            auto rows = sql::execute(
                database, u"PRAGMA quick_check ('%1')"_s.arg(QString(table).replace(u'\'', u"''"_s)));
            if (!rows)
                return tl::make_unexpected(rows.error());
            return rows->next() ? rows->value(0).toString() : QString();
        },
        [this](const StoreResult<QString> &word) {
            if (word && *word != "ok"_L1) {
                markDamaged(m_path);
                return tellDamaged();
            }
            if (word)
                nextTable();
        });
}

//! Most of the file: each row is read whole, which meets every page that it is on.
void IndexCheck::nextRows()
{
    m_index.slowReader().run<qint64>(
        this,
        [last = m_last](QSqlDatabase &database) -> StoreResult<qint64> {
            auto rows = sql::execute(
                database, u"SELECT n, * FROM %1 WHERE n > ? ORDER BY n LIMIT %2"_s.arg(large).arg(rowsAtOnce),
                {last});
            if (!rows)
                return tl::make_unexpected(rows.error());
            qint64 read = last;
            while (rows->next())
                read = rows->value(0).toLongLong();
            return read;
        },
        [this](const StoreResult<qint64> &last) {
            if (m_isTold || !last)
                return;
            if (*last == m_last)
                return (void)Q_EMIT checked();
            m_last = *last;
            nextRows();
        });
}

} // namespace store

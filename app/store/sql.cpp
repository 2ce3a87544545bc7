#include "store/sql.h"

#include <QDataStream>
#include <QIODevice>
#include <QSqlDatabase>
#include <QSqlError>

namespace store::sql {
namespace {

constexpr size_t mostStatements = 200;
thread_local Statements *current = nullptr;
thread_local std::optional<StoreError> trouble;

} // namespace

StoreError errorOf(const QSqlError &error)
{
    return errorOf(error.nativeErrorCode().toInt(), error.text());
}

StoreError errorOf(int code, const QString &detail)
{
    auto kind = StoreError::Kind::Other;
    // SQLite's primary result codes; an extended code has the primary one in its low byte
    switch (code & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        kind = StoreError::Kind::Busy;
        break;
    case 8:  // SQLITE_READONLY
    case 14: // SQLITE_CANTOPEN
        kind = StoreError::Kind::CannotOpen;
        break;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        kind = StoreError::Kind::Corrupt;
        break;
    case 13: // SQLITE_FULL
        kind = StoreError::Kind::Full;
        break;
    default:
        break;
    }
    const StoreError result{kind, detail};
    if (kind == StoreError::Kind::Corrupt)
        trouble = result;
    return result;
}

std::optional<StoreError> takeTrouble()
{
    return std::exchange(trouble, std::nullopt);
}

Statements::Statements()
{
    Q_ASSERT(!current);
    current = this;
}

Statements::~Statements()
{
    current = nullptr;
}

Statements *Statements::ofThisThread()
{
    return current;
}

std::optional<QSqlQuery> Statements::take(const QString &statement)
{
    const auto found = m_queries.find(statement);
    if (found == m_queries.end())
        return std::nullopt;
    std::optional<QSqlQuery> query(std::move(found->second));
    m_queries.erase(found);
    return query;
}

void Statements::giveBack(const QString &statement, QSqlQuery query)
{
    if (m_queries.size() >= mostStatements)
        m_queries.clear(); // texts that are made for one occasion must not pile up
    m_queries.insert_or_assign(statement, std::move(query));
}

bool Rows::next()
{
    if (m_query->next())
        return true;
    // the end, or a row that could not be read: to who asks for the next one it looks the same
    if (const QSqlError error = m_query->lastError(); error.isValid())
        trouble = errorOf(error);
    return false;
}

Rows::~Rows()
{
    if (!m_query || !m_query->isActive())
        return;
    m_query->finish(); // else it keeps the database from being written by others
    if (Statements *statements = Statements::ofThisThread())
        statements->giveBack(m_statement, std::move(*m_query));
}

StoreResult<Rows> execute(QSqlDatabase &database, const QString &statement, const QVariantList &values)
{
    Statements *statements = Statements::ofThisThread();
    auto query = statements ? statements->take(statement) : std::nullopt;
    if (!query) {
        query.emplace(database);
        query->setForwardOnly(true);
        if (!query->prepare(statement))
            return tl::make_unexpected(errorOf(query->lastError()));
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(int(i), values[i]);
    if (!query->exec())
        return tl::make_unexpected(errorOf(query->lastError()));
    return Rows(statement, std::move(*query));
}

StoreResult<void> run(QSqlDatabase &database, const QString &statement, const QVariantList &values)
{
    const auto done = execute(database, statement, values);
    return done ? StoreResult<void>() : tl::make_unexpected(done.error());
}

StoreResult<QStringList> texts(QSqlDatabase &database, const QString &statement, const QVariantList &values)
{
    auto rows = execute(database, statement, values);
    if (!rows)
        return tl::make_unexpected(rows.error());
    QStringList found;
    while (rows->next())
        found << rows->value(0).toString();
    return found;
}

QVariant fromMoment(const QDateTime &moment)
{
    return moment.isValid() ? QVariant(moment.toMSecsSinceEpoch()) : QVariant(QMetaType(QMetaType::LongLong));
}

QDateTime toMoment(const QVariant &value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

QVariant fromList(const QStringList &list)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << list;
    return bytes;
}

QStringList toList(const QVariant &value)
{
    QStringList list;
    QDataStream stream(value.toByteArray());
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> list;
    return stream.status() == QDataStream::Ok ? list : QStringList();
}

QVariant text(const QString &text)
{
    return text.isNull() ? QLatin1String("") : text;
}

} // namespace store::sql

#pragma once

#include "store/storeresult.h"

#include <QDateTime>
#include <QList>
#include <QPointer>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <optional>
#include <unordered_map>
#include <utility>

class QSqlError;

//! What the classes of this folder say to SQLite with. Private to store/.
namespace store::sql {

[[nodiscard]] StoreError errorOf(const QSqlError &error);
//! \a code: SQLite's, primary or extended.
[[nodiscard]] StoreError errorOf(int code, const QString &detail);
//! What went wrong beneath this thread since this was asked last, and was perhaps not looked at: a step to
//! the next row, or anything that only a damaged file does.
[[nodiscard]] std::optional<StoreError> takeTrouble();

//! Statements of one connection that were parsed before: parsing costs more than most of what a statement
//! does. Used by what its thread executes, while it lives. Make one for each connection, once that is open,
//! and let it go before the connection closes.
class Statements final
{
public:
    Statements();
    ~Statements();
    Q_DISABLE_COPY_MOVE(Statements)

    [[nodiscard]] static Statements *ofThisThread();
    //! It is the taker's alone until it is given back.
    [[nodiscard]] std::optional<QSqlQuery> take(const QString &statement);
    void giveBack(const QString &statement, QSqlQuery query);

private:
    std::unordered_map<QString, QSqlQuery> m_queries;
};

//! What a statement found, row by row. To be let go before the job ends that asked for it.
class Rows final
{
public:
    Rows(const QString &statement, QSqlQuery query)
        : m_statement(statement)
        , m_query(std::move(query))
    {
    }
    Rows(Rows &&other) noexcept
        : m_statement(std::move(other.m_statement))
        , m_query(std::exchange(other.m_query, std::nullopt)) // one that was moved from must not be touched
    {
    }
    Rows &operator=(Rows &&other) = delete;
    Q_DISABLE_COPY(Rows)
    ~Rows();

    //! To the first row, then to the next; false when there is none.
    bool next();
    [[nodiscard]] QVariant value(int column) const { return m_query->value(column); }
    [[nodiscard]] int numRowsAffected() const { return m_query->numRowsAffected(); }

private:
    QString m_statement;
    std::optional<QSqlQuery> m_query;
};

//! Prepares, binds in order and executes.
[[nodiscard]] StoreResult<Rows> execute(QSqlDatabase &database, const QString &statement,
                                        const QVariantList &values = {});
[[nodiscard]] StoreResult<void> run(QSqlDatabase &database, const QString &statement,
                                    const QVariantList &values = {});
//! The first column of what it finds.
[[nodiscard]] StoreResult<QStringList> texts(QSqlDatabase &database, const QString &statement,
                                             const QVariantList &values = {});
//! Moments are kept as milliseconds since 1970 in UTC; a null moment as NULL.
[[nodiscard]] QVariant fromMoment(const QDateTime &moment);
[[nodiscard]] QDateTime toMoment(const QVariant &value);
//! Texts of a list, in order, that may hold anything; kept as a blob.
[[nodiscard]] QVariant fromList(const QStringList &list);
[[nodiscard]] QStringList toList(const QVariant &value);
//! An empty QString is kept as an empty text, not as NULL.
[[nodiscard]] QVariant text(const QString &text);

//! The one that was found by its id; NotFound when there is none.
template <typename T>
[[nodiscard]] StoreResult<T> byId(const StoreResult<QList<T>> &found, const QString &id)
{
    if (!found)
        return tl::make_unexpected(found.error());
    if (found->isEmpty())
        return tl::make_unexpected(StoreError{StoreError::Kind::NotFound, id});
    return found->first();
}

//! A write's result as its \a done gets it: the news is told first, even when \a context died meanwhile.
template <typename T, typename Tell>
std::function<void(StoreResult<T>)> tellThen(Tell tell, QObject *context,
                                             std::function<void(StoreResult<void>)> done)
{
    return [tell = std::move(tell), hasContext = context != nullptr, guard = QPointer<QObject>(context),
            done = std::move(done)](const StoreResult<T> &result) {
        if (result)
            tell(result);
        if (done && (!hasContext || guard))
            done(result ? StoreResult<void>() : tl::make_unexpected(result.error()));
    };
}

} // namespace store::sql

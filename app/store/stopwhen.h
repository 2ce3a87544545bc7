#pragma once

#include <atomic>
#include <memory>

class QSqlDatabase;

namespace store::sql {

//! While it lives, what the connection is doing ends as soon as nobody wants it any more, also in the middle
//! of a statement that finds nothing for long; that statement fails. In the connection's thread. Without
//! effect where Qt brings an SQLite of its own: the two must not be mixed.
class StopWhen final
{
public:
    StopWhen(const QSqlDatabase &database, std::shared_ptr<const std::atomic_bool> isWanted);
    ~StopWhen();
    StopWhen(const StopWhen &) = delete;
    StopWhen &operator=(const StopWhen &) = delete;

private:
    std::shared_ptr<const std::atomic_bool> m_isWanted;
    void *m_connection = nullptr;
};

} // namespace store::sql

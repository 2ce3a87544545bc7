#pragma once

#include "store/sessionindex.h"
#include "support/manysessionjson.h"

namespace bench {

//! The pages of a service with many sessions, newest first, made here instead of fetched.
class ManyPages
{
public:
    static constexpr int size = 1000; //!< sessions of a page

    ManyPages(int count, qint64 endMs);

    [[nodiscard]] int count() const { return (m_count + size - 1) / size; }
    [[nodiscard]] QByteArray page(int number) const;
    //! As a first fill writes them.
    [[nodiscard]] QList<store::SessionRow> rows(int number) const;

private:
    int m_count;
    qint64 m_endMs;
    support::ManySessions m_sessions;
};

} // namespace bench

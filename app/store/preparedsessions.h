#pragma once

#include "store/sessionindex.h"

namespace store {

//! A session as it will be kept, with what of that takes time and needs no file.
struct PreparedSession
{
    SessionRow row;     //!< without numbers that tell who somebody is, and without people
    QString words;      //!< that it is found by, where its people may be read
    QByteArray links;   //!< as they are kept
    QList<qint64> keys; //!< of all that it names
};

//! Of many, that is to be done where there is time for it: the thread that writes has none.
class PreparedSessions
{
public:
    PreparedSessions() = default;
    //! In any thread. A seenAt that is left out is now.
    explicit PreparedSessions(const QList<SessionRow> &rows);

    [[nodiscard]] qsizetype size() const { return m_all.size(); }
    [[nodiscard]] const QList<PreparedSession> &all() const { return m_all; }

private:
    QList<PreparedSession> m_all;
};

} // namespace store

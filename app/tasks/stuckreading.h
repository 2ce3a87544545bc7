#pragma once

#include "domain/stucksession.h"
#include "store/sessionlists.h"

#include <QSet>
#include <QStringList>

namespace tasks {

//! What a look for stuck sessions has read. There may be tens of thousands: it is handed to those who work
//! beside the window, comes back with their answers, and ends there.
class StuckReading
{
public:
    //! \a collectionsToPackage: a package was asked for with these.
    void take(const QList<store::NumberedSession> &rows, const QSet<QString> &collectionsToPackage);
    //! Ids of those that are waited for and were not read; each is named once.
    [[nodiscard]] QStringList nextEarlier();
    //! What the service said it has none of: those of them that are waited for and were not read are gone.
    void takeGone(const QSet<QString> &ids);
    //! Ids of those that are waited for, and of which nothing is known.
    [[nodiscard]] QStringList missing() const;
    [[nodiscard]] const domain::ObservedSessions &seen() const { return m_seen; }

private:
    domain::ObservedSessions m_seen;
    QSet<QString> m_named; //!< waited for, and asked for by nextEarlier()
    QStringList m_earlier; //!< waited for by what was read since the last question
};

} // namespace tasks

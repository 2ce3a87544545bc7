#pragma once

#include "domain/sessioncolumn.h"
#include "domain/unknownmembers.h"

namespace domain {

//! A list of sessions that a person gave a name: which they are, in which order, and what is shown of them.
struct SavedSearch
{
    static constexpr int lastKey = 9;

    QString id;   //!< UUID without braces
    QString name; //!< of no other search of the account
    int key = 0;  //!< 1 to lastKey; 0: none
    SessionFilter filter;
    SessionOrdering ordering;
    QList<SessionColumn> columns;            //!< none: those of a new list
    UnknownMembers unknown, unknownInFilter; //!< another version of the program wrote them
    bool operator==(const SavedSearch &) const = default;
};

} // namespace domain

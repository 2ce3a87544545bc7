#pragma once

#include <QDateTime>
#include <QString>

namespace domain {

//! A draft or a template as its list shows it.
struct DraftSummary
{
    QString id, name;
    QString profileId;     //!< empty: of all accounts
    QString accountLabel;  //!< the environment that it was begun for, in words
    QString firstDocument; //!< its title
    int documents = 0, signers = 0;
    int problems = 0;          //!< of a draft; 0: ready to be sent
    QString unreadable;        //!< not empty: why it cannot be opened
    bool isSealedAway = false; //!< it is unreadable because its key is not here
    QDateTime changedAt;       //!< UTC
    int revision = 0;
    bool operator==(const DraftSummary &) const = default;
};

} // namespace domain

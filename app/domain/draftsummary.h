#pragma once

#include "domain/duerule.h"
#include "domain/sessionrequest.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace domain {

//! A draft or a template as its list shows it.
struct DraftSummary
{
    QString id;
    QString name;          //!< of a draft its title, as the first signer will read it
    QString profileId;     //!< empty: of all accounts
    QString accountLabel;  //!< the environment that it was begun for, in words
    QString firstDocument; //!< its title
    QString firstSigner;   //!< the name, or else an address
    int documents = 0, signers = 0;
    std::optional<DueRule> dueRule;
    SigningSetup signing;
    int problems = 0;          //!< of a draft; 0: ready to be sent
    QString unreadable;        //!< not empty: why it cannot be opened
    bool isSealedAway = false; //!< it is unreadable because its key is not here
    QDateTime changedAt;       //!< UTC
    int revision = 0;
    bool operator==(const DraftSummary &) const = default;
};

} // namespace domain

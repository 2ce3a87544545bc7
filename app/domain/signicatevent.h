#pragma once

#include "domain/sessionrequest.h"
#include "domain/timestamp.h"
#include "domain/unknownmembers.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace domain {

//! What Signicat's Events service posts to a subscriber's web server. No operation answers with it, and this
//! program has no address to be called at; it is here as every schema of openapi.yaml is.
struct SignicatEvent
{
    QString id;
    Timestamp timestamp;
    QString sender;
    QString eventName; //!< for example signing-session.completed; no list of them is official
    std::optional<UnknownMembers> eventData; //!< its structure is not known [assumed]
    std::optional<QString> accountId;
    NullableText organizationId;
    std::optional<Timestamp> expiresAt; //!< it is not delivered later than this
    std::optional<QStringList> tags;    //!< usageTags of the session
    UnknownMembers unknown;
    bool operator==(const SignicatEvent &) const = default;
};

} // namespace domain

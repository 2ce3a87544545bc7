#pragma once

#include "domain/sessionrequest.h"

#include <QMetaType>

namespace domain {

struct SessionLifecycle
{
    std::optional<OpenEnum<SessionState>> state;
    std::optional<bool> stateIsFinal;
    UnknownMembers unknown;
    bool operator==(const SessionLifecycle &) const = default;
};

struct SessionSignature
{
    std::optional<QString> documentCollectionId;
    QString resultDocumentId;
    std::optional<QString> originalDocumentId, resultArchiveId;
    OpenEnum<SignatureType> signatureType;
    UnknownMembers unknown;
    bool operator==(const SessionSignature &) const = default;
};

//! Who signed; filled after signing, content depends on the eID and on permissions.
struct SessionUserInfo
{
    std::optional<Timestamp> signingTime;
    std::optional<QString> fullName, dateOfBirth, nin, firstName, lastName;
    std::optional<QMap<QString, QString>> extra;
    UnknownMembers unknown;
    bool operator==(const SessionUserInfo &) const = default;
};

struct SessionOutput
{
    std::optional<QList<SessionSignature>> signatures;
    std::optional<QList<Package>> packages; //!< may still be empty when the state is SIGNED already
    std::optional<SessionUserInfo> userInfo;
    UnknownMembers unknown;
    bool operator==(const SessionOutput &) const = default;
};

//! A session as the server tells it: what was asked for, and what the service adds. request.unknown holds the
//! members of the whole object that are unknown.
struct SigningSession
{
    CreateSigningSession request;
    QString id;
    std::optional<QString> signatureUrl; //!< never parse it: its sessionId is not the session's id [SDK]
    std::optional<Timestamp> signatureUrlExpiresAt;
    std::optional<SessionLifecycle> lifecycle;
    std::optional<SessionOutput> output;
    bool operator==(const SigningSession &) const = default;
};

//! One page of GET /signing-sessions.
struct SessionPage
{
    qint64 limit = 0, offset = 0, count = 0, total = 0;
    QList<SigningSession> data;
    UnknownMembers unknown;
    bool operator==(const SessionPage &) const = default;
};

[[nodiscard]] OpenEnum<SessionState> stateOf(const SigningSession &session);
//! SIGNED and REJECTED; what the server says in stateIsFinal decides only for states unknown to us.
[[nodiscard]] bool isFinal(const SigningSession &session);
//! Not final and past its due date: signing is refused and the documents are gone.
[[nodiscard]] bool isOverdue(const SigningSession &session, const QDateTime &now);
//! What a person calls the signer: signed name, else username, e-mail, mobile; empty when nothing is known.
[[nodiscard]] QString signerNameOf(const SigningSession &session);

} // namespace domain

Q_DECLARE_METATYPE(domain::SigningSession)

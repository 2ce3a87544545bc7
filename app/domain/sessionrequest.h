#pragma once

#include "domain/collection.h"
#include "domain/duration.h"
#include "domain/enums.h"
#include "domain/timestamp.h"
#include "domain/unknownmembers.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace domain {

// The members of POST /signing-sessions, one struct per schema of openapi.yaml, in its order and its words.

struct SessionDocument
{
    QString documentCollectionId;
    OpenEnum<DocumentAction> action;
    QString documentId;
    UnknownMembers unknown;
    bool operator==(const SessionDocument &) const = default;
};

struct IdentityProvider
{
    QString idpName; //!< eID name as configured in the account, for example nbid
    UnknownMembers unknown;
    bool operator==(const IdentityProvider &) const = default;
};

struct SigningSetup
{
    std::optional<OpenEnum<SigningVendor>> vendor;            //!< needed with PKISIGNING
    std::optional<QList<IdentityProvider>> identityProviders; //!< left out: every eID of the account [SDK]
    OpenEnum<SigningFlow> signingFlow;
    std::optional<QMap<QString, QString>> additionalParameters;
    std::optional<QStringList> requestedAttributes;
    UnknownMembers unknown;
    bool operator==(const SigningSetup &) const = default;
};

struct Signer
{
    std::optional<QString> email, mobile, nationalIdentificationNumber, username;
    std::optional<QList<OpenEnum<SignerField>>> prefill, validations;
    UnknownMembers unknown;
    bool operator==(const Signer &) const = default;
};

struct ArchiveSettings
{
    std::optional<bool> sendSignatureResultsToArchive, sendPackagingResultToArchive;
    Duration retentionPeriod; //!< required with archive [docs]
    std::optional<QStringList> archiveTags;
    UnknownMembers unknown;
    bool operator==(const ArchiveSettings &) const = default;
};

struct PreAuthentication
{
    bool enabled = false;
    UnknownMembers unknown;
    bool operator==(const PreAuthentication &) const = default;
};

struct Ui
{
    std::optional<OpenEnum<UiLanguage>> language; //!< English when left out [SDK]
    std::optional<bool> hideWelcomeScreen, minimalTextMode;
    UnknownMembers unknown;
    bool operator==(const Ui &) const = default;
};

struct IntentionText
{
    QString value;
    std::optional<OpenEnum<IntentionFormat>> format;
    UnknownMembers unknown;
    bool operator==(const IntentionText &) const = default;
};

struct RedirectSettings
{
    QString success, cancel, error; //!< all three once the object is given [SDK]
    std::optional<QString> reject;  //!< member name [assumed]
    UnknownMembers unknown;
    bool operator==(const RedirectSettings &) const = default;
};

struct NotificationContent
{
    std::optional<OpenEnum<UiLanguage>> language;
    std::optional<QString> header, text, senderAddress, senderName;
    std::optional<bool> includeFile;
    UnknownMembers unknown;
    bool operator==(const NotificationContent &) const = default;
};

struct NotificationMessage
{
    OpenEnum<NotificationCategory> category;
    OpenEnum<CommunicationMethod> communicationMethod;
    std::optional<QStringList> tags;
    std::optional<NotificationContent> message;
    UnknownMembers unknown;
    bool operator==(const NotificationMessage &) const = default;
};

//! A nullable member: left out, null, or a value. The API tells null from absent for externalReference.
struct NullableText
{
    bool isPresent = false;
    std::optional<QString> value;
    bool operator==(const NullableText &) const = default;
};

//! One signing session as it is asked for: one signer, 1…100 documents [seed].
struct CreateSigningSession
{
    std::optional<qint64> signatureUrlTtl; //!< deprecated minutes (signatureUrlTTL); never sent by us
    std::optional<Duration> signatureUrlTimeToLive; //!< at most 45 days [seed]
    QString title;                                  //!< at most 255 characters [seed]
    std::optional<QString> signText;                //!< at most 2048 characters [seed]
    std::optional<Timestamp> dueDate;               //!< at most 45 days ahead [seed]; 30 days when left out
    QList<SessionDocument> documents;
    NullableText externalReference;          //!< at most 1024 characters [seed]
    QList<SigningSetup> signingSetup;        //!< exactly one [seed]
    std::optional<QStringList> subsequentTo; //!< at most 50 session ids, all existing [seed]
    std::optional<PackageToList> packageTo;
    std::optional<Signer> signer;
    std::optional<ArchiveSettings> archive;
    std::optional<PreAuthentication> preAuthentication;
    std::optional<Ui> ui;
    std::optional<IntentionText> intentionText; //!< PKISIGNING only [seed]
    std::optional<RedirectSettings> redirectSettings;
    std::optional<QList<NotificationMessage>> notifications;
    std::optional<QStringList> usageTags; //!< at most 25 of at most 50 characters [seed]
    UnknownMembers unknown;
    bool operator==(const CreateSigningSession &) const = default;
};

} // namespace domain

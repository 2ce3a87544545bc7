#pragma once

#include "domain/enums.h"
#include "domain/unknownmembers.h"

#include <QList>
#include <QString>

#include <optional>

namespace domain {

struct ToBeSignedDocument
{
    QString documentId;
    QString mimeType; //!< spelled "mimetype" on the wire, here alone [seed]
    OpenEnum<MerchantSignatureFormat> format;
    std::optional<QString> description;
    UnknownMembers unknown;
    bool operator==(const ToBeSignedDocument &) const = default;
};

struct MerchantSignRequest
{
    OpenEnum<MerchantVendor> vendor;
    QList<ToBeSignedDocument> toBeSignedDocuments; //!< 1…20 [seed]
    UnknownMembers unknown;
    bool operator==(const MerchantSignRequest &) const = default;
};

struct MerchantSignResult
{
    QString documentId;
    QString documentResultId; //!< fetch with GET /documents/{documentId}
    UnknownMembers unknown;
    bool operator==(const MerchantSignResult &) const = default;
};

} // namespace domain

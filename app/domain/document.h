#pragma once

#include "domain/enums.h"
#include "domain/timestamp.h"
#include "domain/unknownmembers.h"

#include <QString>

#include <optional>

namespace domain {

struct DocumentHash
{
    std::optional<QString> hash; //!< base64 of the digest
    std::optional<OpenEnum<HashAlgorithm>> hashAlgorithm;
    UnknownMembers unknown;
    bool operator==(const DocumentHash &) const = default;
};

//! What PATCH /documents/{id}/metadata may set. A member left out keeps its value [assumed].
struct UpdateDocument
{
    std::optional<QString> filename;    //!< at most 255 characters [seed]
    std::optional<QString> description; //!< at most 1000 characters [seed]
    std::optional<QString> title;       //!< at most 255 characters [seed]
    UnknownMembers unknown;
    bool operator==(const UpdateDocument &) const = default;
};

//! An uploaded document: the answer of the upload, and the metadata (which has the last three members too).
struct Document
{
    QString documentId;
    std::optional<QString> mimeType;
    std::optional<Timestamp> createdAt;
    std::optional<DocumentHash> documentHash;
    std::optional<QString> filename, description, title;
    UnknownMembers unknown;
    bool operator==(const Document &) const = default;
};

} // namespace domain

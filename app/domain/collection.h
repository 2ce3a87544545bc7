#pragma once

#include "domain/enums.h"
#include "domain/unknownmembers.h"

#include <QList>
#include <QString>

#include <optional>

namespace domain {

using PackageToList = QList<OpenEnum<PackageType>>;

struct DocumentReference
{
    QString documentId;
    UnknownMembers unknown;
    bool operator==(const DocumentReference &) const = default;
};

struct CreateDocumentCollection
{
    QList<DocumentReference> documents;     //!< 1…100 [seed]
    std::optional<PackageToList> packageTo; //!< at most 5 [seed]
    UnknownMembers unknown;
    bool operator==(const CreateDocumentCollection &) const = default;
};

struct Package
{
    std::optional<QString> packageId;
    std::optional<QString> resultDocumentId; //!< fetch with GET /documents/{documentId}
    std::optional<QString> resultArchiveId;  //!< when the package was archived
    std::optional<OpenEnum<PackageType>> packageType;
    UnknownMembers unknown;
    bool operator==(const Package &) const = default;
};

struct CollectionOutput
{
    std::optional<QList<Package>> packages;
    UnknownMembers unknown;
    bool operator==(const CollectionOutput &) const = default;
};

struct DocumentCollection
{
    QString id;
    QList<DocumentReference> documents;
    std::optional<PackageToList> packageTo;
    std::optional<CollectionOutput> output;
    UnknownMembers unknown;
    bool operator==(const DocumentCollection &) const = default;
};

} // namespace domain

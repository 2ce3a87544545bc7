#pragma once

#include "domain/collection.h"
#include "domain/document.h"
#include "domain/merchantsign.h"
#include "domain/session.h"
#include "domain/signicatevent.h"
#include "domain/updatesession.h"

#include <concepts>

//! Private to the codec: the members of every schema by their names on the wire, once for reading and
//! writing. \a member is called as member(name, reference) for each of them.
namespace api::codec {

template <typename S, typename T>
concept Of = std::same_as<std::remove_const_t<S>, T>;

//! Where an object keeps what is not understood of it.
auto &unknownOf(auto &object) requires requires
{
    object.unknown;
}
{
    return object.unknown;
}

auto &unknownOf(Of<domain::SigningSession> auto &session)
{
    return session.request.unknown;
}

template <typename T>
concept HasMembers = requires(T &object)
{
    unknownOf(object);
};

void members(Of<domain::DocumentHash> auto &o, auto &&member)
{
    member("hash", o.hash);
    member("hashAlgorithm", o.hashAlgorithm);
}

void members(Of<domain::UpdateDocument> auto &o, auto &&member)
{
    member("filename", o.filename);
    member("description", o.description);
    member("title", o.title);
}

void members(Of<domain::Document> auto &o, auto &&member)
{
    member("documentId", o.documentId);
    member("mimeType", o.mimeType);
    member("createdAt", o.createdAt);
    member("documentHash", o.documentHash);
    member("filename", o.filename);
    member("description", o.description);
    member("title", o.title);
}

void members(Of<domain::DocumentReference> auto &o, auto &&member)
{
    member("documentId", o.documentId);
}

void members(Of<domain::CreateDocumentCollection> auto &o, auto &&member)
{
    member("documents", o.documents);
    member("packageTo", o.packageTo);
}

void members(Of<domain::Package> auto &o, auto &&member)
{
    member("packageId", o.packageId);
    member("resultDocumentId", o.resultDocumentId);
    member("resultArchiveId", o.resultArchiveId);
    member("packageType", o.packageType);
}

void members(Of<domain::CollectionOutput> auto &o, auto &&member)
{
    member("packages", o.packages);
}

void members(Of<domain::DocumentCollection> auto &o, auto &&member)
{
    member("id", o.id);
    member("documents", o.documents);
    member("packageTo", o.packageTo);
    member("output", o.output);
}

void members(Of<domain::ToBeSignedDocument> auto &o, auto &&member)
{
    member("documentId", o.documentId);
    member("mimetype", o.mimeType); // spelled this way here alone [seed]
    member("format", o.format);
    member("description", o.description);
}

void members(Of<domain::MerchantSignRequest> auto &o, auto &&member)
{
    member("vendor", o.vendor);
    member("toBeSignedDocuments", o.toBeSignedDocuments);
}

void members(Of<domain::MerchantSignResult> auto &o, auto &&member)
{
    member("documentId", o.documentId);
    member("documentResultId", o.documentResultId);
}

void members(Of<domain::SignicatEvent> auto &o, auto &&member)
{
    member("id", o.id);
    member("timestamp", o.timestamp);
    member("sender", o.sender);
    member("eventName", o.eventName);
    member("eventData", o.eventData);
    member("accountId", o.accountId);
    member("organizationId", o.organizationId);
    member("expiresAt", o.expiresAt);
    member("tags", o.tags);
}

} // namespace api::codec

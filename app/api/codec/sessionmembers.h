#pragma once

#include "api/codec/members.h"

//! Private to the codec: members.h goes on here with what belongs to signing sessions.
namespace api::codec {

void members(Of<domain::SessionDocument> auto &o, auto &&member)
{
    member("documentCollectionId", o.documentCollectionId);
    member("action", o.action);
    member("documentId", o.documentId);
}

void members(Of<domain::IdentityProvider> auto &o, auto &&member)
{
    member("idpName", o.idpName);
}

void members(Of<domain::SigningSetup> auto &o, auto &&member)
{
    member("vendor", o.vendor);
    member("identityProviders", o.identityProviders);
    member("signingFlow", o.signingFlow);
    member("additionalParameters", o.additionalParameters);
    member("requestedAttributes", o.requestedAttributes);
}

void members(Of<domain::Signer> auto &o, auto &&member)
{
    member("email", o.email);
    member("mobile", o.mobile);
    member("nationalIdentificationNumber", o.nationalIdentificationNumber);
    member("username", o.username);
    member("prefill", o.prefill);
    member("validations", o.validations);
}

void members(Of<domain::ArchiveSettings> auto &o, auto &&member)
{
    member("sendSignatureResultsToArchive", o.sendSignatureResultsToArchive);
    member("sendPackagingResultToArchive", o.sendPackagingResultToArchive);
    member("retentionPeriod", o.retentionPeriod);
    member("archiveTags", o.archiveTags);
}

void members(Of<domain::PreAuthentication> auto &o, auto &&member)
{
    member("enabled", o.enabled);
}

void members(Of<domain::Ui> auto &o, auto &&member)
{
    member("language", o.language);
    member("hideWelcomeScreen", o.hideWelcomeScreen);
    member("minimalTextMode", o.minimalTextMode);
}

void members(Of<domain::IntentionText> auto &o, auto &&member)
{
    member("value", o.value);
    member("format", o.format);
}

void members(Of<domain::RedirectSettings> auto &o, auto &&member)
{
    member("success", o.success);
    member("cancel", o.cancel);
    member("error", o.error);
    member("reject", o.reject);
}

void members(Of<domain::NotificationContent> auto &o, auto &&member)
{
    member("language", o.language);
    member("header", o.header);
    member("text", o.text);
    member("senderAddress", o.senderAddress);
    member("senderName", o.senderName);
    member("includeFile", o.includeFile);
}

void members(Of<domain::NotificationMessage> auto &o, auto &&member)
{
    member("category", o.category);
    member("communicationMethod", o.communicationMethod);
    member("tags", o.tags);
    member("message", o.message);
}

void members(Of<domain::CreateSigningSession> auto &o, auto &&member)
{
    member("signatureUrlTTL", o.signatureUrlTtl);
    member("signatureUrlTimeToLive", o.signatureUrlTimeToLive);
    member("title", o.title);
    member("signText", o.signText);
    member("dueDate", o.dueDate);
    member("documents", o.documents);
    member("externalReference", o.externalReference);
    member("signingSetup", o.signingSetup);
    member("subsequentTo", o.subsequentTo);
    member("packageTo", o.packageTo);
    member("signer", o.signer);
    member("archive", o.archive);
    member("preAuthentication", o.preAuthentication);
    member("ui", o.ui);
    member("intentionText", o.intentionText);
    member("redirectSettings", o.redirectSettings);
    member("notifications", o.notifications);
    member("usageTags", o.usageTags);
}

void members(Of<domain::UpdateSession> auto &o, auto &&member)
{
    member("dueDate", o.dueDate);
}

void members(Of<domain::SessionLifecycle> auto &o, auto &&member)
{
    member("state", o.state);
    member("stateIsFinal", o.stateIsFinal);
}

void members(Of<domain::SessionSignature> auto &o, auto &&member)
{
    member("documentCollectionId", o.documentCollectionId);
    member("resultDocumentId", o.resultDocumentId);
    member("originalDocumentId", o.originalDocumentId);
    member("resultArchiveId", o.resultArchiveId);
    member("signatureType", o.signatureType);
}

void members(Of<domain::SessionUserInfo> auto &o, auto &&member)
{
    member("signingTime", o.signingTime);
    member("fullName", o.fullName);
    member("dateOfBirth", o.dateOfBirth);
    member("nin", o.nin);
    member("firstName", o.firstName);
    member("lastName", o.lastName);
    member("extra", o.extra);
}

void members(Of<domain::SessionOutput> auto &o, auto &&member)
{
    member("signatures", o.signatures);
    member("packages", o.packages);
    member("userInfo", o.userInfo);
}

void members(Of<domain::SigningSession> auto &o, auto &&member)
{
    members(o.request, member);
    member("id", o.id);
    member("signatureUrl", o.signatureUrl);
    member("signatureUrlExpiresAt", o.signatureUrlExpiresAt);
    member("lifecycle", o.lifecycle);
    member("output", o.output);
}

void members(Of<domain::SessionPage> auto &o, auto &&member)
{
    member("limit", o.limit);
    member("offset", o.offset);
    member("count", o.count);
    member("total", o.total);
    member("data", o.data);
}

} // namespace api::codec

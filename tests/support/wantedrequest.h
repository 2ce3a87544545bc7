#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace support {

// What tst_ui_wholerequest fills in by hand, as it is to arrive for one signer.

inline QJsonArray wantedMessages(const QString &name)
{
    QJsonObject content{{u"language"_s, u"sv"_s},
                        {u"header"_s, u"Please sign"_s},
                        {u"text"_s, u"Dear "_s + name + u", thank you."_s},
                        {u"senderName"_s, u"Acme"_s},
                        {u"senderAddress"_s, u"hr@example.com"_s},
                        {u"includeFile"_s, true}};
    QJsonObject message{{u"category"_s, u"SIGNING_NOTIFICATION"_s},
                        {u"communicationMethod"_s, u"EMAIL"_s},
                        {u"tags"_s, QJsonArray{u"one"_s, u"two"_s}},
                        {u"message"_s, content}};
    QJsonArray messages{message};
    content.remove(u"includeFile"_s);
    message[u"message"_s] = content;
    message[u"communicationMethod"_s] = u"SMS"_s;
    messages.append(message);
    return messages;
}

//! \a isPki: with an eID's own signature.
inline QJsonObject wantedRequest(bool isPki, const QString &name, const QJsonObject &signer,
                                 const QJsonArray &documents, const QString &earlier, const QDateTime &due)
{
    const QJsonArray number{u"NATIONAL_IDENTIFICATION_NUMBER"_s};
    QJsonObject who = signer;
    who[u"username"_s] = name;
    who[u"prefill"_s] = number;
    who[u"validations"_s] = number;
    QJsonObject setup{{u"signingFlow"_s, isPki ? u"PKISIGNING"_s : u"AUTHENTICATION_BASED"_s},
                      {u"requestedAttributes"_s, QJsonArray{u"name"_s, u"dateOfBirth"_s}},
                      {u"additionalParameters"_s,
                       QJsonObject{{u"mitid_app_type"_s, u"web, \"x\""_s}, {u"sbid_flow"_s, u"QR"_s}}}};
    if (isPki)
        setup[u"vendor"_s] = u"NBID"_s;
    else
        setup[u"identityProviders"_s] =
            QJsonArray{QJsonObject{{u"idpName"_s, u"nbid"_s}}, QJsonObject{{u"idpName"_s, u"own-eid"_s}}};
    QJsonObject pages{{u"language"_s, u"nb"_s}};
    if (!isPki) { // only a plain text has these pages
        pages[u"hideWelcomeScreen"_s] = true;
        pages[u"minimalTextMode"_s] = true;
    }
    QJsonObject session{
        {u"title"_s, u"Lease of "_s + name},
        {u"signText"_s, u"I, "_s + name + u", agree.\nAll of it."_s},
        {u"externalReference"_s, u"Case 77/Ø"_s},
        {u"dueDate"_s, due.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s)},
        {u"signatureUrlTimeToLive"_s, u"P3DT12H"_s},
        {u"documents"_s, documents},
        {u"signer"_s, who},
        {u"signingSetup"_s, QJsonArray{setup}},
        {u"packageTo"_s, QJsonArray{u"PADES_CONTAINER"_s}},
        {u"subsequentTo"_s, QJsonArray{earlier}},
        {u"ui"_s, pages},
        {u"preAuthentication"_s, QJsonObject{{u"enabled"_s, true}}},
        {u"redirectSettings"_s, QJsonObject{{u"success"_s, u"https://example.com/ok"_s},
                                            {u"cancel"_s, u"https://example.com/later"_s},
                                            {u"error"_s, u"https://example.com/oops"_s},
                                            {u"reject"_s, u"https://example.com/no"_s}}},
        {u"archive"_s, QJsonObject{{u"sendSignatureResultsToArchive"_s, true},
                                   {u"sendPackagingResultToArchive"_s, true},
                                   {u"retentionPeriod"_s, u"P10Y6M1D"_s},
                                   {u"archiveTags"_s, QJsonArray{u"lease"_s, u"Oslo, west"_s}}}},
        {u"notifications"_s, wantedMessages(name)},
        {u"usageTags"_s, QJsonArray{u"hr"_s, u"2031"_s}}};
    if (isPki)
        session[u"intentionText"_s] =
            QJsonObject{{u"value"_s, u"I sign the lease"_s}, {u"format"_s, u"TEXT"_s}};
    return session;
}

} // namespace support

#pragma once

#include "domain/collection.h"
#include "domain/document.h"
#include "domain/merchantsign.h"
#include "domain/session.h"
#include "domain/sessionquery.h"
#include "domain/violation.h"

#include <QDateTime>

//! The rules of the API that need no server to check; used by the forms, by the sandbox and by the tests.
//! Paths in Violation::field are relative to the object, for example "signer.email" or "documents[2].action".
namespace domain::rules {

inline constexpr int maxTitle = 255;              //!< [seed]
inline constexpr int maxFilename = 255;           //!< [seed]
inline constexpr int maxDescription = 1000;       //!< [seed]
inline constexpr int maxSignText = 2048;          //!< [seed]
inline constexpr int maxExternalReference = 1024; //!< [seed]
inline constexpr int maxRejectReason = 2048;      //!< [docs]
inline constexpr int maxUsageTags = 25;           //!< [seed]
inline constexpr int maxUsageTag = 50;            //!< [seed]
inline constexpr int maxDocuments = 100;          //!< of a collection and of a session [seed]
inline constexpr int maxPackageTo = 5;            //!< [seed]
inline constexpr int maxSubsequentTo = 50;        //!< [seed]
inline constexpr int maxMerchantDocuments = 20;   //!< [seed]
inline constexpr int maxDaysAhead = 45;           //!< dueDate and signatureUrlTimeToLive [seed]
inline constexpr int defaultDueDays = 30;         //!< when dueDate is left out [3p]
inline constexpr int orphanMinutes = 30;          //!< an uploaded document that is in no session [docs]
inline constexpr qint64 maxDocumentBytes = 25LL * 1024 * 1024; //!< [assumed]

//! What the rules about documents need to know of each one, in the order of CreateSigningSession::documents.
struct DocumentFacts
{
    QString mimeType;
    bool isAlreadySigned = false;
};

[[nodiscard]] Violations check(const UpdateDocument &update);
[[nodiscard]] Violations check(const CreateDocumentCollection &collection);
//! \a documents may be empty when nothing is known of them yet.
[[nodiscard]] Violations check(const CreateSigningSession &session, const QDateTime &now,
                               const QList<DocumentFacts> &documents = {});
[[nodiscard]] Violations check(const MerchantSignRequest &request);
[[nodiscard]] Violations check(const SessionQuery &query);
[[nodiscard]] Violations checkDueDate(const std::optional<Timestamp> &dueDate, const QDateTime &now);
[[nodiscard]] bool isUuid(const QString &text);
[[nodiscard]] bool
isSupportedMimeType(const QString &mimeType); //!< pdf, plain, markdown, application/xml [assumed]
//! In which format the organisation seals a document of this type; none: it cannot [docs: Merchant signing].
[[nodiscard]] std::optional<MerchantSignatureFormat> merchantFormatOf(const QString &mimeType);

} // namespace domain::rules

#pragma once

#include <QList>
#include <QString>

namespace domain {

//! Why a value is refused. ui/violationtext.cpp has the sentence a person reads; describe() the server's
//! English.
enum class Reason {
    Required,          //!< missing or blank
    WrongType,         //!< not the JSON type that the schema asks for
    TooLong,           //!< limit: characters
    TooFew,            //!< limit: smallest count
    TooMany,           //!< limit: largest count
    NotANumberInRange, //!< limit: largest, actual: given
    UnknownValue,      //!< not in the value list
    NotAUuid,
    NotADate,
    NotADuration,
    NotAUrl,
    InThePast,
    TooFarAhead,     //!< limit: days
    DurationTooLong, //!< limit: days
    Duplicate,       //!< the same element twice
    NoSuchDocument,
    NoSuchCollection,
    NoSuchSession,
    DocumentNotInCollection,
    MixedMimeTypes,      //!< documents of one session differ in MIME type
    VendorNeeded,        //!< PKISIGNING without a vendor
    VendorTakesPdfOnly,  //!< SMARTID, ESTEID
    VendorCannotPackage, //!< SMARTID, ESTEID with packageTo
    IntentionNeedsPki,
    SignerMobileNeeded, //!< an SMS notification without signer.mobile
    SignerEmailNeeded,  //!< an EMAIL notification without signer.email
    AlreadySignedPdf,   //!< authentication-based signing of a PDF that has signatures
    CollectionClosed,   //!< the package of the collection was made already
    CollectionInUse,
    SessionIsFinal,
    NotAnEmail,
    NotAPhoneNumber,
    UnknownPlaceholder,   //!< a name in braces that nothing is known for
    DueBeforePredecessor, //!< due before somebody who has to sign earlier
    PredecessorIsDead,    //!< somebody who has to sign earlier never will: rejected, deleted or overdue
    OrderIsCyclic,        //!< everybody waits for somebody else
    OtherMimeType,        //!< not the MIME type that the document was uploaded with
    FormatNotForType,     //!< a signature format that documents of this MIME type cannot carry
    PhoneTakesTextOnly,   //!< Swedish BankID by phone
};

//! One broken rule: which member (a path such as [0].signer.email), why, and the numbers behind it.
struct Violation
{
    QString field;
    Reason reason{};
    qint64 limit = 0;
    qint64 actual = 0;
    bool operator==(const Violation &) const = default;
};
using Violations = QList<Violation>;

//! In English, for servers and logs.
[[nodiscard]] QString describe(const Violation &violation);

} // namespace domain

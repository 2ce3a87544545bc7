#include "domain/violation.h"

using namespace Qt::StringLiterals;

namespace domain {

QString describe(const Violation &violation)
{
    const QString limit = QString::number(violation.limit);
    switch (violation.reason) {
    case Reason::Required:
        return u"is required"_s;
    case Reason::WrongType:
        return u"has the wrong type"_s;
    case Reason::TooLong:
        return u"must be at most %1 characters"_s.arg(limit);
    case Reason::TooFew:
        return u"must have at least %1 elements"_s.arg(limit);
    case Reason::TooMany:
        return u"must have at most %1 elements"_s.arg(limit);
    case Reason::NotANumberInRange:
        return u"%1 is not in the allowed range, which ends at %2"_s.arg(violation.actual).arg(limit);
    case Reason::UnknownValue:
        return u"is not one of the allowed values"_s;
    case Reason::NotAUuid:
        return u"must be a UUID"_s;
    case Reason::NotADate:
        return u"must be an ISO 8601 date and time with a zone"_s;
    case Reason::NotADuration:
        return u"must be an ISO 8601 duration"_s;
    case Reason::NotAUrl:
        return u"must be an absolute URL"_s;
    case Reason::InThePast:
        return u"is in the past"_s;
    case Reason::TooFarAhead:
        return u"must be at most %1 days ahead"_s.arg(limit);
    case Reason::DurationTooLong:
        return u"must be at most %1 days"_s.arg(limit);
    case Reason::Duplicate:
        return u"is given twice"_s;
    case Reason::NoSuchDocument:
        return u"no such document"_s;
    case Reason::NoSuchCollection:
        return u"no such document collection"_s;
    case Reason::NoSuchSession:
        return u"no such signing session"_s;
    case Reason::DocumentNotInCollection:
        return u"the document is not in the collection"_s;
    case Reason::MixedMimeTypes:
        return u"all documents of a session must have the same MIME type"_s;
    case Reason::VendorNeeded:
        return u"is required with PKISIGNING"_s;
    case Reason::VendorTakesPdfOnly:
        return u"the vendor signs PDF only"_s;
    case Reason::VendorCannotPackage:
        return u"the vendor does not support packageTo"_s;
    case Reason::IntentionNeedsPki:
        return u"is for PKISIGNING only"_s;
    case Reason::SignerMobileNeeded:
        return u"is required by an SMS notification"_s;
    case Reason::SignerEmailNeeded:
        return u"is required by an EMAIL notification"_s;
    case Reason::AlreadySignedPdf:
        return u"is signed already, which authentication-based signing does not support"_s;
    case Reason::CollectionClosed:
        return u"the package of the collection was made already"_s;
    case Reason::CollectionInUse:
        return u"the collection is used by signing sessions"_s;
    case Reason::SessionIsFinal:
        return u"the signing session is final"_s;
    case Reason::NotAnEmail:
        return u"must be an e-mail address"_s;
    case Reason::NotAPhoneNumber:
        return u"must be a phone number"_s;
    case Reason::UnknownPlaceholder:
        return u"has a placeholder that is not known"_s;
    case Reason::DueBeforePredecessor:
        return u"is before the due date of a session that it waits for"_s;
    case Reason::PredecessorIsDead:
        return u"waits for a session that will never be signed"_s;
    case Reason::OtherMimeType:
        return u"is not the MIME type of the document"_s;
    case Reason::FormatNotForType:
        return u"is not a signature format for documents of this MIME type"_s;
    case Reason::PhoneTakesTextOnly:
        return u"the vendor signs text only by phone"_s;
    case Reason::OrderIsCyclic:
        return u"waits for itself"_s;
    }
    return u"is not valid"_s;
}

} // namespace domain

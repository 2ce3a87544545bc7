#include "ui/violationtext.h"

#include <QCoreApplication>

namespace ui {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::ViolationText)
};
} // namespace

QString violationText(const domain::Violation &violation)
{
    using domain::Reason;
    const int limit = static_cast<int>(violation.limit);
    switch (violation.reason) {
    case Reason::Required:
        return Words::tr("Fill this in.");
    case Reason::WrongType:
        return Words::tr("This is not the kind of value that belongs here.");
    case Reason::TooLong:
        return Words::tr("At most %n character(s).", nullptr, limit);
    case Reason::TooFew:
        return Words::tr("At least %n needed.", nullptr, limit);
    case Reason::TooMany:
        return Words::tr("At most %n allowed.", nullptr, limit);
    case Reason::NotANumberInRange:
        return Words::tr("This number is out of range: at most %1.").arg(violation.limit);
    case Reason::UnknownValue:
        return Words::tr("The service does not know this value.");
    case Reason::NotAUuid:
        return Words::tr("This is not an ID.");
    case Reason::NotADate:
        return Words::tr("This is not a date and time.");
    case Reason::NotADuration:
        return Words::tr("Give a length of time that is more than nothing.");
    case Reason::NotAUrl:
        return Words::tr("This is not a web address.");
    case Reason::InThePast:
        return Words::tr("This is in the past.");
    case Reason::TooFarAhead:
        return Words::tr("At most %n day(s) ahead.", nullptr, limit);
    case Reason::DurationTooLong:
        return Words::tr("At most %n day(s) long.", nullptr, limit);
    case Reason::Duplicate:
        return Words::tr("This is there twice.");
    case Reason::NoSuchDocument:
        return Words::tr("The service does not have this document.");
    case Reason::NoSuchCollection:
        return Words::tr("The service does not have this collection.");
    case Reason::NoSuchSession:
        return Words::tr("The service does not have this session.");
    case Reason::DocumentNotInCollection:
        return Words::tr("This document is not in the collection.");
    case Reason::MixedMimeTypes:
        return Words::tr("All documents of one session must be of the same type.");
    case Reason::VendorNeeded:
        return Words::tr("Choose the eID that the signer signs with.");
    case Reason::VendorTakesPdfOnly:
        return Words::tr("This eID signs PDF files only.");
    case Reason::VendorCannotPackage:
        return Words::tr("This eID cannot be used with a package.");
    case Reason::IntentionNeedsPki:
        return Words::tr("Only signing with an eID can show this text.");
    case Reason::SignerMobileNeeded:
        return Words::tr("A text message needs the signer's mobile number.");
    case Reason::SignerEmailNeeded:
        return Words::tr("An e-mail needs the signer's address.");
    case Reason::AlreadySignedPdf:
        return Words::tr("This PDF is signed already; only signing with an eID can add to it.");
    case Reason::CollectionClosed:
        return Words::tr("The package of this collection is made already.");
    case Reason::CollectionInUse:
        return Words::tr("Sessions use this collection.");
    case Reason::SessionIsFinal:
        return Words::tr("This session has ended and cannot change.");
    case Reason::NotAnEmail:
        return Words::tr("This is not an e-mail address.");
    case Reason::NotAPhoneNumber:
        return Words::tr("Write the number with its country code, for example +47 900 00 000.");
    case Reason::UnknownPlaceholder:
        return Words::tr("Nothing is known for a name in braces here. Write {{ for a brace.");
    case Reason::DueBeforePredecessor:
        return Words::tr("Somebody who has to sign earlier may sign later than this.");
    case Reason::PredecessorIsDead:
        return Words::tr("This waits for a session that will never be signed.");
    case Reason::OrderIsCyclic:
        return Words::tr("These wait for each other, so nobody could ever begin.");
    case Reason::OtherMimeType:
        return Words::tr("The service has this document as another type.");
    case Reason::FormatNotForType:
        return Words::tr("Only PDF and XML documents can be sealed.");
    case Reason::PhoneTakesTextOnly:
        return Words::tr("Swedish BankID by phone signs text only, no PDF files.");
    }
    return Words::tr("This is not right.");
}

QString emailWithoutDotText()
{
    return Words::tr("There is no dot in the domain of this address; is it complete?");
}

QString mobileWithoutCodeText()
{
    return Words::tr("This number has no country code. Begin it with + and the code, for example +47.");
}

QString identityNumberMissingText()
{
    return Words::tr("An identity number is to be filled in or checked, and none is written here.");
}

QString sameContactText(domain::SameContact::What what, const QString &other)
{
    using What = domain::SameContact::What;
    return (what == What::Email    ? Words::tr("%1 has this e-mail address too. Is it right?")
            : what == What::Mobile ? Words::tr("%1 has this mobile number too. Is it right?")
                                   : Words::tr("%1 has this identity number too. Is it right?"))
        .arg(other);
}

QString signerLeftEmptyText()
{
    return Words::tr("Nothing is written of this signer. Remove the row unless somebody is to get its link.");
}

QString emptyPlaceholderText(const QString &name)
{
    return Words::tr("{%1} is empty, and a text asks for it.").arg(name);
}

} // namespace ui

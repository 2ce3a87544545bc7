#pragma once

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>

namespace pdf {

//! One signature in a PDF, as Poppler (NSS) judges it, without asking anybody over the network.
struct SignatureReport
{
    enum class Status {
        Whole,       //!< what was signed is unchanged
        Altered,     //!< the bytes that were signed are not these
        Broken,      //!< the signature itself cannot be read or is wrong, or something hides beside it
        NotVerified, //!< no judgement was possible
        CheckFailed, //!< of FileCheck: how many signatures the file has is not known, this is none of them
        NoCheck,     //!< of FileCheck, as that; the program that looks does not start
    };
    enum class Trust { Trusted, UntrustedIssuer, Revoked, Expired, Unknown };

    QString fieldName;
    QString signerName; //!< the common name in the certificate
    QString subject;    //!< the distinguished name
    QString issuer;     //!< the issuer's common name
    QDateTime signedAt; //!< UTC, as the signature claims; null when it says nothing
    QString reason, location;
    QString subFilter; //!< for example ETSI.CAdES.detached, adbe.pkcs7.detached
    Status status = Status::NotVerified;
    Trust trust = Trust::Unknown;
    bool coversWholeDocument = false; //!< false: something was added after it, another signature for one
    bool isSelfSigned = false;

    bool operator==(const SignatureReport &) const = default;
};

//! In the order in which they were made; empty when there are none or the file is no PDF. Reads the whole
//! file and checks it: meant for a worker thread. In this process, as inspect(): the program asks FileCheck.
[[nodiscard]] QList<SignatureReport> signaturesOf(const QString &path);

} // namespace pdf

Q_DECLARE_METATYPE(pdf::SignatureReport)

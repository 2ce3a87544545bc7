#include "pdf/signatures.h"

#include "pdf/quietpoppler.h"

#include <poppler-form.h>
#include <poppler-qt6.h>

#include <QMutex>

#include <algorithm>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace pdf {

namespace {

using Field = Poppler::FormFieldSignature;
using Info = Poppler::SignatureValidationInfo;
using Certificate = Poppler::CertificateInfo;

QString subFilterOf(Field::SignatureType type)
{
    switch (type) {
    case Field::AdbePkcs7sha1:
        return u"adbe.pkcs7.sha1"_s;
    case Field::AdbePkcs7detached:
        return u"adbe.pkcs7.detached"_s;
    case Field::EtsiCAdESdetached:
        return u"ETSI.CAdES.detached"_s;
    case Field::UnknownSignatureType:
    case Field::UnsignedSignature:
        break;
    }
    return {};
}

SignatureReport::Status statusOf(const Info &info)
{
    switch (info.signatureStatus()) {
    case Info::SignatureValid:
        // Poppler gives no signature when more than it stands in the part that it does not cover.
        return info.signature().isEmpty() ? SignatureReport::Status::Broken : SignatureReport::Status::Whole;
    case Info::SignatureDigestMismatch:
        return SignatureReport::Status::Altered;
    case Info::SignatureInvalid:
    case Info::SignatureDecodingError:
        return SignatureReport::Status::Broken;
    case Info::SignatureGenericError:
    case Info::SignatureNotFound:
    case Info::SignatureNotVerified:
        break;
    }
    return SignatureReport::Status::NotVerified;
}

SignatureReport::Trust trustOf(Info::CertificateStatus status)
{
    switch (status) {
    case Info::CertificateTrusted:
        return SignatureReport::Trust::Trusted;
    // NSS was seen to give each of these for the same file, from one time to the next.
    case Info::CertificateUntrustedIssuer:
    case Info::CertificateUnknownIssuer:
    case Info::CertificateGenericError:
        return SignatureReport::Trust::UntrustedIssuer;
    case Info::CertificateRevoked:
        return SignatureReport::Trust::Revoked;
    case Info::CertificateExpired:
        return SignatureReport::Trust::Expired;
    case Info::CertificateNotVerified:
        break;
    }
    return SignatureReport::Trust::Unknown;
}

SignatureReport reportOf(const Field &field, const Info &info)
{
    const Certificate certificate = info.certificateInfo();
    SignatureReport report;
    report.fieldName = field.fullyQualifiedName();
    report.signerName = info.signerName();
    report.subject = info.signerSubjectDN();
    report.issuer = certificate.issuerInfo(Certificate::CommonName);
    if (info.signingTime() > 0)
        report.signedAt = QDateTime::fromSecsSinceEpoch(info.signingTime(), Qt::UTC);
    report.reason = info.reason();
    report.location = info.location();
    report.subFilter = subFilterOf(field.signatureType());
    report.status = statusOf(info);
    report.trust = trustOf(info.certificateStatus());
    report.coversWholeDocument = info.signsTotalDocument();
    // CertificateInfo::isSelfSigned() was seen to say either for the same file.
    const QString issuer = certificate.issuerInfo(Certificate::DistinguishedName);
    report.isSelfSigned =
        !issuer.isEmpty() && issuer == certificate.subjectInfo(Certificate::DistinguishedName);
    return report;
}

} // namespace

QList<SignatureReport> signaturesOf(const QString &path)
{
    // NSS, which Poppler verifies with, is initialised on first use without a lock.
    static QMutex mutex;
    const QMutexLocker locker(&mutex);
    quietPoppler();

    const std::unique_ptr<Poppler::Document> document = Poppler::Document::load(path);
    if (!document || document->isLocked())
        return {};
    QList<std::pair<qint64, SignatureReport>> found; // by the length of the file when it was signed
    for (const std::unique_ptr<Field> &field : document->signatures()) {
        if (field->signatureType() == Field::UnsignedSignature)
            continue;
        // The network is not asked: a person looks at a file, nobody is told.
        const Info info = field->validate(Field::ValidateOptions(Field::ValidateVerifyCertificate |
                                                                 Field::ValidateWithoutOCSPRevocationCheck));
        const QList<qint64> bounds = info.signedRangeBounds();
        found.append({bounds.isEmpty() ? 0 : bounds.last(), reportOf(*field, info)});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<SignatureReport> reports;
    for (const auto &[length, report] : found)
        reports.append(report);
    return reports;
}

} // namespace pdf

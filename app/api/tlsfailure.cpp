#include "api/tlsfailure.h"

#include <QLocale>
#include <QSslCertificate>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace api {

namespace {

using Reason = ApiError::Reason;

Reason reasonOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return Reason::Revoked;
    case QSslError::SelfSignedCertificate:
        return Reason::SelfSigned;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::CertificateSignatureFailed:
    case QSslError::InvalidCaCertificate:
        return Reason::UnknownAuthority;
    case QSslError::HostNameMismatch:
        return Reason::WrongHost;
    case QSslError::CertificateExpired:
        return Reason::Expired;
    case QSslError::CertificateNotYetValid:
        return Reason::NotYetValid;
    default:
        return Reason::None;
    }
}

//! Of several, the one that an administrator has to look at first.
Reason worstOf(const QList<QSslError> &errors)
{
    for (const Reason reason : {Reason::Revoked, Reason::SelfSigned, Reason::UnknownAuthority,
                                Reason::WrongHost, Reason::Expired, Reason::NotYetValid})
        if (std::any_of(errors.begin(), errors.end(),
                        [reason](const QSslError &error) { return reasonOf(error.error()) == reason; }))
            return reason;
    return Reason::None;
}

//! OpenSSL has these words in English only.
Reason reasonOf(const QString &words)
{
    const auto has = [&words](const char *part) {
        return words.contains(QLatin1String(part), Qt::CaseInsensitive);
    };
    if (has("protocol version") || has("unsupported protocol") || has("no protocols available"))
        return Reason::OldProtocol;
    if (has("wrong version number") || has("http request") || has("unknown protocol"))
        return Reason::NoTls;
    return Reason::None;
}

//! Who it says that it is, and who says so: an intercepting proxy is known by the latter.
QString described(const QSslCertificate &certificate)
{
    const auto day = [](const QDateTime &moment) { return moment.toUTC().toString(Qt::ISODate); };
    return QStringLiteral("Certificate of “%1”, issued by “%2”, valid from %3 to %4.")
        .arg(certificate.subjectDisplayName(), certificate.issuerDisplayName(),
             day(certificate.effectiveDate()), day(certificate.expiryDate()));
}

} // namespace

ApiError tlsFailure(const QList<QSslError> &errors, const QString &words)
{
    ApiError failure{.kind = ApiError::Kind::TlsFailed, .notSent = true, .reason = worstOf(errors)};
    QStringList details;
    for (const QSslError &error : errors) {
        if (tellsNothingOfRevocation(error))
            continue;
        if (error.error() == QSslError::CertificateRevoked) // has no words of its own in Qt 6.4
            details << QStringLiteral("Its authority has revoked the certificate.");
        else
            details << error.errorString() + u'.';
        if (const auto certificate = error.certificate();
            !certificate.isNull() && !details.contains(described(certificate)))
            details << described(certificate);
    }
    if (details.isEmpty())
        details << words;
    if (failure.reason == Reason::None)
        failure.reason = reasonOf(words);
    details.removeDuplicates();
    failure.detail = details.join(u' ');
    return failure;
}

bool tellsNothingOfRevocation(const QSslError &error)
{
    return error.error() >= QSslError::OcspNoResponseFound && error.error() <= QSslError::OcspStatusUnknown;
}

} // namespace api

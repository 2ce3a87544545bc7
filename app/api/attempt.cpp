#include "api/attempt.h"

#include "api/failure.h"
#include "api/proxyfailure.h"
#include "api/tlsfailure.h"

#include <algorithm>

namespace api {

namespace {

constexpr qint64 maxErrorBytes = 1024LL * 1024; // of a body that is no answer
constexpr qint64 readAhead = 1024LL * 1024;     // of a download: the disk sets the pace, not the memory
constexpr qint64 readAtOnce = 256LL * 1024;     // of an answer: the window's thread copies it
constexpr qint64 leastRead = 16LL * 1024;
constexpr qint64 spareBytes = 64;     // behind an answer: who reads JSON reads ahead, or else copies it first
constexpr qsizetype tailBytes = 2048; // readers of PDF look for its last mark in as much

//! Whether a JSON object or array has its end; whether it is right is the decoder's to say.
bool looksWhole(const QByteArray &json)
{
    const QByteArray text = json.trimmed();
    return text.endsWith('}') || text.endsWith(']');
}

//! Whether a file of this type ends as one of its kind does; of the kinds that have no end of their own
//! nobody can tell.
bool endsWhole(const QByteArray &type, const QByteArray &tail)
{
    const QByteArray kind = type.split(';').constFirst().trimmed().toLower();
    if (kind == "application/pdf")
        return tail.contains("%%EOF");
    if (kind != "application/xml" && kind != "text/xml" && !kind.endsWith("+xml"))
        return true;
    QByteArray text = tail;
    text.replace('\0', ' '); // of an encoding that has two bytes for a letter
    return text.trimmed().endsWith('>');
}

} // namespace

Attempt::Attempt(QNetworkReply *reply, const QNetworkProxy &proxy, const TransportSettings &settings,
                 QFile *sink, QObject *parent)
    : QObject(parent)
    , m_reply(reply)
    , m_proxy(proxy)
    , m_settings(settings)
    , m_sink(sink)
{
    m_clock.start();
    m_reply->setReadBufferSize(m_sink ? readAhead : readAtOnce);
    connect(reply, &QNetworkReply::requestSent, this, [this] {
        m_sent = true;
        ++m_timesSent;
    });
    connect(reply, &QNetworkReply::metaDataChanged, this, &Attempt::readHeaders);
    connect(reply, &QNetworkReply::readyRead, this, &Attempt::readBody);
    connect(reply, &QNetworkReply::uploadProgress, this, &Attempt::uploaded);
    connect(reply, &QNetworkReply::finished, this, &Attempt::conclude);
    connect(reply, &QNetworkReply::sslErrors, this, &Attempt::noteTls);
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        ApiError error{.kind = ApiError::Kind::TimedOut, .status = m_status};
        error.notSent = !m_sent;
        end(tl::unexpected(error));
    });
    m_silence.start(m_settings.timeoutMs);
}

Attempt::~Attempt()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this); // before abort(), which emits finished() at once
    m_reply->abort();
    m_reply->deleteLater();
}

void Attempt::uploaded(qint64 sent, qint64 total)
{
    m_silence.start();
    if (sent > 0)
        m_sent = true;
    if (total > 0 && !m_ended)
        Q_EMIT progressed(sent, total);
}

void Attempt::readHeaders()
{
    m_sent = true;
    m_silence.start();
    m_status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool isPlain = !m_reply->hasRawHeader("Content-Encoding");
    bool ok = false;
    const qint64 length = m_reply->rawHeader("Content-Length").toLongLong(&ok);
    m_expected = ok && isPlain ? length : -1;
}

void Attempt::readBody()
{
    if (m_ended)
        return;
    m_silence.start();
    if (m_status == 0)
        readHeaders();
    if (m_sink && isSuccess())
        return readToSink();
    const qint64 most = isSuccess() ? m_settings.maxAnswerBytes : maxErrorBytes;
    // Straight to where it stays, and a part at a time: what is copied twice, or anew each time that it
    // grows, takes the window's thread some milliseconds for a page of a thousand.
    if (m_body.isEmpty() && m_expected > 0 && m_expected <= most)
        m_body.reserve(m_expected + spareBytes);
    while (const qint64 there = m_reply->bytesAvailable()) {
        // Of what is compressed Qt does not say how much is there. Of the rest it does, and more than that
        // would be more than was reserved.
        m_body.resize(m_received + (m_expected < 0 ? qMax(there, leastRead) : there));
        const qint64 got = m_reply->read(m_body.data() + m_received, m_body.size() - m_received);
        m_received += qMax<qint64>(0, got);
        m_body.truncate(m_received);
        if (m_received > most)
            return end(tl::unexpected(ApiError{.kind = ApiError::Kind::TooLarge, .status = m_status}));
        if (got <= 0)
            return;
    }
}

void Attempt::readToSink()
{
    const QByteArray bytes = m_reply->readAll();
    m_received += bytes.size();
    // a server that never ends would fill the disk of whoever downloads from it
    if (qMax(m_received, m_expected) > m_settings.maxDownloadBytes)
        return end(tl::unexpected(ApiError{.kind = ApiError::Kind::TooLarge, .status = m_status}));
    if (m_expected < 0)
        m_tail = (m_tail + bytes.right(tailBytes)).right(tailBytes);
    if (m_sink->write(bytes) != bytes.size())
        return end(tl::unexpected(ApiError{
            .kind = ApiError::Kind::LocalFile, .status = m_status, .detail = m_sink->errorString()}));
    Q_EMIT progressed(m_received, m_expected);
}

void Attempt::conclude()
{
    if (m_ended)
        return;
    if (m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid()) {
        readHeaders();
        readBody();
    }
    if (!m_ended)
        end(judged());
}

void Attempt::end(Result<Answer> result)
{
    m_ended = true;
    m_silence.stop();
    m_result = std::move(result);
    if (m_result || m_reply->isFinished()) {
        m_reply->deleteLater();
    } else {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
    m_reply.clear();
    Q_EMIT finished();
}

Result<Answer> Attempt::judged()
{
    using Kind = ApiError::Kind;
    if (m_status == 0)
        return tl::unexpected(networkError());
    const QByteArray type = m_reply->rawHeader("Content-Type");
    if (!isSuccess()) {
        ApiError error = errorFromAnswer(m_status, type, m_body, m_reply->rawHeader("Retry-After"));
        if (const QString host = QUrl(QString::fromLatin1(m_reply->rawHeader("Location"))).host();
            error.reason == ApiError::Reason::Redirect && !host.isEmpty())
            error.detail += QStringLiteral(" (to %1)").arg(host);
        return tl::unexpected(error);
    }
    if (m_reply->error() != QNetworkReply::NoError)
        return tl::unexpected(networkError());
    constexpr int noContent = 204, partialContent = 206;
    if (m_sink && (m_status == noContent || m_status == partialContent)) // of a file that was asked for whole
        return tl::unexpected(ApiError{.kind = Kind::NotUnderstood,
                                       .status = m_status,
                                       .detail = QStringLiteral("a part of the file, or nothing of it")});
    if (m_expected >= 0 && m_received != m_expected)
        return tl::unexpected(
            ApiError{.kind = Kind::ConnectionLost,
                     .status = m_status,
                     .detail = QStringLiteral("%1 of %2 bytes came").arg(m_received).arg(m_expected)});
    if (m_expected < 0 && looksCut(type))
        return tl::unexpected(ApiError{
            .kind = Kind::ConnectionLost, .status = m_status, .detail = QStringLiteral("cut short")});
    // Somebody else answered: a captive portal, a proxy's error page
    if (isWebPage(type))
        return tl::unexpected(ApiError{.kind = Kind::NotUnderstood,
                                       .status = m_status,
                                       .detail = QStringLiteral("text/html"),
                                       .reason = ApiError::Reason::WebPage});
    return Answer{.status = m_status, .contentType = type, .body = std::exchange(m_body, {})};
}

//! Compressed or chunked: no length to compare with, and Qt tells no error when such an answer is cut.
bool Attempt::looksCut(const QByteArray &type) const
{
    return m_sink ? !endsWhole(type, m_tail) : type.toLower().contains("json") && !looksWhole(m_body);
}

//! Nothing is sent after a certificate that fails. The one thing that is let pass is silence about
//! revocation.
void Attempt::noteTls(const QList<QSslError> &errors)
{
    m_tlsErrors = errors;
    if (std::all_of(errors.begin(), errors.end(), tellsNothingOfRevocation))
        m_reply->ignoreSslErrors(errors);
}

ApiError Attempt::tlsError() const
{
    ApiError error = tlsFailure(m_tlsErrors, m_reply->errorString());
    const bool isUnknown =
        error.reason == ApiError::Reason::UnknownAuthority || error.reason == ApiError::Reason::SelfSigned;
    if (isUnknown && !m_settings.authoritiesProblem.isEmpty())
        error.detail += u' ' + m_settings.authoritiesProblem;
    return error;
}

ApiError Attempt::networkError() const
{
    using Kind = ApiError::Kind;
    if (m_reply->error() == QNetworkReply::SslHandshakeFailedError)
        return tlsError();
    if (!m_sent)
        if (const auto error = proxyFailure(m_proxy, m_reply->error(), m_reply->errorString()))
            return *error;
    ApiError error{.kind = Kind::ConnectionLost, .status = m_status, .detail = m_reply->errorString()};
    switch (m_reply->error()) {
    case QNetworkReply::HostNotFoundError:
        error.kind = Kind::Offline;
        error.reason = ApiError::Reason::HostNotFound;
        break;
    case QNetworkReply::ConnectionRefusedError:
        error.kind = Kind::Offline;
        error.reason = ApiError::Reason::ConnectionRefused;
        break;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::NetworkSessionFailedError:
        error.kind = Kind::Offline;
        break;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
        error.kind = m_sent ? Kind::TimedOut : Kind::Offline;
        break;
    case QNetworkReply::UnknownNetworkError: // for example: the network is unreachable
    case QNetworkReply::TemporaryNetworkFailureError:
        error.kind = m_sent ? Kind::ConnectionLost : Kind::Offline;
        break;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
        error.kind = Kind::NotUnderstood;
        break;
    default:
        break;
    }
    error.notSent = error.kind == Kind::Offline;
    return error;
}

} // namespace api

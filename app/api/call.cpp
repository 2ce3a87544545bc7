#include "api/call.h"

#include "api/attempt.h"
#include "api/callrepeat.h"
#include "api/callurl.h"
#include "api/failure.h"
#include "api/log.h"
#include "api/madeids.h"
#include "api/oncebody.h"
#include "api/transport_p.h"

#include <QBuffer>
#include <QFutureWatcher>
#include <QPromise>

#include <utility>

namespace api {

using Kind = ApiError::Kind;

Call::Call(Transport &transport, Exchange exchange, QObject *context,
           std::function<void(Result<Answer>)> done)
    : QObject(&transport)
    , m_transport(transport)
    , m_exchange(std::move(exchange))
    , m_url(urlOf(transport.d->profile.apiUrl, m_exchange.path, m_exchange.query))
{
    m_delivery->done = std::move(done);
    // Functions of the context run in its thread; Qt sees to it that none runs once the context is gone
    connect(this, &Call::finished, context, [delivery = m_delivery] {
        if (!delivery->cancelled.exchange(true))
            std::exchange(delivery->done, {})(std::move(delivery->outcome));
    });
    if (m_exchange.progress)
        connect(this, &Call::progressed, context,
                [delivery = m_delivery, progress = m_exchange.progress](qint64 now, qint64 total) {
                    if (!delivery->cancelled)
                        progress(now, total);
                });
    connect(context, &QObject::destroyed, this, &Call::cancel, Qt::QueuedConnection);
    m_wait.setSingleShot(true);
    m_wait.setTimerType(Qt::PreciseTimer); // the other kind may be earlier than Retry-After says
    connect(&m_wait, &QTimer::timeout, this, &Call::askForToken);
    // Later, so that the caller has its handle before its handler can run
    QMetaObject::invokeMethod(this, &Call::start, Qt::QueuedConnection);
}

Call::~Call()
{
    delete m_attempt;
    if (m_state == State::Done)
        return; // a handler in another thread may be about to run
    m_delivery->cancelled = true;
    dropDownload();
}

void Call::cancel()
{
    m_delivery->cancelled = true;
    if (m_state == State::Done)
        return;
    m_state = State::Done;
    m_wait.stop();
    delete m_attempt;
    dropDownload();
    deleteLater();
}

void Call::start()
{
    if (m_state == State::Done)
        return;
    if (const QString why = whyNotAllowed(m_url); !why.isEmpty())
        return refuse(Kind::TlsFailed, why, ApiError::Reason::AddressNotAllowed);
    if (!isPlainPath(m_exchange.path))
        return refuse(Kind::BadRequest, QStringLiteral("an empty id or one made of dots"));
    if (openFiles())
        askForToken();
}

bool Call::openFiles()
{
    if (!m_exchange.uploadPath.isEmpty()) {
        QFile file(m_exchange.uploadPath);
        if (!file.open(QIODevice::ReadOnly))
            refuse(Kind::LocalFile, file.errorString());
    }
    if (m_state != State::Done && !m_exchange.downloadPath.isEmpty()) {
        m_sink = std::make_unique<QFile>(m_exchange.downloadPath);
        // a signed contract is nobody else's, wherever it is saved
        if (!m_sink->open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner)) {
            const QString why = m_sink->errorString();
            m_sink.reset(); // not ours, so it stays
            refuse(Kind::LocalFile, why);
        }
    }
    return m_state != State::Done;
}

void Call::dropDownload()
{
    if (m_sink)
        m_sink->remove();
    m_sink.reset();
}

void Call::askForToken()
{
    if (const qint64 quiet = m_transport.d->quietUntil.remainingTime(); quiet > 0) {
        m_state = State::WaitingToRepeat;
        m_wait.start(int(quiet) + 1);
        return;
    }
    m_state = State::WaitingForToken;
    m_transport.d->tokens.get(this, [this](const Result<QByteArray> &token) {
        if (m_state != State::WaitingForToken)
            return;
        if (token)
            findWay(*token);
        else if (shouldRepeat(token.error()))
            repeatAfter(token.error());
        else
            finish(tl::unexpected(token.error()));
    });
}

std::unique_ptr<QIODevice> Call::openBody()
{
    if (m_exchange.uploadPath.isEmpty()) {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(m_exchange.body);
        buffer->open(QIODevice::ReadOnly);
        return buffer;
    }
    auto file = std::make_unique<QFile>(m_exchange.uploadPath);
    if (file->open(QIODevice::ReadOnly))
        return file;
    refuse(Kind::LocalFile, file->errorString());
    return {};
}

void Call::findWay(const QByteArray &token)
{
    m_transport.d->connections.find(m_url, this, [this, token](const Result<Nothing> &found) {
        if (m_state == State::Done)
            return;
        found ? run(token) : finish(tl::unexpected(found.error()));
    });
}

void Call::run(const QByteArray &token)
{
    Connections &connections = m_transport.d->connections;
    m_token = token;
    auto request = connections.request(m_url);
    request.setRawHeader("Authorization", "Bearer " + token);
    if (!m_exchange.contentType.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, m_exchange.contentType);
    if (m_sink) {
        request.setRawHeader("Accept", "*/*");
        request.setRawHeader("Accept-Encoding", "identity"); // so that Content-Length counts what we write
        if (!m_sink->resize(0) || !m_sink->seek(0))
            return refuse(Kind::LocalFile, m_sink->errorString());
    }
    OnceBody *body = nullptr;
    const bool hasBody = m_exchange.verb == "POST" || m_exchange.verb == "PATCH";
    if (hasBody) {
        auto source = openBody();
        if (!source)
            return;
        request.setHeader(QNetworkRequest::ContentLengthHeader, source->size());
        body = new OnceBody(std::move(source));
    }
    logBegun(m_exchange.verb, m_exchange.path);
    QNetworkReply *reply = connections.manager().sendCustomRequest(request, m_exchange.verb, body);
    if (body)
        body->setParent(reply);
    connections.watch(reply);
    m_state = State::Running;
    m_attempt = new Attempt(reply, connections.proxyTo(m_url), m_transport.d->settings, m_sink.get(), this);
    // Queued: a handler may cancel or delete everything, and must not find us in the middle of the reply's
    // signal
    connect(m_attempt, &Attempt::progressed, this, &Call::progressed, Qt::QueuedConnection);
    connect(m_attempt, &Attempt::finished, this, &Call::judge, Qt::QueuedConnection);
}

void Call::judge()
{
    if (!m_attempt)
        return;
    Result<Answer> result = m_attempt->takeResult();
    const qint64 milliseconds = m_attempt->milliseconds();
    const int status = m_attempt->status();
    m_mayHaveExecuted = m_mayHaveExecuted || m_attempt->wasResent();
    m_attempt->deleteLater();
    m_attempt.clear();
    const QPointer<Call> alive(this);
    logEnded(m_exchange.verb, m_exchange.path, status, milliseconds,
             result ? QString() : result.error().traceId);
    Q_EMIT m_transport.exchanged(m_exchange.verb, m_exchange.path, status, milliseconds,
                                 result ? QString() : result.error().traceId,
                                 result ? madeIds(m_exchange.verb, *result) : QStringList());
    if (!alive || m_state != State::Running)
        return;
    if (result)
        return digest(std::move(*result));
    const ApiError &error = result.error();
    // Gone already, and an earlier attempt of ours without an answer is the likely cause
    if (error.kind == Kind::NotFound && m_exchange.verb == "DELETE" && m_mayHaveExecuted)
        return digest(Answer{.status = 204, .contentType = {}, .body = {}});
    if (error.kind == Kind::Unauthorized && !m_hadFreshToken) {
        m_hadFreshToken = true;
        m_transport.d->tokens.invalidate(m_token);
        return askForToken();
    }
    // The end of the connection swallows a refusal that came before the whole file was sent. If it was one
    // for the token, the next try must not meet it again.
    const bool isLost = error.kind == Kind::ConnectionLost || error.kind == Kind::TimedOut;
    if (isLost && !m_exchange.uploadPath.isEmpty())
        m_transport.d->tokens.invalidate(m_token);
    m_mayHaveExecuted = m_mayHaveExecuted || error.outcomeIsUnknown();
    keepQuiet(error);
    if (shouldRepeat(error))
        return repeatAfter(error);
    finish(tl::unexpected(error));
}

//! One call was told to wait: the others would only be told the same.
void Call::keepQuiet(const ApiError &error)
{
    Transport::Private &d = *m_transport.d;
    if (error.kind != Kind::TooManyRequests || error.retryAfterSeconds > d.settings.maxRetryWaitSeconds)
        return;
    const QDeadlineTimer told(qint64(qMax(0, error.retryAfterSeconds)) * 1000);
    if (told > d.quietUntil)
        d.quietUntil = told;
}

bool Call::shouldRepeat(const ApiError &error) const
{
    return mayTryAgain(m_exchange, error, m_repeats, m_transport.d->settings);
}

void Call::repeatAfter(const ApiError &error)
{
    m_state = State::WaitingToRepeat;
    const int wait = waitBefore(error, m_repeats, m_transport.d->settings);
    ++m_repeats;
    logRepeat(m_exchange.verb, m_exchange.path, error, m_repeats, wait);
    m_wait.start(wait);
}

void Call::digest(Answer answer)
{
    if (m_sink && !m_sink->flush())
        return refuse(Kind::LocalFile, m_sink->errorString());
    if (!m_exchange.digest)
        return finish(std::move(answer));
    m_state = State::Digesting;
    auto *watcher = new QFutureWatcher<void>(this);
    const Answer digested{.status = answer.status, .contentType = answer.contentType, .body = {}};
    connect(watcher, &QFutureWatcher<void>::finished, this, [this, digested] { finish(digested); });
    QPromise<void> promise;
    watcher->setFuture(promise.future());
    m_transport.d->settings.doInBackground([promise = std::make_shared<QPromise<void>>(std::move(promise)),
                                            work = m_exchange.digest, answer = std::move(answer)]() mutable {
        promise->start();
        work(answer);
        answer.body = {}; // let go of here: megabytes are felt where a window is drawn
        promise->finish();
    });
}

void Call::refuse(Kind kind, const QString &detail, ApiError::Reason reason)
{
    ApiError error{.kind = kind, .detail = detail, .reason = reason};
    error.notSent = !m_mayHaveExecuted && m_state != State::Digesting && m_state != State::Running;
    finish(tl::unexpected(error));
}

void Call::finish(Result<Answer> outcome)
{
    if (m_state == State::Done)
        return;
    m_state = State::Done;
    if (outcome)
        m_sink.reset(); // closes the file, which stays
    else
        dropDownload();
    if (!outcome && m_mayHaveExecuted)
        outcome.error().notSent = false;
    m_delivery->outcome = std::move(outcome);
    deleteLater();
    Q_EMIT finished();
}

} // namespace api

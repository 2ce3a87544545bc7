#pragma once

#include "api/request.h"
#include "api/result.h"
#include "domain/profile.h"

#include <QByteArray>
#include <QDateTime>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrlQuery>

#include <functional>
#include <memory>
#include <optional>

namespace api {

class Proxies;

//! A 2xx answer. Everything else becomes an ApiError in one place.
struct Answer
{
    int status = 0;
    QByteArray contentType{}, body{}; //!< body is empty when it went to a file
};

//! One call of the API, before it is sent.
struct Exchange
{
    QByteArray verb{}; //!< GET, POST, PATCH, DELETE
    QString path{};    //!< below the profile's apiUrl, from api/endpoints.h
    QUrlQuery query{};
    QByteArray contentType{}, body{}; //!< body of a small request
    QString uploadPath{};             //!< file to stream as the body instead
    QString downloadPath{};           //!< file to stream a 2xx answer into instead of reading it
    bool mayRepeat = false;           //!< GET, and DELETE or PATCH of the same value
    std::function<void(qint64, qint64)> progress{}; //!< runs in the context's thread
    //! Runs in the thread pool on a 2xx answer, before the handler, which gets no body then: for what is too
    //! long for the calling thread. Must own what it uses: it may still run after the call was cancelled.
    std::function<void(const Answer &)> digest{};
};

struct TransportSettings
{
    int timeoutMs = 30'000;                     //!< without any byte moving
    qint64 maxAnswerBytes = 64LL * 1024 * 1024; //!< of a JSON answer
    qint64 maxDownloadBytes = 1LL << 30;        //!< of an answer that goes to a file
    int maxRetries = 3;                         //!< of an exchange that may be repeated
    int retryBaseMs = 400;                      //!< doubled each time, with jitter; Retry-After wins
    int maxRetryWaitSeconds = 60; //!< a longer Retry-After ends the call as TooManyRequests or ServerFailed
    QByteArray extraCaPem{};      //!< certificates that an administrator trusts beside the system's
    QString authoritiesProblem{}; //!< why those are not whole; told where it may be the reason of a failure
    std::shared_ptr<Proxies> proxies{}; //!< shared by all who go out; null: those that the system names
    std::function<QDateTime()> now{};   //!< the clock on the wall, when it is not the real one
    //! Does it in another thread, as what reads long answers is; empty: in Qt's own pool.
    std::function<void(std::function<void()>)> inBackground{};
    void doInBackground(std::function<void()> work) const;
};

//! HTTP for one profile: token, time-outs, retries, errors; at most six requests at a time, those that come
//! then wait (QNetworkAccessManager over HTTP/1.1). Lives in one thread.
class Transport : public QObject
{
    Q_OBJECT

public:
    using Settings = TransportSettings;
    //! Gives the client secret (or an error such as NoSecret) once, later.
    using SecretProvider = std::function<void(QObject *context, std::function<void(Result<QString>)>)>;

    Transport(const domain::Profile &profile, SecretProvider secret, Settings settings = {},
              QObject *parent = nullptr);
    ~Transport() override;

    [[nodiscard]] const domain::Profile &profile() const;
    //! \a done runs in the thread of \a context, later and at most once; not at all when the handle was
    //! cancelled, or the context or this object died. Call it in this object's thread.
    Request send(Exchange exchange, QObject *context, std::function<void(Result<Answer>)> done);
    //! The network is another one, or this computer slept: connections of before may be dead and are not used
    //! for what is sent from now on. What is under way goes on.
    void connectAnew();
    //! How far this computer's clock is ahead of the service's, to a second or so; negative: behind. Nothing
    //! before the first answer.
    [[nodiscard]] std::optional<qint64> clockAheadSeconds() const;

Q_SIGNALS:
    //! For the "API calls" list; never carries a body, a token or a query. \a madeIds: what it has made.
    void exchanged(const QByteArray &verb, const QString &path, int status, qint64 milliseconds,
                   const QString &traceId, const QStringList &madeIds);

private:
    friend class Call;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace api

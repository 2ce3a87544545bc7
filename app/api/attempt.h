#pragma once

#include "api/transport.h"

#include <QElapsedTimer>
#include <QFile>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPointer>
#include <QSslError>
#include <QTimer>

#include <utility>

namespace api {

//! One HTTP request and its answer: the time without a byte, the cap on what is kept in memory, the file that
//! takes a download, and the one place where an answer becomes a value or an ApiError. Deleting it aborts the
//! request.
class Attempt : public QObject
{
    Q_OBJECT

public:
    //! Owns \a reply, which goes through \a proxy. \a sink takes the body of a 2xx answer when it is not
    //! null; it is emptied first.
    Attempt(QNetworkReply *reply, const QNetworkProxy &proxy, const TransportSettings &settings, QFile *sink,
            QObject *parent);
    ~Attempt() override;

    [[nodiscard]] const Result<Answer> &result() const { return m_result; }
    //! The same, for who passes it on: this keeps nothing of it.
    [[nodiscard]] Result<Answer> takeResult() { return std::exchange(m_result, tl::unexpected(ApiError{})); }
    [[nodiscard]] int status() const { return m_status; }
    //! Qt sent the request a second time, unasked, because the connection closed before an answer came. It
    //! cannot do so with a body (see OnceBody), so this happens to GET and DELETE only.
    [[nodiscard]] bool wasResent() const { return m_timesSent > 1; }
    [[nodiscard]] qint64 milliseconds() const { return m_clock.elapsed(); }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    void finished();

private:
    void readHeaders();
    void readBody();
    void readToSink();
    void uploaded(qint64 sent, qint64 total);
    void conclude();
    void end(Result<Answer> result);
    void noteTls(const QList<QSslError> &errors);
    [[nodiscard]] ApiError tlsError() const;
    [[nodiscard]] ApiError networkError() const;
    [[nodiscard]] Result<Answer> judged();
    [[nodiscard]] bool looksCut(const QByteArray &type) const;
    [[nodiscard]] bool isSuccess() const { return m_status >= 200 && m_status < 300; }

    QPointer<QNetworkReply> m_reply;
    QNetworkProxy m_proxy;
    TransportSettings m_settings;
    QList<QSslError> m_tlsErrors;
    QFile *m_sink;
    QTimer m_silence;
    QElapsedTimer m_clock;
    int m_status = 0;
    qint64 m_received = 0, m_expected = -1;
    int m_timesSent = 0;
    bool m_sent = false, m_ended = false;
    QByteArray m_body, m_tail; //!< m_tail: the last bytes that went into the sink, where no length was told
    Result<Answer> m_result = tl::unexpected(ApiError{});
};

} // namespace api

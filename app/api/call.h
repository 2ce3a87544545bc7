#pragma once

#include "api/transport.h"

#include <QFile>
#include <QPointer>
#include <QTimer>

#include <atomic>

namespace api {

class Attempt;
class TokenSource;

//! One call under way, internal: waiting for a token → running → (waiting to repeat → …) → digesting → done.
class Call : public QObject
{
    Q_OBJECT

public:
    Call(Transport &transport, Exchange exchange, QObject *context, std::function<void(Result<Answer>)> done);
    ~Call() override;

    //! The handler never runs after this.
    void cancel();
    [[nodiscard]] bool isActive() const { return m_state != State::Done; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    void finished();

private:
    enum class State { WaitingForToken, Running, WaitingToRepeat, Digesting, Done };

    //! What the handler's side shares with this object: it may live in another thread and outlive it.
    struct Delivery
    {
        std::atomic_bool cancelled = false;
        Result<Answer> outcome = tl::unexpected(ApiError{});
        std::function<void(Result<Answer>)> done;
    };

    void start();
    void askForToken();
    void findWay(const QByteArray &token);
    void run(const QByteArray &token);
    void judge();
    void keepQuiet(const ApiError &error);
    [[nodiscard]] bool shouldRepeat(const ApiError &error) const;
    void repeatAfter(const ApiError &error);
    void digest(Answer answer);
    void finish(Result<Answer> outcome);
    void refuse(ApiError::Kind kind, const QString &detail, ApiError::Reason reason = ApiError::Reason::None);
    [[nodiscard]] bool openFiles();
    [[nodiscard]] std::unique_ptr<QIODevice> openBody();
    void dropDownload();

    Transport &m_transport;
    Exchange m_exchange;
    QUrl m_url;
    std::shared_ptr<Delivery> m_delivery = std::make_shared<Delivery>();
    State m_state = State::WaitingForToken;
    QPointer<Attempt> m_attempt;
    std::unique_ptr<QFile> m_sink;
    QTimer m_wait;
    QByteArray m_token;
    int m_repeats = 0;
    bool m_hadFreshToken = false;
    bool m_mayHaveExecuted = false; //!< an earlier attempt ended without an answer
};

} // namespace api

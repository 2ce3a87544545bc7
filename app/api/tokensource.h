#pragma once

#include "api/transport.h"

#include <QElapsedTimer>
#include <QPointer>

namespace api {

class Attempt;
class Connections;

//! The access token of one profile: fetched once for all who wait, kept in memory, renewed before it ends.
//! Client credentials go as HTTP Basic; the lifetime is 600 s unless the account says otherwise [docs].
class TokenSource : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(Result<QByteArray>)>;

    TokenSource(Connections &connections, const domain::Profile &profile, Transport::SecretProvider secret,
                TransportSettings settings);
    ~TokenSource() override;

    //! \a done runs at once when a token is at hand, else later; not at all when \a waiter died meanwhile.
    //! A waiter that dies does not stop the others. Errors say notSent: what wanted the token was never sent.
    void get(QObject *waiter, Handler done);
    //! The server refused \a token: the next get() fetches another, unless that has happened already.
    void invalidate(const QByteArray &token);

Q_SIGNALS:
    void exchanged(int status, qint64 milliseconds);

private:
    struct Waiter
    {
        QPointer<QObject> object;
        Handler done;
    };

    [[nodiscard]] qint64 ageMs() const;
    void fetch();
    void findWay(const QString &secret);
    void ask(const QString &secret);
    void judge();
    void settle(Result<QByteArray> result);

    Connections &m_connections;
    domain::Profile m_profile;
    Transport::SecretProvider m_secret;
    TransportSettings m_settings;
    QPointer<Attempt> m_attempt;
    QList<Waiter> m_waiters;
    QByteArray m_token;
    QElapsedTimer m_age;
    QDateTime m_fetchedAt;
    qint64 m_lifetimeMs = 0;
    bool m_isFetching = false;
    quint64 m_round = 0; //!< so that a secret provider that answers twice, or late, is not listened to
};

} // namespace api

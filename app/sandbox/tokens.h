#pragma once

#include "sandbox/clock.h"
#include "sandbox/http.h"

#include <QHash>
#include <QMutex>

namespace sandbox {

//! The token endpoint and its tokens (client credentials, in Basic or in the form).
class Tokens
{
public:
    Tokens(const Clock &clock, QString clientId, QString clientSecret, int seconds, int errorStatus);
    [[nodiscard]] Answer issue(const Request &request);
    //! True while the bearer token of \a request is valid by the sandbox's clock.
    [[nodiscard]] bool allows(const Request &request);

private:
    [[nodiscard]] Answer refused(const QString &error, const QString &description) const;

    const Clock &m_clock;
    const QString m_clientId, m_clientSecret;
    const int m_seconds, m_errorStatus;
    QMutex m_mutex;
    QHash<QByteArray, qint64> m_expiry; //!< token → ms since epoch
};

} // namespace sandbox

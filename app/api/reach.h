#pragma once

#include "api/transport.h"

#include <QPointer>
#include <QUrl>

namespace api {

class Attempt;
class Connections;

//! Asks whether anything like the service answers at an address: one request, without credentials.
class Reach : public QObject
{
    Q_OBJECT

public:
    Reach(const QUrl &url, const TransportSettings &settings, QObject *parent = nullptr);
    ~Reach() override;

    void start();
    //! Nothing when it was reached, whatever it thinks of a request without credentials.
    [[nodiscard]] const std::optional<ApiError> &error() const { return m_error; }
    [[nodiscard]] std::optional<qint64> clockAheadSeconds() const;

Q_SIGNALS:
    void finished();

private:
    void ask();
    void judge();
    void end(const std::optional<ApiError> &error);

    QUrl m_url;
    TransportSettings m_settings;
    std::unique_ptr<Connections> m_connections;
    QPointer<Attempt> m_attempt;
    std::optional<ApiError> m_error;
};

} // namespace api

#pragma once

#include "tasks/connectiontest.h"

#include <QUrl>

namespace api {
class Reach;
} // namespace api

namespace tasks {

//! Tries the way to a service before there is an account for it: nothing is sent that anybody could misuse.
class ReachTest : public QObject
{
    Q_OBJECT

public:
    ReachTest(const QUrl &url, const api::TransportSettings &settings, QObject *parent = nullptr);
    ~ReachTest() override;

    void start();
    [[nodiscard]] ConnectionTest::Part failedPart() const { return m_part; }
    [[nodiscard]] const std::optional<api::ApiError> &error() const { return m_error; }
    [[nodiscard]] qint64 clockAheadSeconds() const { return m_clockAheadSeconds; }

Q_SIGNALS:
    void finished();

private:
    void judge();

    std::unique_ptr<api::Reach> m_reach;
    std::optional<api::ApiError> m_error;
    ConnectionTest::Part m_part = ConnectionTest::Part::None;
    qint64 m_clockAheadSeconds = 0;
};

} // namespace tasks

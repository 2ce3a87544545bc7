#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace domain {

//! An ISO 8601 duration by its parts (PT1M30S, P30D, P1Y, P2W). Calendar parts have no fixed length, so it is
//! added to a moment rather than turned into seconds. Keeps the text it came from.
class Duration
{
public:
    Duration() = default;
    static Duration ofDaysAndHours(int days, int hours);
    //! Nothing unless the text matches the pattern of openapi.yaml (Iso8601Duration) and every part fits an
    //! int.
    static std::optional<Duration> parse(const QString &text);

    [[nodiscard]] bool isNull() const { return m_text.isEmpty(); }
    [[nodiscard]] const QString &toString() const { return m_text; }
    [[nodiscard]] int years() const { return m_years; }
    [[nodiscard]] int months() const { return m_months; }
    [[nodiscard]] int weeks() const { return m_weeks; }
    [[nodiscard]] int days() const { return m_days; }
    [[nodiscard]] int hours() const { return m_hours; }
    [[nodiscard]] int minutes() const { return m_minutes; }
    [[nodiscard]] int seconds() const { return m_seconds; }
    [[nodiscard]] int nanoseconds() const { return m_nanoseconds; }

    //! The moment that is this long after \a start, counted in UTC (a day is 24 hours).
    [[nodiscard]] QDateTime addedTo(const QDateTime &start) const;

    friend bool operator==(const Duration &a, const Duration &b) { return a.m_text == b.m_text; }

private:
    int m_years = 0, m_months = 0, m_weeks = 0, m_days = 0;
    int m_hours = 0, m_minutes = 0, m_seconds = 0, m_nanoseconds = 0;
    QString m_text;
};

} // namespace domain

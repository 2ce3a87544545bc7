#pragma once

#include <QDateTime>
#include <QMetaType>
#include <QString>

#include <compare>
#include <optional>

namespace domain {

//! A moment with nanoseconds, as the API sends it (ISO 8601 with zone, up to nine fraction digits). Keeps the
//! text it came from, so that writing it gives the same characters back.
class Timestamp
{
public:
    Timestamp() = default;
    //! From a QDateTime (milliseconds); written in UTC with a trailing Z, fraction only when there is one.
    static Timestamp fromDateTime(const QDateTime &moment);
    //! Seconds since 1970-01-01T00:00:00Z and nanoseconds (0…999,999,999); written with nine digits.
    static Timestamp fromEpoch(qint64 seconds, int nanoseconds);
    //! Nothing unless the text is a complete ISO 8601 date and time with Z or an offset.
    static std::optional<Timestamp> parse(const QString &text);

    [[nodiscard]] bool isNull() const { return m_text.isEmpty(); }
    [[nodiscard]] qint64 seconds() const { return m_seconds; }
    [[nodiscard]] int nanoseconds() const { return m_nanoseconds; }
    [[nodiscard]] const QString &toString() const { return m_text; }
    //! In UTC, cut to milliseconds.
    [[nodiscard]] QDateTime toDateTime() const;

    //! Order and equality of the moment, not of its spelling.
    friend std::strong_ordering operator<=>(const Timestamp &a, const Timestamp &b)
    {
        if (const auto bySeconds = a.m_seconds <=> b.m_seconds; std::is_neq(bySeconds))
            return bySeconds;
        return a.m_nanoseconds <=> b.m_nanoseconds;
    }
    friend bool operator==(const Timestamp &a, const Timestamp &b) { return std::is_eq(a <=> b); }

private:
    qint64 m_seconds = 0;
    int m_nanoseconds = 0;
    QString m_text;
};

} // namespace domain

Q_DECLARE_METATYPE(domain::Timestamp)

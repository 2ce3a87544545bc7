#include "domain/timestamp.h"

namespace domain {

namespace {

constexpr qint64 julianDayOfEpoch = 2'440'588; // 1970-01-01

//! Reads a fixed form from left to right; once something does not fit, all of it does not.
class Scanner
{
public:
    explicit Scanner(QStringView text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool isAtEnd() const { return m_ok && m_text.isEmpty(); }
    bool take(QChar wanted)
    {
        if (!m_ok || !m_text.startsWith(wanted))
            return false;
        m_text = m_text.mid(1);
        return true;
    }
    void need(QChar wanted) { m_ok = take(wanted); } // take() refuses once something did not fit
    //! A number of at least \a fewest and at most \a most ASCII digits; \a digits tells how many there were.
    int number(int fewest, int most, int *digits = nullptr)
    {
        int value = 0;
        int count = 0;
        while (count < most && count < m_text.size() && m_text[count] >= u'0' && m_text[count] <= u'9')
            value = value * 10 + (m_text[count++].unicode() - u'0');
        m_ok = m_ok && count >= fewest;
        m_text = m_text.mid(count);
        if (digits)
            *digits = count;
        return value;
    }
    //! Two digits.
    int upTo(int largest)
    {
        const int value = number(2, 2);
        m_ok = m_ok && value <= largest;
        return value;
    }

private:
    QStringView m_text;
    bool m_ok = true;
};

int fraction(Scanner &scan)
{
    if (!scan.take(u'.'))
        return 0;
    int digits = 0;
    int value = scan.number(1, 9, &digits);
    for (; digits < 9; ++digits)
        value *= 10;
    return value;
}

//! Seconds east of Greenwich.
int offset(Scanner &scan)
{
    if (scan.take(u'Z'))
        return 0;
    const bool west = scan.take(u'-');
    if (!west)
        scan.need(u'+');
    const int hours = scan.upTo(23);
    scan.need(u':');
    const int seconds = hours * 3600 + scan.upTo(59) * 60;
    return west ? -seconds : seconds;
}

} // namespace

Timestamp Timestamp::fromDateTime(const QDateTime &moment)
{
    const qint64 milliseconds = moment.toMSecsSinceEpoch();
    const int rest = int(((milliseconds % 1000) + 1000) % 1000);
    Timestamp result = fromEpoch((milliseconds - rest) / 1000, rest * 1'000'000);
    if (!moment.isValid() || result.isNull())
        return {};
    result.m_text = moment.toUTC().toString(rest ? Qt::ISODateWithMs : Qt::ISODate);
    return result;
}

Timestamp Timestamp::fromEpoch(qint64 seconds, int nanoseconds)
{
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    const int year = moment.date().year();
    if (nanoseconds < 0 || nanoseconds > 999'999'999 || year < 1 || year > 9999)
        return {};
    Timestamp result;
    result.m_seconds = seconds;
    result.m_nanoseconds = nanoseconds;
    result.m_text = moment.toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss")) +
                    QStringLiteral(".%1Z").arg(nanoseconds, 9, 10, QLatin1Char('0'));
    return result;
}

std::optional<Timestamp> Timestamp::parse(const QString &text)
{
    Scanner scan(text);
    const int year = scan.number(4, 4);
    scan.need(u'-');
    const int month = scan.number(2, 2);
    scan.need(u'-');
    const int day = scan.number(2, 2);
    scan.need(u'T');
    const int hour = scan.upTo(23);
    scan.need(u':');
    const int minute = scan.upTo(59);
    scan.need(u':');
    const int second = scan.upTo(59); // QDateTime knows no leap seconds either
    const int nanoseconds = fraction(scan);
    const int east = offset(scan);
    const QDate date(year, month, day);
    if (!scan.isAtEnd() || !date.isValid())
        return {};
    Timestamp result;
    result.m_seconds =
        (date.toJulianDay() - julianDayOfEpoch) * 86'400 + hour * 3600LL + minute * 60LL + second - east;
    result.m_nanoseconds = nanoseconds;
    result.m_text = text;
    return result;
}

QDateTime Timestamp::toDateTime() const
{
    return isNull() ? QDateTime()
                    : QDateTime::fromMSecsSinceEpoch(m_seconds * 1000 + m_nanoseconds / 1'000'000, Qt::UTC);
}

} // namespace domain

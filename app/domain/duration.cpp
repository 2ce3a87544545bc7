#include "domain/duration.h"

#include <QRegularExpression>

namespace domain {

namespace {

//! The pattern of openapi.yaml with names; \z because $ would let a line break through.
const QRegularExpression &pattern()
{
    static const QRegularExpression expression(QStringLiteral(
        R"(\AP(?:(?<W>[0-9]+)W|(?=.)(?:(?<Y>[0-9]+)Y)?(?:(?<O>[0-9]+)M)?(?:(?<D>[0-9]+)D)?)"
        R"((?:T(?=[0-9])(?:(?<H>[0-9]+)H)?(?:(?<M>[0-9]+)M)?(?:(?<S>[0-9]+)(?:\.(?<F>[0-9]+))?S)?)?)\z)"));
    return expression;
}

} // namespace

Duration Duration::ofDaysAndHours(int days, int hours)
{
    if (days < 0 || hours < 0)
        return {};
    Duration result;
    result.m_days = days;
    result.m_hours = hours;
    result.m_text = QStringLiteral("P");
    if (days > 0)
        result.m_text += QString::number(days) + QLatin1Char('D');
    if (hours > 0 || days == 0)
        result.m_text += QLatin1Char('T') + QString::number(hours) + QLatin1Char('H');
    return result;
}

std::optional<Duration> Duration::parse(const QString &text)
{
    const QRegularExpressionMatch match = pattern().match(text);
    if (!match.hasMatch())
        return {};
    bool fits = true;
    const auto part = [&](QStringView name) {
        const QStringView digits = match.capturedView(name);
        bool ok = true;
        const int value = digits.isEmpty() ? 0 : digits.toInt(&ok);
        fits = fits && ok;
        return value;
    };
    Duration result;
    result.m_weeks = part(u"W");
    result.m_years = part(u"Y");
    result.m_months = part(u"O");
    result.m_days = part(u"D");
    result.m_hours = part(u"H");
    result.m_minutes = part(u"M");
    result.m_seconds = part(u"S");
    // Beyond nanoseconds the fraction is cut; the text keeps it
    result.m_nanoseconds = match.captured(u"F").left(9).leftJustified(9, QLatin1Char('0')).toInt();
    result.m_text = text;
    if (!fits)
        return {};
    return result;
}

QDateTime Duration::addedTo(const QDateTime &start) const
{
    const qint64 clock = m_hours * qint64(3600) + m_minutes * qint64(60) + m_seconds;
    return start.toUTC()
        .addYears(m_years)
        .addMonths(m_months)
        .addDays(m_weeks * qint64(7) + m_days)
        .addMSecs(clock * 1000 + m_nanoseconds / 1'000'000);
}

} // namespace domain

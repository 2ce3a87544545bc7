// What a column is by the values in it, where its header does not tell.
#include "domain/merge.h"
#include "domain/rules.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace domain::merge {

namespace {

bool isAddress(const QString &text)
{
    static const QRegularExpression pattern(u"^[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+$"_s);
    return pattern.match(text).hasMatch();
}

//! With its country: other numbers of eight digits may be anything.
bool isTelephone(const QString &text)
{
    static const QRegularExpression pattern(u"^(?:\\+|00)\\d(?:[ ()./-]{0,2}\\d){6,14}$"_s);
    return pattern.match(text).hasMatch();
}

bool isDayOfYear(int day, int month)
{
    return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

//! By its two check digits: account numbers have eleven digits, too. Those of foreigners have a day 40
//! higher, made-up ones a month 40 or 80 higher.
bool isNorwegianNumber(const QString &text)
{
    static const QRegularExpression pattern(u"^\\d{11}$"_s);
    const int day = text.left(2).toInt();
    if (!pattern.match(text).hasMatch() ||
        !isDayOfYear(day > 40 ? day - 40 : day, text.mid(2, 2).toInt() % 40))
        return false;
    constexpr std::array<std::array<int, 11>, 2> weights{
        {{3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0}, {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1}}};
    return std::all_of(weights.begin(), weights.end(), [&text](const auto &weight) {
        int sum = 0;
        for (qsizetype i = 0; i < text.size(); ++i)
            sum += weight[i] * text[i].digitValue();
        return sum % 11 == 0;
    });
}

//! Swedish (the day 60 higher for some), Danish and Finnish ones, as they are written.
bool isNumberWithBirthday(const QString &text)
{
    static const QRegularExpression withCentury(u"^(?:18|19|20)\\d{2}(\\d{2})(\\d{2})[-+]?\\d{4}$"_s);
    static const QRegularExpression without(u"^(\\d{2})(\\d{2})(\\d{2})([-+A-FU-Y])\\d{3}([\\dA-Z])$"_s);
    if (const auto match = withCentury.match(text); match.hasMatch())
        return isDayOfYear(match.captured(2).toInt() % 60, match.captured(1).toInt());
    const auto match = without.match(text);
    if (!match.hasMatch())
        return false;
    const int first = match.captured(1).toInt(), second = match.captured(2).toInt(),
              third = match.captured(3).toInt();
    return isDayOfYear(first, second) || isDayOfYear(third % 60, second);
}

bool isIdentityNumber(const QString &text)
{
    const QString joined = QString(text).remove(u' ');
    return isNorwegianNumber(joined) || isNumberWithBirthday(joined);
}

//! A day that has another meaning is none to sign by.
bool isOfOtherDay(const QString &header)
{
    const QString word = header.toLower();
    const QStringList others{u"start"_s, u"begin"_s, u"tiltr"_s, u"birth"_s,
                             u"født"_s,  u"född"_s,  u"meet"_s,  u"møte"_s};
    return std::any_of(others.begin(), others.end(),
                       [&word](const QString &other) { return word.contains(other); });
}

QStringList valuesIn(const QList<QStringList> &rows, qsizetype column)
{
    QStringList values;
    for (const QStringList &cells : rows)
        if (const QString value = cells.value(column).trimmed(); !value.isEmpty())
            values << value;
    return values;
}

//! One that is wrong does not make the others something else.
bool areMostly(const QStringList &values, bool (*isOne)(const QString &))
{
    return !values.isEmpty() && 3 * std::count_if(values.begin(), values.end(), isOne) >= 2 * values.size();
}

bool areDaysToSignBy(const QStringList &values, const QDate &today)
{
    return !values.isEmpty() && std::all_of(values.begin(), values.end(), [&today](const QString &value) {
        const auto due = dueDateFrom(value);
        return due && due->date() >= today && due->date() <= today.addDays(rules::maxDaysAhead);
    });
}

} // namespace

Mapping guessed(const QStringList &headers, const QList<QStringList> &rows, const QDate &today)
{
    Mapping mapping = guessed(headers);
    const auto take = [&mapping](Field field, const std::function<bool(qsizetype)> &fits) {
        QList<qsizetype> columns;
        for (qsizetype column = 0; column < mapping.size(); ++column)
            if (mapping[column] == Field::TextOnly && fits(column))
                columns << column;
        if (!mapping.contains(field) && columns.size() == 1)
            mapping[columns.first()] = field;
    };
    const std::pair<Field, bool (*)(const QString &)> kinds[] = {
        {Field::Email, isAddress}, {Field::IdentityNumber, isIdentityNumber}, {Field::Mobile, isTelephone}};
    for (const auto &[field, isOne] : kinds)
        take(field,
             [&rows, isOne = isOne](qsizetype column) { return areMostly(valuesIn(rows, column), isOne); });
    take(Field::DueDate, [&](qsizetype column) {
        return !isOfOtherDay(headers[column]) && areDaysToSignBy(valuesIn(rows, column), today);
    });
    return mapping;
}

} // namespace domain::merge

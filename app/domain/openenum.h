#pragma once

#include <QString>

#include <array>
#include <utility>

namespace domain {

//! The table from API words to enumerators; one per enum, specialised beside it.
template <typename E>
struct EnumNames;

//! A value of a list that the server may extend: an enumerator and the word it came from. An unknown word has
//! the enumerator Unknown and survives unchanged.
template <typename E>
class OpenEnum
{
public:
    OpenEnum() = default;
    OpenEnum(E value)
        : m_value(value)
        , m_text(nameOf(value))
    {
    }
    explicit OpenEnum(const QString &text)
        : m_value(valueOf(text))
        , m_text(text)
    {
    }

    [[nodiscard]] E value() const { return m_value; }
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isKnown() const { return m_value != E::Unknown; }

    friend bool operator==(const OpenEnum &a, const OpenEnum &b) { return a.m_text == b.m_text; }
    friend bool operator==(const OpenEnum &a, E b) { return a.m_value == b; }

private:
    static QString nameOf(E value)
    {
        for (const auto &[name, candidate] : EnumNames<E>::table)
            if (candidate == value)
                return QString::fromLatin1(name);
        return {};
    }
    static E valueOf(const QString &text)
    {
        for (const auto &[name, candidate] : EnumNames<E>::table)
            if (text == QLatin1String(name))
                return candidate;
        return E::Unknown;
    }

    E m_value = E::Unknown;
    QString m_text;
};

} // namespace domain

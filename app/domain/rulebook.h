#pragma once

#include "domain/openenum.h"
#include "domain/violation.h"

#include <optional>

//! The small rules that the big ones are made of; private to domain's rules. Each adds to its list.
namespace domain::rules {

class Rulebook
{
public:
    //! Missing, or nothing but white space.
    bool required(const QString &field, const QString &text);
    //! In characters (code points), as JSON Schema counts them.
    void maxLength(const QString &field, const QString &text, int limit);
    void maxLength(const QString &field, const std::optional<QString> &text, int limit);
    void count(const QString &field, qsizetype actual, int fewest, int most);
    void range(const QString &field, qint64 actual, qint64 smallest, qint64 largest);
    //! Required, and a UUID.
    void uuid(const QString &field, const QString &text);
    //! An absolute address that a browser may be sent to.
    void url(const QString &field, const QString &text);
    void email(const QString &field, const QString &text);
    void phone(const QString &field, const QString &text);

    template <typename E>
    void word(const QString &field, const OpenEnum<E> &value)
    {
        if (required(field, value.text()) && !value.isKnown())
            add(field, Reason::UnknownValue);
    }
    template <typename E>
    void word(const QString &field, const std::optional<OpenEnum<E>> &value)
    {
        if (value)
            word(field, *value);
    }
    template <typename E>
    void words(const QString &field, const std::optional<QList<OpenEnum<E>>> &list)
    {
        for (qsizetype i = 0; list && i < list->size(); ++i)
            word(element(field, i), list->at(i));
    }

    void add(const QString &field, Reason reason, qint64 limit = 0, qint64 actual = 0)
    {
        m_violations.append({field, reason, limit, actual});
    }
    void add(const Violations &violations) { m_violations += violations; }
    [[nodiscard]] const Violations &violations() const { return m_violations; }

    //! field[index], or field[index].member
    [[nodiscard]] static QString element(const QString &field, qsizetype index, const QString &member = {});

private:
    Violations m_violations;
};

} // namespace domain::rules

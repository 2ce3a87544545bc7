#pragma once

#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QString>

namespace domain {

//! Takes what tells of a person out of texts: each thing becomes a word with a number, the same one wherever
//! it stands, so that who reads it still sees what belongs together. It rather takes too much than too
//! little: only what looks like an id, a date or a hash stays for sure.
class Masker
{
public:
    enum class Kind { Email, Phone, IdentityNumber, BirthDate, Name, Link, Other };

    //! \a words: what stands for each kind; without it, in English.
    explicit Masker(bool hidesNames, const QHash<Kind, QString> &words = {})
        : m_hidesNames(hidesNames)
        , m_kindWords(words)
    {
    }

    [[nodiscard]] bool hidesNames() const { return m_hidesNames; }
    //! What is known to be one: it is found wherever it stands, whatever the case and the spaces in it. A
    //! name is found by its parts too, a birth date however people write one.
    void learn(Kind kind, const QString &value);
    //! The word for a whole value, for example "[e-mail 1]"; a name stays unless names are hidden.
    [[nodiscard]] QString word(Kind kind, const QString &value);
    //! The text without what was learnt and what looks like an address, a link, a telephone or identity
    //! number.
    [[nodiscard]] QString masked(const QString &text);

private:
    struct Known
    {
        Kind kind{};
        QString value, pattern;
        QRegularExpression expression;
    };
    QString numbered(Kind kind, const QString &value);
    QString replaced(const QString &text, const QRegularExpression &expression, Kind kind,
                     const QString &value);

    bool m_hidesNames;
    QHash<Kind, QString> m_kindWords;
    QList<Known> m_known;
    //! By a hash of kind and value: who masks the list of an account would else keep all its addresses.
    QHash<quint64, int> m_numbers;
    QHash<Kind, int> m_counts;
};

} // namespace domain

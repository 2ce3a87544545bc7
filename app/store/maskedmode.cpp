#include "store/maskedmode.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {

namespace {

using Kind = domain::Masker::Kind;

constexpr int rememberedTexts = 4'000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(store::MaskedMode)
};

QHash<Kind, QString> words()
{
    return {{Kind::Email, Words::tr("e-mail")},
            {Kind::Phone, Words::tr("phone")},
            {Kind::IdentityNumber, Words::tr("identity number")},
            {Kind::BirthDate, Words::tr("birth date")},
            {Kind::Name, Words::tr("name")},
            {Kind::Link, Words::tr("link")},
            {Kind::Other, Words::tr("hidden")}};
}

//! Most texts of a list have nothing, and there are many.
bool mayHoldSomething(const QString &text)
{
    constexpr int fewestDigits = 7;
    if (text.contains(u'@') || text.contains(u"://"_s) || text.contains(u"PNO"_s))
        return true;
    return std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); }) >= fewestDigits;
}

//! One cell does not know what the number of another is.
QString withoutNumbers(const QString &text)
{
    QStringList kinds;
    const auto all = words();
    for (const QString &word : all)
        kinds << QRegularExpression::escape(word);
    return QString(text).replace(QRegularExpression(u"\\[(%1) \\d+\\]"_s.arg(kinds.join(u'|'))), u"[\\1]"_s);
}

} // namespace

MaskedMode::MaskedMode(bool isOn, QObject *parent)
    : QObject(parent)
    , m_isOn(isOn)
    , m_masked(rememberedTexts)
{
}

void MaskedMode::setOn(bool on)
{
    if (on == m_isOn)
        return;
    m_isOn = on;
    m_isRevealed = false;
    m_masked.clear(); // what is not hidden is kept nowhere
    Q_EMIT toggled(on);
    Q_EMIT changed();
}

void MaskedMode::setRevealed(bool revealed)
{
    if (!m_isOn || revealed == m_isRevealed)
        return;
    m_isRevealed = revealed;
    Q_EMIT changed();
}

domain::Masker MaskedMode::masker()
{
    return domain::Masker(false, words());
}

QString MaskedMode::shown(const QString &text) const
{
    if (!hides() || !mayHoldSomething(text))
        return text;
    if (const QString language = Words::tr("e-mail"); language != m_language) {
        m_language = language;
        m_masked.clear();
    }
    if (const QString *known = m_masked.object(text))
        return *known;
    // of one that was cut off, the rest is not for everybody either
    static const QRegularExpression cutAddress(u"[^\\s\"<>“”\\[\\]]+@[^\\s\"<>“”\\[\\]]+"_s);
    const QString masked =
        withoutNumbers(masker().masked(text)).replace(cutAddress, u'[' + words().value(Kind::Email) + u']');
    m_masked.insert(text, new QString(masked));
    return masked;
}

QString MaskedMode::shown(Kind kind, const QString &value) const
{
    return hides() && !value.isEmpty() ? withoutNumbers(masker().word(kind, value)) : value;
}

QVariant MaskedMode::cell(const QVariant &value, int role) const
{
    const bool isSeen = role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::StatusTipRole ||
                        role == Qt::WhatsThisRole || role == Qt::AccessibleTextRole ||
                        role == Qt::AccessibleDescriptionRole;
    return isSeen && value.typeId() == QMetaType::QString ? shown(value.toString()) : value;
}

} // namespace store

#include "domain/personkey.h"

#include "domain/digits.h"

using namespace Qt::StringLiterals;

namespace domain {

namespace {

QString mobileOf(const QString &typed)
{
    constexpr int norwegianLength = 8; // typed without the country
    const QString text = typed.trimmed();
    QString digits = digitsOf(text);
    if (!text.startsWith(u'+') && digits.startsWith("00"_L1))
        digits.remove(0, 2);
    else if (!text.startsWith(u'+') && digits.size() == norwegianLength)
        digits.prepend("47"_L1);
    return digits;
}

QString nameOf(const QString &text)
{
    return text.simplified().toCaseFolded();
}

PersonKey keyOf(const QString &email, const QString &mobile, const QString &number, const QString &name)
{
    return {email.trimmed().toCaseFolded(), mobileOf(mobile), digitsOf(number), nameOf(name)};
}

} // namespace

PersonKey PersonKey::of(const DraftSigner &signer)
{
    return keyOf(signer.email, signer.mobile, signer.nationalIdentificationNumber, signer.name);
}

PersonKey PersonKey::of(const CreateSigningSession &session)
{
    const Signer signer = session.signer.value_or(Signer());
    return keyOf(signer.email.value_or(QString()), signer.mobile.value_or(QString()),
                 signer.nationalIdentificationNumber.value_or(QString()),
                 signer.username.value_or(QString()));
}

PersonKey PersonKey::of(const SigningSession &session)
{
    PersonKey key = of(session.request);
    if (!session.output || !session.output->userInfo)
        return key;
    const SessionUserInfo &told = *session.output->userInfo;
    if (key.nationalId.isEmpty())
        key.nationalId = digitsOf(told.nin.value_or(QString()));
    if (key.name.isEmpty())
        key.name = domain::nameOf(told.fullName.value_or(QString()));
    return key;
}

bool PersonKey::isSameAs(const PersonKey &other) const
{
    const auto isKnown = [](const QString &a, const QString &b) { return !a.isEmpty() && !b.isEmpty(); };
    bool canCompare = false;
    for (const auto member : {&PersonKey::email, &PersonKey::mobile, &PersonKey::nationalId}) {
        if (!isKnown(this->*member, other.*member))
            continue;
        if (this->*member == other.*member)
            return true;
        canCompare = true;
    }
    return !canCompare && isKnown(name, other.name) && name == other.name;
}

QStringList PersonKey::words() const
{
    QStringList words;
    const auto add = [&words](QChar kind, const QString &text) {
        if (!text.isEmpty())
            words.append(kind + text);
    };
    add(u'e', email);
    add(u'm', mobile);
    add(u'i', nationalId);
    add(u'n', name);
    return words;
}

} // namespace domain

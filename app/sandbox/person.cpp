#include "sandbox/person.h"

#include "sandbox/clock.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

// "kari.nordmann@example.org" → "Kari Nordmann"
QString nameFrom(const QString &handle)
{
    QStringList words;
    static const QRegularExpression gaps(u"[._+\\s-]+"_s);
    for (const QString &word : handle.section(u'@', 0, 0).split(gaps, Qt::SkipEmptyParts))
        words << word.left(1).toUpper() + word.mid(1);
    return words.join(u' ');
}

QString fullNameOf(const QJsonObject &signer)
{
    for (const auto &member : {u"username"_s, u"email"_s})
        if (const QString text = signer.value(member).toString(); !text.isEmpty())
            return nameFrom(text);
    return u"Kari Nordmann"_s;
}

} // namespace

QJsonObject userInfoOf(const SessionRecord &session, qint64 signedMs)
{
    const QJsonObject signer = session.request.value(u"signer"_s).toObject();
    const QString name = fullNameOf(signer);
    QJsonObject info{{u"signingTime"_s, apiTime(signedMs)},
                     {u"fullName"_s, name},
                     {u"firstName"_s, name.section(u' ', 0, -2).isEmpty() ? name : name.section(u' ', 0, -2)},
                     {u"lastName"_s, name.section(u' ', -1)},
                     {u"dateOfBirth"_s, u"1990-02-17"_s}};
    if (const auto nin = signer.value(u"nationalIdentificationNumber"_s); nin.isString())
        info.insert(u"nin"_s, nin);
    return info;
}

} // namespace sandbox

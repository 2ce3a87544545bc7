#include "secrets/seeds.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace secrets {

namespace {

constexpr int coreSize = 12;

QString randomOf(QRandomGenerator &random, const QString &letters, int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += letters.at(int(random.bounded(quint32(letters.size()))));
    return text;
}

Seed made(Kind kind, QRandomGenerator &random)
{
    const QString digits = u"0123456789"_s;
    const QString core = randomOf(random, u"abcdefghjkmnpqrstuvwxyz23456789"_s, coreSize);
    switch (kind) {
    case Kind::ClientSecret:
        return {kind, core + u"/+:é %"_s, core.toLatin1()};
    case Kind::Token:
        return {kind, u"at-"_s + core + u".~+/=="_s, core.toLatin1()};
    case Kind::ProxyPassword:
        return {kind, u"p:w "_s + core, core.toLatin1()};
    case Kind::Link:
        return {kind, u"https://sign.example/s/"_s + core + u"?t="_s + core, core.toLatin1()};
    case Kind::Email:
        return {kind, core + u"@seed.example"_s, core.toLatin1()};
    case Kind::Phone: {
        const QString number = u"9"_s + randomOf(random, digits, 7);
        return {kind, u"+47"_s + number, number.toLatin1()};
    }
    case Kind::IdentityNumber: {
        const QString number = u"1309"_s + randomOf(random, digits, 7);
        return {kind, number, number.toLatin1()};
    }
    case Kind::Message:
        return {kind, u"Les «%1» før du signerer"_s.arg(core), core.toLatin1()};
    case Kind::Name:
        return {kind, u"Kari "_s + core, core.toLatin1()};
    }
    return {};
}

QList<Seed> madeSeeds()
{
    QRandomGenerator random(20'240'521);
    QList<Seed> seeds;
    for (const auto &[kind, count] :
         {std::pair(Kind::ClientSecret, 20), std::pair(Kind::Token, 20), std::pair(Kind::ProxyPassword, 10),
          std::pair(Kind::Link, 20), std::pair(Kind::Email, 30), std::pair(Kind::Phone, 30),
          std::pair(Kind::IdentityNumber, 30), std::pair(Kind::Message, 20), std::pair(Kind::Name, 20)})
        for (int i = 0; i < count; ++i)
            seeds.append(made(kind, random));
    return seeds;
}

} // namespace

QList<Seed> allSeeds()
{
    static const QList<Seed> seeds = madeSeeds();
    return seeds;
}

QList<Seed> seedsOf(Kind kind)
{
    QList<Seed> seeds = allSeeds();
    seeds.removeIf([kind](const Seed &seed) { return seed.kind != kind; });
    return seeds;
}

QByteArray nameOf(Kind kind)
{
    switch (kind) {
    case Kind::ClientSecret:
        return "client secret";
    case Kind::Token:
        return "token";
    case Kind::ProxyPassword:
        return "proxy password";
    case Kind::Link:
        return "link";
    case Kind::Email:
        return "e-mail";
    case Kind::Phone:
        return "telephone";
    case Kind::IdentityNumber:
        return "identity number";
    case Kind::Message:
        return "message";
    case Kind::Name:
        return "name";
    }
    return "?";
}

} // namespace secrets

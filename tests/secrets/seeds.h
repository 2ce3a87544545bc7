#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace secrets {

enum class Kind { ClientSecret, Token, ProxyPassword, Link, Email, Phone, IdentityNumber, Message, Name };

//! Something that must not be found anywhere.
struct Seed
{
    Kind kind{};
    QString value;   //!< as it is used
    QByteArray core; //!< what is looked for: the part that is in no other seed, letters and digits alone
};

//! The same 200 in every run and every process: in each kind so many that each can take another way.
[[nodiscard]] QList<Seed> allSeeds();
[[nodiscard]] QList<Seed> seedsOf(Kind kind);
//! For a message of a test.
[[nodiscard]] QByteArray nameOf(Kind kind);

} // namespace secrets

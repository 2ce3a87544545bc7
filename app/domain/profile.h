#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace domain {

//! Of the account that nobody made, and nobody named.
[[nodiscard]] inline QString builtInSandboxId()
{
    return QStringLiteral("built-in-sandbox");
}

//! An account to work in. The client secret is not here: it is in the keychain under the profile's id.
struct Profile
{
    QString id;               //!< UUID without braces, made once
    QString name;             //!< what the person calls it
    QString environmentLabel; //!< shown everywhere in words: "SANDBOX", "PRODUCTION – Acme"
    QUrl apiUrl;              //!< base of the Sign API, for example https://api.signicat.com/sign
    QUrl tokenUrl;            //!< for example https://api.signicat.com/auth/open/connect/token
    QString clientId;
    //! How many days after it is final what a session tells of people is wiped here; 0: never.
    int wipeAfterDays = 90;
    //! Signers' names and addresses are sealed on this computer, and so cannot be searched for.
    bool hidesPeople = false;
    bool operator==(const Profile &) const = default;
};

} // namespace domain

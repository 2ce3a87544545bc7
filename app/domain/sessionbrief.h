#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

namespace domain {

//! A document of a session and the collection that it is taken from (empty when not known).
struct SessionLink
{
    QString documentId, collectionId;
    bool operator==(const SessionLink &) const = default;
};

//! What lists show of a session and find it by, with the JSON text that it was taken from.
struct SessionBrief
{
    QString id;
    QByteArray json;
    QString state; //!< the API's word
    QString title;
    QString signer;             //!< as signerNameOf() says
    QString reference;          //!< externalReference
    QDateTime dueDate;          //!< UTC; null when there is none
    QDateTime linkExpires;      //!< UTC; null when there is none
    bool isFinal = false;       //!< as isFinal() says
    bool awaitsPackage = false; //!< signed, a package was asked for in the session, and there is none yet
    int results = 0;            //!< files that it names as its results: of signatures and of packages
    //! Of these files. Not told again once they were kept, see SessionIndex::sessionsOfResult().
    QStringList resultIds;
    QList<SessionLink> links;
    QStringList subsequentTo;
    QString link; //!< signatureUrl; not told again once it was kept, see SessionIndex::sessionsOfLink()
    //! What a session may be searched for, in lower case, one thing a line: title, reference, tags.
    QString words;
    //! The same of the signer: names, e-mail, username, telephone. Not told again once it was kept.
    QString people;
    bool operator==(const SessionBrief &) const = default;
};

//! One page of a list, in the server's order.
struct SessionBriefPage
{
    qint64 total = 0;
    QList<SessionBrief> sessions;
};

} // namespace domain

#pragma once

#include "store/sessionindex.h"

#include <QObject>
#include <QStringList>

#include <functional>

namespace tasks {

class Account;

//! Tells what somebody pasted or typed is: a reference, a signing link, or the id of something, whole or in
//! part; and which sessions that leads to. From what is known on this computer, without asking the service.
class IdLookup : public QObject
{
    Q_OBJECT

public:
    static constexpr int leastOfPart = 8;  //!< letters: shorter ones are in thousands of ids
    static constexpr int mostOfPart = 100; //!< sessions; nobody looks through more

    enum class Kind {
        Nothing,    //!< that is known here
        Reference,  //!< of sessions
        Link,       //!< that a signer signs at
        Session,    //!< its id
        Part,       //!< of the ids of sessions
        Document,   //!< its id; of no session when there are none
        Collection, //!< the same
        Result      //!< the id of a file that the service made of a session
    };
    struct Found
    {
        Kind kind = Kind::Nothing;
        QString id;           //!< that is in the text, in lower case; empty: none is
        bool isLink = false;  //!< the text has a web address in it
        QStringList sessions; //!< by due date, soonest first
        QStringList gone;     //!< of them those that the service has no more, as far as was seen
        bool isMore = false;  //!< than mostOfPart; sessions has the first
    };
    using Done = std::function<void(const Found &found)>;

    explicit IdLookup(Account &account, QObject *parent = nullptr);

    //! \a done is called once, unless something else is asked for before.
    void find(const QString &text, Done done);

private:
    // one after the other, until something is found
    void findPart();
    void findNamed();
    void findSession();
    void findDocument();
    void findCollection();
    void findResult();
    void findSaved();
    void tellSaved(const QStringList &sessions);
    void findLoneDocument();
    void findLoneCollection();
    void tell(Kind kind, const QStringList &sessions = {});
    void tellSession(const store::SessionRow &row);
    [[nodiscard]] store::SessionIndex::Rows orElse(Kind kind, void (IdLookup::*otherwise)());
    [[nodiscard]] std::function<bool()> stillWanted() const;

    Account &m_account;
    QString m_text;
    Found m_found;
    QStringList m_gone; //!< of all that were read those that the service has no more
    Done m_done;
    int m_run = 0;
};

} // namespace tasks

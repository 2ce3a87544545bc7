#pragma once

#include "store/stucksessions.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSet>
#include <QTimer>

namespace tasks {

class Account;
class CollectionAction;

//! Finds the sessions that will not go on by themselves, whenever the index has changed, and now and then, as
//! time alone makes some of them so. What it found is in the index; domain::stuckSessions() is the rule.
class StuckWatch : public QObject
{
    Q_OBJECT

public:
    explicit StuckWatch(Account &account, QObject *parent = nullptr);
    //! At once, and from then on.
    void start();
    void lookSoon();
    //! False where each byte costs money: then collections are not asked for their packages.
    void setAsksByItself(bool asks);
    //! A person wants to see what there is: they are asked once, whatever that costs.
    void askOnce();
    //! The look that is under way, or the last one; null: none yet.
    [[nodiscard]] QDateTime beganAt() const { return m_now; }
    //! How long a collection is not asked about again of which the service said so many times that it has no
    //! package: some never get one, and a few hundred of them would be asked about all the time.
    [[nodiscard]] static qint64 secondsUntilAgain(int times);

Q_SIGNALS:
    void looked(); //!< the index has what was found

private:
    using Numbers = store::SessionNumbers;

    void look();
    void readEarlierVerdict();
    void findSuspects();
    void askForCollections();
    void readSome();
    void take(const domain::ObservedSessions &sessions, const QStringList &earlier);
    void judge();
    void tell(const store::StuckSessions::Causes &causes);
    //! What the collection's package is, unless that was asked a moment ago.
    void askWhenDue(const QString &collectionId);
    //! The service has said that there is none; or so it was found in an earlier run, and it has not been
    //! asked since.
    [[nodiscard]] bool lacksPackage(const QString &sessionId, const QString &collectionId) const;
    void end();

    Account &m_account;
    store::StuckSessions m_stuck;
    store::SessionLists m_lists;
    QTimer m_soon, m_again;
    QDateTime m_now;
    Numbers m_numbers; //!< still to be read
    QSet<QString> m_asked;
    QStringList m_earlier;                //!< waited for, and not read yet
    QSet<QString> m_collectionsToPackage; //!< a package was asked for with the collection
    CollectionAction *m_collections;
    struct AskedCollection
    {
        QDateTime at;
        int times = 0; //!< that the service said so
    };
    QHash<QString, AskedCollection> m_collectionsAsked;
    QSet<QString> m_collectionsWithout;  //!< a package, as the service said
    QSet<QString> m_collectionsAnswered; //!< in this run, whatever it said
    QSet<QString> m_missingBefore;       //!< sessions whose package had not come in an earlier run
    int m_collectionsAsking = 0;
    domain::ObservedSessions m_seen;
    QElapsedTimer m_clock; //!< of this look
    bool m_isLooking = false, m_isWanted = false, m_knowsBefore = false;
    bool m_asksByItself = true, m_isAskedFor = false, m_mayAsk = true; //!< mayAsk: in this look
};

} // namespace tasks

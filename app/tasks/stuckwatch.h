#pragma once

#include "store/stucksessions.h"
#include "tasks/stuckreading.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

namespace tasks {

class Account;
class EarlierAsking;
class PackageAsking;

//! Finds the sessions that will not go on by themselves, whenever the index has changed, and now and then, as
//! time alone makes some of them so. What it found is in the index; domain::stuckSessions() is the rule. On
//! its way it asks collections that were made with a wish for a package whether that is there, once all of
//! their sessions are signed: it is a result that no session may name. And once the index is whole it asks
//! for what is waited for and not there, see EarlierAsking.
class StuckWatch : public QObject
{
    Q_OBJECT

public:
    explicit StuckWatch(Account &account, QObject *parent = nullptr);
    //! At once, and from then on.
    void start();
    void lookSoon();
    //! False where each byte costs money: then nothing is asked of the service.
    void setAsksByItself(bool asks);
    //! Whether everything that was ever made was fetched; as long as it was not, nothing is missing in it.
    void setIsIndexWhole(bool isWhole);
    //! A person wants to see what there is: they are asked once, whatever that costs.
    void askOnce();
    //! The look that is under way, or the last one; null: none yet.
    [[nodiscard]] QDateTime beganAt() const { return m_now; }

Q_SIGNALS:
    void looked(); //!< the index has what was found

private:
    using Numbers = store::SessionNumbers;

    void look();
    void findExpiredLinks();
    void askForCollections();
    void readSome();
    void readEarlier();
    void judge();
    void tell(const store::StuckSessions::Causes &causes);
    //! What the collection's package is, if that may be asked now; see PackageAsking.
    void ask(const QString &collectionId, const QDateTime &expectedSince = {});
    void end();

    Account &m_account;
    store::StuckSessions m_stuck;
    store::SessionLists m_lists;
    QTimer m_soon, m_again;
    QDateTime m_now;
    Numbers m_numbers;      //!< still to be read
    QStringList m_expired;  //!< ids: their links have
    StuckReading m_reading; //!< what this look has read, while nobody works at it beside the window
    QSet<QString> m_collectionsToPackage; //!< a package was asked for with the collection
    PackageAsking *m_packages;
    EarlierAsking *m_earlier;
    QElapsedTimer m_clock; //!< of this look
    bool m_isLooking = false, m_isWanted = false, m_isIndexWhole = false;
    bool m_asksByItself = true, m_isAskedFor = false, m_mayAsk = true; //!< mayAsk: in this look
};

} // namespace tasks

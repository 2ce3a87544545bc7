#pragma once

#include "api/request.h"
#include "api/result.h"
#include "domain/session.h"
#include "store/stucksessions.h"
#include "tasks/wait.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <functional>
#include <map>

namespace tasks {

class Account;

//! Asks for sessions that others wait for and that are not in the index, though that is whole: they may have
//! been deleted before anybody looked from here. Each is asked for until there is an answer, of which those
//! that are gone are kept; what is there after all comes into the index.
class EarlierAsking : public QObject
{
    Q_OBJECT

public:
    explicit EarlierAsking(Account &account, QObject *parent = nullptr);

    //! Reads what earlier runs were told; then \a done.
    void start(std::function<void()> done);
    //! Instead of a minute; tests are in a hurry.
    void setRest(int ms) { m_restMs = ms; }
    //! Some of them; the others when that is answered. Nothing while some are asked for, nor for a minute
    //! after nothing got through; what failed otherwise waits that minute alone.
    void ask(const QStringList &ids, const QDateTime &now);
    //! The service said of these that there are none.
    [[nodiscard]] const QSet<QString> &gone() const { return m_gone; }

Q_SIGNALS:
    void answered(); //!< or not; others may be asked for now

private:
    void askEach();
    void take(const QString &id, const QDateTime &askedAt, const api::Result<domain::SigningSession> &answer);

    Account &m_account;
    store::StuckSessions m_stuck;
    int m_restMs = 60'000;
    QSet<QString> m_gone, m_there; //!< m_there: the service has it; the index, in a moment
    QHash<QString, Wait> m_rests;  //!< of those that were asked for in this run without an answer
    Wait m_closed;                 //!< since nothing got through
    QStringList m_toAsk;
    std::map<QString, api::Request> m_asking;
};

} // namespace tasks

#pragma once

#include "api/apierror.h"
#include "api/request.h"
#include "domain/session.h"
#include "domain/sessionquery.h"
#include "tasks/sessionmatch.h"

#include <QDateTime>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace tasks {

class Account;

//! Finds out from the server's list whether sessions were made although the answer was lost.
class Reconciliation : public QObject
{
    Q_OBJECT

public:
    enum class Verdict {
        Found,     //!< all of them, once each: sessions() in the order of what was sent
        Absent,    //!< proved: none of them, nor any other in their collection, in two looks
        Ambiguous, //!< some of them, more than were sent, or others that may be they: sessions() has them
        NotKnown,  //!< the list could not be had: error()
    };
    Q_ENUM(Verdict)

    Reconciliation(Account &account, const QList<domain::CreateSigningSession> &sent, QObject *parent);

    //! Sessions that are certainly others.
    void setOthers(const QStringList &sessionIds);
    //! By the server's clock: what was sent cannot be older. Null: the whole list is read.
    void setNotBefore(const QDateTime &moment) { m_notBefore = moment; }
    //! Between the two looks; one look only when 0.
    void setSettleTime(int milliseconds);
    //! Sessions to ask for at a time, at least 2.
    void setPageSize(int sessions) { m_pageSize = qMax(2, sessions); }
    void start();
    //! Nothing more is asked; finished() does not come.
    void cancel();

    [[nodiscard]] Verdict verdict() const { return m_verdict; }
    [[nodiscard]] QList<domain::SigningSession> sessions() const { return m_sessions; }
    //! All in the collection of what was sent, whatever they look like; those of setOthers() are left out.
    [[nodiscard]] QList<domain::SigningSession> related() const { return m_related; }
    [[nodiscard]] const api::ApiError &error() const { return m_error; }

Q_SIGNALS:
    void finished();

private:
    void look();
    void fetch(qint64 offset);
    void take(const domain::SessionPage &page, qint64 offset);
    void examine(const domain::SigningSession &session);
    void readAgain();
    void judge();
    void end(Verdict verdict);
    void giveUp(const api::ApiError &error);

    Account &m_account;
    QList<domain::CreateSigningSession> m_sent;
    QSet<QString> m_others, m_collections; //!< the latter in lower case
    QDateTime m_notBefore;
    QTimer m_settle;
    int m_looks = 0, m_looksNeeded = 2, m_readings = 0, m_pageSize = domain::SessionQuery::maxLimit;
    qint64 m_total = -1;
    QString m_lastId; //!< of the page before
    QList<domain::SigningSession> m_candidates, m_related, m_sessions;
    Verdict m_verdict = Verdict::NotKnown;
    api::ApiError m_error;
    api::Request m_request;
};

} // namespace tasks

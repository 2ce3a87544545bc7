#pragma once

#include "store/sessionlists.h"
#include "store/sessionnews.h"

#include <QSet>
#include <QTimer>

namespace tasks {

class Account;
class Activities;
class MergeTask;
class Task;

//! Says what a person who works elsewhere should know: that a signer has rejected, that a send cannot go on
//! without a decision, that a batch is over.
class Attention : public QObject
{
    Q_OBJECT

public:
    //! Both outlive this.
    Attention(Account &account, Activities &activities, QObject *parent = nullptr);
    //! What was seen before it is old.
    void start();
    //! What is at risk is told when it has been so for a moment: it may be on its way to the disk.
    void setRiskTime(int milliseconds) { m_riskSoon.setInterval(milliseconds); }

Q_SIGNALS:
    void rejected(const QString &sessionId, const QString &title);
    void decisionNeeded(const QString &title);
    void batchEnded(const QString &name, int sent, int failed);
    //! Signed, not saved, and removed by the service within hours; each is told once.
    void resultsAtRisk(const QString &sessionId, const QString &title);

private:
    void watch(Task *task);
    void ask();
    void askForRisks();
    void tellRisks(const QList<store::NumberedSession> &sessions);

    Account &m_account;
    store::SessionNews m_news;
    QTimer m_soon;
    qint64 m_sequence = -1; //!< of the last change that was told; -1: not known yet
    bool m_isAsking = false;
    QSet<QString> m_undecided; //!< tasks that were told of
    store::SessionLists m_lists;
    store::ListRequest m_risks;
    QTimer m_riskSoon, m_riskClock;
    QSet<QString> m_atRisk; //!< sessions that were told of
};

} // namespace tasks

#pragma once

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

Q_SIGNALS:
    void rejected(const QString &sessionId, const QString &title);
    void decisionNeeded(const QString &title);
    void batchEnded(const QString &name, int sent, int failed);

private:
    void watch(Task *task);
    void ask();

    Account &m_account;
    store::SessionNews m_news;
    QTimer m_soon;
    qint64 m_sequence = -1; //!< of the last change that was told; -1: not known yet
    bool m_isAsking = false;
    QSet<QString> m_undecided; //!< tasks that were told of
};

} // namespace tasks

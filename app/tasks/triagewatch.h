#pragma once

#include "store/triagestore.h"

#include <QObject>
#include <QTimer>

namespace tasks {

class Account;

//! Keeps what somebody noted about sessions where lists find it, also of sessions that are fetched later, and
//! tells when one that was put off is due again.
class TriageWatch : public QObject
{
    Q_OBJECT

public:
    explicit TriageWatch(Account &account, QObject *parent = nullptr);
    //! At once, and from then on.
    void start();

Q_SIGNALS:
    void snoozeEnded(); //!< of one at least
    //! Those in use, the most used first.
    void labelsChanged(const QStringList &labels);

private:
    void follow();
    void adopt();
    void waitForNextEnd();

    Account &m_account;
    store::TriageStore m_store;
    QTimer m_soon, m_end;
    QStringList m_labels;
};

} // namespace tasks

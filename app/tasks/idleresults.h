#pragma once

#include "store/datafolder.h"
#include "tasks/idlewalk.h"

#include <QDateTime>
#include <QObject>

#include <functional>
#include <memory>

namespace store {
class ProfileStore;
}

namespace tasks {

//! Signed sessions of an account with results that are not saved on this machine and that the service removes
//! within domain::resultsAtRiskHours.
struct ResultsAtRisk
{
    QString profileId;
    qint64 sessions = 0;
    QDateTime firstDue; //!< UTC; null: nothing is at risk
    QDateTime asOf;     //!< UTC; when it was last asked what the service has, while it was open; null: never
    bool operator==(const ResultsAtRisk &) const = default;
};

//! Looks for results at risk in the accounts that are not open, which nobody guards: one after the other,
//! soon after the start, every hour, when the first of them goes, and soon after an account was left. Asks no
//! service, and leaves each index as it is.
class IdleResults : public QObject
{
    Q_OBJECT

public:
    //! \a profiles outlive this.
    IdleResults(const store::ProfileStore &profiles, const store::DataFolder &folder,
                QObject *parent = nullptr);

    //! This one is guarded; empty: none is open.
    void setOpen(const QString &profileId);
    void setPace(int firstMs, int everyMs);
    void start();

Q_SIGNALS:
    //! Of each account that was looked at, also when it is nothing. One that cannot be read is left out, as
    //! is one whose index an earlier program wrote, until somebody opens it, or it is wiped: see IndexLook.
    void found(const tasks::ResultsAtRisk &atRisk);
    //! It is not idle any more: what was found of it is over.
    void opened(const QString &profileId);
    void finished(); //!< with all of them, for now

private:
    [[nodiscard]] std::unique_ptr<QObject> look(const QString &profileId, const std::function<void()> &done);
    void tell(const ResultsAtRisk &atRisk);
    void endRound();

    const store::DataFolder m_folder;
    QDateTime m_firstDue; //!< of those of this round
    IdleWalk m_walk;
};

} // namespace tasks

#pragma once

#include "domain/profile.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>

namespace store {
class ProfileStore;
}

namespace tasks {

//! Goes through the accounts that are not open, one after the other, and through all of them again and again.
//! What is done there is given to it.
class IdleWalk : public QObject
{
    Q_OBJECT

public:
    //! Makes what works for the account as long as it lives: until it has called \a done, or until the
    //! account is opened. Null: there is nothing to be done, and \a done is not called.
    using MakeWork = std::function<std::unique_ptr<QObject>(const domain::Profile &profile,
                                                            const std::function<void()> &done)>;

    //! \a profiles outlive this.
    IdleWalk(const store::ProfileStore &profiles, MakeWork makeWork, QObject *parent = nullptr);
    ~IdleWalk() override;

    //! This one is left alone, at once if it is its turn; empty: none is open.
    void setOpen(const QString &profileId);
    [[nodiscard]] const QString &openId() const { return m_openId; }
    //! Of rounds: how long after the start the first one begins, and how long after that the next.
    void setPace(int firstMs, int everyMs);
    [[nodiscard]] int firstMs() const { return m_firstMs; }
    void start();
    //! The next round begins so soon at the latest, once this was started.
    void hurry(int ms);

Q_SIGNALS:
    void finished(); //!< with all of them, for now

private:
    void beginRound();
    void next();
    void letGo();

    const store::ProfileStore &m_profiles;
    const MakeWork m_makeWork;
    QTimer m_timer;
    int m_firstMs = 60'000; // after the account that is open, which somebody waits for
    int m_everyMs = 3'600'000;
    QString m_openId, m_currentId;
    QStringList m_waiting;
    int m_turn = 0; //!< what ended in an earlier one was let go of before
    std::unique_ptr<QObject> m_work;
};

} // namespace tasks

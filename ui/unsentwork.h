#pragma once

#include "ui/widgets/masking.h"

#include <QCoreApplication>
#include <QList>
#include <QPointer>
#include <QStringList>

#include <functional>

namespace tasks {
class MergeTask;
class SendTask;
class Task;
} // namespace tasks

namespace ui {

class BatchHold;

//! What an account has begun to send and not sent yet: what can still be taken back, and what of batches is
//! paused or under way. A person is asked about it before the window lets the account go.
class UnsentWork
{
    Q_DECLARE_TR_FUNCTIONS(ui::UnsentWork)

public:
    enum class Reason { //!< why the window lets it go
        Closing,
        Changing, //!< to another account
        Removing
    };

    UnsentWork() = default; //!< nothing
    //! As it is now. \a held: in which a batch can be taken back; may be null.
    UnsentWork(const QList<tasks::Task *> &all, BatchHold *held, const Masking &masking);

    [[nodiscard]] bool canBeTakenBack() const { return !m_held.isEmpty(); }
    //! What can be taken back, and what becomes of it: a sentence each.
    [[nodiscard]] QStringList heldSentences(Reason reason) const;
    //! All of it.
    [[nodiscard]] QStringList sentences(Reason reason) const;

    //! \a changed follows whenever a batch of it gets on, is paused or ends, for as long as \a context lives.
    void follow(QObject *context, const std::function<void()> &changed) const;

    //! The seconds of what can be taken back stand still, while a person is asked about it.
    void setWaits(bool waits) const;
    //! Nothing of that is sent. \a then follows once it is on the disk; when it could not be written, \a
    //! failed follows instead, once all have their end, with a sentence about each.
    void takeBack(QObject *context, const std::function<void()> &then,
                  const std::function<void(const QStringList &)> &failed) const;

private:
    void takeBatch(tasks::MergeTask &batch, const QString &name);

    QPointer<BatchHold> m_batch;
    QList<QPointer<tasks::SendTask>> m_sends;
    QList<QPointer<tasks::MergeTask>> m_batches; //!< that are paused or under way
    QStringList m_held, m_paused, m_running;     //!< sentences, without what becomes of it
};

} // namespace ui

#pragma once

#include "pdf/filecheck.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSemaphore>

#include <functional>
#include <memory>

namespace pdf {

class CheckProcess;

//! One file that somebody waits for in another thread.
struct CheckJob
{
    enum class Outcome {
        Answered,
        Ended,      //!< the process did, or what it said was no answer
        TooLong,    //!< nothing came in the time that it had
        NotStarted, //!< there is no process
    };

    CheckRequest request;
    bool wantsOwnProcess = false; //!< that looked at nothing before, and will at nothing afterwards
    std::function<bool(const QByteArray &message)> take; //!< false: it is no answer
    Outcome outcome = Outcome::NotStarted;
    QSemaphore done;

    void finish(Outcome how)
    {
        outcome = how;
        done.release();
    }
};

//! The processes that look at files, and who waits for one. Lives in a thread that has nothing else.
class CheckQueue : public QObject
{
    Q_OBJECT

public:
    CheckQueue(const QString &program, const FileCheck::Limits &limits);

    void add(const std::shared_ptr<CheckJob> &job);
    //! Ends all processes.
    void close();

private:
    void next();
    void sweep();
    void takeBack(const std::shared_ptr<CheckJob> &job);
    [[nodiscard]] CheckProcess *processFor(const CheckJob &job);

    QString m_program;
    FileCheck::Limits m_limits;
    QList<std::shared_ptr<CheckJob>> m_waiting;
    QList<QPointer<CheckProcess>> m_processes;
};

} // namespace pdf

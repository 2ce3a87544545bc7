#pragma once

#include "pdf/checkmessage.h"

#include <QString>
#include <QThread>

#include <chrono>
#include <memory>
#include <mutex>

namespace pdf {

class CheckQueue;
struct CheckJob;

//! Has files looked at by another program, countersign-pdfcheck: a file may end that one, never this one. The
//! other is started at the first file, serves several, and is ended when none came for a while. When it ends
//! over one that was not its first, that one gets a process of its own: the file before may have done it.
//! What it says is judged before it is believed. Safe in several threads.
class FileCheck
{
public:
    struct Limits
    {
        std::chrono::milliseconds perFile{30'000}; //!< by the clock on the wall; the other limits itself, too
        std::chrono::milliseconds idle{10'000};    //!< then the process ends
        int processes = 2;                         //!< at once
        int filesPerProcess = 100;                 //!< then a new one is started: what leaked is gone
    };

    explicit FileCheck(const QString &program = besideApplication());
    FileCheck(const QString &program, const Limits &limits);
    //! Nobody may wait for an answer any more.
    ~FileCheck();
    Q_DISABLE_COPY_MOVE(FileCheck)

    //! Where an installed program has it, and a built one.
    [[nodiscard]] static QString besideApplication();

    //! As pdf::inspect(), and the verdicts of a check that came to no end. Waits: for a worker thread.
    [[nodiscard]] Preflight inspect(const QString &path, qint64 maxBytes, const QString &textType = {});
    //! As pdf::signaturesOf(); of a check that came to no end, one report with that status. Waits: for a
    //! worker thread.
    [[nodiscard]] QList<SignatureReport> signaturesOf(const QString &path);

private:
    void wait(const std::shared_ptr<CheckJob> &job);

    QString m_program;
    std::once_flag m_started; //!< who never looks at a file has no thread for it
    QThread m_thread;         //!< of the processes' events
    std::unique_ptr<CheckQueue> m_queue;
};

} // namespace pdf

#pragma once

#include "pdf/checkqueue.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <memory>

class QProcess;

namespace pdf {

//! One process of countersign-pdfcheck: asked for one file at a time, and killed when it takes too long or
//! says anything that is no answer. It goes by itself once it is gone.
class CheckProcess : public QObject
{
    Q_OBJECT

public:
    CheckProcess(const QString &program, const FileCheck::Limits &limits, QObject *parent);

    //! Of an idle one. The process is started by the first.
    void ask(const std::shared_ptr<CheckJob> &job);
    [[nodiscard]] bool isIdle() const { return !m_job && !m_isGone; }
    //! Nothing more can be asked of it.
    [[nodiscard]] bool isGone() const { return m_isGone; }
    void retire();

Q_SIGNALS:
    void free();
    void gone();
    //! It ended over a file that was not its first.
    void notJudged(const std::shared_ptr<CheckJob> &job);

private:
    void read();
    void fail(CheckJob::Outcome outcome);

    FileCheck::Limits m_limits;
    QProcess *m_process;
    std::shared_ptr<CheckJob> m_job;
    QByteArray m_answer;
    QTimer m_deadline, m_idle;
    int m_asked = 0;
    bool m_isGone = false;
};

} // namespace pdf

#include "pdf/checkprocess.h"

#include "pdf/helperprocess.h"

#include <QProcess>

#include <utility>

namespace pdf {

CheckProcess::CheckProcess(const QString &program, const FileCheck::Limits &limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_process(newHelperProcess(program, this))
{
    connect(m_process, &QProcess::readyReadStandardOutput, this, &CheckProcess::read);
    connect(m_process, &QProcess::finished, this, [this] { fail(CheckJob::Outcome::Ended); });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(CheckJob::Outcome::NotStarted);
    });
    for (QTimer *timer : {&m_deadline, &m_idle})
        timer->setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { fail(CheckJob::Outcome::TooLong); });
    connect(&m_idle, &QTimer::timeout, this, &CheckProcess::retire);
}

void CheckProcess::ask(const std::shared_ptr<CheckJob> &job)
{
    m_job = job;
    m_job->request.number = quint32(++m_asked);
    m_idle.stop();
    m_deadline.start(m_limits.perFile);
    if (m_asked == 1)
        m_process->start();
    if (!m_isGone)
        m_process->write(checkmessage::framed(checkmessage::toMessage(job->request)));
}

void CheckProcess::read()
{
    m_answer += m_process->readAllStandardOutput();
    const auto length = checkmessage::lengthOf(m_answer);
    if (!m_job || (length && (*length < 0 || m_answer.size() > *length + checkmessage::lengthBytes)))
        return fail(CheckJob::Outcome::Ended);
    if (!length || m_answer.size() < *length + checkmessage::lengthBytes)
        return;
    const QByteArray message = std::exchange(m_answer, {}).mid(checkmessage::lengthBytes);
    if (!m_job->take(message))
        return fail(CheckJob::Outcome::Ended);
    m_deadline.stop();
    const auto job = std::exchange(m_job, {});
    if (job->wantsOwnProcess || m_asked >= m_limits.filesPerProcess)
        retire();
    else
        m_idle.start(m_limits.idle);
    job->finish(CheckJob::Outcome::Answered);
    Q_EMIT free();
}

void CheckProcess::fail(CheckJob::Outcome outcome)
{
    const auto job = std::exchange(m_job, {});
    retire();
    if (job && outcome == CheckJob::Outcome::Ended && m_asked > 1)
        Q_EMIT notJudged(job);
    else if (job)
        job->finish(outcome);
}

void CheckProcess::retire()
{
    if (std::exchange(m_isGone, true))
        return;
    m_deadline.stop();
    m_idle.stop();
    m_process->disconnect(this);
    if (m_process->state() == QProcess::NotRunning) {
        deleteLater();
    } else {
        connect(m_process, &QProcess::finished, this, &QObject::deleteLater);
        m_process->kill();
    }
    Q_EMIT gone();
}

} // namespace pdf

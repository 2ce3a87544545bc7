#include "pdf/filecheck.h"

#include "pdf/checkqueue.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace pdf {

namespace {

QString absolute(const QString &path)
{
    return path.isEmpty() ? path : QFileInfo(path).absoluteFilePath(); // the other works in another folder
}

} // namespace

FileCheck::FileCheck(const QString &program)
    : FileCheck(program, Limits())
{
}

FileCheck::FileCheck(const QString &program, const Limits &limits)
    : m_program(absolute(program))
    , m_queue(std::make_unique<CheckQueue>(m_program, limits))
{
    m_thread.setObjectName(u"file check"_s);
    m_queue->moveToThread(&m_thread);
}

FileCheck::~FileCheck()
{
    QObject::connect(&m_thread, &QThread::finished, m_queue.get(), &CheckQueue::close, Qt::DirectConnection);
    m_thread.quit();
    m_thread.wait();
}

QString FileCheck::besideApplication()
{
#ifdef Q_OS_WIN
    return QCoreApplication::applicationDirPath() + u"/countersign-pdfcheck.exe"_s;
#else
    return QCoreApplication::applicationDirPath() + u"/countersign-pdfcheck"_s;
#endif
}

void FileCheck::wait(const std::shared_ptr<CheckJob> &job)
{
    std::call_once(m_started, [this] { m_thread.start(); });
    QMetaObject::invokeMethod(
        m_queue.get(), [queue = m_queue.get(), job] { queue->add(job); }, Qt::QueuedConnection);
    job->done.acquire();
}

Preflight FileCheck::inspect(const QString &path, qint64 maxBytes, const QString &textType)
{
    Preflight result;
    const auto job = std::make_shared<CheckJob>();
    job->request = {.path = absolute(path), .maxBytes = maxBytes, .textType = textType};
    job->take = [&result, &request = job->request](const QByteArray &message) {
        const auto answer = checkmessage::preflightFrom(message, request);
        result = answer.value_or(Preflight());
        return answer.has_value();
    };
    using Outcome = CheckJob::Outcome;
    wait(job);
    if (job->outcome == Outcome::Ended)
        result.verdict = Preflight::Verdict::CheckFailed;
    else if (job->outcome == Outcome::TooLong)
        result.verdict = Preflight::Verdict::CheckTooLong;
    else if (job->outcome == Outcome::NotStarted)
        result = {.verdict = Preflight::Verdict::NoCheck, .detail = m_program};
    result.path = path;
    return result;
}

QList<SignatureReport> FileCheck::signaturesOf(const QString &path)
{
    QList<SignatureReport> reports;
    const auto job = std::make_shared<CheckJob>();
    job->request = {.kind = CheckRequest::Kind::Signatures, .path = absolute(path)};
    job->take = [&reports, &request = job->request](const QByteArray &message) {
        const auto answer = checkmessage::signaturesFrom(message, request);
        reports = answer.value_or(QList<SignatureReport>());
        return answer.has_value();
    };
    using Status = SignatureReport::Status;
    wait(job);
    if (job->outcome == CheckJob::Outcome::NotStarted)
        reports = {{.status = Status::NoCheck}};
    else if (job->outcome != CheckJob::Outcome::Answered)
        reports = {{.status = Status::CheckFailed}};
    return reports;
}

} // namespace pdf

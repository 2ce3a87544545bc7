#include "tasks/savetask.h"

#include "store/auditlog.h"
#include "tasks/account.h"
#include "tasks/background.h"
#include "tasks/failurereach.h"

#include <QDir>
#include <QFile>
#include <QPointer>
#include <QSet>
#include <QUuid>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tasks {

namespace {

constexpr size_t atOnce = 2;  // a person's own work comes first
constexpr int mostInARow = 3; // failures: then it is not the file

using Kind = api::ApiError::Kind;

//! The next file would fare no better: all of them are written into one folder.
bool endsAll(const api::ApiError &error)
{
    return error.kind == Kind::LocalFile || nothingGetsThrough(error);
}

void writeDown(Account &account, qint64 files, const QStringList &sessionIds)
{
    account.audit().add(account.profile().id, store::AuditEvent::ResultsSaved, sessionIds,
                        {{u"files"_s, QString::number(files)}, {u"kind"_s, u"automatic"_s}});
}

} // namespace

SaveTask::SaveTask(Account &account, const SavePlan &plan, QObject *parent)
    : Task(parent)
    , m_account(account)
    , m_plan(plan)
    , m_lists(account.sessionIndex())
    , m_saved(account.database(), account.sessionIndex(), account.profile().id)
    , m_packages(account.sessionIndex())
{
    m_plan.rule.folder = QDir(plan.rule.folder).absolutePath();
    connect(&account, &Account::closing, this, &Task::cancel);
    connect(this, &Task::finished, this, &SaveTask::noteSaved);
}

SaveTask::~SaveTask()
{
    letGo();
}

void SaveTask::run()
{
    runInBackground(
        this, [folder = m_plan.rule.folder] { return prepareFolder(folder); },
        [this](const QString &problem) {
            if (isFinished())
                return;
            if (!problem.isEmpty())
                breakOff(localError(problem));
            else
                m_plan.filter ? list() : take(m_plan.numbers);
        });
}

void SaveTask::fill()
{
    if (isFinished())
        return;
    while (m_jobs.size() < atOnce && !m_queue.isEmpty())
        begin(m_queue.takeFirst());
    const bool hasMore = m_read < m_plan.numbers.size();
    if (m_queue.size() < rowsAtOnce / 2 && hasMore && !m_isReading)
        readSome();
    else if (m_jobs.empty() && m_queue.isEmpty() && !hasMore && !m_isReading)
        finish();
}

void SaveTask::begin(const ResultFile &file)
{
    const int job = ++m_lastJob;
    m_jobs[job].file = {
        .file = file, .folder = m_plan.rule.folder, .temporary = {}, .relativePath = {}, .mimeType = {}};
    if (file.item.kind != DownloadItem::Kind::Signature)
        return fetch(job);
    m_account.documentRegistry().get(file.item.originalDocumentId, this,
                                     [this, job](const store::StoreResult<store::DocumentRecord> &record) {
                                         const auto found = m_jobs.find(job);
                                         if (found == m_jobs.end())
                                             return;
                                         if (record)
                                             found->second.file.file.facts.document =
                                                 record->title.isEmpty()
                                                     ? QFileInfo(record->filename).completeBaseName()
                                                     : record->title;
                                         fetch(job);
                                     });
}

void SaveTask::fetch(int job)
{
    ArrivedFile &file = m_jobs[job].file;
    file.relativePath = domain::savepattern::pathOf(m_plan.rule.pattern, file.file.facts, tr("package"));
    file.temporary = m_plan.rule.folder + u"/.countersign-"_s +
                     QUuid::createUuid().toString(QUuid::WithoutBraces) + u".part"_s;
    m_jobs[job].request = m_account.documents().download(file.file.item.documentId, file.temporary, this, {},
                                                         [this, job](const api::Result<QString> &type) {
                                                             if (!type)
                                                                 return failFile(job, type.error());
                                                             m_jobs[job].file.mimeType = *type;
                                                             m_arrived << job;
                                                             keepNext();
                                                         });
}

void SaveTask::keepNext()
{
    if (m_isKeeping || m_arrived.isEmpty())
        return;
    m_isKeeping = true;
    const int job = m_arrived.takeFirst();
    ArrivedFile &file = m_jobs[job].file;
    m_saved.atPath(file.wantedPath(), this, [this, job](const auto &there) {
        const auto found = m_jobs.find(job);
        if (found == m_jobs.end())
            return;
        ArrivedFile &arrived = found->second.file;
        const QString &id = arrived.file.item.documentId;
        if (!there)
            return breakOff(localError(there.error().detail));
        arrived.isTaken = std::any_of(there->cbegin(), there->cend(),
                                      [&id](const auto &each) { return each.documentId != id; });
        keep(job);
    });
}

void SaveTask::keep(int job)
{
    m_jobs[job].isBeingKept = true;
    runInBackground(
        this,
        [file = m_jobs[job].file] {
            QString problem;
            const store::SavedResult result = settle(file, &problem);
            return std::pair(result, problem);
        },
        [this, job](const std::pair<store::SavedResult, QString> &settled) {
            const auto &[result, problem] = settled;
            problem.isEmpty() ? note(job, result) : failFile(job, localError(problem));
        });
}

//! Also when it was stopped meanwhile: the file is there, and would come a second time.
void SaveTask::note(int job, const store::SavedResult &result)
{
    const auto found = m_jobs.find(job);
    QList<store::SavedResult> results;
    const QStringList sessions = m_sessionsOf.value(result.documentId, {result.sessionId});
    for (const QString &id : sessions) {
        results << result;
        results.last().sessionId = id;
    }
    const QStringList instead = found != m_jobs.end() ? found->second.file.file.instead : QStringList();
    m_saved.note(
        results, instead, this,
        [this, job, result, sessions, account = QPointer(&m_account)](const store::StoreResult<void> &done) {
            if (isFinished()) {
                if (done && account)
                    writeDown(*account, 1, sessions); // it came too late for the entry of all
                return;
            }
            if (!done)
                return breakOff(localError(done.error().detail));
            m_isKeeping = false;
            m_failedInARow = 0;
            ++m_savedFiles;
            m_savedOf.unite(QSet<QString>(sessions.cbegin(), sessions.cend()));
            m_unnotedOf << sessions;
            if (++m_unnotedFiles >= filesOfAnEntry)
                noteSaved();
            m_jobs.erase(job);
            Q_EMIT fileSaved(result);
            endFile(result.documentId);
            keepNext();
        });
}

//! Not only in the end, which a program that is killed does not come to.
void SaveTask::noteSaved()
{
    QStringList sessions = std::exchange(m_unnotedOf, {});
    sessions.removeDuplicates();
    if (m_unnotedFiles > 0)
        writeDown(m_account, std::exchange(m_unnotedFiles, 0), sessions);
}

void SaveTask::failFile(int job, const api::ApiError &error)
{
    const auto found = m_jobs.find(job);
    if (isFinished() || found == m_jobs.end())
        return;
    QFile::remove(found->second.file.temporary);
    m_isKeeping = m_isKeeping && !found->second.isBeingKept;
    const QString documentId = found->second.file.file.item.documentId;
    for (const QString &id : m_sessionsOf.value(documentId))
        m_failures.insert(m_numberOf.value(id), error);
    m_jobs.erase(found);
    m_failedInARow = mayPass(error) ? m_failedInARow + 1 : 0;
    if (endsAll(error) || m_failedInARow >= mostInARow)
        return breakOff(error);
    endFile(documentId);
    keepNext();
}

void SaveTask::endFile(const QString &documentId)
{
    for (const QString &id : m_sessionsOf.take(documentId))
        if (--m_open[id] == 0) {
            m_open.remove(id);
            m_numberOf.remove(id);
            ++m_doneSessions;
        }
    showProgress();
    fill();
}

void SaveTask::showProgress()
{
    setProgress(m_doneSessions, m_plan.numbers.size());
    if (!m_failures.isEmpty())
        setDetail([done = m_doneSessions, all = m_plan.numbers.size(), failed = m_failures.size()] {
            return tr("%1 of %2, %3 failed").arg(done).arg(all).arg(failed);
        });
}

void SaveTask::finish()
{
    if (!m_failures.isEmpty())
        return fail(*m_failures.cbegin());
    if (m_savedFiles > 0)
        setDetail([files = int(m_savedFiles), sessions = int(m_savedOf.size()),
                   folder = QDir::toNativeSeparators(m_plan.rule.folder)] {
            return tr("%1 of %n session(s) saved in %2", nullptr, sessions)
                .arg(tr("%n file(s)", nullptr, files), folder);
        });
    succeed();
}

void SaveTask::breakOff(const api::ApiError &error)
{
    if (isFinished())
        return;
    m_wasBrokenOff = true;
    letGo();
    if (error.kind == Kind::LocalFile)
        setDetail([why = error.detail] {
            return tr("%1 Nothing is lost: the service keeps the results until their due dates.").arg(why);
        });
    fail(error);
}

void SaveTask::putOff()
{
    if (isFinished())
        return;
    setDetail([] { return tr("This network is metered. It goes on by itself on another one."); });
    cancel();
}

void SaveTask::stop()
{
    letGo();
}

//! What is on its way to its place arrives all the same; see note().
void SaveTask::letGo()
{
    m_listing.cancel();
    m_asking.cancel();
    for (auto &[number, job] : m_jobs) {
        job.request.cancel();
        if (!job.isBeingKept && !job.file.temporary.isEmpty())
            QFile::remove(job.file.temporary);
    }
    m_jobs.clear();
    m_arrived.clear();
    m_queue.clear();
}

} // namespace tasks

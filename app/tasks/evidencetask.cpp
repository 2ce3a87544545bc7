#include "tasks/evidencetask.h"

#include "store/auditlog.h"
#include "tasks/account.h"
#include "tasks/apicallrecorder.h"
#include "tasks/background.h"
#include "tasks/downloadtask.h"
#include "tasks/remembered.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tasks {

namespace {

// parts of a session, for the bar: results take longest
constexpr double toldPart = 0.1, seenPart = 0.2, resultsPart = 0.8, callsPart = 0.85;

} // namespace

EvidenceTask::EvidenceTask(Account &account, const EvidencePlan &plan, QObject *parent)
    : Task(parent)
    , m_account(account)
    , m_plan(plan)
{
    setTitle(
        [count = int(plan.sessionIds.size())] { return tr("Evidence of %n session(s)", nullptr, count); });
    m_plan.folder = QDir(plan.folder).absolutePath();
    m_plan.sessionIds.removeDuplicates();
    connect(&account, &Account::closing, this, &Task::cancel);
    for (const QString &id : std::as_const(m_plan.sessionIds))
        addSubject(id);
    connect(this, &Task::finished, this, &EvidenceTask::noteMade);
}

EvidenceTask::~EvidenceTask()
{
    *m_isWanted = false;
    delete m_download; // before the folder that it writes into
    if (!m_temporary.isEmpty())
        removeUnfinished(m_temporary);
}

void EvidenceTask::run()
{
    setProgress(0, m_plan.sessionIds.size());
    next();
}

void EvidenceTask::stop()
{
    *m_isWanted = false;
    m_request.cancel();
    if (m_download)
        m_download->cancel();
    if (!m_temporary.isEmpty())
        QThreadPool::globalInstance()->start(
            [folder = std::exchange(m_temporary, {})] { removeUnfinished(folder); });
}

//! Nothing more is made, what is whole stays.
void EvidenceTask::giveUp(const api::ApiError &error)
{
    if (isFinished())
        return;
    stop();
    fail(error);
}

void EvidenceTask::next()
{
    if (isFinished())
        return;
    const qsizetype number = m_bundles.size() + m_unknown.size();
    setProgress(number, m_plan.sessionIds.size());
    if (number < m_plan.sessionIds.size())
        return makeFolder();
    m_unknown.isEmpty() ? succeed() : fail(m_lastError);
}

void EvidenceTask::makeFolder()
{
    m_facts = {};
    m_facts.session.id = m_plan.sessionIds.at(m_bundles.size() + m_unknown.size());
    m_facts.environment = m_account.profile().environmentLabel;
    m_facts.account = m_account.profile().name;
    m_facts.apiUrl = m_account.profile().apiUrl.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
    m_facts.program = m_plan.program;
    Q_EMIT partChanged(0);
    const QString folder =
        m_plan.folder + u"/.countersign-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces) + u".part"_s;
    // not for this task alone: what was made for one that is gone has to go, too
    runInBackground(
        QCoreApplication::instance(),
        [folder, isWanted = m_isWanted] { return isWanted->load() && makeUnfinished(folder); },
        [folder, guard = QPointer(this)](bool isMade) {
            if (guard && !guard->isFinished())
                guard->takeFolder(isMade ? folder : QString());
            else if (isMade)
                QThreadPool::globalInstance()->start([folder] { removeUnfinished(folder); });
        });
}

void EvidenceTask::takeFolder(const QString &folder)
{
    if (folder.isEmpty())
        return giveUp(
            localError(tr("The folder %1 cannot be written.").arg(QDir::toNativeSeparators(m_plan.folder))));
    m_temporary = folder;
    fetchSession();
}

void EvidenceTask::fetchSession()
{
    m_request = m_account.sessions().get(m_facts.session.id, this,
                                         [this](const api::Result<domain::SigningSession> &session) {
                                             if (session) {
                                                 m_facts.session = *session;
                                                 m_facts.fetchedAt = QDateTime::currentDateTimeUtc();
                                                 noteSeen();
                                             } else {
                                                 m_facts.error = session.error();
                                                 readSeen();
                                             }
                                         });
}

//! What this look finds to have changed is a transition too.
void EvidenceTask::noteSeen()
{
    const auto remembered = Remembered::of({m_facts.session}, {}, m_facts.fetchedAt);
    m_account.sessionIndex().upsert(remembered.rows, this, [this](const store::StoreResult<void> &) {
        if (!isFinished())
            readSeen();
    });
}

void EvidenceTask::readSeen()
{
    Q_EMIT partChanged(toldPart);
    m_account.sessionIndex().get(m_facts.session.id, this,
                                 [this](const store::StoreResult<store::SessionRow> &row) {
                                     if (isFinished())
                                         return;
                                     const auto session = row ? sessionOf(*row) : std::nullopt;
                                     if (row)
                                         m_facts.seen = *row;
                                     m_facts.seen.json.clear();
                                     if (m_facts.fetchedAt.isNull() && !session) {
                                         m_lastError = m_facts.error.value_or(api::ApiError());
                                         m_unknown.append(m_facts.session.id);
                                         return leaveFolder();
                                     }
                                     if (m_facts.fetchedAt.isNull())
                                         m_facts.session = *session;
                                     readChanges();
                                 });
}

//! For the next session: there is nothing in it yet.
void EvidenceTask::leaveFolder()
{
    runInBackground(
        this,
        [folder = std::exchange(m_temporary, {})] {
            removeUnfinished(folder);
            return true;
        },
        [this](bool) { next(); });
}

void EvidenceTask::readChanges()
{
    m_account.sessionIndex().changesOf(
        m_facts.session.id, this, [this](const store::StoreResult<QList<store::SessionChange>> &changes) {
            if (isFinished())
                return;
            if (!changes) // evidence that leaves out what was seen is none
                return giveUp(localError(changes.error().detail));
            m_facts.changes = *changes;
            m_documents.clear();
            for (const domain::SessionDocument &document : m_facts.session.request.documents)
                m_documents.append(document.documentId);
            readDocuments();
        });
}

void EvidenceTask::readDocuments()
{
    if (isFinished())
        return;
    if (m_documents.isEmpty())
        return fetchResults();
    const QString id = m_documents.takeFirst();
    m_account.documentRegistry().get(id, this,
                                     [this, id](const store::StoreResult<store::DocumentRecord> &record) {
                                         store::DocumentRecord known;
                                         known.documentId = id;
                                         m_facts.documents.append(record.value_or(known));
                                         readDocuments();
                                     });
}

void EvidenceTask::fetchResults()
{
    Q_EMIT partChanged(seenPart);
    if (!domain::isFinal(m_facts.session) && resultItems(m_facts.session).isEmpty())
        return readCalls();
    m_download = new DownloadTask(m_account, QList<domain::SigningSession>{m_facts.session},
                                  m_temporary + u"/results"_s, this);
    m_download->setIsPassing(); // a bundle is given away: nobody relies on what is in it
    connect(m_download, &Task::changed, this, [this] {
        if (m_download->total() > 0)
            Q_EMIT partChanged(seenPart + (resultsPart - seenPart) * double(m_download->done()) /
                                              double(m_download->total()));
    });
    connect(m_download, &Task::finished, this, &EvidenceTask::takeResults);
    m_download->start();
}

void EvidenceTask::takeResults()
{
    if (isFinished())
        return;
    for (const Downloaded &file : m_download->results()) {
        if (file.error && file.error->kind == api::ApiError::Kind::LocalFile)
            return giveUp(*file.error); // a full disk is no fact about the session
        m_facts.results.append(
            {.documentId = file.item.documentId,
             .originalDocumentId = file.item.originalDocumentId,
             .isPackage = file.item.kind == DownloadItem::Kind::Package,
             .file = file.path.isEmpty() ? QString() : u"results/"_s + QFileInfo(file.path).fileName(),
             .sha256Hex = file.sha256Hex,
             .mimeType = file.mimeType,
             .bytes = file.path.isEmpty() ? -1 : file.bytes,
             .signatures = file.signatures,
             .error = file.error});
    }
    if (m_download->error() && m_download->error()->kind == api::ApiError::Kind::LocalFile)
        return giveUp(*m_download->error());
    m_facts.packagesError = m_download->packagesError(); // also when what it ended with is a file
    m_hasMissingResults |= m_facts.packagesError.has_value();
    m_download->deleteLater();
    findSaved();
}

//! Of what the service gives no more, what was saved before.
void EvidenceTask::findSaved()
{
    QStringList ids;
    for (const EvidenceResult &result : std::as_const(m_facts.results))
        if (result.error)
            ids << result.documentId;
    if (ids.isEmpty())
        return readCalls();
    store::SavedResults(m_account.database(), m_account.sessionIndex(), m_account.profile().id)
        .ofDocuments(ids, this, [this](const store::StoreResult<QList<store::SavedResult>> &saved) {
            if (isFinished())
                return;
            runInBackground(
                filePool(), this,
                [results = m_facts.results, saved = saved.value_or(QList<store::SavedResult>()),
                 folder = m_temporary,
                 check = m_account.fileCheck()] { return withSaved(results, saved, folder, *check); },
                [this](const QList<EvidenceResult> &results) {
                    if (isFinished())
                        return;
                    m_facts.results = results;
                    for (const EvidenceResult &result : results)
                        m_hasMissingResults |= result.file.isEmpty();
                    readCalls();
                });
        });
}

void EvidenceTask::readCalls()
{
    Q_EMIT partChanged(resultsPart);
    QStringList ids = ApiCallRecorder::idsOf(m_facts.session);
    for (const EvidenceResult &result : std::as_const(m_facts.results))
        ids << result.documentId;
    m_account.calls().callsOf(ids, false, mostCalls, this,
                              [this](const store::StoreResult<QList<store::ApiCall>> &calls) {
                                  if (isFinished())
                                      return;
                                  if (!calls)
                                      return giveUp(localError(calls.error().detail));
                                  m_facts.calls = *calls;
                                  m_facts.areCallsCut = calls->size() >= mostCalls;
                                  std::reverse(m_facts.calls.begin(), m_facts.calls.end());
                                  write();
                              });
}

void EvidenceTask::write()
{
    Q_EMIT partChanged(callsPart);
    m_facts.madeAt = QDateTime::currentDateTimeUtc();
    // who writes it removes it when it fails or is not wanted any more: nobody takes files away meanwhile
    const EvidenceWriting writing{.folder = std::exchange(m_temporary, {}),
                                  .name = tr("evidence"),
                                  .dropsResults = !m_plan.holdsResults,
                                  .isMasked = m_plan.isMasked,
                                  .hidesNames = m_plan.hidesNames,
                                  .isZip = m_plan.isZip,
                                  .page = m_plan.page,
                                  .isWanted = [isWanted = m_isWanted] { return isWanted->load(); }};
    runInBackground(
        this, [facts = m_facts, writing] { return writeEvidence(facts, writing); },
        [this](const EvidenceWritten &written) { take(written); });
}

void EvidenceTask::take(const EvidenceWritten &written)
{
    if (isFinished())
        return;
    if (written.path.isEmpty())
        return giveUp(localError(written.problem));
    m_bundles.append(written.path);
    next();
}

void EvidenceTask::noteMade()
{
    QStringList ids = m_plan.sessionIds.mid(0, m_bundles.size() + m_unknown.size());
    for (const QString &id : std::as_const(m_unknown))
        ids.removeAll(id);
    if (!ids.isEmpty())
        m_account.audit().add(m_account.profile().id, store::AuditEvent::EvidenceMade, ids,
                              {{u"masked"_s, m_plan.isMasked ? u"yes"_s : u"no"_s}});
}

} // namespace tasks

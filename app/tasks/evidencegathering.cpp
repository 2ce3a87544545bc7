#include "store/savedresults.h"
#include "tasks/account.h"
#include "tasks/apicallrecorder.h"
#include "tasks/background.h"
#include "tasks/downloadtask.h"
#include "tasks/evidencetask.h"
#include "tasks/remembered.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

// What is known of one session, step by step: told by the service, seen before, saved, asked.

namespace tasks {

namespace {

// parts of a session, for the bar: results take longest
constexpr double toldPart = 0.1, seenPart = 0.2, resultsPart = 0.8, callsPart = 0.85;

} // namespace

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
                                  Q_EMIT partChanged(callsPart);
                                  noteThenWrite();
                              });
}

} // namespace tasks

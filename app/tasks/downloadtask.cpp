#include "tasks/downloadtask.h"

#include "tasks/account.h"
#include "tasks/background.h"
#include "tasks/collectionaction.h"
#include "tasks/resultfiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tasks {

DownloadTask::DownloadTask(Account &account, const QList<DownloadItem> &items, const QString &folder,
                           QObject *parent)
    : Task(parent)
    , m_account(account)
    , m_folder(QDir(folder).absolutePath())
    , m_items(items)
{
    if (items.size() == 1)
        setTitle("tasks::DownloadTask", QT_TR_NOOP("Download %1"), items.first().name);
    else
        setCountedTitle("tasks::DownloadTask", QT_TR_N_NOOP("Download %n file(s)"), int(items.size()));
    connect(&account, &Account::closing, this, &Task::cancel);
    connect(this, &Task::finished, this, &DownloadTask::noteDownloaded);
    for (const DownloadItem &item : items) {
        addSubject(item.sessionId.isEmpty() ? item.documentId : item.sessionId);
        if (!item.sessionId.isEmpty())
            m_sessionsNaming[item.documentId] << item.sessionId;
    }
}

DownloadTask::DownloadTask(Account &account, const QList<domain::SigningSession> &sessions,
                           const QString &folder, QObject *parent)
    : DownloadTask(account, resultItems(sessions), folder, parent)
{
    for (const domain::SigningSession &session : sessions)
        for (const DownloadItem &item : resultItems(session))
            if (QStringList &naming = m_sessionsNaming[item.documentId]; !naming.contains(session.id))
                naming << session.id;
    for (const domain::SigningSession &session : sessions)
        for (const domain::SessionDocument &document : session.request.documents)
            if (const QString &id = document.documentCollectionId;
                !id.isEmpty() && !m_collections.contains(id)) {
                m_collections.append(id);
                m_sessionOf.insert(id, {session.id, session.request.title});
            }
}

QStringList DownloadTask::paths() const
{
    QStringList paths;
    for (const Downloaded &result : m_results)
        if (!result.path.isEmpty())
            paths.append(result.path);
    return paths;
}

int DownloadTask::failedCount() const
{
    return int(std::count_if(m_results.begin(), m_results.end(),
                             [](const Downloaded &result) { return result.error.has_value(); }));
}

void DownloadTask::run()
{
    if (!QDir().mkpath(m_folder))
        return fail(localError(tr("The folder %1 cannot be made.").arg(m_folder)));
    doInBackground([folder = m_folder] { removeAbandonedFiles(folder); });
    findPackages();
}

void DownloadTask::findPackages()
{
    if (isFinished())
        return;
    if (m_collections.isEmpty()) {
        setProgress(0, m_items.size());
        return next();
    }
    const QString id = m_collections.takeFirst();
    m_request = m_account.collections().get(
        id, this, [this, id](const api::Result<domain::DocumentCollection> &collection) {
            if (collection) {
                CollectionAction::keep(m_account, *collection); // nobody need ask for its package again
                takePackages(id, collection->output
                                     ? collection->output->packages.value_or(QList<domain::Package>())
                                     : QList<domain::Package>());
            } else if (collection.error().kind != api::ApiError::Kind::NotFound) // deleted: it has none
                m_packagesError = collection.error();
            findPackages();
        });
}

void DownloadTask::takePackages(const QString &collectionId, const QList<domain::Package> &packages)
{
    for (const domain::Package &package : packages) {
        const QString id = package.resultDocumentId.value_or(QString());
        const bool isKnown = std::any_of(m_items.begin(), m_items.end(),
                                         [&id](const DownloadItem &item) { return item.documentId == id; });
        if (!id.isEmpty() && !isKnown)
            m_items.append({.documentId = id,
                            .kind = DownloadItem::Kind::Package,
                            .name = m_sessionOf.value(collectionId).second,
                            .sessionId = m_sessionOf.value(collectionId).first,
                            .originalDocumentId = {},
                            .signer = {}});
    }
}

void DownloadTask::next()
{
    if (isFinished())
        return;
    if (m_results.size() < m_items.size())
        return findName();
    if (failedCount() == 0)
        return m_packagesError ? fail(*m_packagesError) : succeed();
    const auto failed = std::find_if(m_results.begin(), m_results.end(),
                                     [](const Downloaded &result) { return result.error.has_value(); });
    fail(*failed->error);
}

void DownloadTask::findName()
{
    const DownloadItem &item = m_items.at(m_results.size());
    m_name = item.name;
    if (item.kind == DownloadItem::Kind::Package)
        m_name = tr("%1 (package)").arg(item.name);
    if (item.kind != DownloadItem::Kind::Signature)
        return fetch();
    m_account.documentRegistry().get(
        item.originalDocumentId, this, [this](const store::StoreResult<store::DocumentRecord> &record) {
            if (record && !record->title.isEmpty())
                m_name = record->title;
            else if (record && !record->filename.isEmpty())
                m_name = QFileInfo(record->filename).completeBaseName();
            const QString signer = m_items.at(m_results.size()).signer;
            m_name =
                signer.isEmpty() ? tr("%1 (signed)").arg(m_name) : tr("%1 – %2 (signed)").arg(m_name, signer);
            if (!isFinished())
                fetch();
        });
}

void DownloadTask::fetch()
{
    const DownloadItem &item = m_items.at(m_results.size());
    m_temporary =
        m_folder + u"/.countersign-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces) + u".part"_s;
    m_request = m_account.documents().download(
        item.documentId, m_temporary, this,
        [this](qint64 done, qint64 total) { Q_EMIT bytesChanged(done, total); },
        [this](const api::Result<QString> &mimeType) {
            if (mimeType)
                return keep(*mimeType);
            Downloaded result{.item = m_items.at(m_results.size())};
            result.error = mimeType.error();
            finishFile(result);
        });
}

void DownloadTask::finishFile(const Downloaded &result)
{
    m_keeping.reset();
    if (result.error) {
        QFile::remove(m_temporary);
    } else if (!m_isPassing) {
        noteSaved(result);
        if (result.item.kind != DownloadItem::Kind::Document)
            m_unnoted << result.item;
    }
    if (m_unnoted.size() >= filesOfAnEntry)
        noteDownloaded();
    m_temporary.clear();
    m_results.append(result);
    setProgress(m_results.size(), m_items.size());
    if (const int failed = failedCount(); failed > 0)
        setDetail([done = m_results.size(), all = m_items.size(), failed] {
            return tr("%1 of %2, %3 failed").arg(done).arg(all).arg(failed);
        });
    Q_EMIT fileFinished(result);
    next();
}

} // namespace tasks

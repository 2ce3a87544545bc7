// How a file that DownloadTask has fetched is kept, and who is told that it is.
#include "tasks/downloadtask.h"

#include "pdf/filecheck.h"
#include "store/auditlog.h"
#include "store/durable.h"
#include "store/savedresults.h"
#include "tasks/account.h"
#include "tasks/background.h"
#include "tasks/safename.h"

#include <QFile>
#include <QFileInfo>

#include <mutex>
#include <utility>

using namespace Qt::StringLiterals;

namespace tasks {

//! A file that has arrived is given its name by another thread: who stops meanwhile takes it away, or says
//! that nobody wants it.
struct DownloadTask::Keeping
{
    std::mutex mutex;
    bool isWanted = true;
    QString path; //!< of what is there
};

Downloaded DownloadTask::kept(pdf::FileCheck &check, const DownloadItem &item, const QString &temporary,
                              const QString &name, const QString &mimeType)
{
    Downloaded result{.item = item, .mimeType = mimeType};
    const auto sha256 = store::PrivateCopies::sha256Of(temporary);
    if (!sha256) {
        result.error = localError(sha256.error().detail);
        return result;
    }
    result.sha256Hex = *sha256;
    result.bytes = QFileInfo(temporary).size();
    if (!store::durable::sync(temporary)) { // it counts as saved
        result.error = localError(tr("The file could not be brought to the disk."));
        return result;
    }
    result.path = renameWithoutReplacing(temporary, safeFileName(name, suffixOf(mimeType)));
    store::durable::syncFolder(QFileInfo(temporary).path());
    if (result.path.isEmpty())
        result.error = localError(tr("The file could not be given its name."));
    else if (suffixOf(mimeType) == "pdf"_L1)
        result.signatures = check.signaturesOf(result.path);
    return result;
}

void DownloadTask::keep(const QString &mimeType)
{
    m_keeping = std::make_shared<Keeping>();
    runInBackground(
        filePool(), this,
        [check = m_account.fileCheck(), item = m_items.at(m_results.size()), temporary = m_temporary,
         name = m_name, mimeType, keeping = m_keeping] {
            const Downloaded result = kept(*check, item, temporary, name, mimeType);
            const std::scoped_lock lock(keeping->mutex);
            if (keeping->isWanted)
                keeping->path = result.path;
            else if (!result.path.isEmpty())
                QFile::remove(result.path);
            return result;
        },
        [this](const Downloaded &result) {
            if (!isFinished())
                finishFile(result);
        });
}

void DownloadTask::stop()
{
    m_request.cancel();
    if (!m_temporary.isEmpty())
        QFile::remove(m_temporary);
    if (const auto keeping = std::exchange(m_keeping, {})) {
        const std::scoped_lock lock(keeping->mutex);
        keeping->isWanted = false;
        if (!keeping->path.isEmpty()) // or nothing would say who has it
            QFile::remove(keeping->path);
    }
}

//! It is a result of each session that names it or whose collection does, whoever asked for it: those of one
//! collection share a package. The index knows its collection's packages, or it would count instead of
//! another result.
void DownloadTask::noteSaved(const Downloaded &result)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const store::SavedResult saved{.sessionId = {},
                                   .documentId = result.item.documentId,
                                   .path = result.path,
                                   .folder = {},
                                   .sha256Hex = result.sha256Hex,
                                   .bytes = result.bytes,
                                   .savedAt = now,
                                   .checkedAt = now};
    const auto note = [&account = m_account, saved](const QStringList &sessionIds) {
        QList<store::SavedResult> all;
        for (const QString &id : sessionIds) {
            all << saved;
            all.last().sessionId = id;
        }
        if (!all.isEmpty())
            store::SavedResults(account.database(), account.sessionIndex(), account.profile().id)
                .note(all, {});
    };
    const QStringList known = m_sessionsNaming.value(result.item.documentId);
    note(known);
    m_account.sessionIndex().sessionsOfResult(
        saved.documentId, &m_account,
        [known, note](const store::StoreResult<QList<store::SessionRow>> &rows) {
            QStringList others;
            for (const store::SessionRow &row : rows.value_or(QList<store::SessionRow>()))
                if (!known.contains(row.id))
                    others << row.id;
            note(others);
        });
}

//! Somebody has the results now. Not only in the end, which a program that is killed does not come to.
void DownloadTask::noteDownloaded()
{
    const QList<DownloadItem> items = std::exchange(m_unnoted, {});
    if (items.isEmpty())
        return;
    QStringList ids;
    for (const DownloadItem &item : items)
        ids << m_sessionsNaming.value(item.documentId, {item.sessionId});
    ids.removeAll(QString());
    ids.removeDuplicates();
    m_account.audit().add(m_account.profile().id, store::AuditEvent::ResultsSaved, ids,
                          {{u"files"_s, QString::number(items.size())}, {u"kind"_s, u"download"_s}});
}

} // namespace tasks

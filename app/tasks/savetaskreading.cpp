#include "tasks/account.h"
#include "tasks/background.h"
#include "tasks/collectionaction.h"
#include "tasks/savetask.h"

#include <QFile>

// Which files are to come is read of the sessions, some at a time.

using namespace Qt::StringLiterals;

namespace tasks {

void SaveTask::list()
{
    m_listing =
        m_lists.whole(*m_plan.filter, {domain::SessionKey::DueDate, false}, QDateTime::currentDateTimeUtc(),
                      this, [this](const store::StoreResult<store::SessionNumbers> &all) {
                          all ? take(*all) : breakOff(localError(all.error().detail));
                      });
}

void SaveTask::take(const store::SessionNumbers &numbers)
{
    m_plan.numbers = numbers;
    showProgress();
    fill();
}

void SaveTask::readSome()
{
    m_isReading = true;
    const store::SessionNumbers some = m_plan.numbers.mid(m_read, rowsAtOnce);
    m_read += some.size();
    m_lists.rows(some, this, [this, asked = some.size()](const auto &rows) {
        if (isFinished())
            return;
        if (!rows)
            return breakOff(localError(rows.error().detail));
        m_doneSessions += asked - rows->size(); // gone meanwhile
        m_plan.asksCollections ? findCollections(*rows) : readPackages(*rows);
    });
}

//! What somebody else made may have been made with a wish for a package: no session tells that.
void SaveTask::findCollections(const QList<store::NumberedSession> &rows)
{
    QStringList ids;
    for (const store::NumberedSession &each : rows)
        for (const store::SessionLink &link : each.row.links)
            if (each.row.state == "SIGNED"_L1 && !link.collectionId.isEmpty())
                ids << link.collectionId;
    ids.removeDuplicates();
    m_account.collectionRegistry().ofUnknownWish(
        ids, this, [this, rows](const store::StoreResult<QStringList> &found) {
            if (isFinished())
                return;
            m_packages.worthAsking(found.value_or(QStringList()), this,
                                   [this, rows](const store::StoreResult<QStringList> &worthIt) {
                                       if (!isFinished())
                                           askCollection(worthIt.value_or(QStringList()), rows);
                                   });
        });
}

//! The first of them, then the others.
void SaveTask::askCollection(const QStringList &ids, const QList<store::NumberedSession> &rows)
{
    if (ids.isEmpty())
        return readPackages(rows);
    m_asking = m_account.collections().get(
        ids.first(), this, [this, ids, rows](const api::Result<domain::DocumentCollection> &answer) {
            if (!answer && answer.error().kind != api::ApiError::Kind::NotFound) // deleted: it has none
                return readPackages(rows); // what is wrong is told by the files, too
            takeCollection(ids.first(), answer.value_or(domain::DocumentCollection()));
            askCollection(ids.mid(1), rows);
        });
}

//! Who looks at collections need not see those that tell nothing.
void SaveTask::takeCollection(const QString &id, const domain::DocumentCollection &collection)
{
    const bool isAwaited = collection.packageTo && !collection.packageTo->isEmpty();
    const bool isThere =
        collection.output && collection.output->packages && !collection.output->packages->isEmpty();
    if (isAwaited || isThere)
        CollectionAction::keep(m_account, collection);
    if (!isThere)
        m_packages.noteWithout(id, {QDateTime::currentDateTimeUtc(), 1, isAwaited});
}

//! Those of their collections are told there, and in no session.
void SaveTask::readPackages(const QList<store::NumberedSession> &rows)
{
    QStringList ids;
    store::SessionNumbers numbers;
    for (const store::NumberedSession &each : rows) {
        ids << each.row.id;
        numbers << each.number;
        m_numberOf.insert(each.row.id, each.number);
    }
    m_packages.ofSessions(numbers, this, [this, rows, ids](const auto &packages) {
        if (isFinished())
            return;
        if (!packages)
            return breakOff(localError(packages.error().detail));
        runInBackground(
            this,
            [rows, packages = *packages] {
                QList<ResultFile> files;
                for (const store::NumberedSession &each : rows)
                    files +=
                        resultFiles(each.row, packages.value(each.row.id), QDateTime::currentDateTimeUtc());
                return files;
            },
            [this, ids](const QList<ResultFile> &files) { sortOut(files, ids); });
    });
}

//! What is there already need not come again, if it really is there.
void SaveTask::sortOut(const QList<ResultFile> &files, const QStringList &sessionIds)
{
    if (isFinished())
        return;
    QStringList documents;
    for (const ResultFile &file : files)
        documents << file.item.documentId;
    m_saved.ofDocuments(documents, this, [this, files, sessionIds](const auto &known) {
        if (isFinished())
            return;
        if (!known)
            return breakOff(localError(known.error().detail));
        runInBackground(
            this,
            [known = *known] {
                QList<store::SavedResult> there = known;
                for (store::SavedResult &each : there)
                    if (!QFile::exists(each.path))
                        each.condition = store::SavedResult::Condition::Missing;
                return there;
            },
            [this, files, sessionIds](const QList<store::SavedResult> &there) {
                if (!isFinished())
                    queue(files, there, sessionIds);
            });
    });
}

void SaveTask::queue(const QList<ResultFile> &files, const QList<store::SavedResult> &there,
                     const QStringList &sessionIds)
{
    const QString below = m_plan.rule.folder + u'/';
    QList<store::SavedResult> shared;
    for (const ResultFile &wanted : files) {
        ResultFile file = wanted;
        const store::SavedResult *good = nullptr;
        for (const store::SavedResult &each : there) {
            if (each.documentId != file.item.documentId ||
                (m_plan.isForFolder && !each.path.startsWith(below)))
                continue;
            if (each.condition != store::SavedResult::Condition::AsSaved)
                file.instead << each.path;
            else if (!good || each.sessionId == file.item.sessionId)
                good = &each;
        }
        if (good && good->sessionId != file.item.sessionId) {
            shared << *good;
            shared.last().sessionId = file.item.sessionId;
        }
        if (good)
            continue;
        ++m_open[file.item.sessionId];
        QStringList &waiting = m_sessionsOf[file.item.documentId];
        if (waiting.isEmpty())
            m_queue.append(file);
        waiting << file.item.sessionId;
    }
    if (!shared.isEmpty())
        m_saved.note(shared, {});
    for (const QString &id : sessionIds)
        if (!m_open.contains(id)) {
            m_numberOf.remove(id);
            ++m_doneSessions; // nothing is missing, or there is nothing
        }
    m_isReading = false;
    showProgress();
    fill();
}

} // namespace tasks

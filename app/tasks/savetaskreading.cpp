#include "tasks/background.h"
#include "tasks/savetask.h"

#include <QFile>

// Which files are to come is read of the sessions, some at a time.

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
        readPackages(*rows);
    });
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
    for (ResultFile file : files) {
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

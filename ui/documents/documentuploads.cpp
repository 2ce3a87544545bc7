#include "ui/documents/documentuploads.h"

#include "models/documenttablemodel.h"
#include "tasks/account.h"
#include "tasks/activities.h"
#include "tasks/documentsaction.h"
#include "tasks/uploadtask.h"
#include "ui/documents/preflighttext.h"
#include "ui/errortext.h"

#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int uploadsAtOnce = 3;

QString nameOf(const QString &path, const store::DocumentRecord &again)
{
    return again.filename.isEmpty() ? QFileInfo(path).fileName() : again.filename;
}

//! Done, or only the title and the name could not be set.
bool isThereAllTheSame(const tasks::UploadTask &task)
{
    if (task.state() != tasks::Task::State::Failed)
        return task.state() == tasks::Task::State::Done;
    return !task.record().filename.isEmpty(); // set with the last step
}

} // namespace

DocumentUploads::DocumentUploads(tasks::Account &account, tasks::Activities &activities,
                                 models::DocumentTableModel &model, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_activities(activities)
    , m_model(model)
{
}

void DocumentUploads::add(const QStringList &paths)
{
    for (const QString &path : paths)
        begin({.path = path, .again = {}, .task = {}, .documentId = {}});
    startNext();
}

bool DocumentUploads::addAgain(const store::DocumentRecord &record)
{
    if (record.privateCopyPath.isEmpty())
        return false;
    begin({.path = record.privateCopyPath, .again = record, .task = {}, .documentId = {}});
    startNext();
    return true;
}

void DocumentUploads::tryAgain(const QString &key)
{
    const auto known = m_uploads.constFind(key);
    if (known == m_uploads.constEnd() || known->task || m_waiting.contains(key))
        return;
    m_model.setProgress(key, 0, 0);
    m_waiting << key;
    startNext();
}

void DocumentUploads::putAway(const QString &key)
{
    const Upload upload = m_uploads.value(key);
    if (upload.task) {
        upload.task->cancel(); // its row goes when it has ended
        return;
    }
    m_waiting.removeAll(key);
    m_uploads.remove(key);
    m_model.removePending(key);
}

void DocumentUploads::settle(const QList<store::DocumentRecord> &records)
{
    const QStringList keys = m_uploads.keys(); // some go on the way
    for (const QString &key : keys) {
        const QString id = m_uploads.value(key).documentId;
        const auto isIt = [&id](const store::DocumentRecord &record) { return record.documentId == id; };
        if (!id.isEmpty() && std::any_of(records.begin(), records.end(), isIt)) {
            m_uploads.remove(key);
            m_model.removePending(key);
        }
    }
}

void DocumentUploads::begin(const Upload &upload)
{
    const QString key = m_model.addPending(upload.path, nameOf(upload.path, upload.again));
    m_uploads.insert(key, upload);
    m_waiting << key;
}

void DocumentUploads::startNext()
{
    while (m_running < uploadsAtOnce && !m_waiting.isEmpty())
        start(m_waiting.takeFirst());
}

void DocumentUploads::start(const QString &key)
{
    Upload &upload = m_uploads[key];
    tasks::UploadTask *task = upload.again.documentId.isEmpty()
                                  ? new tasks::UploadTask(m_account, upload.path)
                                  : tasks::DocumentsAction(m_account).uploadAgain(upload.again, &m_account);
    upload.task = task;
    ++m_running;
    connect(task, &tasks::Task::changed, this, [this, key, task] {
        if (!task->isFinished())
            m_model.setProgress(key, task->done(), task->total());
    });
    connect(task, &tasks::Task::finished, this, [this, key, task] { conclude(key, *task); });
    m_activities.add(task);
}

void DocumentUploads::conclude(const QString &key, tasks::UploadTask &task)
{
    --m_running;
    Upload &upload = m_uploads[key];
    upload.task = nullptr;
    const QString name = nameOf(upload.path, upload.again);
    if (isThereAllTheSame(task)) {
        if (task.error())
            m_problems
                << tr("%1 is uploaded, but without its title: %2").arg(name, errorSentence(*task.error()));
        upload.documentId = task.record().documentId;
        m_made << upload.documentId;
        Q_EMIT uploaded(upload.documentId);
    } else if (task.state() == tasks::Task::State::Cancelled) {
        putAway(key);
    } else {
        const QString why = uploadProblem(task);
        // Activity, which is told of the end after this, has no words for it
        task.explain([&task] { return uploadProblem(task); });
        m_problems << tr("%1: %2").arg(name, why);
        m_model.setPendingFailed(key, why);
    }
    startNext();
    if (!isUnderWay())
        Q_EMIT ended(std::exchange(m_made, {}), std::exchange(m_problems, {}));
}

} // namespace ui

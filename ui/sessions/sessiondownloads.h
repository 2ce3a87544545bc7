#pragma once

#include "api/apierror.h"
#include "domain/session.h"
#include "tasks/downloadtask.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QStringList>

#include <optional>

namespace tasks {
class Account;
class Activities;
} // namespace tasks

namespace ui {

//! How far the download of a session's results is, and what it brought.
struct DownloadState
{
    bool isRunning = false;
    qint64 filesDone = 0, files = 0;       //!< of the whole download
    qint64 bytesDone = 0, bytesTotal = -1; //!< of the file under way; -1: not known
    QString folder{};
    QStringList paths{};
    QString report{}; //!< HTML of what the signatures say
    std::optional<api::ApiError> error{};
    bool isStopped = false;
};

//! The downloads of this run, by session: what was fetched is still there when a person comes back to it.
class SessionDownloads : public QObject
{
    Q_OBJECT

public:
    SessionDownloads(tasks::Account &account, tasks::Activities &activities, QObject *parent = nullptr);

    //! All results of these sessions, as one piece of work.
    void start(const QList<domain::SigningSession> &sessions, const QString &folder);
    void stop(const QString &sessionId);
    [[nodiscard]] std::optional<DownloadState> stateOf(const QString &sessionId) const;
    void retranslate(); //!< what the signatures say

Q_SIGNALS:
    void changed(const QString &sessionId);
    void finished(const QStringList &sessionIds, const QString &folder, int saved, int failed);

private:
    void showProgress(const QStringList &ids, const tasks::DownloadTask &task);
    void finish(const QStringList &ids, const tasks::DownloadTask &task);

    tasks::Account &m_account;
    tasks::Activities &m_activities;
    QHash<QString, DownloadState> m_states;
    QHash<QString, QList<tasks::Downloaded>> m_results; //!< of those that ended
    QHash<QString, QPointer<tasks::DownloadTask>> m_tasks;
};

} // namespace ui

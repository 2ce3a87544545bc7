#pragma once

#include "api/request.h"
#include "domain/session.h"
#include "pdf/signatures.h"
#include "tasks/downloaditem.h"
#include "tasks/task.h"

#include <QHash>
#include <QList>
#include <QPair>

#include <memory>

namespace pdf {
class FileCheck;
}

namespace tasks {

class Account;

//! How it went.
struct Downloaded
{
    DownloadItem item;
    QString path; //!< absolute; empty when it failed
    QString sha256Hex, mimeType;
    qint64 bytes = 0;
    QList<pdf::SignatureReport> signatures{}; //!< of a PDF
    std::optional<api::ApiError> error{};
};

//! Fetches files into a folder, one after the other: under a temporary name in that folder, then renamed;
//! never over another file, never by a name that is a path. Goes on after a failure; Failed at the end when
//! any failed. Progress counts files. Stopped, it leaves no file that it has not told of.
class DownloadTask : public Task
{
    Q_OBJECT

public:
    static constexpr int filesOfAnEntry = 25; //!< of the audit log, at most

    DownloadTask(Account &account, const QList<DownloadItem> &items, const QString &folder,
                 QObject *parent = nullptr);
    //! All results of these sessions, and the packages of the collections that they are of.
    DownloadTask(Account &account, const QList<domain::SigningSession> &sessions, const QString &folder,
                 QObject *parent = nullptr);

    //! The files will not stay where they are put: they do not count as saved. Before start().
    void setIsPassing() { m_isPassing = true; }

    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] const QList<Downloaded> &results() const { return m_results; }
    [[nodiscard]] QStringList paths() const; //!< of what succeeded
    [[nodiscard]] int failedCount() const;
    //! Why packages could not be looked for, whatever became of the rest.
    [[nodiscard]] const std::optional<api::ApiError> &packagesError() const { return m_packagesError; }

Q_SIGNALS:
    void fileFinished(const tasks::Downloaded &result);
    void bytesChanged(qint64 done, qint64 total); //!< of the file under way; total -1: not known

protected:
    void run() override;
    void stop() override;

private:
    struct Keeping;

    static Downloaded kept(pdf::FileCheck &check, const DownloadItem &item, const QString &temporary,
                           const QString &name,
                           const QString &mimeType); // in the background
    void findPackages();
    void takePackages(const QString &collectionId, const QList<domain::Package> &packages);
    void next();
    void findName();
    void fetch();
    void keep(const QString &mimeType);
    void noteSaved(const Downloaded &result);
    void finishFile(const Downloaded &result);
    void noteDownloaded();

    Account &m_account;
    QString m_folder, m_temporary, m_name;
    QStringList m_collections;                           //!< not asked for their packages yet
    QHash<QString, QPair<QString, QString>> m_sessionOf; //!< id and title of a session, by collection
    QHash<QString, QStringList> m_sessionsNaming;        //!< by document: a package is of several
    std::optional<api::ApiError> m_packagesError;        //!< what is known is fetched first
    bool m_isPassing = false;
    QList<DownloadItem> m_items;
    QList<Downloaded> m_results;
    QList<DownloadItem> m_unnoted;      //!< results that came, and are not in the audit log yet
    std::shared_ptr<Keeping> m_keeping; //!< of the file that has arrived
    api::Request m_request;
};

} // namespace tasks

Q_DECLARE_METATYPE(tasks::Downloaded)

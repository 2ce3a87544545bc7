#pragma once

#include "api/request.h"
#include "tasks/evidencefiles.h"
#include "tasks/task.h"

#include <QList>
#include <QPointer>

#include <atomic>
#include <memory>

namespace tasks {

class Account;
class DownloadTask;

//! What goes into bundles of evidence, and where they are put.
struct EvidencePlan
{
    QStringList sessionIds;
    QString folder;           //!< one folder for each session is made in it
    bool holdsResults = true; //!< the files themselves; their hashes and signatures are told either way
    //! Personal data is masked, and names too. Then no results are held: nobody can mask what is in them.
    bool isMasked = false, hidesNames = false;
    bool isZip = false;                                      //!< a file for each instead of a folder
    QString program;                                         //!< name and version
    std::function<QByteArray(const EvidenceFacts &)> page{}; //!< on another thread: it owns what it uses
};

//! Makes a folder of evidence for each session: what the service tells now, else what was seen before; what
//! was seen to happen, what came out, and what was asked of the service. Each is there as a whole or not at
//! all. Progress counts sessions. A session of which nothing is known is a failure; a service that has
//! something no more is a fact.
class EvidenceTask : public Task
{
    Q_OBJECT

public:
    static constexpr int mostCalls = 5'000;

    EvidenceTask(Account &account, const EvidencePlan &plan, QObject *parent = nullptr);
    ~EvidenceTask() override;

    [[nodiscard]] const EvidencePlan &plan() const { return m_plan; }
    //! Folders or ZIP files that are there now, whole.
    [[nodiscard]] const QStringList &bundles() const { return m_bundles; }
    [[nodiscard]] const QStringList &unknownIds() const { return m_unknown; }
    //! Result files, or packages that nobody could look for; they are told to be.
    [[nodiscard]] bool hasMissingResults() const { return m_hasMissingResults; }

Q_SIGNALS:
    void partChanged(double part); //!< 0…1, of the session under way

protected:
    void run() override;
    void stop() override;

private:
    // evidencetask.cpp: a bundle after the other
    void next();
    void makeFolder();
    void takeFolder(const QString &folder);
    void leaveFolder();
    void noteThenWrite();
    void write();
    void take(const EvidenceWritten &written);
    void giveUp(const api::ApiError &error);
    // evidencegathering.cpp: what is in it
    void fetchSession();
    void noteSeen();
    void readSeen();
    void readChanges();
    void readDocuments();
    void fetchResults();
    void takeResults();
    void findSaved();
    void readCalls();

    Account &m_account;
    EvidencePlan m_plan;
    QStringList m_bundles, m_unknown;
    bool m_hasMissingResults = false;
    std::shared_ptr<std::atomic_bool> m_isWanted = std::make_shared<std::atomic_bool>(true);
    QString m_temporary; //!< the folder of the session under way, while nothing in the background writes it
    EvidenceFacts m_facts;
    QStringList m_documents; //!< not looked up yet
    api::ApiError m_lastError;
    api::Request m_request;
    QPointer<DownloadTask> m_download;
};

} // namespace tasks

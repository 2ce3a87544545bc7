#pragma once

#include "api/request.h"
#include "domain/collection.h"
#include "tasks/resultfiles.h"
#include "tasks/task.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <map>

namespace tasks {

class Account;

//! Which results are to be saved, and where.
struct SavePlan
{
    domain::SavingRule rule; //!< folder and pattern; whether it is on is the asker's business
    store::SessionNumbers numbers;
    //! Instead of numbers: those of a list.
    std::optional<domain::SessionFilter> filter;
    //! In this folder, also what is saved elsewhere; else only what is not saved anywhere.
    bool isForFolder = false;
    //! Collections of which nobody knows are asked for their packages, once.
    bool asksCollections = true;
};

//! Saves the results of sessions, and the packages of their collections: two at a time, soonest due date
//! first, each under a temporary name, read back, renamed, listed with its hash. What is there already is not
//! fetched again, so a task that was stopped, or whose program was, is gone on with by another one; a file
//! that broke off begins anew, as the API serves whole files only [seed]. Goes on after a failure of a single
//! file. Progress counts sessions.
class SaveTask : public Task
{
    Q_OBJECT

public:
    static constexpr int filesOfAnEntry = 25; //!< of the audit log, at most

    SaveTask(Account &account, const SavePlan &plan, QObject *parent = nullptr);
    ~SaveTask() override;

    [[nodiscard]] QString folder() const { return m_plan.rule.folder; }
    [[nodiscard]] qint64 savedFiles() const { return m_savedFiles; }
    //! Why what of which session, by its number, is not saved; those that were not reached are not among
    //! them.
    [[nodiscard]] const QHash<qint64, api::ApiError> &failures() const { return m_failures; }
    [[nodiscard]] const store::SessionNumbers &numbers() const { return m_plan.numbers; }
    //! Ends it: another one goes on where it was, when the network costs nothing.
    void putOff();
    //! It ended before its time: nothing could be written, or nobody answers.
    [[nodiscard]] bool wasBrokenOff() const { return m_wasBrokenOff; }

Q_SIGNALS:
    void fileSaved(const store::SavedResult &result);

protected:
    void run() override;
    void stop() override;

private:
    struct Job
    {
        ArrivedFile file;
        api::Request request;
        bool isBeingKept = false; //!< by another thread
    };
    static constexpr qsizetype rowsAtOnce = 50;
    // savetaskreading.cpp: which files are to come
    void list();
    void take(const store::SessionNumbers &numbers);
    void readSome();
    void findCollections(const QList<store::NumberedSession> &rows);
    void askCollection(const QStringList &ids, const QList<store::NumberedSession> &rows);
    void takeCollection(const QString &id, const domain::DocumentCollection &collection);
    void readPackages(const QList<store::NumberedSession> &rows);
    void sortOut(const QList<ResultFile> &files, const QStringList &sessionIds);
    void queue(const QList<ResultFile> &files, const QList<store::SavedResult> &there,
               const QStringList &sessionIds);
    // savetask.cpp: they come, and get their places
    void fill();
    void begin(const ResultFile &file);
    void fetch(int job);
    void keepNext();
    void keep(int job);
    void note(int job, const store::SavedResult &result);
    void noteSaved();
    void failFile(int job, const api::ApiError &error);
    void endFile(const QString &documentId);
    void breakOff(const api::ApiError &error);
    void letGo();
    void showProgress();
    void finish();

    Account &m_account;
    SavePlan m_plan;
    store::SessionLists m_lists;
    store::SavedResults m_saved;
    store::CollectionPackages m_packages;
    store::ListRequest m_listing;
    api::Request m_asking;
    qsizetype m_read = 0; //!< of the plan's numbers
    bool m_isReading = false, m_isKeeping = false, m_wasBrokenOff = false;
    QList<ResultFile> m_queue;
    std::map<int, Job> m_jobs;
    QList<int> m_arrived; //!< jobs whose files are here, and have no name yet: they get it one by one
    int m_lastJob = 0, m_failedInARow = 0;
    QHash<QString, QStringList> m_sessionsOf; //!< those that wait for a document: a package is of several
    QHash<QString, int> m_open;               //!< files of a session that are not there yet
    QHash<QString, qint64> m_numberOf;
    QHash<qint64, api::ApiError> m_failures;
    qint64 m_doneSessions = 0, m_savedFiles = 0, m_unnotedFiles = 0;
    QSet<QString> m_savedOf; //!< sessions
    QStringList m_unnotedOf; //!< of them those that are not in the audit log yet
};

} // namespace tasks

Q_DECLARE_METATYPE(store::SavedResult)

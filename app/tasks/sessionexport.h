#pragma once

#include "store/sessionlists.h"
#include "tasks/task.h"

#include <QChar>

#include <functional>
#include <memory>

namespace tasks {

class Account;

//! Which sessions become rows of a file, and what their cells say.
struct SessionExportPlan
{
    QString path; //!< a file that is there is replaced, once the new one is complete
    domain::SessionFilter filter;
    domain::SessionOrdering ordering;
    QDateTime now; //!< what due dates are compared with
    QStringList headers;
    std::function<QStringList(const store::SessionRow &)> cells; //!< on another thread: it owns what it uses
    QChar delimiter = u',';
    bool isMasked = false;        //!< cells has no personal data: for the audit log
    store::SessionNumbers only{}; //!< in this order; empty: all that the filter lets through
};

//! Writes a list of sessions as CSV that spreadsheets read: UTF-8 with a byte order mark. All of it or
//! nothing is there in the end. Rows come by some hundred, and only those are in memory.
class SessionExport : public Task
{
    Q_OBJECT

public:
    SessionExport(Account &account, const SessionExportPlan &plan, QObject *parent = nullptr);
    ~SessionExport() override;

    [[nodiscard]] const QString &path() const { return m_plan.path; }
    [[nodiscard]] qint64 writtenCount() const { return m_written; }

protected:
    void run() override;
    void stop() override;

private:
    class File;
    void begin(const store::SessionNumbers &numbers);
    void next();
    void write(const QList<store::NumberedSession> &sessions);
    void finish();
    void commit();
    void failBecause(const QString &problem);

    Account &m_account;
    SessionExportPlan m_plan;
    store::SessionLists m_lists;
    store::ListRequest m_request;
    store::SessionNumbers m_numbers;
    qsizetype m_next = 0;
    qint64 m_written = 0; //!< those that went meanwhile are left out
    std::shared_ptr<File> m_file;
};

} // namespace tasks

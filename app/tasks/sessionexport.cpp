#include "tasks/sessionexport.h"

#include "store/auditlog.h"
#include "store/liststeps.h"
#include "store/wholefile.h"
#include "tasks/account.h"
#include "tasks/background.h"
#include "tasks/filewriting.h"
#include "tasks/tabletext.h"

#include <QSaveFile>

#include <algorithm>

namespace tasks {

namespace {
constexpr qsizetype rowsAtATime = 250; // somebody scrolls meanwhile, and waits behind one reading at most
}

//! Used by one thread at a time, and never by that of the window. It goes with the last of those that use
//! it, and what was not committed goes with it.
class SessionExport::File
{
public:
    explicit File(const QString &path)
        : m_file(path)
    {
    }
    //! The system's words when it cannot be written, else nothing.
    QString write(const QString &text)
    {
        const QByteArray bytes = text.toUtf8();
        const bool isOpen =
            m_file.isOpen() || (openOwn(m_file) && m_file.write("\xEF\xBB\xBF") == 3); // for Excel
        return isOpen && m_file.write(bytes) == bytes.size() && m_file.flush() ? QString()
                                                                               : m_file.errorString();
    }
    QString commit() { return store::putInPlace(m_file) ? QString() : m_file.errorString(); }

private:
    QSaveFile m_file;
};

SessionExport::SessionExport(Account &account, const SessionExportPlan &plan, QObject *parent)
    : Task(parent)
    , m_account(account)
    , m_plan(plan)
    , m_lists(account.sessionIndex())
{
    connect(&account, &Account::closing, this, &Task::cancel);
}

SessionExport::~SessionExport() = default;

void SessionExport::run()
{
    m_file = std::make_shared<File>(m_plan.path);
    if (!m_plan.only.isEmpty())
        return begin(m_plan.only);
    m_request = m_lists.whole(m_plan.filter, m_plan.ordering, m_plan.now, this,
                              [this](const store::StoreResult<store::SessionNumbers> &all) {
                                  all ? begin(*all) : fail(localError(all.error().detail));
                              });
}

void SessionExport::begin(const store::SessionNumbers &numbers)
{
    m_numbers = numbers;
    setProgress(0, m_numbers.size());
    runInBackground(
        this,
        [file = m_file, line = tableLine(m_plan.headers, m_plan.delimiter)] { return file->write(line); },
        [this](const QString &problem) { problem.isEmpty() ? next() : failBecause(problem); });
}

void SessionExport::next()
{
    if (isFinished())
        return;
    if (m_next >= m_numbers.size())
        return finish();
    const store::SessionNumbers part = m_numbers.mid(m_next, rowsAtATime);
    m_next += part.size();
    m_lists.rows(part, this, [this](const store::StoreResult<QList<store::NumberedSession>> &sessions) {
        if (isFinished())
            return;
        sessions ? write(*sessions) : fail(localError(sessions.error().detail));
    });
}

void SessionExport::write(const QList<store::NumberedSession> &sessions)
{
    m_written += sessions.size();
    runInBackground(
        this,
        [file = m_file, sessions, cells = m_plan.cells, delimiter = m_plan.delimiter] {
            QString text;
            for (const store::NumberedSession &session : sessions)
                text += tableLine(cells(session.row), delimiter);
            return file->write(text);
        },
        [this](const QString &problem) {
            if (!problem.isEmpty() || isFinished())
                return failBecause(problem);
            setProgress(m_next, m_numbers.size());
            next();
        });
}

//! No list is there that the audit log does not have.
void SessionExport::finish()
{
    m_account.audit().add(
        m_account.profile().id, store::AuditEvent::ListExported, {},
        {{QStringLiteral("count"), QString::number(writtenCount())},
         {QStringLiteral("masked"), m_plan.isMasked ? QStringLiteral("yes") : QStringLiteral("no")}},
        this, [this](const store::StoreResult<void> &isNoted) {
            if (!isFinished())
                isNoted ? commit() : failBecause(isNoted.error().detail);
        });
}

void SessionExport::commit()
{
    runInBackground(
        this,
        // stopped at the last moment: what is there stays
        [file = m_file] { return file->commit(); },
        [this](const QString &problem) { problem.isEmpty() ? succeed() : failBecause(problem); });
}

void SessionExport::failBecause(const QString &problem)
{
    if (isFinished())
        return;
    m_file.reset();
    fail(localError(problem));
}

void SessionExport::stop()
{
    m_request.cancel();
    m_file.reset();
}

} // namespace tasks

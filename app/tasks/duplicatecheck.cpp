#include "tasks/duplicatecheck.h"

#include "tasks/account.h"
#include "tasks/background.h"
#include "tasks/duplicatejudge.h"

namespace tasks {

DuplicateCheck::DuplicateCheck(Account &account, QObject *parent)
    : QObject(parent)
    , m_account(account)
{
    connect(&account, &Account::closing, this, &DuplicateCheck::cancel);
}

void DuplicateCheck::cancel()
{
    ++m_run;
}

std::function<bool()> DuplicateCheck::stillWanted() const
{
    return [this, run = m_run] { return run == m_run; };
}

// What cannot be read warns of nothing: the check is a help, and no condition of sending.

void DuplicateCheck::check(const domain::SessionDraft &draft, const QDateTime &now)
{
    ++m_run;
    m_draft = draft;
    m_now = now;
    m_known = {};
    m_account.documentRegistry().all(
        this, [this, isWanted = stillWanted()](const store::StoreResult<QList<store::DocumentRecord>> &all) {
            if (isWanted())
                takeDocuments(all.value_or(QList<store::DocumentRecord>()));
        });
}

void DuplicateCheck::takeDocuments(const QList<store::DocumentRecord> &documents)
{
    m_known.documents = documents;
    m_ids = DraftDocumentIndex(m_draft, documents).documentIds();
    readSessions();
}

void DuplicateCheck::readSessions()
{
    if (m_ids.isEmpty())
        return readSends();
    m_account.sessionIndex().sessionsOfDocument(
        m_ids.takeLast(), this,
        [this, isWanted = stillWanted()](const store::StoreResult<QList<store::SessionRow>> &rows) {
            if (!isWanted())
                return;
            m_known.sessions += rows.value_or(QList<store::SessionRow>());
            readSessions();
        });
}

void DuplicateCheck::readSends()
{
    m_account.sendJournal().unfinished(
        this, [this, isWanted = stillWanted()](const store::StoreResult<QList<store::SendRecord>> &records) {
            if (!isWanted())
                return;
            for (const store::SendRecord &record : records.value_or(QList<store::SendRecord>()))
                if (record.profileId == m_account.profile().id && record.id != m_ownSend)
                    m_known.sends.append(record);
            judge();
        });
}

void DuplicateCheck::judge()
{
    runInBackground(
        this,
        [known = m_known, draft = m_draft, now = m_now, days = m_days] {
            return duplicatesIn(known, draft, now, days);
        },
        [this, isWanted = stillWanted()](const QList<Duplicate> &duplicates) {
            if (isWanted())
                Q_EMIT finished(duplicates);
        });
    m_known = {};
}

} // namespace tasks

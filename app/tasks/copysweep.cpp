#include "tasks/copysweep.h"

#include "store/copyuses.h"
#include "tasks/account.h"
#include "tasks/background.h"

#include <algorithm>
#include <utility>

namespace tasks {

namespace {

constexpr int firstMs = 20'000, everyMs = 1'800'000;
constexpr int uploadLivesHours = 24; // on the service it is half an hour

} // namespace

CopySweep::CopySweep(Account &account, QObject *parent)
    : QObject(parent)
    , m_account(account)
{
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_timer.setInterval(everyMs);
        sweepNow();
    });
}

void CopySweep::start()
{
    m_timer.start(firstMs);
}

void CopySweep::sweepNow()
{
    if (std::exchange(m_isSweeping, true))
        return;
    m_account.documentRegistry().all(this,
                                     [this](const store::StoreResult<QList<store::DocumentRecord>> &records) {
                                         if (!records)
                                             return end({});
                                         m_settled.clear();
                                         m_documents = *records;
                                         m_documents.removeIf([](const store::DocumentRecord &record) {
                                             return record.privateCopyPath.isEmpty();
                                         });
                                         judgeNext();
                                     });
}

//! Without a session that is known.
bool CopySweep::mayBeNeeded(const store::DocumentRecord &document)
{
    if (document.goneSince.isValid())
        return false;
    const QDateTime limit = QDateTime::currentDateTimeUtc().addSecs(-uploadLivesHours * 3'600LL);
    return document.inSession || !document.uploadedAt.isValid() || document.uploadedAt > limit;
}

void CopySweep::judgeNext()
{
    if (m_documents.isEmpty())
        return letGo();
    const store::DocumentRecord document = m_documents.takeFirst();
    m_account.sessionIndex().sessionsOfDocument(
        document.documentId, this,
        [this, document](const store::StoreResult<QList<store::SessionRow>> &sessions) {
            const bool areFinal =
                sessions && std::all_of(sessions->cbegin(), sessions->cend(), [](const auto &row) {
                    return row.isFinal || row.goneSince.isValid();
                });
            if (areFinal && (!sessions->isEmpty() || !mayBeNeeded(document)))
                m_settled << document.documentId;
            judgeNext();
        });
}

void CopySweep::letGo()
{
    if (m_settled.isEmpty())
        return removeUnneeded();
    store::copyuses::letGo(
        m_account.database(), m_account.profile().id, m_settled, this,
        [this](const store::StoreResult<void> &done) { done ? removeUnneeded() : end({}); });
}

void CopySweep::removeUnneeded()
{
    store::copyuses::read(
        m_account.database(), this, [this](const store::StoreResult<QSet<QString>> &needed) {
            if (!needed)
                return end({});
            const bool isFirst = std::exchange(m_isFirst, false);
            runInBackground(
                this,
                [copies = m_account.copies(), needed = *needed + m_account.heldCopies().hashes(),
                 seconds = m_youngestSeconds, isFirst, before = m_unneeded] {
                    std::pair<QSet<QString>, QStringList> result;
                    for (const QString &hash : copies.olderThan(seconds)) {
                        if (needed.contains(hash))
                            continue;
                        if (!isFirst && !before.contains(hash))
                            result.first.insert(hash);
                        else if (copies.remove(hash))
                            result.second << hash;
                    }
                    return result;
                },
                [this](const std::pair<QSet<QString>, QStringList> &result) {
                    m_unneeded = result.first;
                    end(result.second);
                });
        });
}

void CopySweep::end(const QStringList &removed)
{
    m_isSweeping = false;
    Q_EMIT finished(removed);
}

} // namespace tasks

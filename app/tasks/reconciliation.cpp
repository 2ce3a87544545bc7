#include "tasks/reconciliation.h"

#include "tasks/account.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tasks {

namespace {

constexpr int clockToleranceSeconds = 600; // the server is several machines
constexpr int maxReadings = 6;             // of one look, when the list changes while it is read

} // namespace

Reconciliation::Reconciliation(Account &account, const QList<domain::CreateSigningSession> &sent,
                               QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_sent(sent)
{
    for (const domain::CreateSigningSession &session : sent)
        for (const domain::SessionDocument &document : session.documents)
            m_collections.insert(document.documentCollectionId.toLower());
    m_settle.setSingleShot(true);
    connect(&m_settle, &QTimer::timeout, this, &Reconciliation::look);
}

void Reconciliation::setOthers(const QStringList &sessionIds)
{
    m_others = QSet<QString>(sessionIds.begin(), sessionIds.end());
}

void Reconciliation::setSettleTime(int milliseconds)
{
    m_looksNeeded = milliseconds > 0 ? 2 : 1;
    m_settle.setInterval(milliseconds);
}

void Reconciliation::start()
{
    look();
}

void Reconciliation::cancel()
{
    m_request.cancel();
    m_settle.stop();
}

void Reconciliation::look()
{
    ++m_looks;
    m_readings = 0;
    readAgain();
}

void Reconciliation::readAgain()
{
    if (++m_readings > maxReadings)
        return giveUp({.kind = api::ApiError::Kind::NotUnderstood,
                       .status = 200,
                       .code = u"list_unsteady"_s,
                       .detail = tr("The list of sessions changes faster than it can be read.")});
    m_candidates.clear();
    m_related.clear();
    m_lastId.clear();
    m_total = -1;
    fetch(0);
}

void Reconciliation::fetch(qint64 offset)
{
    if (offset > domain::SessionQuery::maxOffset)
        return giveUp({.kind = api::ApiError::Kind::BadRequest,
                       .code = u"list_too_long"_s,
                       .detail = tr("There are more sessions than the service lists.")});
    // Not by title: what the server's "title part" takes for the same text is not known, and a session that
    // hides from the filter would be made twice.
    domain::SessionQuery query;
    query.offset = int(offset);
    query.limit = m_pageSize;
    query.sort = domain::SessionSort::CreatedOldestFirst; // what comes meanwhile comes at the end
    if (m_notBefore.isValid())
        query.createdDateFrom = domain::Timestamp::fromDateTime(m_notBefore.addSecs(-clockToleranceSeconds));
    m_request =
        m_account.sessions().list(query, this, [this, offset](const api::Result<domain::SessionPage> &page) {
            page ? take(*page, offset) : giveUp(page.error());
        });
}

void Reconciliation::take(const domain::SessionPage &page, qint64 offset)
{
    // Pages overlap by one: the same session at the seam, or something before it was deleted and another
    // one slipped through.
    const bool isSeamWhole =
        offset == 0 || (!page.data.isEmpty() && page.data.first().id == m_lastId && page.total >= m_total);
    if (!isSeamWhole)
        return readAgain();
    m_total = page.total;
    for (qsizetype i = offset == 0 ? 0 : 1; i < page.data.size(); ++i)
        examine(page.data[i]);
    const qint64 seen = offset + page.data.size();
    if (seen >= page.total)
        return judge();
    if (page.data.size() < 2)
        return readAgain(); // it says that there is more, and gives nothing new
    m_lastId = page.data.last().id;
    fetch(seen - 1);
}

void Reconciliation::examine(const domain::SigningSession &session)
{
    // One in the collection may be ours even when the server tells it otherwise than it was asked for
    const auto &documents = session.request.documents;
    const bool isRelated = std::any_of(documents.begin(), documents.end(), [this](const auto &document) {
        return m_collections.contains(document.documentCollectionId.toLower());
    });
    if (!isRelated || m_others.contains(session.id))
        return;
    m_related.append(session);
    if (std::any_of(m_sent.begin(), m_sent.end(),
                    [&session](const auto &sent) { return isWhatWasSent(session, sent); }))
        m_candidates.append(session);
}

void Reconciliation::judge()
{
    const bool wasSeenBefore = !m_sessions.isEmpty();
    if (!m_related.isEmpty())
        m_sessions = m_related;
    if (const auto paired = pairedWith(m_sent, m_candidates); paired && !paired->isEmpty()) {
        m_sessions = *paired;
        return end(Verdict::Found);
    }
    if (m_candidates.size() > m_sent.size())
        return end(Verdict::Ambiguous);
    // None, or some although it is all or none [assumed]: the server may need a moment to show them
    if (m_looks < m_looksNeeded)
        return m_settle.start();
    end(m_related.isEmpty() && !wasSeenBefore ? Verdict::Absent : Verdict::Ambiguous);
}

void Reconciliation::giveUp(const api::ApiError &error)
{
    m_error = error;
    end(Verdict::NotKnown);
}

void Reconciliation::end(Verdict verdict)
{
    m_verdict = verdict;
    Q_EMIT finished();
}

} // namespace tasks

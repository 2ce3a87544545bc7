#include "tasks/sessionsearch.h"

#include "api/codec/decode.h"
#include "domain/rules.h"
#include "tasks/account.h"

#include <algorithm>

namespace tasks {

SessionSearch::SessionSearch(Account &account, QObject *parent)
    : QObject(parent)
    , m_account(account)
{
    connect(&account, &Account::closing, this, &SessionSearch::cancel);
}

void SessionSearch::cancel()
{
    ++m_run;
    m_request.cancel();
    m_questions.clear();
}

void SessionSearch::search(const QString &text)
{
    ++m_run;
    m_request.cancel();
    m_found.clear();
    m_text = text.trimmed();
    if (m_text.isEmpty())
        Q_EMIT found(text, {});
    else if (domain::rules::isUuid(m_text))
        searchId();
    else
        searchReference();
}

void SessionSearch::searchReference()
{
    m_account.sessionIndex().sessionsOfReference(
        m_text, this, [this, run = m_run](const store::StoreResult<QList<store::SessionRow>> &rows) {
            if (run != m_run)
                return;
            QList<domain::SigningSession> sessions;
            for (const store::SessionRow &row : rows.value_or(QList<store::SessionRow>()).mid(0, maxFound))
                if (auto session = api::decode<domain::SigningSession>(row.json))
                    sessions.append(*session);
            add(sessions);
            searchTitle();
        });
}

void SessionSearch::searchTitle()
{
    domain::SessionQuery query;
    query.limit = maxFound;
    query.sessionTitleLike = m_text;
    m_request = m_account.sessions().list(query, this, [this](const api::Result<domain::SessionPage> &page) {
        if (page)
            add(page->data);
        if (page || !m_found.isEmpty())
            Q_EMIT found(m_text, m_found);
        else
            Q_EMIT failed(m_text, page.error());
    });
}

void SessionSearch::searchId()
{
    m_request =
        m_account.sessions().get(m_text, this, [this](const api::Result<domain::SigningSession> &session) {
            if (session)
                add({*session});
            if (session || session.error().status == 404)
                Q_EMIT found(m_text, m_found);
            else
                Q_EMIT failed(m_text, session.error());
        });
}

void SessionSearch::add(const QList<domain::SigningSession> &sessions)
{
    for (const domain::SigningSession &session : sessions)
        if (std::none_of(m_found.begin(), m_found.end(),
                         [&session](const auto &known) { return known.id == session.id; }))
            m_found.append(session);
}

void SessionSearch::find(const QStringList &ids)
{
    std::erase_if(m_questions, [](const api::Request &request) { return !request.isActive(); });
    for (const QString &id : ids)
        if (domain::rules::isUuid(id))
            ask(id);
        else
            Q_EMIT missing(id);
}

void SessionSearch::ask(const QString &id)
{
    m_questions.push_back(
        m_account.sessions().get(id, this, [this, id](const api::Result<domain::SigningSession> &session) {
            if (session)
                Q_EMIT known(*session);
            else if (session.error().status == 404)
                Q_EMIT missing(id);
            else // the service cannot be asked now: what was seen last is better than nothing
                m_account.sessionIndex().get(
                    id, this, [this](const store::StoreResult<store::SessionRow> &row) {
                        if (!row)
                            return;
                        if (const auto seen = api::decode<domain::SigningSession>(row->json))
                            Q_EMIT known(*seen);
                    });
        }));
}

} // namespace tasks

#include "tasks/sessioncounts.h"

#include "tasks/account.h"

namespace tasks {

SessionCounts::SessionCounts(Account &account, QObject *parent)
    : QObject(parent)
    , m_account(account)
{
}

void SessionCounts::refresh()
{
    using State = domain::SessionState;
    if (m_waiting > 0)
        return;
    ask(std::nullopt);
    for (const State state : {State::Ready, State::Blocked, State::Signed, State::Rejected})
        ask(state);
}

void SessionCounts::ask(std::optional<domain::SessionState> state)
{
    domain::SessionQuery query;
    query.limit = 1; // the least that can be asked for: only the total is wanted
    if (state)
        query.states = {*state};
    ++m_waiting;
    m_account.sessions()
        .list(query, this,
              [this, state](const api::Result<domain::SessionPage> &page) {
                  --m_waiting;
                  if (page)
                      Q_EMIT counted(state, page->total);
              })
        .detach();
}

} // namespace tasks

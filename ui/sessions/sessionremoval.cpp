#include "ui/sessions/sessionremoval.h"

#include "tasks/sessionaction.h"

namespace ui {

namespace {
constexpr int removedAtOnce = 4;
} // namespace

SessionRemoval::SessionRemoval(tasks::SessionAction &action, QObject *parent)
    : QObject(parent)
    , m_action(action)
{
}

void SessionRemoval::remove(const QStringList &sessionIds)
{
    if (m_round.open == 0 && m_round.left.isEmpty())
        m_round = {};
    m_round.left += sessionIds;
    m_round.count += int(sessionIds.size());
    Q_EMIT progressed(m_round.removed + m_round.failed, m_round.count);
    for (int i = m_round.open; i < removedAtOnce; ++i)
        removeNext();
}

void SessionRemoval::removeNext()
{
    if (m_round.left.isEmpty())
        return;
    const QString id = m_round.left.takeFirst();
    ++m_round.open;
    m_action.remove(id, this, [this, id](const api::Result<api::Nothing> &result) {
        --m_round.open;
        if (result) {
            ++m_round.removed;
            Q_EMIT gone(id);
        } else {
            ++m_round.failed;
            m_round.error = result.error();
        }
        Q_EMIT progressed(m_round.removed + m_round.failed, m_round.count);
        removeNext();
        if (m_round.open == 0)
            Q_EMIT finished(m_round.removed, m_round.failed, m_round.error);
    });
}

} // namespace ui

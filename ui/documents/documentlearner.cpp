#include "ui/documents/documentlearner.h"

#include "tasks/account.h"
#include "tasks/documentsaction.h"

namespace ui {

namespace {
constexpr int askedAtOnce = 2;
}

DocumentLearner::DocumentLearner(tasks::Account &account, QObject *parent)
    : QObject(parent)
    , m_account(account)
{
}

void DocumentLearner::learn(const QStringList &documentIds)
{
    m_waiting.clear(); // what was scrolled out of view can wait for its turn
    if (m_hasFailed)
        return;
    for (const QString &id : documentIds)
        if (!m_asked.contains(id))
            m_waiting << id;
    askNext();
}

void DocumentLearner::forgetAll()
{
    m_asked.clear();
    m_hasFailed = false;
}

void DocumentLearner::askNext()
{
    while (m_running < askedAtOnce && !m_waiting.isEmpty()) {
        const QString id = m_waiting.takeFirst();
        m_asked.insert(id);
        ++m_running;
        tasks::DocumentsAction(m_account).refresh(
            id, this, [this](const api::Result<domain::Document> &answer) {
                --m_running;
                m_hasFailed =
                    m_hasFailed || (!answer && answer.error().kind != api::ApiError::Kind::NotFound);
                if (!m_hasFailed)
                    askNext();
            });
    }
}

} // namespace ui

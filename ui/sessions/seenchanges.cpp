#include "ui/sessions/seenchanges.h"

#include "tasks/account.h"

#include <QPointer>
#include <QUndoCommand>
#include <QUndoStack>

#include <utility>

namespace ui {

//! It is on the stack when it is done: which they were is known only then.
class SeenCommand : public QUndoCommand
{
public:
    SeenCommand(SeenChanges *changes, const QStringList &ids, const QString &text)
        : QUndoCommand(text)
        , m_changes(changes)
        , m_ids(ids)
    {
    }
    void undo() override { put(false); }
    void redo() override
    {
        if (!std::exchange(m_isFirst, false))
            put(true);
    }

private:
    void put(bool isSeen)
    {
        if (m_changes)
            m_changes->put(m_ids, isSeen);
    }

    QPointer<SeenChanges> m_changes;
    QStringList m_ids;
    bool m_isFirst = true;
};

SeenChanges::SeenChanges(tasks::Account &account, QUndoStack &undo, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_undo(undo)
    , m_news(account.sessionIndex())
{
}

void SeenChanges::markSeen(const store::SessionNumbers &among)
{
    m_news.markSeen(among, this, [this](const store::StoreResult<QStringList> &ids) {
        if (!ids)
            return Q_EMIT failed(ids.error());
        if (ids->isEmpty())
            return Q_EMIT done({});
        const QString text = tr("%n session(s) marked as seen", nullptr, int(ids->size()));
        m_undo.push(new SeenCommand(this, *ids, text));
        Q_EMIT done(text);
    });
}

void SeenChanges::put(const QStringList &ids, bool isSeen)
{
    const auto tell = [this](const store::StoreResult<void> &written) {
        if (!written)
            Q_EMIT failed(written.error());
    };
    if (isSeen)
        m_account.sessionIndex().markRead(ids, this, tell);
    else
        m_news.markUnseen(ids, this, tell);
}

} // namespace ui

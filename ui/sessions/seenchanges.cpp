#include "ui/sessions/seenchanges.h"

#include "tasks/account.h"
#include "ui/widgets/translatedcommand.h"

#include <QPointer>
#include <QUndoStack>

#include <utility>

namespace ui {

//! It is on the stack when it is done: which they were is known only then.
class SeenCommand : public TranslatedCommand
{
public:
    SeenCommand(SeenChanges *changes, const QStringList &ids)
        : TranslatedCommand([count = int(ids.size())] {
            return SeenChanges::tr("%n session(s) marked as seen", nullptr, count);
        })
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
            m_changes->put(m_ids, isSeen, words());
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
        auto *command = new SeenCommand(this, *ids);
        m_undo.push(command);
        Q_EMIT done(command->words());
    });
}

void SeenChanges::put(const QStringList &ids, bool isSeen, const QString &text)
{
    const auto tell = [this, text, isSeen](const store::StoreResult<void> &written) {
        if (!written)
            return Q_EMIT failed(written.error());
        Q_EMIT stepped(text, !isSeen);
    };
    if (isSeen)
        m_account.sessionIndex().markRead(ids, this, tell);
    else
        m_news.markUnseen(ids, this, tell);
}

} // namespace ui

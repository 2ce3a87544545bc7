#include "ui/sessions/triagechanges.h"

#include "tasks/account.h"
#include "ui/widgets/translatedcommand.h"

#include <QPointer>
#include <QUndoStack>

#include <utility>

namespace ui {

//! It is on the stack when it is done: what it undoes is known only then.
class TriageCommand : public TranslatedCommand
{
public:
    TriageCommand(TriageChanges *changes, const store::TriageStore::Steps &steps, const Words &words)
        : TranslatedCommand(words)
        , m_changes(changes)
    {
        for (const store::TriageStep &step : steps) {
            m_before << step.before;
            m_after << step.after;
        }
    }
    void undo() override
    {
        if (m_changes)
            m_changes->put(m_before, words(), true);
    }
    void redo() override
    {
        if (!std::exchange(m_isFirst, false) && m_changes)
            m_changes->put(m_after, words(), false);
    }

private:
    QPointer<TriageChanges> m_changes;
    QList<domain::Triage> m_before, m_after;
    bool m_isFirst = true;
};

TriageChanges::TriageChanges(tasks::Account &account, QUndoStack &undo, QObject *parent)
    : QObject(parent)
    , m_undo(undo)
    , m_store(account.database(), account.sessionIndex(), account.profile().id)
{
}

void TriageChanges::change(const QList<domain::TriageTarget> &sessions, const domain::TriageChange &change,
                           const std::function<QString()> &words, std::function<void(bool isKept)> then)
{
    m_store.change(
        sessions, change, QDateTime::currentDateTimeUtc(), this,
        [this, words, then = std::move(then)](const store::StoreResult<store::TriageStore::Steps> &steps) {
            if (!steps)
                Q_EMIT failed(steps.error());
            if (then)
                then(steps.has_value());
            if (!steps || steps->isEmpty())
                return; // empty: all of it was so before
            auto *command = new TriageCommand(this, *steps, words);
            m_undo.push(command);
            QList<domain::Triage> now;
            for (const store::TriageStep &step : *steps)
                now << step.after;
            Q_EMIT changed(now);
            Q_EMIT done(words());
        });
}

void TriageChanges::put(const QList<domain::Triage> &all, const QString &text, bool isUndo)
{
    m_store.put(all, this, [this, all, text, isUndo](const store::StoreResult<void> &written) {
        if (!written)
            return Q_EMIT failed(written.error());
        Q_EMIT changed(all);
        QStringList ids;
        for (const domain::Triage &triage : all)
            ids << triage.sessionId;
        Q_EMIT stepped(ids, text, isUndo);
    });
}

void TriageChanges::ofSession(const QString &sessionId, QObject *context,
                              std::function<void(const domain::Triage &)> done)
{
    m_store.ofSession(sessionId, context,
                      [done = std::move(done)](const store::StoreResult<domain::Triage> &triage) {
                          if (triage)
                              done(*triage);
                      });
}

void TriageChanges::labels(QObject *context, std::function<void(const QStringList &)> done)
{
    m_store.labels(context, [done = std::move(done)](const store::StoreResult<QStringList> &labels) {
        done(labels.value_or(QStringList()));
    });
}

} // namespace ui

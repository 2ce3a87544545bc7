#include "ui/sessions/duedatechanges.h"

#include "models/sessiontablemodel.h"
#include "store/sessionindex.h"
#include "tasks/account.h"
#include "tasks/duedateedit.h"
#include "ui/widgets/translatedcommand.h"

#include <QPointer>
#include <QUndoStack>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

//! One change by a person. Undo and redo go to the service again.
class DueDateCommand : public TranslatedCommand
{
public:
    DueDateCommand(DueDateChanges *changes, const domain::SigningSession &session,
                   const domain::Timestamp &to)
        : TranslatedCommand([title = shortened(session.request.title)] {
            return DueDateChanges::tr("Due date of “%1”").arg(title);
        })
        , m_changes(changes)
        , m_sessionId(session.id)
        , m_from(session.request.dueDate.value_or(domain::Timestamp()))
        , m_to(to)
    {
        m_changes->m_commands.insert(this);
    }
    ~DueDateCommand() override
    {
        if (m_changes)
            m_changes->m_commands.remove(this);
    }
    DueDateCommand(const DueDateCommand &) = delete;
    DueDateCommand &operator=(const DueDateCommand &) = delete;

    void undo() override
    {
        if (m_changes && !std::exchange(m_isSilent, false))
            m_changes->set(m_sessionId, {this, DueDateChanges::Step::Undo, m_to, m_from});
    }
    void redo() override
    {
        if (m_changes && !std::exchange(m_isSilent, false))
            m_changes->set(m_sessionId,
                           {this, std::exchange(m_step, DueDateChanges::Step::Redo), m_from, m_to});
    }
    //! The next undo or redo only moves the stack.
    void silenceOnce() { m_isSilent = true; }
    [[nodiscard]] const QString &sessionId() const { return m_sessionId; }

private:
    static QString shortened(const QString &title)
    {
        constexpr qsizetype longest = 40;
        return title.size() > longest ? title.left(longest - 1) + u'…' : title;
    }
    QPointer<DueDateChanges> m_changes;
    QString m_sessionId;
    domain::Timestamp m_from, m_to;
    DueDateChanges::Step m_step = DueDateChanges::Step::Do;
    bool m_isSilent = false;
};

DueDateChanges::DueDateChanges(tasks::Account &account, models::SessionTableModel &model, QUndoStack &undo,
                               QObject *parent)
    : QObject(parent)
    , m_index(account.sessionIndex())
    , m_model(model)
    , m_undo(undo)
    , m_edit(new tasks::DueDateEdit(account, this))
{
    connect(m_edit, &tasks::DueDateEdit::pending, this,
            [this](const QString &id, const domain::Timestamp &dueDate) {
                m_model.setPendingDueDate(id, dueDate);
                Q_EMIT pending(id, dueDate);
            });
    connect(m_edit, &tasks::DueDateEdit::sessionRead, this, &DueDateChanges::sessionRead);
    connect(m_edit, &tasks::DueDateEdit::settled, this, &DueDateChanges::settle);
    connect(m_edit, &tasks::DueDateEdit::refused, this,
            [this](const QString &id, const domain::Timestamp &, const api::ApiError &error) {
                refuse(id, error);
            });
    connect(&m_undo, &QUndoStack::indexChanged, this, &DueDateChanges::stackMoved);
    connect(&m_undo, &QUndoStack::indexChanged, this, &DueDateChanges::lookAtNext);
    connect(&m_index, &store::SessionIndex::changed, this, &DueDateChanges::lookAtNext);
}

void DueDateChanges::change(const domain::SigningSession &session, const domain::Timestamp &dueDate)
{
    const auto &before = session.request.dueDate;
    const bool canUndo =
        before && !before->isNull() && before->toDateTime() > QDateTime::currentDateTimeUtc();
    if (canUndo)
        m_undo.push(new DueDateCommand(this, session, dueDate)); // its redo() sets it
    else
        set(session.id, {nullptr, Step::Do, {}, dueDate});
}

std::optional<domain::Timestamp> DueDateChanges::pendingOf(const QString &sessionId) const
{
    if (const auto waiting = m_waiting.constFind(sessionId); waiting != m_waiting.cend())
        return waiting->to;
    if (const auto wish = m_underWay.constFind(sessionId); wish != m_underWay.cend())
        return wish->to;
    const auto held = m_held.constFind(sessionId);
    return held == m_held.cend() ? std::nullopt : std::optional(*held);
}

DueDateCommand *DueDateChanges::nextUndone() const
{
    const int index = m_undo.index();
    const QUndoCommand *last = index > 0 ? m_undo.command(index - 1) : nullptr;
    const auto found = std::find_if(m_commands.cbegin(), m_commands.cend(),
                                    [last](const DueDateCommand *command) { return command == last; });
    return found == m_commands.cend() ? nullptr : *found;
}

bool DueDateChanges::canUndo(const QString &sessionId) const
{
    const DueDateCommand *command = nextUndone();
    return command && command->sessionId() == sessionId;
}

//! What cannot be done any more is not offered. The list need not have the session: the index is asked.
void DueDateChanges::lookAtNext()
{
    const DueDateCommand *command = nextUndone();
    if (!command)
        return;
    // past what waits to be written: what is still to come of it is told when it is there, and looked at then
    m_index.getAsWritten(command->sessionId(), this,
                         [this](const store::StoreResult<store::SessionRow> &row) {
                             if (row && (row->isFinal || row->goneSince.isValid()))
                                 dropNext(row->id);
                         });
}

void DueDateChanges::dropNext(const QString &sessionId)
{
    DueDateCommand *command = nextUndone();
    if (!command || command->sessionId() != sessionId || pendingOf(sessionId))
        return; // what the service says to what is on its way decides
    command->setObsolete(true);
    m_undo.undo(); // which deletes it on the way
}

void DueDateChanges::undo(const QString &sessionId)
{
    if (canUndo(sessionId))
        m_undo.undo();
}

void DueDateChanges::hold(const QHash<QString, domain::Timestamp> &dueDates)
{
    m_held.insert(dueDates);
    m_model.setPendingDueDates(dueDates);
    for (auto held = dueDates.cbegin(); held != dueDates.cend(); ++held)
        Q_EMIT pending(held.key(), held.value());
}

void DueDateChanges::release(const QString &sessionId, const domain::Timestamp &dueDate, bool isChanged)
{
    if (m_held.remove(sessionId) == 0)
        return;
    if (isChanged)
        m_model.showDueDate(sessionId, dueDate);
    if (m_waiting.contains(sessionId))
        set(sessionId, m_waiting.take(sessionId));
    else
        m_model.clearPendingDueDate(sessionId);
    Q_EMIT settled(sessionId, dueDate);
}

void DueDateChanges::set(const QString &sessionId, const Wish &wish)
{
    if (m_held.contains(sessionId)) {
        m_waiting.insert(sessionId, wish);
        m_model.setPendingDueDate(sessionId, wish.to);
        Q_EMIT pending(sessionId, wish.to);
        return;
    }
    // One change of a session is under way at a time; DueDateEdit lets the last of those that wait follow.
    (m_underWay.contains(sessionId) ? m_waiting : m_underWay).insert(sessionId, wish);
    m_edit->set(sessionId, wish.from, wish.to);
}

void DueDateChanges::next(const QString &sessionId)
{
    m_underWay.remove(sessionId);
    if (m_waiting.contains(sessionId))
        m_underWay.insert(sessionId, m_waiting.take(sessionId));
    else
        m_model.clearPendingDueDate(sessionId);
}

void DueDateChanges::settle(const QString &sessionId, const domain::Timestamp &dueDate)
{
    m_model.showDueDate(sessionId, dueDate);
    const bool isUndo = m_underWay.value(sessionId).step == Step::Undo;
    next(sessionId);
    const bool isLast = !m_underWay.contains(sessionId);
    Q_EMIT settled(sessionId, dueDate);
    if (isLast)
        Q_EMIT changed(sessionId, dueDate, isUndo);
}

void DueDateChanges::refuse(const QString &sessionId, const api::ApiError &error)
{
    const Wish wish = m_underWay.value(sessionId);
    next(sessionId);
    takeBack(wish);
    Q_EMIT refused(sessionId, error, wish.step == Step::Undo);
}

void DueDateChanges::takeBack(const Wish &wish)
{
    DueDateCommand *command = wish.command;
    if (!command || !m_commands.contains(command))
        return;
    const int index = m_undo.index();
    const bool isLastDone = index > 0 && m_undo.command(index - 1) == command;
    const bool isNextToDo = index < m_undo.count() && m_undo.command(index) == command;
    command->silenceOnce();
    if (wish.step == Step::Do) {
        command->setObsolete(true);
        if (isLastDone)
            m_undo.undo(); // an obsolete command is deleted on the way
        else if (isNextToDo)
            m_undo.redo();
    } else if (wish.step == Step::Undo && isNextToDo) {
        m_undo.redo();
    } else if (wish.step == Step::Redo && isLastDone) {
        m_undo.undo();
    }
}

} // namespace ui

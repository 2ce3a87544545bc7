#include "tasks/duedateedit.h"

#include "api/sessionsapi.h"
#include "store/auditlog.h"
#include "tasks/account.h"

namespace tasks {

namespace {
constexpr qsizetype maxUndo = 50;
}

DueDateEdit::DueDateEdit(Account &account, QObject *parent)
    : QObject(parent)
    , m_account(account)
{
    connect(&account, &Account::closing, this, [this] {
        for (const auto &each : m_edits) // what is under way may have been done
            note(each.first, false);
        m_edits.clear();
    });
}

void DueDateEdit::set(const QString &sessionId, const domain::Timestamp &oldValue,
                      const domain::Timestamp &newValue)
{
    change(sessionId, oldValue, newValue, false);
}

void DueDateEdit::change(const QString &sessionId, const domain::Timestamp &oldValue,
                         const domain::Timestamp &newValue, bool isUndo)
{
    if (const auto edit = m_edits.find(sessionId); edit != m_edits.end()) {
        edit->second.next = newValue;
        Q_EMIT pending(sessionId, newValue);
        return;
    }
    Edit edit;
    edit.oldValue = oldValue;
    edit.newValue = newValue;
    edit.isUndo = isUndo;
    m_edits.emplace(sessionId, std::move(edit));
    send(sessionId);
    Q_EMIT pending(sessionId, newValue);
}

bool DueDateEdit::isPending(const QString &sessionId) const
{
    return m_edits.contains(sessionId);
}

std::optional<DueDateEdit::Change> DueDateEdit::lastChange() const
{
    return m_undo.isEmpty() ? std::nullopt : std::optional(m_undo.last());
}

void DueDateEdit::undo()
{
    if (m_undo.isEmpty() || isPending(m_undo.last().sessionId))
        return;
    const Change last = m_undo.takeLast();
    Q_EMIT undoChanged();
    change(last.sessionId, last.to, last.from, true);
}

void DueDateEdit::send(const QString &sessionId)
{
    Edit &edit = m_edits.at(sessionId);
    edit.request = m_account.sessions().setDueDate(
        sessionId, edit.newValue, this, [this, sessionId](const api::Result<api::Nothing> &result) {
            result ? readBack(sessionId, {}) : refuse(sessionId, result.error());
        });
}

void DueDateEdit::refuse(const QString &sessionId, const api::ApiError &error)
{
    if (error.outcomeIsUnknown())
        return readBack(sessionId, error);
    rollBack(sessionId, error);
}

void DueDateEdit::readBack(const QString &sessionId, const std::optional<api::ApiError> &lost)
{
    Edit &edit = m_edits.at(sessionId);
    edit.request = m_account.sessions().get(
        sessionId, this, [this, sessionId, lost](const api::Result<domain::SigningSession> &session) {
            const domain::Timestamp wanted = m_edits.at(sessionId).newValue;
            const bool isSet = session && session->request.dueDate == wanted;
            if (isSet) // what is changed here is no news
                m_account.sessionIndex().noteOwnDueDate(sessionId, wanted.toDateTime(),
                                                        QDateTime::currentDateTimeUtc());
            if (session) {
                m_account.remember({*session});
                Q_EMIT sessionRead(*session);
            }
            if (lost && !session && session.error().kind != api::ApiError::Kind::NotFound)
                note(sessionId, false);
            lost && !isSet ? rollBack(sessionId, *lost) : accept(sessionId);
        });
}

void DueDateEdit::accept(const QString &sessionId)
{
    note(sessionId, true);
    Edit edit = std::move(m_edits.at(sessionId));
    m_edits.erase(sessionId);
    if (!edit.isUndo && !edit.oldValue.isNull()) {
        m_undo.append({sessionId, edit.oldValue, edit.newValue});
        if (m_undo.size() > maxUndo)
            m_undo.removeFirst();
    }
    Q_EMIT settled(sessionId, edit.newValue);
    Q_EMIT undoChanged();
    if (edit.next)
        change(sessionId, edit.newValue, *edit.next, false);
}

//! In the audit log. Not known: no answer has come, and the service may have done it.
void DueDateEdit::note(const QString &sessionId, bool isKnown)
{
    const Edit &edit = m_edits.at(sessionId);
    store::AuditLog::Detail detail{{QStringLiteral("from"), edit.oldValue.toString()},
                                   {QStringLiteral("to"), edit.newValue.toString()}};
    if (!isKnown)
        detail.insert(QStringLiteral("outcome"), QStringLiteral("unknown"));
    m_account.audit().add(m_account.profile().id, store::AuditEvent::DueDateChanged, {sessionId}, detail);
}

void DueDateEdit::rollBack(const QString &sessionId, const api::ApiError &error)
{
    const Edit edit = std::move(m_edits.at(sessionId));
    m_edits.erase(sessionId);
    if (edit.isUndo) // it can be tried again
        m_undo.append({sessionId, edit.newValue, edit.oldValue});
    Q_EMIT refused(sessionId, edit.oldValue, error);
    if (edit.isUndo)
        Q_EMIT undoChanged();
    if (edit.next)
        change(sessionId, edit.oldValue, *edit.next, false);
}

} // namespace tasks

// What the cells of SessionTableModel say.
#include "domain/duedateplan.h"
#include "domain/savepattern.h"
#include "models/celltext.h"
#include "models/sessiontablemodel.h"
#include "models/sessiontext.h"

namespace models {

namespace {

//! And can still be.
bool isUnsaved(const store::SessionRow &session, const QDateTime &now)
{
    return session.isUnsaved && session.dueDate.isValid() && session.dueDate >= now;
}

//! Nobody signs by it: the session has ended, is overdue, or never opens.
bool isLinkOfNoUse(const store::SessionRow &session, const QDateTime &now)
{
    const bool neverOpens = session.stuck && domain::endsForGood(session.stuck->kind);
    return session.isFinal || session.goneSince.isValid() || neverOpens ||
           SessionTableModel::isOverdue(session, session.dueDate, now);
}

//! Why; empty: it goes on, or has ended.
QString hindranceOf(const store::SessionRow &session)
{
    return session.isStuck() ? stuckReasonText(session.stuck) : QString();
}

bool isAtRisk(const store::SessionRow &session, const QDateTime &now)
{
    return isUnsaved(session, now) && session.dueDate <= now.addSecs(domain::resultsAtRiskHours * 3600LL);
}

} // namespace

bool SessionTableModel::isOverdue(const store::SessionRow &session, const QDateTime &dueDate,
                                  const QDateTime &now)
{
    return !session.isFinal && dueDate.isValid() && dueDate < now;
}

bool SessionTableModel::isOverdue(const store::SessionRow &session) const
{
    return isOverdue(session, momentOf(session, Column::DueDate), m_now);
}

bool SessionTableModel::isMoment(Column column)
{
    return column == Column::DueDate || column == Column::Created || column == Column::LinkExpires ||
           column == Column::Seen;
}

QDateTime SessionTableModel::momentIn(const store::SessionRow &session, Column column, const QDateTime &now)
{
    switch (column) {
    case Column::DueDate:
        return session.dueDate;
    case Column::Created:
        return session.createdAt.value_or(session.createdAbout);
    case Column::LinkExpires:
        return isLinkOfNoUse(session, now) ? QDateTime() : session.linkExpires;
    case Column::Seen:
        return session.seenAt;
    default:
        return {};
    }
}

QDateTime SessionTableModel::momentOf(const store::SessionRow &session, Column column) const
{
    if (column == Column::DueDate) {
        if (const auto pending = m_pendingDueDates.constFind(session.id); pending != m_pendingDueDates.cend())
            return pending->toDateTime();
        if (const auto settled = m_settled.constFind(session.id); settled != m_settled.cend())
            return settled->dueDate;
    }
    return momentIn(session, column, m_now);
}

QString SessionTableModel::displayText(const store::SessionRow &session, Column column) const
{
    switch (column) {
    case Column::State:
        return sessionStateText(session.state, session.goneSince.isValid(), isOverdue(session));
    case Column::Title:
        return session.wipedAt.isValid() ? tr("(wiped here)") : session.title;
    case Column::Signer:
        return session.signer;
    case Column::DueDate: {
        const QString due = relativeText(momentOf(session, column), m_now);
        const QString text = isUnsaved(session, m_now) ? notSavedText(due) : due;
        return m_pendingDueDates.contains(session.id) ? tr("%1 (saving…)").arg(text) : text;
    }
    case Column::Seen: {
        const QString age = relativeText(momentOf(session, column), m_now);
        const QString hit = shown(hitOf(session)); // a column of moments is not masked otherwise
        return hit.isEmpty() ? age : tr("%1 · %2").arg(hit, age);
    }
    case Column::Created:
    case Column::LinkExpires:
        return relativeText(momentOf(session, column), m_now);
    case Column::Reference:
        return session.reference;
    case Column::Id:
        return session.id;
    case Column::Reason:
        return stuckReasonText(session.stuck);
    case Column::Count:
        break;
    }
    return {};
}

QStringList SessionTableModel::triageLines(const store::SessionRow &session) const
{
    const domain::TriageMarks &triage = session.triage;
    QStringList lines;
    if (triage.isHandled(m_now))
        lines << tr("Handled");
    if (triage.isSnoozed(m_now))
        lines << tr("Put off until %1").arg(absoluteText(triage.snoozedUntil));
    if (!triage.labels.isEmpty())
        lines << tr("Labels: %1").arg(triage.labels.join(QLatin1String(", ")));
    if (!triage.note.isEmpty())
        lines << tr("Note: %1").arg(triage.note);
    return lines;
}

QString SessionTableModel::toolTip(const store::SessionRow &session, Column column) const
{
    if (column == Column::State) {
        QStringList lines{tr("%1 (%2)").arg(displayText(session, column), session.state)};
        if (const QString why = hindranceOf(session); !why.isEmpty())
            lines << why;
        return lines.join(u'\n');
    }
    if (column == Column::Title)
        return session.wipedAt.isValid()
                   ? tr("What it told of people was wiped on this computer: %1. The account says when.")
                         .arg(absoluteText(session.wipedAt))
                   : (QStringList{session.title} + foundLines(session) + triageLines(session)).join(u'\n');
    const QString absolute = absoluteText(momentOf(session, column));
    if (column == Column::DueDate && isAtRisk(session, m_now))
        return notSavedLines(absolute).join(u'\n');
    return absolute.isEmpty() ? displayText(session, column) : absolute;
}

//! A screen reader says both, and never an empty cell's neighbour.
QString SessionTableModel::accessibleText(const store::SessionRow &session, Column column) const
{
    const QString absolute = absoluteText(momentOf(session, column));
    const QString text = displayText(session, column);
    if (column == Column::State) {
        const QString why = hindranceOf(session);
        const QString all = why.isEmpty() ? text : tr("%1, %2").arg(text, why);
        return session.isUnread ? tr("%1, changed since you last looked").arg(all) : all;
    }
    if (column == Column::Title)
        return (QStringList{text} + foundLines(session) + triageLines(session)).join(QLatin1String(", "));
    if (column == Column::DueDate && isAtRisk(session, m_now))
        return tr("%1, %2").arg(text, notSavedLines(absolute).join(u' '));
    return absolute.isEmpty() ? text : tr("%1, %2").arg(text, absolute);
}

bool SessionTableModel::isHarmless(int column) const
{
    return isMoment(static_cast<Column>(column));
}

QVariant SessionTableModel::plainData(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::ParentIsInvalid) || !index.isValid())
        return {};
    const auto column = static_cast<Column>(index.column());
    const auto *session = cached(index.row());
    if (role == LoadedRole)
        return session != nullptr;
    if (!session) {
        want(index.row());
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return displayText(*session, column);
    case Qt::EditRole:
        return column == Column::DueDate ? QVariant(momentOf(*session, column))
                                         : displayText(*session, column);
    case Qt::ToolTipRole:
        return toolTip(*session, column);
    case Qt::AccessibleTextRole:
        return accessibleText(*session, column);
    case SessionIdRole:
        return session->id;
    case StateRole:
        return session->state;
    case GoneRole:
        return session->goneSince.isValid();
    case StuckRole:
        return session->isStuck();
    case OverdueRole:
        return isOverdue(*session);
    case UnsavedRole:
        return isUnsaved(*session, m_now);
    case AtRiskRole:
        return isAtRisk(*session, m_now);
    case UnreadRole:
        return session->isUnread;
    case PendingRole:
        return m_pendingDueDates.contains(session->id);
    case DueDateRole:
        return momentOf(*session, Column::DueDate);
    case FoundRole:
        return shown(hitOf(*session));
    case AgeRole:
        return tellsAgeInTitle() ? briefAge(session->seenAt, m_now) : QString();
    case BriefRole:
        return relativeText(momentOf(*session, Column::DueDate), m_now);
    case SeenRole:
        return session->seenAt;
    case NoteRole:
        return session->triage.note;
    case LabelsRole: { // before the title
        QStringList labels = session->triage.labels;
        for (QString &label : labels)
            label = shown(label);
        return labels;
    }
    case HandledRole:
        return session->triage.isHandled(m_now);
    case SnoozedRole:
        return session->triage.isSnoozed(m_now) ? session->triage.snoozedUntil : QDateTime();
    default:
        return {};
    }
}

QVariant SessionTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const auto column = static_cast<Column>(section);
    //: of a search: what was found, and how old what is shown of the session is
    if (column == Column::Seen && !m_searched.isEmpty())
        return tr("Found, as of");
    //: of a search: the title, and behind it how old what is shown of the session is
    return column == Column::Title && tellsAgeInTitle() ? tr("Title, as of") : nameOf(column);
}

QString SessionTableModel::nameOf(Column column)
{
    switch (column) {
    case Column::State:
        return tr("State");
    case Column::Title:
        return tr("Title");
    case Column::Signer:
        return tr("Signer");
    case Column::DueDate:
        return tr("Due date");
    case Column::Created:
        return tr("Created");
    case Column::Reference:
        return tr("Reference");
    case Column::LinkExpires:
        return tr("Link expires");
    case Column::Id:
        return tr("Session ID");
    case Column::Seen:
        //: how old what is shown of a session is
        return tr("As of");
    case Column::Reason:
        //: why a session will not go on by itself
        return tr("Reason");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace models

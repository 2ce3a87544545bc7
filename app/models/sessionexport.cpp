#include "models/sessionexport.h"

#include "models/celltext.h"
#include "models/sessiontablemodel.h"
#include "models/sessiontext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace models {

namespace {

using domain::SessionKey;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::SessionExport)
};

bool isMoment(SessionKey column)
{
    return column == SessionKey::DueDate || column == SessionKey::Created ||
           column == SessionKey::LinkExpires;
}

QDateTime momentOf(const store::SessionRow &session, SessionKey column)
{
    switch (column) {
    case SessionKey::DueDate:
        return session.dueDate;
    case SessionKey::Created:
        return session.createdAt.value_or(session.createdAbout);
    default:
        return session.linkExpires;
    }
}

//! ISO 8601 with the zone's offset: it says the same everywhere.
QString isoText(const QDateTime &moment)
{
    const QDateTime here = moment.toLocalTime();
    return moment.isValid() ? here.toOffsetFromUtc(here.offsetFromUtc()).toString(Qt::ISODate) : QString();
}

QString textOf(const store::SessionRow &session, SessionKey column, const QDateTime &now)
{
    switch (column) {
    case SessionKey::State:
        return sessionStateText(session.state, session.goneSince.isValid(),
                                !session.isFinal && session.dueDate.isValid() && session.dueDate < now);
    case SessionKey::Title:
        return session.title;
    case SessionKey::Signer:
        return session.signer;
    case SessionKey::Reference:
        return session.reference;
    default:
        return session.id;
    }
}

QString nameOf(SessionKey column)
{
    using Column = SessionTableModel::Column;
    switch (SessionTableModel::columnOf(column)) {
    case Column::State:
        return SessionTableModel::tr("State");
    case Column::Title:
        return SessionTableModel::tr("Title");
    case Column::Signer:
        return SessionTableModel::tr("Signer");
    case Column::DueDate:
        return SessionTableModel::tr("Due date");
    case Column::Created:
        return SessionTableModel::tr("Created");
    case Column::Reference:
        return SessionTableModel::tr("Reference");
    case Column::LinkExpires:
        return SessionTableModel::tr("Link expires");
    case Column::Id:
        return SessionTableModel::tr("Session ID");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace

QStringList exportedHeaders(const QList<SessionKey> &columns)
{
    QStringList headers;
    for (const SessionKey column : columns) {
        headers << nameOf(column);
        if (isMoment(column))
            headers << Words::tr("%1, in words").arg(nameOf(column));
    }
    return headers;
}

QStringList exportedCells(const store::SessionRow &session, const QList<SessionKey> &columns,
                          const QDateTime &now)
{
    QStringList cells;
    for (const SessionKey column : columns) {
        if (isMoment(column))
            cells << isoText(momentOf(session, column)) << absoluteText(momentOf(session, column));
        else
            cells << textOf(session, column, now);
    }
    return cells;
}

} // namespace models

#include "models/exportedcells.h"

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

QString textOf(const store::SessionRow &session, SessionKey column, const QDateTime &now)
{
    switch (column) {
    case SessionKey::State:
        return sessionStateText(session.state, session.goneSince.isValid(),
                                SessionTableModel::isOverdue(session, session.dueDate, now));
    case SessionKey::Title:
        return session.title;
    case SessionKey::Signer:
        return session.signer;
    case SessionKey::Reference:
        return session.reference;
    case SessionKey::Reason:
        return stuckReasonText(session.stuck);
    default:
        return session.id;
    }
}

} // namespace

QStringList exportedHeaders(const QList<SessionKey> &columns)
{
    QStringList headers;
    for (const SessionKey key : columns) {
        const auto column = SessionTableModel::columnOf(key);
        headers << SessionTableModel::nameOf(column);
        if (SessionTableModel::isMoment(column))
            headers << Words::tr("%1, in words").arg(SessionTableModel::nameOf(column));
    }
    return headers;
}

QStringList exportedCells(const store::SessionRow &session, const QList<SessionKey> &columns,
                          const QDateTime &now, domain::Masker *masker)
{
    QStringList cells;
    for (const SessionKey key : columns) {
        if (const auto column = SessionTableModel::columnOf(key); SessionTableModel::isMoment(column)) {
            const QDateTime moment = SessionTableModel::momentIn(session, column, now);
            cells << isoText(moment) << absoluteText(moment);
        } else {
            const QString text = textOf(session, key, now);
            cells << (masker ? masker->masked(text) : text);
        }
    }
    return cells;
}

QStringList exportedNoteHeaders()
{
    return {Words::tr("Labels"), Words::tr("Note")};
}

QStringList exportedNoteCells(const store::SessionRow &session, domain::Masker *masker)
{
    QStringList cells{session.triage.labels.join(u", "_s), session.triage.note};
    if (masker)
        for (QString &cell : cells)
            cell = masker->masked(cell);
    return cells;
}

} // namespace models

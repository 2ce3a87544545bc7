#include "models/auditmodel.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace models {

namespace {

//! The reasons that the program offers are kept in English.
QString reasonText(const QString &kept)
{
    if (kept == u"links are passed on by hand"_s)
        return AuditModel::tr("The links are passed on by hand");
    if (kept == u"signer asked for it"_s)
        return AuditModel::tr("Signer asked for it");
    if (kept == u"e-mail did not arrive"_s)
        return AuditModel::tr("E-mail did not arrive");
    if (kept == u"sitting together"_s)
        return AuditModel::tr("The signer was here");
    return kept;
}

//! With the seconds: many entries are of one minute.
QString exactText(const QDateTime &moment)
{
    if (!moment.isValid())
        return {};
    const QDateTime local = moment.toLocalTime();
    return QLocale().toString(local.date(), QLocale::ShortFormat) + local.toString(u" HH:mm:ss "_s) +
           local.timeZoneAbbreviation();
}

} // namespace

QString AuditModel::whatOf(const store::AuditEntry &entry)
{
    using Event = store::AuditEvent;
    switch (store::auditEventOf(entry.event).value_or(Event::Count)) {
    case Event::SessionsCreated:
        return entry.subjects.size() == 1 ? tr("Session created") : tr("Sessions created");
    case Event::SessionDeleted:
        return tr("Session deleted");
    case Event::DueDateChanged:
        return entry.detail.value(u"outcome"_s) == u"unknown"_s ? tr("Due date may have changed")
                                                                : tr("Due date changed");
    case Event::LinkCopied:
        return tr("Signing link copied");
    case Event::LinkOpened:
        return tr("Signing link opened");
    case Event::LinkExported:
        return tr("Signing links exported");
    case Event::ResultsSaved:
        return tr("Results saved");
    case Event::EvidenceMade:
        return tr("Evidence bundle made");
    case Event::ListExported:
        return tr("List exported");
    case Event::ListPrinted:
        return tr("List printed");
    case Event::DataMasked:
        return tr("E-mail, phone and identity numbers masked");
    case Event::DataUnmasked:
        return tr("E-mail, phone and identity numbers shown again");
    case Event::DataRevealed:
        return tr("E-mail, phone and identity numbers revealed");
    case Event::DataWiped:
        return tr("Personal data wiped");
    case Event::AccountAdded:
        return tr("Account added");
    case Event::AccountChanged:
        return tr("Account changed");
    case Event::AccountRemoved:
        return tr("Account removed");
    case Event::NetworkChanged:
        return tr("Proxy changed");
    case Event::LogRescued:
        return tr("Entries lost with a damaged database");
    case Event::Count:
        break;
    }
    return entry.event.isEmpty() ? tr("Not readable") : entry.event;
}

void AuditModel::setEntries(const QList<store::AuditEntry> &entries)
{
    beginResetModel(); // read anew as a whole
    m_entries = entries;
    endResetModel();
}

void AuditModel::setFirstBad(qint64 sequence)
{
    m_firstBad = sequence;
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int AuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int AuditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QString AuditModel::display(const store::AuditEntry &entry, Column column) const
{
    switch (column) {
    case Column::Number:
        return m_firstBad > 0 && entry.sequence >= m_firstBad
                   ? tr("%1 – not to be trusted").arg(entry.sequence)
                   : QString::number(entry.sequence);
    case Column::Time:
        return exactText(entry.at);
    case Column::What:
        return whatOf(entry);
    case Column::Reason:
        return reasonText(entry.detail.value(u"reason"_s));
    case Column::Sessions:
        return entry.subjects.size() > 1 ? tr("%n session(s)", nullptr, int(entry.subjects.size()))
                                         : entry.subjects.value(0);
    case Column::Account:
        return m_accounts.value(entry.profileId, entry.profileId);
    case Column::Count:
        break;
    }
    return {};
}

QString AuditModel::toolTip(const store::AuditEntry &entry, Column column) const
{
    constexpr qsizetype mostShown = 20;
    QStringList lines;
    if (column == Column::Sessions)
        lines = entry.subjects.mid(0, mostShown) +
                (entry.subjects.size() > mostShown ? QStringList{u"…"_s} : QStringList());
    else if (column == Column::Number)
        lines << tr("SHA-256: %1").arg(entry.hash);
    else if (column == Column::What)
        for (auto detail = entry.detail.cbegin(); detail != entry.detail.cend(); ++detail)
            lines << u"%1: %2"_s.arg(detail.key(), detail.value().left(200));
    return lines.isEmpty() ? display(entry, column) : lines.join(u'\n');
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::ParentIsInvalid) || !index.isValid())
        return {};
    const auto &entry = m_entries.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return display(entry, column);
    case Qt::AccessibleTextRole: // an empty cell is not to be taken for its neighbour
        return display(entry, column).isEmpty() ? tr("nothing") : display(entry, column);
    case Qt::ToolTipRole:
        return toolTip(entry, column);
    default:
        return {};
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Number:
        return tr("No.");
    case Column::Time:
        return tr("When");
    case Column::What:
        return tr("What");
    case Column::Reason:
        return tr("Reason");
    case Column::Sessions:
        return tr("Session");
    case Column::Account:
        return tr("Account");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace models

#pragma once

#include "store/auditentry.h"

#include <QAbstractTableModel>

namespace models {

//! Entries of the audit log, as they are given: newest first.
class AuditModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Number, Time, What, Reason, Sessions, Account, Count };
    Q_ENUM(Column)

    using QAbstractTableModel::QAbstractTableModel;

    void setEntries(const QList<store::AuditEntry> &entries);
    [[nodiscard]] const QList<store::AuditEntry> &entries() const { return m_entries; }
    //! Marks this one and what comes after it; 0: none.
    void setFirstBad(qint64 sequence);
    //! Names of accounts by id; one that is not among them is shown by its id.
    void setAccounts(const QHash<QString, QString> &names) { m_accounts = names; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    //! "Signing link copied"; the word itself when it is a newer program's.
    [[nodiscard]] static QString whatOf(const store::AuditEntry &entry);

private:
    [[nodiscard]] QString display(const store::AuditEntry &entry, Column column) const;
    [[nodiscard]] QString toolTip(const store::AuditEntry &entry, Column column) const;

    QList<store::AuditEntry> m_entries;
    QHash<QString, QString> m_accounts;
    qint64 m_firstBad = 0;
};

} // namespace models

#pragma once

#include "models/maskedtablemodel.h"
#include "store/activitylog.h"

namespace models {

//! The entries of the activity log, newest first, kept up while they change.
class ActivityModel : public MaskedTableModel
{
    Q_OBJECT

public:
    enum class Column { State, Title, Progress, Started, Detail, Count };
    Q_ENUM(Column)
    enum Role {
        SortRole = Qt::UserRole + 1, //!< raw value
        EntryIdRole,
        EntryRole, //!< store::ActivityEntry
        StateRole, //!< int of store::ActivityEntry::State
        DoneRole,
        TotalRole //!< 0: not known
    };
    static constexpr int keep = 500; //!< of those that are over

    //! Reads the last entries and follows the log from then on.
    explicit ActivityModel(store::ActivityLog &log, QObject *parent = nullptr);

    [[nodiscard]] store::ActivityEntry entry(int row) const;
    [[nodiscard]] int rowOf(const QString &id) const; //!< -1 when not there
    [[nodiscard]] int countOf(store::ActivityEntry::State state) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QVariant plainData(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool isHarmless(int column) const override;

private:
    void take(const QList<store::ActivityEntry> &entries);
    void upsert(const store::ActivityEntry &entry);
    void remove(const QString &id);
    void removeOldest();
    [[nodiscard]] QString displayText(const store::ActivityEntry &entry, Column column) const;

    QList<store::ActivityEntry> m_entries;
};

} // namespace models

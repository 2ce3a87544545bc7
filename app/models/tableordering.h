#pragma once

#include "models/maskedtablemodel.h"

#include <QList>
#include <QSet>
#include <QString>

namespace models {

//! A table that can be told step by step how its rows become other rows.
class OrderedTable : public MaskedTableModel
{
    Q_OBJECT

public:
    using MaskedTableModel::MaskedTableModel;

    void removing(int first, int last) { beginRemoveRows({}, first, last); }
    void removed() { endRemoveRows(); }
    void inserting(int first, int last) { beginInsertRows({}, first, last); }
    void inserted() { endInsertRows(); }
    void moving(int from, int to) { beginMoveRows({}, from, from, {}, to); }
    void moved() { endMoveRows(); }
    void told(int row) { Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1)); }
};

//! Makes \a rows of a model equal to \a wanted by removing, inserting, moving and telling of changes, so that
//! the selection, the scroll position and persistent indexes live on. \a offset is the first row's number in
//! the model.
template <typename Row, typename IdOf>
void makeEqual(OrderedTable &model, QList<Row> &rows, const QList<Row> &wanted, int offset, IdOf idOf)
{
    QSet<QString> wantedIds;
    QList<Row> target;
    for (const auto &row : wanted) // an id that comes twice is shown once
        if (const auto id = idOf(row); !wantedIds.contains(id)) {
            wantedIds.insert(id);
            target.append(row);
        }
    for (int i = static_cast<int>(rows.size()) - 1; i >= 0;) {
        if (wantedIds.contains(idOf(rows.at(i)))) {
            --i;
            continue;
        }
        int first = i;
        while (first > 0 && !wantedIds.contains(idOf(rows.at(first - 1))))
            --first;
        model.removing(offset + first, offset + i);
        rows.remove(first, i - first + 1);
        model.removed();
        i = first - 1;
    }
    QSet<QString> known;
    for (const auto &row : rows)
        known.insert(idOf(row));
    for (int i = 0; i < target.size(); ++i) {
        const auto id = idOf(target.at(i));
        if (!known.contains(id)) {
            int last = i;
            while (last + 1 < target.size() && !known.contains(idOf(target.at(last + 1))))
                ++last;
            model.inserting(offset + i, offset + last);
            for (int k = i; k <= last; ++k)
                rows.insert(k, target.at(k));
            model.inserted();
            i = last;
            continue;
        }
        int at = i;
        while (idOf(rows.at(at)) != id)
            ++at;
        if (at != i) {
            model.moving(offset + at, offset + i);
            rows.move(at, i);
            model.moved();
        }
        if (!(rows.at(i) == target.at(i))) {
            rows[i] = target.at(i);
            model.told(offset + i);
        }
    }
}

} // namespace models

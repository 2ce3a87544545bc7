#pragma once

#include "models/exportedtable.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

class QAbstractItemModel;

namespace models {

//! Reads what a table says, some rows at a time while the window goes on: tens of thousands at once would be
//! felt. When rows come, go or move meanwhile among those that were read it begins anew, so that each row is
//! there once.
class TableReading : public QObject
{
    Q_OBJECT

public:
    static constexpr int rowsAtATime = 50;

    //! Of these columns in this order, at most so many rows. Begins at once.
    TableReading(QAbstractItemModel &model, const QList<int> &columns, int mostRows,
                 QObject *parent = nullptr);

    [[nodiscard]] bool isFinished() const { return m_isFinished; }
    //! Not to be looked at before it is finished; after that nobody changes them.
    [[nodiscard]] std::shared_ptr<const TableCells> cells() const { return m_cells; }

Q_SIGNALS:
    void finished();

private:
    enum class Kind { Unknown, Text, Moment };
    void begin();
    void readOn();
    void readRow(int row);
    void finish();

    QPointer<QAbstractItemModel> m_model;
    QList<int> m_columns;
    QList<Kind> m_kinds; //!< of the columns
    int m_mostRows, m_next = 0;
    int m_begun = 0; //!< so often
    bool m_isFinished = false;
    std::shared_ptr<TableCells> m_cells = std::make_shared<TableCells>();
    QTimer m_soon;
};

} // namespace models

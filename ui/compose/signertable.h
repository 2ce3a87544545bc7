#pragma once

#include "models/signertablemodel.h"
#include "ui/widgets/celleditdelegate.h"

#include <QTableView>
#include <QTimer>

namespace ui {

//! Cells of signers: bands by step, a mark on what is wrong, and rows pasted while a cell is open are rows.
class SignerDelegate : public CellEditDelegate
{
    Q_OBJECT

public:
    using CellEditDelegate::CellEditDelegate;
    bool eventFilter(QObject *editor, QEvent *event) override;

Q_SIGNALS:
    void rowsPasted();

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

//! The table of SignerList. Its columns are as wide as what is in them asks for, and share what is left; the
//! tool tip of a cell that is cut all the same has all of it. Rows are dragged to another place; Tab leaves
//! it after its last cell, also while that is open; Enter in the last row asks for one more.
class SignerTable : public QTableView
{
    Q_OBJECT

public:
    //! \a model must outlive it.
    SignerTable(models::SignerTableModel &model, QWidget *parent);

    //! Ascending; the current one when none is selected.
    [[nodiscard]] QList<int> chosenRows() const;
    void chooseRows(const QList<int> &rows);
    //! Of the chosen rows the first that something is wrong with, at that cell; none when all are right.
    void chooseFirstWrong();
    //! Of all rows the first with something that keeps one from going on, at that cell; else all stays as it
    //! is.
    void chooseFirstProblem();
    //! A line between the steps.
    void setGrouped(bool grouped);
    //! Takes what stands in the open cell.
    void closeCell();

Q_SIGNALS:
    void rowsDropped(const QList<int> &rows, int before);
    void rowsPasted();
    void oneMoreWanted(); //!< Enter in the last row

protected Q_SLOTS:
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void startDrag(Qt::DropActions supportedActions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] bool isAtEnd(bool next) const; //!< of what Tab goes through
    void fitColumns();
    [[nodiscard]] int rowBoundaryAt(int y) const;
    [[nodiscard]] int topOf(int row) const;
    void showDropAt(int row);

    models::SignerTableModel &m_model;
    int m_dropAt = -1;
    QTimer m_fits; //!< once for all that changes at once
    bool m_isGrouped = false;
};

} // namespace ui

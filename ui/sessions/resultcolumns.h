#pragma once

#include <QObject>

class QTreeWidget;

namespace ui {

//! How wide the columns of the results are: what each is, its name, its ID. Where there is not room for all
//! of a name and of an ID, the name has what there is, and the list scrolls to the IDs: half of one says
//! nothing.
class ResultColumns : public QObject
{
    Q_OBJECT

public:
    explicit ResultColumns(QTreeWidget &tree); //!< it lives with \a tree
    void fit();                                //!< to what the tree says now

protected:
    bool eventFilter(QObject *viewport, QEvent *event) override;

private:
    enum Column { What, Name, Id };
    [[nodiscard]] int wantedBy(int column) const;

    QTreeWidget &m_tree;
};

} // namespace ui

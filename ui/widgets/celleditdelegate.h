#pragma once

#include "ui/widgets/masking.h"

#include <QStyledItemDelegate>

class QLineEdit;

namespace ui {

//! Edits the text of a cell in a line that is called as its column is. What somebody has typed stays when the
//! list behind it is told anew. What the cell hides while personal data is masked, the line hides, too, also
//! when that begins while somebody writes; what is typed instead is seen.
class CellEditDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CellEditDelegate(QObject *parent = nullptr)
        : QStyledItemDelegate(parent)
    {
    }

    //! It outlives this. The model, which is masked by the same, tells when something else may be seen.
    void setMasking(const store::MaskedMode &masking) { m_masking = &masking; }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;

private:
    void showTyped(QLineEdit &line) const;

    Masking m_masking;
};

} // namespace ui

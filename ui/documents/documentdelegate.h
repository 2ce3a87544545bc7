#pragma once

#include "ui/widgets/celleditdelegate.h"

namespace ui {

//! Marks the documents that the service soon forgets, shows how far an upload is, and edits a title, a file
//! name or a description no longer than the service takes.
class DocumentDelegate : public CellEditDelegate
{
    Q_OBJECT

public:
    static constexpr int fewSeconds = 5 * 60;
    using CellEditDelegate::CellEditDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace ui

#pragma once

#include "ui/isolatedname.h"

#include <QStyleOptionViewItem>
#include <QStyledItemDelegate>

namespace ui {

//! Cells of names and titles, each in its own direction. What they hold stays as it is.
class NameDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->text = isolatedName(option->text);
    }
};

} // namespace ui

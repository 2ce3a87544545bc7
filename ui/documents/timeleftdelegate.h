#pragma once

#include <QStyledItemDelegate>

namespace ui {

//! Marks the documents that the service soon forgets, and shows how far an upload is.
class TimeLeftDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int fewSeconds = 5 * 60;
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace ui

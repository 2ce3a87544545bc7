#include "ui/documents/timeleftdelegate.h"

#include "models/documenttablemodel.h"
#include "ui/statetext.h"

using namespace Qt::StringLiterals;

namespace ui {

using Model = models::DocumentTableModel;

void TimeLeftDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto column = static_cast<Model::Column>(index.column());
    const int progress = index.data(Model::ProgressRole).toInt();
    const bool isPending = !index.data(Model::PendingKeyRole).toString().isEmpty();
    const auto putIcon = [option](const QString &name) {
        option->icon = icon(name);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(16, 16);
    };
    if (column == Model::Column::Title)
        putIcon(isPending && progress == -2 ? u"error"_s : isPending ? u"upload"_s : u"document"_s);
    if (column != Model::Column::TimeLeft)
        return;
    const QVariant seconds = index.data(Model::OrphanSecondsRole);
    if (!seconds.isValid() || seconds.toLongLong() > fewSeconds)
        return;
    option->font.setBold(true);
    // Red that can be read on the background of the palette at hand.
    const bool isDark = option->palette.color(QPalette::Base).lightness() < 128;
    const QColor red = isDark ? QColor(255, 130, 120) : QColor(176, 0, 32);
    option->palette.setColor(QPalette::Text, red);
    putIcon(u"warning"_s);
}

} // namespace ui

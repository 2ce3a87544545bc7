#include "ui/documents/documentdelegate.h"

#include "domain/rules.h"
#include "models/documenttablemodel.h"
#include "ui/statetext.h"

#include <QLineEdit>
#include <QLinearGradient>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace ui {

using Model = models::DocumentTableModel;
using Column = Model::Column;

namespace {

int longest(Column column)
{
    switch (column) {
    case Column::Title:
        return domain::rules::maxTitle;
    case Column::Filename:
        return domain::rules::maxFilename;
    default:
        return domain::rules::maxDescription;
    }
}

//! The cell itself is the progress bar: filled as far as the upload is.
void fillTo(int percent, QStyleOptionViewItem *option)
{
    QColor full = option->palette.color(QPalette::Highlight), none = full;
    full.setAlphaF(0.3F);
    none.setAlphaF(0.07F);
    QLinearGradient gradient(option->rect.topLeft(), option->rect.topRight());
    const qreal at = qBound(0.001, percent / 100.0, 0.998);
    gradient.setColorAt(at, full);
    gradient.setColorAt(at + 0.001, none);
    option->backgroundBrush = gradient;
}

} // namespace

QWidget *DocumentDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    QWidget *editor = CellEditDelegate::createEditor(parent, option, index);
    auto *line = qobject_cast<QLineEdit *>(editor);
    if (!line)
        return editor;
    const int most = longest(static_cast<Column>(index.column()));
    line->setMaxLength(most);
    line->setObjectName(u"documentCellEditor"_s);
    // What does not fit would vanish without a word.
    connect(line, &QLineEdit::inputRejected, line, [line, most] {
        QToolTip::showText(line->mapToGlobal(QPoint(0, line->height())),
                           tr("At most %n character(s)", nullptr, most), line);
    });
    return line;
}

void DocumentDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *line = qobject_cast<QLineEdit *>(editor);
    const QString before = line ? line->text() : QString();
    CellEditDelegate::setEditorData(editor, index);
    if (!line || line->text() == before || static_cast<Column>(index.column()) != Column::Filename)
        return;
    // As in a file manager: what is typed replaces the name and leaves the suffix. Later, since the view
    // selects everything after this.
    QMetaObject::invokeMethod(
        line,
        [line] {
            if (const auto dot = line->text().lastIndexOf(u'.'); dot > 0 && !line->isModified())
                line->setSelection(0, static_cast<int>(dot));
        },
        Qt::QueuedConnection);
}

void DocumentDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    CellEditDelegate::initStyleOption(option, index);
    const auto column = static_cast<Column>(index.column());
    const int progress = index.data(Model::ProgressRole).toInt();
    const bool isPending = !index.data(Model::PendingKeyRole).toString().isEmpty();
    const auto putIcon = [option](const QString &name) {
        option->icon = icon(name);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(16, 16);
    };
    if (column == Column::Title)
        putIcon(isPending && progress == -2 ? u"error"_s : isPending ? u"upload"_s : u"document"_s);
    if (column == Column::Filename)
        option->textElideMode = Qt::ElideMiddle; // many begin alike
    if (column == Column::Size)
        option->text += u"\u2002"_s; // air before the text at its right
    if (column == Column::Status && isPending && progress >= 0)
        fillTo(progress, option);
    if (column != Column::TimeLeft)
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

#include "ui/widgets/celleditdelegate.h"

#include "models/maskedtablemodel.h"

#include <QLineEdit>

namespace ui {

namespace {

//! Also what has no form that it would be known by: its whole column is hidden.
bool isCellHidden(const QModelIndex &index)
{
    const QVariant plain = index.data(models::MaskedTableModel::PlainTextRole);
    return plain.isValid() && plain.toString() != index.data().toString();
}

void concealLine(QLineEdit &line, bool isHidden)
{
    line.setEchoMode(isHidden ? QLineEdit::PasswordEchoOnEdit : QLineEdit::Normal);
}

} // namespace

QWidget *CellEditDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
    auto *line = qobject_cast<QLineEdit *>(editor);
    if (!line)
        return editor;
    line->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    connect(line, &QLineEdit::textEdited, this, [this, line] {
        if (line->echoMode() != QLineEdit::Normal)
            showTyped(*line);
    });
    return line;
}

//! The view asks for this whenever the row is told anew, in which something else may have changed.
void CellEditDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *line = qobject_cast<QLineEdit *>(editor);
    if (!line)
        return QStyledItemDelegate::setEditorData(editor, index);
    if (line->isModified())
        return showTyped(*line);
    if (line->text() != index.data(Qt::EditRole).toString()) // else what is chosen of it stays
        QStyledItemDelegate::setEditorData(editor, index);
    concealLine(*line, isCellHidden(index) || m_masking.shown(line->text()) != line->text());
}

void CellEditDelegate::showTyped(QLineEdit &line) const
{
    concealLine(line, m_masking.shown(line.text()) != line.text());
}

} // namespace ui

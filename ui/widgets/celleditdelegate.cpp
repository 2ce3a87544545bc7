#include "ui/widgets/celleditdelegate.h"

#include "models/maskedtablemodel.h"

#include <QLineEdit>

namespace ui {

namespace {

constexpr const char *wasHidingProperty = "wasHiding";

//! Also what has no form that it would be known by: its whole column is hidden.
bool isCellHidden(const QModelIndex &index)
{
    const QVariant plain = index.data(models::MaskedTableModel::PlainTextRole);
    return plain.isValid() && plain.toString() != index.data().toString();
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
    connect(line, &QLineEdit::textEdited, this, [this, line](const QString &text) {
        if (line->echoMode() == QLineEdit::PasswordEchoOnEdit || text.isEmpty()) // it is replaced
            showTyped(*line);
    });
    return line;
}

//! The view asks for this whenever the row is told anew, in which something else may have changed. Only what
//! nobody has typed goes with the first key.
void CellEditDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *line = qobject_cast<QLineEdit *>(editor);
    if (!line)
        return QStyledItemDelegate::setEditorData(editor, index);
    const bool wasHiding = line->property(wasHidingProperty).toBool(), hides = m_masking.hides();
    line->setProperty(wasHidingProperty, hides);
    if (line->isModified()) {
        if (wasHiding != hides) // else it was typed to be seen
            showTyped(*line);
        return;
    }
    if (line->text() != index.data(Qt::EditRole).toString()) // else what is chosen of it stays
        QStyledItemDelegate::setEditorData(editor, index);
    const bool isHidden = isCellHidden(index) || m_masking.shown(line->text()) != line->text();
    line->setEchoMode(isHidden ? QLineEdit::PasswordEchoOnEdit : QLineEdit::Normal);
}

void CellEditDelegate::showTyped(QLineEdit &line) const
{
    line.setEchoMode(m_masking.shown(line.text()) != line.text() ? QLineEdit::Password : QLineEdit::Normal);
}

} // namespace ui

#include "ui/compose/wordbox.h"

#include <QEvent>

namespace ui {

void WordBox::setText(const QString &word, const QString &text)
{
    if (const int index = findData(word); index >= 0)
        setItemText(index, text);
}

void WordBox::setWord(const QString &word)
{
    if (findData(word) < 0) {
        if (const int old = findData(m_other); !m_other.isEmpty() && old >= 0)
            removeItem(old);
        m_other = word;
        addItem(tr("Other: %1").arg(word), word);
    }
    setCurrentIndex(findData(word));
}

QString WordBox::textOf(const QString &word) const
{
    const int index = findData(word);
    return index < 0 ? word : itemText(index);
}

void WordBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && !m_other.isEmpty())
        setText(m_other, tr("Other: %1").arg(m_other));
    QComboBox::changeEvent(event);
}

} // namespace ui

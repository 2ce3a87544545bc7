#include "ui/widgets/filterbutton.h"

#include <QScopedValueRollback>
#include <QStyle>
#include <QStyleOptionToolButton>

namespace ui {

namespace {
constexpr qsizetype fewestLetters = 7; //!< with the "…"; of fewer nobody knows what they mean
constexpr int besideIcon = 4;          //!< QToolButton's, between the icon and the words
} // namespace

FilterButton::FilterButton(QWidget *parent)
    : QToolButton(parent)
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QSize FilterButton::sizeHint() const
{
    const QScopedValueRollback<bool> measured(m_isMeasured, true);
    const QSize whole = QToolButton::sizeHint();
    return {whole.width() - widthOf(text()) + widthOf(words()), whole.height()};
}

int FilterButton::wholeWidth() const
{
    const QScopedValueRollback<bool> measured(m_isMeasured, true);
    return QToolButton::sizeHint().width();
}

QString FilterButton::words() const
{
    return m_isBrief && !m_briefText.isEmpty() ? m_briefText : text();
}

void FilterButton::setBriefText(const QString &text)
{
    if (text == m_briefText)
        return;
    m_briefText = text;
    updateGeometry();
    update();
}

void FilterButton::setBrief(bool isBrief)
{
    if (isBrief == m_isBrief)
        return;
    m_isBrief = isBrief;
    updateGeometry();
    update();
}

QSize FilterButton::minimumSizeHint() const
{
    QStyleOptionToolButton option;
    QToolButton::initStyleOption(&option);
    option.toolButtonStyle = Qt::ToolButtonIconOnly;
    const QSize alone = style()->sizeFromContents(QStyle::CT_ToolButton, &option, option.iconSize, this);
    return {alone.width(), sizeHint().height()};
}

int FilterButton::restingWidth() const
{
    const int now = wholeWidth();
    return m_restingText.isEmpty() ? now : now - widthOf(text()) + widthOf(m_restingText);
}

int FilterButton::widthOf(const QString &words) const
{
    return fontMetrics().size(Qt::TextShowMnemonic, words).width();
}

void FilterButton::initStyleOption(QStyleOptionToolButton *option) const
{
    QToolButton::initStyleOption(option);
    if (m_isMeasured)
        return;
    const QString all = words();
    option->text = all;
    const int missing = sizeHint().width() - width();
    if (missing <= 0)
        return;
    option->toolButtonStyle = Qt::ToolButtonTextOnly;
    const int stillMissing = missing - option->iconSize.width() - besideIcon;
    if (stillMissing <= 0)
        return;
    const QString cut = fontMetrics().elidedText(all, Qt::ElideRight, qMax(0, widthOf(all) - stillMissing),
                                                 Qt::TextShowMnemonic);
    if (cut.size() < fewestLetters)
        option->toolButtonStyle = Qt::ToolButtonIconOnly;
    else
        option->text = cut;
}

} // namespace ui

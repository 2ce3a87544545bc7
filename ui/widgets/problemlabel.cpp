#include "ui/widgets/problemlabel.h"

#include "ui/statetext.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int besideSign = 6;

bool hasSign(const QString &line)
{
    return line.startsWith(u"⚠ "_s);
}

QString withoutSign(const QString &line)
{
    return hasSign(line) ? line.mid(2) : line;
}

int indentOf(const QString &line)
{
    return hasSign(line) ? ProblemLabel::iconSize + besideSign : 0;
}

} // namespace

ProblemLabel::ProblemLabel(QWidget *parent)
    : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
}

int ProblemLabel::heightOf(const QString &line, int width) const
{
    const QRect room(0, 0, qMax(1, width - indentOf(line)), QWIDGETSIZE_MAX);
    const QRect words = fontMetrics().boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, withoutSign(line));
    return qMax(iconSize, words.height() + 2 * down());
}

//! To the middle of the icon.
int ProblemLabel::down() const
{
    return qMax(0, (iconSize - fontMetrics().height()) / 2);
}

int ProblemLabel::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = margins.top() + margins.bottom();
    const QStringList lines = text().split(u'\n');
    for (const QString &line : lines)
        height += heightOf(line, width - margins.left() - margins.right());
    return height;
}

QSize ProblemLabel::sizeHint() const
{
    const int width = QLabel::sizeHint().width() + iconSize;
    return {width, heightForWidth(width)};
}

QSize ProblemLabel::minimumSizeHint() const
{
    return {QLabel::minimumSizeHint().width(), iconSize};
}

void ProblemLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect all = contentsRect();
    const int first = qMax(iconSize, fontMetrics().height());
    int top = all.top();
    const QStringList lines = text().split(u'\n');
    for (const QString &line : lines) {
        const int height = heightOf(line, all.width());
        if (hasSign(line))
            icon(u"warning"_s)
                .paint(&painter, QRect(all.left(), top, iconSize, first), Qt::AlignCenter,
                       isEnabled() ? QIcon::Normal : QIcon::Disabled);
        const QRect place(all.left() + indentOf(line), top + down(), all.width() - indentOf(line), height);
        style()->drawItemText(&painter, place,
                              Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap | Qt::TextForceLeftToRight,
                              palette(), isEnabled(), withoutSign(line), foregroundRole());
        top += height;
    }
}

} // namespace ui

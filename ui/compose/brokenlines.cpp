#include "ui/compose/brokenlines.h"

namespace ui {

namespace {

//! Where the first line of \a text ends; its length when it can end nowhere.
qsizetype endOfLine(const QString &text, const QFontMetrics &metrics, int width)
{
    qsizetype end = text.size();
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i] != u' ' && text[i] != u'@')
            continue;
        const bool fits = metrics.horizontalAdvance(text.left(i)) <= width;
        if (fits || end == text.size())
            end = i;
        if (!fits)
            break;
    }
    return end;
}

} // namespace

QStringList brokenLines(const QString &text, const QFontMetrics &metrics, int width, int most)
{
    QStringList lines;
    QString rest = text.trimmed();
    while (!rest.isEmpty()) {
        const bool isLast = lines.size() + 1 >= most || metrics.horizontalAdvance(rest) <= width;
        const qsizetype end = isLast ? rest.size() : endOfLine(rest, metrics, width);
        lines << metrics.elidedText(rest.left(end).trimmed(), Qt::ElideMiddle, width);
        rest = rest.mid(end).trimmed();
    }
    return lines;
}

} // namespace ui

#include "ui/sessions/papercell.h"

#include <QFontMetricsF>

#include <algorithm>

namespace ui {

namespace {

bool isPlainLine(const QString &words)
{
    constexpr QChar lastLatin(0x024F);
    return !words.isEmpty() && std::all_of(words.begin(), words.end(), [lastLatin](QChar letter) {
        return letter.isPrint() && letter <= lastLatin;
    });
}

PaperCell paperCell(const QString &words, const QFontMetricsF &metrics, qreal em)
{
    PaperCell cell{.words = words,
                   .advance = metrics.horizontalAdvance(words) / em,
                   .longestWord = 0,
                   .isPlain = isPlainLine(words)};
    const QStringList pieces = words.simplified().split(u' ');
    if (pieces.size() == 1)
        cell.longestWord = cell.advance;
    else
        for (const QString &word : pieces)
            cell.longestWord = qMax(cell.longestWord, metrics.horizontalAdvance(word) / em);
    return cell;
}

} // namespace

PaperRows paperRows(const QList<QStringList> &rows, QFont::Weight weight)
{
    constexpr int em = 200; // so large that nothing is rounded to dots
    QFont font;
    font.setPixelSize(em);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    const QFontMetricsF metrics(font);
    PaperRows measured;
    measured.reserve(rows.size());
    for (const QStringList &row : rows) {
        QList<PaperCell> cells;
        cells.reserve(row.size());
        for (const QString &words : row)
            cells << paperCell(words, metrics, em);
        measured << cells;
    }
    return measured;
}

} // namespace ui

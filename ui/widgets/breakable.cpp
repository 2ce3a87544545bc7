#include "ui/widgets/breakable.h"

#include <QTextBoundaryFinder>

namespace ui {

namespace {

constexpr qsizetype longestWhole = 30;
constexpr QChar mayBreak(u'\u200b'); // it has no width

QString breakableWord(const QString &word)
{
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, word);
    QString broken;
    qsizetype from = 0;
    for (qsizetype to = letters.toNextBoundary(); to >= 0; to = letters.toNextBoundary()) {
        broken += word.mid(from, to - from);
        if (to < word.size())
            broken += mayBreak;
        from = to;
    }
    return broken;
}

} // namespace

QString breakable(const QString &text)
{
    QString broken;
    for (qsizetype from = 0; from < text.size();) {
        qsizetype to = from;
        while (to < text.size() && !text.at(to).isSpace())
            ++to;
        const QString word = text.mid(from, to - from);
        broken += word.size() > longestWhole ? breakableWord(word) : word;
        for (from = to; from < text.size() && text.at(from).isSpace(); ++from)
            broken += text.at(from);
    }
    return broken;
}

} // namespace ui

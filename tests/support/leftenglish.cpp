#include "support/leftenglish.h"

#include "support/translationfile.h"
#include "support/windowtexts.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace support {

namespace {

//! What must not be read in Norwegian windows: the English texts, with anything in their placeholders.
QList<QRegularExpression> englishTexts()
{
    QList<QRegularExpression> patterns;
    const QString folder = QStringLiteral(TRANSLATIONS);
    const auto add = [&patterns](const QString &source) {
        const QString words = QString(source).remove(QRegularExpression(u"%\\w"_s));
        if (words.count(QRegularExpression(u"[A-Za-z]"_s)) < 4)
            return; // "in %1" would be found in what persons write
        QString pattern = QRegularExpression::escape(plainText(source));
        pattern.replace(QRegularExpression(u"\\\\%(\\d+|n)"_s), u".+"_s);
        patterns.append(QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                                           QRegularExpression::DotMatchesEverythingOption));
    };
    for (const auto &entry : translationsIn(folder + u"/countersign_nb.ts"_s))
        if (!entry.translations.contains(entry.source))
            add(entry.source);
    for (const auto &entry : translationsIn(folder + u"/countersign_en.ts"_s))
        for (const QString &form : entry.translations)
            add(form);
    return patterns;
}

//! "Signer med …" is Norwegian, though it looks like "Signer %1".
QSet<QString> norwegianTexts()
{
    QSet<QString> all;
    for (const auto &entry : translationsIn(QStringLiteral(TRANSLATIONS) + u"/countersign_nb.ts"_s))
        for (const QString &form : entry.translations)
            all.insert(plainText(form));
    return all;
}

const QList<QRegularExpression> &allEnglish()
{
    static const QList<QRegularExpression> patterns = englishTexts();
    return patterns;
}

} // namespace

QString plainText(QString text)
{
    return text.section(u'\t', 0, 0).remove(u'&').trimmed();
}

qsizetype englishTextCount()
{
    return allEnglish().size();
}

QStringList englishLeftIn(const QWidget &root)
{
    static const QSet<QString> norwegian = norwegianTexts();
    static const QList<QRegularExpression> none;
    QStringList left;
    for (const auto &[place, text] : textsOf(root))
        // What was done is told in the words of the day when it was done.
        for (const QRegularExpression &pattern :
             place.contains(u"activityTable cell"_s) ? none : allEnglish())
            if (!norwegian.contains(plainText(text)) && pattern.match(plainText(text)).hasMatch())
                left << place + u": "_s + text;
    return left;
}

} // namespace support

#include "support/leftenglish.h"

#include "support/translationfile.h"
#include "support/windowtexts.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace support {

namespace {

//! What must not be read in Norwegian windows: the English texts.
struct English
{
    QSet<QString> texts;
    QList<QRegularExpression> patterns; //!< of those with placeholders: anything may be in them
};

English readEnglish()
{
    English english;
    const QString folder = QStringLiteral(TRANSLATIONS);
    const auto add = [&english](const QString &source) {
        const QString words = QString(source).remove(QRegularExpression(u"%\\w"_s));
        if (words.count(QRegularExpression(u"[A-Za-z]"_s)) < 4)
            return; // "in %1" would be found in what persons write
        const QString plain = plainText(source), escaped = QRegularExpression::escape(plain);
        QString pattern = escaped;
        pattern.replace(QRegularExpression(u"\\\\%(\\d+|n)"_s), u".+"_s);
        if (pattern == escaped)
            english.texts.insert(plain);
        else
            english.patterns.append(QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                                                       QRegularExpression::DotMatchesEverythingOption));
    };
    for (const auto &entry : translationsIn(folder + u"/countersign_nb.ts"_s))
        if (!entry.translations.contains(entry.source))
            add(entry.source);
    for (const auto &entry : translationsIn(folder + u"/countersign_en.ts"_s))
        for (const QString &form : entry.translations)
            add(form);
    return english;
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

const English &allEnglish()
{
    static const English english = readEnglish();
    return english;
}

bool isLeftEnglish(const QString &plain)
{
    static const QSet<QString> norwegian = norwegianTexts();
    if (norwegian.contains(plain))
        return false;
    const English &english = allEnglish();
    return english.texts.contains(plain) ||
           std::any_of(english.patterns.cbegin(), english.patterns.cend(),
                       [&plain](const QRegularExpression &each) { return each.match(plain).hasMatch(); });
}

} // namespace

QString plainText(QString text)
{
    return text.section(u'\t', 0, 0).remove(u'&').trimmed();
}

qsizetype englishTextCount()
{
    return allEnglish().texts.size() + allEnglish().patterns.size();
}

QStringList englishLeftIn(const QWidget &root)
{
    static QHash<QString, bool> judged; // the same texts are in many windows, and on many rows
    QStringList left;
    for (const auto &[place, text] : textsOf(root)) {
        // What was done is told in the words of the day when it was done.
        if (place.contains(u"activityTable cell"_s))
            continue;
        const QString plain = plainText(text);
        auto known = judged.constFind(plain);
        if (known == judged.cend())
            known = judged.insert(plain, isLeftEnglish(plain));
        if (*known)
            left << place + u": "_s + text;
    }
    return left;
}

} // namespace support

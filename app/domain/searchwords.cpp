#include "domain/searchwords.h"

#include "domain/plainletters.h"

#include <algorithm>
#include <utility>

namespace domain {

namespace {

QStringList waysOfWord(const QString &typed)
{
    constexpr qsizetype fewestLetters = 3; // of O' the O alone is in everything
    const QString plain = plainSigns(typed), written = writtenOut(plain);
    QStringList ways{typed, plain};
    if (written.size() >= plain.size() || written.size() >= fewestLetters)
        ways << written;
    ways.removeDuplicates();
    return ways;
}

QString writtenWords(const QString &line)
{
    QStringList words;
    const QStringList all = line.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : all)
        if (const QString written = writtenOut(word); written != word && written != plainLetters(word))
            words << written;
    return words.join(u' ');
}

} // namespace

QList<QStringList> wantedParts(const QString &text)
{
    QList<QStringList> wanted;
    const QString typed = text.toLower().simplified();
    QStringList parts = typed.split(u' ', Qt::SkipEmptyParts);
    parts.removeDuplicates();
    for (const QString &part : std::as_const(parts))
        wanted.append(waysOfWord(part));
    return wanted;
}

QString findable(const QString &lines)
{
    const QString plain = plainSigns(lines), others = otherForms(plain);
    return others.isEmpty() ? plain : plain + u'\n' + others;
}

QString otherForms(const QString &lines)
{
    const auto hasOneForm = [](QChar c) { return c < u'\x80' && c != u'`' && c != u'\''; };
    if (std::all_of(lines.cbegin(), lines.cend(), hasOneForm))
        return {};
    QStringList all = lines.split(u'\n');
    const qsizetype count = all.size();
    for (qsizetype i = 0; i < count; ++i) {
        const QString plain = plainSigns(all.at(i));
        const QStringList forms{plain, plainLetters(plain), writtenWords(plain)};
        for (const QString &form : forms)
            if (!form.isEmpty() && !all.contains(form))
                all << form;
    }
    return all.mid(count).join(u'\n');
}

} // namespace domain

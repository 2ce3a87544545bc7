// The shipped languages as files: whole, and each translation a fit for its source.
#include "support/translationfile.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;
using Entry = support::TranslationEntry;

namespace {

QStringList found(const QString &pattern, const QString &text)
{
    QStringList all;
    for (auto it = QRegularExpression(pattern).globalMatch(text); it.hasNext();)
        all << it.next().captured();
    all.sort();
    return all;
}

QStringList accessKeys(const QString &text)
{
    return found(u"&(?=[^&\\s;])"_s,
                 QString(text).replace(u"&&"_s, u" "_s).remove(QRegularExpression(u"&[a-z]+;"_s)));
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

    //! Calls \a problemOf for each translation of the file of this row; what it says of them fails the test.
    template <typename Judge>
    static void judge(const Judge &problemOf)
    {
        QFETCH(QString, path);
        const QList<Entry> entries = support::translationsIn(path);
        QVERIFY(entries.size() > 50);
        QStringList problems;
        for (const Entry &entry : entries)
            for (const QString &translation : entry.translations)
                if (const QString problem = problemOf(entry, translation); !problem.isEmpty())
                    problems << entry.context + u": "_s + entry.source + u" → "_s + translation + u" ("_s +
                                    problem + u')';
        QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
    }

    static void files()
    {
        QTest::addColumn<QString>("path");
        for (const QFileInfo &file : QDir(QStringLiteral(TRANSLATIONS)).entryInfoList({u"*.ts"_s}))
            QTest::newRow(qPrintable(file.fileName())) << file.filePath();
    }

private Q_SLOTS:
    void thereAreTheLanguagesThatShip()
    {
        QCOMPARE(QDir(QStringLiteral(TRANSLATIONS)).entryList({u"*.ts"_s}, QDir::Files, QDir::Name),
                 (QStringList{u"countersign_en.ts"_s, u"countersign_nb.ts"_s, u"qtbase_nb.ts"_s}));
    }

    //! "Row 1, 2, 11" is nobody's English.
    void numbersOfManyRowsAreSaidToBeMany()
    {
        for (const auto &[name, one] : {std::pair(u"countersign_en.ts"_s, u"Row %1."_s),
                                        std::pair(u"countersign_nb.ts"_s, u"Rad %1."_s)}) {
            int seen = 0;
            for (const Entry &entry : support::translationsIn(QStringLiteral(TRANSLATIONS) + u'/' + name)) {
                if (!entry.isPlural || !entry.source.contains(u"Row %1."_s))
                    continue;
                ++seen;
                QVERIFY2(entry.translations.value(0).contains(one), qPrintable(entry.source));
                QVERIFY2(!entry.translations.value(1).contains(one), qPrintable(entry.source));
            }
            QVERIFY2(seen >= 2, qPrintable(name));
        }
    }

    //! What the list at the left calls a batch is called so everywhere; "mail merge" only explains it.
    void aBatchHasOneName()
    {
        int said = 0, explained = 0;
        for (const Entry &entry :
             support::translationsIn(QStringLiteral(TRANSLATIONS) + u"/countersign_nb.ts"_s)) {
            const QString source = QString(entry.source).remove(u'&');
            const QString norwegian = entry.translations.join(u' ').remove(u'&');
            const bool isOfBatch = source.contains(u"batch"_s, Qt::CaseInsensitive);
            said += isOfBatch ? 1 : 0;
            // an "utsending" is also an envoy
            QVERIFY2(norwegian.contains(u"masseutsendelse"_s, Qt::CaseInsensitive) == isOfBatch &&
                         !norwegian.contains(u"utsending"_s, Qt::CaseInsensitive),
                     qPrintable(entry.source + u" → "_s + norwegian));
            if (!source.contains(u"merge"_s, Qt::CaseInsensitive))
                continue;
            QVERIFY2(source.contains(u"as in a mail merge"_s), qPrintable(entry.source));
            ++explained;
        }
        QVERIFY(said > 20);
        QCOMPARE(explained, 1);
    }

    void nothingIsUnfinished_data() { files(); }
    void nothingIsUnfinished()
    {
        QFETCH(QString, path);
        for (const Entry &entry : support::translationsIn(path)) {
            QVERIFY2(entry.type.isEmpty(), qPrintable(entry.source + u" is "_s + entry.type));
            QCOMPARE(entry.translations.size(), entry.isPlural ? 2 : 1);
        }
        judge([](const Entry &, const QString &translation) {
            return translation.trimmed().isEmpty() ? u"empty"_s : QString();
        });
    }

    void placeholdersStay_data() { files(); }
    void placeholdersStay()
    {
        judge([](const Entry &entry, const QString &translation) {
            const QString pattern = u"%(\\d+|[nvm]\\b)"_s;
            return found(pattern, entry.source) == found(pattern, translation) ? QString()
                                                                               : u"placeholders"_s;
        });
    }

    void markupStays_data() { files(); }
    void markupStays()
    {
        judge([](const Entry &entry, const QString &translation) {
            const QString pattern = u"<[^>]*>"_s;
            return found(pattern, entry.source) == found(pattern, translation) ? QString() : u"tags"_s;
        });
    }

    void accessKeysStay_data() { files(); }
    void accessKeysStay()
    {
        judge([](const Entry &entry, const QString &translation) {
            return accessKeys(entry.source).size() == accessKeys(translation).size() ? QString()
                                                                                     : u"access key"_s;
        });
    }

    //! A space before a unit, the dots of what asks first, a colon before what follows.
    void endsStay_data() { files(); }
    void endsStay()
    {
        judge([](const Entry &entry, const QString &translation) {
            const auto isBefore = [](const QString &text) { return text.startsWith(u' '); };
            const auto endOf = [](QString text) {
                text.replace(u"..."_s, u"…"_s);
                return text.isEmpty() || !u" …:"_s.contains(text.back()) ? QChar() : text.back();
            };
            return isBefore(entry.source) == isBefore(translation) &&
                           endOf(entry.source) == endOf(translation)
                       ? QString()
                       : u"begins or ends otherwise"_s;
        });
    }

    //! Words that are the same in both languages are few; another one is a text that nobody translated.
    void noEnglishIsLeft_data() { files(); }
    void noEnglishIsLeft()
    {
        QFETCH(QString, path);
        if (path.endsWith("_en.ts"_L1))
            return;
        static const QSet<QString> same{
            u"PDF"_s, u"XML"_s, u"ms"_s, u"Countersign %1"_s, u"JSON"_s, u"ID"_s, u"SHA-256"_s,
            u"SHA-256: %1"_s, u"&Port"_s, u"Markdown"_s, u"Status"_s, u"Type"_s, u"%n min"_s, u"%1 min"_s,
            u"%n d"_s, u"Ctrl+%1"_s, u"Countersign"_s, u"%v of %m"_s, u"&Send"_s, u"%1 – %2 – Countersign"_s,
            u"Problem"_s, u"Buypass"_s, u"Smart-ID"_s, u"Finland"_s, u"CSV (*.csv)"_s,
            // of Qt: what stands on the keys, and formats
            u"OK"_s, u"&OK"_s, u"Alias"_s, u"AM"_s, u"PM"_s, u"am"_s, u"pm"_s, u"Alt+Left"_s, u"Alt+Right"_s,
            u"Alt+Up"_s, u"Alt"_s, u"Ctrl"_s, u"Shift"_s, u"Meta"_s, u"Num"_s, u"Esc"_s, u"Escape"_s,
            u"Tab"_s, u"Ins"_s, u"Insert"_s, u"Del"_s, u"Delete"_s, u"Pause"_s, u"Print"_s, u"Home"_s,
            u"End"_s, u"PgUp"_s, u"Page Up"_s, u"Page Down"_s, u"Caps Lock"_s, u"Num Lock"_s,
            u"Scroll Lock"_s, u"Print Screen"_s};
        judge([](const Entry &entry, const QString &translation) {
            const bool hasWords = QString(entry.source)
                                      .remove(QRegularExpression(u"%\\w"_s))
                                      .contains(QRegularExpression(u"[A-Za-z]{2}"_s));
            return translation == entry.source && hasWords && !same.contains(entry.source) ? u"English"_s
                                                                                           : QString();
        });
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"

#include "ui/compose/signerpaste.h"

#include <QTest>

using namespace Qt::StringLiterals;
using ui::signersFromText;

namespace {

//! name|email|mobile|number|step, one signer a line.
QString said(const ui::PastedSigners &pasted)
{
    QStringList lines;
    for (const domain::DraftSigner &signer : pasted.signers)
        lines << QStringList{signer.name, signer.email, signer.mobile, signer.nationalIdentificationNumber,
                             QString::number(signer.step)}
                     .join(u'|');
    return lines.join(u'\n');
}

} // namespace

class TestSignerPaste : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<int>("skipped");
        const auto row = [](const char *name, const QString &text, const QString &expected, int skipped = 0) {
            QTest::newRow(name) << text << expected << skipped;
        };
        row("header in English",
            u"Name\tE-mail\tMobile\tIdentity number\tStep\r\n"
            "Kari Nordmann\tkari@example.com\t+47 900 00 000\t01019012345\t2\r\n"_s,
            u"Kari Nordmann|kari@example.com|+47 900 00 000|01019012345|2"_s);
        row("header in Norwegian, in another order",
            u"Fødselsnummer\tSteg\tE-post\tTelefon\tNavn\n01019012345\t1\tola@example.no\t90000000\tOla\n"_s,
            u"Ola|ola@example.no|90000000|01019012345|1"_s);
        row("first and last name", u"Fornavn;Etternavn;Epost\nÅse;Ødegård;ase@example.no"_s,
            u"Åse Ødegård|ase@example.no|||0"_s);
        // Excel stores 01019012345 as a number: what the header says counts, not what it looks like
        row("a header overrules the look", u"Mobil\tNavn\n12345678901\tKari\n"_s, u"Kari||12345678901||0"_s);
        row("no header, any order",
            u"01019012345\tkari@example.com\tKari Nordmann\t900 00 000\n"
            "Ola Nordmann\t+4790000000\t010190 12346\tola@example.com\n"_s,
            u"Kari Nordmann|kari@example.com|900 00 000|01019012345|0\n"
            "Ola Nordmann|ola@example.com|+4790000000|010190 12346|0"_s);
        row("steps without a header", u"1\tKari Nordmann\tkari@example.com\n2\tOla\tola@example.com"_s,
            u"Kari Nordmann|kari@example.com|||1\nOla|ola@example.com|||2"_s);
        row("a quoted cell with a line break",
            u"\"Kari\nNordmann\"\tkari@example.com\n\"Ola \"\"Ole\"\" Berg\"\tola@example.com\n"_s,
            u"Kari Nordmann|kari@example.com|||0\nOla \"Ole\" Berg|ola@example.com|||0"_s);
        row("a quote that is none", u"\"Kari\" N\tkari@example.com\n\"open\tola@example.com"_s,
            u"\"Kari\" N|kari@example.com|||0\n\"open|ola@example.com|||0"_s);
        row("a comma inside a quoted cell", u"\"Nordmann, Kari\",kari@example.com"_s,
            u"Nordmann, Kari|kari@example.com|||0"_s);
        row("semicolons", u"Kari Nordmann; kari@example.com; 90000000"_s,
            u"Kari Nordmann|kari@example.com|90000000||0"_s);
        row("commas", u"Kari Nordmann, kari@example.com\nola@example.com, Ola Nordmann"_s,
            u"Kari Nordmann|kari@example.com|||0\nOla Nordmann|ola@example.com|||0"_s);
        row("an e-mail program's list", u"Kari Nordmann <kari@example.com>; Ola <ola@example.com>"_s,
            u"Kari Nordmann|kari@example.com|||0\nOla|ola@example.com|||0"_s);
        row("addresses only", u"kari@example.com, ola@example.com"_s,
            u"|kari@example.com|||0\n|ola@example.com|||0"_s);
        row("names only", u"Kari Nordmann, Ola Nordmann"_s, u"Kari Nordmann||||0\nOla Nordmann||||0"_s);
        row("a name a line", u"Kari\nOla\n\n"_s, u"Kari||||0\nOla||||0"_s);
        row("a firm beside the name", u"Kari Nordmann\tAcme AS\tkari@example.com"_s,
            u"Kari Nordmann|kari@example.com|||0"_s);
        row("rows without anybody", u"Name\tE-mail\tIdentity number\nKari\t\t\n\t\t01019012345\n\t\t\n"_s,
            u"Kari||||0"_s, 1);
        row("a Swedish number", u"Karin\t19900101-1234\tkarin@example.se\nUlf\t900101-1234"_s,
            u"Karin|karin@example.se||19900101-1234|0\nUlf|||900101-1234|0"_s);
        row("a hard space and a byte order mark", u"\uFEFFKari\u00a0Nordmann\t900\u00a000\u00a0000"_s,
            u"Kari Nordmann||900 00 000||0"_s);
        row("nothing", u" \n\t\n"_s, QString());
    }

    void whatIsRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QFETCH(int, skipped);
        const auto pasted = signersFromText(text);
        QCOMPARE(said(pasted), expected);
        QCOMPARE(pasted.skipped, skipped);
    }

    void otherColumnsAreForPlaceholders()
    {
        const auto pasted = signersFromText(u"Name\tCase No\t\nKari\t77\tnot named"_s);
        QCOMPARE(pasted.signers.value(0).fields, (domain::placeholders::Values{{u"case no"_s, u"77"_s}}));
    }

    void oneCellIsForACell()
    {
        QCOMPARE(signersFromText(u"kari@example.com\n"_s).single, u"kari@example.com"_s);
        QVERIFY(signersFromText(u"Kari <kari@example.com>"_s).single.isEmpty());
        QVERIFY(signersFromText(u"Kari\tkari@example.com"_s).single.isEmpty());
    }

    void aWholeSpreadsheetIsForABatch()
    {
        QString text;
        for (int i = 0; i < 520; ++i)
            text += u"Signer %1\tx%1@example.com\n"_s.arg(i);
        const auto pasted = signersFromText(text);
        QCOMPARE(pasted.signers.size(), 500);
        QCOMPARE(pasted.tooMany, 20);
    }

    void whatIsCopiedCanBePasted()
    {
        QList<domain::DraftSigner> signers{{.name = u"Kari \"K\" Nordmann"_s,
                                            .email = u"kari@example.com"_s,
                                            .mobile = u"+4790000000"_s,
                                            .nationalIdentificationNumber = u"01019012345"_s,
                                            .step = 1,
                                            .fields = {}},
                                           {.name = u"Ola"_s, .step = 2, .fields = {}}};
        QCOMPARE(signersFromText(ui::textFromSigners(signers)).signers, signers);
        QVERIFY(signersFromText(ui::textFromSigners(signers)).hasSteps);
        signers[1].step = 1; // then the numbers say nothing
        QVERIFY(!signersFromText(ui::textFromSigners(signers)).hasSteps);
    }
};

QTEST_GUILESS_MAIN(TestSignerPaste)
#include "tst_signerpaste.moc"

#include "tasks/tablefile.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tasks;
using namespace Qt::StringLiterals;
using Kind = TableNote::Kind;

//! Spreadsheets as text: by hand, by Excel, by LibreOffice.
class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void realSpreadsheets_data();
    void realSpreadsheets();
    void cells_data();
    void cells();
    void lineNumbers();
    void ragged();
    void headers();
    void separatorLine();
    void delimiters_data();
    void delimiters();
    void encodings_data();
    void encodings();
    void lettersThatCannotBeRead();
    void refused();
    void whatIsNoText();
    void columnsWithoutEnd();
    void writtenAndReadAgain();
    void formulasAreTexts();
    void phoneNumbersAreNoFormulas();
    void tenThousandRowsInTheBackground();

private:
    QString write(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(u"table%1.csv"_s.arg(++m_count));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return path;
    }
    QTemporaryDir m_folder;
    int m_count = 0;
};

void TestCsv::realSpreadsheets_data()
{
    QTest::addColumn<TableEncoding>("encoding");
    QTest::addColumn<QChar>("delimiter");
    QTest::newRow("utf8-comma") << TableEncoding::Utf8 << QChar(u',');
    QTest::newRow("utf8-plain-comma") << TableEncoding::Utf8 << QChar(u',');
    QTest::newRow("utf8-semicolon") << TableEncoding::Utf8 << QChar(u';');
    QTest::newRow("utf8-tab") << TableEncoding::Utf8 << QChar(u'\t');
    QTest::newRow("utf8-pipe") << TableEncoding::Utf8 << QChar(u'|');
    QTest::newRow("utf16-tab") << TableEncoding::Utf16Le << QChar(u'\t');
    QTest::newRow("utf16-semicolon") << TableEncoding::Utf16Le << QChar(u';');
    QTest::newRow("windows1252-semicolon") << TableEncoding::Windows1252 << QChar(u';');
    QTest::newRow("windows1252-comma") << TableEncoding::Windows1252 << QChar(u',');
}

void TestCsv::realSpreadsheets()
{
    QFETCH(TableEncoding, encoding);
    QFETCH(QChar, delimiter);
    const QString path = QStringLiteral(FIXTURES "/csv/") + QString::fromLatin1(QTest::currentDataTag());
    const TableFile file = readTable(path + u".csv"_s, {});
    QCOMPARE(file.problem, TableFile::Problem::None);
    QCOMPARE(file.encoding, encoding);
    QCOMPARE(file.delimiter, delimiter);
    QCOMPARE(file.table.headers,
             QStringList({u"Navn"_s, u"E-post"_s, u"Mobil"_s, u"Referanse"_s, u"Frist"_s, u"Merknad"_s}));
    QCOMPARE(file.table.rows.size(), 5);
    QVERIFY(file.table.notes.isEmpty());
    const QList<TableRow> &rows = file.table.rows;
    QCOMPARE(rows[0].cells, QStringList({u"Åse Ærlig Bjørnsen"_s, u"ase@example.no"_s, u"+4791234567"_s,
                                         u"2026-001"_s, u"24.12.2026"_s, u"Første linje\nAndre linje"_s}));
    QCOMPARE(rows[1].cells[0], u"Jürgen Groß"_s);
    QCOMPARE(rows[1].cells[5], u"Sa \"ja\", og ga seg; ferdig"_s);
    QCOMPARE(rows[2].cells[0], u"Sørensen, Öyvind"_s);
    QCOMPARE(rows[2].cells[4], QString());
    QCOMPARE(rows[2].cells[5], u"Rør | og strek"_s);
    QCOMPARE(rows[4].cells[0], u"\"Sitat\""_s);
    QCOMPARE(rows[4].cells[5], u"Linje 1\nLinje \"2\"\nLinje 3"_s);
    QCOMPARE(rows[1].line, 4); // the first one has two lines
}

void TestCsv::cells_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QStringList>("cells");
    QTest::newRow("plain") << u"a,b,c"_s << QStringList({u"a"_s, u"b"_s, u"c"_s});
    QTest::newRow("quoted delimiter") << u"\"a,b\",c,d"_s << QStringList({u"a,b"_s, u"c"_s, u"d"_s});
    QTest::newRow("doubled quotes") << u"\"a \"\"b\"\"\",c,d"_s
                                    << QStringList({u"a \"b\""_s, u"c"_s, u"d"_s});
    QTest::newRow("only quotes") << u"\"\"\"\",\"\",d"_s << QStringList({u"\""_s, QString(), u"d"_s});
    QTest::newRow("newline") << u"\"a\r\nb\",c,d"_s << QStringList({u"a\nb"_s, u"c"_s, u"d"_s});
    QTest::newRow("carriage return") << u"\"a\rb\",c,d"_s << QStringList({u"a\nb"_s, u"c"_s, u"d"_s});
    QTest::newRow("quote inside") << u"5\" pipe,c,d"_s << QStringList({u"5\" pipe"_s, u"c"_s, u"d"_s});
    QTest::newRow("empty last") << u"a,b,"_s << QStringList({u"a"_s, u"b"_s, QString()});
    QTest::newRow("blanks kept") << u" a , b,c"_s << QStringList({u" a "_s, u" b"_s, u"c"_s});
}

void TestCsv::cells()
{
    QFETCH(QString, row);
    QFETCH(QStringList, cells);
    for (const QString &end : {u"\r\n"_s, u"\n"_s, u"\r"_s, QString()}) {
        const Table table = parseTable(u"x,y,z"_s + (end.isEmpty() ? u"\n"_s : end) + row + end, u',');
        QCOMPARE(table.rows.size(), 1);
        QCOMPARE(table.rows[0].cells, cells);
        QVERIFY(table.notes.isEmpty());
        QVERIFY(!table.rows[0].isBroken);
    }
}

void TestCsv::lineNumbers()
{
    const Table table =
        parseTable(u"\n\na,b\r\n1,2\r\n\r\n\"3\n3\n3\",4\r\n5,6\r\n ,\r\n7,8\r\n\r\n"_s, u',');
    QList<int> lines;
    for (const TableRow &row : table.rows)
        lines << row.line;
    QCOMPARE(lines, QList<int>({4, 6, 9, 11}));
    QCOMPARE(table.notes,
             QList<TableNote>({{Kind::BlankRow, 5, 0}, {Kind::BlankRow, 10, 0}})); // the last line is no row
}

void TestCsv::ragged()
{
    const Table table = parseTable(u"a,b\n1\n1,2,3\n1,2,,\n\"1\"x,2\n\"1,2\n"_s, u',');
    QCOMPARE(table.rows.size(), 5);
    QCOMPARE(table.rows[0].cells, QStringList({u"1"_s, QString()}));
    QVERIFY(!table.rows[0].isBroken);
    QCOMPARE(table.rows[1].cells, QStringList({u"1"_s, u"2"_s}));
    QVERIFY(table.rows[1].isBroken); // which cell is whose cannot be told
    QVERIFY(!table.rows[2].isBroken);
    QCOMPARE(table.rows[3].cells, QStringList({u"1x"_s, u"2"_s}));
    QVERIFY(table.rows[4].isBroken);
    QCOMPARE(table.notes, QList<TableNote>({{Kind::TooFewCells, 2, 1},
                                            {Kind::TooManyCells, 3, 3},
                                            {Kind::TextAfterQuote, 5, 0},
                                            {Kind::TooFewCells, 6, 1},
                                            {Kind::QuoteNotClosed, 6, 0}}));
}

void TestCsv::headers()
{
    const Table table = parseTable(u"Name, name ,,NAME,\"a\nb\",,\n1,2,3,4,5\n"_s, u',');
    QCOMPARE(table.headers, QStringList({u"Name"_s, u"name (2)"_s, u"Column 3"_s, u"NAME (3)"_s, u"a b"_s}));
    QCOMPARE(table.rows[0].cells.size(), 5);
}

void TestCsv::separatorLine()
{
    const QString text = u"sep=|\r\na|b\r\n1,5|2\r\n"_s;
    QCOMPARE(delimiterOf(text), QChar(u'|'));
    const Table table = parseTable(text, u'|');
    QCOMPARE(table.headers, QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(table.rows[0].line, 3);
    QCOMPARE(parseTable(u"sep=,b\n1,2\n"_s, u',').headers, QStringList({u"sep="_s, u"b"_s})); // a name
    // It wins, however even the columns would be with another one, and is none of them
    QCOMPARE(delimiterOf(u"SEP=;\na,b\n1,2\n"_s), QChar(u';'));
    QCOMPARE(delimiterOf(u"sep=;"_s), QChar(u';'));
    QCOMPARE(parseTable(u"Sep=;\ra;b\r1;2\r"_s, u';').headers, QStringList({u"a"_s, u"b"_s}));
}

void TestCsv::delimiters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QChar>("delimiter");
    QTest::newRow("decimal comma") << u"Navn;Beløp\nOla;1,5\nKari;2,5\n"_s << QChar(u';');
    QTest::newRow("comma in the header too")
        << u"Navn, etternavn først;Beløp;Sum\nA, B;1;2\nC, D;3;4\n"_s << QChar(u';');
    QTest::newRow("tab") << u"a\tb\n1,1;1\t2\n"_s << QChar(u'\t');
    QTest::newRow("quoted semicolons") << u"a,b\n\"1;1;1\",2\n\"1;1;1\",2\n"_s << QChar(u',');
    QTest::newRow("a row is short") << u"a;b;c\n1;2\n1;2;3\n"_s << QChar(u';');
    QTest::newRow("one column") << u"a\n1\n2\n"_s << QChar(u',');
}

void TestCsv::delimiters()
{
    QFETCH(QString, text);
    QTEST(delimiterOf(text), "delimiter");
}

void TestCsv::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<TableEncoding>("encoding");
    const QString text = u"navn,x\nÆå€,ß\n"_s;
    const auto wide = [&text](bool isBig) {
        QByteArray bytes;
        for (const QChar letter : text) {
            const char high = char(letter.unicode() >> 8), low = char(letter.unicode() & 0xff);
            bytes.append(isBig ? high : low).append(isBig ? low : high);
        }
        return bytes;
    };
    QTest::newRow("utf-8") << text.toUtf8() << TableEncoding::Utf8;
    QTest::newRow("utf-8 with mark") << "\xEF\xBB\xBF" + text.toUtf8() << TableEncoding::Utf8;
    QTest::newRow("utf-16le") << wide(false) << TableEncoding::Utf16Le;
    QTest::newRow("utf-16be") << wide(true) << TableEncoding::Utf16Be;
    QTest::newRow("utf-16le with mark") << "\xFF\xFE" + wide(false) << TableEncoding::Utf16Le;
    QTest::newRow("utf-16be with mark") << "\xFE\xFF" + wide(true) << TableEncoding::Utf16Be;
    QTest::newRow("windows-1252") << QByteArray("navn,x\n\xC6\xE5\x80,\xDF\n") << TableEncoding::Windows1252;
}

void TestCsv::encodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(TableEncoding, encoding);
    const TableFile file = readTable(write(bytes), {});
    QCOMPARE(file.encoding, encoding);
    QCOMPARE(file.table.headers, QStringList({u"navn"_s, u"x"_s}));
    QCOMPARE(file.table.rows[0].cells, QStringList({u"Æå€"_s, u"ß"_s}));
    QVERIFY(file.table.notes.isEmpty());
    // A person may say otherwise, and sees what comes of it
    const TableFile forced = readTable(write("a,b\n\xC6,2\n"), {TableEncoding::Utf8, u','});
    QCOMPARE(forced.table.notes.value(0).kind, Kind::UnreadableLetters);
    QCOMPARE(forced.table.notes.value(0).count, 1);
    QCOMPARE(readTable(write("a;b\n1;2\n"), {{}, u','}).table.headers, QStringList{u"a;b"_s});
}

//! What a file says of itself is believed, and what cannot be read is said, letter by letter.
void TestCsv::lettersThatCannotBeRead()
{
    const TableFile marked = readTable(write("\xEF\xBB\xBF"
                                             "a,b\n\xC6\xE5,2\n"),
                                       {});
    QCOMPARE(marked.encoding, TableEncoding::Utf8);
    QCOMPARE(marked.table.notes, QList<TableNote>({{Kind::UnreadableLetters, 0, 2}}));
    // 0x81, 0x8D, 0x8F, 0x90 and 0x9D are nothing in Windows-1252; 0x9F is Ÿ, 0xA0 the first as in Latin-1
    const TableFile windows = readTable(write("a,b\n\x81\x9F\xA0,\x8D\n"), {});
    QCOMPARE(windows.encoding, TableEncoding::Windows1252);
    QCOMPARE(windows.table.notes, QList<TableNote>({{Kind::UnreadableLetters, 0, 2}}));
    QCOMPARE(windows.table.rows[0].cells,
             QStringList({u"\uFFFD\u0178\u00A0"_s, QString(QChar(QChar::ReplacementCharacter))}));
}

void TestCsv::refused()
{
    using Problem = TableFile::Problem;
    QCOMPARE(readTable(m_folder.filePath(u"none"_s), {}).problem, Problem::Unreadable);
    QCOMPARE(readTable(m_folder.path(), {}).problem, Problem::Unreadable);
    QCOMPARE(readTable(write("PK\x03\x04whatever"), {}).problem, Problem::Workbook);
    QCOMPARE(readTable(write("\xD0\xCF\x11\xE0whatever"), {}).problem, Problem::Workbook);
    QCOMPARE(readTable(write("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n"), {}).problem, Problem::NoText);
    QCOMPARE(readTable(write({}), {}).problem, Problem::NoRows);
    QCOMPARE(readTable(write("a,b\n"), {}).problem, Problem::NoRows);
    QCOMPARE(readTable(write("a,b\n" + QByteArray("1,2\n").repeated(TableFile::maxRows + 1)), {}).problem,
             Problem::TooManyRows);
    QCOMPARE(readTable(write("a,b\n" + QByteArray("1,2\n").repeated(TableFile::maxRows)), {}).problem,
             Problem::None);
    QCOMPARE(readTable(write(QByteArray(TableFile::maxBytes + 1, 'x')), {}).problem, Problem::TooLarge);
}

//! Its letters would be of every script there is, and each would be looked for in every font.
void TestCsv::whatIsNoText()
{
    using Problem = TableFile::Problem;
    QByteArray bytes;
    QRandomGenerator dice(1);
    while (bytes.size() < 20'000)
        bytes.append(char(dice.bounded(256)));
    QCOMPARE(readTable(write("\x89PNG\r\n\x1a\n" + bytes), {}).problem, Problem::NoText);
    bytes.replace('\0', "\x01"); // read as one byte a letter then
    QCOMPARE(readTable(write(bytes), {}).problem, Problem::NoText);
    QVERIFY(readTable(write(bytes), {.encoding = TableEncoding::Windows1252}).problem != Problem::NoText);
    // a broken cell here and there is told of, and no more
    const QByteArray row = "Kari Nordmann;kari@example.com\n";
    QCOMPARE(readTable(write("Name;E-mail\n\x01\x02;x\n" + row.repeated(10) + '\x1a'), {}).problem,
             Problem::None);
}

//! Rows are made as long as the first one: one line of nothing but commas, and short ones below it, would be
//! more than any memory holds.
void TestCsv::columnsWithoutEnd()
{
    using Problem = TableFile::Problem;
    const auto read = [this](const QByteArray &names) { return readTable(write(names + "\nx\n"), {}); };
    const TableFile most = read(QByteArray("a,").repeated(Table::maxColumns - 1) + "b");
    QCOMPARE(most.problem, Problem::None);
    QCOMPARE(most.table.rows[0].cells.size(), Table::maxColumns);
    QCOMPARE(read(QByteArray("a,").repeated(Table::maxColumns) + "b").problem, Problem::TooManyColumns);
    // a name far behind the others is none that is passed over
    QCOMPARE(read("a" + QByteArray(5 * Table::maxColumns, ',') + "b,,").problem, Problem::TooManyColumns);
    QCOMPARE(read("a,b" + QByteArray(5 * Table::maxColumns, ',')).table.headers.size(), 2);
    // all of one name: each would be looked for among those before it
    const TableFile endless = read(QByteArray("a,").repeated(500'000));
    QCOMPARE(endless.problem, Problem::TooManyColumns);
    QCOMPARE(endless.table.headers.size(), Table::maxColumns + 1);
    // and rows without end are counted, no more
    const TableFile rows = readTable(write("a\n" + QByteArray("1\n").repeated(2 * Table::maxRows)), {});
    QCOMPARE(rows.table.rowCount, 2 * Table::maxRows);
    QCOMPARE(rows.table.rows.size(), Table::maxRows);
}

void TestCsv::writtenAndReadAgain()
{
    const QStringList cells{u"a,b"_s, u"\"q\""_s, u"x\ny"_s, u" blank "_s, QString(), u"Ærlig; |"_s};
    QCOMPARE(tableLine({u"a"_s, u" b"_s, u"c\rd"_s}, u','), u"a,\" b\",\"c\rd\"\r\n"_s); // RFC 4180
    for (const QChar delimiter : {u',', u';', u'\t', u'|'}) {
        const QString text = tableLine({u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s}, delimiter) +
                             tableLine(cells, delimiter);
        QCOMPARE(parseTable(text, delimiter).rows.value(0).cells, cells);
    }
}

void TestCsv::formulasAreTexts()
{
    const QStringList cells{u"=HYPERLINK(\"x\")"_s, u"+47-1"_s, u"-1"_s, u"@a"_s, u"a=b"_s, u"+"_s};
    const QString line = tableLine(cells, u',');
    QCOMPARE(line, u"\"'=HYPERLINK(\"\"x\"\")\",'+47-1,'-1,'@a,a=b,'+\r\n"_s);
    // the apostrophe is of the file, and an own one stays
    QCOMPARE(parseTable(u"a,b,c,d,e,f\n"_s + line, u',').rows.value(0).cells, cells);
    QCOMPARE(parseTable(u"a,b,c\n'tis,','9\n"_s, u',').rows.value(0).cells,
             QStringList({u"'tis"_s, u"'"_s, u"'9"_s}));
    QCOMPARE(tableLine({u"\t=1"_s, u"\r=1"_s}, u','), u"\"'\t=1\",\"'\r=1\"\r\n"_s);
    // as wide letters, too
    const QStringList wide{u"\uff1d1"_s, u"\uff0b1"_s, u"\uff0d1"_s, u"\uff20a"_s};
    const QString wideLine = tableLine(wide, u',');
    QCOMPARE(wideLine, u"'\uff1d1,'\uff0b1,'\uff0d1,'\uff20a\r\n"_s);
    QCOMPARE(parseTable(u"a,b,c,d\n"_s + wideLine, u',').rows.value(0).cells, wide);
}

void TestCsv::phoneNumbersAreNoFormulas()
{
    const QStringList cells{u"+4790000001"_s, u"+47 900 00 001"_s, u"0047 90000001"_s};
    const QString line = tableLine(cells, u';');
    QCOMPARE(line, u"+4790000001;+47 900 00 001;0047 90000001\r\n"_s);
    QCOMPARE(parseTable(u"a;b;c\n"_s + line, u';').rows.value(0).cells, cells);
    // of a file that was exported before
    QCOMPARE(parseTable(u"a;b\n'+4790000001;\"'+47 900\"\n"_s, u';').rows.value(0).cells,
             QStringList({u"+4790000001"_s, u"+47 900"_s}));
}

void TestCsv::tenThousandRowsInTheBackground()
{
    QByteArray bytes("Name;Email;Note\n");
    for (int i = 0; i < 10'000; ++i)
        bytes += "Person " + QByteArray::number(i) + ";p" + QByteArray::number(i) + "@example.no;\"a\nb\"\n";
    bool isDone = false;
    readTable(write(bytes), {}, this, [&isDone](const TableFile &file) {
        isDone = true;
        QCOMPARE(file.table.rows.size(), 10'000);
        QCOMPARE(file.table.rows.last().line, 2 + 2 * 9'999);
    });
    QVERIFY(!isDone);
    QTRY_VERIFY(isDone);
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"

#include "domain/redaction.h"
#include "store/logsink.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#endif

using namespace Qt::StringLiterals;
using domain::redacted;

Q_LOGGING_CATEGORY(lcOurs, "countersign.test", QtWarningMsg)
Q_LOGGING_CATEGORY(lcQtNetwork, "qt.network.test", QtWarningMsg)
Q_LOGGING_CATEGORY(lcQtInput, "qt.qpa.input.test", QtWarningMsg)

//! What a log holds: lines that help, and nobody's secrets in them.
class TestLogs : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString path() const { return m_folder->filePath(u"log.txt"_s); }
    [[nodiscard]] static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

#ifdef Q_OS_LINUX
    //! Of what this process has open; -1: nothing leads there.
    [[nodiscard]] static int descriptorOf(const QString &path)
    {
        const QString place = QFileInfo(path).canonicalFilePath(), all = u"/proc/self/fd/"_s;
        const QStringList names = QDir(all).entryList(QDir::Files);
        for (const QString &name : names)
            if (QFile::symLinkTarget(all + name) == place)
                return name.toInt();
        return -1;
    }
#endif

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void cleanup()
    {
        QLoggingCategory::setFilterRules({});
    }

    void hides_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("secrets");
        const auto row = [](const char *name, const QString &text, const QStringList &secrets) {
            QTest::newRow(name) << text << secrets;
        };
        const QString basic = QString::fromLatin1(QByteArray("client:s3cret/with+signs").toBase64());
        row("bearer", u"Authorization: Bearer abc.def-123"_s, {u"abc.def"_s});
        row("bearer alone", u"sends bearer abc.def-123 now"_s, {u"abc.def"_s});
        row("bearer over two lines", u"Bearer\r\n  abc.def-123"_s, {u"abc.def"_s});
        row("bearer, escaped", u"{\"h\":\"Bearer\\u0020abc.def-123\"}"_s, {u"abc.def"_s});
        row("bearer in an address", u"Bearer%20abc.def-123"_s, {u"abc.def"_s});
        row("basic", u"Authorization: Basic "_s + basic, {basic, u"s3cret"_s});
        row("basic of a proxy", u"proxy-authorization: basic dTpw, next"_s, {u"dTpw"_s});
        row("basic without its word", u"header "_s + basic, {basic});
        row("a token", u"got eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJrYXJpIn0.c2lnbmF0dXJlMTIz"_s,
            {u"eyJ"_s, u"c2lnbmF0"_s});
        row("a token of no shape", u"took q7Zk0PmV2Xw9LhT4bYcR1dNs8 today"_s, {u"q7Zk0PmV2"_s});
        row("client secret in a form", u"grant_type=x&client_secret=hunter2&scope=y"_s, {u"hunter2"_s});
        row("client secret, encoded twice", u"client%255Fsecret%253Dhunter2"_s, {u"hunter2"_s});
        row("client secret in JSON", u"{\"clientSecret\" : \"hunter2\", \"a\":1}"_s, {u"hunter2"_s});
        row("in JSON in JSON", u"{\"b\":\"{\\\"clientSecret\\\":\\\"hun ter2\\\"}\"}"_s,
            {u"hun"_s, u"ter2"_s});
        row("with a quote in it", u"{\"password\":\"hun\\\"ter2\"}"_s, {u"hun"_s, u"ter2"_s});
        row("cut", u"{\"password\":\"hunter2"_s, {u"hunter2"_s});
        row("a list", u"{\"tokens\":[\"hunter2\",\"hunter3\"]}"_s, {u"hunter2"_s, u"hunter3"_s});
        row("password of a proxy", u"proxy http://user:hunter2@proxy.example:3128/"_s,
            {u"hunter2"_s, u"user"_s});
        row("a cookie", u"Set-Cookie: sid=hunter2; Path=/, x"_s, {u"hunter2"_s});
        row("a link", u"open https://sign.example/link/7Ww?t=1 please"_s, {u"7Ww"_s, u"t=1"_s});
        row("a link, escaped", u"{\"x\":\"https:\\/\\/sign.example\\/link\\/7Ww\"}"_s, {u"7Ww"_s});
        row("a link, encoded", u"to=https%3A%2F%2Fsign.example%2Flink%2F7Ww"_s, {u"7Ww"_s});
        row("a link by its name", u"{\"signatureUrl\":\"sign.example/7Ww\"}"_s, {u"7Ww"_s});
        row("a query", u"GET /sign/signing-sessions?signerName=Kari+Nordmann&x=1 HTTP/1.1"_s, {u"Kari"_s});
        row("an address", u"to kari.nordmann@example.org."_s, {u"kari"_s, u"example.org"_s});
        row("an address, encoded", u"q kari.nordmann%40example.org"_s, {u"kari"_s});
        row("an address, escaped", u"\"kari\\u0040example.org\""_s, {u"kari"_s});
        row("an address as HTML", u"kari&#64;example.org kari&#x40;example.org"_s, {u"kari"_s});
        row("an address in Base64", u"x a2FyaUBleGFtcGxlLm9yZw== y"_s, {u"a2FyaUBl"_s});
        row("a telephone", u"+47 912 34 567 and 0047-91234568 and %2B4791234569"_s,
            {u"912 34"_s, u"91234568"_s, u"91234569"_s});
        row("an identity number", u"13097248022, 130972 48022, 19850709-9805, 010190-123A"_s,
            {u"13097248022"_s, u"48022"_s, u"9805"_s, u"123A"_s});
        row("an identity number beside letters", u"x13097248022y"_s, {u"13097248022"_s});
        row("an identity number by its name", u"{\"nationalIdentificationNumber\":130}"_s, {u"130"_s});
        row("a name by its name", u"{\"firstName\":\"Kari\",\"username\":\"Kari N\"}"_s, {u"Kari"_s});
        row("what nobody reads", QString(600, u'a') + u"kari@example.org"_s, {u"kari"_s});
        row("at the end of what is read", u"x "_s.repeated(domain::mostRedacted / 2 - 3) + u"13097248022"_s,
            {u"13097"_s});
        row("cut at the end of what is read",
            u"x "_s.repeated(domain::mostRedacted / 2 - 30) + u"kari.nordmann."_s.repeated(6) +
                u"@example.org"_s,
            {u"kari"_s});
        row("behind what is read", u"x "_s.repeated(domain::mostRedacted) + u"kari@example.org"_s,
            {u"kari"_s});
        row("not UTF-8", QString::fromUtf8("\xff\xfe client_secret=hunter2\xc3"), {u"hunter2"_s});
        row("a null in it", u"client_secret="_s + QChar(0) + u"hunter2 x"_s, {u"hunter2"_s});
        row("half a character, escaped", u"\\ud800 kari@example.org"_s, {u"kari"_s});
        row("half a character", QString(QChar(0xD800)) + u"kari@example.org"_s, {u"kari"_s});
    }
    void hides()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, secrets);
        const QString result = redacted(text);
        for (const QString &secret : secrets)
            QVERIFY2(!result.contains(secret, Qt::CaseInsensitive), qPrintable(result));
    }

    void keepsWhatHelps_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"GET /signing-sessions/{id} ended, status 404 after 1234 ms, trace "
              "4bf92f3577b34da6a3ce929d0e0e4736",
              "PATCH /documents/{id}/metadata repeat 2 in 400 ms, kind 7 status 503",
              "tasks::SendTask 0192f0c4-7d1e-7c5a-9a53-6d1a3f4f5e01 begun", "a round ended, sessions 1234567",
              "QNetworkReplyHttpImpl::abort was called", "2026-11-27T01:02:03.123Z", "100% of 4711 bytes",
              "Countersign 0.1.0 Qt 6.4.2 Debian GNU/Linux 12 (bookworm) offscreen"}) {
            QTest::newRow(text) << QString::fromLatin1(text);
        }
    }
    void keepsWhatHelps()
    {
        QFETCH(const QString, text);
        QCOMPARE(redacted(text), text);
    }

    void saysWhere()
    {
        QCOMPARE(redacted(u"to https://u:p@api.example:8443/sign/a?b=c now"_s),
                 u"to [link at api.example:8443] now"_s);
        QCOMPARE(redacted(u"a "_s + QString(600, u'.') + u" b"_s), u"a [600 characters] b"_s);
        QCOMPARE(redacted(u"a\nb\x1b[31m\tc"_s), u"a\\nb?[31m c"_s);
    }

    //! Not by the clock: the work for a line has an end, whatever is in it.
    void longLinesAreCut_data()
    {
        QTest::addColumn<QString>("unit");
        for (const char *unit : {"a", "a@", "a.", "\"password\":\"", "\\", "\\\"", "%25", "1 ", "Bearer ",
                                 "a://", "?a=", "0000000-", "+47 ", "[", "\\u005c", "&#38;"})
            QTest::newRow(unit) << QString::fromLatin1(unit);
    }
    void longLinesAreCut()
    {
        QFETCH(const QString, unit);
        const QString text = unit.repeated(4'000'000 / unit.size());
        const QString result = redacted(text);
        QVERIFY(result.size() <= 16 * domain::mostRedacted);
        QVERIFY2(result.contains(u"characters)"_s), qPrintable(result.right(80)));
        // spaces let all of it be looked at
        (void)redacted((unit + u' ').repeated(domain::mostRedacted));
    }

    void offUnlessAskedFor()
    {
        store::LogSink sink;
        QVERIFY(sink.openFile(path()));
        qCDebug(lcOurs) << "quiet";
        qCWarning(lcOurs) << "loud";
        QLoggingCategory::setFilterRules(store::logRules(u"test"_s));
        qCDebug(lcOurs) << "asked for";
        const QByteArray log = contentOf(path());
        QVERIFY(!log.contains("quiet"));
        QVERIFY(log.contains(" warning countersign.test: loud\n"));
        QVERIFY(log.contains(" debug countersign.test: asked for\n"));
        QCOMPARE(store::logRules(u"all, qt.network.ssl"_s),
                 u"countersign.*.debug=true\ncountersign.*.info=true\nqt.network.ssl.debug=true\n"
                 "qt.network.ssl.info=true\n"_s);
        QCOMPARE(store::logRules({}), QString());
    }

    void everythingGoesThroughIt()
    {
        store::LogSink sink;
        QVERIFY(sink.openFile(path()));
        QLoggingCategory::setFilterRules(u"*.debug=true"_s);
        qCDebug(lcQtNetwork) << "GET" << QUrl(u"https://sign.example/link/7Ww"_s) << "of kari@example.org";
        qCDebug(lcQtInput) << "key h u n t e r";
        qCWarning(lcQtInput) << "kept";
        qWarning("%s", "client_secret=hunter2\xff");
        const QByteArray log = contentOf(path());
        QVERIFY(log.contains("qt.network.test: GET"));
        QVERIFY(log.contains("sign.example"));
        QVERIFY(log.contains("kept"));
        for (const char *secret : {"7Ww", "kari", "hunter2", "h u n t e r"})
            QVERIFY2(!log.contains(secret), log.constData());
    }

    void linesStayWhole()
    {
        store::LogSink sink;
        QVERIFY(sink.openFile(path()));
        QThreadPool pool;
        for (int thread = 0; thread < 4; ++thread)
            pool.start([] {
                for (int i = 0; i < 50; ++i)
                    qCWarning(lcOurs).noquote() << "begin" << QString(200, u'-') << "end";
            });
        QVERIFY(pool.waitForDone());
        const QList<QByteArray> lines = contentOf(path()).trimmed().split('\n');
        QCOMPARE(lines.size(), 200);
        for (const QByteArray &line : lines)
            QVERIFY2(line.contains("test: begin") && line.endsWith("end"), line.constData());
    }

    void forThisUserAlone()
    {
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        store::LogSink sink;
        QVERIFY(sink.openFile(path()));
        QVERIFY(!(QFile::permissions(path()) & others));
        const QString wide = m_folder->filePath(u"wide.txt"_s);
        {
            QFile file(wide);
            QVERIFY(file.open(QIODevice::WriteOnly) &&
                    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | others));
        }
        QVERIFY(sink.openFile(wide));
        QVERIFY(!(QFile::permissions(wide) & others));
        const QString link = m_folder->filePath(u"link.txt"_s);
        QVERIFY(QFile::link(wide, link));
        QVERIFY(!sink.openFile(link));
        QVERIFY(!sink.openFile(m_folder->path()));
        QVERIFY(!sink.openFile(m_folder->filePath(u"none/log.txt"_s)));
    }

    //! Nor one that comes in its place in the moment before it is opened: the opening itself follows none,
    //! whatever a look before it has seen.
    void aLinkThatComesMeanwhileIsNotFollowed()
    {
#ifdef Q_OS_LINUX
        const QString victim = m_folder->filePath(u"victim.txt"_s);
        store::LogSink sink;
        QVERIFY(sink.openFile(path()));
        const int log = descriptorOf(path());
        QVERIFY(log >= 0);
        QVERIFY((::fcntl(log, F_GETFL) & O_NOFOLLOW) != 0);
        QVERIFY(QFile::remove(path()) && QFile::link(victim, path()));
        QVERIFY(!sink.openFile(path()));
        QVERIFY(!QFileInfo::exists(victim)); // it would have been made through the link
        QVERIFY(QFileInfo(path()).isSymLink());
#else
        QSKIP("Only Linux tells how a file was opened");
#endif
    }

    void doesNotGrowForEver()
    {
        constexpr qint64 limit = 10'000;
        store::LogSink sink(limit);
        QVERIFY(sink.openFile(path()));
        for (int i = 0; i < 500; ++i)
            qCWarning(lcOurs) << "line" << i << QString(100, u'-');
        QVERIFY(QFileInfo(path()).size() <= limit + 1'000);
        QVERIFY(QFileInfo(path() + u".1"_s).size() <= limit + 1'000);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 2);
        QVERIFY((contentOf(path() + u".1"_s) + contentOf(path())).contains("line 499 "));
    }
};

QTEST_GUILESS_MAIN(TestLogs)
#include "tst_logs.moc"

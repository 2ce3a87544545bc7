#include "api/codec/decode.h"
#include "api/codec/encode.h"
#include "api/codec/problem.h"

#include <QJsonDocument>
#include <QTest>

using namespace api;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

class TestCodecHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void refusesEveryTruncation();
    void refusesAPageWithoutData_data();
    void refusesAPageWithoutData();
    void survivesDepthAndNumbers();
    void takesTheLastOfTwo();
    void readsALargePage();
    void kindFollowsStatus_data();
    void kindFollowsStatus();
    void readsProblems();
    void survivesOddProblems_data();
    void survivesOddProblems();
};

void TestCodecHostile::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("blanks") << QByteArray("  \n");
    QTest::newRow("html") << QByteArray("<!DOCTYPE html><html><body>502</body></html>");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("text") << QByteArray("\"x\"");
    QTest::newRow("number") << QByteArray("5");
    QTest::newRow("two objects") << QByteArray("{}{}");
    QTest::newRow("trailing comma") << QByteArray(R"({"id":"x",})");
    QTest::newRow("single quotes") << QByteArray("{'id':'x'}");
    QTest::newRow("NaN") << QByteArray(R"({"id":NaN})");
    QTest::newRow("comment") << QByteArray("{}//x");
    QTest::newRow("invalid UTF-8") << QByteArray("{\"title\":\"\xC3\x28\"}");
    QTest::newRow("overlong UTF-8") << QByteArray("{\"title\":\"\xC0\xAF\"}");
    QTest::newRow("UTF-16") << QByteArray("{\0\"\0i\0\"\0:\0"
                                          "1\0}\0",
                                          12);
    QTest::newRow("raw line break in a text") << QByteArray("{\"title\":\"a\nb\"}");
    QTest::newRow("too deep") << QByteArray(R"({"x":)") + QByteArray(100'000, '[') +
                                     QByteArray(100'000, ']') + '}';
    QTest::newRow("unclosed deep") << QByteArray(1'000'000, '[');
}

void TestCodecHostile::refuses()
{
    QFETCH(QByteArray, json);
    const auto session = decode<domain::SigningSession>(json);
    QVERIFY(!session);
    QCOMPARE(session.error().kind, Kind::NotUnderstood);
    QVERIFY(!session.error().detail.isEmpty());
    QVERIFY(!decode<domain::SessionPage>(json));
    QVERIFY(!decode<domain::Document>(json));
}

void TestCodecHostile::refusesEveryTruncation()
{
    const QByteArray json =
        R"({"limit":1,"offset":0,"count":1,"total":1,"data":[{"id":"ø","title":"🖊","output":{"packages":[]}}]})";
    QVERIFY(decode<domain::SessionPage>(json));
    for (qsizetype size = 0; size < json.size(); ++size)
        QVERIFY2(!decode<domain::SessionPage>(json.left(size)), qPrintable(QString::number(size)));
}

void TestCodecHostile::refusesAPageWithoutData_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("missing") << QByteArray(R"({"limit":1})");
    QTest::newRow("null") << QByteArray(R"({"data":null})");
    QTest::newRow("object") << QByteArray(R"({"data":{}})");
    QTest::newRow("odd element") << QByteArray(R"({"data":[{"id":"x"},5]})");
}

void TestCodecHostile::refusesAPageWithoutData()
{
    QFETCH(QByteArray, json);
    QVERIFY(!decode<domain::SessionPage>(json));
}

void TestCodecHostile::survivesDepthAndNumbers()
{
    const QByteArray deep = R"({"id":"i","x":)" + QByteArray(500, '[') + QByteArray(500, ']') + '}';
    const auto nested = decode<domain::SigningSession>(deep);
    QVERIFY(nested);
    QCOMPARE(toJson(*nested).value(QLatin1String("x")).toArray().size(), 1);

    for (const char *number :
         {"123456789012345678901234567890", "-99999999999999999999", "18446744073709551615", "1e300"}) {
        const auto session =
            decode<domain::SigningSession>(QByteArray(R"({"id":"i","signatureUrlTTL":)") + number + '}');
        QVERIFY2(session, number);
        QCOMPARE(session->id, u"i"_s);
        QVERIFY(!session->request.signatureUrlTtl);
        QCOMPARE(toJson(*session).value(QLatin1String("signatureUrlTTL")).toDouble(),
                 QByteArray(number).toDouble());
    }
    QVERIFY(decode<domain::SigningSession>("\xEF\xBB\xBF{\"id\":\"i\"}")); // a byte order mark
}

void TestCodecHostile::takesTheLastOfTwo()
{
    const QByteArray json = R"({"title":"a","title":"b","x":1,"x":2})";
    const auto session = decode<domain::SigningSession>(json);
    QCOMPARE(session->request.title, u"b"_s);
    QCOMPARE(session->request.unknown.value(u"x"_s), QByteArray("2"));
}

void TestCodecHostile::readsALargePage()
{
    domain::SigningSession session;
    session.id = u"i"_s;
    session.request.title = QString(200, u'ø');
    domain::SessionPage page;
    page.total = page.count = page.limit = 1000;
    page.data = QList<domain::SigningSession>(1000, session);
    const auto again =
        decode<domain::SessionPage>(QJsonDocument(toJson(page)).toJson(QJsonDocument::Compact));
    QVERIFY(again);
    QCOMPARE(*again, page);
}

void TestCodecHostile::kindFollowsStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Kind>("kind");
    const QList<QPair<int, Kind>> table{
        {400, Kind::BadRequest},      {401, Kind::Unauthorized}, {403, Kind::Forbidden},
        {404, Kind::NotFound},        {409, Kind::BadRequest},   {413, Kind::TooLarge},
        {415, Kind::UnsupportedType}, {418, Kind::BadRequest},   {429, Kind::TooManyRequests},
        {500, Kind::ServerFailed},    {502, Kind::ServerFailed}, {599, Kind::ServerFailed},
        {302, Kind::NotUnderstood}};
    for (const auto &[status, kind] : table)
        QTest::addRow("%d", status) << status << kind;
}

void TestCodecHostile::kindFollowsStatus()
{
    QFETCH(int, status);
    const ApiError html = decodeProblem(status, "text/html", "<html>{\"code\":\"x\"}</html>");
    QTEST(html.kind, "kind");
    QCOMPARE(html.status, status);
    QVERIFY(html.code.isEmpty() && html.detail.isEmpty());
    // What the body says of its status does not count
    QTEST(decodeProblem(status, "application/problem+json", R"({"status":200})").kind, "kind");
}

void TestCodecHostile::readsProblems()
{
    const ApiError error =
        decodeProblem(400, "application/problem+json; charset=utf-8",
                      R"({"type":"t","title":"T","status":400,"code":"bad_request","detail":"D",
        "traceId":"abc","invalidParams":[{"name":"[0].title","reason":"too long"},{"name":"x"}],"new":1})");
    QCOMPARE(error.code, u"bad_request"_s);
    QCOMPARE(error.detail, u"D"_s);
    QCOMPARE(error.traceId, u"abc"_s);
    QCOMPARE(error.invalidParams, (QList<InvalidParam>{{u"[0].title"_s, u"too long"_s}, {u"x"_s, {}}}));
    QCOMPARE(decodeProblem(400, "application/json", R"({"title":"T"})").detail, u"T"_s);
}

void TestCodecHostile::survivesOddProblems_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body :
         {"", "{}", "[]", "null", "{", "{\"code\":5,\"detail\":null,\"traceId\":[],\"invalidParams\":{}}",
          "{\"invalidParams\":[1,null,\"x\",[]]}", "{\"code\":\"\xFF\"}"})
        QTest::newRow(body) << QByteArray(body);
}

void TestCodecHostile::survivesOddProblems()
{
    QFETCH(QByteArray, body);
    const ApiError error = decodeProblem(404, "application/problem+json", body);
    QCOMPARE(error.kind, Kind::NotFound);
    QVERIFY(error.code.isEmpty() && error.detail.isEmpty() && error.traceId.isEmpty() &&
            error.invalidParams.isEmpty());
}

QTEST_GUILESS_MAIN(TestCodecHostile)
#include "tst_codec_hostile.moc"

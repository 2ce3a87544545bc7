#include "api/codec/decode.h"
#include "api/codec/encode.h"
#include "api/codec/prettyjson.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace api;
using namespace Qt::StringLiterals;

namespace {

QJsonDocument document(const QJsonObject &object)
{
    return QJsonDocument(object);
}

QJsonDocument document(const QJsonArray &array)
{
    return QJsonDocument(array);
}

//! What is left of \a json after reading and writing it; nothing when it was not understood.
template <typename T>
std::optional<QJsonDocument> roundTrip(const QByteArray &json)
{
    const Result<T> value = decode<T>(json);
    if (!value)
        return {};
    const QJsonDocument written = document(toJson(*value));
    const Result<T> again = decode<T>(written.toJson(QJsonDocument::Compact));
    if (!again || !(*again == *value))
        return {};
    return written;
}

std::optional<QJsonDocument> roundTripOf(const QString &schema, const QByteArray &json)
{
    if (schema == u"UploadedDocument" || schema == u"Document")
        return roundTrip<domain::Document>(json);
    if (schema == u"UpdateDocument")
        return roundTrip<domain::UpdateDocument>(json);
    if (schema == u"CreateDocumentCollection")
        return roundTrip<domain::CreateDocumentCollection>(json);
    if (schema == u"DocumentCollection")
        return roundTrip<domain::DocumentCollection>(json);
    if (schema == u"CreateSigningSessions")
        return roundTrip<QList<domain::CreateSigningSession>>(json);
    if (schema == u"SigningSessionList")
        return roundTrip<QList<domain::SigningSession>>(json);
    if (schema == u"PaginatedSigningSessions")
        return roundTrip<domain::SessionPage>(json);
    if (schema == u"SigningSession")
        return roundTrip<domain::SigningSession>(json);
    if (schema == u"UpdateSigningSession")
        return roundTrip<domain::UpdateSession>(json);
    if (schema == u"MerchantSignRequest")
        return roundTrip<domain::MerchantSignRequest>(json);
    if (schema == u"MerchantSignResults")
        return roundTrip<QList<domain::MerchantSignResult>>(json);
    return {};
}

QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(FIXTURES "/codec/") + name);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

//! Every member that openapi.yaml has.
QByteArray fullSession()
{
    return fixture(u"SigningSession.everything.json"_s);
}

} // namespace

class TestCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryExample_data();
    void keepsEveryExample();
    void knowsEveryMember();
    void keepsWhatItDoesNotUnderstand_data();
    void keepsWhatItDoesNotUnderstand();
    void tellsNullFromAbsent();
    void aSetMemberWinsOverAnOddOne();
    void leavesOutWhatIsNotSet();
    void showsJsonToAPerson();
};

void TestCodec::keepsEveryExample_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(QStringLiteral(FIXTURES "/codec"));
    const QStringList files = folder.entryList({u"*.json"_s});
    QVERIFY(files.size() > 15);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file;
}

void TestCodec::keepsEveryExample()
{
    QFETCH(QString, file);
    const QByteArray json = fixture(file);
    const auto written = roundTripOf(file.section(u'.', 0, 0), json);
    QVERIFY(written);
    QCOMPARE(*written, QJsonDocument::fromJson(json));
}

void TestCodec::knowsEveryMember()
{
    const auto session = decode<domain::SigningSession>(fullSession());
    QVERIFY(session);
    QVERIFY(session->request.unknown.isEmpty());
    QVERIFY(session->output->unknown.isEmpty());
    QCOMPARE(session->request.title, u"Kjøpekontrakt 🖊"_s);
    QCOMPARE(session->request.dueDate->nanoseconds(), 123'456'789);
    QCOMPARE(session->request.signatureUrlTimeToLive->hours(), 2);
    QVERIFY(session->request.documents[1].action == domain::DocumentAction::View);
    QVERIFY(session->request.signingSetup[0].vendor == domain::SigningVendor::Nbid);
    QVERIFY(session->request.notifications->at(0).message->includeFile.value());
    QVERIFY(domain::stateOf(*session) == domain::SessionState::Signed);
    QCOMPARE(domain::signerNameOf(*session), u"Åse"_s);
    QCOMPARE(document(toJson(*session)), QJsonDocument::fromJson(fullSession()));
}

void TestCodec::keepsWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const char *members) {
        QTest::newRow(name) << QByteArray(R"({"id":"i","title":"t","documents":[],"signingSetup":[],)") +
                                   members + '}';
    };
    row("new members", R"("x":1,"y":{"z":[null,true,1.5,"ø"]})");
    row("nulls", R"("signText":null,"dueDate":null,"signer":null,"output":null,"lifecycle":{"state":null})");
    row("number for text", R"("signText":5,"signer":{"email":7,"username":"u"})");
    row("text for number", R"("signatureUrlTTL":"60")");
    row("fraction for a whole number", R"("signatureUrlTTL":5.5)");
    row("text for boolean", R"("preAuthentication":{"enabled":"true"})");
    row("object for list", R"("usageTags":{},"packageTo":"PADES_CONTAINER")");
    row("list for object", R"("signer":[],"lifecycle":[1])");
    row("odd element", R"("usageTags":["a",1],"subsequentTo":[null])");
    row("no date", R"("dueDate":"tomorrow","signatureUrlExpiresAt":"2026-02-30T00:00:00Z")");
    row("no duration", R"("signatureUrlTimeToLive":"5 days","archive":{"retentionPeriod":"forever"})");
    row("new words", R"("lifecycle":{"state":"EXPIRED"},"ui":{"language":"is"},"packageTo":["ZIP"])");
    row("empty words", R"("lifecycle":{"state":""})");
    row("new deep down", R"("output":{"userInfo":{"new":1},"packages":[{"new":[]}],"signatures":[]})");
    row("map with a number", R"("output":{"userInfo":{"extra":{"a":1}}})");
    row("number for reference", R"("externalReference":5)");
    row("large whole number", R"("x":9007199254740993,"y":-9223372036854775808)");
    row("long text", (R"("x":")" + QByteArray(100'000, 'x') + '"').constData());
    row("escapes", R"("x":"\u0000\ud83d\ude00\\\"/","a\"b":1)");
}

void TestCodec::keepsWhatItDoesNotUnderstand()
{
    QFETCH(QByteArray, json);
    const auto written = roundTrip<domain::SigningSession>(json);
    QVERIFY(written);
    const QJsonObject before = QJsonDocument::fromJson(json).object();
    const QJsonObject after = written->object();
    QVERIFY(!before.isEmpty());
    for (auto it = before.begin(); it != before.end(); ++it) {
        const QByteArray member = it.key().toUtf8();
        if (it.value().isObject()) { // required members of it may have been added
            const QJsonObject inner = it.value().toObject();
            for (auto in = inner.begin(); in != inner.end(); ++in)
                QVERIFY2(after.value(it.key()).toObject().value(in.key()) == in.value(), member);
        } else {
            QVERIFY2(after.value(it.key()) == it.value(), member);
        }
    }
}

void TestCodec::tellsNullFromAbsent()
{
    using Session = domain::CreateSigningSession;
    QVERIFY(!decode<Session>("{}")->externalReference.isPresent);
    const auto null = decode<Session>(R"({"externalReference":null})");
    QVERIFY(null->externalReference.isPresent && !null->externalReference.value);
    QVERIFY(toJson(*null).value(QLatin1String("externalReference")).isNull());
    QCOMPARE(*decode<Session>(R"({"externalReference":""})")->externalReference.value, QString());
    QVERIFY(!toJson(Session()).contains(QLatin1String("externalReference")));
}

void TestCodec::aSetMemberWinsOverAnOddOne()
{
    auto session = decode<domain::SigningSession>(R"({"title":5,"dueDate":"soon"})");
    QVERIFY(session);
    session->request.title = u"Now a text"_s;
    session->request.dueDate = domain::Timestamp::parse(u"2026-03-01T12:00:00Z"_s);
    QCOMPARE(toJson(*session).value(QLatin1String("title")).toString(), u"Now a text"_s);
    QCOMPARE(toJson(*session).value(QLatin1String("dueDate")).toString(), u"2026-03-01T12:00:00Z"_s);
}

void TestCodec::leavesOutWhatIsNotSet()
{
    QVERIFY(toJson(domain::UpdateDocument()).isEmpty());
    QVERIFY(toJson(domain::UpdateSession()).isEmpty());
    QCOMPARE(toJson(domain::CreateSigningSession()).keys(),
             (QStringList{u"documents"_s, u"signingSetup"_s, u"title"_s}));
}

void TestCodec::showsJsonToAPerson()
{
    const auto session = decode<domain::SigningSession>(fullSession());
    QVERIFY(prettyJson(*session).contains("\n    \"title\": \"Kjøpekontrakt 🖊\""));
    QVERIFY(!sessionToJson(*session).contains('\n'));
    QCOMPARE(*decode<domain::SigningSession>(sessionToJson(*session)), *session);
    domain::Document document;
    document.documentId = u"x"_s;
    QVERIFY(prettyJson(document).contains("\"documentId\": \"x\""));
}

QTEST_GUILESS_MAIN(TestCodec)
#include "tst_codec.moc"

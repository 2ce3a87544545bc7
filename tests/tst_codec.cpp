#include "api/codec/decode.h"
#include "api/codec/encode.h"
#include "api/codec/prettyjson.h"
#include "api/codec/sessionmembers.h"
#include "api/codec/widenumbers.h"

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

//! Does \a work, a template, with the type that \a schema of openapi.yaml has here.
template <typename Work>
auto withTypeOf(const QString &schema, const Work &work)
    -> decltype(work.template operator()<domain::Document>())
{
    if (schema == u"UploadedDocument" || schema == u"Document")
        return work.template operator()<domain::Document>();
    if (schema == u"UpdateDocument")
        return work.template operator()<domain::UpdateDocument>();
    if (schema == u"CreateDocumentCollection")
        return work.template operator()<domain::CreateDocumentCollection>();
    if (schema == u"DocumentCollection")
        return work.template operator()<domain::DocumentCollection>();
    if (schema == u"CreateSigningSessions")
        return work.template operator()<QList<domain::CreateSigningSession>>();
    if (schema == u"SigningSessionList")
        return work.template operator()<QList<domain::SigningSession>>();
    if (schema == u"PaginatedSigningSessions")
        return work.template operator()<domain::SessionPage>();
    if (schema == u"SigningSession")
        return work.template operator()<domain::SigningSession>();
    if (schema == u"UpdateSigningSession")
        return work.template operator()<domain::UpdateSession>();
    if (schema == u"MerchantSignRequest")
        return work.template operator()<domain::MerchantSignRequest>();
    if (schema == u"MerchantSignResults")
        return work.template operator()<QList<domain::MerchantSignResult>>();
    if (schema == u"SignicatEvent")
        return work.template operator()<domain::SignicatEvent>();
    return {};
}

std::optional<QJsonDocument> roundTripOf(const QString &schema, const QByteArray &json)
{
    return withTypeOf(schema, [&json]<typename T>() { return roundTrip<T>(json); });
}

//! Where in a value members are kept as text that nobody understood; looks into every struct that the codec
//! knows.
class NotUnderstood
{
public:
    template <typename T>
    explicit NotUnderstood(const T &value)
    {
        look(value, {});
    }
    [[nodiscard]] const QStringList &places() const { return m_places; }

private:
    template <typename T>
    void look(const T &, const QString &) // a plain value
    {
    }
    template <typename T>
    void look(const std::optional<T> &value, const QString &where)
    {
        if (value)
            look(*value, where);
    }
    template <typename T>
    void look(const QList<T> &list, const QString &where)
    {
        for (qsizetype i = 0; i < list.size(); ++i)
            look(list[i], where + u"[%1]"_s.arg(i));
    }
    template <codec::HasMembers T>
    void look(const T &object, const QString &where)
    {
        const domain::UnknownMembers &unknown = codec::unknownOf(object);
        for (auto it = unknown.begin(); it != unknown.end(); ++it)
            m_places << where + u'.' + it.key();
        codec::members(object, [&](const char *name, const auto &member) {
            look(member, where + u'.' + QLatin1String(name));
        });
    }

    QStringList m_places;
};

//! Nothing when \a json could not be read at all.
std::optional<QStringList> notUnderstoodIn(const QString &schema, const QByteArray &json)
{
    return withTypeOf(schema, [&json]<typename T>() -> std::optional<QStringList> {
        const Result<T> value = decode<T>(json);
        return value ? std::optional(NotUnderstood(*value).places()) : std::nullopt;
    });
}

//! \a json with a member more in each of its objects; \a places: where those are.
QJsonValue withOneMoreEverywhere(const QJsonValue &json, const QString &where, QStringList &places)
{
    if (json.isArray()) {
        const QJsonArray before = json.toArray();
        QJsonArray after;
        for (qsizetype i = 0; i < before.size(); ++i)
            after.append(withOneMoreEverywhere(before[i], where + u"[%1]"_s.arg(i), places));
        return after;
    }
    // The names in these are anybody's, so there is none that would not be known.
    for (const auto &anybodys : {u".additionalParameters"_s, u".extra"_s, u".eventData"_s})
        if (where.endsWith(anybodys))
            return json;
    if (!json.isObject())
        return json;
    QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        it.value() = withOneMoreEverywhere(it.value(), where + u'.' + it.key(), places);
    object.insert(u"newSince"_s, true);
    places << where + u".newSince"_s;
    return object;
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
    void knowsEveryMember_data();
    void knowsEveryMember();
    void findsWhatIsNotKnown_data();
    void findsWhatIsNotKnown();
    void readsEveryMember();
    void keepsWhatItDoesNotUnderstand_data();
    void keepsWhatItDoesNotUnderstand();
    void keepsAllDigits_data();
    void keepsAllDigits();
    void textsAreNoNumbers();
    void textsWithOurMarkAreNoNumbers();
    void aMarkOfByteOrderIsALetter();
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

void TestCodec::knowsEveryMember_data()
{
    keepsEveryExample_data();
}

//! That the examples have every member of openapi.yaml is for contract/fixtures.mjs to say.
void TestCodec::knowsEveryMember()
{
    QFETCH(QString, file);
    const auto places = notUnderstoodIn(file.section(u'.', 0, 0), fixture(file));
    QVERIFY(places);
    QVERIFY2(places->isEmpty(), qPrintable(places->join(u' ')));
}

void TestCodec::findsWhatIsNotKnown_data()
{
    keepsEveryExample_data();
}

void TestCodec::findsWhatIsNotKnown()
{
    QFETCH(QString, file);
    const QJsonDocument before = QJsonDocument::fromJson(fixture(file));
    QStringList places;
    const QJsonValue after = withOneMoreEverywhere(
        before.isArray() ? QJsonValue(before.array()) : QJsonValue(before.object()), {}, places);
    QVERIFY(!places.isEmpty());
    auto found =
        notUnderstoodIn(file.section(u'.', 0, 0),
                        (after.isArray() ? document(after.toArray()) : document(after.toObject())).toJson());
    QVERIFY(found);
    found->sort();
    places.sort();
    QCOMPARE(*found, places);
}

void TestCodec::readsEveryMember()
{
    const auto session = decode<domain::SigningSession>(fullSession());
    QVERIFY(session);
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

void TestCodec::keepsAllDigits_data()
{
    QTest::addColumn<QByteArray>("number");
    for (const char *number :
         {"9223372036854775807", "-9223372036854775808", "9223372036854775808", "-9223372036854775809",
          "9999999999999999999", "18446744073709551615", "18446744073709551616",
          "123456789012345678901234567890", "-123456789012345678901234567890"})
        QTest::newRow(number) << QByteArray(number);
}

//! Of whole numbers in members that nobody here knows, and where a known one has a number for a text.
void TestCodec::keepsAllDigits()
{
    QFETCH(const QByteArray, number);
    const QByteArray json =
        R"({"documents":[],"externalReference":N,"id":"i","new":N,"output":{"new":)"
        R"([[N,"N",{"N":-0.5}],"\\\"N"],"userInfo":{"extra":{"a":N}}},"signingSetup":[],"title":"N"})";
    const QByteArray sent = QByteArray(json).replace("N", number);
    const auto session = decode<domain::SigningSession>(sent);
    QVERIFY(session);
    QCOMPARE(session->request.title, QString::fromLatin1(number));
    QCOMPARE(session->request.unknown.value(u"new"_s), number);
    QCOMPARE(session->request.unknown.value(u"externalReference"_s), number);
    QCOMPARE(sessionToJson(*session), sent);
    QVERIFY(prettyJson(*session).contains("\n    \"new\": " + number + ','));
    const auto again = decode<domain::SigningSession>(sessionToJson(*session));
    QVERIFY(again && *again == *session);
    const auto asked = decode<QList<domain::CreateSigningSession>>(R"([{"documents":[],"new":)" + number +
                                                                   R"(,"signingSetup":[],"title":"t"}])");
    QVERIFY(asked);
    QCOMPARE(toJsonText(*asked),
             R"([{"documents":[],"new":)" + number + R"(,"signingSetup":[],"title":"t"}])");
}

//! Nor is what is no number in JSON.
void TestCodec::textsAreNoNumbers()
{
    const QByteArray sent =
        R"({"documents":[],"id":"i","new":"wide:1:9223372036854775808","signingSetup":[],"title":"t"})";
    const auto session = decode<domain::SigningSession>(sent);
    QVERIFY(session);
    QCOMPARE(sessionToJson(*session), sent);
    for (const char *none : {"018446744073709551616", "--18446744073709551616", "18446744073709551616x",
                             "\"a\"18446744073709551616", "18446744073709551616."})
        QVERIFY2(!decode<domain::SigningSession>(QByteArray(R"({"id":"i","new":)") + none + '}'), none);
}

//! Not even with the mark of this run, which nobody outside knows, unless such a number is behind it.
void TestCodec::textsWithOurMarkAreNoNumbers()
{
    const QByteArray number = "9223372036854775808", marked = codec::withWideAsTexts(number);
    QVERIFY(marked.startsWith('"') && marked.endsWith(number + '"'));
    const QString mark = QString::fromLatin1(marked.mid(1).chopped(number.size() + 1));
    const auto known = decode<domain::SigningSession>(R"({"id":"i","new":)" + number + '}');
    QVERIFY(known);
    for (const QString &title : {mark, mark + u"12"_s, mark + u"\"x"_s, mark + u"-"_s}) {
        domain::SigningSession session = *known;
        session.request.title = title;
        const auto again = decode<domain::SigningSession>(sessionToJson(session));
        QVERIFY2(again, qPrintable(title));
        QCOMPARE(again->request.title, title);
        QVERIFY(sessionToJson(session).contains(number));
    }
}

//! What was copied from another program may begin with it: a member of another name would be taken for ours.
void TestCodec::aMarkOfByteOrderIsALetter()
{
    for (const QString &title : {u"\uFEFFLease"_s, u"\uFEFF\uFEFF"_s, u"Le\uFEFFase"_s}) {
        domain::SigningSession session;
        session.id = u"i"_s;
        session.request.title = title;
        const auto again = decode<domain::SigningSession>(sessionToJson(session));
        QVERIFY(again);
        QCOMPARE(again->request.title, title);
    }
    const auto other = decode<domain::SigningSession>("{\"id\":\"i\",\"\xEF\xBB\xBFtitle\":\"x\"}");
    QVERIFY(other);
    QCOMPARE(other->request.title, QString());
    QVERIFY(sessionToJson(*other).contains("\xEF\xBB\xBFtitle"));
    // and in what we do not know
    const QByteArray unknown = "{\"id\":1,\"\xEF\xBB\xBFid\":\"\xEF\xBB\xBF\"}";
    const auto holder = decode<domain::SigningSession>("{\"id\":\"i\",\"new\":" + unknown + '}');
    QVERIFY(holder);
    QVERIFY2(sessionToJson(*holder).contains(unknown), sessionToJson(*holder).constData());
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

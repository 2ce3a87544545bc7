#include "tst_sandbox.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

class tst_sandbox_documents : public QObject, SandboxTest
{
    Q_OBJECT

    const QByteArray ofStart = "OF-START"; //!< the secret, in rows that are made before the server

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { server.stop(); }

    void tokenIsRefused_data()
    {
        QTest::addColumn<QByteArray>("form");
        QTest::addColumn<QString>("error");
        const QByteArray good = "grant_type=client_credentials&scope=signicat-api";
        QTest::newRow("no client") << good << u"invalid_client"_s;
        QTest::newRow("wrong secret")
            << good + "&client_id=sandbox-round-apple-123&client_secret=x" << u"invalid_client"_s;
        const QByteArray known = "&client_id=sandbox-round-apple-123&client_secret=" + ofStart;
        QTest::newRow("another grant")
            << "grant_type=password&scope=signicat-api" + known << u"unsupported_grant_type"_s;
        QTest::newRow("another scope")
            << "grant_type=client_credentials&scope=everything" + known << u"invalid_scope"_s;
        QTest::newRow("rubbish") << QByteArray("%%%&&&==") << u"invalid_client"_s;
    }
    void tokenIsRefused()
    {
        QFETCH(QByteArray, form);
        QFETCH(QString, error);
        form.replace(ofStart, server.clientSecret().toUtf8());
        const auto reply =
            send("POST", u"/auth/open/connect/token"_s, form, "application/x-www-form-urlencoded");
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.object().value(u"error"_s).toString(), error);
    }

    void tokenIsAsTheStandardSays()
    {
        const QByteArray form =
            "grant_type=client_credentials&scope=signicat-api&client_id=" + server.clientId().toUtf8() +
            "&client_secret=" + server.clientSecret().toUtf8();
        const QString path = u"/auth/open/connect/token"_s;
        const QJsonObject answer = send("POST", path, form, "application/x-www-form-urlencoded").object();
        QCOMPARE(answer.value(u"expires_in"_s).toInt(), 600);
        QCOMPARE(answer.value(u"token_type"_s).toString(), u"Bearer"_s);
        const auto json = send("POST", path, "{}", "application/json");
        QCOMPARE(json.status, 400);
        QCOMPARE(json.object().value(u"error"_s).toString(), u"invalid_request"_s);
        token.clear(); // and none at all
        QCOMPARE(get(u"/sign/signing-sessions"_s).status, 401);
    }

    //! The credentials in the header instead of the form.
    void tokenByBasic()
    {
        const auto asked = [this](const QByteArray &pair) {
            QNetworkRequest request(server.tokenUrl());
            request.setRawHeader("Authorization", "Basic " + pair.toBase64());
            request.setRawHeader("Content-Type", "application/x-www-form-urlencoded");
            QNetworkReply *reply =
                network.post(request, QByteArray("grant_type=client_credentials&scope=signicat-api"));
            QSignalSpy finished(reply, &QNetworkReply::finished);
            if (!reply->isFinished())
                support::waitFor(finished, 20'000);
            const QJsonObject answer = QJsonDocument::fromJson(reply->readAll()).object();
            reply->deleteLater();
            return answer;
        };
        const QByteArray id = server.clientId().toUtf8(), secret = server.clientSecret().toUtf8();
        token = asked(id + ':' + secret).value(u"access_token"_s).toString().toUtf8();
        QCOMPARE(get(u"/sign/signing-sessions"_s).status, 200);
        for (const QByteArray &wrong : {id + ":x", "x:" + secret, id, QByteArray(":"), QByteArray()})
            QCOMPARE(asked(wrong).value(u"error"_s).toString(), u"invalid_client"_s);
    }

    void tokenEndsByTheMovedClock()
    {
        const QString id = uploadPdf();
        QCOMPARE(get(u"/sign/documents/"_s + id + u"/metadata"_s).status, 200);
        advance(u"PT9M50S"_s);
        QCOMPARE(get(u"/sign/documents/"_s + id + u"/metadata"_s).status, 200);
        advance(u"PT11S"_s);
        const auto late = get(u"/sign/documents/"_s + id + u"/metadata"_s);
        QCOMPARE(late.status, 401);
        QCOMPARE(late.object().value(u"code"_s).toString(), u"invalid_token"_s);
        token = "nonsense";
        QCOMPARE(get(u"/sign/signing-sessions"_s).status, 401);
    }

    void documentComesBackAsItWent()
    {
        const QByteArray bytes("\0\xff\r\n%PDF binary", 16);
        const auto uploaded = send("POST", u"/sign/documents"_s, bytes, "application/pdf; x=y");
        QCOMPARE(uploaded.status, 200);
        QCOMPARE(uploaded.object().value(u"documentHash"_s).toObject().value(u"hash"_s).toString().toLatin1(),
                 QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toBase64());
        const QString path = u"/sign/documents/"_s + uploaded.object().value(u"documentId"_s).toString();
        const auto read = get(path);
        QCOMPARE(read.body, bytes);
        QCOMPARE(read.type, QByteArray("application/pdf"));
        QCOMPARE(send("DELETE", path).status, 204);
        QCOMPARE(get(path).status, 404);
        QCOMPARE(get(path).object().value(u"code"_s).toString(), u"document_not_found"_s);
        QCOMPARE(send("DELETE", path).status, 404);
    }

    void metadataIsPatchedMemberByMember()
    {
        const QString path = u"/sign/documents/"_s + uploadPdf() + u"/metadata"_s;
        QCOMPARE(send("PATCH", path, R"({"title":"Blåbær 🫐","filename":"a.pdf"})").status, 200);
        QCOMPARE(send("PATCH", path, R"({"filename":"b.pdf"})").object().value(u"title"_s).toString(),
                 u"Blåbær 🫐"_s);
        QCOMPARE(get(path).object().value(u"filename"_s).toString(), u"b.pdf"_s);
        const auto wrong = send("PATCH", path, "{\"title\":7,\"filename\":\"ok\"}");
        QCOMPARE(wrong.status, 400);
        QCOMPARE(wrong.invalid(), QStringList{u"title"_s});
        QCOMPARE(send("PATCH", path, "{\"title\":\"" + QByteArray(256, 'x') + "\"}").invalid(),
                 QStringList{u"title"_s});
        QCOMPARE(send("PATCH", path, "[").status, 400);
        QCOMPARE(send("PATCH", path, "{}", "text/plain").status, 415);
    }

    void hostileRequests()
    {
        QCOMPARE(send("POST", u"/sign/documents"_s, "x", "image/png").status, 415);
        QCOMPARE(send("POST", u"/sign/documents"_s, "", "text/plain").status, 400);
        QCOMPARE(send("PUT", u"/sign/documents"_s, "x").status, 405);
        QCOMPARE(get(u"/sign/documents/not-a-uuid"_s).status, 400);
        QCOMPARE(get(u"/sign/documents/..%2F..%2Fetc%2Fpasswd"_s).status, 404);
        QCOMPARE(get(u"/sign/nothing"_s).status, 404);
        QCOMPARE(get(u"/"_s).status, 404);
        QCOMPARE(get(u"/sign/documents/01a2075d-a055-72dc-b254-a4cc392319ab?signicat-accountId=1"_s).status,
                 404);
    }

    void tooLargeIsRefusedAndTheConnectionLives()
    {
        QCOMPARE(
            send("POST", u"/sign/documents"_s, QByteArray(25 * 1024 * 1024 + 1, 'x'), "text/plain").status,
            413);
        QCOMPARE(send("POST", u"/sign/documents"_s, QByteArray(25 * 1024 * 1024, 'x'), "text/plain").status,
                 200);
    }

    void orphansDieAfterThirtyMinutes()
    {
        const QString orphan = uploadPdf(), kept = uploadPdf();
        create({session(collect({kept}), kept)});
        const QString collected = uploadPdf(), collection = collect({collected});
        advance(u"PT29M"_s);
        authorize();
        QCOMPARE(get(u"/sign/documents/"_s + orphan).status, 200);
        advance(u"PT2M"_s);
        QCOMPARE(get(u"/sign/documents/"_s + orphan).status, 404);
        // a collection alone keeps nothing
        QCOMPARE(get(u"/sign/documents/"_s + collected).status, 404);
        QCOMPARE(create({session(collection, collected)}).invalid(),
                 QStringList{u"[0].documents[0].documentId"_s});
        QCOMPARE(get(u"/sign/documents/"_s + kept).status, 200);
        advance(u"P30D"_s);
        authorize();
        QCOMPARE(get(u"/sign/documents/"_s + kept).status, 404);
    }

    void collections()
    {
        const QString document = uploadPdf(), id = collect({document}, true);
        const QString path = u"/sign/document-collections/"_s + id;
        QCOMPARE(get(path).object().value(u"documents"_s).toArray().size(), 1);
        QCOMPARE(send("DELETE", path).status, 204);
        QCOMPARE(get(path).status, 404);
        QCOMPARE(get(u"/sign/documents/"_s + document).status, 200);
        const QString used = collect({document});
        create({session(used, document)});
        QCOMPARE(send("DELETE", u"/sign/document-collections/"_s + used).status, 400);
        const QString nobody = u"01a2075d-a055-72dc-b254-a4cc392319ab"_s;
        const auto missing = post(u"/sign/document-collections"_s,
                                  {{u"documents"_s, QJsonArray{QJsonObject{{u"documentId"_s, nobody}}}}});
        QCOMPARE(missing.status, 400);
        QCOMPARE(missing.invalid(), QStringList{u"documents[0].documentId"_s});
        QCOMPARE(post(u"/sign/document-collections"_s, {}).status, 400);
        QCOMPARE(post(u"/sign/document-collections"_s, {{u"documents"_s, 1}}).invalid(),
                 QStringList{u"documents"_s});
    }

    void restartKeepsEverything()
    {
        QTemporaryDir folder;
        sandbox::Options options;
        options.dataFolder = folder.path();
        start(options);
        const QString secret = server.clientSecret();
        const QJsonObject made = newSession(true);
        QCOMPARE(signIt(idOf(made)).status, 204);
        const QJsonObject before = read(idOf(made));
        server.stop();
        start(options);
        QCOMPARE(server.clientSecret(), secret);
        QJsonObject after = read(idOf(made));
        after.insert(u"signatureUrl"_s, before.value(u"signatureUrl"_s)); // its port is another one
        QCOMPARE(after, before);
        const QString result = after[u"output"_s][u"signatures"_s][0][u"resultDocumentId"_s].toString();
        QVERIFY(get(u"/sign/documents/"_s + result).body.startsWith("%PDF"));
    }

    void logTellsTheRequestsWithoutSecrets()
    {
        const QString id = uploadPdf();
        const auto log = get(u"/_sandbox/log"_s);
        QVERIFY(log.body.contains(id.toUtf8()));
        QVERIFY(!log.body.contains(token) && !log.body.contains(server.clientSecret().toUtf8()));
    }
};

QTEST_GUILESS_MAIN(tst_sandbox_documents)
#include "tst_sandbox_documents.moc"

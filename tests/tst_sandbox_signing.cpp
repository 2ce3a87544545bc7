#include "tst_sandbox.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

class tst_sandbox_signing : public QObject, SandboxTest
{
    Q_OBJECT

    //! What pdfsig says about the file.
    QByteArray judged(const QByteArray &pdf)
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"signed.pdf"_s));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(pdf);
        file.close();
        QProcess pdfsig;
        pdfsig.start(u"pdfsig"_s, {u"-nocert"_s, file.fileName()});
        pdfsig.waitForFinished();
        return pdfsig.readAllStandardOutput();
    }

    QByteArray resultOf(const QJsonObject &session, const QString &list = u"signatures"_s)
    {
        return get(u"/sign/documents/"_s + session[u"output"_s][list][0][u"resultDocumentId"_s].toString())
            .body;
    }

    QString pathOf(const QJsonObject &session)
    {
        return session[u"signatureUrl"_s].toString().mid(server.baseUrl().toString().size());
    }

    Reply press(const QJsonObject &session, const QByteArray &form)
    {
        return send("POST", pathOf(session), form, "application/x-www-form-urlencoded");
    }

    static QJsonObject redirects()
    {
        return {{u"success"_s, u"https://a.example/ok?x=1"_s},
                {u"cancel"_s, u"https://a.example/cancel"_s},
                {u"error"_s, u"https://a.example/error"_s}};
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const auto &judge : {u"pdfsig"_s, u"xmlsec1"_s})
            QVERIFY2(!QStandardPaths::findExecutable(judge).isEmpty(), qPrintable(judge));
    }
    void init() { start(); }
    void cleanup() { server.stop(); }

    void padesIsValidAndAddsToEarlierOnes()
    {
        const QString first = idOf(newSession(true, {{u"signText"_s, u"Jeg samtykker"_s}}));
        QCOMPARE(signIt(first).status, 204);
        const QJsonObject once = read(first);
        QCOMPARE(once[u"output"_s][u"signatures"_s][0][u"signatureType"_s].toString(), u"PADES"_s);
        QVERIFY(!once[u"output"_s][u"userInfo"_s][u"fullName"_s].toString().isEmpty());
        const QByteArray pdf = resultOf(once);
        const QByteArray words = judged(pdf);
        QVERIFY2(words.contains("Signature is Valid") && words.contains("Total document signed"),
                 words.constData());

        const QString again = upload(pdf);
        const QString second =
            idOf(create({session(collect({again}), again, true)}).array().first().toObject());
        QCOMPARE(signIt(second).status, 204);
        const QByteArray twice = judged(resultOf(read(second)));
        QCOMPARE(twice.count("Signature is Valid"), 2);
        QVERIFY(resultOf(read(second)).startsWith(pdf)); // the original bytes are untouched
    }

    void alteredFileIsNotValid()
    {
        const QString id = idOf(newSession(true));
        signIt(id);
        QByteArray pdf = resultOf(read(id));
        pdf.replace("(Contract)", "(Kontrakt)");
        QVERIFY(!judged(pdf).contains("Signature is Valid"));
    }

    void signedPdfFailsOnlyWhenItIsSignedByLogin()
    {
        const QString id = idOf(newSession(true));
        signIt(id);
        const QString again = upload(resultOf(read(id)));
        QJsonObject body = session(collect({again}), again);
        body.insert(u"redirectSettings"_s, redirects());
        const auto made = create({body});
        QCOMPARE(made.status, 201);
        const QJsonObject late = made.array().first().toObject();
        QCOMPARE(press(late, "action=sign").location, QByteArray("https://a.example/error"));
        QCOMPARE(stateOf(idOf(late)), u"READY"_s);
    }

    void damagedPdfIsNotSigned()
    {
        const QString broken = upload("%PDF-1.7\nnothing");
        const QString id =
            idOf(create({session(collect({broken}), broken, true)}).array().first().toObject());
        QCOMPARE(signIt(id).status, 409);
        QCOMPARE(stateOf(id), u"READY"_s);
    }

    void textGetsAnXadesThatVerifies()
    {
        const QString document = upload("Blåbær\n", "text/plain");
        const QString id = idOf(create({session(collect({document}), document)}).array().first().toObject());
        QCOMPARE(signIt(id).status, 204);
        const QByteArray xml = resultOf(read(id));
        QVERIFY(xml.contains(QByteArray("Blåbær\n").toBase64()));
        QTemporaryDir folder;
        QFile signature(folder.filePath(u"s.xml"_s)), authority(folder.filePath(u"ca.pem"_s));
        QVERIFY(signature.open(QIODevice::WriteOnly) && authority.open(QIODevice::WriteOnly));
        signature.write(xml);
        authority.write(get(u"/_sandbox/ca.pem"_s).body);
        signature.close();
        authority.close();
        const QString xades = u"http://uri.etsi.org/01903/v1.3.2#:SignedProperties"_s;
        const QString object = u"http://www.w3.org/2000/09/xmldsig#:Object"_s;
        QCOMPARE(QProcess::execute(u"xmlsec1"_s, {u"--verify"_s, u"--trusted-pem"_s, authority.fileName(),
                                                  u"--id-attr:Id"_s, xades, u"--id-attr:Id"_s, object,
                                                  signature.fileName()}),
                 0);
    }

    void whatIsOnlyReadIsNotSigned()
    {
        const QString one = uploadPdf(), two = uploadPdf(), collection = collect({one, two});
        QJsonObject body = session(collection, one, true);
        QJsonArray documents = body[u"documents"_s].toArray();
        documents.append(QJsonObject{
            {u"documentCollectionId"_s, collection}, {u"documentId"_s, two}, {u"action"_s, u"VIEW"_s}});
        body.insert(u"documents"_s, documents);
        const QString id = idOf(create({body}).array().first().toObject());
        QCOMPARE(signIt(id).status, 204);
        const QJsonArray results = read(id)[u"output"_s][u"signatures"_s].toArray();
        QCOMPARE(results.size(), 1);
        QCOMPARE(results[0][u"originalDocumentId"_s].toString(), one);
    }

    void resultsLiveUntilTheDueDate()
    {
        const QString id = idOf(newSession(true)); // due in 30 days
        QCOMPARE(signIt(id).status, 204);
        const QString path = u"/sign/documents/"_s +
                             read(id)[u"output"_s][u"signatures"_s][0][u"resultDocumentId"_s].toString();
        advance(u"P29D"_s);
        authorize();
        QCOMPARE(get(path).status, 200);
        advance(u"P2D"_s);
        authorize();
        QCOMPARE(get(path).status, 404);
    }

    void packageComesALittleAfterSigned()
    {
        const QString one = uploadPdf(), two = uploadPdf(), collection = collect({one, two}, true);
        const QJsonArray both = create({session(collection, one), session(collection, two)}).array();
        signIt(idOf(both[0].toObject()));
        advance(u"PT5S"_s);
        const QString path = u"/sign/document-collections/"_s + collection;
        QVERIFY(!get(path).object().contains(u"output"_s)); // one session is open
        signIt(idOf(both[1].toObject()));
        QVERIFY(!get(path).object().contains(u"output"_s)); // being made
        advance(u"PT2S"_s);
        const QJsonObject packaged = get(path).object();
        QCOMPARE(judged(resultOf(packaged, u"packages"_s)).count("Signature is Valid"), 1);
        QCOMPARE(create({session(collection, one)}).status, 400); // closed
    }

    void packageOfASession()
    {
        const QString id = idOf(newSession(false, {{u"packageTo"_s, QJsonArray{u"PADES_CONTAINER"_s}}}));
        signIt(id);
        QTRY_VERIFY_WITH_TIMEOUT(!read(id)[u"output"_s][u"packages"_s].isUndefined(), 5'000); // by real time
        QVERIFY(judged(resultOf(read(id), u"packages"_s)).contains("Signature is Valid"));
    }

    void merchantSigns()
    {
        const QString pdf = uploadPdf(), xml = upload("<a/>", "application/xml");
        const auto wanted = [](const QString &id, const QString &type, const QString &format) {
            return QJsonObject{{u"documentId"_s, id}, {u"mimetype"_s, type}, {u"format"_s, format}};
        };
        const auto call = [&](const QJsonArray &documents) {
            return post(u"/sign/merchant-sign"_s,
                        {{u"vendor"_s, u"NBID"_s}, {u"toBeSignedDocuments"_s, documents}});
        };
        const auto reply = call(
            {wanted(pdf, u"application/pdf"_s, u"PADES"_s), wanted(xml, u"application/xml"_s, u"XADES"_s)});
        QCOMPARE(reply.status, 200);
        const QString result = reply.array()[0].toObject()[u"documentResultId"_s].toString();
        QVERIFY(judged(get(u"/sign/documents/"_s + result).body).contains("Signature is Valid"));
        QCOMPARE(call({}).status, 400);
        QCOMPARE(call({wanted(idOf(newSession()), u"application/pdf"_s, u"PADES"_s)}).invalid(),
                 QStringList{u"toBeSignedDocuments[0].documentId"_s});
        QCOMPARE(get(u"/sign/merchant-sign"_s).status, 405);
        // an XML is sealed as one, by the same certificate
        const QString sealedXml = reply.array()[1].toObject()[u"documentResultId"_s].toString();
        const auto sealedReply = get(u"/sign/documents/"_s + sealedXml);
        QCOMPARE(sealedReply.type, QByteArray("application/xml"));
        QVERIFY(sealedReply.body.contains("SignatureValue"));
        // results live as long as any document that is in no session
        advance(u"PT31M"_s);
        authorize();
        QCOMPARE(get(u"/sign/documents/"_s + result).status, 404);
    }

    void merchantSigningRefuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("uploadedAs");
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<QString>("name");
        const QByteArray pdf = sandbox::samplePdf(u"Contract"_s, {u"Pay"_s});
        const QString pdfType = u"application/pdf"_s, xmlType = u"application/xml"_s;
        const QString format = u"toBeSignedDocuments[0].format"_s;
        const QString type = u"toBeSignedDocuments[0].mimetype"_s;
        const auto row = [&](const char *tag, const QByteArray &bytes, const QString &uploadedAs,
                             const QJsonObject &change, const QString &name) {
            QTest::newRow(tag) << bytes << uploadedAs << change << name;
        };
        row("XAdES of a PDF", pdf, pdfType, {{u"format"_s, u"XADES"_s}}, format);
        row("PAdES of XML", "<a/>", xmlType, {{u"mimetype"_s, xmlType}}, format);
        row("text", "Hei", u"text/plain"_s, {{u"mimetype"_s, u"text/plain"_s}, {u"format"_s, u"XADES"_s}},
            format);
        row("another type", pdf, pdfType, {{u"mimetype"_s, xmlType}, {u"format"_s, u"XADES"_s}}, type);
        row("no type", pdf, pdfType, {{u"mimetype"_s, QString()}}, type);
        row("unknown type", pdf, pdfType, {{u"mimetype"_s, u"image/png"_s}}, type);
        row("unknown format", pdf, pdfType, {{u"format"_s, u"CADES"_s}}, format);
        row("nobody's", pdf, pdfType, {{u"documentId"_s, u"01a2075d-a055-72dc-b254-a4cc392319ab"_s}},
            u"toBeSignedDocuments[0].documentId"_s);
        row("no UUID", pdf, pdfType, {{u"documentId"_s, u"x"_s}}, u"toBeSignedDocuments[0].documentId"_s);
    }
    void merchantSigningRefuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, uploadedAs);
        QFETCH(QJsonObject, change);
        QFETCH(QString, name);
        QJsonObject wanted{{u"documentId"_s, upload(bytes, uploadedAs.toLatin1())},
                           {u"mimetype"_s, u"application/pdf"_s},
                           {u"format"_s, u"PADES"_s}};
        for (auto it = change.begin(); it != change.end(); ++it)
            wanted.insert(it.key(), it.value());
        const auto call = [this](const QString &vendor, const QJsonArray &documents) {
            return post(u"/sign/merchant-sign"_s,
                        {{u"vendor"_s, vendor}, {u"toBeSignedDocuments"_s, documents}});
        };
        const auto reply = call(u"NBID"_s, {wanted});
        QCOMPARE(reply.status, 400);
        const QStringList named = reply.invalid();
        QCOMPARE(QSet(named.begin(), named.end()), QSet{name}); // nothing else is
    }

    void merchantSigningIsOfOneVendorAndTwenty()
    {
        const QJsonObject good{
            {u"documentId"_s, uploadPdf()}, {u"mimetype"_s, u"application/pdf"_s}, {u"format"_s, u"PADES"_s}};
        QCOMPARE(post(u"/sign/merchant-sign"_s,
                      {{u"vendor"_s, u"SBID"_s}, {u"toBeSignedDocuments"_s, QJsonArray{good}}})
                     .invalid(),
                 QStringList{u"vendor"_s});
        QJsonArray many;
        for (int i = 0; i < 21; ++i)
            many.append(good);
        QCOMPARE(post(u"/sign/merchant-sign"_s, {{u"vendor"_s, u"NBID"_s}, {u"toBeSignedDocuments"_s, many}})
                     .invalid(),
                 QStringList{u"toBeSignedDocuments"_s});
    }

    //! One that is no PDF inside: nothing of the call is sealed.
    void damagedPdfIsNotSealed()
    {
        const auto wanted = [](const QString &id) {
            return QJsonObject{
                {u"documentId"_s, id}, {u"mimetype"_s, u"application/pdf"_s}, {u"format"_s, u"PADES"_s}};
        };
        const QString broken = upload("%PDF-1.7\nnothing");
        const auto reply =
            post(u"/sign/merchant-sign"_s,
                 {{u"vendor"_s, u"NBID"_s},
                  {u"toBeSignedDocuments"_s, QJsonArray{wanted(uploadPdf()), wanted(broken)}}});
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.object()[u"code"_s].toString(), u"bad_request"_s);
    }
};

QTEST_GUILESS_MAIN(tst_sandbox_signing)
#include "tst_sandbox_signing.moc"

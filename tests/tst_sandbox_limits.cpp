#include "tst_sandbox.h"

//! Every bound that openapi.yaml gives, one step beyond it, over HTTP; the rules themselves are tst_rules'.
class tst_sandbox_limits : public QObject, SandboxTest
{
    Q_OBJECT

    static QJsonArray repeated(qsizetype count, const QJsonValue &value)
    {
        QJsonArray list;
        for (qsizetype i = 0; i < count; ++i)
            list.append(value);
        return list;
    }

    static QString chars(qsizetype count) { return {count, u'x'}; }

    static QJsonObject message(const QString &method)
    {
        return {{u"communicationMethod"_s, method}, {u"category"_s, u"SIGNING_NOTIFICATION"_s}};
    }

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { server.stop(); }

    void ofASession_data()
    {
        QTest::addColumn<QJsonObject>("good");
        QTest::addColumn<QJsonObject>("bad");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *tag, const QJsonObject &good, const QJsonObject &bad,
                            const char *name) {
            QTest::newRow(tag) << good << bad << u"[0]."_s + QLatin1String(name);
        };
        const auto member = [](const QString &name, const QJsonValue &value) {
            return QJsonObject{{name, value}};
        };
        row("title", member(u"title"_s, chars(255)), member(u"title"_s, chars(256)), "title");
        row("sign text", member(u"signText"_s, chars(2048)), member(u"signText"_s, chars(2049)), "signText");
        row("reference", member(u"externalReference"_s, chars(1024)),
            member(u"externalReference"_s, chars(1025)), "externalReference");
        row("tags", member(u"usageTags"_s, repeated(25, u"a"_s)),
            member(u"usageTags"_s, repeated(26, u"a"_s)), "usageTags");
        row("a tag", member(u"usageTags"_s, QJsonArray{chars(50)}),
            member(u"usageTags"_s, QJsonArray{chars(51)}), "usageTags[0]");
        row("packages", member(u"packageTo"_s, repeated(5, u"PADES_CONTAINER"_s)),
            member(u"packageTo"_s, repeated(6, u"PADES_CONTAINER"_s)), "packageTo");
        row("a package", member(u"packageTo"_s, QJsonArray{u"PADES_CONTAINER"_s}),
            member(u"packageTo"_s, QJsonArray{u"ZIP"_s}), "packageTo[0]");
        row("link minutes", member(u"signatureUrlTTL"_s, 525'600), member(u"signatureUrlTTL"_s, 525'601),
            "signatureUrlTTL");
        row("link", member(u"signatureUrlTimeToLive"_s, u"P45D"_s),
            member(u"signatureUrlTimeToLive"_s, u"P45DT1S"_s), "signatureUrlTimeToLive");
        const QJsonObject known{{u"email"_s, u"k@n.example"_s}, {u"mobile"_s, u"+4790000000"_s}};
        const auto told = [](const QString &method, const QJsonObject &signer) {
            return QJsonObject{{u"signer"_s, signer}, {u"notifications"_s, QJsonArray{message(method)}}};
        };
        row("e-mail to somebody", told(u"EMAIL"_s, known),
            told(u"EMAIL"_s, {{u"mobile"_s, u"+4790000000"_s}}), "signer.email");
        row("SMS to somebody", told(u"SMS"_s, known), told(u"SMS"_s, {{u"email"_s, u"k@n.example"_s}}),
            "signer.mobile");
        row("how to tell", told(u"EMAIL"_s, known), told(u"PIGEON"_s, known),
            "notifications[0].communicationMethod");
        row("address", member(u"signer"_s, known),
            member(u"signer"_s, QJsonObject{{u"email"_s, u"nobody"_s}}), "signer.email");
        const QString https = u"https://a.example"_s;
        const auto redirects = [&](const QString &success) {
            return QJsonObject{
                {u"redirectSettings"_s,
                 QJsonObject{{u"success"_s, success}, {u"cancel"_s, https}, {u"error"_s, https}}}};
        };
        row("redirect", redirects(https), redirects(u"not an address"_s), "redirectSettings.success");
        const auto setup = [](const QJsonObject &one) {
            return QJsonObject{{u"signingSetup"_s, QJsonArray{one}}};
        };
        const QJsonObject pki{{u"signingFlow"_s, u"PKISIGNING"_s}, {u"vendor"_s, u"NBID"_s}};
        row("flow", setup(pki), setup({{u"signingFlow"_s, u"PAPER"_s}}), "signingSetup[0].signingFlow");
        row("vendor", setup(pki), setup({{u"signingFlow"_s, u"PKISIGNING"_s}, {u"vendor"_s, u"NOBODY"_s}}),
            "signingSetup[0].vendor");
        QJsonObject byLogin{{u"signingFlow"_s, u"AUTHENTICATION_BASED"_s}};
        row("setups", setup(byLogin), member(u"signingSetup"_s, repeated(2, byLogin)), "signingSetup");
        byLogin.insert(u"identityProviders"_s, QJsonArray()); // all that the account has
        const QJsonObject anyEid = setup(byLogin);
        byLogin.insert(u"identityProviders"_s, QJsonArray{QJsonObject()});
        row("eID", anyEid, setup(byLogin), "signingSetup[0].identityProviders[0].idpName");
        const QJsonObject intention{{u"value"_s, u"I agree"_s}, {u"format"_s, u"TEXT"_s}};
        QJsonObject intended = setup(pki);
        intended.insert(u"intentionText"_s, intention);
        row("intention of a login", intended, member(u"intentionText"_s, intention), "intentionText");
        QJsonObject unintended = setup(pki);
        unintended.insert(u"intentionText"_s, QJsonObject{{u"format"_s, u"TEXT"_s}});
        row("intention", intended, unintended, "intentionText.value");
    }
    void ofASession()
    {
        QFETCH(QJsonObject, good);
        QFETCH(QJsonObject, bad);
        QFETCH(QString, name);
        const QString document = uploadPdf(), collection = collect({document});
        const auto sent = [&](const QJsonObject &change) {
            QJsonObject body = session(collection, document);
            for (auto it = change.begin(); it != change.end(); ++it)
                body.insert(it.key(), it.value());
            return create({body});
        };
        const auto taken = sent(good);
        QVERIFY2(taken.status == 201, taken.body.constData());
        const auto refused = sent(bad);
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.invalid(), QStringList{name});
    }

    //! Members of members.
    void ofParts_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QJsonValue>("good");
        QTest::addColumn<QJsonValue>("bad");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *tag, const QString &part, const QJsonValue &good,
                            const QJsonValue &bad, const QString &name) {
            QTest::newRow(tag) << part << good << bad << u"[0]."_s + name;
        };
        const QString archive = u"archive"_s, period = u"retentionPeriod"_s;
        const QJsonObject kept{{period, u"P1Y"_s}, {u"sendSignatureResultsToArchive"_s, true}};
        row("archive", archive, kept, QJsonObject(), u"archive.retentionPeriod"_s);
        row("how long", archive, kept, QJsonObject{{period, u"a year"_s}}, u"archive.retentionPeriod"_s);
        row("what is kept", archive, kept,
            QJsonObject{{period, u"P1Y"_s}, {u"sendSignatureResultsToArchive"_s, u"yes"_s}},
            u"archive.sendSignatureResultsToArchive"_s);
        row("log in first", u"preAuthentication"_s, QJsonObject{{u"enabled"_s, true}}, QJsonObject(),
            u"preAuthentication.enabled"_s);
        const QJsonArray number{u"NATIONAL_IDENTIFICATION_NUMBER"_s};
        for (const QString &list : {u"prefill"_s, u"validations"_s})
            row(qPrintable(list), u"signer"_s, QJsonObject{{list, number}},
                QJsonObject{{list, QJsonArray{u"NAME"_s}}}, u"signer."_s + list + u"[0]"_s);
        row("no language", u"ui"_s, QJsonObject{{u"language"_s, u"nn"_s}},
            QJsonObject{{u"language"_s, QString()}}, u"ui.language"_s);
        row("no package", u"packageTo"_s, QJsonArray(), QJsonArray{QString()}, u"packageTo[0]"_s);
        const auto told = [](const QString &language) {
            QJsonObject sms = message(u"SMS"_s);
            sms.insert(u"message"_s, QJsonObject{{u"language"_s, language}});
            return QJsonArray{sms};
        };
        row("language of a message", u"notifications"_s, told(u"nb"_s), told(u"no"_s),
            u"notifications[0].message.language"_s);
    }
    void ofParts()
    {
        QFETCH(QString, part);
        QFETCH(QJsonValue, good);
        QFETCH(QJsonValue, bad);
        QFETCH(QString, name);
        const QString document = uploadPdf(), collection = collect({document});
        QJsonObject body = session(collection, document);
        if (part != u"signer")
            body.insert(u"signer"_s, QJsonObject{{u"mobile"_s, u"+4790000000"_s}});
        body.insert(part, good);
        const auto taken = create({body});
        QVERIFY2(taken.status == 201, taken.body.constData());
        body.insert(part, bad);
        const auto refused = create({body});
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.invalid(), QStringList{name});
    }

    void predecessors()
    {
        const QString document = uploadPdf(), collection = collect({document});
        const auto created = create(repeated(51, session(collection, document))).array();
        QCOMPARE(created.size(), 51);
        QJsonArray ids;
        for (const auto &one : created)
            ids.append(one.toObject()[u"id"_s]);
        QJsonObject last = session(collection, document);
        last.insert(u"subsequentTo"_s, ids);
        QCOMPARE(create({last}).invalid(), QStringList{u"[0].subsequentTo"_s});
        ids.removeLast();
        last.insert(u"subsequentTo"_s, ids);
        QCOMPARE(create({last}).status, 201);
    }

    void documentsOfASessionAndACollection()
    {
        QStringList documents;
        for (int i = 0; i < 101; ++i)
            documents << upload("Hei", "text/plain");
        QCOMPARE(collect(documents), QString()); // 101
        const QString surplus = documents.takeLast();
        const QString collection = collect(documents);
        QVERIFY(!collection.isEmpty());
        QJsonObject body = session(collection, documents[0]);
        QJsonArray all;
        for (const QString &id : std::as_const(documents))
            all.append(QJsonObject{
                {u"documentCollectionId"_s, collection}, {u"documentId"_s, id}, {u"action"_s, u"SIGN"_s}});
        body.insert(u"documents"_s, all);
        QCOMPARE(create({body}).status, 201);
        all.append(QJsonObject{{u"documentCollectionId"_s, collect({surplus})},
                               {u"documentId"_s, surplus},
                               {u"action"_s, u"SIGN"_s}});
        body.insert(u"documents"_s, all);
        QCOMPARE(create({body}).invalid(), QStringList{u"[0].documents"_s});
    }

    void typesOfASessionAreTheSame()
    {
        const QString pdf = uploadPdf(), text = upload("Hei", "text/plain");
        const QString collection = collect({pdf, text}); // a collection may mix
        QJsonObject body = session(collection, pdf);
        QJsonArray both = body[u"documents"_s].toArray();
        both.append(QJsonObject{
            {u"documentCollectionId"_s, collection}, {u"documentId"_s, text}, {u"action"_s, u"SIGN"_s}});
        body.insert(u"documents"_s, both);
        const auto reply = create({body});
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.invalid(), QStringList{u"[0].documents"_s});
    }

    //! A vendor that signs PDF alone is asked to sign text.
    void vendorsOfPdfOnly()
    {
        const QString text = upload("Hei", "text/plain");
        QJsonObject body = session(collect({text}), text, true);
        body.insert(u"signingSetup"_s, QJsonArray{QJsonObject{{u"signingFlow"_s, u"PKISIGNING"_s},
                                                              {u"vendor"_s, u"SMARTID"_s}}});
        QCOMPARE(create({body}).status, 400);
        const QString pdf = uploadPdf();
        QJsonObject packaged = session(collect({pdf}), pdf, true);
        packaged.insert(u"signingSetup"_s, body[u"signingSetup"_s]);
        packaged.insert(u"packageTo"_s, QJsonArray{u"PADES_CONTAINER"_s});
        QCOMPARE(create({packaged}).status, 400);
    }

    //! Nobody sees a PDF on the telephone.
    void phoneTakesTextOnly()
    {
        const auto sent = [this](const QString &document) {
            QJsonObject body = session(collect({document}), document);
            body.insert(u"signText"_s, u"You sell your car"_s);
            body.insert(u"signingSetup"_s,
                        QJsonArray{QJsonObject{
                            {u"signingFlow"_s, u"PKISIGNING"_s},
                            {u"vendor"_s, u"SBID"_s},
                            {u"additionalParameters"_s, QJsonObject{{u"sbid_sign_type"_s, u"PHONE"_s}}}}});
            return create({body});
        };
        const auto refused = sent(uploadPdf());
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.invalid(), QStringList{u"[0].documents[0].documentId"_s});
        const auto taken = sent(upload("Hei", "text/plain"));
        QVERIFY2(taken.status == 201, taken.body.constData());
    }

    void ofACollection()
    {
        const QString document = uploadPdf();
        const QJsonObject once{{u"documentId"_s, document}};
        const auto sent = [this](const QJsonArray &documents, const QJsonArray &packages) {
            return post(u"/sign/document-collections"_s,
                        {{u"documents"_s, documents}, {u"packageTo"_s, packages}});
        };
        QCOMPARE(sent({}, {}).invalid(), QStringList{u"documents"_s});
        QCOMPARE(sent({once, once}, {}).invalid(), QStringList{u"documents[1].documentId"_s});
        QCOMPARE(sent({once}, repeated(6, u"PADES_CONTAINER"_s)).invalid(), QStringList{u"packageTo"_s});
        QCOMPARE(sent({once}, {u"ZIP"_s}).invalid(), QStringList{u"packageTo[0]"_s});
        QCOMPARE(sent({once}, repeated(5, u"PADES_CONTAINER"_s)).status, 201);
    }

    void ofADocument_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<int>("limit");
        QTest::newRow("title") << u"title"_s << 255;
        QTest::newRow("filename") << u"filename"_s << 255;
        QTest::newRow("description") << u"description"_s << 1000;
    }
    void ofADocument()
    {
        QFETCH(QString, member);
        QFETCH(int, limit);
        const QString path = u"/sign/documents/"_s + uploadPdf() + u"/metadata"_s;
        const auto patched = [&](qsizetype length) {
            return send("PATCH", path, QJsonDocument(QJsonObject{{member, chars(length)}}).toJson());
        };
        QCOMPARE(patched(limit).status, 200);
        const auto refused = patched(limit + 1);
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.invalid(), QStringList{member});
        QCOMPARE(get(path).object()[member].toString().size(), limit);
    }
};

QTEST_GUILESS_MAIN(tst_sandbox_limits)
#include "tst_sandbox_limits.moc"

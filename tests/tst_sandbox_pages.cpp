#include "support/patience.h"
#include "tst_sandbox.h"

#include <QRegularExpression>

//! What signatureUrl opens in a browser.
class tst_sandbox_pages : public QObject, SandboxTest
{
    Q_OBJECT

    QString pathOf(const QJsonObject &session)
    {
        return session[u"signatureUrl"_s].toString().mid(server.baseUrl().toString().size());
    }

    Reply press(const QJsonObject &session, const QByteArray &form)
    {
        return send("POST", pathOf(session), form, "application/x-www-form-urlencoded");
    }

    //! Where the page has its documents.
    QStringList documentsOf(const Reply &page)
    {
        QStringList paths;
        static const QRegularExpression source(u"<embed[^>]* src=\"([^\"]*)\""_s);
        for (auto found = source.globalMatch(QString::fromUtf8(page.body)); found.hasNext();)
            paths << u"/sign/"_s + found.next().captured(1).replace(u"&amp;"_s, u"&"_s);
        return paths;
    }

    static QJsonObject redirects()
    {
        return {{u"success"_s, u"https://a.example/ok?x=1"_s},
                {u"cancel"_s, u"https://a.example/cancel"_s},
                {u"error"_s, u"https://a.example/error"_s}};
    }

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { server.stop(); }

    void showSignRejectAndCancel()
    {
        const QJsonObject made = newSession(false, {{u"title"_s, u"<script>alert(1)</script>"_s},
                                                    {u"redirectSettings"_s, redirects()},
                                                    {u"externalReference"_s, u"a&b=å"_s}});
        const auto page = get(pathOf(made));
        QCOMPARE(page.status, 200);
        QVERIFY(page.body.contains("&lt;script&gt;") && !page.body.contains("<script>"));
        for (const QByteArray action : {"sign", "reject", "cancel"})
            QVERIFY(page.body.contains("value=\"" + action + '"'));
        QCOMPARE(press(made, "action=cancel").location,
                 QByteArray("https://a.example/cancel?externalReference=a%26b%3D%C3%A5"));
        QCOMPARE(press(made, "action=nonsense").status, 400);
        QCOMPARE(stateOf(idOf(made)), u"READY"_s);
        const auto signedReply = press(made, "action=sign");
        QCOMPARE(signedReply.status, 303);
        QCOMPARE(signedReply.location,
                 QByteArray("https://a.example/ok?x=1&externalReference=a%26b%3D%C3%A5"));
        QCOMPARE(stateOf(idOf(made)), u"SIGNED"_s);
        QVERIFY(get(pathOf(made)).body.contains("These documents are signed"));
        QCOMPARE(get(u"/sign/?sessionId="_s + idOf(made)).status, 404); // the id is not the link
    }

    //! Byte by byte what was uploaded, for as long as it can be signed.
    void documentsCanBeRead()
    {
        const QByteArray one = sandbox::samplePdf(u"One"_s, {u"Pay"_s});
        const QByteArray two = sandbox::samplePdf(u"Two"_s, {u"Pay more"_s});
        const QStringList ids{upload(one), upload(two)};
        const QString collection = collect(ids);
        QJsonObject body = session(collection, ids[0]);
        body.insert(u"documents"_s,
                    QJsonArray{body[u"documents"_s][0], QJsonObject{{u"documentCollectionId"_s, collection},
                                                                    {u"documentId"_s, ids[1]},
                                                                    {u"action"_s, u"VIEW"_s}}});
        const QJsonObject made = create({body}).array().first().toObject();
        const auto page = get(pathOf(made));
        QVERIFY(page.body.contains("to sign") && page.body.contains("to read"));
        const QStringList paths = documentsOf(page);
        QCOMPARE(paths.size(), 2);
        token.clear(); // a browser has none
        for (int i = 0; i < 2; ++i) {
            const auto document = get(paths[i]);
            QCOMPARE(document.status, 200);
            QCOMPARE(document.type, QByteArray("application/pdf"));
            QCOMPARE(document.body, i == 0 ? one : two);
        }
        for (const auto &n : {u"2"_s, u"-1"_s, u"x"_s, QString()})
            QCOMPARE(get(paths[0].section(u"&n="_s, 0, 0) + u"&n="_s + n).status, 404);
        QCOMPARE(send("POST", paths[0]).status, 405);
        QCOMPARE(signIt(idOf(made)).status, 204);
        QCOMPARE(get(paths[0]).status, 404);
    }

    //! Text is shown as text, and never run as what it may look like.
    void textIsNeverAPage()
    {
        const QByteArray hostile = "<script>alert('blåbær')</script>\n";
        for (const QByteArray type : {"text/plain", "text/markdown", "application/xml"}) {
            const QString document = upload(hostile, type);
            const QJsonObject made =
                create({session(collect({document}), document)}).array().first().toObject();
            const auto page = get(pathOf(made));
            QVERIFY(page.body.contains("<pre") && page.body.contains("&lt;script&gt;"));
            QVERIFY(!page.body.contains("<script>"));
            const auto bytes = get(pathOf(made).replace(u"/sign/?"_s, u"/sign/page/document?"_s) + u"&n=0"_s);
            QCOMPARE(bytes.status, 200);
            QCOMPARE(bytes.type, QByteArray("text/plain"));
            QCOMPARE(bytes.body, hostile);
        }
    }

    void rejectionWithAReason()
    {
        const QJsonObject made = newSession(false, {{u"redirectSettings"_s, redirects()}});
        QCOMPARE(press(made, "action=reject&reason=" + QByteArray(2049, 'x')).status, 400);
        QCOMPARE(press(made, "action=reject&reason=Feil+bel%C3%B8p+%3Cb%3E").status, 200); // a page of ours
        QCOMPARE(stateOf(idOf(made)), u"REJECTED"_s);
        QCOMPARE(press(made, "action=sign").location, QByteArray("https://a.example/error"));
        QVERIFY(get(pathOf(made)).body.contains("Feil beløp &lt;b&gt;"));
        // the API has no member for it
        const auto words = get(u"/_sandbox/sessions/"_s + idOf(made));
        QCOMPARE(words.object(),
                 (QJsonObject{{u"state"_s, u"REJECTED"_s}, {u"rejectReason"_s, u"Feil beløp <b>"_s}}));
        QCOMPARE(send("POST", u"/_sandbox/sessions/"_s + idOf(made)).status, 405);
        QCOMPARE(get(u"/_sandbox/sessions/nobody"_s).status, 404);
        const QString other = idOf(newSession());
        QCOMPARE(post(u"/_sandbox/sessions/"_s + other + u"/reject"_s, {{u"reason"_s, u"Nei"_s}}).status,
                 204);
        QCOMPARE(get(u"/_sandbox/sessions/"_s + other).object()[u"rejectReason"_s].toString(), u"Nei"_s);
    }

    void rejectionIsSentToItsOwnAddress()
    {
        QJsonObject targets = redirects();
        targets.insert(u"reject"_s, u"https://a.example/no"_s);
        const QJsonObject made =
            newSession(false, {{u"redirectSettings"_s, targets}, {u"externalReference"_s, u"r1"_s}});
        const auto reply = press(made, "action=reject");
        QCOMPARE(reply.status, 303);
        QCOMPARE(reply.location, QByteArray("https://a.example/no?externalReference=r1"));
        QVERIFY(get(pathOf(made)).body.contains("Signing was rejected."));
    }

    //! A page of another site has the address, but not the right to press.
    void formOfAnotherSiteDoesNotSign()
    {
        const QJsonObject made = newSession();
        const auto from = [&](const QByteArray &origin) {
            QNetworkRequest request(QUrl(server.baseUrl().toString() + pathOf(made)));
            request.setRawHeader("Origin", origin);
            request.setRawHeader("Content-Type", "application/x-www-form-urlencoded");
            QNetworkReply *reply = network.post(request, QByteArray("action=sign"));
            QSignalSpy finished(reply, &QNetworkReply::finished);
            if (!reply->isFinished())
                support::waitFor(finished, 20'000);
            const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            reply->deleteLater();
            return status;
        };
        const QByteArray own = server.baseUrl().toString().toUtf8();
        for (const QByteArray &origin :
             {QByteArray("https://evil.example"), QByteArray("null"), own + "0", own + ".evil.example"}) {
            QCOMPARE(from(origin), 403);
            QCOMPARE(stateOf(idOf(made)), u"READY"_s);
        }
        QCOMPARE(from(own), 200);
        QCOMPARE(stateOf(idOf(made)), u"SIGNED"_s);
    }

    void expiredLinkDoesNotSign()
    {
        const QJsonObject made = newSession(false, {{u"signatureUrlTimeToLive"_s, u"PT1H"_s}});
        advance(u"PT2H"_s);
        authorize();
        QVERIFY(get(pathOf(made)).body.contains("link has expired"));
        QVERIFY(press(made, "action=sign").body.contains("link has expired"));
        QCOMPARE(stateOf(idOf(made)), u"READY"_s);
    }

    void whoIsLateCannotSign()
    {
        const QJsonObject made = newSession(
            false, {{u"redirectSettings"_s, redirects()}, {u"signatureUrlTimeToLive"_s, u"P45D"_s}});
        advance(u"P31D"_s);
        authorize();
        const auto page = get(pathOf(made));
        QVERIFY(page.body.contains("The due date has passed") && !page.body.contains("<button"));
        for (const QByteArray action : {"sign", "reject", "cancel"})
            QCOMPARE(press(made, "action=" + action).location, QByteArray("https://a.example/error"));
        QCOMPARE(stateOf(idOf(made)), u"READY"_s);
    }

    void aLinkOfADeletedSessionLeadsNowhere()
    {
        const QJsonObject made = newSession();
        QCOMPARE(send("DELETE", u"/sign/signing-sessions/"_s + idOf(made)).status, 204);
        QCOMPARE(get(pathOf(made)).status, 404);
        QCOMPARE(press(made, "action=sign").status, 404);
    }

    void whoIsNotYetTurnWaits()
    {
        const QString first = idOf(newSession());
        const QJsonObject later = newSession(false, {{u"subsequentTo"_s, QJsonArray{first}}});
        QVERIFY(get(pathOf(later)).body.contains("Somebody else has to sign first"));
        QVERIFY(!get(pathOf(later)).body.contains("<button"));
        press(later, "action=sign");
        QCOMPARE(stateOf(idOf(later)), u"BLOCKED"_s);
    }
};

QTEST_GUILESS_MAIN(tst_sandbox_pages)
#include "tst_sandbox_pages.moc"

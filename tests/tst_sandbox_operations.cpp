#include "tst_sandbox.h"

//! The 14 operations of openapi.yaml, asked for without a right to them and with what nobody should send.
class tst_sandbox_operations : public QObject, SandboxTest
{
    Q_OBJECT

    const QString nobody = u"01a2075d-a055-72dc-b254-a4cc392319ab"_s;

    static void operations(bool onlyOfOne)
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<QString>("path"); // %1: an ID
        const auto row = [onlyOfOne](const char *verb, const QString &path) {
            if (path.contains(u"%1"_s) || !onlyOfOne)
                QTest::addRow("%s %s", verb, qPrintable(path)) << QByteArray(verb) << u"/sign"_s + path;
        };
        row("POST", u"/documents"_s);
        row("GET", u"/documents/%1"_s);
        row("DELETE", u"/documents/%1"_s);
        row("GET", u"/documents/%1/metadata"_s);
        row("PATCH", u"/documents/%1/metadata"_s);
        row("POST", u"/document-collections"_s);
        row("GET", u"/document-collections/%1"_s);
        row("DELETE", u"/document-collections/%1"_s);
        row("POST", u"/signing-sessions"_s);
        row("GET", u"/signing-sessions"_s);
        row("GET", u"/signing-sessions/%1"_s);
        row("PATCH", u"/signing-sessions/%1"_s);
        row("DELETE", u"/signing-sessions/%1"_s);
        row("POST", u"/merchant-sign"_s);
    }
    //! With a body where one belongs.
    Reply ask(const QByteArray &verb, const QString &path)
    {
        return send(verb, path, verb == "POST" || verb == "PATCH" ? QByteArray("{}") : QByteArray());
    }
    static QString with(const QString &path, const QString &id)
    {
        return path.contains(u"%1"_s) ? path.arg(id) : path;
    }

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { server.stop(); }

    void wantsAToken_data() { operations(false); }
    void wantsAToken()
    {
        QFETCH(QByteArray, verb);
        QFETCH(QString, path);
        const QByteArray good = token;
        for (const QByteArray &wrong : {QByteArray(), QByteArray("nonsense"), good + 'x'}) {
            token = wrong;
            const auto refused = ask(verb, with(path, nobody));
            QCOMPARE(refused.status, 401);
            QCOMPARE(refused.type, QByteArray("application/problem+json"));
            QCOMPARE(refused.object()[u"code"_s].toString(), u"invalid_token"_s);
        }
        token = good;
        QVERIFY(ask(verb, with(path, nobody)).status != 401);
        advance(u"PT11M"_s); // tokens last for ten
        QCOMPARE(ask(verb, with(path, nobody)).status, 401);
    }

    void otherMethodsAreRefused_data() { operations(false); }
    void otherMethodsAreRefused()
    {
        QFETCH(QString, path);
        QCOMPARE(send("PUT", with(path, nobody), "{}").status, 405);
    }

    void hostileIds_data() { operations(true); }
    void hostileIds()
    {
        QFETCH(QByteArray, verb);
        QFETCH(QString, path);
        const QString document = uploadPdf();
        for (const QString &id : {u"x"_s, u"..%2F..%2Fetc%2Fpasswd"_s, nobody + u"'--"_s, QString(36, u'z'),
                                  QString(300, u'1'), u"%F0%9F%96%8A"_s, u"*"_s}) {
            const auto refused = ask(verb, path.arg(id));
            QVERIFY2(refused.status == 400 || refused.status == 404, qPrintable(id));
            QCOMPARE(refused.type, QByteArray("application/problem+json"));
        }
        QCOMPARE(ask(verb, path.arg(nobody)).status, 404); // well formed, and nobody's
        QCOMPARE(get(u"/sign/documents/"_s + document).status, 200);
    }

    void hostileBodies()
    {
        const QJsonObject made = newSession();
        const QString list = u"/sign/signing-sessions"_s;
        const QString one = list + u'/' + idOf(made);
        const QString metadata =
            u"/sign/documents/%1/metadata"_s.arg(made[u"documents"_s][0][u"documentId"_s].toString());
        const QJsonObject described = get(metadata).object();
        const QList<QPair<QByteArray, QString>> taking{{"PATCH", metadata},
                                                       {"POST", u"/sign/document-collections"_s},
                                                       {"POST", list},
                                                       {"PATCH", one},
                                                       {"POST", u"/sign/merchant-sign"_s}};
        for (const auto &[verb, path] : taking) {
            for (const QByteArray &body :
                 {QByteArray(), QByteArray("null"), QByteArray("7"), QByteArray("\"text\""),
                  QByteArray("[[]]"), QByteArray("{\"documents\":"), QByteArray("\xff\xfe{}"),
                  QByteArray(100'000, '[')})
                QCOMPARE(send(verb, path, body).status, 400);
            QCOMPARE(send(verb, path, "{}", "text/plain").status, 415);
            QCOMPARE(send(verb, path, QByteArray(16 * 1024 * 1024 + 1, ' ')).status, 413);
        }
        // and none of it did anything
        QCOMPARE(get(one).object(), made);
        QCOMPARE(get(metadata).object(), described);
        QCOMPARE(get(list).object()[u"total"_s].toInt(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_sandbox_operations)
#include "tst_sandbox_operations.moc"

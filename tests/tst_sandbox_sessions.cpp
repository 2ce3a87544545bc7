#include "tst_sandbox.h"

class tst_sandbox_sessions : public QObject, SandboxTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { server.stop(); }

    void createdSessionEchoesWhatWasAsked()
    {
        const QJsonObject made = newSession(
            false, {{u"externalReference"_s, QJsonValue()}, {u"X-ours"_s, QJsonArray{1, u"two"_s}}});
        QCOMPARE(made[u"title"_s].toString(), u"Leiekontrakt"_s);
        QVERIFY(made[u"externalReference"_s].isNull());
        QCOMPARE(made[u"X-ours"_s].toArray().size(), 2);
        QCOMPARE(made[u"lifecycle"_s][u"state"_s].toString(), u"READY"_s);
        QVERIFY(!made[u"signatureUrl"_s].toString().contains(idOf(made)));
        const auto due = QDateTime::fromString(made[u"dueDate"_s].toString().left(19), Qt::ISODate).date();
        QCOMPARE(QDate::currentDate().daysTo(due), 30);
        QCOMPARE(read(idOf(made)), made);
    }

    void badMembersAreNamed_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *tag, const QString &member, const QJsonValue &value,
                            const QString &name) {
            QTest::newRow(tag) << QJsonObject{{member, value}} << name;
        };
        row("blank title", u"title"_s, u" "_s, u"[1].title"_s);
        row("long title", u"title"_s, QString(256, u'x'), u"[1].title"_s);
        row("title of wrong type", u"title"_s, 5, u"[1].title"_s);
        row("null title", u"title"_s, QJsonValue(), u"[1].title"_s);
        row("past", u"dueDate"_s, u"2001-01-01T00:00:00Z"_s, u"[1].dueDate"_s);
        row("no date", u"dueDate"_s, u"tomorrow"_s, u"[1].dueDate"_s);
        row("far", u"dueDate"_s, QDateTime::currentDateTimeUtc().addDays(46).toString(Qt::ISODate),
            u"[1].dueDate"_s);
        row("no documents", u"documents"_s, QJsonArray(), u"[1].documents"_s);
        row("no setup", u"signingSetup"_s, QJsonArray(), u"[1].signingSetup"_s);
        row("long link", u"signatureUrlTimeToLive"_s, u"P46D"_s, u"[1].signatureUrlTimeToLive"_s);
        row("no duration", u"signatureUrlTimeToLive"_s, u"soon"_s, u"[1].signatureUrlTimeToLive"_s);
        row("short TTL", u"signatureUrlTTL"_s, 4, u"[1].signatureUrlTTL"_s);
        row("language", u"ui"_s, QJsonObject{{u"language"_s, u"no"_s}}, u"[1].ui.language"_s);
        row("redirects", u"redirectSettings"_s,
            QJsonObject{{u"success"_s, u"https://a.example"_s}, {u"cancel"_s, u"https://a.example"_s}},
            u"[1].redirectSettings.error"_s);
        row("no such session", u"subsequentTo"_s, QJsonArray{u"01a2075d-a055-72dc-b254-a4cc392319ab"_s},
            u"[1].subsequentTo[0]"_s);
        row("no uuid", u"subsequentTo"_s, QJsonArray{u"x"_s}, u"[1].subsequentTo[0]"_s);
        row("pki without vendor", u"signingSetup"_s,
            QJsonArray{QJsonObject{{u"signingFlow"_s, u"PKISIGNING"_s}}}, u"[1].signingSetup[0].vendor"_s);
        row("parameters", u"signingSetup"_s,
            QJsonArray{QJsonObject{{u"signingFlow"_s, u"AUTHENTICATION_BASED"_s},
                                   {u"additionalParameters"_s, QJsonObject{{u"a"_s, 1}}}}},
            u"[1].signingSetup[0].additionalParameters"_s);
    }
    void badMembersAreNamed()
    {
        QFETCH(QJsonObject, change);
        QFETCH(QString, name);
        const QString document = uploadPdf();
        const QJsonObject good = session(collect({document}), document);
        QJsonObject bad = good;
        for (auto it = change.begin(); it != change.end(); ++it)
            bad.insert(it.key(), it.value());
        const auto reply = create({good, bad});
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.type, QByteArray("application/problem+json"));
        QVERIFY2(reply.invalid().contains(name), reply.body.constData());
        QCOMPARE(get(u"/sign/signing-sessions"_s).object()[u"total"_s].toInt(), 0); // all or none
    }

    void hostileBodies()
    {
        for (const QByteArray &body :
             {QByteArray("{}"), QByteArray("[]"), QByteArray("[null,1,\"x\"]"), QByteArray("[{}]")})
            QCOMPARE(send("POST", u"/sign/signing-sessions"_s, body).status, 400);
        const QString document = uploadPdf(), other = uploadPdf();
        const auto stranger = create({session(collect({document}), other)});
        QCOMPARE(stranger.invalid(), QStringList{u"[0].documents[0].documentId"_s});
    }

    void chainIsReleasedOneByOne()
    {
        const QString first = idOf(newSession());
        const QString second = idOf(newSession(false, {{u"subsequentTo"_s, QJsonArray{first}}}));
        const QString third = idOf(newSession(false, {{u"subsequentTo"_s, QJsonArray{first, second}}}));
        QCOMPARE(stateOf(second), u"BLOCKED"_s);
        QCOMPARE(signIt(second).status, 409);
        QCOMPARE(signIt(first).status, 204);
        QCOMPARE(stateOf(first), u"SIGNED"_s);
        QCOMPARE(stateOf(second), u"READY"_s);
        QCOMPARE(stateOf(third), u"BLOCKED"_s);
        QCOMPARE(post(u"/_sandbox/sessions/"_s + second + u"/reject"_s, {{u"reason"_s, u"Nei"_s}}).status,
                 204);
        QCOMPARE(stateOf(second), u"REJECTED"_s);
        QCOMPARE(stateOf(third), u"BLOCKED"_s);
        QCOMPARE(signIt(second).status, 409); // final
        // all that it waits for is signed already
        QCOMPARE(stateOf(idOf(newSession(false, {{u"subsequentTo"_s, QJsonArray{first}}}))), u"READY"_s);
    }

    //! Who waits for a session that is rejected, overdue or gone waits for ever.
    void whatCannotBeReleasedStays()
    {
        const QString gone = idOf(newSession()), late = idOf(newSession());
        const auto behind = [this](const QString &first) {
            return idOf(newSession(false, {{u"subsequentTo"_s, QJsonArray{first}}}));
        };
        const QString afterGone = behind(gone), afterLate = behind(late);
        const QString path = u"/sign/signing-sessions/"_s;
        QCOMPARE(send("DELETE", path + gone).status, 204);
        QCOMPARE(stateOf(afterGone), u"BLOCKED"_s);
        const QByteArray tomorrow =
            QDateTime::currentDateTimeUtc().addDays(1).toString(Qt::ISODate).toLatin1();
        QCOMPARE(send("PATCH", path + late, "{\"dueDate\":\"" + tomorrow + "\"}").status, 204);
        advance(u"P2D"_s);
        authorize();
        QCOMPARE(stateOf(afterLate), u"BLOCKED"_s);
        QCOMPARE(send("DELETE", path + afterLate).status, 204); // one that waits can be deleted
        QCOMPARE(get(path + afterLate).status, 404);
    }

    void aSessionIsDeletedByNobodyOfItsAccount()
    {
        const QString id = idOf(newSession()), other = idOf(newSession());
        const QString path = u"/_sandbox/sessions/"_s + id + u"/delete"_s;
        QCOMPARE(post(path, {}).status, 204);
        QCOMPARE(get(u"/sign/signing-sessions/"_s + id).status, 404);
        QCOMPARE(stateOf(other), u"READY"_s);
        QCOMPARE(post(path, {}).status, 404);
    }

    void controlPathsRefuseWhatTheyCannotDo()
    {
        const QString id = idOf(newSession());
        const auto reject = [&](qsizetype length) {
            return post(u"/_sandbox/sessions/"_s + id + u"/reject"_s, {{u"reason"_s, QString(length, u'x')}});
        };
        QCOMPARE(reject(2049).invalid(), QStringList{u"reason"_s});
        QCOMPARE(stateOf(id), u"READY"_s);
        QCOMPARE(reject(2048).status, 204);
        QCOMPARE(advance(u"tomorrow"_s).invalid(), QStringList{u"advance"_s});
        QCOMPARE(post(u"/_sandbox/sessions/nobody/sign"_s, {}).status, 404);
    }

    void datesBoundTheList()
    {
        const auto due = [](int days) {
            return QDateTime::currentDateTimeUtc().addDays(days).toString(Qt::ISODate);
        };
        const QString early = due(5), late = due(9);
        const QString first = idOf(newSession(false, {{u"dueDate"_s, early}}));
        const QString between = advance(u"P1D"_s).object()[u"now"_s].toString();
        authorize();
        const QString second = idOf(newSession(false, {{u"dueDate"_s, late}}));
        const auto found = [this](const QString &query) {
            QStringList ids;
            for (const auto &one :
                 get(u"/sign/signing-sessions?sort=%2BcreatedAt&"_s + query).object()[u"data"_s].toArray())
                ids << idOf(one.toObject());
            return ids;
        };
        QCOMPARE(found({}), QStringList({first, second}));
        QCOMPARE(found(u"createdDateFrom="_s + between), QStringList{second});
        QCOMPARE(found(u"createdDateTo="_s + between), QStringList{first});
        QCOMPARE(found(u"dueDateFrom="_s + late), QStringList{second}); // the bounds belong to it
        QCOMPARE(found(u"dueDateTo="_s + early), QStringList{first});
        QCOMPARE(found(u"dueDateFrom=%1&dueDateTo=%2"_s.arg(early, late)), QStringList({first, second}));
    }

    void dueDateIsPatchedAndEnforced()
    {
        const QString id = idOf(newSession()), path = u"/sign/signing-sessions/"_s + id;
        const auto dueIn = [](int days) {
            return QByteArray("{\"dueDate\":\"") +
                   QDateTime::currentDateTimeUtc().addDays(days).toString(Qt::ISODate).toLatin1() + "\"}";
        };
        QCOMPARE(send("PATCH", path, dueIn(2)).status, 204);
        QCOMPARE(send("PATCH", path, dueIn(46)).invalid(), QStringList{u"dueDate"_s});
        QCOMPARE(send("PATCH", path, dueIn(-1)).status, 400);
        QCOMPARE(send("PATCH", path, "{\"dueDate\":3}").status, 400);
        QCOMPARE(send("PATCH", path, "{}").status, 204);
        advance(u"P3D"_s);
        authorize();
        QCOMPARE(signIt(id).status, 409);
        QCOMPARE(stateOf(id), u"READY"_s);
        QCOMPARE(send("PATCH", path, dueIn(10)).status, 204);
        QCOMPARE(signIt(id).status, 204);
        QCOMPARE(send("PATCH", path, dueIn(10)).status, 400); // final
    }

    void deletionTakesTheDocuments()
    {
        const QString document = uploadPdf(), collection = collect({document});
        const QJsonArray both =
            create({session(collection, document), session(collection, document)}).array();
        const QString path = u"/sign/signing-sessions/"_s;
        QCOMPARE(send("DELETE", path + idOf(both[0].toObject())).status, 204);
        QCOMPARE(get(path + idOf(both[0].toObject())).status, 404);
        QCOMPARE(get(u"/sign/documents/"_s + document).status, 200); // another session uses it
        QCOMPARE(send("DELETE", path + idOf(both[1].toObject())).status, 204);
        QCOMPARE(get(u"/sign/documents/"_s + document).status, 404);
    }

    void listFiltersSortsAndPages()
    {
        const QString document = uploadPdf(), collection = collect({document});
        for (int i = 0; i < 5; ++i) {
            QJsonObject one = session(collection, document);
            one.insert(u"title"_s, i == 3 ? u"ÆRLIG avtale"_s : u"Nr %1"_s.arg(i));
            one.insert(u"dueDate"_s, QDateTime::currentDateTimeUtc().addDays(10 - i).toString(Qt::ISODate));
            create({one});
        }
        const QString path = u"/sign/signing-sessions?"_s;
        const auto first = [&](const QString &query) {
            return get(path + query).object()[u"data"_s][0][u"title"_s].toString();
        };
        QCOMPARE(first({}), u"Nr 4"_s);
        QCOMPARE(first(u"sort=%2BcreatedAt"_s), u"Nr 0"_s);
        QCOMPARE(first(u"sort=-dueDate,%2BcreatedAt"_s), u"Nr 0"_s);
        QCOMPARE(first(u"sort=dueDate&sort=-createdAt"_s), u"Nr 4"_s);
        QCOMPARE(first(u"sessionTitleLike=%C3%A6rlig"_s), u"ÆRLIG avtale"_s);
        const QJsonObject page =
            get(path + u"limit=2&offset=4&state=READY&state=BLOCKED&unknown=1"_s).object();
        QCOMPARE(page[u"count"_s].toInt(), 1);
        QCOMPARE(page[u"total"_s].toInt(), 5);
        QCOMPARE(get(path + u"state=SIGNED"_s).object()[u"total"_s].toInt(), 0);
        QCOMPARE(get(path + u"createdDateTo=2001-01-01T00:00:00Z"_s).object()[u"total"_s].toInt(), 0);
        for (const QString &bad : {u"limit=0"_s, u"limit=1001"_s, u"limit=x"_s, u"offset=100001"_s,
                                   u"offset=-1"_s, u"sort=title"_s, u"state=OPEN"_s, u"dueDateFrom=soon"_s}) {
            const auto reply = get(path + bad);
            QCOMPARE(reply.status, 400);
            QCOMPARE(reply.invalid(), QStringList{bad.section(u'=', 0, 0)});
        }
    }

    void seedHasEveryState()
    {
        sandbox::Options options;
        options.seed = 60;
        start(options);
        const QJsonObject page = get(u"/sign/signing-sessions?limit=1000"_s).object();
        QCOMPARE(page[u"total"_s].toInt(), 60);
        QSet<QString> states;
        for (const auto &one : page[u"data"_s].toArray())
            states << one.toObject()[u"lifecycle"_s][u"state"_s].toString();
        QCOMPARE(states, (QSet<QString>{u"READY"_s, u"BLOCKED"_s, u"SIGNED"_s, u"REJECTED"_s}));
    }
};

QTEST_GUILESS_MAIN(tst_sandbox_sessions)
#include "tst_sandbox_sessions.moc"

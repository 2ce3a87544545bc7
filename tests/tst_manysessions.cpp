#include "api/codec/decode.h"
#include "api/codec/encode.h"
#include "api/codec/sessionscan.h"
#include "support/manysessionsprocess.h"
#include "support/patience.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

#include <memory>

using namespace Qt::StringLiterals;
using support::ManySessionsProcess;

namespace {

constexpr qint64 endMs = 1'795'680'000'000; // 2026-11-26
constexpr qint64 nsPerMs = 1'000'000, nsPerDay = 24 * 3600 * 1000 * nsPerMs;
constexpr ManySessionsProcess::Options few{.count = 12'000, .burst = 3'000, .endMs = endMs};
constexpr qint64 beginNs = endMs * nsPerMs - 3 * 365 * nsPerDay;
constexpr qint64 burstNs = (endMs - 3 * 365 * nsPerDay / nsPerMs / 2) / 1000 * 1000 * nsPerMs;

struct Answer
{
    int status = 0;
    QByteArray body, type, encoding, length;
};

QString moment(qint64 ns)
{
    return domain::Timestamp::fromEpoch(ns / 1'000'000'000, int(ns % 1'000'000'000)).toString();
}

//! A version 7 UUID begins with the milliseconds.
qint64 createdMs(const QString &id)
{
    return QString(id.left(13)).remove(u'-').toLongLong(nullptr, 16);
}

QStringList idsOf(const domain::SessionPage &page)
{
    QStringList ids;
    for (const auto &session : page.data)
        ids << session.id;
    return ids;
}

} // namespace

class TestManySessions : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ManySessionsProcess> m_server;
    QNetworkAccessManager m_manager;
    QByteArray m_token;

    void start(const ManySessionsProcess::Options &options)
    {
        m_server = std::make_unique<ManySessionsProcess>();
        QVERIFY2(m_server->start(QStringLiteral(PROGRAMS), options), qPrintable(m_server->errorText()));
        QNetworkRequest request(m_server->profile().tokenUrl);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        request.setRawHeader("Authorization", "Basic YTpi");
        const Answer answer = wait(m_manager.post(request, "grant_type=client_credentials"));
        const QJsonObject token = QJsonDocument::fromJson(answer.body).object();
        QCOMPARE(token[u"expires_in"_s].toInt(), 600);
        m_token = token[u"access_token"_s].toString().toLatin1();
        QVERIFY(!m_token.isEmpty());
    }

    static Answer wait(QNetworkReply *reply)
    {
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!reply->isFinished())
            support::waitFor(finished, 30'000);
        reply->deleteLater();
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
                reply->rawHeader("Content-Type"), reply->rawHeader("Content-Encoding"),
                reply->rawHeader("Content-Length")};
    }

    //! \a path behind /sign, with its query as it goes over the line.
    Answer get(const QByteArray &path)
    {
        const QByteArray root = m_server->root().toEncoded();
        QNetworkRequest request(QUrl::fromEncoded(root + "/sign" + path, QUrl::StrictMode));
        request.setRawHeader("Authorization", "Bearer " + m_token);
        request.setRawHeader("Accept-Encoding", "br, gzip");
        return wait(m_manager.get(request));
    }

    domain::SessionPage list(const QByteArray &query)
    {
        const Answer answer = get("/signing-sessions?" + query);
        const auto page = api::decode<domain::SessionPage>(answer.body);
        if (answer.status != 200 || !page)
            qWarning("%d %s", answer.status, answer.body.left(300).constData());
        return page.value_or(domain::SessionPage{});
    }
    //! Of a span, whose bounds are in it.
    domain::SessionPage list(qint64 fromNs, qint64 toNs, const QByteArray &more)
    {
        return list("createdDateFrom=" + moment(fromNs).toLatin1() +
                    "&createdDateTo=" + moment(toNs).toLatin1() + '&' + more);
    }

    //! All ids of a span, by halving it at a multiple of \a stepNs until few are left, and then by pages of
    //! 400.
    void collect(qint64 fromNs, qint64 toNs, qint64 stepNs, QStringList &ids)
    {
        constexpr int enough = 1'500, ofPage = 400;
        const qint64 total = list(fromNs, toNs, "limit=1").total;
        if (total > enough && toNs > fromNs) {
            const qint64 middle = fromNs + (toNs - fromNs) / 2 / stepNs * stepNs;
            collect(fromNs, middle, stepNs, ids);
            return collect(middle + stepNs, toNs, stepNs, ids);
        }
        for (qint64 offset = 0; offset < total; offset += ofPage)
            ids += idsOf(list(fromNs, toNs, "limit=400&offset=" + QByteArray::number(offset)));
    }

    static QSet<QByteArray> setOf(const QStringList &ids)
    {
        QSet<QByteArray> set;
        for (const QString &id : ids)
            set.insert(id.toLatin1());
        return set;
    }

private Q_SLOTS:
    void init() { start(few); }
    void cleanup() { m_server.reset(); }

    void pagesOfAllSpansAreAllSessions_data()
    {
        QTest::addColumn<bool>("subMillisecond");
        QTest::newRow("created at milliseconds") << false;
        QTest::newRow("created at nanoseconds") << true;
    }
    void pagesOfAllSpansAreAllSessions()
    {
        QFETCH(const bool, subMillisecond);
        auto options = few;
        options.subMillisecond = subMillisecond;
        start(options);
        QStringList ids;
        collect(beginNs - nsPerDay, endMs * nsPerMs, subMillisecond ? 1 : nsPerMs, ids);
        QCOMPARE(ids.size(), few.count);
        QCOMPARE(setOf(ids), m_server->ids());
        QCOMPARE(m_server->ids().size(), few.count);
        QVERIFY(m_server->stats()[u"listRequests"_s].toInt() > few.count / 400);
        // and without any bound, over one list from the other end
        QStringList again;
        for (int offset = 0; offset < few.count; offset += 1'000)
            again += idsOf(list("limit=1000&sort=%2BcreatedAt&offset=" + QByteArray::number(offset)));
        QCOMPARE(setOf(again), setOf(ids));
        QVERIFY(std::is_sorted(again.begin(), again.end(), [](const QString &a, const QString &b) {
            return createdMs(a) < createdMs(b);
        }));
    }

    void boundsAreInTheirSpan()
    {
        const QString id = idsOf(list("limit=1&offset=777")).value(0);
        const qint64 ns = createdMs(id) * nsPerMs;
        const auto holds = [&](qint64 from, qint64 to) { return idsOf(list(from, to, {})).contains(id); };
        QVERIFY(holds(ns, ns));
        QVERIFY(holds(ns - nsPerMs, ns));
        QVERIFY(holds(ns, ns + nsPerMs));
        QVERIFY(!holds(ns + 1, ns + nsPerMs));
        QVERIFY(!holds(ns - nsPerMs, ns - 1));
        QCOMPARE(list(ns + 1, ns, {}).total, 0);
        // due 30 days later, in the same order
        const QByteArray due = moment(ns + 30 * nsPerDay).toLatin1();
        QCOMPARE(idsOf(list("dueDateFrom=" + due + "&dueDateTo=" + due)), idsOf(list(ns, ns, {})));
        QCOMPARE(idsOf(list("sort=-dueDate&limit=50")), idsOf(list("limit=50")));
    }

    //! Whoever takes the milliseconds of an id for its moment misses most of them.
    void aMillisecondHasMoments()
    {
        auto options = few;
        options.subMillisecond = true;
        start(options);
        int exact = 0, within = 0;
        for (const QString &id : idsOf(list("limit=20&offset=300"))) {
            const qint64 ns = createdMs(id) * nsPerMs;
            exact += int(list(ns, ns, "limit=1").total);
            within += int(idsOf(list(ns, ns + nsPerMs - 1, {})).contains(id));
        }
        QCOMPARE(exact, 0);
        QCOMPARE(within, 20);
    }

    void zonesAreUnderstood()
    {
        const qint64 ns = createdMs(idsOf(list("limit=1&offset=4000")).value(0)) * nsPerMs;
        const QByteArray inZone = moment(ns + nsPerDay / 12).toLatin1().replace("Z", "+02:00");
        const auto expected = list(ns, endMs * nsPerMs, "limit=1");
        QCOMPARE(expected.total, 4'001);
        QCOMPARE(list("limit=1&createdDateFrom=" + inZone).total, expected.total); // the plus is a blank
        QCOMPARE(list("limit=1&createdDateFrom=" + QByteArray(inZone).replace("+", "%2B")).total,
                 expected.total);
    }

    void theBurstIsInOneSecond()
    {
        const qint64 last = burstNs + 999 * nsPerMs;
        QCOMPARE(list(burstNs, last, "limit=1").total, few.burst);
        QCOMPARE(list(burstNs, burstNs + 499 * nsPerMs, "limit=1").total +
                     list(burstNs + 500 * nsPerMs, last, "limit=1").total,
                 few.burst);
        QHash<qint64, int> perMs;
        const auto page = list(burstNs, last, "limit=1000");
        for (const QString &id : idsOf(page))
            ++perMs[createdMs(id)];
        QCOMPARE(page.data.size(), 1'000);
        QVERIFY(perMs.size() > 200 && perMs.size() < 500); // some three in each
        // those of one moment have one order, whatever the page and from either end
        QStringList newest, oldest;
        for (const char *offset : {"0", "1000", "2000"})
            newest += idsOf(list(burstNs, last, QByteArray("limit=1000&offset=") + offset));
        for (int offset = 0; offset < few.burst; offset += 300)
            oldest +=
                idsOf(list(burstNs, last, "sort=+createdAt&limit=300&offset=" + QByteArray::number(offset)));
        std::reverse(oldest.begin(), oldest.end());
        QCOMPARE(oldest, newest);
    }

    void statesAreFiltered()
    {
        QStringList open;
        qint64 sum = 0;
        for (const char *state : {"READY", "BLOCKED", "SIGNED", "REJECTED"}) {
            const auto page = list(QByteArray("limit=1000&state=") + state);
            for (const auto &session : page.data)
                QCOMPARE(domain::stateOf(session).text(), QString::fromLatin1(state));
            sum += page.total;
        }
        QCOMPARE(sum, few.count);
        const auto both = list("limit=1000&state=READY&state=BLOCKED");
        QCOMPARE(both.total, list("limit=1&state=READY").total + list("limit=1&state=BLOCKED").total);
        // 3 % and 2 % of those that are not of the burst, all among the newest 45 days
        QVERIFY2(both.total > 300 && both.total < 600, qPrintable(QString::number(both.total)));
        QCOMPARE(both.data.size(), both.total);
        for (const auto &session : both.data)
            QVERIFY(createdMs(session.id) >= endMs - 45 * nsPerDay / nsPerMs);
        // who waits, waits for a session that is there
        const QSet<QByteArray> ids = m_server->ids();
        for (const auto &session : both.data) {
            const QStringList before = session.request.subsequentTo.value_or(QStringList());
            QCOMPARE(before.size(), domain::stateOf(session) == domain::SessionState::Blocked ? 1 : 0);
            QVERIFY(before.isEmpty() || ids.contains(before.first().toLatin1()));
        }
        // the two lists are one, in the order of all
        QStringList filtered;
        for (int offset = 0; filtered.size() < both.total && offset < few.count; offset += 1'000)
            for (const auto &session : list("limit=1000&offset=" + QByteArray::number(offset)).data)
                if (!domain::isFinal(session))
                    filtered << session.id;
        QCOMPARE(idsOf(both), filtered);
        QCOMPARE(idsOf(list("limit=20&offset=70&state=READY&state=BLOCKED")), filtered.mid(70, 20));
    }

    void whatIsWrongIsRefused_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *query, int status, const QString &name = {}) {
            QTest::newRow(query) << QByteArray(query) << status << name;
        };
        row("?offset=100000", 200);
        row("?offset=100001", 400, u"offset"_s);
        row("?offset=-1", 400, u"offset"_s);
        row("?limit=1000", 200);
        row("?limit=1001", 400, u"limit"_s);
        row("?limit=0", 400, u"limit"_s);
        row("?state=EXPIRED", 400, u"state"_s);
        row("?sort=title", 400, u"sort"_s);
        row("?createdDateFrom=2026-01-01", 400, u"createdDateFrom"_s);
        row("?sessionTitleLike=x", 501);
        row("/019a0000-0000-7000-8000-000000000000", 404);
        row("/x", 400, u"sessionId"_s);
    }
    void whatIsWrongIsRefused()
    {
        QFETCH(const QByteArray, query);
        QFETCH(const QString, name);
        const Answer answer = get("/signing-sessions" + query);
        QTEST(answer.status, "status");
        const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
        QCOMPARE(body[u"invalidParams"_s][0][u"name"_s].toString(), name);
        QCOMPARE(answer.type, answer.status == 200 ? "application/json" : "application/problem+json");
        // what was refused is counted too: no client shall ask for it
        QCOMPARE(m_server->stats()[u"maxOffset"_s].toInt(), query == "?offset=100001"   ? 100'001
                                                            : query == "?offset=100000" ? 100'000
                                                                                        : 0);
    }

    void withoutATokenThereIsNothing()
    {
        const QString id = idsOf(list("limit=1")).value(0);
        for (const QByteArray &wrong : {QByteArray(), QByteArray("x"), QByteArray("many-1-1")}) {
            m_token = wrong;
            QCOMPARE(get("/signing-sessions").status, 401);
            QCOMPARE(get("/signing-sessions/" + id.toLatin1()).status, 401);
        }
    }

    void changesAreSeen()
    {
        const auto before = list("limit=1000&state=READY");
        QVERIFY(before.data.size() > 5);
        const QString id = before.data[5].id;
        QVERIFY(m_server->change(id, u"SIGNED"_s));
        const auto after = list("limit=1000&state=READY");
        QCOMPARE(after.total, before.total - 1);
        QVERIFY(!idsOf(after).contains(id));
        const qint64 ns = createdMs(id) * nsPerMs;
        QVERIFY(idsOf(list(ns, ns, "state=SIGNED")).contains(id));
        const auto read = api::decode<domain::SigningSession>(get("/signing-sessions/" + id.toLatin1()).body);
        QVERIFY(read && read->output && read->output->userInfo);
        QCOMPARE(domain::stateOf(*read), domain::SessionState::Signed);
        QCOMPARE(read->request.title, before.data[5].request.title);
        QCOMPARE(*read, list(ns, ns, "state=SIGNED").data.first());
        QVERIFY(!m_server->change(id, u"EXPIRED"_s));
        QVERIFY(!m_server->change(u"019a0000-0000-7000-8000-000000000000"_s, u"SIGNED"_s));
    }

    void deletedOnesAreGone()
    {
        const QString id = idsOf(list("limit=1&offset=5000")).value(0);
        QCOMPARE(get("/signing-sessions/" + id.toLatin1()).status, 200);
        QVERIFY(m_server->remove(id));
        QVERIFY(!m_server->remove(id));
        QCOMPARE(get("/signing-sessions/" + id.toLatin1()).status, 404);
        QCOMPARE(list("limit=1").total, few.count - 1);
        QVERIFY(!m_server->ids().contains(id.toLatin1()));
        QStringList ids;
        collect(beginNs - nsPerDay, endMs * nsPerMs, nsPerMs, ids);
        QCOMPARE(setOf(ids), m_server->ids());
        QCOMPARE(ids.size(), few.count - 1);
    }

    void addedOnesAreThere()
    {
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        const QStringList added = m_server->add(3);
        QCOMPARE(QSet<QString>(added.begin(), added.end()).size(), 3);
        QVERIFY(createdMs(added.first()) >= std::max(before, endMs - 1'000'000));
        QStringList newest = idsOf(list("limit=3&state=READY"));
        std::reverse(newest.begin(), newest.end());
        QCOMPARE(newest, added);
        QCOMPARE(list("limit=1").total, few.count + 3);
        QCOMPARE(get("/signing-sessions/" + added.first().toLatin1()).status, 200);
        QVERIFY(m_server->ids().contains(added.last().toLatin1()));
    }

    void pagesAreWhatTheApiSays()
    {
        for (const char *query : {"limit=1000", "limit=1000&offset=4000"}) {
            const Answer answer = get(QByteArray("/signing-sessions?") + query);
            QCOMPARE(answer.encoding, QByteArray());
            QCOMPARE(answer.length.toLongLong(), answer.body.size());
            const auto page = api::decode<domain::SessionPage>(answer.body);
            QVERIFY(page);
            QCOMPARE(page->count, 1'000);
            QCOMPARE(QJsonDocument(api::toJson(*page)), QJsonDocument::fromJson(answer.body));
            QVERIFY(page->unknown.isEmpty());
            const auto scanned = api::scanSessionPage(answer.body);
            QVERIFY(scanned);
            QCOMPARE(scanned->total, page->total);
            QCOMPARE(scanned->sessions.size(), page->data.size());
            for (qsizetype i = 0; i < page->data.size(); ++i)
                isAlike(page->data[i], scanned->sessions[i]);
        }
    }

    void theSeedAndTheEndSayEverything()
    {
        const QByteArray first = get("/signing-sessions?limit=1000&offset=500").body;
        start(few);
        QCOMPARE(get("/signing-sessions?limit=1000&offset=500").body, first);
        auto options = few;
        options.seed = 2;
        start(options);
        const QByteArray other = get("/signing-sessions?limit=1000&offset=500").body;
        QVERIFY(!other.isEmpty() && other != first);
    }

private:
    //! Members that openapi.yaml does not have, or that have another type there.
    static QStringList unknownIn(const domain::SigningSession &session)
    {
        const auto &request = session.request;
        QStringList names = request.unknown.keys() + request.signer->unknown.keys() +
                            request.signingSetup.first().unknown.keys() + request.ui->unknown.keys() +
                            session.lifecycle->unknown.keys();
        for (const auto &document : request.documents)
            names += document.unknown.keys();
        if (request.redirectSettings)
            names += request.redirectSettings->unknown.keys();
        if (!session.output)
            return names;
        names += session.output->unknown.keys() + session.output->userInfo->unknown.keys();
        for (const auto &signature : session.output->signatures.value_or(QList<domain::SessionSignature>()))
            names += signature.unknown.keys();
        for (const auto &package : session.output->packages.value_or(QList<domain::Package>()))
            names += package.unknown.keys();
        return names;
    }

    static void isAlike(const domain::SigningSession &session, const domain::SessionBrief &brief)
    {
        const auto &request = session.request;
        QCOMPARE(unknownIn(session), QStringList());
        QCOMPARE(brief.id, session.id);
        QCOMPARE(brief.state, session.lifecycle->state->text());
        QCOMPARE(brief.isFinal, domain::isFinal(session));
        QCOMPARE(brief.title, request.title);
        QCOMPARE(brief.signer, domain::signerNameOf(session));
        QCOMPARE(brief.reference, request.externalReference.value.value_or(QString()));
        QCOMPARE(brief.dueDate, request.dueDate->toDateTime());
        QCOMPARE(brief.dueDate.toMSecsSinceEpoch(), createdMs(session.id) + 30 * nsPerDay / nsPerMs);
        QCOMPARE(brief.subsequentTo, request.subsequentTo.value_or(QStringList()));
        QCOMPARE(brief.links.size(), request.documents.size());
        QCOMPARE(brief.links.first().documentId, request.documents.first().documentId);
        QVERIFY(api::decode<domain::SigningSession>(brief.json) == session);
    }
};

QTEST_GUILESS_MAIN(TestManySessions)
#include "tst_manysessions.moc"

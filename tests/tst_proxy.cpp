#include "api/proxies.h"
#include "store/memorysecretstore.h"
#include "store/settings.h"
#include "support/apiharness.h"
#include "support/certificates.h"
#include "support/patience.h"
#include "support/sandboxprocess.h"
#include "support/squid.h"
#include "support/tlsfront.h"
#include "tasks/connectiontest.h"
#include "tasks/network.h"
#include "tasks/reachtest.h"

#include <QEventLoop>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTimer>

using namespace support;
using namespace Qt::StringLiterals;
using api::Answer;
using api::ApiError;
using domain::ProxySettings;
using Kind = ApiError::Kind;
using Reason = ApiError::Reason;
using Part = tasks::ConnectionTest::Part;

//! The sandbox behind TLS, as service.test, which only the proxy knows how to find: whatever arrives there
//! came through it. The proxy is a real one that wants a name and a password.
class TestProxy : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    Certificates m_certificates{m_folder.path()};
    SandboxProcess m_sandbox;
    Squid m_squid;
    std::unique_ptr<TlsFront> m_front;
    std::unique_ptr<store::Settings> m_settings;
    std::unique_ptr<store::MemorySecretStore> m_secrets;
    std::unique_ptr<tasks::Network> m_network;

    [[nodiscard]] domain::Profile service(const QString &host = u"service.test"_s, int port = 0) const
    {
        domain::Profile profile = m_sandbox.profile();
        for (QUrl *url : {&profile.apiUrl, &profile.tokenUrl}) {
            url->setScheme(u"https"_s);
            url->setHost(host);
            url->setPort(port != 0 ? port : m_front->serverPort());
        }
        return profile;
    }
    [[nodiscard]] ProxySettings manual(quint16 port, const QString &user = Squid::user) const
    {
        return {.mode = ProxySettings::Mode::Manual, .host = u"127.0.0.1"_s, .port = port, .user = user};
    }
    void keep(const ProxySettings &proxy, const QString &password)
    {
        bool isKept = false;
        m_secrets->write(proxy.secretKey(), password, this,
                         [&](const auto &result) { isKept = bool(result); });
        QTRY_VERIFY(isKept);
    }
    struct Outcome
    {
        Part part = Part::None;
        std::optional<ApiError> error;
    };
    Outcome tried(const domain::Profile &profile)
    {
        api::TransportSettings settings = m_network->transportSettings();
        tasks::ConnectionTest test(profile, m_sandbox.secret(), nullptr, settings);
        QSignalSpy finished(&test, &tasks::ConnectionTest::finished);
        test.start();
        if (!support::waitFor(finished, 20'000))
            qWarning("no outcome");
        return {test.failedPart(), test.error()};
    }
    static QByteArray words(const Outcome &outcome)
    {
        return QByteArray::number(int(outcome.part)) + ' ' +
               (outcome.error
                    ? QByteArray::number(int(outcome.error->reason)) + ' ' + outcome.error->detail.toUtf8()
                    : QByteArray("no error"));
    }
    static quint16 nobody()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        return server.serverPort();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_certificates.makeAuthority(u"authority"_s, u"Test Authority"_s));
        QVERIFY(m_certificates.makeAuthority(u"interceptor"_s, u"Company Inspection"_s));
        QVERIFY(m_certificates.make(u"service"_s, u"authority"_s, u"DNS:service.test,DNS:forbidden.test"_s));
        QVERIFY2(m_sandbox.start(QStringLiteral(PROGRAMS)), qPrintable(m_sandbox.errorText()));
        QVERIFY2(m_squid.start(), qPrintable(m_squid.why()));
        for (const char *name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy",
                                 "ALL_PROXY", "no_proxy", "NO_PROXY"})
            qunsetenv(name);
    }
    void init()
    {
        m_front = std::make_unique<TlsFront>(m_certificates, u"service"_s, m_sandbox.port());
        m_settings.reset(); // writes what it still has to
        QFile::remove(m_folder.filePath(u"settings.ini"_s));
        m_settings = std::make_unique<store::Settings>(m_folder.filePath(u"settings.ini"_s));
        m_secrets = std::make_unique<store::MemorySecretStore>();
        m_network =
            std::make_unique<tasks::Network>(*m_settings, *m_secrets, m_certificates.path(u"authority"_s));
    }
    void cleanup()
    {
        qunsetenv("https_proxy");
        qunsetenv("no_proxy");
    }

    void withTheRightPassword()
    {
        const ProxySettings proxy = manual(m_squid.port());
        keep(proxy, Squid::password);
        m_network->use(proxy);
        const Outcome outcome = tried(service());
        QVERIFY2(outcome.part == Part::None, words(outcome));
        QCOMPARE(m_front->requests, 2); // a token, and the list
        for (const auto &head : m_front->heads)
            QVERIFY(head.header("Proxy-Authorization").isEmpty()); // is for the proxy alone
    }

    void aWrongOrMissingPassword_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("password");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("no user") << QString() << QString() << Reason::ProxyWantsPassword;
        QTest::newRow("wrong") << Squid::user << u"wrong"_s << Reason::ProxyRefusesPassword;
        QTest::newRow("empty") << Squid::user << u""_s << Reason::ProxyRefusesPassword;
        QTest::newRow("none kept") << Squid::user << QString() << Reason::ProxyWantsPassword;
        QTest::newRow("unknown user") << u"nobody"_s << Squid::password << Reason::ProxyRefusesPassword;
    }
    void aWrongOrMissingPassword()
    {
        QFETCH(QString, user);
        QFETCH(QString, password);
        QFETCH(Reason, reason);
        const ProxySettings proxy = manual(m_squid.port(), user);
        if (!password.isNull())
            keep(proxy, password);
        m_network->use(proxy);
        const Outcome outcome = tried(service());
        QVERIFY2(outcome.part == Part::Proxy && outcome.error->reason == reason, words(outcome));
        QCOMPARE(outcome.error->kind, Kind::ProxyFailed);
        QVERIFY(outcome.error->notSent);
        QVERIFY(password.isEmpty() || !outcome.error->detail.contains(password));
        QCOMPARE(m_front->connections, 0);
    }

    //! As a person does it: wrong, corrected in the settings, and the account that is open goes on with it.
    void aCorrectedPasswordIsUsedAtOnce()
    {
        const ProxySettings proxy = manual(m_squid.port());
        keep(proxy, u"wrong"_s);
        m_network->use(proxy);
        api::Transport transport(service(), secretProvider(m_sandbox.secret()),
                                 m_network->transportSettings());
        const auto list = [&](Caught<Answer> &caught) {
            return transport.send({.verb = "GET", .path = u"/signing-sessions"_s, .mayRepeat = true}, this,
                                  caught.handler());
        };
        Caught<Answer> first, second;
        const auto refused = list(first);
        QVERIFY(first.wait());
        QCOMPARE(first.error().reason, Reason::ProxyRefusesPassword);
        keep(proxy, Squid::password);
        m_network->use(proxy);
        const auto again = list(second);
        QVERIFY(second.wait());
        QVERIFY2(second.isValue(), second.why());
    }

    void aProxyThatFails_data()
    {
        QTest::addColumn<QString>("proxyHost");
        QTest::addColumn<QString>("host");
        QTest::addColumn<Part>("part");
        QTest::addColumn<Reason>("reason");
        const QString here = u"127.0.0.1"_s, service = u"service.test"_s;
        QTest::newRow("not there") << u"closed"_s << service << Part::Proxy << Reason::ProxyNotReached;
        QTest::newRow("no such name")
            << u"proxy.invalid"_s << service << Part::Proxy << Reason::ProxyNotReached;
        QTest::newRow("lets nobody there")
            << here << u"forbidden.test"_s << Part::Proxy << Reason::ProxyForbids;
        QTest::newRow("does not find it")
            << here << u"nowhere.invalid"_s << Part::Address << Reason::BehindProxyNotReached;
        QTest::newRow("nobody answers behind it")
            << here << u"closed"_s << Part::Address << Reason::BehindProxyNotReached;
    }
    void aProxyThatFails()
    {
        QFETCH(QString, proxyHost);
        QFETCH(QString, host);
        QFETCH(Part, part);
        QFETCH(Reason, reason);
        ProxySettings proxy = manual(proxyHost == u"closed"_s ? nobody() : m_squid.port());
        if (proxyHost != u"closed"_s)
            proxy.host = proxyHost;
        keep(proxy, Squid::password);
        m_network->use(proxy);
        const Outcome outcome =
            tried(host == u"closed"_s ? service(u"service.test"_s, nobody()) : service(host));
        QVERIFY2(outcome.part == part && outcome.error->reason == reason, words(outcome));
        QVERIFY(outcome.error->notSent);
        QCOMPARE(m_front->requests, 0);
    }

    void thisComputerIsReachedWithoutIt()
    {
        m_network->use(manual(nobody(), {}));
        const Outcome outcome = tried(m_sandbox.profile());
        QVERIFY2(outcome.part == Part::None, words(outcome));
    }

    void withoutOneNothingGoesThroughIt()
    {
        qputenv("https_proxy", "http://127.0.0.1:" + QByteArray::number(m_squid.port()));
        m_network->use({.mode = ProxySettings::Mode::None});
        QCOMPARE(tried(service()).part, Part::Address); // only the proxy knows that name
    }

    void asTheEnvironmentSays()
    {
        const QByteArray address = QUrl::toPercentEncoding(Squid::user) + ':' +
                                   QUrl::toPercentEncoding(Squid::password) +
                                   "@127.0.0.1:" + QByteArray::number(m_squid.port());
        qputenv("https_proxy", "http://" + address);
        m_network->use({});
        const Outcome outcome = tried(service());
        QVERIFY2(outcome.part == Part::None, words(outcome));
        QCOMPARE(m_front->requests, 2);

        qputenv("no_proxy", "service.test");
        m_network->use({});
        QCOMPARE(tried(service()).part, Part::Address);
    }

    //! A PAC script or a name server that hangs: nothing waits for it that has no need to, and nothing for
    //! ever.
    void aSystemThatThinksForLong()
    {
        const auto gate = std::make_shared<QSemaphore>();             // the thread may come to it late
        const auto opened = qScopeGuard([gate] { gate->release(); }); // also when something fails
        const auto proxies = std::make_shared<api::Proxies>([gate](const QUrl &) {
            gate->acquire();
            return QList<QNetworkProxy>{{QNetworkProxy::HttpProxy, u"late"_s, 1}};
        });
        proxies->setPatience(100);
        std::optional<QNetworkProxy> far, near;
        proxies->find(QUrl(u"https://service.test"_s), this, [&](const api::Result<QNetworkProxy> &proxy) {
            far = proxy.value_or(QNetworkProxy());
        });
        QVERIFY(!far);
        proxies->find(QUrl(u"http://127.0.0.1:1"_s), this, [&](const api::Result<QNetworkProxy> &proxy) {
            near = proxy.value_or(QNetworkProxy());
        });
        QVERIFY(near && near->type() == QNetworkProxy::NoProxy);
        QTRY_VERIFY(far);
        QCOMPARE(far->type(), QNetworkProxy::NoProxy);
        QTRY_COMPARE(QThreadPool::globalInstance()->activeThreadCount(), 0); // the program may end
        gate->release();
        QTRY_COMPARE(proxies->known(QUrl(u"https://service.test"_s)).hostName(), u"late"_s);
    }

    void theSystemIsAskedOnceForAWhile()
    {
        std::atomic<int> asked = 0;
        api::Proxies proxies([&asked](const QUrl &) {
            ++asked;
            return QList<QNetworkProxy>{{QNetworkProxy::FtpCachingProxy, u"ftp"_s, 1},
                                        {QNetworkProxy::HttpProxy, u"web"_s, 2}};
        });
        int told = 0;
        const auto ask = [&](const QString &url) {
            proxies.find(QUrl(url), this, [&](const api::Result<QNetworkProxy> &proxy) {
                told += proxy && proxy->hostName() == u"web"_s ? 1 : 0;
            });
        };
        ask(u"https://a.test/one"_s);
        ask(u"https://a.test/two"_s);
        QTRY_COMPARE(told, 2);
        ask(u"https://a.test/three"_s);
        QCOMPARE(told, 3); // at once
        QCOMPARE(asked.load(), 1);
        ask(u"https://b.test"_s);
        QTRY_COMPARE(told, 4);
        proxies.forget(); // another network
        ask(u"https://a.test"_s);
        QTRY_COMPARE(told, 5);
        QCOMPARE(asked.load(), 3);
    }

    //! The settings change while the system is asked: who waits gets an answer of now, once.
    void aChangeWhileSomebodyWaits()
    {
        QSemaphore gates[2];
        std::atomic<int> asked = 0;
        api::Proxies proxies([&](const QUrl &) {
            const int number = asked++;
            gates[number].acquire();
            return QList<QNetworkProxy>{{QNetworkProxy::HttpProxy, number == 0 ? u"old"_s : u"new"_s, 1}};
        });
        QStringList told;
        proxies.find(QUrl(u"https://a.test"_s), this, [&](const api::Result<QNetworkProxy> &proxy) {
            told.append(proxy ? proxy->hostName() : u"error"_s);
        });
        QTRY_COMPARE(asked.load(), 1);
        proxies.use({});
        gates[0].release();
        QTRY_COMPARE(asked.load(), 2);
        QVERIFY(!QTest::qWaitFor([&told] { return !told.isEmpty(); }, 50));
        gates[1].release();
        QTRY_COMPARE(told, QStringList{u"new"_s});
        QCOMPARE(proxies.known(QUrl(u"https://a.test"_s)).hostName(), u"new"_s);
    }

    void settingsAreKeptWithoutThePassword()
    {
        const ProxySettings proxy = manual(m_squid.port());
        keep(proxy, Squid::password);
        m_network->use(proxy);
        m_settings->sync();
        QFile file(m_folder.filePath(u"settings.ini"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("clerk"));
        QVERIFY2(!text.contains("w%rd") && !text.contains("pass:"), text);
        store::Settings again(m_folder.filePath(u"settings.ini"_s));
        QCOMPARE(again.proxy(), proxy);
        // Another proxy is never given this one's password
        ProxySettings elsewhere = proxy;
        elsewhere.host = u"elsewhere"_s;
        QVERIFY(elsewhere.secretKey() != proxy.secretKey());
    }

    void oneThatLooksIntoTls()
    {
        Squid inspecting;
        QVERIFY2(inspecting.start(&m_certificates, m_certificates.path(u"authority"_s)),
                 qPrintable(inspecting.why()));
        const ProxySettings proxy = manual(inspecting.port());
        keep(proxy, Squid::password);
        m_network->use(proxy);
        const Outcome refused = tried(service());
        QVERIFY2(refused.part == Part::Tls && refused.error->reason == Reason::UnknownAuthority,
                 words(refused));
        QVERIFY2(refused.error->detail.contains(u"Company Inspection"_s), words(refused));
        QCOMPARE(m_front->requests, 0);

        // The administrator adds the company's authority
        m_network =
            std::make_unique<tasks::Network>(*m_settings, *m_secrets, m_certificates.path(u"interceptor"_s));
        const Outcome outcome = tried(service());
        QVERIFY2(outcome.part == Part::None, words(outcome));
        QCOMPARE(m_front->requests, 2);
    }

    void theWayAloneCanBeTried()
    {
        const ProxySettings proxy = manual(m_squid.port());
        const auto reached = [&](const QString &password) {
            tasks::ReachTest test(service().apiUrl, m_network->transportSettings(proxy, password));
            QSignalSpy finished(&test, &tasks::ReachTest::finished);
            test.start();
            if (!support::waitFor(finished, 20'000))
                qWarning("no outcome");
            return Outcome{test.failedPart(), test.error()};
        };
        QCOMPARE(reached(u"wrong"_s).part, Part::Proxy);
        QCOMPARE(m_front->requests, 0);
        const Outcome outcome = reached(Squid::password);
        QVERIFY2(outcome.part == Part::None, words(outcome));
        QCOMPARE(m_front->requests, 1);
        QVERIFY(m_front->heads.first().header("Authorization").isEmpty());
        QCOMPARE(m_network->proxy(), ProxySettings()); // only tried
    }

    void uploadsGoThroughIt()
    {
        const ProxySettings proxy = manual(m_squid.port());
        keep(proxy, Squid::password);
        m_network->use(proxy);
        const QString path = m_folder.filePath(u"big.pdf"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("%PDF-1.4\n" + QByteArray(3'000'000, 'x'));
        file.close();
        api::Transport transport(service(), secretProvider(m_sandbox.secret()),
                                 m_network->transportSettings());
        Caught<Answer> caught;
        QEventLoop loop; // not qWaitFor(), which sleeps 10 ms between events
        const auto request = transport.send(
            {.verb = "POST", .path = u"/documents"_s, .contentType = "application/pdf", .uploadPath = path},
            this, [&](const api::Result<Answer> &answer) {
                caught.handler()(answer);
                loop.quit();
            });
        QTimer::singleShot(20'000 * support::patience(), &loop, &QEventLoop::quit);
        loop.exec();
        QVERIFY2(caught.isValue(), caught.why());
    }
};

QTEST_GUILESS_MAIN(TestProxy)
#include "tst_proxy.moc"

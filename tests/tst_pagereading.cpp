#include "api/sessionsapi.h"
#include "support/apiharness.h"

#include <QFile>
#include <QMutex>
#include <QThread>

#include <simdjson.h>

using namespace support;

namespace {

//! simdjson as this computer has it, which also notes the thread that wants a parser, and for how much text.
//! This is where each reading begins: a dom::parser needs one for each text, an ondemand::parser that is kept
//! for the largest so far.
class Observed final : public simdjson::implementation
{
public:
    struct Parser
    {
        const QThread *thread;
        size_t bytes;
    };

    Observed()
        : implementation("observed", "the real one, looked at", 0)
        , m_real(simdjson::get_available_implementations().detect_best_supported())
    {
        simdjson::get_active_implementation() = this;
    }
    ~Observed() override { simdjson::get_active_implementation() = m_real; }

    //! Of those for at least so many bytes.
    [[nodiscard]] QList<const QThread *> threads(qsizetype bytes) const
    {
        const QMutexLocker locker(&m_mutex);
        QList<const QThread *> found;
        for (const Parser &parser : m_parsers)
            if (parser.bytes >= size_t(bytes))
                found << parser.thread;
        return found;
    }
    void forget()
    {
        const QMutexLocker locker(&m_mutex);
        m_parsers.clear();
    }

    simdjson::error_code create_dom_parser_implementation(
        size_t capacity, size_t depth,
        std::unique_ptr<simdjson::internal::dom_parser_implementation> &parser) const noexcept override
    {
        {
            const QMutexLocker locker(&m_mutex);
            m_parsers.append({QThread::currentThread(), capacity});
        }
        return m_real->create_dom_parser_implementation(capacity, depth, parser);
    }
    simdjson::error_code minify(const uint8_t *text, size_t size, uint8_t *to,
                                size_t &written) const noexcept override
    {
        return m_real->minify(text, size, to, written);
    }
    bool validate_utf8(const char *text, size_t size) const noexcept override
    {
        return m_real->validate_utf8(text, size);
    }

private:
    const simdjson::implementation *m_real;
    mutable QMutex m_mutex;
    mutable QList<Parser> m_parsers;
};

constexpr int rows = 1'000;

//! As large as the service's largest.
QByteArray page()
{
    QFile file(QStringLiteral(FIXTURES "/codec/SigningSession.everything.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture");
    const QByteArray session = file.readAll();
    QByteArray text = R"({"limit":1000,"offset":0,"count":1000,"total":1000,"data":[)" + session;
    for (int i = 1; i < rows; ++i)
        text += ',' + session;
    return text + "]}";
}

} // namespace

//! A page of sessions is megabytes: the window would stand still while it is read.
class TestPageReading : public QObject
{
    Q_OBJECT

    const QByteArray m_page = page();
    Observed m_observed;
    std::unique_ptr<StubServer> m_server;
    std::unique_ptr<api::Transport> m_transport;

    //! Runs \a start, and gives the threads in which simdjson read the page.
    template <typename Page>
    QList<const QThread *> readers(Caught<Page> &caught, const std::function<api::Request()> &start)
    {
        m_observed.forget();
        const api::Request request = start();
        if (!caught.wait())
            return {};
        return m_observed.threads(m_page.size());
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<StubServer>([this](const StubServer::Asked &asked) {
            if (asked.head.target == "/token")
                return StubServer::Answer{
                    .body = R"({"access_token":"t0ken","expires_in":600,"token_type":"Bearer"})"};
            return StubServer::Answer{.body = m_page};
        });
        const QString root = QStringLiteral("http://127.0.0.1:%1").arg(m_server->port());
        m_transport = std::make_unique<api::Transport>(
            domain::Profile{.id = QStringLiteral("p"),
                            .name = QStringLiteral("p"),
                            .environmentLabel = QStringLiteral("TEST"),
                            .apiUrl = QUrl(root + QStringLiteral("/sign")),
                            .tokenUrl = QUrl(root + QStringLiteral("/token")),
                            .clientId = QStringLiteral("c")},
            secretProvider(testSecret), quickSettings());
    }
    void cleanup()
    {
        m_transport.reset();
        m_server.reset();
    }

    void theReadingThreadIsSeen()
    {
        m_observed.forget();
        simdjson::dom::parser parser;
        QCOMPARE(parser.parse(m_page.constData(), size_t(m_page.size())).error(), simdjson::SUCCESS);
        QCOMPARE(m_observed.threads(m_page.size()), QList<const QThread *>{thread()});
    }

    void aListIsReadInAnotherThread()
    {
        Caught<domain::SessionPage> caught;
        const auto threads = readers<domain::SessionPage>(
            caught, [&] { return api::SessionsApi(*m_transport).list({}, this, caught.handler()); });
        QVERIFY2(caught.isValue(), caught.why());
        QCOMPARE((*caught.result)->data.size(), rows);
        QCOMPARE(threads.size(), 1);
        QVERIFY(threads.first() != thread());
    }

    void anIndexReadsInAnotherThread()
    {
        Caught<domain::SessionBriefPage> caught;
        const auto threads = readers<domain::SessionBriefPage>(
            caught, [&] { return api::SessionsApi(*m_transport).scan({}, this, caught.handler()); });
        QVERIFY2(caught.isValue(), caught.why());
        QCOMPARE((*caught.result)->sessions.size(), rows);
        QCOMPARE(threads.size(), 1);
        QVERIFY(threads.first() != thread());
    }
};

QTEST_GUILESS_MAIN(TestPageReading)
#include "tst_pagereading.moc"

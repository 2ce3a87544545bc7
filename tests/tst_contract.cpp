#include "support/apifixture.h"
#include "support/patience.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QUuid>

using namespace support;

namespace {

//! Prism as a validating proxy over the contract: it judges every request of the client and every answer of
//! the server. It matches paths without the base path of "servers", so the one for the API has /sign in its
//! upstream and the one for the token endpoint has not.
class Prism
{
public:
    ~Prism()
    {
        m_process.kill();
        m_process.waitForFinished(5'000);
    }

    bool start(const QString &upstream)
    {
        const QString contract = QStringLiteral(CONTRACT);
        const QString program = contract + QStringLiteral("/node_modules/@stoplight/prism-cli/dist/index.js");
        if (!QFile::exists(program)) {
            m_error = QStringLiteral("Prism is not installed. Run: npm ci --prefix tests/contract");
            return false;
        }
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        // It takes seconds to begin, and another test may have taken the port that was free.
        for (int attempt = 0; attempt < 3; ++attempt)
            if (startOnFreePort(program, contract, upstream))
                return true;
        return false;
    }
    quint16 port() const { return m_port; }
    const QString &errorText() const { return m_error; }

private:
    bool startOnFreePort(const QString &program, const QString &contract, const QString &upstream)
    {
        {
            QTcpServer server; // finds a free port
            server.listen(QHostAddress::LocalHost);
            m_port = server.serverPort();
        }
        m_process.start(QStringLiteral("node"),
                        {program, QStringLiteral("proxy"), QStringLiteral("--errors"), QStringLiteral("-h"),
                         QStringLiteral("127.0.0.1"), QStringLiteral("-p"), QString::number(m_port),
                         contract + QStringLiteral("/openapi.yaml"), upstream});
        if (!m_process.waitForStarted()) {
            m_error = QStringLiteral("node does not start: ") + m_process.errorString();
            return false;
        }
        QByteArray said;
        while (!said.contains("is listening")) {
            if (!m_process.waitForReadyRead(60'000 * support::patience())) {
                m_error = QStringLiteral("Prism does not listen: ") + QString::fromUtf8(said);
                m_process.kill();
                m_process.waitForFinished();
                return false;
            }
            said += m_process.readAll();
        }
        return true;
    }

    QProcess m_process;
    quint16 m_port = 0;
    QString m_error;
};

QString address(quint16 port, const char *path = "")
{
    return QStringLiteral("http://127.0.0.1:%1").arg(port) + QString::fromLatin1(path);
}

bool isViolation(const QByteArray &answer)
{
    return answer.toLower().contains("\r\nsl-violations:") || answer.contains("stoplight.io/prism/errors");
}

//! What Prism found in all that went through a relay.
QStringList violations(const FaultRelay &relay)
{
    QStringList found;
    for (const auto &seen : relay.seen())
        if (isViolation(seen.answer))
            found << QString::fromUtf8(seen.head.method + ' ' + seen.head.target + "\n" +
                                       seen.answer.left(3'000));
    return found;
}

template <typename T>
bool isMissing(const api::Result<T> &result)
{
    return !result && result.error().kind == api::ApiError::Kind::NotFound;
}

} // namespace

//! Our client and our sandbox, judged by somebody else's reading of openapi.yaml.
//! Way of a request: client → recorder → Prism → saboteur → sandbox.
class TestContract : public QObject
{
    Q_OBJECT

private:
    ApiFixture m_api;
    Prism m_apiPrism, m_tokenPrism;
    std::unique_ptr<FaultRelay> m_saboteur, m_recorder, m_tokenRecorder;

    QString freshId() const { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

    domain::Profile judgedProfile() const
    {
        auto profile = m_api.sandbox.profile();
        profile.apiUrl = QUrl(address(m_recorder->port()));
        profile.tokenUrl = QUrl(address(m_tokenRecorder->port(), "/auth/open/connect/token"));
        return profile;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_api.sandbox.start(QStringLiteral(PROGRAMS)), qPrintable(m_api.sandbox.errorText()));
        m_saboteur = std::make_unique<FaultRelay>(m_api.sandbox.port());
        QVERIFY(m_saboteur->listen());
        QVERIFY2(m_apiPrism.start(address(m_saboteur->port(), "/sign")), qPrintable(m_apiPrism.errorText()));
        QVERIFY2(m_tokenPrism.start(address(m_saboteur->port())), qPrintable(m_tokenPrism.errorText()));
    }
    void init()
    {
        m_recorder = std::make_unique<FaultRelay>(m_apiPrism.port());
        m_tokenRecorder = std::make_unique<FaultRelay>(m_tokenPrism.port());
        QVERIFY(m_recorder->listen() && m_tokenRecorder->listen());
        auto settings = quickSettings();
        settings.timeoutMs = 20'000;
        m_api.use(judgedProfile(), settings);
    }
    void cleanup() { m_saboteur->clear(); }

    void everyOperation()
    {
        auto &api = m_api;
        const auto pdf = api.upload(smallPdf(), QStringLiteral("application/pdf"));
        const auto text = api.upload("Please read.", QStringLiteral("text/plain"));
        QVERIFY(!pdf.documentId.isEmpty() && !text.documentId.isEmpty());

        const auto metadata = api.await<domain::Document>([&](QObject *object, auto done) {
            return api.documents().metadata(pdf.documentId, object, done);
        });
        QVERIFY2(metadata, whyNot(metadata));
        domain::UpdateDocument update;
        update.title = QStringLiteral("Kjøpekontrakt");
        update.filename = QStringLiteral("kjøpekontrakt.pdf");
        update.description = QStringLiteral("Signed by two");
        const auto updated = api.await<domain::Document>([&](QObject *object, auto done) {
            return api.documents().setMetadata(pdf.documentId, update, object, done);
        });
        QVERIFY2(updated, whyNot(updated));
        QCOMPARE(updated->title, update.title);
        const QString path = api.folder.filePath(freshId());
        const auto downloaded = api.await<QString>([&](QObject *object, auto done) {
            return api.documents().download(text.documentId, path, object, {}, done);
        });
        QVERIFY2(downloaded, whyNot(downloaded));
        QCOMPARE(*downloaded, QStringLiteral("text/plain"));

        domain::CreateDocumentCollection wanted;
        wanted.documents = {{.documentId = pdf.documentId, .unknown = {}}};
        wanted.packageTo = domain::PackageToList{domain::PackageType::PadesContainer};
        const auto collection = api.await<domain::DocumentCollection>(
            [&](QObject *object, auto done) { return api.collections().create(wanted, object, done); });
        QVERIFY2(collection, whyNot(collection));
        const auto read = api.await<domain::DocumentCollection>(
            [&](QObject *object, auto done) { return api.collections().get(collection->id, object, done); });
        QVERIFY2(read, whyNot(read));

        auto first = sampleSession(QStringLiteral("Første"), collection->id, pdf.documentId);
        first.signText = QStringLiteral("Les og signer");
        first.externalReference = {.isPresent = true, .value = QStringLiteral("sak 12/345")};
        first.signatureUrlTimeToLive = domain::Duration::parse(QStringLiteral("P7D"));
        first.usageTags = QStringList{QStringLiteral("avdeling-4")};
        domain::Signer signer;
        signer.email = QStringLiteral("kari@example.org");
        signer.mobile = QStringLiteral("+4799999999");
        first.signer = signer;
        domain::Ui ui;
        ui.language = domain::UiLanguage::Bokmaal;
        first.ui = ui;
        first.redirectSettings =
            domain::RedirectSettings{.success = QStringLiteral("https://example.org/ok"),
                                     .cancel = QStringLiteral("https://example.org/cancel"),
                                     .error = QStringLiteral("https://example.org/error"),
                                     .reject = {},
                                     .unknown = {}};
        const auto made =
            api.open({first, sampleSession(QStringLiteral("Andre"), collection->id, pdf.documentId)});
        QVERIFY2(made, whyNot(made));
        QCOMPARE(made->size(), 2);
        auto later = sampleSession(QStringLiteral("Tredje"), collection->id, pdf.documentId);
        later.subsequentTo = QStringList{made->at(0).id};
        const auto blocked = api.open({later});
        QVERIFY2(blocked, whyNot(blocked));
        QVERIFY(domain::stateOf(blocked->at(0)) == domain::SessionState::Blocked);

        const auto due = domain::Timestamp::fromDateTime(QDateTime::currentDateTimeUtc().addDays(20));
        const auto changed = api.await<api::Nothing>([&](QObject *object, auto done) {
            return api.sessions().setDueDate(made->at(1).id, due, object, done);
        });
        QVERIFY2(changed, whyNot(changed));
        QCOMPARE(api.sandbox.sign(made->at(0).id) / 100, 2);
        QCOMPARE(api.sandbox.reject(made->at(1).id, QStringLiteral("Feil beløp")) / 100, 2);
        for (const auto &session : {made->at(0), made->at(1), blocked->at(0)}) {
            const auto got = api.await<domain::SigningSession>(
                [&](QObject *object, auto done) { return api.sessions().get(session.id, object, done); });
            QVERIFY2(got, whyNot(got));
        }
        domain::SessionQuery query;
        query.states = {domain::SessionState::Ready, domain::SessionState::Signed,
                        domain::SessionState::Rejected};
        query.sort = domain::SessionSort::DueSoonestFirst;
        query.sessionTitleLike = QStringLiteral("Før");
        query.createdDateFrom = domain::Timestamp::fromDateTime(QDateTime::currentDateTimeUtc().addDays(-1));
        query.dueDateTo = domain::Timestamp::fromDateTime(QDateTime::currentDateTimeUtc().addDays(40));
        const auto page = api.await<domain::SessionPage>(
            [&](QObject *object, auto done) { return api.sessions().list(query, object, done); });
        QVERIFY2(page, whyNot(page));
        QVERIFY(page->total >= 1);

        domain::MerchantSignRequest seal;
        seal.vendor = domain::MerchantVendor::Nbid;
        domain::ToBeSignedDocument toBeSealed;
        toBeSealed.documentId = api.upload(smallPdf("Seal"), QStringLiteral("application/pdf")).documentId;
        toBeSealed.mimeType = QStringLiteral("application/pdf");
        toBeSealed.format = domain::MerchantSignatureFormat::Pades;
        seal.toBeSignedDocuments = {toBeSealed};
        const auto sealed = api.await<QList<domain::MerchantSignResult>>(
            [&](QObject *object, auto done) { return api.merchantSign().sign(seal, object, done); });
        QVERIFY2(sealed, whyNot(sealed));

        const auto endSession = api.await<api::Nothing>([&](QObject *object, auto done) {
            return api.sessions().remove(blocked->at(0).id, object, done);
        });
        QVERIFY2(endSession, whyNot(endSession));
        const auto loose = api.collect({text.documentId});
        const auto endCollection = api.await<api::Nothing>(
            [&](QObject *object, auto done) { return api.collections().remove(loose.id, object, done); });
        QVERIFY2(endCollection, whyNot(endCollection));
        const auto endDocument = api.await<api::Nothing>([&](QObject *object, auto done) {
            return api.documents().remove(text.documentId, object, done);
        });
        QVERIFY2(endDocument, whyNot(endDocument));

        verdict();
        QVERIFY(m_tokenRecorder->count("POST", "/auth/open/connect/token") >= 1);
        const QList<std::pair<const char *, const char *>> operations{
            {"POST", "^/documents$"},
            {"GET", "^/documents/[^/]+$"},
            {"DELETE", "^/documents/[^/]+$"},
            {"GET", "^/documents/[^/]+/metadata$"},
            {"PATCH", "^/documents/[^/]+/metadata$"},
            {"POST", "^/document-collections$"},
            {"GET", "^/document-collections/[^/]+$"},
            {"DELETE", "^/document-collections/[^/]+$"},
            {"POST", "^/signing-sessions$"},
            {"GET", "^/signing-sessions[?]"},
            {"GET", "^/signing-sessions/[^/]+$"},
            {"PATCH", "^/signing-sessions/[^/]+$"},
            {"DELETE", "^/signing-sessions/[^/]+$"},
            {"POST", "^/merchant-sign$"},
        };
        for (const auto &[method, target] : operations) {
            const QRegularExpression pattern(QString::fromLatin1(target));
            QVERIFY2(std::any_of(m_recorder->seen().begin(), m_recorder->seen().end(),
                                 [&, verb = QByteArray(method)](const FaultRelay::Seen &seen) {
                                     return seen.head.method == verb &&
                                            pattern.match(QString::fromUtf8(seen.head.target)).hasMatch();
                                 }),
                     qPrintable(QStringLiteral("%1 %2 was not driven")
                                    .arg(QLatin1String(method), QLatin1String(target))));
        }
        qInfo("14 operations and the token in %lld judged requests, 0 violations",
              static_cast<long long>(m_recorder->seen().size() + m_tokenRecorder->seen().size()));
    }

    void refusalsKeepTheContractToo()
    {
        auto &api = m_api;
        const auto missing = api.await<domain::SigningSession>(
            [&](QObject *object, auto done) { return api.sessions().get(freshId(), object, done); });
        QVERIFY(!missing && missing.error().kind == api::ApiError::Kind::NotFound);
        const auto noDocument = api.await<domain::Document>(
            [&](QObject *object, auto done) { return api.documents().metadata(freshId(), object, done); });
        QVERIFY(!noDocument && noDocument.error().kind == api::ApiError::Kind::NotFound);
        const auto noCollection = api.await<api::Nothing>(
            [&](QObject *object, auto done) { return api.collections().remove(freshId(), object, done); });
        QVERIFY(!noCollection && noCollection.error().kind == api::ApiError::Kind::NotFound);
        QVERIFY(isMissing(api.await<QString>([&](QObject *object, auto done) {
            return api.documents().download(freshId(), api.folder.filePath(freshId()), object, {}, done);
        })));
        domain::UpdateDocument update;
        update.title = QStringLiteral("Nobody's");
        QVERIFY(isMissing(api.await<domain::Document>([&](QObject *object, auto done) {
            return api.documents().setMetadata(freshId(), update, object, done);
        })));
        QVERIFY(isMissing(api.await<api::Nothing>(
            [&](QObject *object, auto done) { return api.documents().remove(freshId(), object, done); })));
        QVERIFY(isMissing(api.await<domain::DocumentCollection>(
            [&](QObject *object, auto done) { return api.collections().get(freshId(), object, done); })));
        const auto due = domain::Timestamp::fromDateTime(QDateTime::currentDateTimeUtc().addDays(20));
        QVERIFY(isMissing(api.await<api::Nothing>([&](QObject *object, auto done) {
            return api.sessions().setDueDate(freshId(), due, object, done);
        })));
        QVERIFY(isMissing(api.await<api::Nothing>(
            [&](QObject *object, auto done) { return api.sessions().remove(freshId(), object, done); })));
        const auto one = api.openOne(QStringLiteral("Én"));
        const auto past = domain::Timestamp::fromDateTime(QDateTime::currentDateTimeUtc().addDays(-1));
        const auto late = api.await<api::Nothing>([&](QObject *object, auto done) {
            return api.sessions().setDueDate(one.id, past, object, done);
        });
        QVERIFY(!late && late.error().status == 400);
        QCOMPARE(late.error().invalidParams.value(0).name, QStringLiteral("dueDate"));
        domain::CreateDocumentCollection ofNothing;
        ofNothing.documents = {{.documentId = freshId(), .unknown = {}}};
        const auto uncollected = api.await<domain::DocumentCollection>(
            [&](QObject *object, auto done) { return api.collections().create(ofNothing, object, done); });
        QVERIFY(!uncollected && uncollected.error().status == 400);
        domain::ToBeSignedDocument unknown;
        unknown.documentId = freshId();
        unknown.mimeType = QStringLiteral("application/pdf");
        unknown.format = domain::MerchantSignatureFormat::Pades;
        domain::MerchantSignRequest seal;
        seal.vendor = domain::MerchantVendor::Nbid;
        seal.toBeSignedDocuments = {unknown};
        const auto unsealed = api.await<QList<domain::MerchantSignResult>>(
            [&](QObject *object, auto done) { return api.merchantSign().sign(seal, object, done); });
        QVERIFY(!unsealed && unsealed.error().status == 400);
        const auto refused = api.open({sampleSession(QStringLiteral("x"), freshId(), freshId())});
        QVERIFY(!refused && refused.error().status == 400);
        QVERIFY(!refused.error().invalidParams.isEmpty());

        auto profile = judgedProfile();
        api::Transport wrongSecret(profile, secretProvider(QStringLiteral("wrong")), quickSettings());
        api::SessionsApi sessions(wrongSecret);
        const auto unauthorized = api.await<domain::SessionPage>(
            [&](QObject *object, auto done) { return sessions.list({}, object, done); });
        QVERIFY(!unauthorized && unauthorized.error().kind == api::ApiError::Kind::Unauthorized);
        verdict();
    }

    //! Would Prism tell us? An answer that breaks the contract has to be found, or the verdict is worth
    //! nothing.
    void aWrongAnswerIsFound_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::newRow("a member is missing") << QStringLiteral(
            "GET ^/sign/signing-sessions[?] 1 answer status=200 type=application/json body={\"limit\":1}");
        QTest::newRow("a wrong type")
            << QStringLiteral("GET ^/sign/signing-sessions[?] 1 answer status=200 type=application/json "
                              "body={\"limit\":\"many\",\"offset\":0,\"count\":0,\"total\":0,\"data\":[]}");
        QTest::newRow("a status that is not described") << QStringLiteral(
            "GET ^/sign/signing-sessions[?] 1 answer status=206 type=application/json body={}");
    }
    void aWrongAnswerIsFound()
    {
        QFETCH(QString, rule);
        m_saboteur->add(qPrintable(rule));
        const auto page = m_api.await<domain::SessionPage>(
            [&](QObject *object, auto done) { return m_api.sessions().list({}, object, done); });
        QVERIFY2(!violations(*m_recorder).isEmpty(), m_recorder->seen().last().answer);
        QVERIFY(!page);
    }

    void aWrongRequestIsFound()
    {
        Caught<api::Answer> caught;
        const auto request = m_api.transport->send({.verb = "POST",
                                                    .path = QStringLiteral("/document-collections"),
                                                    .contentType = "application/json",
                                                    .body = R"({"documents":[]})"},
                                                   this, caught.handler());
        QVERIFY(caught.wait());
        QVERIFY(!caught.isValue());
        QVERIFY(!violations(*m_recorder).isEmpty());
    }

private:
    void verdict()
    {
        const auto found = violations(*m_recorder) + violations(*m_tokenRecorder);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QStringLiteral("\n\n"))));
    }
};

QTEST_GUILESS_MAIN(TestContract)
#include "tst_contract.moc"

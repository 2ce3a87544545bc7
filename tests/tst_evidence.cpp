// Evidence: what is in the folder, what is not, and that it is there as a whole or not at all.
#include "domain/masking.h"
#include "store/privatecopies.h"
#include "store/savedresults.h"
#include "store/sql.h"
#include "support/answer.h"
#include "support/otherjudges.h"
#include "support/patience.h"
#include "support/taskfixture.h"
#include "support/widerthanowner.h"
#include "tasks/background.h"
#include "tasks/downloadtask.h"
#include "tasks/evidencefiles.h"
#include "tasks/evidencemasking.h"
#include "tasks/evidencetask.h"
#include "ui/sessions/evidencepage.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QThreadPool>
#include <QXmlStreamReader>

#include <filesystem>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#endif
#ifdef __GLIBC__
#if __GLIBC_PREREQ(2, 33)
#define COUNTERSIGN_MEMORY_IS_TOLD
#include <malloc.h>
#endif
#endif

using namespace Qt::StringLiterals;
using domain::Masker;
using tasks::EvidencePlan;
using tasks::EvidenceTask;
using tasks::Task;
using Kind = api::ApiError::Kind;

class TestEvidence : public QObject
{
    Q_OBJECT

    support::TaskFixture m_fixture;
    std::unique_ptr<QTemporaryDir> m_folder;
    domain::SigningSession m_before; //!< of the one that is signed

    [[nodiscard]] QString place() const { return m_folder->filePath(u"bevis Ærøy"_s); }
    //! Everything there, hidden files and folders too, below \a path.
    static QStringList allIn(const QString &path)
    {
        QStringList names;
        for (QDirIterator each(path, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                               QDirIterator::Subdirectories);
             each.hasNext();)
            names << QDir(path).relativeFilePath(each.next());
        names.sort();
        return names;
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }
    static QJsonObject jsonOf(const QString &path) { return QJsonDocument::fromJson(bytesOf(path)).object(); }

    //! Nothing makes it shorter than this.
    static QByteArray noise()
    {
        QByteArray bytes;
        for (int i = 0; i < 1'000; ++i)
            bytes += QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256).toHex();
        return bytes;
    }
    //! A session over a PDF, with a signer who tells much.
    domain::SigningSession open(const QString &reference = u"SAK-2026/17"_s)
    {
        const auto document = m_fixture.upload(support::smallPdf(noise()), u"application/pdf"_s);
        const auto collection = m_fixture.collect({document.documentId});
        domain::CreateSigningSession wanted = support::sampleSession(
            u"Leiekontrakt <b>Storgata</b> for Kari Nordmann"_s, collection.id, document.documentId);
        wanted.externalReference = {true, reference};
        wanted.signText = u"Ring Kari på 912 34 567 eller kari@privat.example"_s;
        wanted.usageTags = QStringList{u"01017012345"_s};
        domain::Signer signer;
        signer.email = u"kari.nordmann@example.no"_s;
        signer.mobile = u"+4798765432"_s;
        signer.nationalIdentificationNumber = u"29124815345"_s;
        signer.username = u"Kari Nordmann"_s;
        wanted.signer = signer;
        wanted.signingSetup.first().vendor = domain::SigningVendor::Nbid;
        wanted.signingSetup.first().signingFlow = domain::SigningFlow::PkiSigning;
        wanted.signingSetup.first().identityProviders.reset();
        wanted.packageTo = domain::PackageToList{domain::PackageType::PadesContainer};
        const auto made = m_fixture.open({wanted});
        if (!made)
            qWarning("%s", support::whyNot(made).constData());
        return made ? made->value(0) : domain::SigningSession();
    }
    //! It is signed, and the account has seen it as it was before.
    domain::SigningSession signedOne()
    {
        note(m_before);
        return m_before;
    }
    void note(const domain::SigningSession &session)
    {
        QSignalSpy changed(&m_fixture.account->sessionIndex(), &store::SessionIndex::changed);
        m_fixture.account->remember({session});
        QVERIFY(support::waitFor(changed));
    }
    void see(const QString &id) { note(m_fixture.session(id)); }
    [[nodiscard]] EvidencePlan planOf(const QStringList &ids) const
    {
        return {.sessionIds = ids,
                .folder = place(),
                .program = u"Countersign 9.8.7"_s,
                .page = ui::evidencePage};
    }
    static QByteArray sums(const QString &folder, int *exitCode)
    {
        return support::outputOf(
            u"sh"_s, {u"-c"_s, u"cd \"$1\" && sha256sum -c --strict SHA256SUMS"_s, u"sh"_s, folder},
            exitCode);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_fixture.start(QStringLiteral(PROGRAMS)));
        m_before = open();
        QVERIFY(m_fixture.sandbox.sign(m_before.id) / 100 == 2);
        const auto isPackaged = [&] {
            const auto now = m_fixture.session(m_before.id);
            return now.output && now.output->packages && !now.output->packages->isEmpty();
        };
        QTRY_VERIFY(isPackaged());
    }
    void init()
    {
        QVERIFY(m_fixture.reset());
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void allThatIsKnown()
    {
        const auto session = signedOne();
        EvidenceTask task(*m_fixture.account, planOf({session.id}));
        QVERIFY(m_fixture.finish(task));
        QVERIFY2(task.state() == Task::State::Done, support::howEnded(task));
        QVERIFY(!task.hasMissingResults());
        const QString today = QDate::currentDate().toString(Qt::ISODate);
        QCOMPARE(task.bundles(), QStringList{place() + u"/evidence SAK-2026 17 "_s + today});
        const QString folder = task.bundles().first();
        QCOMPARE(QDir(place()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{QFileInfo(folder).fileName()});
        const QStringList names = allIn(folder);
        for (const auto *name : {"SHA256SUMS", "api-calls.json", "evidence.html", "results.json",
                                 "session.json", "timeline.json"})
            QVERIFY2(names.contains(QLatin1String(name)), name);
        const QStringList pdfs = names.filter(u".pdf"_s);
        QCOMPARE(pdfs.size(), 2); // the signed document and the package
        QVERIFY(support::isForOwnerAlone(QFileInfo(folder)));
        for (const QString &pdf : pdfs)
            QVERIFY(support::isForOwnerAlone(QFileInfo(folder + u'/' + pdf)));

        // sha256sum, not we, says that all is as it was; and says so when it is not
        int exitCode = -1;
        const QByteArray words = sums(folder, &exitCode);
        QVERIFY2(exitCode == 0, words);
        QCOMPARE(words.count(": OK"), names.filter(u"."_s).size());
        const QByteArray page = bytesOf(folder + u"/evidence.html"_s);
        for (const QString &pdf : pdfs) {
            const auto judged = support::wordsOfPdfsig(folder + u'/' + pdf);
            QVERIFY(!judged.isEmpty() && judged.first().isValid);
            QVERIFY2(page.contains(judged.first().signer.toHtmlEscaped().toUtf8()),
                     qPrintable(judged.first().signer));
            const QByteArray hash =
                QCryptographicHash::hash(bytesOf(folder + u'/' + pdf), QCryptographicHash::Sha256).toHex();
            QVERIFY(page.contains(hash) && bytesOf(folder + u"/results.json"_s).contains(hash));
        }
        QVERIFY(page.contains("Unchanged since"));

        // a page that needs nothing else, and in which no text becomes markup
        QVERIFY(page.contains("&lt;b&gt;Storgata&lt;/b&gt;") && !page.contains("<b>Storgata"));
        QVERIFY(!page.contains("<script") && !page.contains("<img") && !page.contains("<link") &&
                !page.contains("href=") && !page.contains("url("));
        for (const char *told :
             {"Countersign 9.8.7", "SANDBOX", "Kari Nordmann", "kari.nordmann@example.no", "SAK-2026/17",
              "UTC", "seen at", "(before: Waiting for signer)", "GET /signing-sessions/",
              "Signing with an eID (PKI), Norwegian BankID (NBID)"})
            QVERIFY2(page.contains(told), told);
        QVERIFY(page.contains(session.id.toLatin1()));
        QVERIFY(bytesOf(folder + u"/timeline.json"_s).contains("\"after\": \"SIGNED\""));
        QVERIFY(jsonOf(folder + u"/api-calls.json"_s)["calls"_L1].toVariant().toList().size() >= 4);
        QVERIFY(!page.contains("&lt;b&gt;Signed") && page.count("<h1>") == 1);

        // the link lets whoever has it open the session: it is nowhere, and said to be left out
        for (const QString &name : names)
            QVERIFY2(!bytesOf(folder + u'/' + name).contains(session.signatureUrl->toUtf8()),
                     qPrintable(name));
        QVERIFY(jsonOf(folder + u"/session.json"_s)["signatureUrl"_L1].toString().startsWith(u"(left out"_s));

        QFile changed(folder + u"/session.json"_s);
        QVERIFY(changed.open(QIODevice::Append) && changed.write(" ") == 1);
        changed.close();
        QVERIFY(sums(folder, &exitCode).contains("session.json: FAILED"));
        QCOMPARE(exitCode, 1);
    }

    void asAZip()
    {
        const auto session = signedOne();
        EvidencePlan plan = planOf({session.id});
        plan.isZip = true;
        QString first;
        for (const QString &suffix : {u".zip"_s, u" (2).zip"_s}) {
            EvidenceTask task(*m_fixture.account, plan);
            QVERIFY(m_fixture.finish(task));
            QVERIFY2(task.state() == Task::State::Done, support::howEnded(task));
            const QString path = task.bundles().value(0);
            QVERIFY2(path.endsWith(QDate::currentDate().toString(Qt::ISODate) + suffix), qPrintable(path));
            QVERIFY(allIn(place()).contains(QFileInfo(path).fileName()));
            QVERIFY(support::isForOwnerAlone(QFileInfo(path)));
            first = first.isEmpty() ? path : first;
        }
        QCOMPARE(allIn(place()).size(), 2);
        // other programs open it, and find in it what is in a folder
        int exitCode = -1;
        const QString unpacked = m_folder->filePath(u"unpacked"_s);
        const QByteArray told = support::outputOf(
            u"python3"_s,
            {u"-c"_s,
             u"import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nz.extractall(sys.argv[2])"_s,
             first, unpacked},
            &exitCode);
        QVERIFY2(exitCode == 0, told);
        const QString top = unpacked + u'/' + QFileInfo(first).completeBaseName();
        QCOMPARE(allIn(top).filter(u".pdf"_s).size(), 2);
        const QByteArray words = sums(top, &exitCode);
        QVERIFY2(exitCode == 0, words);
    }

    void theSecondOneDoesNotReplaceTheFirst()
    {
        const auto session = open(u".. / etc \\ <>:\"|?* \u202egnp"_s);
        for (int i = 1; i <= 2; ++i) {
            EvidenceTask task(*m_fixture.account, planOf({session.id}));
            QVERIFY(m_fixture.finish(task));
            QVERIFY2(task.state() == Task::State::Done, support::howEnded(task));
            QCOMPARE(QDir(place()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
                     i);
            QVERIFY(QFileInfo(task.bundles().first()).absolutePath() ==
                    QFileInfo(place()).absoluteFilePath());
        }
    }

    void whatTheServiceHasNoMore()
    {
        const auto session = signedOne();
        see(session.id);
        // results gone one by one, as at the due date: told, with the trace ID, and not a failure
        m_fixture.relay->add(
            "GET ^/sign/documents/[^/]+$ * answer status=404 type=application/problem+json "
            "body={\"status\":404,\"code\":\"document_not_found\",\"traceId\":\"trace-77\"}");
        EvidenceTask task(*m_fixture.account, planOf({session.id}));
        QVERIFY(m_fixture.finish(task));
        QVERIFY2(task.state() == Task::State::Done, support::howEnded(task));
        QVERIFY(task.hasMissingResults());
        const QByteArray page = bytesOf(task.bundles().first() + u"/evidence.html"_s);
        QVERIFY(page.contains("The file could not be had.") && page.contains("trace-77"));
        QVERIFY(bytesOf(task.bundles().first() + u"/results.json"_s).contains("trace-77"));
        QVERIFY(!allIn(task.bundles().first()).contains(u"results"_s));
        int exitCode = -1;
        const QByteArray words = sums(task.bundles().first(), &exitCode);
        QVERIFY2(exitCode == 0, words);
    }

    //! A result is gone and, apart from that, packages could not be looked for: both are told.
    void packagesThatNobodyCouldLookFor_data()
    {
        QTest::addColumn<bool>("hasResults");
        QTest::newRow("with the results") << true;
        QTest::newRow("without them") << false;
    }
    void packagesThatNobodyCouldLookFor()
    {
        QFETCH(bool, hasResults);
        const auto session = signedOne();
        see(session.id);
        m_fixture.relay->add("GET ^/sign/document-collections/ * answer status=403 "
                             "type=application/problem+json body={\"status\":403,\"traceId\":\"trace-88\"}");
        if (!hasResults)
            m_fixture.relay->add("GET ^/sign/documents/[^/]+$ * answer status=404 body={}");
        EvidenceTask task(*m_fixture.account, planOf({session.id}));
        QVERIFY(m_fixture.finish(task));
        QVERIFY2(task.state() == Task::State::Done, support::howEnded(task));
        QVERIFY(task.hasMissingResults());
        const QString folder = task.bundles().first();
        QCOMPARE(jsonOf(folder + u"/results.json"_s)["problemWithPackages"_L1]["traceId"_L1].toString(),
                 u"trace-88"_s);
        QVERIFY(bytesOf(folder + u"/evidence.html"_s).contains("trace-88"));
        QCOMPARE(allIn(folder).filter(u".pdf"_s).isEmpty(), !hasResults);
    }

    void whatWasSavedBefore()
    {
        const auto session = signedOne();
        see(session.id);
        const auto items = tasks::resultItems(m_fixture.session(session.id));
        QCOMPARE(items.size(), 2);
        tasks::DownloadTask download(*m_fixture.account, items, m_folder->filePath(u"saved"_s));
        QVERIFY(m_fixture.finish(download)); // counts as saved
        QCOMPARE(download.paths().size(), 2);
        const tasks::Downloaded whole = download.results().at(0);
        QFile changed(download.paths().at(1));
        QVERIFY(changed.open(QIODevice::Append) && changed.write("x") == 1);
        changed.close();
        m_fixture.relay->add("GET ^/sign/documents/[^/]+$ * answer status=404 body={}");
        EvidenceTask task(*m_fixture.account, planOf({session.id}));
        QVERIFY(m_fixture.finish(task));
        QVERIFY2(task.state() == Task::State::Done, support::howEnded(task));
        QVERIFY(task.hasMissingResults()); // the second one is not what was saved any more
        const QString folder = task.bundles().first();
        const QStringList pdfs = allIn(folder).filter(u".pdf"_s);
        QCOMPARE(pdfs.size(), 1);
        QCOMPARE(bytesOf(folder + u'/' + pdfs.first()), bytesOf(whole.path));
        const QByteArray page = bytesOf(folder + u"/evidence.html"_s);
        QVERIFY(page.contains("This is a copy that was saved before") &&
                page.contains("The file could not be had") && page.contains(whole.sha256Hex.toLatin1()) &&
                page.contains("Unchanged since"));
        QVERIFY(
            !bytesOf(folder + u"/results.json"_s).contains(m_folder->path().toUtf8())); // nor where it was
        int exitCode = -1;
        const QByteArray words = sums(folder, &exitCode);
        QVERIFY2(exitCode == 0, words);
    }

    //! Of two that were saved under one name the second is told apart by its id.
    void idsAreNoPaths()
    {
        const QString bundle = m_folder->filePath(u"home/bundle"_s);
        QList<tasks::EvidenceResult> results;
        QList<store::SavedResult> saved;
        for (const QString &id : {u"first"_s, u"../../outside"_s}) {
            const QString folder = m_folder->filePath(u"saved-%1"_s.arg(saved.size()));
            QVERIFY(QDir().mkpath(bundle) && QDir().mkpath(folder));
            store::SavedResult copy;
            copy.documentId = id;
            copy.path = folder + u"/Lease.txt"_s;
            QFile file(copy.path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(id.toUtf8()) == id.size());
            file.close();
            copy.sha256Hex = store::PrivateCopies::sha256Of(copy.path).value_or(QString());
            saved << copy;
            tasks::EvidenceResult result;
            result.documentId = id;
            result.error = tasks::localError(u"gone"_s);
            results << result;
        }
        const auto filled = tasks::withSaved(results, saved, bundle, *m_fixture.account->fileCheck());
        QCOMPARE(filled.size(), 2);
        for (const tasks::EvidenceResult &result : filled)
            QCOMPARE(QFileInfo(bundle + u'/' + result.file).canonicalPath(),
                     QFileInfo(bundle + u"/results"_s).canonicalFilePath());
        QCOMPARE(allIn(bundle).filter(u"Lease"_s).size(), 2);
    }

    //! A bundle is given away: what is in it is not saved on this machine.
    void aBundleDoesNotCountAsSaved()
    {
        const auto session = signedOne();
        EvidenceTask task(*m_fixture.account, planOf({session.id}));
        QVERIFY(m_fixture.finish(task));
        QVERIFY2(task.state() == Task::State::Done, support::howEnded(task));
        store::SavedResults saved(*m_fixture.database, m_fixture.account->sessionIndex(),
                                  m_fixture.account->profile().id);
        const auto known = answerOf<store::StoreResult<QList<store::SavedResult>>>(
            [&](QObject *context, auto done) { saved.ofSession(session.id, context, done); });
        QVERIFY(known && *known);
        QCOMPARE(known->value().size(), 0);
    }

    void withoutTheService()
    {
        const auto session = open();
        see(session.id);
        m_fixture.relay->add("* .* * dropBefore");
        EvidenceTask task(*m_fixture.account,
                          planOf({session.id, u"0190163d-8694-739b-aea5-966c26f8ad91"_s}));
        QVERIFY(m_fixture.finish(task));
        // of the one what was seen, and that this is all; of the other nothing is known
        QCOMPARE(task.state(), Task::State::Failed);
        QCOMPARE(task.unknownIds(), QStringList{u"0190163d-8694-739b-aea5-966c26f8ad91"_s});
        QCOMPARE(task.bundles().size(), 1);
        const QByteArray page = bytesOf(task.bundles().first() + u"/evidence.html"_s);
        QVERIFY(page.contains("The service could not tell it when this was made."));
        QVERIFY(page.contains("As seen before") && page.contains("kari.nordmann@example.no"));
        QVERIFY(jsonOf(task.bundles().first() + u"/timeline.json"_s)["bundle"_L1]["sessionFetchedAt"_L1]
                    .isNull());
        QCOMPARE(QDir(place()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
    }

    //! Whoever looks there for who took all this along would find nobody.
    void whatIsNotInTheAuditLogIsNotGivenAway()
    {
        const auto session = open();
        const auto run = [this](const QString &statement) {
            const auto done = answerOf<store::StoreResult<void>>([&](QObject *context, auto answer) {
                m_fixture.database->run<void>(
                    context, [statement](QSqlDatabase &file) { return store::sql::run(file, statement); },
                    answer);
            });
            return done && *done;
        };
        QVERIFY(run(u"CREATE TRIGGER refused BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'no'); END"_s));
        EvidenceTask refused(*m_fixture.account, planOf({session.id}));
        QVERIFY(m_fixture.finish(refused));
        QCOMPARE(refused.state(), Task::State::Failed);
        QCOMPARE(refused.bundles(), QStringList());
        QTRY_COMPARE(allIn(place()), QStringList());
        QVERIFY(run(u"DROP TRIGGER refused"_s));
        EvidenceTask task(*m_fixture.account, planOf({session.id}));
        QVERIFY(m_fixture.finish(task));
        QCOMPARE(task.bundles().size(), 1);
    }

    void stoppedHalfWay_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::newRow("session") << u"GET ^/sign/signing-sessions/ * delay ms=60000"_s;
        QTest::newRow("collection") << u"GET ^/sign/document-collections/ * delay ms=60000"_s;
        QTest::newRow("result") << u"GET ^/sign/documents/ * drip bytes=50 ms=30"_s;
        QTest::newRow("second result") << u"GET ^/sign/documents/ 2 drip bytes=50 ms=30"_s;
    }
    void stoppedHalfWay()
    {
        QFETCH(QString, rule);
        const auto session = signedOne();
        m_fixture.relay->add(rule.toUtf8().constData());
        const QByteArray part = rule.section(u'^', 1).section(u' ', 0, 0).toLatin1();
        const int wanted = rule.contains(u" 2 "_s) ? 2 : 1;
        EvidenceTask task(*m_fixture.account, planOf({session.id}));
        task.start();
        QTRY_COMPARE(m_fixture.relay->count("GET", part), wanted);
        QVERIFY(!allIn(place()).isEmpty()); // it has begun
        task.cancel();
        QCOMPARE(task.state(), Task::State::Cancelled);
        QTRY_COMPARE(allIn(place()), QStringList());
    }

    //! Who writes it takes it away; while somebody else does, what is left of it could get its name.
    void stoppedWhileItIsWritten()
    {
        const auto session = signedOne();
        QThreadPool &pool = *tasks::workPool();
        QVERIFY(pool.waitForDone(10'000));
        const int threads = pool.maxThreadCount();
        pool.setMaxThreadCount(threads + 2);
        auto isWriting = std::make_shared<QSemaphore>(), mayGoOn = std::make_shared<QSemaphore>();
        const auto end = qScopeGuard([&] {
            mayGoOn->release();
            pool.setMaxThreadCount(threads);
        });
        EvidencePlan plan = planOf({session.id});
        plan.page = [isWriting, mayGoOn](const tasks::EvidenceFacts &facts) {
            isWriting->release();
            mayGoOn->acquire();
            return ui::evidencePage(facts);
        };
        EvidenceTask task(*m_fixture.account, plan);
        task.start();
        QTRY_COMPARE(isWriting->available(), 1);
        const QStringList before = allIn(place());
        task.cancel();
        QTRY_COMPARE(pool.activeThreadCount(), 1); // the one that writes
        const QStringList meanwhile = allIn(place());
        mayGoOn->release();
        QCOMPARE(meanwhile, before);
        QCOMPARE(before.filter(u".pdf"_s).size(), 2);
        QCOMPARE(task.state(), Task::State::Cancelled);
        QTRY_COMPARE(allIn(place()), QStringList());
    }

    //! An end that nobody saw coming leaves results that are not masked, under a name that nobody sees.
    void whatACrashLeft()
    {
        const auto aged = [this](const QString &name, int hours) {
            const std::filesystem::path path = QFileInfo(place() + u'/' + name).filesystemFilePath();
            std::filesystem::last_write_time(path, std::filesystem::file_time_type::clock::now() -
                                                       std::chrono::hours(hours));
        };
        const auto makeFolder = [&](const QString &name, int hours, int hoursOfFile) {
            QVERIFY(QDir().mkpath(place() + u'/' + name + u"/results"_s));
            (void)support::writeSample(place() + u'/' + name + u"/results"_s, u"a.pdf"_s, "x");
            aged(name + u"/results/a.pdf"_s, hoursOfFile);
            aged(name + u"/results"_s, hours);
            aged(name, hours);
        };
        makeFolder(u".countersign-old.part"_s, 2, 2);
        makeFolder(u".countersign-at-work.part"_s, 2, 0); // a long download of another program
        makeFolder(u".countersign-young.part"_s, 0, 2);
        makeFolder(u"mine"_s, 2, 2);
        for (const QString &name :
             {u".countersign-old.part.zip"_s, u".countersign-old.part.zip.Ab3dEf"_s, u"own.part.zip"_s}) {
            (void)support::writeSample(place(), name, "x");
            aged(name, 2);
        }
        (void)support::writeSample(place(), u".countersign-young.part.zip"_s, "x");
        const auto session = open();
        EvidenceTask task(*m_fixture.account, planOf({session.id}));
        QVERIFY(m_fixture.finish(task));
        QVERIFY2(task.state() == Task::State::Done, support::howEnded(task));
        QStringList left = QDir(place()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        QVERIFY(left.removeOne(QFileInfo(task.bundles().first()).fileName()));
        left.sort();
        QCOMPARE(left, (QStringList{u".countersign-at-work.part"_s, u".countersign-young.part"_s,
                                    u".countersign-young.part.zip"_s, u"mine"_s, u"own.part.zip"_s}));
        QVERIFY(QFile::exists(place() + u"/mine/results/a.pdf"_s));
    }

    void theAccountGoesMeanwhile()
    {
        const auto session = signedOne();
        m_fixture.relay->add("GET ^/sign/documents/ * drip bytes=50 ms=30");
        auto task = std::make_unique<EvidenceTask>(*m_fixture.account, planOf({session.id}));
        task->start();
        QTRY_COMPARE(m_fixture.relay->count("GET", "/sign/documents/"), 1);
        task.reset(); // as with the window
        QTRY_COMPARE(allIn(place()), QStringList());
    }

#ifdef Q_OS_UNIX
    void aFolderThatDoesNotTakeIt_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("read only") << u"read-only"_s;
        QTest::newRow("not to be made") << u"read-only/below"_s;
        QTest::newRow("a file") << u"file"_s;
        QTest::newRow("below a file") << u"file/below"_s;
    }
    void aFolderThatDoesNotTakeIt()
    {
        QFETCH(QString, folder);
        (void)support::writeSample(m_folder->path(), u"file"_s, "x");
        QVERIFY(QDir(m_folder->path()).mkdir(u"read-only"_s));
        QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755));
        QFile::setPermissions(m_folder->filePath(u"read-only"_s),
                              QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
        const auto session = open();
        EvidencePlan plan = planOf({session.id});
        plan.folder = m_folder->filePath(folder);
        EvidenceTask task(*m_fixture.account, plan);
        const bool isRoot = ::geteuid() == 0; // who may write everywhere
        QVERIFY(!isRoot || ::seteuid(65534) == 0);
        const bool ended = m_fixture.finish(task);
        QVERIFY(!isRoot || ::seteuid(0) == 0);
        QVERIFY(ended);
        QCOMPARE(task.state(), Task::State::Failed);
        QCOMPARE(task.error()->kind, Kind::LocalFile);
        QVERIFY(task.error()->detail.contains(u"cannot be written"_s));
        QCOMPARE(allIn(m_folder->path()), (QStringList{u"file"_s, u"read-only"_s}));
    }

    void aDiskThatIsFull_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<bool>("isZip");
        QTest::newRow("for the page") << 6'000 << false;
        QTest::newRow("for the session") << 1'500 << false;
        QTest::newRow("for the ZIP") << 30'000 << true;
    }
    //! No file may grow beyond so many bytes: what is written fails there, as on a full disk.
    void aDiskThatIsFull()
    {
        QFETCH(int, bytes);
        QFETCH(bool, isZip);
        // the second case has no results, and the page is what finds no room
        const auto session = bytes > 2'000 ? signedOne() : open();
        see(session.id);
        ::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        EvidencePlan plan = planOf({session.id});
        plan.isZip = isZip;
        plan.page = [before, bytes, page = plan.page](const tasks::EvidenceFacts &facts) {
            rlimit small = before;
            small.rlim_cur = rlim_t(bytes);
            if (!facts.results.isEmpty() || bytes < 2'000)
                ::setrlimit(RLIMIT_FSIZE, &small); // by now the database has written what it had to
            return page(facts);
        };
        EvidenceTask task(*m_fixture.account, plan);
        const bool ended = m_fixture.finish(task);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(ended);
        QCOMPARE(task.state(), Task::State::Failed);
        QCOMPARE(task.error()->kind, Kind::LocalFile);
        QVERIFY(!task.error()->detail.isEmpty());
        QCOMPARE(task.bundles(), QStringList());
        QCOMPARE(allIn(place()), QStringList());
    }
#endif

    void masked_data()
    {
        QTest::addColumn<bool>("names");
        QTest::newRow("with names") << true;
        QTest::newRow("but for names") << false;
    }
    void masked()
    {
        QFETCH(bool, names);
        const auto session = signedOne();
        store::DocumentRecord record;
        record.documentId = session.request.documents.first().documentId;
        record.title = u"Kontrakt NORDMANN 291248 15345"_s;
        record.filename = u"kari_nordmann.pdf"_s;
        m_fixture.account->documentRegistry().upsert(record);
        EvidencePlan plan = planOf({session.id});
        plan.isMasked = true;
        plan.hidesNames = names;
        EvidenceTask task(*m_fixture.account, plan);
        QVERIFY(m_fixture.finish(task));
        QVERIFY2(task.state() == Task::State::Done, support::howEnded(task));
        const QString folder = task.bundles().first();
        QCOMPARE(allIn(folder).filter(u"pdf"_s), QStringList()); // nobody can mask what is printed in one
        QStringList seeded{u"kari.nordmann@example.no"_s,
                           u"kari@privat.example"_s,
                           u"98765432"_s,
                           u"912 34 567"_s,
                           u"29124815345"_s,
                           u"291248 15345"_s,
                           u"01017012345"_s,
                           u"1990-02-17"_s,
                           u"sessionId="_s,
                           *session.signatureUrl};
        if (names)
            seeded << u"kari"_s << u"nordmann"_s;
        for (const QString &name : allIn(folder) + QStringList{QString()}) {
            const QByteArray text = name.isEmpty() ? folder.section(u'/', -1).toLower().toUtf8()
                                                   : bytesOf(folder + u'/' + name).toLower();
            for (const QString &personal : std::as_const(seeded))
                QVERIFY2(!text.contains(personal.toLower().toUtf8()), qPrintable(name + u": "_s + personal));
            QVERIFY2(names || name != "evidence.html"_L1 || text.contains("kari nordmann"),
                     "names were not hidden");
        }
        // what a lawyer needs is there: ids, hashes, times, states, and that one person is one
        const QByteArray page = bytesOf(folder + u"/evidence.html"_s);
        for (const QByteArray &told :
             {session.id.toLatin1(), QByteArray("[e-mail 1]"), QByteArray("[phone 1]"),
              QByteArray("[identity number 1]"), QByteArray("Unchanged since"), QByteArray("seen at"),
              QByteArray("Personal data is masked"), QByteArray("SAK-2026/17")})
            QVERIFY2(page.contains(told), told);
        const QJsonObject results = jsonOf(folder + u"/results.json"_s);
        QCOMPARE(results["results"_L1][0]["sha256"_L1].toString().size(), 64);
        QCOMPARE(results["results"_L1][0]["file"_L1].toString(), QString());
        QCOMPARE(page.contains("[name 1]"), names);
        int exitCode = -1;
        const QByteArray words = sums(folder, &exitCode);
        QVERIFY2(exitCode == 0, words);
    }

    void severalHaveAFolderEach()
    {
        const QStringList ids{open(u"A"_s).id, open(u"B"_s).id, open({}).id};
        EvidencePlan plan = planOf(ids);
        EvidenceTask task(*m_fixture.account, plan);
        QSignalSpy changed(&task, &Task::changed);
        QVERIFY(m_fixture.finish(task));
        QVERIFY2(task.state() == Task::State::Done, support::howEnded(task));
        QCOMPARE(task.done(), 3);
        const QStringList names = QDir(place()).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
        QCOMPARE(names.size(), 3);
        QVERIFY(names.at(0).startsWith(u"evidence "_s + ids.at(2)) ||
                names.at(0).startsWith(u"evidence A "_s));
        for (const QString &name : names) {
            int exitCode = -1;
            const QByteArray words = sums(place() + u'/' + name, &exitCode);
            QVERIFY2(exitCode == 0, words);
        }
    }

    void maskedTexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        const auto row = [](const char *text, const char *masked) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(masked);
        };
        row("Åse.Bjørnstad+x@epost.example.no, takk", "[e-mail 1], takk");
        row("https://x.example/a?b=c#d og mer", "[link 1] og mer");
        row("291248 15345", "[identity number 1]");
        row("29124815345 og 291248-15345", "[identity number 1] og [identity number 1]");
        row("19850709-9805, 850709-9805", "[identity number 1], [identity number 2]");
        row("200785-121X og 131052-308T", "[identity number 1] og [identity number 2]");
        row("CPR 0707614285", "CPR [identity number 1]");
        row("PNOEE-38001085718", "[identity number 1]");
        row("+47 912 34 567 / 0047 91234567 / 91234567", "[phone 1] / [phone 1] / [phone 1]");
        row("22 33 44 55 og 070-123 45 67", "[phone 1] og [phone 2]");
        row("0731234567, 0451234567; 23456789", "[phone 1], [phone 2]; [phone 3]");
        row("Ola Nordmann, OLA NORDMANN; nordmann. Nordmannsen", "[name 1], [name 1]; [name 1]. Nordmannsen");
        row("Ola Nordmanns leieavtale, NORDMANNS, Nordmann's, Olas",
            "[name 1]s leieavtale, [name 1]S, [name 1]'s, [name 1]s");
        row("Nordmann, Ola / NORDMANN,OLA", "[name 1], [name 1] / [name 1],[name 1]");
        // brackets of others hide nothing, nor do marks that nobody sees
        row("[fnr 01017012345]", "[fnr [identity number 1]]");
        row("[tlf 91234567] og [Ola Nordmann 2]", "[tlf [phone 1]] og [[name 1] 2]");
        row("\uE000 01017012345 \uE001 0101\uE00170\uE00012345", " [identity number 1]  [identity number 1]");
        row("契約書 山田太郎 様", "契約書 [name 1] 様");
        // what stays
        row("0190163d-8694-739b-aea5-966c26f8ad91", "0190163d-8694-739b-aea5-966c26f8ad91");
        row("2026-11-26T16:02:10.123456789Z", "2026-11-26T16:02:10.123456789Z");
        row("20240131, INV-23456789, 00123456, 12345678, 234567890",
            "20240131, INV-23456789, 00123456, 12345678, 234567890");
        row("SAK-2026/17, 12 500,00 kr, § 4-12", "SAK-2026/17, 12 500,00 kr, § 4-12");
        row("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
    void maskedTexts()
    {
        QFETCH(QString, text);
        QFETCH(QString, masked);
        Masker masker(true);
        masker.learn(Masker::Kind::Name, u"Ola Nordmann"_s);
        masker.learn(Masker::Kind::Name, u"山田太郎"_s);
        QString learnt = masker.masked(text);
        if (text.contains(u"山田"_s))
            learnt.replace(u"[name 2]"_s, u"[name 1]"_s);
        QCOMPARE(learnt, masked);
    }
    void birthDates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        const auto row = [](const char *text, const char *masked) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(masked);
        };
        for (const char *date :
             {"1990-02-17", "17.02.1990", "17.2.1990", "17. 2. 1990", "17/02/1990", "02/17/1990", "2/17/1990",
              "17-02-1990", "17.02.90", "170290", "17021990", "19900217", "900217", "1990/02/17"})
            row(date, "[birth date 1]");
        row("f. 17.02.1990, oslo", "f. [birth date 1], oslo");
        row("17.02.1990 2026-11-26", "[birth date 1] 2026-11-26");
        // what an identity number begins with leaves nothing of it behind
        row("170290 12345, 170290-12345, 17029012345",
            "[identity number 1], [identity number 1], [identity number 1]");
        row("19900217-1234 / 170290-123A", "[identity number 1] / [identity number 2]");
        row("17.02.90 12345.", "[birth date 1].");
        // what stays
        row("18.02.1990 1702901", "18.02.1990 1702901");
        row("0190163d-1702-739b-aea5-170290ad9100", "0190163d-1702-739b-aea5-170290ad9100");
        row("2026-11-26T16:02:10.170290+01:00", "2026-11-26T16:02:10.170290+01:00");
    }
    void birthDates()
    {
        QFETCH(QString, text);
        QFETCH(QString, masked);
        Masker masker(true);
        masker.learn(Masker::Kind::BirthDate, u"1990-02-17"_s);
        QCOMPARE(masker.masked(text), masked);
        Masker written(true);
        written.learn(Masker::Kind::BirthDate, u"17.02.1990"_s);
        QCOMPARE(written.masked(text), masked);
    }
    void namesWithACommaAreLearntByTheirParts()
    {
        Masker masker(true);
        masker.learn(Masker::Kind::Name, u"Nordmann, Kari"_s);
        QCOMPARE(masker.masked(u"Kari Nordmann; Nordmann, Kari"_s), u"[name 1] [name 1]; [name 1]"_s);
    }
    //! A certificate may be called by a phrase. Of a person's name each word is one of a person.
    void smallWordsOfACertificateStay()
    {
        tasks::EvidenceFacts facts;
        pdf::SignatureReport report;
        report.signerName = u"Sandbox - not a legal signature"_s;
        report.issuer = u"Sandbox CA (not trusted by anyone)"_s;
        facts.results.append({.documentId = u"d"_s, .signatures = {report}});
        Masker masker(true);
        tasks::mask(facts, masker);
        const QString issuer = facts.results.first().signatures.first().issuer;
        QVERIFY2(issuer.endsWith(u" CA (not trusted by anyone)"_s), qPrintable(issuer));
        QVERIFY2(!issuer.contains(u"Sandbox"_s), qPrintable(issuer));
        Masker people(true);
        people.learn(Masker::Kind::Name, u"kari Nordmann"_s); // typed in a hurry
        QCOMPARE(people.masked(u"kari rang"_s), u"[name 1] rang"_s);
    }
    //! Who somebody is stands in it in forms that nobody can list.
    void theSubjectOfACertificateIsMaskedWhole()
    {
        for (const bool hidesNames : {true, false}) {
            tasks::EvidenceFacts facts;
            pdf::SignatureReport report;
            report.signerName = u"Kari Nordmann"_s;
            report.subject = u"CN=Kari Nordmann,serialNumber=9578-6000-4-1234567,O=Testbank,C=NO"_s;
            facts.results.append({.documentId = u"d"_s, .signatures = {report, report}});
            Masker masker(hidesNames);
            tasks::mask(facts, masker);
            const QList<pdf::SignatureReport> &reports = facts.results.first().signatures;
            QCOMPARE(reports.first().subject, u"[hidden 1]"_s);
            QCOMPARE(reports.last().subject, u"[hidden 1]"_s);
            QCOMPARE(reports.first().signerName, hidesNames ? u"[name 1]"_s : u"Kari Nordmann"_s);
        }
    }
    void whatIsLearntIsFoundHoweverItIsWritten()
    {
        Masker masker(true);
        masker.learn(Masker::Kind::Phone, u"+47 987 65 432"_s);
        masker.learn(Masker::Kind::IdentityNumber, u"12345678"_s); // of no form that anybody knows
        QCOMPARE(masker.masked(u"987-65-432, 0047.98765432, 1234 5678"_s),
                 u"[phone 1], [phone 1], [identity number 1]"_s);
        QCOMPARE(masker.word(Masker::Kind::Phone, u"98765432"_s), u"[phone 1]"_s);
        Masker kept(false);
        kept.learn(Masker::Kind::Name, u"Ola Nordmann"_s);
        QCOMPARE(kept.masked(u"Ola Nordmann, ola@x.example"_s), u"Ola Nordmann, [e-mail 1]"_s);
        QCOMPARE(kept.word(Masker::Kind::Name, u"Ola"_s), u"Ola"_s);
    }
    //! The list of an account is exported by one: it does not keep what it hides.
    void whatIsHiddenIsNotRemembered()
    {
        Masker masker(true);
        constexpr int many = 100'000, mostBytesEach = 64;
        const auto address = [](int i) { return u"person.%1@customer.example"_s.arg(i); };
#ifdef COUNTERSIGN_MEMORY_IS_TOLD
        const auto inUse = [] {
            const struct mallinfo2 info = ::mallinfo2();
            return qint64(info.uordblks + info.hblkhd);
        };
        const qint64 before = inUse();
#endif
        for (int i = 1; i <= many; ++i)
            QCOMPARE(masker.word(Masker::Kind::Email, address(i)), u"[e-mail %1]"_s.arg(i));
#ifdef COUNTERSIGN_MEMORY_IS_TOLD
        const qint64 grown = inUse() - before;
        QVERIFY2(grown < qint64(many) * mostBytesEach, qPrintable(QString::number(grown)));
#endif
        QCOMPARE(masker.word(Masker::Kind::Email, address(7).toUpper()), u"[e-mail 7]"_s);
        QCOMPARE(masker.word(Masker::Kind::Other, address(7)), u"[hidden 1]"_s); // of another kind
    }
};

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"

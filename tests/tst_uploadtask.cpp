#include "domain/rules.h"
#include "pdf/filecheck.h"
#include "support/taskfixture.h"
#include "tasks/background.h"
#include "tasks/documentsaction.h"
#include "tasks/uploadtask.h"

#include <QCryptographicHash>
#include <QDir>
#include <QScopeGuard>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using tasks::Task;
using tasks::UploadTask;
using Kind = api::ApiError::Kind;

class TestUploadTask : public QObject
{
    Q_OBJECT

    support::TaskFixture m_fixture;
    std::unique_ptr<QTemporaryDir> m_folder;

    static QString fixture(const QString &name) { return QStringLiteral(FIXTURES "/pdf/") + name; }
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const
    {
        return support::writeSample(m_folder->path(), name, bytes);
    }
    std::optional<store::DocumentRecord> kept(const QString &id)
    {
        const auto record =
            answerOf<store::StoreResult<store::DocumentRecord>>([&](QObject *context, auto done) {
                m_fixture.account->documentRegistry().get(id, context, done);
            });
        return record && *record ? std::optional(**record) : std::nullopt;
    }
    QList<store::DocumentRecord> allKept()
    {
        const auto records = answerOf<store::StoreResult<QList<store::DocumentRecord>>>(
            [&](QObject *context, auto done) { m_fixture.account->documentRegistry().all(context, done); });
        return records && *records ? **records : QList<store::DocumentRecord>();
    }
    api::Result<domain::Document> metadata(const QString &id)
    {
        return m_fixture.await<domain::Document>(
            [&](QObject *context, auto done) { return m_fixture.documents().metadata(id, context, done); });
    }

    void useCheck(const QString &program, std::chrono::milliseconds perFile = std::chrono::seconds(30))
    {
        m_fixture.fileCheck =
            std::make_shared<pdf::FileCheck>(program, pdf::FileCheck::Limits{.perFile = perFile});
        QVERIFY(m_fixture.restart());
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_fixture.start(QStringLiteral(PROGRAMS))); }
    void init()
    {
        m_fixture.fileCheck.reset();
        QVERIFY(m_fixture.reset());
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void sendsKeepsAndRemembers()
    {
        UploadTask task(*m_fixture.account, fixture(u"cairo.pdf"_s),
                        {.filename = {}, .description = u"Æ"_s, .title = {}, .unknown = {}});
        QSignalSpy changed(&task, &Task::changed), finished(&task, &Task::finished);
        QSignalSpy inspected(&task, &UploadTask::inspected);
        QCOMPARE(task.state(), Task::State::Waiting);
        QVERIFY(m_fixture.finish(task));
        QVERIFY2(task.state() == Task::State::Done, support::howEnded(task));
        QCOMPARE(finished.size(), 1);
        QCOMPARE(inspected.size(), 1);
        QVERIFY(changed.size() > 2);
        QCOMPARE(task.done(), task.total());
        QCOMPARE(task.total(), QFileInfo(fixture(u"cairo.pdf"_s)).size());
        QCOMPARE(task.subjectIds(), QStringList{task.record().documentId});

        const auto record = kept(task.record().documentId);
        QVERIFY(record);
        QCOMPARE(record->title, u"Purchase order 4711"_s);
        QCOMPARE(record->filename, u"cairo.pdf"_s);
        QCOMPARE(record->description, u"Æ"_s);
        QCOMPARE(record->mimeType, u"application/pdf"_s);
        QCOMPARE(record->bytes, task.total());
        QCOMPARE(record->origin, store::Origin::Uploaded);
        QVERIFY(!record->inSession && !record->isAlreadySigned && record->goneSince.isNull());
        QVERIFY(qAbs(record->uploadedAt.secsTo(QDateTime::currentDateTimeUtc())) < 3600);
        QCOMPARE(QByteArray::fromBase64(record->serverHashBase64.toLatin1()).toHex(),
                 record->sha256Hex.toLatin1());
        QFile copy(record->privateCopyPath);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(QCryptographicHash::hash(copy.readAll(), QCryptographicHash::Sha256).toHex(),
                 record->sha256Hex.toLatin1());

        const auto there = metadata(record->documentId);
        QVERIFY2(there, support::whyNot(there));
        QCOMPARE(there->title.value_or(QString()), record->title);
        QCOMPARE(there->filename.value_or(QString()), record->filename);
        QCOMPARE(there->description.value_or(QString()), record->description);
    }

    void names_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("display");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("filename");
        const QString none;
        QTest::newRow("its own") << u"Møte – 契約.v2.txt"_s << none << none << u"Møte – 契約.v2"_s
                                 << u"Møte – 契約.v2.txt"_s;
        QTest::newRow("given") << u"a.txt"_s << u"Given"_s << none << u"Given"_s << u"a.txt"_s;
        QTest::newRow("shown") << u"a.txt"_s << none << u"Shown.txt"_s << u"Shown"_s << u"Shown.txt"_s;
        QTest::newRow("long") << u"a.txt"_s << none << QString(400, u'ø') + u".txt"_s << QString(255, u'ø')
                              << QString(255, u'ø');
        // 255 units would end in the middle of the last one
        QTest::newRow("long, of pairs")
            << u"a.txt"_s << none << u"👍"_s.repeated(200) << u"👍"_s.repeated(127) << u"👍"_s.repeated(127);
    }
    void names()
    {
        QFETCH(QString, file);
        QFETCH(QString, given);
        QFETCH(QString, display);
        domain::UpdateDocument wanted;
        if (!given.isEmpty())
            wanted.title = given;
        UploadTask task(*m_fixture.account, write(file, "Text"), wanted);
        task.setDisplayName(display);
        QVERIFY(m_fixture.finish(task));
        QVERIFY2(task.state() == Task::State::Done, support::howEnded(task));
        const auto there = metadata(task.record().documentId);
        QVERIFY2(there, support::whyNot(there));
        QTEST(there->title.value_or(QString()), "title");
        QTEST(there->filename.value_or(QString()), "filename");
        QCOMPARE(task.record().title, *there->title);
        QCOMPARE(task.record().filename, *there->filename);
    }

    void tooLargeIsNotSent()
    {
        QFile file(write(u"large.txt"_s, "x"));
        QVERIFY(file.resize(domain::rules::maxDocumentBytes + 1));
        UploadTask task(*m_fixture.account, file.fileName());
        QVERIFY(m_fixture.finish(task));
        QCOMPARE(task.preflight().verdict, pdf::Preflight::Verdict::TooLarge);
        QCOMPARE(task.error()->code, QString::fromLatin1(UploadTask::refusedHere));
        QCOMPARE(m_fixture.relay->seen().size(), 0);
    }

    void aFileThatBreaksItsCheckIsNotSent_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<pdf::Preflight::Verdict>("verdict");
        QTest::addColumn<int>("milliseconds"); // that it may take
        using Verdict = pdf::Preflight::Verdict;
        QTest::newRow("ends the process") << u"crash.pdf"_s << Verdict::CheckFailed << 60'000;
        QTest::newRow("takes it over") << u"lie.pdf"_s << Verdict::CheckFailed << 60'000;
        QTest::newRow("keeps it busy") << u"hang.pdf"_s << Verdict::CheckTooLong << 500;
    }
    void aFileThatBreaksItsCheckIsNotSent()
    {
        QFETCH(const QString, name);
        QFETCH(const int, milliseconds);
        useCheck(QStringLiteral(PROGRAMS "/countersign-fakecheck"), std::chrono::milliseconds(milliseconds));
        QFile sound(fixture(u"cairo.pdf"_s));
        QVERIFY(sound.open(QIODevice::ReadOnly));
        UploadTask task(*m_fixture.account, write(name, sound.readAll()));
        QVERIFY(m_fixture.finish(task));
        QCOMPARE(task.state(), Task::State::Failed);
        QTEST(task.preflight().verdict, "verdict");
        QCOMPARE(task.error()->code, QString::fromLatin1(UploadTask::refusedHere));
        QCOMPARE(m_fixture.relay->seen().size(), 0);
        QVERIFY(allKept().isEmpty());

        useCheck(QStringLiteral(PROGRAMS "/countersign-fakecheck"));
        UploadTask next(*m_fixture.account, fixture(u"cairo.pdf"_s));
        QVERIFY(m_fixture.finish(next));
        QVERIFY2(next.state() == Task::State::Done, support::howEnded(next));
    }

    //! Whatever else is done in the background, every answer of the service for one, does not wait for them.
    void filesThatHangHoldUpNothingElse()
    {
        useCheck(QStringLiteral(PROGRAMS "/countersign-fakecheck"), std::chrono::seconds(5));
        QThreadPool *const others = tasks::workPool();
        const int threads = others->maxThreadCount();
        const auto restore = qScopeGuard([=] { others->setMaxThreadCount(threads); });
        others->setMaxThreadCount(2);
        UploadTask one(*m_fixture.account, write(u"hang.pdf"_s, "%PDF-1.4"));
        UploadTask two(*m_fixture.account, write(u"hang.pdf"_s, "%PDF-1.4"));
        one.start();
        two.start();
        bool isDone = false;
        tasks::runInBackground(
            this, [] { return true; }, [&isDone](bool result) { isDone = result; });
        QTRY_VERIFY(isDone);
        QVERIFY(!one.isFinished() && !two.isFinished());
        QTRY_VERIFY_WITH_TIMEOUT(one.isFinished() && two.isFinished(), 20'000);
    }

    void withoutTheProgramThatChecksNothingIsSent()
    {
        useCheck(u"/missing/countersign-pdfcheck"_s);
        UploadTask task(*m_fixture.account, fixture(u"cairo.pdf"_s));
        QVERIFY(m_fixture.finish(task));
        QCOMPARE(task.state(), Task::State::Failed);
        QCOMPARE(task.preflight().verdict, pdf::Preflight::Verdict::NoCheck);
        QCOMPARE(m_fixture.relay->seen().size(), 0);
    }

    void largestIsSent()
    {
        UploadTask task(*m_fixture.account,
                        write(u"largest.txt"_s, QByteArray(domain::rules::maxDocumentBytes, 'x')));
        qint64 last = 0;
        int steps = 0;
        connect(&task, &Task::changed, this, [&] {
            QVERIFY(task.done() >= last && task.done() <= task.total());
            steps += task.done() != last;
            last = task.done();
        });
        QVERIFY(m_fixture.finish(task));
        QVERIFY2(task.state() == Task::State::Done, support::howEnded(task));
        QVERIFY2(steps > 1, QByteArray::number(steps).constData());
    }

    void wrongHashIsTakenBack()
    {
        const QByteArray id = "0190163d-8694-739b-aea5-966c26f8ad91";
        m_fixture.relay->add("POST /sign/documents$ 1 answer status=200 type=application/json "
                             "body={\"documentId\":\"0190163d-8694-739b-aea5-966c26f8ad91\","
                             "\"documentHash\":{\"hash\":\"AAAA\",\"hashAlgorithm\":\"SHA256\"}}");
        UploadTask task(*m_fixture.account, fixture(u"cairo.pdf"_s));
        QVERIFY(m_fixture.finish(task));
        QCOMPARE(task.state(), Task::State::Failed);
        QCOMPARE(task.error()->code, QString::fromLatin1(UploadTask::hashMismatch));
        QCOMPARE(m_fixture.relay->count("DELETE", "/documents/" + id), 1);
        QCOMPARE(m_fixture.relay->count("PATCH", "/documents"), 0);
        QCOMPARE(allKept().size(), 0);
    }

    //! What was examined is what is sent, or nothing is.
    void aFileThatChangesMeanwhileIsNotSent()
    {
        const QString path = write(u"changing.pdf"_s, support::smallPdf("One"));
        UploadTask task(*m_fixture.account, path);
        connect(&task, &UploadTask::inspected, this, [&path] {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.write(support::smallPdf("Two")) > 0);
        });
        QVERIFY(m_fixture.finish(task));
        QCOMPARE(task.state(), Task::State::Failed);
        QCOMPARE(task.error()->kind, Kind::LocalFile);
        QCOMPARE(m_fixture.relay->count("POST", "/sign/documents"), 0);
        QCOMPARE(allKept().size(), 0);
    }

    void answerWithoutAnIdFails()
    {
        m_fixture.relay->add("POST /sign/documents$ 1 answer status=200 type=application/json body={}");
        UploadTask task(*m_fixture.account, fixture(u"cairo.pdf"_s));
        QVERIFY(m_fixture.finish(task));
        QCOMPARE(task.state(), Task::State::Failed);
        QCOMPARE(task.error()->kind, Kind::NotUnderstood);
        QCOMPARE(allKept().size(), 0);
    }

    void failures_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("server fails")
            << QByteArray("POST /sign/documents$ 1 answer status=500 body={}") << Kind::ServerFailed << false;
        QTest::newRow("refused") << QByteArray("POST /sign/documents$ 1 answer status=415 body={}")
                                 << Kind::UnsupportedType << false;
        QTest::newRow("answer lost") << QByteArray("POST /sign/documents$ 1 dropAfter")
                                     << Kind::ConnectionLost << false;
        QTest::newRow("cut off on the way")
            << QByteArray("POST /sign/documents$ 1 reset") << Kind::ConnectionLost << false;
        QTest::newRow("captive portal")
            << QByteArray("POST /sign/documents$ 1 answer status=200 type=text/html body=<html>")
            << Kind::NotUnderstood << false;
        QTest::newRow("metadata refused")
            << QByteArray("PATCH /metadata$ 1 answer status=400 body={}") << Kind::BadRequest << true;
    }
    void failures()
    {
        QFETCH(QByteArray, rule);
        QFETCH(bool, isKnown);
        m_fixture.relay->add(rule.constData());
        UploadTask task(*m_fixture.account, fixture(u"cairo.pdf"_s));
        QVERIFY(m_fixture.finish(task));
        QCOMPARE(task.state(), Task::State::Failed);
        QTEST(task.error()->kind, "kind");
        QCOMPARE(m_fixture.relay->count("POST", "/sign/documents"), 1); // never sent twice
        QCOMPARE(allKept().size(), isKnown ? 1 : 0);
        QCOMPARE(task.record().documentId.isEmpty(), !isKnown);
    }

    void cancelled_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::newRow("while the token is asked for") << QByteArray("POST /auth");
        QTest::newRow("while it is sent") << QByteArray("POST /sign/documents$");
        QTest::newRow("while it is described") << QByteArray("PATCH /metadata$");
    }
    void cancelled()
    {
        QFETCH(QByteArray, method);
        m_fixture.relay->add((method + " 1 delay ms=60000").constData());
        UploadTask task(*m_fixture.account, fixture(u"cairo.pdf"_s));
        QSignalSpy finished(&task, &Task::finished);
        task.start();
        const QByteArray verb = method.split(' ').first(),
                         part = method.split(' ').last().chopped(method.endsWith('$'));
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture.relay->count(verb, part), 1, 15'000);
        task.cancel();
        QCOMPARE(task.state(), Task::State::Cancelled);
        QCOMPARE(finished.size(), 1);
        task.cancel();
        QCOMPARE(finished.size(), 1);
    }

    void cancelledBeforeItRuns()
    {
        UploadTask task(*m_fixture.account, fixture(u"cairo.pdf"_s));
        QSignalSpy finished(&task, &Task::finished);
        task.start();
        task.cancel();
        QCOMPARE(task.state(), Task::State::Cancelled);
        UploadTask other(*m_fixture.account, fixture(u"cairo.pdf"_s)); // the first would be before it
        QVERIFY(m_fixture.finish(other));
        QCOMPARE(finished.size(), 1);
        QCOMPARE(m_fixture.relay->count("POST", "/sign/documents"), 1);
    }

    void endsWithTheAccount()
    {
        m_fixture.relay->add("POST /sign/documents$ 1 delay ms=60000");
        UploadTask task(*m_fixture.account, fixture(u"cairo.pdf"_s));
        task.start();
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture.relay->count("POST", "/sign/documents"), 1, 15'000);
        m_fixture.closeAccount();
        QCOMPARE(task.state(), Task::State::Cancelled);
    }

    void uploadAgain_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("mimeType");
        QTest::newRow("PDF") << fixture(u"cairo.pdf"_s) << u"application/pdf"_s;
        QTest::newRow("PDF after junk") << fixture(u"junk-before.pdf"_s) << u"application/pdf"_s;
        QTest::newRow("text") << QStringLiteral(FIXTURES "/pdf/README.md") << u"text/markdown"_s;
    }
    void uploadAgain()
    {
        QFETCH(QString, path);
        UploadTask first(*m_fixture.account, path,
                         {.filename = {}, .description = u"Kept"_s, .title = u"Tittel"_s, .unknown = {}});
        QVERIFY(m_fixture.finish(first));
        QVERIFY2(first.state() == Task::State::Done, support::howEnded(first));
        const auto old = kept(first.record().documentId);
        QVERIFY(old);
        tasks::DocumentsAction action(*m_fixture.account);
        const std::unique_ptr<UploadTask> again(action.uploadAgain(*old, nullptr));
        QVERIFY(again);
        QVERIFY(m_fixture.finish(*again));
        QVERIFY2(again->state() == Task::State::Done, support::howEnded(*again));
        const auto now = kept(again->record().documentId);
        QVERIFY(now && now->documentId != old->documentId);
        QCOMPARE(now->title, u"Tittel"_s);
        QCOMPARE(now->filename, QFileInfo(path).fileName());
        QCOMPARE(now->description, u"Kept"_s);
        QTEST(now->mimeType, "mimeType");
        QCOMPARE(now->sha256Hex, old->sha256Hex);
        QVERIFY(!kept(old->documentId)); // the new one takes its place

        store::DocumentRecord without = *now;
        without.privateCopyPath.clear();
        QVERIFY(!action.uploadAgain(without, nullptr));
    }

    void uploadAgainWithoutTheCopyFails()
    {
        UploadTask first(*m_fixture.account, fixture(u"cairo.pdf"_s));
        QVERIFY(m_fixture.finish(first));
        QVERIFY(QFile::remove(first.record().privateCopyPath));
        tasks::DocumentsAction action(*m_fixture.account);
        const std::unique_ptr<UploadTask> again(action.uploadAgain(first.record(), nullptr));
        QVERIFY(m_fixture.finish(*again));
        QCOMPARE(again->state(), Task::State::Failed);
        QCOMPARE(again->preflight().verdict, pdf::Preflight::Verdict::Unreadable);
        QVERIFY(kept(first.record().documentId)); // the old record stays
    }
};

QTEST_GUILESS_MAIN(TestUploadTask)
#include "tst_uploadtask.moc"

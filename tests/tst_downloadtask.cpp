#include "pdf/filecheck.h"
#include "store/auditfile.h"
#include "support/nobody.h"
#include "support/otherjudges.h"
#include "support/patience.h"
#include "support/smalldisk.h"
#include "support/taskfixture.h"
#include "tasks/downloadtask.h"
#include "tasks/uploadtask.h"

#include <QCryptographicHash>
#include <QDir>
#include <QScopeGuard>
#include <QSignalSpy>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using tasks::Downloaded;
using tasks::DownloadItem;
using tasks::DownloadTask;
using tasks::Task;
using Kind = api::ApiError::Kind;

class TestDownloadTask : public QObject
{
    Q_OBJECT

    support::TaskFixture m_fixture;
    std::unique_ptr<QTemporaryDir> m_folder;

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    }
    QString uploaded(const QByteArray &bytes, const QString &mimeType = u"text/plain"_s)
    {
        return m_fixture.upload(bytes, mimeType).documentId;
    }
    static DownloadItem item(const QString &documentId, const QString &name)
    {
        return {.documentId = documentId,
                .kind = DownloadItem::Kind::Document,
                .name = name,
                .sessionId = {},
                .originalDocumentId = {},
                .signer = {}};
    }
#ifdef Q_OS_UNIX
    //! No file grows beyond 64 kB from the moment on when \a documentId is asked for.
    void fillDisk(std::unique_ptr<support::FullDisk> &full, const QString &documentId, const QObject *until)
    {
        const QByteArray asked = "/sign/documents/" + documentId.toLatin1();
        connect(m_fixture.relay.get(), &support::FaultRelay::requestSeen, until,
                [&full, asked](const QByteArray &, const QByteArray &target) {
                    if (!full && target == asked)
                        full = std::make_unique<support::FullDisk>(64UL * 1024);
                });
    }
#endif
    static QString unknownId()
    {
        return u"0190163d-8694-739b-aea5-966c26f8ad91"_s;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_fixture.start(QStringLiteral(PROGRAMS)));
    }
    void init()
    {
        QVERIFY(m_fixture.reset());
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void severalFiles()
    {
        const QByteArray text = "Les og signer – 契約", pdf = support::smallPdf();
        DownloadTask task(
            *m_fixture.account,
            {item(uploaded(text), u"Første"_s), item(uploaded(pdf, u"application/pdf"_s), u"Andre"_s)},
            m_folder->filePath(u"ny/mappe"_s));
        QSignalSpy finishedFiles(&task, &DownloadTask::fileFinished),
            bytesSpy(&task, &DownloadTask::bytesChanged);
        QVERIFY(m_fixture.finish(task));
        QVERIFY2(task.state() == Task::State::Done, support::howEnded(task));
        QCOMPARE(task.done(), 2);
        QCOMPARE(task.total(), 2);
        QCOMPARE(finishedFiles.size(), 2);
        QVERIFY(!bytesSpy.isEmpty());
        QCOMPARE(task.paths(), QStringList({m_folder->filePath(u"ny/mappe/Første.txt"_s),
                                            m_folder->filePath(u"ny/mappe/Andre.pdf"_s)}));
        QCOMPARE(bytesOf(task.paths()[0]), text);
        const Downloaded &second = task.results()[1];
        QCOMPARE(bytesOf(second.path), pdf);
        QCOMPARE(second.bytes, pdf.size());
        QCOMPARE(second.mimeType, u"application/pdf"_s);
        QCOMPARE(second.sha256Hex.toLatin1(),
                 QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).toHex());
        QCOMPARE(second.signatures.size(), 0);
        QCOMPARE(QDir(task.folder()).entryList(QDir::Files | QDir::Hidden).size(), 2);
    }

    //! A kill in the middle of hundreds takes few of them out of the audit log.
    void whatHasArrivedIsWrittenDownMeanwhile()
    {
        constexpr int entry = DownloadTask::filesOfAnEntry;
        QList<DownloadItem> items;
        for (int i = 0; i <= entry; ++i) {
            items << item(uploaded("result " + QByteArray::number(i)), u"Result %1"_s.arg(i));
            items.last().kind = DownloadItem::Kind::Package;
            items.last().sessionId = u"session %1"_s.arg(i / 2);
        }
        const auto noted = [this] {
            QStringList found;
            const auto entries = store::AuditFile(m_fixture.account->folder().path()).newest(9);
            for (const store::AuditEntry &each : entries.value_or(QList<store::AuditEntry>()))
                if (each.event == store::auditWord(store::AuditEvent::ResultsSaved))
                    found << u"%1 of %2"_s.arg(each.detail.value(u"files"_s)).arg(each.subjects.size());
            return found;
        };
        m_fixture.relay->add(("GET " + items.last().documentId.toLatin1() + " * delay ms=60000").constData());
        DownloadTask task(*m_fixture.account, items, m_folder->path());
        task.start();
        QTRY_COMPARE_WITH_TIMEOUT(task.done(), qint64(entry), 30'000);
        const QString first = u"%1 of %2"_s.arg(entry).arg((entry + 1) / 2);
        QTRY_COMPARE(noted(), QStringList{first});
        QVERIFY(!task.isFinished());
        task.cancel();
        DownloadTask others(*m_fixture.account, items.mid(0, 3), m_folder->filePath(u"others"_s));
        QVERIFY(m_fixture.finish(others));
        QTRY_COMPARE(noted(), (QStringList{u"3 of 2"_s, first})); // each once
    }

    void hostileNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("parent folders") << u"../../../../tmp/escaped"_s;
        QTest::newRow("absolute") << u"/tmp/escaped"_s;
        QTest::newRow("NUL") << u"a"_s + QChar(0) + u"/../b"_s;
        QTest::newRow("device") << u"CON"_s;
        QTest::newRow("long") << QString(300, u'契');
        QTest::newRow("emoji") << u"👩‍👩‍👧 ✍️"_s;
        QTest::newRow("nothing") << QString();
        QTest::newRow("dots") << u".."_s;
    }
    void hostileNames()
    {
        QFETCH(QString, name);
        DownloadTask task(*m_fixture.account, {item(uploaded("x"), name)}, m_folder->path());
        QVERIFY(m_fixture.finish(task));
        QVERIFY2(task.state() == Task::State::Done, support::howEnded(task));
        QCOMPARE(files().size(), 1);
        QCOMPARE(task.paths(), QStringList{m_folder->filePath(files().first())});
        QVERIFY(files().first().endsWith(u".txt"_s) && !files().first().startsWith(u'.'));
    }

    void namesOfResults()
    {
        domain::SigningSession session = m_fixture.openOne(u"Avtale/2025"_s);
        const QString original = session.request.documents.first().documentId;
        store::DocumentRecord known;
        known.documentId = original;
        known.title = u"Vedlegg: A"_s;
        m_fixture.account->documentRegistry().upsert(known);
        QCOMPARE(m_fixture.sandbox.sign(session.id), 204);
        session = m_fixture.session(session.id);
        const auto items = tasks::resultItems(session);
        QCOMPARE(items.size(), 1);
        QCOMPARE(items.first().kind, DownloadItem::Kind::Signature);
        QCOMPARE(items.first().originalDocumentId, original);
        DownloadTask task(*m_fixture.account, items, m_folder->path());
        QVERIFY(m_fixture.finish(task));
        const QString signer = domain::signerNameOf(session);
        QVERIFY(!signer.isEmpty());
        QCOMPARE(files(), QStringList{u"Vedlegg A – %1 (signed).xml"_s.arg(signer)});
        QCOMPARE(task.subjectIds(), QStringList{session.id});

        QVERIFY(m_fixture.reset()); // nothing known of the document: the session's title
        DownloadTask again(*m_fixture.account, {session, session}, m_folder->path());
        QVERIFY(m_fixture.finish(again));
        QCOMPARE(again.results().size(), 1); // once, though named twice
        QVERIFY(files().contains(u"Avtale 2025 – %1 (signed).xml"_s.arg(signer)));
    }

    //! What is signed is saved, even when it cannot be known whether there is a package.
    void resultsAreSavedWithoutThePackage()
    {
        domain::SigningSession session = m_fixture.openOne(u"Avtale"_s);
        QCOMPARE(m_fixture.sandbox.sign(session.id), 204);
        session = m_fixture.session(session.id);
        m_fixture.relay->add("GET ^/sign/document-collections/ * answer status=403 body={}");
        DownloadTask task(*m_fixture.account, {session}, m_folder->path());
        QVERIFY(m_fixture.finish(task));
        QCOMPARE(task.state(), Task::State::Failed);
        QCOMPARE(task.error()->kind, Kind::Forbidden);
        QCOMPARE(task.paths().size(), 1);
        QCOMPARE(files().size(), 1);
    }

    //! Or it would be taken for one that does not come.
    void thatThereIsAPackageIsKnownAfterwards()
    {
        domain::SigningSession session = m_fixture.openOne(u"Avtale"_s);
        QCOMPARE(m_fixture.sandbox.sign(session.id), 204);
        session = m_fixture.session(session.id);
        const QString collection = session.request.documents.first().documentCollectionId;
        const QString package = uploaded("package");
        m_fixture.relay->add("GET ^/sign/document-collections/ * answer status=200 type=application/json "
                             "body={\"id\":\"" +
                             collection.toLatin1() +
                             "\",\"documents\":[],\"output\":{\"packages\":[{\"resultDocumentId\":\"" +
                             package.toLatin1() + "\"}]}}");
        DownloadTask task(*m_fixture.account, {session}, m_folder->path());
        QVERIFY(m_fixture.finish(task));
        QCOMPARE(task.paths().size(), 2);
        const auto packages = [&] {
            const auto known =
                answerOf<store::StoreResult<store::CollectionRecord>>([&](QObject *context, auto done) {
                    m_fixture.account->collectionRegistry().get(collection, context, done);
                });
            return known && *known ? (*known)->packages : QStringList();
        };
        QTRY_COMPARE(packages(), QStringList{package});
    }

    void aDeletedCollectionHasNoPackage()
    {
        domain::SigningSession session = m_fixture.openOne(u"Avtale"_s);
        QCOMPARE(m_fixture.sandbox.sign(session.id), 204);
        session = m_fixture.session(session.id);
        m_fixture.relay->add("GET ^/sign/document-collections/ * answer status=404 body={}");
        DownloadTask task(*m_fixture.account, {session}, m_folder->path());
        QVERIFY(m_fixture.finish(task));
        QVERIFY2(task.state() == Task::State::Done, support::howEnded(task));
        QCOMPARE(files().size(), 1);
    }

    void nothingYet()
    {
        DownloadTask task(*m_fixture.account, {m_fixture.openOne(u"Not signed"_s)}, m_folder->path());
        QVERIFY(m_fixture.finish(task));
        QCOMPARE(task.state(), Task::State::Done);
        QCOMPARE(task.results().size(), 0);
    }

    void neverOverAnotherFile()
    {
        (void)support::writeSample(m_folder->path(), u"Contract.txt"_s, "mine");
        const QString outside = m_folder->path() + u"-outside"_s;
        QVERIFY(QFile::link(outside, m_folder->filePath(u"Contract (2).txt"_s)));
        const QString id = uploaded("theirs");
        DownloadTask task(*m_fixture.account, {item(id, u"Contract"_s), item(id, u"Contract"_s)},
                          m_folder->path());
        QVERIFY(m_fixture.finish(task));
        QCOMPARE(bytesOf(m_folder->filePath(u"Contract.txt"_s)), "mine");
        QVERIFY(!QFile::exists(outside));
        QCOMPARE(task.paths(), QStringList({m_folder->filePath(u"Contract (3).txt"_s),
                                            m_folder->filePath(u"Contract (4).txt"_s)}));
    }

    //! A program that was killed left it in the middle of a contract. Another one may be at work beside it.
    void whatAnEarlierRunLeft()
    {
        const auto leave = [this](const QString &name, int hoursAgo) {
            QFile file(support::writeSample(m_folder->path(), name, "half"));
            return file.open(QIODevice::ReadWrite) &&
                   file.setFileTime(QDateTime::currentDateTime().addSecs(-3'600LL * hoursAgo),
                                    QFile::FileModificationTime);
        };
        QVERIFY(leave(u".countersign-killed.part"_s, 24) && leave(u".countersign-another.part"_s, 0));
        DownloadTask task(*m_fixture.account, {item(uploaded("theirs"), u"Contract"_s)}, m_folder->path());
        QVERIFY(m_fixture.finish(task));
        QCOMPARE(task.paths().size(), 1);
        QTRY_COMPARE(files(), QStringList({u".countersign-another.part"_s, u"Contract.txt"_s}));
    }

    void goesOnAfterAFailure()
    {
        DownloadTask task(*m_fixture.account,
                          {item(unknownId(), u"Missing"_s), item(uploaded("x"), u"There"_s)},
                          m_folder->path());
        QVERIFY(m_fixture.finish(task));
        QCOMPARE(task.state(), Task::State::Failed);
        QCOMPARE(task.error()->kind, Kind::NotFound);
        QCOMPARE(task.failedCount(), 1);
        QCOMPARE(task.done(), 2);
        QVERIFY2(task.detail().contains(u'1') && task.detail().contains(u'2'), qPrintable(task.detail()));
        QCOMPARE(files(), QStringList{u"There.txt"_s});
    }

    void spoiledAnswers_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("truncated") << QByteArray("truncate bytes=2000") << Kind::ConnectionLost;
        QTest::newRow("cut in the head") << QByteArray("truncate bytes=20") << Kind::ConnectionLost;
        QTest::newRow("portal") << QByteArray("answer status=200 type=text/html body=<html>")
                                << Kind::NotUnderstood;
        QTest::newRow("gone") << QByteArray("answer status=404 body={}") << Kind::NotFound;
    }
    void spoiledAnswers()
    {
        QFETCH(QByteArray, fault);
        m_fixture.relay->add("GET ^/sign/documents/ * " + fault);
        DownloadTask task(*m_fixture.account, {item(uploaded(QByteArray(100'000, 'x')), u"Contract"_s)},
                          m_folder->path());
        QVERIFY(m_fixture.finish(task));
        QCOMPARE(task.state(), Task::State::Failed);
        QTEST(task.error()->kind, "kind");
        QCOMPARE(files(), QStringList()); // no half of it, under no name
        QVERIFY(task.results().first().path.isEmpty());
    }

    void recoversFromOneFault()
    {
        m_fixture.relay->add("GET ^/sign/documents/ 1 truncate bytes=2000");
        const QByteArray bytes(100'000, 'x');
        DownloadTask task(*m_fixture.account, {item(uploaded(bytes), u"Contract"_s)}, m_folder->path());
        QVERIFY(m_fixture.finish(task));
        QVERIFY2(task.state() == Task::State::Done, support::howEnded(task));
        QCOMPARE(bytesOf(task.paths().first()), bytes);
    }

    void cancelled()
    {
        m_fixture.relay->add("GET ^/sign/documents/ 1 drip bytes=1000 ms=5");
        DownloadTask task(
            *m_fixture.account,
            {item(uploaded(QByteArray(1'000'000, 'x')), u"Contract"_s), item(unknownId(), u"b"_s)},
            m_folder->path());
        QSignalSpy moved(&task, &DownloadTask::bytesChanged), finished(&task, &Task::finished);
        task.start();
        QVERIFY(support::waitFor(moved, 15'000));
        QCOMPARE(files().size(), 1); // the temporary one
        task.cancel();
        QCOMPARE(task.state(), Task::State::Cancelled);
        QCOMPARE(finished.size(), 1);
        QTRY_COMPARE(files(), QStringList());
        QCOMPARE(m_fixture.relay->count("GET", "/sign/documents/" + unknownId().toLatin1()), 0);
    }

    //! It has its name and is still looked at: what nobody is told of does not stay.
    void cancelledAtTheLastMoment()
    {
        m_fixture.fileCheck = std::make_shared<pdf::FileCheck>(
            QStringLiteral(PROGRAMS "/countersign-fakecheck"),
            pdf::FileCheck::Limits{.perFile = std::chrono::seconds(2) * support::patience()});
        const auto usual = qScopeGuard([this] { m_fixture.fileCheck.reset(); });
        QVERIFY(m_fixture.reset());
        DownloadTask task(*m_fixture.account,
                          {item(uploaded(support::smallPdf(), u"application/pdf"_s), u"hang"_s)},
                          m_folder->path());
        QSignalSpy told(&task, &DownloadTask::fileFinished);
        task.start();
        QTRY_COMPARE(files(), QStringList{u"hang.pdf"_s});
        task.cancel();
        QCOMPARE(task.state(), Task::State::Cancelled);
        QTRY_COMPARE_WITH_TIMEOUT(files(), QStringList(), 30'000);
        QCOMPARE(told.size(), 0);
        QCOMPARE(task.paths(), QStringList());
    }

    void endsWithTheAccount()
    {
        m_fixture.relay->add("GET ^/sign/documents/ 1 drip bytes=1000 ms=5");
        DownloadTask task(*m_fixture.account, {item(uploaded(QByteArray(1'000'000, 'x')), u"Contract"_s)},
                          m_folder->path());
        QSignalSpy moved(&task, &DownloadTask::bytesChanged);
        task.start();
        QVERIFY(support::waitFor(moved, 15'000));
        m_fixture.closeAccount();
        QCOMPARE(task.state(), Task::State::Cancelled);
        QTRY_COMPARE(files(), QStringList());
    }

    void foldersThatDoNotTakeIt_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("below a file") << u"file/below"_s;
        QTest::newRow("a file") << u"file"_s;
        QTest::newRow("read only") << u"read-only"_s;
        QTest::newRow("not to be made") << u"read-only/below"_s;
    }
    void foldersThatDoNotTakeIt()
    {
        QFETCH(QString, folder);
        (void)support::writeSample(m_folder->path(), u"file"_s, "x");
        QVERIFY(QDir(m_folder->path()).mkdir(u"read-only"_s));
        QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755));
        QFile::setPermissions(m_folder->filePath(u"read-only"_s),
                              QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
        const QString id = uploaded("x");
        DownloadTask task(*m_fixture.account, {item(id, u"Contract"_s)}, m_folder->filePath(folder));
#ifdef Q_OS_UNIX
        const bool isRoot = ::geteuid() == 0; // who may write everywhere
        QVERIFY(!isRoot || ::seteuid(65534) == 0);
        const bool ended = m_fixture.finish(task);
        QVERIFY(!isRoot || ::seteuid(0) == 0);
        QVERIFY(ended);
#else
        QVERIFY(m_fixture.finish(task));
#endif
        QCOMPARE(task.state(), Task::State::Failed);
        QCOMPARE(task.error()->kind, Kind::LocalFile);
        QCOMPARE(files(), QStringList{u"file"_s});
        QCOMPARE(bytesOf(m_folder->filePath(u"file"_s)), "x");
    }

    //! What finds no room leaves nothing; the others of the batch go on.
    void fullDiskOfABatch()
    {
        const QString folder = m_folder->filePath(u"disk"_s);
        const support::SmallDisk disk(folder, 64 * 1024);
        const QStringList ids{uploaded("first"), uploaded(QByteArray(200'000, 'x')), uploaded("third")};
        QList<tasks::DownloadItem> items;
        for (const QString &id : ids)
            items.append({.documentId = id, .name = u"Document"_s});
#ifdef Q_OS_UNIX
        std::unique_ptr<support::FullDisk> full; // for who may not have a disk of their own
#endif
        DownloadTask task(*m_fixture.account, items, folder);
        if (!disk.isIt()) {
#ifdef Q_OS_UNIX
            fillDisk(full, ids.at(1), &task);
#else
            QSKIP("There is no disk that can be full here");
#endif
        }
        const bool ended = m_fixture.finish(task);
#ifdef Q_OS_UNIX
        QVERIFY(disk.isIt() || (full && full->isIt));
        full.reset();
#endif
        QVERIFY(ended);
        QCOMPARE(task.state(), Task::State::Failed);
        QCOMPARE(task.failedCount(), 1);
        QVERIFY(task.results().at(1).error);
        QCOMPARE(task.results().at(1).error->kind, Kind::LocalFile);
        QVERIFY(!task.results().at(1).error->detail.isEmpty());
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden),
                 (QStringList{u"Document (2).txt"_s, u"Document.txt"_s}));
        QCOMPARE(bytesOf(folder + u"/Document (2).txt"_s), "third");
    }

    //! It fills in the middle of the document: the first third of it is written already.
    void fullDisk() // moc sees no slot behind an #ifdef of the system
    {
#ifdef Q_OS_UNIX
        const QString id = uploaded(QByteArray(200'000, 'x'));
        std::unique_ptr<support::FullDisk> full;
        DownloadTask task(*m_fixture.account, {item(id, u"Contract"_s)}, m_folder->path());
        fillDisk(full, id, &task);
        const bool ended = m_fixture.finish(task);
        QVERIFY(full && full->isIt);
        full.reset();
        QVERIFY(ended);
        QCOMPARE(task.state(), Task::State::Failed);
        QCOMPARE(task.error()->kind, Kind::LocalFile);
        QVERIFY(task.results().first().path.isEmpty());
        QCOMPARE(files(), QStringList());
#else
        QSKIP("There is no disk that is full for one program here");
#endif
    }

    //! It is the call below the task that meets it: the task's own name cannot be foreseen.
    void aTemporaryNameThatIsALink()
    {
        const QString temporary = m_folder->filePath(u"temporary"_s);
        const QString mine = support::writeSample(m_folder->path(), u"mine"_s, "mine");
        QVERIFY(QFile::link(mine, temporary));
        const QString id = uploaded("x");
        const auto result = m_fixture.await<QString>([&](QObject *context, auto done) {
            return m_fixture.account->documents().download(id, temporary, context, {}, done);
        });
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Kind::LocalFile);
        QVERIFY(QFileInfo(temporary).isSymLink()); // not ours: neither followed nor removed
        QCOMPARE(bytesOf(mine), "mine");
    }
};

QTEST_GUILESS_MAIN(TestDownloadTask)
#include "tst_downloadtask.moc"

// Results that are saved before the service removes them, over a real sandbox.
#include "store/activitylog.h"
#include "store/auditfile.h"
#include "support/patience.h"
#include "support/taskfixture.h"
#include "support/widerthanowner.h"
#include "tasks/activities.h"
#include "tasks/attention.h"
#include "tasks/collectionaction.h"
#include "tasks/downloadtask.h"
#include "tasks/fixitycheck.h"
#include "tasks/retentionguard.h"
#include "tasks/stuckwatch.h"
#include "tasks/synctask.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#endif

using namespace Qt::StringLiterals;
using store::StoreResult;
using tasks::FixityCheck;
using tasks::RetentionGuard;
using tasks::SaveTask;
using tasks::Task;

class TestRetention : public QObject
{
    Q_OBJECT

    support::TaskFixture m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    //! A run of the program.
    struct Run
    {
        store::ActivityLog log;
        tasks::Activities activities;
        tasks::SyncTask sync;
        RetentionGuard guard;
        QSignalSpy looked;

        explicit Run(support::TaskFixture &server)
            : log(*server.database)
            , activities(log)
            , sync(*server.account)
            , guard(*server.account, activities)
            , looked(&guard, &RetentionGuard::looked)
        {
            guard.setPace({.afterChangeMs = 10, .retryMs = 40, .checkMs = 3'600'000, .checkPauseMs = 0});
        }
        bool start()
        {
            guard.start();
            sync.start();
            return support::waitFor([this] { return sync.status().isWhole && guard.isRuleKnown(); }, 15'000);
        }
        [[nodiscard]] QList<Task *> tasks(Task::State state) const
        {
            QList<Task *> found;
            for (Task *task : activities.tasks())
                if (task->state() == state)
                    found << task;
            return found;
        }
    };

    [[nodiscard]] domain::SavingRule rule(const QString &pattern = domain::savepattern::usual()) const
    {
        return {true, m_folder->path(), pattern};
    }
    domain::SigningSession signedOne(const QString &title, int dueHours = 240)
    {
        const auto document = m_server.upload("Read and sign " + title.toUtf8(), u"text/plain"_s);
        const auto collection = m_server.collect({document.documentId});
        auto wanted = support::sampleSession(title, collection.id, document.documentId);
        wanted.dueDate =
            domain::Timestamp::fromDateTime(QDateTime::currentDateTimeUtc().addSecs(dueHours * 3600LL));
        const auto made = m_server.open({wanted});
        if (!made || m_server.sandbox.sign(made->value(0).id) != 204)
            return {};
        return m_server.session(made->value(0).id);
    }
    qint64 count(const domain::SessionFilter &filter)
    {
        const auto counts = answerOf<StoreResult<QList<qint64>>>([&](QObject *context, auto done) {
            store::SessionLists(m_server.account->sessionIndex())
                .count({filter}, QDateTime::currentDateTimeUtc(), context, done);
        });
        return counts && *counts ? counts->value().value(0, -1) : -1;
    }
    qint64 unsaved()
    {
        domain::SessionFilter filter;
        filter.isUnsaved = true;
        return count(filter);
    }
    //! A package counts in each of its sessions.
    qint64 unsavedFiles()
    {
        const auto sum = answerOf<StoreResult<store::UnsavedSum>>([&](QObject *context, auto done) {
            store::SavedResults(*m_server.database, m_server.account->sessionIndex(),
                                m_server.account->profile().id)
                .unsavedSum(QDateTime::currentDateTimeUtc(), context, done);
        });
        return sum && *sum ? (*sum)->files : -1;
    }
    //! As the service says, past the relay; empty: it has none yet.
    QString packageOf(const QString &collectionId)
    {
        const auto told = m_server.await<domain::DocumentCollection>([&](QObject *object, auto done) {
            return m_server.collections().get(collectionId, object, done);
        });
        if (!told || !told->output || !told->output->packages || told->output->packages->isEmpty())
            return {};
        return told->output->packages->first().resultDocumentId.value_or(QString());
    }
    static domain::SessionFilter titled(const QString &text)
    {
        domain::SessionFilter filter;
        filter.text = text;
        return filter;
    }
    QList<store::SavedResult> savedOf(const QString &sessionId)
    {
        const auto found = answerOf<StoreResult<QList<store::SavedResult>>>([&](QObject *object, auto done) {
            store::SavedResults(*m_server.database, m_server.account->sessionIndex(),
                                m_server.account->profile().id)
                .ofSession(sessionId, object, done);
        });
        return found && *found ? **found : QList<store::SavedResult>();
    }
    //! Below the folder, with "/"; the list of hashes apart.
    [[nodiscard]] QStringList files(const QString &folder = {}) const
    {
        const QDir root(folder.isEmpty() ? m_folder->path() : folder);
        QStringList found;
        QDirIterator each(root.path(), QDir::Files | QDir::Hidden | QDir::System,
                          QDirIterator::Subdirectories);
        while (each.hasNext())
            if (const QString path = root.relativeFilePath(each.next()); path != u"SHA256SUMS"_s)
                found << path;
        found.sort();
        return found;
    }
    //! What sha256sum says of the folder's list; its first line is how many files it looked at.
    [[nodiscard]] QByteArray sums(const QString &folder = {}) const
    {
        QProcess judge;
        judge.setWorkingDirectory(folder.isEmpty() ? m_folder->path() : folder);
        judge.start(u"sha256sum"_s, {u"-c"_s, u"--strict"_s, u"SHA256SUMS"_s});
        if (!judge.waitForFinished(15'000 * support::patience()))
            return "no sha256sum";
        const QByteArray said = judge.readAllStandardOutput();
        return judge.exitCode() == 0 ? QByteArray::number(said.count('\n')) + " OK"
                                     : said + judge.readAllStandardError();
    }
    //! The folder's list of hashes.
    [[nodiscard]] QByteArray listed() const
    {
        QFile file(m_folder->filePath(u"SHA256SUMS"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QByteArray lineOf(const QByteArray &name) const
    {
        for (const QByteArray &line : listed().split('\n'))
            if (line.endsWith("  " + name))
                return line + '\n';
        return {};
    }
    //! With answers that may take long: the relay holds them.
    bool resetPatiently()
    {
        auto settings = support::quickSettings();
        settings.timeoutMs = 120'000;
        return m_server.reset(settings);
    }
    static void spoil(const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(file.size() / 2);
        QCOMPARE(file.write("#"), 1);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(!QStandardPaths::findExecutable(u"sha256sum"_s).isEmpty());
        QVERIFY(m_server.start(QStringLiteral(PROGRAMS)));
    }
    void init()
    {
        QVERIFY(m_server.reset());
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void cleanup()
    {
        // the next test has a service with nothing to save
        for (const auto &session : m_server.sessionsTitled({}))
            (void)m_server.await<api::Nothing>([&](QObject *object, auto done) {
                return m_server.sessions().remove(session.id, object, done);
            });
    }

    void whatWasSignedAndWhatIsSigned()
    {
        const auto before = signedOne(u"Contract"_s);
        const auto open = m_server.openOne(u"Later"_s);
        Run run(m_server);
        QVERIFY(run.start());
        QTRY_COMPARE(unsaved(), 1);
        QCOMPARE(files(), QStringList()); // nobody has asked for it
        run.guard.setRule(rule());
        QTRY_COMPARE(unsaved(), 0);
        const QString name = u"%1/Contract – %2.xml"_s.arg(QDate::currentDate().toString(Qt::ISODate),
                                                           domain::signerNameOf(before));
        QCOMPARE(files(), QStringList{name});
        QCOMPARE(sums(), "1 OK");
        for (const QString &written : {name, u"SHA256SUMS"_s}) // which names the signer, too
            QVERIFY(support::isForOwnerAlone(QFileInfo(m_folder->filePath(written))));
        QCOMPARE(savedOf(before.id).value(0).path, m_folder->filePath(name));

        QCOMPARE(m_server.sandbox.sign(open.id), 204);
        run.sync.refresh();
        QTRY_COMPARE(files().size(), 2);
        QTRY_COMPARE(unsaved(), 0);
        QCOMPARE(sums(), "2 OK");
        QTRY_COMPARE(run.tasks(Task::State::Done).size(), 2);
        QCOMPARE(run.guard.problem(), QString());
    }

    void soonestDueDateFirst()
    {
        for (const int hours : {200, 30, 100, 60})
            QVERIFY(!signedOne(u"Due in %1"_s.arg(hours), hours).id.isEmpty());
        Run run(m_server);
        QVERIFY(run.start());
        QTRY_COMPARE(unsaved(), 4);
        run.guard.setRule(rule(u"{title}"_s));
        QTRY_COMPARE(unsaved(), 0);
        QStringList order;
        QFile list(m_folder->filePath(u"SHA256SUMS"_s));
        QVERIFY(list.open(QIODevice::ReadOnly));
        for (const QByteArray &line : list.readAll().trimmed().split('\n'))
            order << QString::fromUtf8(line.mid(66));
        // two at a time: each may overtake its neighbour
        QVERIFY(order.indexOf(u"Due in 30.xml"_s) < 2 && order.indexOf(u"Due in 60.xml"_s) < 3);
        QVERIFY(order.indexOf(u"Due in 200.xml"_s) >= 2);
    }

    void begunAgainAfterAnEnd()
    {
        const QString title = u"Broken off"_s;
        for (int i = 0; i < 4; ++i)
            QVERIFY(!signedOne(title).id.isEmpty());
        QVERIFY(resetPatiently());
        const QString left = support::writeSample(m_folder->path(), u".countersign-killed.part"_s, "half");
        QFile old(left);
        QVERIFY(old.open(QIODevice::ReadWrite) &&
                old.setFileTime(QDateTime::currentDateTime().addDays(-1), QFile::FileModificationTime));
        old.close();
        m_server.relay->add("GET ^/sign/documents/ 2+ delay ms=60000");
        {
            Run run(m_server);
            run.guard.setRule(rule(u"{title}"_s));
            QVERIFY(run.start());
            QTRY_COMPARE(m_server.relay->count("GET", "/sign/documents/"), 3);
            QVERIFY(!QFile::exists(left)); // what a killed program left behind
            QTRY_COMPARE(savedIds().size(), 1);
        } // in the middle of two files
        QCOMPARE(files(), QStringList{u"Broken off.xml"_s});
        m_server.relay->clear();
        QVERIFY(m_server.restart());
        {
            Run run(m_server);
            QVERIFY(run.start()); // the rule was kept
            QTRY_COMPARE(unsaved(), 0);
        }
        const QStringList four{u"Broken off (2).xml"_s, u"Broken off (3).xml"_s, u"Broken off (4).xml"_s,
                               u"Broken off.xml"_s};
        QTRY_COMPARE(files(), four);
        QCOMPARE(sums(), "4 OK");
    }

    //! The program ended when a file was in its place and this was not noted yet.
    void notTwiceIntoTheSameFolder()
    {
        QVERIFY(!signedOne(u"Once"_s).id.isEmpty());
        for (int time = 0; time < 2; ++time) {
            if (time == 1)
                QVERIFY(m_server.reset()); // nothing is known any more
            Run run(m_server);
            run.guard.setRule(rule());
            QVERIFY(run.start());
            QTRY_COMPARE(run.tasks(Task::State::Done).size(), 1);
            QCOMPARE(unsaved(), 0);
            QCOMPARE(files().size(), 1);
            QCOMPARE(sums(), "1 OK");
        }
    }

    //! Even when its sessions are fetched anew.
    void anIndexThatIsLostLearnsWhatIsSaved()
    {
        const auto session = signedOne(u"Known"_s);
        {
            Run run(m_server);
            run.guard.setRule(rule());
            QVERIFY(run.start());
            QTRY_COMPARE(savedOf(session.id).size(), 1);
        }
        const QString index = m_server.account->folder().index(m_server.account->profile().id);
        m_server.closeAccount();
        for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(index + end);
        QVERIFY(m_server.restart());
        Run run(m_server);
        QVERIFY(run.start());
        QTRY_COMPARE(count(titled(u"Known"_s)), 1);
        QTRY_VERIFY(!run.looked.isEmpty());
        QCOMPARE(unsaved(), 0);
        QCOMPARE(run.activities.tasks().size(), 0);
        QCOMPARE(files().size(), 1);
    }

    void whatIsLostOnDiskIsFoundAndSavedAgain()
    {
        const QStringList ids{signedOne(u"A"_s).id, signedOne(u"B"_s).id, signedOne(u"C"_s).id};
        Run run(m_server);
        run.guard.setRule(rule(u"{title}"_s));
        QVERIFY(run.start());
        QTRY_COMPARE(run.tasks(Task::State::Done).size(), 1);
        QCOMPARE(unsaved(), 0);
        FixityCheck *good = run.guard.checkNow();
        QCOMPARE(run.guard.checkNow(), good); // not twice at the same time
        QTRY_VERIFY(good->isFinished());
        QVERIFY2(good->state() == Task::State::Done, support::howEnded(*good));
        QVERIFY2(good->detail().contains(u'3'), qPrintable(good->detail()));

        run.guard.setRule({false, m_folder->path(), u"{title}"_s});
        QVERIFY(QFile::remove(m_folder->filePath(u"A.xml"_s)));
        spoil(m_folder->filePath(u"B.xml"_s));
        FixityCheck *bad = run.guard.checkNow();
        QTRY_VERIFY(bad->isFinished());
        QCOMPARE(bad->state(), Task::State::Failed);
        QCOMPARE(bad->missing(), 1);
        QCOMPARE(bad->changedFiles(), 1);
        QTRY_COMPARE(unsaved(), 2);
        QCOMPARE(savedOf(ids[0]).value(0).condition, store::SavedResult::Condition::Missing);
        QCOMPARE(savedOf(ids[1]).value(0).condition, store::SavedResult::Condition::Changed);
        QVERIFY(savedOf(ids[2]).value(0).checkedAt > savedOf(ids[2]).value(0).savedAt);

        run.guard.setRule(rule(u"{title}"_s));
        QTRY_COMPARE(unsaved(), 0);
        // the changed one is a person's now; the list vouches for the new one
        QCOMPARE(files(), (QStringList{u"A.xml"_s, u"B (2).xml"_s, u"B.xml"_s, u"C.xml"_s}));
        QCOMPARE(sums(), "3 OK");
    }

    //! Whoever has nothing but the folder can check it still.
    void aListThatLostLinesIsWholeAgain()
    {
        for (const QString &title : {u"A"_s, u"B"_s, u"C"_s})
            QVERIFY(!signedOne(title).id.isEmpty());
        Run run(m_server);
        run.guard.setRule(rule(u"{title}"_s));
        QVERIFY(run.start());
        QTRY_COMPARE(unsaved(), 0);
        const auto writeList = [this](const QByteArray &content) {
            return support::writeSample(m_folder->path(), u"SHA256SUMS"_s, content);
        };
        const QString theirs = support::writeSample(m_folder->path(), u"theirs"_s, "theirs");
        const QByteArray whole = listed(), ofB = lineOf("B.xml"),
                         other = store::PrivateCopies::sha256Of(theirs).value_or(QString()).toLatin1() +
                                 " *theirs\n"; // as by sha256sum -b
        QVERIFY(!ofB.isEmpty());
        const QString path = writeList(other + ofB);
        FixityCheck *check = checkNow(run);
        QTRY_VERIFY(check->isFinished());
        QVERIFY2(check->state() == Task::State::Done, support::howEnded(*check));
        QCOMPARE(sums(), "4 OK");
        QVERIFY2(listed().startsWith(other + ofB), listed().constData()); // what there was is as it was

        QVERIFY(QFile::remove(path));
        check = checkNow(run);
        QTRY_VERIFY(check->isFinished());
        QCOMPARE(sums(), "3 OK");
        QVERIFY(support::isForOwnerAlone(QFileInfo(path)));

        (void)writeList(whole.chopped(3)); // by a full disk, or a crash
        check = checkNow(run);
        QTRY_VERIFY(check->isFinished());
        QCOMPARE(sums(), "3 OK");
        const QByteArray before = listed();
        check = checkNow(run);
        QTRY_VERIFY(check->isFinished());
        QCOMPARE(listed(), before);
    }

    //! Whoever checks the folder by it takes the file for another one.
    void aListThatSaysOtherwiseIsALoss()
    {
        const QStringList ids{signedOne(u"A"_s).id, signedOne(u"B"_s).id};
        Run run(m_server);
        run.guard.setRule(rule(u"{title}"_s));
        QVERIFY(run.start());
        QTRY_COMPARE(unsaved(), 0);
        run.guard.setRule({false, m_folder->path(), u"{title}"_s});
        const QByteArray wrong = listed().replace(lineOf("A.xml"), QByteArray(64, '0') + "  A.xml\n");
        QVERIFY(wrong != listed());
        (void)support::writeSample(m_folder->path(), u"SHA256SUMS"_s, wrong);
        FixityCheck *check = checkNow(run);
        QTRY_VERIFY(check->isFinished());
        QCOMPARE(check->state(), Task::State::Failed);
        QCOMPARE(check->missing(), 0);
        QCOMPARE(check->changedFiles(), 1);
        QTRY_COMPARE(unsaved(), 1);
        QCOMPARE(savedOf(ids[0]).value(0).condition, store::SavedResult::Condition::Changed);
        QCOMPARE(savedOf(ids[1]).value(0).condition, store::SavedResult::Condition::AsSaved);
        QCOMPARE(listed(), wrong); // it may be the one that is right

        run.guard.setRule(rule(u"{title}"_s)); // the service says which is
        QTRY_COMPARE(unsaved(), 0);
        QCOMPARE(files(), (QStringList{u"A.xml"_s, u"B.xml"_s}));
        QCOMPARE(sums(), "2 OK");
    }

    //! In the background, and without a word unless something is lost.
    void readAgainNowAndThen()
    {
        QVERIFY(!signedOne(u"A"_s).id.isEmpty());
        Run run(m_server);
        run.guard.setRule(rule(u"{title}"_s));
        QVERIFY(run.start());
        QTRY_COMPARE(run.tasks(Task::State::Done).size(), 1);
        QVERIFY(QFile::remove(m_folder->filePath(u"A.xml"_s)));
        run.guard.setPace(
            {.afterChangeMs = 10, .retryMs = 40, .checkMs = 30, .checkPauseMs = 1, .checkDays = 0});
        QTRY_COMPARE(run.tasks(Task::State::Failed).size(), 1);
        QTRY_VERIFY(QFile::exists(m_folder->filePath(u"A.xml"_s)));
        QTRY_COMPARE(unsaved(), 0);
    }

    //! Sent on, and removed with all that is in it.
    void aFolderThatIsGoneIsALoss_data()
    {
        QTest::addColumn<bool>("isDownload");
        QTest::newRow("of the rule") << false;
        QTest::newRow("of a download") << true;
    }
    void aFolderThatIsGoneIsALoss()
    {
        QFETCH(const bool, isDownload);
        const auto session = signedOne(u"A"_s);
        Run run(m_server);
        QVERIFY(run.start());
        QTRY_COMPARE(unsaved(), 1);
        const QString folder = m_folder->filePath(u"results"_s);
        (void)support::writeSample(m_folder->path(), u"beside.txt"_s, "x"); // no place for a drive
        if (isDownload) {
            QVERIFY(QDir().mkpath(folder));
            tasks::DownloadTask task(*m_server.account, {session}, folder);
            QVERIFY(m_server.finish(task));
        } else {
            run.guard.setRule({true, folder, u"{title}"_s});
        }
        QTRY_COMPARE(unsaved(), 0);
        QTRY_VERIFY(!run.guard.isSaving());
        run.guard.setRule({false, folder, u"{title}"_s});
        QCOMPARE(files(folder).size(), 1);
        QVERIFY(QDir(folder).removeRecursively());
        FixityCheck *check = checkNow(run);
        QTRY_VERIFY(check->isFinished());
        QCOMPARE(check->state(), Task::State::Failed);
        QCOMPARE(check->missing(), 1);
        QCOMPARE(check->unreachable(), 0);
        QTRY_COMPARE(unsaved(), 1);
        QCOMPARE(savedOf(session.id).value(0).condition, store::SavedResult::Condition::Missing);
    }

    void aDriveThatIsNotThereIsNoLoss()
    {
        const QString id = signedOne(u"A"_s).id;
        Run run(m_server);
        const QString drive = m_folder->filePath(u"drive"_s), away = m_folder->filePath(u"away"_s);
        run.guard.setRule({true, drive, u"{title}"_s});
        QVERIFY(run.start());
        QTRY_COMPARE(run.tasks(Task::State::Done).size(), 1);
        QVERIFY(QDir().rename(drive, away) && QDir().mkpath(drive));
        FixityCheck *check = run.guard.checkNow();
        QTRY_VERIFY(check->isFinished());
        QCOMPARE(check->state(), Task::State::Done);
        QCOMPARE(check->unreachable(), 1);
        QVERIFY2(check->detail().contains(u"cannot be reached"_s), qPrintable(check->detail()));
        QCOMPARE(unsaved(), 0);
        QCOMPARE(files(drive), QStringList());

        // somebody is told when it lasts
        store::SavedResult saved = savedOf(id).value(0);
        QVERIFY(saved.conditionSince.isValid());
        saved.conditionSince = saved.conditionSince.addDays(-4);
        QVERIFY(note({saved}));
        check = checkNow(run);
        QTRY_VERIFY(check->isFinished());
        QCOMPARE(check->state(), Task::State::Failed);
        QVERIFY2(check->detail().contains(u"for days"_s), qPrintable(check->detail()));
        QCOMPARE(savedOf(id).value(0).condition, store::SavedResult::Condition::AsSaved);
        QCOMPARE(unsaved(), 0);

        QVERIFY(QDir().rmdir(drive) && QDir().rename(away, drive));
        check = checkNow(run);
        QTRY_VERIFY(check->isFinished());
        QVERIFY2(check->state() == Task::State::Done, support::howEnded(*check));
        QVERIFY(savedOf(id).value(0).conditionSince.isNull());
    }

    void whereADriveShouldBe_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("an empty folder") << u"mount"_s;
        QTest::newRow("in an empty folder") << u"mount/results"_s;
        QTest::newRow("in one that is not there") << u"none/results"_s;
        QTest::newRow("a link") << u"link"_s;
        QTest::newRow("among others") << u"/media/no-such-drive-of-countersign"_s;
    }
    void whereADriveShouldBe()
    {
        QFETCH(const QString, folder);
        QVERIFY(QDir().mkpath(m_folder->filePath(u"mount"_s)));
        QVERIFY(QFile::link(m_folder->filePath(u"nowhere"_s), m_folder->filePath(u"link"_s)));
        const QString path = QDir(m_folder->path()).absoluteFilePath(folder);
        QVERIFY(note({savedAs(u"one"_s, path + u"/A.xml"_s, path)}));
        FixityCheck check(*m_server.account, QDateTime::currentDateTimeUtc(), 0, 0);
        QVERIFY(m_server.finish(check));
        QVERIFY2(check.state() == Task::State::Done, support::howEnded(check));
        QCOMPARE(check.unreachable(), 1);
        QCOMPARE(check.missing(), 0);
    }

    //! In the background, not at each of its looks; a loss is told all the same.
    void anAbsenceThatLastsIsToldOnce()
    {
        const QString drive = m_folder->filePath(u"drive"_s);
        QVERIFY(QDir().mkpath(drive));
        store::SavedResult away = savedAs(u"one"_s, drive + u"/A.xml"_s, drive);
        away.conditionSince = QDateTime::currentDateTimeUtc().addDays(-4);
        const QString path = support::writeSample(m_folder->path(), u"B.xml"_s, "bytes");
        QVERIFY(note({away, savedAs(u"two"_s, path, {})}));
        Run run(m_server);
        QVERIFY(run.start());
        run.guard.setPace(
            {.afterChangeMs = 10, .retryMs = 40, .checkMs = 30, .checkPauseMs = 1, .checkDays = 0});
        QTRY_COMPARE(run.tasks(Task::State::Failed).size(), 1);
        QVERIFY2(run.tasks(Task::State::Failed).first()->detail().contains(u"for days"_s),
                 qPrintable(run.tasks(Task::State::Failed).first()->detail()));
        const QDateTime told = QDateTime::currentDateTimeUtc();
        QTRY_VERIFY(savedOf(u"two"_s).value(0).checkedAt > told); // it was looked at again
        QVERIFY(QFile::remove(path));
        QTRY_COMPARE(savedOf(u"two"_s).value(0).condition, store::SavedResult::Condition::Missing);
        QTRY_COMPARE(run.tasks(Task::State::Failed).size(), 2);
    }

    void aFolderThatDoesNotTakeItIsToldOnce_data()
    {
        QTest::addColumn<bool>("isReadOnly");
        QTest::newRow("below a file") << false;
        QTest::newRow("read only") << true;
    }
    void aFolderThatDoesNotTakeItIsToldOnce()
    {
        QFETCH(bool, isReadOnly);
        QVERIFY(!signedOne(u"A"_s).id.isEmpty());
        QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755));
        const QString folder = m_folder->filePath(u"results"_s);
        if (isReadOnly) {
            QVERIFY(QDir().mkpath(folder));
            QFile::setPermissions(folder,
                                  QFile::ReadOther | QFile::ExeOther | QFile::ReadOwner | QFile::ExeOwner);
        } else {
            (void)support::writeSample(m_folder->path(), u"results"_s, "x");
        }
        Run run(m_server);
        QVERIFY(run.start());
        QTRY_COMPARE(unsaved(), 1);
        QSignalSpy changed(&run.guard, &RetentionGuard::changed);
#ifdef Q_OS_UNIX
        // who may write everywhere cannot see this
        const bool isRoot = isReadOnly && ::geteuid() == 0;
        QVERIFY(!isRoot || ::seteuid(65534) == 0);
#endif
        run.guard.setRule({true, folder, u"{title}"_s});
        const bool isTold = support::waitFor([&] { return !run.guard.problem().isEmpty(); });
        const bool isTriedAgain = support::waitFor([&] { return changed.size() > 10; }); // some times
#ifdef Q_OS_UNIX
        QVERIFY(!isRoot || ::seteuid(0) == 0);
#endif
        QVERIFY(isTold && isTriedAgain);
        const auto failed = run.tasks(Task::State::Failed);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(run.activities.tasks().size(), 1);
        QVERIFY2(failed.first()->detail().contains(u"Nothing is lost"_s),
                 qPrintable(failed.first()->detail()));
        QCOMPARE(failed.first()->error()->kind, api::ApiError::Kind::LocalFile);

        if (isReadOnly)
            QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        else
            QVERIFY(QFile::remove(folder));
        QTRY_COMPARE(unsaved(), 0); // by itself
        QTRY_COMPARE(run.tasks(Task::State::Done).size(), 1);
        QCOMPARE(run.guard.problem(), QString());
        QCOMPARE(files(folder), QStringList{u"A.xml"_s});
    }

#ifdef Q_OS_UNIX
    //! No file may grow beyond some bytes: what is written behind them fails, as on a full disk.
    void aFullDisk()
    {
        QVERIFY(!signedOne(u"A"_s).id.isEmpty());
        Run run(m_server);
        QVERIFY(run.start());
        QTRY_COMPARE(unsaved(), 1);
        rlimit usual{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &usual), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        tasks::SavePlan plan{.rule = rule(), .numbers = {}, .filter = domain::SessionFilter()};
        SaveTask task(*m_server.account, plan);
        rlimit small = usual;
        small.rlim_cur = 200;
        // from the download on: the index is read before
        connect(m_server.relay.get(), &support::FaultRelay::requestSeen, &task,
                [&small](const QByteArray &, const QByteArray &target) {
                    if (target.startsWith("/sign/documents/"))
                        (void)::setrlimit(RLIMIT_FSIZE, &small);
                });
        const bool ended = m_server.finish(task);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &usual), 0);
        std::signal(SIGXFSZ, handler);
        QVERIFY(ended);
        QCOMPARE(task.state(), Task::State::Failed);
        QCOMPARE(task.error()->kind, api::ApiError::Kind::LocalFile);
        QVERIFY(task.wasBrokenOff());
        QVERIFY2(task.detail().contains(u"Nothing is lost"_s), qPrintable(task.detail()));
        QCOMPARE(files(), QStringList());
        QCOMPARE(unsaved(), 1);
    }
#endif

    void oneThatCannotBeHadDoesNotHoldUpTheOthers()
    {
        const auto bad = signedOne(u"Bad"_s, 100), good = signedOne(u"Good"_s, 200);
        const QByteArray id = bad.output->signatures->first().resultDocumentId.toLatin1();
        m_server.relay->add("GET ^/sign/documents/" + id + " 1+ answer status=403 body={}");
        Run run(m_server);
        run.guard.setRule(rule(u"{title}"_s));
        QVERIFY(run.start());
        QTRY_COMPARE(savedOf(good.id).size(), 1);
        QTRY_VERIFY(m_server.relay->count("GET", "/sign/documents/" + id) >= 4); // again and again
        QCOMPARE(run.tasks(Task::State::Failed).size(), 1);
        QCOMPARE(run.activities.tasks().size(), 1);
        QCOMPARE(unsaved(), 1);
        m_server.relay->clear();
        QTRY_COMPARE(unsaved(), 0);
        QCOMPARE(files(), (QStringList{u"Bad.xml"_s, u"Good.xml"_s}));
    }

    //! What waits for its next try does not wait for the hour by which somebody sets the clock back.
    void aClockThatIsSetBackHoldsUpNothing()
    {
        const auto one = signedOne(u"A"_s);
        const QByteArray path =
            "/sign/documents/" + one.output->signatures->first().resultDocumentId.toLatin1();
        m_server.relay->add("GET ^" + path + " 1+ answer status=403 body={}");
        qint64 setBack = 0;
        Run run(m_server);
        run.guard.setPace(
            {.afterChangeMs = 10, .retryMs = 40, .checkMs = 3'600'000, .checkPauseMs = 0, .now = [&setBack] {
                 return QDateTime::currentDateTimeUtc().addSecs(-setBack);
             }});
        connect(&run.guard, &RetentionGuard::looked, this, [&] {
            if (m_server.relay->count("GET", path) > 0) // it waits now
                setBack = 3'600;
        });
        run.guard.setRule(rule(u"{title}"_s));
        QVERIFY(run.start());
        QTRY_COMPARE(setBack, 3'600);
        m_server.relay->clear();
        QTRY_COMPARE(unsaved(), 0);
        QCOMPARE(files(), QStringList{u"A.xml"_s});
    }

    //! Some that always fail end a task; those behind them have their turn in the next one.
    void failuresInARowDoNotHoldUpTheOthers()
    {
        for (int i = 0; i < 4; ++i) {
            const auto bad = signedOne(u"Bad"_s, 100 + i);
            m_server.relay->add("GET ^/sign/documents/" +
                                bad.output->signatures->first().resultDocumentId.toLatin1() +
                                " * answer status=500 body={}");
        }
        const auto good = signedOne(u"Good"_s, 200);
        Run run(m_server);
        run.guard.setRule(rule(u"{title}"_s));
        QVERIFY(run.start());
        QTRY_COMPARE(savedOf(good.id).size(), 1);
        QVERIFY(QFile::exists(m_folder->filePath(u"Good.xml"_s)));
        QVERIFY(!run.tasks(Task::State::Failed).isEmpty());
        m_server.relay->clear();
        QTRY_COMPARE(unsaved(), 0);
    }

    void hostileTitles()
    {
        const QStringList titles{u"../../escaped"_s, u"/tmp/escaped"_s,
                                 u"CON"_s,           u"a\\b"_s,
                                 u"{id}"_s,          u"👩‍👩‍👧 ✍️ 契約"_s};
        for (const QString &title : titles)
            QVERIFY(!signedOne(title).id.isEmpty());
        Run run(m_server);
        run.guard.setRule(rule(u"{title}/{title}"_s));
        QVERIFY(run.start());
        QTRY_COMPARE(unsaved(), 0);
        QCOMPARE(files().size(), titles.size());
        QCOMPARE(sums(), QByteArray::number(titles.size()) + " OK");
        for (const QString &file : files())
            QCOMPARE(file.count(u'/'), 1);
    }

    //! All of a list into one folder, though it is saved elsewhere; stopped, and gone on with.
    void aWholeList()
    {
        QVERIFY(resetPatiently());
        for (int i = 0; i < 6; ++i)
            QVERIFY(!signedOne(u"Listed %1"_s.arg(i)).id.isEmpty());
        QVERIFY(!signedOne(u"Another"_s).id.isEmpty());
        Run run(m_server);
        run.guard.setRule(rule(u"{title}"_s));
        QVERIFY(run.start());
        QTRY_COMPARE(unsaved(), 0);
        run.guard.setRule({false, {}, u"{title}"_s});
        const QTemporaryDir other;
        const auto filter = titled(u"listed"_s);
        m_server.relay->add("GET ^/sign/documents/ 3+ delay ms=60000");
        SaveTask *first = run.guard.saveListed(filter, other.path(), u"Listed"_s);
        connect(first, &SaveTask::fileSaved, first, [first] {
            if (first->savedFiles() == 2)
                first->cancel();
        });
        QTRY_COMPARE(first->state(), Task::State::Cancelled);
        QCOMPARE(first->savedFiles(), 2);
        QTRY_COMPARE(files(other.path()).size(), 2); // and nothing temporary
        m_server.relay->clear();
        SaveTask *second = run.guard.saveListed(filter, other.path(), u"Listed"_s);
        QTRY_VERIFY(second->isFinished());
        QVERIFY2(second->state() == Task::State::Done, support::howEnded(*second));
        QCOMPARE(second->total(), 6);
        QCOMPARE(second->savedFiles(), 4);
        QTRY_COMPARE(files(other.path()).size(), 6);
        QCOMPARE(sums(other.path()), "6 OK");
        QCOMPARE(sums(), "7 OK");
    }

    //! Where each byte costs money, what goes soon is saved by itself, and the rest when somebody wants that
    //! or on another network.
    void onAMeteredNetworkWhatGoesSoon_data()
    {
        QTest::addColumn<bool>("isWanted");
        QTest::newRow("wanted") << true;
        QTest::newRow("another network") << false;
    }
    void onAMeteredNetworkWhatGoesSoon()
    {
        QFETCH(const bool, isWanted);
        const auto soon = signedOne(u"Soon"_s, 48), later = signedOne(u"Later"_s, 240);
        QVERIFY((answerOf<StoreResult<void>>([&](QObject *context, auto done) {
            store::SavedResults(*m_server.database, m_server.account->sessionIndex(),
                                m_server.account->profile().id)
                .setRule(rule(u"{title}"_s), context, done);
        })));
        Run run(m_server);
        run.guard.setSavesByItself(false);
        QVERIFY(run.start());
        QVERIFY(run.guard.isHoldingBack());
        QTRY_COMPARE(savedOf(soon.id).size(), 1);
        QTRY_VERIFY(!run.guard.isSaving());
        run.looked.clear();
        m_server.account->sessionIndex().tellChanged(); // it looks again
        QTRY_VERIFY(!run.looked.isEmpty());
        QCOMPARE(savedOf(later.id).size(), 0);
        QCOMPARE(unsaved(), 1);
        QCOMPARE(m_server.relay->count("GET", "/sign/document-collections/"), 0); // they can wait
        if (isWanted)
            run.guard.saveNow();
        else
            run.guard.setSavesByItself(true);
        QTRY_COMPARE(unsaved(), 0);
        QTRY_COMPARE(run.guard.isHoldingBack(), isWanted); // that was for once
    }

    //! What is under way there ends, without a word of trouble, and goes on elsewhere.
    void aNetworkThatBecomesMetered()
    {
        const auto soon = signedOne(u"Soon"_s, 48), later = signedOne(u"Later"_s, 240);
        QVERIFY((answerOf<StoreResult<void>>([&](QObject *context, auto done) {
            store::SavedResults(*m_server.database, m_server.account->sessionIndex(),
                                m_server.account->profile().id)
                .setRule(rule(u"{title}"_s), context, done);
        })));
        m_server.relay->add("GET ^/sign/documents/ * delay ms=60000");
        Run run(m_server);
        QVERIFY(run.start());
        QTRY_VERIFY(m_server.relay->count("GET", "/sign/documents/") > 0);
        QVERIFY(run.guard.isSaving());
        m_server.relay->clear();
        run.guard.setSavesByItself(false);
        QTRY_COMPARE(savedOf(soon.id).size(), 1);
        QTRY_VERIFY(!run.guard.isSaving());
        QCOMPARE(run.guard.problem(), QString()); // nobody stopped it
        QCOMPARE(savedOf(later.id).size(), 0);
        run.guard.setSavesByItself(true);
        QTRY_COMPARE(unsaved(), 0);
        QCOMPARE(sums(), "2 OK");
    }

    //! What was on its way to its place arrives all the same, and then it is in the audit log, too.
    void stoppedAtTheLastMoment()
    {
        QVERIFY(!signedOne(u"Late"_s).id.isEmpty());
        Run run(m_server);
        QVERIFY(run.start());
        QTRY_COMPARE(unsaved(), 1);
        SaveTask task(*m_server.account,
                      {.rule = rule(u"{title}"_s), .numbers = {}, .filter = domain::SessionFilter()});
        task.start();
        const QString path = m_folder->filePath(u"Late.xml"_s);
        for (QDeadlineTimer last(15'000 * support::patience()); !QFile::exists(path) && !last.hasExpired();)
            QCoreApplication::processEvents(); // no longer: it is told of a moment later
        QVERIFY(QFile::exists(path));
        task.cancel();
        QTRY_COMPARE(unsaved(), 0);
        const auto entries = [this] {
            auto all = store::AuditFile(m_server.account->folder().path())
                           .newest(100)
                           .value_or(QList<store::AuditEntry>());
            all.removeIf([](const store::AuditEntry &entry) {
                return entry.event != store::auditWord(store::AuditEvent::ResultsSaved);
            });
            return all.size();
        };
        QTRY_COMPARE(entries(), 1);
    }

    //! A kill in the middle of thousands takes few of them out of the audit log.
    void whatIsSavedIsWrittenDownMeanwhile()
    {
        constexpr int entry = SaveTask::filesOfAnEntry;
        const auto document = m_server.upload("Read and sign.", u"text/plain"_s);
        const auto collection = m_server.collect({document.documentId});
        QList<domain::CreateSigningSession> wanted;
        for (int i = 0; i <= entry; ++i)
            wanted << support::sampleSession(u"One %1"_s.arg(i), collection.id, document.documentId);
        const auto made = m_server.open(wanted);
        QVERIFY(made && made->size() == entry + 1);
        for (const domain::SigningSession &session : *made)
            QCOMPARE(m_server.sandbox.sign(session.id), 204);
        Run run(m_server);
        QVERIFY(run.start());
        QTRY_COMPARE(unsaved(), entry + 1);
        const auto noted = [this] {
            QStringList files;
            const auto entries = store::AuditFile(m_server.account->folder().path()).newest(9);
            for (const store::AuditEntry &each : entries.value_or(QList<store::AuditEntry>()))
                if (each.event == store::auditWord(store::AuditEvent::ResultsSaved))
                    files << each.detail.value(u"files"_s);
            return files;
        };
        m_server.relay->add(u"GET ^/sign/documents/ %1 delay ms=60000"_s.arg(entry + 1).toUtf8().constData());
        SaveTask task(*m_server.account,
                      {.rule = rule(u"{title}"_s), .numbers = {}, .filter = domain::SessionFilter()});
        task.start();
        QTRY_COMPARE_WITH_TIMEOUT(task.savedFiles(), qint64(entry), 30'000);
        QTRY_COMPARE(noted(), QStringList{QString::number(entry)});
        QVERIFY(!task.isFinished());
        task.cancel();
        QTRY_COMPARE(unsaved(), 1);
        QCOMPARE(noted(), QStringList{QString::number(entry)}); // each once
    }

    void whatAPersonDownloadsIsSaved()
    {
        const auto session = signedOne(u"By hand"_s);
        Run run(m_server);
        QVERIFY(run.start());
        QTRY_COMPARE(unsaved(), 1);
        tasks::DownloadTask task(*m_server.account, {session}, m_folder->path());
        QVERIFY(m_server.finish(task));
        QTRY_COMPARE(unsaved(), 0);
        QCOMPARE(savedOf(session.id).value(0).path, task.paths().value(0));
    }

    //! By themselves, as the views of documents and of collections ask for them: a package is a result of all
    //! sessions that name it.
    void whatIsDownloadedWithoutItsSessionIsSaved()
    {
        const QString package = m_server.upload("package", u"text/plain"_s).documentId;
        QList<domain::SigningSession> sessions{signedOne(u"One"_s), signedOne(u"Other"_s)};
        QList<tasks::DownloadItem> signatures;
        for (domain::SigningSession &session : sessions) {
            const auto result = session.output->signatures->first().resultDocumentId;
            signatures << tasks::DownloadItem{.documentId = result,
                                              .kind = tasks::DownloadItem::Kind::Document,
                                              .name = session.request.title,
                                              .sessionId = {},
                                              .originalDocumentId = {},
                                              .signer = {}};
            domain::Package named;
            named.resultDocumentId = package;
            session.output->packages = QList<domain::Package>{named};
        }
        m_server.account->remember(sessions);
        QTRY_COMPARE(unsaved(), 2);
        tasks::DownloadTask first(*m_server.account, signatures, m_folder->path());
        QVERIFY(m_server.finish(first));
        QTRY_COMPARE(savedOf(sessions.at(1).id).size(), 1);
        QCOMPARE(unsaved(), 2); // the package of both is not
        const tasks::DownloadItem shared{.documentId = package,
                                         .kind = tasks::DownloadItem::Kind::Package,
                                         .name = u"Shared"_s,
                                         .sessionId = {},
                                         .originalDocumentId = {},
                                         .signer = {}};
        tasks::DownloadTask second(*m_server.account, QList<tasks::DownloadItem>{shared}, m_folder->path());
        QVERIFY(m_server.finish(second));
        QTRY_COMPARE(unsaved(), 0);
    }

    //! The session does not name it, and its signature did not arrive.
    void thePackageOfACollectionDoesNotCountAsTheSignature()
    {
        const auto session = signedOne(u"Packed"_s);
        const QByteArray signature = session.output->signatures->first().resultDocumentId.toLatin1();
        const QString package = m_server.upload("package", u"text/plain"_s).documentId;
        m_server.relay->add("GET ^/sign/documents/" + signature + " * answer status=403 body={}");
        m_server.relay->add("GET ^/sign/document-collections/ * answer status=200 type=application/json "
                            "body={\"id\":\"" +
                            session.request.documents.first().documentCollectionId.toLatin1() +
                            "\",\"documents\":[],\"output\":{\"packages\":[{\"resultDocumentId\":\"" +
                            package.toLatin1() + "\"}]}}");
        m_server.account->remember({session});
        QTRY_COMPARE(unsaved(), 1);
        tasks::DownloadTask both(*m_server.account, {session}, m_folder->path());
        QVERIFY(m_server.finish(both));
        QCOMPARE(both.failedCount(), 1);
        QCOMPARE(both.paths().size(), 1);
        QTRY_COMPARE(savedOf(session.id).size(), 1); // it is a result of the session all the same
        QCOMPARE(savedOf(session.id).first().documentId, package);
        QCOMPARE(unsaved(), 1);
        QTRY_COMPARE(unsavedFiles(), 1);

        // nor is it a result of no session
        const tasks::DownloadItem alone{.documentId = package,
                                        .kind = tasks::DownloadItem::Kind::Package,
                                        .name = u"Alone"_s,
                                        .sessionId = {},
                                        .originalDocumentId = {},
                                        .signer = {}};
        tasks::DownloadTask one(*m_server.account, QList<tasks::DownloadItem>{alone}, m_folder->path());
        QVERIFY(m_server.finish(one));
        QVERIFY2(one.state() == Task::State::Done, support::howEnded(one));
        QCOMPARE(savedOf({}).size(), 0);

        m_server.relay->clear();
        tasks::DownloadTask again(*m_server.account, tasks::resultItems(session), m_folder->path());
        QVERIFY(m_server.finish(again));
        QTRY_COMPARE(unsaved(), 0);
        QStringList documents;
        for (const store::SavedResult &saved : savedOf(session.id))
            if (!documents.contains(saved.documentId))
                documents << saved.documentId;
        QCOMPARE(documents.size(), 2);
    }

    //! No session names it: the service tells of it at the collection alone, when all have signed.
    void thePackageOfACollectionIsSavedToo_data()
    {
        QTest::addColumn<bool>("isIndexLost");
        QTest::newRow("after a restart") << false;
        QTest::newRow("with a new index") << true;
    }
    void thePackageOfACollectionIsSavedToo()
    {
        QFETCH(const bool, isIndexLost);
        const auto askedFor = [this] { return m_server.relay->count("GET", "/sign/document-collections/"); };
        const auto document = m_server.upload(support::smallPdf("Contract"), u"application/pdf"_s);
        const QString collectionId = m_server.packagedCollection(document.documentId, u"Contract"_s);
        QVERIFY(!collectionId.isEmpty());
        const auto made =
            m_server.open({support::sampleSession(u"First"_s, collectionId, document.documentId),
                           support::sampleSession(u"Second"_s, collectionId, document.documentId)});
        QVERIFY2(made, support::whyNot(made));
        const QStringList ids{made->value(0).id, made->value(1).id};
        QString package;
        {
            Run run(m_server);
            tasks::StuckWatch watch(*m_server.account);
            QVERIFY(run.start());
            watch.start();
            QTRY_COMPARE(run.sync.status().phase, tasks::SyncStatus::Phase::Idle);
            for (const QString &id : ids)
                QCOMPARE(m_server.sandbox.sign(id), 204);
            QTRY_VERIFY_WITH_TIMEOUT(!(package = packageOf(collectionId)).isEmpty(), 30'000);
            QCOMPARE(askedFor(), 0); // nobody here knows that they are signed
            run.sync.refresh();
            QTRY_COMPARE(unsaved(), 2);
            // two signed documents, and the package of both
            QTRY_COMPARE_WITH_TIMEOUT(unsavedFiles(), 4, 15'000);
            QCOMPARE(askedFor(), 1);
            const auto registered = [&] {
                const auto known =
                    answerOf<StoreResult<store::CollectionRecord>>([&](QObject *object, auto done) {
                        m_server.account->collectionRegistry().get(collectionId, object, done);
                    });
                return known && *known ? (*known)->packages : QStringList();
            };
            QTRY_COMPARE(registered(), QStringList{package});
        }
        const QString index = m_server.account->folder().index(m_server.account->profile().id);
        m_server.closeAccount();
        if (isIndexLost)
            for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s})
                QFile::remove(index + end);
        QVERIFY(m_server.restart());
        {
            Run run(m_server);
            tasks::StuckWatch watch(*m_server.account);
            QVERIFY(run.start());
            watch.start();
            QTRY_COMPARE(unsavedFiles(), 4);
            run.guard.setRule(rule(u"{title}"_s));
            QTRY_COMPARE(unsaved(), 0);
            QCOMPARE(files().size(), 3);
            QCOMPARE(sums(), "3 OK");
            for (const QString &id : ids) {
                QList<store::SavedResult> saved = savedOf(id);
                QCOMPARE(saved.size(), 2);
                saved.removeIf([&](const store::SavedResult &each) { return each.documentId != package; });
                QCOMPARE(saved.size(), 1);
                QCOMPARE(saved.first().sha256Hex,
                         store::PrivateCopies::sha256Of(saved.first().path).value_or(QString()));
            }
        }
        QVERIFY(m_server.restart());
        Run run(m_server);
        tasks::StuckWatch watch(*m_server.account);
        QSignalSpy watched(&watch, &tasks::StuckWatch::looked);
        QVERIFY(run.start());
        watch.start();
        QTRY_VERIFY(!run.looked.isEmpty() && !watched.isEmpty());
        QCOMPARE(unsaved(), 0);
        QCOMPARE(run.activities.tasks().size(), 0);
        QCOMPARE(files().size(), 3);
        QCOMPARE(askedFor(), 1); // it is there: nobody asks again
    }

    //! Whether a package was wished for is told there alone; each is asked once.
    void thePackageOfACollectionThatSomebodyElseMade()
    {
        const auto askedFor = [this] { return m_server.relay->count("GET", "/sign/document-collections/"); };
        const auto document = m_server.upload(support::smallPdf("Contract"), u"application/pdf"_s);
        domain::CreateDocumentCollection wanted;
        wanted.documents.append({.documentId = document.documentId, .unknown = {}});
        wanted.packageTo = domain::PackageToList{domain::PackageType::PadesContainer};
        const auto collection = m_server.await<domain::DocumentCollection>(
            [&](QObject *object, auto done) { return m_server.collections().create(wanted, object, done); });
        QVERIFY2(collection, support::whyNot(collection));
        const auto made =
            m_server.open({support::sampleSession(u"Theirs"_s, collection->id, document.documentId)});
        QVERIFY2(made, support::whyNot(made));
        QCOMPARE(m_server.sandbox.sign(made->value(0).id), 204);
        QTRY_VERIFY_WITH_TIMEOUT(!packageOf(collection->id).isEmpty(), 30'000);
        Run run(m_server);
        run.guard.setRule(rule(u"{title}"_s));
        QVERIFY(run.start());
        QTRY_COMPARE(savedOf(made->value(0).id).size(), 2);
        QTRY_COMPARE(unsaved(), 0);
        QCOMPARE(files().size(), 2);
        QCOMPARE(askedFor(), 1);

        const auto plain = signedOne(u"Plain"_s);
        run.sync.refresh();
        QTRY_COMPARE(savedOf(plain.id).size(), 1);
        QTRY_COMPARE(unsaved(), 0);
        QCOMPARE(askedFor(), 2);
        // when one of its results is to be saved again, it is not asked again
        QVERIFY(QFile::remove(m_folder->filePath(u"Plain.xml"_s)));
        FixityCheck *check = checkNow(run);
        QTRY_VERIFY(check->isFinished());
        QTRY_VERIFY(QFile::exists(m_folder->filePath(u"Plain.xml"_s)));
        QTRY_COMPARE(unsaved(), 0);
        QCOMPARE(askedFor(), 2);
    }

    //! When all that the sessions name is saved already.
    void aPackageThatIsToldLater()
    {
        const auto session = signedOne(u"Early"_s);
        const QString collectionId = session.request.documents.first().documentCollectionId;
        Run run(m_server);
        run.guard.setRule(rule(u"{title}"_s));
        QVERIFY(run.start());
        QTRY_COMPARE(files().size(), 1);
        QTRY_COMPARE(unsaved(), 0);
        domain::Package made;
        made.resultDocumentId = m_server.upload("package", u"text/plain"_s).documentId;
        domain::DocumentCollection told;
        told.id = collectionId;
        told.output.emplace();
        told.output->packages = QList<domain::Package>{made};
        tasks::CollectionAction::keep(*m_server.account, told); // as when somebody looks at it
        QTRY_COMPARE(files().size(), 2);
        QTRY_COMPARE(unsaved(), 0);
        QCOMPARE(sums(), "2 OK");
        QTRY_COMPARE(savedOf(session.id).size(), 2);
    }

    void aFileThatWasThereStaysWhenItCannotBeListed()
    {
        QVERIFY(QDir().mkpath(m_folder->filePath(u"SHA256SUMS"_s))); // no list can be written
        (void)support::writeSample(m_folder->path(), u"Old.txt"_s, "same");
        for (const QString &name : {u"Old"_s, u"New"_s}) {
            tasks::ArrivedFile arrived;
            arrived.folder = m_folder->path();
            arrived.temporary =
                support::writeSample(m_folder->path(), u".countersign-arrived.part"_s, "same");
            arrived.relativePath = name;
            arrived.mimeType = u"text/plain"_s;
            QString problem;
            (void)tasks::settle(arrived, &problem);
            QVERIFY(!problem.isEmpty());
        }
        QCOMPARE(files(), QStringList{u"Old.txt"_s});
    }

    //! Somebody else's file does not grow by it.
    void aListThatIsALink()
    {
        const QTemporaryDir elsewhere;
        const QString other = support::writeSample(elsewhere.path(), u"other"_s, "theirs\n");
        QVERIFY(QFile::link(other, m_folder->filePath(u"SHA256SUMS"_s)));
        tasks::ArrivedFile arrived;
        arrived.folder = m_folder->path();
        arrived.temporary = support::writeSample(m_folder->path(), u".countersign-arrived.part"_s, "mine");
        arrived.relativePath = u"New"_s;
        arrived.mimeType = u"text/plain"_s;
        QString problem;
        (void)tasks::settle(arrived, &problem);
        QVERIFY2(problem.contains(u"is a link"_s), qPrintable(problem));
        QFile file(other);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("theirs\n"));
    }

    //! Below the chosen one anybody may have put it there who may write there: no contract leaves by it.
    void aFolderThatIsALink()
    {
        const QTemporaryDir elsewhere;
        QVERIFY(QDir(m_folder->path()).mkpath(u"2026"_s));
        QVERIFY(QFile::link(elsewhere.path(), m_folder->filePath(u"2026/November"_s)));
        tasks::ArrivedFile arrived;
        arrived.folder = m_folder->path();
        arrived.mimeType = u"text/plain"_s;
        for (const QString &name : {u"2026/November/New"_s, u"2026/November/28/New"_s}) {
            arrived.temporary =
                support::writeSample(m_folder->path(), u".countersign-arrived.part"_s, "mine");
            arrived.relativePath = name;
            QString problem;
            QCOMPARE(tasks::settle(arrived, &problem).path, QString());
            QVERIFY2(problem.contains(u"2026/November is a link"_s), qPrintable(problem));
        }
        QVERIFY(QDir(elsewhere.path()).isEmpty());
        QVERIFY(!QFileInfo::exists(m_folder->filePath(u"SHA256SUMS"_s)));
        // the same bytes in the same place elsewhere are no reason to believe that it is saved
        const QString same = support::writeSample(elsewhere.path(), u"New.txt"_s, "mine");
        arrived.relativePath = u"2026/November/New"_s;
        QString problem;
        QCOMPARE(tasks::settle(arrived, &problem).path, QString());
        QVERIFY(!problem.isEmpty());
        QVERIFY(QFileInfo::exists(arrived.temporary) && QFileInfo::exists(same));
        // whoever chose a link knows where it leads
        arrived.folder = elsewhere.filePath(u"chosen"_s);
        QVERIFY(QFile::link(m_folder->path(), arrived.folder));
        arrived.relativePath = u"2026/October/New"_s;
        const QString expected = arrived.folder + u"/2026/October/New.txt"_s;
        QCOMPARE(tasks::settle(arrived, &problem).path, expected);
        QCOMPARE(problem, QString());
    }

    //! The package of two sessions is one file; and nothing is told of what is as it was.
    void eachFileIsLookedAtOnce()
    {
        const QDateTime before = QDateTime::currentDateTimeUtc().addDays(-1);
        QList<store::SavedResult> saved;
        for (const auto &[session, name] : {std::pair(u"one"_s, u"shared"_s), std::pair(u"one"_s, u"own"_s),
                                            std::pair(u"two"_s, u"shared"_s)}) {
            const QString path = support::writeSample(m_folder->path(), name, "bytes");
            saved << store::SavedResult{.sessionId = session,
                                        .documentId = name,
                                        .path = path,
                                        .folder = {},
                                        .sha256Hex = store::PrivateCopies::sha256Of(path).value_or(QString()),
                                        .bytes = 5,
                                        .savedAt = before,
                                        .checkedAt = before};
        }
        QVERIFY(answerOf<StoreResult<void>>([&](QObject *object, auto done) {
            store::SavedResults(*m_server.database, m_server.account->sessionIndex(),
                                m_server.account->profile().id)
                .note(saved, {}, object, done);
        }));
        QSignalSpy told(&m_server.account->sessionIndex(), &store::SessionIndex::changed);
        FixityCheck good(*m_server.account, QDateTime::currentDateTimeUtc(), 0, 0);
        QVERIFY(m_server.finish(good));
        QVERIFY2(good.state() == Task::State::Done, support::howEnded(good));
        QCOMPARE(good.done(), 2);
        QCOMPARE(good.total(), 2);
        for (const QString &session : {u"one"_s, u"two"_s})
            for (const store::SavedResult &each : savedOf(session))
                QVERIFY(each.checkedAt > before);
        QCOMPARE(told.size(), 0);

        QVERIFY(QFile::remove(m_folder->filePath(u"shared"_s)));
        const QDateTime looked = QDateTime::currentDateTimeUtc();
        QTRY_VERIFY(QDateTime::currentDateTimeUtc() > looked); // else nothing is to be looked at
        FixityCheck bad(*m_server.account, QDateTime::currentDateTimeUtc(), 0, 0);
        QVERIFY(m_server.finish(bad));
        QCOMPARE(bad.missing(), 1);
        QTRY_VERIFY(!told.isEmpty());
        QCOMPARE(savedOf(u"two"_s).value(0).condition, store::SavedResult::Condition::Missing);
    }

    void whatGoesSoonIsTold()
    {
        const auto soon = signedOne(u"Soon"_s, 71), later = signedOne(u"Later"_s, 73);
        Run run(m_server);
        tasks::Attention attention(*m_server.account, run.activities);
        attention.setRiskTime(10);
        QSignalSpy told(&attention, &tasks::Attention::resultsAtRisk);
        QVERIFY(run.start());
        attention.start();
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told[0].value(0).toString(), soon.id);
        run.guard.setRule(rule());
        QTRY_COMPARE(unsaved(), 0);
        QCOMPARE(told.size(), 1);
    }

    //! The last one: the service's clock goes forward only.
    void theyOutliveTheServicesOwn()
    {
        const auto saved = signedOne(u"Saved"_s);
        Run run(m_server);
        run.guard.setRule(rule());
        QVERIFY(run.start());
        QTRY_COMPARE(unsaved(), 0);
        const auto late = signedOne(u"Late"_s);
        run.guard.setRule({false, m_folder->path(), u"{title}"_s});
        QCOMPARE(m_server.sandbox.advanceClock(u"P11D"_s), 200);
        const auto gone = m_server.await<QString>([&](QObject *object, auto done) {
            return m_server.documents().download(saved.output->signatures->first().resultDocumentId,
                                                 m_folder->filePath(u"again"_s), object, {}, done);
        });
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, api::ApiError::Kind::NotFound);
        QCOMPARE(files().size(), 1);
        QCOMPARE(sums(), "1 OK");

        // what was not saved is told, once
        run.sync.refresh();
        QTRY_COMPARE(unsaved(), 1);
        const auto done = run.tasks(Task::State::Failed).size();
        run.guard.setRule(rule());
        QTRY_COMPARE(run.tasks(Task::State::Failed).size(), done + 1);
        QTRY_VERIFY(!run.looked.isEmpty());
        QCOMPARE(unsaved(), 1);
    }

private:
    //! As one that was looked at yesterday, and is in no index.
    static store::SavedResult savedAs(const QString &name, const QString &path, const QString &folder)
    {
        const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
        return {.sessionId = name,
                .documentId = name,
                .path = path,
                .folder = folder,
                .sha256Hex = store::PrivateCopies::sha256Of(path).value_or(QString()),
                .bytes = 5,
                .savedAt = yesterday,
                .checkedAt = yesterday};
    }
    bool note(const QList<store::SavedResult> &saved)
    {
        const auto noted = answerOf<StoreResult<void>>([&](QObject *object, auto done) {
            store::SavedResults(*m_server.database, m_server.account->sessionIndex(),
                                m_server.account->profile().id)
                .note(saved, {}, object, done);
        });
        return noted && noted->has_value();
    }
    //! Of all files: none was looked at in this very millisecond.
    static FixityCheck *checkNow(Run &run)
    {
        const QDateTime before = QDateTime::currentDateTimeUtc();
        (void)support::waitFor([&before] { return QDateTime::currentDateTimeUtc() > before; });
        return run.guard.checkNow();
    }
    //! Those of which something is saved.
    QStringList savedIds()
    {
        QStringList ids;
        for (const auto &session : m_server.sessionsTitled({}))
            if (!savedOf(session.id).isEmpty())
                ids << session.id;
        return ids;
    }
};

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"

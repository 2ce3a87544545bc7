#include "store/batchstore.h"
#include "store/indexcheck.h"
#include "store/memorysecretstore.h"
#include "store/sealing.h"
#include "store/sql.h"
#include "support/answer.h"
#include "support/patience.h"
#include "tasks/account.h"
#include "tasks/copysweep.h"
#include "tasks/draftjson.h"
#include "tasks/singleinstance.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <memory>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using store::DraftRecord;
using store::StoreResult;
using tasks::CopySweep;
using tasks::SingleInstance;

namespace {

constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                        QFile::WriteOther | QFile::ExeOther;

QString write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

} // namespace

//! What lies in the data folder: who may read it, what goes when nobody needs it, and whose it is.
class TestDataCare : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<tasks::Account> m_account;
    store::MemorySecretStore m_secrets;
    std::shared_ptr<store::Sealing> m_sealing;

    [[nodiscard]] QString data() const { return m_home->filePath(u"data"_s); }

    void open()
    {
        const auto folder = store::DataFolder::open(data());
        QVERIFY(folder);
        m_database =
            std::make_unique<store::Database>(folder->database(), store::DatabaseUse{.sealing = m_sealing});
        const domain::Profile profile{.id = u"p"_s,
                                      .name = u"Test"_s,
                                      .environmentLabel = u"SANDBOX"_s,
                                      .apiUrl = QUrl(u"http://localhost:1/sign"_s),
                                      .tokenUrl = QUrl(u"http://localhost:1/token"_s),
                                      .clientId = u"c"_s};
        m_account = std::make_unique<tasks::Account>(profile, *folder, *m_database, m_secrets);
    }
    void close()
    {
        m_account.reset();
        m_database.reset();
    }

    [[nodiscard]] QString copyOf(const QByteArray &bytes) const
    {
        const auto copy = m_account->copies().add(write(m_home->filePath(u"file"_s), bytes));
        return copy ? copy->sha256Hex : QString();
    }
    [[nodiscard]] bool isThere(const QString &hash) const
    {
        return m_account->copies().find(hash).has_value();
    }

    void addDocument(const QString &id, const QString &hash, bool inSession = true)
    {
        const auto kept = answerOf<StoreResult<void>>([&](QObject *context, auto done) {
            m_account->documentRegistry().upsert({.documentId = id,
                                                  .sha256Hex = hash,
                                                  .uploadedAt = QDateTime::currentDateTimeUtc(),
                                                  .privateCopyPath = data() + u"/copies/"_s + hash,
                                                  .inSession = inSession},
                                                 context, done);
        });
        QVERIFY(kept && *kept);
    }
    void addSession(const QString &id, const QString &document, bool isFinal)
    {
        store::SessionRow row;
        row.id = id;
        row.json = "{}";
        row.state = isFinal ? u"SIGNED"_s : u"READY"_s;
        row.isFinal = isFinal;
        row.links = {{document, u"c"_s}};
        const auto kept = answerOf<StoreResult<void>>(
            [&](QObject *context, auto done) { m_account->sessionIndex().upsert({row}, context, done); });
        QVERIFY(kept && *kept);
    }
    void saveDraft(const QString &id, const QString &hash, DraftRecord::Kind kind = DraftRecord::Kind::Draft)
    {
        domain::SessionDraft draft;
        draft.documents.append({.sha256Hex = hash, .filename = u"a.pdf"_s});
        const auto kept = answerOf<StoreResult<void>>([&](QObject *context, auto done) {
            m_account->drafts().save(
                {.id = id, .kind = kind, .name = u"D"_s, .payload = tasks::toJson(draft)}, context, done);
        });
        QVERIFY(kept && *kept);
    }
    QStringList swept(CopySweep &sweep)
    {
        sweep.setYoungest(-10);
        QSignalSpy finished(&sweep, &CopySweep::finished);
        sweep.sweepNow();
        return support::waitFor(finished) ? finished.first().first().toStringList()
                                          : QStringList{u"no end"_s};
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_sealing = std::make_shared<store::Sealing>();
        m_sealing->use(store::SealingKey::make(), store::Sealing::State::Lasting);
        open();
    }
    void cleanup() { close(); }

    void copiesGoWhenNothingNeedsThem()
    {
        const QString drafted = copyOf("drafted"), pattern = copyOf("of a template"), sent = copyOf("sent"),
                      signedOne = copyOf("signed"), nobody = copyOf("nobody's");
        saveDraft(u"d"_s, drafted);
        saveDraft(u"t"_s, pattern, DraftRecord::Kind::Template);
        addDocument(u"doc-sent"_s, sent);
        addSession(u"s1"_s, u"doc-sent"_s, false);
        addSession(u"s2"_s, u"doc-sent"_s, true);
        addDocument(u"doc-signed"_s, signedOne);
        addSession(u"s3"_s, u"doc-signed"_s, true);
        CopySweep sweep(*m_account);
        QStringList removed = swept(sweep);
        removed.sort();
        QStringList expected{signedOne, nobody};
        expected.sort();
        QCOMPARE(removed, expected);
        QVERIFY(isThere(drafted) && isThere(pattern));
        QVERIFY(isThere(sent)); // one of its sessions may still be corrected and replaced
        QVERIFY(!isThere(signedOne) && !isThere(nobody));
        const auto record = answerOf<StoreResult<store::DocumentRecord>>([&](QObject *context, auto done) {
            m_account->documentRegistry().get(u"doc-signed"_s, context, done);
        });
        QVERIFY(record && *record);
        QCOMPARE((*record)->privateCopyPath, QString());
        QCOMPARE((*record)->sha256Hex, signedOne); // stays for the audit

        addSession(u"s1"_s, u"doc-sent"_s, true);
        QCOMPARE(swept(sweep), QStringList()); // the next look does
        QCOMPARE(swept(sweep), QStringList{sent});
    }

    //! Undo may bring it back.
    void aDraftThatIsDeleted()
    {
        const QString hash = copyOf("drafted");
        saveDraft(u"d"_s, hash);
        CopySweep sweep(*m_account);
        QCOMPARE(swept(sweep), QStringList());
        m_account->drafts().remove(u"d"_s);
        QCOMPARE(swept(sweep), QStringList());
        saveDraft(u"d"_s, hash);
        QCOMPARE(swept(sweep), QStringList());
        m_account->drafts().remove(u"d"_s);
        QCOMPARE(swept(sweep), QStringList());
        close(); // and at the next start nothing can be undone any more
        open();
        CopySweep next(*m_account);
        QCOMPARE(swept(next), QStringList{hash});
    }

    void aSendThatHasNotEnded()
    {
        const QString hash = copyOf("to be sent");
        const auto begun = answerOf<StoreResult<void>>([&](QObject *context, auto done) {
            m_account->sendJournal().begin(
                {.id = u"s"_s, .profileId = u"p"_s, .payload = "{\"sha256\":\"" + hash.toLatin1() + "\"}"},
                context, done);
        });
        QVERIFY(begun && *begun);
        close();
        open();
        CopySweep sweep(*m_account);
        QCOMPARE(swept(sweep), QStringList());
        m_account->sendJournal().finish(u"s"_s, u"done"_s);
        QCOMPARE(swept(sweep), QStringList());
        QCOMPARE(swept(sweep), QStringList{hash});
    }

    //! Till then a person may send what has failed; from then on its documents are those of the sessions.
    void aBatchOfWhichAllIsSent()
    {
        using State = store::BatchRow::State;
        const QString hash = copyOf("for all rows");
        const store::BatchRow first{.number = 1, .values = {u"Kari"_s}, .state = State::Sent};
        store::BatchRow second{.number = 2, .values = {u"Ola"_s}, .state = State::Failed};
        store::BatchStore batches(*m_database);
        const auto made = answerOf<StoreResult<void>>([&](QObject *context, auto done) {
            batches.create({.id = u"b"_s,
                            .profileId = u"p"_s,
                            .pattern = "{\"sha256\":\"" + hash.toLatin1() + "\"}",
                            .createdAt = QDateTime::currentDateTimeUtc()},
                           {first, second}, context, done);
        });
        QVERIFY(made && *made);
        CopySweep sweep(*m_account);
        QCOMPARE(swept(sweep), QStringList());
        QCOMPARE(swept(sweep), QStringList());
        second.state = State::Sent;
        const auto sent = answerOf<StoreResult<void>>(
            [&](QObject *context, auto done) { batches.update(u"b"_s, {second}, context, done); });
        QVERIFY(sent && *sent);
        QCOMPARE(swept(sweep), QStringList()); // the next look does
        QCOMPARE(swept(sweep), QStringList{hash});
    }

    //! What cannot be read may need anything.
    void nothingGoesWhileSomethingIsSealed()
    {
        const QString hash = copyOf("nobody's");
        saveDraft(u"d"_s, copyOf("drafted"));
        close();
        m_sealing = std::make_shared<store::Sealing>();
        m_sealing->use(store::SealingKey::make(), store::Sealing::State::ThisRun);
        open();
        CopySweep sweep(*m_account);
        QCOMPARE(swept(sweep), QStringList());
        QVERIFY(isThere(hash));
        // a new key that lasts: what the old one sealed is given up
        close();
        m_sealing = std::make_shared<store::Sealing>();
        m_sealing->use(store::SealingKey::make(), store::Sealing::State::Lasting);
        open();
        CopySweep again(*m_account);
        QVERIFY(swept(again).contains(hash));
        QVERIFY(!isThere(hash));
    }

    //! What is written there is written nowhere else yet.
    void whatAnOpenWindowNamesStays()
    {
        const QString hash = copyOf("of a template that is not saved yet");
        domain::SessionDraft draft;
        draft.documents.append({.sha256Hex = hash, .filename = u"a.pdf"_s});
        auto window = std::make_unique<QObject>();
        m_account->heldCopies().add(*window, draft);
        CopySweep sweep(*m_account);
        QCOMPARE(swept(sweep), QStringList());
        m_account->heldCopies().add(*window, {}); // Undo may bring it back
        QCOMPARE(swept(sweep), QStringList());
        QCOMPARE(swept(sweep), QStringList());
        window.reset();
        QCOMPARE(swept(sweep), QStringList()); // the next look does
        QCOMPARE(swept(sweep), QStringList{hash});
    }

    void young()
    {
        const QString hash = copyOf("just dropped");
        CopySweep sweep(*m_account);
        QSignalSpy finished(&sweep, &CopySweep::finished);
        sweep.sweepNow();
        QVERIFY(support::waitFor(finished));
        QVERIFY(isThere(hash)); // its draft is not written yet
    }

#ifdef Q_OS_UNIX
    void filesAreOurs()
    {
        const auto before = ::umask(0);
        close();
        open();
        saveDraft(u"d"_s, copyOf("x"));
        addSession(u"s"_s, u"doc"_s, false);
        const auto folder = *store::DataFolder::open(data());
        QDir(data()).mkpath(u"backups"_s);
        QDir(data()).mkpath(u"sandbox/deep"_s);
        write(data() + u"/backups/b.sqlite"_s, "x");
        write(data() + u"/sandbox/deep/x"_s, "x");
        write(data() + u"/settings.ini"_s, "x");
        write(data() + u"/tmp/x"_s, "x");
        SingleInstance running(data());
        QCOMPARE(running.begin(), SingleInstance::Role::First);
        write(data() + u"/copies/old"_s, "x");
        const QString foreign = write(data() + u"/letter.txt"_s, "a person's own");
        const QString outside = write(m_home->filePath(u"outside"_s), "x");
        QVERIFY(QFile::link(outside, data() + u"/copies/link"_s));
        ::umask(before);
        folder.narrow();
        QStringList open;
        QDirIterator each(data(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot | QDir::System,
                          QDirIterator::Subdirectories);
        int count = 0;
        while (each.hasNext()) {
            each.next();
            ++count;
            if (!each.fileInfo().isSymLink() && (each.fileInfo().permissions() & others))
                open << each.filePath();
        }
        QCOMPARE(open, QStringList{foreign});
        QVERIFY(count > 15); // the files of the databases too
        QVERIFY(QFile::exists(data() + u"/countersign.sqlite-wal"_s));
        QVERIFY(QFile::permissions(outside) & others);
        QVERIFY(!(QFile::permissions(data()) & others));
    }
#endif

#ifdef Q_OS_UNIX
    //! Who looks for something else in it still finds that.
    void aFolderOfOthersStaysAsOpenAsItIs()
    {
        const auto openTo = [](const QString &path) { return QFile::permissions(path) & others; };
        const QString shared = m_home->filePath(u"shared"_s), given = m_home->filePath(u"given"_s);
        for (const QString &folder : {shared, given}) {
            QVERIFY(QDir().mkdir(folder));
            QVERIFY(QFile::setPermissions(folder, QFile::Permissions(0x7755)));
        }
        const auto before = openTo(shared);
        QVERIFY(before);
        write(shared + u"/letter.txt"_s, "a person's own");
        for (int start = 1; start <= 2; ++start) { // there is something of ours, too, at the second
            const auto folder = store::DataFolder::open(shared);
            QVERIFY(folder);
            folder->narrow();
            QCOMPARE(openTo(shared), before);
            QVERIFY(!openTo(folder->copies()) && !openTo(folder->indexes()));
            write(folder->settings(), "x");
        }
        QVERIFY(store::DataFolder::open(given)); // and nobody has anything in this one
        QVERIFY(!openTo(given));
    }
#endif

    //! It holds personal data. A list of sessions goes first, since it was fetched again.
    void whatWasSetAsideGoes()
    {
        const auto at = [](int days) {
            return QDateTime::currentDateTimeUtc().addDays(-days).toString(u"yyyyMMdd-HHmmss"_s);
        };
        const QString file = data() + u"/countersign-"_s, list = data() + u"/sessions/p-"_s;
        const QStringList kept{file + u"damaged-"_s + at(89) + u".sqlite"_s,
                               list + u"damaged-"_s + at(29) + u".sqlite"_s,
                               data() + u"/letters-damaged-"_s + at(91) + u".sqlite"_s, // a person's own
                               data() + u"/countersign.sqlite"_s};
        const QStringList gone{file + u"unreadable-"_s + at(91) + u".sqlite"_s,
                               file + u"damaged-"_s + at(92) + u"-2.sqlite-wal"_s, // it was cut off then
                               list + u"damaged-"_s + at(31) + u".sqlite"_s,
                               list + u"damaged-"_s + at(31) + u".sqlite-wal"_s};
        close();
        for (const QString &path : kept + gone)
            if (!QFile::exists(path))
                write(path, "x");
        store::DataFolder::open(data())->narrow();
        for (const QString &path : kept)
            QVERIFY2(QFile::exists(path), qPrintable(path));
        for (const QString &path : gone)
            QVERIFY2(!QFile::exists(path), qPrintable(path));
    }

    void aFolderThatCannotBeWrittenIsOpened()
    {
        close();
        QVERIFY(QFile::setPermissions(m_home->path(), QFile::Permissions(0x7755)));
        QVERIFY(QFile::setPermissions(data(), QFile::Permissions(0x5555)));
        const auto opens = [](const QString &folder) {
            QProcess nobody; // whole, and not only for what it does with files: that is what is asked for
            nobody.start(QCoreApplication::applicationFilePath(), {u"--nobody"_s, folder});
            return nobody.waitForFinished(30'000 * support::patience()) &&
                   nobody.readAllStandardOutput() == "opened\n";
        };
        QVERIFY(opens(data()));
        QVERIFY(!opens(m_home->filePath(u"new"_s))); // where none can be made
        QVERIFY(QFile::setPermissions(data(), QFile::Permissions(0x7700)));
        QVERIFY(!store::DataFolder::open(write(m_home->filePath(u"file2"_s), "x")));
    }

    //! Cut off, and damaged where nobody looks at the start: it is found while the program runs.
    void anIndexThatWasCutOff()
    {
        for (int i = 0; i < 40; ++i) {
            store::SessionRow row;
            row.id = u"s%1"_s.arg(i);
            row.json = "{\"text\":\"" + QByteArray(2'000, 'j') + "\"}";
            row.state = u"READY"_s;
            const auto kept = answerOf<StoreResult<void>>(
                [&](QObject *context, auto done) { m_account->sessionIndex().upsert({row}, context, done); });
            QVERIFY(kept && *kept);
        }
        // as a program leaves it that is killed: with its log
        const QString path = m_account->folder().index(u"p"_s), copy = m_home->filePath(u"index.sqlite"_s);
        const auto written = answerOf<StoreResult<void>>([&](QObject *context, auto done) {
            m_account->sessionIndex().writer().run<void>(
                context, [](QSqlDatabase &) { return StoreResult<void>(); }, done);
        });
        QVERIFY(written);
        QVERIFY(QFile::copy(path, copy) && QFile::copy(path + u"-wal"_s, copy + u"-wal"_s));
        {
            store::SessionIndex index(copy, nullptr, m_sealing);
            store::IndexCheck check(index, copy);
            QSignalSpy checked(&check, &store::IndexCheck::checked);
            QSignalSpy damaged(&check, &store::IndexCheck::damaged);
            QVERIFY(support::waitFor(checked));
            QCOMPARE(damaged.size(), 0);
        }
        // the last row's page, and a log that says that the file was not closed
        QFile file(copy);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 pages = file.size() / 16'384;
        QVERIFY(pages > 6);
        const QByteArray body = file.readAll();
        int spoilt = 0;
        for (qint64 page = 2; page < pages; ++page)
            if (body.at(qsizetype(page * 16'384)) == '\x0d' &&
                body.mid(qsizetype(page * 16'384), 16'384).size() > 0 && page > pages / 2) {
                QVERIFY(file.seek(page * 16'384));
                file.write(QByteArray(16'384, '\x77'));
                ++spoilt;
            }
        file.close();
        QVERIFY(spoilt > 0);
        write(copy + u"-wal"_s, "cut off");
        {
            store::SessionIndex index(copy, nullptr, m_sealing);
            store::IndexCheck check(index, copy);
            QSignalSpy damaged(&check, &store::IndexCheck::damaged);
            QVERIFY(support::waitFor(damaged));
        }
        store::SessionIndex index(copy, nullptr, m_sealing);
        store::IndexCheck check(index, copy);
        QSignalSpy anew(&check, &store::IndexCheck::begunAnew);
        QVERIFY(support::waitFor(anew));
        QVERIFY(QFile::exists(anew.first().first().value<store::Damage>().oldFile));
    }

    // one program in one folder

    void theSecondAsksTheFirst()
    {
        SingleInstance first(data());
        QCOMPARE(first.begin(), SingleInstance::Role::First);
        QSignalSpy activated(&first, &SingleInstance::activated);
        QProcess second;
        second.start(QCoreApplication::applicationFilePath(), {u"--instance"_s, data()});
        QVERIFY(support::waitFor(activated));
        QVERIFY(second.state() == QProcess::NotRunning ||
                second.waitForFinished(30'000 * support::patience()));
        QCOMPARE(second.readAllStandardOutput(), "second\n");
        SingleInstance elsewhere(m_home->filePath(u"another folder that is there"_s));
        QDir().mkpath(m_home->filePath(u"another folder that is there"_s));
        QCOMPARE(elsewhere.begin(), SingleInstance::Role::First);
    }

    void oneThatWasKilledIsNotInTheWay()
    {
        QProcess first;
        first.start(QCoreApplication::applicationFilePath(), {u"--instance"_s, data(), u"stay"_s});
        QVERIFY(first.waitForReadyRead(30'000 * support::patience()));
        QCOMPARE(first.readAllStandardOutput(), "first\n");
        first.kill();
        QVERIFY(first.waitForFinished(30'000 * support::patience()));
        QVERIFY(QFile::exists(data() + u"/lock"_s));
        SingleInstance next(data());
        QCOMPARE(next.begin(), SingleInstance::Role::First);
    }

    void oneThatDoesNotAnswer()
    {
        QProcess first;
        first.start(QCoreApplication::applicationFilePath(), {u"--instance"_s, data(), u"hang"_s});
        QVERIFY(first.waitForReadyRead(30'000 * support::patience()));
        SingleInstance second(data());
        QCOMPARE(second.begin(300), SingleInstance::Role::Unheard);
        first.kill();
        QVERIFY(first.waitForFinished(30'000 * support::patience()));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
#ifdef Q_OS_UNIX
    if (words.value(1) == u"--nobody"_s) {
        if (::getuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0))
            return 2;
        std::printf("%s\n", store::DataFolder::open(words.value(2)) ? "opened" : "refused");
        return 0;
    }
#endif
    if (words.value(1) != u"--instance"_s) {
        TestDataCare test;
        return QTest::qExec(&test, argc, argv);
    }
    SingleInstance instance(words.value(2));
    const auto role = instance.begin();
    std::printf("%s\n", role == SingleInstance::Role::First ? "first" : "second");
    std::fflush(stdout);
    if (words.value(3) == u"hang"_s)
        for (;;)
            QThread::sleep(1);
    return words.value(3) == u"stay"_s ? QCoreApplication::exec() : 0;
}

#include "tst_datacare.moc"

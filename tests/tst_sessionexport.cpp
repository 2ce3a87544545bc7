// A list of sessions as a spreadsheet: every row and cell of it, or nothing.
#include "domain/profile.h"
#include "models/exportedcells.h"
#include "models/sessiontext.h"
#include "store/auditfile.h"
#include "store/datafolder.h"
#include "store/maskedmode.h"
#include "store/memorysecretstore.h"
#include "store/sql.h"
#include "support/answer.h"
#include "support/clocksof.h"
#include "support/nobody.h"
#include "support/patience.h"
#include "support/widerthanowner.h"
#include "tasks/account.h"
#include "tasks/filewriting.h"
#include "tasks/sessionexport.h"
#include "tasks/tableencoding.h"
#include "tasks/tabletext.h"

#include <QAtomicInt>
#include <QDir>
#include <QLocale>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using domain::SessionKey;
using store::SessionRow;
using store::StoreResult;
using tasks::SessionExport;
using tasks::Task;

class TestSessionExport : public QObject
{
    Q_OBJECT

    static constexpr int rowCount = 3'000;

    std::unique_ptr<QTemporaryDir> m_home, m_folder;
    std::unique_ptr<store::Database> m_database;
    store::MemorySecretStore m_secrets;
    std::unique_ptr<tasks::Account> m_account;
    QList<SessionRow> m_rows;
    const QDateTime m_now = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000, Qt::UTC);
    const QList<SessionKey> m_columns{SessionKey::Reference,   SessionKey::State,  SessionKey::Title,
                                      SessionKey::DueDate,     SessionKey::Id,     SessionKey::Signer,
                                      SessionKey::LinkExpires, SessionKey::Created};

    [[nodiscard]] SessionRow row(int number) const
    {
        const QString titles[] = {u"Leieavtale – Ærlig"_s,
                                  u"a;b, \"c\" 'd'"_s,
                                  u"two\nlines"_s,
                                  u"=HYPERLINK(\"x\")"_s,
                                  u"+cmd|' /C calc'"_s,
                                  u"-1+2"_s,
                                  u"@SUM(A1)"_s,
                                  u" blanks around "_s,
                                  u"契約 😀"_s,
                                  u"tab\tinside, a comma"_s};
        const QString states[] = {u"READY"_s, u"BLOCKED"_s, u"SIGNED"_s, u"REJECTED"_s, u"ARCHIVED"_s};
        SessionRow made;
        made.id = u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QChar(u'0'));
        made.json = "{}";
        made.state = states[number % 5];
        made.isFinal = number % 5 == 2 || number % 5 == 3;
        made.title = titles[number % 10];
        made.signer = number % 7 == 0 ? QString() : u"Kari Nordmann %1"_s.arg(number);
        made.reference = u"+47 900 00 %1"_s.arg(number, 4, 10, QChar(u'0')); // a phone number is no formula
        made.words = made.title.toLower();
        made.createdAbout = m_now.addSecs(-60 * number);
        if (number % 3 > 0)
            made.dueDate = m_now.addSecs(3'600 * (number % 400 - 200));
        if (number % 4 == 0)
            made.linkExpires = m_now.addDays(2);
        made.seenAt = m_now;
        return made;
    }
    [[nodiscard]] tasks::SessionExportPlan plan(const QString &name = u"list.csv"_s) const
    {
        return {.path = m_folder->filePath(name),
                .ordering = {SessionKey::Created, true}, // in the order of their numbers
                .now = m_now,
                .headers = models::exportedHeaders(m_columns),
                .cells = [columns = m_columns, now = m_now](
                             const SessionRow &each) { return models::exportedCells(each, columns, now); },
                .delimiter = u';'};
    }
    static bool finish(Task &task)
    {
        QSignalSpy finished(&task, &Task::finished);
        task.start();
        return !finished.isEmpty() || support::waitFor(finished, 60'000);
    }
    [[nodiscard]] QByteArray bytes(const QString &name = u"list.csv"_s) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<QTemporaryDir>();
        const auto folder = store::DataFolder::open(m_home->filePath(u"data"_s));
        QVERIFY(folder);
        m_database = std::make_unique<store::Database>(folder->database());
        domain::Profile profile;
        profile.id = u"p"_s;
        m_account = std::make_unique<tasks::Account>(profile, *folder, *m_database, m_secrets);
        for (int number = 0; number < rowCount; ++number)
            m_rows << row(number);
        const auto kept = answerOf<StoreResult<void>>(
            [this](QObject *context, auto done) { m_account->sessionIndex().upsert(m_rows, context, done); });
        QVERIFY(kept && *kept);
    }
    void cleanupTestCase()
    {
        m_account.reset();
        m_database.reset();
    }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void everyCellOfEveryRow()
    {
        SessionExport task(*m_account, plan());
        QVERIFY(finish(task));
        QVERIFY2(task.state() == Task::State::Done, task.error() ? qPrintable(task.error()->detail) : "");
        QCOMPARE(task.writtenCount(), rowCount);
        QCOMPARE(task.done(), rowCount);
        QCOMPARE(files(), QStringList{u"list.csv"_s});
        QVERIFY(bytes().startsWith("\xEF\xBB\xBF"));
        QCOMPARE(tasks::encodingOf(bytes()), tasks::TableEncoding::Utf8);
        const auto text = tasks::decoded(bytes(), tasks::TableEncoding::Utf8);
        QCOMPARE(text.faults, 0);
        QCOMPARE(tasks::delimiterOf(text.text), u';');
        const tasks::Table table = tasks::parseTable(text.text, u';');
        QCOMPARE(table.notes, QList<tasks::TableNote>());
        QCOMPARE(table.headers,
                 (QStringList{u"Reference"_s, u"State"_s, u"Title"_s, u"Due date"_s, u"Due date, in words"_s,
                              u"Session ID"_s, u"Signer"_s, u"Link expires"_s, u"Link expires, in words"_s,
                              u"Created"_s, u"Created, in words"_s}));
        QCOMPARE(table.rows.size(), rowCount);
        for (int number = 0; number < rowCount; ++number) {
            const QStringList &cells = table.rows.at(number).cells;
            const SessionRow &session = m_rows.at(number);
            QCOMPARE(cells.at(0), session.reference);
            const bool isOverdue = !session.isFinal && session.dueDate.isValid() && session.dueDate < m_now;
            QCOMPARE(cells.at(1), models::sessionStateText(session.state, false, isOverdue));
            QCOMPARE(cells.at(2), session.title);
            QCOMPARE(QDateTime::fromString(cells.at(3), Qt::ISODate), session.dueDate);
            QCOMPARE(cells.at(4).isEmpty(), session.dueDate.isNull());
            QCOMPARE(cells.at(5), session.id);
            QCOMPARE(cells.at(6), session.signer);
            QCOMPARE(QDateTime::fromString(cells.at(7), Qt::ISODate),
                     session.isFinal || isOverdue ? QDateTime() : session.linkExpires);
            QCOMPARE(QDateTime::fromString(cells.at(9), Qt::ISODate), session.createdAbout);
        }
    }

    //! It tells of people. What somebody shares is theirs to say.
    void itIsForThisUserAlone()
    {
        SessionExport task(*m_account, plan());
        QVERIFY(finish(task));
        QVERIFY(support::isForOwnerAlone(QFileInfo(m_folder->filePath(u"list.csv"_s))));

        QFile shared(m_folder->filePath(u"shared.csv"_s));
        QVERIFY(shared.open(QIODevice::WriteOnly));
        shared.close();
        QVERIFY(shared.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        SessionExport again(*m_account, plan(u"shared.csv"_s));
        QVERIFY(finish(again));
        QVERIFY(bytes(u"shared.csv"_s).size() > 1'000);
        QVERIFY(QFileInfo(shared).permissions() & QFile::ReadGroup);
    }

    //! So are templates and the results of a batch.
    void whatElseIsWritten()
    {
        const QString path = m_folder->filePath(u"template.json"_s);
        QCOMPARE(tasks::writeFile(path, "{}"), QString());
        QCOMPARE(bytes(u"template.json"_s), QByteArray("{}"));
        QVERIFY(support::isForOwnerAlone(QFileInfo(path)));
    }

    void aMomentSaysItsZone()
    {
        const support::ClocksOf clocks("Europe/Oslo");
        SessionRow session;
        session.dueDate = QDateTime(QDate(2026, 7, 1), QTime(10, 30), Qt::UTC);
        session.linkExpires = QDateTime(QDate(2026, 12, 1), QTime(10, 30), Qt::UTC);
        const QStringList cells = models::exportedCells(
            session, {SessionKey::DueDate, SessionKey::LinkExpires}, session.dueDate.addDays(-1));
        QCOMPARE(cells.at(0), u"2026-07-01T12:30:00+02:00"_s);
        QCOMPARE(cells.at(2), u"2026-12-01T11:30:00+01:00"_s);
        QVERIFY2(cells.at(1).contains(u"12:30"_s), qPrintable(cells.at(1)));
        QVERIFY2(cells.at(3).contains(u"11:30"_s), qPrintable(cells.at(3)));
        for (const int words : {1, 3}) // and those are words
            QVERIFY2(cells.at(words).contains(QLocale().monthName(words == 1 ? 7 : 12)),
                     qPrintable(cells.at(words)));
    }

    void nothingIsComputed()
    {
        SessionExport task(*m_account, plan());
        QVERIFY(finish(task));
        const QByteArray written = bytes();
        QVERIFY(written.contains(";\"'=HYPERLINK(\"\"x\"\")\";"));
        for (const char *formula : {"+cmd", "-1+2", "@SUM"}) {
            QVERIFY(written.contains(QByteArray(";'") + formula));
            QVERIFY(!written.contains(QByteArray(";") + formula));
            QVERIFY(!written.contains(QByteArray(";\"") + formula));
        }
        QVERIFY(written.contains("\r\n+47 900 00 0003;"));
    }

    void onlyWhatIsAskedForInItsOrder()
    {
        auto some = plan();
        some.filter.states = {domain::SessionState::Signed};
        some.filter.text = u"leieavtale"_s;
        some.ordering = {SessionKey::Created, false};
        some.headers = {u"Session ID"_s};
        some.cells = [](const SessionRow &session) { return QStringList{session.id}; };
        QStringList expected;
        for (int number = rowCount - 1; number >= 0; --number)
            if (number % 5 == 2 && number % 10 == 0)
                expected << m_rows.at(number).id;
        QVERIFY(expected.isEmpty()); // no number is both
        SessionExport none(*m_account, some);
        QVERIFY(finish(none));
        QCOMPARE(none.state(), Task::State::Done);
        QCOMPARE(bytes(), QByteArray("\xEF\xBB\xBFSession ID\r\n"));
        some.filter.text = u"two"_s;
        for (int number = rowCount - 1; number >= 0; --number)
            if (number % 10 == 2)
                expected << m_rows.at(number).id;
        SessionExport task(*m_account, some);
        QVERIFY(finish(task));
        QCOMPARE(bytes(),
                 QByteArray("\xEF\xBB\xBFSession ID\r\n") + expected.join(u"\r\n"_s).toUtf8() + "\r\n");
    }

    void rowsComeAFewAtATimeAndNotInTheWindowsThread()
    {
        auto counted = plan();
        QAtomicInt made, inWindow;
        counted.cells = [&made, &inWindow, window = QThread::currentThread()](const SessionRow &session) {
            ++made;
            if (QThread::currentThread() == window)
                ++inWindow;
            return QStringList{session.id};
        };
        SessionExport task(*m_account, counted);
        int ahead = 0, told = 0;
        connect(&task, &Task::changed, this, [&] {
            ahead = qMax(ahead, made.loadRelaxed() - int(task.done()));
            ++told;
        });
        QVERIFY(finish(task));
        QCOMPARE(made.loadRelaxed(), rowCount);
        QCOMPARE(inWindow.loadRelaxed(), 0);
        QVERIFY2(ahead <= 250, qPrintable(QString::number(ahead)));
        QVERIFY(told > rowCount / 250);
    }

    void stoppedLeavesWhatWasThere_data()
    {
        QTest::addColumn<bool>("wasThere");
        QTest::newRow("nothing") << false;
        QTest::newRow("an older file") << true;
    }
    void stoppedLeavesWhatWasThere()
    {
        QFETCH(bool, wasThere);
        if (wasThere) {
            QFile older(m_folder->filePath(u"list.csv"_s));
            QVERIFY(older.open(QIODevice::WriteOnly) && older.write("older") == 5);
        }
        SessionExport task(*m_account, plan());
        QSignalSpy finished(&task, &Task::finished);
        connect(&task, &Task::changed, &task, [&task] {
            if (task.done() > 0 && !task.isFinished())
                task.cancel();
        });
        task.start();
        QVERIFY(support::waitFor(finished, 30'000));
        QCOMPARE(task.state(), Task::State::Cancelled);
        QVERIFY(task.done() < rowCount);
        QTRY_COMPARE(files(), wasThere ? QStringList{u"list.csv"_s} : QStringList());
        if (wasThere)
            QCOMPARE(bytes(), "older");
    }

    void placesThatDoNotTakeIt_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("no such folder") << u"none/list.csv"_s;
        QTest::newRow("below a file") << u"file/list.csv"_s;
        QTest::newRow("a folder") << u"read-only"_s;
        QTest::newRow("a folder that is read only") << u"read-only/list.csv"_s;
    }
    void placesThatDoNotTakeIt()
    {
        QFETCH(QString, name);
        QFile file(m_folder->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
        file.close();
        QVERIFY(QDir(m_folder->path()).mkdir(u"read-only"_s));
        QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755));
        QFile::setPermissions(m_folder->filePath(u"read-only"_s),
                              QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
        SessionExport task(*m_account, plan(name));
#ifdef Q_OS_UNIX
        const bool isRoot = ::geteuid() == 0; // who may write everywhere
        QVERIFY(!isRoot || ::seteuid(65534) == 0);
        const bool ended = finish(task);
        QVERIFY(!isRoot || ::seteuid(0) == 0);
        QVERIFY(ended);
#else
        QVERIFY(finish(task));
#endif
        QCOMPARE(task.state(), Task::State::Failed);
        QCOMPARE(task.error()->kind, api::ApiError::Kind::LocalFile);
        QVERIFY(!task.error()->detail.isEmpty());
        QCOMPARE(files(), (QStringList{u"file"_s, u"read-only"_s}));
        QVERIFY(QDir(m_folder->filePath(u"read-only"_s)).isEmpty());
    }

    //! As on a full disk the write itself fails, when some of it is there already. Nothing else is written
    //! meanwhile.
    void fullDisk() // moc sees no slot behind an #ifdef of the system
    {
#ifdef Q_OS_UNIX
        SessionExport task(*m_account, plan());
        bool isFull = false, ended = false;
        {
            const support::FullDisk full(100'000);
            isFull = full.isIt;
            ended = finish(task);
        }
        QVERIFY(isFull);
        QVERIFY(ended);
        QCOMPARE(task.state(), Task::State::Failed);
        QCOMPARE(task.error()->kind, api::ApiError::Kind::LocalFile);
        QVERIFY(!task.error()->detail.isEmpty());
        QVERIFY(task.done() > 0); // not at once
        QTRY_COMPARE(files(), QStringList());
#else
        QSKIP("There is no disk that is full for one program here");
#endif
    }

    //! Whoever looks there for who took names along would find nobody.
    void whatIsNotInTheAuditLogIsNotThere()
    {
        const auto run = [this](const QString &statement) {
            const auto done = answerOf<StoreResult<void>>([&](QObject *context, auto answer) {
                m_database->run<void>(
                    context, [statement](QSqlDatabase &file) { return store::sql::run(file, statement); },
                    answer);
            });
            return done && *done;
        };
        const auto exported = [this] {
            const auto entries = store::AuditFile(m_home->filePath(u"data"_s)).newest(1);
            return entries && entries->size() == 1 && entries->first().event == u"list.exported"_s
                       ? entries->first().sequence
                       : 0;
        };
        const qint64 before = exported();
        QVERIFY(run(u"CREATE TRIGGER refused BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'no'); END"_s));
        SessionExport refused(*m_account, plan());
        QVERIFY(finish(refused));
        QCOMPARE(refused.state(), Task::State::Failed);
        QTRY_COMPARE(files(), QStringList());
        QVERIFY(run(u"DROP TRIGGER refused"_s));
        SessionExport task(*m_account, plan());
        QVERIFY(finish(task));
        QCOMPARE(task.state(), Task::State::Done);
        QCOMPARE(files(), QStringList{u"list.csv"_s});
        QVERIFY(exported() > before);
    }

    //! Nobody else writes it down, and it may name anybody.
    void notesAreMaskedToo()
    {
        SessionRow session = row(1);
        session.triage.labels = QStringList{u"HR"_s, u"kari@example.no"_s};
        session.triage.note = u"She writes from kari@example.no"_s;
        QCOMPARE(models::exportedNoteHeaders().size(), 2);
        QCOMPARE(models::exportedNoteCells(session),
                 (QStringList{u"HR, kari@example.no"_s, u"She writes from kari@example.no"_s}));
        domain::Masker masker = store::MaskedMode::masker();
        const QStringList cells = models::exportedNoteCells(session, &masker);
        QVERIFY2(cells.at(0).startsWith(u"HR, ["_s) && cells.at(1).startsWith(u"She writes from ["_s),
                 qPrintable(cells.join(u'|')));
        QVERIFY(!cells.join(u'|').contains(u"kari"_s));
        QCOMPARE(models::exportedNoteCells(row(2)), (QStringList{QString(), QString()}));
    }
};

QTEST_GUILESS_MAIN(TestSessionExport)
#include "tst_sessionexport.moc"

#include "store/auditfile.h"
#include "store/audithead.h"
#include "store/auditlog.h"
#include "store/sql.h"

#include "models/auditmodel.h"
#include "support/answer.h"
#include "support/nobody.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QTemporaryDir>

#include <memory>

using namespace Qt::StringLiterals;
using store::AuditCheck;
using store::AuditEvent;
using store::AuditHead;
using Problem = store::AuditCheck::Problem;

namespace {

const QString session = u"018f0000-0000-7000-8000-000000000001"_s;

//! As README tells an outsider to check an exported log.
constexpr char outsider[] = R"(
import hashlib, json, sys
previous = "0" * 64
for number, line in enumerate(open(sys.argv[1], "rb"), 1):
    line = line.rstrip(b"\n")
    entry = json.loads(line)
    body = line[:-len(',"hash":""}') - 64] + b"}"
    assert entry["sequence"] == number and entry["previous"] == previous, number
    assert hashlib.sha256(body).hexdigest() == entry["hash"], number
    previous = entry["hash"]
print(number, previous)
)";

} // namespace

class TestAuditLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        open();
    }
    void cleanup() { close(); }

    void eachEntryHoldsTheHashOfTheOneBefore()
    {
        fill(3);
        const auto entries = store::AuditFile(folder()).newest(10);
        QVERIFY(entries);
        QCOMPARE(entries->size(), 3);
        QCOMPARE(entries->at(2).previous, store::noAuditHash());
        QCOMPARE(entries->at(1).previous, entries->at(2).hash);
        QCOMPARE(entries->at(0).previous, entries->at(1).hash);
        QCOMPARE(entries->at(0).sequence, 3);
        QCOMPARE(entries->at(0).subjects, (QStringList{session, u"3"_s}));
        QCOMPARE(entries->at(0).profileId, u"acme"_s);
        const AuditCheck check = checked();
        QCOMPARE(check.problem, Problem::None);
        QCOMPARE(check.count, 3);
        QCOMPARE(check.hash, entries->at(0).hash);
        QCOMPARE(AuditHead::read(AuditHead::pathIn(folder())), AuditHead({3, check.hash}));
        QCOMPARE(QFile::permissions(AuditHead::pathIn(folder())) &
                     (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
    }

    void entriesAreOnlyAdded_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("changed") << u"UPDATE audit SET entry = x'00' WHERE sequence = 1"_s;
        QTest::newRow("removed") << u"DELETE FROM audit WHERE sequence = 2"_s;
        QTest::newRow("replaced") << u"INSERT OR REPLACE INTO audit VALUES (2, x'00', '')"_s;
        QTest::newRow("far away") << u"INSERT INTO audit VALUES (9, x'00', '')"_s;
    }
    void entriesAreOnlyAdded()
    {
        QFETCH(QString, statement);
        fill(2);
        QVERIFY(!run(statement));
        QCOMPARE(checked().problem, Problem::None);
    }

    void twoOfThemWriteOneLog()
    {
        store::AuditLog other(*m_database, folder());
        for (int i = 0; i < 50; ++i)
            (i % 3 ? *m_log : other).add(u"acme"_s, AuditEvent::LinkCopied, {session});
        fill(1);
        QCOMPARE(checked().problem, Problem::None);
        QCOMPARE(checked().count, 51);
        QCOMPARE(AuditHead::read(AuditHead::pathIn(folder()))->count, 51);
    }

    void tamperingIsNamed_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<int>("problem");
        QTest::addColumn<qint64>("firstBad");
        const QString forged = u"UPDATE audit SET entry = CAST(replace(CAST(entry AS TEXT), 'reason', "
                               "'excuse') AS BLOB) WHERE sequence = 2"_s;
        QTest::newRow("a word changed") << QStringList{forged} << int(Problem::Changed) << 2LL;
        QTest::newRow("one taken out")
            << QStringList{u"DELETE FROM audit WHERE sequence = 2"_s} << int(Problem::Broken) << 2LL;
        QTest::newRow("one taken out, the rest moved up")
            << QStringList{u"DELETE FROM audit WHERE sequence = 2"_s,
                           u"UPDATE audit SET sequence = sequence - 1 WHERE sequence > 2"_s}
            << int(Problem::Changed) << 2LL;
        QTest::newRow("the end cut off")
            << QStringList{u"DELETE FROM audit WHERE sequence > 3"_s} << int(Problem::CutOff) << 4LL;
        QTest::newRow("all of it gone") << QStringList{u"DELETE FROM audit"_s} << int(Problem::CutOff) << 1LL;
    }
    void tamperingIsNamed()
    {
        QFETCH(QStringList, statements);
        QFETCH(int, problem);
        QFETCH(qint64, firstBad);
        fill(5);
        tamper(statements);
        QCOMPARE(int(checked().problem), problem);
        QCOMPARE(checked().firstBad, firstBad);
    }

    //! What is written after that does not cover it up.
    void anEndThatWasCutOffStaysMissing()
    {
        fill(5);
        tamper({u"DELETE FROM audit WHERE sequence > 3"_s});
        close();
        open();
        fill(1);
        QCOMPARE(checked().problem, Problem::CutOff);
        fill(4); // longer than it was
        QCOMPARE(checked().problem, Problem::OtherNote);
        QCOMPARE(checked().firstBad, 5);
    }

    //! It is no sign of somebody who took it out: the log says so itself, and is good again.
    void whatADamageTookIsTold_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("span");
        QTest::addColumn<qint64>("lost");
        QTest::newRow("the end") << u"DELETE FROM audit WHERE sequence > 3"_s << u"end"_s << u"4-5"_s << 2LL;
        QTest::newRow("the middle") << u"DELETE FROM audit WHERE sequence IN (2, 3)"_s << u"gaps"_s
                                    << u"2-3"_s << 2LL;
        QTest::newRow("all of it") << u"DELETE FROM audit"_s << u"end"_s << u"1-5"_s << 5LL;
    }
    void whatADamageTookIsTold()
    {
        QFETCH(QString, statement);
        QFETCH(QString, key);
        QFETCH(QString, span);
        QFETCH(qint64, lost);
        fill(5);
        tamper({statement, u"INSERT INTO mark VALUES ('audit log rescued', 1)"_s}); // as a rescue leaves it
        QVERIFY(checked().problem != Problem::None);
        close();
        open();
        QTRY_COMPARE(checked().problem, Problem::None);
        QCOMPARE(checked().lost, lost);
        const auto newest = store::AuditFile(folder()).newest(1);
        QVERIFY(newest && newest->size() == 1);
        QCOMPARE(newest->first().event, store::auditWord(AuditEvent::LogRescued));
        QCOMPARE(newest->first().detail.value(key), span);
        fill(3);
        const qint64 count = checked().count;
        close();
        open();
        fill(1);
        QCOMPARE(checked().problem, Problem::None);
        QCOMPARE(checked().count, count + 1); // it is told once
        // what is taken out after that is a sign again
        QVERIFY(run(u"DELETE FROM audit WHERE sequence = %1"_s.arg(count)));
        QCOMPARE(checked().problem, Problem::Broken);
        QCOMPARE(checked().firstBad, count);
    }

    //! Whoever changed it before is not forgiven by a damage.
    void aDamageHidesNobody()
    {
        fill(5);
        const auto before = AuditHead::read(AuditHead::pathIn(folder()));
        QVERIFY(before);
        QVERIFY((AuditHead{before->count, QString(64, u'f')}.write(AuditHead::pathIn(folder()))));
        QVERIFY(run(u"INSERT INTO mark VALUES ('audit log rescued', 1)"_s));
        close();
        open();
        fill(1);
        QCOMPARE(checked().problem, Problem::OtherNote);
    }

    void aRescueTellsWhatIsLost()
    {
        for (int i = 0; i < 200; ++i)
            m_log->add(u"acme"_s, AuditEvent::LinkCopied, {session},
                       {{u"reason"_s, u"a page holds ten of these"_s.repeated(10)}});
        fill(1);
        close();
        {
            QFile file(folder() + u"/countersign.sqlite"_s);
            QVERIFY(file.open(QIODevice::ReadWrite));
            const qint64 page = file.readAll().indexOf("\"sequence\":100,") / 4096 * 4096;
            QVERIFY(page > 0 && file.seek(page));
            QCOMPARE(file.write(QByteArray(4096, '\x99')), 4096);
        }
        open();
        QTRY_COMPARE(checked().problem, Problem::None);
        QVERIFY(checked().lost > 0 && checked().lost < 50);
        QCOMPARE(checked().count, 202);
        fill(1);
        QCOMPARE(checked().problem, Problem::None);
    }

    void withoutItsNoteItIsNotWhole()
    {
        fill(2);
        close();
        QVERIFY(QFile::remove(AuditHead::pathIn(folder())));
        QCOMPARE(checked().problem, Problem::NoNote);
        open();
        fill(1);
        QCOMPARE(checked().problem, Problem::NoNote);
    }

    //! The program ended between an entry and the note of it.
    void aNoteThatIsBehindIsNoSign()
    {
        fill(2);
        const auto before = AuditHead::read(AuditHead::pathIn(folder()));
        fill(2);
        close();
        QVERIFY(before->write(AuditHead::pathIn(folder())));
        QCOMPARE(checked().problem, Problem::None);
        open();
        QTRY_COMPARE(AuditHead::read(AuditHead::pathIn(folder()))->count, 4);
    }

    void namesNobody()
    {
        m_log->add(u"acme"_s, AuditEvent::LinkCopied, {session},
                   {{u"reason"_s, u"Mail to kari@example.no bounced, called +47 912 34 567,\n01017000027, "
                                  "https://sign.example/x?t=1"_s}});
        fill(1);
        QFile file(folder() + u"/countersign.sqlite-wal"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("bounced, called"));
        for (const char *secret : {"kari@", "912 34", "01017000027", "sign.example"})
            QVERIFY2(!bytes.contains(secret), secret);
    }

    void whatCannotBeWrittenIsTold()
    {
        QVERIFY(run(u"DROP TABLE audit"_s));
        QSignalSpy failed(m_log.get(), &store::AuditLog::failed);
        using Answer = store::StoreResult<void>;
        const auto answer =
            answerOf<Answer>([this](QObject *context, const std::function<void(Answer)> &done) {
                m_log->add(u"acme"_s, AuditEvent::LinkCopied, {session}, {}, context, done);
            });
        QVERIFY(answer && !*answer);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(checked().problem, Problem::NoLog);
    }

    //! A note that is cut short would say of a whole log that nobody knows where it ends.
    void aNoteThatFindsNoRoom()
    {
#ifdef Q_OS_UNIX
        fill(2);
        const QString path = AuditHead::pathIn(folder());
        const auto before = AuditHead::read(path);
        QVERIFY(before);
        {
            const support::FullDisk full;
            QVERIFY(full.isIt);
            QVERIFY(!AuditHead({3, before->hash}).write(path));
        }
        QCOMPARE(AuditHead::read(path), before);
        QCOMPARE(checked().problem, Problem::None);
#else
        QSKIP("There is no disk that is full for one program here");
#endif
    }

    //! What is cut short is not the log.
    void anExportThatFindsNoRoom()
    {
#ifdef Q_OS_UNIX
        fill(2);
        const QString path = m_home->filePath(u"log.jsonl"_s);
        {
            const support::FullDisk full;
            QVERIFY(full.isIt);
            const auto count = store::AuditFile(folder()).exportTo(path);
            QVERIFY(!count);
            QCOMPARE(count.error().kind, store::StoreError::Kind::CannotOpen);
        }
        QVERIFY(!QFile::exists(path));
#else
        QSKIP("There is no disk that is full for one program here");
#endif
    }

    //! Somebody else, with other tools, checks what was exported.
    void anOutsiderChecksTheExport()
    {
        m_log->add(u"ac\"me\\\u0001"_s, AuditEvent::LinkCopied, {u"ø €"_s},
                   {{u"reason"_s, u"“Sitting” together"_s}});
        fill(2);
        const QString path = m_home->filePath(u"log – ø.jsonl"_s);
        const auto count = store::AuditFile(folder()).exportTo(path);
        QVERIFY(count);
        QCOMPARE(*count, 3);
        QCOMPARE(outsiderSays(path), u"3 %1"_s.arg(checked().hash));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("together"));
        file.resize(0);
        file.write(bytes.replace("together", "tomorrow"));
        file.close();
        QVERIFY(outsiderSays(path).isEmpty());
    }

    //! Who asks what the program is needs no display.
    void theProgramSaysWhatItIsInATerminal_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("said");
        QTest::newRow("help") << u"--help"_s << u"--data-dir"_s;
        QTest::newRow("h") << u"-h"_s << u"--data-dir"_s;
        QTest::newRow("help-all") << u"--help-all"_s << u"--data-dir"_s;
        QTest::newRow("version") << u"--version"_s << u"countersign "_s;
        QTest::newRow("v") << u"-v"_s << u"countersign "_s;
    }
    void theProgramSaysWhatItIsInATerminal()
    {
        QFETCH(const QString, option);
        QFETCH(const QString, said);
        const auto answer = program({option});
        QVERIFY2(answer.code == 0, qPrintable(answer.err));
        QVERIFY2(answer.out.contains(said), qPrintable(answer.out));
    }

    //! Neither a window nor a display.
    void theProgramChecksFromATerminal()
    {
        fill(4);
        const auto whole = program({u"--verify-audit"_s, u"--data-dir"_s, folder()});
        QCOMPARE(whole.code, 0);
        QCOMPARE(whole.out,
                 u"The audit log is whole: 4 entry(ies), the last one is %1.\n"_s.arg(checked().hash));
        const QString path = m_home->filePath(u"out.jsonl"_s);
        QCOMPARE(program({u"--export-audit=%1"_s.arg(path), u"--data-dir"_s, folder()}).code, 0);
        QCOMPARE(outsiderSays(path), u"4 %1"_s.arg(checked().hash));
        tamper({u"UPDATE audit SET hash = '' WHERE sequence = 3"_s});
        const auto broken = program({u"--verify-audit"_s, u"--data-dir"_s, folder()});
        QCOMPARE(broken.code, 1);
        QCOMPARE(broken.err, u"The audit log is broken: entry 3 was changed.\n"_s);
        const auto none = program({u"--verify-audit"_s, u"--data-dir"_s, m_home->filePath(u"nowhere"_s)});
        QCOMPARE(none.code, 1);
        QVERIFY2(none.err.startsWith(u"There is no audit log: "_s), qPrintable(none.err));
        QVERIFY(!QFile::exists(m_home->filePath(u"nowhere"_s)));
    }

    void itsTable()
    {
        fill(3);
        models::AuditModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setAccounts({{u"acme"_s, u"Acme AS"_s}});
        model.setEntries(*store::AuditFile(folder()).newest(2));
        using Column = models::AuditModel::Column;
        const auto text = [&model](int row, Column column) {
            return model.index(row, int(column)).data().toString();
        };
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(text(0, Column::Number), u"3"_s);
        QVERIFY2(QRegularExpression(u" \\d\\d:\\d\\d:\\d\\d "_s).match(text(0, Column::Time)).hasMatch(),
                 qPrintable(text(0, Column::Time)));
        QCOMPARE(text(0, Column::What), u"Signing link copied"_s);
        QCOMPARE(text(0, Column::Reason), u"Signer asked for it"_s);
        QCOMPARE(text(0, Column::Account), u"Acme AS"_s);
        model.setFirstBad(3);
        QVERIFY(text(0, Column::Number).contains(u"not to be trusted"_s));
        QCOMPARE(text(1, Column::Number), u"2"_s);
        store::AuditEntry created;
        created.event = store::auditWord(AuditEvent::SessionsCreated);
        created.subjects = QStringList{session};
        QCOMPARE(models::AuditModel::whatOf(created), u"Session created"_s);
        created.subjects << u"another"_s;
        QCOMPARE(models::AuditModel::whatOf(created), u"Sessions created"_s);
        model.setEntries({created});
        QCOMPARE(text(0, Column::Sessions), u"2 session(s)"_s);
        store::AuditEntry due;
        due.event = store::auditWord(AuditEvent::DueDateChanged);
        QCOMPARE(models::AuditModel::whatOf(due), u"Due date changed"_s);
        due.detail.insert(u"outcome"_s, u"unknown"_s); // its answer was lost
        QCOMPARE(models::AuditModel::whatOf(due), u"Due date may have changed"_s);
        for (int event = 0; event < int(AuditEvent::Count); ++event) {
            store::AuditEntry entry;
            entry.event = store::auditWord(static_cast<AuditEvent>(event));
            QCOMPARE(int(*store::auditEventOf(entry.event)), event);
            QVERIFY2(models::AuditModel::whatOf(entry) != entry.event, qPrintable(entry.event));
        }
    }

private:
    struct Said
    {
        int code = -1;
        QString out, err;
    };

    [[nodiscard]] QString folder() const
    {
        return m_home->path();
    }
    void open()
    {
        m_database = std::make_unique<store::Database>(folder() + u"/countersign.sqlite"_s);
        m_log = std::make_unique<store::AuditLog>(*m_database, folder());
    }
    void close()
    {
        m_log.reset();
        m_database.reset();
    }
    //! They are on the disk, and the note of the last one, too.
    void fill(int count)
    {
        using Answer = store::StoreResult<void>;
        for (int i = 1; i <= count; ++i) {
            const auto written =
                answerOf<Answer>([this, i](QObject *context, const std::function<void(Answer)> &done) {
                    m_log->add(u"acme"_s, AuditEvent::LinkCopied, {session, QString::number(i)},
                               {{u"reason"_s, u"signer asked for it"_s}}, context, done);
                });
            QVERIFY(written && *written);
        }
        QVERIFY(run(u"SELECT 1"_s)); // behind the note
    }
    bool run(const QString &statement)
    {
        using Answer = store::StoreResult<void>;
        const auto answer = answerOf<Answer>([&](QObject *context, std::function<void(Answer)> done) {
            m_database->run<void>(
                context, [statement](QSqlDatabase &db) { return store::sql::run(db, statement); },
                std::move(done));
        });
        return answer && *answer;
    }
    //! By somebody who knows how.
    void tamper(const QStringList &statements)
    {
        for (const char *trigger : {"audit_grows", "audit_kept", "audit_stays"})
            QVERIFY(run(u"DROP TRIGGER %1"_s.arg(QLatin1String(trigger))));
        for (const QString &statement : statements)
            QVERIFY(run(statement));
    }
    [[nodiscard]] AuditCheck checked() const
    {
        return store::AuditFile(folder()).check();
    }
    static QString outsiderSays(const QString &path)
    {
        QProcess python;
        python.start(u"python3"_s, {u"-c"_s, QString::fromLatin1(outsider), path});
        python.waitForFinished();
        return python.exitCode() == 0 ? QString::fromUtf8(python.readAllStandardOutput()).trimmed()
                                      : QString();
    }
    static Said program(const QStringList &arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QString::fromLatin1(name));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(PROGRAMS) + u"/countersign"_s, arguments);
        process.waitForFinished();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::AuditLog> m_log;
};

QTEST_GUILESS_MAIN(TestAuditLog)
#include "tst_auditlog.moc"

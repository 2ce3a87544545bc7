#include "support/accessiblechecker.h"
#include "support/answer.h"
#include "support/nobody.h"
#include "support/patience.h"
#include "support/pictures.h"
#include "support/unsent.h"
#include "support/wantedcrash.h"
#include "support/windowpatience.h"

#include "models/sessiontablemodel.h"
#include "store/auditfile.h"
#include "store/database.h"
#include "store/datafolder.h"
#include "store/datakey.h"
#include "store/indexcheck.h"
#include "store/profilestore.h"
#include "store/sendjournal.h"
#include "store/settings.h"
#include "store/sql.h"
#include "tasks/account.h"
#include "tasks/activities.h"
#include "tasks/mergetask.h"
#include "tasks/sendtask.h"
#include "ui/mainwindow.h"
#include "ui/merge/batchespane.h"
#include "ui/merge/batchgrid.h"
#include "ui/merge/batchhold.h"
#include "ui/program.h"
#include "ui/sessions/sessionspane.h"
#include "ui/settings/language.h"
#include "ui/settings/networkdialog.h"
#include "ui/startup/damagemessage.h"
#include "ui/startup/damagetext.h"
#include "ui/startup/startproblem.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/workspace.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace support;

//! What a person sees when something is wrong with the data folder, or another program works in it.
class TestUiStartup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        QVERIFY(QFile::setPermissions(m_home->path(), QFile::Permissions(0x7755)));
    }

    void newerData();
    void newerDataThatWasCutOff();
    void aSecondProgram();
    void aDamagedDatabase();
    void aDamagedList();
    void aDamagedListWaitsForWhatCanBeTakenBack();
    void anAccountThatWasRemoved();
    void anOpenAccountThatIsRemoved();
    void anAccountThatSendsIsRemoved();
    void anAccountThatIsAboutToSendIsRemoved();
    void numbersOfSendsThatWereStopped();
    void whatIsNotInTheAuditLog();
    void maskedBeforeAnAccountIsOpen();
    void aFolderThatCannotBeWritten();
    void heldByAnotherProgram();
    void whatWasSavedAndLost();
    void aCrash(); // moc sees no slot behind an #ifdef of the system

private:
    [[nodiscard]] QString data() const { return m_home->filePath(u"data"_s); }
    [[nodiscard]] QString database() const { return data() + u"/countersign.sqlite"_s; }
    [[nodiscard]] ui::CommandLine line(bool isDemo = false) const
    {
        ui::CommandLine line;
        line.dataDir = data();
        line.isDemo = isDemo;
        return line;
    }
    static ui::DamageMessage *messageOf(const ui::Program &program)
    {
        return program.window().findChild<ui::DamageMessage *>(u"damageMessage"_s);
    }
    void makeData() const
    {
        QVERIFY(store::DataFolder::open(data()));
        store::Database made(database());
        bool isOpen = false;
        QObject context;
        made.whenOpened(&context, [&isOpen](const auto &opening) { isOpen = opening.has_value(); });
        QTRY_VERIFY(isOpen);
    }
    //! One that is open when the program begins. Nobody answers where it is.
    void makeAccount(const QString &id) const;
    //! As a person does, of the one that is open.
    static void removeAccount(const ui::Program &program);
    static void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(at));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

void TestUiStartup::newerData()
{
    makeData();
    overwrite(database(), 60, QByteArray::fromHex("000003e7")); // the version, where the format has it
    QFile file(database());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    const ui::Program program(line());
    QVERIFY2(program.problem().contains(u"newer version of Countersign"_s), qPrintable(program.problem()));
    QVERIFY(program.problem().contains(u"--data-dir"_s));
    ui::StartProblem problem(program.problem());
    problem.show();
    picture(problem, u"newer-data"_s);
    QCOMPARE(unnamedIn(problem).join(u'\n'), QString());
    QTimer::singleShot(0, &problem, [&problem] { QTest::keyClick(&problem, Qt::Key_Return); });
    QCOMPARE(QApplication::exec(), ui::StartProblem::exitCode);
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), before);
    // and from a terminal
    QProcess terminal;
    terminal.start(QStringLiteral(PROGRAMS) + u"/countersign"_s, {u"--data-dir"_s, data()});
    QVERIFY(terminal.waitForFinished(30'000 * support::patience()));
    QCOMPARE(terminal.exitCode(), ui::StartProblem::exitCode);
    QVERIFY(terminal.readAllStandardError().contains("newer version"));
}

//! What its version is, only the log of the newer program says.
void TestUiStartup::newerDataThatWasCutOff()
{
    makeData();
    const QString cutOff = m_home->filePath(u"cut off"_s);
    QVERIFY(QDir().mkpath(cutOff));
    {
        store::Database newer(database());
        QObject context;
        bool isDone = false;
        newer.run<void>(
            &context, [](QSqlDatabase &db) { return store::sql::run(db, u"PRAGMA user_version = 999"_s); },
            [&isDone](const auto &done) { isDone = done.has_value(); });
        QTRY_VERIFY(isDone);
        for (const auto &suffix : {""_L1, "-wal"_L1})
            QVERIFY(QFile::copy(database() + suffix, cutOff + u"/countersign.sqlite"_s + suffix));
    }
    ui::CommandLine there;
    there.dataDir = cutOff;
    ui::Program program(there);
    QCOMPARE(program.problem(), QString());
    program.show();
    const auto find = [&program] { return program.window().findChild<QMessageBox *>(u"startProblem"_s); };
    QTRY_VERIFY(find() && find()->isVisible());
    QVERIFY(find()->text().contains(u"newer version"_s));
    QTimer::singleShot(0, find(), [&find] { QTest::keyClick(find(), Qt::Key_Escape); });
    QCOMPARE(QApplication::exec(), ui::StartProblem::exitCode);
}

void TestUiStartup::aSecondProgram()
{
    ui::Program program(line());
    QCOMPARE(program.problem(), QString());
    program.show();
    program.window().showMinimized();
    QProcess second;
    second.start(QStringLiteral(PROGRAMS) + u"/countersign"_s, {u"--data-dir"_s, data()});
    QTRY_VERIFY(!program.window().isMinimized());
    QTRY_COMPARE(second.state(), QProcess::NotRunning);
    QCOMPARE(second.exitCode(), 0);
    QVERIFY(second.readAllStandardOutput().contains("runs already"));
}

void TestUiStartup::aDamagedDatabase()
{
    makeData();
    QFile::remove(database() + u"-head"_s);
    overwrite(database(), 0, QByteArray(qsizetype(QFileInfo(database()).size()), '\x33'));
    ui::Program program(line());
    QCOMPARE(program.problem(), QString());
    program.show();
    auto *message = messageOf(program);
    QVERIFY(message);
    QTRY_VERIFY(message->isVisible());
    QVERIFY2(message->text().contains(u"there is no backup"_s), qPrintable(message->text()));
    QVERIFY2(message->text().contains(u"countersign-unreadable-"_s), qPrintable(message->text()));
    QCOMPARE(message->tone(), ui::InlineMessage::Tone::Error);
    QCOMPARE(QDir(data()).entryList({u"countersign-unreadable-*.sqlite"_s}).size(), 1);
    picture(program.window(), u"damaged-database"_s);
}

//! It is fetched again by itself.
void TestUiStartup::aDamagedList()
{
    const auto haveAll = [](const ui::Program &program) {
        const auto *workspace = program.window().workspace();
        return workspace && workspace->sessions()->model()->rowCount() == 300;
    };
    QString index;
    {
        ui::Program program(line(true));
        program.show();
        QTRY_VERIFY_WITH_TIMEOUT(haveAll(program), 60'000);
        index = program.window().account()->folder().index(program.window().account()->profile().id);
    }
    overwrite(index, 0, QByteArray(200, '\0'));
    ui::Program program(line(true));
    program.show();
    auto *message = messageOf(program);
    QTRY_VERIFY_WITH_TIMEOUT(message->isVisible(), 60'000);
    QVERIFY2(message->text().contains(u"fetched again"_s), qPrintable(message->text()));
    QTRY_VERIFY_WITH_TIMEOUT(haveAll(program), 60'000);
    picture(program.window(), u"damaged-list"_s);
}

//! To begin anew the account is opened again, which would send at once what has some seconds left.
void TestUiStartup::aDamagedListWaitsForWhatCanBeTakenBack()
{
    makeAccount(u"mine"_s);
    ui::Program program(line());
    program.show();
    QTRY_VERIFY(program.window().workspace());
    const QPointer<ui::Workspace> workspace = program.window().workspace();
    workspace->showView(ui::View::Batches);
    ui::BatchHold &held = *workspace->batches()->grid()->heldBatch();
    held.hold(u"batch"_s, u"people"_s, 2, 600'000);
    auto *check = program.window().account()->findChild<store::IndexCheck *>();
    QVERIFY(check);
    Q_EMIT check->damaged();
    QCoreApplication::processEvents(); // it is taken up behind what is going on
    QVERIFY(workspace);
    QVERIFY(held.isHolding());
    held.undo();
    QTRY_VERIFY(!workspace);
    QVERIFY(program.window().workspace());
    QCOMPARE(program.window().account()->profile().id, u"mine"_s);
}

//! It was open, and its list could not go with it. The list of an account whose id begins alike stays.
void TestUiStartup::anAccountThatWasRemoved()
{
    makeData();
    const auto folder = store::DataFolder::open(data());
    QVERIFY(folder);
    {
        store::Settings settings(folder->settings());
        settings.setRemovedProfileIds({u"gone"_s});
        for (const QString &id : {u"gone"_s, u"gone2"_s})
            settings.setLastView(id, u"signed"_s);
    }
    const QString index = folder->index(u"gone"_s), other = folder->index(u"gone2"_s);
    const QString aside = QString(index).replace(u".sqlite"_s, u"-damaged-20260102-030405.sqlite"_s);
    for (const QString &path : {index, index + u"-wal"_s, aside, other}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    ui::Program program(line());
    program.show();
    QTRY_VERIFY(store::Settings(folder->settings()).removedProfileIds().isEmpty());
    QVERIFY(!QFile::exists(index) && !QFile::exists(index + u"-wal"_s) && !QFile::exists(aside));
    QVERIFY(QFile::exists(other));
    const QSettings left(folder->settings(), QSettings::IniFormat);
    QVERIFY(!left.contains(u"view/gone"_s));
    QVERIFY(left.contains(u"view/gone2"_s));
}

void TestUiStartup::makeAccount(const QString &id) const
{
    makeData();
    const auto folder = store::DataFolder::open(data());
    QVERIFY(folder);
    const QUrl nobody(u"http://127.0.0.1:9/sign"_s);
    QVERIFY(store::ProfileStore(folder->profiles())
                .save({id, u"Mine"_s, u"TEST"_s, nobody, nobody, u"client"_s}));
    store::Settings settings(folder->settings());
    settings.setLastProfileId(id);
}

void TestUiStartup::removeAccount(const ui::Program &program)
{
    program.window().findChild<QAction *>(u"manageAccounts"_s)->trigger();
    auto *dialog = program.window().findChild<QDialog *>(u"profilesDialog"_s);
    QVERIFY(dialog);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"profileRemove"_s), Qt::LeftButton);
    auto *question = dialog->findChild<QMessageBox *>(u"removeQuestion"_s);
    QVERIFY(question);
    const QList<QAbstractButton *> buttons = question->buttons();
    for (QAbstractButton *button : buttons)
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            QTest::mouseClick(button, Qt::LeftButton);
    // the keychain is asked first
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->findChild<QPushButton *>(u"profileRemove"_s)->isEnabled(), 30'000);
}

//! What is known of it goes at once, though the window still shows it: that goes first.
void TestUiStartup::anOpenAccountThatIsRemoved()
{
    makeAccount(u"mine"_s);
    const auto folder = store::DataFolder::open(data());
    QVERIFY(folder);
    ui::Program program(line());
    program.show();
    QTRY_VERIFY(program.window().account());
    const QString index = folder->index(u"mine"_s);
    QTRY_VERIFY(QFile::exists(index));
    QSignalSpy closed(&program.window(), &ui::MainWindow::accountClosed);
    removeAccount(program);
    QTRY_VERIFY(!program.window().account());
    QCOMPARE(closed.size(), 1);
    QVERIFY(program.window().isVisible());
    QTRY_VERIFY(!QFile::exists(index) && !QFile::exists(index + u"-wal"_s));
    QTRY_VERIFY(store::Settings(folder->settings()).removedProfileIds().isEmpty());
    QVERIFY(!QFile::exists(index));
    // which view it showed was noted when it was closed
    QVERIFY(!QSettings(folder->settings(), QSettings::IniFormat).contains(u"view/mine"_s));
}

//! Not in the middle of a send: nobody would know what was made.
void TestUiStartup::anAccountThatSendsIsRemoved()
{
    makeAccount(u"mine"_s);
    ui::Program program(line());
    program.show();
    QTRY_VERIFY(program.window().account());
    auto *sending = support::batchThatIsPaused(program.window());
    QTRY_COMPARE(sending->leftCount(), 1);
    QVERIFY(program.window().workspace()->isSending());
    removeAccount(program);
    QCoreApplication::processEvents(); // what was asked for from within the dialog is done
    QVERIFY(program.window().account());
    sending->endAfterThese();
    QTRY_VERIFY_WITH_TIMEOUT(!program.window().account(), 15'000);
}

//! What can still be taken back is told before, stands still meanwhile, and is taken back with the account.
void TestUiStartup::anAccountThatIsAboutToSendIsRemoved()
{
    makeAccount(u"mine"_s);
    ui::Program program(line());
    program.show();
    QTRY_VERIFY(program.window().account());
    tasks::SendTask *send = support::sendThatIsHeld(program.window());
    QTRY_COMPARE(send->stage(), tasks::SendTask::Stage::Holding);
    QSignalSpy undone(send, &tasks::SendTask::undone);

    program.window().findChild<QAction *>(u"manageAccounts"_s)->trigger();
    const QPointer<QDialog> dialog = program.window().findChild<QDialog *>(u"profilesDialog"_s);
    QVERIFY(dialog);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"profileRemove"_s), Qt::LeftButton);
    const QPointer<QMessageBox> question = dialog->findChild<QMessageBox *>(u"removeQuestion"_s);
    QVERIFY(question);
    QVERIFY2(question->informativeText().contains(u"“Lease” can still be taken back"_s),
             qPrintable(question->informativeText()));
    const int left = send->holdLeft();
    QElapsedTimer asked;
    asked.start();
    QTRY_VERIFY(asked.elapsed() > 100);
    QCOMPARE(send->holdLeft(), left);
    QTest::keyClick(question.data(), Qt::Key_Escape);
    QTRY_VERIFY(!question);
    QTRY_VERIFY(send->holdLeft() < left);
    QVERIFY(send->canBeUndone());
    QCOMPARE(undone.size(), 0);
    QTest::keyClick(dialog.data(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog);

    removeAccount(program);
    QTRY_VERIFY_WITH_TIMEOUT(!program.window().account(), 15'000);
    QCOMPARE(undone.size(), 1);
}

//! The rescue of a damaged file stopped them, and had no key: the start after it has.
void TestUiStartup::numbersOfSendsThatWereStopped()
{
    makeData();
    const auto folder = store::DataFolder::open(data());
    QVERIFY(folder);
    const auto key = store::DataKey::inFile(folder->exampleKey());
    QVERIFY(key);
    const auto sealing = std::make_shared<store::Sealing>();
    sealing->use(*key, store::Sealing::State::Lasting);
    const auto record = [&] {
        store::Database made(database(), {.sealing = sealing});
        const auto found = answerOf<store::StoreResult<store::SendRecord>>(
            [&](QObject *context, auto done) { store::SendJournal(made).get(u"j"_s, context, done); });
        return found && *found ? **found : store::SendRecord();
    };
    {
        store::Database made(database(), {.sealing = sealing});
        using Answer = store::StoreResult<void>;
        const auto begun = answerOf<Answer>([&](QObject *context, std::function<void(Answer)> done) {
            store::SendJournal(made).begin({.id = u"j"_s, .payload = "{\"nin\":\"13097248022\"}"}, context,
                                           std::move(done));
        });
        QVERIFY(begun && *begun);
        const auto stopped = answerOf<Answer>([&](QObject *context, std::function<void(Answer)> done) {
            made.run<void>(
                context,
                [](QSqlDatabase &db) {
                    return store::sql::run(db, u"UPDATE send SET finished = 1, state = 'damaged'"_s);
                },
                std::move(done));
        });
        QVERIFY(stopped && *stopped);
    }
    QVERIFY(record().payload.contains("13097248022"));
    ui::Program program(line(true));
    program.show();
    QTRY_VERIFY(!record().payload.contains("13097248022"));
    QVERIFY(record().payload.contains("nin"));
}

//! Also what is done while no account is open: the way out of the network, for one.
void TestUiStartup::whatIsNotInTheAuditLog()
{
    makeData();
    ui::Program program(line());
    program.show();
    {
        store::Database file(database());
        QObject context;
        bool isGone = false;
        file.run<void>(
            &context, [](QSqlDatabase &db) { return store::sql::run(db, u"DROP TABLE audit"_s); },
            [&isGone](const auto &done) { isGone = done.has_value(); });
        QTRY_VERIFY(isGone);
    }
    program.window().findChild<QAction *>(u"network"_s)->trigger();
    auto *dialog = program.window().findChild<ui::NetworkDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QRadioButton *>(u"networkNone"_s)->click();
    dialog->findChild<QPushButton *>(u"networkSave"_s)->click();
    const auto isTold = [&program] {
        const auto messages = program.window().findChildren<ui::InlineMessage *>();
        return std::any_of(messages.cbegin(), messages.cend(), [](const ui::InlineMessage *message) {
            return message->isVisible() && message->text().contains(u"is not in the audit log"_s);
        });
    };
    QTRY_VERIFY(isTold());
}

void TestUiStartup::maskedBeforeAnAccountIsOpen()
{
    makeData();
    ui::Program program(line());
    program.show();
    QVERIFY(support::becomesActive(&program.window()));
    const auto count = [this](store::AuditEvent event) {
        const auto all = store::AuditFile(data()).newest(100).value_or(QList<store::AuditEntry>());
        return std::count_if(all.cbegin(), all.cend(), [event](const store::AuditEntry &entry) {
            return entry.event == store::auditWord(event) && entry.profileId.isEmpty();
        });
    };
    QTest::keyClick(&program.window(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(count(store::AuditEvent::DataMasked), 1);
    QCOMPARE(count(store::AuditEvent::DataUnmasked), 0);
    QTest::keyClick(&program.window(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(count(store::AuditEvent::DataUnmasked), 1);
    QCOMPARE(count(store::AuditEvent::DataMasked), 1);
}

void TestUiStartup::aFolderThatCannotBeWritten()
{
    makeData();
    for (const QString &path : {database(), data() + u"/sessions"_s})
        QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x5555)));
    QVERIFY(QFile::setPermissions(data(), QFile::Permissions(0x5555)));
    {
        const Nobody nobody;
        QVERIFY(nobody.isIt);
        ui::Program program(line());
        QCOMPARE(program.problem(), QString());
        program.show();
        auto *message = messageOf(program);
        QTRY_VERIFY(message->isVisible());
        QVERIFY2(message->text().contains(u"cannot be written"_s), qPrintable(message->text()));
    }
    QVERIFY(QFile::setPermissions(data(), QFile::Permissions(0x7700)));
}

//! It is told, and that it is over.
void TestUiStartup::heldByAnotherProgram()
{
    ui::DamageMessage message(data());
    message.tellOpened(tl::make_unexpected(store::StoreError{store::StoreError::Kind::Busy, {}}));
    QVERIFY(!message.isHidden());
    QVERIFY2(message.text().contains(u"Another program holds"_s), qPrintable(message.text()));
    message.tellIndex({.oldFile = u"x"_s}); // what is worse stays
    QVERIFY(message.text().contains(u"Another program holds"_s));
    QTest::mouseClick(message.findChild<QToolButton *>(u"inlineMessageClose"_s), Qt::LeftButton);
    message.tellOpened(tl::make_unexpected(store::StoreError{store::StoreError::Kind::Busy, {}}));
    QVERIFY(message.isHidden()); // who put it away knows
    message.tellOpened(tl::make_unexpected(store::StoreError{store::StoreError::Kind::CannotOpen, {}}));
    QVERIFY(!message.isHidden());
    message.tellOpened(store::Opening{});
    QVERIFY(message.isHidden());
    message.tellIndex({.oldFile = u"x"_s});
    message.tellOpened(store::Opening{}); // that is about something else
    QVERIFY(!message.isHidden());
}

void TestUiStartup::whatWasSavedAndLost()
{
    const store::Damage damage{
        .remedy = store::Damage::Remedy::Rescued,
        .oldFile = u"/data/countersign-damaged-1.sqlite"_s,
        .tables = {{.name = u"draft"_s, .saved = 298, .isWhole = false, .lost = 2},
                   {.name = u"send"_s, .saved = 40, .isWhole = true},
                   {.name = u"send_step"_s, .saved = 190, .isWhole = false},
                   {.name = u"triage"_s, .saved = 0, .isWhole = true},
                   {.name = u"saved_search"_s, .saved = 0, .isWhole = false, .lost = 0},
                   {.name = u"of a later program"_s, .saved = 7, .isWhole = false}},
        .stoppedSends = 3};
    const QString whole =
        u"The database was damaged. What could be read was kept. Saved: 298 draft(s) and template(s), 40 "
        "record(s) of sends. Lost: 2 draft(s) and template(s). Perhaps incomplete: what was noted about "
        "sends. 3 send(s) that were under way are stopped. Look whether their sessions exist before you send "
        "their drafts again. The damaged file, with personal data, is kept for 90 days: "
        "/data/countersign-damaged-1.sqlite"_s;
    QCOMPARE(ui::damagetext::of(damage), whole);

    // what is lost and what is to be done are seen at once, and all the rest when somebody wants it
    ui::DamageMessage message(data());
    store::Opening opening;
    opening.damage = damage;
    message.tellOpened(opening);
    QCOMPARE(message.text(), whole);
    const auto *shown = message.findChild<QLabel *>(u"inlineMessageText"_s);
    QVERIFY2(shown->text().contains(u"Lost: 2 draft"_s) && shown->text().contains(u"3 send(s)"_s),
             qPrintable(shown->text()));
    QVERIFY2(!shown->text().contains(u"Saved: "_s), qPrintable(shown->text()));
    QVERIFY2(shown->text().contains(u"Perhaps incomplete: what was noted about sends."_s),
             qPrintable(shown->text()));
    auto *details = message.findChild<QPushButton *>(u"inlineMessageOther"_s);
    QVERIFY(!details->isHidden());
    QTest::mouseClick(details, Qt::LeftButton);
    QCOMPARE(shown->text(), whole);
    QVERIFY(details->isHidden());

    // where nothing is known to be lost, "What could be read was kept." alone would say that nothing is
    store::Damage vague = damage;
    vague.tables = {{.name = u"send_step"_s, .saved = 190, .isWhole = false},
                    {.name = u"batch_row"_s, .saved = 7, .isWhole = false}};
    vague.stoppedSends = 0;
    QCOMPARE(
        ui::damagetext::leadOf(vague),
        u"The database was damaged. What could be read was kept. Perhaps incomplete: what was noted about "
        "sends, rows of batches."_s);
    ui::Language language;
    language.use(u"nb"_s);
    const QString lead = ui::damagetext::leadOf(vague);
    QVERIFY2(lead.contains(u"Kanskje ufullstendig: "_s), qPrintable(lead));
    language.use(u"en"_s);
}

//! A real one. What it leaves is read at the next start, before anybody else may.
void TestUiStartup::aCrash()
{
#ifdef Q_OS_LINUX
    const QString folder = data() + u"/crashes"_s;
    {
        QProcess program;
        auto environment = QProcessEnvironment::systemEnvironment();
        support::expectCrash(environment);
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(PROGRAMS) + u"/countersign"_s, {u"--data-dir"_s, data()});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(data() + u"/countersign.sqlite-head"_s), 20'000); // it runs
        ::kill(pid_t(program.processId()), SIGSEGV);
        QVERIFY(program.waitForFinished(30'000 * support::patience()));
#ifdef COUNTERSIGN_SANITIZED
        // built for a sanitizer it leaves reports to that
        QCOMPARE(program.exitStatus(), QProcess::CrashExit);
        QVERIFY(!QDir(folder).exists() || QDir(folder).entryList({u"crash-*.txt"_s}).isEmpty());
        return;
#endif
        QCOMPARE(program.exitStatus(), QProcess::CrashExit);
    }
    const QStringList files = QDir(folder).entryList({u"crash-*.txt"_s});
    QCOMPARE(files.size(), 1);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(folder + u'/' + files.first()) & others));

    ui::Program program(line());
    program.show();
    auto *dialog = program.window().findChild<QDialog *>(u"crashDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    const auto *text = dialog->findChild<QPlainTextEdit *>(u"crashText"_s);
    const QString report = text->toPlainText();
    QVERIFY2(report.contains(u"Signal: SIGSEGV"_s), qPrintable(report));
    // the signal from outside may meet any thread, at any place
    QVERIFY2(report.contains(QRegularExpression(u"#\\d+ [\\w.+-]+\\+0x[0-9a-f]+\n"_s)), qPrintable(report));
    QVERIFY2(report.contains(u"Qt: "_s + QLatin1String(qVersion())), qPrintable(report));
    QVERIFY2(!report.contains(u" /"_s) && !report.contains(u"lib/"_s), qPrintable(report)); // no paths
    QVERIFY(!report.contains(qEnvironmentVariable("HOME", u"?"_s)));
    QCOMPARE(unnamedIn(*dialog).join(u'\n'), QString());
    picture(*dialog, u"crash"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"crashCopy"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), report);
    const QPointer<QDialog> gone = dialog;
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!gone);
    QCOMPARE(QDir(folder).entryList({u"crash-*.txt"_s}), QStringList()); // shown once
    QCOMPARE(QDir(folder).entryList({u"read-crash-*.txt"_s}).size(), 1);
#else
    QSKIP("Elsewhere the system keeps reports of its own");
#endif
}

QTEST_MAIN(TestUiStartup)
#include "tst_ui_startup.moc"

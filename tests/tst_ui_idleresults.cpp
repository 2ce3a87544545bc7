// Results of an account that is not open, told by the window of the one that is.
#include "support/accessiblechecker.h"
#include "support/answer.h"
#include "support/indexrows.h"
#include "support/pictures.h"

#include "store/datafolder.h"
#include "store/profilestore.h"
#include "store/settings.h"
#include "store/syncstate.h"
#include "tasks/account.h"
#include "tasks/idleaccounts.h"
#include "tasks/idleresults.h"
#include "ui/accounts/idleresultsmessage.h"
#include "ui/mainwindow.h"
#include "ui/program.h"
#include "ui/timetext.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <optional>

using namespace Qt::StringLiterals;
using namespace support;
using store::StoreResult;

class TestUiIdleResults : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    std::optional<store::DataFolder> m_folder;
    std::unique_ptr<ui::Program> m_program;
    ui::IdleResultsMessage *m_message = nullptr; //!< the window's
    QDateTime m_now;

    //! Nobody answers where it is.
    void addAccount(const QString &id, const QString &name)
    {
        const QUrl nobody(u"http://127.0.0.1:9/sign"_s);
        QVERIFY(store::ProfileStore(m_folder->profiles())
                    .save({id, name, u"TEST"_s, nobody, nobody, u"client"_s}));
    }
    //! Signed, with a result that is not saved.
    void add(const QString &id, int number, const QDateTime &dueDate)
    {
        store::SessionRow row = indexRow(number, u"SIGNED"_s, m_now);
        row.signer = u"Kari Nordmann"_s;
        row.results = 1;
        row.dueDate = dueDate;
        row.seenAt = QDateTime::currentDateTimeUtc(); // what was seen before does not count
        store::SessionIndex index(m_folder->index(id));
        const auto kept = answerOf<StoreResult<void>>(
            [&](QObject *context, auto done) { index.upsert({row}, context, done); });
        QVERIFY(kept && *kept);
    }
    //! The window with the account "mine".
    void open()
    {
        ui::CommandLine line;
        line.dataDir = m_folder->path();
        m_program = std::make_unique<ui::Program>(line);
        QCOMPARE(m_program->problem(), QString());
        m_program->show();
        QTRY_VERIFY(isOpen(u"mine"_s));
        m_message = m_program->window().findChild<ui::IdleResultsMessage *>(u"idleResultsMessage"_s);
        QVERIFY(m_message && m_message->isHidden());
    }
    [[nodiscard]] bool isOpen(const QString &id) const
    {
        const auto *account = m_program->window().account();
        return account && account->profile().id == id;
    }
    void look()
    {
        tasks::IdleResults &results = m_program->idleAccounts().results();
        QSignalSpy finished(&results, &tasks::IdleResults::finished);
        results.setPace(0, 24 * 3'600'000);
        results.start();
        QTRY_COMPARE(finished.size(), 1);
    }
    template <typename Button>
    void click(const QString &name)
    {
        auto *button = m_message->findChild<Button *>(name);
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        const auto folder = store::DataFolder::open(m_home->filePath(u"data"_s));
        QVERIFY(folder);
        m_folder.emplace(*folder);
        m_now = QDateTime::currentDateTimeUtc();
        addAccount(u"mine"_s, u"Mine"_s);
        addAccount(u"other"_s, u"Fjordlys AS"_s);
        store::Settings(m_folder->settings()).setLastProfileId(u"mine"_s);
    }
    void cleanup()
    {
        m_program.reset();
        m_message = nullptr;
    }

    void oneClickOpensIt()
    {
        const QDateTime first = m_now.addSecs(20 * 3600 + 1800), asOf = m_now.addDays(-2);
        for (int number = 1; number <= 3; ++number)
            add(u"other"_s, number, first.addSecs(3600 * (number - 1)));
        {
            store::SessionIndex index(m_folder->index(u"other"_s));
            const auto noted = answerOf<StoreResult<void>>(
                [&](QObject *context, auto done) { store::SyncState(index).noteAsOf(asOf, context, done); });
            QVERIFY(noted && *noted);
        }
        open();
        look();
        QVERIFY(m_message->isVisible());
        const QString text = m_message->text();
        QVERIFY2(text.startsWith(u"TEST – Fjordlys AS: results of 3 "_s), qPrintable(text));
        QVERIFY2(text.contains(ui::shortText(first)) && text.contains(u"in 20 "_s), qPrintable(text));
        QVERIFY2(text.contains(u"is not open"_s) && text.contains(ui::shortText(asOf)), qPrintable(text));
        QVERIFY2(!text.contains(u"Kari"_s) && !text.contains(u"Contract"_s), qPrintable(text));
        picture(m_program->window(), u"idle-results"_s);
        QCOMPARE(unnamedIn(*m_message).join(u'\n'), QString());
        click<QPushButton>(u"inlineMessageAction"_s);
        QTRY_VERIFY(isOpen(u"other"_s));
        QVERIFY(m_message->isHidden());
    }

    //! Until there are more of them, or one that goes earlier.
    void whatIsPutAwayStaysSilent()
    {
        const QDateTime first = m_now.addDays(2);
        add(u"other"_s, 1, first);
        open();
        look();
        QVERIFY(m_message->isVisible());
        click<QToolButton>(u"inlineMessageClose"_s);
        QVERIFY(m_message->isHidden());
        look();
        QVERIFY(m_message->isHidden());
        add(u"other"_s, 2, first.addSecs(3600));
        look();
        QVERIFY(m_message->isVisible());
        click<QToolButton>(u"inlineMessageClose"_s);
        add(u"other"_s, 1, first.addSecs(-3600));
        look();
        QVERIFY(m_message->isVisible());
        QVERIFY2(m_message->text().contains(ui::shortText(first.addSecs(-3600))),
                 qPrintable(m_message->text()));
    }

    //! The one whose results go first, and it names the others; put away, it is the turn of the next.
    void ofSeveralTheFirst()
    {
        addAccount(u"third"_s, u"Nordlys AS"_s);
        add(u"third"_s, 1, m_now.addDays(1));
        add(u"other"_s, 1, m_now.addDays(2));
        open();
        look();
        QVERIFY(m_message->isVisible());
        QVERIFY2(m_message->text().startsWith(u"TEST – Nordlys AS: "_s), qPrintable(m_message->text()));
        QVERIFY2(m_message->text().contains(u"Fjordlys AS"_s), qPrintable(m_message->text()));
        click<QToolButton>(u"inlineMessageClose"_s);
        QVERIFY(m_message->isVisible());
        QVERIFY2(m_message->text().startsWith(u"TEST – Fjordlys AS: "_s), qPrintable(m_message->text()));
        QVERIFY2(!m_message->text().contains(u"Nordlys AS"_s), qPrintable(m_message->text()));
        click<QToolButton>(u"inlineMessageClose"_s);
        QVERIFY(m_message->isHidden());
    }

    void itGoesWhenNothingIsAtRiskAnyMore()
    {
        add(u"other"_s, 1, m_now.addDays(2));
        open();
        look();
        QVERIFY(m_message->isVisible());
        {
            store::SessionIndex index(m_folder->index(u"other"_s));
            const auto noted = answerOf<StoreResult<void>>([&](QObject *context, auto done) {
                index.noteGone(indexId(1), QDateTime::currentDateTimeUtc(), context, done);
            });
            QVERIFY(noted && *noted);
        }
        look();
        QVERIFY(m_message->isHidden());
    }
};

QTEST_MAIN(TestUiIdleResults)
#include "tst_ui_idleresults.moc"

#include "support/batchwindow.h"
#include "support/patience.h"
#include "support/windowpatience.h"

#include "ui/compose/duplicatewarning.h"
#include "ui/compose/newsessiondialog.h"
#include "ui/compose/sendprogresspage.h"
#include "ui/workspace.h"

#include <QProgressBar>

using namespace Qt::StringLiterals;
using namespace support;
using Stage = tasks::SendTask::Stage;
using State = store::BatchRow::State;

//! What a person has set for sends reaches the windows that send.
class TestUiSendSettings : public QObject
{
    Q_OBJECT

private:
    UiFixture m_desk;

    domain::SessionDraft draft()
    {
        domain::SessionDraft draft = batchPattern(m_desk, u"Lease"_s);
        domain::DraftSigner kari;
        kari.name = u"Kari"_s;
        kari.email = u"kari@example.no"_s;
        draft.signers = {kari};
        return draft;
    }
    struct Shown
    {
        ui::Workspace workspace;
        ui::NewSessionDialog *dialog;

        Shown(UiFixture &desk, const domain::SessionDraft &draft)
            : workspace(*desk.account, *desk.activityLog, *desk.settings)
        {
            workspace.show();
            workspace.newSession();
            dialog = workspace.newSessionDialog();
            QVERIFY(dialog && support::becomesExposed(dialog));
            dialog->begin(draft);
        }
        ~Shown() { dialog->hide(); }
        void forward()
        {
            auto *button = dialog->findChild<QPushButton *>(u"composeForward"_s);
            QVERIFY(button->isVisible() && button->isEnabled());
            QTest::mouseClick(button, Qt::LeftButton);
        }
    };
    //! Signs, and waits until that is known here.
    void sign(const QString &id)
    {
        QCOMPARE(m_desk.sandbox.sign(id) / 100, 2);
        Caught<domain::SigningSession> session;
        const auto request = m_desk.account->sessions().get(id, this, session.handler());
        QVERIFY2(session.wait() && session.isValue(), session.why().constData());
        m_desk.account->remember({**session.result});
        QTRY_COMPARE(stateHere(id), u"SIGNED"_s);
    }
    QString stateHere(const QString &id)
    {
        std::optional<QString> state;
        m_desk.account->sessionIndex().get(
            id, this, [&state](const auto &row) { state = row ? row->state : QString(); });
        return support::waitFor([&state] { return state.has_value(); }) ? *state : QString();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start(QStringLiteral(PROGRAMS))); }
    void init() { QVERIFY(m_desk.reset()); }

    void timeToUndo_data()
    {
        QTest::addColumn<int>("set");
        QTest::addColumn<int>("milliseconds");
        QTest::newRow("nobody set it") << -1 << 10'000;
        QTest::newRow("longer") << 100 << 100'000;
    }
    void timeToUndo()
    {
        QFETCH(int, set);
        QFETCH(int, milliseconds);
        if (set >= 0)
            m_desk.settings->setUndoSeconds(set);
        Shown shown(m_desk, draft());
        shown.forward();
        shown.forward();
        QVERIFY(shown.dialog->task());
        QTRY_COMPARE(shown.dialog->task()->stage(), Stage::Holding);
        auto *bar = shown.dialog->findChild<QProgressBar *>(u"sendBar"_s);
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(bar->maximum(), milliseconds);
        auto *undo = shown.dialog->findChild<QPushButton *>(u"sendUndo"_s);
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_VERIFY(!shown.dialog->isSending()); // the form again
        QCOMPARE(m_desk.relay->seen().size(), 0);
    }

    //! As long as for a single send.
    void timeToUndoABatch_data() { timeToUndo_data(); }
    void timeToUndoABatch()
    {
        QFETCH(int, set);
        QFETCH(int, milliseconds);
        if (set >= 0)
            m_desk.settings->setUndoSeconds(set);
        BatchWindow window(m_desk, 1);
        window.send();
        auto *bar = window.widget<QProgressBar>("batchHoldBar");
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->maximum(), milliseconds);
        window.click("batchUndo");
        QVERIFY(!bar->isVisible());
        QVERIFY(!window.task());
        QCOMPARE(window.count(State::Pending), 1);
        QCOMPARE(window.posts(), 0);
    }

    void notHeldAtAll()
    {
        m_desk.settings->setUndoSeconds(0);
        Shown shown(m_desk, draft());
        shown.forward();
        shown.forward();
        QTRY_VERIFY_WITH_TIMEOUT(shown.dialog->progress()->isFinished(), 30'000);
        QCOMPARE(shown.dialog->task()->holdTime(), 0);
        QCOMPARE(shown.dialog->task()->sessions().size(), 1);
    }

    void daysOfTheDuplicateWarning_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("isWarned");
        QTest::newRow("nobody set them") << -1 << true;
        QTest::newRow("a week") << 7 << true;
        QTest::newRow("what is signed does not count") << 0 << false;
    }
    void daysOfTheDuplicateWarning()
    {
        QFETCH(int, days);
        QFETCH(bool, isWarned);
        m_desk.settings->setUndoSeconds(0);
        if (days >= 0)
            m_desk.settings->setDuplicateDays(days);
        // Bytes of this row alone: those of the other rows are signed too
        domain::SessionDraft draft = this->draft();
        const auto copy =
            m_desk.account->copies().add(m_desk.pdf(u"own.pdf"_s, "Days " + QByteArray::number(days)));
        QVERIFY(copy);
        draft.documents.first().sha256Hex = copy->sha256Hex;
        {
            Shown first(m_desk, draft);
            first.forward();
            first.forward();
            QTRY_VERIFY_WITH_TIMEOUT(first.dialog->progress()->isFinished(), 30'000);
            QCOMPARE(first.dialog->task()->sessions().size(), 1);
            sign(first.dialog->task()->sessions().first().id);
        }
        Shown again(m_desk, draft);
        auto *warning = again.dialog->findChild<ui::DuplicateWarning *>(u"duplicateWarning"_s);
        auto *check = again.dialog->findChild<tasks::DuplicateCheck *>();
        QVERIFY(warning && check);
        QSignalSpy checked(check, &tasks::DuplicateCheck::finished);
        again.forward();
        QVERIFY(!checked.isEmpty() || support::waitFor(checked));
        QCOMPARE(warning->isVisible(), isWarned);
        QVERIFY2(warning->text().contains(u"Kari"_s) == isWarned, qPrintable(warning->text()));
    }

    void daysReachABatch_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("state");
        QTest::newRow("nobody set them") << -1 << u"Ready, possible duplicate"_s;
        QTest::newRow("what is signed does not count") << 0 << u"Ready"_s;
    }
    void daysReachABatch()
    {
        QFETCH(int, days);
        QFETCH(QString, state);
        m_desk.settings->setUndoSeconds(0);
        if (days >= 0)
            m_desk.settings->setDuplicateDays(days);
        {
            BatchWindow first(m_desk, 1);
            first.send();
            QTRY_COMPARE_WITH_TIMEOUT(first.count(State::Sent), 1, 30'000);
            QTRY_VERIFY(!first.task());
            sign(first.toldIds().first());
        }
        BatchWindow again(m_desk, 1);
        QCOMPARE(
            again.grid()->model()->index(0, int(models::BatchTableModel::Column::State)).data().toString(),
            state);
    }
};

QTEST_MAIN(TestUiSendSettings)
#include "tst_ui_sendsettings.moc"

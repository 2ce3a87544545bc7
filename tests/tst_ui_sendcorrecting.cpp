#include "support/composing.h"
#include "support/stepplan.h"
#include "support/windowpatience.h"

#include "ui/compose/senddecisionpanel.h"
#include "ui/compose/sendwindows.h"
#include "ui/compose/signingoptions.h"

#include <QLabel>

using namespace Qt::StringLiterals;
using namespace support;
using State = tasks::Task::State;

//! A later step is refused, and its rest is corrected in a form of its own.
class TestUiSendCorrecting : public QObject
{
    Q_OBJECT

private:
    UiFixture m_desk;

    tasks::SendPlan planOf(const QList<QStringList> &names)
    {
        tasks::SendPlan plan = stepPlan(m_desk, names);
        for (QList<tasks::PlannedSigner> &step : plan.steps)
            for (tasks::PlannedSigner &one : step) {
                one.session.signer = domain::Signer();
                one.session.signer->username = one.label;
                one.session.signer->email = one.label.toLower() + u"@example.no"_s;
            }
        return plan;
    }
    //! The form that opened; null when it was none.
    static ui::NewSessionDialog *formOf(QWidget &parent)
    {
        for (auto *window : parent.findChildren<ui::NewSessionDialog *>())
            if (window->isVisible() && !window->isSending())
                return window;
        return nullptr;
    }
    static void click(QWidget &window, const char *name)
    {
        auto *button = window.findChild<QAbstractButton *>(QLatin1String(name));
        QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton, {}, {12, button->height() / 2});
    }
    //! What stands in red at the place of that name; empty: nothing.
    static QString said(const QWidget &window, const char *name)
    {
        const auto *label = window.findChild<QLabel *>(QLatin1String(name));
        return label && !label->isHidden() ? label->text() : QString();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start(QStringLiteral(PROGRAMS))); }
    void init() { QVERIFY(m_desk.reset()); }

    void refusalIsAtTheFieldsOfTheRest_data()
    {
        QTest::addColumn<bool>("isLater");
        QTest::newRow("at once") << false;
        QTest::newRow("by the next start") << true;
    }
    void refusalIsAtTheFieldsOfTheRest()
    {
        QFETCH(bool, isLater);
        m_desk.relay->add("POST ^/sign/signing-sessions$ 2 answer status=400 "
                          "body={\"status\":400,\"detail\":\"No\",\"traceId\":\"t-1\",\"invalidParams\":["
                          "{\"name\":\"[0].title\",\"reason\":\"forbidden word\"},"
                          "{\"name\":\"[1].signer.email\",\"reason\":\"unknown mailbox\"},"
                          "{\"name\":\"[1].somethingNewer\",\"reason\":\"not for you\"}]}");
        auto parent = std::make_unique<QWidget>();
        auto windows = std::make_unique<ui::SendWindows>(*m_desk.account, *m_desk.activities, parent.get());
        auto *task =
            new tasks::SendTask(*m_desk.account, planOf({{u"Kari"_s, u"Ola"_s}, {u"Per"_s, u"Siri"_s}}));
        m_desk.activities->add(task);
        QTRY_COMPARE_WITH_TIMEOUT(task->state(), State::NeedsDecision, 30'000);
        QString id = task->id();
        if (isLater) {
            windows.reset();
            QVERIFY(m_desk.reopen());
            windows = std::make_unique<ui::SendWindows>(*m_desk.account, *m_desk.activities, parent.get());
            windows->resumeUnfinished();
            QTRY_VERIFY(m_desk.activities->task(id));
            QTRY_COMPARE_WITH_TIMEOUT(m_desk.activities->task(id)->state(), State::NeedsDecision, 30'000);
        }
        QVERIFY(windows->showSend(id));
        auto *sending = parent->findChild<ui::NewSessionDialog *>();
        QVERIFY(support::becomesExposed(sending));
        auto *panel = sending->findChild<ui::SendDecisionPanel *>();
        QTRY_VERIFY(panel->isVisible());
        // Whose it is, and no place in a request that nobody here has seen
        const QString known = panel->findChild<QLabel *>(u"sendDecisionKnown"_s)->text();
        QVERIFY2(known.contains(u"Siri, email: unknown mailbox"_s) && !known.contains(u'['),
                 qPrintable(known));

        click(*sending, "sendDecideCorrect");
        QTRY_VERIFY(formOf(*parent));
        ui::NewSessionDialog *form = formOf(*parent);
        const auto signers = form->form()->draft().signers;
        QCOMPARE(signers.size(), 2);
        QCOMPARE(signers[1].name, u"Siri"_s);
        const auto atTitle = [form] { return said(*form, "composeTitleProblem"); };
        const auto atSigners = [form] { return said(*form, "composeSignersProblem"); };
        QVERIFY2(atTitle().contains(u"forbidden word"_s), qPrintable(atTitle()));
        QVERIFY2(atSigners().contains(u"unknown mailbox"_s), qPrintable(atSigners()));
        // What has no field is said above, and nothing twice
        QString above;
        for (const auto *label : form->findChildren<QLabel *>(u"inlineMessageText"_s))
            above += label->isVisible() ? label->text() : QString();
        QVERIFY2(above.contains(u"not for you"_s) && !above.contains(u"forbidden word"_s), qPrintable(above));
        // The rules are looked at again when the sessions before become known: the words stay
        QTRY_COMPARE(form->form()->options()->knownSessions().size(), 2);
        QVERIFY(!atTitle().isEmpty() && !atSigners().isEmpty());

        auto *title = form->findChild<QLineEdit *>(u"composeTitle"_s);
        title->setFocus();
        QTest::keyClicks(title, u" 2"_s);
        QVERIFY2(atTitle().isEmpty() && atSigners().isEmpty(), qPrintable(atTitle() + atSigners()));
        click(*form, "composeForward");
        click(*form, "composeForward");
        QTRY_VERIFY_WITH_TIMEOUT(form->progress()->isFinished(), 30'000);
        QCOMPARE(form->task()->sessions().size(), 2);
        for (const domain::SigningSession &session : form->task()->sessions())
            QCOMPARE(session.request.subsequentTo.value_or(QStringList()).size(), 2);
        windows.reset();
    }
};

QTEST_MAIN(TestUiSendCorrecting)
#include "tst_ui_sendcorrecting.moc"

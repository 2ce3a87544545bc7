#include "store/maskedmode.h"
#include "support/patience.h"
#include "support/sessionswindow.h"
#include "support/windowpatience.h"
#include "tasks/sendtask.h"
#include "ui/compose/draftkeeper.h"
#include "ui/compose/duplicatewarning.h"
#include "ui/compose/newsessiondialog.h"
#include "ui/compose/sendwindows.h"
#include "ui/compose/sessionform.h"
#include "ui/sessions/replacedialog.h"
#include "ui/sessions/sessionsummary.h"
#include "ui/widgets/inlinemessage.h"

#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace support;
using domain::SessionState;
using tasks::Duplicate;

class TestUiReplacing : public QObject
{
    Q_OBJECT

private:
    UiFixture m_desk;
    QList<domain::SigningSession> m_old;
    QString m_title, m_copy;

    //! To the end; \a made: the first of the sessions.
    static void reviewAndSend(ui::NewSessionDialog &dialog, QString &made)
    {
        auto *forward = dialog.findChild<QPushButton *>(u"composeForward"_s);
        QVERIFY(support::becomesExposed(&dialog));
        QTRY_VERIFY(forward->isEnabled());
        QTest::mouseClick(forward, Qt::LeftButton); // to the review
        QTRY_VERIFY(dialog.findChild<QWidget *>(u"composeReview"_s)->isVisible());
        QTest::mouseClick(forward, Qt::LeftButton);
        QTRY_VERIFY(dialog.task());
        const QPointer<tasks::SendTask> task(dialog.task());
        QTRY_VERIFY_WITH_TIMEOUT(task && task->isFinished(), 20'000);
        QCOMPARE(task->sessions().size(), 2);
        made = task->sessions().constFirst().id;
    }

    //! Kari, then Per, over one document whose copy is here.
    bool send()
    {
        m_title = u"Lease "_s + QUuid::createUuid().toString(QUuid::WithoutBraces).left(8);
        const auto copy = m_desk.account->copies().add(m_desk.pdf(u"lease.pdf"_s, m_title.toLatin1()));
        m_copy = copy ? copy->sha256Hex : QString();
        tasks::SendPlan plan;
        plan.title = m_title;
        plan.documents = {{.sha256Hex = copy ? copy->sha256Hex : QString(),
                           .mimeType = u"application/pdf"_s,
                           .title = u"Lease"_s,
                           .filename = u"lease.pdf"_s}};
        for (const QString &name : {u"Kari Nordmann"_s, u"Per Hansen"_s}) {
            domain::CreateSigningSession session = sampleSession(m_title, {}, {});
            session.documents.clear();
            session.signer = domain::Signer();
            session.signer->username = name;
            session.signer->email = name.section(u' ', 0, 0).toLower() + u"@exmaple.no"_s; // as mistyped
            plan.steps.append(QList<tasks::PlannedSigner>{{name, session}});
        }
        auto *task = new tasks::SendTask(*m_desk.account, plan);
        QSignalSpy finished(task, &tasks::Task::finished);
        m_desk.activities->add(task);
        if (!support::waitFor(finished, 20'000))
            return false;
        m_old = task->sessions();
        return m_old.size() == 2;
    }
    static void retype(ui::ReplaceDialog *dialog, const char *name, const QString &text)
    {
        auto *line = dialog->findChild<QLineEdit *>(QLatin1String(name));
        QVERIFY(line);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    //! Chooses a session of m_old and asks by the context menu's action.
    ui::ReplaceDialog *openFor(SessionsWindow &window, int which)
    {
        const int row = window.model()->rowOf(m_old[which].id);
        if (row < 0)
            return nullptr;
        window.click(row);
        window.pane->replaceSelected();
        auto *dialog = window.pane->findChild<ui::ReplaceDialog *>();
        return dialog && support::becomesExposed(dialog) ? dialog : nullptr;
    }
    static QPushButton *button(ui::ReplaceDialog *dialog)
    {
        return dialog->findChild<QPushButton *>(u"replaceButton"_s);
    }
    static QString said(ui::ReplaceDialog *dialog)
    {
        return dialog->findChild<QLabel *>(u"replaceConsequence"_s)->text();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start(QStringLiteral(PROGRAMS), 23)); }
    void init()
    {
        QVERIFY(m_desk.reset());
        QVERIFY(send());
    }

    void correctedByTyping()
    {
        SessionsWindow window(m_desk);
        QVERIFY(window.load(2));
        ui::ReplaceDialog *dialog = openFor(window, 0);
        QVERIFY(dialog);
        QTRY_COMPARE(button(dialog)->text(), u"&Replace 2 session(s)"_s);
        QVERIFY(!button(dialog)->isEnabled()); // nothing was corrected yet
        QVERIFY2(said(dialog).contains(u"Kari Nordmann"_s), qPrintable(said(dialog)));
        QVERIFY2(said(dialog).contains(u"Nothing is deleted before"_s), qPrintable(said(dialog)));

        auto *problem = dialog->findChild<QLabel *>(u"replaceEmailProblem"_s);
        retype(dialog, "replaceEmail", u"kari"_s); // half an address
        QVERIFY(problem->isVisible());
        QVERIFY(!button(dialog)->isEnabled());
        if (qEnvironmentVariableIsSet("COUNTERSIGN_PICTURES"))
            dialog->grab().save(qEnvironmentVariable("COUNTERSIGN_PICTURES") + u"/replace-problem.png"_s);
        QTest::keyClicks(dialog->focusWidget(), u"@example.no"_s);
        QVERIFY(!problem->isVisible());
        QVERIFY(button(dialog)->isEnabled());
        if (qEnvironmentVariableIsSet("COUNTERSIGN_PICTURES"))
            dialog->grab().save(qEnvironmentVariable("COUNTERSIGN_PICTURES") + u"/replace.png"_s);

        QSignalSpy added(window.activities.get(), &tasks::Activities::taskAdded);
        button(dialog)->setFocus();
        QTest::keyClick(button(dialog), Qt::Key_Space);
        QTRY_COMPARE(added.size(), 1);
        auto *task = qobject_cast<tasks::SendTask *>(added[0][0].value<tasks::Task *>());
        QVERIFY(task);
        QTRY_VERIFY_WITH_TIMEOUT(task->isFinished(), 20'000);
        QCOMPARE(task->state(), tasks::Task::State::Done);
        QCOMPARE(task->sessions().size(), 2);
        QCOMPARE(window.onServer(task->sessions()[0].id).request.signer->email, u"kari@example.no"_s);
        QCOMPARE(window.onServer(task->sessions()[1].id).request.signer->email, u"per@exmaple.no"_s);
        QVERIFY(window.onServer(m_old[0].id).id.isEmpty());
        QVERIFY(window.onServer(m_old[1].id).id.isEmpty());
        QTRY_VERIFY(window.model()->rowOf(task->sessions()[0].id) >= 0); // the list followed
        QTRY_VERIFY(window.model()->rowOf(m_old[0].id) < 0);
        QTRY_COMPARE(window.pane->selectedIds(), QStringList{task->sessions()[0].id}); // nobody looks for it
        QTRY_COMPARE(window.table()->selectionModel()->selectedRows().size(), 1);
    }

    //! On a slow machine the old one's row left while the new one was looked for, and then none was chosen.
    void chosenAlsoWhenTheOldOneLeavesMeanwhile()
    {
        SessionsWindow window(m_desk);
        QVERIFY(window.load(2));
        window.click(window.model()->rowOf(m_old[0].id));
        QCOMPARE(window.pane->selectedIds(), QStringList{m_old[0].id});
        window.pane->showSession(m_old[1].id);
        window.table()->selectionModel()->clearSelection(); // as a row that goes takes its own out of it
        QTRY_COMPARE(window.pane->selectedIds(), QStringList{m_old[1].id});
    }

    //! The service would take it; what corrects a slip is easily another one.
    void addressWithoutADotIsAskedAbout()
    {
        SessionsWindow window(m_desk);
        QVERIFY(window.load(2));
        ui::ReplaceDialog *dialog = openFor(window, 0);
        QVERIFY(dialog);
        QTRY_COMPARE(button(dialog)->text(), u"&Replace 2 session(s)"_s);
        auto *problem = dialog->findChild<QLabel *>(u"replaceEmailProblem"_s);
        auto *caution = dialog->findChild<QLabel *>(u"replaceEmailCaution"_s);
        retype(dialog, "replaceEmail", u"kari@example"_s);
        QVERIFY2(caution->isVisible() && caution->text().contains(u"no dot"_s), qPrintable(caution->text()));
        QVERIFY(!problem->isVisible());
        QVERIFY(button(dialog)->isEnabled());
        auto *atMobile = dialog->findChild<QLabel *>(u"replaceMobileCaution"_s);
        retype(dialog, "replaceMobile", u"900 00 000"_s);
        QVERIFY2(atMobile->isVisible() && atMobile->text().contains(u"+47"_s), qPrintable(atMobile->text()));
        QVERIFY(button(dialog)->isEnabled());
        retype(dialog, "replaceMobile", u"+47 900 00 000"_s);
        QVERIFY(!atMobile->isVisible());
        retype(dialog, "replaceEmail", u"kari@example,no"_s);
        QVERIFY(problem->isVisible() && !caution->isVisible());
        QVERIFY(!button(dialog)->isEnabled());
        dialog->reject();
    }

    //! What is there is not seen, what is typed is, and it is what is sent.
    void masked()
    {
        SessionsWindow window(m_desk);
        auto &masking = window.settings.maskedMode();
        masking.setOn(true);
        QVERIFY(window.load(2));
        ui::ReplaceDialog *dialog = openFor(window, 0);
        QVERIFY(dialog);
        QTRY_COMPARE(button(dialog)->text(), u"&Replace 2 session(s)"_s);
        auto *email = dialog->findChild<QLineEdit *>(u"replaceEmail"_s);
        QCOMPARE(dialog->findChild<QLineEdit *>(u"replaceName"_s)->displayText(), u"Kari Nordmann"_s);
        QCOMPARE(email->text(), u"kari@exmaple.no"_s);
        QVERIFY2(!email->displayText().contains(u'@'), qPrintable(email->displayText()));
        const QString heard = QAccessible::queryAccessibleInterface(email)->text(QAccessible::Value);
        QVERIFY2(!heard.contains(u'@'), qPrintable(heard));
        for (const char *name : {"replaceMobile", "replaceNumber"})
            QVERIFY(dialog->findChild<QLineEdit *>(QLatin1String(name))->echoMode() != QLineEdit::Normal);
        masking.setRevealed(true);
        QCOMPARE(email->displayText(), u"kari@exmaple.no"_s);
        masking.setRevealed(false);
        QVERIFY(!email->displayText().contains(u'@'));

        retype(dialog, "replaceEmail", u"kari@example.no"_s);
        QCOMPARE(email->displayText(), u"kari@example.no"_s);
        QSignalSpy added(window.activities.get(), &tasks::Activities::taskAdded);
        button(dialog)->setFocus();
        QVERIFY(!email->displayText().contains(u'@'));
        QTest::keyClick(button(dialog), Qt::Key_Space);
        QTRY_COMPARE(added.size(), 1);
        auto *task = qobject_cast<tasks::SendTask *>(added[0][0].value<tasks::Task *>());
        QVERIFY(task);
        QTRY_VERIFY_WITH_TIMEOUT(task->isFinished(), 20'000);
        QCOMPARE(window.onServer(task->sessions()[0].id).request.signer->email, u"kari@example.no"_s);
        QCOMPARE(window.onServer(task->sessions()[0].id).request.signer->username, u"Kari Nordmann"_s);
    }

    //! The next step of what was rejected stands beside it: a draft of all that was sent, or why there is
    //! none.
    void rejectedIsSentAnew()
    {
        QCOMPARE(m_desk.sandbox.reject(m_old[0].id, u"No"_s), 204);
        SessionsWindow window(m_desk);
        ui::SendWindows sends(*m_desk.account, *window.activities, window.pane);
        connect(window.pane, &ui::SessionsPane::draftRequested, &sends, &ui::SendWindows::beginAnew);
        QVERIFY(window.load(2));
        QTRY_VERIFY(window.session(m_old[0].id) &&
                    domain::stateOf(*window.session(m_old[0].id)).value() == SessionState::Rejected);
        const auto *action = window.table()->findChild<QAction *>(u"sessionMenu17"_s);
        QVERIFY(action && !action->isEnabled());
        window.click(window.model()->rowOf(m_old[0].id));
        QTRY_VERIFY2(window.textOf("summaryStuck").contains(u"Kari Nordmann has rejected"_s),
                     qPrintable(window.textOf("summaryStuck")));
        // that is no session of the view Stuck: it is called what it is
        QStringList names;
        for (const auto &line : window.details->summary()->lines())
            names << line.first;
        QVERIFY2(names.contains(u"Next step"_s) && !names.contains(u"Stuck"_s), qPrintable(names.join(u'|')));
        QVERIFY(!window.find<QLabel>("summaryStuckIcon")->isVisible());
        auto *button = window.find<QPushButton>("summaryAnew");
        QVERIFY(button->isVisible() && action->isEnabled());

        m_desk.relay->add("GET ^/sign/documents/ * answer status=403 body={}");
        QTest::mouseClick(button, Qt::LeftButton);
        const auto *problem = window.details->summary()->findChild<ui::InlineMessage *>();
        QTRY_VERIFY2(problem->isVisible() && !problem->text().isEmpty(), qPrintable(problem->text()));
        QVERIFY(!window.pane->findChild<ui::NewSessionDialog *>());

        QVERIFY(m_desk.account->copies().remove(m_copy));
        m_desk.relay->clear();
        m_desk.relay->add("GET ^/sign/documents/ * answer status=404 body={}");
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(window.pane->findChild<ui::NewSessionDialog *>());
        QPointer<ui::NewSessionDialog> without(window.pane->findChild<ui::NewSessionDialog *>());
        QVERIFY(!problem->isVisible());
        QVERIFY(without->form()->draft().documents.isEmpty());
        QStringList told;
        for (const auto *message : without->findChildren<ui::InlineMessage *>())
            told << message->text();
        QVERIFY2(told.join(u' ').contains(u"“Lease” is no longer on the service"_s) &&
                     told.join(u' ').contains(u"yourself."_s),
                 qPrintable(told.join(u' ')));
        without->reject();
        QTRY_VERIFY(!without);

        m_desk.relay->clear();
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(window.pane->findChild<ui::NewSessionDialog *>());
        const domain::SessionDraft draft = window.pane->findChild<ui::NewSessionDialog *>()->form()->draft();
        QCOMPARE(draft.common.title, m_title);
        QCOMPARE(draft.signers.size(), 2);
        QCOMPARE(draft.signers[0].name, u"Kari Nordmann"_s);
        QCOMPARE(draft.signers[1].step, 2);
        QCOMPARE(draft.documents.value(0).sha256Hex, m_copy);
        QVERIFY(!problem->isVisible());
    }

    //! What was sent is there for another person, and for all who come later.
    void anotherIsMadeLikeIt()
    {
        SessionsWindow window(m_desk);
        ui::SendWindows sends(*m_desk.account, *window.activities, window.pane);
        connect(window.pane, &ui::SessionsPane::draftRequested, &sends, &ui::SendWindows::beginAnew);
        connect(window.pane, &ui::SessionsPane::templateRequested, &sends, &ui::SendWindows::beginTemplate);
        QVERIFY(window.load(2));
        auto *like = window.table()->findChild<QAction *>(u"sessionMenu18"_s);
        auto *pattern = window.table()->findChild<QAction *>(u"sessionMenu19"_s);
        QVERIFY(like && pattern && !like->isEnabled() && !pattern->isEnabled());
        window.click(window.model()->rowOf(m_old[0].id));
        QTRY_VERIFY(like->isEnabled() && pattern->isEnabled());

        like->trigger();
        QTRY_VERIFY(window.pane->findChild<ui::NewSessionDialog *>());
        const QPointer<ui::NewSessionDialog> made(window.pane->findChild<ui::NewSessionDialog *>());
        const domain::SessionDraft draft = made->form()->draft();
        QCOMPARE(draft.common.title, m_title);
        QCOMPARE(draft.documents.value(0).sha256Hex, m_copy);
        QCOMPARE(draft.steps(), (QList{1, 2}));
        for (const domain::DraftSigner &signer : draft.signers)
            QVERIFY(signer.name.isEmpty() && signer.email.isEmpty());
        QVERIFY(!draft.common.dueDate && draft.insteadOf.isEmpty());
        QTRY_VERIFY(made->keeper()->isKept());
        made->reject();
        QTRY_VERIFY(!made);

        pattern->trigger();
        QTRY_VERIFY(window.pane->findChild<ui::NewSessionDialog *>());
        auto *named = window.pane->findChild<ui::NewSessionDialog *>();
        QVERIFY(support::becomesExposed(named));
        auto *name = named->findChild<QLineEdit *>(u"composeTemplateName"_s);
        QVERIFY(name->isVisible());
        name->setFocus();
        QTest::keyClicks(name, u"Leases"_s);
        QSignalSpy ended(named, &QDialog::finished);
        QTest::mouseClick(named->findChild<QPushButton *>(u"composeForward"_s), Qt::LeftButton);
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(ended[0][0].toInt(), int(QDialog::Accepted));
    }

    //! What cannot be done now says why, above the list and where the pointer is.
    void whatCannotBeDoneSaysWhy()
    {
        SessionsWindow window(m_desk);
        QVERIFY(window.load(2));
        window.click(window.model()->rowOf(m_old[0].id));
        const auto *anew = window.table()->findChild<QAction *>(u"sessionMenu17"_s);
        QTRY_VERIFY(!anew->isEnabled() && anew->statusTip().startsWith(u"Only what was rejected"_s));
        QCOMPARE(anew->toolTip(), anew->statusTip());
        window.pane->sendAnew();
        QStringList told;
        for (const auto *message : window.pane->findChildren<ui::InlineMessage *>())
            if (message->isVisible())
                told << message->text();
        QVERIFY2(told.contains(anew->statusTip()), qPrintable(told.join(u'\n')));
    }

    //! What is said of one that never opens is to delete it or to send all anew: either has a button.
    void whatNeverOpensCanBeDeletedThere()
    {
        SessionsWindow window(m_desk);
        QVERIFY(window.load(2));
        window.click(0);
        QTRY_VERIFY(!window.details->sessionId().isEmpty());
        auto *button = window.find<QPushButton>("summaryDelete");
        QVERIFY(button);
        QVERIFY(!button->isVisible());
        window.details->summary()->showStuck(
            {.text = u"It never opens. Delete it."_s, .isStuck = true, .neverOpens = true});
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(window.pane->findChild<QMessageBox *>(u"deleteQuestion"_s));
        window.pane->findChild<QMessageBox *>(u"deleteQuestion"_s)->reject();
    }

    //! Whoever looks at the rejected one later is told, and it counts no more when that is wanted.
    void whatWasSentAnewIsNoted()
    {
        QCOMPARE(m_desk.sandbox.reject(m_old[0].id, u"No"_s), 204);
        SessionsWindow window(m_desk);
        ui::SendWindows sends(*m_desk.account, *window.activities, window.pane);
        connect(window.pane, &ui::SessionsPane::draftRequested, &sends, &ui::SendWindows::beginAnew);
        connect(&sends, &ui::SendWindows::sentAnew, window.pane, &ui::SessionsPane::noteSentAnew);
        QVERIFY(window.load(2));
        QTRY_VERIFY(window.session(m_old[0].id) &&
                    domain::stateOf(*window.session(m_old[0].id)).value() == SessionState::Rejected);
        window.click(window.model()->rowOf(m_old[0].id));
        auto *anew = window.find<QPushButton>("summaryAnew");
        QTRY_VERIFY(anew->isVisible());
        QTest::mouseClick(anew, Qt::LeftButton);
        QTRY_VERIFY(window.pane->findChild<ui::NewSessionDialog *>());
        auto *dialog = window.pane->findChild<ui::NewSessionDialog *>();
        QString made;
        reviewAndSend(*dialog, made);
        QVERIFY(!made.isEmpty());
        dialog->reject();

        QTRY_VERIFY2(window.textOf("summaryNote").startsWith(u"Sent anew "_s) &&
                         window.textOf("summaryNote").endsWith(made),
                     qPrintable(window.textOf("summaryNote")));
        QPushButton *mark = nullptr;
        for (auto *button : window.pane->findChildren<QPushButton *>(u"inlineMessageAction"_s))
            if (button->isVisible() && button->text() == u"&Mark the old as handled"_s)
                mark = button;
        QVERIFY(mark);
        QTest::mouseClick(mark, Qt::LeftButton);
        QTRY_VERIFY2(window.textOf("summaryTriage").startsWith(u"Handled "_s),
                     qPrintable(window.textOf("summaryTriage")));
        QVERIFY(!mark->isVisible());
        QVERIFY(window.textOf("summaryNote").endsWith(made));
    }

    //! It was kept as a draft, and is sent another day.
    void whatIsSentAnewLaterIsNotedToo()
    {
        QCOMPARE(m_desk.sandbox.reject(m_old[0].id, u"No"_s), 204);
        SessionsWindow window(m_desk);
        QVERIFY(window.load(2));
        QTRY_VERIFY(window.session(m_old[0].id) &&
                    domain::stateOf(*window.session(m_old[0].id)).value() == SessionState::Rejected);
        window.click(window.model()->rowOf(m_old[0].id));
        QString draft;
        {
            ui::SendWindows sends(*m_desk.account, *window.activities, window.pane);
            connect(window.pane, &ui::SessionsPane::draftRequested, &sends, &ui::SendWindows::beginAnew);
            auto *anew = window.find<QPushButton>("summaryAnew");
            QTRY_VERIFY(anew->isVisible());
            QTest::mouseClick(anew, Qt::LeftButton);
            QTRY_VERIFY(window.pane->findChild<ui::NewSessionDialog *>());
            const QPointer<ui::NewSessionDialog> begun(window.pane->findChild<ui::NewSessionDialog *>());
            QTRY_VERIFY(begun->keeper()->isKept());
            draft = begun->keeper()->id();
            QTest::keyClick(begun.data(), Qt::Key_Escape);
            QTRY_VERIFY(!begun);
        }
        ui::SendWindows later(*m_desk.account, *window.activities, window.pane);
        connect(&later, &ui::SendWindows::sentAnew, window.pane, &ui::SessionsPane::noteSentAnew);
        later.openDraft(draft);
        QTRY_VERIFY(window.pane->findChild<ui::NewSessionDialog *>());
        auto *dialog = window.pane->findChild<ui::NewSessionDialog *>();
        const QList<domain::TriageTarget> dead = dialog->form()->draft().insteadOf;
        QVERIFY(!dead.isEmpty());
        QCOMPARE(dead.constFirst().sessionId, m_old[0].id);
        QString made;
        reviewAndSend(*dialog, made);
        QVERIFY(!made.isEmpty());
        dialog->reject();
        QTRY_VERIFY2(window.textOf("summaryNote").startsWith(u"Sent anew "_s) &&
                         window.textOf("summaryNote").endsWith(made),
                     qPrintable(window.textOf("summaryNote")));
    }

    void keptByEscape()
    {
        SessionsWindow window(m_desk);
        QVERIFY(window.load(2));
        ui::ReplaceDialog *dialog = openFor(window, 1);
        QVERIFY(dialog);
        QTRY_COMPARE(button(dialog)->text(), u"&Replace 2 session(s)"_s); // Kari shares the document
        retype(dialog, "replaceEmail", u"per@example.no"_s);
        QVERIFY(button(dialog)->isEnabled());
        QPointer<ui::ReplaceDialog> open(dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!open);
        QVERIFY(window.activities->tasks().isEmpty());
        QCOMPARE(m_desk.relay->count("DELETE", "/"), 0);
    }

    void signedMeanwhileIsSaid()
    {
        SessionsWindow window(m_desk);
        QVERIFY(window.load(2));
        QCOMPARE(m_desk.sandbox.sign(m_old[0].id) / 100, 2); // the list does not know
        ui::ReplaceDialog *dialog = openFor(window, 0);
        QVERIFY(dialog);
        auto *message = dialog->findChild<ui::InlineMessage *>();
        QTRY_VERIFY(message->isVisible());
        QVERIFY2(message->text().contains(u"has signed this"_s), qPrintable(message->text()));
        QVERIFY(!button(dialog)->isEnabled());
        for (const char *name : {"replaceName", "replaceEmail", "replaceMobile", "replaceNumber"}) // in vain
            QVERIFY2(!dialog->findChild<QLineEdit *>(QLatin1String(name))->isEnabled(), name);
    }

    void offlineCanBeTriedAgain()
    {
        SessionsWindow window(m_desk);
        QVERIFY(window.load(2));
        m_desk.relay->add("GET ^/sign/signing-sessions/ * answer status=503 body={}");
        ui::ReplaceDialog *dialog = openFor(window, 0);
        QVERIFY(dialog);
        auto *retry = dialog->findChild<QPushButton *>(u"inlineMessageRetry"_s);
        QTRY_VERIFY_WITH_TIMEOUT(retry->isVisible(), 15'000);
        m_desk.relay->clear();
        QTest::mouseClick(retry, Qt::LeftButton);
        QTRY_COMPARE(button(dialog)->text(), u"&Replace 2 session(s)"_s);
    }

    void theWarningNamesThem()
    {
        ui::DuplicateWarning warning;
        QVERIFY(warning.isHidden());
        Duplicate one;
        one.signerRow = 0;
        one.signer = u"Kari Nordmann"_s;
        one.document = u"Contract"_s;
        one.sessionId = u"an-id"_s;
        one.state = SessionState::Ready;
        one.when = QDateTime(QDate(QDate::currentDate().year(), 1, 12), QTime(12, 0));
        warning.resize(560, 120);
        warning.showDuplicates({one});
        warning.show();
        QVERIFY(support::becomesExposed(&warning));
        QCOMPARE(warning.text().section(u'\n', 0, 0),
                 u"Kari Nordmann already has “Contract” to sign, since %1 (waiting)."_s.arg(
                     QLocale().toString(one.when.date(), QLocale::ShortFormat)));
        QVERIFY(warning.text().endsWith(u"Sent again, it has to be signed once more."_s)); // what it means
        QSignalSpy session(&warning, &ui::DuplicateWarning::sessionActivated);
        QSignalSpy sending(&warning, &ui::DuplicateWarning::sendActivated);
        auto *show = warning.findChild<QPushButton *>(u"inlineMessageAction"_s);
        QTest::mouseClick(show, Qt::LeftButton);
        QCOMPARE(session.size(), 1);
        QCOMPARE(session[0][0].toString(), u"an-id"_s);

        Duplicate done = one, under = one;
        done.signer = u"Ola"_s;
        done.state = SessionState::Signed;
        done.when = QDateTime(QDate(2020, 11, 3), QTime(12, 0));
        under.signer = u"Per"_s;
        under.sessionId.clear();
        under.sendId = u"a-send"_s;
        warning.showDuplicates({one, done, under});
        QCOMPARE(warning.text().section(u'\n', 1, 1),
                 u"Ola signed “Contract” on %1."_s.arg(
                     QLocale().toString(done.when.date(), QLocale::ShortFormat)));
        QCOMPARE(warning.text().section(u'\n', 2, 2), u"“Contract” is being sent to Per already."_s);
        Duplicate other = one; // Eva has the mobile that Kari has
        other.signer = u"Eva Ny"_s;
        other.otherName = u"Kari Nordmann"_s;
        other.by = Duplicate::By::Mobile;
        const QString ofOther = ui::duplicateText(other);
        QVERIFY2(ofOther.startsWith(u"Kari Nordmann, with the same mobile number as Eva Ny, already has"_s),
                 qPrintable(ofOther));
        if (qEnvironmentVariableIsSet("COUNTERSIGN_PICTURES"))
            warning.grab().save(qEnvironmentVariable("COUNTERSIGN_PICTURES") + u"/duplicates.png"_s);
        QTest::mouseClick(show, Qt::LeftButton); // now a choice
        QMenu *menu = nullptr;
        QTRY_VERIFY((menu = warning.findChild<QMenu *>(u"duplicateChoices"_s)) && menu->isVisible());
        QTest::keyClick(menu, Qt::Key_Up); // the last
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_COMPARE(sending.size(), 1);
        QCOMPARE(sending[0][0].toString(), u"a-send"_s);

        warning.showDuplicates(QList<Duplicate>(12, one));
        QCOMPARE(warning.text().count(u'\n'), 6);
        QVERIFY(warning.text().contains(u"7"_s));
        warning.showDuplicates({});
        QVERIFY(warning.isHidden());
    }
};

QTEST_MAIN(TestUiReplacing)
#include "tst_ui_replacing.moc"

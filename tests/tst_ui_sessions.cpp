// The list of the Sessions view over a real sandbox with 300 sessions.
#include "support/accessiblechecker.h"
#include "support/pictures.h"
#include "support/sessionswindow.h"
#include "ui/sessions/sessionfooter.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/panestate.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using Column = models::SessionTableModel::Column;
using Model = models::SessionTableModel;
using support::SessionsWindow;

class TestUiSessions : public QObject
{
    Q_OBJECT

    support::UiFixture m_fixture;

    static QSet<QString> idsOf(const Model &model)
    {
        QSet<QString> ids;
        for (const auto &session : model.sessions())
            ids.insert(session.id);
        return ids;
    }
    QSet<QString> idsOnServer()
    {
        support::Caught<domain::SessionPage> caught;
        domain::SessionQuery query;
        query.limit = domain::SessionQuery::maxLimit;
        QObject context;
        const auto request = m_fixture.account->sessions().list(query, &context, caught.handler());
        QSet<QString> ids;
        if (caught.wait() && caught.isValue())
            for (const auto &session : (*caught.result)->data)
                ids.insert(session.id);
        return ids;
    }
    static QString messageOf(const SessionsWindow &view)
    {
        const auto *message =
            view.pane->findChild<ui::InlineMessage *>(QString(), Qt::FindDirectChildrenOnly);
        return message && !message->isHidden() ? message->text() : QString();
    }
    static ui::PaneState::State stateOf(const SessionsWindow &view)
    {
        return view.pane->findChild<ui::PaneState *>()->state();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_fixture.start(QStringLiteral(PROGRAMS), 300)); }
    void init() { QVERIFY(m_fixture.reset()); }

    void pagesComeWhileScrolling()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.load());
        QCOMPARE(view.model()->rowCount(), 100);
        QCOMPARE(view.model()->total(), 300);
        QVERIFY2(view.textOf("sessionCount").startsWith(u"100 of 300"),
                 qPrintable(view.textOf("sessionCount")));
        QSignalSpy more(view.model(), &QAbstractItemModel::rowsInserted);
        QVERIFY(!more.wait(400)); // nobody scrolled yet
        const auto *bar = view.table()->verticalScrollBar();
        view.click(0);
        QTest::keyClick(view.table(), Qt::Key_End, Qt::ControlModifier);
        QTRY_COMPARE(view.model()->rowCount(), 200);
        QVERIFY(bar->value() > 0);
        QTest::keyClick(view.table(), Qt::Key_End, Qt::ControlModifier);
        QTRY_COMPARE(view.model()->rowCount(), 300);
        QTest::keyClick(view.table(), Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(m_fixture.relay->count("GET", "/sign/signing-sessions?"), 3); // there is no fourth page
        QCOMPARE(idsOf(*view.model()), idsOnServer());
        QVERIFY2(view.textOf("sessionCount").startsWith(u"300 of 300"),
                 qPrintable(view.textOf("sessionCount")));
    }

    void stateIsTextAndShape()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        using State = domain::SessionState;
        const std::tuple<State, bool, QString> expected[] = {
            {State::Ready, false, u"Waiting for signer"_s},
            {State::Blocked, false, u"Waiting for earlier signer"_s},
            {State::Signed, false, u"Signed"_s},
            {State::Rejected, false, u"Rejected"_s},
            {State::Ready, true, u"Overdue: Waiting for signer"_s}};
        for (const auto &[state, isOverdue, text] : expected) {
            const int row = view.rowOf(state, isOverdue);
            QVERIFY2(row >= 0, qPrintable(text));
            QCOMPARE(view.model()->index(row, int(Column::State)).data(Qt::AccessibleTextRole).toString(),
                     text);
        }
    }

    void refreshKeepsSelectionAndScroll()
    {
        SessionsWindow view(m_fixture);
        const QAbstractItemModelTester tester(view.model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(view.loadAll());
        const int row = view.rowOf(domain::SessionState::Ready);
        view.click(row);
        const QString id = view.pane->selectedIds().value(0);
        view.table()->verticalScrollBar()->setValue(view.table()->verticalScrollBar()->maximum() / 2);
        const int scroll = view.table()->verticalScrollBar()->value();
        QCOMPARE(m_fixture.sandbox.sign(id), 204);
        view.pane->refresh();
        QTRY_COMPARE(domain::stateOf(*view.model()->session(id)).value(), domain::SessionState::Signed);
        QCOMPARE(view.pane->selectedIds(), QStringList{id});
        QCOMPARE(view.table()->verticalScrollBar()->value(), scroll);
        QCOMPARE(view.model()->rowCount(), 300);
        QCOMPARE(view.details->sessionId(), id);
    }

    void theServerSorts()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.load());
        auto *header = view.table()->horizontalHeader();
        const auto clickOn = [&](Column column) {
            const int x = header->sectionViewportPosition(int(column)) + 20;
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
        };
        const auto isSorted = [&](bool ascending) {
            for (int row = 1; row < view.model()->rowCount(); ++row) {
                const auto a = view.model()->session(row - 1)->request.dueDate,
                           b = view.model()->session(row)->request.dueDate;
                if (ascending ? *b < *a : *a < *b)
                    return false;
            }
            return view.model()->rowCount() > 1;
        };
        clickOn(Column::DueDate);
        QTRY_VERIFY(isSorted(true));
        QCOMPARE(header->sortIndicatorSection(), int(Column::DueDate));
        QCOMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder);
        QCOMPARE(view.model()->rowCount(), 100);
        clickOn(Column::DueDate);
        QTRY_VERIFY(isSorted(false));
        QVERIFY(m_fixture.relay->seen().last().head.target.contains("sort=-dueDate"));

        const int requests = m_fixture.relay->count("GET", "signing-sessions");
        clickOn(Column::Title); // it cannot
        QVERIFY(view.textOf("sessionNotice").contains(u"sorts by due date"_s));
        QCOMPARE(header->sortIndicatorSection(), int(Column::DueDate));
        QCOMPARE(m_fixture.relay->count("GET", "signing-sessions"), requests);

        auto *button = view.find<QToolButton>("sessionSort"); // and without a mouse
        button->menu()->actions().at(2)->trigger();
        QTRY_VERIFY(isSorted(true));
        QVERIFY2(button->text().contains(u"Due soonest first"_s), qPrintable(button->text()));
        QCOMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder);
    }

    void failureSaysWhyAndRetries()
    {
        SessionsWindow view(m_fixture);
        m_fixture.relay->add("GET ^/sign/signing-sessions * answer status=503 body={\"detail\":\"Down for "
                             "repair\",\"traceId\":\"trace-77\"}");
        view.pane->setStates({});
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(view), ui::PaneState::State::Failed, 15'000);
        const QString hint = view.textOf("failedHint");
        QVERIFY2(hint.contains(u"Down for repair"_s) && hint.contains(u"trace-77"_s), qPrintable(hint));
        support::picture(view.window, u"sessions-failed"_s);
        m_fixture.relay->clear();
        auto *retry = view.find<QPushButton>("failedButton");
        retry->setFocus();
        QTest::keyClick(retry, Qt::Key_Space);
        QTRY_COMPARE(stateOf(view), ui::PaneState::State::Ready);
        QCOMPARE(view.model()->rowCount(), 100);
    }

    void failureLaterKeepsWhatIsThere()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.load());
        m_fixture.relay->add("GET ^/sign/signing-sessions * answer status=503");
        view.table()->scrollToBottom();
        QTRY_VERIFY_WITH_TIMEOUT(!messageOf(view).isEmpty(), 15'000);
        QCOMPARE(view.model()->rowCount(), 100);
        QCOMPARE(stateOf(view), ui::PaneState::State::Ready);
        m_fixture.relay->clear();
        auto *retry = view.pane->findChild<ui::InlineMessage *>(QString(), Qt::FindDirectChildrenOnly)
                          ->findChild<QPushButton *>(u"inlineMessageRetry"_s);
        QVERIFY(retry->isVisible());
        QTest::mouseClick(retry, Qt::LeftButton);
        QTRY_VERIFY(messageOf(view).isEmpty()); // it is settled
        view.table()->scrollToTop();
        view.table()->scrollToBottom();
        QTRY_COMPARE(view.model()->rowCount(), 200);
    }

    void offlineLooksLikeThat()
    {
        SessionsWindow view(m_fixture);
        m_fixture.relay.reset(); // nobody listens there any more
        view.pane->setStates({});
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(view), ui::PaneState::State::Failed, 15'000);
        QCOMPARE(view.textOf("failedHeading"), u"Offline"_s);
        support::picture(view.window, u"sessions-offline"_s);
    }

    void noMatchOffersToClear()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.load());
        auto *title = view.find<QLineEdit>("filterTitle");
        title->setFocus();
        QTest::keyClicks(title, u"nothing is called so"_s);
        QTRY_COMPARE(stateOf(view), ui::PaneState::State::Empty);
        QCOMPARE(view.textOf("emptyHeading"), u"No session matches"_s);
        QCOMPARE(view.textOf("sessionCount"), QString());
        support::picture(view.window, u"sessions-nomatch"_s);
        QTest::mouseClick(view.find<QPushButton>("emptyButton"), Qt::LeftButton);
        QTRY_COMPARE(stateOf(view), ui::PaneState::State::Ready);
        QCOMPARE(title->text(), QString());
        QCOMPARE(view.model()->total(), 300);
    }

    void anEmptyAccountOffersToBegin()
    {
        support::UiFixture empty;
        QVERIFY(empty.start(QStringLiteral(PROGRAMS)));
        SessionsWindow view(empty);
        QSignalSpy wanted(view.pane, &ui::SessionsPane::newSessionRequested);
        view.pane->setStates({});
        QTRY_COMPARE(stateOf(view), ui::PaneState::State::Empty);
        QCOMPARE(view.textOf("emptyHeading"), u"No sessions yet"_s);
        support::picture(view.window, u"sessions-empty"_s);
        QTest::mouseClick(view.find<QPushButton>("emptyButton"), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
    }

    void goToId_data()
    {
        QTest::addColumn<bool>("isLoaded");
        QTest::newRow("in the list") << true;
        QTest::newRow("beyond the first page") << false;
    }
    void goToId()
    {
        QFETCH(bool, isLoaded);
        SessionsWindow view(m_fixture);
        QVERIFY(view.load());
        QString id = view.model()->session(40)->id;
        if (!isLoaded) {
            auto others = idsOnServer();
            others.subtract(idsOf(*view.model()));
            id = *others.cbegin();
        }
        view.click(0);
        view.pane->goToId();
        auto *text = view.find<QLineEdit>("goToText");
        QVERIFY(QTest::qWaitForWindowActive(text->window()));
        QTest::keyClicks(text, u"  "_s + id.toUpper());
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_COMPARE(view.details->sessionId(), id);
        QTRY_VERIFY(!view.find<QLineEdit>("goToText")); // the dialog is gone
        QCOMPARE(view.pane->selectedIds(), QStringList{id});
        QCOMPARE(view.table()->selectionModel()->selectedRows().size(), isLoaded ? 1 : 0);
        QCOMPARE(view.textOf("summaryId"), id);
    }

    void goToReference()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        QString reference, id;
        for (const auto &session : view.model()->sessions())
            if (session.request.externalReference.value &&
                domain::stateOf(session).value() == domain::SessionState::Signed) {
                reference = *session.request.externalReference.value;
                id = session.id;
                break;
            }
        QVERIFY(!id.isEmpty());
        const auto ask = [&](const QString &what) {
            view.pane->goToId();
            auto *text = view.find<QLineEdit>("goToText");
            QTest::keyClicks(text, what);
            QTest::mouseClick(view.find<QPushButton>("goToButton"), Qt::LeftButton);
        };
        ask(reference.toUpper());
        QTRY_COMPARE(view.details->sessionId(), id);
        view.pane->setStates({domain::SessionState::Rejected}); // not in the list any more, but seen before
        QTRY_VERIFY(view.model()->rowOf(id) < 0);
        QTRY_VERIFY(view.details->sessionId().isEmpty());
        ask(reference);
        QTRY_COMPARE(view.details->sessionId(), id);
        ask(u"order-none"_s);
        QTRY_VERIFY(view.textOf("goToProblem").contains(u"has this reference"_s));
        QVERIFY(view.find<QLineEdit>("goToText")->isVisible()); // to be corrected
    }

    void goToWhatIsGone()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.load());
        view.pane->showSession(u"018f0000-0000-7000-8000-000000000000"_s);
        QTRY_VERIFY2(messageOf(view).contains(u"does not have this"_s), qPrintable(messageOf(view)));
        QVERIFY(view.details->sessionId().isEmpty());
        QVERIFY(view.pane->selectedIds().isEmpty());
    }

    void copies()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const int row = view.rowOf(domain::SessionState::Ready);
        const auto session = *view.model()->session(row);
        view.click(row);
        view.pane->copyLink();
        QCOMPARE(QGuiApplication::clipboard()->text(), *session.signatureUrl);
        QTest::keyClick(view.table(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), session.id);
        QTest::keyClick(view.table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QString facts = QGuiApplication::clipboard()->text();
        QVERIFY2(facts.contains(session.id) && facts.contains(session.request.title) &&
                     facts.contains(u"Waiting for signer"_s) && !facts.contains(*session.signatureUrl),
                 qPrintable(facts));
        view.click(row + 1, Column::Title, Qt::ControlModifier);
        QTest::keyClick(view.table(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text().split(u'\n').size(), 2);
        QVERIFY(view.textOf("sessionNotice").contains(u"2 ID"_s));
    }

    void theContextMenuKnowsTheState()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const auto enabled = [&](const char *name) {
            return view.table()->findChild<QAction *>(QString::fromLatin1(name))->isEnabled();
        };
        QVERIFY(!enabled("sessionMenu1") && !enabled("sessionMenu5") && !enabled("sessionMenu9"));
        view.click(view.rowOf(domain::SessionState::Ready));
        QVERIFY(enabled("sessionMenu1") && enabled("sessionMenu9") && !enabled("sessionMenu7"));
        view.click(view.rowOf(domain::SessionState::Signed));
        QVERIFY(!enabled("sessionMenu1") && enabled("sessionMenu7"));
    }

    void deletionAsksOnce()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.load());
        view.click(3);
        view.click(5, Column::Title, Qt::ControlModifier);
        const QStringList ids = view.pane->selectedIds();
        QCOMPARE(ids.size(), 2);
        view.pane->deleteSelected();
        auto *box = view.find<QMessageBox>("deleteQuestion");
        QVERIFY(box->text().contains(u"permanently"_s) && box->text().contains(u'2'));
        QVERIFY(box->defaultButton());
        QCOMPARE(box->defaultButton()->text(), u"&Keep"_s);
        QVERIFY(QTest::qWaitForWindowActive(box));
        QTest::keyClick(box, Qt::Key_Escape); // nothing happens
        QTRY_VERIFY(!view.find<QMessageBox>("deleteQuestion"));
        QCOMPARE(m_fixture.relay->count("DELETE", "/"), 0);

        view.pane->deleteSelected();
        box = view.find<QMessageBox>("deleteQuestion");
        support::picture(*box, u"delete-question"_s);
        for (QAbstractButton *button : box->buttons())
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(view.textOf("sessionNotice").contains(u"deleted permanently"_s));
        QCOMPARE(m_fixture.relay->count("DELETE", "/sign/signing-sessions/"), 2);
        QVERIFY(view.model()->rowOf(ids.first()) < 0);
        QVERIFY(view.details->sessionId().isEmpty());
        // What follows has moved up by two: scrolling on must leave nothing out.
        QTRY_COMPARE(view.model()->total(), 298);
        QVERIFY(QTest::qWaitFor([&] {
            view.table()->scrollToBottom();
            return view.model()->rowCount() >= view.model()->total();
        }));
        QCOMPARE(idsOf(*view.model()), idsOnServer());
        QCOMPARE(view.model()->rowCount(), 298);
    }

    void deletionThatFailsSaysSo()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.load());
        view.click(3);
        view.click(5, Column::Title, Qt::ControlModifier);
        m_fixture.relay->add("DELETE . 1 answer status=403 body={\"detail\":\"Not this one\"}");
        view.pane->deleteSelected();
        auto *box = view.find<QMessageBox>("deleteQuestion");
        for (QAbstractButton *button : box->buttons())
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        QTRY_VERIFY(messageOf(view).contains(u"Not this one"_s));
        QVERIFY2(messageOf(view).contains(u"1 session"_s), qPrintable(messageOf(view)));
    }

    void nothingIsWithoutAName()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.load());
        view.click(0);
        QStringList unnamed = support::unnamedIn(view.window);
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
        view.pane->goToId();
        unnamed = support::unnamedIn(*view.find<QWidget>("goToDialog"));
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
    }

    void pictures()
    {
        for (const bool isDark : {false, true}) {
            support::useDarkPalette(isDark);
            const QString shade = isDark ? u"-dark"_s : u"-light"_s;
            SessionsWindow view(m_fixture);
            support::picture(view.window, u"sessions-loading"_s + shade);
            QVERIFY(view.loadAll());
            view.table()->scrollToTop();
            support::picture(view.window, u"sessions-nothing"_s + shade);
            for (const auto state : {domain::SessionState::Ready, domain::SessionState::Blocked,
                                     domain::SessionState::Signed, domain::SessionState::Rejected}) {
                view.click(view.rowOf(state));
                for (int tab = 0; tab < 5; ++tab) {
                    view.details->showTab(static_cast<ui::SessionDetails::Tab>(tab));
                    support::picture(view.window, u"sessions-%1-%2"_s.arg(int(state)).arg(tab) + shade);
                }
                view.details->showTab(ui::SessionDetails::Tab::Summary);
                view.table()->setFocus();
            }
            view.click(view.rowOf(domain::SessionState::Ready, true));
            support::picture(view.window, u"sessions-overdue"_s + shade);
            view.pane->editDueDate();
            support::picture(view.window, u"sessions-editing"_s + shade);
        }
        support::useDarkPalette(false);
    }
};

QTEST_MAIN(TestUiSessions)
#include "tst_ui_sessions.moc"

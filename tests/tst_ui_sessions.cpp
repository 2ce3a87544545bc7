// The list of the Sessions view over a real sandbox with 300 sessions.
#include "store/sessionindex.h"
#include "support/accessiblechecker.h"
#include "support/linkreason.h"
#include "support/patience.h"
#include "support/pictures.h"
#include "support/sessionswindow.h"
#include "support/windowpatience.h"
#include "tasks/networkstate.h"
#include "ui/compose/sendwindows.h"
#include "ui/sessions/sessionfooter.h"
#include "ui/sessionviews.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/panestate.h"
#include "ui/workspace.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSemaphore>
#include <QSet>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeWidget>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using Column = models::SessionTableModel::Column;
using Model = models::SessionTableModel;
using support::SessionsWindow;

class TestUiSessions : public QObject
{
    Q_OBJECT

    support::UiFixture m_fixture;

    static QSet<QString> idsOf(const SessionsWindow &view)
    {
        QSet<QString> ids;
        for (const auto &session : view.sessions())
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

    void everythingIsThereAndSaysHowOldItIs()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        QCOMPARE(view.model()->rowCount(), 300);
        QCOMPARE(idsOf(view), idsOnServer());
        QTRY_VERIFY2(view.textOf("sessionCount").startsWith(u"300 session"_s),
                     qPrintable(view.textOf("sessionCount")));
        // of today, to the second
        const QRegularExpression asOf(u"^as of \\d\\d:\\d\\d:\\d\\d\\b"_s);
        QTRY_VERIFY2(asOf.match(view.textOf("sessionAsOf")).hasMatch(),
                     qPrintable(view.textOf("sessionAsOf")));
        view.click(0);
        QTest::keyClick(view.table(), Qt::Key_End);
        QCOMPARE(view.table()->currentIndex().row(), 299);
        QCOMPARE(view.table()->currentIndex().column(), int(Column::Title)); // where the click was
        QTest::keyClick(view.table(), Qt::Key_Home);
        QCOMPARE(view.table()->currentIndex().row(), 0);
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
        QTRY_VERIFY(view.session(id) &&
                    domain::stateOf(*view.session(id)).value() == domain::SessionState::Signed);
        QCOMPARE(view.pane->selectedIds(), QStringList{id});
        QCOMPARE(view.table()->verticalScrollBar()->value(), scroll);
        QCOMPARE(view.model()->rowCount(), 300);
        QCOMPARE(view.details->sessionId(), id);
    }

    //! As while an account is filled: what is looked at stays under the eyes, and what comes is not chosen.
    void manyThatComeInBetweenMoveNothing()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const QTableView *table = view.table();
        QScrollBar *bar = table->verticalScrollBar();
        bar->setValue(bar->maximum() / 2);
        const int topRow = table->rowAt(4), before = view.model()->rowCount();
        QVERIFY(topRow > 110);
        view.click(topRow + 3);
        const QStringList chosen = view.pane->selectedIds();
        QCOMPARE(chosen.size(), 1);
        const QPersistentModelIndex top = view.model()->index(topRow, 0);
        const int topAt = table->rowViewportPosition(topRow);
        QList<store::SessionRow> between;
        for (int row = 0; row < 100; ++row) {
            const auto above = view.model()->row(row);
            QVERIFY(above);
            store::SessionRow &old = between.emplaceBack();
            old.id = u"01800000-0000-7000-8000-%1"_s.arg(row, 12, 10, QLatin1Char('0'));
            old.json = "{}";
            old.state = u"SIGNED"_s;
            old.isFinal = true;
            old.title = u"Old"_s;
            old.createdAbout = above->createdAt.value_or(above->createdAbout).addMSecs(-1);
            old.seenAt = QDateTime::currentDateTimeUtc();
        }
        int laidOut = 0;
        connect(view.model(), &QAbstractItemModel::layoutChanged, this, [&laidOut] { ++laidOut; });
        m_fixture.account->sessionIndex().upsert(between);
        QVERIFY(view.shows(before + 100));
        QVERIFY(laidOut > 0); // in many places
        QCOMPARE(top.row(), topRow + 100);
        QCOMPARE(table->rowViewportPosition(top.row()), topAt);
        QCOMPARE(view.pane->selectedIds(), chosen);
        QCOMPARE(view.details->sessionId(), chosen.first());
    }

    //! Each of those that are chosen is read whole: of a million that is more than the memory.
    void tooManyAreNotReadAtOnce()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QList<store::SessionRow> rows;
        for (int number = 0; number < 5'000; ++number) {
            store::SessionRow &row = rows.emplaceBack();
            row.id = u"01800000-0000-7000-8000-%1"_s.arg(number, 12, 10, QLatin1Char('0'));
            row.json = "{}";
            row.state = u"SIGNED"_s;
            row.isFinal = true;
            row.title = u"Old"_s;
            row.createdAbout = now.addYears(-3);
            row.seenAt = now;
        }
        const auto kept = answerOf<store::StoreResult<void>>([&](QObject *context, auto done) {
            m_fixture.account->sessionIndex().upsert(rows, context, done);
        });
        QVERIFY(kept && *kept);
        QVERIFY(view.shows(5'300));
        view.table()->setFocus();
        QTest::keyClick(view.table(), Qt::Key_A, Qt::ControlModifier);
        QVERIFY(view.pane->hasChosen());
        view.pane->deleteSelected();
        QCOMPARE(view.textOf("sessionNotice"), u"At most 5000 sessions at once."_s);
        QVERIFY(!QApplication::activeModalWidget());
    }

    //! Who works with it keeps it, and it is not counted as one of this view.
    void whatIsKeptInTheListIsCountedApart()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        view.show({domain::SessionState::Ready});
        QTRY_VERIFY(view.model()->rowCount() < 300);
        QVERIFY(view.readAll());
        const int count = view.model()->rowCount();
        QVERIFY(count > 2);
        view.click(0);
        store::SessionRow signedNow = *view.model()->row(0);
        signedNow.state = u"SIGNED"_s;
        signedNow.isFinal = true;
        signedNow.seenAt = QDateTime::currentDateTimeUtc().addSecs(1);
        m_fixture.account->sessionIndex().upsert({signedNow});
        QTRY_COMPARE(view.textOf("sessionCount"), u"%1 shown, 1 no longer here"_s.arg(count));
        QCOMPARE(view.model()->rowCount(), count);
        view.click(1);
        view.model()->refresh();
        QTRY_VERIFY2(view.textOf("sessionCount").startsWith(u"%1 session"_s.arg(count - 1)),
                     qPrintable(view.textOf("sessionCount")));
    }

    //! What is there of them by now is not to be taken for all.
    void thatOlderOnesAreStillToComeIsSaid()
    {
        const auto all = int(idsOnServer().size());
        QList<int> told;
        SessionsWindow view(m_fixture);
        QVERIFY(support::becomesActive(&view.window));
        const auto note = [&view, &told] {
            if (view.sync.status().asOf.isValid() && !view.textOf("sessionAsOf").contains(u"fetching"_s))
                told << view.model()->rowCount();
        };
        connect(&view.sync, &tasks::SyncTask::statusChanged, &view.window, note);
        connect(view.model(), &Model::listed, &view.window, note);
        view.sync.start();
        view.pane->setView({});
        QTRY_VERIFY_WITH_TIMEOUT(!told.isEmpty() && view.model()->rowCount() == all, 20'000);
        for (const int count : std::as_const(told))
            QCOMPARE(count, all);
    }

    void anyColumnSorts()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        auto *header = view.table()->horizontalHeader();
        const auto clickOn = [&](Column column) {
            const int x = header->sectionViewportPosition(int(column)) + 20;
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
        };
        const auto isSorted = [&](auto valueOf, bool ascending) {
            if (!view.model()->isWhole() || view.model()->rowCount() < 300)
                return false;
            for (int row = 1; row < view.model()->rowCount(); ++row) {
                const auto a = view.model()->row(row - 1), b = view.model()->row(row);
                if (!a || !b || (ascending ? valueOf(*b) < valueOf(*a) : valueOf(*a) < valueOf(*b)))
                    return false;
            }
            return true;
        };
        const auto due = [](const store::SessionRow &row) { return row.dueDate; };
        clickOn(Column::DueDate);
        QTRY_VERIFY(isSorted(due, true));
        QCOMPARE(header->sortIndicatorSection(), int(Column::DueDate));
        QCOMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder);
        clickOn(Column::DueDate);
        QTRY_VERIFY(isSorted(due, false));
        clickOn(Column::Reference);
        QTRY_VERIFY(isSorted([](const store::SessionRow &row) { return row.reference; }, true));
        QCOMPARE(header->sortIndicatorSection(), int(Column::Reference));
        auto *button = view.find<QToolButton>("sessionSort"); // and without a mouse
        button->menu()->actions().at(2)->trigger();
        QTRY_VERIFY(isSorted(due, true));
        QVERIFY2(button->text().contains(u"Due soonest first"_s), qPrintable(button->text()));
        QCOMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder);
    }

    void whatOthersDidIsSeenAndBoldUntilLookedAt()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const int row = view.rowOf(domain::SessionState::Ready);
        const QString id = view.session(row)->id;
        QCOMPARE(m_fixture.sandbox.reject(id, u"No"_s), 204);
        view.pane->refresh();
        const QModelIndex cell = view.model()->index(row, int(Column::State));
        QTRY_VERIFY(cell.data(Model::UnreadRole).toBool());
        QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains(u"changed since"_s));
        view.click(row);
        QTRY_VERIFY(!cell.data(Model::UnreadRole).toBool());
        view.details->showTab(ui::SessionDetails::Tab::Timeline);
        const auto *timeline = view.find<QTreeWidget>("sessionTimeline");
        const auto told = [&] {
            QStringList lines;
            for (int line = 0; line < timeline->topLevelItemCount(); ++line)
                lines << timeline->topLevelItem(line)->data(0, Qt::AccessibleTextRole).toString();
            return lines.join(u'\n');
        };
        QTRY_VERIFY2(told().contains(u"Rejected (before: Waiting for signer)"_s) &&
                         told().contains(u"seen on "_s),
                     qPrintable(told()));
    }

    void searchFindsPeopleReferencesAndIds()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const int row = view.rowOf(domain::SessionState::Signed);
        const auto session = *view.session(row);
        const QString name = domain::signerNameOf(session);
        QVERIFY(name.contains(u' '));
        auto *text = view.find<QLineEdit>("filterText");
        const auto finds = [&](const QString &what) {
            text->setFocus();
            text->selectAll();
            QTest::keyClicks(text, what);
            return support::waitFor([&] {
                return view.model()->isWhole() && view.model()->rowCount() < 300 &&
                       view.model()->rowOf(session.id) >= 0;
            });
        };
        QVERIFY(finds(name.section(u' ', -1).toUpper() + u' ' + name.section(u' ', 0, 0)));
        QVERIFY(finds(session.id.left(18)));
        QVERIFY(view.readAll());
        QVERIFY(view.model()->rowCount() < 20);
        for (const QString &part : {session.id.mid(9, 15), session.id.right(12).toUpper()}) {
            text->selectAll();
            QTest::keyClicks(text, u"nobody has this"_s);
            QTRY_VERIFY(view.model()->isWhole() && view.model()->rowCount() == 0);
            QVERIFY2(finds(part), qPrintable(part));
        }
    }

    void failureSaysWhyAndRetries()
    {
        SessionsWindow view(m_fixture);
        m_fixture.relay->add("GET ^/sign/signing-sessions * answer status=503 body={\"detail\":\"Down for "
                             "repair\",\"traceId\":\"trace-77\"}");
        view.sync.start();
        view.show({});
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(view), ui::PaneState::State::Failed, 15'000);
        const QString hint = view.textOf("failedHint");
        QVERIFY2(hint.contains(u"Down for repair"_s) && hint.contains(u"trace-77"_s), qPrintable(hint));
        support::picture(view.window, u"sessions-failed"_s);
        m_fixture.relay->clear();
        auto *retry = view.find<QPushButton>("failedButton");
        retry->setFocus();
        QTest::keyClick(retry, Qt::Key_Space);
        QTRY_COMPARE(stateOf(view), ui::PaneState::State::Ready);
        QTRY_COMPARE(view.model()->rowCount(), 300);
    }

    //! As with a keychain that is locked when the account is opened, and unlocked by its owner then.
    void aSecretThatIsNotAtHandIsSaid()
    {
        store::MemorySecretStore &secrets = *m_fixture.secrets;
        const QString profile = m_fixture.account->profile().id;
        int done = 0;
        const auto count = [&done](const store::SecretResult<void> &result) { done += result ? 1 : 0; };
        secrets.remove(profile, &secrets, count);
        QTRY_COMPARE(done, 1);
        SessionsWindow view(m_fixture);
        view.sync.start();
        view.show({});
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(view), ui::PaneState::State::Failed, 15'000);
        const QString hint = view.textOf("failedHint");
        QVERIFY2(hint.contains(u"Unlock this computer's keychain"_s), qPrintable(hint));
        QCOMPARE(m_fixture.relay->seen().size(), 0); // nobody was asked without it
        secrets.write(profile, m_fixture.sandbox.secret(), &secrets, count);
        QTRY_COMPARE(done, 2);
        QTest::mouseClick(view.find<QPushButton>("failedButton"), Qt::LeftButton);
        QTRY_COMPARE(stateOf(view), ui::PaneState::State::Ready);
        QTRY_COMPARE(view.model()->rowCount(), 300);
    }

    void failureLaterKeepsWhatIsThere()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        m_fixture.relay->add("GET ^/sign/signing-sessions * answer status=503");
        view.pane->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(!messageOf(view).isEmpty(), 15'000);
        QCOMPARE(view.model()->rowCount(), 300);
        QCOMPARE(stateOf(view), ui::PaneState::State::Ready);
        QVERIFY2(view.textOf("sessionAsOf").startsWith(u"not up to date"_s),
                 qPrintable(view.textOf("sessionAsOf")));
        m_fixture.relay->clear();
        auto *retry = view.pane->findChild<ui::InlineMessage *>(QString(), Qt::FindDirectChildrenOnly)
                          ->findChild<QPushButton *>(u"inlineMessageRetry"_s);
        QVERIFY(retry->isVisible());
        QTest::mouseClick(retry, Qt::LeftButton);
        QTRY_VERIFY(messageOf(view).isEmpty()); // it is settled
        QTRY_VERIFY(view.textOf("sessionAsOf").startsWith(u"as of"_s));
    }

    //! The others are up to date; this one may not be.
    void oneThatCannotBeReadIsTold()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const QString id = view.session(view.rowOf(domain::SessionState::Ready))->id;
        QVERIFY(!view.textOf("sessionAsOf").contains(u"could not be read"_s));
        QCOMPARE(m_fixture.sandbox.sign(id), 204); // it leaves those that are open, and is asked for
        m_fixture.relay->add("GET ^/sign/signing-sessions/" + id.toLatin1() + " * answer status=403 body={}");
        view.pane->refresh();
        QTRY_VERIFY2(view.textOf("sessionAsOf").contains(u"1 session(s) could not be read"_s),
                     qPrintable(view.textOf("sessionAsOf")));
        QVERIFY2(view.textOf("sessionAsOf").startsWith(u"as of "_s), qPrintable(view.textOf("sessionAsOf")));
        m_fixture.relay->clear();
        view.pane->refresh();
        QTRY_VERIFY2(!view.textOf("sessionAsOf").contains(u"could not be read"_s),
                     qPrintable(view.textOf("sessionAsOf")));
        QTRY_VERIFY(view.session(id) &&
                    domain::stateOf(*view.session(id)).value() == domain::SessionState::Signed);
    }

    void offlineLooksLikeThat()
    {
        SessionsWindow view(m_fixture);
        m_fixture.relay.reset(); // nobody listens there any more
        view.sync.start();
        view.show({});
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(view), ui::PaneState::State::Failed, 15'000);
        QCOMPARE(view.textOf("failedHeading"), u"Offline"_s);
        support::picture(view.window, u"sessions-offline"_s);
    }

    void whereBytesCostMoneyItWaitsToBeAsked()
    {
        SessionsWindow view(m_fixture);
        view.sync.setLooksByItself(false);
        view.sync.start();
        view.show({});
        QTRY_COMPARE(stateOf(view), ui::PaneState::State::Empty);
        QTRY_COMPARE(view.textOf("emptyHeading"), u"Not refreshed yet"_s);
        // beside the menus File, Edit, Session, View, Account, Language and Help
        const QString words = view.find<QPushButton>("emptyButton")->text();
        QVERIFY2(words.contains(u'&') && !u"FESVALH"_s.contains(words.at(words.indexOf(u'&') + 1).toUpper()),
                 qPrintable(words));
        QVERIFY2(view.textOf("sessionAsOf").contains(u"metered network"_s),
                 qPrintable(view.textOf("sessionAsOf")));
        QTRY_VERIFY(!view.pane->isLoading());
        support::picture(view.window, u"sessions-metered"_s);
        QCOMPARE(m_fixture.relay->count("GET", "/sign/signing-sessions"), 0);
        QTest::mouseClick(view.find<QPushButton>("emptyButton"), Qt::LeftButton);
        QTRY_COMPARE(stateOf(view), ui::PaneState::State::Ready);
        QTRY_COMPARE(view.model()->rowCount(), 300); // also those that were made before
        QTRY_VERIFY2(view.textOf("sessionAsOf").startsWith(u"as of "_s) &&
                         view.textOf("sessionAsOf").contains(u"metered network"_s),
                     qPrintable(view.textOf("sessionAsOf")));
        view.sync.setLooksByItself(true);
        QVERIFY2(!view.textOf("sessionAsOf").contains(u"metered"_s), qPrintable(view.textOf("sessionAsOf")));
    }

    //! What the system says of the network reaches what asks the service.
    void aMeteredNetworkIsLeftAlone()
    {
        ui::Workspace workspace(*m_fixture.account, *m_fixture.activityLog, *m_fixture.settings);
        auto *network = workspace.findChild<tasks::NetworkState *>();
        const auto *sync = workspace.findChild<tasks::SyncTask *>();
        QVERIFY(network && sync);
        network->pretendMetered(true);
        QSignalSpy changed(sync, &tasks::SyncTask::statusChanged);
        workspace.start();
        QVERIFY(support::waitFor(changed)); // how far the index is was read
        Q_EMIT network->cameBack();
        QCOMPARE(sync->status().phase, tasks::SyncStatus::Phase::Idle);
        QVERIFY(sync->status().asOf.isNull());
        QCOMPARE(m_fixture.relay->count("GET", "/sign/signing-sessions"), 0);
        Q_EMIT workspace.sends()
            ->sessionsCreated(); // what was made here is looked at, the rest is left alone
        QTRY_VERIFY(!sync->status().asOf.isNull());
        QTRY_COMPARE(sync->status().phase, tasks::SyncStatus::Phase::Idle);
        QVERIFY(!sync->status().isWhole);
        network->pretendMetered(false);
        QTRY_VERIFY(sync->status().isWhole);
    }

    //! Who works in another window is not served with what nobody sees.
    void behindOtherWindowsItLooksMoreSeldom()
    {
        ui::Workspace workspace(*m_fixture.account, *m_fixture.activityLog, *m_fixture.settings);
        auto *network = workspace.findChild<tasks::NetworkState *>();
        const auto *sync = workspace.findChild<tasks::SyncTask *>();
        QVERIFY(network && sync);
        network->pretendMetered(false);
        Q_EMIT qGuiApp->applicationStateChanged(Qt::ApplicationActive);
        QCOMPARE(sync->interval(), 60'000);
        Q_EMIT qGuiApp->applicationStateChanged(Qt::ApplicationInactive);
        QCOMPARE(sync->interval(), 300'000);
        network->pretendMetered(true);
        QCOMPARE(sync->interval(), 0); // whichever window is in front
        Q_EMIT qGuiApp->applicationStateChanged(Qt::ApplicationActive);
        QCOMPARE(sync->interval(), 0);
        QVERIFY(!sync->status().looksByItself);
        // as somebody who looks after the program has written it
        m_fixture.settings->setLookSeconds(30);
        network->pretendMetered(false);
        Q_EMIT qGuiApp->applicationStateChanged(Qt::ApplicationActive);
        QCOMPARE(sync->interval(), 30'000);
        Q_EMIT qGuiApp->applicationStateChanged(Qt::ApplicationInactive);
        QCOMPARE(sync->interval(), 150'000);
        m_fixture.settings->setLookSeconds(60);
    }

    //! The service is asked behind it: the first connection takes what the first rows need.
    void whatIsKnownIsListedFirst()
    {
        {
            SessionsWindow view(m_fixture);
            QVERIFY(view.loadAll());
        }
        ui::Workspace workspace(*m_fixture.account, *m_fixture.activityLog, *m_fixture.settings);
        const auto *sync = workspace.findChild<tasks::SyncTask *>();
        QVERIFY(sync);
        const auto *model = workspace.sessions()->model();
        QObject here;
        bool isListed = false;
        std::optional<bool> wasListed; // when the first look began
        connect(model, &Model::listed, &here, [&] { isListed = model->rowCount() > 0; });
        connect(sync, &tasks::SyncTask::statusChanged, &here, [&] {
            if (!wasListed && sync->status().phase == tasks::SyncStatus::Phase::Refreshing)
                wasListed = isListed;
        });
        workspace.start();
        QTRY_VERIFY(wasListed.has_value());
        QVERIFY(*wasListed);
    }

    void noMatchOffersToClear()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        auto *title = view.find<QLineEdit>("filterText");
        title->setFocus();
        QTest::keyClicks(title, u"nothing is called so"_s);
        QTRY_COMPARE(stateOf(view), ui::PaneState::State::Empty);
        QCOMPARE(view.textOf("emptyHeading"), u"No session matches"_s);
        QVERIFY2(!view.textOf("emptyHint").contains(u"names"_s), qPrintable(view.textOf("emptyHint")));
        QCOMPARE(view.textOf("emptyHint"), u"No session of this account has all of these words."_s);
        QCOMPARE(view.textOf("sessionCount"), QString());
        support::picture(view.window, u"sessions-nomatch"_s);
        QTest::mouseClick(view.find<QPushButton>("emptyButton"), Qt::LeftButton);
        QTRY_COMPARE(stateOf(view), ui::PaneState::State::Ready);
        QCOMPARE(title->text(), QString());
        QTRY_COMPARE(view.model()->rowCount(), 300);
    }

    //! Her session may be there all the same.
    void whyNobodyIsFoundByName()
    {
        support::UiFixture other;
        other.hidesPeople = true;
        QVERIFY(other.start(QStringLiteral(PROGRAMS)));
        SessionsWindow view(other);
        view.sync.start();
        view.show({});
        QTRY_COMPARE(view.textOf("emptyHeading"), u"No sessions yet"_s);
        auto *title = view.find<QLineEdit>("filterText");
        title->setFocus();
        QTest::keyClicks(title, u"nobody"_s);
        QTRY_COMPARE(view.textOf("emptyHeading"), u"No session matches"_s);
        QVERIFY2(view.textOf("emptyHint").contains(u"by their names"_s),
                 qPrintable(view.textOf("emptyHint")));
    }

    //! Where nobody filters, nothing is said of filters.
    void aViewMayHaveNone()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        view.pane->setView(ui::filterOf(ui::View::Handled));
        QTRY_COMPARE(stateOf(view), ui::PaneState::State::Empty);
        QCOMPARE(view.textOf("emptyHeading"), u"Nothing is marked as handled"_s);
        QTRY_VERIFY(view.find<QLabel>("sessionCount")->isHidden()); // nor is there a gap before how old it is
        QVERIFY2(!view.textOf("emptyHint").contains(u"filter"_s), qPrintable(view.textOf("emptyHint")));
        QVERIFY(view.textOf("emptyHint").startsWith(u"Ctrl+H "_s)); // how one comes here
        view.pane->setView(ui::filterOf(ui::View::Snoozed));
        QTRY_COMPARE(view.textOf("emptyHeading"), u"Nothing is put off"_s);
        QVERIFY(view.textOf("emptyHint").startsWith(u"Ctrl+Shift+H "_s));
    }

    //! That there are none is not said before all were looked for.
    void noneSoFarIsNotNone()
    {
        support::UiFixture empty;
        QVERIFY(empty.start(QStringLiteral(PROGRAMS)));
        SessionsWindow view(empty);
        view.sync.setLooksByItself(false);
        view.sync.start();
        view.show({});
        QTRY_COMPARE(view.textOf("emptyHeading"), u"Not refreshed yet"_s);
        view.sync.look(); // something has changed: what is open is looked at, and no more
        QTRY_COMPARE(view.textOf("emptyHeading"), u"No sessions so far"_s);
        view.sync.refresh();
        QTRY_COMPARE(view.textOf("emptyHeading"), u"No sessions yet"_s);
    }

    //! Who looks for a contract in the list of those that are overdue must not hear that there is none.
    void noMatchInAViewOffersToSearchAll()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const QString id = view.session(view.rowOf(domain::SessionState::Signed))->id;
        domain::SessionFilter overdue;
        overdue.isOverdue = true;
        view.pane->setView(overdue);
        QTRY_VERIFY(view.model()->isWhole() && view.model()->rowCount() > 0 &&
                    view.model()->rowCount() < 300);
        auto *text = view.find<QLineEdit>("filterText");
        text->setFocus();
        const QString part = id.chopped(1); // a whole one is gone to
        QTest::keyClicks(text, part);
        QTRY_COMPARE(stateOf(view), ui::PaneState::State::Empty);
        QVERIFY2(!view.textOf("emptyHint").contains(u"this account"_s), qPrintable(view.textOf("emptyHint")));
        support::picture(view.window, u"sessions-nomatch-here"_s);
        QTest::mouseClick(view.find<QPushButton>("emptyButton"), Qt::LeftButton);
        QTRY_COMPARE(stateOf(view), ui::PaneState::State::Ready);
        QTRY_COMPARE(view.model()->rowCount(), 1);
        QCOMPARE(view.model()->rowOf(id), 0);
        QCOMPARE(text->text(), part); // it is what was looked for
        QVERIFY(!view.pane->filter().isOverdue);
        QTRY_VERIFY(text->hasFocus());

        view.show({domain::SessionState::Rejected}); // a view that is a state
        QCOMPARE(text->text(), QString());           // and whole, whatever was looked for before
        QTRY_COMPARE(stateOf(view), ui::PaneState::State::Ready);
        QTest::keyClicks(text, part);
        QTRY_COMPARE(stateOf(view), ui::PaneState::State::Empty);
        QTest::mouseClick(view.find<QPushButton>("emptyButton"), Qt::LeftButton);
        QTRY_COMPARE(view.model()->rowCount(), 1);
        QVERIFY(view.pane->filter().states.isEmpty());
    }

    void anEmptyAccountOffersToBegin()
    {
        support::UiFixture empty;
        QVERIFY(empty.start(QStringLiteral(PROGRAMS)));
        SessionsWindow view(empty);
        QSignalSpy wanted(view.pane, &ui::SessionsPane::newSessionRequested);
        view.sync.start();
        view.show({});
        QTRY_COMPARE(view.textOf("emptyHeading"), u"No sessions yet"_s);
        QCOMPARE(stateOf(view), ui::PaneState::State::Empty);
        support::picture(view.window, u"sessions-empty"_s);
        QTest::mouseClick(view.find<QPushButton>("emptyButton"), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
    }

    void goToId_data()
    {
        QTest::addColumn<bool>("isLoaded");
        QTest::newRow("in the list") << true;
        QTest::newRow("in another view") << false;
    }
    void goToId()
    {
        QFETCH(bool, isLoaded);
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const QString id = view.session(view.rowOf(domain::SessionState::Signed))->id;
        if (!isLoaded) {
            view.show({domain::SessionState::Ready});
            QTRY_VERIFY(view.model()->rowCount() < 300);
            QVERIFY(view.readAll());
        }
        view.click(0);
        view.pane->goToId();
        auto *text = view.find<QLineEdit>("goToText");
        QVERIFY(support::becomesActive(text->window()));
        QTest::keyClicks(text, u"  "_s + id.toUpper());
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_COMPARE(view.details->sessionId(), id);
        QTRY_VERIFY(!view.find<QLineEdit>("goToText")); // the dialog is gone
        QCOMPARE(view.pane->selectedIds(), QStringList{id});
        QCOMPARE(view.table()->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(view.pane->filter(), domain::SessionFilter()); // what hid it is gone
        QCOMPARE(view.textOf("summaryId"), id);
    }

    void goToLink_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("as it is") << u"%1"_s << true;
        QTest::newRow("in a sentence") << u"I get an error at <%1>. Why?"_s << true;
        QTest::newRow("address of the API") << u"https://api.example/sign/signing-sessions/%2"_s << true;
        QTest::newRow("another link") << u"%1x"_s << false;
    }
    void goToLink()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, isFound);
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const auto session = view.session(view.rowOf(domain::SessionState::Ready));
        const QString shown = view.details->sessionId();
        QVERIFY(session && session->signatureUrl && shown != session->id);
        QVERIFY(!session->signatureUrl->contains(session->id)); // that would be too easy
        view.pane->goToId();
        auto *edit = view.find<QLineEdit>("goToText");
        QVERIFY(support::becomesActive(edit->window()));
        QTest::keyClicks(
            edit, QString(text).replace(u"%1"_s, *session->signatureUrl).replace(u"%2"_s, session->id));
        QTest::keyClick(edit, Qt::Key_Return);
        if (isFound) {
            QTRY_COMPARE(view.details->sessionId(), session->id);
        } else {
            QTRY_VERIFY(view.textOf("goToProblem").contains(u"this link"_s));
            QCOMPARE(view.details->sessionId(), shown);
        }
    }

    void goToReference()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        QString reference, id;
        for (const auto &session : view.sessions())
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
        QCOMPARE(messageOf(view), QString());        // of one alone it is plain
        view.show({domain::SessionState::Rejected}); // not in the list any more, but seen before
        QTRY_VERIFY(view.model()->rowCount() < 300 && view.model()->rowOf(id) < 0);
        QTRY_VERIFY(view.details->sessionId().isEmpty());
        ask(reference);
        QTRY_COMPARE(view.details->sessionId(), id);
        ask(u"order-none"_s);
        QTRY_VERIFY(view.textOf("goToProblem").contains(u"has this reference"_s));
        QVERIFY(view.find<QLineEdit>("goToText")->isVisible()); // to be corrected
    }

    //! What only the service has is fetched, and comes into the list of all.
    void goToWhatIsNotKnownYet()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(support::becomesActive(&view.window));
        view.sync.setLooksByItself(false);
        view.sync.start();
        view.show({});
        QTRY_COMPARE(view.textOf("emptyHeading"), u"Not refreshed yet"_s);
        view.sync.look(); // at those that are open
        QTRY_VERIFY(view.model()->rowCount() > 0);
        QTRY_VERIFY(view.sync.status().phase == tasks::SyncStatus::Phase::Idle);
        QVERIFY(view.readAll());
        const QSet<QString> known = idsOf(view);
        support::Caught<domain::SessionPage> caught;
        domain::SessionQuery query;
        query.limit = domain::SessionQuery::maxLimit;
        const auto request = m_fixture.account->sessions().list(query, &view.window, caught.handler());
        QVERIFY(caught.wait() && caught.isValue());
        QString id;
        for (const auto &session : (*caught.result)->data)
            if (domain::stateOf(session).value() == domain::SessionState::Signed &&
                !known.contains(session.id))
                id = session.id;
        QVERIFY(!id.isEmpty());
        view.show({domain::SessionState::Ready});
        QTRY_VERIFY(!view.model()->isLoading());
        view.pane->goToId(id);
        auto *text = view.find<QLineEdit>("goToText");
        QVERIFY(support::becomesActive(text->window()));
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_VERIFY(view.table()->selectionModel()->hasSelection());
        QTRY_COMPARE(view.pane->selectedIds(), QStringList{id});
        QTRY_COMPARE(view.details->sessionId(), id);
        QCOMPARE(view.pane->filter(), domain::SessionFilter());
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
        const auto session = *view.session(row);
        view.click(row);
        view.pane->copyLink();
        QVERIFY(support::giveLinkReason());
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), *session.signatureUrl);
        QTest::keyClick(view.table(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), session.id);
        QTest::keyClick(view.table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QString facts = QGuiApplication::clipboard()->text();
        QVERIFY2(facts.contains(session.id) && facts.contains(session.request.title) &&
                     facts.contains(u"Waiting for signer"_s) && !facts.contains(*session.signatureUrl),
                 qPrintable(facts));
        view.click(row + 1, Column::Title, Qt::ControlModifier);
        QTest::keyClick(view.table(), Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(QGuiApplication::clipboard()->text().split(u'\n').size(), 2);
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
        QVERIFY(view.loadAll());
        view.click(3);
        view.click(5, Column::Title, Qt::ControlModifier);
        const QStringList ids = view.pane->selectedIds();
        QCOMPARE(ids.size(), 2);
        const QString next = view.session(6)->id;
        view.pane->deleteSelected();
        QTRY_VERIFY(view.find<QMessageBox>("deleteQuestion"));
        auto *box = view.find<QMessageBox>("deleteQuestion");
        QVERIFY(box->text().contains(u"permanently"_s) && box->text().contains(u'2'));
        QVERIFY(box->defaultButton());
        QCOMPARE(box->defaultButton()->text(), u"&Keep"_s);
        QVERIFY(support::becomesActive(box));
        QTest::keyClick(box, Qt::Key_Escape); // nothing happens
        QTRY_VERIFY(!view.find<QMessageBox>("deleteQuestion"));
        QCOMPARE(m_fixture.relay->count("DELETE", "/"), 0);

        view.pane->deleteSelected();
        QTRY_VERIFY(view.find<QMessageBox>("deleteQuestion"));
        box = view.find<QMessageBox>("deleteQuestion");
        support::picture(*box, u"delete-question"_s);
        for (QAbstractButton *button : box->buttons())
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(view.textOf("sessionNotice").contains(u"deleted permanently"_s));
        QCOMPARE(m_fixture.relay->count("DELETE", "/sign/signing-sessions/"), 2);
        QTRY_COMPARE(view.model()->rowCount(), 298);
        QTRY_COMPARE(view.details->sessionId(), next);
        QVERIFY(view.readAll());
        QCOMPARE(idsOf(view), idsOnServer());
    }

    //! Of another view that is listed by then, nobody asked for any row.
    void behindWhatWasDeletedNothingIsChosenInAnotherView()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const auto isReady = [&view](int row) {
            return domain::stateOf(*view.session(row)).value() == domain::SessionState::Ready;
        };
        int row = 0; // and the one behind it is in the other view too
        while (row + 2 < view.model()->rowCount() && !(isReady(row) && isReady(row + 1)))
            ++row;
        QVERIFY(isReady(row) && isReady(row + 1));
        view.click(row);
        view.pane->deleteSelected();
        QTRY_VERIFY(view.find<QMessageBox>("deleteQuestion"));
        domain::SessionFilter ready;
        ready.states = {domain::SessionState::Ready};
        view.pane->setView(ready);
        QTRY_VERIFY(!view.pane->isLoading() && view.model()->rowCount() < 300);
        QVERIFY(!view.pane->hasChosen());
        const auto *box = view.find<QMessageBox>("deleteQuestion");
        for (QAbstractButton *button : box->buttons())
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        QTRY_VERIFY(view.textOf("sessionNotice").contains(u"deleted permanently"_s));
        QVERIFY(!view.pane->hasChosen());
    }

    //! Neither a number nor "the links" where there is one; and nothing that was so before.
    void deletionOfOneIsAskedAboutAsOne()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        QHash<QString, int> waitingFor;
        for (const auto &session : view.sessions())
            if (!domain::isFinal(session))
                for (const QString &id : session.request.subsequentTo.value_or(QStringList()))
                    ++waitingFor[id];
        const auto readyRows = [&](bool areWaitedFor) {
            QList<int> rows;
            for (int row = 0; row < view.model()->rowCount(); ++row)
                if (const auto session = *view.session(row);
                    domain::stateOf(session).value() == domain::SessionState::Ready &&
                    !domain::isOverdue(session, QDateTime::currentDateTimeUtc()) &&
                    waitingFor.contains(session.id) == areWaitedFor)
                    rows << row;
            return rows;
        };
        const auto asked = [&view] {
            view.pane->deleteSelected();
            const auto box = [&view] { return view.find<QMessageBox>("deleteQuestion"); };
            if (!support::waitFor([&box] { return box() != nullptr; }))
                return QString();
            QString words = box()->informativeText();
            const auto buttons = box()->buttons();
            for (QAbstractButton *button : buttons)
                if (box()->buttonRole(button) == QMessageBox::DestructiveRole)
                    words += u' ' + button->text();
            box()->reject();
            return support::waitFor([&box] { return box() == nullptr; }) ? words : QString();
        };
        const QList<int> alone = readyRows(false), waitedFor = readyRows(true);
        QVERIFY(alone.size() > 1 && !waitedFor.isEmpty());
        view.click(alone.first());
        QCOMPARE(asked(), u"The link stops working and the documents go too. This cannot be undone. "
                          "&Delete permanently"_s);
        view.click(waitedFor.first());
        const QString ofThose = u"%1 session(s) that wait for it will never open."_s.arg(
            waitingFor.value(view.session(waitedFor.first())->id));
        QString words = asked();
        QVERIFY2(words.contains(ofThose), qPrintable(words));
        view.click(view.rowOf(domain::SessionState::Rejected));
        words = asked();
        QVERIFY2(words.contains(u"cannot be undone"_s) && !words.contains(u"link"_s) &&
                     !words.contains(u"never open"_s),
                 qPrintable(words));
        view.click(view.rowOf(domain::SessionState::Signed));
        words = asked();
        QVERIFY2(words.contains(u"It is signed: "_s) && !words.contains(u"link"_s), qPrintable(words));
        view.click(alone.at(0));
        view.click(alone.at(1), Column::Title, Qt::ControlModifier);
        const QString several = asked();
        QVERIFY2(several.startsWith(u"The links stop working"_s), qPrintable(several));
        QVERIFY2(several.endsWith(u"&Delete %1 permanently"_s.arg(2)), qPrintable(several));
    }

    //! While an account is filled, thousands of sessions wait to be written at any moment.
    void deletionIsAskedAboutPastWhatWaitsToBeWritten()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        view.click(view.rowOf(domain::SessionState::Ready));
        const auto mayEnd = std::make_shared<QSemaphore>();
        m_fixture.account->sessionIndex().writer().run<void>(
            nullptr,
            [mayEnd](QSqlDatabase &) -> store::StoreResult<void> {
                mayEnd->acquire();
                return {};
            },
            {});
        const auto end = qScopeGuard([mayEnd] { mayEnd->release(); });
        view.pane->deleteSelected();
        QTRY_VERIFY(view.find<QMessageBox>("deleteQuestion"));
        view.find<QMessageBox>("deleteQuestion")->reject();
        QTRY_VERIFY(!view.find<QMessageBox>("deleteQuestion"));
    }

    void deletionThatFailsSaysSo()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        view.click(3);
        view.click(5, Column::Title, Qt::ControlModifier);
        m_fixture.relay->add("DELETE . 1 answer status=403 body={\"detail\":\"Not this one\"}");
        view.pane->deleteSelected();
        QTRY_VERIFY(view.find<QMessageBox>("deleteQuestion"));
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
            view.click(view.rowOf(domain::SessionState::Ready));
            view.pane->editDueDate();
            support::picture(view.window, u"sessions-editing"_s + shade);
        }
        support::useDarkPalette(false);
    }
};

QTEST_MAIN(TestUiSessions)
#include "tst_ui_sessions.moc"

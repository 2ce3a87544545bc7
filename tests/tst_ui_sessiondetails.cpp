// The tabs beside the list: what they say of a session, and that they stay still while one reads.
#include "models/celltext.h"
#include "support/linkreason.h"
#include "support/onesession.h"
#include "support/patience.h"
#include "support/pictures.h"
#include "support/sessionswindow.h"
#include "tasks/sendtask.h"
#include "tasks/stuckwatch.h"
#include "ui/isolatedname.h"
#include "ui/sessions/chosensummary.h"
#include "ui/sessions/sessiondelegates.h"
#include "ui/sessions/sessionorder.h"
#include "ui/sessions/sessionpresenter.h"
#include "ui/sessions/sessionsummary.h"
#include "ui/sessions/sessiontimeline.h"
#include "ui/statetext.h"
#include "ui/timetext.h"
#include "ui/widgets/inlinemessage.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDockWidget>
#include <QFormLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleOptionViewItem>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using domain::SessionState;
using support::SessionsWindow;
using Tab = ui::SessionDetails::Tab;

class TestUiSessionDetails : public QObject
{
    Q_OBJECT

    support::UiFixture m_fixture;
    QList<QUrl> m_opened;

    static QStringList rowsOf(const QTreeWidget &tree)
    {
        QStringList rows;
        for (auto item = QTreeWidgetItemIterator(const_cast<QTreeWidget *>(&tree)); *item; ++item)
            rows << (*item)->text(0) + u" | "_s + (*item)->text(1);
        return rows;
    }
    //! In one piece each, wherever its lines end.
    static QStringList rowsOf(const ui::SessionTimeline &timeline)
    {
        QStringList rows;
        for (int row = 0; row < timeline.topLevelItemCount(); ++row)
            rows << timeline.topLevelItem(row)->data(0, Qt::AccessibleTextRole).toString();
        return rows;
    }
    //! The first of those that must sign before.
    static QString earlierIn(const QTreeWidget &order)
    {
        const QStringList rows = rowsOf(order);
        return rows.value(rows.indexOf(u"Must sign first | "_s) + 1);
    }

    //! Who signs at the same time is named together; the ids are in the same order. Empty: it failed.
    QStringList send(const QList<QStringList> &steps)
    {
        const auto copy = m_fixture.account->copies().add(m_fixture.pdf(u"lease.pdf"_s));
        if (!copy)
            return {};
        tasks::SendPlan plan;
        plan.title = u"Lease"_s;
        plan.documents = {{.sha256Hex = copy->sha256Hex,
                           .mimeType = u"application/pdf"_s,
                           .title = u"Lease"_s,
                           .filename = u"lease.pdf"_s}};
        for (const QStringList &names : steps) {
            QList<tasks::PlannedSigner> step;
            for (const QString &name : names) {
                domain::CreateSigningSession session = support::sampleSession(u"Lease"_s, {}, {});
                session.documents.clear();
                session.signer = domain::Signer();
                session.signer->username = name;
                step.append(tasks::PlannedSigner{name, session});
            }
            plan.steps.append(step);
        }
        auto *task = new tasks::SendTask(*m_fixture.account, plan);
        QSignalSpy finished(task, &tasks::Task::finished);
        m_fixture.activities->add(task);
        QStringList ids;
        if (support::waitFor(finished, 20'000))
            for (const auto &session : task->sessions())
                ids << session.id;
        return ids;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_fixture.start(QStringLiteral(PROGRAMS), 300));
        QDesktopServices::setUrlHandler(u"http"_s, this, "opened");
        QDesktopServices::setUrlHandler(u"javascript"_s, this, "opened");
        QDesktopServices::setUrlHandler(u"file"_s, this, "opened");
    }
    void cleanupTestCase()
    {
        for (const auto &scheme : {u"http"_s, u"javascript"_s, u"file"_s})
            QDesktopServices::unsetUrlHandler(scheme);
    }
    void init()
    {
        m_opened.clear();
        QVERIFY(m_fixture.reset());
    }

    void nothingAndSeveral()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll()); // rows that come later would be others than those that are clicked
        QVERIFY(view.textOf("sessionNothing").startsWith(u"Choose a session"_s));
        QVERIFY(view.textOf("sessionNothing").contains(u"Ctrl+K"_s)); // and the ways to one
        QCOMPARE(view.details->count(), 1); // what there is to tell of one is laid out for nobody
        QVERIFY(!view.find<QTabWidget>("sessionTabs")->isVisible());
        view.click(1);
        QVERIFY(view.find<QTabWidget>("sessionTabs")->isVisible());
        view.click(2, models::SessionTableModel::Column::Title, Qt::ControlModifier);
        QVERIFY(view.textOf("sessionNothing").contains(u'2'));
        QVERIFY(!view.find<QTabWidget>("sessionTabs")->isVisible());
        // and how it stands with them; what looks like markup in a state is no markup
        QVERIFY(view.find<QLabel>("sessionNothing")->textFormat() == Qt::PlainText);
        QTRY_VERIFY2(view.textOf("sessionNothing").contains(u"\n\n"_s),
                     qPrintable(view.textOf("sessionNothing")));
        const auto stateAt = [&view](int row) {
            const auto session = view.session(row);
            return session ? ui::lookOf(domain::stateOf(*session), false, false).text : u"?"_s;
        };
        for (const int row : {1, 2}) {
            const QString line = u"\n%1: %2\n"_s.arg(stateAt(row)).arg(stateAt(1) == stateAt(2) ? 2 : 1);
            QVERIFY2((view.textOf("sessionNothing") + u'\n').contains(line), qPrintable(line));
        }
        // and what is done to all of them
        for (const auto *name : {"chosenHandled", "chosenPutOff", "chosenCopy", "chosenDelete"})
            QVERIFY2(view.find<QPushButton>(name)->isVisible() && view.find<QPushButton>(name)->isEnabled(),
                     name);
        QTest::mouseClick(view.find<QPushButton>("chosenCopy"), Qt::LeftButton);
        QTRY_VERIFY2(view.textOf("sessionNotice").startsWith(u"2 session"_s),
                     qPrintable(view.textOf("sessionNotice")));
        view.click(1);
        QVERIFY(!view.find<QPushButton>("chosenCopy")->isVisible());
        QVERIFY(view.find<QTabWidget>("sessionTabs")->isVisible());
    }

    void severalAreSummedUp()
    {
        const QDateTime now(QDate(2026, 5, 4), QTime(12, 0), Qt::UTC);
        const auto row = [&now](const QString &state, int days) {
            store::SessionRow made;
            made.state = state;
            made.dueDate = now.addDays(days);
            made.isFinal = state == u"SIGNED"_s;
            return made;
        };
        QList<store::SessionRow> rows{row(u"READY"_s, 3), row(u"READY"_s, -1), row(u"BLOCKED"_s, 9),
                                      row(u"SIGNED"_s, 30), row(u"READY"_s, -2)};
        rows.last().goneSince = now;
        const ui::ChosenFacts facts = ui::ChosenSummary::factsOf(rows, now);
        const QString &text = facts.text;
        const auto counted = [](domain::SessionState state, int count) {
            return u"%1: %2\n"_s.arg(ui::lookOf(domain::OpenEnum(state), false, false).text).arg(count);
        };
        QVERIFY2(text.contains(counted(SessionState::Ready, 2)), qPrintable(text));
        QVERIFY2(text.contains(counted(SessionState::Blocked, 1)), qPrintable(text));
        QVERIFY2(text.contains(counted(SessionState::Signed, 1)), qPrintable(text));
        const QString overdue = u"\nOverdue ones among them: 1\n"_s; // which are waiting, too
        QVERIFY2(text.contains(counted(SessionState::Signed, 1).chopped(1) + overdue), qPrintable(text));
        QVERIFY2(text.contains(overdue + ui::lookOfGone().text + u": 1\n"_s), qPrintable(text));
        QVERIFY2(text.contains(ui::shortText(now.addDays(-1))), qPrintable(text));
        QVERIFY2(text.contains(ui::shortText(now.addDays(9))), qPrintable(text)); // of what is still open
        QVERIFY2(!text.contains(ui::shortText(now.addDays(30))), qPrintable(text));
        QVERIFY(facts.canMove && facts.canDownload);
        rows = {row(u"SIGNED"_s, 30)};
        QVERIFY(!ui::ChosenSummary::factsOf(rows, now).canMove);
        rows.first().goneSince = now;
        QVERIFY(!ui::ChosenSummary::factsOf(rows, now).canDownload);
    }

    //! A button that can do nothing to any of them is not offered.
    void severalOfferWhatCanBeDone()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        view.show({SessionState::Signed});
        QVERIFY(view.readAll());
        view.click(0);
        view.click(1, models::SessionTableModel::Column::Title, Qt::ControlModifier);
        QTRY_VERIFY(!view.find<QPushButton>("chosenDueDates")->isEnabled());
        QTRY_VERIFY(view.find<QPushButton>("chosenDownload")->isEnabled());
        // others that are chosen are not judged by those; very many never are
        const auto *dueDates = view.find<QPushButton>("chosenDueDates");
        QList<bool> offered;
        const QObject here;
        connect(view.pane, &ui::SessionsPane::selectionChanged, &here,
                [&offered, dueDates] { offered << dueDates->isEnabled(); });
        view.click(2, models::SessionTableModel::Column::Title, Qt::ControlModifier);
        QVERIFY(offered.contains(true));
        QTRY_VERIFY(!dueDates->isEnabled());
    }

    void summary()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        view.click(view.rowOf(SessionState::Signed));
        const auto session = *view.session(view.pane->selectedIds().first());
        QCOMPARE(view.textOf("summaryTitle"), ui::isolatedName(session.request.title));
        QCOMPARE(view.textOf("summaryState"), u"Signed"_s);
        QCOMPARE(view.textOf("summarySigner"), ui::isolatedName(domain::signerNameOf(session)));
        QCOMPARE(view.textOf("summaryEmail"), *session.request.signer->email);
        QCOMPARE(view.textOf("summaryId"), session.id);
        QVERIFY(!view.find<QWidget>("summarySaveDueDate")->isVisible()); // it has ended
        QVERIFY(!view.find<QPlainTextEdit>("sessionJson")->toPlainText().contains(u"copies the link"_s));
        QVERIFY(view.find<QLabel>("summarySigned")->isVisible());
        QVERIFY(view.textOf("summaryDueText").contains(u"UTC"_s)); // the zone is named
        view.click(view.rowOf(SessionState::Ready));
        QVERIFY(view.find<QWidget>("summarySaveDueDate")->isVisible());
        QVERIFY(!view.find<QLabel>("summarySigned")->isVisible());
        view.click(view.rowOf(SessionState::Blocked));
        // whom it waits for, or why it waits in vain
        QTRY_VERIFY2(QRegularExpression(u"waits for [^\\d]|cannot go on: .+ (has rejected|is overdue)"_s)
                         .match(view.textOf("summaryState"))
                         .hasMatch(),
                     qPrintable(view.textOf("summaryState")));
    }

    void eIdsHaveTheirNames()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const auto withEid = [&view] {
            for (int row = 0; row < view.model()->rowCount(); ++row)
                if (const auto session = view.session(row);
                    session && !session->request.signingSetup.isEmpty() &&
                    session->request.signingSetup.first().identityProviders)
                    return row;
            return -1;
        };
        QVERIFY(withEid() >= 0);
        view.click(withEid());
        QVERIFY2(view.textOf("summaryFlow").endsWith(u", Norwegian BankID"_s),
                 qPrintable(view.textOf("summaryFlow")));
    }

    //! What a row is called stands beside the first of its lines.
    void namesStandBesideFirstLines()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        view.click(view.rowOf(SessionState::Ready));
        const QWidget *summary = view.details->summary();
        const auto *form = summary->findChild<QFormLayout *>();
        QVERIFY(form);
        const auto topOf = [summary](const QWidget *widget) { return widget->mapTo(summary, QPoint()).y(); };
        for (const auto &[first, row] : {std::pair("summaryDueText", 1), std::pair("summaryLinkExpires", 1),
                                         std::pair("summaryId", 0)}) {
            QWidget *line = view.find<QLabel>(first);
            QWidget *field = row == 0 ? line : line->parentWidget();
            const auto *name = qobject_cast<QLabel *>(form->labelForField(field));
            QVERIFY2(name && name->isVisible(), first);
            QVERIFY2(name->alignment() & Qt::AlignTop, first);
            QTRY_COMPARE(topOf(name), topOf(line));
        }
    }

    void whyItIsStuck()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        tasks::StuckWatch watch(*m_fixture.account);
        QSignalSpy looked(&watch, &tasks::StuckWatch::looked);
        watch.start();
        QVERIFY(support::waitFor(looked));
        domain::SessionFilter stuck;
        stuck.isStuck = true;
        stuck.states = {SessionState::Blocked};
        stuck.dueFrom = QDateTime::currentDateTimeUtc().addDays(1);
        // one with other rows, and the same width as in the window: no row takes the place of another
        view.window.setSizes({1340 - 356, 356});
        view.click(view.rowOf(SessionState::Signed));
        view.pane->setView(stuck);
        QTRY_VERIFY(!view.pane->isLoading() && view.session(0));
        QVERIFY(view.model()->rowCount() < 300);
        view.click(0);
        auto *why = view.find<QLabel>("summaryStuck");
        QTRY_VERIFY2(why->isVisible() && why->text().contains(u"never opens"_s), qPrintable(why->text()));
        const auto session = *view.session(0);
        const auto earlier = view.session(session.request.subsequentTo->first());
        if (earlier)
            QTRY_VERIFY2(why->text().contains(domain::signerNameOf(*earlier)), qPrintable(why->text()));
        // the timeline ends with the same, all of it in sight, and nothing of it with another session
        auto *timeline = view.find<ui::SessionTimeline>("sessionTimeline");
        view.details->showTab(Tab::Timeline);
        QTRY_VERIFY(timeline->isVisible());
        const auto atEnd = [timeline] { return timeline->topLevelItem(timeline->topLevelItemCount() - 1); };
        // nor is there anything in it of a link that the summary calls of no use
        QVERIFY(session.signatureUrlExpiresAt &&
                session.signatureUrlExpiresAt->toDateTime() > QDateTime::currentDateTimeUtc());
        QVERIFY2(rowsOf(*timeline).filter(u"The link ends"_s).isEmpty(),
                 qPrintable(rowsOf(*timeline).join(u'\n')));
        QString lines = atEnd()->text(0);
        QVERIFY2(lines.contains(u'\n') && !lines.contains(u'…'), qPrintable(lines)); // in a narrow pane
        QCOMPARE(lines.replace(u'\n', u' '), QString(why->text()).replace(u'\n', u' '));
        QCOMPARE(atEnd()->data(0, Qt::AccessibleTextRole).toString(), why->text());
        const QString last = atEnd()->text(0).section(u'\n', -1);
        QVERIFY(timeline->fontMetrics().horizontalAdvance(last) < timeline->viewport()->width());
        view.model()->setNow(QDateTime::currentDateTimeUtc()); // the clock ticks
        QCOMPARE(atEnd()->data(0, Qt::AccessibleTextRole).toString(), why->text());
        // and the order begins with it
        const auto *order = view.find<ui::SessionOrder>("sessionOrder");
        QCOMPARE(order->lines().value(0), QStringList{u"Stuck here"_s});
        for (const QString &line : why->text().split(u'\n'))
            QVERIFY2(order->lines().contains(QStringList{line, QString()}), qPrintable(line));
        view.details->showTab(Tab::Summary);
        // said once, and no link is offered that leads nowhere
        QCOMPARE(view.textOf("summaryState"), u"Waiting for earlier signer"_s);
        const auto drawn = [&view] { return view.find<QLabel>("summaryStateIcon")->pixmap().toImage(); };
        QCOMPARE(drawn(), ui::icon(u"triangle"_s).pixmap(18, 18).toImage()); // as in the list
        const auto *sign = view.find<QLabel>("summaryStuckIcon");            // and where it is said why
        QVERIFY(sign->isVisible());
        QCOMPARE(sign->pixmap().toImage(), drawn());
        const auto named = [&view] {
            QStringList names;
            for (const auto &line : view.details->summary()->lines())
                names << line.first;
            return names;
        };
        QVERIFY2(named().contains(u"Stuck"_s), qPrintable(named().join(u'|')));
        const auto isSigned = [timeline](const QString &beginning) {
            for (int row = 0; row < timeline->topLevelItemCount(); ++row)
                if (const QTreeWidgetItem *item = timeline->topLevelItem(row);
                    item->data(0, Qt::AccessibleTextRole).toString().startsWith(beginning))
                    return item->icon(0).cacheKey() == ui::icon(u"triangle"_s).cacheKey();
            return false;
        };
        QVERIFY(isSigned(u"Now: "_s) && isSigned(why->text()));
        QCOMPARE(view.textOf("summaryLinkExpires"), u"Of no use: this session never opens"_s);
        QVERIFY(!view.find<QWidget>("summaryCopyLink")->isVisible());
        view.pane->copyLink(); // nor by a key
        QVERIFY(!support::linkReasonDialog());
        const auto *above = view.pane->findChild<ui::InlineMessage *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY2(above->text().contains(u"never opens"_s), qPrintable(above->text()));
        QVERIFY(view.find<QLabel>("summaryDueText")->isVisible());
        QVERIFY(!view.find<QWidget>("summarySaveDueDate")->isVisible()); // nor a date that helps nobody
        view.pane->editDueDate();
        QVERIFY2(above->text().startsWith(u"Never opens: "_s), qPrintable(above->text()));
        QCoreApplication::sendPostedEvents(); // layouts
        for (const QLabel *label : view.details->summary()->findChildren<QLabel *>())
            QVERIFY2(!label->isVisible() || label->height() >= label->fontMetrics().height(),
                     qPrintable(label->objectName() + label->text()));
        view.pane->setView({});
        QTRY_VERIFY(!view.pane->isLoading() && view.readAll());
        view.click(view.rowOf(SessionState::Ready));
        QVERIFY(!why->isVisible() && !sign->isVisible() && !isSigned(u"Now: "_s));
        QVERIFY(drawn() != ui::icon(u"triangle"_s).pixmap(18, 18).toImage());
        const QString end = atEnd()->data(0, Qt::AccessibleTextRole).toString();
        QVERIFY2(!end.isEmpty() && !end.contains(u"never opens"_s), qPrintable(end));
        QVERIFY(!order->lines().contains(QStringList{u"Stuck here"_s}));
        // nor is that link copied with several, of which the details tell nothing
        QSignalSpy shown(view.pane->findChild<ui::SessionPresenter *>(), &ui::SessionPresenter::stuckShown);
        view.click(view.rowOf(SessionState::Signed));
        QVERIFY(support::waitFor(shown)); // from now on it is not of the one that is stuck
        view.click(view.model()->rowOf(session.id), models::SessionTableModel::Column::Title,
                   Qt::ControlModifier);
        QCOMPARE(view.pane->selectedIds().size(), 2);
        view.pane->copyLink();
        QTRY_COMPARE(above->text(), u"There is no link to copy."_s);
        QVERIFY(!support::linkReasonDialog());
    }

    //! What the list tells of a due date in words is what the summary does.
    void aDueDateIsWrittenOutInOneWay()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const int row = view.rowOf(SessionState::Ready);
        view.click(row);
        const QModelIndex due = view.model()->index(row, int(models::SessionTableModel::Column::DueDate));
        const QString told = due.data(Qt::ToolTipRole).toString();
        QVERIFY2(!told.isEmpty() && view.textOf("summaryDueText").startsWith(told + u", "_s),
                 qPrintable(told + u" | "_s + view.textOf("summaryDueText")));
        QVERIFY(due.data(Qt::AccessibleTextRole).toString().endsWith(told));
    }

    void link()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        view.click(view.rowOf(SessionState::Ready));
        const QString url = *view.session(view.pane->selectedIds().first())->signatureUrl;
        QTest::mouseClick(view.find<QPushButton>("summaryCopyLink"), Qt::LeftButton);
        QVERIFY(support::giveLinkReason());
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), url);
        QTest::mouseClick(view.find<QPushButton>("summaryOpenLink"), Qt::LeftButton);
        QTRY_COMPARE(m_opened, QList<QUrl>{QUrl(url)});
    }

    void aHostileLinkIsNotOpened()
    {
        for (const QString &bad : {u"file:///etc/passwd"_s, u"javascript:alert(1)"_s, u"not a link"_s}) {
            support::answerWithOne(*m_fixture.relay,
                                   {{u"id"_s, u"018f0000-0000-7000-8000-000000000001"_s},
                                    {u"title"_s, u"<b>Bold</b> & <img src=x>"_s},
                                    {u"signatureUrl"_s, bad},
                                    {u"lifecycle"_s, QJsonObject{{u"state"_s, u"READY"_s}}}});
            {
                SessionsWindow view(m_fixture);
                QVERIFY(view.load());
                view.click(0);
                QCOMPARE(view.find<QLabel>("summaryTitle")->textFormat(), Qt::PlainText);
                view.pane->openLink();
                QVERIFY(m_opened.isEmpty());
                QVERIFY(view.textOf("sessionNotice").contains(u"no link"_s));
            }
            QVERIFY(m_fixture.reset()); // behind it: the window lives with the account
        }
    }

    void aTitleFromTheRightIsTheSameInTheListAndHere()
    {
        struct Delegate : ui::SessionDelegate
        {
            [[nodiscard]] QString text(const QModelIndex &index) const
            {
                QStyleOptionViewItem option;
                initStyleOption(&option, index);
                return option.text;
            }
        };
        const QString title = u"عقد إيجار – Ljusgarden AB (2026-17)"_s;
        support::answerWithOne(*m_fixture.relay, {{u"id"_s, u"018f0000-0000-7000-8000-000000000001"_s},
                                                  {u"title"_s, title},
                                                  {u"lifecycle"_s, QJsonObject{{u"state"_s, u"READY"_s}}}});
        SessionsWindow view(m_fixture);
        QVERIFY(view.load());
        view.click(0);
        QCOMPARE(Delegate().text(view.model()->index(0, int(models::SessionTableModel::Column::Title))),
                 ui::isolatedName(title));
        QCOMPARE(view.textOf("summaryTitle"), ui::isolatedName(title));
        QVERIFY(view.textOf("summaryTitle") != title);
        // a copy of it is what was written, also for a form that would send what nobody sees
        auto *label = view.find<QLabel>("summaryTitle");
        label->setFocus();
        label->setSelection(0, int(label->text().size()));
        QTest::keyClick(label, Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), title);
    }

    void timeline()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        view.click(view.rowOf(SessionState::Signed));
        const auto *tree = view.find<ui::SessionTimeline>("sessionTimeline");
        const QStringList rows = rowsOf(*tree);
        QVERIFY2(rows.size() >= 4, qPrintable(rows.join(u'\n')));
        QVERIFY2(rows.first().startsWith(u"Created, "_s) && rows.first().contains(u"UTC"_s),
                 qPrintable(rows.first())); // the zone is named
        QVERIFY(rows.indexOf(QRegularExpression(u"(?s)Signed by .*"_s)) > 0);
        QVERIFY(rows.indexOf(QRegularExpression(u"(?s)Now: Signed.*"_s)) > 0);
        view.details->showTab(Tab::Timeline);
        view.find<ui::SessionTimeline>("sessionTimeline")->setCurrentItem(tree->topLevelItem(2));
        view.model()->setNow(QDateTime::currentDateTimeUtc()); // the clock ticks
        QCOMPARE(tree->indexOfTopLevelItem(tree->currentItem()), 2);
    }

    //! Every kind of change, with its moment and the zone of that.
    void whatWasSeenSaysWhen()
    {
        using Kind = store::SessionChange::Kind;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QList<store::SessionChange> changes{
            {now.addSecs(-400), Kind::State, u"BLOCKED"_s, u"READY"_s},
            {now.addSecs(-300), Kind::DueDate, u"2026-03-05T22:59:00Z"_s, u"2026-03-12T22:59:00Z"_s},
            {now.addSecs(-200), Kind::Package, {}, {}},
            {now.addSecs(-100), Kind::Gone, {}, {}},
            {now.addSecs(-50), Kind::Back, {}, {}}};
        domain::SigningSession session;
        session.id = u"018f0000-0000-7000-8000-000000000001"_s;
        ui::SessionTimeline timeline;
        timeline.showSession(session, changes, now, {});
        const QStringList rows = rowsOf(timeline);
        for (const store::SessionChange &change : changes) {
            QVERIFY(models::absoluteText(change.seenAt).contains(models::zoneText(change.seenAt)));
            const QString seen = u"seen on "_s + models::absoluteText(change.seenAt);
            QVERIFY2(rows.filter(seen).size() == 1, qPrintable(seen + u" in\n"_s + rows.join(u'\n')));
        }
    }

    //! What it is now stands at the end, which was cut off beside a list.
    void aDateThatChangedIsReadWhole()
    {
        using Kind = store::SessionChange::Kind;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString after = u"2026-03-12T22:59:00Z"_s;
        const QList<store::SessionChange> changes{
            {now.addSecs(-300), Kind::DueDate, u"2026-03-05T22:59:00Z"_s, after}};
        domain::SigningSession session;
        session.id = u"018f0000-0000-7000-8000-000000000001"_s;
        ui::SessionTimeline timeline;
        timeline.showSession(session, changes, now, {});
        timeline.resize(400, 300);
        timeline.show();
        QVERIFY(QTest::qWaitForWindowExposed(&timeline));
        const auto found = timeline.findItems(u"Due date changed"_s, Qt::MatchContains);
        QCOMPARE(found.size(), 1);
        const QString text = found.first()->text(0);
        for (const QString &line : text.split(u'\n'))
            QVERIFY2(timeline.fontMetrics().horizontalAdvance(line) < timeline.viewport()->width(),
                     qPrintable(line));
        const QString date = models::absoluteText(QDateTime::fromString(after, Qt::ISODateWithMs));
        QVERIFY2(QString(text).replace(u'\n', u' ').contains(u" to "_s + date), qPrintable(text));
        QVERIFY(found.first()->sizeHint(0).height() >=
                (text.count(u'\n') + 1) * timeline.fontMetrics().lineSpacing());
    }

    //! In the very millisecond in which somebody looks.
    void whatWasSeenJustNowIsNotThePresent()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        domain::SigningSession session;
        session.id = u"018f0000-0000-7000-8000-000000000001"_s;
        session.lifecycle = domain::SessionLifecycle{domain::SessionState::Ready, false, {}};
        const QList<store::SessionChange> changes{{now, store::SessionChange::Kind::Package, {}, {}}};
        ui::SessionTimeline timeline;
        timeline.showSession(session, changes, now, {});
        const QStringList rows = rowsOf(timeline);
        const QString seen = u"seen on "_s + models::absoluteText(now);
        QVERIFY2(rows.filter(seen).size() == 1, qPrintable(rows.join(u'\n')));
        QVERIFY2(rows.last().startsWith(u"Now: "_s), qPrintable(rows.join(u'\n')));
        for (int row = 0; row < rows.size(); ++row)
            QCOMPARE(timeline.topLevelItem(row)->font(0).bold(), row == rows.size() - 1);
    }

    //! Neither that it waits, nor what would have come.
    void whatIsDeletedIsNothingNow()
    {
        using Kind = store::SessionChange::Kind;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        domain::SigningSession session;
        session.id = u"018f0000-0000-7000-8000-000000000001"_s;
        session.request.dueDate = domain::Timestamp::fromDateTime(now.addDays(7));
        session.signatureUrlExpiresAt = domain::Timestamp::fromDateTime(now.addDays(3));
        session.lifecycle = domain::SessionLifecycle{domain::SessionState::Ready, false, {}};
        QList<store::SessionChange> changes{{now.addSecs(-100), Kind::Gone, {}, {}}};
        ui::SessionTimeline timeline;
        timeline.showSession(session, changes, now, {});
        QString rows = rowsOf(timeline).join(u'\n');
        QVERIFY2(rows.contains(u"Now: Deleted"_s) && !rows.contains(u"Waiting for signer"_s),
                 qPrintable(rows));
        QVERIFY2(!rows.contains(u"Due;"_s) && !rows.contains(u"The link ends"_s), qPrintable(rows));
        QCOMPARE(rows.count(u"Deleted"_s), 1); // once, and when that was seen
        QVERIFY2(rows.contains(u"seen on "_s + models::absoluteText(now.addSecs(-100))), qPrintable(rows));

        changes << store::SessionChange{now.addSecs(-50), Kind::Back, {}, {}};
        timeline.showSession(session, changes, now, {});
        rows = rowsOf(timeline).join(u'\n');
        QVERIFY2(rows.contains(u"Now: Waiting for signer"_s) && rows.contains(u"Due;"_s), qPrintable(rows));
    }

    void thatItWasSignedIsToldOnce()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        domain::SigningSession session;
        session.id = u"018f0000-0000-7000-8000-000000000001"_s;
        session.lifecycle = domain::SessionLifecycle{};
        session.lifecycle->state = SessionState::Signed;
        session.output = domain::SessionOutput{};
        session.output->userInfo = domain::SessionUserInfo{};
        const QList<store::SessionChange> changes{
            {now.addSecs(-90), store::SessionChange::Kind::State, u"BLOCKED"_s, u"READY"_s},
            {now.addSecs(-30), store::SessionChange::Kind::State, u"READY"_s, u"SIGNED"_s}};
        ui::SessionTimeline timeline;
        timeline.showSession(session, changes, now, {});
        QCOMPARE(rowsOf(timeline).filter(u"(before: "_s).size(), 2); // nobody else tells it
        session.output->userInfo->signingTime = domain::Timestamp::fromDateTime(now.addSecs(-60));
        timeline.showSession(session, changes, now, {});
        QCOMPARE(rowsOf(timeline).filter(u"(before: "_s).size(), 1);
        QCOMPARE(rowsOf(timeline).filter(QRegularExpression(u"(?s)^Signed, .*"_s)).size(), 1);
    }

    void signingOrder()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        view.click(view.rowOf(SessionState::Blocked));
        const auto session = *view.session(view.pane->selectedIds().first());
        const QString before = session.request.subsequentTo->first();
        view.details->showTab(Tab::Order);
        auto *order = view.find<ui::SessionOrder>("sessionOrder");
        const QStringList rows = rowsOf(*order);
        const QString earlier = domain::signerNameOf(*view.session(before));
        QVERIFY2(rows.value(0).startsWith(u"Must sign first"_s) && rows.value(1).startsWith(earlier) &&
                     rows.contains(domain::signerNameOf(session) + u" | Waiting for earlier signer"_s),
                 qPrintable(rows.join(u'\n')));
        order->setCurrentItem(order->topLevelItem(0)->child(0));
        QTest::keyClick(order, Qt::Key_Return);
        QTRY_COMPARE(view.details->sessionId(), before);
        QTRY_VERIFY(rowsOf(*order).contains(domain::signerNameOf(session) +
                                            u" | Waiting for earlier signer"_s)); // after
    }

    void anEarlierSessionOutsideTheListIsFetched()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.load());
        view.show({SessionState::Blocked});
        QTRY_VERIFY(view.model()->rowCount() < 300);
        QTRY_VERIFY(view.rowOf(SessionState::Ready) < 0 && view.model()->rowCount() > 0);
        // one whose predecessor is not BLOCKED too
        int row = 0;
        while (view.model()->rowOf(view.session(row)->request.subsequentTo->first()) >= 0)
            ++row;
        view.click(row);
        auto *order = view.find<ui::SessionOrder>("sessionOrder");
        QVERIFY(earlierIn(*order).endsWith(u"Not loaded here"_s));
        const int requests = m_fixture.relay->count("GET", "/sign/signing-sessions/");
        view.details->showTab(Tab::Order);
        QTRY_VERIFY2(!earlierIn(*order).endsWith(u"Not loaded here"_s), qPrintable(earlierIn(*order)));
        QTRY_COMPARE(m_fixture.relay->count("GET", "/sign/signing-sessions/"), requests + 1);
        QCOMPARE(view.pane->selectedIds().size(), 1); // and nothing else moved
    }

    //! Also of one that is not in the list.
    void whatBecomesOfAnEarlierSessionIsSeen()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        QHash<QString, SessionState> states;
        for (const domain::SigningSession &session : view.sessions())
            if (!domain::isOverdue(session, QDateTime::currentDateTimeUtc()))
                states.insert(session.id, domain::stateOf(session).value());
        view.show({SessionState::Blocked});
        QVERIFY(view.readAll());
        const auto firstOf = [&view](int row) {
            return view.session(row)->request.subsequentTo.value_or(QStringList()).value(0);
        };
        int row = 0;
        while (row < view.model()->rowCount() && states.value(firstOf(row)) != SessionState::Ready)
            ++row;
        QVERIFY(row < view.model()->rowCount());
        const QString earlier = firstOf(row);
        view.click(row);
        view.details->showTab(Tab::Order);
        auto *order = view.find<ui::SessionOrder>("sessionOrder");
        QTRY_VERIFY2(earlierIn(*order).endsWith(u"| Waiting for signer"_s), qPrintable(earlierIn(*order)));
        QCOMPARE(m_fixture.sandbox.reject(earlier, u"No"_s), 204);
        view.pane->refresh();
        QTRY_VERIFY2(earlierIn(*order).endsWith(u"| Rejected"_s), qPrintable(earlierIn(*order)));
    }

    //! By somebody else: it is news, and what was seen of it can still be read.
    void aDeletedSessionIsSaidToBe()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        view.click(view.rowOf(SessionState::Ready));
        const QString id = view.pane->selectedIds().first();
        QTRY_VERIFY(view.find<QPushButton>("summaryCopyLink")->isVisible());
        support::Caught<api::Nothing> removed;
        QObject context;
        const auto request = m_fixture.account->sessions().remove(id, &context, removed.handler());
        QVERIFY(removed.wait() && removed.isValue());
        view.pane->refresh();
        domain::SessionFilter news;
        news.isUnread = true;
        view.pane->setView(news);
        QTRY_VERIFY(view.model()->rowCount() == 1 && view.session(0));
        view.click(0);
        QTRY_COMPARE(view.details->sessionId(), id);
        QTRY_VERIFY(!view.find<QPushButton>("summaryCopyLink")->isVisible());
        const auto texts = view.details->findChildren<QLabel *>();
        const auto state = std::find_if(texts.begin(), texts.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().startsWith(u"Deleted from the service, seen "_s);
        });
        QVERIFY(state != texts.end());
        QTRY_VERIFY((*state)->height() >=
                    (*state)->heightForWidth((*state)->width())); // and all of it is seen
        QCOMPARE(view.textOf("summaryLinkExpires"),
                 u"This session was deleted: its link opens nothing any more."_s);
        support::picture(view.window, u"deleted"_s);
    }

    void jsonKeepsWhatIsUnknown()
    {
        support::answerWithOne(*m_fixture.relay, {{u"id"_s, u"018f0000-0000-7000-8000-000000000001"_s},
                                                  {u"title"_s, u"New kinds"_s},
                                                  {u"moodOfTheSigner"_s, u"fine"_s},
                                                  {u"lifecycle"_s, QJsonObject{{u"state"_s, u"PAUSED"_s},
                                                                               {u"pausedBy"_s, u"Åse"_s}}}});
        SessionsWindow view(m_fixture);
        QVERIFY(view.load());
        view.click(0);
        QCOMPARE(view.textOf("summaryState"), u"Other: PAUSED"_s);
        view.pane->showJson();
        QCOMPARE(view.details->tab(), Tab::Json);
        const QString json = view.find<QPlainTextEdit>("sessionJson")->toPlainText();
        QVERIFY2(json.contains(u"\"moodOfTheSigner\": \"fine\""_s) &&
                     json.contains(u"\"pausedBy\": \"Åse\""_s),
                 qPrintable(json));
        QVERIFY(view.find<QPlainTextEdit>("sessionJson")->hasFocus());
        QTest::mouseClick(view.find<QPushButton>("sessionCopyJson"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), json);
    }

    void aClosedDockOpensAgain()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.load());
        view.click(0);
        QMainWindow window;
        auto *dock = new QDockWidget(&window);
        window.addDockWidget(Qt::RightDockWidgetArea, dock);
        dock->setWidget(view.details);
        window.show();
        dock->close();
        QVERIFY(!dock->isVisible());
        view.pane->showJson();
        QVERIFY(dock->isVisible());
        view.window.addWidget(view.details); // back, before the dock ends
    }

    void anotherLanguageReachesEverything()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.load());
        view.click(0);
        QEvent change(QEvent::LanguageChange);
        const QString state = view.textOf("summaryState");
        const auto shown = rowsOf(*view.find<ui::SessionOrder>("sessionOrder"));
        const QList<QWidget *> all = view.window.findChildren<QWidget *>();
        for (QWidget *widget : all)
            QApplication::sendEvent(widget, &change);
        QCOMPARE(view.textOf("summaryState"), state);
        QCOMPARE(rowsOf(*view.find<ui::SessionOrder>("sessionOrder")), shown);
        QCOMPARE(view.pane->selectedIds().size(), 1);
    }

    //! Whoever can sign at the same time is of the order, too.
    void everySignerOfAStepIsListed()
    {
        const QStringList ids = send({{u"Kari"_s, u"Per"_s}, {u"Siri"_s}});
        QCOMPARE(ids.size(), 3);
        const QString kari = ids[0], siri = ids[2];

        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        view.pane->showSession(kari);
        QTRY_COMPARE(view.details->sessionId(), kari);
        view.details->showTab(Tab::Order);
        const auto *order = view.find<ui::SessionOrder>("sessionOrder");
        QTRY_COMPARE(order->lines().mid(2),
                     (QList<QStringList>{{u"This session"_s},
                                         {u"Kari"_s, u"Waiting for signer"_s},
                                         {u"Can sign at the same time"_s},
                                         {u"Per"_s, u"Waiting for signer"_s},
                                         {u"Signs after this one"_s},
                                         {u"Siri"_s, u"Waiting for earlier signer"_s}}));
        view.pane->showSession(siri);
        QTRY_COMPARE(view.details->sessionId(), siri);
        QTRY_VERIFY(order->lines().contains(QStringList{u"Per"_s, u"Waiting for signer"_s}));
        QVERIFY(!order->lines().contains(
            QStringList{u"Can sign at the same time"_s})); // nobody else of the last step
    }

    //! Also where the dead one is not the next before it; and no longer than it is stuck.
    void theOrderBeginsWithWhereItIsStuck()
    {
        const QStringList ids = send({{u"Kari"_s}, {u"Per"_s}, {u"Siri"_s}});
        QCOMPARE(ids.size(), 3);
        QCOMPARE(m_fixture.sandbox.reject(ids[0], u"No"_s), 204);
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        QTRY_VERIFY(view.session(ids[0]) &&
                    domain::stateOf(*view.session(ids[0])).value() == SessionState::Rejected);
        view.pane->showSession(ids[2]);
        QTRY_COMPARE(view.details->sessionId(), ids[2]);
        view.details->showTab(Tab::Order);
        auto *order = view.find<ui::SessionOrder>("sessionOrder");
        const QList<QStringList> sound{
            {u"Must sign first"_s},      {u"Per"_s, u"Waiting for earlier signer"_s},
            {u"This session"_s},         {u"Siri"_s, u"Waiting for earlier signer"_s},
            {u"Signs after this one"_s}, {u"Nobody"_s, QString()}};
        QTRY_COMPARE(order->lines(), sound); // nobody has looked for what is stuck
        const auto drawing = [order] {
            const auto heading = order->findItems(u"This session"_s, Qt::MatchExactly).value(0);
            return heading ? heading->child(0)->icon(0).cacheKey() : 0;
        };
        QCOMPARE(drawing(), ui::icon(u"hourglass"_s).cacheKey());
        order->setCurrentItem(order->topLevelItem(0)->child(0));

        tasks::StuckWatch watch(*m_fixture.account);
        watch.start();
        const QString why = u"Kari has rejected, so this session never opens. Delete it, or send all of it "
                            "anew."_s;
        const QList<QStringList> stuck =
            QList<QStringList>{{u"Stuck here"_s}, {u"Kari"_s, u"Rejected"_s}, {why, QString()}} + sound;
        QTRY_COMPARE(order->lines(), stuck);
        QCOMPARE(drawing(), ui::icon(u"triangle"_s).cacheKey()); // as in the list
        // so is the one before it, also where it is told of, and why is said beside the same sign
        const auto drawingOf = [order](const QString &signer) {
            const auto found = order->findItems(signer, Qt::MatchExactly | Qt::MatchRecursive).value(0);
            return found ? found->icon(0).cacheKey() : 0;
        };
        QTRY_COMPARE(drawingOf(u"Per"_s), ui::icon(u"triangle"_s).cacheKey());
        QCOMPARE(drawingOf(u"Kari"_s), ui::icon(u"cross-octagon"_s).cacheKey());
        QCOMPARE(order->topLevelItem(0)->child(1)->icon(0).cacheKey(), ui::icon(u"triangle"_s).cacheKey());
        QVERIFY(order->columnWidth(1) > // what it says does not touch the edge
                order->fontMetrics().horizontalAdvance(u"Waiting for earlier signer"_s) + 8);
        QCOMPARE(order->currentItem()->text(0), u"Per"_s); // what a person has reached stays
        // all of it is seen, in a narrow pane and in a wider one
        const auto reason = [order] { return order->topLevelItem(0)->child(1); };
        const auto isSeen = [order, reason, &why] {
            const QStringList lines = reason()->text(0).split(u'\n');
            return lines.join(u' ') == why && order->topLevelItem(0)->isExpanded() &&
                   order->visualItemRect(reason()).height() >=
                       int(lines.size()) * order->fontMetrics().lineSpacing() &&
                   std::all_of(lines.begin(), lines.end(), [order](const QString &line) {
                       return order->fontMetrics().horizontalAdvance(line) < order->viewport()->width();
                   });
        };
        QTRY_VERIFY2(isSeen() && reason()->text(0).contains(u'\n'), qPrintable(reason()->text(0)));
        QCOMPARE(reason()->toolTip(0), why);
        const qsizetype narrow = reason()->text(0).count(u'\n');
        view.window.resize(2000, 800);
        view.window.setSizes({800, 1200});
        QTRY_VERIFY2(isSeen() && reason()->text(0).count(u'\n') < narrow, qPrintable(reason()->text(0)));
        support::picture(view.window, u"stuck-order"_s);

        // the service says that it may be signed after all
        domain::SigningSession going = view.onServer(ids[2]);
        QCOMPARE(going.id, ids[2]);
        going.lifecycle->state = SessionState::Ready;
        const auto rows = tasks::Remembered::of({going}, std::nullopt, QDateTime::currentDateTimeUtc()).rows;
        m_fixture.account->sessionIndex().upsert(rows);
        QTRY_COMPARE(order->lines().value(0), QStringList{u"Must sign first"_s});
        QVERIFY(order->lines().contains(QStringList{u"Siri"_s, u"Waiting for signer"_s}));
        QCOMPARE(drawing(), ui::icon(u"pen"_s).cacheKey());

        // and from there one comes to the cause
        view.pane->showSession(ids[1]);
        QTRY_COMPARE(view.details->sessionId(), ids[1]);
        QTRY_COMPARE(
            order->lines().mid(0, 4), // who stands right before it is told once
            (QList<QStringList>{
                {u"Stuck here"_s}, {why, QString()}, {u"Must sign first"_s}, {u"Kari"_s, u"Rejected"_s}}));
        order->setCurrentItem(order->topLevelItem(1)->child(0));
        QTest::keyClick(order, Qt::Key_Return);
        QTRY_COMPARE(view.details->sessionId(), ids[0]);
        QTRY_VERIFY2(order->lines().value(1).value(0).startsWith(u"Kari has rejected"_s), // its own
                     qPrintable(order->lines().value(1).join(u'|')));
        QCOMPARE(order->lines().value(0), QStringList{u"Next step"_s}); // it is in no view of what is stuck
        QCOMPARE(drawing(), ui::icon(u"cross-octagon"_s).cacheKey());
    }

public Q_SLOTS:
    void opened(const QUrl &url) { m_opened << url; }
};

QTEST_MAIN(TestUiSessionDetails)
#include "tst_ui_sessiondetails.moc"

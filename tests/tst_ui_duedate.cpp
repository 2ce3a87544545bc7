// The due date edited in place, in the list and in the details, over a real sandbox.
#include "domain/rules.h"
#include "store/sessionindex.h"
#include "store/stucksessions.h"
#include "support/pictures.h"
#include "support/sessionswindow.h"
#include "support/typeddate.h"
#include "ui/sessions/duedatechanges.h"
#include "ui/sessions/sessiondelegates.h"
#include "ui/sessions/sessionsummary.h"
#include "ui/sessions/sessionwork.h"
#include "ui/widgets/datetimefield.h"
#include "ui/widgets/inlinemessage.h"

#include <QAbstractItemModelTester>
#include <QCalendarWidget>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSemaphore>
#include <QSignalSpy>
#include <QStyleOptionViewItem>
#include <QToolButton>
#include <QToolTip>

#include <memory>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;
using Column = models::SessionTableModel::Column;
using Model = models::SessionTableModel;
using support::SessionsWindow;
using support::typeDate;

class TestUiDueDate : public QObject
{
    Q_OBJECT

    support::UiFixture m_fixture;

    //! Of a session that can still change; its row is chosen and its editor open.
    static QDateTimeEdit *openEditor(SessionsWindow &view, int row)
    {
        view.click(row);
        view.pane->editDueDate();
        const auto *field = view.table()->findChild<ui::DateTimeField *>(u"dueDateEditor"_s);
        return field ? field->findChild<QDateTimeEdit *>() : nullptr;
    }
    static QDateTime inDays(int days) { return QDateTime(QDate::currentDate().addDays(days), QTime(14, 30)); }
    static bool isPending(const SessionsWindow &view, const QString &id)
    {
        return view.model()
            ->index(view.model()->rowOf(id), int(Column::DueDate))
            .data(Model::PendingRole)
            .toBool();
    }
    static QDateTime dueInList(const SessionsWindow &view, const QString &id)
    {
        return view.model()
            ->index(view.model()->rowOf(id), int(Column::DueDate))
            .data(Model::DueDateRole)
            .toDateTime();
    }
    static QString messageOf(const SessionsWindow &view)
    {
        const auto *message =
            view.pane->findChild<ui::InlineMessage *>(QString(), Qt::FindDirectChildrenOnly);
        return message->isHidden() ? QString() : message->text();
    }
    int patches() const { return m_fixture.relay->count("PATCH", "/sign/signing-sessions/"); }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_fixture.start(QStringLiteral(PROGRAMS), 120)); }
    void init() { QVERIFY(m_fixture.reset()); }

    void inTheList()
    {
        SessionsWindow view(m_fixture);
        const QAbstractItemModelTester tester(view.model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(view.loadAll());
        const int row = view.rowOf(domain::SessionState::Ready);
        const QString id = view.session(row)->id;
        const QDateTime before = dueInList(view, id);
        auto *edit = openEditor(view, row);
        QVERIFY(edit);
        support::picture(view.window, u"duedate-editor"_s);
        // Only what the service takes can be chosen, in the calendar too, and the zone is told.
        const QDateTime now = QDateTime::currentDateTime();
        QVERIFY(edit->minimumDateTime() > now.addSecs(-60) && edit->minimumDateTime() < now.addSecs(120));
        QVERIFY(edit->maximumDateTime() <= now.addDays(domain::rules::maxDaysAhead));
        QVERIFY(edit->maximumDateTime() > now.addDays(domain::rules::maxDaysAhead - 1));
        QCOMPARE(edit->calendarWidget()->maximumDate(), edit->maximumDate());
        const auto zones = edit->parentWidget()->findChildren<QLabel *>();
        QVERIFY(std::any_of(zones.begin(), zones.end(),
                            [](const QLabel *label) { return label->text().contains(u"UTC"_s); }));

        m_fixture.relay->add("PATCH . 1 delay ms=150");
        typeDate(edit, inDays(20));
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(isPending(view, id));
        const QModelIndex cell = view.model()->index(view.model()->rowOf(id), int(Column::DueDate));
        QVERIFY2(cell.data().toString().contains(u"saving"_s), qPrintable(cell.data().toString()));
        QVERIFY(!(cell.flags() & Qt::ItemIsEditable));
        QVERIFY(view.find<QLabel>("summaryDuePending")->isVisible());
        support::picture(view.window, u"duedate-pending"_s);
        QTRY_VERIFY(!isPending(view, id));
        QCOMPARE(dueInList(view, id), inDays(20));
        QCOMPARE(view.onServer(id).request.dueDate->toDateTime(), inDays(20));
        QVERIFY(!view.find<QLabel>("summaryDuePending")->isVisible());
        QCOMPARE(view.pane->selectedIds(), QStringList{id});

        QVERIFY(view.undo.canUndo());
        QVERIFY(view.undo.undoText().startsWith(u"Due date of"_s));
        view.undo.undo();
        QVERIFY(isPending(view, id));
        QTRY_VERIFY(!isPending(view, id));
        QCOMPARE(view.onServer(id).request.dueDate->toDateTime(), before);
        view.undo.redo();
        QTRY_COMPARE(dueInList(view, id), inDays(20));
        QTRY_VERIFY(!isPending(view, id));
        QCOMPARE(view.onServer(id).request.dueDate->toDateTime(), inDays(20));
    }

    //! It is said where the list says what was done, and taken back from there.
    //! Nothing is sent, and why is said.
    void leftWithADateThatCannotBe_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("isInList");
        for (const bool isInList : {true, false}) {
            const char *where = isInList ? "list" : "details";
            QTest::addRow("past, %s", where) << -27 << isInList;
            QTest::addRow("too late, %s", where) << 79 << isInList;
        }
    }
    void leftWithADateThatCannotBe()
    {
        QFETCH(const int, days);
        QFETCH(const bool, isInList);
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const int row = view.rowOf(domain::SessionState::Ready);
        const QString id = view.session(row)->id;
        const QDateTime before = dueInList(view, id);
        auto *edit = isInList ? openEditor(view, row) : nullptr;
        if (!isInList) {
            view.click(row);
            QTRY_VERIFY(view.find<ui::DateTimeField>("summaryDueDate")->isVisible());
            edit = view.find<ui::DateTimeField>("summaryDueDate")->findChild<QDateTimeEdit *>();
        }
        QVERIFY(edit);
        typeDate(edit, inDays(days));
        QTest::keyClick(edit, Qt::Key_Tab);
        const auto *notice = view.find<QLabel>("sessionNotice");
        QTRY_VERIFY2(notice->accessibleName().contains(u"The date is as it was."_s),
                     qPrintable(notice->accessibleName()));
        QVERIFY(!isPending(view, id));
        QCOMPARE(dueInList(view, id), before);
        QCOMPARE(patches(), 0);
    }

    //! Enter with it says so, and what was typed is there to be corrected.
    void thePastIsCorrectedInPlace()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const int row = view.rowOf(domain::SessionState::Ready);
        const QString id = view.session(row)->id;
        const QDateTime before = dueInList(view, id);
        auto *edit = openEditor(view, row);
        QVERIFY(edit);
        const QString typed = inDays(-27).toString(u"yyyy-MM-dd HH:mm"_s);
        QTest::keySequence(edit, QKeySequence::SelectAll);
        QTest::keyClicks(edit, typed);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY2(QToolTip::text().contains(u"in the past"_s), qPrintable(QToolTip::text()));
        const auto *field = view.table()->findChild<ui::DateTimeField *>(u"dueDateEditor"_s);
        QVERIFY(field && field->isVisible());
        QCOMPARE(edit->text(), typed);
        QVERIFY(!isPending(view, id));
        QCOMPARE(dueInList(view, id), before);
        QCOMPARE(patches(), 0);
        typeDate(edit, inDays(20));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(!view.table()->findChild<QWidget *>(u"dueDateEditor"_s));
        QTRY_VERIFY(!isPending(view, id));
        QCOMPARE(dueInList(view, id), inDays(20));
    }

    void isToldWithUndo_data()
    {
        QTest::addColumn<bool>("isInDetails");
        QTest::newRow("in the list") << false;
        QTest::newRow("in the details") << true;
    }
    void isToldWithUndo()
    {
        QFETCH(const bool, isInDetails);
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const int row = view.rowOf(domain::SessionState::Ready);
        const QString id = view.session(row)->id, title = view.session(row)->request.title;
        const QDateTime before = dueInList(view, id);
        const auto *notice = view.find<QLabel>("sessionNotice");
        auto *undo = view.find<QToolButton>("sessionNoticeUndo");
        QVERIFY(notice && undo && !undo->isVisible());
        const int height = view.table()->height();
        if (isInDetails)
            view.click(row);
        auto *edit = isInDetails
                         ? view.find<ui::DateTimeField>("summaryDueDate")->findChild<QDateTimeEdit *>()
                         : openEditor(view, row);
        QVERIFY(edit);
        typeDate(edit, inDays(19));
        QTest::keyClick(edit, Qt::Key_Return);
        const auto told = [](const QString &words, const QDateTime &due) {
            return words.arg(QLocale().toString(due.toLocalTime().date(), QLocale::ShortFormat));
        };
        QTRY_VERIFY2(notice->toolTip().startsWith(told(u"The due date is now %1 at "_s, inDays(19))),
                     qPrintable(notice->toolTip()));
        QVERIFY2(notice->toolTip().contains(title), qPrintable(notice->toolTip()));
        QVERIFY(undo->isVisible());
        QCOMPARE(view.table()->height(), height); // it moves nothing
        support::picture(view.window, isInDetails ? u"duedate-told-details"_s : u"duedate-told-list"_s);
        QTest::mouseClick(undo, Qt::LeftButton);
        QVERIFY(isPending(view, id));
        QVERIFY(!undo->isVisible());
        QTRY_VERIFY2(notice->toolTip().startsWith(told(u"The due date is again %1 at "_s, before)),
                     qPrintable(notice->toolTip()));
        QCOMPARE(view.onServer(id).request.dueDate->toDateTime(), before);
        QVERIFY(!undo->isVisible()); // what would be undone next is something else
        view.undo.redo();
        QTRY_VERIFY(undo->isVisible());
        view.undo.undo();
        QVERIFY(!undo->isVisible());
        QTRY_VERIFY(!isPending(view, id));
    }

    void aLaterDateThanOfTheNextIsSaid_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("next");
        QTest::addColumn<bool>("isSaid");
        QTest::newRow("later") << 43 << u"open"_s << true;
        QTest::newRow("earlier") << 1 << u"open"_s << false;
        QTest::newRow("later than one that is overdue") << 43 << u"overdue"_s << false; // cannot sign anyway
        QTest::newRow("later than one that never opens") << 42 << u"dead"_s << false;
    }
    //! Who signs next may have no time left when it is their turn. It is told once.
    void aLaterDateThanOfTheNextIsSaid()
    {
        QFETCH(const int, days);
        QFETCH(const QString, next);
        QFETCH(const bool, isSaid);
        struct Told : QObject
        {
            QStringList texts;
            bool eventFilter(QObject *watched, QEvent *event) override
            {
                if (event->type() == QEvent::ToolTipChange)
                    texts << static_cast<const QWidget *>(watched)->toolTip();
                return false;
            }
        };
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QString id, who;
        const QList<domain::SigningSession> all = view.sessions();
        for (const domain::SigningSession &later : all) {
            const QStringList earlier = later.request.subsequentTo.value_or(QStringList());
            const auto first =
                earlier.size() == 1 ? view.session(earlier.first()) : std::optional<domain::SigningSession>();
            if (first && domain::stateOf(*first).value() == domain::SessionState::Ready &&
                !domain::isOverdue(*first, now) && !domain::isFinal(later) && later.request.dueDate &&
                later.request.dueDate->toDateTime() > inDays(2) &&
                later.request.dueDate->toDateTime() < inDays(40)) {
                id = first->id;
                who = domain::signerNameOf(later);
            }
        }
        QVERIFY(!id.isEmpty() && !who.isEmpty());
        QList<domain::SigningSession> waiting;
        store::StuckSessions::Causes dead;
        for (domain::SigningSession each : all)
            if (each.request.subsequentTo.value_or(QStringList()).contains(id)) {
                each.request.dueDate = domain::Timestamp::fromDateTime(now.addDays(-1));
                waiting << each;
                dead.insert(each.id, QList{domain::StuckCause{domain::StuckCause::Kind::PredecessorRejected,
                                                              u"another"_s}});
            }
        auto &index = m_fixture.account->sessionIndex();
        if (next == u"overdue"_s)
            index.upsert(tasks::Remembered::of(waiting, std::nullopt, QDateTime::currentDateTimeUtc()).rows);
        else if (next == u"dead"_s)
            store::StuckSessions(index).replace(
                dead, &view.window, [&index](const store::StoreResult<bool> &) { index.tellChanged(); });
        const auto isSeen = [&](const QString &each) {
            const auto row = view.model()->row(view.model()->rowOf(each));
            const auto session = view.session(each);
            return session && domain::isOverdue(*session, now) == (next == u"overdue"_s) &&
                   row->isStuck() == (next == u"dead"_s);
        };
        for (const domain::SigningSession &each : std::as_const(waiting))
            QTRY_VERIFY(isSeen(each.id));
        auto *notice = view.find<QLabel>("sessionNotice");
        Told told;
        notice->installEventFilter(&told);
        auto *edit = openEditor(view, view.model()->rowOf(id));
        QVERIFY(edit);
        typeDate(edit, inDays(days));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY2(notice->toolTip().startsWith(u"The due date is now "_s), qPrintable(notice->toolTip()));
        QTRY_VERIFY2(
            !isSaid || (notice->toolTip().contains(u", after that of "_s) && notice->toolTip().contains(who)),
            qPrintable(notice->toolTip()));
        QVERIFY(view.find<QToolButton>("sessionNoticeUndo")->isVisible());
        QTRY_VERIFY(!isPending(view, id));
        // what was asked for the notice is answered by now
        const auto known = answerOf<store::StoreResult<store::SessionRow>>([&](QObject *context, auto done) {
            m_fixture.account->sessionIndex().get(id, context, std::move(done));
        });
        QVERIFY(known && *known);
        QCOMPARE(notice->toolTip().contains(u", after that of "_s), isSaid);
        told.texts.removeDuplicates();
        const QStringList changes = told.texts.filter(u"The due date is now "_s);
        QVERIFY2(changes.size() == 1, qPrintable(changes.join(u'\n')));
    }

    //! News is what others did: the row does not become bold, not for a moment, and is not among the changed.
    void whatOneChangesOneselfIsNoNews()
    {
        struct Delegate : ui::SessionDelegate
        {
            [[nodiscard]] bool isBold(const QModelIndex &index) const
            {
                QStyleOptionViewItem option;
                initStyleOption(&option, index);
                return option.font.bold();
            }
        };
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const int row = view.rowOf(domain::SessionState::Ready);
        const QString id = view.session(row)->id;
        Delegate delegate;
        bool wasBold = false;
        QObject here;
        connect(view.model(), &QAbstractItemModel::dataChanged, &here, [&] {
            const int now = view.model()->rowOf(id);
            wasBold = wasBold || (now >= 0 && delegate.isBold(view.model()->index(now, int(Column::Title))));
        });
        auto *edit = openEditor(view, row);
        QVERIFY(edit);
        typeDate(edit, inDays(13));
        QTest::keyClick(edit, Qt::Key_Return);
        const auto isInIndex = [&] {
            const auto known = view.model()->row(view.model()->rowOf(id));
            return known && known->dueDate == inDays(13).toUTC();
        };
        QTRY_VERIFY(isInIndex());
        QSignalSpy refreshed(&view.sync, &tasks::SyncTask::refreshed);
        view.sync.refresh(); // and the service tells it, too
        QTRY_VERIFY(!refreshed.isEmpty());
        domain::SessionFilter news;
        news.isUnread = true;
        const auto counts = answerOf<store::StoreResult<QList<qint64>>>([&](QObject *context, auto done) {
            store::SessionLists(m_fixture.account->sessionIndex())
                .count({news}, QDateTime::currentDateTimeUtc(), context, std::move(done));
        });
        QVERIFY(counts && *counts);
        QCOMPARE(counts->value(), QList<qint64>{0});
        QVERIFY(!wasBold);
    }

    void untouchedSendsNothing_data()
    {
        QTest::addColumn<QString>("how");
        for (const auto &how : {u"enter"_s, u"escape"_s, u"another row"_s, u"typed, then escape"_s})
            QTest::newRow(qPrintable(how)) << how;
    }
    void untouchedSendsNothing()
    {
        QFETCH(QString, how);
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const int row = view.rowOf(domain::SessionState::Ready);
        const QString id = view.session(row)->id;
        const auto before = view.session(row)->request.dueDate;
        auto *edit = openEditor(view, row);
        QVERIFY(edit);
        if (how == u"typed, then escape")
            typeDate(edit, inDays(9));
        if (how == u"enter")
            QTest::keyClick(edit, Qt::Key_Return);
        else if (how == u"another row")
            view.click(row + 1);
        else
            QTest::keyClick(edit, Qt::Key_Escape);
        QTRY_VERIFY(!view.table()->findChild<QWidget *>(u"dueDateEditor"_s));
        QVERIFY(!isPending(view, id));
        QCOMPARE(patches(), 0);
        QCOMPARE(view.session(id)->request.dueDate, before); // to the nanosecond
        QVERIFY(!view.undo.canUndo());
    }

    void theListIsWhereItWasBehindTheEditing_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<bool>("scrolls");
        QTest::newRow("enter") << int(Qt::Key_Return) << false;
        QTest::newRow("escape") << int(Qt::Key_Escape) << false;
        QTest::newRow("escape, scrolled meanwhile") << int(Qt::Key_Escape) << true;
    }
    void theListIsWhereItWasBehindTheEditing()
    {
        QFETCH(const int, key);
        QFETCH(const bool, scrolls);
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        view.window.setSizes({400, 940}); // the column is out of sight
        QScrollBar *across = view.table()->horizontalScrollBar();
        QTRY_VERIFY(across->maximum() > 0);
        const int row = view.rowOf(domain::SessionState::Ready);
        const QString id = view.session(row)->id;
        view.click(row);
        const int before = across->value();
        view.pane->editDueDate();
        const auto *field = view.table()->findChild<ui::DateTimeField *>(u"dueDateEditor"_s);
        QVERIFY(field);
        auto *edit = field->findChild<QDateTimeEdit *>();
        QVERIFY(across->value() > before);
        int wanted = before;
        if (scrolls) {
            wanted = across->value() == across->maximum() ? across->maximum() - 20 : across->maximum();
            across->setValue(wanted);
        }
        typeDate(edit, inDays(20));
        QTest::keyClick(edit, Qt::Key(key));
        QTRY_VERIFY(!view.table()->findChild<QWidget *>(u"dueDateEditor"_s));
        QTRY_VERIFY(!isPending(view, id));
        QTRY_COMPARE(across->value(), wanted);
        QCOMPARE(view.pane->selectedIds(), QStringList{id});
    }

    //! Words of a cell that is half covered would go on with those of the editor.
    void theEditorCoversWholeCells()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        QVERIFY(openEditor(view, view.rowOf(domain::SessionState::Ready)));
        const auto *field = view.table()->findChild<ui::DateTimeField *>(u"dueDateEditor"_s);
        QVERIFY(field->autoFillBackground() && field->width() >= field->sizeHint().width());
        const QHeaderView *header = view.table()->horizontalHeader();
        const QRect place = field->geometry();
        QVERIFY(place.right() + 1 == view.table()->viewport()->width() ||
                header->logicalIndexAt(place.right()) != header->logicalIndexAt(place.right() + 1));
        QVERIFY(place.left() == 0 ||
                header->logicalIndexAt(place.left()) != header->logicalIndexAt(place.left() - 1));
    }

    //! One judgement, in place as in bulk: its documents are gone, and no later date brings them back.
    void overdueStaysInPlaceToo()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const int row = view.rowOf(domain::SessionState::Ready, true);
        QVERIFY(row >= 0);
        QVERIFY(!openEditor(view, row));
        QTRY_VERIFY2(messageOf(view).startsWith(u"Overdue, its documents are gone"_s),
                     qPrintable(messageOf(view)));
        QVERIFY(!(view.model()->index(row, int(Column::DueDate)).flags() & Qt::ItemIsEditable));
        QVERIFY(view.find<QLabel>("summaryDueText")->isVisible());
        QVERIFY(!view.find<ui::DateTimeField>("summaryDueDate")->isVisible());
        QVERIFY(!view.find<QPushButton>("summarySaveDueDate")->isVisible());
        // what can be done is said, beside its button
        const auto *why = view.find<QLabel>("summaryStuck");
        QTRY_VERIFY2(why->isVisible() && why->text().startsWith(u"Overdue, its documents are gone"_s),
                     qPrintable(why->text()));
        QVERIFY(view.find<QPushButton>("summaryAnew")->isVisible());
        support::picture(view.window, u"duedate-overdue"_s);
        QCOMPARE(patches(), 0);
        QVERIFY(!view.undo.canUndo());
    }

    void refusedRollsBackWithTheReason()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const int row = view.rowOf(domain::SessionState::Ready);
        const QString id = view.session(row)->id;
        const QDateTime before = dueInList(view, id);
        m_fixture.relay->add("PATCH . 1 answer status=400 body={\"detail\":\"Not on a Sunday\"}");
        auto *edit = openEditor(view, row);
        QVERIFY(edit);
        typeDate(edit, inDays(11));
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(isPending(view, id));
        QTRY_VERIFY(!isPending(view, id));
        QCOMPARE(dueInList(view, id), before);
        QVERIFY2(messageOf(view).contains(u"Not on a Sunday"_s), qPrintable(messageOf(view)));
        const auto *inDetails = view.details->summary()->findChild<ui::InlineMessage *>();
        QVERIFY(inDetails->isVisible() && inDetails->text().contains(u"Not on a Sunday"_s));
        QVERIFY(!view.undo.canUndo()); // nothing was done that could be undone
        support::picture(view.window, u"duedate-refused"_s);
    }

    void refusedUndoStaysUndoable()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const int row = view.rowOf(domain::SessionState::Ready);
        const QString id = view.session(row)->id;
        const QDateTime before = dueInList(view, id);
        auto *edit = openEditor(view, row);
        QVERIFY(edit);
        typeDate(edit, inDays(12));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(!isPending(view, id));
        m_fixture.relay->add("PATCH . 1 answer status=400 body={\"detail\":\"Not now\"}");
        view.undo.undo();
        QVERIFY(!view.undo.canUndo());
        QTRY_VERIFY(messageOf(view).contains(u"Not now"_s));
        // what was tried is said first: the date that it has is not the one that it had before
        QVERIFY2(messageOf(view).startsWith(u"The due date of “"_s) &&
                     messageOf(view).contains(u"” could not be set back. "_s),
                 qPrintable(messageOf(view)));
        const auto *inDetails = view.details->summary()->findChild<ui::InlineMessage *>();
        QVERIFY2(inDetails->isVisible() &&
                     inDetails->text().startsWith(u"The due date could not be set back. "_s),
                 qPrintable(inDetails->text()));
        QTRY_COMPARE(dueInList(view, id), inDays(12));
        QVERIFY(view.undo.canUndo());
        QVERIFY(!view.undo.canRedo());
        view.undo.undo();
        QTRY_COMPARE(dueInList(view, id), before);
    }

    void undoWhileItIsUnderWay()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const int row = view.rowOf(domain::SessionState::Ready);
        const QString id = view.session(row)->id;
        const QDateTime before = dueInList(view, id);
        m_fixture.relay->add("PATCH . 1 delay ms=100");
        auto *edit = openEditor(view, row);
        QVERIFY(edit);
        typeDate(edit, inDays(13));
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(isPending(view, id));
        view.undo.undo();
        QVERIFY(view.undo.canRedo());
        QTRY_VERIFY(!isPending(view, id));
        QCOMPARE(view.onServer(id).request.dueDate->toDateTime(), before);
        QTRY_COMPARE(dueInList(view, id), before);
        QVERIFY(!view.undo.canUndo());
    }

    void signedMeanwhileShowsThat()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const int row = view.rowOf(domain::SessionState::Ready);
        const QString id = view.session(row)->id;
        QCOMPARE(m_fixture.sandbox.sign(id), 204);
        auto *edit = openEditor(view, row);
        QVERIFY(edit);
        typeDate(edit, inDays(15));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(!messageOf(view).isEmpty());
        QTRY_COMPARE(domain::stateOf(*view.session(id)).value(), domain::SessionState::Signed);
        view.pane->editDueDate();
        QVERIFY(!view.table()->findChild<QWidget *>(u"dueDateEditor"_s));
        QVERIFY(view.textOf("sessionNotice").contains(u"has ended"_s));
    }

    //! The service would refuse it: neither the button nor the menu offers it.
    void undoIsNotOfferedOnceItIsSigned()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const int row = view.rowOf(domain::SessionState::Ready);
        const QString id = view.session(row)->id;
        auto *edit = openEditor(view, row);
        QVERIFY(edit);
        typeDate(edit, inDays(17));
        QTest::keyClick(edit, Qt::Key_Return);
        const auto *undo = view.find<QToolButton>("sessionNoticeUndo");
        QTRY_VERIFY(undo->isVisible());
        QCOMPARE(m_fixture.sandbox.sign(id), 204);
        view.sync.look();
        QTRY_COMPARE(domain::stateOf(*view.session(id)).value(), domain::SessionState::Signed);
        QTRY_VERIFY(!view.undo.canUndo());
        QVERIFY(!undo->isVisible());
        QVERIFY(!view.undo.canRedo());
        QCOMPARE(patches(), 1);
    }

    //! While an account is filled, thousands of sessions wait to be written at any moment.
    void undoIsTakenBackPastWhatWaitsToBeWritten()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        QStringList ids;
        for (const domain::SigningSession &one : view.sessions())
            if (ids.size() < 2 && one.request.dueDate &&
                domain::stateOf(one).value() == domain::SessionState::Ready &&
                !domain::isOverdue(one, QDateTime::currentDateTimeUtc()))
                ids << one.id;
        QCOMPARE(ids.size(), 2);
        for (const QString &id : std::as_const(ids)) {
            auto *edit = openEditor(view, view.model()->rowOf(id));
            QVERIFY(edit);
            typeDate(edit, inDays(17));
            QTest::keyClick(edit, Qt::Key_Return);
            QTRY_VERIFY(!isPending(view, id));
        }
        QCOMPARE(view.undo.count(), 2);
        store::SessionIndex &index = m_fixture.account->sessionIndex();
        const auto gone = answerOf<store::StoreResult<void>>([&](QObject *context, auto done) {
            index.noteGone(ids[0], QDateTime::currentDateTimeUtc().addSecs(60), context, done);
        });
        QVERIFY(gone && *gone);
        const auto mayEnd = std::make_shared<QSemaphore>();
        index.writer().run<void>(nullptr,
                                 [mayEnd](QSqlDatabase &) -> store::StoreResult<void> {
                                     mayEnd->acquire();
                                     return {};
                                 },
                                 {});
        const auto end = qScopeGuard([mayEnd] { mayEnd->release(); });
        view.undo.undo(); // of the other one: the one that is gone would be next
        QTRY_COMPARE(view.undo.count(), 1);
        QVERIFY(!view.undo.canUndo() && view.undo.canRedo());
    }

    void lostAnswerIsReadBack()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const int row = view.rowOf(domain::SessionState::Ready);
        const QString id = view.session(row)->id;
        m_fixture.relay->add("PATCH . * dropAfter");
        auto *edit = openEditor(view, row);
        QVERIFY(edit);
        typeDate(edit, inDays(16));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!isPending(view, id), 15'000);
        QTRY_COMPARE(dueInList(view, id), inDays(16));
        QVERIFY(messageOf(view).isEmpty());
    }

    void inTheDetails()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const int row = view.rowOf(domain::SessionState::Ready);
        const QString id = view.session(row)->id;
        view.click(row);
        auto *save = view.find<QPushButton>("summarySaveDueDate");
        auto *edit = view.find<ui::DateTimeField>("summaryDueDate")->findChild<QDateTimeEdit *>();
        QVERIFY(save->isVisible() && !save->isEnabled());
        QTest::keyClick(edit, Qt::Key_Return); // nothing was changed
        QCOMPARE(patches(), 0);
        typeDate(edit, inDays(17));
        QVERIFY(save->isEnabled());
        save->setFocus();
        view.model()->setNow(QDateTime::currentDateTimeUtc()); // the clock ticks while a person hesitates
        QCOMPARE(edit->dateTime(), inDays(17));
        m_fixture.relay->add("PATCH . 1 delay ms=100");
        QTest::keyClick(save, Qt::Key_Space);
        QVERIFY(view.find<QLabel>("summaryDuePending")->isVisible());
        QVERIFY(!edit->isEnabled());
        QVERIFY(isPending(view, id));
        QTRY_VERIFY(!isPending(view, id));
        QVERIFY(edit->isEnabled());
        QCOMPARE(view.onServer(id).request.dueDate->toDateTime(), inDays(17));
        view.undo.undo();
        QTRY_VERIFY(view.onServer(id).request.dueDate->toDateTime() != inDays(17));
    }

    void outsideTheList()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const QString id = view.session(view.rowOf(domain::SessionState::Ready))->id;
        view.show({domain::SessionState::Signed});
        QTRY_VERIFY(view.model()->rowOf(id) < 0);
        view.pane->showSession(id);
        QTRY_COMPARE(view.details->sessionId(), id);
        view.pane->editDueDate();
        auto *edit = view.find<ui::DateTimeField>("summaryDueDate")->findChild<QDateTimeEdit *>();
        QTRY_VERIFY(edit->hasFocus());
        typeDate(edit, inDays(18));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(view.onServer(id).request.dueDate->toDateTime(), inDays(18));
        QTRY_VERIFY(!view.pane->work()->dueDates()->pendingOf(id));
        QVERIFY2(view.textOf("summaryDueText").contains(QString::number(inDays(18).date().day())),
                 qPrintable(view.textOf("summaryDueText")));
    }
};

QTEST_MAIN(TestUiDueDate)
#include "tst_ui_duedate.moc"

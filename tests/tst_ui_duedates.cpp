// The due dates of many sessions changed at once, over a real sandbox.
#include "domain/rules.h"
#include "store/maskedmode.h"
#include "store/sql.h"
#include "support/accessiblechecker.h"
#include "support/patience.h"
#include "support/pictures.h"
#include "support/sessionswindow.h"
#include "support/windowpatience.h"
#include "ui/isolatedname.h"
#include "ui/sessions/duedatechanges.h"
#include "ui/sessions/duedatesdialog.h"
#include "ui/sessions/sessionwork.h"
#include "ui/statetext.h"
#include "ui/timetext.h"
#include "ui/widgets/datetimefield.h"
#include "ui/widgets/inlinemessage.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;
using Column = models::SessionTableModel::Column;
using Model = models::SessionTableModel;
using PreviewColumn = ui::DueDatesPreview::Column;
using domain::SessionState;
using support::SessionsWindow;

class TestUiDueDates : public QObject
{
    Q_OBJECT

    support::UiFixture m_fixture;
    QMap<QString, QDateTime> m_before;

    static ui::DueDatesDialog *dialogOf(const SessionsWindow &view)
    {
        const auto dialogs = view.pane->findChildren<ui::DueDatesDialog *>();
        for (ui::DueDatesDialog *dialog : dialogs)
            if (dialog->isVisible())
                return dialog;
        return nullptr;
    }
    //! Those of the rows that can change: their ids.
    QStringList chooseOpen(SessionsWindow &view, int count)
    {
        m_before.clear();
        QStringList ids;
        const QDateTime soon = QDateTime::currentDateTimeUtc().addDays(1);
        for (int row = 0; row < view.model()->rowCount() && ids.size() < count; ++row) {
            const auto session = view.session(row);
            if (!session || domain::isFinal(*session) || !session->request.dueDate ||
                session->request.dueDate->toDateTime() < soon ||
                session->request.dueDate->toDateTime() > soon.addDays(40))
                continue;
            view.click(row, Column::Title, ids.isEmpty() ? Qt::NoModifier : Qt::ControlModifier);
            ids << session->id;
            m_before.insert(session->id, session->request.dueDate->toDateTime());
        }
        return ids;
    }
    static ui::DueDatesDialog *openDialog(SessionsWindow &view)
    {
        view.pane->editDueDates();
        if (!support::waitFor([&] { return dialogOf(view) != nullptr; }) ||
            !support::becomesActive(dialogOf(view)))
            return nullptr;
        return dialogOf(view);
    }
    template <typename T>
    static T *part(const QWidget *dialog, const char *name)
    {
        return dialog->findChild<T *>(QString::fromLatin1(name));
    }
    static QString textOf(const ui::DueDatesDialog *dialog, int row, PreviewColumn column)
    {
        return part<QTableView>(dialog, "dueDatesTable")->model()->index(row, int(column)).data().toString();
    }
    static QString countOf(const QWidget *dialog) { return part<QLabel>(dialog, "dueDatesCount")->text(); }
    //! A number is typed over the one that is there, and Enter.
    static void typeAndEnter(int days)
    {
        QTest::keyClicks(QApplication::focusWidget(), QString::number(days));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }
    //! Each of \a ids by so many days, as people count them.
    void movedBy(SessionsWindow &view, const QStringList &ids, int days)
    {
        for (const QString &id : ids)
            QCOMPARE(view.onServer(id).request.dueDate->toDateTime().toLocalTime(),
                     m_before.value(id).toLocalTime().addDays(days));
    }
    static bool isPending(const SessionsWindow &view, const QString &id)
    {
        return view.model()
            ->index(view.model()->rowOf(id), int(Column::DueDate))
            .data(Model::PendingRole)
            .toBool();
    }
    static bool isAnyPending(const SessionsWindow &view)
    {
        for (int row = 0; row < view.model()->rowCount(); ++row)
            if (view.model()->index(row, int(Column::DueDate)).data(Model::PendingRole).toBool())
                return true;
        return false;
    }
    static QDateTime dueInList(const SessionsWindow &view, const QString &id)
    {
        return view.model()
            ->index(view.model()->rowOf(id), int(Column::DueDate))
            .data(Model::DueDateRole)
            .toDateTime();
    }
    static ui::InlineMessage *messageOf(const SessionsWindow &view)
    {
        return view.pane->findChild<ui::InlineMessage *>(QString(), Qt::FindDirectChildrenOnly);
    }
    //! As if nothing had looked at the service for ten minutes.
    bool makeOld()
    {
        const auto done = answerOf<store::StoreResult<void>>([this](QObject *context, auto told) {
            m_fixture.account->sessionIndex().writer().run<void>(
                context,
                [](QSqlDatabase &database) {
                    return store::sql::run(database, u"UPDATE session SET seen = seen - 600000"_s);
                },
                std::move(told));
        });
        return done && *done;
    }
    bool isSetBySomebodyElse(const QString &id, const domain::Timestamp &dueDate)
    {
        support::Caught<api::Nothing> caught;
        const auto request =
            m_fixture.account->sessions().setDueDate(id, dueDate, m_fixture.account.get(), caught.handler());
        return caught.wait() && caught.isValue();
    }
    bool isDeletedBySomebodyElse(const QString &id)
    {
        support::Caught<api::Nothing> caught;
        const auto request =
            m_fixture.account->sessions().remove(id, m_fixture.account.get(), caught.handler());
        return caught.wait() && caught.isValue();
    }
    int patches() const { return m_fixture.relay->count("PATCH", "/sign/signing-sessions/"); }
    //! Without those that waited in the relay until the service hung up, and that came once more for it.
    int patchesAnswered() const
    {
        const auto &seen = m_fixture.relay->seen();
        return int(std::count_if(seen.cbegin(), seen.cend(), [](const auto &request) {
            return request.head.method == "PATCH" && !request.answer.isEmpty();
        }));
    }
    void spoil(const QString &id, const QByteArray &fault)
    {
        m_fixture.relay->add(("PATCH " + id.toLatin1() + " * " + fault).constData());
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_fixture.start(QStringLiteral(PROGRAMS), 320)); }
    void init() { QVERIFY(m_fixture.reset()); }
    void cleanup() { support::useDarkPalette(false); }

    //! Chosen, a number, Enter; and back with one step.
    void byKeyboardAlone()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const QStringList ids = chooseOpen(view, 4);
        QCOMPARE(ids.size(), 4);
        QVERIFY(!view.pane->findChild<QAction *>(u"sessionMenu1"_s)->isEnabled()); // that of a single one
        QVERIFY(view.pane->findChild<QAction *>(u"sessionMenu10"_s)->isEnabled());
        QTest::keyClick(view.table(), Qt::Key_F2); // which edits the cell when there is one row
        QTRY_VERIFY(dialogOf(view));
        QTest::keyClick(dialogOf(view), Qt::Key_Escape);
        QTRY_VERIFY(!view.pane->findChild<ui::DueDatesDialog *>());
        view.pane->editDueDate(); // the key of the one is that of the many
        QTRY_VERIFY(dialogOf(view));
        QVERIFY(support::becomesActive(dialogOf(view)));
        QCOMPARE(QApplication::focusWidget()->objectName(), u"dueDatesDaysCount"_s);
        m_fixture.relay->add("PATCH . * delay ms=300");
        typeAndEnter(2);
        QVERIFY(!dialogOf(view));
        for (const QString &id : ids) {
            QVERIFY(isPending(view, id)); // at once
            QCOMPARE(dueInList(view, id).toLocalTime(), m_before[id].toLocalTime().addDays(2));
        }
        QCOMPARE(view.undo.count(), 1);
        QCOMPARE(view.undo.undoText(), u"Change 4 due date(s)"_s);
        support::picture(view.window, u"duedates-pending"_s);
        QTRY_VERIFY(!isAnyPending(view));
        QTRY_COMPARE(view.textOf("sessionNotice"), u"4 due date(s) changed."_s);
        movedBy(view, ids, 2);
        auto *undo = view.find<QToolButton>("sessionNoticeUndo"); // as it is offered for one of them
        QVERIFY(undo && undo->isVisible());
        QTest::mouseClick(undo, Qt::LeftButton);
        QVERIFY(isPending(view, ids[0]));
        QTRY_VERIFY(!isAnyPending(view));
        QTRY_COMPARE(view.textOf("sessionNotice"), u"4 due date(s) put back."_s);
        QVERIFY(!undo->isVisible() && view.undo.canRedo());
        movedBy(view, ids, 0);
        view.undo.redo();
        QTRY_VERIFY(!isAnyPending(view));
        movedBy(view, ids, 2);
        QVERIFY(messageOf(view)->isHidden());
        // and the index heard of it: the list has them without what is held here
        QTRY_VERIFY(view.session(ids[0])->request.dueDate->toDateTime().toLocalTime() ==
                    m_before[ids[0]].toLocalTime().addDays(2));
        QCOMPARE(view.activities->tasks().size(), 3);
    }

    void whatStaysIsToldBefore()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const QStringList ids = chooseOpen(view, 2);
        QCOMPARE(ids.size(), 2);
        const int finished = view.rowOf(SessionState::Signed), rejected = view.rowOf(SessionState::Rejected);
        const int overdue = view.rowOf(SessionState::Ready, true);
        for (const int row : {finished, rejected, overdue}) {
            QVERIFY(row >= 0);
            view.click(row, Column::Title, Qt::ControlModifier);
        }
        auto *dialog = openDialog(view);
        QVERIFY(dialog);
        const QAbstractItemModelTester tester(part<QTableView>(dialog, "dueDatesTable")->model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(countOf(dialog), u"2 change, 3 stay"_s);
        QCOMPARE(part<QPushButton>(dialog, "dueDatesChange")->text(), u"&Change 2 due date(s)"_s);
        QVERIFY(part<QLabel>(dialog, "dueDatesZone")
                    ->text()
                    .endsWith(ui::zoneText(QDateTime::currentDateTime())));
        QStringList notes;
        for (int row = 0; row < 5; ++row) {
            notes << textOf(dialog, row, PreviewColumn::Note);
            QCOMPARE(textOf(dialog, row, PreviewColumn::After) == u"–"_s, !notes.last().isEmpty());
        }
        QVERIFY2(notes.contains(u"Signed: stays"_s), qPrintable(notes.join(u'|')));
        QVERIFY(notes.contains(u"Rejected: stays"_s));
        QVERIFY(notes.contains(u"Overdue, its documents are gone: stays"_s));
        const auto *table = part<QTableView>(dialog, "dueDatesTable");
        const int room = table->columnWidth(int(PreviewColumn::Note)) - 8; // what a cell keeps free
        for (const QString &remark : ui::DueDatesPreview::remarks())
            QVERIFY2(table->fontMetrics().horizontalAdvance(remark) <= room, qPrintable(remark));
        // the times are those of this computer's clock
        const int first = int(notes.indexOf(QString()));
        const QString title = textOf(dialog, first, PreviewColumn::Title);
        const QString id = view.session(ids[0])->request.title == title ? ids[0] : ids[1];
        const QString at = m_before[id].toLocalTime().toString(u"HH:mm"_s);
        QVERIFY(textOf(dialog, first, PreviewColumn::Before).contains(at));
        QVERIFY(textOf(dialog, first, PreviewColumn::After).contains(at));
        support::picture(*dialog, u"duedates-dialog"_s);
        QTest::mouseClick(part<QCheckBox>(dialog, "dueDatesSpecial"), Qt::LeftButton);
        QCOMPARE(part<QTableView>(dialog, "dueDatesTable")->model()->rowCount(), 3);
        support::useDarkPalette(true);
        support::picture(*dialog, u"duedates-dialog-dark"_s);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!dialogOf(view));
        QCOMPARE(patches(), 0);
        QCOMPARE(view.undo.count(), 0);
    }

    void whatIsTypedIsWhatCounts()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        QCOMPARE(chooseOpen(view, 3).size(), 3);
        auto *dialog = openDialog(view);
        QVERIFY(dialog);
        auto *days = part<QSpinBox>(dialog, "dueDatesDaysCount");
        days->setValue(60);
        QTRY_COMPARE(countOf(dialog), u"3 change (3 of them limited to 45 days), 0 stay"_s);
        QVERIFY(textOf(dialog, 0, PreviewColumn::Note).startsWith(u"Limited to 45"_s));
        part<QComboBox>(dialog, "dueDatesDaysDirection")->setCurrentIndex(1); // earlier
        QTRY_COMPARE(countOf(dialog), u"0 change, 3 stay"_s);
        QCOMPARE(textOf(dialog, 0, PreviewColumn::Note), u"Would be in the past: stays"_s);
        QVERIFY(!part<QPushButton>(dialog, "dueDatesChange")->isEnabled());
        QTest::keyClick(days, Qt::Key_Return);
        QVERIFY(dialogOf(view)); // there is nothing to do
        // a change of a number chooses the line that it is in
        part<QSpinBox>(dialog, "dueDatesBusinessCount")->setValue(3);
        QVERIFY(part<QRadioButton>(dialog, "dueDatesBusiness")->isChecked());
        QTRY_COMPARE(countOf(dialog), u"3 change, 0 stay"_s);
        auto *field = part<ui::DateTimeField>(dialog, "dueDatesMoment");
        field->setDateTime(QDateTime(QDate::currentDate().addDays(20), QTime(12, 0)));
        QVERIFY(part<QRadioButton>(dialog, "dueDatesSet")->isChecked());
        QTRY_COMPARE(countOf(dialog), u"3 change, 0 stay"_s);
        QTRY_VERIFY(textOf(dialog, 1, PreviewColumn::After).contains(u"12:00"_s));
        QCOMPARE(support::unnamedIn(*dialog), QStringList());
    }

    //! What is typed behind it would go nowhere, and the date that was there before be given to all.
    void theKeyOfALineLeadsToItsField()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        QCOMPARE(chooseOpen(view, 2).size(), 2);
        auto *dialog = openDialog(view);
        QVERIFY(dialog);
        const std::tuple<Qt::Key, domain::DueDateChange::Kind, QString> lines[] = {
            {Qt::Key_B, domain::DueDateChange::Kind::ShiftBusinessDays, u"dueDatesBusinessCount"_s},
            {Qt::Key_D, domain::DueDateChange::Kind::ShiftDays, u"dueDatesDaysCount"_s}};
        for (const auto &[key, kind, field] : lines) {
            QTest::keyClick(dialog, key, Qt::AltModifier);
            QCOMPARE(QApplication::focusWidget()->objectName(), field); // at once
            QTest::keyClicks(QApplication::focusWidget(), u"7"_s);
            QCOMPARE(dialog->change().kind, kind);
            QCOMPARE(dialog->change().days, 7);
        }
        const auto *moment = part<ui::DateTimeField>(dialog, "dueDatesMoment");
        const QDate wanted = QDate::currentDate().addDays(20);
        QTest::keyClick(dialog, Qt::Key_S, Qt::AltModifier);
        QVERIFY(moment->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClicks(QApplication::focusWidget(), wanted.toString(u"dd.MM.yyyy"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(dialog->change().kind, domain::DueDateChange::Kind::Set);
        QCOMPARE(dialog->change().moment.date(), wanted);
        // and with the mouse
        auto *days = part<QRadioButton>(dialog, "dueDatesDays");
        QTest::mouseClick(days, Qt::LeftButton, {}, QPoint(8, days->height() / 2));
        QVERIFY(days->isChecked());
        QCOMPARE(QApplication::focusWidget()->objectName(), u"dueDatesDaysCount"_s);
        dialog->reject();
    }

    void lastChoiceIsOfferedAgain()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const QStringList ids = chooseOpen(view, 2);
        auto *dialog = openDialog(view);
        QVERIFY(dialog);
        auto *calendar = part<QComboBox>(dialog, "dueDatesCalendar");
        calendar->setCurrentIndex(int(domain::HolidayCalendar::Iceland)); // the last one
        QCOMPARE(calendar->currentText(), u"holidays of Iceland"_s);
        calendar->setCurrentIndex(int(domain::HolidayCalendar::Norway));
        part<QSpinBox>(dialog, "dueDatesBusinessCount")->setFocus();
        part<QSpinBox>(dialog, "dueDatesBusinessCount")->selectAll();
        typeAndEnter(1);
        QTRY_COMPARE(patches(), 2);
        QTRY_VERIFY(!isAnyPending(view));
        for (const QString &id : ids)
            QCOMPARE(view.onServer(id).request.dueDate->toDateTime().toLocalTime().date(),
                     domain::addBusinessDays(m_before[id].toLocalTime().date(), 1,
                                             domain::HolidayCalendar::Norway));
        dialog = openDialog(view);
        QVERIFY(dialog);
        QCOMPARE(dialog->change().kind, domain::DueDateChange::Kind::ShiftBusinessDays);
        QCOMPARE(dialog->change().days, 1);
        QCOMPARE(dialog->change().calendar, domain::HolidayCalendar::Norway);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"dueDatesBusinessCount"_s);
        dialog->reject();
    }

    void allRowsAtOnce()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        view.table()->setFocus();
        QTest::keyClick(view.table(), Qt::Key_A, Qt::ControlModifier);
        auto *dialog = openDialog(view);
        QVERIFY(dialog);
        auto *table = part<QTableView>(dialog, "dueDatesTable");
        QVERIFY(table->model()->rowCount() >= 300);
        QVERIFY(table->findChildren<QWidget *>().size() < 20);
        const QString expected = part<QPushButton>(dialog, "dueDatesChange")->text();
        support::picture(*dialog, u"duedates-all"_s);
        typeAndEnter(1);
        QVERIFY(!dialogOf(view));
        QVERIFY(isAnyPending(view));
        QTRY_VERIFY_WITH_TIMEOUT(!isAnyPending(view), 30'000);
        const int changed = patches();
        QVERIFY2(changed > 50, qPrintable(QString::number(changed)));
        QVERIFY2(expected.contains(QString::number(changed)), qPrintable(expected));
        QTRY_COMPARE(view.textOf("sessionNotice"), u"%1 due date(s) changed."_s.arg(changed));
        view.undo.undo();
        QTRY_VERIFY_WITH_TIMEOUT(!isAnyPending(view), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(
            view.textOf("sessionNotice").endsWith(u"put back."_s) || messageOf(view)->isVisible(), 15'000);
        QVERIFY(view.undo.canRedo());
    }

    //! The list has it a moment before the index does, out of which several are summed up.
    void detailsOfSeveralSayWhatTheListSays()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const QStringList ids = chooseOpen(view, 2);
        QCOMPARE(ids.size(), 2);
        const auto summary = [&view] { return view.textOf("sessionNothing"); };
        QTRY_VERIFY2(summary().contains(ui::shortText(m_before[ids.last()])), qPrintable(summary()));
        QTRY_VERIFY(m_fixture.relay->isQuiet()); // nothing that comes later says that it was seen now
        const auto later = domain::Timestamp::fromDateTime(QDateTime::currentDateTimeUtc().addDays(43));
        view.model()->showDueDate(ids.last(), later);
        QTRY_VERIFY2(summary().contains(ui::shortText(later.toDateTime())), qPrintable(summary()));
    }

    void failuresAreListedWithTheirReasons()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const QStringList ids = chooseOpen(view, 9);
        QCOMPARE(ids.size(), 9);
        QCOMPARE(m_fixture.sandbox.sign(ids[0]), 204); // meanwhile
        spoil(ids[1], "answer status=500 body={}");
        for (int i = 2; i < 7; ++i)
            spoil(ids[i], "answer status=400 body={\"detail\":\"Not on a Sunday\"}");
        spoil(ids[7], "answer status=400 body={\"detail\":\"Not for ola@firma.example\"}");
        QVERIFY(openDialog(view));
        typeAndEnter(2);
        QTRY_VERIFY_WITH_TIMEOUT(messageOf(view)->isVisible(), 15'000);
        const QString text = messageOf(view)->text();
        QVERIFY2(text.startsWith(u"1 due date(s) changed. 8 did not change:"_s), qPrintable(text));
        QVERIFY(text.contains(u"signed meanwhile"_s));
        QVERIFY(text.contains(u"Not on a Sunday"_s));
        QCOMPARE(text.count(u'\n'), 5);
        support::picture(view.window, u"duedates-failed"_s);
        QTest::mouseClick(messageOf(view)->findChild<QPushButton *>(u"inlineMessageAction"_s),
                          Qt::LeftButton);
        QTRY_VERIFY(view.find<QPlainTextEdit>("dueDateProblemsText"));
        const QString all = view.find<QPlainTextEdit>("dueDateProblemsText")->toPlainText();
        QCOMPARE(all.count(u'\n'), 7);
        for (int i = 0; i < 8; ++i)
            QVERIFY(all.contains(view.onServer(ids[i]).request.title));
        support::picture(*view.find<QDialog>("dueDateProblems"), u"duedates-problems"_s);
        QVERIFY(all.contains(u"Not for ola@firma.example"_s));
        store::MaskedMode &masking = view.settings.maskedMode();
        masking.setOn(true); // by itself, perhaps
        const QString masked = view.find<QPlainTextEdit>("dueDateProblemsText")->toPlainText();
        QVERIFY2(masked.contains(u"Not for [e-mail]"_s) && !masked.contains(u"ola@"_s), qPrintable(masked));
        masking.setOn(false);
        view.find<QDialog>("dueDateProblems")->reject();
        for (int i = 1; i < 8; ++i) {
            QCOMPARE(view.onServer(ids[i]).request.dueDate->toDateTime(), m_before[ids[i]]);
            QCOMPARE(dueInList(view, ids[i]), m_before[ids[i]]);
        }
        QTRY_COMPARE(domain::stateOf(*view.session(ids[0])).value(), SessionState::Signed);
        // what is undone is the one that changed
        QCOMPARE(view.undo.undoText(), u"Change 1 due date(s)"_s);
        const int before = patches();
        view.undo.undo();
        QTRY_VERIFY(!isAnyPending(view));
        QCOMPARE(patches(), before + 1);
        movedBy(view, {ids[8]}, 0);
    }

    //! One sentence for all, with a way to see which; and they are counted as what they are.
    void oneReasonIsSaidOnce()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const QStringList ids = chooseOpen(view, 3);
        QCOMPARE(ids.size(), 3);
        QVERIFY(openDialog(view));
        QStringList lines;
        for (const QString &id : ids.mid(1)) {
            const domain::SigningSession session = view.onServer(id);
            const QString signer = domain::signerNameOf(session);
            QVERIFY(!signer.isEmpty());
            lines << u"“%1” for %2: no longer on the service."_s.arg(ui::isolatedName(session.request.title),
                                                                     ui::isolatedName(signer));
            QVERIFY(isDeletedBySomebodyElse(id));
        }
        typeAndEnter(2);
        QTRY_VERIFY_WITH_TIMEOUT(messageOf(view)->isVisible(), 15'000);
        QCOMPARE(messageOf(view)->text(),
                 u"1 due date(s) changed. 2 did not change: no longer on the service."_s);
        QCOMPARE(view.activities->tasks().constLast()->detail(), u"1 of 3 changed"_s);
        const auto *details = view.find<QLabel>("sessionNothing");
        const QString gone = u"%1: 2"_s.arg(ui::lookOfGone().text);
        QTRY_VERIFY2(details->text().contains(gone), qPrintable(details->text()));
        QVERIFY(view.find<QPushButton>("chosenDueDates")->isEnabled()); // of the one that is there
        QTest::mouseClick(messageOf(view)->findChild<QPushButton *>(u"inlineMessageAction"_s),
                          Qt::LeftButton);
        QTRY_VERIFY(view.find<QPlainTextEdit>("dueDateProblemsText"));
        const QString all = view.find<QPlainTextEdit>("dueDateProblemsText")->toPlainText();
        for (const QString &line : std::as_const(lines)) // whose it is, and of whom
            QVERIFY2(all.contains(line), qPrintable(line + u'\n' + all));
        QCOMPARE(all.count(u"no longer on the service."_s), 2);
    }

    //! While the dialog is open; the list has not heard of it.
    void whatSomebodyElseHasSetStays()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const QStringList ids = chooseOpen(view, 3);
        QCOMPARE(ids.size(), 3);
        QVERIFY(openDialog(view));
        const QString &moved = ids.last(); // its details were never open, which would have looked at it
        const auto theirs = domain::Timestamp::fromDateTime(m_before[moved].addSecs(3'600));
        QTRY_VERIFY(m_fixture.relay->isQuiet()); // nothing that comes later says that it was seen now
        QVERIFY(isSetBySomebodyElse(moved, theirs));
        QVERIFY(makeOld());
        typeAndEnter(2);
        QTRY_VERIFY_WITH_TIMEOUT(messageOf(view)->isVisible(), 15'000);
        const QString text = messageOf(view)->text();
        QVERIFY2(text.startsWith(u"2 due date(s) changed. 1 did not change:"_s), qPrintable(text));
        QVERIFY2(text.contains(u"somebody else has set another due date meanwhile, which stays."_s),
                 qPrintable(text));
        QVERIFY2(text.contains(view.onServer(moved).request.title), qPrintable(text));
        QCOMPARE(view.onServer(moved).request.dueDate, theirs);
        QCOMPARE(patches(), 3); // one of them is theirs
        movedBy(view, ids.mid(0, 2), 2);
        QTRY_COMPARE(dueInList(view, moved), theirs.toDateTime());
        // nor is it touched by the way back
        QCOMPARE(view.undo.undoText(), u"Change 2 due date(s)"_s);
        view.undo.undo();
        QTRY_VERIFY(!isAnyPending(view));
        QTRY_COMPARE(view.textOf("sessionNotice"), u"2 due date(s) put back."_s);
        QCOMPARE(view.onServer(moved).request.dueDate, theirs);
        movedBy(view, ids.mid(0, 2), 0);
    }

    void nothingDoneIsNothingToUndo()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const QStringList ids = chooseOpen(view, 2);
        m_fixture.relay->add("PATCH . * answer status=400 body={\"detail\":\"Not now\"}");
        QVERIFY(openDialog(view));
        typeAndEnter(2);
        QVERIFY(view.undo.canUndo());
        QTRY_VERIFY(messageOf(view)->isVisible());
        QVERIFY(messageOf(view)->text().contains(u"Not now"_s));
        QVERIFY(!view.undo.canUndo() && !view.undo.canRedo());
        QVERIFY(!isAnyPending(view));
        movedBy(view, ids, 0);
    }

    void stoppedInTheMiddle()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const QStringList ids = chooseOpen(view, 12);
        QCOMPARE(ids.size(), 12);
        m_fixture.relay->add("PATCH . * delay ms=2000");
        QVERIFY(openDialog(view));
        typeAndEnter(2);
        QTRY_COMPARE(patches(), 6);
        QVERIFY(view.textOf("sessionNotice").startsWith(u"Changing due dates"_s));
        view.activities->tasks().constFirst()->cancel(); // as Activity does
        QTRY_VERIFY(!isAnyPending(view));
        QTRY_COMPARE(view.textOf("sessionNotice"), u"6 due date(s) changed. Stopped: 6 stay(s) as it was."_s);
        QCOMPARE(patchesAnswered(), 6);
        movedBy(view, ids.mid(0, 6), 2);
        movedBy(view, ids.mid(6), 0);
        m_fixture.relay->clear();
        view.undo.undo();
        QTRY_VERIFY(!isAnyPending(view));
        QCOMPARE(patchesAnswered(), 12);
        movedBy(view, ids, 0);
    }

    void undoneWhileItIsUnderWay()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const QStringList ids = chooseOpen(view, 12);
        m_fixture.relay->add("PATCH . * delay ms=2000");
        QVERIFY(openDialog(view));
        typeAndEnter(2);
        QTRY_COMPARE(patches(), 6);
        m_fixture.relay->clear();
        view.undo.undo();
        QVERIFY(view.undo.canRedo());
        QTRY_COMPARE(view.textOf("sessionNotice"), u"6 due date(s) put back."_s);
        QCOMPARE(patchesAnswered(), 12);
        QVERIFY(!isAnyPending(view));
        movedBy(view, ids, 0);
        QVERIFY(view.undo.canRedo() && !view.undo.canUndo());
    }

    //! Without a network halfway: what came back is back, the rest can be undone once more.
    void anUndoThatIsCutOffGoesOn()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const QStringList ids = chooseOpen(view, 10);
        QVERIFY(openDialog(view));
        typeAndEnter(2);
        QTRY_VERIFY(view.textOf("sessionNotice").startsWith(u"10 due"_s));
        m_fixture.relay->add("PATCH . 4+ answer status=401 body={}");
        view.undo.undo();
        QTRY_VERIFY_WITH_TIMEOUT(messageOf(view)->isVisible(), 15'000);
        QVERIFY2(messageOf(view)->text().contains(u"7 not tried any more"_s),
                 qPrintable(messageOf(view)->text()));
        QVERIFY(view.undo.canUndo() && !view.undo.canRedo());
        QCOMPARE(view.undo.undoText(), u"Change 7 due date(s)"_s);
        m_fixture.relay->clear();
        view.undo.undo();
        QTRY_VERIFY(view.textOf("sessionNotice").startsWith(u"7 due"_s));
        movedBy(view, ids, 0);
        QVERIFY(view.undo.canRedo());
    }

    void oneAtATime()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const QStringList ids = chooseOpen(view, 2);
        m_fixture.relay->add("PATCH . * delay ms=1000");
        QVERIFY(openDialog(view));
        typeAndEnter(2);
        const QModelIndex cell = view.model()->index(view.model()->rowOf(ids[0]), int(Column::DueDate));
        QVERIFY(!(cell.flags() & Qt::ItemIsEditable));
        view.pane->editDueDates();
        QTRY_VERIFY(view.textOf("sessionNotice").contains(u"still on its way"_s));
        QVERIFY(!dialogOf(view));
        // a single change that was wished for all the same comes after it, and wins
        const auto wish = domain::Timestamp::fromDateTime(QDateTime::currentDateTimeUtc().addDays(9));
        view.pane->work()->changeDueDate(ids[0], wish);
        QTRY_VERIFY(!isAnyPending(view));
        QCOMPARE(view.onServer(ids[0]).request.dueDate, wish);
        movedBy(view, {ids[1]}, 2);
        QCOMPARE(patches(), 3);
        // and a step of many waits for a single one
        m_fixture.relay->clear();
        m_fixture.relay->add(("PATCH " + ids[0].toLatin1() + " 1 delay ms=400").constData());
        view.undo.undo();
        QVERIFY(view.pane->work()->dueDates()->pendingOf(ids[0]));
        view.undo.undo();
        QTRY_VERIFY(!isAnyPending(view));
        QTRY_VERIFY(view.textOf("sessionNotice").endsWith(u"put back."_s));
        QTRY_VERIFY(!view.pane->work()->dueDates()->pendingOf(ids[0])); // nothing comes after it
        movedBy(view, {ids[1]}, 0);
        movedBy(view, {ids[0]}, 0);
    }
};

QTEST_MAIN(TestUiDueDates)
#include "tst_ui_duedates.moc"

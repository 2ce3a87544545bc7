// What goes on only when a person says how is one of the views, with its number.
#include "models/activitymodel.h"
#include "store/privatecopies.h"
#include "support/accessiblechecker.h"
#include "support/answer.h"
#include "support/hands.h"
#include "support/pictures.h"
#include "support/programwindow.h"
#include "support/samples.h"
#include "support/windowpatience.h"
#include "tasks/sendplan.h"
#include "tasks/tablefile.h"
#include "ui/activity/decisionspane.h"
#include "ui/compose/newsessiondialog.h"
#include "ui/compose/senddecisionpanel.h"
#include "ui/compose/sendwindows.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/viewlist.h"
#include "ui/workspace.h"

#include <QAction>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using ui::View;

class TestUiDecisions : public QObject
{
    Q_OBJECT

    support::SandboxProcess m_sandbox;
    std::unique_ptr<support::ProgramWindow> m_program;

    [[nodiscard]] ui::MainWindow &window() const { return *m_program->window; }
    [[nodiscard]] ui::Workspace &workspace() const { return *window().workspace(); }
    [[nodiscard]] QTableView &table() const { return *workspace().decisions()->table(); }
    [[nodiscard]] QListWidgetItem &row() const
    {
        auto *views = workspace().findChild<ui::ViewList *>();
        return *views->findItems(ui::ViewList::nameOf(View::NeedsDecision), Qt::MatchExactly).value(0);
    }
    [[nodiscard]] int count() const { return row().data(Qt::UserRole + 1).toInt(); }
    //! As an earlier run leaves it: what was to be signed by yesterday was not sent yet.
    void leaveUnsent(const QString &title)
    {
        const QString file = support::writeSample(m_program->home.path(), title + u".pdf"_s,
                                                  support::smallPdf(title.toLatin1()));
        const auto copy = store::PrivateCopies(m_program->folder.copies()).add(file);
        QVERIFY(copy);
        domain::CreateSigningSession session = support::sampleSession(title, {}, {});
        session.documents.clear();
        session.dueDate = domain::Timestamp::fromDateTime(QDateTime::currentDateTimeUtc().addDays(-1));
        tasks::SendPlan plan;
        plan.title = title;
        plan.documents = {{.sha256Hex = copy->sha256Hex,
                           .mimeType = u"application/pdf"_s,
                           .title = title,
                           .filename = title + u".pdf"_s}};
        plan.steps.append(QList<tasks::PlannedSigner>());
        plan.steps.last().append({u"Kari"_s, session});
        const store::SendRecord record{.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
                                       .profileId = m_program->profile.id,
                                       .createdAt = QDateTime::currentDateTimeUtc(),
                                       .state = {},
                                       .payload = tasks::toJson(plan),
                                       .steps = {}};
        store::SendJournal journal(m_program->database);
        const auto begun = answerOf<store::StoreResult<void>>(
            [&](QObject *context, auto done) { journal.begin(record, context, done); });
        QVERIFY(begun && *begun);
    }
    void open()
    {
        window().openProfile(m_program->profile);
        QVERIFY(support::becomesActive(&window()));
    }
    //! The one that asks about a send.
    [[nodiscard]] ui::NewSessionDialog *asking() const
    {
        for (auto *dialog : window().findChildren<ui::NewSessionDialog *>())
            if (const auto *panel = dialog->findChild<ui::SendDecisionPanel *>(u"sendDecision"_s);
                dialog->isVisible() && panel->isVisible())
                return dialog;
        return nullptr;
    }
    static void giveUp(ui::NewSessionDialog &dialog)
    {
        auto *button = dialog.findChild<QPushButton *>(u"sendDecideGiveUp"_s);
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_sandbox.start(QStringLiteral(PROGRAMS))); }
    void init() { m_program = std::make_unique<support::ProgramWindow>(m_sandbox); }
    void cleanup() { m_program.reset(); }

    void eachIsListedUntilItIsDecided()
    {
        leaveUnsent(u"Lease"_s);
        leaveUnsent(u"Employment"_s);
        open();
        QTRY_COMPARE(count(), 2);
        QCOMPARE(row().data(Qt::AccessibleTextRole).toString(), u"Needs decision, 2"_s);
        auto *views = workspace().findChild<ui::ViewList *>();
        QTest::mouseClick(views->viewport(), Qt::LeftButton, {}, views->visualItemRect(&row()).center());
        QVERIFY(workspace().decisions()->isVisible());
        QCOMPARE(table().model()->rowCount(), 2);
        QCOMPARE(support::unnamedIn(window()), QStringList());
        support::picture(window(), u"decisions"_s);

        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_Home);
        const QString title = table().currentIndex().siblingAtColumn(1).data().toString();
        QTest::keyClick(&table(), Qt::Key_Return);
        QTRY_VERIFY(asking());
        giveUp(*asking());
        QTRY_COMPARE(count(), 1); // by itself, while one looks at the list
        QCOMPARE(table().model()->rowCount(), 1);
        const QString left = table().model()->index(0, 1).data().toString();
        QVERIFY2(left != title, qPrintable(left));

        auto *decide = window().findChild<QAction *>(u"decisionsDecide"_s);
        QVERIFY(decide->isEnabled()); // the only one is chosen
        decide->trigger();
        QTRY_VERIFY(asking());
        giveUp(*asking());
        QTRY_COMPARE(count(), 0);
        QCOMPARE(row().data(Qt::AccessibleTextRole).toString(), u"Needs decision, 0"_s);
        const auto *empty = workspace().decisions()->findChild<QLabel *>(u"emptyHeading"_s);
        QVERIFY(empty->isVisible());
        QVERIFY(!decide->isEnabled());
    }

    //! Or it would go on to say that nobody has decided yet.
    void whatIsLookedAtIsNotAskedForAbove()
    {
        leaveUnsent(u"Lease"_s);
        open();
        QTRY_COMPARE(count(), 1);
        workspace().showView(View::NeedsDecision);
        const QString task = table().model()->index(0, 0).data(models::ActivityModel::EntryIdRole).toString();
        Q_EMIT workspace().sends()->decisionNeeded(task, u"Lease"_s);
        const auto *message = workspace().findChild<ui::InlineMessage *>(u"workspaceMessage"_s);
        QVERIFY(message->isVisible());
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_Return);
        QTRY_VERIFY(asking());
        QVERIFY(!message->isVisible());
    }

    void theListIsExported()
    {
        leaveUnsent(u"Lease"_s);
        leaveUnsent(u"Employment"_s);
        open();
        QTRY_COMPARE(count(), 2);
        workspace().showView(View::NeedsDecision);
        QTRY_VERIFY(table().isVisible());
        QTest::keyClick(&window(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = window().findChild<QFileDialog *>(u"saveTableDialog"_s);
        QVERIFY(dialog);
        const QString path = m_program->home.filePath(u"decisions.csv"_s);
        support::answerFileDialog(*dialog, path);
        const auto *message = workspace().findChild<ui::InlineMessage *>(u"workspaceMessage"_s);
        QTRY_VERIFY2(message->isVisible() && message->text().startsWith(u"Saved: "_s),
                     qPrintable(message->text()));
        const tasks::TableFile file = tasks::readTable(path, {});
        QCOMPARE(file.problem, tasks::TableFile::Problem::None);
        QCOMPARE(file.table.rows.size(), 2);
        QStringList cells;
        for (const auto &line : file.table.rows)
            cells += line.cells;
        for (int line = 0; line < 2; ++line) {
            const QString title = table().model()->index(line, 1).data().toString();
            QVERIFY2(!title.isEmpty() && cells.contains(title),
                     qPrintable(title + u'\n' + cells.join(u'\n')));
        }
    }

    //! What is hidden takes no focus: F6 would come to it again and again.
    void keysComePastItWhileItIsEmpty()
    {
        open();
        workspace().showView(View::NeedsDecision);
        QVERIFY(!table().isVisible());
        auto *views = workspace().findChild<ui::ViewList *>();
        views->setFocus();
        QTRY_VERIFY(views->hasFocus());
        const QWidget *activity = workspace().activityWidget();
        QVERIFY(activity->isVisible());
        for (int i = 0; i < 2; ++i)
            QTest::keyClick(&window(), Qt::Key_F6);
        const QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus);
        QVERIFY2(focus == activity || activity->isAncestorOf(focus), qPrintable(focus->objectName()));
    }

    //! The log of what goes on is that of all accounts.
    void thoseOfAnotherAccountAreDecidedThere()
    {
        leaveUnsent(u"Lease"_s);
        open();
        QTRY_COMPARE(count(), 1);
        domain::Profile other = m_program->profile;
        other.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_program->secrets.keepForThisRun(other.id, m_sandbox.secret());
        window().openProfile(other);
        QTRY_COMPARE(count(), 0);
        const auto *log = qobject_cast<QSortFilterProxyModel *>(table().model())->sourceModel();
        QTRY_VERIFY(log->rowCount() > 0); // it is there, and waits
        QCOMPARE(count(), 0);
        QCOMPARE(table().model()->rowCount(), 0);
    }
};

QTEST_MAIN(TestUiDecisions)
#include "tst_ui_decisions.moc"

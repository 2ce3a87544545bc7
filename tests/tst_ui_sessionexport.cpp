// "Export list…": asked for as a person does, and read back.
#include "models/celltext.h"
#include "models/sessiontablemodel.h"
#include "store/activitylog.h"
#include "store/triagestore.h"
#include "support/hands.h"
#include "support/pictures.h"
#include "support/programwindow.h"
#include "support/windowpatience.h"
#include "tasks/tablefile.h"
#include "ui/activity/activitypane.h"
#include "ui/sessions/sessioncolumns.h"
#include "ui/sessions/sessionspane.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/workspace.h"

#include <QAbstractButton>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QScopeGuard>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using Model = models::SessionTableModel;
using Column = Model::Column;
using domain::SessionKey;

class TestUiSessionExport : public QObject
{
    Q_OBJECT

    support::SandboxProcess m_sandbox;
    std::unique_ptr<support::ProgramWindow> m_program;

    [[nodiscard]] ui::Workspace &workspace() const { return *m_program->window->workspace(); }
    [[nodiscard]] ui::SessionsPane &pane() const { return *workspace().sessions(); }
    [[nodiscard]] QString message() const
    {
        const auto *message = pane().findChild<ui::InlineMessage *>(QString(), Qt::FindDirectChildrenOnly);
        return message && message->isVisible() ? message->text() : QString();
    }
    //! The name that was proposed.
    QString exportTo(const QString &path)
    {
        QTest::keyClick(m_program->window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = pane().findChild<QFileDialog *>(u"exportListDialog"_s);
        if (!dialog)
            return u"no dialog"_s;
        const QString proposed = QFileInfo(dialog->selectedFiles().value(0)).fileName();
        support::answerFileDialog(*dialog, path);
        return proposed;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_sandbox.start(QStringLiteral(PROGRAMS), 300)); }
    void init()
    {
        m_program = std::make_unique<support::ProgramWindow>(m_sandbox);
        m_program->window->openProfile(m_program->profile);
        QVERIFY(support::becomesActive(m_program->window.get()));
        QTRY_COMPARE_WITH_TIMEOUT(pane().model()->rowCount(), 300, 30'000);
    }
    void cleanup() { m_program.reset(); }

    void whatIsInTheFileIsWhatIsInTheView()
    {
        workspace().showView(ui::View::Ready);
        pane().columns()->setShown(SessionKey::Created, false);
        pane().table()->horizontalHeader()->moveSection(int(Column::Id), 1);
        QTRY_VERIFY(pane().model()->rowCount() < 300 && pane().model()->isWhole() && !pane().isLoading());
        const int rows = pane().model()->rowCount();
        const QString path = m_program->home.filePath(u"ready.csv"_s);
        const QString proposed = exportTo(path);
        QVERIFY2(proposed.startsWith(u"Waiting for signer 2"_s) && proposed.endsWith(u".csv"_s),
                 qPrintable(proposed));
        QTRY_VERIFY2(message().startsWith(u"%1 session(s) saved: "_s.arg(rows)), qPrintable(message()));
        support::picture(*m_program->window, u"export-done"_s);

        const tasks::TableFile file = tasks::readTable(path, {});
        QCOMPARE(file.problem, tasks::TableFile::Problem::None);
        QCOMPARE(file.table.headers,
                 (QStringList{u"State"_s, u"Session ID"_s, u"Title"_s, u"Signer"_s, u"Due date"_s,
                              u"Due date, in words"_s, u"Reference"_s, u"Link expires"_s,
                              u"Link expires, in words"_s, u"Reason"_s, u"Labels"_s, u"Note"_s}));
        QCOMPARE(file.table.rows.size(), rows);
        const auto *model = pane().model();
        const auto isHere = [model, rows] {
            bool all = true;
            for (int row = 0; row < rows; ++row)
                all &= model->row(row).has_value();
            return all;
        };
        QTRY_VERIFY(isHere());
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const std::pair<Column, int> places[] = {
            {Column::State, 0},   {Column::Id, 1},        {Column::Title, 2},      {Column::Signer, 3},
            {Column::DueDate, 5}, {Column::Reference, 6}, {Column::LinkExpires, 8}};
        for (int row = 0; row < rows; ++row)
            for (const auto &[column, place] : places) {
                const bool isMoment = column == Column::DueDate || column == Column::LinkExpires;
                const QModelIndex cell = model->index(row, int(column));
                const QString shown =
                    isMoment ? models::absoluteText(Model::momentIn(*model->row(row), column, now))
                             : cell.data().toString();
                QCOMPARE(file.table.rows.at(row).cells.at(place), shown);
                if (column == Column::DueDate)
                    QCOMPARE(QDateTime::fromString(file.table.rows.at(row).cells.at(4), Qt::ISODate)
                                 .toSecsSinceEpoch(),
                             cell.data(Model::DueDateRole).toDateTime().toSecsSinceEpoch());
            }
    }

    //! Whatever columns are shown: nothing of it is on the service.
    void whatWasNotedIsInTheFile()
    {
        QTRY_VERIFY(pane().model()->row(0));
        const store::SessionRow first = *pane().model()->row(0);
        store::TriageStore triage(m_program->database, m_program->window->account()->sessionIndex(),
                                  m_program->profile.id);
        domain::TriageChange change;
        change.note = u"Ring her; she asked twice\nor write"_s;
        change.labelsToAdd = QStringList{u"HR"_s, u"Urgent"_s};
        bool isKept = false;
        triage.change({{first.id, first.state, first.dueDate}}, change, QDateTime::currentDateTimeUtc(), this,
                      [&isKept](const auto &steps) { isKept = steps.has_value(); });
        QTRY_VERIFY(isKept);
        QTRY_COMPARE(pane().model()->row(0).value_or(store::SessionRow()).triage.note,
                     *change.note); // the index has it
        const QString path = m_program->home.filePath(u"notes.csv"_s);
        (void)exportTo(path);
        QTRY_VERIFY(message().startsWith(u"300 session(s) saved"_s));
        const tasks::TableFile file = tasks::readTable(path, {});
        QCOMPARE(file.table.headers.mid(file.table.headers.size() - 2),
                 (QStringList{u"Labels"_s, u"Note"_s}));
        QCOMPARE(file.table.rows.size(), 300);
        int noted = 0;
        for (const tasks::TableRow &row : file.table.rows) {
            const QStringList cells = row.cells.mid(row.cells.size() - 2);
            if (!row.cells.contains(first.id)) {
                QCOMPARE(cells, (QStringList{QString(), QString()}));
                continue;
            }
            ++noted;
            QCOMPARE(cells, (QStringList{u"HR, Urgent"_s, *change.note}));
        }
        QCOMPARE(noted, 1);
    }

    //! Whoever has chosen some of them is asked, and is led to the file.
    void whoHasChosenSomeIsAsked()
    {
        QTRY_VERIFY(pane().model()->row(0) && pane().model()->row(4));
        auto *selection = pane().table()->selectionModel();
        selection->clear();
        for (const int row : {4, 0, 2})
            selection->select(pane().model()->index(row, 0),
                              QItemSelectionModel::Select | QItemSelectionModel::Rows);
        const auto asked = [this] { return pane().findChild<QMessageBox *>(u"whichSessions"_s); };
        const auto ask = [this, &asked](const QString &answer) {
            m_program->window->activateWindow();
            (void)support::becomesActive(m_program->window.get());
            QTest::keyClick(m_program->window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
            if (!asked())
                return false;
            const QList<QAbstractButton *> buttons = asked()->buttons();
            for (QAbstractButton *button : buttons)
                if (button->text() == answer) {
                    button->click();
                    return true;
                }
            return false;
        };
        for (const auto &[answer, count] :
             {std::pair(u"The 3 c&hosen"_s, 3), std::pair(u"&All 300 of the list"_s, 300)}) {
            QVERIFY2(ask(answer), qPrintable(answer));
            auto *dialog = pane().findChild<QFileDialog *>(u"exportListDialog"_s);
            QVERIFY(dialog);
            const QString path = m_program->home.filePath(u"chosen %1.csv"_s.arg(count));
            support::answerFileDialog(*dialog, path);
            QTRY_VERIFY2(message().startsWith(u"%1 session(s) saved: "_s.arg(count)), qPrintable(message()));
            const tasks::TableFile file = tasks::readTable(path, {});
            QCOMPARE(file.table.rows.size(), count);
            QTRY_VERIFY(!asked() && !pane().findChild<QFileDialog *>(u"exportListDialog"_s));
            if (count > 3)
                continue;
            for (const int row : {0, 1, 2}) // in the order of the list
                QVERIFY(file.table.rows.at(row).cells.contains(pane().model()->row(2 * row)->id));
        }
        auto *open = pane()
                         .findChild<ui::InlineMessage *>(QString(), Qt::FindDirectChildrenOnly)
                         ->findChild<QPushButton *>(u"inlineMessageAction"_s);
        QVERIFY(open && open->isVisible());
        QCOMPARE(open->text(), u"Ope&n folder"_s);
    }

    void itIsInTheActivities()
    {
        (void)exportTo(m_program->home.filePath(u"all.csv"_s));
        QTRY_VERIFY(message().startsWith(u"300 session(s) saved"_s));
        QTRY_VERIFY(!workspace().activityWidget()->findChildren<QTableView *>().isEmpty());
        const auto *activities = workspace().activityWidget()->findChild<QTableView *>();
        const auto told = [activities] {
            QStringList cells;
            for (int column = 0; column < activities->model()->columnCount(); ++column)
                cells << activities->model()->index(0, column).data().toString();
            return cells.join(u" | "_s);
        };
        QTRY_VERIFY2(told().contains(u"Export “All sessions”"_s) && told().contains(u"Done"_s),
                     qPrintable(told()));
    }

    //! A Norwegian spreadsheet program would not split it at commas.
    void norwegianCellsEndWithSemicolons()
    {
        const auto back = qScopeGuard([before = QLocale()] { QLocale::setDefault(before); });
        QLocale::setDefault(QLocale(u"nb_NO"_s));
        const QString path = m_program->home.filePath(u"norsk.csv"_s);
        (void)exportTo(path);
        QTRY_VERIFY2(message().contains(u"norsk.csv"_s), qPrintable(message()));
        const tasks::TableFile file = tasks::readTable(path, {});
        QCOMPARE(file.delimiter, QChar(u';'));
        QCOMPARE(file.table.rows.size(), 300);
    }

    void whereItCannotBeWrittenIsSaid()
    {
        const QString path = m_program->home.filePath(u"a-folder.csv"_s);
        QVERIFY(QDir().mkpath(path + u"/below"_s));
        // the dialog goes into a folder: whoever takes it away or locks it meanwhile is not seen by it
        const QString inside = m_program->home.filePath(u"soon gone"_s);
        QVERIFY(QDir().mkpath(inside));
        QTest::keyClick(m_program->window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = pane().findChild<QFileDialog *>(u"exportListDialog"_s);
        QVERIFY(dialog);
        connect(
            dialog, &QFileDialog::accepted, this, [inside] { QDir(inside).removeRecursively(); },
            Qt::DirectConnection);
        support::answerFileDialog(*dialog, inside + u"/list.csv"_s);
        QTRY_VERIFY2(message().contains(u"list.csv cannot be written: "_s) &&
                         message().endsWith(u"Nothing was saved."_s),
                     qPrintable(message()));
        support::picture(*m_program->window, u"export-failed"_s);
        QVERIFY(!QFileInfo::exists(inside));
    }
};

QTEST_MAIN(TestUiSessionExport)
#include "tst_ui_sessionexport.moc"

#include "models/batchlistmodel.h"
#include "support/accessiblechecker.h"
#include "support/batchwindow.h"
#include "support/buttonplaces.h"
#include "support/patience.h"
#include "support/pictures.h"
#include "tasks/mergeexport.h"
#include "tasks/tablefile.h"
#include "ui/statetext.h"
#include "ui/widgets/panestate.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::merge::Field;
using Grid = models::BatchTableModel;
using State = store::BatchRow::State;

//! Batches as a person makes, corrects, sends and keeps them.
class TestUiMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void emptyStateOffersABatch();
    void spreadsheetIsReadAndMapped();
    void readingCanBeChanged();
    void unusableFilesAreSaid();
    void mappingIsRemembered();
    void whatItWasMadeWithIsTold();
    void correctedAndSent();
    void oneWhoseNameWasWiped();
    void resultsAreExported();
    void starterFileIsReadAgain();

private:
    domain::SessionDraft pattern() { return support::batchPattern(m_desk); }
    QString makeBatch(const QByteArray &csv) { return support::makeBatch(m_desk, pattern(), csv); }
    support::UiFixture m_desk;
};

void TestUiMerge::initTestCase()
{
    QVERIFY(m_desk.start(QStringLiteral(PROGRAMS)));
}

void TestUiMerge::init()
{
    QVERIFY(m_desk.reset());
    m_desk.settings->setUndoSeconds(0);
}

void TestUiMerge::emptyStateOffersABatch()
{
    ui::BatchesPane pane(*m_desk.account, *m_desk.activities, *m_desk.settings);
    pane.resize(1100, 650);
    pane.show();
    QSignalSpy asked(&pane, &ui::BatchesPane::newBatchRequested);
    auto *state = pane.findChild<ui::PaneState *>();
    QTRY_COMPARE(state->state(), ui::PaneState::State::Empty);
    QVERIFY(!pane.findChild<QAction *>(u"batchesRemove"_s)->isEnabled()); // there is none
    QPushButton *offered = nullptr;
    for (QPushButton *button : state->findChildren<QPushButton *>())
        if (button->isVisible())
            offered = button;
    QVERIFY(offered);
    QTest::mouseClick(offered, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
}

void TestUiMerge::spreadsheetIsReadAndMapped()
{
    ui::MergeDialog dialog(*m_desk.account, pattern(), m_desk.settings->maskedMode());
    dialog.show();
    auto *create = dialog.findChild<QPushButton *>(u"mergeCreate"_s);
    QVERIFY(!create->isEnabled());
    dialog.openFile(QStringLiteral(FIXTURES "/csv/windows1252-semicolon.csv"));
    QTRY_VERIFY(create->isEnabled());
    QCOMPARE(dialog.findChild<QComboBox *>(u"mergeEncoding"_s)->currentText(), u"Windows-1252"_s);
    QCOMPARE(dialog.findChild<QComboBox *>(u"mergeDelimiter"_s)->currentData().toChar(), QChar(u';'));
    QCOMPARE(dialog.mapping(), domain::merge::Mapping({Field::Name, Field::Email, Field::Mobile,
                                                       Field::Reference, Field::DueDate, Field::TextOnly}));
    auto *preview = dialog.findChild<QTableWidget *>(u"mergePreview"_s);
    QCOMPARE(preview->item(0, 0)->text(), u"Åse Ærlig Bjørnsen"_s);
    // One thing is one column: choosing it elsewhere takes it from here
    auto *choice = dialog.findChild<QComboBox *>(u"mergeField5"_s);
    choice->setFocus();
    choice->setCurrentIndex(int(Field::Name));
    Q_EMIT choice->activated(choice->currentIndex());
    QCOMPARE(dialog.mapping()[0], Field::TextOnly);
    QCOMPARE(support::unnamedIn(dialog), QStringList());
    QVERIFY(support::standAsInABox(create, dialog.findChild<QPushButton *>(u"mergeCancel"_s)));
    for (const bool isDark : {false, true}) {
        support::useDarkPalette(isDark);
        support::picture(dialog, isDark ? u"merge-dialog-dark"_s : u"merge-dialog-light"_s);
    }
    support::useDarkPalette(false);
}

void TestUiMerge::readingCanBeChanged()
{
    ui::MergeDialog dialog(*m_desk.account, pattern(), m_desk.settings->maskedMode());
    dialog.show();
    dialog.openFile(QStringLiteral(FIXTURES "/csv/utf8-semicolon.csv"));
    auto *preview = dialog.findChild<QTableWidget *>(u"mergePreview"_s);
    QTRY_COMPARE(preview->columnCount(), 6);
    auto *delimiter = dialog.findChild<QComboBox *>(u"mergeDelimiter"_s);
    delimiter->setFocus();
    QTest::keyClick(delimiter, Qt::Key_Up); // comma
    QTRY_COMPARE(preview->columnCount(), 1);
    QVERIFY(!dialog.findChild<QPushButton *>(u"mergeCreate"_s)->isEnabled());
    auto *encoding = dialog.findChild<QComboBox *>(u"mergeEncoding"_s);
    QTest::keyClick(delimiter, Qt::Key_Down);
    QTRY_COMPARE(preview->columnCount(), 6);
    encoding->setFocus();
    QTest::keyClick(encoding, Qt::Key_End); // Windows-1252
    QTRY_VERIFY(preview->item(0, 0)->text().contains(u"Ã"_s));
}

void TestUiMerge::unusableFilesAreSaid()
{
    ui::MergeDialog dialog(*m_desk.account, pattern(), m_desk.settings->maskedMode());
    dialog.show();
    dialog.openFile(m_desk.file(u"book.xlsx"_s, "PK\x03\x04 and more"));
    auto *notes = dialog.findChild<QLabel *>(u"mergeNotes"_s);
    QTRY_VERIFY(notes->text().contains(u"cannot be used"_s));
    QVERIFY(!dialog.findChild<QPushButton *>(u"mergeCreate"_s)->isEnabled());
}

void TestUiMerge::mappingIsRemembered()
{
    {
        ui::MergeDialog dialog(*m_desk.account, pattern(), m_desk.settings->maskedMode());
        dialog.show();
        dialog.openFile(m_desk.file(u"a.csv"_s, "Who,Where\nA,there\n"));
        auto *create = dialog.findChild<QPushButton *>(u"mergeCreate"_s);
        QTRY_VERIFY(dialog.findChild<QComboBox *>(u"mergeField1"_s));
        QVERIFY(!create->isEnabled());
        auto *choice = dialog.findChild<QComboBox *>(u"mergeField1"_s);
        choice->setCurrentIndex(int(Field::Email));
        Q_EMIT choice->activated(int(Field::Email));
        QVERIFY(create->isEnabled());
        QSignalSpy created(&dialog, &ui::MergeDialog::batchCreated);
        QTest::mouseClick(create, Qt::LeftButton);
        QVERIFY(!created.isEmpty() || support::waitFor(created));
    }
    ui::MergeDialog again(*m_desk.account, pattern(), m_desk.settings->maskedMode());
    again.show();
    again.openFile(m_desk.file(u"b.csv"_s, "Who;Where\nB;here\n"));
    QTRY_COMPARE(again.mapping(), domain::merge::Mapping({Field::TextOnly, Field::Email}));
}

namespace {

//! Looks at what is about to be sent, and sends it.
void sendAll(ui::BatchesPane &pane)
{
    pane.findChild<QAction *>(u"batchSend"_s)->trigger();
    auto *button = pane.findChild<QPushButton *>(u"batchReviewSend"_s);
    QVERIFY(button && button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(!pane.findChild<QPushButton *>(u"batchReviewSend"_s));
}

} // namespace

void TestUiMerge::correctedAndSent()
{
    QByteArray csv("Name;E-mail;Due date\n");
    for (int i = 1; i <= 8; ++i)
        csv += "Åse " + QByteArray::number(i) + ";p" + QByteArray::number(i) + (i == 3 ? "" : "@example.no") +
               ";\n";
    ui::BatchesPane pane(*m_desk.account, *m_desk.activities, *m_desk.settings);
    pane.resize(1200, 650);
    pane.show();
    const QString batch = makeBatch(csv);
    QVERIFY(!batch.isEmpty());
    pane.selectBatch(batch);
    ui::BatchGrid *grid = pane.grid();
    QTRY_COMPARE(grid->model()->rowCount(), 8);
    auto *send = pane.findChild<QAction *>(u"batchSend"_s);
    QTRY_VERIFY(send->isEnabled());
    QTRY_COMPARE(grid->model()->counts().value(State::Problem), 1);
    QVERIFY(send->toolTip().contains(u'7'));
    const auto listed = [&pane](models::BatchListModel::Column column) {
        return pane.table()->model()->index(0, int(column)).data().toInt();
    };
    // The list says what the line above the rows says, in the same moment
    const auto *status = pane.findChild<QLabel *>(u"batchStatus"_s);
    QTRY_VERIFY2(status->text().contains(u"7 ready, 0 sent"_s), qPrintable(status->text()));
    QCOMPARE(listed(models::BatchListModel::Column::Problems), 1);
    const QModelIndex wrong = grid->model()->index(2, int(Grid::Column::FirstCell) + 1);
    QVERIFY(wrong.data(Grid::WarningRole).toBool()); // at the row and at the cell
    const QModelIndex state = wrong.siblingAtColumn(int(Grid::Column::State));
    QCOMPARE(state.data(Qt::DecorationRole).value<QIcon>().cacheKey(), ui::icon(u"error"_s).cacheKey());
    QVERIFY(!wrong.siblingAtColumn(int(Grid::Column::Problem)).data().toString().isEmpty());
    support::picture(pane, u"merge-problems"_s);

    // the others do not wait for it
    sendAll(pane);
    QTRY_COMPARE_WITH_TIMEOUT(grid->model()->counts().value(State::Sent), 7, 30'000);
    QTRY_VERIFY(!grid->task());

    // only the bad one is shown, and it is corrected where it stands
    auto *filter = pane.findChild<QComboBox *>(u"batchFilter"_s);
    filter->setCurrentIndex(1);
    QTableView *table = grid->table();
    QCOMPARE(table->model()->rowCount(), 1);
    const QModelIndex cell = table->model()->index(0, int(Grid::Column::FirstCell) + 1);
    table->setCurrentIndex(cell);
    table->edit(cell);
    auto *editor = table->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"right@example.no"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY2(status->text().contains(u"1 ready, 7 sent"_s), qPrintable(status->text()));
    QCOMPARE(listed(models::BatchListModel::Column::Problems), 0);
    QCOMPARE(listed(models::BatchListModel::Column::Sent), 7);
    QCOMPARE(grid->model()->counts().value(State::Pending), 1);
    filter->setCurrentIndex(0);
    QTRY_VERIFY(send->isEnabled());
    sendAll(pane);
    QTRY_COMPARE_WITH_TIMEOUT(grid->model()->counts().value(State::Sent), 8, 30'000);
    QTRY_VERIFY(!grid->task());
    // what is sent is not changed any more
    QVERIFY(!(grid->model()->index(0, int(Grid::Column::FirstCell)).flags() & Qt::ItemIsEditable));
    QSignalSpy activated(&pane, &ui::BatchesPane::sessionActivated);
    table->selectRow(0);
    pane.findChild<QAction *>(u"batchOpenSession"_s)->trigger();
    QCOMPARE(activated.size(), 1);
    QTRY_COMPARE(
        pane.table()->model()->index(0, int(models::BatchListModel::Column::Status)).data().toString(),
        u"Done"_s);
    QCOMPARE(pane.table()
                 ->model()
                 ->headerData(int(models::BatchListModel::Column::Status), Qt::Horizontal)
                 .toString(),
             u"State"_s); // the word of the rows below
    QCOMPARE(support::unnamedIn(pane), QStringList());
    for (const bool isDark : {false, true}) {
        support::useDarkPalette(isDark);
        support::picture(pane, isDark ? u"merge-sent-dark"_s : u"merge-sent-light"_s);
    }
    support::useDarkPalette(false);
}

//! It is still in the list, and can be told from the others.
void TestUiMerge::oneWhoseNameWasWiped()
{
    models::BatchListModel model;
    model.setBatches({store::BatchSummary{.record = {.id = u"0190163d-0000"_s}, .counts = {}}});
    QCOMPARE(model.index(0, int(models::BatchListModel::Column::Name)).data().toString(),
             u"Batch 0190163d"_s);
}

//! Also when the template is no more.
void TestUiMerge::whatItWasMadeWithIsTold()
{
    ui::BatchesPane pane(*m_desk.account, *m_desk.activities, *m_desk.settings);
    pane.resize(1100, 650);
    pane.show();
    ui::MergeDialog dialog(*m_desk.account, pattern(), m_desk.settings->maskedMode());
    dialog.setTemplateName(u"Leieavtale 2026"_s);
    dialog.show();
    dialog.openFile(QStringLiteral(FIXTURES "/csv/windows1252-semicolon.csv"));
    auto *create = dialog.findChild<QPushButton *>(u"mergeCreate"_s);
    QTRY_VERIFY(create->isEnabled());
    QTest::mouseClick(create, Qt::LeftButton);
    const auto *list = pane.table()->model();
    QTRY_COMPARE(list->rowCount(), 1);
    const int column = int(models::BatchListModel::Column::Template);
    QCOMPARE(list->headerData(column, Qt::Horizontal).toString(), u"Template"_s);
    QCOMPARE(list->index(0, column).data().toString(), u"Leieavtale 2026"_s);
    QCOMPARE(pane.table()->horizontalHeader()->visualIndex(column), 1); // beside what the batch is called
    QVERIFY(!pane.table()->isColumnHidden(column));
}

void TestUiMerge::resultsAreExported()
{
    store::BatchRecord record;
    record.headers = {u"Name"_s, u"Note"_s};
    store::BatchRow row;
    row.values = {u"Åse \"Å\""_s, u"=1+1"_s};
    row.state = State::Sent;
    row.sessionIds = {u"id-1"_s};
    row.links = {u"https://sign.example/1"_s};
    row.attempts = 2;
    const tasks::MergeExportWords words{{u"State"_s, u"Session ID"_s, u"Link"_s, u"Attempts"_s, u"Problem"_s},
                                        [](const store::BatchRow &) { return u"Sent"_s; },
                                        [](const store::BatchRow &) { return u"-none"_s; }};
    const QString path = m_desk.file(u"results.csv"_s, tasks::resultsAsCsv(record, {row}, words, u';'));
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray bytes = written.readAll();
    QVERIFY2(bytes.contains(";'=1+1;") && bytes.contains(";'-none"), bytes.constData());
    const tasks::TableFile file = tasks::readTable(path, {});
    QCOMPARE(file.delimiter, QChar(u';'));
    QCOMPARE(file.table.headers, record.headers + words.headers);
    QCOMPARE(file.table.rows.value(0).cells, QStringList({u"Åse \"Å\""_s, u"=1+1"_s, u"Sent"_s, u"id-1"_s,
                                                          u"https://sign.example/1"_s, u"2"_s, u"-none"_s}));
}

void TestUiMerge::starterFileIsReadAgain()
{
    domain::SessionDraft draft = pattern();
    draft.common.title = u"{name} in {Town}, {today}"_s;
    const QString path = m_desk.file(u"starter.csv"_s, tasks::starterTable(draft, true, u';'));
    const tasks::TableFile file = tasks::readTable(path, {});
    QCOMPARE(file.table.rows.size(), 2);
    QCOMPARE(file.table.headers.last(), u"Town"_s);
    const auto mapping = domain::merge::guessed(file.table.headers);
    for (const Field field :
         {Field::Name, Field::Email, Field::Mobile, Field::Reference, Field::DueDate, Field::File})
        QVERIFY2(mapping.contains(field), qPrintable(QString::number(int(field))));
}

QTEST_MAIN(TestUiMerge)
#include "tst_ui_merge.moc"

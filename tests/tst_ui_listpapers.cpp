// "Export list…" and "Print list…" where other things than sessions are listed.
#include "models/documenttablemodel.h"
#include "models/sessiontablemodel.h"
#include "models/tablereading.h"
#include "store/maskedmode.h"
#include "support/answer.h"
#include "support/hands.h"
#include "support/otherjudges.h"
#include "support/patience.h"
#include "support/pictures.h"
#include "support/programwindow.h"
#include "support/samples.h"
#include "support/widerthanowner.h"
#include "support/windowpatience.h"
#include "tasks/draftjson.h"
#include "tasks/tablefile.h"
#include "ui/collections/collectionspane.h"
#include "ui/documents/documentspane.h"
#include "ui/drafts/draftspane.h"
#include "ui/merge/batchespane.h"
#include "ui/sessions/sessionspane.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/printpreview.h"
#include "ui/widgets/viewlist.h"
#include "ui/workspace.h"

#include <QAction>
#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QSet>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QUuid>

#include <tuple>

using namespace Qt::StringLiterals;
using ui::View;

class TestUiListPapers : public QObject
{
    Q_OBJECT

    support::SandboxProcess m_sandbox;
    std::unique_ptr<support::ProgramWindow> m_program;

    [[nodiscard]] ui::MainWindow &window() const { return *m_program->window; }
    [[nodiscard]] ui::Workspace &workspace() const { return *window().workspace(); }
    [[nodiscard]] QString message() const
    {
        const auto *message = workspace().findChild<ui::InlineMessage *>(u"workspaceMessage"_s);
        return message->isVisible() ? message->text() : QString();
    }
    void upload(const QStringList &names)
    {
        QSignalSpy uploaded(workspace().documents(), &ui::DocumentsPane::uploaded);
        for (const QString &name : names)
            workspace().documents()->addFiles({support::writeSample(m_program->home.path(), name + u".pdf"_s,
                                                                    support::smallPdf(name.toUtf8()))});
        QTRY_COMPARE_WITH_TIMEOUT(uploaded.size(), names.size(), 30'000);
        const auto *model = tableOf(View::Documents)->model(); // the list hears of it a moment later
        const auto areListed = [model] {
            for (int row = 0; row < model->rowCount(); ++row)
                if (model->index(row, 0)
                        .data(models::DocumentTableModel::DocumentIdRole)
                        .toString()
                        .isEmpty())
                    return false;
            return model->rowCount() > 0;
        };
        QTRY_VERIFY(areListed());
    }
    void keepCollections()
    {
        for (const QString &name : {u"Leie"_s, u"Ansettelse"_s}) {
            store::CollectionRecord record;
            record.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
            record.name = name;
            record.createdAt = QDateTime::currentDateTimeUtc();
            const auto kept = answerOf<store::StoreResult<void>>([&](QObject *context, auto done) {
                window().account()->collectionRegistry().upsert(record, context, done);
            });
            QVERIFY(kept && *kept);
        }
    }
    void keepBatches()
    {
        for (const QString &name : {u"Lease"_s, u"Employment"_s}) {
            store::BatchRecord record;
            record.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
            record.profileId = m_program->profile.id;
            record.name = name;
            record.sourceName = u"people.csv"_s;
            record.headers = {u"Name"_s};
            record.mapping = {0};
            record.createdAt = QDateTime::currentDateTimeUtc();
            store::BatchRow row;
            row.number = 1;
            row.line = 2;
            row.values = {u"Kari"_s};
            const auto kept = answerOf<store::StoreResult<void>>([&](QObject *context, auto done) {
                window().account()->batches().create(record, {row}, context, done);
            });
            QVERIFY(kept && *kept);
        }
    }
    void keepDrafts(const QStringList &titles,
                    store::DraftRecord::Kind kind = store::DraftRecord::Kind::Draft)
    {
        for (const QString &title : titles) {
            domain::SessionDraft draft;
            draft.common.title = title;
            const store::DraftRecord record{.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
                                            .profileId = m_program->profile.id,
                                            .kind = kind,
                                            .name = title,
                                            .payload = tasks::toJson(draft)};
            const auto kept = answerOf<store::StoreResult<void>>([&](QObject *context, auto done) {
                window().account()->drafts().save(record, context, done);
            });
            QVERIFY(kept && *kept);
        }
    }
    [[nodiscard]] QTableView *tableOf(View view) const
    {
        return view == View::Documents     ? workspace().documents()->table()
               : view == View::Collections ? workspace().collections()->table()
               : view == View::Templates   ? workspace().templates()->table()
               : view == View::Batches     ? workspace().batches()->table()
                                           : workspace().drafts()->table();
    }
    //! By keys, as a person does; the file that was written.
    tasks::TableFile exported(const QString &path)
    {
        QTest::keyClick(&window(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = window().findChild<QFileDialog *>(u"saveTableDialog"_s);
        if (!dialog)
            return {.problem = tasks::TableFile::Problem::Unreadable, .detail = u"no dialog"_s};
        support::answerFileDialog(*dialog, path);
        (void)support::waitFor([&] { return message().startsWith(u"Saved: "_s); }, 10'000);
        window().activateWindow(); // as a window manager does
        (void)support::becomesActive(&window());
        return tasks::readTable(path, {});
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_sandbox.start(QStringLiteral(PROGRAMS), 20)); }
    void init()
    {
        m_program = std::make_unique<support::ProgramWindow>(m_sandbox);
        window().openProfile(m_program->profile);
        QVERIFY(support::becomesActive(&window()));
        QTRY_VERIFY_WITH_TIMEOUT(workspace().sessions()->model()->rowCount() > 0, 30'000);
    }
    void cleanup() { m_program.reset(); }

    void whatIsShownIsInTheFile_data()
    {
        QTest::addColumn<int>("view");
        for (const View view :
             {View::Documents, View::Collections, View::Drafts, View::Templates, View::Batches})
            QTest::newRow(qPrintable(ui::ViewList::nameOf(view))) << int(view);
    }
    void whatIsShownIsInTheFile()
    {
        QFETCH(const int, view);
        const View shown = static_cast<View>(view);
        if (shown == View::Documents)
            upload({u"Lease"_s, u"Appendix"_s});
        else if (shown == View::Collections)
            keepCollections();
        else if (shown == View::Batches)
            keepBatches();
        else
            keepDrafts({u"Lease"_s, u"Employment; Kari"_s}, shown == View::Templates
                                                                ? store::DraftRecord::Kind::Template
                                                                : store::DraftRecord::Kind::Draft);
        workspace().showView(shown);
        QTableView *table = tableOf(shown);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QTRY_VERIFY(table->isVisible());
        table->sortByColumn(0, Qt::DescendingOrder);
        QHeaderView *header = table->horizontalHeader();
        int other = 1; // the first one beside it that is shown
        while (header->isSectionHidden(other))
            ++other;
        header->moveSection(header->visualIndex(other), 0); // what was first is the second now
        const QString path = m_program->home.filePath(u"list.csv"_s);
        const tasks::TableFile file = exported(path);
        QCOMPARE(file.problem, tasks::TableFile::Problem::None);
        QVERIFY(table->isVisible()); // no other view was opened for it
        QCOMPARE(file.table.rows.size(), 2);
        const auto *model = table->model();
        QCOMPARE(file.table.headers.at(0), model->headerData(other, Qt::Horizontal).toString());
        QCOMPARE(file.table.headers.at(1), model->headerData(0, Qt::Horizontal).toString());
        for (int row = 0; row < 2; ++row)
            QCOMPARE(file.table.rows.at(row).cells.at(1), model->index(row, 0).data().toString());
        if (shown == View::Documents) { // by which somebody finds it again
            QCOMPARE(file.table.headers.last(), u"Document ID"_s);
            QCOMPARE(file.table.rows.at(0).cells.last().size(), 36);
        }
    }

    void whatIsFilteredAwayIsNotInTheFile()
    {
        upload({u"Lease"_s, u"Appendix"_s});
        workspace().showView(View::Documents);
        QTRY_COMPARE(tableOf(View::Documents)->model()->rowCount(), 2);
        workspace().documents()->findChild<QLineEdit *>(u"documentsFilter"_s)->setText(u"appen"_s);
        QTRY_COMPARE(tableOf(View::Documents)->model()->rowCount(), 1);
        const auto file = exported(m_program->home.filePath(u"one.csv"_s));
        QCOMPARE(file.table.rows.size(), 1);
        QVERIFY(file.table.rows.at(0).cells.join(u' ').contains(u"Appendix"_s));
        QTest::keyClick(&window(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(
            window().findChild<QFileDialog *>(u"saveTableDialog"_s)); // nobody takes it for all of them
        auto *dialog = window().findChild<QFileDialog *>(u"saveTableDialog"_s);
        const QString proposed = QFileInfo(dialog->selectedFiles().value(0)).fileName();
        QVERIFY2(proposed.startsWith(u"Documents – appen 2"_s), qPrintable(proposed));
        dialog->reject();
    }

    //! Nobody takes what a person has added for all of them.
    void thatThoseOfBatchesAreLeftOutIsInTheName()
    {
        upload({u"Lease"_s});
        workspace().showView(View::Documents);
        const auto *model = tableOf(View::Documents)->model();
        QTRY_COMPARE(model->rowCount(), 1);
        store::DocumentRecord record;
        record.documentId = u"batch-1"_s;
        record.mimeType = u"application/pdf"_s;
        record.title = u"Lease of Kari"_s;
        record.filename = u"Lease of Kari.pdf"_s;
        record.uploadedAt = QDateTime::currentDateTimeUtc();
        record.origin = store::Origin::Batch;
        record.inSession = true;
        window().account()->documentRegistry().upsert(record);
        auto *box = workspace().documents()->findChild<QCheckBox *>(u"documentsOfBatches"_s);
        QVERIFY(box);
        QTRY_VERIFY(box->isVisible());
        const auto dialog = [this] { return window().findChild<QFileDialog *>(u"saveTableDialog"_s); };
        for (const auto &[isListed, count, beginning] :
             {std::tuple(false, 1, u"Documents – without those of batches 2"_s),
              std::tuple(true, 2, u"Documents 2"_s)}) {
            box->setChecked(isListed);
            QCOMPARE(model->rowCount(), count);
            QTest::keyClick(&window(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
            QTRY_VERIFY(dialog());
            const QString proposed = QFileInfo(dialog()->selectedFiles().value(0)).fileName();
            QVERIFY2(proposed.startsWith(beginning), qPrintable(proposed));
            dialog()->reject();
            QTRY_VERIFY(!dialog());
            window().activateWindow(); // as a window manager does
            QVERIFY(support::becomesActive(&window()));
        }
    }

    //! The number beside a view is that of its rows: also before anybody has looked at it.
    void thoseOfBatchesCountWhenTheyAreListed_data()
    {
        QTest::addColumn<View>("view");
        QTest::addColumn<QString>("box");
        QTest::newRow("documents") << View::Documents << u"documentsOfBatches"_s;
        QTest::newRow("collections") << View::Collections << u"collectionsOfBatches"_s;
    }
    void thoseOfBatchesCountWhenTheyAreListed()
    {
        QFETCH(const View, view);
        QFETCH(const QString, box);
        for (const QString &id : {u"own"_s, u"batch-1"_s, u"batch-2"_s}) {
            const auto origin = id == u"own"_s ? store::Origin::Uploaded : store::Origin::Batch;
            store::DocumentRecord document;
            document.documentId = id;
            document.mimeType = u"application/pdf"_s;
            document.title = id;
            document.uploadedAt = QDateTime::currentDateTimeUtc();
            document.origin = origin;
            document.inSession = true;
            window().account()->documentRegistry().upsert(document);
            store::CollectionRecord collection;
            collection.id = id;
            collection.name = id;
            collection.createdAt = QDateTime::currentDateTimeUtc();
            collection.origin = origin;
            window().account()->collectionRegistry().upsert(collection);
        }
        const QString name = ui::ViewList::nameOf(view);
        const auto said = [this, &name] {
            const auto *list = workspace().findChild<ui::ViewList *>();
            const QListWidgetItem *item = list->findItems(name, Qt::MatchExactly).value(0);
            return item ? item->data(Qt::AccessibleTextRole).toString() : QString();
        };
        QTRY_COMPARE(said(), name + u", 1"_s);
        workspace().showView(view);
        QTRY_COMPARE(tableOf(view)->model()->rowCount(), 1);
        auto *all = window().findChild<QCheckBox *>(box);
        QVERIFY(all);
        QTRY_VERIFY(all->isVisible());
        QCOMPARE(said(), name + u", 1"_s);
        QTest::mouseClick(all, Qt::LeftButton, {}, QPoint(8, all->height() / 2));
        QTRY_COMPARE(tableOf(view)->model()->rowCount(), 3);
        QCOMPARE(said(), name + u", 3"_s);
        QTest::mouseClick(all, Qt::LeftButton, {}, QPoint(8, all->height() / 2));
        QTRY_COMPARE(tableOf(view)->model()->rowCount(), 1);
        QCOMPARE(said(), name + u", 1"_s);
    }

    void maskedItHasNoPersonalData()
    {
        keepDrafts({u"Lease of kari@example.no"_s});
        m_program->settings.maskedMode().setOn(true);
        workspace().showView(View::Drafts);
        QTRY_COMPARE(tableOf(View::Drafts)->model()->rowCount(), 1);
        const auto file = exported(m_program->home.filePath(u"masked.csv"_s));
        QCOMPARE(file.table.rows.size(), 1);
        const QString cells = file.table.rows.at(0).cells.join(u' ');
        QVERIFY2(cells.contains(u"Lease of ["_s) && !cells.contains(u"kari@"_s), qPrintable(cells));
    }

    //! One who reads it sees what belongs together, as in a list of sessions.
    void maskedTheSameAddressHasTheSameNumber()
    {
        keepDrafts({u"A kari@example.no"_s, u"B ola@example.no"_s, u"C kari@example.no"_s});
        m_program->settings.maskedMode().setOn(true);
        workspace().showView(View::Drafts);
        QTRY_COMPARE(tableOf(View::Drafts)->model()->rowCount(), 3);
        tableOf(View::Drafts)->sortByColumn(0, Qt::AscendingOrder);
        const auto file = exported(m_program->home.filePath(u"numbers.csv"_s));
        QStringList names;
        for (const auto &row : file.table.rows)
            names << row.cells.at(0);
        QCOMPARE(names, (QStringList{u"A [e-mail 1]"_s, u"B [e-mail 2]"_s, u"C [e-mail 1]"_s}));
    }

    //! Also when there are so many that they are not read yet when the file is chosen.
    void aLongListMissesNone()
    {
        constexpr int many = 4 * models::TableReading::rowsAtATime;
        QStringList titles;
        for (int i = 0; i < many; ++i)
            titles << u"Lease %1"_s.arg(i);
        keepDrafts(titles);
        workspace().showView(View::Drafts);
        QTRY_COMPARE_WITH_TIMEOUT(tableOf(View::Drafts)->model()->rowCount(), many, 30'000);
        const auto file = exported(m_program->home.filePath(u"many.csv"_s));
        QSet<QString> names;
        for (const auto &row : file.table.rows)
            names << row.cells.at(0);
        QCOMPARE(names, QSet<QString>(titles.cbegin(), titles.cend()));
        QCOMPARE(file.table.rows.size(), many);
    }

    void itIsPrintedWhereItIs()
    {
        keepDrafts({u"Lease"_s, u"Employment"_s});
        workspace().showView(View::Drafts);
        QTRY_COMPARE(tableOf(View::Drafts)->model()->rowCount(), 2);
        QTest::keyClick(&window(), Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY(window().findChild<QPrintPreviewDialog *>(u"printPreview"_s));
        auto *preview = window().findChild<QPrintPreviewDialog *>(u"printPreview"_s);
        QVERIFY(workspace().drafts()->isVisible());
        support::picture(*preview, u"listpapers-preview"_s);
        const QString path = m_program->home.filePath(u"drafts.pdf"_s);
        {
            QPrinter printer(QPrinter::HighResolution);
            printer.setPageLayout(preview->printer()->pageLayout());
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(path);
            Q_EMIT preview->paintRequested(&printer);
        }
        preview->reject();
        QVERIFY(support::isForOwnerAlone(QFileInfo(path))); // it tells of people
        const QString text =
            QString::fromUtf8(support::outputOf(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s}));
        for (const QString &told : {u"Drafts"_s, u"2 line(s)"_s, u"Lease"_s, u"Employment"_s, u"Changed"_s,
                                    u"SANDBOX – Test"_s, u"Printed "_s, u"Page 1 of 1"_s})
            QVERIFY2(text.contains(told), qPrintable(told + u'\n' + text));
    }

    //! A double click on what prints, while the pages are made.
    void onePreviewAtATime()
    {
        const ui::PrintWish wish{.title = u"Lease"_s,
                                 .heading = u"Print “Lease”"_s,
                                 .paint =
                                     [](QPrinter &printer) {
                                         QPainter painter(&printer);
                                         painter.drawText(100, 100, u"Lease"_s);
                                     },
                                 .printed = [] {}};
        const auto previews = [this] { return workspace().findChildren<QPrintPreviewDialog *>(); };
        for (int times = 0; times < 2; ++times)
            ui::showPrintPreview(workspace(), wish);
        QCOMPARE(previews().size(), 1);
        previews().first()->reject();
        ui::showPrintPreview(workspace(), wish); // the next one need not wait
        QTRY_COMPARE(previews().size(), 1);
        QVERIFY(previews().first()->isVisible());
        previews().first()->reject();
    }

    //! Activity is a panel: what is listed beside it has a name of its own.
    void aListBesideActivityHasItsOwnName()
    {
        workspace().showView(View::Overdue);
        auto *views = workspace().findChild<ui::ViewList *>();
        views->choose(View::Activity);
        QTRY_VERIFY(views->chosen() == View::Overdue);
        QVERIFY(workspace().sessions()->isVisible());
        QTest::keyClick(&window(), Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY(window().findChild<QPrintPreviewDialog *>(u"printPreview"_s));
        auto *preview = window().findChild<QPrintPreviewDialog *>(u"printPreview"_s);
        QCOMPARE(preview->windowTitle(), u"Print “Overdue”"_s);
        preview->reject();
    }

    //! Nobody sets a list up once more because of a look into another account.
    void itsColumnsStayWhenAnAccountIsOpened()
    {
        const auto widthOf = [this](View view) { return tableOf(view)->columnWidth(0); };
        for (const View view : {View::Documents, View::Collections, View::Drafts}) {
            workspace().showView(view);
            tableOf(view)->horizontalHeader()->resizeSection(0, 213);
        }
        window().openProfile(domain::Profile(m_program->profile));
        for (const View view : {View::Documents, View::Collections, View::Drafts})
            QCOMPARE(widthOf(view), 213);
        QTRY_VERIFY_WITH_TIMEOUT(workspace().sessions()->model()->rowCount() > 0, 30'000);
    }

    //! Results are those of sessions.
    void resultsOfOtherListsAreNotDownloaded()
    {
        QAction *download = nullptr;
        for (QAction *action : window().findChildren<QAction *>())
            if (action->text() == u"Download results of &all listed…"_s)
                download = action;
        QVERIFY(download && download->isEnabled());
        workspace().showView(View::Documents);
        QVERIFY(!download->isEnabled());
        workspace().showView(View::Signed);
        QVERIFY(download->isEnabled());
    }
};

QTEST_MAIN(TestUiListPapers)
#include "tst_ui_listpapers.moc"

#include "domain/draftcopies.h"
#include "store/maskedmode.h"
#include "support/accessiblechecker.h"
#include "support/batchwindow.h"
#include "support/hands.h"
#include "support/patience.h"
#include "support/pictures.h"
#include "support/windowpatience.h"
#include "ui/merge/templatechange.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QScopeGuard>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using namespace support;
using domain::merge::Field;
using State = store::BatchRow::State;

//! The files beside the spreadsheet: one to begin with, and those that its rows name.
class TestUiMergeDialog : public QObject
{
    Q_OBJECT

private:
    UiFixture m_desk;

    static void click(QWidget &dialog, const char *name)
    {
        auto *button = dialog.findChild<QAbstractButton *>(QLatin1String(name));
        QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    domain::SessionDraft withoutDocuments()
    {
        domain::SessionDraft draft = batchPattern(m_desk);
        draft.documents.clear();
        return draft;
    }
    //! In a folder below the home of the test.
    void write(const QString &folder, const QString &name, const QByteArray &bytes)
    {
        QVERIFY(QDir(m_desk.home->path()).mkpath(folder));
        (void)writeSample(m_desk.home->filePath(folder), name, bytes);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start(QStringLiteral(PROGRAMS))); }
    void init()
    {
        QVERIFY(m_desk.reset());
        m_desk.settings->setUndoSeconds(0);
    }

    void spreadsheetsAreLookedForWhereTheyWereLast()
    {
        m_desk.settings->setLastFolder(u"spreadsheets"_s, m_desk.home->path());
        ui::MergeDialog dialog(*m_desk.account, withoutDocuments(), m_desk.settings->maskedMode());
        dialog.setFolders(*m_desk.settings);
        dialog.show();
        QVERIFY(support::becomesExposed(&dialog));
        click(dialog, "mergeChooseFile");
        auto *files = dialog.findChild<QFileDialog *>(u"mergeFileDialog"_s);
        QVERIFY(files);
        QCOMPARE(files->directory().canonicalPath(), QDir(m_desk.home->path()).canonicalPath());
        QTest::keyClick(files, Qt::Key_Escape);
    }

    //! Nothing can be done without it, so it is asked for at once; who puts that away finds the button by
    //! which it is asked for under Return.
    void asksForTheSpreadsheetAtOnce()
    {
        ui::MergeDialog dialog(*m_desk.account, batchPattern(m_desk), m_desk.settings->maskedMode());
        dialog.begin();
        QVERIFY(support::becomesExposed(&dialog));
        const QPointer<QFileDialog> first(dialog.findChild<QFileDialog *>(u"mergeFileDialog"_s));
        QVERIFY(first && first->isVisible());
        QTest::keyClick(first.data(), Qt::Key_Escape);
        QTRY_VERIFY(!first);
        QVERIFY(dialog.isVisible());
        auto *choose = dialog.findChild<QPushButton *>(u"mergeChooseFile"_s);
        QCOMPARE(dialog.focusWidget(), choose);
        QTest::keyClick(choose, Qt::Key_Return);
        auto *again = dialog.findChild<QFileDialog *>(u"mergeFileDialog"_s);
        QVERIFY(again && again->isVisible());
        answerFileDialog(*again, m_desk.file(u"people.csv"_s, "Name;E-mail\nKari;kari@example.no\n"));
        QTRY_COMPARE(dialog.mapping(), domain::merge::Mapping({Field::Name, Field::Email}));
        QVERIFY(dialog.focusWidget() != choose); // to ask for it once more is not what comes next
    }

    //! Somebody may have dropped it there before.
    void doesNotAskForTheSpreadsheetThatItHas()
    {
        ui::MergeDialog dialog(*m_desk.account, batchPattern(m_desk), m_desk.settings->maskedMode());
        dialog.openFile(m_desk.file(u"people.csv"_s, "Name;E-mail\nKari;kari@example.no\n"));
        dialog.begin();
        QVERIFY(dialog.isVisible());
        QVERIFY(!dialog.findChild<QFileDialog *>(u"mergeFileDialog"_s));
    }

    //! Of a form that is kept nowhere nobody else names them.
    void holdsTheDocumentsOfItsPattern()
    {
        const domain::SessionDraft pattern = batchPattern(m_desk);
        const QString hash = pattern.documents.value(0).sha256Hex;
        QVERIFY(!hash.isEmpty());
        {
            ui::MergeDialog dialog(*m_desk.account, pattern, m_desk.settings->maskedMode());
            QVERIFY(!m_desk.account->heldCopies().hashes().contains(hash));
            dialog.begin();
            QVERIFY(m_desk.account->heldCopies().hashes().contains(hash));
        }
        QVERIFY(!m_desk.account->heldCopies().hashes().contains(hash));
    }

    void starterFileByItsButton_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QChar>("delimiter");
        // A computer that is set up in Norwegian has Norwegian spreadsheets whatever the windows speak
        const bool hasComma = QLocale::system().decimalPoint() == u","_s;
        QTest::newRow("in English") << u"en_GB"_s << QChar(hasComma ? u';' : u',');
        QTest::newRow("in Norwegian") << u"nb_NO"_s << QChar(u';');
    }
    //! Saved by its button, opened as it is, and everything in it is understood; the person's own spreadsheet
    //! program understands it as well.
    void starterFileByItsButton()
    {
        QFETCH(const QString, locale);
        const auto back = qScopeGuard([before = QLocale()] { QLocale::setDefault(before); });
        QLocale::setDefault(QLocale(locale));
        domain::SessionDraft pattern = withoutDocuments();
        pattern.common.title = u"{name} in {Town}"_s;
        ui::MergeDialog dialog(*m_desk.account, pattern, m_desk.settings->maskedMode());
        dialog.setFolders(*m_desk.settings);
        dialog.show();
        QVERIFY(support::becomesExposed(&dialog));
        click(dialog, "mergeStarter");
        auto *question = dialog.findChild<QFileDialog *>(u"saveTableDialog"_s);
        QVERIFY(question);
        const QString path = m_desk.home->filePath(u"starter – ø.csv"_s);
        answerFileDialog(*question, path);
        const auto *said = dialog.findChild<QLabel *>(u"inlineMessageText"_s);
        QTRY_VERIFY(said->isVisible() && said->text().contains(path));
        QCOMPARE(QDir(m_desk.settings->lastFolder(u"exports"_s)).canonicalPath(),
                 QDir(m_desk.home->path()).canonicalPath());
        dialog.openFile(path);
        auto *preview = dialog.findChild<QTableWidget *>(u"mergePreview"_s);
        QTRY_COMPARE(preview->rowCount(), 2);
        QTEST(dialog.file().delimiter, "delimiter");
        for (const Field field :
             {Field::Name, Field::Email, Field::Mobile, Field::Reference, Field::DueDate, Field::File})
            QVERIFY2(dialog.mapping().contains(field), qPrintable(QString::number(int(field))));
        QCOMPARE(preview->horizontalHeaderItem(preview->columnCount() - 1)->text(), u"Town"_s);
        QVERIFY(dialog.findChild<QPushButton *>(u"mergeCreate"_s)->isEnabled());
    }

    //! The first line of a file without names of columns is somebody's row.
    void headingsAreMasked()
    {
        auto &masking = m_desk.settings->maskedMode();
        masking.setOn(true);
        const QString name = u"people of ola@firma.example.csv"_s;
        write(u"lists"_s, name, "Kari;kari@example.no\nOla;ola@example.no\n");
        ui::MergeDialog dialog(*m_desk.account, batchPattern(m_desk), masking);
        dialog.openFile(m_desk.home->filePath(u"lists/"_s + name));
        const auto *file = dialog.findChild<QLineEdit *>(u"mergeFile"_s);
        QVERIFY2(file->text().endsWith(u"people of [e-mail]"_s), qPrintable(file->text()));
        const auto *preview = dialog.findChild<QTableWidget *>(u"mergePreview"_s);
        const auto *columns = dialog.findChild<QTableWidget *>(u"mergeColumns"_s);
        QTRY_COMPARE(columns->rowCount(), 2);
        const auto headings = [&] {
            return QStringList{preview->horizontalHeaderItem(1)->text(), columns->item(1, 0)->text(),
                               columns->cellWidget(1, 2)->accessibleName()};
        };
        QCOMPARE(headings(), QStringList({u"[e-mail]"_s, u"[e-mail]"_s, u"What “[e-mail]” is"_s}));
        masking.setRevealed(true);
        QCOMPARE(headings().first(), u"kari@example.no"_s);
        QVERIFY2(file->text().endsWith(name), qPrintable(file->text()));
    }

    //! What stands there as an example can be used in the texts of this batch.
    void theExampleIsAColumnOfTheFile()
    {
        ui::MergeDialog dialog(*m_desk.account, batchPattern(m_desk), m_desk.settings->maskedMode());
        const auto *label = dialog.findChild<QLabel *>(u"mergeColumnsLabel"_s);
        QVERIFY(label);
        QVERIFY2(!label->text().contains(u'{'), qPrintable(label->text()));
        dialog.openFile(
            m_desk.file(u"people.csv"_s, "Name;E-mail;Shoes & boots\nKari;kari@example.no;black\n"));
        QTRY_VERIFY2(label->text().contains(u"{Shoes && boots}"_s), qPrintable(label->text()));
        dialog.openFile(m_desk.file(u"names.csv"_s, "Name;E-mail\nKari;kari@example.no\n"));
        QTRY_VERIFY2(label->text().contains(u"{Name}"_s), qPrintable(label->text()));
    }

    //! Their header does not tell that they are addresses; and without them nobody is told, which is said.
    void addressesAreFoundAndMissed()
    {
        domain::SessionDraft pattern = batchPattern(m_desk);
        domain::NotificationMessage message;
        message.category = domain::NotificationCategory::SigningNotification;
        message.communicationMethod = domain::CommunicationMethod::Email;
        pattern.common.notifications = QList{message};
        ui::MergeDialog dialog(*m_desk.account, pattern, m_desk.settings->maskedMode());
        dialog.show();
        dialog.openFile(m_desk.file(u"people.csv"_s,
                                    "Navn;Kontakt\nÅse;ase@example.no\nPär;par(at)example.se\n"
                                    "Bo;bo@example.no\n"));
        QTRY_COMPARE(dialog.mapping(), domain::merge::Mapping({Field::Name, Field::Email}));
        const auto *create = dialog.findChild<QPushButton *>(u"mergeCreate"_s);
        const auto *notes = dialog.findChild<QLabel *>(u"mergeNotes"_s);
        const auto *choose = dialog.findChild<QPushButton *>(u"mergeChooseFile"_s);
        QVERIFY(create->isEnabled());
        QTRY_VERIFY(create->isDefault());
        QVERIFY2(!notes->text().contains(u"no column"_s), qPrintable(notes->text()));
        auto *choice = dialog.findChild<QComboBox *>(u"mergeField1"_s);
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Home); // only for texts
        QCOMPARE(dialog.mapping(), domain::merge::Mapping({Field::Name, Field::TextOnly}));
        QVERIFY2(notes->text().startsWith(u"⚠ No row can be sent like this."_s) &&
                     notes->text().contains(u"no column has their addresses"_s),
                 qPrintable(notes->text()));
        QVERIFY(!create->isDefault() && choose->isDefault());
        QTest::keyClick(choice, Qt::Key_Down); // the names
        QTest::keyClick(choice, Qt::Key_Down); // the addresses again
        QCOMPARE(dialog.mapping().value(1), Field::Email);
        QVERIFY2(!notes->text().contains(u"No row"_s), qPrintable(notes->text()));
        QVERIFY(create->isDefault());

        ui::MergeDialog silent(*m_desk.account, batchPattern(m_desk), m_desk.settings->maskedMode());
        silent.show();
        silent.openFile(m_desk.file(u"others.csv"_s, "Navn\nBo\n"));
        const auto *said = silent.findChild<QLabel *>(u"mergeNotes"_s);
        QTRY_VERIFY2(said->text().contains(u"Nobody is told"_s), qPrintable(said->text()));
    }

    //! All of it, so that one spreadsheet more is enough; and a name that is empty in each row, which is no
    //! reason not to send.
    void everyColumnThatIsMissingIsSaid()
    {
        domain::SessionDraft pattern = batchPattern(m_desk, u"Contract for {name} in {Department}"_s);
        domain::NotificationMessage message;
        message.category = domain::NotificationCategory::SigningNotification;
        message.communicationMethod = domain::CommunicationMethod::Email;
        pattern.common.notifications = QList{message};
        ui::MergeDialog dialog(*m_desk.account, pattern, m_desk.settings->maskedMode());
        dialog.show();
        dialog.openFile(m_desk.file(u"bare.csv"_s, "Mobile;Town\n+4791234567;Oslo\n+4791234568;Bergen\n"));
        const auto *notes = dialog.findChild<QLabel *>(u"mergeNotes"_s);
        QTRY_VERIFY2(notes->text().contains(u"“Department”"_s), qPrintable(notes->text()));
        QVERIFY2(notes->text().contains(u"no column has their addresses"_s), qPrintable(notes->text()));
        QVERIFY2(notes->text().contains(u"⚠ A text of the template asks for {name}"_s),
                 qPrintable(notes->text()));
        dialog.openFile(m_desk.file(u"whole.csv"_s, "Name;E-mail;Department\nBo;bo@example.no;Sales\n"));
        QTRY_VERIFY2(!notes->text().contains(u"⚠"_s), qPrintable(notes->text()));
    }

    //! A batch keeps its template: what is wrong in that is seen before all its rows say it.
    void whatOnlyTheTemplateCanMendIsSaidBefore()
    {
        domain::SessionDraft pattern = batchPattern(m_desk, u"Lease of {Flat}"_s);
        ui::MergeDialog dialog(*m_desk.account, pattern, m_desk.settings->maskedMode());
        dialog.show();
        const auto *notes = dialog.findChild<QLabel *>(u"mergeNotes"_s);
        dialog.openFile(m_desk.file(u"bare.csv"_s, "Navn;E-post\nBo;bo@example.no\nPer;per@example.no\n"));
        QTRY_VERIFY2(notes->text().contains(u"No row can be sent like this"_s), qPrintable(notes->text()));
        QVERIFY2(notes->text().contains(u"“Flat”"_s), qPrintable(notes->text()));
        dialog.openFile(m_desk.file(u"whole.csv"_s, "Navn;E-post;Flat\nBo;bo@example.no;4 B\n"));
        QTRY_VERIFY2(!notes->text().contains(u"No row"_s), qPrintable(notes->text()));

        pattern = batchPattern(m_desk, u"Contract for {name}"_s);
        pattern.documents[0].isAlreadySigned = true;
        pattern.common.signingSetup.first().signingFlow = domain::SigningFlow::AuthenticationBased;
        ui::MergeDialog other(*m_desk.account, pattern, m_desk.settings->maskedMode());
        other.show();
        other.openFile(m_desk.file(u"people.csv"_s, "Navn;E-post\nBo;bo@example.no\n"));
        const auto *said = other.findChild<QLabel *>(u"mergeNotes"_s);
        QTRY_VERIFY2(said->text().contains(u"Contract: This PDF is signed already"_s),
                     qPrintable(said->text()));
    }

    //! Of which document there is no copy, and whatever else is said of it.
    void whatIsMissingIsMasked()
    {
        auto &masking = m_desk.settings->maskedMode();
        masking.setOn(false);
        domain::SessionDraft pattern = batchPattern(m_desk);
        pattern.documents[0].title = u"For ola@firma.example"_s;
        pattern.documents[0].sha256Hex.clear();
        ui::MergeDialog dialog(*m_desk.account, pattern, masking);
        dialog.show();
        dialog.openFile(m_desk.file(u"people.csv"_s, "Navn;E-post\nBo;bo@example.no\n"));
        const auto *notes = dialog.findChild<QLabel *>(u"mergeNotes"_s);
        QTRY_VERIFY2(notes->text().contains(u"“For ola@firma.example”"_s), qPrintable(notes->text()));
        masking.setOn(true);
        QVERIFY2(notes->text().contains(u"“For [e-mail]”"_s), qPrintable(notes->text()));
        masking.setOn(false);
        QVERIFY2(notes->text().contains(u"“For ola@firma.example”"_s), qPrintable(notes->text()));
    }

    //! Who mends the template would believe that the batch is made of that.
    void aTemplateThatIsChangedMeanwhileIsTold_data()
    {
        QTest::addColumn<bool>("isUsed");
        QTest::newRow("it is used as it is now") << true;
        QTest::newRow("the batch is made of it as it was") << false;
    }
    void aTemplateThatIsChangedMeanwhileIsTold()
    {
        QFETCH(const bool, isUsed);
        domain::SessionDraft lease = batchPattern(m_desk);
        QVERIFY(saveLease(m_desk, lease));
        ui::MergeDialog dialog(*m_desk.account, domain::draftFromTemplate(lease, u"lease"_s, 1),
                               m_desk.settings->maskedMode());
        dialog.setTemplateName(u"Lease"_s);
        dialog.show();
        QVERIFY(support::becomesExposed(&dialog));
        dialog.openFile(m_desk.file(u"people.csv"_s, "Name;E-mail\nKari;kari@example.no\n"));
        const auto *create = dialog.findChild<QPushButton *>(u"mergeCreate"_s);
        QTRY_VERIFY(create->isEnabled());
        const auto *told = dialog.findChild<ui::TemplateChange *>();
        QVERIFY(told && !told->isVisible());

        lease.common.title = u"Lease of {flat}"_s; // which no column fills
        QVERIFY(saveLease(m_desk, lease));
        QTRY_VERIFY(told->isVisible());
        QVERIFY2(told->text().contains(u"“Lease” was changed on"_s), qPrintable(told->text()));
        QCOMPARE(unnamedIn(dialog), QStringList());
        support::picture(dialog, u"merge-template-changed"_s);
        auto *button =
            told->findChild<QPushButton *>(isUsed ? u"inlineMessageAction"_s : u"inlineMessageOther"_s);
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(!told->isVisible());
        const auto *notes = dialog.findChild<QLabel *>(u"mergeNotes"_s);
        QCOMPARE(notes->text().contains(u"“flat”"_s), isUsed);

        QSignalSpy created(&dialog, &ui::MergeDialog::batchCreated);
        click(dialog, "mergeCreate");
        QVERIFY(!created.isEmpty() || support::waitFor(created));
        const auto record =
            answerOf<store::StoreResult<store::BatchRecord>>([&](QObject *context, auto done) {
                m_desk.account->batches().get(created[0][0].toString(), context, done);
            });
        QVERIFY(record && *record);
        const auto pattern = tasks::draftFromJson((*record)->pattern);
        QVERIFY(pattern);
        QCOMPARE(pattern->templateRevision, 2); // the kept batch does not ask once more
        QCOMPARE(pattern->common.title, isUsed ? lease.common.title : u"Contract for {name}"_s);
    }

    //! The batch can be made all the same.
    void aTemplateThatIsDeletedMeanwhileIsTold()
    {
        const domain::SessionDraft lease = batchPattern(m_desk);
        QVERIFY(saveLease(m_desk, lease));
        ui::MergeDialog dialog(*m_desk.account, domain::draftFromTemplate(lease, u"lease"_s, 1),
                               m_desk.settings->maskedMode());
        dialog.show();
        QVERIFY(support::becomesExposed(&dialog));
        dialog.openFile(m_desk.file(u"people.csv"_s, "Name;E-mail\nKari;kari@example.no\n"));
        const auto *create = dialog.findChild<QPushButton *>(u"mergeCreate"_s);
        QTRY_VERIFY(create->isEnabled());
        const auto *told = dialog.findChild<ui::TemplateChange *>();
        QVERIFY(told && !told->isVisible());
        m_desk.account->drafts().remove(u"lease"_s);
        QTRY_VERIFY(told->isVisible());
        QVERIFY2(told->text().contains(u"was deleted"_s), qPrintable(told->text()));
        QVERIFY(!told->findChild<QPushButton *>(u"inlineMessageAction"_s)->isVisible());
        QVERIFY(create->isEnabled());
        QVERIFY(told->findChild<QAbstractButton *>(u"inlineMessageClose"_s)->isVisible());
        QVERIFY(saveLease(m_desk, lease)); // it is there again
        QTRY_VERIFY(!told->isVisible());
    }

    //! The rows name files, and those are in a folder that the person points to.
    void filesOfTheRowsAreInAnotherFolder_data()
    {
        QTest::addColumn<bool>("isChosen");
        QTest::newRow("beside the spreadsheet they are not") << false;
        QTest::newRow("in the folder that was chosen") << true;
    }
    void filesOfTheRowsAreInAnotherFolder()
    {
        QFETCH(bool, isChosen);
        write(u"lists"_s, u"people.csv"_s,
              "Name;E-mail;File\nKari;kari@example.no;kari.pdf\nOla;ola@example.no;ola.pdf\n");
        write(u"contracts"_s, u"kari.pdf"_s, smallPdf("Kari"));
        write(u"contracts"_s, u"ola.pdf"_s, smallPdf("Ola"));
        ui::MergeDialog dialog(*m_desk.account, withoutDocuments(), m_desk.settings->maskedMode());
        dialog.show();
        QVERIFY(support::becomesExposed(&dialog));
        auto *folder = dialog.findChild<QLineEdit *>(u"mergeFolder"_s);
        QVERIFY(!folder->isVisible()); // no row names a file yet
        dialog.openFile(m_desk.home->filePath(u"lists/people.csv"_s));
        QTRY_VERIFY(folder->isVisible());
        QCOMPARE(folder->text(), m_desk.home->filePath(u"lists"_s));
        const QString wanted = m_desk.home->filePath(u"contracts"_s);
        if (isChosen) {
            click(dialog, "mergeChooseFolder");
            auto *question = dialog.findChild<QFileDialog *>(u"mergeFolderDialog"_s);
            QVERIFY(question);
            answerFileDialog(*question, wanted);
            QTRY_COMPARE(folder->text(), wanted);
        }
        QSignalSpy created(&dialog, &ui::MergeDialog::batchCreated);
        click(dialog, "mergeCreate");
        QVERIFY(!created.isEmpty() || support::waitFor(created));

        ui::BatchesPane pane(*m_desk.account, *m_desk.activities, *m_desk.settings);
        pane.show();
        pane.selectBatch(created[0][0].toString());
        const auto count = [&pane](State state) { return pane.grid()->model()->counts().value(state); };
        QTRY_COMPARE_WITH_TIMEOUT(count(isChosen ? State::Pending : State::Problem), 2, 30'000);
        if (!isChosen)
            return;
        const auto file = tasks::fileFrom(pane.grid()->model()->rows().first().file);
        QVERIFY(file);
        QCOMPARE(file->path, wanted + u"/kari.pdf"_s);
    }
};

QTEST_MAIN(TestUiMergeDialog)
#include "tst_ui_mergedialog.moc"

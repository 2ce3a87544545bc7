#include "support/accessiblechecker.h"
#include "support/buttonplaces.h"
#include "support/composing.h"
#include "support/hands.h"
#include "support/pictures.h"
#include "support/windowpatience.h"

#include "store/maskedmode.h"
#include "ui/compose/documentlook.h"
#include "ui/compose/sendwindows.h"
#include "ui/compose/sessionform.h"
#include "ui/compose/sessionreview.h"
#include "ui/compose/signingoptions.h"
#include "ui/documents/documentpreview.h"
#include "ui/widgets/inlinemessage.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QTableWidget>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace support;

//! The New session window up to the moment of sending.
class TestUiNewSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start(QStringLiteral(PROGRAMS))); }
    void init() { QVERIFY(m_desk.reset()); }

    void everythingHasAName();
    void whatIsTypedAtOnceDoesNoHarm();
    void whatHasTheKeysIsInSight();
    void buttonsStandAsElsewhere();
    void filesComeByDrop();
    void filesFallAnywhereOnTheForm_data();
    void filesFallAnywhereOnTheForm();
    void filesAreNoTextOfFields();
    void aFolderAmongTheFilesIsNamed();
    void aCollectionTakesNoFiles();
    void documentsAreReadBesideTheForm();
    void aDocumentIsRemovedByItsKey();
    void nothingIsReadInMaskedMode();
    void theTitleOfWhatIsReadFollowsTheMask();
    void filesAreLookedForWhereTheyWereLast();
    void refusedFilesSayWhyAndSendNothing();
    void eachRefusedFileIsNamed();
    void missingThingsAreSaidWhenGoingOn();
    void whatIsWrongIsInSightBelowTheMessage();
    void rulesAreSaidWhileTyping_data();
    void rulesAreSaidWhileTyping();
    void signersOfAMessageNeedAnAddress();
    void wrongOneOfThePastedIsChosen();
    void reviewSaysWhatWillHappen();
    void reviewFillsInTheTexts();
    void reviewOffersASignedPdf();
    void nobodyIsAskedWhenNobodyIsTold();
    void aRowThatWasLeftEmptyIsAskedAbout();
    void addressWithoutADotIsAskedAbout();
    void numberWithoutACountryCodeIsAskedAbout();
    void whatTwoSignersBothHaveIsAskedAbout();
    void arrowsOnlyWhereThereIsAWay();
    void nobodyIsRemovedWithoutBeingChosen();
    void pagesAreInTheLanguageOfTheWindow();
    void hintOfTheLinksIsAboutItsBox();
    void documentsOfTheServiceAreNotSentAgain();
    void collectionIsTakenAsItIs();
    void theWheelScrollsAndChangesNothing();
    void whatIsSaidOfSignersMovesNothing();
    void whatUnfoldsStandsInOneLine();
    void tabFollowsTheForm();
    void keyboardAlone();
    void discardAsksOnce();

private:
    UiFixture m_desk;
};

void TestUiNewSession::everythingHasAName()
{
    Composing compose(m_desk);
    compose.add({m_desk.pdf(u"a.pdf"_s)});
    compose.addSigner(u"Kari"_s);
    QCOMPARE(unnamedIn(compose.dialog).join(u'\n'), QString());
    picture(compose.dialog, u"newsession-form"_s);
}

//! The keys belonged to the button of a menu, and a letter of it discards the draft.
void TestUiNewSession::whatIsTypedAtOnceDoesNoHarm()
{
    Composing compose(m_desk);
    compose.dialog.activateWindow();
    QVERIFY(support::becomesActive(&compose.dialog));
    QTRY_VERIFY(compose.dialog.form()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), u"Ola Halvferdig"_s);
    QVERIFY(!QApplication::activePopupWidget() && !QApplication::activeModalWidget());
    QVERIFY(compose.dialog.form()->isAncestorOf(QApplication::focusWidget()));
}

//! An access key leads to a field further down, too.
void TestUiNewSession::whatHasTheKeysIsInSight()
{
    Composing compose(m_desk);
    compose.dialog.resize(820, 500);
    compose.dialog.activateWindow();
    QVERIFY(support::becomesActive(&compose.dialog));
    auto *kind = compose.widget("composeDueKind");
    QVERIFY(!kind->visibleRegion().contains(kind->rect()));
    QTest::keyClick(compose.dialog.windowHandle(), Qt::Key_B, Qt::AltModifier); // Sign by
    QTRY_VERIFY(kind->hasFocus());
    QTRY_COMPARE(kind->visibleRegion().boundingRect(), kind->rect());
    QTest::keyClick(compose.dialog.windowHandle(), Qt::Key_D, Qt::AltModifier); // Date
    QTRY_VERIFY(compose.widget("composeDueDate")->findChild<QDateTimeEdit *>()->hasFocus());
}

//! Who clicks by place does not send instead of closing; and Enter in a field sends nothing.
void TestUiNewSession::buttonsStandAsElsewhere()
{
    Composing compose(m_desk);
    compose.add({m_desk.pdf(u"a.pdf"_s)});
    compose.addSigner(u"Kari"_s);
    const auto *forward = compose.widget<QPushButton>("composeForward");
    const auto *close = compose.widget<QPushButton>("composeClose");
    QVERIFY(standAsInABox(forward, close));
    QTest::keyClick(compose.widget("composeTitle"), Qt::Key_Return);
    QVERIFY(!compose.widget("composeReview")->isVisible());
    compose.click("composeForward");
    QVERIFY(compose.widget("composeReview")->isVisible());
    QVERIFY(standAsInABox(forward, close));
}

void TestUiNewSession::filesComeByDrop()
{
    Composing compose(m_desk);
    compose.add({m_desk.pdf(u"Avtale – Ødegård.pdf"_s), m_desk.file(u"notes.txt"_s, "Read me")});
    const auto documents = compose.dialog.form()->draft().documents;
    QCOMPARE(documents[0].mimeType, u"application/pdf"_s);
    QCOMPARE(documents[0].sha256Hex.size(), 64);
    QCOMPARE(documents[1].mimeType, u"text/plain"_s);
    QCOMPARE(compose.widget<QLineEdit>("composeTitle")->text(), u"Avtale – Ødegård"_s);
    QCOMPARE(m_desk.relay->seen().size(), 0); // late: nothing is uploaded before sending
}

void TestUiNewSession::filesFallAnywhereOnTheForm_data()
{
    QTest::addColumn<QString>("under");
    for (const char *name : {"composeDocuments", "composeTitle", "composeAddSigner", "composeForward"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

//! Whatever is under the mouse; while they are dragged there, it says what becomes of them.
void TestUiNewSession::filesFallAnywhereOnTheForm()
{
    QFETCH(const QString, under);
    Composing compose(m_desk);
    auto *target = compose.dialog.findChild<QWidget *>(under);
    QVERIFY(target);
    compose.dialog.form()->ensureWidgetVisible(target);
    const auto data = filesData({m_desk.pdf(u"Lease.pdf"_s), m_desk.pdf(u"Annex.pdf"_s, "Annex")});
    const auto *frame = compose.widget("dropFrame");
    QVERIFY(frame && !frame->isVisible());
    QVERIFY(dragOver(*target, *data));
    QVERIFY(frame->isVisible());
    picture(compose.dialog, u"compose-dragged-over"_s);
    QDragLeaveEvent leave;
    QApplication::sendEvent(compose.dialog.windowHandle(), &leave);
    QVERIFY(!frame->isVisible());
    QVERIFY(compose.dialog.form()->draft().documents.isEmpty());

    const DropAnswer answer = dropOn(*target, *data, Qt::ShiftModifier); // "move", as Shift means
    QVERIFY(answer.isTaken);
    QCOMPARE(answer.action, Qt::CopyAction);
    QVERIFY(!frame->isVisible());
    QTRY_COMPARE(compose.dialog.form()->draft().documents.size(), 2);
    QVERIFY(!compose.widget("composeDocuments")->visibleRegion().isEmpty()); // one sees that they came
}

//! A field would write the path of the file.
void TestUiNewSession::filesAreNoTextOfFields()
{
    Composing compose(m_desk);
    compose.type("composeTitle", u"Lease"_s);
    auto *title = compose.widget<QLineEdit>("composeTitle");
    compose.dialog.form()->ensureWidgetVisible(title);
    const auto data = filesData({m_desk.file(u"broken.pdf"_s, "%PDF-1.7 and then nothing")});
    QVERIFY(dropOn(*title, *data).isTaken);
    auto *message = compose.widget<QLabel>("inlineMessageText"); // examined as any other
    QTRY_VERIFY2(message->isVisible() && message->text().contains(u"broken.pdf"_s),
                 qPrintable(message->text()));
    QCOMPARE(title->text(), u"Lease"_s);
    compose.dialog.form()->ensureWidgetVisible(title); // it went to the list
    QMimeData words;
    words.setText(u"hold "_s); // text is for the field still
    QVERIFY(dropOn(*title, words).isTaken);
    QVERIFY2(title->text().contains(u"hold "_s), qPrintable(title->text()));
    QVERIFY(compose.dialog.form()->draft().documents.isEmpty());
}

void TestUiNewSession::aFolderAmongTheFilesIsNamed()
{
    Composing compose(m_desk);
    auto *title = compose.widget("composeTitle");
    compose.dialog.form()->ensureWidgetVisible(title);
    QVERIFY(!dropOn(*compose.widget("composeForward"), *filesData({m_desk.home->path()})).isInvited);
    QVERIFY(dropOn(*title, *filesData({m_desk.home->path(), m_desk.pdf(u"Lease.pdf"_s)})).isTaken);
    QTRY_COMPARE(compose.dialog.form()->draft().documents.size(), 1);
    const auto *message = compose.widget<QLabel>("inlineMessageText");
    QVERIFY2(message->isVisible() && message->text().contains(u"folder"_s), qPrintable(message->text()));
}

//! What is in it is given: neither the list nor a field takes more.
void TestUiNewSession::aCollectionTakesNoFiles()
{
    Composing compose(m_desk);
    domain::SessionDraft draft;
    draft.collectionId = u"0192aaaa-0000-7000-8000-000000000001"_s;
    draft.documents = {{.documentId = u"d1"_s, .title = u"Lease"_s, .mimeType = u"application/pdf"_s}};
    draft.common.title = u"Lease"_s;
    compose.dialog.begin(draft);
    const auto data = filesData({m_desk.pdf(u"Annex.pdf"_s)});
    for (const char *under : {"composeDocuments", "composeTitle", "composeForward"}) {
        QWidget *target = compose.widget(under);
        compose.dialog.form()->ensureWidgetVisible(target);
        QVERIFY2(!dropOn(*target, *data).isInvited, under);
    }
    QCOMPARE(compose.dialog.form()->draft().documents.size(), 1);
    QCOMPARE(compose.dialog.form()->draft().common.title, u"Lease"_s);
}

//! The form stays as it is; what is read is what is chosen in it.
void TestUiNewSession::documentsAreReadBesideTheForm()
{
    Composing compose(m_desk);
    auto *button = compose.widget<QPushButton>("composeLookAtDocument");
    QVERIFY(!button->isEnabled()); // there is none
    compose.add({m_desk.pdf(u"Lease.pdf"_s), m_desk.file(u"notes.txt"_s, "Read me, Åse")});
    auto *table = compose.widget<QTableWidget>("composeDocuments");
    table->selectRow(0);
    compose.dialog.activateWindow();
    QVERIFY(support::becomesActive(&compose.dialog));
    QTest::mouseClick(button, Qt::LeftButton);
    const QPointer<ui::DocumentLook> look(compose.dialog.findChild<ui::DocumentLook *>());
    QVERIFY(look && look->isVisible());
    const auto *preview = look->findChild<ui::DocumentPreview *>();
    QTRY_COMPARE_WITH_TIMEOUT(preview->pageCount(), 1, 20'000);
    QVERIFY2(look->windowTitle().contains(u"Lease"_s), qPrintable(look->windowTitle()));
    QCOMPARE(unnamedIn(*look), QStringList());
    picture(*look, u"compose-preview"_s);

    table->selectRow(1); // it follows
    const auto *text = look->findChild<QPlainTextEdit *>(u"documentText"_s);
    QTRY_COMPARE(text->toPlainText(), u"Read me, Åse"_s);
    QCOMPARE(m_desk.relay->seen().size(), 0); // the service is not asked
    QTest::keyClick(look.data(), Qt::Key_Escape);
    QTRY_VERIFY(!look);
    QVERIFY(compose.dialog.isVisible());
    QCOMPARE(compose.dialog.form()->draft().documents.size(), 2);

    compose.dialog.activateWindow();
    QVERIFY(support::becomesActive(&compose.dialog));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Space);
    auto *again = compose.dialog.findChild<ui::DocumentLook *>();
    QVERIFY(again && again->isVisible());
    again->showMinimized();
    QVERIFY(again->isMinimized());
    compose.click("composeLookAtDocument");
    QVERIFY(!again->isMinimized());
    compose.click("composeRemoveDocument");
    compose.click("composeRemoveDocument");
    const auto *words = again->findChild<QLabel *>(u"documentWords"_s);
    QTRY_VERIFY2(words->isVisible() && !words->text().isEmpty(), qPrintable(words->text()));
    QVERIFY(!button->isEnabled());
}

//! By the key that removes a signer, too.
void TestUiNewSession::aDocumentIsRemovedByItsKey()
{
    Composing compose(m_desk);
    compose.add({m_desk.pdf(u"Lease.pdf"_s), m_desk.pdf(u"Annex.pdf"_s)});
    compose.dialog.activateWindow();
    QVERIFY(support::becomesActive(&compose.dialog));
    auto *table = compose.widget<QTableWidget>("composeDocuments");
    table->setFocus();
    QTRY_VERIFY(table->hasFocus());
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(table->rowCount(), 1);
    QCOMPARE(table->item(0, 0)->text(), u"Annex.pdf"_s); // it is the chosen one that is gone
    QCOMPARE(compose.dialog.form()->draft().documents.size(), 1);
    const QString tip = compose.widget<QPushButton>("composeRemoveDocument")->toolTip();
    QVERIFY2(tip.contains(u"Delete"_s), qPrintable(tip));
}

void TestUiNewSession::nothingIsReadInMaskedMode()
{
    store::MaskedMode masking(true);
    Composing compose(m_desk);
    compose.dialog.setMasking(masking);
    compose.add({m_desk.file(u"notes.txt"_s, "Kari, kari@example.no")});
    compose.click("composeLookAtDocument");
    const auto *look = compose.dialog.findChild<ui::DocumentLook *>();
    QVERIFY(look);
    const auto *words = look->findChild<QLabel *>(u"documentWords"_s);
    QTRY_VERIFY2(words->text().contains(u"while personal data is masked"_s), qPrintable(words->text()));
    QVERIFY(words->isVisible());
    QVERIFY(look->findChild<QPlainTextEdit *>(u"documentText"_s)->toPlainText().isEmpty());
}

//! Masked mode may begin, and end, while it is open.
void TestUiNewSession::theTitleOfWhatIsReadFollowsTheMask()
{
    store::MaskedMode masking(false);
    Composing compose(m_desk);
    compose.dialog.setMasking(masking);
    compose.add({m_desk.file(u"For kari@example.no.txt"_s, "Lease")});
    compose.click("composeLookAtDocument");
    const auto *look = compose.dialog.findChild<ui::DocumentLook *>();
    QVERIFY(look);
    const QString plain = look->windowTitle();
    QVERIFY2(plain.contains(u"kari@example.no"_s), qPrintable(plain));
    masking.setOn(true);
    QVERIFY2(look->windowTitle().startsWith(u"For ["_s) && !look->windowTitle().contains(u'@'),
             qPrintable(look->windowTitle()));
    masking.setOn(false);
    QCOMPARE(look->windowTitle(), plain);
}

//! Also in the next window, whatever was done in other dialogs meanwhile.
void TestUiNewSession::filesAreLookedForWhereTheyWereLast()
{
    QWidget window;
    ui::SendWindows windows(*m_desk.account, *m_desk.activities, &window);
    windows.setFolders(*m_desk.settings);
    m_desk.settings->setLastFolder(u"documents"_s, m_desk.home->path());
    windows.newSession();
    QVERIFY(support::becomesExposed(windows.form()));
    QTest::mouseClick(windows.form()->findChild<QPushButton *>(u"composeAddFiles"_s), Qt::LeftButton);
    auto *files = windows.form()->findChild<QFileDialog *>();
    QVERIFY(files);
    QCOMPARE(files->directory().canonicalPath(), QDir(m_desk.home->path()).canonicalPath());
    QTest::keyClick(files, Qt::Key_Escape);
}

void TestUiNewSession::refusedFilesSayWhyAndSendNothing()
{
    Composing compose(m_desk);
    compose.drop({m_desk.file(u"broken.pdf"_s, "%PDF-1.7 and then nothing")});
    auto *message = compose.widget<QLabel>("inlineMessageText");
    QVERIFY(message);
    QTRY_VERIFY(message->isVisible() && message->text().contains(u"broken.pdf"_s));
    QVERIFY(compose.dialog.form()->draft().documents.isEmpty());
    QCOMPARE(m_desk.relay->seen().size(), 0);
}

//! Of what is added together; what is added next says nothing of it any more.
void TestUiNewSession::eachRefusedFileIsNamed()
{
    Composing compose(m_desk);
    compose.drop({m_desk.file(u"broken.pdf"_s, "%PDF-1.7 and then nothing"), m_desk.pdf(u"good.pdf"_s),
                  m_desk.file(u"picture.png"_s, QByteArray::fromHex("89504e470d0a1a0a00"))});
    const auto *message = compose.widget<QLabel>("inlineMessageText");
    QVERIFY(message);
    QTRY_VERIFY(message->text().contains(u"picture.png"_s));
    QVERIFY2(message->text().contains(u"broken.pdf"_s), qPrintable(message->text()));
    QVERIFY(!message->text().contains(u"good.pdf"_s));
    QTRY_COMPARE(compose.dialog.form()->draft().documents.size(), 1);
    QTRY_VERIFY(compose.widget("composeForward")->isEnabled()); // all of them are looked at
    compose.drop({m_desk.file(u"another.png"_s, QByteArray::fromHex("89504e470d0a1a0a00"))});
    QTRY_VERIFY(message->text().contains(u"another.png"_s));
    QVERIFY2(!message->text().contains(u"picture.png"_s), qPrintable(message->text()));
}

void TestUiNewSession::missingThingsAreSaidWhenGoingOn()
{
    Composing compose(m_desk);
    for (const char *problem : {"composeDocumentsProblem", "composeSignersProblem", "composeTitleProblem"})
        QVERIFY2(!compose.widget(problem)->isVisible(), problem); // nobody is scolded before trying
    compose.click("composeForward");
    QVERIFY(compose.widget("composeDocumentsProblem")->isVisible());
    QVERIFY(compose.widget("composeSignersProblem")->isVisible());
    QVERIFY(compose.widget("composeTitleProblem")->isVisible());
    QVERIFY(!compose.widget("composeReview")->isVisible());
    picture(compose.dialog, u"newsession-problems"_s);
    compose.add({m_desk.pdf(u"a.pdf"_s)});
    QVERIFY(!compose.widget("composeDocumentsProblem")->isVisible()); // and it goes when it is put right
    QVERIFY(!compose.widget("composeTitleProblem")->isVisible());
}

//! The message above the form pushed what it speaks of half out of sight.
void TestUiNewSession::whatIsWrongIsInSightBelowTheMessage()
{
    Composing compose(m_desk);
    compose.dialog.resize(820, 500);
    compose.add({m_desk.pdf(u"a.pdf"_s)});
    compose.addSigner(u"Kari"_s);
    auto *edit = compose.widget("composeDueDate")->findChild<QDateTimeEdit *>();
    edit->setFocus();
    QTest::keySequence(edit, QKeySequence::SelectAll);
    QTest::keyClicks(edit, QDate::currentDate().addDays(-27).toString(u"yyyy-MM-dd"_s) + u" 12:00"_s);
    compose.widget("composeTitle")->setFocus();
    compose.dialog.form()->verticalScrollBar()->setValue(0);
    const auto *problem = compose.widget<QLabel>("composeDueDateProblem");
    QTRY_VERIFY(!problem->isHidden());
    compose.click("composeForward");
    QVERIFY(!compose.widget("composeReview")->isVisible());
    QTRY_COMPARE(problem->visibleRegion().boundingRect(), problem->rect());
}

void TestUiNewSession::rulesAreSaidWhileTyping_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("text");
    QTest::newRow("title of 256") << QByteArray("composeTitle") << QString(256, u'x');
    QTest::newRow("sign text of 2049") << QByteArray("composeSignText") << QString(2049, u'x');
    QTest::newRow("reference of 1025") << QByteArray("composeReference") << QString(1025, u'x');
}

void TestUiNewSession::rulesAreSaidWhileTyping()
{
    QFETCH(QByteArray, input);
    QFETCH(QString, text);
    Composing compose(m_desk);
    auto *field = compose.widget(input.constData());
    if (auto *line = qobject_cast<QLineEdit *>(field))
        line->setText(text.chopped(1));
    else
        qobject_cast<QPlainTextEdit *>(field)->setPlainText(text.chopped(1));
    const QByteArray problem = input + "Problem";
    QVERIFY(!compose.widget(problem.constData())->isVisible());
    if (auto *edit = qobject_cast<QPlainTextEdit *>(field))
        edit->moveCursor(QTextCursor::End);
    QTest::keyClicks(field, u"x"_s);
    QVERIFY(compose.widget(problem.constData())->isVisible());
    QTest::keyClick(field, Qt::Key_Backspace);
    QVERIFY(!compose.widget(problem.constData())->isVisible());
}

void TestUiNewSession::signersOfAMessageNeedAnAddress()
{
    Composing compose(m_desk);
    compose.add({m_desk.pdf(u"a.pdf"_s)});
    compose.addSigner(u"Kari Nordmann"_s, u"kari@example.com"_s);
    compose.widget<QComboBox>("composeNotify")->setCurrentIndex(2); // SMS
    compose.click("composeForward");
    auto *problem = compose.widget<QLabel>("composeSignersProblem");
    QVERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(u"Kari Nordmann"_s), qPrintable(problem->text()));
    using Column = models::SignerTableModel::Column;
    const auto *model = compose.dialog.form()->signers()->model();
    QVERIFY(
        model->index(0, static_cast<int>(Column::Mobile)).data(models::SignerTableModel::ErrorRole).toBool());
    compose.typeCell(model->index(0, static_cast<int>(Column::Mobile)), u"+4790000000"_s);
    QVERIFY(!problem->isVisible());
}

//! It is seen, and the next key is about it.
void TestUiNewSession::wrongOneOfThePastedIsChosen()
{
    using Column = models::SignerTableModel::Column;
    Composing compose(m_desk);
    QGuiApplication::clipboard()->setText(
        u"Name\tE-mail\tMobile\tStep\nKari\tkari@example.com\t+47 400 00 001\t1\n"
        "Ola\tola@\t+47 400 00 002\t1\n"
        "Per\tper@\t+47 400 00 003\t1\n"
        "Eva\teva@example.com\t+47 400 00 004\t2\n"_s);
    compose.click("composeSignersPaste");
    const ui::SignerList *list = compose.dialog.form()->signers();
    QCOMPARE(list->model()->rowCount(), 4);
    const auto rows = list->table()->selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().row(), 1);
    QCOMPARE(list->table()->currentIndex(), list->model()->index(1, static_cast<int>(Column::Email)));
}

void TestUiNewSession::reviewSaysWhatWillHappen()
{
    Composing compose(m_desk);
    compose.add({m_desk.pdf(u"Lease.pdf"_s)});
    compose.click("composeInOrder");
    compose.addSigner(u"Kari Nordmann"_s);
    compose.addSigner(u"Ola <b>Hansen</b>"_s);
    compose.click("composeForward");
    const auto *review = compose.widget<ui::SessionReview>("composeReview");
    QVERIFY(review->isVisible());
    const QString text = review->toPlainText();
    for (const QString &part :
         {u"Lease"_s, u"Kari Nordmann"_s, u"Ola <b>Hansen</b>"_s, m_desk.account->profile().environmentLabel})
        QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY(text.indexOf(u"Kari"_s) < text.indexOf(u"Ola"_s));
    picture(compose.dialog, u"newsession-review"_s);
    compose.click("composeBack");
    QVERIFY(compose.widget("composeTitle")->isVisible());
    QCOMPARE(m_desk.relay->count("POST", "signing-sessions"), 0);
}

//! A message is read as a signer reads it, and whose it is is said.
//! By default the service makes none: who expects one sees that before it is sent.
void TestUiNewSession::reviewOffersASignedPdf()
{
    Composing compose(m_desk);
    compose.add({m_desk.pdf(u"a.pdf"_s)});
    compose.addSigner(u"Kari"_s);
    compose.click("composeForward");
    auto *message = compose.widget<ui::InlineMessage>("composeNoPdf");
    QVERIFY(message->isVisible());
    QVERIFY2(message->text().startsWith(u"No signed PDF will be made"_s), qPrintable(message->text()));
    QVERIFY(!compose.dialog.form()->draft().makesPackage);
    auto *make = message->findChild<QPushButton *>(u"inlineMessageAction"_s);
    QVERIFY(make && make->isVisible());
    QTest::mouseClick(make, Qt::LeftButton);
    QVERIFY(compose.dialog.form()->draft().makesPackage);
    QVERIFY(!message->isVisible());
    QVERIFY(compose.widget<ui::SessionReview>("composeReview")
                ->toPlainText()
                .contains(u"one signed PDF of all documents"_s));
}

void TestUiNewSession::reviewFillsInTheTexts()
{
    Composing compose(m_desk);
    compose.add({m_desk.pdf(u"Lease.pdf"_s)});
    compose.addSigner(u"Kari Nordmann"_s, u"kari@example.com"_s);
    compose.addSigner(u"Ola Hansen"_s, u"ola@example"_s);
    compose.widget<QLineEdit>("composeTitle")->selectAll();
    compose.type("composeTitle", u"Lease of {name}"_s);
    compose.type("composeSignText", u"I, {name}, agree."_s);
    compose.widget<QComboBox>("composeNotify")->setCurrentIndex(1); // e-mail
    compose.click("composeForward");
    const auto *review = compose.widget<ui::SessionReview>("composeReview");
    QVERIFY(review->isVisible());
    const QString text = review->toPlainText();
    for (const QString &part :
         {u"Lease of Kari Nordmann\n"_s, u"the title for Kari Nordmann"_s, u"Title: Lease of Ola Hansen"_s,
          u"Text to the signer (for Kari Nordmann)"_s, u"I, Kari Nordmann, agree."_s})
        QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY2(!text.contains(u'{'), qPrintable(text));
    // How they are told stands before everything else
    QVERIFY2(text.indexOf(u"Signicat tells each signer by e-mail."_s) < text.indexOf(u"Documents"_s) &&
                 text.contains(u"Signicat tells each signer by e-mail."_s),
             qPrintable(text));
    QVERIFY2(text.contains(u"There is no dot in the domain"_s), qPrintable(text)); // and it can be sent
    picture(compose.dialog, u"newsession-review-texts"_s);
}

void TestUiNewSession::nobodyIsAskedWhenNobodyIsTold()
{
    Composing compose(m_desk);
    compose.add({m_desk.pdf(u"Lease.pdf"_s)});
    compose.addSigner(u"Kari Nordmann"_s);
    compose.click("composeForward");
    const QString text = compose.widget<ui::SessionReview>("composeReview")->toPlainText();
    QVERIFY2(text.indexOf(u"Nobody is told"_s) < text.indexOf(u"Documents"_s), qPrintable(text));
    QCOMPARE(text.count(u"Nobody is told"_s), 1);
    QVERIFY2(!text.contains(u"asked"_s), qPrintable(text));
}

//! One Enter too many makes one more signer, for whom everybody would wait.
void TestUiNewSession::aRowThatWasLeftEmptyIsAskedAbout()
{
    Composing compose(m_desk);
    compose.add({m_desk.pdf(u"Lease.pdf"_s)});
    compose.addSigner(u"Kari Nordmann"_s);
    const auto *review = compose.widget<ui::SessionReview>("composeReview");
    const auto asks = [review] { return review->toPlainText().contains(u"Nothing is written of"_s); };
    compose.click("composeForward");
    QVERIFY(review->isVisible());
    QVERIFY2(!asks(), qPrintable(review->toPlainText()));
    compose.click("composeBack");
    compose.addSigner({});
    QCOMPARE(compose.dialog.form()->draft().signers.size(), 2);
    compose.click("composeForward");
    QVERIFY(review->isVisible()); // and it can be sent
    QVERIFY2(asks(), qPrintable(review->toPlainText()));
}

void TestUiNewSession::addressWithoutADotIsAskedAbout()
{
    using Column = models::SignerTableModel::Column;
    Composing compose(m_desk);
    compose.add({m_desk.pdf(u"Lease.pdf"_s)});
    compose.addSigner(u"Ola"_s, u"ola@example"_s);
    const auto *model = compose.dialog.form()->signers()->model();
    const QModelIndex cell = model->index(0, static_cast<int>(Column::Email));
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(u"There is no dot"_s));
    auto *problem = compose.widget<QLabel>("composeSignersProblem");
    QVERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(u"Ola: There is no dot"_s), qPrintable(problem->text()));
    QVERIFY(compose.dialog.form()->isComplete());
    compose.typeCell(cell, u"ola@example.no"_s);
    QVERIFY(!problem->isVisible());
    QVERIFY(!cell.data(models::SignerTableModel::ErrorRole).toBool());
}

//! Beside the number, from the typing or the pasting on, and in the review; it is sent all the same.
void TestUiNewSession::numberWithoutACountryCodeIsAskedAbout()
{
    using Column = models::SignerTableModel::Column;
    Composing compose(m_desk);
    compose.add({m_desk.pdf(u"Lease.pdf"_s)});
    compose.addSigner(u"Ola"_s, {}, u"900 00 000"_s);
    const auto *model = compose.dialog.form()->signers()->model();
    const QModelIndex typed = model->index(0, static_cast<int>(Column::Mobile));
    QVERIFY2(typed.data(Qt::ToolTipRole).toString().contains(u"+47"_s),
             qPrintable(typed.data(Qt::ToolTipRole).toString()));
    auto *problem = compose.widget<QLabel>("composeSignersProblem");
    QVERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(u"Ola: This number has no country code"_s),
             qPrintable(problem->text()));
    compose.typeCell(typed, u"+47 900 00 000"_s);
    QVERIFY(!problem->isVisible());
    QVERIFY(!typed.data(models::SignerTableModel::ErrorRole).toBool());

    QGuiApplication::clipboard()->setText(u"Name\tMobile\nKari\t91234567\n"_s);
    compose.click("composeSignersPaste");
    QCOMPARE(model->rowCount(), 2);
    QVERIFY2(problem->isVisible() && problem->text().contains(u"Kari: This number has no country code"_s),
             qPrintable(problem->text()));
    QVERIFY(compose.dialog.form()->isComplete());
    compose.click("composeForward");
    const QString text = compose.widget<ui::SessionReview>("composeReview")->toPlainText();
    QVERIFY2(text.contains(u"no country code"_s), qPrintable(text));
}

//! One of them would get what is meant for the other. However it was typed, and beside what else is asked.
void TestUiNewSession::whatTwoSignersBothHaveIsAskedAbout()
{
    using Column = models::SignerTableModel::Column;
    Composing compose(m_desk);
    compose.add({m_desk.pdf(u"Lease.pdf"_s)});
    compose.addSigner(u"Kari"_s, u"kari@example.no"_s, u"+47 900 00 000"_s);
    compose.addSigner(u"Ola"_s, u"Kari@Example.no"_s, u"90000000"_s);
    const auto *model = compose.dialog.form()->signers()->model();
    const QModelIndex number = model->index(1, static_cast<int>(Column::Mobile));
    const QModelIndex address = model->index(1, static_cast<int>(Column::Email));
    const QString asked = u"Kari has this mobile number too. Is it right?"_s;
    const QString askedOfAddress = u"Kari has this e-mail address too. Is it right?"_s;
    auto *problem = compose.widget<QLabel>("composeSignersProblem");
    QVERIFY(problem->isVisible());
    for (const QString &text : {asked, askedOfAddress, u"This number has no country code."_s})
        QVERIFY2(problem->text().contains(u"Ola: "_s + text), qPrintable(problem->text()));
    QVERIFY(number.data(Qt::ToolTipRole).toString().contains(asked));
    QVERIFY(number.data(Qt::ToolTipRole).toString().contains(u"+47"_s));
    QCOMPARE(address.data(Qt::ToolTipRole).toString(), askedOfAddress);
    QVERIFY(compose.dialog.form()->isComplete()); // it can be sent
    compose.click("composeForward");
    const QString text = compose.widget<ui::SessionReview>("composeReview")->toPlainText();
    QVERIFY2(text.contains(asked) && text.contains(askedOfAddress), qPrintable(text));
    compose.click("composeBack");
    compose.typeCell(number, u"+47 900 00 001"_s);
    QVERIFY2(!problem->text().contains(u"mobile"_s), qPrintable(problem->text()));
    compose.typeCell(address, u"ola@example.no"_s);
    QVERIFY(!problem->isVisible());
}

void TestUiNewSession::arrowsOnlyWhereThereIsAWay()
{
    Composing compose(m_desk);
    auto *up = compose.widget<QAbstractButton>("composeDocumentUp");
    auto *down = compose.widget<QAbstractButton>("composeDocumentDown");
    QVERIFY(!up->isEnabled() && !down->isEnabled());
    compose.add({m_desk.pdf(u"One.pdf"_s, "One")});
    QVERIFY(!up->isEnabled() && !down->isEnabled());
    compose.add({m_desk.pdf(u"Two.pdf"_s, "Two")}); // it is chosen
    QVERIFY(up->isEnabled() && !down->isEnabled());
    compose.click("composeDocumentUp");
    QVERIFY(compose.dialog.form()->draft().documents.first().path.endsWith(u"Two.pdf"_s));
    QVERIFY(!up->isEnabled() && down->isEnabled());
    compose.click("composeRemoveDocument");
    QVERIFY(!up->isEnabled() && !down->isEnabled());

    const auto *signerDown = compose.widget<QAbstractButton>("composeSignerDown");
    const auto *signerUp = compose.widget<QAbstractButton>("composeSignerUp");
    compose.addSigner(u"Kari"_s);
    QVERIFY(!signerUp->isEnabled() && !signerDown->isEnabled());
    compose.addSigner(u"Ola"_s);
    QTableView *table = compose.dialog.form()->signers()->table();
    table->selectRow(1);
    QVERIFY(signerUp->isEnabled() && !signerDown->isEnabled());
    table->selectRow(0);
    QVERIFY(!signerUp->isEnabled() && signerDown->isEnabled());
}

//! A box to tick has no "empty".
//! As in a draft that was just opened: the button says that somebody has to be chosen first.
void TestUiNewSession::nobodyIsRemovedWithoutBeingChosen()
{
    Composing compose(m_desk);
    compose.addSigner(u"Kari"_s);
    compose.addSigner(u"Ola"_s);
    QTableView *table = compose.dialog.form()->signers()->table();
    table->selectionModel()->clear(); // without a current one, too, which would be taken as well
    auto *remove = compose.widget<QPushButton>("composeRemoveSigner");
    QVERIFY(remove && !remove->isEnabled());
    table->selectRow(0);
    QVERIFY(remove->isEnabled());
    compose.click("composeRemoveSigner");
    QCOMPARE(compose.dialog.form()->draft().signers.size(), 1);
    QCOMPARE(compose.dialog.form()->draft().signers.first().name, u"Ola"_s);
}

void TestUiNewSession::pagesAreInTheLanguageOfTheWindow()
{
    const auto back = qScopeGuard([before = QLocale()] { QLocale::setDefault(before); });
    for (const auto &[locale, pages] :
         {std::pair(u"nb_NO"_s, u"nb"_s), std::pair(u"en_GB"_s, u"en"_s), std::pair(u"fr_FR"_s, u"en"_s)}) {
        QLocale::setDefault(QLocale(locale));
        const ui::NewSessionDialog dialog(*m_desk.account, *m_desk.activities);
        const auto asked = dialog.form()->draft().common.ui;
        QVERIFY2(asked && asked->language, qPrintable(locale));
        QCOMPARE(asked->language->text(), pages);
    }
}

void TestUiNewSession::hintOfTheLinksIsAboutItsBox()
{
    Composing compose(m_desk);
    const auto hints = compose.dialog.findChildren<QLabel *>();
    QVERIFY(std::any_of(hints.begin(), hints.end(), [](const QLabel *hint) {
        return hint->text().contains(u"Without a tick they work until the due date"_s);
    }));
}

void TestUiNewSession::documentsOfTheServiceAreNotSentAgain()
{
    QString id;
    {
        Composing first(m_desk);
        first.add({m_desk.pdf(u"Lease.pdf"_s)});
        first.addSigner(u"Kari"_s);
        first.sendToTheEnd();
        id = first.asked()[0][u"documents"_s][0][u"documentId"_s].toString();
    }
    const int uploads = m_desk.relay->count("POST", "/sign/documents");
    Composing compose(m_desk);
    compose.dialog.addDocuments({id});
    QTRY_COMPARE(compose.dialog.form()->draft().documents.size(), 1);
    QCOMPARE(compose.dialog.form()->draft().documents[0].title, u"Lease"_s);
    compose.addSigner(u"Ola"_s);
    compose.sendToTheEnd();
    QCOMPARE(m_desk.relay->count("POST", "/sign/documents"), uploads);
    QCOMPARE(compose.madeIds().size(), 1);
}

void TestUiNewSession::collectionIsTakenAsItIs()
{
    QString collection;
    {
        Composing first(m_desk);
        first.add({m_desk.pdf(u"One.pdf"_s), m_desk.pdf(u"Two.pdf"_s, "Two")});
        first.addSigner(u"Kari"_s);
        first.dialog.form()->options()->choosePackage();
        first.sendToTheEnd();
        collection = first.dialog.task()
                         ? first.asked()[0][u"documents"_s][0][u"documentCollectionId"_s].toString()
                         : QString();
    }
    Composing compose(m_desk);
    compose.dialog.setCollection(collection);
    QTRY_COMPARE(compose.dialog.form()->draft().documents.size(), 2);
    QVERIFY(!compose.widget("composeAddFiles")->isVisible());
    QVERIFY(!compose.widget("composePackage")->isVisible()); // made already: its package was decided then
    QVERIFY(compose.dialog.form()->draft().makesPackage);
    const auto *result = compose.dialog.findChild<QLabel *>(u"composeResult"_s);
    QTRY_VERIFY2(result->text().contains(u"one signed PDF of all documents"_s), qPrintable(result->text()));
    compose.addSigner(u"Ola"_s);
    const int before = m_desk.relay->count("POST", "document-collections");
    compose.sendToTheEnd();
    QCOMPARE(m_desk.relay->count("POST", "document-collections"), before);
    QCOMPARE(compose.asked().last()[u"documents"_s][0][u"documentCollectionId"_s].toString(), collection);
}

//! Whatever comes under the mouse on the way down: how they sign and until when is not changed by it.
void TestUiNewSession::theWheelScrollsAndChangesNothing()
{
    Composing compose(m_desk);
    compose.add({m_desk.pdf(u"a.pdf"_s)});
    compose.addSigner(u"Kari"_s);
    ui::SessionForm *form = compose.dialog.form();
    QScrollBar *bar = form->verticalScrollBar();
    QList<QWidget *> fields;
    for (auto *field : form->findChildren<QWidget *>())
        if (field->isVisible() && field->isEnabled() &&
            (qobject_cast<QComboBox *>(field) || qobject_cast<QAbstractSpinBox *>(field)))
            fields << field;
    QVERIFY(fields.contains(compose.widget("composeDueDate")->findChild<QDateTimeEdit *>()));
    QVERIFY(fields.size() > 4);
    const domain::SessionDraft before = form->draft();
    const QWidget *list = compose.widget("composeDocuments");
    for (QWidget *field : std::as_const(fields)) {
        field->setFocus(); // also when somebody has just chosen in it
        form->ensureWidgetVisible(field);
        for (const int turn : {-120, 120}) {
            const int was = bar->value();
            const bool isAtTheEnd = was == (turn < 0 ? bar->maximum() : bar->minimum());
            const QPoint at = field->rect().center();
            QWheelEvent event(at, field->mapToGlobal(at), {}, {0, turn}, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(field, &event);
            QVERIFY2(form->draft() == before, qPrintable(field->objectName()));
            // a list that the field stands in may have something to scroll itself
            QVERIFY2(
                isAtTheEnd || list->isAncestorOf(field) || bar->value() != was,
                qPrintable(
                    u"%1 %2 %3 of %4"_s.arg(field->objectName()).arg(turn).arg(was).arg(bar->maximum())));
        }
    }
}

//! Neither the picture of the order, which comes with the first of them, nor what is wrong with one.
void TestUiNewSession::whatIsSaidOfSignersMovesNothing()
{
    Composing compose(m_desk);
    compose.add({m_desk.pdf(u"a.pdf"_s)});
    const auto *content = compose.dialog.form()->widget();
    const auto *title = compose.widget("composeTitle");
    const auto top = [content, title] {
        for (int times = 0; times < 5; ++times)
            QTest::qWait(0); // layouts hear of each other one after the other
        return title->mapTo(content, QPoint()).y();
    };
    const int before = top();
    compose.addSigner(u"Kari"_s);
    QVERIFY(compose.widget("orderGraph")->isVisible());
    QVERIFY2(qAbs(top() - before) <= 1, qPrintable(u"%1, was %2"_s.arg(top()).arg(before)));
    compose.typeCell(compose.dialog.form()->signers()->model()->index(
                         0, static_cast<int>(models::SignerTableModel::Column::Email)),
                     u"kari"_s);
    QTRY_VERIFY(compose.widget("composeSignersProblem")->isVisible());
    QVERIFY2(qAbs(top() - before) <= 1, qPrintable(u"%1, was %2"_s.arg(top()).arg(before)));
}

//! Whatever it is, it is as far in as what the others unfold, and ends where the form does.
void TestUiNewSession::whatUnfoldsStandsInOneLine()
{
    Composing compose(m_desk);
    compose.choose("composeNotify", u"EMAIL"_s);
    compose.unfold("composeNotifyMore");
    compose.unfold("composeMoreRedirect");
    const auto placeOf = [&compose](const char *name) {
        const QWidget *field = compose.widget(name);
        return QRect(field->mapTo(&compose.dialog, QPoint()), field->size());
    };
    QTRY_COMPARE(placeOf("composeNotifySenderName").left(), placeOf("composeRedirectSuccess").left());
    QCOMPARE(placeOf("composeNotifySenderAddress").right(), placeOf("composeNotifyText").right());
}

//! Down the form as it is read, and from a heading into what it unfolds.
void TestUiNewSession::tabFollowsTheForm()
{
    Composing compose(m_desk);
    compose.choose("composeNotify", u"EMAIL"_s);
    compose.unfold("composeNotifyMore");
    compose.unfold("composeMorePages");
    compose.dialog.activateWindow();
    QVERIFY(support::becomesActive(&compose.dialog));
    compose.widget("composeTitle")->setFocus();
    const QStringList inOrder{u"composeTitle"_s,
                              u"composeTitlePlaceholders"_s,
                              u"composeSignText"_s,
                              u"composeSignTextPlaceholders"_s,
                              u"composeReference"_s,
                              u"composeReferencePlaceholders"_s,
                              u"composeLanguage"_s,
                              u"composeFlow"_s,
                              u"composeIdentityProviders"_s,
                              u"composeIdentityProvidersChoose"_s,
                              u"composePackage"_s,
                              u"composeDueKind"_s,
                              u"composeNotify"_s,
                              u"composeNotifyHeader"_s,
                              u"composeNotifyHeaderPlaceholders"_s,
                              u"composeNotifyText"_s,
                              u"composeNotifyTextPlaceholders"_s,
                              u"composeNotifyMore"_s,
                              u"composeNotifySenderName"_s,
                              u"composeNotifySenderAddress"_s,
                              u"composeNotifyLanguage"_s,
                              u"composeNotifyCategory"_s,
                              u"composeNotifyTags"_s,
                              u"composeNotifyAdd"_s,
                              u"composeMorePages"_s,
                              u"composeLogsInFirst"_s,
                              u"composeMoreOrder"_s};
    QStringList met;
    for (int presses = 0; presses < 100 && met.size() < inOrder.size(); ++presses) {
        QWidget *now = QApplication::focusWidget();
        QVERIFY(now);
        if (inOrder.contains(now->objectName()))
            met << now->objectName();
        QTest::keyClick(now, Qt::Key_Tab);
    }
    QCOMPARE(met, inOrder);
}

void TestUiNewSession::keyboardAlone()
{
    Composing compose(m_desk);
    compose.add({m_desk.pdf(u"a.pdf"_s)});
    compose.addSigner(u"Kari"_s);
    QTest::keyClick(&compose.dialog, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(compose.widget("composeReview")->isVisible());
    QTest::keyClick(&compose.dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(compose.dialog.task() && compose.dialog.progress()->isFinished());
    QCOMPARE(compose.madeIds().size(), 1);
}

void TestUiNewSession::discardAsksOnce()
{
    {
        Composing untouched(m_desk);
        QTest::keyClick(&untouched.dialog, Qt::Key_Escape);
        QVERIFY(!untouched.dialog.isVisible());
    }
    Composing compose(m_desk);
    compose.type("composeTitle", u"Lease"_s);
    auto *discard = compose.widget<QAction>("composeDiscard");
    discard->trigger();
    auto *question = compose.widget<QMessageBox>("composeDiscardQuestion");
    QVERIFY(question && question->isVisible());
    QVERIFY(compose.dialog.isVisible());
    QTest::keyClick(question, Qt::Key_Escape); // the safe answer
    QTRY_VERIFY(!compose.widget<QMessageBox>("composeDiscardQuestion"));
    QVERIFY(compose.dialog.isVisible());
    QCOMPARE(compose.widget<QLineEdit>("composeTitle")->text(), u"Lease"_s);

    discard->trigger();
    question = compose.widget<QMessageBox>("composeDiscardQuestion");
    QVERIFY(question);
    for (QAbstractButton *button : question->buttons())
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(!compose.dialog.isVisible());
}

QTEST_MAIN(TestUiNewSession)
#include "tst_ui_newsession.moc"

// What cannot work is refused in the form, where it stands, before anything is sent.
#include "support/windowpatience.h"
#include "ui/compose/documentlist.h"
#include "ui/compose/sessionform.h"
#include "ui/compose/signerlist.h"
#include "ui/compose/signingoptions.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

//! Makes one thing of a draft that can be sent impossible.
using Breaks = void (*)(domain::SessionDraft &);
Q_DECLARE_METATYPE(Breaks)

namespace {

using Column = models::SignerTableModel::Column;

const QString firstId = u"00000000-0000-4000-8000-000000000001"_s;
const QString secondId = u"00000000-0000-4000-8000-000000000002"_s;

domain::SessionDraft soundDraft()
{
    domain::SessionDraft draft;
    for (const QString &title : {u"Lease"_s, u"House rules"_s})
        draft.documents.append({.sha256Hex = title, .title = title, .mimeType = u"application/pdf"_s});
    for (const QString &name : {u"Kari"_s, u"Ola"_s})
        draft.signers.append({.name = name, .actions = {}, .fields = {}});
    draft.common.title = u"Lease"_s;
    draft.common.signingSetup = {domain::SigningSetup()};
    draft.common.signingSetup[0].signingFlow = domain::SigningFlow::AuthenticationBased;
    return draft;
}

//! Two sessions that wait for each other.
domain::KnownSessions knownSessions()
{
    domain::KnownSessions known;
    known[firstId] = {u"Framework"_s, u"Per"_s, domain::SessionState::Blocked, {}, {secondId}};
    known[secondId] = {u"Appendix"_s, u"Pål"_s, domain::SessionState::Blocked, {}, {firstId}};
    return known;
}

void waitInACircle(domain::SessionDraft &draft)
{
    draft.common.subsequentTo = QStringList{firstId};
}

void waitForTooMany(domain::SessionDraft &draft)
{
    draft.common.subsequentTo.emplace();
    for (int i = 0; i < 51; ++i)
        draft.common.subsequentTo->append(u"00000000-0000-4000-8000-%1"_s.arg(i + 100, 12, 10, '0'_L1));
}

void makeTooWideAStep(domain::SessionDraft &draft)
{
    draft.signerOrder = domain::SignerOrder::BySteps;
    draft.signers.clear();
    for (int i = 0; i < 52; ++i)
        draft.signers.append(
            {.name = u"Signer no. %1"_s.arg(i), .step = i < 51 ? 1 : 2, .actions = {}, .fields = {}});
}

void mixTypes(domain::SessionDraft &draft)
{
    draft.documents[1].mimeType = u"text/plain"_s;
}

void signTextWithSmartId(domain::SessionDraft &draft)
{
    for (domain::DraftDocument &document : draft.documents)
        document.mimeType = u"text/plain"_s;
    draft.common.signingSetup[0].signingFlow = domain::SigningFlow::PkiSigning;
    draft.common.signingSetup[0].vendor = domain::SigningVendor::SmartId;
}

void signASignedOne(domain::SessionDraft &draft)
{
    draft.documents[1].isAlreadySigned = true;
}

} // namespace

class TestUiRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_form.reset(); }

    void saidWhereItStands_data();
    void saidWhereItStands();
    void everyoneWhoIsWrongIsNamed();
    void theCellThatIsWrongIsTheCurrentOne();
    void ofManyTheNumberIsSaid();
    void severalProblemsOfAFieldAreAllSaid();
    void wordsOfTheServiceStayUntilSomethingIsWritten();
    void aNumberToCheckIsAskedFor();

private:
    template <typename T = QWidget>
    T *widget(const QString &name)
    {
        T *found = m_form->findChild<T *>(name);
        if (!found)
            qWarning("no %s", qPrintable(name));
        return found;
    }
    QString shownIn(const QString &name)
    {
        const auto *label = widget<QLabel>(name);
        return label && label->isVisible() ? label->text() : QString();
    }
    bool isMarked(int row, Column column)
    {
        return m_form->signers()
            ->model()
            ->index(row, static_cast<int>(column))
            .data(models::SignerTableModel::ErrorRole)
            .toBool();
    }

    std::unique_ptr<ui::SessionForm> m_form;
};

void TestUiRefusals::init()
{
    m_form = std::make_unique<ui::SessionForm>();
    m_form->resize(820, 900);
    m_form->show();
    QVERIFY(support::becomesExposed(m_form.get()));
    m_form->activateWindow();
    m_form->setKnownSessions(knownSessions());
}

void TestUiRefusals::saidWhereItStands_data()
{
    QTest::addColumn<Breaks>("breaks");
    QTest::addColumn<QStringList>("places"); // all that say it; the others say nothing
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QList<int>>("documents"); // that are marked
    const QString signers = u"composeSignersProblem"_s, documents = u"composeDocumentsProblem"_s;
    const QStringList order{signers, u"orderGraphProblems"_s, u"composeOrderProblem"_s};
    const auto row = [](const char *name, Breaks breaks, const QStringList &places, const QString &sentence,
                        const QList<int> &marked = {}) {
        QTest::newRow(name) << breaks << places << sentence << marked;
    };
    row("a circle", waitInACircle, order,
        u"The session of Per waits for these signers, who wait for it: nobody could ever begin."_s);
    row("more than 50 sessions", waitForTooMany, order, u"These wait for more than 50 other session"_s);
    row("more than 50 signers before", makeTooWideAStep, order,
        u"Step 2 waits for 51 signers. The service takes at most 50"_s);
    row("PDF and text", mixTypes, {documents}, u"All documents of one session must be of the same type."_s);
    row("a vendor of PDF only", signTextWithSmartId, {documents},
        u"House rules: This eID signs PDF files only."_s, {0, 1});
    row("a PDF that is signed", signASignedOne, {documents},
        u"House rules: This PDF is signed already; only signing with an eID can add to it."_s, {1});
}

void TestUiRefusals::saidWhereItStands()
{
    QFETCH(const Breaks, breaks);
    QFETCH(const QStringList, places);
    QFETCH(const QString, sentence);
    QFETCH(const QList<int>, documents);
    const QStringList all{u"composeSignersProblem"_s, u"orderGraphProblems"_s, u"composeOrderProblem"_s,
                          u"composeDocumentsProblem"_s};
    domain::SessionDraft draft = soundDraft();
    m_form->setDraft(draft);
    QVERIFY(m_form->isComplete());
    for (const QString &place : all)
        QCOMPARE(shownIn(place), QString());

    breaks(draft);
    m_form->setDraft(draft);
    QVERIFY(!m_form->isComplete()); // what the window asks before it goes on
    for (const QString &place : all) {
        const QString said = shownIn(place);
        QVERIFY2(places.contains(place) ? said.contains(sentence) : said.isEmpty(),
                 qPrintable(place + u": "_s + said));
    }
    const auto *table = widget<QTableWidget>(u"composeDocuments"_s);
    for (int i = 0; i < table->rowCount(); ++i) {
        const QString told = table->item(i, 0)->data(Qt::AccessibleDescriptionRole).toString();
        QCOMPARE(!told.isEmpty(), documents.contains(i));
        QVERIFY(table->item(i, 0)->toolTip() == told || !documents.contains(i));
    }
    m_form->showAllProblems();
    const bool isOfDocuments = places.first() == u"composeDocumentsProblem"_s;
    QVERIFY(isOfDocuments ? table->hasFocus() : m_form->signers()->table()->hasFocus());

    m_form->setDraft(soundDraft());
    QVERIFY(m_form->isComplete());
    for (const QString &place : all)
        QCOMPARE(shownIn(place), QString());
    QVERIFY(table->item(1, 0)->data(Qt::AccessibleDescriptionRole).toString().isEmpty());
}

void TestUiRefusals::everyoneWhoIsWrongIsNamed()
{
    domain::SessionDraft draft = soundDraft();
    draft.signers[0].email = u"kari at home"_s;
    draft.signers[1].email = u"ola at home"_s;
    draft.signers[1].mobile = u"12"_s;
    m_form->setDraft(draft);
    QCOMPARE(
        shownIn(u"composeSignersProblem"_s).split(u'\n'),
        (QStringList{u"⚠ Kari: This is not an e-mail address."_s, u"⚠ Ola: This is not an e-mail address."_s,
                     u"⚠ Ola: Write the number with its country code, for example +47 900 00 000."_s}));
    QVERIFY(isMarked(0, Column::Email) && isMarked(1, Column::Email) && isMarked(1, Column::Mobile));
    QVERIFY(!isMarked(0, Column::Mobile) && !isMarked(0, Column::Name) && !isMarked(1, Column::Name));
    const auto *table = m_form->signers()->table();
    QVERIFY(table->accessibleDescription().contains(u"Kari:"_s));
    QVERIFY(table->accessibleDescription().contains(u"country code"_s));
}

//! F2 is for what keeps one from going on, not for where the keys were, nor for what is only to be looked at.
void TestUiRefusals::theCellThatIsWrongIsTheCurrentOne()
{
    domain::SessionDraft draft = soundDraft();
    draft.signers[0].email = u"kari@home"_s; // no dot: only a caution
    draft.signers[1].email = u"ola at home"_s;
    m_form->setDraft(draft);
    QVERIFY(support::becomesActive(m_form.get()));
    QVERIFY(isMarked(0, Column::Email) && isMarked(1, Column::Email));
    QTableView *table = m_form->signers()->table();
    const auto cell = [table](int row, Column column) {
        return table->model()->index(row, static_cast<int>(column));
    };
    table->setCurrentIndex(cell(0, Column::Mobile));
    m_form->showAllProblems();
    QVERIFY(table->hasFocus());
    QCOMPARE(table->currentIndex(), cell(1, Column::Email));
    QTest::keyClick(table, Qt::Key_F2);
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor && table->isAncestorOf(editor));
    QCOMPARE(editor->text(), u"ola at home"_s);
    QTest::keyClick(editor, Qt::Key_Escape);

    draft.signers[1].email = u"ola@example.com"_s;
    draft.common.title = QString(); // nothing of the signers keeps one from going on now
    m_form->setDraft(draft);
    table->setCurrentIndex(cell(1, Column::Mobile));
    m_form->showAllProblems();
    QCOMPARE(table->currentIndex(), cell(1, Column::Mobile));
}

void TestUiRefusals::ofManyTheNumberIsSaid()
{
    domain::SessionDraft draft = soundDraft();
    while (draft.signers.size() < 20)
        draft.signers.append(
            {.name = u"Signer no. %1"_s.arg(draft.signers.size()), .actions = {}, .fields = {}});
    for (domain::DraftSigner &signer : draft.signers)
        signer.email = u"nobody"_s;
    m_form->setDraft(draft);
    const QStringList lines = shownIn(u"composeSignersProblem"_s).split(u'\n');
    QCOMPARE(lines.size(), 7);
    QVERIFY2(lines.last().contains(u"14"_s), qPrintable(lines.last()));
    QVERIFY(isMarked(19, Column::Email)); // the cells say all of it
}

void TestUiRefusals::severalProblemsOfAFieldAreAllSaid()
{
    domain::SessionDraft draft = soundDraft();
    draft.common.usageTags = QStringList{QString(51, u'a'), u"fine"_s, QString(51, u'b')};
    m_form->setDraft(draft);
    const QString said = shownIn(u"composeUsageTagsProblem"_s);
    QVERIFY2(said.contains(u"“aaa"_s) && said.contains(u"“bbb"_s) && !said.contains(u"fine"_s),
             qPrintable(said));
}

//! The rules are looked at again for many reasons, and what the service said is as true after that.
void TestUiRefusals::wordsOfTheServiceStayUntilSomethingIsWritten()
{
    m_form->setDraft(soundDraft());
    QVERIFY(m_form
                ->showRefusal(
                    {{u"[0].title"_s, u"forbidden word"_s}, {u"[1].signer.email"_s, u"unknown mailbox"_s}})
                .isEmpty());
    const auto areThere = [this] {
        return shownIn(u"composeTitleProblem"_s).contains(u"forbidden word"_s) &&
               shownIn(u"composeSignersProblem"_s).contains(u"unknown mailbox"_s) &&
               isMarked(1, Column::Email) && !isMarked(0, Column::Email);
    };
    QVERIFY(areThere());
    m_form->setKnownSessions(knownSessions());
    QVERIFY(areThere());
    QEvent language(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_form.get(), &language);
    QVERIFY(areThere());

    auto *title = widget<QLineEdit>(u"composeTitle"_s);
    title->setFocus();
    QTest::keyClicks(title, u" 2"_s);
    QCOMPARE(shownIn(u"composeTitleProblem"_s), QString());
    QCOMPARE(shownIn(u"composeSignersProblem"_s), QString());
    QVERIFY(!isMarked(1, Column::Email));
}

void TestUiRefusals::aNumberToCheckIsAskedFor()
{
    domain::SessionDraft draft = soundDraft();
    draft.signers[0].nationalIdentificationNumber = u"01017012345"_s;
    m_form->setDraft(draft);
    QVERIFY(!isMarked(1, Column::IdentityNumber));
    auto *heading = widget<QToolButton>(u"composeMoreSignature"_s);
    m_form->ensureWidgetVisible(heading);
    QTest::mouseClick(heading, Qt::LeftButton);
    for (const QString &name : {u"composePrefill0"_s, u"composeValidations0"_s}) {
        auto *box = widget<QCheckBox>(name);
        m_form->ensureWidgetVisible(box);
        QTest::mouseClick(box, Qt::LeftButton, {}, {12, box->height() / 2});
        QVERIFY(box->isChecked());
        QCOMPARE(shownIn(u"composeSignersProblem"_s),
                 u"⚠ Ola: An identity number is to be filled in or checked, and none is written here."_s);
        QVERIFY(isMarked(1, Column::IdentityNumber) && !isMarked(0, Column::IdentityNumber));
        QVERIFY(m_form->isComplete()); // the service takes it
        QTest::mouseClick(box, Qt::LeftButton, {}, {12, box->height() / 2});
        QVERIFY(!isMarked(1, Column::IdentityNumber));
        QCOMPARE(shownIn(u"composeSignersProblem"_s), QString());
    }
}

QTEST_MAIN(TestUiRefusals)
#include "tst_ui_refusals.moc"

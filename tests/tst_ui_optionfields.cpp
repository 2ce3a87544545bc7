#include "api/codec/encode.h"
#include "support/accessiblechecker.h"
#include "support/pictures.h"
#include "support/windowpatience.h"

#include "ui/compose/documentactions.h"
#include "ui/compose/documentlist.h"
#include "ui/compose/notificationpreview.h"
#include "ui/compose/reviewtext.h"
#include "ui/compose/sessionform.h"
#include "ui/compose/signerlist.h"
#include "ui/compose/signingoptions.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>
#include <QTextDocument>
#include <QTimeEdit>
#include <QToolButton>
#include <QWindow>

using namespace Qt::StringLiterals;

//! Each field of the form, filled in as a person does, and the member of the request that it becomes.
class TestUiOptionFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_form.reset(); }

    void everythingHasAName();
    void texts();
    void eIDs();
    void whichFilesComeOfItIsSaid();
    void whatCannotWorkIsGreyedOutWithTheReason();
    void moreAboutTheSignature();
    void namesOfSettingsAreThereOnce();
    void manyDocumentsAtOnce();
    void dueDateByRule();
    void noDueDate();
    void aDateThatHasPassedIsToldAndKept();
    void linkLifetime();
    void otherLifetimesAreKept();
    void pages();
    void pagesOfTextAreGreyedOutForOtherDocuments();
    void aCallNeedsItsText();
    void redirects();
    void archive();
    void usageTags();
    void severalMessages();
    void emailComesBeforeTextMessages();
    void messagesFollowTheLanguageOfThePages();
    void aMessageNewInADraftFollowsThePages();
    void thePreviewIsOfOneSigner();
    void placeholdersAreInserted();
    void unknownPlaceholdersAreNamed();
    void aTextOfEachSignerIsShown();
    void emptyPlaceholdersAreToldAtTheTextAndInTheReview();
    void aPressIsNotMovedAwayFrom();
    void foldedSectionsSayWhatIsSet();
    void serverProblemsLandAtTheFields();
    void whoSignsWhichDocument();
    void theReviewSaysWhatIsSet();
    void theReviewSaysThatBankIdIsNorwegian();
    void theReviewSaysNothingOfDefaults();

private:
    template <typename T = QWidget>
    T *widget(const QString &name)
    {
        T *found = m_form->findChild<T *>(name);
        if (!found)
            qWarning("no %s", qPrintable(name));
        return found;
    }
    void unfold(const QString &name)
    {
        auto *heading = widget<QToolButton>(name);
        m_form->ensureWidgetVisible(heading);
        QTest::mouseClick(heading, Qt::LeftButton);
        QVERIFY(heading->isChecked());
    }
    void type(const QString &name, const QString &text)
    {
        auto *input = widget(name);
        QVERIFY2(input->isVisible() && input->isEnabled(), qPrintable(name));
        input->setFocus();
        QTest::keyClicks(input, text);
    }
    void check(const QString &name)
    {
        auto *box = widget<QCheckBox>(name);
        QVERIFY2(box->isVisible() && box->isEnabled(), qPrintable(name));
        m_form->ensureWidgetVisible(box);
        QTest::mouseClick(box, Qt::LeftButton, {}, {12, box->height() / 2});
    }
    void choose(const QString &name, const QVariant &data)
    {
        auto *box = widget<QComboBox>(name);
        QVERIFY2(box->isVisible() && box->isEnabled() && box->findData(data) >= 0, qPrintable(name));
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        while (box->currentData() != data && box->currentIndex() < box->count() - 1)
            QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(box->currentData(), data);
    }
    void setNumber(const QString &name, int number)
    {
        auto *box = widget<QSpinBox>(name);
        QVERIFY2(box->isVisible() && box->isEnabled(), qPrintable(name));
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QString::number(number));
        QTest::keyClick(box, Qt::Key_Tab);
    }
    QString problemAt(const QString &name)
    {
        const auto *problem = widget<QLabel>(name + u"Problem"_s);
        return problem && problem->isVisible() ? problem->text() : QString();
    }
    QString cautionAt(const QString &name)
    {
        const auto *caution = widget<QLabel>(name + u"Caution"_s);
        return caution && caution->isVisible() ? caution->text() : QString();
    }
    QJsonObject session() { return api::toJson(m_form->draft().common); }
    void addPeople();

    std::unique_ptr<ui::SessionForm> m_form;
};

void TestUiOptionFields::init()
{
    m_form = std::make_unique<ui::SessionForm>();
    m_form->resize(820, 900);
    m_form->show();
    QVERIFY(support::becomesExposed(m_form.get()));
    m_form->activateWindow();
}

void TestUiOptionFields::addPeople()
{
    domain::SessionDraft draft = m_form->draft();
    for (const QString &title : {u"Lease"_s, u"House rules"_s}) {
        domain::DraftDocument document;
        document.sha256Hex = title;
        document.title = title;
        document.mimeType = u"application/pdf"_s;
        draft.documents << document;
    }
    for (const QString &name : {u"Kari Nordmann"_s, u"Ola Hansen"_s}) {
        domain::DraftSigner signer;
        signer.name = name;
        signer.email = name.section(u' ', 0, 0).toLower() + u"@example.com"_s;
        signer.fields = {{u"flat"_s, name.size() > 11 ? u"H0201"_s : u"H0305"_s}};
        draft.signers << signer;
    }
    m_form->setDraft(draft);
}

void TestUiOptionFields::everythingHasAName()
{
    addPeople();
    domain::SessionDraft draft = m_form->draft();
    draft.common.notifications = QList<domain::NotificationMessage>(2);
    draft.common.subsequentTo = QStringList{u"00000000-0000-4000-8000-000000000001"_s};
    m_form->setDraft(draft);
    for (auto *heading : m_form->findChildren<QToolButton *>())
        if (heading->isCheckable() && heading->objectName().contains(u"More"_s) && heading->isVisible())
            heading->setChecked(true);
    QCOMPARE(support::unnamedIn(*m_form).join(u'\n'), QString());
    m_form->resize(820, m_form->widget()->sizeHint().height() + 40);
    support::picture(*m_form, u"options-unfolded"_s);
}

void TestUiOptionFields::texts()
{
    type(u"composeTitle"_s, u"Lease"_s);
    type(u"composeSignText"_s, u"I agree."_s);
    type(u"composeReference"_s, u"Case 77"_s);
    choose(u"composeLanguage"_s, u"nb"_s);
    QCOMPARE(session()[u"title"_s], u"Lease"_s);
    QCOMPARE(session()[u"signText"_s], u"I agree."_s);
    QCOMPARE(session()[u"externalReference"_s], u"Case 77"_s);
    QCOMPARE(session()[u"ui"_s][u"language"_s], u"nb"_s);
    choose(u"composeLanguage"_s, QString());
    QVERIFY(!session().contains(u"ui"_s));
    QCOMPARE(widget<QComboBox>(u"composeLanguage"_s)->currentText(), u"As the service chooses (English)"_s);
}

void TestUiOptionFields::eIDs()
{
    type(u"composeIdentityProviders"_s, u"nbid, own-eid"_s);
    QMenu *menu = widget<QToolButton>(u"composeIdentityProvidersChoose"_s)->menu();
    Q_EMIT menu->aboutToShow();
    QAction *mitId = nullptr;
    for (QAction *action : menu->actions()) {
        QCOMPARE(action->isChecked(), action->text() == u"nbid"_s);
        if (action->text() == u"mitid"_s)
            mitId = action;
    }
    QVERIFY(mitId);
    mitId->trigger();
    const QJsonValue setup = session()[u"signingSetup"_s][0];
    QCOMPARE(setup[u"signingFlow"_s], u"AUTHENTICATION_BASED"_s);
    QCOMPARE(setup[u"identityProviders"_s].toArray().size(), 3);
    QCOMPARE(setup[u"identityProviders"_s][1][u"idpName"_s], u"own-eid"_s);
    QCOMPARE(setup[u"identityProviders"_s][2][u"idpName"_s], u"mitid"_s);
    QVERIFY(!m_form->draft().makesPackage);
    check(u"composePackage"_s);
    QVERIFY(m_form->draft().makesPackage);
    choose(u"composeFlow"_s, u"PKISIGNING"_s);
    choose(u"composeVendor"_s, u"NBID"_s);
    QCOMPARE(session()[u"signingSetup"_s][0][u"vendor"_s], u"NBID"_s);
    QVERIFY(!session()[u"signingSetup"_s][0].toObject().contains(u"identityProviders"_s));
}

//! Which files there will be is told where it is chosen, and again before it is sent.
void TestUiOptionFields::whichFilesComeOfItIsSaid()
{
    const auto *result = widget<QLabel>(u"composeResult"_s);
    QVERIFY(result->isVisible());
    const auto says = [this, result](const QString &part) {
        QTextDocument page;
        page.setHtml(
            ui::ReviewText(m_form->draft(), u"SANDBOX"_s, {}, QDateTime::currentDateTimeUtc()).html());
        return result->text().contains(part) && page.toPlainText().contains(part);
    };
    const auto saysNothingOf = [result](const QString &part) { return !result->text().contains(part); };
    QVERIFY2(says(u"an XML file (XAdES)"_s) && says(u"No signed PDF is made."_s), qPrintable(result->text()));
    const auto topOfNext = [this] {
        for (int times = 0; times < 5; ++times)
            QTest::qWait(0); // layouts hear of each other one after the other
        return widget<QWidget>(u"composeDueKind"_s)->mapTo(m_form->widget(), QPoint()).y();
    };
    const int before = topOfNext();
    check(u"composePackage"_s);
    QCOMPARE(topOfNext(), before);
    QVERIFY2(says(u"an XML file (XAdES)"_s) && says(u"one signed PDF of all documents (PAdES)"_s) &&
                 saysNothingOf(u"No signed PDF"_s),
             qPrintable(result->text()));
    check(u"composePackage"_s);
    unfold(u"composeMoreSignature"_s);
    check(u"composeSessionPackage0"_s);
    QVERIFY2(says(u"A signed PDF is made for each signer (PAdES)."_s) && saysNothingOf(u"No signed PDF"_s),
             qPrintable(result->text()));
    check(u"composeSessionPackage0"_s);
    choose(u"composeFlow"_s, u"PKISIGNING"_s);
    choose(u"composeVendor"_s, u"NBID"_s);
    QVERIFY2(says(u"a signed PDF (PAdES)"_s) && saysNothingOf(u"XML"_s), qPrintable(result->text()));
    choose(u"composeVendor"_s, u"SBID"_s);
    QVERIFY2(says(u"an XML file (XMLDSig)"_s) && says(u"No signed PDF is made."_s),
             qPrintable(result->text()));
}

void TestUiOptionFields::whatCannotWorkIsGreyedOutWithTheReason()
{
    const auto reasonIsVisible = [this](const QString &part) {
        for (const auto *label : m_form->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(part))
                return true;
        return false;
    };
    unfold(u"composeMoreSignature"_s);
    QVERIFY(!widget(u"composeVendor"_s)->isEnabled());
    QVERIFY(!widget(u"composeIntention"_s)->isEnabled());
    QVERIFY(reasonIsVisible(u"Only when signing with the eID's own signature"_s));
    choose(u"composeFlow"_s, u"PKISIGNING"_s);
    QVERIFY(widget(u"composeVendor"_s)->isEnabled() && widget(u"composeIntention"_s)->isEnabled());
    QVERIFY(!widget(u"composeIdentityProviders"_s)->isEnabled());
    QVERIFY(reasonIsVisible(u"Only when signing by logging in"_s));
    QVERIFY(widget(u"composePackage"_s)->isEnabled());
    choose(u"composeVendor"_s, u"SMARTID"_s);
    QVERIFY(!widget(u"composePackage"_s)->isEnabled() && !widget(u"composeSessionPackage"_s)->isEnabled());
    QVERIFY(reasonIsVisible(u"cannot be used with a package"_s));
    // What is there already can be taken away, and is told until then.
    choose(u"composeVendor"_s, u"NBID"_s);
    check(u"composePackage"_s);
    type(u"composeIntention"_s, u"I sign"_s);
    choose(u"composeVendor"_s, u"ESTEID"_s);
    QVERIFY(!problemAt(u"composePackage"_s).isEmpty());
    check(u"composePackage"_s);
    QVERIFY(problemAt(u"composePackage"_s).isEmpty());
    QVERIFY(!widget(u"composePackage"_s)->isEnabled());
    choose(u"composeFlow"_s, u"AUTHENTICATION_BASED"_s);
    QVERIFY(!problemAt(u"composeIntention"_s).isEmpty());
    QVERIFY(widget(u"composeIntention"_s)->isEnabled());
}

void TestUiOptionFields::moreAboutTheSignature()
{
    choose(u"composeFlow"_s, u"PKISIGNING"_s);
    unfold(u"composeMoreSignature"_s);
    check(u"composePrefill0"_s);
    check(u"composeValidations0"_s);
    check(u"composeSessionPackage0"_s);
    type(u"composeAttributes"_s, u"name, dateOfBirth"_s);
    type(u"composeIntention"_s, u"I sign the lease"_s);
    choose(u"composeIntentionFormat"_s, u"TEXT"_s);
    auto *table = widget<QTableWidget>(u"composeParameters"_s);
    m_form->ensureWidgetVisible(table);
    for (int column = 0; column < 2; ++column) {
        table->setCurrentCell(0, column);
        if (!table->item(0, column))
            table->setItem(0, column, new QTableWidgetItem);
        table->item(0, column)->setText(column == 0 ? u"mitid_app_type"_s : u"web, \"x\""_s);
    }
    QCOMPARE(table->rowCount(), 2); // an empty line for the next
    const QJsonObject asked = session();
    QCOMPARE(asked[u"signer"_s][u"prefill"_s][0], u"NATIONAL_IDENTIFICATION_NUMBER"_s);
    QCOMPARE(asked[u"signer"_s][u"validations"_s][0], u"NATIONAL_IDENTIFICATION_NUMBER"_s);
    QCOMPARE(asked[u"packageTo"_s][0], u"PADES_CONTAINER"_s);
    QCOMPARE(asked[u"signingSetup"_s][0][u"requestedAttributes"_s][1], u"dateOfBirth"_s);
    QCOMPARE(asked[u"signingSetup"_s][0][u"additionalParameters"_s][u"mitid_app_type"_s], u"web, \"x\""_s);
    QCOMPARE(asked[u"intentionText"_s][u"value"_s], u"I sign the lease"_s);
    QCOMPARE(asked[u"intentionText"_s][u"format"_s], u"TEXT"_s);
    check(u"composePrefill0"_s);
    check(u"composeValidations0"_s);
    check(u"composeSessionPackage0"_s);
    QVERIFY(!session().contains(u"signer"_s) && !session().contains(u"packageTo"_s));
}

void TestUiOptionFields::namesOfSettingsAreThereOnce()
{
    unfold(u"composeMoreSignature"_s);
    auto *table = widget<QTableWidget>(u"composeParameters"_s);
    for (int row = 0; row < 2; ++row)
        table->setItem(row, 0, new QTableWidgetItem(u"sbid_flow"_s));
    QVERIFY2(problemAt(u"composeParameters"_s).contains(u"sbid_flow"_s), "twice");
    QVERIFY(!m_form->isComplete());
    table->item(1, 0)->setText({});
    QVERIFY(problemAt(u"composeParameters"_s).isEmpty());
    table->setItem(1, 1, new QTableWidgetItem(u"value"_s));
    QVERIFY(!problemAt(u"composeParameters"_s).isEmpty());
    table->setCurrentCell(1, 1);
    QTest::keyClick(table, Qt::Key_Delete);
    QVERIFY(problemAt(u"composeParameters"_s).isEmpty());
}

//! Each was shown with a look at all of those before it: a hundred took seconds.
void TestUiOptionFields::manyDocumentsAtOnce()
{
    const auto document = [](int number) {
        domain::DraftDocument made;
        made.documentId = made.title = u"document %1"_s.arg(number);
        return made;
    };
    QList<domain::DraftDocument> documents;
    for (int number = 0; number < 100; ++number)
        documents << document(number);
    auto *list = m_form->findChild<ui::DocumentList *>();
    QSignalSpy edited(list, &ui::DocumentList::edited);
    const qsizetype before = list->documents().size();
    m_form->addDocuments(documents);
    QCOMPARE(edited.size(), 1);
    QCOMPARE(list->documents().size(), before + 100);
    auto *table = list->findChild<QTableWidget *>();
    QVERIFY(!table->wordWrap()); // a long name ends where its cell does
    auto *box = qobject_cast<QComboBox *>(table->cellWidget(int(before), 2));
    QVERIFY(box);
    QCOMPARE(box->currentText(), u"To sign"_s);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    // one more, and one that is there already: the boxes stay, and say what was chosen
    m_form->addDocuments({document(0), document(100)});
    QCOMPARE(table->cellWidget(int(before), 2), box);
    QCOMPARE(box->currentText(), u"Only to read"_s);
    QCOMPARE(list->documents()[before].action, domain::DocumentAction::View);
    QCOMPARE(list->documents().size(), before + 101);
    QVERIFY(qobject_cast<QComboBox *>(table->cellWidget(int(before) + 100, 2)));
}

void TestUiOptionFields::dueDateByRule()
{
    auto *kind = widget<QComboBox>(u"composeDueKind"_s);
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_Down);
    setNumber(u"composeDueDays"_s, 5);
    auto *calendar = widget<QComboBox>(u"composeDueCalendar"_s);
    calendar->setFocus();
    QTest::keyClick(calendar, Qt::Key_End);
    QCOMPARE(calendar->currentText(), u"skipping weekends and Icelandic holidays"_s);
    QCOMPARE(m_form->draft().dueRule->calendar, domain::HolidayCalendar::Iceland);
    QTest::keyClick(calendar, Qt::Key_Home);
    QTest::keyClick(calendar, Qt::Key_Down); // Norway
    auto *time = widget<QTimeEdit>(u"composeDueTime"_s);
    time->setFocus();
    QTest::keyClicks(time, u"1600"_s);
    const domain::SessionDraft draft = m_form->draft();
    QVERIFY(draft.dueRule);
    const domain::DueRule rule{5, true, domain::HolidayCalendar::Norway, QTime(16, 0)};
    QVERIFY(*draft.dueRule == rule);
    QVERIFY(!draft.common.dueDate);
    const QDate day = domain::dueDateOf(rule, QDateTime::currentDateTime()).date();
    const QString said = widget<QLabel>(u"composeDueDay"_s)->text();
    QVERIFY2(said.contains(QLocale().toString(day, QLocale::LongFormat)), qPrintable(said));
    setNumber(u"composeDueDays"_s, 60);
    QVERIFY(!problemAt(u"composeDueRule"_s).isEmpty()); // later than the service takes
    auto *counts = widget<QComboBox>(u"composeDueCounts"_s);
    counts->setFocus();
    QTest::keyClick(counts, Qt::Key_Down);
    QVERIFY(!m_form->draft().dueRule->countsBusinessDays);
    QVERIFY(!calendar->isEnabled());
}

void TestUiOptionFields::noDueDate()
{
    QVERIFY(session()[u"dueDate"_s].isString());
    auto *kind = widget<QComboBox>(u"composeDueKind"_s);
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_End);
    QVERIFY(!session().contains(u"dueDate"_s));
    QVERIFY(!m_form->draft().dueRule);
    QTextDocument page; // it has one all the same
    const QDateTime now = QDateTime::currentDateTimeUtc();
    page.setHtml(ui::ReviewText(m_form->draft(), u"SANDBOX"_s, {}, now).html());
    const QString day = QLocale().toString(now.toLocalTime().addDays(30).date(), QLocale::LongFormat);
    QVERIFY2(page.toPlainText().contains(day) && page.toPlainText().contains(u"the service chooses that"_s),
             qPrintable(page.toPlainText()));
}

void TestUiOptionFields::aDateThatHasPassedIsToldAndKept()
{
    domain::SessionDraft draft;
    draft.common.dueDate = *domain::Timestamp::parse(u"2020-02-03T04:05:06.789Z"_s);
    m_form->setDraft(draft);
    QVERIFY(!problemAt(u"composeDueDate"_s).isEmpty());
    QCOMPARE(m_form->draft().common.dueDate->toString(), u"2020-02-03T04:05:06.789Z"_s);
}

void TestUiOptionFields::linkLifetime()
{
    check(u"composeLimitsLink"_s);
    setNumber(u"composeLinkDays"_s, 3);
    setNumber(u"composeLinkHours"_s, 12);
    QCOMPARE(session()[u"signatureUrlTimeToLive"_s], u"P3DT12H"_s);
    QVERIFY(!session().contains(u"signatureUrlTTL"_s));
    setNumber(u"composeLinkDays"_s, 0);
    QVERIFY(problemAt(u"composeLinkLifetime"_s).isEmpty());
    setNumber(u"composeLinkHours"_s, 0); // a link that never works
    QVERIFY(!problemAt(u"composeLinkLifetime"_s).isEmpty());
    setNumber(u"composeLinkHours"_s, 1);
    QVERIFY(problemAt(u"composeLinkLifetime"_s).isEmpty());
}

void TestUiOptionFields::otherLifetimesAreKept()
{
    domain::SessionDraft draft;
    draft.common.signatureUrlTimeToLive = *domain::Duration::parse(u"P2W"_s);
    m_form->setDraft(draft);
    QCOMPARE(widget<QSpinBox>(u"composeLinkDays"_s)->value(), 14);
    QCOMPARE(session()[u"signatureUrlTimeToLive"_s], u"P2W"_s);
    setNumber(u"composeLinkDays"_s, 15);
    QCOMPARE(session()[u"signatureUrlTimeToLive"_s], u"P15D"_s);
}

void TestUiOptionFields::pages()
{
    unfold(u"composeMorePages"_s);
    check(u"composeLogsInFirst"_s);
    check(u"composeHidesWelcome"_s);
    check(u"composeMinimalText"_s);
    QCOMPARE(session()[u"preAuthentication"_s][u"enabled"_s], true);
    QCOMPARE(session()[u"ui"_s][u"hideWelcomeScreen"_s], true);
    QCOMPARE(session()[u"ui"_s][u"minimalTextMode"_s], true);
    check(u"composeLogsInFirst"_s);
    QVERIFY(!session().contains(u"preAuthentication"_s));
}

void TestUiOptionFields::pagesOfTextAreGreyedOutForOtherDocuments()
{
    unfold(u"composeMorePages"_s);
    const auto areEnabled = [this] {
        return std::pair(widget<QCheckBox>(u"composeHidesWelcome"_s)->isEnabled(),
                         widget<QCheckBox>(u"composeMinimalText"_s)->isEnabled());
    };
    m_form->addDocument({.sha256Hex = u"a"_s, .title = u"Text"_s, .mimeType = u"text/plain"_s});
    QCOMPARE(areEnabled(), std::pair(true, true));
    check(u"composeHidesWelcome"_s);
    m_form->addDocument({.sha256Hex = u"b"_s, .title = u"Contract"_s, .mimeType = u"application/pdf"_s});
    QCOMPARE(areEnabled(), std::pair(true, false)); // what is set can be taken away
    check(u"composeHidesWelcome"_s);
    QCOMPARE(areEnabled(), std::pair(false, false));
    QVERIFY(widget<QCheckBox>(u"composeLogsInFirst"_s)->isEnabled());
}

void TestUiOptionFields::aCallNeedsItsText()
{
    domain::SessionDraft draft = m_form->draft();
    draft.common.signingSetup = {domain::SigningSetup()};
    draft.common.signingSetup[0].signingFlow = domain::SigningFlow::PkiSigning;
    draft.common.signingSetup[0].vendor = domain::SigningVendor::Sbid;
    draft.common.signingSetup[0].additionalParameters = {{u"sbid_sign_type"_s, u"PHONE"_s}};
    m_form->setDraft(draft);
    QVERIFY(problemAt(u"composeSignText"_s).isEmpty()); // only missing: said when the person goes on
    m_form->showAllProblems();
    QVERIFY(!problemAt(u"composeSignText"_s).isEmpty());
    type(u"composeSignText"_s, u"You sell your car"_s);
    QVERIFY(problemAt(u"composeSignText"_s).isEmpty());
}

void TestUiOptionFields::redirects()
{
    unfold(u"composeMoreRedirect"_s);
    type(u"composeRedirectSuccess"_s, u"https://example.com/ok"_s);
    type(u"composeRedirectCancel"_s, u"https://example.com/later"_s);
    type(u"composeRedirectError"_s, u"example"_s);
    type(u"composeRedirectReject"_s, u"https://example.com/no"_s);
    QVERIFY(!problemAt(u"composeRedirectError"_s).isEmpty());
    widget<QLineEdit>(u"composeRedirectError"_s)->clear();
    type(u"composeRedirectError"_s, u"https://example.com/oops"_s);
    QVERIFY(problemAt(u"composeRedirectError"_s).isEmpty());
    const QJsonObject redirects = session()[u"redirectSettings"_s].toObject();
    QCOMPARE(redirects[u"success"_s], u"https://example.com/ok"_s);
    QCOMPARE(redirects[u"cancel"_s], u"https://example.com/later"_s);
    QCOMPARE(redirects[u"error"_s], u"https://example.com/oops"_s);
    QCOMPARE(redirects[u"reject"_s], u"https://example.com/no"_s);
}

void TestUiOptionFields::archive()
{
    unfold(u"composeMoreArchive"_s);
    QVERIFY(!widget(u"composeArchiveTags"_s)->isEnabled());
    check(u"composeArchive"_s);
    check(u"composeArchivePackages"_s);
    setNumber(u"composeArchiveYears"_s, 10);
    setNumber(u"composeArchiveMonths"_s, 6);
    setNumber(u"composeArchiveDays"_s, 1);
    type(u"composeArchiveTags"_s, u"lease, \"Oslo, west\""_s);
    const QJsonObject archive = session()[u"archive"_s].toObject();
    QCOMPARE(archive[u"retentionPeriod"_s], u"P10Y6M1D"_s);
    QCOMPARE(archive[u"sendSignatureResultsToArchive"_s], true);
    QCOMPARE(archive[u"sendPackagingResultToArchive"_s], true);
    QCOMPARE(archive[u"archiveTags"_s][1], u"Oslo, west"_s);
    check(u"composeArchiveSignatures"_s);
    QVERIFY(!session()[u"archive"_s].toObject().contains(u"sendSignatureResultsToArchive"_s));
    check(u"composeArchive"_s);
    QVERIFY(!session().contains(u"archive"_s));
}

void TestUiOptionFields::usageTags()
{
    unfold(u"composeMoreTags"_s);
    type(u"composeUsageTags"_s, u"hr, "_s + QString(51, u'x'));
    QCOMPARE(session()[u"usageTags"_s][0], u"hr"_s);
    QVERIFY2(problemAt(u"composeUsageTags"_s).contains(u"xxx"_s), "which of them");
    QTest::keyClick(widget(u"composeUsageTags"_s), Qt::Key_Backspace);
    QVERIFY(problemAt(u"composeUsageTags"_s).isEmpty());
}

void TestUiOptionFields::severalMessages()
{
    choose(u"composeNotify"_s, u"EMAIL"_s);
    type(u"composeNotifyHeader"_s, u"Please sign"_s);
    type(u"composeNotifyText"_s, u"Thank you."_s);
    unfold(u"composeNotifyMore"_s);
    type(u"composeNotifySenderName"_s, u"Acme"_s);
    type(u"composeNotifySenderAddress"_s, u"hr@example.com"_s);
    type(u"composeNotifyTags"_s, u"one, two"_s);
    check(u"composeNotifyIncludesFile"_s);
    choose(u"composeNotifyLanguage"_s, u"sv"_s);
    const auto *duplicate = widget<QToolButton>(u"composeNotifyDuplicate"_s); // in words, too
    QCOMPARE(duplicate->text(), u"Add a copy of this message"_s);
    QCOMPARE(duplicate->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    QTest::mouseClick(widget<QToolButton>(u"composeNotifyDuplicate"_s), Qt::LeftButton);
    QVERIFY(widget(u"composeNotify2"_s)->hasFocus());
    choose(u"composeNotify2"_s, u"SMS"_s);
    QTest::mouseClick(widget<QPushButton>(u"composeNotifyAdd"_s), Qt::LeftButton);
    QVERIFY(widget(u"composeNotify3"_s)->hasFocus());
    type(u"composeNotifyHeader3"_s, u"Third"_s);
    const QJsonArray messages = session()[u"notifications"_s].toArray();
    QCOMPARE(messages.size(), 3);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(messages[i][u"category"_s], u"SIGNING_NOTIFICATION"_s);
        QCOMPARE(messages[i][u"communicationMethod"_s], i == 0 ? u"EMAIL"_s : u"SMS"_s);
        QCOMPARE(messages[i][u"tags"_s][1], u"two"_s);
        const QJsonValue content = messages[i][u"message"_s];
        QCOMPARE(content[u"language"_s], u"sv"_s);
        QCOMPARE(content[u"header"_s], u"Please sign"_s);
        QCOMPARE(content[u"text"_s], u"Thank you."_s);
        QCOMPARE(content[u"senderName"_s], u"Acme"_s);
        QCOMPARE(content[u"senderAddress"_s], u"hr@example.com"_s);
        QCOMPARE(content[u"includeFile"_s], true);
    }
    QTest::mouseClick(widget<QToolButton>(u"composeNotifyRemove"_s), Qt::LeftButton);
    QCOMPARE(session()[u"notifications"_s].toArray().size(), 2);
    QCOMPARE(session()[u"notifications"_s][0][u"communicationMethod"_s], u"SMS"_s);
    QCOMPARE(session()[u"notifications"_s][1][u"message"_s][u"header"_s], u"Third"_s);
}

//! Most are told so. What is stored is the API's word, wherever it stands in the list.
void TestUiOptionFields::emailComesBeforeTextMessages()
{
    auto *method = widget<QComboBox>(u"composeNotify"_s);
    method->setFocus();
    QCOMPARE(method->currentData().toString(), QString());
    QTest::keyClick(method, Qt::Key_Down);
    QCOMPARE(method->currentText(), u"E-mail"_s);
    const auto *hint = widget<QLabel>(u"composeNotifyHint"_s);
    QVERIFY2(hint->text().contains(u"e-mail"_s) && !hint->text().contains(u"mobile"_s),
             qPrintable(hint->text()));
    QVERIFY(widget(u"composeNotifyHeader"_s)->isVisible());
    QCOMPARE(session()[u"notifications"_s][0][u"communicationMethod"_s], u"EMAIL"_s);
    QTest::keyClick(method, Qt::Key_Down);
    QCOMPARE(session()[u"notifications"_s][0][u"communicationMethod"_s], u"SMS"_s);
    QVERIFY2(hint->text().contains(u"mobile"_s) && !hint->text().contains(u"e-mail"_s),
             qPrintable(hint->text()));
    QVERIFY(!widget(u"composeNotifyHeader"_s)->isVisible()); // a text message has no subject
    QVERIFY(widget(u"composeNotifyText"_s)->isVisible());
    QCOMPARE(method->count(), 3);
    m_form->setDraft(m_form->draft());
    QCOMPARE(method->currentData().toString(), u"SMS"_s);
}

void TestUiOptionFields::messagesFollowTheLanguageOfThePages()
{
    choose(u"composeNotify"_s, u"EMAIL"_s);
    choose(u"composeLanguage"_s, u"fi"_s);
    const auto languageOf = [this](int message) {
        return session()[u"notifications"_s][message][u"message"_s][u"language"_s];
    };
    QCOMPARE(languageOf(0), u"fi"_s);
    QCOMPARE(widget<QComboBox>(u"composeNotifyLanguage"_s)->currentText(), u"As the signing pages"_s);
    // Copies do as the original does.
    QTest::mouseClick(widget<QToolButton>(u"composeNotifyDuplicate"_s), Qt::LeftButton);
    unfold(u"composeNotifyMore"_s);
    choose(u"composeNotifyLanguage"_s, QString());
    QTest::mouseClick(widget<QToolButton>(u"composeNotifyDuplicate"_s), Qt::LeftButton);
    choose(u"composeLanguage"_s, u"nn"_s);
    QVERIFY(languageOf(0).isUndefined());
    QVERIFY(languageOf(1).isUndefined());
    QCOMPARE(languageOf(2), u"nn"_s);
}

void TestUiOptionFields::aMessageNewInADraftFollowsThePages()
{
    choose(u"composeLanguage"_s, u"fi"_s);
    m_form->setDraft(m_form->draft());
    choose(u"composeNotify"_s, u"EMAIL"_s);
    QCOMPARE(session()[u"notifications"_s][0][u"message"_s][u"language"_s], u"fi"_s);
    choose(u"composeNotify"_s, QString());
    QVERIFY(!session().contains(u"notifications"_s));
    QVERIFY(!widget(u"composeNotifyText"_s)->isVisible());
}

void TestUiOptionFields::thePreviewIsOfOneSigner()
{
    addPeople();
    QVERIFY(!widget(u"composePreview"_s)->isVisible());
    choose(u"composeNotify"_s, u"EMAIL"_s);
    type(u"composeNotifyText"_s, u"Dear {name}, about flat {flat}"_s);
    auto *preview = widget<QLabel>(u"composePreview"_s);
    QVERIFY(preview->isVisible());
    QVERIFY2(preview->text().contains(u"Dear Kari Nordmann, about flat H0201"_s),
             qPrintable(preview->text()));
    QVERIFY(preview->text().contains(u"kari@example.com"_s));
    auto *signer = widget<QComboBox>(u"composePreviewSigner"_s);
    signer->setFocus();
    QTest::keyClick(signer, Qt::Key_Down);
    QVERIFY2(preview->text().contains(u"Dear Ola Hansen, about flat H0305"_s), qPrintable(preview->text()));
    type(u"composeNotifyText"_s, u"!"_s);
    QCOMPARE(signer->currentIndex(), 1); // stays with the one who was chosen
}

void TestUiOptionFields::placeholdersAreInserted()
{
    addPeople();
    type(u"composeSignText"_s, u"I am "_s);
    const auto actions = widget<QToolButton>(u"composeSignTextPlaceholders"_s)->menu()->actions();
    QStringList names;
    for (QAction *action : actions) {
        names << action->text();
        if (action->text().contains(u"{name}"_s))
            action->trigger();
    }
    QCOMPARE(session()[u"signText"_s], u"I am {name}"_s);
    for (const QString &name : {u"{email}"_s, u"{mobile}"_s, u"{reference}"_s, u"{title}"_s, u"{document}"_s,
                                u"{due}"_s, u"{today}"_s, u"{flat}"_s})
        QVERIFY2(names.join(u' ').contains(name), qPrintable(name));
    for (const QAction *action : widget<QToolButton>(u"composeTitlePlaceholders"_s)->menu()->actions())
        QVERIFY(!action->text().contains(u"{title}"_s));
}

void TestUiOptionFields::unknownPlaceholdersAreNamed()
{
    addPeople();
    type(u"composeTitle"_s, u"Lease of {flaat}"_s);
    QVERIFY2(problemAt(u"composeTitle"_s).contains(u"{flaat}"_s), qPrintable(problemAt(u"composeTitle"_s)));
    type(u"composeReference"_s, u"{Reference}"_s);
    const QString ofItself = problemAt(u"composeReference"_s);
    QVERIFY2(ofItself.contains(u"{Reference} stands for this field itself"_s), qPrintable(ofItself));
    m_form->setTemplate(true); // a column may fill both
    QCOMPARE(problemAt(u"composeTitle"_s), QString());
    QCOMPARE(problemAt(u"composeReference"_s), QString());
}

//! Nothing stops it, as somebody may want it so.
void TestUiOptionFields::emptyPlaceholdersAreToldAtTheTextAndInTheReview()
{
    addPeople();
    type(u"composeTitle"_s, u"Lease"_s);
    type(u"composeSignText"_s, u"About {reference}"_s);
    const QString told = u"{reference} is empty, and a text asks for it."_s;
    const auto review = [this] {
        QTextDocument page;
        page.setHtml(
            ui::ReviewText(m_form->draft(), u"SANDBOX"_s, {}, QDateTime::currentDateTimeUtc()).html());
        return page.toPlainText();
    };
    QCOMPARE(cautionAt(u"composeSignText"_s), told);
    const QString heard = widget(u"composeSignText"_s)->accessibleDescription();
    QVERIFY2(heard.contains(u"Caution: "_s + told), qPrintable(heard));
    support::picture(*m_form, u"options-caution"_s);
    QVERIFY2(review().contains(told), qPrintable(review()));
    QVERIFY(m_form->isComplete());
    QCOMPARE(problemAt(u"composeSignText"_s), QString()); // and it is none to be led to
    QVERIFY(!m_form->options()->firstProblem());
    type(u"composeReference"_s, u"A-17"_s);
    QCOMPARE(cautionAt(u"composeSignText"_s), QString());
    QVERIFY2(!review().contains(told), qPrintable(review()));
}

//! It ends the editing of a cell, and what is then said of that stands above and would move it.
void TestUiOptionFields::aPressIsNotMovedAwayFrom()
{
    QVERIFY(support::becomesActive(m_form.get()));
    m_form->resize(820, 600);
    m_form->signers()->addSigner(); // the name is being typed
    auto *name = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(name);
    QTest::keyClicks(name, u"Kari Nordmann"_s);
    QTest::keyClick(name, Qt::Key_Tab);
    auto *address = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(address && address != name);
    QTest::keyClicks(address, u"kari"_s); // half of it
    const auto *problem = widget<QLabel>(u"composeSignersProblem"_s);
    auto *heading = widget<QToolButton>(u"composeMoreArchive"_s);
    QVERIFY(problem && heading && !problem->isVisible());
    const auto settle = [] { // layouts hear of each other one after the other
        for (int times = 0; times < 5; ++times)
            QTest::qWait(0);
    };
    settle();
    m_form->ensureWidgetVisible(heading);
    settle();
    const auto place = [this, heading] { return heading->mapTo(m_form.get(), heading->rect().center()); };
    const QPoint at = place();
    QTest::mousePress(m_form->windowHandle(), Qt::LeftButton, {}, at);
    settle();
    QCOMPARE(m_form->signers()->model()->signers().value(0).email, u"kari"_s); // it is taken
    QCOMPARE(place(), at);
    QTest::mouseRelease(m_form->windowHandle(), Qt::LeftButton, {}, at);
    QVERIFY(heading->isChecked());
    QTRY_VERIFY(problem->isVisible());
}

void TestUiOptionFields::foldedSectionsSayWhatIsSet()
{
    domain::SessionDraft draft;
    draft.common.archive =
        domain::ArchiveSettings{{}, {}, *domain::Duration::parse(u"P10Y"_s), QStringList{u"a"_s, u"b"_s}, {}};
    draft.common.preAuthentication = domain::PreAuthentication{true, {}};
    m_form->setDraft(draft);
    const auto *archive = widget<QLabel>(u"composeMoreArchiveSummary"_s);
    QVERIFY(archive->isVisible());
    QVERIFY2(archive->text().contains(u"10"_s) && archive->text().contains(u"2"_s),
             qPrintable(archive->text()));
    QVERIFY(widget(u"composeMorePagesSummary"_s)->isVisible());
    QVERIFY(!widget(u"composeMoreTagsSummary"_s)->isVisible());
    unfold(u"composeMoreArchive"_s);
    QVERIFY(!archive->isVisible()); // the fields say it
    QVERIFY(widget(u"composeArchiveYears"_s)->isVisible());
}

void TestUiOptionFields::serverProblemsLandAtTheFields()
{
    QVERIFY(m_form->showServerProblem(u"[0].signer.prefill[0]"_s, u"no prefill"_s));
    QVERIFY(problemAt(u"composePrefill"_s).contains(u"no prefill"_s));
    QVERIFY(m_form->showServerProblem(u"archive.retentionPeriod"_s, u"too long"_s));
    QVERIFY(problemAt(u"composeArchivePeriod"_s).contains(u"too long"_s));
    QVERIFY(m_form->showServerProblem(u"[0].signer.email"_s, u"no mail"_s));
    QVERIFY(problemAt(u"composeSigners"_s).contains(u"no mail"_s));
}

void TestUiOptionFields::whoSignsWhichDocument()
{
    QVERIFY(!widget(u"composeMoreActions"_s)->isVisible()); // nobody there yet
    addPeople();
    unfold(u"composeMoreActions"_s);
    auto *table = widget<QTableWidget>(u"composeActions"_s);
    QCOMPARE(table->rowCount(), 2);
    QCOMPARE(table->columnCount(), 2);
    m_form->ensureWidgetVisible(table);
    table->setCurrentCell(1, 1);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Space);
    domain::SessionDraft draft = m_form->draft();
    QCOMPARE(draft.actionOf(draft.signers[1], draft.documents[1]), domain::DocumentAction::View);
    QCOMPARE(draft.actionOf(draft.signers[0], draft.documents[1]), domain::DocumentAction::Sign);
    QVERIFY(!widget(u"composeActionsNote"_s)->isVisible());
    table->setCurrentCell(1, 0);
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY(widget<QLabel>(u"composeActionsNote"_s)->text().contains(u"Ola Hansen"_s));
    QVERIFY(widget(u"composeActionsNote"_s)->isVisible());
    for (int column = 0; column < 2; ++column) {
        table->setCurrentCell(1, column);
        QTest::keyClick(table, Qt::Key_Space);
    }
    QVERIFY(m_form->draft().signers[1].actions.isEmpty()); // back to what all do
}

void TestUiOptionFields::theReviewSaysWhatIsSet()
{
    addPeople();
    domain::SessionDraft draft = m_form->draft();
    domain::CreateSigningSession &session = draft.common;
    session.title = u"Lease for {name}"_s;
    session.externalReference = {true, u"flat {flat}"_s};
    session.ui = domain::Ui{domain::UiLanguage::Swedish, true, true, {}};
    session.preAuthentication = domain::PreAuthentication{true, {}};
    session.signatureUrlTimeToLive = *domain::Duration::parse(u"P2DT3H"_s);
    session.archive = domain::ArchiveSettings{
        true, {}, *domain::Duration::parse(u"P10Y"_s), QStringList{u"arch-tag"_s}, {}};
    session.redirectSettings = domain::RedirectSettings{
        u"https://a.example"_s, u"https://b.example"_s, u"https://c.example"_s, u"https://d.example"_s, {}};
    session.usageTags = QStringList{u"event-tag"_s};
    session.packageTo = domain::PackageToList{domain::PackageType::PadesContainer};
    session.signer = domain::Signer();
    session.signer->prefill = {{domain::SignerField::NationalIdentificationNumber}};
    session.subsequentTo = QStringList{u"00000000-0000-4000-8000-000000000001"_s};
    session.signingSetup[0].additionalParameters = QMap<QString, QString>{{u"mitid_app_type"_s, u"web"_s}};
    session.signingSetup[0].requestedAttributes = QStringList{u"dateOfBirth"_s};
    domain::NotificationMessage message;
    message.communicationMethod = domain::CommunicationMethod::Email;
    message.message = domain::NotificationContent();
    message.message->header = u"Please sign"_s;
    message.message->senderName = u"Acme"_s;
    session.notifications = {message};
    draft.makesPackage = true;
    draft.signers[1].actions.insert(draft.documents[1].key(), domain::DocumentAction::View);
    domain::KnownSessions known;
    known[session.subsequentTo->first()] = {
        u"Earlier contract"_s, u"Per"_s, domain::SessionState::Ready, {}, {}};
    QTextDocument page;
    page.setHtml(ui::ReviewText(draft, u"SANDBOX"_s, known, QDateTime::currentDateTimeUtc()).html());
    const QString text = page.toPlainText();
    for (const QString &part : {u"Lease for Kari Nordmann"_s,
                                u"Lease for Ola Hansen"_s,
                                u"flat H0201"_s,
                                u"flat H0305"_s,
                                u"Swedish"_s,
                                u"logs in before"_s,
                                u"no welcome page"_s,
                                u"Only the text"_s,
                                u"2 day"_s,
                                u"3 hour"_s,
                                u"10 year"_s,
                                u"arch-tag"_s,
                                u"https://a.example"_s,
                                u"https://b.example"_s,
                                u"https://c.example"_s,
                                u"https://d.example"_s,
                                u"event-tag"_s,
                                u"A signed PDF is made for each signer"_s,
                                u"national identity number"_s,
                                u"Earlier contract, Per"_s,
                                u"mitid_app_type"_s,
                                u"dateOfBirth"_s,
                                u"Please sign"_s,
                                u"Acme"_s,
                                u"one signed PDF of all documents"_s,
                                u"only reads House rules"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u"\n"_s + text));
}

//! As sessions that were sent are written anew: each had another text.
void TestUiOptionFields::aTextOfEachSignerIsShown()
{
    addPeople();
    domain::SessionDraft draft = m_form->draft();
    draft.common.signText = u"{flat}"_s;
    draft.common.externalReference = {true, u"Flat {flat}"_s};
    m_form->setDraft(draft);
    const auto *text = widget<QPlainTextEdit>(u"composeSignText"_s);
    const auto *reference = widget<QLineEdit>(u"composeReference"_s);
    QVERIFY2(text->accessibleDescription().endsWith(u"The first: H0201"_s),
             qPrintable(text->accessibleDescription()));
    QVERIFY2(!reference->accessibleDescription().contains(u"The first"_s),
             qPrintable(reference->accessibleDescription()));
    draft.common.signText = u"All of you"_s;
    m_form->setDraft(draft);
    QVERIFY2(!text->accessibleDescription().contains(u"H0201"_s), qPrintable(text->accessibleDescription()));
}

//! What the form says of the language, the review does not take back.
void TestUiOptionFields::theReviewSaysThatBankIdIsNorwegian()
{
    domain::SessionDraft draft;
    draft.common.signingSetup = {domain::SigningSetup()};
    draft.common.ui = domain::Ui();
    draft.common.ui->language = domain::UiLanguage::Finnish;
    const auto review = [&draft] {
        QTextDocument page;
        page.setHtml(ui::ReviewText(draft, u"SANDBOX"_s, {}, QDateTime::currentDateTimeUtc()).html());
        return page.toPlainText();
    };
    QVERIFY2(review().contains(u"In Finnish."_s), qPrintable(review()));
    {
        const QLocale before;
        const auto back = qScopeGuard([&before] { QLocale::setDefault(before); });
        QLocale::setDefault(QLocale(u"nb_NO"_s)); // which writes languages with a small letter
        QVERIFY2(review().contains(u"In finnish."_s), qPrintable(review()));
    }
    draft.common.signingSetup[0].signingFlow = domain::SigningFlow::PkiSigning;
    draft.common.signingSetup[0].vendor = domain::SigningVendor::Nbid;
    QVERIFY2(review().contains(u"shows its pages in Norwegian"_s), qPrintable(review()));
    QVERIFY2(!review().contains(u"In Finnish."_s), qPrintable(review()));
}

void TestUiOptionFields::theReviewSaysNothingOfDefaults()
{
    addPeople();
    QTextDocument page;
    page.setHtml(ui::ReviewText(m_form->draft(), u"SANDBOX"_s, {}, QDateTime::currentDateTimeUtc()).html());
    const QString text = page.toPlainText();
    QVERIFY(text.contains(u"Kari Nordmann"_s));
    for (const QString &part : {u"Signing pages"_s, u"archive"_s, u"tags"_s, u"only reads"_s, u"Messages"_s,
                                u"begin before"_s, u"links work"_s})
        QVERIFY2(!text.contains(part), qPrintable(part));
}

QTEST_MAIN(TestUiOptionFields)
#include "tst_ui_optionfields.moc"

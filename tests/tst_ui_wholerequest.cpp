// Everything that the New session window has is filled in by hand, and the request has all of it and no more.
#include "api/codec/encode.h"
#include "support/composing.h"
#include "support/fulldraft.h"
#include "support/typeddate.h"
#include "support/wantedrequest.h"

#include <QCheckBox>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using namespace support;

class TestUiWholeRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start(QStringLiteral(PROGRAMS))); }
    void init() { QVERIFY(m_desk.reset()); }

    void everythingThatIsFilledIn_data();
    void everythingThatIsFilledIn();
    void noMemberIsLeftOut();

private:
    QString sendOneToWaitFor();
    void addDocuments(Composing &compose, bool isPki);
    void addSigners(Composing &compose);
    void makeException(Composing &compose);
    void fillCommon(Composing &compose, bool isPki, const QDateTime &due);
    void fillMessages(Composing &compose);
    void fillSignature(Composing &compose, bool isPki);
    void fillRest(Composing &compose, bool isPki);
    void waitFor(Composing &compose, const QString &id);
    void typeParameter(Composing &compose, const QString &name, const QString &value);
    //! The ids that the service gave, by what is in the file.
    [[nodiscard]] QString uploadedId(const QByteArray &content) const;

    UiFixture m_desk;
};

QString TestUiWholeRequest::sendOneToWaitFor()
{
    Composing compose(m_desk);
    compose.add({m_desk.pdf(u"Framework.pdf"_s, "Framework")});
    compose.addSigner(u"Per Berg"_s);
    // before those that wait for it
    typeDate(compose.widget("composeDueDate")->findChild<QDateTimeEdit *>(),
             QDateTime(QDate::currentDate().addDays(10), QTime(12, 0)));
    compose.sendToTheEnd();
    return compose.madeIds().value(0);
}

void TestUiWholeRequest::addDocuments(Composing &compose, bool isPki)
{
    if (isPki)
        compose.add({m_desk.pdf(u"Lease.pdf"_s, "The lease"), m_desk.pdf(u"Rules.pdf"_s, "The rules")});
    else
        compose.add({m_desk.file(u"Lease.txt"_s, "The lease"), m_desk.file(u"Rules.txt"_s, "The rules")});
    auto *second = compose.widget<QComboBox>("composeDocumentAction1");
    second->setFocus();
    QTest::keyClick(second, Qt::Key_Down);
    QCOMPARE(compose.dialog.form()->draft().documents[1].action, domain::DocumentAction::View);
}

void TestUiWholeRequest::addSigners(Composing &compose)
{
    using Column = models::SignerTableModel::Column;
    compose.addSigner(u"Kari"_s, u"kari@example.com"_s, u"+4790000001"_s);
    compose.addSigner(u"Ola"_s, u"ola@example.com"_s, u"+4790000002"_s);
    const auto *model = compose.dialog.form()->signers()->model();
    for (int row = 0; row < 2; ++row)
        compose.typeCell(model->index(row, static_cast<int>(Column::IdentityNumber)),
                         row == 0 ? u"01017012345"_s : u"02028054321"_s);
}

//! What all only read, the second one signs too.
void TestUiWholeRequest::makeException(Composing &compose)
{
    compose.unfold("composeMoreActions");
    auto *table = compose.widget<QTableWidget>("composeActions");
    table->setFocus();
    table->setCurrentCell(1, 1);
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(table->item(1, 1)->checkState(), Qt::Checked);
    QCOMPARE(table->item(0, 1)->checkState(), Qt::Unchecked);
}

void TestUiWholeRequest::fillCommon(Composing &compose, bool isPki, const QDateTime &due)
{
    compose.widget<QLineEdit>("composeTitle")->selectAll();
    compose.type("composeTitle", u"Lease of {name}"_s);
    compose.type("composeSignText", u"I, {name}, agree."_s);
    QTest::keyClick(compose.widget("composeSignText"), Qt::Key_Return);
    QTest::keyClicks(compose.widget("composeSignText"), u"All of it."_s);
    compose.type("composeReference", u"Case 77/Ø"_s);
    compose.choose("composeLanguage", u"nb"_s);
    if (isPki) {
        compose.choose("composeFlow", u"PKISIGNING"_s);
        compose.choose("composeVendor", u"NBID"_s);
    } else {
        compose.type("composeIdentityProviders", u"nbid, own-eid"_s);
    }
    compose.click("composePackage");
    auto *edit = compose.widget("composeDueDate")->findChild<QDateTimeEdit *>();
    typeDate(edit, due);
    compose.click("composeLimitsLink");
    compose.setNumber("composeLinkDays", 3);
    compose.setNumber("composeLinkHours", 12);
}

void TestUiWholeRequest::fillMessages(Composing &compose)
{
    compose.choose("composeNotify", u"EMAIL"_s);
    compose.type("composeNotifyHeader", u"Please sign"_s);
    compose.type("composeNotifyText", u"Dear {name}, thank you."_s);
    compose.unfold("composeNotifyMore");
    compose.type("composeNotifySenderName", u"Acme"_s);
    compose.type("composeNotifySenderAddress", u"hr@example.com"_s);
    compose.choose("composeNotifyLanguage", u"sv"_s);
    compose.choose("composeNotifyCategory", u"SIGNING_NOTIFICATION"_s);
    compose.type("composeNotifyTags", u"one, two"_s);
    compose.click("composeNotifyDuplicate"); // without the file, which a text message cannot have
    compose.choose("composeNotify2", u"SMS"_s);
    compose.click("composeNotifyIncludesFile");
}

void TestUiWholeRequest::typeParameter(Composing &compose, const QString &name, const QString &value)
{
    auto *table = compose.widget<QTableWidget>("composeParameters");
    compose.dialog.form()->ensureWidgetVisible(table);
    const int row = table->rowCount() - 1; // the empty one
    for (const auto &[column, text] : {std::pair(0, name), std::pair(1, value)}) {
        table->setFocus();
        table->setCurrentCell(row, column);
        if (!table->isPersistentEditorOpen(table->currentIndex()))
            table->edit(table->currentIndex());
        auto *editor = qobject_cast<QLineEdit *>(table->indexWidget(table->currentIndex()));
        QVERIFY(editor);
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(!table->viewport()->findChild<QLineEdit *>());
    }
}

void TestUiWholeRequest::fillSignature(Composing &compose, bool isPki)
{
    compose.unfold("composeMoreSignature");
    compose.click("composePrefill0");
    compose.click("composeValidations0");
    compose.click("composeSessionPackage0");
    compose.type("composeAttributes", u"name, dateOfBirth"_s);
    typeParameter(compose, u"sbid_flow"_s, u"QR"_s);
    typeParameter(compose, u"mitid_app_type"_s, u"web, \"x\""_s);
    if (!isPki)
        return;
    compose.type("composeIntention", u"I sign the lease"_s);
    compose.choose("composeIntentionFormat", u"TEXT"_s);
}

void TestUiWholeRequest::fillRest(Composing &compose, bool isPki)
{
    compose.unfold("composeMorePages");
    compose.click("composeLogsInFirst");
    if (!isPki) {
        compose.click("composeHidesWelcome");
        compose.click("composeMinimalText");
    }
    compose.unfold("composeMoreRedirect");
    compose.type("composeRedirectSuccess", u"https://example.com/ok"_s);
    compose.type("composeRedirectCancel", u"https://example.com/later"_s);
    compose.type("composeRedirectError", u"https://example.com/oops"_s);
    compose.type("composeRedirectReject", u"https://example.com/no"_s);
    compose.unfold("composeMoreArchive");
    compose.click("composeArchive");
    QVERIFY(compose.widget<QCheckBox>("composeArchiveSignatures")->isChecked()); // who begins wants these
    compose.click("composeArchivePackages");
    compose.setNumber("composeArchiveYears", 10);
    compose.setNumber("composeArchiveMonths", 6);
    compose.setNumber("composeArchiveDays", 1);
    compose.type("composeArchiveTags", u"lease, \"Oslo, west\""_s);
    compose.unfold("composeMoreTags");
    compose.type("composeUsageTags", u"hr, 2031"_s);
}

void TestUiWholeRequest::waitFor(Composing &compose, const QString &id)
{
    compose.unfold("composeMoreOrder");
    compose.type("composeOrderSearch", id);
    QTest::keyClick(compose.widget("composeOrderSearch"), Qt::Key_Return);
    auto *found = compose.widget<QTreeWidget>("composeOrderFound");
    QTRY_VERIFY(found->isVisible() && found->topLevelItemCount() == 1);
    compose.click("composeOrderAdd");
}

QString TestUiWholeRequest::uploadedId(const QByteArray &content) const
{
    QString id;
    for (const FaultRelay::Seen &seen : m_desk.relay->seen())
        if (seen.head.method == "POST" && seen.head.target.endsWith("/documents") &&
            seen.body.contains(content))
            id = QJsonDocument::fromJson(seen.answer.mid(seen.answer.indexOf("\r\n\r\n") + 4))
                     .object()[u"documentId"_s]
                     .toString();
    return id;
}

void TestUiWholeRequest::everythingThatIsFilledIn_data()
{
    QTest::addColumn<bool>("isPki");
    QTest::newRow("by logging in, texts") << false;
    QTest::newRow("with the eID's own signature, PDF") << true;
}

void TestUiWholeRequest::everythingThatIsFilledIn()
{
    QFETCH(const bool, isPki);
    const QDateTime due(QDate::currentDate().addDays(20), QTime(14, 30));
    const QString earlier = sendOneToWaitFor();
    QVERIFY(!earlier.isEmpty());
    Composing compose(m_desk);
    addDocuments(compose, isPki);
    addSigners(compose);
    makeException(compose);
    fillCommon(compose, isPki, due);
    fillMessages(compose);
    fillSignature(compose, isPki);
    fillRest(compose, isPki);
    waitFor(compose, earlier);
    if (QTest::currentTestFailed())
        return;
    const auto before = compose.asked().size();
    compose.sendToTheEnd();
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(compose.dialog.task()->state(), tasks::Task::State::Done);

    const auto asked = compose.asked().mid(before);
    QCOMPARE(asked.size(), 2);
    const QString collection = asked[0][u"documents"_s][0][u"documentCollectionId"_s].toString();
    QCOMPARE(collection, compose.dialog.task()->collectionId());
    const QString lease = uploadedId("The lease"), rules = uploadedId("The rules");
    QVERIFY(!lease.isEmpty() && !rules.isEmpty() && lease != rules);
    for (int i = 0; i < 2; ++i) {
        const bool isFirst = i == 0;
        QJsonArray documents;
        for (const auto &[id, action] :
             {std::pair(lease, u"SIGN"_s), std::pair(rules, isFirst ? u"VIEW"_s : u"SIGN"_s)})
            documents.append(QJsonObject{
                {u"documentCollectionId"_s, collection}, {u"documentId"_s, id}, {u"action"_s, action}});
        const QJsonObject signer{
            {u"email"_s, isFirst ? u"kari@example.com"_s : u"ola@example.com"_s},
            {u"mobile"_s, isFirst ? u"+4790000001"_s : u"+4790000002"_s},
            {u"nationalIdentificationNumber"_s, isFirst ? u"01017012345"_s : u"02028054321"_s}};
        const QJsonObject all =
            wantedRequest(isPki, isFirst ? u"Kari"_s : u"Ola"_s, signer, documents, earlier, due);
        QCOMPARE(asked[i].keys(), all.keys());
        for (auto member = all.begin(); member != all.end(); ++member)
            QVERIFY2(asked[i][member.key()] == member.value(),
                     QJsonDocument(QJsonArray{member.key(), asked[i][member.key()], member.value()})
                         .toJson()
                         .constData());
    }
}

//! A member that the request gets one day has to be filled in above too.
void TestUiWholeRequest::noMemberIsLeftOut()
{
    QStringList known;
    for (quint32 seed = 1; seed <= 200; ++seed) {
        domain::SessionDraft draft = DraftMaker(seed).draft();
        draft.common.unknown.clear();
        known += api::toJson(draft.common).keys();
    }
    known << u"documents"_s;
    known.removeAll(u"signatureUrlTTL"_s); // deprecated, and never sent
    known.removeDuplicates();
    known.sort();
    QCOMPARE(wantedRequest(true, {}, {}, {}, {}, {}).keys(), known);
}

QTEST_MAIN(TestUiWholeRequest)
#include "tst_ui_wholerequest.moc"

// What the service says against a request is said at the signer, the document or the field that it is about.
#include "support/composing.h"
#include "support/pictures.h"

#include "ui/compose/documentlist.h"
#include "ui/compose/sessionreview.h"
#include "ui/statetext.h"
#include "ui/widgets/inlinemessage.h"

#include <QLabel>
#include <QMetaEnum>
#include <QTableWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace support;

namespace {

using Column = models::SignerTableModel::Column;

domain::SessionDraft filledDraft()
{
    domain::SessionDraft draft;
    for (const QString &title : {u"Lease"_s, u"House rules"_s})
        draft.documents.append({.sha256Hex = title, .title = title, .mimeType = u"application/pdf"_s});
    for (const QString &name : {u"Kari"_s, u"Ola"_s, u"Per"_s})
        draft.signers.append({.name = name, .actions = {}, .fields = {}});
    draft.common.title = u"Lease"_s;
    return draft;
}

//! "row/column" of each cell that is marked, with its words.
QMap<QString, QString> markedIn(const ui::SessionForm &form)
{
    QMap<QString, QString> marked;
    const auto *model = form.signers()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        for (int column = 0; column < model->columnCount(); ++column)
            if (const QModelIndex cell = model->index(row, column);
                cell.data(models::SignerTableModel::ErrorRole).toBool())
                marked.insert(
                    u"%1/%2"_s.arg(row).arg(QLatin1String(QMetaEnum::fromType<Column>().valueToKey(column))),
                    cell.data(Qt::ToolTipRole).toString());
    return marked;
}

//! What the rows of the documents tell, one for each.
QStringList toldOf(const ui::SessionForm &form)
{
    QStringList told;
    const auto *table = form.findChild<QTableWidget *>(u"composeDocuments"_s);
    for (int row = 0; row < table->rowCount(); ++row)
        told << table->item(row, 0)->data(Qt::AccessibleDescriptionRole).toString();
    return told;
}

QStringList linesOf(const ui::SessionForm &form, const QString &name)
{
    const auto *label = form.findChild<QLabel *>(name);
    return label->isVisibleTo(&form) ? label->text().split(u'\n') : QStringList();
}

} // namespace

class TestUiAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start(QStringLiteral(PROGRAMS))); }
    void init() { QVERIFY(m_desk.reset()); }

    void ofASignerStandsInTheirCell_data();
    void ofASignerStandsInTheirCell();
    void ofTheFirstStepOnly();
    void ofADocumentStandsAtItsRow_data();
    void ofADocumentStandsAtItsRow();
    void allOfThemAreSaid();
    void aRefusedSendComesBackMarked();
    void whatCannotWorkIsNotSent();

private:
    UiFixture m_desk;
};

void TestUiAnswers::ofASignerStandsInTheirCell_data()
{
    QTest::addColumn<QString>("cell"); // empty: of none
    QTest::addColumn<QString>("line");
    QTest::newRow("[1].signer.email") << u"1/Email"_s << u"⚠ Ola: not so"_s;
    QTest::newRow("[0].signer.mobile") << u"0/Mobile"_s << u"⚠ Kari: not so"_s;
    QTest::newRow("[2].signer.nationalIdentificationNumber") << u"2/IdentityNumber"_s << u"⚠ Per: not so"_s;
    QTest::newRow("[1].signer.username") << u"1/Name"_s << u"⚠ Ola: not so"_s;
    QTest::newRow("[2].signer") << u"2/Name"_s << u"⚠ Per: not so"_s;
    QTest::newRow("[7].signer.email") << QString() << u"⚠ not so"_s;
    QTest::newRow("signer.email") << QString() << u"⚠ not so"_s;
}

void TestUiAnswers::ofASignerStandsInTheirCell()
{
    QFETCH(const QString, cell);
    QFETCH(const QString, line);
    ui::SessionForm form;
    form.setDraft(filledDraft());
    QVERIFY(form.showServerProblem(QString::fromLatin1(QTest::currentDataTag()), u"not so"_s));
    QCOMPARE(linesOf(form, u"composeSignersProblem"_s), QStringList{line});
    QCOMPARE(markedIn(form).keys().join(u' '), cell);
    QVERIFY(cell.isEmpty() || markedIn(form).value(cell) == u"not so"_s);
    QCOMPARE(linesOf(form, u"composeDocumentsProblem"_s), QStringList());
}

void TestUiAnswers::ofTheFirstStepOnly()
{
    domain::SessionDraft draft = filledDraft();
    draft.signerOrder = domain::SignerOrder::BySteps;
    draft.signers[1].step = draft.signers[2].step = 2;
    ui::SessionForm form;
    form.setDraft(draft);
    QVERIFY(form.showServerProblem(u"[1].signer.email"_s, u"not so"_s)); // there is one alone in that step
    QCOMPARE(markedIn(form).size(), 0);
    QCOMPARE(linesOf(form, u"composeSignersProblem"_s), QStringList{u"⚠ not so"_s});
}

void TestUiAnswers::ofADocumentStandsAtItsRow_data()
{
    QTest::addColumn<QStringList>("told");
    QTest::addColumn<QString>("line");
    QTest::newRow("[0].documents[1].documentId")
        << QStringList{{}, u"not so"_s} << u"⚠ House rules: not so"_s;
    QTest::newRow("[2].documents[0].action") << QStringList{u"not so"_s, {}} << u"⚠ Lease: not so"_s;
    QTest::newRow("documents[1]") << QStringList{{}, u"not so"_s} << u"⚠ House rules: not so"_s;
    QTest::newRow("[0].documents") << QStringList{{}, {}} << u"⚠ not so"_s;
    QTest::newRow("[0].documents[9].documentId") << QStringList{{}, {}} << u"⚠ not so"_s;
}

void TestUiAnswers::ofADocumentStandsAtItsRow()
{
    QFETCH(const QStringList, told);
    QFETCH(const QString, line);
    ui::SessionForm form;
    form.setDraft(filledDraft());
    QVERIFY(form.showServerProblem(QString::fromLatin1(QTest::currentDataTag()), u"not so"_s));
    QCOMPARE(toldOf(form), told);
    const auto *table = form.findChild<QTableWidget *>(u"composeDocuments"_s);
    for (int row = 0; row < told.size(); ++row)
        QCOMPARE(table->item(row, 0)->icon().cacheKey(),
                 ui::icon(told[row].isEmpty() ? u"document"_s : u"error"_s).cacheKey());
    QCOMPARE(linesOf(form, u"composeDocumentsProblem"_s), QStringList{line});
    QCOMPARE(linesOf(form, u"composeSignersProblem"_s), QStringList());
}

void TestUiAnswers::allOfThemAreSaid()
{
    ui::SessionForm form;
    form.setDraft(filledDraft());
    const std::pair<QString, QString> answers[] = {{u"[0].signer.email"_s, u"is blocked"_s},
                                                   {u"[1].signer.email"_s, u"is blocked"_s},
                                                   {u"[1].signer.email"_s, u"bounced before"_s},
                                                   {u"[1].signer.mobile"_s, u"is no mobile"_s},
                                                   {u"[0].documents[1].action"_s, u"must sign"_s},
                                                   {u"[1].documents[1].action"_s, u"must sign"_s},
                                                   {u"[0].documents[0]"_s, u"is too old"_s},
                                                   {u"[0].title"_s, u"is too long"_s},
                                                   {u"[1].title"_s, u"is too long"_s},
                                                   {u"[1].title"_s, u"has a forbidden word"_s}};
    for (const auto &[path, reason] : answers)
        QVERIFY2(form.showServerProblem(path, reason), qPrintable(path));
    QCOMPARE(linesOf(form, u"composeSignersProblem"_s),
             (QStringList{u"⚠ Kari: is blocked"_s, u"⚠ Ola: is blocked"_s, u"⚠ Ola: bounced before"_s,
                          u"⚠ Ola: is no mobile"_s}));
    QCOMPARE(markedIn(form), (QMap<QString, QString>{{u"0/Email"_s, u"is blocked"_s},
                                                     {u"1/Email"_s, u"is blocked\nbounced before"_s},
                                                     {u"1/Mobile"_s, u"is no mobile"_s}}));
    // The same about the same document is said once, whosever session it was in
    QCOMPARE(linesOf(form, u"composeDocumentsProblem"_s),
             (QStringList{u"⚠ House rules: must sign"_s, u"⚠ Lease: is too old"_s}));
    QCOMPARE(toldOf(form), (QStringList{u"is too old"_s, u"must sign"_s}));
    QCOMPARE(linesOf(form, u"composeTitleProblem"_s),
             (QStringList{u"⚠ is too long"_s, u"⚠ has a forbidden word"_s}));
}

void TestUiAnswers::aRefusedSendComesBackMarked()
{
    m_desk.relay->add("POST ^/sign/signing-sessions$ * answer status=400 "
                      "body={\"status\":400,\"code\":\"bad_request\",\"detail\":\"No\",\"traceId\":\"t-1\","
                      "\"invalidParams\":[{\"name\":\"[1].signer.email\",\"reason\":\"is blocked\"},"
                      "{\"name\":\"[0].signer.mobile\",\"reason\":\"is no mobile\"},"
                      "{\"name\":\"[1].documents[1].documentId\",\"reason\":\"is not for everyone\"},"
                      "{\"name\":\"[0].somethingNew\",\"reason\":\"is odd\"}]}");
    Composing compose(m_desk);
    compose.add({m_desk.pdf(u"Lease.pdf"_s), m_desk.pdf(u"House rules.pdf"_s, "Rules")});
    compose.addSigner(u"Kari"_s, u"kari@example.com"_s, u"+4790000000"_s);
    compose.addSigner(u"Ola"_s, u"ola@example.com"_s);
    compose.sendToTheEnd();
    const ui::SessionForm &form = *compose.dialog.form();
    QTRY_VERIFY(form.isVisible());
    QCOMPARE(linesOf(form, u"composeSignersProblem"_s),
             (QStringList{u"⚠ Ola: is blocked"_s, u"⚠ Kari: is no mobile"_s}));
    QCOMPARE(markedIn(form).keys(), (QStringList{u"0/Mobile"_s, u"1/Email"_s}));
    QCOMPARE(linesOf(form, u"composeDocumentsProblem"_s),
             QStringList{u"⚠ House rules.pdf: is not for everyone"_s});
    QVERIFY(compose.widget("composeDocuments")->hasFocus()); // the first of them
    // What has no field is said above, and nothing is said a second time by a path that nobody can read
    QString above;
    for (const QLabel *label : compose.dialog.findChildren<QLabel *>())
        if (label->isVisible() && label->objectName().startsWith(u"inlineMessage"_s))
            above += label->text();
    QVERIFY2(above.contains(u"is odd"_s), qPrintable(above));
    QVERIFY2(!above.contains(u"signer.email"_s) && !above.contains(u"is blocked"_s), qPrintable(above));
    picture(compose.dialog, u"answers-refused"_s);

    m_desk.relay->clear();
    compose.typeCell(form.signers()->model()->index(1, static_cast<int>(Column::Email)), u"ola@example.no"_s);
    QCOMPARE(linesOf(form, u"composeSignersProblem"_s), QStringList()); // those were the words about the old
    compose.sendToTheEnd();
    QCOMPARE(compose.madeIds().size(), 2);
}

void TestUiAnswers::whatCannotWorkIsNotSent()
{
    Composing compose(m_desk);
    compose.add({m_desk.pdf(u"Lease.pdf"_s), m_desk.file(u"House rules.txt"_s, "Be quiet")});
    compose.addSigner(u"Kari"_s);
    QVERIFY(compose.widget("composeDocumentsProblem")->isVisible()); // before anybody goes on
    compose.click("composeForward");
    QVERIFY(!compose.widget("composeReview")->isVisible());
    QVERIFY(compose.widget("composeDocuments")->hasFocus());
    const auto messages = compose.dialog.findChildren<ui::InlineMessage *>();
    QVERIFY(std::any_of(messages.begin(), messages.end(), [](const ui::InlineMessage *message) {
        return message->isVisible() && message->tone() == ui::InlineMessage::Tone::Error &&
               message->text().startsWith(u"Something is still missing or wrong."_s);
    }));
    QCOMPARE(m_desk.relay->count("POST", "/"), 0);
    compose.click("composeRemoveDocument");
    QVERIFY(!compose.widget("composeDocumentsProblem")->isVisible());
    compose.click("composeForward");
    QVERIFY(compose.widget("composeReview")->isVisible());
}

QTEST_MAIN(TestUiAnswers)
#include "tst_ui_answers.moc"

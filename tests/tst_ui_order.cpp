#include "support/composing.h"

#include "ui/compose/sessionreview.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace support;

//! Waiting for sessions that exist already: found over the service and over what was seen here.
class TestUiOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start(QStringLiteral(PROGRAMS))); }
    void init() { QVERIFY(m_desk.reset()); }

    void foundByTitleReferenceAndId_data();
    void foundByTitleReferenceAndId();
    void nothingFoundIsSaid();
    void aLostConnectionIsSaid();
    void aDraftShowsWhatItWaitsFor();
    void aSessionThatIsGoneIsAProblem();

private:
    //! Sends one and gives its id.
    QString sendOne(const QString &title, const QString &reference)
    {
        Composing compose(m_desk);
        compose.add({m_desk.pdf(title + u".pdf"_s, title.toUtf8())});
        compose.addSigner(u"Per Berg"_s);
        compose.type("composeReference", reference);
        compose.sendToTheEnd();
        return compose.madeIds().value(0);
    }
    void look(Composing &compose, const QString &text)
    {
        compose.widget<QToolButton>("composeMoreOrder")->setChecked(true);
        compose.type("composeOrderSearch", text);
        QTest::keyClick(compose.widget("composeOrderSearch"), Qt::Key_Return);
    }
    UiFixture m_desk;
};

void TestUiOrder::foundByTitleReferenceAndId_data()
{
    QTest::addColumn<QString>("asked");
    QTest::newRow("title") << u"framework"_s;
    QTest::newRow("reference") << u"case-ø-1"_s;
    QTest::newRow("id") << QString();
}

void TestUiOrder::foundByTitleReferenceAndId()
{
    QFETCH(QString, asked);
    const QString id = sendOne(u"Framework "_s + QString::fromLatin1(QTest::currentDataTag()), u"Case-Ø-1"_s);
    QVERIFY(!id.isEmpty());
    Composing compose(m_desk);
    compose.add({m_desk.pdf(u"After.pdf"_s, "After")});
    compose.addSigner(u"Kari"_s);
    look(compose, asked.isEmpty() ? id : asked);
    auto *found = compose.widget<QTreeWidget>("composeOrderFound");
    QTRY_VERIFY(found->isVisible() && found->topLevelItemCount() > 0);
    QTreeWidgetItem *item = nullptr;
    for (int i = 0; i < found->topLevelItemCount(); ++i)
        if (found->topLevelItem(i)->data(0, Qt::UserRole) == id)
            item = found->topLevelItem(i);
    QVERIFY(item);
    QVERIFY(item->text(0).startsWith(u"Framework"_s));
    QCOMPARE(item->text(1), u"Per Berg"_s);
    QVERIFY(!item->text(2).isEmpty() && !item->text(3).isEmpty());
    found->setCurrentItem(item);
    compose.click("composeOrderAdd");
    compose.click("composeOrderAdd"); // a second time changes nothing
    QCOMPARE(compose.dialog.form()->draft().common.subsequentTo, QStringList{id});
    compose.click("composeForward");
    const QString review = compose.widget<ui::SessionReview>("composeReview")->toPlainText();
    QVERIFY2(review.contains(item->text(0)) && review.contains(u"Per Berg"_s), qPrintable(review));
    compose.click("composeForward");
    QTRY_VERIFY_WITH_TIMEOUT(compose.dialog.task() && compose.dialog.progress()->isFinished(), 30'000);
    QCOMPARE(compose.asked().last()[u"subsequentTo"_s], QJsonArray{id});
}

void TestUiOrder::nothingFoundIsSaid()
{
    Composing compose(m_desk);
    look(compose, u"no such title at all"_s);
    QTRY_VERIFY(compose.widget("composeOrderMessage")->isVisible());
    QVERIFY(!compose.widget("composeOrderFound")->isVisible());
}

void TestUiOrder::aLostConnectionIsSaid()
{
    Composing compose(m_desk);
    m_desk.relay->add("GET ^/sign/signing-sessions * answer status=403 body={}");
    look(compose, u"anything"_s);
    QTRY_VERIFY_WITH_TIMEOUT(compose.widget("composeOrderMessage")->isVisible(), 20'000);
    QVERIFY(!compose.widget<QLabel>("composeOrderMessage")->text().contains(u"No session"_s));
}

void TestUiOrder::aDraftShowsWhatItWaitsFor()
{
    const QString id = sendOne(u"Before all"_s, u"R-2"_s);
    Composing compose(m_desk);
    domain::SessionDraft draft;
    draft.common.subsequentTo = QStringList{id};
    compose.dialog.form()->setDraft(draft);
    compose.widget<QToolButton>("composeMoreOrder")->setChecked(true);
    auto *chosen = compose.widget<QTreeWidget>("composeOrder");
    QTRY_COMPARE(chosen->topLevelItem(0)->text(0), u"Before all"_s);
    QCOMPARE(chosen->topLevelItem(0)->text(1), u"Per Berg"_s);
    compose.click("composeOrderRemove");
    QVERIFY(!compose.dialog.form()->draft().common.subsequentTo);
}

void TestUiOrder::aSessionThatIsGoneIsAProblem()
{
    Composing compose(m_desk);
    domain::SessionDraft draft;
    draft.common.subsequentTo = QStringList{u"00000000-0000-4000-8000-000000000001"_s};
    compose.dialog.form()->setDraft(draft);
    QTRY_VERIFY(compose.widget("composeOrderProblem")->isVisible()); // and unfolds the section
    QVERIFY(compose.widget<QToolButton>("composeMoreOrder")->isChecked());
}

QTEST_MAIN(TestUiOrder)
#include "tst_ui_order.moc"

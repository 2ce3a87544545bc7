#include "support/fulldraft.h"

#include "tasks/draftjson.h"
#include "ui/compose/listedit.h"
#include "ui/compose/signingoptions.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

//! Filling the form in from a draft and writing it back: nothing is lost, added or changed.
class TestUiOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsReadIsWritten_data();
    void whatIsReadIsWritten();
    void anotherDraftLeavesNothingBehind();
    void theDeprecatedLifetimeIsLost();
    void readingIsNoEdit();
    void nothingIsInsertedWhereNothingCanBeWritten();
    void listsSurviveTheirText_data();
    void listsSurviveTheirText();
};

namespace {
//! Of the parts that the form shows.
QByteArray shown(const domain::SessionDraft &draft)
{
    return tasks::toJson(draft);
}
} // namespace

void TestUiOptions::whatIsReadIsWritten_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 300; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestUiOptions::whatIsReadIsWritten()
{
    QFETCH(quint32, seed);
    const domain::SessionDraft draft = support::DraftMaker(seed).draft();
    ui::SigningOptions options;
    options.readFrom(draft);
    domain::SessionDraft written;
    options.writeTo(written);
    QCOMPARE(shown(written), shown(draft));
    QVERIFY(written.common == draft.common);
    QVERIFY(written.dueRule == draft.dueRule);
    QCOMPARE(written.makesPackage, draft.makesPackage);
}

void TestUiOptions::anotherDraftLeavesNothingBehind()
{
    ui::SigningOptions options;
    for (quint32 seed = 1000; seed < 1100; ++seed) {
        const domain::SessionDraft draft = support::DraftMaker(seed).draft();
        options.readFrom(draft);
        domain::SessionDraft written = support::DraftMaker(seed + 1).draft();
        options.writeTo(written);
        QVERIFY2(written == draft, qPrintable(QString::number(seed)));
    }
}

void TestUiOptions::nothingIsInsertedWhereNothingCanBeWritten()
{
    ui::SigningOptions options;
    const auto canBe = [&options](const char *name) {
        const auto *widget = options.findChild<QWidget *>(QString::fromLatin1(name));
        return widget && widget->isEnabledTo(&options);
    };
    domain::SessionDraft draft;
    draft.common.signingSetup = {domain::SigningSetup()};
    for (const auto flow : {domain::SigningFlow::PkiSigning, domain::SigningFlow::AuthenticationBased}) {
        const bool isPki = flow == domain::SigningFlow::PkiSigning;
        draft.common.signingSetup[0].signingFlow = flow;
        options.readFrom(draft);
        options.showContext(draft, QDateTime::currentDateTimeUtc());
        QCOMPARE(canBe("composeIntention"), isPki);
        QCOMPARE(canBe("composeIntentionPlaceholders"), isPki);
        QCOMPARE(canBe("composeIdentityProviders"), !isPki);
        QCOMPARE(canBe("composeIdentityProvidersChoose"), !isPki);
    }
}

void TestUiOptions::theDeprecatedLifetimeIsLost()
{
    domain::SessionDraft draft = support::DraftMaker(7).draft();
    const domain::SessionDraft without = draft;
    draft.common.signatureUrlTtl = 60;
    ui::SigningOptions options;
    options.readFrom(draft);
    domain::SessionDraft written;
    options.writeTo(written);
    QVERIFY(!written.common.signatureUrlTtl);
    QCOMPARE(shown(written), shown(without));
}

void TestUiOptions::readingIsNoEdit()
{
    ui::SigningOptions options;
    QSignalSpy edited(&options, &ui::SigningOptions::edited);
    for (quint32 seed = 1; seed < 20; ++seed)
        options.readFrom(support::DraftMaker(seed).draft());
    QCOMPARE(edited.size(), 0);
}

void TestUiOptions::listsSurviveTheirText_data()
{
    QTest::addColumn<QStringList>("list");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << QStringList() << QString();
    QTest::newRow("two") << QStringList{u"nbid"_s, u"mitid"_s} << u"nbid, mitid"_s;
    QTest::newRow("comma") << QStringList{u"a,b"_s, u"c"_s} << u"\"a,b\", c"_s;
    QTest::newRow("quote") << QStringList{u"a\"b"_s} << u"\"a\"\"b\""_s;
    QTest::newRow("empty element") << QStringList{u""_s, u"x"_s} << u"\"\", x"_s;
    QTest::newRow("blanks") << QStringList{u" x "_s} << u"\" x \""_s;
}

void TestUiOptions::listsSurviveTheirText()
{
    QFETCH(QStringList, list);
    QFETCH(QString, text);
    QCOMPARE(ui::ListEdit::joined(list), text);
    QCOMPARE(ui::ListEdit::split(text), list);
    QCOMPARE(ui::ListEdit::split(u" nbid ,, mitid, "_s), (QStringList{u"nbid"_s, u"mitid"_s}));
}

QTEST_MAIN(TestUiOptions)
#include "tst_ui_options.moc"

#include "api/codec/encode.h"
#include "domain/rules.h"
#include "support/fulldraft.h"
#include "support/windowpatience.h"

#include "ui/compose/formfield.h"
#include "ui/compose/sessionform.h"
#include "ui/compose/signingoptions.h"
#include "ui/violationtext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

//! Every problem is said at its field, whoever finds it.
class TestUiOptionProblems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPathOfTheRulesHasAField();
    void everyMemberOfTheRequestHasAField();
    void pathsGoToTheirField_data();
    void pathsGoToTheirField();
    void aProblemUnfoldsItsSection();
    void theElementIsNamed();
    void placesOfMessagesCount();
    void aCautionIsNoProblem();
    void whatFollowsAFieldStaysInItsPlace();
};

namespace {

//! In the lists of documents and of signers.
bool isElsewhere(const QString &path)
{
    static const QRegularExpression other(u"^(documents|signers$|signer(?!\\.(prefill|validations)))"_s);
    return other.match(path).hasMatch();
}

//! Drafts in which as much as possible is wrong.
QList<domain::SessionDraft> brokenDrafts()
{
    using namespace domain;
    QList<SessionDraft> drafts;
    for (quint32 seed = 1; seed <= 400; ++seed)
        drafts << support::DraftMaker(seed).draft();
    SessionDraft worst = support::DraftMaker(1).draft();
    CreateSigningSession &session = worst.common;
    session.title = QString(300, u'x') + u"{nobody}"_s;
    session.signText = QString(3000, u'x') + u"{nobody}"_s;
    session.externalReference = {true, QString(2000, u'x') + u"{nobody}"_s};
    session.usageTags = QStringList(30, QString(60, u'x'));
    session.subsequentTo = QStringList(60, u"00000000-0000-4000-8000-000000000001"_s);
    session.signatureUrlTimeToLive = *Duration::parse(u"P90D"_s);
    session.packageTo = PackageToList(6, OpenEnum<PackageType>(u"NEWER"_s));
    session.signingSetup = {SigningSetup{}, SigningSetup{}};
    session.archive = ArchiveSettings();
    session.redirectSettings = RedirectSettings{u"x"_s, {}, u"file:///x"_s, u"x"_s, {}};
    session.intentionText = IntentionText{{}, OpenEnum<IntentionFormat>(u"NEWER"_s), {}};
    worst.dueRule.reset();
    for (const qint64 day : {-1, 90}) {
        session.dueDate = Timestamp::fromDateTime(QDateTime::currentDateTimeUtc().addDays(day));
        drafts << worst;
    }
    session.signingSetup = {
        SigningSetup{.vendor = SigningVendor::SmartId, .signingFlow = SigningFlow::PkiSigning}};
    drafts << worst;
    session.signingSetup = {SigningSetup{.signingFlow = SigningFlow::PkiSigning}};
    drafts << worst;
    session.signingSetup.clear();
    drafts << worst;
    return drafts;
}

void collect(const QJsonValue &value, const QString &path, QStringList &paths)
{
    if (!path.isEmpty())
        paths << path;
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        collect(member.value(), path.isEmpty() ? member.key() : path + u'.' + member.key(), paths);
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        collect(array[i], u"%1[%2]"_s.arg(path).arg(i), paths);
}

} // namespace

void TestUiOptionProblems::everyPathOfTheRulesHasAField()
{
    static const QRegularExpression index(u"\\[\\d+\\]"_s);
    QSet<QString> kinds;
    for (const domain::SessionDraft &draft : brokenDrafts()) {
        ui::SigningOptions options;
        options.readFrom(draft);
        domain::SessionDraft withPeople = draft;
        withPeople.signers = {domain::DraftSigner()};
        for (const auto &problem : domain::problemsOf(withPeople, QDateTime::currentDateTimeUtc())) {
            const QString &path = problem.violation.field;
            kinds << QString(path).replace(index, u"[]"_s);
            if (!isElsewhere(path))
                QVERIFY2(options.showProblem(problem.violation, u"x"_s), qPrintable(path));
        }
    }
    // The drafts above are broken enough to be worth asking.
    for (const QString &kind : {u"title"_s,
                                u"signText"_s,
                                u"externalReference"_s,
                                u"usageTags"_s,
                                u"usageTags[]"_s,
                                u"dueDate"_s,
                                u"signatureUrlTimeToLive"_s,
                                u"subsequentTo"_s,
                                u"subsequentTo[]"_s,
                                u"signingSetup"_s,
                                u"signingSetup[].signingFlow"_s,
                                u"signingSetup[].vendor"_s,
                                u"signingSetup[].identityProviders[].idpName"_s,
                                u"packageTo"_s,
                                u"packageTo[]"_s,
                                u"intentionText"_s,
                                u"intentionText.value"_s,
                                u"intentionText.format"_s,
                                u"signer.prefill[]"_s,
                                u"signer.validations[]"_s,
                                u"notifications[].category"_s,
                                u"notifications[].communicationMethod"_s,
                                u"notifications[].message.language"_s,
                                u"ui.language"_s,
                                u"archive.retentionPeriod"_s,
                                u"redirectSettings.success"_s,
                                u"redirectSettings.cancel"_s,
                                u"redirectSettings.error"_s,
                                u"redirectSettings.reject"_s})
        QVERIFY2(kinds.contains(kind), qPrintable(kind));
}

void TestUiOptionProblems::everyMemberOfTheRequestHasAField()
{
    // The service may complain of any member, also of those that no rule here is about.
    QStringList paths;
    for (quint32 seed = 1; seed <= 200; ++seed) {
        domain::SessionDraft draft = support::DraftMaker(seed).draft();
        draft.common.unknown.clear();
        draft.common.notifications.reset(); // their number differs: asked below
        collect(api::toJson(draft.common), {}, paths);
    }
    paths.removeDuplicates();
    ui::SigningOptions options;
    domain::SessionDraft three;
    three.common.notifications = QList<domain::NotificationMessage>(3);
    options.readFrom(three);
    for (const QString &member :
         {u"category"_s, u"communicationMethod"_s, u"tags"_s, u"tags[1]"_s, u"message"_s,
          u"message.language"_s, u"message.header"_s, u"message.text"_s, u"message.senderAddress"_s,
          u"message.senderName"_s, u"message.includeFile"_s})
        paths << u"notifications[2].%1"_s.arg(member);
    for (const QString &path : std::as_const(paths))
        if (!isElsewhere(path))
            QVERIFY2(options.showProblem({path, domain::Reason::UnknownValue, 0, 0}, u"x"_s),
                     qPrintable(path));
    QVERIFY(!options.showProblem({u"titles"_s, domain::Reason::UnknownValue, 0, 0}, u"x"_s));
    QVERIFY(!options.showProblem({u"somethingNew"_s, domain::Reason::UnknownValue, 0, 0}, u"x"_s));
}

void TestUiOptionProblems::pathsGoToTheirField_data()
{
    QTest::addColumn<QString>("field");
    const std::pair<const char *, QString> rows[] = {
        {"title", u"composeTitle"_s},
        {"signText", u"composeSignText"_s},
        {"externalReference", u"composeReference"_s},
        {"ui.language", u"composeLanguage"_s},
        {"ui.hideWelcomeScreen", u"composeHidesWelcome"_s},
        {"ui.minimalTextMode", u"composeMinimalText"_s},
        {"preAuthentication.enabled", u"composeLogsInFirst"_s},
        {"signingSetup", u"composeFlow"_s},
        {"signingSetup[0].signingFlow", u"composeFlow"_s},
        {"signingSetup[0].vendor", u"composeVendor"_s},
        {"signingSetup[0].identityProviders[1].idpName", u"composeIdentityProviders"_s},
        {"signingSetup[0].additionalParameters", u"composeParameters"_s},
        {"signingSetup[0].additionalParameters.sbid_flow", u"composeParameters"_s},
        {"signingSetup[0].requestedAttributes[0]", u"composeAttributes"_s},
        {"intentionText", u"composeIntention"_s},
        {"intentionText.value", u"composeIntention"_s},
        {"intentionText.format", u"composeIntentionFormat"_s},
        {"packageTo[0]", u"composeSessionPackage"_s},
        {"signer.prefill[0]", u"composePrefill"_s},
        {"signer.validations[0]", u"composeValidations"_s},
        {"dueDate", u"composeDueDate"_s},
        {"signatureUrlTimeToLive", u"composeLinkLifetime"_s},
        {"subsequentTo[3]", u"composeOrder"_s},
        {"archive", u"composeArchive"_s},
        {"archive.retentionPeriod", u"composeArchivePeriod"_s},
        {"archive.archiveTags[1]", u"composeArchiveTags"_s},
        {"archive.sendSignatureResultsToArchive", u"composeArchiveSignatures"_s},
        {"archive.sendPackagingResultToArchive", u"composeArchivePackages"_s},
        {"redirectSettings", u"composeRedirectSuccess"_s},
        {"redirectSettings.success", u"composeRedirectSuccess"_s},
        {"redirectSettings.cancel", u"composeRedirectCancel"_s},
        {"redirectSettings.error", u"composeRedirectError"_s},
        {"redirectSettings.reject", u"composeRedirectReject"_s},
        {"usageTags[3]", u"composeUsageTags"_s},
        {"notifications", u"composeNotify"_s},
        {"notifications[0].communicationMethod", u"composeNotify"_s},
        {"notifications[0].message.header", u"composeNotifyHeader"_s},
    };
    for (const auto &[path, field] : rows)
        QTest::newRow(path) << field;
}

void TestUiOptionProblems::pathsGoToTheirField()
{
    QFETCH(QString, field);
    ui::SigningOptions options;
    domain::SessionDraft draft;
    draft.common.dueDate = domain::Timestamp::fromDateTime(QDateTime::currentDateTimeUtc().addDays(3));
    draft.common.notifications = {domain::NotificationMessage()};
    options.readFrom(draft);
    options.clearProblems();
    QVERIFY(options.showProblem(
        {QString::fromLatin1(QTest::currentDataTag()), domain::Reason::UnknownValue, 0, 0}, u"Not so"_s));
    const auto *input = options.findChild<QWidget *>(field);
    QVERIFY(input);
    QVERIFY2(input->accessibleDescription().contains(u"Not so"_s),
             qPrintable(input->accessibleDescription()));
    const auto *problem = options.findChild<QLabel *>(field + u"Problem"_s);
    QVERIFY(problem && problem->isVisibleTo(&options) && problem->text().contains(u"Not so"_s));
    options.clearProblems();
    QVERIFY(!problem->isVisibleTo(&options));
}

void TestUiOptionProblems::aProblemUnfoldsItsSection()
{
    ui::SigningOptions options;
    auto *heading = options.findChild<QToolButton *>(u"composeMoreArchive"_s);
    auto *period = options.findChild<QWidget *>(u"composeArchivePeriod"_s);
    QVERIFY(heading && period);
    QVERIFY(!heading->isChecked() && !period->isVisibleTo(&options));
    QVERIFY(options.showProblem({u"archive.retentionPeriod"_s, domain::Reason::Required, 0, 0}, u"x"_s));
    QVERIFY(heading->isChecked() && period->isVisibleTo(&options));
    QVERIFY(!options.findChild<QToolButton *>(u"composeMoreTags"_s)->isChecked());
}

void TestUiOptionProblems::theElementIsNamed()
{
    ui::SigningOptions options;
    domain::SessionDraft draft;
    draft.common.usageTags = QStringList{u"fine"_s, u"much too long"_s};
    options.readFrom(draft);
    QVERIFY(options.showProblem({u"usageTags[1]"_s, domain::Reason::TooLong, 50, 60}, u"At most 50."_s));
    const QString said = options.findChild<QLabel *>(u"composeUsageTagsProblem"_s)->text();
    QVERIFY2(said.contains(u"much too long"_s) && said.contains(u"At most 50."_s), qPrintable(said));
}

void TestUiOptionProblems::placesOfMessagesCount()
{
    ui::SigningOptions options;
    domain::SessionDraft draft;
    draft.common.notifications = QList<domain::NotificationMessage>(3);
    options.readFrom(draft);
    QVERIFY(options.showProblem({u"notifications[2].message.senderName"_s, domain::Reason::TooLong, 0, 0},
                                u"x"_s));
    QVERIFY(options.findChild<QLabel *>(u"composeNotifySenderName3Problem"_s)->isVisibleTo(&options));
    QVERIFY(!options.findChild<QLabel *>(u"composeNotifySenderName2Problem"_s)->isVisibleTo(&options));
}

void TestUiOptionProblems::aCautionIsNoProblem()
{
    ui::FormField field(new QLineEdit);
    field.setName(u"name"_s);
    field.setHint(u"What it is for."_s);
    const auto *hint = field.findChild<QLabel *>(u"nameHint"_s);
    const auto *problem = field.findChild<QLabel *>(u"nameProblem"_s);
    const auto *caution = field.findChild<QLabel *>(u"nameCaution"_s);
    QVERIFY(hint && problem && caution);
    const auto isShown = [&field](const QLabel *label) { return label->isVisibleTo(&field); };
    field.setCaution(u"It is empty."_s);
    field.addCaution(u"It is short."_s);
    QCOMPARE(field.problem(), QString());
    QCOMPARE(field.caution(), u"It is empty.\nIt is short."_s);
    QVERIFY(isShown(caution) && !isShown(problem) && !isShown(hint));
    QCOMPARE(caution->text(), field.caution());
    const auto labels = field.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [&isShown](const QLabel *label) {
        return isShown(label) && !label->pixmap().isNull() && !label->accessibleName().isEmpty();
    }));
    QCOMPARE(field.input()->accessibleDescription(), u"Caution: It is empty.\nIt is short."_s);
    field.setProblem(u"It is too long."_s); // the worse is heard first
    QVERIFY(isShown(caution) && isShown(problem));
    QCOMPARE(field.input()->accessibleDescription(),
             u"It is too long.\nCaution: It is empty.\nIt is short."_s);
    field.setProblem({});
    field.setCaution({});
    QVERIFY(isShown(hint) && !isShown(caution) && !isShown(problem));
    QCOMPARE(field.input()->accessibleDescription(), u"What it is for."_s);
}

void TestUiOptionProblems::whatFollowsAFieldStaysInItsPlace()
{
    QWidget window;
    auto *field = new ui::FormField(new QLineEdit, &window);
    field->setName(u"name"_s);
    field->keepLine();
    auto *button = new QPushButton(u"Save"_s, &window);
    auto *column = new QVBoxLayout(&window);
    column->addWidget(field);
    column->addWidget(button);
    column->addStretch(1);
    window.resize(400, 300);
    window.show();
    QVERIFY(support::becomesExposed(&window));
    const int before = button->y();
    const auto isInPlace = [&] {
        field->layout()->activate(); // now, not when the events of the labels have come
        column->activate();
        return qAbs(button->y() - before) <= 1;
    };
    field->setProblem(u"Not so."_s);
    QVERIFY(field->findChild<QLabel *>(u"nameProblem"_s)->isVisible());
    QVERIFY2(isInPlace(), qPrintable(QString::number(button->y())));
    field->setProblem({});
    QVERIFY2(isInPlace(), qPrintable(QString::number(button->y())));
    field->setCaution(u"Perhaps not so."_s);
    QVERIFY(field->findChild<QLabel *>(u"nameCaution"_s)->isVisible());
    QVERIFY2(isInPlace(), qPrintable(QString::number(button->y())));
    field->setCaution({});
    field->setHint(u"What it is for."_s);
    QVERIFY2(isInPlace(), qPrintable(QString::number(button->y())));
}

QTEST_MAIN(TestUiOptionProblems)
#include "tst_ui_optionproblems.moc"

// What a field is for stands with it, for those who look and for those who listen.
#include "support/windowpatience.h"
#include "ui/compose/documentlist.h"
#include "ui/compose/formfield.h"
#include "ui/compose/sessionform.h"
#include "ui/compose/signerlist.h"
#include "ui/widgets/datetimefield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

class TestUiExplained : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_form.reset(); }

    void everyFieldIsExplained_data();
    void everyFieldIsExplained();
    void everyColumnIsExplained();
    void aProblemIsHeardAtEachPart();
    void aProblemOfADateIsHeardWithTheZone();
    void boxesOfUnknownWordsAreExplained();

private:
    template <typename T = QWidget>
    T *widget(const QString &name)
    {
        T *found = m_form->findChild<T *>(name);
        if (!found)
            qWarning("no %s", qPrintable(name));
        return found;
    }
    //! Two documents, two signers, a session to wait for, everything unfolded.
    void fill(domain::SigningFlow flow, const QList<domain::CommunicationMethod> &messages,
              const std::optional<domain::DueRule> &rule, bool hasDate);

    std::unique_ptr<ui::SessionForm> m_form;
};

namespace {

bool isInput(const QWidget &widget)
{
    return qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QPlainTextEdit *>(&widget) ||
           qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QAbstractSpinBox *>(&widget) ||
           qobject_cast<const QCheckBox *>(&widget) || qobject_cast<const QAbstractItemView *>(&widget);
}

//! What a person types or chooses in, that can be seen; without the parts that Qt makes for itself.
QList<QWidget *> inputsIn(QWidget *widget)
{
    if (!widget->isVisible())
        return {};
    if (isInput(*widget))
        return {widget};
    QList<QWidget *> inputs;
    for (QWidget *part : widget->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        inputs += inputsIn(part);
    return inputs;
}

//! One line for each that says nothing about itself.
QStringList unexplainedIn(ui::SessionForm &form, int &seen)
{
    QStringList found;
    for (auto *field : form.findChildren<ui::FormField *>()) {
        if (!field->isVisible())
            continue;
        const QString name = field->input()->objectName();
        const auto *hint = field->findChild<QLabel *>(name + u"Hint"_s);
        if (!hint || hint->text().trimmed().isEmpty() || !hint->isVisible()) {
            found << name + u": no words below it"_s;
            continue;
        }
        for (const QWidget *input : inputsIn(field->input()))
            if (!input->accessibleDescription().contains(hint->text()))
                found << u"%1 in %2 does not tell: %3"_s.arg(input->objectName(), name, hint->text());
    }
    for (const QWidget *input : inputsIn(form.widget())) {
        ++seen;
        if (input->accessibleDescription().trimmed().isEmpty())
            found << input->objectName() + u" tells nothing"_s;
    }
    return found;
}

} // namespace

void TestUiExplained::init()
{
    m_form = std::make_unique<ui::SessionForm>();
    m_form->resize(820, 900);
    m_form->show();
    QVERIFY(support::becomesExposed(m_form.get()));
}

void TestUiExplained::fill(domain::SigningFlow flow, const QList<domain::CommunicationMethod> &messages,
                           const std::optional<domain::DueRule> &rule, bool hasDate)
{
    domain::SessionDraft draft = m_form->draft();
    for (const QString &title : {u"Lease"_s, u"House rules"_s})
        draft.documents.append({.sha256Hex = title, .title = title, .mimeType = u"text/plain"_s});
    for (const QString &name : {u"Kari"_s, u"Ola"_s})
        draft.signers.append({.name = name,
                              .email = u"someone@example.com"_s,
                              .mobile = u"+4790000000"_s,
                              .nationalIdentificationNumber = u"01017012345"_s,
                              .actions = {},
                              .fields = {}});
    draft.common.signingSetup = {domain::SigningSetup()};
    draft.common.signingSetup[0].signingFlow = flow;
    if (flow == domain::SigningFlow::PkiSigning)
        draft.common.signingSetup[0].vendor = domain::SigningVendor::Nbid;
    draft.common.title = u"Lease"_s;
    draft.common.subsequentTo = QStringList{u"00000000-0000-4000-8000-000000000001"_s};
    draft.common.archive = domain::ArchiveSettings{{}, {}, *domain::Duration::parse(u"P1Y"_s), {}, {}};
    for (const domain::CommunicationMethod method : messages) {
        domain::NotificationMessage message;
        message.category = domain::NotificationCategory::SigningNotification;
        message.communicationMethod = method;
        if (!draft.common.notifications)
            draft.common.notifications.emplace();
        draft.common.notifications->append(message);
    }
    draft.dueRule = rule;
    if (!hasDate)
        draft.common.dueDate.reset();
    m_form->setDraft(draft);
    for (auto *heading : m_form->findChildren<QToolButton *>())
        if (heading->isCheckable() && heading->objectName().contains(u"More"_s) && heading->isVisible())
            heading->setChecked(true);
    QVERIFY(m_form->isComplete()); // else what is wrong stands where the words are
}

void TestUiExplained::everyFieldIsExplained_data()
{
    QTest::addColumn<int>("state");
    QTest::newRow("by logging in, until a date, by e-mail and text message") << 0;
    QTest::newRow("own signature, some days after sending, by text message") << 1;
    QTest::newRow("the service's day, no message") << 2;
}

void TestUiExplained::everyFieldIsExplained()
{
    QFETCH(int, state);
    using Flow = domain::SigningFlow;
    using Method = domain::CommunicationMethod;
    if (state == 0)
        fill(Flow::AuthenticationBased, {Method::Email, Method::Sms}, {}, true);
    else if (state == 1)
        fill(Flow::PkiSigning, {Method::Sms}, domain::DueRule(), false);
    else
        fill(Flow::AuthenticationBased, {}, {}, false);
    int seen = 0;
    QCOMPARE(unexplainedIn(*m_form, seen).join(u'\n'), QString());
    QVERIFY2(seen >= 40, qPrintable(QString::number(seen))); // all was unfolded and looked at
}

void TestUiExplained::everyColumnIsExplained()
{
    using Column = models::SignerTableModel::Column;
    const auto *signers = m_form->signers()->model();
    for (int column = 0; column < static_cast<int>(Column::Count); ++column)
        QVERIFY2(!signers->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty(),
                 qPrintable(signers->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
    const auto *documents = widget<QTableWidget>(u"composeDocuments"_s);
    for (int column = 0; column < documents->columnCount(); ++column)
        QVERIFY2(!documents->horizontalHeaderItem(column)->toolTip().isEmpty(),
                 qPrintable(documents->horizontalHeaderItem(column)->text()));
}

void TestUiExplained::aProblemIsHeardAtEachPart()
{
    auto *limits = widget<QCheckBox>(u"composeLimitsLink"_s);
    m_form->ensureWidgetVisible(limits);
    const QString hint = limits->accessibleDescription();
    QVERIFY(!hint.isEmpty());
    QTest::mouseClick(limits, Qt::LeftButton, {}, {12, limits->height() / 2});
    auto *days = widget<QSpinBox>(u"composeLinkDays"_s);
    days->setFocus();
    days->selectAll();
    QTest::keyClicks(days, u"0"_s); // and no hours: a link that never works
    QTest::keyClick(days, Qt::Key_Tab);
    const auto *problem = widget<QLabel>(u"composeLinkLifetimeProblem"_s);
    QVERIFY(problem->isVisible());
    const QString words = problem->text().mid(2); // behind the sign
    for (const QWidget *part :
         {static_cast<QWidget *>(limits), static_cast<QWidget *>(days), widget(u"composeLinkHours"_s)})
        QCOMPARE(part->accessibleDescription(), words);
    days->setFocus();
    days->selectAll();
    QTest::keyClicks(days, u"3"_s);
    QTest::keyClick(days, Qt::Key_Tab);
    QCOMPARE(days->accessibleDescription(), hint);
}

void TestUiExplained::aProblemOfADateIsHeardWithTheZone()
{
    const auto *edit = widget(u"composeDueDate"_s)->findChild<QDateTimeEdit *>();
    QVERIFY(edit);
    const QString zone = u"Time zone"_s;
    QVERIFY(edit->accessibleDescription().contains(zone));
    QVERIFY(edit->accessibleDescription().contains(widget<QLabel>(u"composeDueDateHint"_s)->text()));
    domain::SessionDraft draft;
    draft.common.dueDate = *domain::Timestamp::parse(u"2020-02-03T04:05:06Z"_s);
    m_form->setDraft(draft);
    const auto *problem = widget<QLabel>(u"composeDueDateProblem"_s);
    QVERIFY(problem->isVisible());
    QVERIFY(edit->accessibleDescription().contains(problem->text().mid(2)));
    QVERIFY(edit->accessibleDescription().contains(zone));
}

void TestUiExplained::boxesOfUnknownWordsAreExplained()
{
    domain::SessionDraft draft = m_form->draft();
    draft.common.signer = domain::Signer();
    draft.common.signer->prefill.emplace().append(domain::OpenEnum<domain::SignerField>(u"NEWER_WORD"_s));
    m_form->setDraft(draft);
    QVERIFY(!widget(u"composePrefill0"_s)->accessibleDescription().isEmpty());
    QCOMPARE(widget(u"composePrefill1"_s)->accessibleDescription(),
             widget(u"composePrefill0"_s)->accessibleDescription());
}

QTEST_MAIN(TestUiExplained)
#include "tst_ui_explained.moc"

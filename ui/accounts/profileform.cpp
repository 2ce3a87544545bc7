#include "ui/accounts/profileform.h"

#include "domain/loopback.h"
#include "ui/statetext.h"
#include "ui/widgets/problemlabel.h"

#include <QAction>
#include <QCheckBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QUuid>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

//! https anywhere, http to this computer only: the secret goes there.
bool isAllowed(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == u"https"_s || (url.scheme() == u"http"_s && domain::isLoopback(url.host())));
}

} // namespace

ProfileForm::ProfileForm(QWidget *parent)
    : QWidget(parent)
    , m_wipeName(new QLabel(this))
    , m_wipeAfter(new QSpinBox(this))
    , m_hidesPeople(new QCheckBox(this))
{
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(12);
    m_name = addRow(u"profileName"_s);
    m_environment = addRow(u"profileEnvironment"_s);
    m_apiUrl = addRow(u"profileApiUrl"_s);
    m_tokenUrl = addRow(u"profileTokenUrl"_s);
    m_clientId = addRow(u"profileClientId"_s);
    m_secret = addRow(u"profileSecret"_s);
    m_secret.edit->setEchoMode(QLineEdit::Password);
    m_reveal = m_secret.edit->addAction(icon(u"key"_s), QLineEdit::TrailingPosition);
    m_reveal->setObjectName(u"profileRevealSecret"_s);
    m_reveal->setCheckable(true);
    connect(m_reveal, &QAction::toggled, m_secret.edit, [this](bool isShown) {
        m_secret.edit->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
    });
    m_secret.edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    addPrivacy(form);
    retranslate();
}

void ProfileForm::addPrivacy(QFormLayout *form)
{
    constexpr int mostDays = 3'650;
    m_wipeAfter->setObjectName(u"profileWipeAfter"_s);
    m_wipeAfter->setRange(0, mostDays);
    m_hidesPeople->setObjectName(u"profileHidesPeople"_s);
    m_wipeName->setBuddy(m_wipeAfter);
    auto *row = new QHBoxLayout;
    row->addWidget(m_wipeAfter);
    row->addStretch(1);
    form->addRow(m_wipeName, row);
    form->addRow(QString(), m_hidesPeople);
    connect(m_wipeAfter, &QSpinBox::valueChanged, this, &ProfileForm::edited);
    connect(m_hidesPeople, &QCheckBox::toggled, this, &ProfileForm::edited);
}

ProfileForm::Row ProfileForm::addRow(const QString &objectName)
{
    Row row{new QLabel(this), new QLineEdit(this), new ProblemLabel(this)};
    row.edit->setObjectName(objectName);
    row.problem->setObjectName(objectName + u"Problem"_s);
    QFont bold = row.problem->font();
    bold.setBold(true); // as in the form of a session: else it looks like a hint
    row.problem->setFont(bold);
    row.problem->hide();
    row.name->setBuddy(row.edit);
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(row.edit);
    column->addWidget(row.problem);
    static_cast<QFormLayout *>(layout())->addRow(row.name, column);
    connect(row.edit, &QLineEdit::textEdited, this, [this] {
        showTyped();
        Q_EMIT edited();
    });
    return row;
}

void ProfileForm::setProfile(const domain::Profile &profile)
{
    m_profile = profile;
    if (m_profile.id.isEmpty())
        m_profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_name.edit->setText(profile.name);
    m_environment.edit->setText(profile.environmentLabel);
    m_apiUrl.edit->setText(profile.apiUrl.isEmpty() ? u"https://api.signicat.com/sign"_s
                                                    : profile.apiUrl.toString());
    m_tokenUrl.edit->setText(profile.tokenUrl.isEmpty()
                                 ? u"https://api.signicat.com/auth/open/connect/token"_s
                                 : profile.tokenUrl.toString());
    m_clientId.edit->setText(profile.clientId);
    m_secret.edit->clear();
    {
        const QSignalBlocker quietDays(m_wipeAfter), quietPeople(m_hidesPeople); // nobody edited them
        m_wipeAfter->setValue(profile.wipeAfterDays);
        m_hidesPeople->setChecked(profile.hidesPeople);
    }
    m_reveal->setChecked(false);
    for (const Row *row : rows(For::Saving))
        show(*row, {});
    m_begun = this->profile();
}

domain::Profile ProfileForm::profile() const
{
    domain::Profile profile = m_profile;
    profile.name = m_name.edit->text().trimmed();
    profile.environmentLabel = m_environment.edit->text().trimmed();
    profile.apiUrl = QUrl(m_apiUrl.edit->text().trimmed(), QUrl::StrictMode);
    profile.tokenUrl = QUrl(m_tokenUrl.edit->text().trimmed(), QUrl::StrictMode);
    profile.clientId = m_clientId.edit->text().trimmed();
    profile.wipeAfterDays = m_wipeAfter->value();
    profile.hidesPeople = m_hidesPeople->isChecked();
    return profile;
}

QString ProfileForm::secret() const
{
    return m_secret.edit->text();
}

bool ProfileForm::isChanged() const
{
    return profile() != m_begun || !secret().isEmpty();
}

void ProfileForm::setSecretState(Secret state)
{
    m_secretState = state;
    m_secret.edit->setPlaceholderText(state == Secret::Asking ? tr("Asking this computer's keychain…")
                                      : state == Secret::Kept ? tr("Kept in the keychain; type to replace it")
                                      : state == Secret::ForThisRun
                                          ? tr("Kept for this run only; type to replace it")
                                          : QString());
}

QList<const ProfileForm::Row *> ProfileForm::rows(For purpose) const
{
    if (purpose == For::Testing)
        return {&m_apiUrl, &m_tokenUrl, &m_clientId, &m_secret};
    return {&m_name, &m_environment, &m_apiUrl, &m_tokenUrl, &m_clientId, &m_secret};
}

bool ProfileForm::isComplete(For purpose) const
{
    const auto needed = rows(purpose);
    return std::all_of(needed.begin(), needed.end(),
                       [this](const Row *row) { return problemOf(*row).isEmpty(); });
}

void ProfileForm::showProblems(For purpose)
{
    const QLineEdit *first = nullptr;
    for (const Row *row : rows(purpose)) {
        const QString problem = problemOf(*row);
        show(*row, problem);
        if (!problem.isEmpty() && !std::exchange(first, first ? first : row->edit))
            row->edit->setFocus();
    }
}

void ProfileForm::focusFirst()
{
    m_name.edit->setFocus();
}

QString ProfileForm::problemOf(const Row &row) const
{
    const QString text = row.edit->text().trimmed();
    if (row.edit == m_secret.edit)
        return text.isEmpty() && (m_secretState == Secret::None || m_secretState == Secret::Asking)
                   ? tr("Fill this in.")
                   : QString();
    if (text.isEmpty())
        return tr("Fill this in.");
    if (row.edit != m_apiUrl.edit && row.edit != m_tokenUrl.edit)
        return {};
    const QUrl url(text, QUrl::StrictMode);
    if (!isAllowed(url))
        return tr("This must be a web address that begins with https://. Only this computer may be http://.");
    if (!url.userInfo().isEmpty()) // which nothing asks at, and which would lie in a file
        return tr("Leave out what stands before the @: an address holds no user name and no password.");
    return {};
}

void ProfileForm::showTyped()
{
    for (const Row *row : rows(For::Saving))
        if (row->edit->isModified() || !row->problem->isHidden())
            show(*row, problemOf(*row));
}

void ProfileForm::show(const Row &row, const QString &problem)
{
    row.problem->setProblems(problem.isEmpty() ? QStringList() : QStringList{problem});
    row.problem->setVisible(!problem.isEmpty());
    row.edit->setAccessibleDescription(problem);
}

void ProfileForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ProfileForm::retranslate()
{
    const auto name = [](const Row &row, const QString &text, const QString &hint) {
        row.name->setText(text);
        // whole pixels are a little less than the words need on a screen with other ones
        row.name->setMinimumWidth(row.name->sizeHint().width() + 2);
        row.edit->setAccessibleName(QString(text).remove(u'&'));
        row.edit->setPlaceholderText(hint);
    };
    name(m_name, tr("&Name"), tr("What you call this account"));
    name(m_environment, tr("&Environment"), tr("Shown everywhere, for example PRODUCTION – Acme"));
    name(m_apiUrl, tr("&API address"), {});
    name(m_tokenUrl, tr("&Token address"), {});
    name(m_clientId, tr("Client &ID"), tr("for example sandbox-round-apple-123"));
    name(m_secret, tr("Client &secret"), {});
    m_wipeName->setText(tr("&Personal data"));
    m_wipeName->setMinimumWidth(m_wipeName->sizeHint().width() + 2);
    m_wipeAfter->setAccessibleName(tr("Days after which what a final session tells of people is wiped"));
    m_wipeAfter->setSpecialValueText(tr("Never wiped"));
    m_wipeAfter->setPrefix(tr("Wiped "));
    m_wipeAfter->setSuffix(tr(" days after a session is final"));
    m_wipeAfter->setToolTip(tr("Names, titles, notes and messages are then removed from this computer. IDs, "
                               "states, dates and hashes stay. Nothing changes on the service."));
    m_hidesPeople->setText(tr("Encrypt signers' names and addresses on t&his computer"));
    m_hidesPeople->setToolTip(tr("Everything else that tells of people is encrypted already. Encrypted names "
                                 "cannot be searched for or sorted by."));
    setSecretState(m_secretState);
    m_reveal->setText(tr("Show the secret"));
    m_reveal->setToolTip(tr("Show the secret"));
    showTyped();
}

} // namespace ui

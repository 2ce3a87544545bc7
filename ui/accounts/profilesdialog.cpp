#include "ui/accounts/profilesdialog.h"

#include "store/profilestore.h"
#include "ui/accounts/connectiontext.h"
#include "ui/accounts/profileform.h"
#include "ui/accounts/secretkeeper.h"
#include "ui/accounts/secrettext.h"
#include "ui/statetext.h"
#include "ui/widgets/inlinemessage.h"

#include <QBoxLayout>
#include <QEvent>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

ProfilesDialog::ProfilesDialog(store::ProfileStore &profiles, SecretKeeper &secrets, Tester tester,
                               QWidget *parent)
    : QDialog(parent)
    , m_profiles(profiles)
    , m_secrets(secrets)
    , m_tester(std::move(tester))
    , m_list(new QListWidget(this))
    , m_form(new ProfileForm(this))
    , m_message(new InlineMessage(this))
    , m_new(new QPushButton(icon(u"add"_s), {}, this))
    , m_remove(new QPushButton(icon(u"delete"_s), {}, this))
    , m_test(new QPushButton(icon(u"signature-check"_s), {}, this))
    , m_save(new QPushButton(icon(u"tick"_s), {}, this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"profilesDialog"_s);
    m_list->setObjectName(u"profileList"_s);
    m_new->setObjectName(u"profileNew"_s);
    m_remove->setObjectName(u"profileRemove"_s);
    m_test->setObjectName(u"profileTest"_s);
    m_save->setObjectName(u"profileSave"_s);
    m_close->setObjectName(u"profileClose"_s);
    makeLayout();
    connect(m_list, &QListWidget::currentRowChanged, this, &ProfilesDialog::showCurrent);
    connect(m_new, &QPushButton::clicked, this, &ProfilesDialog::startNew);
    connect(m_remove, &QPushButton::clicked, this, &ProfilesDialog::removeCurrent);
    connect(m_test, &QPushButton::clicked, this, &ProfilesDialog::testConnection);
    connect(m_save, &QPushButton::clicked, this, &ProfilesDialog::save);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_message, &InlineMessage::retryRequested, this, [this] {
        if (m_retry)
            m_retry();
    });
    connect(m_message, &InlineMessage::actionRequested, this, [this] {
        if (m_otherwise)
            m_otherwise();
    });
    connect(&m_profiles, &store::ProfileStore::changed, this, &ProfilesDialog::fillList);
    retranslate();
    fillList();
    if (m_list->count() == 0)
        startNew();
}

void ProfilesDialog::makeLayout()
{
    for (QPushButton *button : {m_new, m_remove, m_test, m_close})
        button->setAutoDefault(false); // Enter saves, also after another button was pressed
    m_save->setDefault(true);
    m_list->setMaximumWidth(220);

    auto *left = new QVBoxLayout;
    left->addWidget(m_list, 1);
    auto *leftButtons = new QHBoxLayout;
    leftButtons->addWidget(m_new);
    leftButtons->addWidget(m_remove);
    left->addLayout(leftButtons);
    auto *right = new QVBoxLayout;
    right->addWidget(m_message);
    right->addWidget(m_form);
    right->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_test);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_save);
    right->addLayout(buttons);
    auto *row = new QHBoxLayout(this);
    row->addLayout(left);
    row->addLayout(right, 1);
    resize(860, 480);
}

void ProfilesDialog::fillList()
{
    const QString current = m_form->profile().id;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const domain::Profile &profile : m_profiles.list()) {
        auto *item =
            new QListWidgetItem(icon(u"account"_s), profile.name + u'\n' + profile.environmentLabel, m_list);
        item->setData(Qt::UserRole, profile.id);
        if (profile.id == current)
            m_list->setCurrentItem(item);
    }
    m_remove->setEnabled(m_list->currentRow() >= 0);
    if (m_list->currentRow() < 0 && m_list->count() > 0 && current.isEmpty()) {
        m_list->setCurrentRow(0);
        showCurrent();
    }
}

void ProfilesDialog::selectProfile(const QString &profileId)
{
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->data(Qt::UserRole).toString() == profileId)
            m_list->setCurrentRow(row);
}

void ProfilesDialog::startNew()
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentRow(-1);
        m_list->clearSelection();
    }
    m_form->setProfile({});
    m_form->setSecretState(ProfileForm::Secret::None);
    dismissMessage();
    m_remove->setEnabled(false);
    m_form->focusFirst();
}

void ProfilesDialog::showCurrent()
{
    const auto *item = m_list->currentItem();
    m_remove->setEnabled(item != nullptr);
    if (!item)
        return;
    dismissMessage();
    const QString id = item->data(Qt::UserRole).toString();
    m_form->setProfile(m_profiles.get(id));
    readSecret(id);
}

void ProfilesDialog::readSecret(const QString &profileId)
{
    m_form->setSecretState(ProfileForm::Secret::Asking);
    m_secrets.read(profileId, m_form, [this, profileId](const store::SecretResult<QString> &secret) {
        if (m_form->profile().id != profileId)
            return;
        if (secret) {
            m_form->setSecretState(m_secrets.isForThisRun(profileId) ? ProfileForm::Secret::ForThisRun
                                                                     : ProfileForm::Secret::Kept);
            return;
        }
        m_form->setSecretState(ProfileForm::Secret::None);
        if (secret.error().kind != store::SecretError::Kind::NotFound)
            showSecretProblem(secretText(secret.error()), [this, profileId] {
                dismissMessage();
                readSecret(profileId);
            });
    });
}

void ProfilesDialog::save()
{
    if (!m_form->isComplete(ProfileForm::For::Saving)) {
        m_form->showProblems(ProfileForm::For::Saving);
        return;
    }
    if (m_form->secret().isEmpty())
        finishSave();
    else
        saveSecret();
}

void ProfilesDialog::saveSecret()
{
    showWaiting(tr("Giving the secret to this computer's keychain…"));
    m_secrets.write(m_form->profile().id, m_form->secret(), this,
                    [this](const store::SecretResult<void> &result) {
                        m_save->setEnabled(true);
                        m_test->setEnabled(true);
                        if (result)
                            finishSave();
                        else
                            showSecretProblem(
                                secretText(result.error()), [this] { save(); }, tr("&Keep for this run only"),
                                [this] { keepForThisRun(); });
                    });
}

void ProfilesDialog::showSecretProblem(const QString &text, std::function<void()> retry,
                                       const QString &action, std::function<void()> otherwise)
{
    m_retry = std::move(retry);
    m_otherwise = std::move(otherwise);
    m_message->showMessage(InlineMessage::Tone::Warning, text);
    m_message->setRetryVisible(true);
    m_message->setAction(action);
}

void ProfilesDialog::showWaiting(const QString &text)
{
    m_save->setEnabled(false);
    m_test->setEnabled(false);
    m_message->setAction({});
    m_message->showMessage(InlineMessage::Tone::Info, text);
}

void ProfilesDialog::dismissMessage()
{
    m_message->setAction({});
    m_message->dismiss();
}

void ProfilesDialog::keepForThisRun()
{
    if (m_form->secret().isEmpty())
        return;
    m_secrets.keepForThisRun(m_form->profile().id, m_form->secret());
    finishSave();
}

void ProfilesDialog::finishSave()
{
    const domain::Profile profile = m_form->profile();
    if (const auto saved = m_profiles.save(profile); !saved) {
        m_message->setAction({});
        m_message->showMessage(InlineMessage::Tone::Error,
                               tr("The account could not be written to disk: %1").arg(saved.error().detail));
        return;
    }
    dismissMessage();
    Q_EMIT profileChosen(profile);
    accept();
}

void ProfilesDialog::testConnection()
{
    if (!m_form->isComplete(ProfileForm::For::Testing)) {
        m_form->showProblems(ProfileForm::For::Testing);
        return;
    }
    showWaiting(tr("Testing the connection…"));
    if (!m_form->secret().isEmpty()) {
        testWith(m_form->secret());
        return;
    }
    m_secrets.read(m_form->profile().id, this, [this](const store::SecretResult<QString> &secret) {
        if (secret) {
            testWith(*secret);
            return;
        }
        m_save->setEnabled(true);
        m_test->setEnabled(true);
        showSecretProblem(secretText(secret.error()), [this] { testConnection(); });
    });
}

void ProfilesDialog::testWith(const QString &secret)
{
    m_tester(m_form->profile(), secret, this,
             [this](tasks::ConnectionTest::Part part, const std::optional<api::ApiError> &error) {
                 m_save->setEnabled(true);
                 m_test->setEnabled(true);
                 if (!error) {
                     m_message->showMessage(InlineMessage::Tone::Info, connectionText(part));
                     return;
                 }
                 m_retry = [this] { testConnection(); };
                 m_message->showError(*error, true, connectionText(part));
             });
}

void ProfilesDialog::removeCurrent()
{
    const domain::Profile profile = m_form->profile();
    auto *box =
        new QMessageBox(QMessageBox::Warning, tr("Remove account"),
                        tr("Remove the account “%1” and its secret from this computer?").arg(profile.name),
                        QMessageBox::NoButton, this);
    box->setObjectName(u"removeQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("Nothing is deleted at the service."));
    const auto *remove = box->addButton(tr("&Remove account"), QMessageBox::DestructiveRole);
    auto *keep = box->addButton(tr("&Keep it"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(remove, &QPushButton::clicked, this, [this, profile] { removeSecret(profile); });
    box->open();
}

void ProfilesDialog::removeSecret(const domain::Profile &profile)
{
    m_secrets.remove(profile.id, this, [this, profile](const store::SecretResult<void> &result) {
        if (result)
            removeProfile(profile);
        else
            showSecretProblem(
                tr("The account stays, since its secret could not be removed. %1")
                    .arg(secretText(result.error())),
                [this, profile] { removeSecret(profile); }, tr("Remove the account &all the same"),
                [this, profile] { removeProfile(profile); });
    });
}

void ProfilesDialog::removeProfile(const domain::Profile &profile)
{
    dismissMessage();
    (void)m_profiles.remove(profile.id);
    m_form->setProfile({});
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    else
        startNew();
}

void ProfilesDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ProfilesDialog::retranslate()
{
    setWindowTitle(tr("Accounts"));
    m_list->setAccessibleName(tr("Accounts"));
    m_new->setText(tr("Ne&w"));
    m_remove->setText(tr("&Remove…"));
    m_test->setText(tr("Test &connection"));
    m_save->setText(tr("Save and &use"));
    m_close->setText(tr("Close"));
}

} // namespace ui

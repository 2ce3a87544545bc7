// An account and its secret are tried and kept.
#include "store/profilestore.h"
#include "ui/accounts/connectiontext.h"
#include "ui/accounts/profileform.h"
#include "ui/accounts/profilesdialog.h"
#include "ui/accounts/secretkeeper.h"
#include "ui/accounts/secrettext.h"
#include "ui/widgets/inlinemessage.h"

#include <QPushButton>

namespace ui {

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
             [this](tasks::ConnectionTest::Part part, const std::optional<api::ApiError> &error,
                    qint64 clockAheadSeconds) {
                 m_save->setEnabled(true);
                 m_test->setEnabled(true);
                 if (!error) {
                     m_message->showMessage(part == tasks::ConnectionTest::Part::None
                                                ? InlineMessage::Tone::Info
                                                : InlineMessage::Tone::Warning,
                                            connectionText(part, clockAheadSeconds));
                     return;
                 }
                 m_retry = [this] { testConnection(); };
                 m_message->showError(*error, true, connectionText(part, clockAheadSeconds));
             });
}

} // namespace ui

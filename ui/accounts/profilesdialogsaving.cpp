// An account and its secret are tried and kept.
#include "store/profilestore.h"
#include "ui/accounts/connectiontext.h"
#include "ui/accounts/profileform.h"
#include "ui/accounts/profilesdialog.h"
#include "ui/accounts/secretkeeper.h"
#include "ui/accounts/secrettext.h"
#include "ui/widgets/inlinemessage.h"

using namespace Qt::StringLiterals;

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
    m_form->secret().isEmpty() ? finishSave(m_form->profile())
                               : saveSecret(m_form->profile(), m_form->secret());
}

bool ProfilesDialog::isShown(const domain::Profile &profile) const
{
    return m_form->profile().id == profile.id;
}

void ProfilesDialog::saveSecret(const domain::Profile &profile, const QString &secret)
{
    showWaiting(tr("Giving the secret to this computer's keychain…"));
    setEditable(false); // what is typed now would not be what is saved
    m_secrets.write(profile.id, secret, this,
                    [this, profile, secret](const store::SecretResult<void> &result) {
                        stopWaiting();
                        setEditable(true);
                        result ? finishSave(profile) : secretNotSaved(profile, secret, result.error());
                    });
}

void ProfilesDialog::secretNotSaved(const domain::Profile &profile, const QString &secret,
                                    const store::SecretError &error)
{
    const bool isHere = isShown(profile);
    const QString text = secretText(error);
    showSecretProblem(
        isHere ? text : u"%1: %2"_s.arg(profile.name, text),
        [this, profile, secret, isHere] { isHere ? save() : saveSecret(profile, secret); },
        tr("&Keep for this run only"),
        [this, profile, secret, isHere] {
            // of the one that is shown, what was corrected meanwhile
            if (!isHere) {
                m_secrets.keepForThisRun(profile.id, secret);
                return finishSave(profile);
            }
            if (!m_form->isComplete(ProfileForm::For::Saving))
                return m_form->showProblems(ProfileForm::For::Saving);
            if (!m_form->secret().isEmpty())
                m_secrets.keepForThisRun(m_form->profile().id, m_form->secret());
            finishSave(m_form->profile());
        });
}

void ProfilesDialog::finishSave(const domain::Profile &profile)
{
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
    const domain::Profile profile = m_form->profile();
    showWaiting(tr("Testing the connection…"));
    if (!m_form->secret().isEmpty()) {
        testWith(profile, m_form->secret());
        return;
    }
    m_secrets.read(profile.id, this, [this, profile](const store::SecretResult<QString> &secret) {
        if (secret && isShown(profile)) {
            testWith(profile, *secret);
            return;
        }
        stopWaiting();
        if (isShown(profile))
            showSecretProblem(secretText(secret.error()), [this] { testConnection(); });
    });
}

void ProfilesDialog::testWith(const domain::Profile &profile, const QString &secret)
{
    m_tester(profile, secret, this,
             [this, profile](tasks::ConnectionTest::Part part, const std::optional<api::ApiError> &error,
                             qint64 clockAheadSeconds) {
                 stopWaiting();
                 if (isShown(profile))
                     tested(part, error, clockAheadSeconds);
             });
}

void ProfilesDialog::tested(tasks::ConnectionTest::Part part, const std::optional<api::ApiError> &error,
                            qint64 clockAheadSeconds)
{
    const QString text = connectionText(part, clockAheadSeconds);
    if (!error) {
        m_message->showMessage(part == tasks::ConnectionTest::Part::None ? InlineMessage::Tone::Info
                                                                         : InlineMessage::Tone::Warning,
                               text);
        return;
    }
    m_retry = [this] { testConnection(); };
    m_message->showError(*error, true, text);
}

} // namespace ui

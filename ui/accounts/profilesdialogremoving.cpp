// An account and its secret leave this computer.
#include "store/profilestore.h"
#include "ui/accounts/profileform.h"
#include "ui/accounts/profilesdialog.h"
#include "ui/accounts/secretkeeper.h"
#include "ui/accounts/secrettext.h"
#include "ui/widgets/lossquestion.h"

#include <QListWidget>

using namespace Qt::StringLiterals;

namespace ui {

void ProfilesDialog::removeCurrent()
{
    const domain::Profile profile = m_form->profile();
    const UnsentWork unsent = m_unsent ? m_unsent(profile.id) : UnsentWork();
    unsent.setWaits(true);
    QStringList consequences = unsent.heldSentences(UnsentWork::Reason::Removing);
    consequences << tr(
        "What this computer knows of its sessions, batches and documents is deleted, too; drafts stay. "
        "Nothing is deleted at the service.");
    askBeforeLosing(
        this,
        {.objectName = u"removeQuestion"_s,
         .title = tr("Remove account"),
         .text = tr("Remove the account “%1” and its secret from this computer?").arg(profile.name),
         .consequence = consequences.join(u'\n'),
         .lose = tr("&Remove account"),
         .keep = tr("&Keep it")},
        LossAnswers{.lose =
                        [this, profile, unsent] {
                            unsent.takeBack(
                                this, [this, profile] { removeSecret(profile); },
                                [this](const QStringList &why) { showNotTakenBack(why); });
                        },
                    .keep = [unsent] { unsent.setWaits(false); }});
}

void ProfilesDialog::showNotTakenBack(const QStringList &why)
{
    showSecretProblem(tr("The account stays.") + u' ' + why.join(u'\n'), [this] {
        dismissMessage();
        removeCurrent();
    });
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
    const bool wasShown = isShown(profile);
    if (const auto removed = m_profiles.remove(profile.id);
        !removed && removed.error().kind != store::StoreError::Kind::NotFound)
        return showSecretProblem(tr("“%1” stays in the list, which could not be written to disk: %2")
                                     .arg(profile.name, removed.error().detail),
                                 [this, profile] { removeProfile(profile); });
    if (!wasShown)
        return; // another was chosen while the keychain was asked
    dismissMessage();
    m_form->setProfile({});
    if (const auto *first = m_list->item(0))
        selectProfile(first->data(Qt::UserRole).toString());
    else
        startNew();
}

} // namespace ui

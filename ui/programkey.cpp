// How the key to what tells of people comes, and what waits for it.
#include "store/database.h"
#include "store/datakey.h"
#include "store/keychainsecretstore.h"
#include "store/profilestore.h"
#include "store/sealedcolumns.h"
#include "store/sendjournal.h"
#include "store/settings.h"
#include "store/wiping.h"
#include "tasks/account.h"
#include "tasks/background.h"
#include "tasks/idleaccounts.h"
#include "ui/accounts/accounttrail.h"
#include "ui/accounts/datakeymessage.h"
#include "ui/mainwindow.h"
#include "ui/program.h"
#include "ui/workspace.h"

#include <QFile>
#include <QTimer>

#include <utility>

namespace ui {

namespace {

constexpr int lookAgainMs = 2'000;

}

void Program::findKey()
{
    using Outcome = store::DataKey::Outcome;
    if (m_line.isDemo || !m_line.sandboxUrl.isEmpty()) {
        // examples: no keychain is troubled for them, and they are there again the next time
        const auto key = store::DataKey::inFile(m_folder->exampleKey());
        // In a folder that has its own key, in a keychain, this one is a guest: drafts that it does not open
        // are not given up, and their documents must not be swept away.
        const bool isOwn = key && !QFile::exists(m_folder->keyMark());
        m_sealing->use(key.value_or(store::SealingKey::make()),
                       isOwn ? store::Sealing::State::Lasting : store::Sealing::State::ThisRun);
        useKey();
        return openFirst();
    }
    m_dataKey =
        std::make_unique<store::DataKey>(*m_keychain, m_sealing, m_folder->keyMark(), m_folder->keyEntry());
    m_window->addBanner(new DataKeyMessage(*m_dataKey));
    QObject::connect(m_dataKey.get(), &store::DataKey::decided, m_window.get(), [this](Outcome outcome) {
        m_window->setAccountsEnabled(outcome != Outcome::Missing);
        if (outcome == Outcome::Missing) {
            if (!m_window->account())
                m_window->showWelcome();
            return;
        }
        useKey();
        m_idleAccounts->start();
        // asked again, and nothing has changed: what is open stays, with what is written there
        if (const qint64 key = m_sealing->keyNumber(); std::exchange(m_keyNumber, key) == key)
            return;
        // what is there already was opened without the key
        m_window->account() ? openAnew(m_window->account()->profile()) : openFirst();
    });
    m_dataKey->find();
}

//! What waited for it.
void Program::useKey()
{
    store::sealOnce(*m_database);
    store::SendJournal(*m_database).forgetStopped();
    forgetRemoved();
}

//! That one is closed or removed.
void Program::followAccounts()
{
    QObject::connect(m_accountTrail.get(), &AccountTrail::removed, m_window.get(),
                     [this](const QString &id) { accountRemoved(id); });
    QObject::connect(m_window.get(), &MainWindow::accountClosed, m_accountTrail.get(), [this] {
        m_idleAccounts->setOpen({}); // from now on it is one that nobody opens
        forgetRemoved();
    });
}

void Program::accountRemoved(const QString &profileId)
{
    m_settings->setRemovedProfileIds(m_settings->removedProfileIds() << profileId);
    if (!isOpen(profileId))
        return forgetRemoved();
    // what the window shows of it goes first, but not from within the dialog that tells this
    QMetaObject::invokeMethod(
        m_window.get(), [this, profileId] { closeRemoved(profileId); }, Qt::QueuedConnection);
}

//! Once nothing is sent in it any more, or else with the next start.
void Program::closeRemoved(const QString &profileId)
{
    if (!isOpen(profileId))
        return;
    if (m_window->workspace()->isSending())
        QTimer::singleShot(lookAgainMs, m_window.get(), [this, profileId] { closeRemoved(profileId); });
    else
        m_window->showWelcome();
}

bool Program::isOpen(const QString &profileId) const
{
    return m_window->account() && m_window->account()->profile().id == profileId;
}

//! Not one that the window shows: it goes when that is closed.
void Program::forgetRemoved()
{
    const QStringList ids = m_settings->removedProfileIds();
    for (const QString &id : ids)
        if (m_profiles->get(id).id.isEmpty() && !isOpen(id))
            store::forgetAccount(*m_database, id, m_accountTrail.get(),
                                 [this, id](const store::StoreResult<void> &gone) {
                                     if (gone) // else with the next start
                                         removeIndex(id);
                                 });
}

void Program::removeIndex(const QString &profileId)
{
    // one that was open a moment ago still writes, and would make its file anew
    store::Database::afterClosing(m_accountTrail.get(), [this, profileId] {
        tasks::runInBackground(
            m_accountTrail.get(), [folder = *m_folder, profileId] { return folder.removeIndex(profileId); },
            [this, profileId](bool isGone) {
                if (!isGone)
                    return; // with the next start
                m_settings->forgetLastView(profileId);
                QStringList left = m_settings->removedProfileIds();
                left.removeAll(profileId);
                m_settings->setRemovedProfileIds(left);
            });
    });
}

} // namespace ui

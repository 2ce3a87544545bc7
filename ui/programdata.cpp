// What is said of the program's data while it works with them.
#include "store/database.h"
#include "store/indexcheck.h"
#include "tasks/account.h"
#include "tasks/background.h"
#include "tasks/idleaccounts.h"
#include "tasks/singleinstance.h"
#include "ui/accounts/idleresultsmessage.h"
#include "ui/desktopnotices.h"
#include "ui/mainwindow.h"
#include "ui/program.h"
#include "ui/startup/damagemessage.h"
#include "ui/startup/startproblem.h"
#include "ui/unsentwork.h"
#include "ui/workspace.h"

#include <QTimer>

namespace ui {

namespace {
constexpr int againMs = 10'000, heldMs = 500;
} // namespace

void Program::watchData()
{
    tasks::doInBackground([folder = *m_folder] { folder.narrow(); });
    m_damage = new DamageMessage(m_folder->path());
    m_window->addBanner(m_damage);
    QObject::connect(m_instance.get(), &tasks::SingleInstance::activated, m_window.get(),
                     [this] { m_window->comeForward(); });
    m_database->whenDamaged(m_damage, [this] { m_damage->tellDamaged(); });
    askHowOpened();
}

void Program::watchIdleResults()
{
    auto *message = new IdleResultsMessage(m_idleAccounts->results(), *m_profiles);
    m_window->addBanner(message);
    QObject::connect(message, &IdleResultsMessage::openRequested, m_window.get(), &MainWindow::changeAccount);
    QObject::connect(message, &IdleResultsMessage::becameNews, &m_window->notices(),
                     &DesktopNotices::noteIdle);
}

void Program::askHowOpened()
{
    m_database->whenOpened(m_damage, [this](const store::StoreResult<store::Opening> &opening) {
        // a newer program that was cut off: only the log says so, which is not read before
        if (!opening && opening.error().kind == store::StoreError::Kind::TooNew)
            return (new StartProblem(tooNewText(m_folder->path(), opening.error().detail), m_window.get()))
                ->open();
        m_damage->tellOpened(opening);
        if (!opening && opening.error().kind == store::StoreError::Kind::Busy)
            QTimer::singleShot(againMs, m_damage, [this] { askHowOpened(); }); // it may let go
    });
}

void Program::watchIndex(tasks::Account &account)
{
    auto *check =
        new store::IndexCheck(account.sessionIndex(), m_folder->index(account.profile().id), &account);
    QObject::connect(check, &store::IndexCheck::begunAnew, m_damage, &DamageMessage::tellIndex);
    // it begins anew when it is opened again; what is being sent goes on then
    QObject::connect(
        check, &store::IndexCheck::damaged, m_window.get(),
        [this, profile = account.profile()] { openAnew(profile); }, Qt::QueuedConnection);
}

//! Not while something can still be taken back: a batch would be sent at once, as one that was cut off.
void Program::openAnew(const domain::Profile &profile)
{
    if (!isOpen(profile.id))
        return;
    Workspace *workspace = m_window->workspace();
    if (!workspace->unsentWork().canBeTakenBack())
        return m_window->openProfile(profile);
    // not once it was closed meanwhile: the next one is a new one anyhow
    QTimer::singleShot(heldMs, workspace, [this, profile] { openAnew(profile); });
}

} // namespace ui

#pragma once

#include "models/sessiontablemodel.h"
#include "store/activitylog.h"
#include "store/database.h"
#include "store/datafolder.h"
#include "store/memorysecretstore.h"
#include "store/profilestore.h"
#include "store/settings.h"
#include "tasks/synctask.h"
#include "ui/accounts/secretkeeper.h"
#include "ui/mainwindow.h"
#include "ui/settings/appearance.h"
#include "ui/settings/language.h"

#include <QTableView>

#include <functional>
#include <memory>

namespace bench {

//! The program's window as Program makes it, over a data folder; the secret is not in a keychain.
class BenchWindow : public QObject
{
    Q_OBJECT

public:
    //! Without \a service nobody answers.
    BenchWindow(const store::DataFolder &folder, const QUrl &service);

    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] models::SessionTableModel *model() const { return m_model; }
    [[nodiscard]] tasks::SyncTask *sync() const { return m_window->findChild<tasks::SyncTask *>(); }
    //! The rows in sight are here.
    [[nodiscard]] bool isFilled() const;
    //! Waits until the table has painted while \a isShown; false when that takes minutes.
    bool waitForPaint(const std::function<bool()> &isShown);
    //! Says "painted" when there are rows to be seen.
    bool waitForRows();

private:
    bool eventFilter(QObject *watched, QEvent *event) override;

    store::Database m_database;
    store::MemorySecretStore m_keychain;
    ui::SecretKeeper m_secrets;
    store::Settings m_settings;
    store::ProfileStore m_profiles;
    store::ActivityLog m_log;
    ui::Appearance m_appearance;
    ui::Language m_language;
    std::unique_ptr<ui::MainWindow> m_window;
    QTableView *m_table = nullptr;
    models::SessionTableModel *m_model = nullptr;
    std::function<void()> m_painting;
};

//! Waits for the paint that follows an event: what \a act asks for is on the screen. Milliseconds.
[[nodiscard]] double frameMs(QWidget *viewport, const std::function<void()> &act);
void waitMs(int milliseconds);

} // namespace bench

#pragma once

#include "models/sessiontablemodel.h"
#include "tasks/synctask.h"
#include "ui/mainwindow.h"
#include "ui/program.h"

#include <QTableView>

#include <functional>
#include <memory>

namespace bench {

//! The program over a data folder and a sandbox that runs elsewhere: the key to what is sealed lies in a
//! file, and no keychain is asked for it. What is long over is not wiped.
class BenchWindow : public QObject
{
    Q_OBJECT

public:
    //! Without \a service nobody answers. Null when the program cannot run there, which was said.
    [[nodiscard]] static std::unique_ptr<BenchWindow> opened(const QString &dataFolder, const QUrl &service);

    [[nodiscard]] ui::MainWindow &window() const { return m_program.window(); }
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] models::SessionTableModel *model() const { return m_model; }
    [[nodiscard]] tasks::SyncTask *sync() const { return window().findChild<tasks::SyncTask *>(); }
    //! The rows in sight are here.
    [[nodiscard]] bool isFilled() const;
    //! Waits until the table has painted while \a isShown; false when that takes minutes.
    bool waitForPaint(const std::function<bool()> &isShown);
    //! Says "painted" when there are rows to be seen.
    bool waitForRows();

private:
    BenchWindow(const QString &dataFolder, const QUrl &service);
    void show();
    bool eventFilter(QObject *watched, QEvent *event) override;

    std::function<void()> m_painting;
    ui::Program m_program;
    QTableView *m_table = nullptr;
    models::SessionTableModel *m_model = nullptr;
};

//! Waits for the paint that follows an event: what \a act asks for is on the screen. Milliseconds.
[[nodiscard]] double frameMs(QWidget *viewport, const std::function<void()> &act);
void waitMs(int milliseconds);

} // namespace bench

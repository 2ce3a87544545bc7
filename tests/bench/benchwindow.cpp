#include "bench/benchwindow.h"

#include "bench/windowround.h"
#include "tasks/account.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QEventLoop>
#include <QTextStream>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int maxMilliseconds = 60 * 1000;

domain::Profile profileAt(const QUrl &service)
{
    QUrl api = service.isEmpty() ? QUrl(u"http://127.0.0.1:9"_s) : service, token = api;
    api.setPath(u"/sign"_s);
    token.setPath(u"/auth/open/connect/token"_s);
    return {.id = benchProfileId(),
            .name = u"Many"_s,
            .environmentLabel = u"SANDBOX"_s,
            .apiUrl = api,
            .tokenUrl = token,
            .clientId = u"many-sessions"_s};
}

//! Tells when a widget has painted, behind the event in which it did.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(std::function<void()> painted)
        : m_painted(std::move(painted))
    {
    }

private:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(
                this, [this] { m_painted(); }, Qt::QueuedConnection);
        return false;
    }
    std::function<void()> m_painted;
};

} // namespace

BenchWindow::BenchWindow(const store::DataFolder &folder, const QUrl &service)
    : m_database(folder.database())
    , m_secrets(m_keychain)
    , m_settings(folder.settings())
    , m_profiles(folder.profiles())
    , m_log(m_database)
{
    const domain::Profile profile = profileAt(service);
    m_secrets.keepForThisRun(profile.id, u"any-secret"_s);
    (void)m_profiles.save(profile);
    m_language.use(u"en"_s);
    m_window = std::make_unique<ui::MainWindow>(
        ui::Services{m_profiles, m_secrets, m_settings, m_log, m_language, m_appearance,
                     [this, folder](const domain::Profile &wanted) {
                         return std::make_unique<tasks::Account>(wanted, folder, m_database, m_secrets);
                     },
                     [](const auto &...) {}, [] {}});
    m_window->resize(1340, 800);
    m_window->expectAccount(); // as the program does
    m_window->show();
    m_window->openProfile(profile);
    m_table = m_window->findChild<QTableView *>(u"sessionTable"_s);
    m_model = qobject_cast<models::SessionTableModel *>(m_table->model());
    m_table->viewport()->installEventFilter(this);
}

bool BenchWindow::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Paint && m_painting)
        m_painting();
    return false;
}

bool BenchWindow::isFilled() const
{
    if (m_model->isLoading() || m_model->rowCount() == 0)
        return false;
    const int top = m_table->rowAt(0), bottom = m_table->rowAt(m_table->viewport()->height() - 1);
    for (int row = qMax(0, top); row <= (bottom < 0 ? m_model->rowCount() - 1 : bottom); ++row)
        if (!m_model->row(row))
            return false;
    return true;
}

bool BenchWindow::waitForPaint(const std::function<bool()> &isShown)
{
    QEventLoop waiting;
    bool isDone = false;
    m_painting = [&] {
        if (isShown() && !isDone) {
            isDone = true;
            // behind this paint
            QMetaObject::invokeMethod(&waiting, &QEventLoop::quit, Qt::QueuedConnection);
        }
    };
    // an empty list has no table to be painted: a sentence is in its place
    const auto connection = connect(m_model, &models::SessionTableModel::listed, &waiting, [&] {
        if (m_model->rowCount() == 0)
            m_painting();
    });
    QTimer::singleShot(maxMilliseconds, &waiting, &QEventLoop::quit);
    waiting.exec();
    disconnect(connection);
    m_painting = {};
    return isDone;
}

bool BenchWindow::waitForRows()
{
    if (!waitForPaint([this] { return isFilled(); }))
        return false;
    QTextStream(stdout) << "painted" << Qt::endl;
    return true;
}

double frameMs(QWidget *viewport, const std::function<void()> &act)
{
    QEventLoop waiting;
    PaintWatch watch([&waiting] { waiting.quit(); });
    viewport->installEventFilter(&watch);
    QTimer::singleShot(1000, &waiting, &QEventLoop::quit);
    QElapsedTimer clock;
    clock.start();
    act();
    waiting.exec();
    return double(clock.nsecsElapsed()) / 1e6;
}

void waitMs(int milliseconds)
{
    QEventLoop waiting;
    QTimer::singleShot(milliseconds, Qt::PreciseTimer, &waiting, &QEventLoop::quit);
    waiting.exec();
}

} // namespace bench

#include "bench/benchwindow.h"

#include "tasks/personaldatawipe.h"
#include "ui/workspace.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QEventLoop>
#include <QTextStream>
#include <QTimer>

#include <limits>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int maxMilliseconds = 60 * 1000;
constexpr int neverMs = std::numeric_limits<int>::max();

ui::CommandLine lineOf(const QString &dataFolder, const QUrl &service)
{
    qputenv("COUNTERSIGN_SANDBOX_SECRET", "any-secret");
    ui::CommandLine line;
    line.dataDir = dataFolder;
    line.sandboxUrl = service.isEmpty() ? QUrl(u"http://127.0.0.1:9"_s) : service;
    line.sandboxClientId = u"many-sessions"_s;
    return line;
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

BenchWindow::BenchWindow(const QString &dataFolder, const QUrl &service)
    : m_program(lineOf(dataFolder, service))
{
}

std::unique_ptr<BenchWindow> BenchWindow::opened(const QString &dataFolder, const QUrl &service)
{
    std::unique_ptr<BenchWindow> bench(new BenchWindow(dataFolder, service));
    if (bench->m_program.isElsewhere() || !bench->m_program.problem().isEmpty()) {
        QTextStream(stderr) << "cannot run in " << dataFolder << ": " << bench->m_program.problem()
                            << Qt::endl;
        return nullptr;
    }
    bench->show();
    return bench;
}

void BenchWindow::show()
{
    window().resize(1340, 800);
    m_program.show();
    // a few seconds later it would wipe what is long over, which is most of an index that others measure, too
    window().workspace()->wipe()->setPace(neverMs, neverMs);
    m_table = window().findChild<QTableView *>(u"sessionTable"_s);
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

#include "ui/tour/tourrunner.h"

#include <QDir>
#include <QPixmap>
#include <QWidget>

namespace ui {

namespace {
constexpr int pollMs = 50;
constexpr qint64 stepMs = 30'000;
} // namespace

TourRunner::TourRunner(const QString &folder, QWidget *window, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_window(window)
{
    m_poll.setInterval(pollMs);
    connect(&m_poll, &QTimer::timeout, this, &TourRunner::look);
}

void TourRunner::add(TourStep step)
{
    m_steps.push_back(std::move(step));
}

void TourRunner::start()
{
    QDir().mkpath(m_folder);
    QTimer::singleShot(0, this, &TourRunner::begin);
}

void TourRunner::begin()
{
    if (m_records.size() == m_steps.size()) {
        Q_EMIT finished(true);
        return;
    }
    m_clock.start();
    const auto &step = m_steps[m_records.size()];
    // The look starts first: a step that opens a modal dialog returns only when a later step closed it.
    m_poll.start();
    if (step.act)
        step.act();
}

void TourRunner::look()
{
    const auto &step = m_steps[m_records.size()];
    if (!step.isShown || step.isShown())
        settle(true);
    else if (m_clock.elapsed() > stepMs)
        settle(false);
}

void TourRunner::settle(bool isShown)
{
    m_poll.stop();
    const auto &step = m_steps[m_records.size()];
    m_records.push_back({step.name, photograph(step), isShown, m_clock.elapsed()});
    if (!isShown) {
        Q_EMIT finished(false);
        return;
    }
    QTimer::singleShot(0, this, &TourRunner::begin);
}

QString TourRunner::photograph(const TourStep &step) const
{
    QWidget *shown = step.picture ? step.picture() : nullptr;
    if (!shown)
        shown = m_window;
    const QString name =
        QStringLiteral("%1-%2.png").arg(m_records.size() + 1, 2, 10, QLatin1Char('0')).arg(step.name);
    const bool saved = shown->grab().save(QDir(m_folder).filePath(name));
    return saved ? name : QString();
}

} // namespace ui

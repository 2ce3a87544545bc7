#include "ui/tour/tourrunner.h"

#include <QDir>
#include <QPixmap>
#include <QWidget>

#include <algorithm>

namespace ui {

namespace {
constexpr int pollMs = 50;
constexpr int looksPerNudge = 10;
constexpr int looksBeforePicture = 4; // what is shown in the same moment still has to be painted
constexpr int looksWithoutPicture = 2;
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
    if (m_records.size() == static_cast<qsizetype>(m_steps.size())) {
        Q_EMIT finished(true);
        return;
    }
    m_clock.start();
    m_looks = m_shownLooks = 0;
    const auto &step = m_steps[static_cast<std::size_t>(m_records.size())];
    // The look starts first: a step that opens a modal dialog returns only when a later step closed it.
    m_poll.start();
    if (step.act)
        step.act();
}

void TourRunner::look()
{
    const auto &step = m_steps[static_cast<std::size_t>(m_records.size())];
    if (!step.isShown || step.isShown()) {
        if (++m_shownLooks == (step.hasPicture ? looksBeforePicture : looksWithoutPicture))
            settle(true);
        return;
    }
    m_shownLooks = 0;
    if (m_clock.elapsed() > m_patienceMs)
        settle(false);
    else if (step.nudge && ++m_looks % looksPerNudge == 0)
        step.nudge();
}

void TourRunner::settle(bool isShown)
{
    m_poll.stop();
    const auto &step = m_steps[static_cast<std::size_t>(m_records.size())];
    m_records.push_back(
        {step.name, step.hasPicture || !isShown ? photograph(step) : QString(), isShown, m_clock.elapsed()});
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
    const auto number = std::count_if(m_records.begin(), m_records.end(),
                                      [](const auto &record) { return !record.picture.isEmpty(); });
    const QString name = QStringLiteral("%1-%2.png").arg(number + 1, 2, 10, QLatin1Char('0')).arg(step.name);
    const bool saved = shown->grab().save(QDir(m_folder).filePath(name));
    return saved ? name : QString();
}

} // namespace ui

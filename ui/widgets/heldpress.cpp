#include "ui/widgets/heldpress.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTimer>

#include <utility>

namespace ui {

namespace {
constexpr int heldLookMs = 20;
constexpr int longestPressMs = 2'000; //!< whoever drags out of the window may release it unheard
} // namespace

void whenReleased(QObject &context, std::function<void()> work)
{
    if (QGuiApplication::mouseButtons() == Qt::NoButton)
        return work();
    auto *wait = new QTimer(&context);
    wait->setInterval(heldLookMs);
    QElapsedTimer held;
    held.start();
    QObject::connect(wait, &QTimer::timeout, &context, [wait, held, work = std::move(work)] {
        if (QGuiApplication::mouseButtons() != Qt::NoButton && held.elapsed() < longestPressMs)
            return;
        wait->stop();
        wait->deleteLater();
        work();
    });
    wait->start();
}

} // namespace ui

#pragma once

#include "store/backgroundthread.h"

#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <utility>

namespace tasks {

//! For what takes longer than a moment. Not Qt's own pool: what a window paints is done there in parts, for
//! which it waits.
[[nodiscard]] QThreadPool *workPool();

//! For what waits until another process has looked at a file, half a minute at worst: beside the others,
//! of which none is to wait behind that.
[[nodiscard]] QThreadPool *filePool();

//! Does \a work in \a pool, then \a done with its result in the window's thread, in which \a context lives,
//! unless the context died meanwhile. \a work must own what it uses; both are copyable.
template <typename Work, typename Done>
void runInBackground(QThreadPool *pool, QObject *context, Work work, Done done)
{
    // The pool never touches the context; the application outlives the pool's work.
    auto *application = QCoreApplication::instance();
    Q_ASSERT(context && context->thread() == application->thread());
    pool->start([application, guard = QPointer<QObject>(context), work = std::move(work),
                 done = std::move(done)]() mutable {
        store::enterBackground();
        auto result = work();
        QMetaObject::invokeMethod(
            application,
            [guard, done = std::move(done), result = std::move(result)]() mutable {
                if (guard)
                    done(std::move(result));
            },
            Qt::QueuedConnection);
    });
}

template <typename Work, typename Done>
void runInBackground(QObject *context, Work work, Done done)
{
    runInBackground(workPool(), context, std::move(work), std::move(done));
}

//! Does \a work in the pool for that, and nobody is told.
void doInBackground(std::function<void()> work);

} // namespace tasks

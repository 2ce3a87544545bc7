#pragma once

#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <type_traits>

namespace tasks {

//! Does \a work in the thread pool, then \a done with its result in the thread of \a context, unless the
//! context died meanwhile. \a work must own what it uses.
template <typename Work, typename Done>
void runInBackground(QObject *context, Work work, Done done)
{
    // The relay lives in the context's thread and dies there: the pool never touches the context itself.
    auto *relay = new QObject;
    relay->moveToThread(context->thread());
    QThreadPool::globalInstance()->start([relay, guard = QPointer<QObject>(context), work = std::move(work),
                                          done = std::move(done)]() mutable {
        auto result = work();
        QMetaObject::invokeMethod(
            relay,
            [relay, guard, done = std::move(done), result = std::move(result)]() mutable {
                relay->deleteLater();
                if (guard)
                    done(std::move(result));
            },
            Qt::QueuedConnection);
    });
}

} // namespace tasks

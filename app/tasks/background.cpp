#include "tasks/background.h"

namespace tasks {

QThreadPool *filePool()
{
    static QThreadPool *const pool = [] {
        auto *made = new QThreadPool(QCoreApplication::instance());
        made->setMaxThreadCount(2);                         // as many as the check has processes
        qAddPostRoutine([] { filePool()->waitForDone(); }); // the application outlives its work
        return made;
    }();
    return pool;
}

} // namespace tasks

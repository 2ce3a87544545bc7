#pragma once

#include <QDeadlineTimer>
#include <QSignalSpy>
#include <QtCore/qtestsupport_core.h>
#include <QtTest/qtestcase.h>

#include <concepts>

namespace support {

//! How many times longer than said something may take: COUNTERSIGN_PATIENCE, for a slow machine or a
//! sanitizer. Three times without it, since tests run beside each other.
inline int patience()
{
    bool isSaid = false;
    const int said = qEnvironmentVariableIntValue("COUNTERSIGN_PATIENCE", &isSaid);
    return isSaid && said > 0 ? said : 3;
}

//! As QTest::qWaitFor(), with patience.
template <std::predicate Condition>
[[nodiscard]] bool waitFor(Condition condition, int milliseconds = 5'000)
{
    return QTest::qWaitFor(condition, milliseconds * patience());
}

//! As the spy's own wait() for the next signal, with patience.
inline bool waitFor(QSignalSpy &next, int milliseconds = 5'000)
{
    return next.wait(milliseconds * patience());
}

} // namespace support

// Qt's own waits as long as it says whatever the machine is doing, and looks every 50 ms.
#undef QTRY_IMPL
#define QTRY_IMPL(expr, timeout)                                                                             \
    if (!(expr))                                                                                             \
        QTest::qWait(0);                                                                                     \
    for (QDeadlineTimer qt_test_last(qint64(timeout) * support::patience());                                 \
         !(expr) && !QTest::currentTestFailed() && !qt_test_last.hasExpired();)                              \
        QTest::qWait(20);

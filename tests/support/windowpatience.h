#pragma once

#include "support/patience.h"

#include <QTest>
#include <QWidget>

namespace support {

//! As QTest::qWaitForWindowActive(), with patience.
[[nodiscard]] inline bool becomesActive(QWidget *window)
{
    return QTest::qWaitForWindowActive(window, 5'000 * patience());
}

//! As QTest::qWaitForWindowExposed(), with patience.
[[nodiscard]] inline bool becomesExposed(QWidget *window)
{
    return QTest::qWaitForWindowExposed(window, 5'000 * patience());
}

} // namespace support

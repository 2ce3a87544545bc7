// As app/precompiled.h, for the test programs.
#pragma once

#include "app/precompiled.h"

#include <QSignalSpy>
#include <QTest>

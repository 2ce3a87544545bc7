// As precompiled.h, for the tests of the window, which all have the same modules of Qt: with Qt Test.
#pragma once

#include "support/precompiled.h"
#include "support/uifixture.h"
#include "ui/precompiled.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

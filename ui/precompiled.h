// As app/precompiled.h, with what a window is made of.
#pragma once

#include "app/precompiled.h"

#include <QAbstractItemModel>
#include <QBoxLayout>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QWidget>

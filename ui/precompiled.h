// As app/precompiled.h, with what a window is made of.
#pragma once

#include <QAbstractItemModel>
#include <QBoxLayout>
#include <QByteArray>
#include <QDateTime>
#include <QDialog>
#include <QHash>
#include <QLabel>
#include <QList>
#include <QObject>
#include <QPushButton>
#include <QString>
#include <QStringList>
#include <QTableView>
#include <QVariant>
#include <QWidget>

#include <tl/expected.hpp>

#include <functional>
#include <memory>
#include <optional>

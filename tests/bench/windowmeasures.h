#pragma once

#include <QJsonObject>
#include <QString>
#include <QUrl>

namespace bench {

//! Milliseconds by name; or a problem.
using WindowMeasure = QJsonObject (*)(const QString &folder, const QUrl &service);

QJsonObject measureStart(const QString &folder, const QUrl &service);
QJsonObject measureSearch(const QString &folder, const QUrl &service);
QJsonObject measureScroll(const QString &folder, const QUrl &service);
QJsonObject measurePlainScroll(const QString &folder, const QUrl &service);
QJsonObject measureStall(const QString &folder, const QUrl &service);

} // namespace bench

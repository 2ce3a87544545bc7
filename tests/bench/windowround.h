#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace bench {

//! The account whose index is in the folder.
[[nodiscard]] QString benchProfileId();

//! What a program with a window said before it ended: one line of JSON.
struct WindowRound
{
    QJsonObject figures;
    double secondsToPaint = 0; //!< from its start until it said that it had painted
    QString problem{};
};

//! Runs a program of this folder; without a display on the platform "offscreen".
[[nodiscard]] WindowRound runWindow(const QString &program, const QStringList &arguments);

} // namespace bench

#pragma once

#include "ui/sessions/sessiontimeline.h"

#include <QList>
#include <QStringList>

#include <utility>

class QPrinter;

namespace ui {

//! One session on paper: what its details tell, as they may be seen.
struct SessionPaper
{
    QString title;
    QString place;          //!< the environment and the account
    QDateTime asOf, madeAt; //!< asOf: null when nobody knows
    QList<std::pair<QString, QString>> summary;
    QList<QStringList> order; //!< see SessionOrder::lines()
    QList<TimelineMoment> timeline;

    [[nodiscard]] QString html() const;
    void paint(QPrinter &printer) const;
};

} // namespace ui

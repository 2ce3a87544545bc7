#pragma once

#include <QList>
#include <QPoint>
#include <QPointer>
#include <QRandomGenerator>
#include <QString>
#include <QWidget>

namespace soak {

//! A place that a person can click.
struct Target
{
    QPointer<QWidget> widget;
    QPoint at; //!< in the widget
    QString name;
};

//! What has to be dealt with first: an open menu or list, a dialog that wants an answer; else one of the
//! windows. Null when there is none.
[[nodiscard]] QWidget *windowInFront(QRandomGenerator &dice);
//! Every window that is shown but \a main, the uppermost last.
[[nodiscard]] QList<QWidget *> windowsAbove(const QWidget &main);
//! What may be clicked there and is really to be seen; rows of lists are not among them.
[[nodiscard]] QList<Target> targetsIn(QWidget &window);
//! Rows and cells of its lists that are to be seen; one per list.
[[nodiscard]] QList<Target> rowsIn(QWidget &window, QRandomGenerator &dice);
//! Where files may fall.
[[nodiscard]] QList<QWidget *> dropPlacesIn(QWidget &window);
//! Class and name, as it stands in the log.
[[nodiscard]] QString nameOf(const QWidget &widget);

} // namespace soak

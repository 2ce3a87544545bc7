#pragma once

#include <QObject>

#include <functional>

class QDragEnterEvent;
class QDropEvent;
class QWidget;

namespace ui {

class DropFrame;

//! Files, and rows of the Documents view, that are dropped anywhere on a window, whatever is under the mouse
//! there: a field would take a file for text, and the rest would take nothing.
class FormDrops : public QObject
{
    Q_OBJECT

public:
    //! On all that is in \a window, also what comes later. While \a takes says no, such a drop is refused.
    FormDrops(QWidget *window, std::function<bool()> takes);

Q_SIGNALS:
    //! \a leftOut: what of the drop was none and why, as a sentence; mostly empty.
    void filesDropped(const QStringList &paths, const QString &leftOut);
    void documentsDropped(const QStringList &documentIds);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watch(QObject *part);
    [[nodiscard]] bool enter(QDragEnterEvent &event);
    [[nodiscard]] bool drop(QDropEvent &event);

    QWidget *m_window;
    std::function<bool()> m_takes;
    DropFrame *m_frame;
    bool m_isOver = false; //!< what is dragged there now is to be taken
};

} // namespace ui

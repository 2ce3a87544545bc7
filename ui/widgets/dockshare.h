#pragma once

#include <QObject>
#include <QTimer>

class QDockWidget;
class QMainWindow;

namespace ui {

//! A dock at the side keeps its share of the window's width: in a narrow window it does not take what was
//! comfortable in a wide one. Who drags its edge chooses the share; until then it is as wide as it usually
//! is, or narrower, and in a small window as narrow as can be while there is nothing in it.
class DockShare : public QObject
{
    Q_OBJECT

public:
    //! \a window has \a dock, and outlives this. \a usual: the width of the dock in a window of the width
    //! \a of.
    DockShare(QMainWindow &window, QDockWidget &dock, int usual, int of);

    //! 0: nobody chose one.
    [[nodiscard]] double share() const { return m_share; }
    //! What is no share of anything is not taken.
    void setShare(double share);
    //! Whether there is nothing in it to be seen.
    void setEmpty(bool isEmpty);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void learn();

    QMainWindow &m_window;
    QDockWidget &m_dock;
    const int m_usual, m_of;
    double m_share = 0;
    bool m_isEmpty = false;
    int m_fittedTo = 0;    //!< the width of the window
    int m_widthBefore = 0; //!< of the dock, while an edge is held
    QTimer m_soon;         //!< the layout has to take the new size first
    QTimer m_later;        //!< something else may be shown in a moment
};

} // namespace ui

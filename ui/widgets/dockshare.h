#pragma once

#include <QObject>
#include <QTimer>

class QDockWidget;
class QMainWindow;

namespace ui {

//! A dock at the side keeps its share of the window's width: in a narrow window it does not take what was
//! comfortable in a wide one. Who drags its edge chooses the share.
class DockShare : public QObject
{
    Q_OBJECT

public:
    //! \a window has \a dock, and outlives this.
    DockShare(QMainWindow &window, QDockWidget &dock, double share);

    [[nodiscard]] double share() const { return m_share; }
    //! What is no share of anything is not taken.
    void setShare(double share);
    //! The share is what the dock has when it is seen next.
    void takeAsFound() { m_share = 0; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    [[nodiscard]] double shareNow() const;

    QMainWindow &m_window;
    QDockWidget &m_dock;
    double m_share;
    int m_fittedTo = 0; //!< the width of the window
    QTimer m_soon;      //!< the layout has to take the new size first
};

} // namespace ui

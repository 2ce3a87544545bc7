#include <QApplication>
#include <QEvent>
#include <QMainWindow>

#include <cstdio>

// The least that a program with a window does: it says when it has painted, and ends.

namespace {

class Window : public QMainWindow
{
protected:
    bool event(QEvent *event) override
    {
        const bool isTaken = QMainWindow::event(event);
        if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(
                this,
                [] {
                    std::puts("painted");
                    std::fflush(stdout);
                    QCoreApplication::quit();
                },
                Qt::QueuedConnection);
        return isTaken;
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Window window;
    window.resize(1340, 800);
    window.show();
    return QApplication::exec();
}

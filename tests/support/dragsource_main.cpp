// A window like a file manager's: dragging from it drags the files of the command line.
#include <QApplication>
#include <QDrag>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>

class DragSource : public QLabel
{
public:
    explicit DragSource(const QStringList &files)
        : QLabel(QStringLiteral("Drag from here"))
        , m_files(files)
    {
        setWindowTitle(QStringLiteral("drag source"));
        setAlignment(Qt::AlignCenter);
        setGeometry(1420, 700, 160, 160);
    }

protected:
    void mouseMoveEvent(QMouseEvent *) override
    {
        auto *files = new QMimeData;
        QList<QUrl> urls;
        for (const QString &file : m_files)
            urls << QUrl::fromLocalFile(file);
        files->setUrls(urls);
        auto *drag = new QDrag(this);
        drag->setMimeData(files);
        drag->exec(Qt::CopyAction);
    }

private:
    QStringList m_files;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    DragSource source(QCoreApplication::arguments().mid(1));
    source.show();
    return QApplication::exec();
}

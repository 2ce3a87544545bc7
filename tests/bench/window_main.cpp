#include "bench/heartbeat.h"
#include "bench/windowmeasures.h"
#include "store/heaps.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QFile>
#include <QJsonDocument>
#include <QTextStream>
#include <QThread>

#include <ctime>

using namespace Qt::StringLiterals;

// countersign-benchwindow start|search|scroll|plainscroll|stall DATA-FOLDER [SERVICE-URL]
// The program over an index that is there. Says "painted" with its first rows, and at the end what it
// measured.

namespace {

//! Of this thread.
double processorMs()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

//! How long this thread was ready and had no processor, where the system tells.
double queuedMs()
{
    QFile file(u"/proc/thread-self/schedstat"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    constexpr double nanoseconds = 1e6;
    return file.readAll().split(' ').value(1).toDouble() / nanoseconds;
}

//! Tells of each event that takes longer than a frame who had it, when COUNTERSIGN_SLOW_EVENTS is set: a
//! stall is of one of them. What is neither of the processor nor of the queue for one is of a lock.
class WatchedApplication : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override
    {
        if (!m_tells || m_depth > 0 || QThread::currentThread() != thread())
            return QApplication::notify(receiver, event);
        const QString who = u"%1 %2, event %3"_s.arg(QString::fromLatin1(receiver->metaObject()->className()),
                                                     receiver->objectName(), QString::number(event->type()));
        ++m_depth;
        QElapsedTimer clock;
        clock.start();
        const double before = processorMs(), queuedBefore = queuedMs();
        const bool isTaken = QApplication::notify(receiver, event);
        --m_depth;
        if (clock.elapsed() >= 10)
            QTextStream(stderr) << clock.elapsed() << " ms, of the processor " << processorMs() - before
                                << ", in its queue " << queuedMs() - queuedBefore << ": " << who << Qt::endl;
        return isTaken;
    }

private:
    const bool m_tells = qEnvironmentVariableIsSet("COUNTERSIGN_SLOW_EVENTS");
    int m_depth = 0;
};

} // namespace

int main(int argc, char **argv)
{
    store::shareHeaps(); // as the program does
    WatchedApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QMap<QString, bench::WindowMeasure> measures{{u"start"_s, bench::measureStart},
                                                       {u"search"_s, bench::measureSearch},
                                                       {u"scroll"_s, bench::measureScroll},
                                                       {u"plainscroll"_s, bench::measurePlainScroll},
                                                       {u"stall"_s, bench::measureStall}};
    const auto measure = measures.value(arguments.value(1));
    if (!measure || arguments.size() < 3)
        return 2;
    const QJsonObject figures = measure(arguments.at(2), QUrl(arguments.value(3)));
    QTextStream(stdout) << QJsonDocument(figures).toJson(QJsonDocument::Compact) << Qt::endl;
    return figures.contains(u"problem"_s) ? 1 : 0;
}

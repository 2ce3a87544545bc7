#include "bench/heartbeat.h"
#include "bench/windowmeasures.h"

#include <QApplication>
#include <QJsonDocument>
#include <QTextStream>

using namespace Qt::StringLiterals;

// countersign-benchwindow start|search|scroll|plainscroll|stall DATA-FOLDER [SERVICE-URL]
// The window over an index that is there. Says "painted" with its first rows, and at the end what it
// measured.

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
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

#include "bench/windowmeasures.h"

#include "bench/benchwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

const QJsonObject nothing{{u"problem"_s, u"no rows were painted"_s}};
//! What people look for: names, towns, a reference, and the beginning of many.
const QStringList wanted{u"hansen"_s, u"kari"_s, u"oslo"_s, u"leie"_s, u"@example"_s, u"ødegård"_s};
constexpr int wheelSteps = 300, jumps = 100;

double part(QList<double> values, double wantedPart)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[qMin(values.size() - 1, qsizetype(wantedPart * double(values.size())))];
}

//! From a key to its result on the screen, or -1.
double keyMs(BenchWindow &bench, QLineEdit *text, const QString &letter)
{
    QElapsedTimer clock;
    clock.start();
    letter.isEmpty() ? QTest::keyClick(text, Qt::Key_Backspace) : QTest::keyClicks(text, letter);
    const QString asked = text->text().simplified();
    const bool isShown = bench.waitForPaint([&] {
        return bench.model()->filter().text == asked && !bench.model()->isLoading() &&
               (bench.model()->rowCount() == 0 || bench.isFilled());
    });
    return isShown ? double(clock.nsecsElapsed()) / 1e6 : -1;
}

void wheel(QWidget *viewport)
{
    const QPointF at = viewport->rect().center();
    QWheelEvent event(at, viewport->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(viewport, &event);
}

//! Does something, and waits until the rows that are in sight then are painted: milliseconds, or -1.
using FilledMs = std::function<double(const std::function<void()> &act)>;

//! A frame may be of rows that are on their way, and empty: \a filledMs waits for them, too.
QJsonObject scrolled(QTableView *table, const FilledMs &filledMs)
{
    QList<double> wheels, jumped, filled;
    for (int step = 0; step < wheelSteps; ++step)
        wheels.append(frameMs(table->viewport(), [&] { wheel(table->viewport()); }));
    QRandomGenerator dice(1);
    QScrollBar *bar = table->verticalScrollBar();
    for (int jump = 0; jump < jumps; ++jump) {
        const int to = dice.bounded(bar->maximum());
        jumped.append(frameMs(table->viewport(), [&] { bar->setValue(to); }));
    }
    for (int jump = 0; jump < jumps; ++jump) {
        const int to = dice.bounded(bar->maximum());
        // to another place, or nothing is painted
        const double ms = filledMs([&] { bar->setValue(to != bar->value() ? to : to + 1); });
        if (ms < 0)
            return nothing;
        filled.append(ms);
    }
    return {{u"wheel p50"_s, part(wheels, 0.5)},
            {u"wheel p95"_s, part(wheels, 0.95)},
            {u"jump p95"_s, part(jumped, 0.95)},
            {u"jump to filled p95"_s, part(filled, 0.95)}};
}

//! As long and as wide as the list of sessions, and nothing behind it.
class PlainModel : public QAbstractTableModel
{
public:
    [[nodiscard]] int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : 1'000'000;
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : 6;
    }
    [[nodiscard]] QVariant data(const QModelIndex &, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(u"Leieavtale – Storgata 14, Oslo"_s) : QVariant();
    }
};

} // namespace

QJsonObject measureStart(const QString &folder, const QUrl &service)
{
    const auto bench = BenchWindow::opened(folder, service);
    return bench && bench->waitForRows() ? QJsonObject{{u"rows"_s, bench->model()->rowCount()}} : nothing;
}

QJsonObject measureSearch(const QString &folder, const QUrl &service)
{
    const auto bench = BenchWindow::opened(folder, service);
    if (!bench || !bench->waitForRows())
        return nothing;
    auto *text = bench->window().findChild<QLineEdit *>(u"filterText"_s);
    QList<double> keys;
    for (const QString &each : wanted) {
        waitMs(300); // a person looks
        for (const QChar letter : each) {
            const double ms = keyMs(*bench, text, letter);
            if (ms < 0)
                return {{u"problem"_s, u"no result for "_s + text->text()}};
            if (letter != u' ') // a blank asks for nothing new
                keys.append(ms);
        }
        text->clear();
        if (!bench->waitForPaint(
                [&] { return bench->model()->filter().text.isEmpty() && bench->isFilled(); }))
            return nothing;
    }
    return {{u"p50"_s, part(keys, 0.5)}, {u"p95"_s, part(keys, 0.95)}, {u"longest"_s, part(keys, 1)}};
}

QJsonObject measureScroll(const QString &folder, const QUrl &service)
{
    const auto bench = BenchWindow::opened(folder, service);
    if (!bench || !bench->waitForRows())
        return nothing;
    while (!bench->model()->isWhole())
        waitMs(50);
    return scrolled(bench->table(), [&](const std::function<void()> &act) {
        QElapsedTimer clock;
        clock.start();
        act();
        const bool isShown = bench->waitForPaint([&] { return bench->isFilled(); });
        return isShown ? double(clock.nsecsElapsed()) / 1e6 : -1.0;
    });
}

QJsonObject measurePlainScroll(const QString &, const QUrl &)
{
    PlainModel model;
    QTableView table;
    table.setModel(&model);
    table.verticalHeader()->hide();
    table.setAlternatingRowColors(true);
    table.resize(900, 640);
    table.show();
    waitMs(300);
    // its rows are always there
    return scrolled(&table, [&](const std::function<void()> &act) { return frameMs(table.viewport(), act); });
}

} // namespace bench

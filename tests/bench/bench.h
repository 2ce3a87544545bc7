#pragma once

#include <QCommandLineParser>
#include <QJsonObject>
#include <QTextStream>

#include <algorithm>

namespace bench {

//! One figure that is measured beside another: prints its table, and gives what --json writes. An empty
//! object: something went wrong and was said.
using Bench = QJsonObject (*)(const QCommandLineParser &options, QTextStream &out);

QJsonObject mergeBench(const QCommandLineParser &options, QTextStream &out);
QJsonObject fillBench(const QCommandLineParser &options, QTextStream &out);
QJsonObject decodeBench(const QCommandLineParser &options, QTextStream &out);
QJsonObject storeBench(const QCommandLineParser &options, QTextStream &out);
QJsonObject startBench(const QCommandLineParser &options, QTextStream &out);
QJsonObject searchBench(const QCommandLineParser &options, QTextStream &out);
QJsonObject scrollBench(const QCommandLineParser &options, QTextStream &out);
QJsonObject stallBench(const QCommandLineParser &options, QTextStream &out);
QJsonObject transferBench(const QCommandLineParser &options, QTextStream &out);

//! Against a service whose answers come \a delay milliseconds later.
using MeasureAt = QJsonObject (*)(const QCommandLineParser &options, int delay, QTextStream &out);
//! Once as if the service were far away (--delay), and once on bare loopback; the ratio is that of the first.
QJsonObject farAndNear(MeasureAt measure, const QCommandLineParser &options, QTextStream &out);

[[nodiscard]] int repeats(const QCommandLineParser &options);

//! How good a figure is to be. It is the middle of the rounds that is judged.
struct Bar
{
    enum class Kind { None, AtMost, AtLeast };
    Kind kind = Kind::None;
    double limit = 0;
    QString unit{}; //!< with a blank before it; empty: it is a ratio

    [[nodiscard]] static Bar atMost(double most, const QString &of = {}) { return {Kind::AtMost, most, of}; }
    [[nodiscard]] static Bar atLeast(double least, const QString &of = {})
    {
        return {Kind::AtLeast, least, of};
    }
    [[nodiscard]] bool isRatio() const { return unit.isEmpty(); }
    //! Behind the figure, in its line of the table: the bar, and whether it is met.
    [[nodiscard]] QString judged(double figure) const;
};

//! Least, middle and most of what several rounds gave.
struct Spread
{
    double least = 0, median = 0, most = 0;

    static Spread of(QList<double> values)
    {
        if (values.isEmpty())
            return {};
        std::sort(values.begin(), values.end());
        const qsizetype middle = values.size() / 2;
        return {values.first(),
                values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2,
                values.last()};
    }
    [[nodiscard]] QString text(int decimals) const
    {
        return QStringLiteral("%1 / %2 / %3")
            .arg(least, 0, 'f', decimals)
            .arg(median, 0, 'f', decimals)
            .arg(most, 0, 'f', decimals);
    }
    [[nodiscard]] QJsonObject json() const
    {
        return {{QStringLiteral("min"), least},
                {QStringLiteral("median"), median},
                {QStringLiteral("max"), most}};
    }
};

} // namespace bench

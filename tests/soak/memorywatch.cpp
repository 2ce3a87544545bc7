#include "soak/memorywatch.h"

#include <QFile>

#include <algorithm>
#include <malloc.h>
#include <sqlite3.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace soak {

namespace {

constexpr int everyMs = 500;

double middle(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.value(values.size() / 2);
}

} // namespace

MemoryWatch::MemoryWatch()
{
    m_clock.start();
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
        m_values.append({double(m_clock.elapsed()) / 60'000, heapKiB() - sqliteKiB(), rssKiB()});
    });
    m_timer.start(everyMs);
}

double MemoryWatch::heapKiB()
{
    const struct mallinfo2 info = mallinfo2();
    return double(info.uordblks + info.hblkhd) / 1024;
}

double MemoryWatch::sqliteKiB()
{
    return double(sqlite3_memory_used()) / 1024;
}

double MemoryWatch::rssKiB()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1024;
}

MemoryWatch::Growth MemoryWatch::growth() const
{
    const qsizetype fifth = m_values.size() / 5;
    if (fifth == 0)
        return {};
    const auto part = [&](qsizetype from, double Value::*what) {
        QList<double> values;
        for (qsizetype i = from; i < from + fifth; ++i)
            values << m_values.at(i).*what;
        return middle(values);
    };
    const auto change = [&](double Value::*what) {
        return part(m_values.size() - fifth, what) - part(fifth, what);
    };
    return {change(&Value::heap), change(&Value::rss), change(&Value::minute)};
}

} // namespace soak

#include "bench/bench.h"
#include "bench/indexfolder.h"
#include "bench/windowround.h"

#include "support/manysessionsprocess.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QMap>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace bench {

// What a person feels of the window, measured in a process of its own: countersign-benchwindow.

namespace {

const QString windowProgram = u"countersign-benchwindow"_s;

//! One figure of several rounds, in milliseconds, beside the same of something else.
class Compared
{
public:
    void add(const QString &name, double ours, double theirs)
    {
        if (!m_names.contains(name))
            m_names.append(name);
        m_ours[name].append(ours);
        m_theirs[name].append(theirs);
    }
    //! Of the ratio, or of the program's milliseconds.
    void expect(const QString &name, const Bar &bar) { m_bars.insert(name, bar); }
    QJsonObject told(const QString &beside, QTextStream &out) const
    {
        QJsonObject all;
        for (const QString &name : m_names) {
            const Spread ours = Spread::of(m_ours[name]), theirs = Spread::of(m_theirs[name]);
            const double ratio = theirs.median > 0 ? ours.median / theirs.median : 0;
            const Bar bar = m_bars.value(name);
            out << name << ", milliseconds, min / median / max: program " << ours.text(1) << ", " << beside
                << ' ' << theirs.text(1) << ", ratio " << QString::number(ratio, 'f', 2)
                << bar.judged(bar.isRatio() ? ratio : ours.median) << Qt::endl;
            all.insert(name, QJsonObject{{u"ratio"_s, ratio},
                                         {u"programMs"_s, ours.json()},
                                         {u"besideMs"_s, theirs.json()}});
        }
        if (!m_names.isEmpty())
            all.insert(u"ratio"_s, all[m_names.first()][u"ratio"_s]);
        return all;
    }

private:
    QStringList m_names;
    QHash<QString, QList<double>> m_ours, m_theirs;
    QHash<QString, Bar> m_bars;
};

//! The bars are of a million.
void tellSize(const QCommandLineParser &options, QTextStream &out)
{
    out << "with " << options.value(u"sessions"_s) << " sessions in the index" << Qt::endl;
}

bool isGood(const WindowRound &round, QTextStream &out)
{
    if (!round.problem.isEmpty())
        out << round.problem << Qt::endl;
    return round.problem.isEmpty();
}

bool copyFiles(const QString &from, const QString &to)
{
    QDirIterator each(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next(), copy = QDir(to).filePath(QDir(from).relativeFilePath(path));
        if (!QDir().mkpath(QFileInfo(copy).path()) || !QFile::copy(path, copy))
            return false;
    }
    return true;
}

//! The shell's answer to the question that a search asks, without an index of words.
double shellSearch(const QString &folder)
{
    QProcess sqlite;
    QElapsedTimer clock;
    clock.start();
    sqlite.start(u"sqlite3"_s,
                 {u"-readonly"_s, folder + u"/sessions/"_s + benchProfileId() + u".sqlite"_s,
                  u"SELECT n FROM session WHERE gone IS NULL AND instr(words, 'hansen') > 0 ORDER BY due "
                  "LIMIT 200"_s});
    sqlite.waitForFinished();
    return double(clock.nsecsElapsed()) / 1e6;
}

} // namespace

QJsonObject startBench(const QCommandLineParser &options, QTextStream &out)
{
    const IndexFolder index = indexFolder(options, out);
    if (index.path.isEmpty())
        return {};
    tellSize(options, out);
    Compared compared;
    for (int number = 0; number <= repeats(options); ++number) {
        const WindowRound empty = runWindow(u"countersign-emptywindow"_s, {}),
                          program = runWindow(windowProgram, {u"start"_s, index.path});
        if (!isGood(empty, out) || !isGood(program, out))
            return {};
        if (number > 0) // the first reads the programs from the disk
            compared.add(u"first rows"_s, program.secondsToPaint * 1e3, empty.secondsToPaint * 1e3);
    }
    compared.expect(u"first rows"_s, Bar::atMost(1.3));
    return compared.told(u"an empty window"_s, out);
}

QJsonObject searchBench(const QCommandLineParser &options, QTextStream &out)
{
    const IndexFolder index = indexFolder(options, out);
    if (index.path.isEmpty())
        return {};
    tellSize(options, out);
    Compared compared;
    for (int number = 1; number <= repeats(options); ++number) {
        const WindowRound program = runWindow(windowProgram, {u"search"_s, index.path});
        if (!isGood(program, out))
            return {};
        const double shell = shellSearch(index.path);
        compared.add(u"key to result p95"_s, program.figures[u"p95"_s].toDouble(), shell);
        compared.add(u"key to result p50"_s, program.figures[u"p50"_s].toDouble(), shell);
        compared.add(u"key to result longest"_s, program.figures[u"longest"_s].toDouble(), shell);
    }
    compared.expect(u"key to result p95"_s, Bar::atMost(100, u" ms"_s));
    return compared.told(u"the sqlite3 shell looking through all"_s, out);
}

QJsonObject scrollBench(const QCommandLineParser &options, QTextStream &out)
{
    const IndexFolder index = indexFolder(options, out);
    if (index.path.isEmpty())
        return {};
    tellSize(options, out);
    Compared compared;
    for (int number = 1; number <= repeats(options); ++number) {
        const WindowRound program = runWindow(windowProgram, {u"scroll"_s, index.path}),
                          plain = runWindow(windowProgram, {u"plainscroll"_s, index.path});
        if (!isGood(program, out) || !isGood(plain, out))
            return {};
        for (const QString &name : {u"wheel p95"_s, u"wheel p50"_s, u"jump p95"_s, u"jump to filled p95"_s})
            compared.add(name, program.figures[name].toDouble(), plain.figures[name].toDouble());
    }
    for (const QString &name : {u"wheel p95"_s, u"jump p95"_s})
        compared.expect(name, Bar::atMost(16, u" ms"_s));
    return compared.told(u"a table of constant texts"_s, out);
}

QJsonObject stallBench(const QCommandLineParser &options, QTextStream &out)
{
    const IndexFolder index = indexFolder(options, out);
    if (index.path.isEmpty())
        return {};
    tellSize(options, out);
    const int sessions = options.value(u"sessions"_s).toInt();
    support::ManySessionsProcess service;
    if (!service.start(QCoreApplication::applicationDirPath(),
                       {.count = sessions,
                        .burst = qMin(sessions, 5000),
                        .endMs = index.endMs,
                        .delayMs = options.value(u"delay"_s).toInt()})) {
        out << service.errorText() << Qt::endl;
        return {};
    }
    // sessions are made and signed in it: that of the cache is to stay as it is
    QTemporaryDir changing(options.value(u"cache"_s) + u"/changing-XXXXXX"_s);
    if (!changing.isValid() || !copyFiles(index.path, changing.path())) {
        out << "no copy of " << index.path << Qt::endl;
        return {};
    }
    Compared compared;
    QMap<QString, QList<double>> peaks;
    for (int number = 1; number <= repeats(options); ++number) {
        QTemporaryDir empty;
        for (const auto &[name, path] :
             {std::pair(u"delta"_s, changing.path()), std::pair(u"first fill"_s, empty.path())}) {
            const WindowRound program =
                runWindow(windowProgram, {u"stall"_s, path, service.root().toString()});
            if (!isGood(program, out))
                return {};
            compared.add(name + u" longest"_s, program.figures[u"longest"_s].toDouble(),
                         program.figures[u"idle longest"_s].toDouble());
            compared.add(name + u" p99.9"_s, program.figures[u"p99.9"_s].toDouble(),
                         program.figures[u"idle p99.9"_s].toDouble());
            peaks[name].append(program.figures[u"peak megabytes"_s].toDouble());
        }
    }
    for (const QString &name : {u"delta longest"_s, u"first fill longest"_s})
        compared.expect(name, Bar::atMost(16, u" ms"_s));
    QJsonObject all = compared.told(u"the same window idle"_s, out);
    for (auto each = peaks.cbegin(); each != peaks.cend(); ++each) {
        const Spread peak = Spread::of(each.value());
        out << each.key() << " peak memory, MB, min / median / max: " << peak.text(0)
            << Bar::atMost(250, u" MB"_s).judged(peak.median) << Qt::endl;
        all.insert(each.key() + u" peak megabytes"_s, peak.json());
    }
    return all;
}

} // namespace bench

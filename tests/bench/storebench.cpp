#include "bench/bench.h"
#include "bench/manypages.h"
#include "bench/usage.h"

#include "store/sealing.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

using namespace Qt::StringLiterals;

namespace bench {

// Rows into the index, beside the sqlite3 shell that imports the same rows into the same tables with the same
// indexes, from files.

namespace {

constexpr int rowsAtMost = 40'000; //!< they are held in memory, decoded
constexpr int maxMilliseconds = 10 * 60 * 1000;

struct StoreRound
{
    double seconds = 0, processor = 0;
    QString problem{};
};

StoreRound programRound(const QList<QList<store::SessionRow>> &pages, const QString &path)
{
    StoreRound round;
    const auto sealing = std::make_shared<store::Sealing>(); // as in the program
    sealing->use(store::SealingKey::make(), store::Sealing::State::Lasting);
    auto index = std::make_unique<store::SessionIndex>(path, nullptr, sealing);
    QEventLoop waiting;
    qsizetype left = pages.size();
    const double before = processorSeconds();
    QElapsedTimer clock;
    clock.start();
    for (const auto &rows : pages)
        index->upsert(rows, &waiting, [&](const store::StoreResult<void> &written) {
            if (!written)
                round.problem = written.error().detail;
            if (--left == 0)
                waiting.quit();
        });
    waiting.exec();
    index.reset(); // closes the file, and so brings all of it to its place, as the shell does at its end
    round.seconds = double(clock.nsecsElapsed()) / 1e9;
    round.processor = processorSeconds() - before;
    return round;
}

//! The shell's own answer to \a commands.
QByteArray shell(const QString &path, const QByteArray &commands, QString &problem)
{
    QProcess sqlite;
    sqlite.start(u"sqlite3"_s, {u"-bail"_s, path});
    sqlite.write(commands);
    sqlite.closeWriteChannel();
    if (!sqlite.waitForFinished(maxMilliseconds) || sqlite.exitCode() != 0)
        problem = u"sqlite3: "_s + sqlite.errorString() + QString::fromUtf8(sqlite.readAllStandardError());
    return sqlite.readAllStandardOutput();
}

const QList<QByteArray> &tables()
{
    static const QList<QByteArray> all{"session", "session_body", "session_key"};
    return all;
}

//! A file to import holds text, which ends at the first zero byte: what is sealed is written as so many
//! letters as it has bytes, so that the shell writes as much.
QByteArray columnsOf(const QByteArray &table)
{
    return table == "session_body" ? "n, links, substr(hex(json), 1, length(json))" : "*";
}

//! What \a path has, as tables without rows and as files to import.
QByteArray exported(const QString &path, const QDir &folder, QString &problem)
{
    QByteArray commands;
    for (const QByteArray &table : tables())
        commands += ".mode csv\n.output " + folder.filePath(QString::fromLatin1(table)).toUtf8() +
                    "\nSELECT " + columnsOf(table) + " FROM " + table + ";\n";
    (void)shell(path, commands, problem);
    QByteArray schema =
        shell(path,
              ".mode list\nSELECT sql || ';' FROM sqlite_master WHERE tbl_name IN ('session', "
              "'session_body', 'session_key') AND type IN ('table', 'index') AND sql IS NOT "
              "NULL ORDER BY type DESC;\n",
              problem);
    // a file has no NULL: the partial indexes are to take the same rows
    return schema.replace("gone IS NULL", "gone = ''").replace("gone IS NOT NULL", "gone <> ''");
}

StoreRound shellRound(const QByteArray &schema, const QDir &files, const QString &path)
{
    StoreRound round;
    QByteArray commands = "PRAGMA page_size = 16384;\nPRAGMA journal_mode = WAL;\nPRAGMA synchronous = "
                          "NORMAL;\nPRAGMA cache_size = -48000;\nPRAGMA wal_autocheckpoint = 2000;\n" +
                          schema + ".mode csv\n";
    for (const QByteArray &table : tables())
        commands += ".import " + files.filePath(QString::fromLatin1(table)).toUtf8() + ' ' + table + '\n';
    const double before = processorSecondsOfChildren();
    QElapsedTimer clock;
    clock.start();
    (void)shell(path, commands, round.problem);
    round.seconds = double(clock.nsecsElapsed()) / 1e9;
    round.processor = processorSecondsOfChildren() - before;
    return round;
}

} // namespace

QJsonObject storeBench(const QCommandLineParser &options, QTextStream &out)
{
    const int sessions = qMin(options.value(u"sessions"_s).toInt(), rowsAtMost);
    const ManyPages service(sessions, QDateTime::currentMSecsSinceEpoch());
    QList<QList<store::SessionRow>> pages;
    for (int number = 0; number < service.count(); ++number)
        pages.append(service.rows(number));
    QTemporaryDir files;
    QByteArray schema;
    QList<double> ours, theirs, oursCpu, theirsCpu;
    bool isGood = true;
    for (int number = 1; number <= repeats(options); ++number) {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"ours.sqlite"_s);
        const StoreRound program = programRound(pages, path);
        QString problem;
        if (schema.isEmpty())
            schema = exported(path, QDir(files.path()), problem);
        const StoreRound other = shellRound(schema, QDir(files.path()), folder.filePath(u"theirs.sqlite"_s));
        for (const QString &each : {program.problem, problem, other.problem}) {
            isGood = isGood && each.isEmpty();
            if (!each.isEmpty())
                out << each << Qt::endl;
        }
        ours.append(program.seconds * 1e6 / sessions);
        theirs.append(other.seconds * 1e6 / sessions);
        oursCpu.append(program.processor * 1e6 / sessions);
        theirsCpu.append(other.processor * 1e6 / sessions);
    }
    const Spread program = Spread::of(ours), other = Spread::of(theirs), programCpu = Spread::of(oursCpu),
                 otherCpu = Spread::of(theirsCpu);
    const double ratio = program.median / std::max(0.001, other.median),
                 ratioCpu = programCpu.median / std::max(0.001, otherCpu.median);
    out << "writing a session, microseconds, min / median / max: program " << program.text(1)
        << ", .import of the sqlite3 shell " << other.text(1) << ", ratio " << QString::number(ratio, 'f', 2)
        << Bar::atMost(2).judged(ratio) << '\n'
        << "of processor: program " << programCpu.text(1) << ", shell " << otherCpu.text(1) << ", ratio "
        << QString::number(ratioCpu, 'f', 2) << Bar().judged(ratioCpu) << Qt::endl;
    if (!isGood)
        return {};
    return {{u"sessions"_s, sessions},
            {u"ratio"_s, ratio},
            {u"processorRatio"_s, ratioCpu},
            {u"programMicroseconds"_s, program.json()},
            {u"importMicroseconds"_s, other.json()},
            {u"programProcessor"_s, programCpu.json()},
            {u"importProcessor"_s, otherCpu.json()}};
}

} // namespace bench

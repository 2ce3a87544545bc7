#include "soak/soak.h"

#include "soak/agreement.h"
#include "soak/hands.h"

#include <QApplication>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <malloc.h>

using namespace Qt::StringLiterals;

namespace soak {

namespace {

QTextStream &say()
{
    static QTextStream out(stdout);
    return out;
}

//! Of the processor, that this thread had.
double ownSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

constexpr int nestedMs = 200, blockedMs = 3'000;

} // namespace

Soak::Soak(const Options &options)
    : m_options(options)
    , m_desk(options.programs, options.sessions)
    , m_plan(options.seed)
    , m_actions(m_desk, [this](const QString &what) { note(what); })
    , m_log(options.log)
{
    if (!options.log.isEmpty() && !m_log.open(QIODevice::WriteOnly | QIODevice::Text))
        qFatal("%s: %s", qPrintable(options.log), qPrintable(m_log.errorString()));
    m_next.setSingleShot(true);
    QObject::connect(&m_next, &QTimer::timeout, &m_next, [this] { step(); });
    QObject::connect(&m_guard, &QTimer::timeout, &m_guard, [this] { guard(); });
    QObject::connect(&m_minute, &QTimer::timeout, &m_minute, [this] { tellMinute(); });
}

int Soak::run()
{
    QEventLoop course;
    m_clock.start();
    m_heart = std::make_unique<Heartbeat>();
    m_memory = std::make_unique<MemoryWatch>();
    m_minute.start(60'000);
    m_guard.start(500);
    m_next.start(0);
    QTimer::singleShot(int(m_options.minutes * 60'000), &course, &QEventLoop::quit);
    if (!m_options.proof.isEmpty())
        QTimer::singleShot(int(m_options.minutes * 30'000), &course, [this] { prove(); });
    course.exec();
    m_next.stop();
    m_memory->stop();
    m_desk.clearFaults();
    settle();
    return judge() ? 0 : 1;
}

void Soak::step()
{
    // Some of Qt's own menus wait in an event loop of their own: steps go on in it. A dialog that does is
    // told by guard().
    if (m_depth > 0 && (m_acting.elapsed() < nestedMs || !QApplication::activePopupWidget()))
        return m_next.start(nestedMs / 10);
    Step next = m_plan.next();
    QRandomGenerator dice = next.dice;
    m_acting.start();
    m_next.start(dice.bounded(next.kind == Step::Kind::Pause ? 800 : 60));
    ++m_count;
    ++m_depth;
    m_actions.act(next);
    --m_depth;
    m_acting.start();
}

void Soak::note(const QString &what)
{
    m_doing = what;
    m_heart->setDoing(what);
    if (!m_log.isOpen())
        return;
    m_log.write(
        QJsonDocument(
            QJsonObject{{u"step"_s, m_count}, {u"ms"_s, qint64(m_clock.elapsed())}, {u"does"_s, what}})
            .toJson(QJsonDocument::Compact) +
        '\n');
    m_log.flush(); // a crash must not take it along
}

//! An event that has not come back although events are handled waits in an event loop of its own.
void Soak::guard()
{
    if (m_depth == 0 || m_acting.elapsed() < blockedMs)
        return;
    m_findings << u"a nested event loop waits behind: %1"_s.arg(m_doing);
    m_acting.start();
    if (QWidget *window = windowsAbove(m_desk.window()).value(0, &m_desk.window()))
        press(*window, Qt::Key_Escape);
}

//! Everything closed, nothing under way.
void Soak::settle()
{
    for (int i = 0; i < 300 && m_actions.closeOne(); ++i)
        QTest::qWait(20);
    for (const QString &window : m_actions.stubborn())
        m_findings << u"does not close: %1"_s.arg(window);
    for (const QWidget *window : windowsAbove(m_desk.window())) // two may lead back to each other
        m_findings << u"is open again and again: %1"_s.arg(nameOf(*window));
    for (const QString &name : m_actions.neverFound())
        m_findings << u"is never there to be used: %1"_s.arg(name);
    (void)QTest::qWaitFor([this] { return m_actions.isQuiet(); }, 10'000);
    if (m_actions.areOthersRefused())
        m_findings << u"nobody else could sign or reject anything"_s;
    note(u"the end"_s);
}

//! What must be seen is made to happen.
void Soak::prove()
{
    if (m_options.proof == u"stall"_s) {
        note(u"a stall on purpose"_s);
        const double until = ownSeconds() + 0.3;
        while (ownSeconds() < until) {
        }
    } else if (m_options.proof == u"memory"_s) {
        note(u"a leak on purpose"_s);
        for (int i = 0; i < 64; ++i)
            memset(::malloc(1 << 20), 1, 1 << 20);
    } else if (m_options.proof == u"crash"_s) {
        note(u"a crash on purpose"_s);
        std::abort();
    } else if (m_options.proof == u"disagreement"_s) {
        note(u"a disagreement on purpose"_s);
        auto *account = m_desk.window().account();
        if (!account || !forgetOneSigned(*account))
            m_findings << u"there was no signed session to disagree about: nothing is proved"_s;
    }
}

void Soak::tellMinute()
{
    say() << "minute " << qRound(double(m_clock.elapsed()) / 60'000) << ": " << m_count << " actions, "
          << m_desk.faults() << " faults, stall max " << qRound(m_heart->longestMs()) << " ms ("
          << m_heart->stalls().size() << " over 100), heap " << qRound(MemoryWatch::heapKiB())
          << " KiB (SQLite " << qRound(MemoryWatch::sqliteKiB()) << "), rss " << qRound(MemoryWatch::rssKiB())
          << " KiB, " << QApplication::allWidgets().size() << " widgets, "
          << m_desk.window().findChildren<QObject *>().size() << " objects of the window" << Qt::endl;
    while (m_stallsTold < m_heart->stalls().size())
        tell(m_heart->stalls().at(m_stallsTold++));
}

void Soak::tell(const Stall &stall)
{
    say() << "stall of " << qRound(stall.ms) << " ms (" << qRound(stall.wallMs)
          << " on the clock) during: " << stall.during << '\n'
          << stall.place << Qt::endl;
}

void Soak::tellStalls()
{
    QList<Stall> stalls = m_heart->stalls();
    std::sort(stalls.begin(), stalls.end(), [](const Stall &a, const Stall &b) { return a.ms > b.ms; });
    for (const Stall &stall : stalls.mid(0, 12))
        tell(stall);
}

bool Soak::judge()
{
    m_heart->stop();
    const MemoryWatch::Growth growth = m_memory->growth();
    QStringList found;
    for (Service &service : m_desk.services())
        found += judgeAgreement(m_desk, service);
    for (const QString &one : found + m_findings)
        say() << one << '\n';
    tellStalls();
    const bool stalls = m_options.stallMs > 0 && m_heart->longestMs() > m_options.stallMs;
    const bool grows = m_options.memoryKiB > 0 && growth.heapPerMinute() > m_options.memoryKiB;
    if (stalls)
        say() << "FAILED: a stall over " << m_options.stallMs << " ms\n";
    if (grows)
        say() << "FAILED: " << qRound(growth.heapPerMinute()) << " KiB a minute, more than "
              << m_options.memoryKiB << '\n';
    say() << "seed " << m_options.seed << ", " << m_options.minutes << " minutes: " << m_count << " actions, "
          << m_desk.faults() << " faults, stall max " << qRound(m_heart->longestMs()) << " ms ("
          << m_heart->stalls().size() << " over 100), memory " << (growth.heapKiB < 0 ? "" : "+")
          << qRound(growth.heapKiB) << " KiB (resident " << qRound(growth.rssKiB) << "), disagreements "
          << found.size() << Qt::endl;
    return !stalls && !grows && found.isEmpty() && m_findings.isEmpty();
}

} // namespace soak

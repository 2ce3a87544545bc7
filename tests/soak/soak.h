#pragma once

#include "soak/heartbeat.h"
#include "soak/memorywatch.h"
#include "soak/soakactions.h"

#include <QFile>

namespace soak {

struct Options
{
    quint32 seed = 1;
    double minutes = 1;
    double stallMs = 100;   //!< more is a failure; 0: it is only told
    double memoryKiB = 256; //!< of growth in a minute, see MemoryWatch; 0: it is only told
    int sessions = 200;     //!< in each sandbox at the beginning
    QString log;            //!< a JSON line for each action; empty: none
    QString proof;          //!< makes a fault of that name happen, to see that it is judged; empty: none
    QString programs;       //!< folder of the sandbox and the relay
};

//! An hour, or a minute, of somebody who does anything at all.
class Soak
{
public:
    explicit Soak(const Options &options);
    //! Says how it goes and what was wrong; the status of the program.
    [[nodiscard]] int run();

private:
    void step();
    void note(const QString &what);
    void guard();
    void settle();
    void prove();
    void tellMinute();
    static void tell(const Stall &stall);
    void tellStalls();
    [[nodiscard]] bool judge();

    Options m_options;
    SoakDesk m_desk;
    SoakPlan m_plan;
    SoakActions m_actions;
    QFile m_log;
    QElapsedTimer m_clock, m_acting;
    QTimer m_next, m_guard, m_minute;
    int m_count = 0;
    qsizetype m_stallsTold = 0;
    int m_depth = 0; //!< of steps that have not come back
    QString m_doing;
    QStringList m_findings;
    std::unique_ptr<Heartbeat> m_heart;
    std::unique_ptr<MemoryWatch> m_memory;
};

} // namespace soak

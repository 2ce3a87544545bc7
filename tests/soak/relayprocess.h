#pragma once

#include <QByteArray>
#include <QProcess>

namespace soak {

//! The relay that spoils requests, as a program of its own: neither its time nor its memory is the window's.
class RelayProcess
{
public:
    ~RelayProcess();
    //! \a programs is the folder of countersign-faultrelay.
    [[nodiscard]] bool start(const QString &programs, quint16 upstreamPort);
    [[nodiscard]] quint16 port() const { return m_port; }
    void add(const QByteArray &rule) { m_process.write(rule + '\n'); }
    void clear() { m_process.write("clear\n"); }
    //! Requests that met a rule.
    [[nodiscard]] int faults() const { return m_faults; }

private:
    void read();

    QProcess m_process;
    quint16 m_port = 0;
    int m_faults = 0;
};

} // namespace soak

#include "soak/relayprocess.h"

#include <QDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace soak {

RelayProcess::~RelayProcess()
{
    m_process.disconnect();
    m_process.closeWriteChannel(); // which ends it
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(5'000))
        m_process.kill();
    m_process.waitForFinished(5'000);
}

bool RelayProcess::start(const QString &programs, quint16 upstreamPort)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QDir(programs).filePath(u"countersign-faultrelay"_s),
                    {u"--upstream"_s, QString::number(upstreamPort), u"--steered"_s});
    while (m_port == 0) {
        if (!m_process.canReadLine() && !m_process.waitForReadyRead(20'000))
            return false;
        m_port = quint16(QUrl(QString::fromUtf8(m_process.readLine()).trimmed()).port(0));
    }
    QObject::connect(&m_process, &QProcess::readyRead, &m_process, [this] { read(); });
    return true;
}

void RelayProcess::read()
{
    while (m_process.canReadLine())
        m_faults += m_process.readLine().startsWith("fault ") ? 1 : 0;
}

} // namespace soak

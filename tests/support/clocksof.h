#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <ctime>

namespace support {

//! While it lives, the clocks of this computer are those of \a zone, by its name of the tz database.
class ClocksOf
{
public:
    explicit ClocksOf(const QByteArray &zone)
        : m_hadOwn(qEnvironmentVariableIsSet("TZ"))
        , m_own(qgetenv("TZ"))
    {
        qputenv("TZ", zone);
        ::tzset();
    }
    ~ClocksOf()
    {
        if (m_hadOwn)
            qputenv("TZ", m_own);
        else
            qunsetenv("TZ");
        ::tzset();
    }
    Q_DISABLE_COPY_MOVE(ClocksOf)

private:
    bool m_hadOwn;
    QByteArray m_own;
};

} // namespace support

#pragma once

#include <QDir>
#include <QProcess>

namespace support {

//! A folder on a disk of so many bytes. Only who is root may have one, and not everywhere.
class SmallDisk
{
public:
    SmallDisk(const QString &folder, qint64 bytes)
        : m_folder(folder)
        , m_isIt(QDir().mkpath(folder) &&
                 run({QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                      QStringLiteral("size=%1").arg(bytes), QStringLiteral("tmpfs"), folder}))
    {
    }
    ~SmallDisk()
    {
        if (m_isIt)
            (void)QProcess::execute(QStringLiteral("umount"), {m_folder});
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)
    [[nodiscard]] bool isIt() const { return m_isIt; }
    [[nodiscard]] bool grow() const
    {
        return run({QStringLiteral("-o"), QStringLiteral("remount,size=20m"), m_folder});
    }

private:
    static bool run(const QStringList &arguments)
    {
        QProcess mount;
        mount.start(QStringLiteral("mount"), arguments);
        return mount.waitForFinished() && mount.exitCode() == 0;
    }
    QString m_folder;
    bool m_isIt;
};

} // namespace support

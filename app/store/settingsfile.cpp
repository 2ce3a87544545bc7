#include "store/settingsfile.h"

#include "store/diskroom.h"

#include <QMutexLocker>
#include <QSettings>

#include <utility>

namespace store {

SettingsFile::SettingsFile(const QString &path)
    : m_path(path)
{
    m_writer.setMaxThreadCount(1);
    const QSettings file(path, QSettings::IniFormat);
    const QStringList keys = file.allKeys();
    for (const QString &key : keys)
        m_values.insert(key, file.value(key));
}

SettingsFile::~SettingsFile()
{
    sync();
}

QVariant SettingsFile::value(const QString &key, const QVariant &otherwise) const
{
    return m_values.value(key, otherwise);
}

void SettingsFile::setValue(const QString &key, const QVariant &value)
{
    if (const auto known = m_values.constFind(key); known != m_values.cend() && *known == value)
        return;
    m_values.insert(key, value);
    writeSoon(key, value);
}

void SettingsFile::remove(const QString &key)
{
    if (m_values.remove(key) > 0)
        writeSoon(key, {});
}

void SettingsFile::writeSoon(const QString &key, const QVariant &value)
{
    const QMutexLocker locker(&m_mutex);
    m_changed.insert(key, value);
    if (!std::exchange(m_isAsked, true)) // those that follow at once go to the disk together
        m_writer.start([this] { write(); });
}

void SettingsFile::sync()
{
    m_writer.waitForDone();
    if (!isWritten())
        write(); // what could not be written before may go now
}

bool SettingsFile::isWritten()
{
    const QMutexLocker locker(&m_mutex);
    return m_changed.isEmpty();
}

void SettingsFile::write()
{
    QHash<QString, QVariant> changed;
    {
        const QMutexLocker locker(&m_mutex);
        changed.swap(m_changed);
        m_isAsked = false;
    }
    if (hasRoomFor(m_path)) {
        QSettings file(m_path, QSettings::IniFormat);
        for (auto value = changed.cbegin(); value != changed.cend(); ++value)
            if (value->isValid())
                file.setValue(value.key(), value.value());
            else
                file.remove(value.key());
        file.sync();
        if (file.status() != QSettings::AccessError)
            return;
    }
    const QMutexLocker locker(&m_mutex); // for the next time, unless it was changed again
    for (auto value = changed.cbegin(); value != changed.cend(); ++value)
        if (!m_changed.contains(value.key()))
            m_changed.insert(value.key(), value.value());
}

} // namespace store

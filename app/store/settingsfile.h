#pragma once

#include <QHash>
#include <QMutex>
#include <QString>
#include <QThreadPool>
#include <QVariant>

namespace store {

//! An INI file of single values: read once, and written in a thread of its own. The disk takes its time to
//! say that it has something, which the window's thread must not wait for.
class SettingsFile
{
public:
    explicit SettingsFile(const QString &path);
    ~SettingsFile(); //!< waits until all of it is written
    Q_DISABLE_COPY_MOVE(SettingsFile)

    [[nodiscard]] QVariant value(const QString &key, const QVariant &otherwise = {}) const;
    //! Soon on the disk; value() has it at once.
    void setValue(const QString &key, const QVariant &value);
    //! The same of its key: it leaves the file.
    void remove(const QString &key);
    //! Waits until all of it is written, as far as it can be: what cannot is tried again with what follows,
    //! and at the end.
    void sync();

private:
    void writeSoon(const QString &key, const QVariant &value);
    void write();
    [[nodiscard]] bool isWritten();

    const QString m_path;
    QHash<QString, QVariant> m_values;
    QMutex m_mutex;
    QHash<QString, QVariant> m_changed; //!< guarded, as the next one; invalid: to be removed
    bool m_isAsked = false;
    QThreadPool m_writer; //!< one thread: what is set later is written later
};

} // namespace store

#include "sandbox/storage.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>
#include <QMutex>

#include <filesystem>
#include <system_error>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

class MemoryStorage final : public Storage
{
public:
    void saveRecord(const QString &, const QString &, const QJsonObject &) override {}
    void removeRecord(const QString &, const QString &) override {}
    QList<QJsonObject> records(const QString &) const override { return {}; }
    void saveBlob(const QString &id, const QByteArray &bytes) override
    {
        const QMutexLocker lock(&m_mutex);
        m_blobs.insert(id, bytes);
    }
    QByteArray blob(const QString &id) const override
    {
        const QMutexLocker lock(&m_mutex);
        return m_blobs.value(id);
    }
    void removeBlob(const QString &id) override
    {
        const QMutexLocker lock(&m_mutex);
        m_blobs.remove(id);
    }

private:
    mutable QMutex m_mutex;
    QHash<QString, QByteArray> m_blobs;
};

class FolderStorage final : public Storage
{
public:
    explicit FolderStorage(const QString &folder)
        : m_folder(folder)
    {
    }

    void saveRecord(const QString &kind, const QString &id, const QJsonObject &record) override
    {
        write(recordPath(kind, id), QJsonDocument(record).toJson(QJsonDocument::Compact));
    }
    void removeRecord(const QString &kind, const QString &id) override
    {
        QFile::remove(recordPath(kind, id));
    }
    QList<QJsonObject> records(const QString &kind) const override
    {
        QList<QJsonObject> found;
        const QDir folder(m_folder + u'/' + kind);
        for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
            const auto document = QJsonDocument::fromJson(read(folder.filePath(name)));
            if (document.isObject())
                found.append(document.object());
        }
        return found;
    }
    void saveBlob(const QString &id, const QByteArray &bytes) override { write(blobPath(id), bytes); }
    QByteArray blob(const QString &id) const override { return read(blobPath(id)); }
    void removeBlob(const QString &id) override { QFile::remove(blobPath(id)); }

private:
    QString recordPath(const QString &kind, const QString &id) const
    {
        return m_folder + u'/' + kind + u'/' + id + u".json"_s;
    }
    QString blobPath(const QString &id) const { return m_folder + u"/blobs/"_s + id; }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static void write(const QString &path, const QByteArray &bytes)
    {
        // not QSaveFile: its fsync of every record would make a seed of hundreds of sessions take many
        // seconds
        QDir().mkpath(path.section(u'/', 0, -2));
        QFile file(path + u".part"_s);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qWarning("cannot write %s", qPrintable(path));
            return;
        }
        file.close();
        std::error_code error; // not std::rename(): on Windows it does not replace what is there
        std::filesystem::rename(QFileInfo(file.fileName()).filesystemFilePath(),
                                QFileInfo(path).filesystemFilePath(), error);
        if (error)
            qWarning("cannot write %s", qPrintable(path));
    }

    QString m_folder;
};

} // namespace

std::unique_ptr<Storage> memoryStorage()
{
    return std::make_unique<MemoryStorage>();
}

std::unique_ptr<Storage> folderStorage(const QString &folder)
{
    if (!QDir().mkpath(folder + u"/blobs"_s))
        return nullptr;
    return std::make_unique<FolderStorage>(QDir(folder).absolutePath());
}

} // namespace sandbox

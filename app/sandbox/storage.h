#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <memory>

namespace sandbox {

//! Where records (JSON by kind and id) and blobs (bytes by id) are kept. Each write is whole or not at all.
class Storage
{
public:
    virtual ~Storage() = default;
    virtual void saveRecord(const QString &kind, const QString &id, const QJsonObject &record) = 0;
    virtual void removeRecord(const QString &kind, const QString &id) = 0;
    [[nodiscard]] virtual QList<QJsonObject> records(const QString &kind) const = 0;
    virtual void saveBlob(const QString &id, const QByteArray &bytes) = 0;
    [[nodiscard]] virtual QByteArray blob(const QString &id) const = 0;
    virtual void removeBlob(const QString &id) = 0;
};

//! Keeps everything in this process.
[[nodiscard]] std::unique_ptr<Storage> memoryStorage();
//! Keeps a file per record and blob below \a folder, which is made when it is missing. Files that cannot be
//! read back are left alone and left out. Nothing when the folder cannot be made.
[[nodiscard]] std::unique_ptr<Storage> folderStorage(const QString &folder);

} // namespace sandbox

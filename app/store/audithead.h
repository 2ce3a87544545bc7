#pragma once

#include "store/storeresult.h"

#include <optional>

namespace store {

//! How long the audit log was and what its last entry hashed to, noted in a file beside the database: who
//! cuts the end off the table leaves this behind.
struct AuditHead
{
    qint64 count = 0;
    QString hash;
    bool operator==(const AuditHead &) const = default;

    [[nodiscard]] static QString pathIn(const QString &folder);
    //! Nothing when there is no such file, or it is not one of these.
    [[nodiscard]] static std::optional<AuditHead> read(const QString &path);
    //! On the disk when this returns; the old one is there until the new one is whole.
    [[nodiscard]] StoreResult<void> write(const QString &path) const;
};

} // namespace store

#pragma once

#include "store/storeresult.h"

#include <QString>
#include <QStringList>

namespace store {

//! The one place through which every message of this process goes, Qt's own included: without secrets and
//! personal data (domain/redaction), to the error output and, when there is one, to a file for this user
//! alone. While it lives it is the process's message handler; there is one at a time.
class LogSink
{
public:
    static constexpr qint64 mostBytes =
        16LL * 1024 * 1024; //!< then the file begins anew; the one before stays

    explicit LogSink(qint64 fileLimit = mostBytes);
    ~LogSink();
    LogSink(const LogSink &) = delete;
    LogSink &operator=(const LogSink &) = delete;

    //! Appends to it from now on (0600; one that is there is narrowed). A link is not followed.
    [[nodiscard]] StoreResult<void> openFile(const QString &path);
};

//! Rules for QLoggingCategory from words: "sync,send" are ours without their first part, "all" is all of
//! ours. Others are whole names, for example "qt.network.ssl".
[[nodiscard]] QString logRules(const QString &words);

} // namespace store

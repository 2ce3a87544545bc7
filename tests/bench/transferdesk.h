#pragma once

#include "store/memorysecretstore.h"
#include "tasks/account.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace bench {

//! countersign-transferserver, which lies beside this program: takes documents of any size, and has one.
class TransferServer
{
public:
    ~TransferServer();
    //! \a bytes: of the document; \a bytesPerSecond: of the link, 0 for as fast as it can.
    bool start(qint64 bytes, double bytesPerSecond = 0);

    [[nodiscard]] const QString &root() const { return m_root; }
    [[nodiscard]] static QString documentId();
    //! Another one, of which nothing comes before the thread that made this has had a turn. Qt is told how
    //! far it may read ahead when the request is on its way already; what a machine sends to itself in the
    //! meantime, while that thread waits for a processor, can be all of it.
    [[nodiscard]] static QString heldDocumentId();

private:
    QProcess m_process;
    QString m_root;
};

//! An account at such a server with everything that it needs, in a folder of its own.
struct TransferDesk
{
    QTemporaryDir home;
    store::MemorySecretStore secrets;
    std::unique_ptr<store::Database> database;
    std::unique_ptr<tasks::Account> account; //!< none: it could not be made

    explicit TransferDesk(const QString &root);
};

} // namespace bench

#pragma once

#include "api/request.h"
#include "domain/document.h"
#include "pdf/preflight.h"
#include "store/documentrecord.h"
#include "store/privatecopies.h"
#include "tasks/task.h"

namespace tasks {

class Account;

//! One file to the service: preflight → private copy → upload → the server's hash compared → metadata →
//! registry. When it fails before the upload, nothing was sent. Progress is in bytes.
class UploadTask : public Task
{
    Q_OBJECT

public:
    //! error().code when the file was refused here: nothing was sent, see preflight().
    static constexpr const char *refusedHere = "preflight";
    //! error().code when the server has other bytes than we sent; the document was deleted again.
    static constexpr const char *hashMismatch = "hash_mismatch";

    //! \a metadata goes to the server with PATCH; without a filename the file's own, without a title the
    //! PDF's own is taken, or the file's name without its suffix.
    UploadTask(Account &account, const QString &path, const domain::UpdateDocument &metadata = {},
               QObject *parent = nullptr);

    [[nodiscard]] QString path() const { return m_path; }
    //! Once it ran; its verdict is Unreadable before.
    [[nodiscard]] const pdf::Preflight &preflight() const { return m_preflight; }
    //! Once Done; also set when only the metadata failed.
    [[nodiscard]] const store::DocumentRecord &record() const { return m_record; }
    //! The name that the file has on the service, when it is not the local one.
    void setDisplayName(const QString &filename) { m_displayName = filename; }
    //! For a file that its name does not tell the type of, such as a private copy.
    void setMimeType(const QString &mimeType) { m_mimeType = mimeType; }
    //! The path is that of this private copy, whose bytes were compared just now: it is not copied again, and
    //! examined once for all uploads of the account.
    void setCopy(const store::PrivateCopies::Copy &copy) { m_copy = copy; }
    void setOrigin(store::Origin origin) { m_origin = origin; } //!< of record()

Q_SIGNALS:
    //! The preflight was read, good or bad.
    void inspected(const pdf::Preflight &preflight);

protected:
    void run() override;
    void stop() override;

private:
    void inspectFile();
    void judge(const pdf::Preflight &preflight);
    void makeCopy();
    void copied();
    void upload();
    void checkHash(const domain::Document &document);
    void removeWrong(const api::ApiError &why);
    void setMetadata();
    void remember();

    Account &m_account;
    QString m_path, m_displayName, m_mimeType;
    domain::UpdateDocument m_metadata;
    pdf::Preflight m_preflight;
    store::PrivateCopies::Copy m_copy;
    store::DocumentRecord m_record;
    store::Origin m_origin = store::Origin::Uploaded;
    api::Request m_request;
};

} // namespace tasks

#pragma once

#include "store/savedresults.h"
#include "tasks/evidencefacts.h"

#include <QByteArray>

#include <functional>

namespace pdf {
class FileCheck;
}

namespace tasks {

//! What a bundle looks like and where it is written.
struct EvidenceWriting
{
    QString folder;            //!< made already, under a name that is not the last one; results may be in it
    QString name;              //!< how the last one begins, before the session and the date
    bool dropsResults = false; //!< their hashes are told, and they are not in it
    bool isMasked = false, hidesNames = false;
    bool isZip = false; //!< one file instead of the folder
    //! The page for people; runs on another thread and owns what it uses.
    std::function<QByteArray(const EvidenceFacts &)> page;
    //! Asked before the bundle gets its name: false when nobody wants it any more.
    std::function<bool()> isWanted;
};

struct EvidenceWritten
{
    QString path;    //!< of the folder or the ZIP file, absolute; empty when there is none
    QString problem; //!< the system's words
};

//! Makes the folder that a bundle is written into, and what is above it; false: it cannot be. What a crash
//! left beside it goes: nobody else would ever find it, and it is not masked. For a worker thread.
[[nodiscard]] bool makeUnfinished(const QString &folder);
//! Writes all of a bundle but the results, with a SHA256SUMS that `sha256sum -c` takes, and gives the folder
//! its name; when that fails, nothing of it stays. For a worker thread.
[[nodiscard]] EvidenceWritten writeEvidence(EvidenceFacts facts, const EvidenceWriting &writing);
//! Puts copies that were saved before, and are as they were, in the place of results that could not be had.
//! For a worker thread.
[[nodiscard]] QList<EvidenceResult> withSaved(QList<EvidenceResult> results,
                                              const QList<store::SavedResult> &saved, const QString &folder,
                                              pdf::FileCheck &check);
//! For a worker thread, as a download may still be writing into it.
void removeUnfinished(const QString &folder);

} // namespace tasks

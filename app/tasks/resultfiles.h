#pragma once

#include "domain/session.h"
#include "store/collectionpackages.h"
#include "store/savedresults.h"
#include "tasks/downloaditem.h"

namespace tasks {

//! A result of a session that is to be saved.
struct ResultFile
{
    DownloadItem item;
    domain::SavedFileFacts facts; //!< but for the document's name
    QStringList instead;          //!< paths of what was saved of it and is not there as it was
};

//! A file as it came, under a temporary name in its folder, on the way to its place.
struct ArrivedFile
{
    ResultFile file;
    QString folder, temporary, relativePath, mimeType;
    bool isTaken = false; //!< its name is another result's, which may well hold the same bytes

    [[nodiscard]] QString wantedPath() const;
};

//! Of each session all that it names, and the packages of its collections, with what their names are made of.
[[nodiscard]] QList<ResultFile> resultFiles(const store::SessionRow &row,
                                            const QList<store::CollectionPackage> &packages,
                                            const QDateTime &now);
//! What an earlier run left of files that it did not finish: each is somebody's contract, under a name that
//! nobody sees. Not those that may still be written. For a worker thread.
void removeAbandonedFiles(const QString &folder);
//! Whether files can be written into the folder, which is made when it is missing; and what an earlier run
//! left of files that it did not finish is removed. The problem in words, else nothing. For a worker thread.
[[nodiscard]] QString prepareFolder(const QString &folder);
//! Gives it its name, for good: what is returned was read back from the disk and is in the folder's list. For
//! a worker thread; \a problem is in words.
[[nodiscard]] store::SavedResult settle(const ArrivedFile &arrived, QString *problem);

} // namespace tasks

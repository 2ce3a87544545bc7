#pragma once

#include "store/storeresult.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace store {

//! What a tour did, for whoever checks it: written as tour.json beside its pictures.
struct TourReport
{
    struct Step
    {
        QString name, picture;
        bool isShown = false; //!< it showed what it should
        qint64 milliseconds = 0;
    };
    struct File
    {
        QString name, sha256Hex;
    };

    bool isComplete = false; //!< every step showed what it should
    QList<Step> steps;
    QString documentId, collectionId;
    QStringList sessionIds;
    QString dueDate;   //!< of the first session after it was edited, ISO 8601
    File signedFile;   //!< the PDF that carries the signature; in the folder of the report
    QList<File> files; //!< everything that was downloaded
};

[[nodiscard]] StoreResult<void> writeTourReport(const QString &path, const TourReport &report);

} // namespace store

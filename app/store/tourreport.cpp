#include "store/tourreport.h"

#include "store/wholefile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace store {

namespace {

QJsonObject toJson(const TourReport::File &file)
{
    return {{u"name"_s, file.name}, {u"sha256"_s, file.sha256Hex}};
}

QJsonObject toJson(const TourReport &report)
{
    QJsonArray steps, files;
    for (const TourReport::Step &step : report.steps)
        steps.append(QJsonObject{{u"name"_s, step.name},
                                 {u"picture"_s, step.picture},
                                 {u"shown"_s, step.isShown},
                                 {u"milliseconds"_s, step.milliseconds}});
    for (const TourReport::File &file : report.files)
        files.append(toJson(file));
    return {{u"complete"_s, report.isComplete},
            {u"steps"_s, steps},
            {u"documentId"_s, report.documentId},
            {u"collectionId"_s, report.collectionId},
            {u"sessionIds"_s, QJsonArray::fromStringList(report.sessionIds)},
            {u"dueDate"_s, report.dueDate},
            {u"signedFile"_s, toJson(report.signedFile)},
            {u"files"_s, files}};
}

} // namespace

StoreResult<void> writeTourReport(const QString &path, const TourReport &report)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(toJson(report)).toJson()) < 0 ||
        !putInPlace(file))
        return tl::make_unexpected(StoreError{StoreError::Kind::CannotOpen, file.errorString()});
    return {};
}

} // namespace store

#include "tasks/mergerow.h"

#include "tasks/draftjson.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace tasks {

using domain::merge::Field;

QByteArray fileToJson(const domain::DraftDocument &file)
{
    return QJsonDocument(QJsonObject{{u"path"_s, file.path},
                                     {u"sha256"_s, file.sha256Hex},
                                     {u"title"_s, file.title},
                                     {u"filename"_s, file.filename},
                                     {u"mimeType"_s, file.mimeType},
                                     {u"signed"_s, file.isAlreadySigned}})
        .toJson(QJsonDocument::Compact);
}

std::optional<domain::DraftDocument> fileFrom(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.isEmpty())
        return std::nullopt;
    domain::DraftDocument file;
    file.path = object[u"path"_s].toString();
    file.sha256Hex = object[u"sha256"_s].toString();
    file.title = object[u"title"_s].toString();
    file.filename = object[u"filename"_s].toString();
    file.mimeType = object[u"mimeType"_s].toString();
    file.isAlreadySigned = object[u"signed"_s].toBool();
    return file;
}

store::BatchRow MergePattern::withoutNumber(store::BatchRow row) const
{
    const qsizetype cell = columns.mapping.indexOf(domain::merge::Field::IdentityNumber);
    if (cell >= 0 && cell < row.values.size() && !row.values.at(cell).isEmpty())
        row.values[cell] = u"***"_s;
    return row;
}

domain::SessionDraft MergePattern::draftOf(const store::BatchRow &row) const
{
    domain::SessionDraft made = domain::merge::draftOf(draft, columns, row.values, fileFrom(row.file));
    made.templateId.clear(); // a change of it is told of the batch, and not asked about for each row
    made.templateRevision = 0;
    return made;
}

QString MergePattern::pathOf(const store::BatchRow &row) const
{
    QString name = domain::merge::valueOf(columns.mapping, row.values, Field::File);
    if (name.isEmpty())
        return {};
    const bool isAbsolute = QDir::isAbsolutePath(name);
    if (!isAbsolute)
        name.replace(u'\\', u'/'); // of a spreadsheet that was made on Windows
    return QDir::cleanPath(isAbsolute ? name : QDir(folder).filePath(name));
}

QList<MergeProblem> MergePattern::problemsOf(const store::BatchRow &row, const QDateTime &now) const
{
    QList<MergeProblem> problems;
    if (row.isBroken)
        problems.append({.kind = MergeProblem::Kind::BrokenRow});
    const auto file = fileFrom(row.file);
    if (domain::merge::has(columns.mapping, Field::File) && !file && pathOf(row).isEmpty())
        problems.append({.kind = MergeProblem::Kind::Rule,
                         .rule = {{u"documents"_s, domain::Reason::Required, 0, 0}, -1, {}}});
    for (const domain::DraftProblem &problem :
         domain::merge::problemsOf(draft, columns, row.values, file, now)) {
        // that it has no document is said by the one about its file
        if (problem.violation.field != "documents"_L1)
            problems.append({.kind = MergeProblem::Kind::Rule, .rule = problem});
    }
    return problems;
}

api::Result<MergePattern> patternOf(const store::BatchRecord &record)
{
    const auto draft = draftFromJson(record.pattern);
    if (!draft)
        return tl::unexpected(draft.error());
    MergePattern pattern{*draft, {record.headers, {}}, record.folder};
    for (const int field : record.mapping)
        pattern.columns.mapping.append(field > 0 && field < int(Field::Count) ? static_cast<Field>(field)
                                                                              : Field::TextOnly);
    return pattern;
}

store::BatchRecord newBatch(const QString &profileId, const domain::SessionDraft &pattern,
                            const QString &sourceName, const QString &folder,
                            const domain::merge::Columns &columns, QChar delimiter)
{
    store::BatchRecord record;
    record.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.profileId = profileId;
    record.name = QFileInfo(sourceName).completeBaseName();
    record.pattern = toJson(pattern);
    record.sourceName = sourceName;
    record.folder = folder;
    record.headers = columns.headers;
    for (const Field field : columns.mapping)
        record.mapping.append(int(field));
    record.createdAt = QDateTime::currentDateTimeUtc();
    if (!delimiter.isNull())
        record.delimiter = delimiter;
    return record;
}

} // namespace tasks

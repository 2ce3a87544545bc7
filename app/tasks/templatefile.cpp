#include "tasks/templatefile.h"

#include "api/codec/decode.h"
#include "api/codec/encode.h"
#include "api/codec/qtjson.h"
#include "tasks/background.h"
#include "tasks/draftjson.h"
#include "tasks/task.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tasks {

namespace {

constexpr auto formatName = "countersign-template"_L1;
constexpr int fileVersion = 1;

tl::unexpected<api::ApiError> wrong(const QString &what)
{
    return tl::make_unexpected(api::ApiError{.kind = api::ApiError::Kind::NotUnderstood,
                                             .code = u"bad_template"_s,
                                             .detail = what,
                                             .notSent = true});
}

//! What belongs to one sending alone, whoever wrote the file.
void dropWhatIsOfOne(domain::CreateSigningSession &session)
{
    session.documents.clear();
    session.subsequentTo.reset();
    session.dueDate.reset();
    session.signatureUrlTtl.reset();
    if (session.signer)
        session.signer->email = session.signer->mobile = session.signer->nationalIdentificationNumber =
            session.signer->username = std::nullopt;
}

api::Result<TemplateFile> readTemplate(const QString &path)
{
    QFile file(path);
    if (QFileInfo::exists(path) && !QFileInfo(path).isFile())
        return tl::make_unexpected(localError(u"not a file"_s)); // reading a pipe would never end
    if (!file.open(QIODevice::ReadOnly))
        return tl::make_unexpected(localError(file.errorString()));
    const QByteArray content = file.read(maxTemplateBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return tl::make_unexpected(localError(file.errorString()));
    return templateFromFile(content);
}

} // namespace

QByteArray toFile(const TemplateFile &content)
{
    domain::CreateSigningSession session = content.pattern.common;
    dropWhatIsOfOne(session);
    QJsonObject object{{u"format"_s, formatName},
                       {u"version"_s, fileVersion},
                       {u"name"_s, content.name},
                       {u"makesPackage"_s, content.pattern.makesPackage},
                       {u"session"_s, api::toJson(session)}};
    if (content.pattern.signerOrder != domain::SignerOrder::Parallel)
        object.insert(u"signerOrder"_s, toText(content.pattern.signerOrder));
    if (content.pattern.dueRule)
        object.insert(u"dueRule"_s, toObject(*content.pattern.dueRule));
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

api::Result<TemplateFile> templateFromFile(const QByteArray &json)
{
    if (json.size() > maxTemplateBytes)
        return wrong(u"larger than %1 bytes"_s.arg(maxTemplateBytes));
    QJsonParseError error;
    const QJsonDocument document = api::documentFrom(json, &error);
    if (error.error != QJsonParseError::NoError)
        return wrong(u"at character %1: %2"_s.arg(error.offset).arg(error.errorString()));
    const QJsonObject object = document.object();
    if (object.value(u"format"_s).toString() != formatName)
        return wrong(u"format is not %1"_s.arg(formatName));
    const int version = object.value(u"version"_s).toInt(0);
    if (version < 1)
        return wrong(u"version is missing"_s);
    if (version > fileVersion)
        return wrong(u"version %1 is newer than this program"_s.arg(version));
    if (!object.value(u"session"_s).isObject())
        return wrong(u"session is not an object"_s);
    QJsonObject members = object.value(u"session"_s).toObject();
    for (const auto &list : {u"documents"_s, u"signingSetup"_s})
        if (!members.contains(list))
            members.insert(list, QJsonArray()); // what a person left out of a file written by hand
    if (!members.contains(u"title"_s))
        members.insert(u"title"_s, QString());
    auto session =
        api::decode<domain::CreateSigningSession>(QJsonDocument(members).toJson(QJsonDocument::Compact));
    if (!session)
        return wrong(u"session: "_s + session.error().detail);
    TemplateFile content;
    content.name = object.value(u"name"_s).toString().trimmed();
    content.pattern.common = std::move(*session);
    dropWhatIsOfOne(content.pattern.common);
    content.pattern.makesPackage = object.value(u"makesPackage"_s).toBool();
    if (object.contains(u"signerOrder"_s)) {
        const auto order = signerOrderFrom(object.value(u"signerOrder"_s).toString());
        if (!order)
            return wrong(u"signerOrder is parallel, oneByOne or bySteps"_s);
        content.pattern.signerOrder = *order;
    }
    if (object.contains(u"dueRule"_s)) {
        content.pattern.dueRule = dueRuleFrom(object.value(u"dueRule"_s).toObject());
        if (!content.pattern.dueRule)
            return wrong(u"dueRule needs days (0 to 366), businessDays, calendar and at (HH:mm)"_s);
    }
    return content;
}

void readTemplates(const QStringList &paths, QObject *context, std::function<void(QList<ReadTemplate>)> done)
{
    const auto read = [paths] {
        QList<ReadTemplate> all;
        for (const QString &path : paths)
            all.append({path, readTemplate(path)});
        return all;
    };
    runInBackground(context, read, std::move(done));
}

} // namespace tasks

#include "tasks/mergeproblem.h"

#include <QDateTime>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tasks {

using domain::merge::Field;

namespace {

//! Of a member of the request.
Field fieldOf(const QString &path)
{
    static const QHash<QString, Field> fields{
        {u"signer.email"_s, Field::Email},
        {u"signer.mobile"_s, Field::Mobile},
        {u"signer.username"_s, Field::Name},
        {u"signer"_s, Field::Name},
        {u"signer.nationalIdentificationNumber"_s, Field::IdentityNumber},
        {u"externalReference"_s, Field::Reference},
        {u"dueDate"_s, Field::DueDate},
        {u"documents"_s, Field::File}};
    // The service names what is wrong within a document; the row has no more than its file
    return fields.value(path.startsWith("documents["_L1) ? u"documents"_s : path, Field::TextOnly);
}

//! Of what stands in braces in a text; a column that is only for texts is found by its name.
Field fieldOfPlaceholder(const QString &name)
{
    static const QHash<QString, Field> fields{{u"name"_s, Field::Name},
                                              {u"email"_s, Field::Email},
                                              {u"mobile"_s, Field::Mobile},
                                              {u"reference"_s, Field::Reference},
                                              {u"due"_s, Field::DueDate}};
    return fields.value(name.trimmed().toLower(), Field::TextOnly);
}

} // namespace

Field MergeProblem::field() const
{
    if (kind == Kind::File || kind == Kind::NoCopy)
        return Field::File;
    if (kind == Kind::EmailNoDot)
        return Field::Email;
    if (kind == Kind::MobileNoCode)
        return Field::Mobile;
    if (kind == Kind::EmptyName)
        return Field::Name;
    if (kind == Kind::EmptyPlaceholder)
        return fieldOfPlaceholder(rule.word);
    if (kind == Kind::Param)
        return fieldOf(param.name);
    if (kind != Kind::Rule)
        return Field::TextOnly;
    const domain::Violation &violation = rule.violation;
    if (violation.reason == domain::Reason::SignerMobileNeeded)
        return Field::Mobile;
    if (violation.reason == domain::Reason::SignerEmailNeeded)
        return Field::Email;
    return fieldOf(violation.field);
}

namespace {

Duplicate::By byFrom(int number)
{
    const bool isKnown = number > 0 && number <= int(Duplicate::By::IdentityNumber);
    return isKnown ? static_cast<Duplicate::By>(number) : Duplicate::By::Name;
}

Duplicate knownFrom(const QJsonObject &object)
{
    return {.signer = object[u"signer"_s].toString(),
            .document = object[u"document"_s].toString(),
            .sessionId = object[u"session"_s].toString(),
            .sendId = object[u"send"_s].toString(),
            .state = domain::OpenEnum<domain::SessionState>(object[u"state"_s].toString()),
            .when = QDateTime::fromString(object[u"when"_s].toString(), Qt::ISODateWithMs),
            .by = byFrom(object[u"by"_s].toInt()),
            .otherName = object[u"other"_s].toString()};
}

} // namespace

bool isPossibleDuplicate(const store::BatchRow &row)
{
    using Kind = MergeProblem::Kind;
    return row.state == store::BatchRow::State::Pending &&
           std::any_of(row.warnings.begin(), row.warnings.end(), [](const QString &warning) {
               const Kind kind = problemFrom(warning).kind;
               return kind == Kind::Twice || kind == Kind::Known;
           });
}

QList<MergeProblem> problemsOf(const api::ApiError &error)
{
    static const QRegularExpression element(u"^\\[\\d+\\]\\.?"_s);
    QList<MergeProblem> problems{{.kind = MergeProblem::Kind::Service, .error = error}};
    problems.first().error.invalidParams.clear();
    for (const api::InvalidParam &param : error.invalidParams)
        problems.append({.kind = MergeProblem::Kind::Param,
                         .param = {QString(param.name).remove(element), param.reason}});
    return problems;
}

QString toText(const MergeProblem &problem)
{
    const domain::Violation &violation = problem.rule.violation;
    QJsonObject object{{u"kind"_s, int(problem.kind)}};
    switch (problem.kind) {
    case MergeProblem::Kind::Rule:
        object[u"field"_s] = violation.field;
        object[u"reason"_s] = int(violation.reason);
        object[u"limit"_s] = violation.limit;
        object[u"actual"_s] = violation.actual;
        object[u"word"_s] = problem.rule.word;
        break;
    case MergeProblem::Kind::EmptyPlaceholder:
        object[u"word"_s] = problem.rule.word;
        break;
    case MergeProblem::Kind::File:
    case MergeProblem::Kind::NoCopy:
        object[u"verdict"_s] = int(problem.file.verdict);
        object[u"detail"_s] = problem.file.detail;
        object[u"bytes"_s] = problem.file.bytes;
        break;
    case MergeProblem::Kind::Service:
        object[u"error"_s] = int(problem.error.kind);
        object[u"status"_s] = problem.error.status;
        object[u"code"_s] = problem.error.code;
        object[u"detail"_s] = problem.error.detail;
        object[u"trace"_s] = problem.error.traceId;
        break;
    case MergeProblem::Kind::Param:
        object[u"name"_s] = problem.param.name;
        object[u"reason"_s] = problem.param.reason;
        break;
    case MergeProblem::Kind::Twice:
        object[u"row"_s] = problem.row;
        break;
    case MergeProblem::Kind::Known:
        object[u"signer"_s] = problem.known.signer;
        object[u"document"_s] = problem.known.document;
        object[u"session"_s] = problem.known.sessionId;
        object[u"send"_s] = problem.known.sendId;
        object[u"state"_s] = problem.known.state.text();
        object[u"when"_s] = problem.known.when.toUTC().toString(Qt::ISODateWithMs);
        object[u"by"_s] = int(problem.known.by);
        object[u"other"_s] = problem.known.otherName;
        break;
    default:
        break;
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

MergeProblem problemFrom(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    MergeProblem problem;
    problem.kind = static_cast<MergeProblem::Kind>(object[u"kind"_s].toInt());
    problem.rule = {{object[u"field"_s].toString(), static_cast<domain::Reason>(object[u"reason"_s].toInt()),
                     object[u"limit"_s].toInteger(), object[u"actual"_s].toInteger()},
                    -1,
                    object[u"word"_s].toString()};
    problem.row = object[u"row"_s].toInt();
    if (problem.kind == MergeProblem::Kind::Param)
        return {.kind = problem.kind,
                .param = {object[u"name"_s].toString(), object[u"reason"_s].toString()}};
    if (problem.kind == MergeProblem::Kind::Known)
        problem.known = knownFrom(object);
    const QString detail = object[u"detail"_s].toString();
    problem.file.verdict = static_cast<pdf::Preflight::Verdict>(
        object[u"verdict"_s].toInt(int(pdf::Preflight::Verdict::Unreadable)));
    problem.file.bytes = object[u"bytes"_s].toInteger(-1);
    if (problem.kind == MergeProblem::Kind::Service) {
        problem.error.kind = static_cast<api::ApiError::Kind>(object[u"error"_s].toInt());
        problem.error.status = object[u"status"_s].toInt();
        problem.error.code = object[u"code"_s].toString();
        problem.error.traceId = object[u"trace"_s].toString();
        const QString param = object[u"param"_s].toString(); // as it was kept before each had its own
        problem.error.detail = param.isEmpty() ? detail : param;
    } else {
        problem.file.detail = detail;
    }
    return problem;
}

} // namespace tasks

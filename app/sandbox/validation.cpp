#include "sandbox/validation.h"

#include "api/codec/decode.h"
#include "domain/rules.h"
#include "sandbox/problem.h"
#include "sandbox/shapes.h"

#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

using domain::Reason;
using domain::Violations;

std::optional<QJsonObject> objectOf(const QByteArray &body)
{
    const auto document = QJsonDocument::fromJson(body);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

QString textOf(const QJsonValue &object, const QString &member)
{
    return object.toObject().value(member).toString().toLower(); // ids are compared without regard to case
}

QString place(const QString &list, qsizetype index, const QString &member)
{
    return list + u'[' + QString::number(index) + u"]."_s + member;
}

//! domain's rules for an object whose shape was found right.
template <typename T, typename... More>
Violations rulesOf(const QJsonObject &object, const More &...more)
{
    const auto decoded = api::decode<T>(QJsonDocument(object).toJson(QJsonDocument::Compact));
    if (!decoded)
        return {{QString(), Reason::WrongType}};
    return domain::rules::check(*decoded, more...);
}

Checked<QJsonObject> done(const QJsonObject &object, const Violations &violations)
{
    if (violations.isEmpty())
        return object;
    return tl::unexpected<Answer>(invalid(violations));
}

//! Ids that name nothing: a collection, a document, an earlier session, or a document that is in another
//! collection.
Violations checkReferences(World &world, const QJsonObject &session)
{
    Violations violations;
    const QJsonArray documents = session.value(u"documents"_s).toArray();
    for (qsizetype i = 0; i < documents.size(); ++i) {
        const QString collectionId = textOf(documents[i], u"documentCollectionId"_s);
        const QString documentId = textOf(documents[i], u"documentId"_s);
        const CollectionRecord *collection = world.collection(collectionId);
        if (!collection)
            violations.append(
                {place(u"documents"_s, i, u"documentCollectionId"_s), Reason::NoSuchCollection});
        else if (collection->isClosed)
            violations.append(
                {place(u"documents"_s, i, u"documentCollectionId"_s), Reason::CollectionClosed});
        if (!world.document(documentId)) {
            violations.append({place(u"documents"_s, i, u"documentId"_s), Reason::NoSuchDocument});
        } else if (collection) {
            bool isMember = false;
            const QJsonArray members = collection->request.value(u"documents"_s).toArray();
            for (const auto &reference : members)
                isMember = isMember || textOf(reference, u"documentId"_s) == documentId;
            if (!isMember)
                violations.append(
                    {place(u"documents"_s, i, u"documentId"_s), Reason::DocumentNotInCollection});
        }
    }
    const QJsonArray earlier = session.value(u"subsequentTo"_s).toArray();
    for (qsizetype i = 0; i < earlier.size(); ++i)
        if (!world.session(earlier[i].toString().toLower()))
            violations.append({u"subsequentTo["_s + QString::number(i) + u']', Reason::NoSuchSession});
    return violations;
}

//! Ids as the sandbox keeps them, so that they are found again.
QJsonObject withLowerCaseIds(QJsonObject session)
{
    QJsonArray documents;
    const QJsonArray listed = session.value(u"documents"_s).toArray();
    for (const auto &value : listed) {
        QJsonObject document = value.toObject();
        for (const auto &member : {u"documentCollectionId"_s, u"documentId"_s})
            document.insert(member, document.value(member).toString().toLower());
        documents.append(document);
    }
    session.insert(u"documents"_s, documents);
    if (session.contains(u"subsequentTo"_s)) {
        QJsonArray ids;
        const QJsonArray earlier = session.value(u"subsequentTo"_s).toArray();
        for (const auto &id : earlier)
            ids.append(id.toString().toLower());
        session.insert(u"subsequentTo"_s, ids);
    }
    return session;
}

Violations checkSession(World &world, const QJsonObject &session)
{
    Violations violations = checkShape(session, sessionShape());
    if (!violations.isEmpty())
        return violations;
    QList<domain::rules::DocumentFacts> facts;
    const QJsonArray listed = session.value(u"documents"_s).toArray();
    for (const auto &document : listed) {
        const DocumentRecord *record = world.document(textOf(document, u"documentId"_s));
        // a PDF that is signed already is taken here, and refused when it is signed [docs]
        facts.append({record ? record->mimeType : QString(), false});
        if (!record) {
            facts.clear(); // told below; types are compared only when all are known
            break;
        }
    }
    violations = rulesOf<domain::CreateSigningSession>(session, world.clock.now(), facts);
    return violations + checkReferences(world, session);
}

tl::unexpected<Answer> malformed()
{
    return tl::unexpected<Answer>(badJson());
}

} // namespace

Checked<QJsonObject> checkedUpdateDocument(const QByteArray &body)
{
    const auto object = objectOf(body);
    if (!object)
        return malformed();
    Violations violations = checkShape(*object, updateDocumentShape());
    if (violations.isEmpty())
        violations = rulesOf<domain::UpdateDocument>(*object);
    return done(*object, violations);
}

Checked<QJsonObject> checkedCollection(World &world, const QByteArray &body)
{
    const auto object = objectOf(body);
    if (!object)
        return malformed();
    Violations violations = checkShape(*object, collectionShape());
    if (!violations.isEmpty())
        return done(*object, violations);
    violations = rulesOf<domain::CreateDocumentCollection>(*object);
    QJsonArray documents = object->value(u"documents"_s).toArray();
    for (qsizetype i = 0; i < documents.size(); ++i) {
        QJsonObject reference = documents[i].toObject();
        const QString id = reference.value(u"documentId"_s).toString().toLower();
        if (!id.isEmpty() && !world.document(id))
            violations.append({place(u"documents"_s, i, u"documentId"_s), Reason::NoSuchDocument});
        reference.insert(u"documentId"_s, id);
        documents[i] = reference;
    }
    QJsonObject kept = *object;
    kept.insert(u"documents"_s, documents);
    return done(kept, violations);
}

Checked<QList<QJsonObject>> checkedSessions(World &world, const QByteArray &body)
{
    const auto document = QJsonDocument::fromJson(body);
    if (!document.isArray())
        return malformed();
    const QJsonArray array = document.array();
    Violations violations;
    if (array.isEmpty())
        violations.append({u"[]"_s, Reason::TooFew, 1, 0});
    QList<QJsonObject> sessions;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString prefix = u'[' + QString::number(i) + u']';
        if (!array[i].isObject()) {
            violations.append({prefix, Reason::WrongType});
            continue;
        }
        sessions.append(withLowerCaseIds(array[i].toObject()));
        Violations found = checkSession(world, array[i].toObject());
        for (auto &violation : found) {
            violation.field = violation.field.isEmpty() ? prefix : prefix + u'.' + violation.field;
            violations.append(violation);
        }
    }
    if (!violations.isEmpty())
        return tl::unexpected<Answer>(invalid(violations));
    return sessions;
}

Checked<QJsonObject> checkedDueDate(World &world, const QByteArray &body)
{
    const auto object = objectOf(body);
    if (!object)
        return malformed();
    Violations violations = checkShape(*object, updateSessionShape());
    const auto due = domain::Timestamp::parse(object->value(u"dueDate"_s).toString());
    if (violations.isEmpty() && due)
        violations = domain::rules::checkDueDate(due, world.clock.now());
    return done(due ? QJsonObject{{u"dueDate"_s, due->toString()}} : QJsonObject(), violations);
}

Checked<QJsonObject> checkedMerchantSign(World &world, const QByteArray &body)
{
    const auto object = objectOf(body);
    if (!object)
        return malformed();
    Violations violations = checkShape(*object, merchantSignShape());
    if (!violations.isEmpty())
        return done(*object, violations);
    violations = rulesOf<domain::MerchantSignRequest>(*object);
    QJsonArray documents = object->value(u"toBeSignedDocuments"_s).toArray();
    for (qsizetype i = 0; i < documents.size(); ++i) {
        QJsonObject wanted = documents[i].toObject();
        const QString id = wanted.value(u"documentId"_s).toString().toLower();
        if (const auto *record = world.document(id); !record)
            violations.append({place(u"toBeSignedDocuments"_s, i, u"documentId"_s), Reason::NoSuchDocument});
        else if (record->mimeType != wanted.value(u"mimetype"_s).toString())
            violations.append({place(u"toBeSignedDocuments"_s, i, u"mimetype"_s), Reason::OtherMimeType});
        wanted.insert(u"documentId"_s, id);
        documents[i] = wanted;
    }
    QJsonObject kept = *object;
    kept.insert(u"toBeSignedDocuments"_s, documents);
    return done(kept, violations);
}

} // namespace sandbox

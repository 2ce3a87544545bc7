#include "tasks/collectionaction.h"

#include "store/collectionpackages.h"
#include "tasks/account.h"
#include "tasks/handed.h"

namespace tasks {

namespace {

store::CollectionRecord updated(store::CollectionRecord record, const domain::DocumentCollection &collection)
{
    record.id = collection.id;
    record.documentIds.clear();
    for (const domain::DocumentReference &document : collection.documents)
        record.documentIds.append(document.documentId);
    record.packageTo.clear();
    for (const auto &type : collection.packageTo.value_or(domain::PackageToList()))
        record.packageTo.append(type.text());
    if (collection.output && collection.output->packages)
        for (const domain::Package &package : *collection.output->packages)
            if (package.resultDocumentId && !record.packages.contains(*package.resultDocumentId))
                record.packages.append(*package.resultDocumentId);
    record.goneSince = {};
    return record;
}

QList<store::CollectionPackage> packagesIn(const domain::DocumentCollection &collection)
{
    QList<store::CollectionPackage> packages;
    if (collection.output && collection.output->packages)
        for (const domain::Package &package : *collection.output->packages)
            if (package.resultDocumentId && !package.resultDocumentId->isEmpty())
                packages.append(
                    store::CollectionPackage{*package.resultDocumentId,
                                             package.packageType ? package.packageType->text() : QString()});
    return packages;
}

void keepInRegistry(Account &account, const domain::DocumentCollection &collection)
{
    account.collectionRegistry().get(
        collection.id, &account,
        [&account, collection](const store::StoreResult<store::CollectionRecord> &known) {
            if (!known && known.error().kind != store::StoreError::Kind::NotFound)
                return; // what cannot be read is not replaced
            account.collectionRegistry().upsert(updated(
                known ? *known : store::CollectionRecord{.origin = store::Origin::Discovered}, collection));
        });
}

} // namespace

CollectionAction::CollectionAction(Account &account, QObject *parent)
    : QObject(parent)
    , m_account(account)
{
}

void CollectionAction::create(const QStringList &documentIds, const domain::PackageToList &packageTo,
                              const QString &name, QObject *context, Handler<domain::DocumentCollection> done)
{
    domain::CreateDocumentCollection request;
    for (const QString &id : documentIds)
        request.documents.append({.documentId = id, .unknown = {}});
    if (!packageTo.isEmpty())
        request.packageTo = packageTo;
    auto answer = handed<domain::DocumentCollection>(context, std::move(done));
    m_account.collections()
        .create(request, &m_account,
                [&account = m_account, name,
                 answer = std::move(answer)](const api::Result<domain::DocumentCollection> &collection) {
                    if (collection)
                        account.collectionRegistry().upsert(
                            updated({.name = name,
                                     .createdAt = QDateTime::currentDateTimeUtc(),
                                     .origin = store::Origin::Uploaded},
                                    *collection));
                    answer(collection);
                })
        .detach();
}

void CollectionAction::refresh(const QString &collectionId, QObject *context,
                               Handler<domain::DocumentCollection> done)
{
    auto answer = handed<domain::DocumentCollection>(context, std::move(done));
    m_account.collections()
        .get(collectionId, &m_account,
             [&account = m_account, collectionId,
              answer = std::move(answer)](const api::Result<domain::DocumentCollection> &collection) {
                 if (collection)
                     keep(account, *collection);
                 else if (collection.error().kind == api::ApiError::Kind::NotFound)
                     account.collectionRegistry().markGone(collectionId, QDateTime::currentDateTimeUtc());
                 answer(collection);
             })
        .detach();
}

void CollectionAction::keep(Account &account, const domain::DocumentCollection &collection)
{
    const auto packages = packagesIn(collection);
    if (packages.isEmpty() || collection.id.isEmpty())
        return keepInRegistry(account, collection);
    // first: what the registry has is not asked for again
    store::CollectionPackages(account.sessionIndex())
        .note({{collection.id, packages}}, &account,
              [&account, collection](const store::StoreResult<void> &) {
                  keepInRegistry(account, collection);
              });
}

void CollectionAction::mirrorPackages(Account &account)
{
    using Made = QHash<QString, QStringList>;
    account.collectionRegistry().madePackages(&account, [&account](const store::StoreResult<Made> &made) {
        store::CollectionPackages::ByCollection packages;
        const Made known = made.value_or(Made());
        for (auto each = known.cbegin(); each != known.cend(); ++each)
            for (const QString &id : each.value())
                packages[each.key()].append(store::CollectionPackage{id, {}});
        if (!packages.isEmpty())
            store::CollectionPackages(account.sessionIndex()).note(packages);
    });
}

void CollectionAction::remove(const QString &collectionId, QObject *context, Handler<api::Nothing> done)
{
    const auto forget = [&account = m_account, collectionId] {
        account.collectionRegistry().remove(collectionId);
    };
    m_account.collections()
        .remove(collectionId, &m_account, handedGone(context, std::move(done), forget))
        .detach();
}

void CollectionAction::rename(const QString &collectionId, const QString &name)
{
    m_account.collectionRegistry().get(
        collectionId, &m_account,
        [&account = m_account, name](const store::StoreResult<store::CollectionRecord> &known) {
            if (!known)
                return;
            store::CollectionRecord record = *known;
            record.name = name;
            account.collectionRegistry().upsert(record);
        });
}

} // namespace tasks

#include "tasks/replacement.h"

#include "api/codec/decode.h"
#include "tasks/account.h"
#include "tasks/sentdocuments.h"
#include "tasks/task.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tasks {

using domain::SigningSession;

namespace {

bool uses(const SigningSession &session, const QString &documentId)
{
    const auto &documents = session.request.documents;
    return std::any_of(documents.begin(), documents.end(),
                       [&](const auto &document) { return document.documentId == documentId; });
}

bool isSigned(const SigningSession &session)
{
    return domain::stateOf(session).value() == domain::SessionState::Signed;
}

} // namespace

Replacement::Replacement(Account &account, const QString &sessionId, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_documents(new SentDocuments(account, this))
{
    m_facts.targetId = sessionId;
    m_calls = std::make_unique<QObject>();
    connect(&account, &Account::closing, this, &Replacement::cancel);
    connect(m_documents, &SentDocuments::refused, this, &Replacement::refused);
    connect(m_documents, &SentDocuments::found, this,
            [this](const QList<QPair<QString, PlannedDocument>> &documents) {
                m_facts.documents = documents;
                Q_EMIT planned(replacementPlan(m_facts, m_corrected));
            });
}

void Replacement::cancel()
{
    m_request.cancel();
    m_documents->cancel();
    m_calls = std::make_unique<QObject>(); // what the database or the disk still answers, nobody hears
}

void Replacement::refuse(const QString &text, const QString &code)
{
    Q_EMIT refused(localError(text, code));
}

void Replacement::refuseSigned(const SigningSession &session)
{
    const QString name = domain::signerNameOf(session);
    const QString who = name.isEmpty() ? tr("A signer") : name;
    refuse(isSigned(session) ? tr("%1 has signed this: it cannot be replaced any more.").arg(who)
                             : tr("%1 has rejected this: send a new session instead.").arg(who),
           u"is_final"_s);
}

void Replacement::look()
{
    cancel();
    m_facts = {
        .targetId = m_facts.targetId, .sessions = {}, .documents = {}, .packageTo = {}, .collectionName = {}};
    m_live.clear();
    m_toRead.clear();
    m_wasRead.clear();
    m_indexed.clear();
    m_alreadySigned.clear();
    readTarget();
}

void Replacement::readTarget()
{
    m_request = m_account.sessions().get(
        m_facts.targetId, m_calls.get(), [this](const api::Result<SigningSession> &session) {
            if (!session && session.error().kind == api::ApiError::Kind::NotFound) {
                m_account.sessionIndex().remove(m_facts.targetId);
                return refuse(tr("The session is no longer on the service."), u"session_gone"_s);
            }
            if (!session)
                return (void)Q_EMIT refused(session.error());
            m_account.remember({*session});
            if (domain::isFinal(*session))
                return refuseSigned(*session);
            m_facts.sessions = {*session};
            listLive(0);
        });
}

void Replacement::listLive(qint64 offset)
{
    domain::SessionQuery query;
    query.offset = int(offset);
    query.limit = m_pageSize;
    query.sort = domain::SessionSort::CreatedOldestFirst;
    query.states = {domain::SessionState::Ready, domain::SessionState::Blocked};
    m_request = m_account.sessions().list(
        query, m_calls.get(), [this, offset](const api::Result<domain::SessionPage> &page) {
            if (!page)
                return (void)Q_EMIT refused(page.error());
            m_live += page->data;
            const qint64 next = offset + page->data.size();
            if (!page->data.isEmpty() && next < page->total && next <= domain::SessionQuery::maxOffset)
                return listLive(next);
            addRelated();
        });
}

bool Replacement::belongs(const SigningSession &session) const
{
    const QStringList after = session.request.subsequentTo.value_or(QStringList());
    return std::any_of(m_facts.sessions.begin(), m_facts.sessions.end(), [&](const auto &member) {
        const auto &documents = member.request.documents;
        return after.contains(member.id) ||
               std::any_of(documents.begin(), documents.end(),
                           [&](const auto &d) { return uses(session, d.documentId); });
    });
}

//! Until nothing more follows: a successor's documents have other sessions, and so on.
void Replacement::addRelated()
{
    QSet<QString> members, documents; // thousands may share one document
    const auto note = [&](const SigningSession &session) {
        members.insert(session.id);
        for (const domain::SessionDocument &document : session.request.documents)
            documents.insert(document.documentId);
    };
    std::for_each(m_facts.sessions.begin(), m_facts.sessions.end(), note);
    for (bool isGrowing = true; isGrowing;) {
        isGrowing = false;
        for (const SigningSession &session : m_live) {
            const auto &used = session.request.documents;
            const QStringList after = session.request.subsequentTo.value_or(QStringList());
            const bool isRelated =
                std::any_of(used.begin(), used.end(),
                            [&](const auto &document) { return documents.contains(document.documentId); }) ||
                std::any_of(after.begin(), after.end(),
                            [&](const QString &id) { return members.contains(id); });
            if (!isRelated || members.contains(session.id))
                continue;
            m_facts.sessions.append(session);
            note(session);
            isGrowing = true;
        }
    }
    QStringList unasked = m_facts.documentIds();
    unasked.removeIf([this](const QString &id) { return m_indexed.contains(id); });
    askIndex(unasked);
}

//! It knows of sessions that are signed, and of some that the list was too long or too old for.
void Replacement::askIndex(const QStringList &documentIds)
{
    if (documentIds.isEmpty()) {
        m_toRead += m_facts.outsidePredecessors();
        m_toRead.removeDuplicates();
        return readOthers();
    }
    m_indexed.append(documentIds.first());
    m_account.sessionIndex().sessionsOfDocument(
        documentIds.first(), m_calls.get(),
        [this, rest = documentIds.mid(1)](const store::StoreResult<QList<store::SessionRow>> &rows) {
            takeRows(rows.value_or(QList<store::SessionRow>()));
            askIndex(rest);
        });
}

void Replacement::takeRows(const QList<store::SessionRow> &rows)
{
    for (const store::SessionRow &row : rows)
        if (!m_facts.contains(row.id) && !m_toRead.contains(row.id))
            m_toRead.append(row.id);
}

void Replacement::readOthers()
{
    while (!m_toRead.isEmpty()) {
        const QString id = m_toRead.takeFirst();
        if (m_facts.contains(id) || m_wasRead.contains(id))
            continue;
        m_wasRead.append(id);
        m_request = m_account.sessions().get(
            id, m_calls.get(),
            [this, id](const api::Result<SigningSession> &session) { judgeOther(id, session); });
        return;
    }
    readCollection();
}

void Replacement::judgeOther(const QString &id, const api::Result<SigningSession> &session)
{
    const bool isAwaited = m_facts.outsidePredecessors().contains(id);
    if (!session && session.error().kind != api::ApiError::Kind::NotFound)
        return (void)Q_EMIT refused(session.error());
    if (!session) {
        m_account.sessionIndex().remove(id);
        if (isAwaited)
            return refuse(tr("It waits for a session that is no longer on the service, so it could not be "
                             "made anew. Send a new session instead."),
                          u"predecessor_gone"_s);
        return readOthers();
    }
    const bool isRelated = belongs(*session);
    if (!domain::isFinal(*session) && isRelated) {
        m_facts.sessions.append(*session);
        return addRelated();
    }
    if (isAwaited && domain::stateOf(*session).value() == domain::SessionState::Rejected)
        return refuse(tr("It waits for somebody who rejected, so it can never be signed. Send a new session "
                         "instead."),
                      u"predecessor_rejected"_s);
    if (isSigned(*session) && isRelated) {
        m_alreadySigned = domain::signerNameOf(*session);
        if (m_alreadySigned.isEmpty())
            m_alreadySigned = tr("A signer");
    }
    readOthers();
}

void Replacement::readCollection()
{
    const QStringList ids = m_facts.collectionIds();
    if (ids.size() != 1)
        return refuse(tr("Its documents, or those of the sessions that belong to it, are of several "
                         "collections. That cannot be made anew as it was."),
                      u"several_collections"_s);
    m_account.collectionRegistry().get(
        ids.first(), m_calls.get(),
        [this, id = ids.first()](const store::StoreResult<store::CollectionRecord> &known) {
            if (known)
                m_facts.collectionName = known->name;
            m_request = m_account.collections().get(
                id, m_calls.get(), [this](const api::Result<domain::DocumentCollection> &collection) {
                    if (!collection)
                        return (void)Q_EMIT refused(collection.error());
                    takeCollection(collection->packageTo.value_or(domain::PackageToList()));
                });
        });
}

void Replacement::takeCollection(const domain::PackageToList &packageTo)
{
    m_facts.packageTo = packageTo;
    if (!packageTo.isEmpty() && !m_alreadySigned.isEmpty())
        return refuse(tr("%1 has signed the same documents already. In a new collection that signature "
                         "would be missing from the signed package, so this one cannot be replaced. Its link "
                         "still works: copy it and pass it on yourself.")
                          .arg(m_alreadySigned),
                      u"signature_would_be_lost"_s);
    Q_EMIT looked();
}

int Replacement::successorCount() const
{
    QSet<QString> waiting{m_facts.targetId};
    for (bool isGrowing = true; isGrowing;) {
        isGrowing = false;
        for (const SigningSession &session : m_facts.sessions) {
            const QStringList after = session.request.subsequentTo.value_or(QStringList());
            const bool waits = std::any_of(after.begin(), after.end(),
                                           [&](const QString &id) { return waiting.contains(id); });
            if (waits && !waiting.contains(session.id)) {
                waiting.insert(session.id);
                isGrowing = true;
            }
        }
    }
    return int(waiting.size()) - 1;
}

int Replacement::sharingCount() const
{
    return int(m_facts.sessions.size()) - 1 - successorCount();
}

} // namespace tasks

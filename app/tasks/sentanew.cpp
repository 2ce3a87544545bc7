#include "tasks/sentanew.h"

#include "domain/draftcopies.h"
#include "tasks/account.h"
#include "tasks/anewdraft.h"
#include "tasks/remembered.h"
#include "tasks/sentdocuments.h"
#include "tasks/task.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tasks {

using domain::SigningSession;

namespace {
constexpr qsizetype mostSignersAnew = 100; // a person looks through them
constexpr qsizetype mostOthers = 10;       // a person types them
} // namespace

SentAnew::SentAnew(Account &account, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_documents(new SentDocuments(account, this))
    , m_calls(std::make_unique<QObject>())
{
    connect(&account, &Account::closing, this, &SentAnew::cancel);
    connect(m_documents, &SentDocuments::refused, this, &SentAnew::refused);
    connect(m_documents, &SentDocuments::found, this,
            [this](const QList<QPair<QString, PlannedDocument>> &documents) {
                m_facts.documents = documents;
                finish();
            });
}

void SentAnew::cancel()
{
    m_request.cancel();
    m_documents->cancel();
    m_calls = std::make_unique<QObject>(); // what the database still answers, nobody hears
}

void SentAnew::refuse(const QString &text, const QString &code)
{
    Q_EMIT refused(localError(text, code));
}

void SentAnew::gather(const QString &sessionId, Purpose purpose)
{
    cancel();
    m_purpose = purpose;
    m_facts = {};
    m_facts.targetId = sessionId;
    m_askedCollections.clear();
    m_unknown = m_outside = 0;
    m_left = m_wanted = QStringList{sessionId};
    readNext();
}

//! Each once.
void SentAnew::want(const QStringList &ids)
{
    for (const QString &id : ids)
        if (!m_wanted.contains(id)) {
            m_wanted << id;
            m_left << id;
        }
}

void SentAnew::readNext()
{
    const bool isForOthers = m_purpose == Purpose::ForOthers;
    if (isForOthers &&
        (m_facts.sessions.size() + m_left.size() > mostOthers || (m_left.isEmpty() && !isAlike()))) {
        keepTargetAlone();
        return readCollection();
    }
    if (m_facts.sessions.size() + m_left.size() > mostSignersAnew)
        return refuse(tr("More than %n session(s) share these documents: write a new session for them.",
                         nullptr, int(mostSignersAnew)),
                      u"too_many"_s);
    if (m_left.isEmpty())
        return readCollection();
    const QString id = m_left.takeFirst();
    m_request =
        m_account.sessions().get(id, m_calls.get(), [this, id](const api::Result<SigningSession> &session) {
            if (session)
                return take(*session);
            if (session.error().kind != api::ApiError::Kind::NotFound)
                return (void)Q_EMIT refused(session.error());
            readKept(id);
        });
}

//! Everybody had the same documents.
bool SentAnew::isAlike() const
{
    const auto idsOf = [](const SigningSession &session) {
        QSet<QString> ids;
        for (const domain::SessionDocument &document : session.request.documents)
            ids.insert(document.documentId);
        return ids;
    };
    return std::all_of(m_facts.sessions.cbegin(), m_facts.sessions.cend(),
                       [this, &idsOf](const SigningSession &session) {
                           return idsOf(session) == idsOf(m_facts.sessions.constFirst());
                       });
}

//! It was read before all others.
void SentAnew::keepTargetAlone()
{
    m_left.clear();
    m_facts.sessions.removeIf(
        [this](const SigningSession &session) { return session.id != m_facts.targetId; });
}

//! The service has it no more: as it was last seen here, when others wait for it. Who was taken out is left
//! out.
void SentAnew::readKept(const QString &id)
{
    const bool isAwaited = id == m_facts.targetId || m_facts.outsidePredecessors().contains(id);
    if (!isAwaited)
        return readNext();
    m_account.sessionIndex().get(id, m_calls.get(), [this](const store::StoreResult<store::SessionRow> &row) {
        if (const auto session = row ? sessionOf(*row) : std::nullopt)
            return take(*session);
        ++m_unknown;
        readNext();
    });
}

bool SentAnew::belongs(const SigningSession &session) const
{
    const QStringList ours = m_facts.collectionIds();
    const auto &documents = session.request.documents;
    return m_facts.sessions.isEmpty() || std::any_of(documents.cbegin(), documents.cend(),
                                                     [&ours](const domain::SessionDocument &document) {
                                                         return ours.contains(document.documentCollectionId);
                                                     });
}

void SentAnew::take(const SigningSession &session)
{
    if (!belongs(session)) {
        ++m_outside;
        return readNext();
    }
    m_facts.sessions.append(session);
    want(session.request.subsequentTo.value_or(QStringList()));
    askCollections(m_facts.collectionIds());
}

//! The others of the same send.
void SentAnew::askCollections(const QStringList &ids)
{
    const auto next = std::find_if(ids.cbegin(), ids.cend(),
                                   [this](const QString &id) { return !m_askedCollections.contains(id); });
    if (next == ids.cend())
        return readNext();
    m_askedCollections << *next;
    m_account.sessionIndex().sessionsOfCollection(
        *next, m_calls.get(), [this, ids](const store::StoreResult<QList<store::SessionRow>> &rows) {
            QStringList living;
            for (const store::SessionRow &row : rows.value_or(QList<store::SessionRow>()))
                if (!row.goneSince.isValid())
                    living << row.id;
            want(living);
            askCollections(ids);
        });
}

void SentAnew::readCollection()
{
    const QString id = m_facts.collectionIds().value(0);
    if (id.isEmpty())
        return refuse(tr("What was sent is not known any more, neither here nor on the service."),
                      u"session_gone"_s);
    m_account.collectionRegistry().get(
        id, m_calls.get(), [this, id](const store::StoreResult<store::CollectionRecord> &known) {
            const store::CollectionRecord record = known.value_or(store::CollectionRecord());
            m_request = m_account.collections().get(
                id, m_calls.get(), [this, record](const api::Result<domain::DocumentCollection> &there) {
                    takeCollection(record, there);
                });
        });
}

void SentAnew::takeCollection(const store::CollectionRecord &known,
                              const api::Result<domain::DocumentCollection> &there)
{
    if (!there && there.error().kind != api::ApiError::Kind::NotFound)
        return (void)Q_EMIT refused(there.error());
    m_facts.collectionName = known.name;
    if (there)
        m_facts.packageTo = there->packageTo.value_or(domain::PackageToList());
    else
        for (const QString &type : known.packageTo)
            m_facts.packageTo.append(domain::OpenEnum<domain::PackageType>(type));
    m_documents->fetch(m_facts.documentIds(), true);
}

void SentAnew::finish()
{
    const AnewDraft made = anewDraftOf(m_facts, QDateTime::currentDateTimeUtc());
    if (made.documentsDiffer)
        return refuse(tr("Not everybody had the same documents, so one new session cannot be made of it."),
                      u"documents_differ"_s);
    if (m_purpose == Purpose::ForOthers)
        return finishForOthers(made);
    QStringList cautions = documentCautions(made);
    if (m_unknown > 0)
        cautions << tr("%n earlier signer(s) are not known any more: add them.", nullptr, m_unknown);
    if (m_outside > 0)
        cautions << tr("It waited for %n session(s) with other documents: that is left out.", nullptr,
                       m_outside);
    if (!made.differences.isEmpty())
        cautions << tr("Not everybody had the same settings (%1): those of the first signer are taken.")
                        .arg(made.differences.join(u", "_s));
    if (made.numbersAreHidden)
        cautions << tr("The service hides identity numbers: type them again.");
    if (made.dueDateHasPassed)
        cautions << tr("The due date has passed: choose a new one.");
    Q_EMIT gathered(made.draft, cautions);
}

QStringList SentAnew::documentCautions(const AnewDraft &made) const
{
    QStringList cautions = m_documents->missing();
    if (!cautions.isEmpty())
        cautions << tr("Add %n file(s) yourself.", nullptr, int(cautions.size()));
    if (made.copiesAreOne)
        cautions << tr("Documents with the same content are one now: not everybody did the same with each.");
    return cautions;
}

//! What is left out of it is what they were, not what they are to be: nobody misses it.
void SentAnew::finishForOthers(const AnewDraft &anew)
{
    QStringList cautions = documentCautions(anew);
    if (!anew.differences.isEmpty())
        cautions << tr("Not everybody had the same settings (%1): those of the first signer are taken.")
                        .arg(anew.differences.join(u", "_s));
    const domain::DraftForOthers made = domain::draftForOthers(anew.draft);
    if (!made.stillNamed.isEmpty())
        cautions << tr("A text or a document still names %1.").arg(made.stillNamed.join(u", "_s));
    Q_EMIT gathered(made.draft, cautions);
}

} // namespace tasks

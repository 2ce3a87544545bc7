#include "tasks/duplicatejudge.h"

#include "api/codec/decode.h"
#include "domain/personkey.h"
#include "tasks/draftplan.h"
#include "tasks/sendfacts.h"

#include <algorithm>

namespace tasks {

namespace {

QString hashOf(const store::DocumentRecord &record)
{
    if (!record.sha256Hex.isEmpty())
        return record.sha256Hex.toLower();
    return QString::fromLatin1(QByteArray::fromBase64(record.serverHashBase64.toLatin1()).toHex());
}

//! As people read it.
QString writtenNameOf(const domain::CreateSigningSession &session)
{
    return session.signer ? session.signer->username.value_or(QString()).simplified() : QString();
}

QString writtenNameOf(const domain::SigningSession &session)
{
    const QString name = writtenNameOf(session.request);
    return name.isEmpty() && session.output && session.output->userInfo
               ? session.output->userInfo->fullName.value_or(QString()).simplified()
               : name;
}

Duplicate::By sameOf(const domain::PersonKey &a, const domain::PersonKey &b)
{
    const auto isSame = [](const QString &one, const QString &other) {
        return !one.isEmpty() && one == other;
    };
    return isSame(a.nationalId, b.nationalId) ? Duplicate::By::IdentityNumber
           : isSame(a.email, b.email)         ? Duplicate::By::Email
           : isSame(a.mobile, b.mobile)       ? Duplicate::By::Mobile
                                              : Duplicate::By::Name;
}

//! The signers of the draft, found by whatever they have in common with somebody.
class Signers
{
public:
    explicit Signers(const QList<domain::DraftSigner> &signers)
    {
        for (int row = 0; row < signers.size(); ++row) {
            m_keys.append(domain::PersonKey::of(signers[row]));
            for (const QString &word : m_keys.last().words())
                m_rows[word].append(row);
        }
    }
    [[nodiscard]] const domain::PersonKey &keyOf(int row) const { return m_keys[row]; }
    [[nodiscard]] QList<int> rowsOf(const domain::PersonKey &person) const
    {
        QList<int> rows;
        for (const QString &word : person.words())
            for (const int row : m_rows.value(word))
                if (!rows.contains(row) && m_keys[row].isSameAs(person))
                    rows.append(row);
        return rows;
    }

private:
    QList<domain::PersonKey> m_keys;
    QHash<QString, QList<int>> m_rows;
};

//! Nothing when the session is no reason to warn; else the moment to tell, which may be null.
std::optional<QDateTime> momentOf(const domain::SigningSession &session, const store::SessionRow &row,
                                  const QDateTime &now, int days)
{
    using State = domain::SessionState;
    const State state = domain::stateOf(session).value();
    const QDateTime made = row.createdAt.value_or(QDateTime());
    if (state == State::Ready || state == State::Blocked)
        return domain::isOverdue(session, now) ? std::nullopt : std::optional(made);
    if (state != State::Signed)
        return {};
    QDateTime moment = made.isValid() ? made : row.seenAt;
    if (session.output && session.output->userInfo && session.output->userInfo->signingTime)
        moment = session.output->userInfo->signingTime->toDateTime();
    return moment >= now.addDays(-days) ? std::optional(moment) : std::nullopt;
}

class Judge
{
public:
    Judge(const domain::SessionDraft &draft, const DraftDocumentIndex &documents)
        : m_draft(draft)
        , m_documents(documents)
        , m_signers(draft.signers)
    {
    }
    //! \a name: of the person, as it is written there.
    void add(const domain::PersonKey &person, const QString &name, int document, const Duplicate &what)
    {
        for (const int row : m_signers.rowsOf(person)) {
            Duplicate found = what;
            found.signerRow = row;
            found.documentRow = document;
            found.signer = labelOf(m_draft.signers[row], row);
            found.document = m_draft.documents[document].name();
            const domain::PersonKey &own = m_signers.keyOf(row);
            found.by = sameOf(own, person);
            if (!own.name.isEmpty() && own.name != person.name)
                found.otherName = name;
            m_found.append(found);
        }
    }
    void addSession(const store::SessionRow &row, const QDateTime &now, int days)
    {
        const auto session = api::decode<domain::SigningSession>(row.json);
        const auto moment = session ? momentOf(*session, row, now, days) : std::nullopt;
        if (!moment)
            return;
        for (const store::SessionLink &link : row.links)
            if (const int document = m_documents.of(link.documentId); document >= 0)
                return add(domain::PersonKey::of(*session), writtenNameOf(*session), document,
                           {.signer = {},
                            .document = {},
                            .sessionId = row.id,
                            .sendId = {},
                            .state = domain::stateOf(*session),
                            .when = *moment});
    }
    //! Of what it made, the index tells.
    void addSend(const store::SendRecord &record)
    {
        const auto plan = planFromJson(record.payload);
        if (!plan)
            return;
        SendFacts facts(*plan);
        for (const store::SendStep &step : record.steps)
            if (const auto event = eventFrom(step); !event || !facts.apply(*event))
                return;
        for (int step = facts.step(); step < plan->steps.size(); ++step)
            for (const PlannedSigner &signer : plan->steps[step])
                addPlanned(*plan, signer, record);
    }
    [[nodiscard]] QList<Duplicate> found()
    {
        std::stable_sort(m_found.begin(), m_found.end(), [](const Duplicate &a, const Duplicate &b) {
            return a.signerRow != b.signerRow ? a.signerRow < b.signerRow : a.when > b.when;
        });
        return m_found;
    }

private:
    void addPlanned(const SendPlan &plan, const PlannedSigner &signer, const store::SendRecord &record)
    {
        for (const PlannedDocument &planned : plan.documents) {
            const auto &own = signer.session.documents;
            const bool isTheirs =
                own.isEmpty() || std::any_of(own.begin(), own.end(), [&](const auto &document) {
                    return document.documentId == planned.key();
                });
            const int document = isTheirs ? m_documents.of(planned.documentId, planned.sha256Hex) : -1;
            if (document >= 0)
                return add(domain::PersonKey::of(signer.session), writtenNameOf(signer.session), document,
                           {.signer = {},
                            .document = {},
                            .sessionId = {},
                            .sendId = record.id,
                            .state = {},
                            .when = record.createdAt});
        }
    }

    const domain::SessionDraft &m_draft;
    const DraftDocumentIndex &m_documents;
    Signers m_signers;
    QList<Duplicate> m_found;
};

} // namespace

DraftDocumentIndex::DraftDocumentIndex(const domain::SessionDraft &draft,
                                       const QList<store::DocumentRecord> &known)
{
    for (int i = 0; i < draft.documents.size(); ++i) {
        const domain::DraftDocument &document = draft.documents[i];
        if (!document.documentId.isEmpty())
            m_byId.insert(document.documentId, i);
        if (!document.sha256Hex.isEmpty())
            m_byHash.insert(document.sha256Hex.toLower(), i);
    }
    for (const store::DocumentRecord &record : known) // of the draft's own, the registry knows the bytes
        if (const QString hash = hashOf(record); !hash.isEmpty() && m_byId.contains(record.documentId))
            m_byHash.insert(hash, m_byId.value(record.documentId));
    for (const store::DocumentRecord &record : known)
        if (const QString hash = hashOf(record); m_byHash.contains(hash))
            m_byId.insert(record.documentId, m_byHash.value(hash));
}

int DraftDocumentIndex::of(const QString &documentId, const QString &sha256Hex) const
{
    const int byHash = m_byHash.value(sha256Hex.toLower(), -1);
    return byHash >= 0 ? byHash : m_byId.value(documentId, -1);
}

QList<Duplicate> duplicatesIn(const DuplicateCheck::Known &known, const domain::SessionDraft &draft,
                              const QDateTime &now, int days)
{
    const DraftDocumentIndex documents(draft, known.documents);
    Judge judge(draft, documents);
    QSet<QString> seen;
    for (const store::SessionRow &row : known.sessions)
        if (!seen.contains(row.id)) {
            seen.insert(row.id);
            judge.addSession(row, now, days);
        }
    for (const store::SendRecord &record : known.sends)
        judge.addSend(record);
    return judge.found();
}

} // namespace tasks

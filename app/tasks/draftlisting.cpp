#include "tasks/draftlisting.h"

#include "api/codec/decode.h"
#include "domain/signingorder.h"
#include "tasks/background.h"
#include "tasks/draftjson.h"

namespace tasks {

using store::DraftRecord;
using store::NumberedSession;

struct DraftListing::Entry
{
    domain::DraftSummary summary;
    std::optional<domain::SessionDraft> draft; //!< none: nothing of it is judged
};

namespace {

domain::DraftSummary summaryOf(const DraftRecord &record)
{
    domain::DraftSummary summary;
    summary.id = record.id;
    summary.name = record.name;
    summary.profileId = record.profileId;
    summary.changedAt = record.changedAt;
    summary.revision = record.revision;
    summary.isSealedAway = record.isSealedAway;
    return summary;
}

void describe(domain::DraftSummary &summary, const domain::SessionDraft &draft, const QDateTime &now)
{
    summary.accountLabel = draft.originLabel;
    summary.documents = static_cast<int>(draft.documents.size());
    summary.signers = static_cast<int>(draft.signers.size());
    summary.dueRule = draft.dueRule;
    summary.signing = draft.common.signingSetup.value(0);
    if (!draft.documents.isEmpty()) {
        const domain::DraftDocument &first = draft.documents.first();
        summary.firstDocument = first.title.isEmpty() ? first.filename : first.title;
    }
    if (draft.signers.isEmpty())
        return; // a template's title stays a pattern
    const domain::DraftSigner &first = draft.signers.first();
    summary.firstSigner = !first.name.trimmed().isEmpty()    ? first.name.trimmed()
                          : !first.email.trimmed().isEmpty() ? first.email.trimmed()
                                                             : first.mobile.trimmed();
    // Else all drafts of one template are called the same
    if (!domain::placeholders::namesIn(draft.common.title).isEmpty())
        summary.name = draft.firstTitle(now);
}

domain::KnownSessions knownFrom(const QList<NumberedSession> &sessions)
{
    domain::KnownSessions known;
    for (const auto &[number, row] : sessions) {
        domain::KnownSession &one = known[row.id];
        // Of one that is final, what it told may have been wiped: its state is there all the same
        one.state = domain::OpenEnum<domain::SessionState>(row.state);
        if (row.dueDate.isValid())
            one.dueDate = row.dueDate;
        if (const auto session = api::decode<domain::SigningSession>(row.json))
            one.subsequentTo = session->request.subsequentTo.value_or(QStringList());
        one.isGone = row.goneSince.isValid();
    }
    return known;
}

} // namespace

DraftListing::DraftListing(store::DraftStore &drafts, DraftRecord::Kind kind, store::SessionIndex *sessions,
                           QObject *parent)
    : QObject(parent)
    , m_drafts(drafts)
    , m_kind(kind)
    , m_sessions(sessions)
{
    connect(&drafts, &store::DraftStore::changed, this, &DraftListing::refresh);
    if (sessions)
        connect(sessions, &store::SessionIndex::changed, this, [this] {
            if (m_waitsForOthers)
                refresh();
        });
}

void DraftListing::refresh()
{
    if (std::exchange(m_isReading, true)) {
        m_readsAgain = true; // many changes at once are one
        return;
    }
    m_drafts.all(m_kind, this, [this](const store::StoreResult<QList<DraftRecord>> &records) {
        if (records)
            return read(*records);
        m_isReading = false;
        Q_EMIT failed(records.error().detail);
    });
}

void DraftListing::read(const QList<DraftRecord> &records)
{
    runInBackground(
        this,
        [records] {
            QList<Entry> entries;
            for (const DraftRecord &record : records) {
                Entry entry{summaryOf(record), {}};
                const auto draft = draftFromJson(record.payload);
                if (!draft)
                    entry.summary.unreadable = draft.error().detail;
                else
                    describe(entry.summary, *draft, QDateTime::currentDateTimeUtc());
                if (draft && record.kind == DraftRecord::Kind::Draft)
                    entry.draft = *draft;
                entries.append(entry);
            }
            return entries;
        },
        [this](const QList<Entry> &entries) { findOthers(entries); });
}

//! As it was seen last: the form asks the service once it is opened.
void DraftListing::findOthers(const QList<Entry> &entries)
{
    QStringList ids;
    for (const Entry &entry : entries)
        if (entry.draft)
            ids += entry.draft->common.subsequentTo.value_or(QStringList());
    ids.removeDuplicates();
    m_waitsForOthers = !ids.isEmpty();
    if (!m_sessions || ids.isEmpty())
        return judge(entries, {});
    store::SessionLists lists(*m_sessions);
    lists.numbersOf(ids, this, [this, entries](const store::StoreResult<store::SessionNumbers> &numbers) {
        store::SessionLists(*m_sessions)
            .rows(numbers.value_or(store::SessionNumbers()), this,
                  [this, entries](const store::StoreResult<QList<NumberedSession>> &others) {
                      judge(entries, others.value_or(QList<NumberedSession>()));
                  });
    });
}

void DraftListing::judge(const QList<Entry> &entries, const QList<NumberedSession> &others)
{
    runInBackground(
        this,
        [entries, others, now = QDateTime::currentDateTimeUtc()] {
            const domain::KnownSessions known = knownFrom(others);
            QList<domain::DraftSummary> summaries;
            for (const auto &[summary, draft] : entries) {
                summaries.append(summary);
                if (draft)
                    summaries.last().problems =
                        static_cast<int>(domain::allProblemsOf(*draft, known, now).size());
            }
            return summaries;
        },
        [this](const QList<domain::DraftSummary> &summaries) {
            m_isReading = false;
            Q_EMIT listed(summaries);
            if (std::exchange(m_readsAgain, false))
                refresh();
        });
}

} // namespace tasks

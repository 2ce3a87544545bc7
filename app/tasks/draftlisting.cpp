#include "tasks/draftlisting.h"

#include "domain/draftrules.h"
#include "tasks/background.h"
#include "tasks/draftjson.h"

namespace tasks {

namespace {

domain::DraftSummary summaryOf(const store::DraftRecord &record, const QDateTime &now)
{
    domain::DraftSummary summary;
    summary.id = record.id;
    summary.name = record.name;
    summary.profileId = record.profileId;
    summary.changedAt = record.changedAt;
    summary.revision = record.revision;
    summary.isSealedAway = record.isSealedAway;
    const auto draft = draftFromJson(record.payload);
    if (!draft) {
        summary.unreadable = draft.error().detail;
        return summary;
    }
    summary.accountLabel = draft->originLabel;
    summary.documents = static_cast<int>(draft->documents.size());
    summary.signers = static_cast<int>(draft->signers.size());
    if (!draft->documents.isEmpty()) {
        const domain::DraftDocument &first = draft->documents.first();
        summary.firstDocument = first.title.isEmpty() ? first.filename : first.title;
    }
    if (record.kind == store::DraftRecord::Kind::Draft)
        summary.problems = static_cast<int>(domain::problemsOf(*draft, now).size());
    return summary;
}

} // namespace

DraftListing::DraftListing(store::DraftStore &drafts, store::DraftRecord::Kind kind, QObject *parent)
    : QObject(parent)
    , m_drafts(drafts)
    , m_kind(kind)
{
    connect(&drafts, &store::DraftStore::changed, this, &DraftListing::refresh);
}

void DraftListing::refresh()
{
    if (std::exchange(m_isReading, true)) {
        m_readsAgain = true; // many changes at once are one
        return;
    }
    m_drafts.all(m_kind, this, [this](const store::StoreResult<QList<store::DraftRecord>> &records) {
        if (records)
            return judge(*records);
        m_isReading = false;
        Q_EMIT failed(records.error().detail);
    });
}

void DraftListing::judge(const QList<store::DraftRecord> &records)
{
    runInBackground(
        this,
        [records, now = QDateTime::currentDateTimeUtc()] {
            QList<domain::DraftSummary> summaries;
            for (const store::DraftRecord &record : records)
                summaries.append(summaryOf(record, now));
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

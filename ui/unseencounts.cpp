#include "ui/unseencounts.h"

#include "tasks/account.h"
#include "tasks/draftlisting.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

namespace ui {

namespace {

//! Counts again whenever something has changed; many changes at once are one.
class Recount : public QObject
{
public:
    using Counted = std::function<void(std::optional<qsizetype>)>; //!< none: it cannot be read
    using Count = std::function<void(QObject *context, const Counted &counted)>;

    Recount(const store::WatchedStore &watched, Count how, std::function<void(qsizetype)> tell,
            QObject *parent)
        : QObject(parent)
        , m_count(std::move(how))
        , m_tell(std::move(tell))
    {
        connect(&watched, &store::WatchedStore::changed, this, [this] { countAgain(); });
        countAgain();
    }

private:
    void countAgain()
    {
        if (std::exchange(m_isCounting, true)) {
            m_countsAgain = true;
            return;
        }
        m_count(this, [this](std::optional<qsizetype> number) {
            m_isCounting = false;
            if (std::exchange(m_countsAgain, false))
                return countAgain();
            // that there are none is said where there were some
            if (!number || (*number == 0 && !m_hasTold))
                return;
            m_hasTold = true;
            m_tell(*number);
        });
    }

    Count m_count;
    std::function<void(qsizetype)> m_tell;
    bool m_isCounting = false, m_countsAgain = false, m_hasTold = false;
};

template <typename Record>
std::optional<qsizetype> numberOf(const store::StoreResult<QList<Record>> &records)
{
    return records ? std::optional(records->size()) : std::nullopt;
}

//! As the panes list them: those that batches made are there when somebody wants them.
template <typename Record>
std::optional<qsizetype> numberOfOwn(const store::StoreResult<QList<Record>> &records)
{
    if (!records)
        return std::nullopt;
    return std::count_if(records->begin(), records->end(),
                         [](const Record &record) { return record.origin != store::Origin::Batch; });
}

} // namespace

UnseenCounts::UnseenCounts(tasks::Account &account, ViewList &views, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_views(views)
{
}

void UnseenCounts::start()
{
    for (const View view : {View::Documents, View::Collections, View::Batches, View::Drafts, View::Templates})
        if (!m_left.contains(view))
            m_counters.insert(view, makeCounter(view));
}

void UnseenCounts::leave(View view)
{
    m_left << view;
    delete m_counters.take(view);
}

void UnseenCounts::tell(View view, qsizetype count)
{
    m_views.setCount(view, count);
}

QObject *UnseenCounts::makeCounter(View view)
{
    const auto told = [this, view](qsizetype count) { tell(view, count); };
    switch (view) {
    case View::Documents:
        return new Recount(
            m_account.documentRegistry(),
            [this](QObject *context, const Recount::Counted &counted) {
                m_account.documentRegistry().allAsWritten( // not in which sessions they are
                    context, [counted](const store::StoreResult<QList<store::DocumentRecord>> &documents) {
                        counted(numberOfOwn(documents));
                    });
            },
            told, this);
    case View::Collections:
        return new Recount(
            m_account.collectionRegistry(),
            [this](QObject *context, const Recount::Counted &counted) {
                m_account.collectionRegistry().all(
                    context,
                    [counted](const store::StoreResult<QList<store::CollectionRecord>> &collections) {
                        counted(numberOfOwn(collections));
                    });
            },
            told, this);
    case View::Batches:
        return new Recount(
            m_account.batches(),
            [this](QObject *context, const Recount::Counted &counted) {
                m_account.batches().all(
                    m_account.profile().id, context,
                    [counted](const store::StoreResult<QList<store::BatchSummary>> &batches) {
                        counted(numberOf(batches));
                    });
            },
            told, this);
    default:
        return makeDraftCounter(view);
    }
}

//! As DraftsPane counts them.
QObject *UnseenCounts::makeDraftCounter(View view)
{
    using Kind = store::DraftRecord::Kind;
    const bool isOfTemplates = view == View::Templates;
    auto *listing = new tasks::DraftListing(m_account.drafts(), isOfTemplates ? Kind::Template : Kind::Draft,
                                            nullptr, this);
    connect(listing, &tasks::DraftListing::listed, this,
            [this, view, isOfTemplates](const QList<domain::DraftSummary> &summaries) {
                const auto count =
                    std::count_if(summaries.begin(), summaries.end(), [&](const auto &summary) {
                        return isOfTemplates || summary.profileId == m_account.profile().id;
                    });
                tell(view, count > 0 ? count : -1);
            });
    listing->refresh();
    return listing;
}

} // namespace ui

#pragma once

#include "tasks/spanfetch.h"

#include <memory>
#include <utility>
#include <vector>

namespace tasks {

//! Fetches all that was made in some spans of time, newest first. A span with more sessions than the API
//! pages through is halved until it has few enough. The next one is asked for while the last pages of the one
//! before are written, and written itself behind what is noted at spanDone().
class SpanWalk : public QObject
{
    Q_OBJECT

public:
    //! So many sessions of one span at most: what is fetched again after the program was killed.
    static constexpr qint64 most = 20'000;

    SpanWalk(Account &account, const QList<store::SyncSpan> &spans, const QList<domain::SessionState> &states,
             QObject *parent = nullptr);

    void start();
    void hold() { m_isHeld = true; } //!< begins no further span, for good
    //! Of every span that is done, each apart: to unite them is felt. Kept only when \a states were given.
    [[nodiscard]] QList<domain::IdSet> takeIds() { return std::exchange(m_ids, {}); }

Q_SIGNALS:
    void arrived(qint64 sessions);
    void totalKnown(qint64 total); //!< of the first span as it was given
    void spanDone(const store::SyncSpan &span);
    void finished();
    void failed(const api::ApiError &error);

private:
    void next();
    void begin(const store::SyncSpan &span);
    void halve(const store::SyncSpan &span, qint64 total);
    [[nodiscard]] bool mayBegin() const;
    void take(SpanFetch *fetch);
    std::unique_ptr<SpanFetch> letGo(const SpanFetch *fetch);

    Account &m_account;
    QList<store::SyncSpan> m_spans; //!< to do, newest last
    const QList<domain::SessionState> m_states;
    std::vector<std::unique_ptr<SpanFetch>> m_fetches; //!< the last one asks, one before it may still write
    qint64 m_width;                                    //!< milliseconds; a span that wide had few enough
    bool m_isTotalKnown = false, m_isHeld = false, m_hasFailed = false;
    QList<domain::IdSet> m_ids;
};

} // namespace tasks

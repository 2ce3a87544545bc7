#include "store/triagestore.h"

#include "store/triagerows.h"

#include <QSqlDatabase>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {

using domain::Triage;

void TriageStore::change(const QList<domain::TriageTarget> &sessions, const domain::TriageChange &change,
                         const QDateTime &now, QObject *context, std::function<void(StoreResult<Steps>)> done)
{
    // of the index, not of the asker: what is noted is to be known there, whoever went meanwhile
    m_database.run<Steps>(
        &m_index,
        [sessions, change, now, profile = m_profileId](QSqlDatabase &database) -> StoreResult<Steps> {
            Steps steps;
            for (const domain::TriageTarget &session : sessions) {
                const auto before = triagerows::one(database, profile, session.sessionId);
                if (!before)
                    return tl::make_unexpected(before.error());
                const Triage after = domain::changed(*before, session, change, now);
                if (after == *before)
                    continue;
                if (const auto written = triagerows::write(database, profile, after); !written)
                    return tl::make_unexpected(written.error());
                steps.append({*before, after});
            }
            return steps;
        },
        [self = *this, guard = QPointer(context),
         done = std::move(done)](const StoreResult<Steps> &steps) mutable {
            QList<Triage> all;
            for (const TriageStep &step : steps.value_or(Steps()))
                all << step.after;
            if (!all.isEmpty())
                self.tellIndex(all, nullptr,
                               {}); // it may be busy with a page; mirror() repairs what it misses
            if (guard)
                done(steps);
        });
}

void TriageStore::put(const QList<Triage> &all, QObject *context, Done done)
{
    m_database.run<void>(
        &m_index,
        [all, profile = m_profileId](QSqlDatabase &database) -> StoreResult<void> {
            for (const Triage &each : all)
                if (auto written = triagerows::write(database, profile, each); !written)
                    return written;
            return {};
        },
        [self = *this, all, guard = QPointer(context),
         done = std::move(done)](const StoreResult<void> &written) mutable {
            if (written)
                return self.tellIndex(all, guard, std::move(done));
            if (done && guard)
                done(written);
        });
}

//! The asker may be gone: then nobody is told, but the index.
void TriageStore::tellIndex(const QList<Triage> &all, QObject *context, Done done)
{
    m_index.writer().run<void>(
        &m_index,
        [all](QSqlDatabase &index) -> StoreResult<void> {
            for (const Triage &each : all)
                if (auto written = triagerows::writeMirror(index, each); !written)
                    return written;
            return {};
        },
        [index = &m_index, guard = QPointer(context),
         done = std::move(done)](const StoreResult<void> &written) {
            if (written)
                index->tellChanged();
            if (done && guard)
                done(written);
        });
}

void TriageStore::ofSession(const QString &sessionId, QObject *context,
                            std::function<void(StoreResult<Triage>)> done)
{
    m_database.run<Triage>(
        context,
        [sessionId, profile = m_profileId](QSqlDatabase &database) {
            return triagerows::one(database, profile, sessionId);
        },
        std::move(done));
}

void TriageStore::labels(QObject *context, std::function<void(StoreResult<QStringList>)> done)
{
    m_database.run<QStringList>(
        context,
        [profile = m_profileId](QSqlDatabase &database) -> StoreResult<QStringList> {
            auto rows =
                sql::execute(database, u"SELECT labels FROM triage WHERE profile = ? AND labels <> ?"_s,
                             {sql::text(profile), sql::fromList({})});
            if (!rows)
                return tl::make_unexpected(rows.error());
            QHash<QString, int> uses;
            while (rows->next())
                for (const QString &label : sql::toList(rows->value(0)))
                    ++uses[label];
            QStringList labels = uses.keys();
            std::sort(labels.begin(), labels.end(), [&uses](const QString &a, const QString &b) {
                return uses[a] != uses[b] ? uses[a] > uses[b] : a.compare(b, Qt::CaseInsensitive) < 0;
            });
            return labels;
        },
        std::move(done));
}

void TriageStore::nextEnd(const QDateTime &now, QObject *context,
                          std::function<void(StoreResult<QDateTime>)> done)
{
    m_database.run<QDateTime>(
        context,
        [now, profile = m_profileId](QSqlDatabase &database) -> StoreResult<QDateTime> {
            auto row = sql::execute(
                database, u"SELECT MIN(snoozed_until) FROM triage WHERE profile = ? AND snoozed_until > ?"_s,
                {sql::text(profile), sql::fromMoment(now)});
            if (!row)
                return tl::make_unexpected(row.error());
            return row->next() ? sql::toMoment(row->value(0)) : QDateTime();
        },
        std::move(done));
}

void TriageStore::mirror(QObject *context, Done done)
{
    m_database.run<QList<Triage>>(
        &m_index,
        [profile = m_profileId](QSqlDatabase &database) { return triagerows::all(database, profile); },
        [self = *this, guard = QPointer(context),
         done = std::move(done)](const StoreResult<QList<Triage>> &all) mutable {
            if (!all) {
                if (done && guard)
                    done(tl::make_unexpected(all.error()));
                return;
            }
            self.m_index.writer().run<bool>(
                &self.m_index,
                [all = *all](QSqlDatabase &index) { return triagerows::replaceMirror(index, all); },
                [index = &self.m_index, guard, done = std::move(done)](const StoreResult<bool> &isNew) {
                    if (isNew.value_or(false))
                        index->tellChanged();
                    if (done && guard)
                        done(isNew ? StoreResult<void>() : tl::make_unexpected(isNew.error()));
                });
        });
}

void TriageStore::adopt(QObject *context, std::function<void(StoreResult<bool>)> done)
{
    m_index.writer().run<bool>(
        context,
        [](QSqlDatabase &index) -> StoreResult<bool> {
            auto adopted = sql::execute(
                index,
                u"UPDATE session_triage SET n = (SELECT s.n FROM session s WHERE s.id = session_triage.id) "
                "WHERE n IS NULL AND EXISTS (SELECT 1 FROM session s WHERE s.id = session_triage.id)"_s);
            if (!adopted)
                return tl::make_unexpected(adopted.error());
            return adopted->numRowsAffected() > 0;
        },
        std::move(done));
}

} // namespace store

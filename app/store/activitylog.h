#pragma once

#include "store/database.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QStringList>

namespace store {

//! A piece of work, as the Activity panel shows it.
struct ActivityEntry
{
    enum class State { Running, Waiting, Done, Failed, Cancelled, NeedsDecision, Paused };

    QString id;    //!< UUID without braces
    QString title; //!< for a person, in the language of the time
    State state = State::Running;
    enum class Unit { Items, Bytes };
    int done = 0, total = 0; //!< total 0: not known
    QString detail; //!< for a person: as store::saidwords::kept() gives it, or in the language of the time
    QDateTime startedAt, endedAt; //!< UTC; endedAt is null while it goes on
    QStringList subjectIds;       //!< documents, collections or sessions
    Unit unit = Unit::Items;      //!< of done and total
    QString profileId{};          //!< whose period it is kept for; empty: of an earlier program
    QStringList words{};          //!< opaque: the title, to be said in another language; empty: only as it is
    bool operator==(const ActivityEntry &) const = default;
};

//! The work of this and earlier runs.
class ActivityLog : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(StoreResult<void>)>;

    //! The detail of what an earlier run left unfinished; its state becomes Cancelled.
    static constexpr const char *interrupted = "Interrupted";
    //! The same of what a person had paused.
    static constexpr const char *paused = "Paused";

    explicit ActivityLog(Database &database, QObject *parent = nullptr);

    //! Adds or replaces; entryChanged follows at once, the disk a little later.
    void upsert(const ActivityEntry &entry, QObject *context = nullptr, Done done = {});
    //! The last \a count that were started, newest first.
    void recent(int count, QObject *context, std::function<void(StoreResult<QList<ActivityEntry>>)> done);
    void remove(const QString &id, QObject *context = nullptr, Done done = {});

Q_SIGNALS:
    void entryChanged(const store::ActivityEntry &entry);
    void entryRemoved(const QString &id);

private:
    Database &m_database;
};

} // namespace store

Q_DECLARE_METATYPE(store::ActivityEntry)

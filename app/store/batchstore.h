#pragma once

#include "store/watchedstore.h"

#include <QDateTime>
#include <QList>
#include <QMap>

namespace store {

//! A spreadsheet whose rows are sent, each by itself. Pattern and mapping come from the caller.
struct BatchRecord
{
    QString id; //!< UUID without braces
    QString profileId;
    QString name;
    QByteArray pattern; //!< opaque
    QString sourceName; //!< of the file that the rows came from
    QString folder;     //!< from which the paths in the rows are read
    QStringList headers;
    QList<int> mapping; //!< one for each header
    bool isRunning =
        false; //!< its sending was begun and neither ended nor was paused: goes on at the next start
    bool isPaused = false; //!< by a person in the middle: goes on when somebody says so
    QDateTime createdAt;   //!< UTC
    QString delimiter{};   //!< of the spreadsheet; empty: of an earlier program
    bool operator==(const BatchRecord &) const = default;
};

//! One row and what became of it.
struct BatchRow
{
    enum class State {
        Unchecked, //!< came from the spreadsheet, and was not looked at yet
        Pending,   //!< nothing is wrong with it
        Problem,   //!< not sent until it is corrected
        Sending,   //!< or was when the program ended
        Sent,
        Failed,        //!< nothing was made
        NeedsDecision, //!< whether something was made cannot be told
        Cancelled,
        Excluded, //!< by a person
        Count
    };

    int number = 0; //!< 1, 2, …
    int line = 0;   //!< of the file
    QStringList values;
    bool isBroken = false; //!< the cells cannot be trusted
    State state = State::Unchecked;
    int attempts = 0;
    QString sendId; //!< of the last attempt, in the SendJournal; empty: there was none
    QStringList sessionIds, links;
    QStringList problems; //!< opaque: what is wrong, or why it failed
    QStringList warnings; //!< opaque: does not stop the row
    QByteArray file;      //!< opaque: the document of its own
    bool isSealedAway =
        false; //!< these five are there, and the key that opens one of them is not: update() keeps them
    QDateTime changedAt; //!< UTC
    bool operator==(const BatchRow &) const = default;
};

//! How many rows are in which state.
using BatchCounts = QMap<BatchRow::State, int>;

struct BatchSummary
{
    BatchRecord record;
    BatchCounts counts;
    bool operator==(const BatchSummary &) const = default;
};

//! The batches and their rows. What a row is about to do is on the disk before it is done, so that no row is
//! sent twice.
class BatchStore : public WatchedStore
{
    Q_OBJECT

public:
    using RowsDone = std::function<void(StoreResult<QList<BatchRow>>)>;

    explicit BatchStore(Database &database, QObject *parent = nullptr);

    void create(const BatchRecord &record, const QList<BatchRow> &rows, QObject *context, Done done);
    //! Of one profile, newest first.
    void all(const QString &profileId, QObject *context,
             std::function<void(StoreResult<QList<BatchSummary>>)> done);
    void get(const QString &id, QObject *context, std::function<void(StoreResult<BatchRecord>)> done);
    void rows(const QString &id, QObject *context, std::function<void(StoreResult<QList<BatchRow>>)> done);
    //! Everything of these rows as they are now; those that are not there are not added.
    void update(const QString &id, const QList<BatchRow> &rows, QObject *context = nullptr, Done done = {});
    //! As update(), and only those that are as they were when they were read: what became of the others
    //! meanwhile stays. \a done gets those that were written.
    void updateUnchanged(const QString &id, const QList<BatchRow> &rows, QObject *context, RowsDone done);
    //! The same of those that are not being sent by now, nor sent, nor wait for a decision: for what a person
    //! changes.
    void updateOpen(const QString &id, const QList<BatchRow> &rows, QObject *context, RowsDone done);
    //! What is sent stays the same: what else is known of the pattern, such as of which template it is.
    void setPattern(const QString &id, const QByteArray &pattern, QObject *context = nullptr, Done done = {});
    //! Its rows are sent as this says from now on, and are not checked any more; those that are left out stay
    //! so. NotFound when one of them was sent, is being sent, or nobody knows what became of it.
    void usePattern(const QString &id, const QByteArray &pattern, QObject *context = nullptr, Done done = {});
    //! Either way it is not paused any more.
    void setRunning(const QString &id, bool isRunning, QObject *context = nullptr, Done done = {});
    void setPaused(const QString &id, QObject *context = nullptr, Done done = {}); //!< and not running
    void rename(const QString &id, const QString &name, QObject *context = nullptr, Done done = {});
    //! NotFound while a row is being sent or nobody knows what became of it.
    void remove(const QString &id, QObject *context = nullptr, Done done = {});
    //! The mapping that a person chose for the same headers before; empty: none.
    void mappingFor(const QStringList &headers, QObject *context,
                    std::function<void(StoreResult<QList<int>>)> done);
    void rememberMapping(const QStringList &headers, const QList<int> &mapping);

Q_SIGNALS:
    //! Rows became others; changed() is about batches: one came, went, is running or has another name.
    void rowsChanged(const QString &id, const QList<store::BatchRow> &rows);

private:
    using Choice = StoreResult<QList<BatchRow>> (*)(QSqlDatabase &, const QString &, const QList<BatchRow> &);
    void updateChosen(Choice choice, const QString &id, const QList<BatchRow> &rows, QObject *context,
                      RowsDone done);
};

} // namespace store

Q_DECLARE_METATYPE(store::BatchRow)

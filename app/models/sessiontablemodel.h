#pragma once

#include "domain/timestamp.h"
#include "models/maskedtablemodel.h"
#include "store/liststeps.h"

#include <QCache>
#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

#include <functional>
#include <utility>

namespace models {

//! The sessions of a view, out of the index. It holds their numbers and the rows in sight with some more,
//! never all of them: what is asked for and not there comes a moment later.
class SessionTableModel : public MaskedTableModel
{
    Q_OBJECT

public:
    enum class Column {
        State,
        Title,
        Signer,
        DueDate,
        Created,
        Reference,
        LinkExpires,
        Id,
        Seen,
        Reason, //!< why it will not go on by itself
        Count
    };
    Q_ENUM(Column)
    enum Role {
        SessionIdRole = Qt::UserRole + 1,
        StateRole,   //!< the API's word, for example READY
        PendingRole, //!< bool: a change is on its way to the server
        OverdueRole, //!< bool
        GoneRole,    //!< bool: the service has it no more
        StuckRole,   //!< bool: it is in the view Stuck; Reason says why
        UnreadRole,  //!< bool: changed since somebody looked
        LoadedRole,  //!< bool: the row is here; it is on its way otherwise
        UnsavedRole, //!< bool: its results are not saved, and the service still has them
        AtRiskRole,  //!< bool: its results are not saved, and the service removes them soon
        DueDateRole, //!< QDateTime in UTC, the pending one when there is one
        SeenRole,    //!< QDateTime in UTC: how old what is shown is
        NoteRole,    //!< QString: of somebody here
        LabelsRole,  //!< QStringList: of somebody here
        HandledRole, //!< bool: by somebody here
        SnoozedRole, //!< QDateTime in UTC: somebody here put it off so long; null: it is not put off now
        BriefRole,   //!< QString: when it is due, without what is said of it beside that
        FoundRole,   //!< QString: what of it was searched for and is out of sight, as it may be seen
        AgeRole      //!< QString: of a hit, how old what is shown is; empty where a column says it
    };

    //! \a index outlives this.
    explicit SessionTableModel(store::SessionIndex &index, QObject *parent = nullptr);

    //! Another list. What was shown stays until its beginning is there.
    void setView(const domain::SessionFilter &filter, const domain::SessionOrdering &ordering);
    [[nodiscard]] const domain::SessionFilter &filter() const { return m_filter; }
    [[nodiscard]] const domain::SessionOrdering &ordering() const { return m_ordering; }
    //! The same list as the index has it now. Rows stay where they are, with their persistent indexes; what
    //! comes new is where it belongs, what left is gone but for those of \a kept.
    void refresh();
    //! They stay in the list when a refresh finds that they left it: somebody works with them. In a list of
    //! what changed, one that is looked at by itself stays until there is another list, or endKeptRead(), or
    //! mostKeptRead others were looked at; unless somebody marks it as handled or puts it off.
    static constexpr int mostKeptRead = 100;
    void setKept(const QStringList &ids);
    void endKeptRead();
    [[nodiscard]] int leftCount() const { return m_left; } //!< those that are listed for that alone
    //! Shown instead of the session's own, with PendingRole, until it is cleared.
    void setPendingDueDate(const QString &sessionId, const domain::Timestamp &dueDate);
    void setPendingDueDates(const QHash<QString, domain::Timestamp> &dueDates); //!< by id
    void clearPendingDueDate(const QString &sessionId);
    //! The service has it now; the index will, a moment later.
    void showDueDate(const QString &sessionId, const domain::Timestamp &dueDate);
    //! What the service has, also when the index has it not yet.
    [[nodiscard]] QDateTime dueDateOf(const store::SessionRow &row) const;
    //! While somebody searches, the title says how old each hit is: no column does. See AgeRole.
    void setAgeInTitle(bool isThere);
    //! What "overdue" and "in 3 hours" are counted from; call it now and then.
    void setNow(const QDateTime &now);

    [[nodiscard]] bool isLoading() const { return m_isLoading; } //!< another list is on its way
    [[nodiscard]] bool isWhole() const { return m_isWhole; }     //!< not only its beginning is here
    //! The index has changed since it was read: the list follows in a moment.
    [[nodiscard]] bool isBehind() const
    {
        return m_isRefreshWanted || m_isRefreshing || m_index.hasMoreToTell();
    }
    //! Nothing when the row is not here yet: it is on its way then.
    [[nodiscard]] std::optional<store::SessionRow> row(int row) const;
    //! Of those rows that are here; -1: not among them.
    [[nodiscard]] int rowOf(const QString &id) const;
    [[nodiscard]] const store::SessionNumbers &numbers() const { return m_numbers; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    //! DueDate alone, from a QDateTime or a domain::Timestamp: emits dueDateEdited and changes nothing
    //! itself.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    [[nodiscard]] static domain::SessionKey keyOf(Column column);
    [[nodiscard]] static Column columnOf(domain::SessionKey key);
    [[nodiscard]] static QString nameOf(Column column); //!< at the head of it
    //! As the index has it; null where the column tells no moment, and of a link that is of no use \a now,
    //! as the details say.
    [[nodiscard]] static QDateTime momentIn(const store::SessionRow &session, Column column,
                                            const QDateTime &now);
    [[nodiscard]] static bool isMoment(Column column);
    [[nodiscard]] static bool isOverdue(const store::SessionRow &session, const QDateTime &dueDate,
                                        const QDateTime &now);

Q_SIGNALS:
    //! \a oldDueDate is null when there was none.
    void dueDateEdited(const QString &sessionId, const domain::Timestamp &oldDueDate,
                       const domain::Timestamp &newDueDate);
    //! The beginning of a list is here; and once more when the whole of it is.
    void listed();
    void failed(const store::StoreError &error);

protected:
    [[nodiscard]] QVariant plainData(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool isHarmless(int column) const override;

private:
    void ask();
    void show(const store::SessionNumbers &numbers, bool isWhole);
    void takeRefreshed(const store::SessionNumbers &wanted);
    void become(const store::SessionNumbers &wanted, int left);
    [[nodiscard]] store::SessionNumbers knownOf(const QList<store::ListStep> &steps) const;
    void apply(const store::ListChange &change);
    void apply(const store::ListStep &step);
    void applyAtOnce(const QList<store::ListStep> &steps, const store::SessionNumbers &after);
    [[nodiscard]] std::pair<int, int> heldRows() const;
    [[nodiscard]] bool isHeldWhole() const;
    void append(const store::SessionNumbers &all);
    void want(int row) const;
    void readWanted();
    void readFirst();
    void reread(const std::function<void()> &then);
    void relist();
    void take(const QList<store::NumberedSession> &sessions);
    [[nodiscard]] const store::SessionRow *cached(int row) const;
    void told(const QString &id);
    [[nodiscard]] bool isEditable(const store::SessionRow &session) const;
    [[nodiscard]] QString displayText(const store::SessionRow &session, Column column) const;
    [[nodiscard]] QString toolTip(const store::SessionRow &session, Column column) const;
    [[nodiscard]] QString accessibleText(const store::SessionRow &session, Column column) const;
    [[nodiscard]] QDateTime momentOf(const store::SessionRow &session, Column column) const;
    [[nodiscard]] bool isOverdue(const store::SessionRow &session) const;
    [[nodiscard]] bool tellsAgeInTitle() const { return m_isAgeInTitle && !m_searched.isEmpty(); }
    //! What of it was searched for and is in no column that is always there; empty: nothing, or no search.
    [[nodiscard]] QString hitOf(const store::SessionRow &session) const;
    //! As it is searched: the same few texts are asked for with every paint.
    [[nodiscard]] QString searchedFormOf(const QString &text) const;
    [[nodiscard]] QStringList foundLines(const store::SessionRow &session) const;
    //! What somebody here noted, a line for each thing.
    [[nodiscard]] QStringList triageLines(const store::SessionRow &session) const;

    store::SessionIndex &m_index;
    store::SessionLists m_lists;
    domain::SessionFilter m_filter;
    domain::SessionOrdering m_ordering;
    QList<QStringList> m_searched; //!< what the list that is here was searched by, see domain::wantedParts()
    QDateTime m_now = QDateTime::currentDateTimeUtc();
    store::SessionNumbers m_numbers;
    QHash<QString, qint64> m_kept;    //!< by id
    store::SessionNumbers m_keptRead; //!< what changed in them was looked at in this list, latest last
    QHash<QString, domain::Timestamp> m_pendingDueDates;
    struct Settled
    {
        QDateTime dueDate, at;
    };
    QHash<QString, Settled> m_settled; //!< the service has them, and the index may not have them yet
    store::ListRequest m_request, m_refreshing;
    QElapsedTimer m_refreshClock; //!< since the last one began
    QTimer m_resting;             //!< behind a long one
    bool m_isAgeInTitle = false;
    bool m_isLoading = false, m_isWhole = false, m_isRefreshWanted = false, m_isRefreshing = false;
    int m_left = 0;       //!< rows that the list has no more, and that are kept
    int m_generation = 0; //!< of lists: what was asked for an earlier one is not for this
    mutable QCache<qint64, store::SessionRow> m_rows;
    mutable QCache<QString, QString> m_searchedForms{2'000}; //!< by the text
    mutable QSet<qint64> m_wanted;
    QSet<qint64> m_reading;
    mutable QTimer m_soon; //!< one question for all the cells of a paint
};

} // namespace models

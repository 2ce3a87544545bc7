#pragma once

#include <QKeySequence>
#include <QList>
#include <QListWidget>

namespace ui {

//! The places of the main window; see ViewList::keysOf().
enum class View {
    AllSessions,
    Ready,
    Blocked,
    Signed,
    Rejected,
    Drafts,
    Templates,
    Batches,
    Documents,
    Collections,
    Activity,
    NeedsDecision, //!< sends that go on only when a person says how
    News,
    Stuck,
    DueSoon,
    Overdue,
    LinkExpiring,
    NotSaved, //!< signed, and not saved here
    Snoozed,
    Handled
};

//! A list that a person gave a name, among the views.
struct NamedSearch
{
    QString id, name, key; //!< name: as it may be seen now; key: as it is shown; empty: none
};

//! The flat list of views at the left, under headings, with counts where they are known.
class ViewList : public QListWidget
{
    Q_OBJECT

public:
    static constexpr int ChangedRole = Qt::UserRole + 5;   //!< bool: see setChangedSearch()
    static constexpr int AwaitedRole = Qt::UserRole + 7;   //!< bool: others are counted, and this is not yet
    static constexpr int UncountedRole = Qt::UserRole + 8; //!< QString: see setSearchUncounted()

    explicit ViewList(QWidget *parent = nullptr);

    void choose(View view);
    [[nodiscard]] View chosen() const;
    //! -1: not known, and nothing is shown; of a search and of what is stuck, that it is still to come, once
    //! all are counted.
    void setCount(View view, qint64 count);
    //! Some of them cannot wait, and \a words say why; empty: none. Said by an icon and a colour, too.
    void setUrgent(View view, const QString &words);
    //! Those that were saved, under a heading of their own. When the chosen one is not among them any more,
    //! nothing is chosen.
    void setSearches(const QList<NamedSearch> &searches);
    void chooseSearch(const QString &id);
    [[nodiscard]] QString chosenSearch() const; //!< empty: a view, or nothing
    //! What is shown is not what was saved as this one: that is said beside it until something else is
    //! chosen. Empty: of none.
    void setChangedSearch(const QString &id);
    void setSearchCount(const QString &id, qint64 count);
    //! It cannot be counted: that is no number, and not one that is still to come. \a why: in technical
    //! words.
    void setSearchUncounted(const QString &id, const QString &why);
    [[nodiscard]] static QList<View> views();
    //! Those under the first heading, from its top.
    [[nodiscard]] static QList<View> attention();
    //! The first ten of views() have Ctrl+1…9 and Ctrl+0, those of attention() the same with Shift.
    [[nodiscard]] static QList<QKeySequence> keysOf(View view);
    [[nodiscard]] static QString nameOf(View view);
    [[nodiscard]] static QString iconNameOf(View view);

Q_SIGNALS:
    //! Activity is not chosen for longer than this takes.
    void viewChosen(ui::View view);
    //! Also when it is clicked again: what was changed of it is wanted back.
    void searchChosen(const QString &id);
    void listRequested(); //!< Enter or Right: on to what the chosen one lists
    void searchMenuRequested(const QString &id, const QPoint &at);
    void searchRenameRequested(const QString &id);
    void searchRemoveRequested(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    // viewlistsearches.cpp
    void watchSearches();
    void addSearch(const NamedSearch &search, int row);
    [[nodiscard]] static bool isSearch(const QListWidgetItem &item);
    static void showTipOfSearch(QListWidgetItem &item);
    void retranslateSearches();
    [[nodiscard]] QListWidgetItem *itemOfSearch(const QString &id) const;

    void comeBackTo(const QListWidgetItem *place);
    void showCount(QListWidgetItem &item, qint64 count);
    void showCountAgain(QListWidgetItem &item);
    [[nodiscard]] bool isCountedLater(const QListWidgetItem &item) const;
    void addHeading();
    void addView(View view);
    void retranslate();
    [[nodiscard]] QListWidgetItem *itemOf(View view) const;
    [[nodiscard]] static QString toolTipOf(const QListWidgetItem &item);

    QListWidgetItem *m_searchHeading = nullptr;
    QString m_chosenNow; //!< by the press of the button that is still down
};

} // namespace ui

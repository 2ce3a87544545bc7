#pragma once

#include "domain/savedsearch.h"
#include "store/savedsearches.h"
#include "ui/widgets/masking.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

class QAction;
class QMenu;
class QShortcut;
class QUndoStack;
class QWidget;

namespace tasks {
class Account;
}

namespace ui {

class InlineMessage;
class SearchDialog;
class SessionsPane;
class ViewList;

//! The searches that were saved: in the list of views, on their keys, and what a person does with them. Each
//! change can be undone.
class SearchKeeper : public QObject
{
    Q_OBJECT

public:
    //! \a window: the keys count in it.
    SearchKeeper(tasks::Account &account, ViewList &views, SessionsPane &sessions, QUndoStack &undo,
                 InlineMessage &message, QWidget &window);
    ~SearchKeeper() override;

    //! Names of searches are masked, too: who looks for an address saves it under that name. It outlives
    //! this.
    void setMasking(const store::MaskedMode &masking);

    void read();
    //! How many each finds; a wish that comes while they are counted waits.
    void count();
    [[nodiscard]] const QList<domain::SavedSearch> &searches() const { return m_searches; }
    [[nodiscard]] const domain::SavedSearch *search(const QString &id) const;
    //! The one that is chosen, when what is shown is not what it says.
    [[nodiscard]] const domain::SavedSearch *changed() const;
    //! In the list of views, whether there is such a one.
    void showChanged();
    //! Asks for a name; or first, at \a at, whether the chosen one is meant to change. One that is shown as
    //! it was saved needs nothing, which is said.
    void saveShown(const QPoint &at);
    void saveAsNew();
    void rename(const QString &id);
    void takeOverShown(const QString &id);
    void remove(const QString &id);
    //! Replaces what is in \a menu: saving, and every search.
    void fill(QMenu &menu);

Q_SIGNALS:
    void chosen(const QString &id); //!< to be shown
    void chosenIsGone();            //!< somebody removed it
    void listed();                  //!< there are others, or other names of them

private:
    friend class SearchCommand;
    using Maybe = std::optional<domain::SavedSearch>;
    //! Keeps \a search, or removes the one that \a id names. \a stored: once that is on the disk.
    void put(const QString &id, const Maybe &search, const QPointer<SearchDialog> &dialog,
             const std::function<void()> &stored);
    //! \a words: what the Undo menu calls it. \a stored: the first time.
    void change(const std::function<QString()> &words, const Maybe &before, const Maybe &after,
                SearchDialog *dialog = nullptr, const std::function<void()> &stored = {});
    //! \a before finds from now on what \a after does, under the name and the key of \a after.
    void replace(const domain::SavedSearch &before, domain::SavedSearch after,
                 SearchDialog *dialog = nullptr);
    void take(const QList<store::SavedSearchRecord> &records);
    void list();
    void makeKeys();
    void watchFreeKeys();
    void countFrom(qsizetype index);
    void showMenu(const QString &id, const QPoint &at);
    SearchDialog *ask(const QString &title, const QString &verb, const QString &exceptId);
    [[nodiscard]] domain::SavedSearch shown() const;

    tasks::Account &m_account;
    ViewList &m_views;
    SessionsPane &m_sessions;
    QUndoStack &m_undo;
    InlineMessage &m_message;
    QWidget &m_window;
    store::SavedSearches m_store;
    QList<domain::SavedSearch> m_searches;
    QHash<QString, QDateTime> m_createdAt; //!< by id; one that comes back has its place again
    QList<QAction *> m_keys;
    QList<QShortcut *> m_freeKeys; //!< they say that they are free
    Masking m_masking;
    QString m_wished; //!< to be chosen when it is there
    QTimer m_countPause;
    bool m_isCounting = false, m_isCountWanted = false;
};

} // namespace ui

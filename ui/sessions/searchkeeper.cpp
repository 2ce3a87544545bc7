#include "ui/sessions/searchkeeper.h"

#include "tasks/account.h"
#include "tasks/savedsearchjson.h"
#include "ui/sessions/searchdialog.h"
#include "ui/sessions/sessioncolumns.h"
#include "ui/sessions/sessionspane.h"
#include "ui/statetext.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/menutext.h"
#include "ui/widgets/translatedcommand.h"
#include "ui/widgets/viewlist.h"

#include <QAction>
#include <QMenu>
#include <QShortcut>
#include <QUndoStack>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

using domain::SavedSearch;

//! One change of one search: saved, changed or removed.
class SearchCommand : public TranslatedCommand
{
public:
    using Maybe = std::optional<SavedSearch>;
    SearchCommand(SearchKeeper *keeper, const Words &words, const Maybe &before, const Maybe &after,
                  SearchDialog *dialog, const std::function<void()> &stored)
        : TranslatedCommand(words)
        , m_keeper(keeper)
        , m_id(before ? before->id : after->id)
        , m_before(before)
        , m_after(after)
        , m_dialog(dialog)
        , m_stored(stored)
    {
    }
    void undo() override { m_keeper->put(m_id, m_before, {}, {}); }
    void redo() override { m_keeper->put(m_id, m_after, m_dialog, std::exchange(m_stored, {})); }

private:
    SearchKeeper *m_keeper; //!< the stack goes before it
    QString m_id;
    Maybe m_before, m_after;
    QPointer<SearchDialog> m_dialog; //!< it waits for the first time only, as the next one
    std::function<void()> m_stored;
};

SearchKeeper::SearchKeeper(tasks::Account &account, ViewList &views, SessionsPane &sessions, QUndoStack &undo,
                           InlineMessage &message, QWidget &window)
    : QObject(&window)
    , m_account(account)
    , m_views(views)
    , m_sessions(sessions)
    , m_undo(undo)
    , m_message(message)
    , m_window(window)
    , m_store(account.database())
{
    connect(&m_store, &store::SavedSearches::changed, this, &SearchKeeper::read);
    connect(&views, &ViewList::searchChosen, this, &SearchKeeper::chosen);
    connect(&views, &ViewList::searchMenuRequested, this, &SearchKeeper::showMenu);
    connect(&views, &ViewList::searchRenameRequested, this, &SearchKeeper::rename);
    connect(&views, &ViewList::searchRemoveRequested, this, &SearchKeeper::remove);
    connect(&sessions, &SessionsPane::orderChosen, this, &SearchKeeper::showChanged);
    connect(&sessions, &SessionsPane::saveRequested, this, &SearchKeeper::saveShown);
    m_countPause.setSingleShot(true);
    connect(&m_countPause, &QTimer::timeout, this, [this] {
        if (std::exchange(m_isCountWanted, false))
            count();
    });
}

SearchKeeper::~SearchKeeper()
{
    m_undo.clear(); // what is on it needs this
}

void SearchKeeper::read()
{
    m_store.all(m_account.profile().id, this,
                [this](const store::StoreResult<QList<store::SavedSearchRecord>> &records) {
                    records ? take(*records)
                            : m_message.showMessage(
                                  InlineMessage::Tone::Error,
                                  tr("The saved searches cannot be read: %1").arg(records.error().detail));
                });
}

void SearchKeeper::take(const QList<store::SavedSearchRecord> &records)
{
    m_searches.clear();
    for (const store::SavedSearchRecord &record : records) {
        auto search = tasks::searchFrom(record.payload);
        if (!search)
            continue;
        search->id = record.id;
        search->name = record.name;
        search->key = record.key;
        m_createdAt.insert(record.id, record.createdAt);
        m_searches.append(*search);
    }
    const QString chosenBefore = m_views.chosenSearch();
    list();
    if (!chosenBefore.isEmpty() && !search(chosenBefore))
        Q_EMIT chosenIsGone();
    if (!m_wished.isEmpty() && search(m_wished))
        m_views.chooseSearch(std::exchange(m_wished, {}));
    showChanged(); // it may have become what is shown
    Q_EMIT listed();
}

void SearchKeeper::list()
{
    QList<NamedSearch> named;
    for (const SavedSearch &each : std::as_const(m_searches))
        named.append({each.id, m_masking.shown(each.name), SearchDialog::keyText(each.key)});
    m_views.setSearches(named);
    makeKeys();
}

void SearchKeeper::setMasking(const store::MaskedMode &masking)
{
    m_masking.follow(masking, this, &SearchKeeper::list);
}

void SearchKeeper::makeKeys()
{
    qDeleteAll(m_keys);
    m_keys.clear();
    for (const SavedSearch &each : std::as_const(m_searches)) {
        auto *action = new QAction(icon(u"bookmark"_s), menuText(m_masking.shown(each.name)), &m_window);
        if (each.key > 0)
            action->setShortcut(QKeySequence(u"Alt+%1"_s.arg(each.key)));
        connect(action, &QAction::triggered, this, [this, id = each.id] {
            if (m_views.chosenSearch() == id)
                Q_EMIT chosen(id); // what was changed of it is wanted back
            else
                m_views.chooseSearch(id);
            m_sessions.focusList();
        });
        m_window.addAction(action);
        m_keys.append(action);
    }
    watchFreeKeys();
}

//! A field that has the cursor would take the digit for words.
void SearchKeeper::watchFreeKeys()
{
    qDeleteAll(m_freeKeys);
    m_freeKeys.clear();
    for (int key = 1; key <= SavedSearch::lastKey; ++key) {
        if (std::any_of(m_searches.cbegin(), m_searches.cend(),
                        [key](const SavedSearch &each) { return each.key == key; }))
            continue;
        auto *shortcut = new QShortcut(QKeySequence(u"Alt+%1"_s.arg(key)), &m_window);
        connect(shortcut, &QShortcut::activated, this, [this, key] {
            const QString why = tr("No search has the key %1. Ctrl+S saves what is shown as a search.")
                                    .arg(SearchDialog::keyText(key));
            // below the search: who writes there has it where it was
            m_sessions.isVisible() ? m_sessions.sayWhyNot(why) : m_message.showBriefly(why);
        });
        m_freeKeys.append(shortcut);
    }
}

const SavedSearch *SearchKeeper::search(const QString &id) const
{
    const auto found = std::find_if(m_searches.cbegin(), m_searches.cend(),
                                    [&id](const SavedSearch &each) { return each.id == id; });
    return found == m_searches.cend() ? nullptr : &*found;
}

SavedSearch SearchKeeper::shown() const
{
    SavedSearch search;
    search.filter = m_sessions.filter();
    search.ordering = m_sessions.ordering();
    search.columns = m_sessions.columns()->shown();
    return search;
}

const SavedSearch *SearchKeeper::changed() const
{
    const SavedSearch *chosen = search(m_views.chosenSearch());
    return chosen && (chosen->filter != m_sessions.filter() || chosen->ordering != m_sessions.ordering())
               ? chosen
               : nullptr;
}

void SearchKeeper::showChanged()
{
    const SavedSearch *search = changed();
    m_views.setChangedSearch(search ? search->id : QString());
}

void SearchKeeper::change(const std::function<QString()> &words, const Maybe &before, const Maybe &after,
                          SearchDialog *dialog, const std::function<void()> &stored)
{
    m_undo.push(new SearchCommand(this, words, before, after, dialog, stored));
}

void SearchKeeper::put(const QString &id, const Maybe &search, const QPointer<SearchDialog> &dialog,
                       const std::function<void()> &stored)
{
    const auto done = [this, dialog, stored](const store::StoreResult<void> &written) {
        if (written && stored)
            stored();
        if (!written && dialog)
            dialog->showProblem(tr("It cannot be saved: %1").arg(written.error().detail));
        else if (!written)
            m_message.showMessage(InlineMessage::Tone::Error,
                                  tr("The search cannot be changed: %1").arg(written.error().detail));
        else if (dialog)
            dialog->accept();
    };
    if (!search) {
        m_store.remove(id, this, done);
        return;
    }
    store::SavedSearchRecord record{.id = id,
                                    .profileId = m_account.profile().id,
                                    .name = search->name,
                                    .key = search->key,
                                    .payload = tasks::toJson(*search),
                                    .createdAt = m_createdAt.value(id)};
    // while it was away somebody may have given its key to another
    if (std::any_of(m_searches.cbegin(), m_searches.cend(),
                    [&](const SavedSearch &each) { return each.id != id && each.key == record.key; }))
        record.key = 0;
    m_store.save(record, this, done);
}

} // namespace ui

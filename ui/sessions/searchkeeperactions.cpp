// What a person does with the searches, and how many sessions each of them finds.
#include "store/sessionlists.h"
#include "tasks/account.h"
#include "ui/sessions/searchdialog.h"
#include "ui/sessions/searchkeeper.h"
#include "ui/sessions/sessioncolumns.h"
#include "ui/sessions/sessionspane.h"
#include "ui/statetext.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/menutext.h"
#include "ui/widgets/viewlist.h"

#include <QMenu>
#include <QUuid>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

using domain::SavedSearch;

namespace {

//! Between two rounds of counting: a search for words that many sessions have takes a second of a million.
constexpr int countPauseMs = 1'500;

} // namespace

SearchDialog *SearchKeeper::ask(const QString &title, const QString &verb, const QString &exceptId)
{
    QStringList names;
    QList<int> keys;
    for (const SavedSearch &each : std::as_const(m_searches))
        if (each.id != exceptId) {
            names << each.name;
            keys << each.key;
        }
    auto *dialog = new SearchDialog(title, verb, names, keys, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (const auto *masking = m_masking.mode())
        dialog->setMasking(*masking);
    dialog->open();
    return dialog;
}

void SearchKeeper::saveShown(const QPoint &at)
{
    const SavedSearch *chosen = changed();
    if (const SavedSearch *same = chosen ? nullptr : search(m_views.chosenSearch()))
        return m_message.showBriefly(tr("“%1” is saved already, as it is shown.").arg(same->name));
    if (!chosen)
        return saveAsNew();
    auto *menu = new QMenu(&m_window);
    menu->setObjectName(u"searchSaveMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(u"bookmark"_s),
                    tr("&Change “%1” to what is shown").arg(menuText(m_masking.shown(chosen->name))), this,
                    [this, id = chosen->id] { takeOverShown(id); });
    menu->addAction(icon(u"add"_s), tr("Save as a &new search…"), this, &SearchKeeper::saveAsNew);
    menu->popup(at);
}

void SearchKeeper::saveAsNew()
{
    SearchDialog *dialog = ask(tr("Save this search"), tr("&Save"), {});
    dialog->setChoice(m_sessions.filter().text, dialog->firstFreeKey());
    dialog->offerReplacing();
    const auto saveNew = [this, dialog](SavedSearch search, const QString &name, int key) {
        search.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        search.name = name;
        search.key = key;
        m_wished = search.id;
        change([this, name] { return tr("Save “%1”").arg(m_masking.shown(name)); }, {}, search, dialog);
    };
    connect(dialog, &SearchDialog::chosen, this,
            [saveNew, search = shown()](const QString &name, int key) { saveNew(search, name, key); });
    connect(dialog, &SearchDialog::replacementChosen, this,
            [this, dialog, saveNew, search = shown()](const QString &replaced, const QString &name, int key) {
                const auto before =
                    std::find_if(m_searches.cbegin(), m_searches.cend(),
                                 [&replaced](const SavedSearch &each) { return each.name == replaced; });
                if (before == m_searches.cend()) // it was removed meanwhile
                    return saveNew(search, name, key);
                SavedSearch after = search;
                after.name = name;
                after.key = key;
                replace(SavedSearch(*before), after, dialog);
            });
}

void SearchKeeper::replace(const SavedSearch &before, SavedSearch after, SearchDialog *dialog)
{
    after.id = before.id;
    after.unknown = before.unknown;
    change([this, name = before.name] { return tr("Change “%1”").arg(m_masking.shown(name)); }, before, after,
           dialog,
           [this, id = before.id, name = after.name] {
               m_sessions.columns()->forget(u"search/"_s + id);
               m_wished = id;
               m_message.showBriefly(
                   tr("“%1” finds from now on what is shown. Ctrl+Z makes it what it was.").arg(name));
           });
}

void SearchKeeper::rename(const QString &id)
{
    const SavedSearch *before = search(id);
    if (!before)
        return;
    SearchDialog *dialog = ask(tr("Name and key of the search"), tr("&Save"), id);
    dialog->setChoice(before->name, before->key);
    connect(dialog, &SearchDialog::chosen, this, [this, dialog, id](const QString &name, int key) {
        const SavedSearch *now = search(id);
        if (!now)
            return dialog->reject();
        SavedSearch after = *now;
        after.name = name;
        after.key = key;
        change([this, old = now->name] { return tr("Rename “%1”").arg(m_masking.shown(old)); }, *now, after,
               dialog);
    });
}

void SearchKeeper::takeOverShown(const QString &id)
{
    const SavedSearch *before = search(id);
    if (!before)
        return;
    SavedSearch after = shown();
    after.name = before->name;
    after.key = before->key;
    replace(SavedSearch(*before), after);
}

void SearchKeeper::remove(const QString &id)
{
    const SavedSearch *before = search(id);
    if (!before)
        return;
    const QString name = before->name;
    change([this, name] { return tr("Remove “%1”").arg(m_masking.shown(name)); }, *before, {}, nullptr,
           [this, name] { m_message.showBriefly(tr("“%1” is removed. Ctrl+Z brings it back.").arg(name)); });
}

void SearchKeeper::showMenu(const QString &id, const QPoint &at)
{
    if (!search(id))
        return;
    auto *menu = new QMenu(&m_window);
    menu->setObjectName(u"searchMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *rename = menu->addAction(icon(u"edit"_s), tr("&Name and key…\tF2"), this,
                                      [this, id] { SearchKeeper::rename(id); });
    rename->setObjectName(u"searchRename"_s);
    menu->addAction(icon(u"bookmark"_s), tr("&Change to what is shown now"), this,
                    [this, id] { takeOverShown(id); })
        ->setObjectName(u"searchTakeOver"_s);
    menu->addSeparator();
    menu->addAction(icon(u"remove"_s), tr("&Remove\tDel"), this, [this, id] { remove(id); })
        ->setObjectName(u"searchRemove"_s);
    menu->popup(at);
}

void SearchKeeper::fill(QMenu &menu)
{
    menu.clear();
    if (const SavedSearch *chosen = changed())
        menu.addAction(icon(u"bookmark"_s),
                       tr("&Change “%1” to what is shown").arg(menuText(m_masking.shown(chosen->name))), this,
                       [this, id = chosen->id] { takeOverShown(id); });
    menu.addActions(m_keys);
    if (menu.isEmpty())
        menu.addAction(tr("None yet"))->setEnabled(false);
}

void SearchKeeper::count()
{
    if (m_isCounting || m_countPause.isActive()) {
        m_isCountWanted = true;
        return;
    }
    m_isCounting = true;
    countFrom(0);
}

//! One at a time: a list that somebody waits for comes between them.
void SearchKeeper::countFrom(qsizetype index)
{
    if (index >= m_searches.size()) {
        m_isCounting = false;
        m_countPause.start(countPauseMs);
        return;
    }
    const SavedSearch &each = m_searches.at(index);
    store::SessionLists(m_account.sessionIndex())
        .count({each.filter}, QDateTime::currentDateTimeUtc(), this,
               [this, index, id = each.id](const store::StoreResult<QList<qint64>> &counts) {
                   if (counts)
                       m_views.setSearchCount(id, counts->value(0));
                   else
                       m_views.setSearchUncounted(id, counts.error().detail);
                   countFrom(index + 1);
               });
}

} // namespace ui

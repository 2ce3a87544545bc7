// What is listed leaves the program, as a spreadsheet or on paper; and whose table it is.
#include "models/documenttablemodel.h"
#include "store/maskedmode.h"
#include "ui/activity/decisionspane.h"
#include "ui/collections/collectionspane.h"
#include "ui/documents/documentspane.h"
#include "ui/drafts/draftspane.h"
#include "ui/listpapers.h"
#include "ui/merge/batchespane.h"
#include "ui/sessions/searchkeeper.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessionviews.h"
#include "ui/workspace.h"

#include <QStackedWidget>
#include <QTableView>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

//! "All sessions – kari": nobody is to take a part of a list for the whole of it.
static QString narrowedName(const QString &list, QStringList words)
{
    words.removeAll(QString());
    return words.isEmpty() ? list : u"%1 – %2"_s.arg(list, words.join(u", "_s));
}

//! The one that the middle of the window shows; at the left a search may be chosen, or Activity.
View Workspace::shownView() const
{
    const QWidget *shown = m_stack->currentWidget();
    const std::pair<View, const QWidget *> panes[] = {
        {View::Documents, m_documents.made()}, {View::Collections, m_collections.made()},
        {View::Drafts, m_drafts.made()},       {View::Templates, m_templates.made()},
        {View::Batches, m_batches.made()},     {View::NeedsDecision, m_decisions.made()}};
    for (const auto &[view, pane] : panes)
        if (pane && pane == shown)
            return view;
    return View::AllSessions;
}

QTableView *Workspace::shownTable() const
{
    switch (shownView()) {
    case View::Documents:
        return documents()->table();
    case View::Collections:
        return collections()->table();
    case View::Drafts:
        return drafts()->table();
    case View::Templates:
        return templates()->table();
    case View::Batches:
        return batches()->table();
    case View::NeedsDecision:
        return decisions()->table();
    default:
        return m_sessions->table();
    }
}

//! As it is, not as it may be seen: whoever uses it masks it where that is wanted. Under the name of a search
//! nothing leaves that it does not find.
QString Workspace::listName() const
{
    const domain::SessionFilter filter = m_sessions->filter();
    const domain::SavedSearch *search = m_searches->search(m_views->chosenSearch());
    if (search && search->filter == filter)
        return search->name;
    // at the left Activity may be chosen, which is a panel: what is listed is another view
    const View chosen = m_views->chosen();
    const View view = !search && sessionViews().contains(chosen) ? chosen : viewOf(filter);
    domain::SessionFilter others = m_sessions->narrowing();
    others.text.clear();
    others.label.clear();
    if (others.states == filterOf(view).states)
        others.states.clear();
    return narrowedName(
        ViewList::nameOf(view),
        {filter.text, filter.label, others == domain::SessionFilter() ? QString() : tr("filtered")});
}

ListPapers::List Workspace::shownList() const
{
    const View view = shownView();
    const QString words = view == View::Documents     ? documents()->filterText()
                          : view == View::Collections ? collections()->filterText()
                                                      : QString();
    const QString shown = m_masking.isOn() ? store::MaskedMode::masker().masked(words) : words;
    const bool isWithoutBatches = view == View::Documents     ? documents()->hidesOfBatches()
                                  : view == View::Collections ? collections()->hidesOfBatches()
                                                              : false;
    const QString part = isWithoutBatches ? tr("without those of batches") : QString();
    ListPapers::List list{shownTable(), narrowedName(ViewList::nameOf(view), {shown, part}), wordOf(view)};
    if (view == View::Documents) // by which somebody finds it again
        list.also = {int(models::DocumentTableModel::Column::Id)};
    return list;
}

void Workspace::exportList()
{
    showsSessions() ? m_sessions->exportList(listName()) : m_papers->save(shownList());
}

void Workspace::printList()
{
    showsSessions() ? m_sessions->printList(listName()) : m_papers->print(shownList());
}

} // namespace ui

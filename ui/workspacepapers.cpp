// What is listed leaves the program, as a spreadsheet or on paper; and whose table it is.
#include "models/documenttablemodel.h"
#include "ui/activity/decisionspane.h"
#include "ui/collections/collectionspane.h"
#include "ui/documents/documentspane.h"
#include "ui/drafts/draftspane.h"
#include "ui/listpapers.h"
#include "ui/merge/batchespane.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessionviews.h"
#include "ui/workspace.h"

#include <QStackedWidget>
#include <QTableView>

#include <utility>

namespace ui {

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

ListPapers::List Workspace::shownList() const
{
    const View view = shownView();
    ListPapers::List list{shownTable(), ViewList::nameOf(view), wordOf(view)};
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

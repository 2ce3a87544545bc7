// The panes that are made when they are first wanted, and what comes of what is done in them.
#include "ui/activity/decisionspane.h"
#include "ui/activity/opendecisions.h"
#include "ui/collections/collectionspane.h"
#include "ui/compose/sendwindows.h"
#include "ui/documents/documentspane.h"
#include "ui/drafts/draftspane.h"
#include "ui/merge/batchespane.h"
#include "ui/merge/batchgrid.h"
#include "ui/sessions/sessionspane.h"
#include "ui/unseencounts.h"
#include "ui/widgets/batchsieve.h"
#include "ui/widgets/taborder.h"
#include "ui/workspace.h"

#include <QAbstractItemModel>
#include <QStackedWidget>
#include <QTableView>
#include <QUndoStack>

namespace ui {

//! Among the others, as if it had been made with them.
void Workspace::addPane(QWidget &pane, View view)
{
    m_unseen->leave(view);
    m_stack->addWidget(&pane);
    placeInTabOrder(pane, *m_sessions);
}

void Workspace::countRows(View view, const QAbstractItemModel *model)
{
    const auto tell = [this, view, model] { m_views->setCount(view, model->rowCount()); };
    connect(model, &QAbstractItemModel::rowsInserted, this, tell);
    connect(model, &QAbstractItemModel::rowsRemoved, this, tell);
    connect(model, &QAbstractItemModel::modelReset, this, tell);
}

//! Without those of batches, as long as the list is without them.
void Workspace::countListed(View view, const BatchSieveBox &box)
{
    connect(&box, &BatchSieveBox::counted, this,
            [this, view, &box] { m_views->setCount(view, box.listed()); });
}

DocumentsPane *Workspace::makeDocuments()
{
    auto *pane = new DocumentsPane(m_account, *m_activities, m_settings);
    addPane(*pane, View::Documents);
    connect(pane, &DocumentsPane::spreadsheetDropped, this,
            [this](const QString &path) { addFiles({path}); });
    countListed(View::Documents, pane->ofBatches());
    connect(pane, &DocumentsPane::newSessionRequested, this,
            [this](const QStringList &chosen) { newSession(chosen); });
    connect(pane, &DocumentsPane::collectionRequested, this, [this](const QStringList &chosen) {
        rememberPlace();
        m_views->choose(View::Collections);
        collections()->makeCollection(chosen);
    });
    return pane;
}

CollectionsPane *Workspace::makeCollections()
{
    auto *pane = new CollectionsPane(m_account, *m_activities, m_settings);
    addPane(*pane, View::Collections);
    countListed(View::Collections, pane->ofBatches());
    connect(pane, &CollectionsPane::newSessionRequested, this,
            [this](const QString &collection) { newSession({}, collection); });
    connect(pane, &CollectionsPane::makingCancelled, this, [this] {
        if (shownView() == View::Collections)
            goBack(); // to the documents, which are still chosen there
    });
    connect(pane, &CollectionsPane::sessionActivated, this, &Workspace::showSession);
    connect(pane, &CollectionsPane::documentActivated, this, [this](const QString &document) {
        rememberPlace();
        m_views->choose(View::Documents);
        documents()->selectDocuments({document});
    });
    return pane;
}

//! Or the templates.
DraftsPane *Workspace::makeDrafts(View view)
{
    const bool isOfTemplates = view == View::Templates;
    auto *pane = new DraftsPane(m_account, m_settings,
                                isOfTemplates ? DraftsPane::Kind::Template : DraftsPane::Kind::Draft);
    addPane(*pane, view);
    connect(pane, &DraftsPane::countChanged, this,
            [this, view](int count) { m_views->setCount(view, count > 0 ? count : -1); });
    connect(pane, &DraftsPane::openRequested, m_sends, &SendWindows::openDraft);
    connect(pane, &DraftsPane::newSessionRequested, this, [this](const QString &templateId) {
        templateId.isEmpty() ? newSession() : m_sends->useTemplate(templateId);
    });
    if (isOfTemplates) {
        connect(pane, &DraftsPane::newTemplateRequested, m_sends, &SendWindows::newTemplate);
        connect(pane, &DraftsPane::mergeRequested, this, &Workspace::mergeWithTemplate);
    }
    return pane;
}

BatchesPane *Workspace::makeBatches()
{
    auto *pane = new BatchesPane(m_account, *m_activities, m_settings);
    pane->setLinks(*m_sessions->links());
    addPane(*pane, View::Batches);
    connect(pane->grid()->undoStack(), &QUndoStack::indexChanged, this, &Workspace::actionsChanged);
    countRows(View::Batches, pane->table()->model());
    connect(pane, &BatchesPane::sessionActivated, this, &Workspace::showSession);
    connect(pane, &BatchesPane::sessionsRequested, this, &Workspace::showSessions);
    connect(pane, &BatchesPane::newBatchRequested, this, &Workspace::newBatch);
    return pane;
}

DecisionsPane *Workspace::makeDecisions()
{
    auto *pane = new DecisionsPane(*m_openDecisions);
    addPane(*pane, View::NeedsDecision);
    connect(pane, &DecisionsPane::decisionRequested, this, &Workspace::decide);
    return pane;
}

} // namespace ui

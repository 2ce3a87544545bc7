#include "ui/collections/collectionspane.h"

#include "domain/enums.h"
#include "models/collectiontablemodel.h"
#include "tasks/account.h"
#include "tasks/collectionaction.h"
#include "tasks/downloadtask.h"
#include "ui/collections/collectiondialog.h"
#include "ui/statetext.h"
#include "ui/timetext.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/panestate.h"

#include <QAction>
#include <QDesktopServices>
#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStandardPaths>
#include <QTableView>
#include <QToolBar>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using Model = models::CollectionTableModel;

CollectionsPane::CollectionsPane(tasks::Account &account, QWidget *parent)
    : QWidget(parent)
    , m_account(account)
    , m_model(new Model(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_table(new QTableView)
    , m_documents(new QListWidget)
    , m_sessions(new QListWidget)
    , m_packages(new QListWidget)
    , m_message(new InlineMessage(this))
    , m_newSession(new QAction(icon(u"session-new"_s), {}, this))
    , m_refresh(new QAction(icon(u"refresh"_s), {}, this))
    , m_download(new QAction(icon(u"download"_s), {}, this))
    , m_remove(new QAction(icon(u"delete"_s), {}, this))
{
    setObjectName(u"collectionsPane"_s);
    makeLayout();
    connect(m_newSession, &QAction::triggered, this,
            [this] { Q_EMIT newSessionRequested(currentCollectionId()); });
    connect(m_refresh, &QAction::triggered, this, &CollectionsPane::refreshCurrent);
    connect(m_download, &QAction::triggered, this, &CollectionsPane::downloadPackages);
    connect(m_remove, &QAction::triggered, this, &CollectionsPane::removeCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CollectionsPane::showCurrent);
    connect(m_model, &Model::renameRequested, this, [this](const QString &id, const QString &name) {
        tasks::CollectionAction(m_account).rename(id, name);
    });
    connect(m_sessions, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT sessionActivated(item->data(Qt::UserRole).toString());
    });
    connect(m_documents, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT documentActivated(item->data(Qt::UserRole).toString());
    });
    connect(m_state, &PaneState::retryRequested, this, &CollectionsPane::refresh);
    connect(&m_account.collectionRegistry(), &store::CollectionRegistry::changed, this,
            &CollectionsPane::refresh);
    connect(&m_account.sessionIndex(), &store::SessionIndex::changed, this, &CollectionsPane::showCurrent);
    retranslate();
    updateActions();
    refresh();
}

CollectionsPane::~CollectionsPane() = default;

void CollectionsPane::makeLayout()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(Model::SortRole);
    m_table->setModel(m_sorted);
    m_table->setObjectName(u"collectionsTable"_s);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(static_cast<int>(Model::Column::Name), 240);
    m_table->addActions({m_newSession, m_download, m_refresh, m_remove});
    m_newSession->setObjectName(u"collectionsNewSession"_s);
    m_refresh->setObjectName(u"collectionsRefresh"_s);
    m_download->setObjectName(u"collectionsDownload"_s);
    m_remove->setObjectName(u"collectionsDelete"_s);
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);

    auto *parts = new QSplitter(Qt::Horizontal);
    const std::pair<QListWidget *, QString> lists[] = {{m_documents, u"collectionDocumentList"_s},
                                                       {m_sessions, u"collectionSessionList"_s},
                                                       {m_packages, u"collectionPackageList"_s}};
    for (const auto &[list, name] : lists) {
        list->setObjectName(name);
        auto *part = new QWidget;
        auto *label = new QLabel(part);
        label->setObjectName(name + u"Label"_s);
        label->setBuddy(list);
        auto *column = new QVBoxLayout(part);
        column->addWidget(label);
        column->addWidget(list, 1);
        parts->addWidget(part);
    }
    auto *split = new QSplitter(Qt::Vertical);
    split->addWidget(m_table);
    split->addWidget(parts);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    m_state = new PaneState(split, this);
    auto *tools = new QToolBar(this);
    tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tools->addActions({m_newSession, m_download, m_refresh, m_remove});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(tools);
    column->addWidget(m_message);
    column->addWidget(m_state, 1);
}

void CollectionsPane::retranslate()
{
    m_newSession->setText(tr("&New session"));
    m_refresh->setText(tr("&Refresh"));
    m_refresh->setToolTip(tr("Ask the service about this collection and its packages"));
    m_download->setText(tr("&Download packages…"));
    m_remove->setText(tr("D&elete…"));
    m_table->setAccessibleName(tr("Collections"));
    const std::pair<QListWidget *, QString> names[] = {
        {m_documents, tr("Documents")}, {m_sessions, tr("Sessions")}, {m_packages, tr("Packages")}};
    for (const auto &[list, name] : names) {
        list->setAccessibleName(tr("%1 of the collection").arg(name));
        findChild<QLabel *>(list->objectName() + u"Label"_s)->setText(name);
    }
    m_state->setEmpty(
        tr("No collections yet"),
        tr("A collection is what is signed together. Choose documents in the Documents view, then "
           "“Make collection…”. A new session makes one by itself."));
    m_state->setLoading(tr("Looking for collections…"));
}

void CollectionsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CollectionsPane::refresh()
{
    m_account.collectionRegistry().all(
        this, [this](const store::StoreResult<QList<store::CollectionRecord>> &result) {
            if (result) {
                showRecords(*result);
                return;
            }
            m_state->setFailed(tr("The list of collections cannot be read"), result.error().detail);
            m_state->setState(PaneState::State::Failed);
        });
}

void CollectionsPane::showRecords(const QList<store::CollectionRecord> &records)
{
    m_model->setRecords(records);
    m_state->setState(records.isEmpty() ? PaneState::State::Empty : PaneState::State::Ready);
    showCurrent();
}

void CollectionsPane::selectCollection(const QString &collectionId)
{
    if (const int row = m_model->rowOf(collectionId); row >= 0)
        m_table->selectRow(m_sorted->mapFromSource(m_model->index(row, 0)).row());
}

QString CollectionsPane::currentCollectionId() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? QString() : rows.first().data(Model::CollectionIdRole).toString();
}

void CollectionsPane::updateActions()
{
    const QString id = currentCollectionId();
    for (QAction *action : {m_newSession, m_refresh, m_remove})
        action->setEnabled(!id.isEmpty());
    m_download->setEnabled(m_packages->count() > 0);
}

void CollectionsPane::showCurrent()
{
    m_documents->clear();
    m_sessions->clear();
    m_packages->clear();
    const QString id = currentCollectionId();
    const int row = m_model->rowOf(id);
    if (id.isEmpty() || row < 0) {
        updateActions();
        return;
    }
    const store::CollectionRecord record = m_model->record(row);
    for (const QString &documentId : record.documentIds) {
        auto *item = new QListWidgetItem(icon(u"document"_s), documentId, m_documents);
        item->setData(Qt::UserRole, documentId);
        m_account.documentRegistry().get(
            documentId, m_documents,
            [this, documentId](const store::StoreResult<store::DocumentRecord> &known) {
                for (int i = 0; known && i < m_documents->count(); ++i)
                    if (m_documents->item(i)->data(Qt::UserRole).toString() == documentId)
                        m_documents->item(i)->setText(known->title.isEmpty() ? known->filename
                                                                             : known->title);
            });
    }
    for (const QString &package : record.packages) {
        auto *item = new QListWidgetItem(icon(u"package"_s), tr("Signed PDF of all documents"), m_packages);
        item->setData(Qt::UserRole, package);
        item->setToolTip(package);
    }
    m_account.sessionIndex().sessionsOfCollection(
        id, this, [this, id](const store::StoreResult<QList<store::SessionRow>> &rows) {
            if (!rows || currentCollectionId() != id)
                return;
            m_sessions->clear();
            for (const store::SessionRow &session : *rows) {
                const domain::OpenEnum<domain::SessionState> state(session.state);
                const bool isFinal =
                    state == domain::SessionState::Signed || state == domain::SessionState::Rejected;
                const bool isOverdue = !isFinal && session.dueDate.isValid() &&
                                       session.dueDate < QDateTime::currentDateTimeUtc();
                const StateLook look = lookOf(state, isOverdue);
                auto *item = new QListWidgetItem(icon(look.iconName),
                                                 tr("%1 – %2").arg(session.title, look.text), m_sessions);
                item->setData(Qt::UserRole, session.id);
            }
        });
    updateActions();
}

void CollectionsPane::makeCollection(const QStringList &documentIds)
{
    m_account.documentRegistry().all(
        this, [this, documentIds](const store::StoreResult<QList<store::DocumentRecord>> &all) {
            QList<store::DocumentRecord> records;
            for (const QString &id : documentIds)
                for (const store::DocumentRecord &record : all.value_or(QList<store::DocumentRecord>()))
                    if (record.documentId == id)
                        records << record;
            auto *dialog = new CollectionDialog(records, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &QDialog::accepted, this, [this, dialog] {
                create(dialog->documentIds(), dialog->name(), dialog->makesPackage());
            });
            dialog->open();
        });
}

void CollectionsPane::create(const QStringList &documentIds, const QString &name, bool packages)
{
    domain::PackageToList packageTo;
    if (packages)
        packageTo.append(domain::PackageType::PadesContainer);
    auto *action = new tasks::CollectionAction(m_account, this);
    action->create(documentIds, packageTo, name, this, [this, action](const auto &result) {
        action->deleteLater();
        if (!result) {
            m_message->showError(result.error(), false);
            return;
        }
        m_message->showMessage(InlineMessage::Tone::Info, tr("The collection was made."));
        refresh();
    });
}

void CollectionsPane::refreshCurrent()
{
    auto *action = new tasks::CollectionAction(m_account, this);
    action->refresh(currentCollectionId(), this, [this, action](const auto &result) {
        action->deleteLater();
        if (!result)
            m_message->showError(result.error(), false);
        else
            m_message->dismiss();
        refresh();
    });
}

void CollectionsPane::downloadPackages()
{
    const int row = m_model->rowOf(currentCollectionId());
    if (row < 0)
        return;
    const store::CollectionRecord record = m_model->record(row);
    QList<tasks::DownloadItem> items;
    for (const QString &package : record.packages)
        items << tasks::DownloadItem{package,
                                     tasks::DownloadItem::Kind::Package,
                                     record.name.isEmpty() ? tr("Package") : record.name,
                                     {},
                                     {}};
    auto *dialog = new QFileDialog(this, tr("Download to"),
                                   QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this, items](const QString &folder) {
        auto *download = new tasks::DownloadTask(m_account, items, folder, this);
        connect(download, &tasks::Task::finished, this, [this, download, folder] {
            if (download->error())
                m_message->showError(*download->error(), false);
            else
                m_message->showMessage(
                    InlineMessage::Tone::Info,
                    tr("%n file(s) downloaded to %1.", nullptr, static_cast<int>(download->paths().size()))
                        .arg(folder));
            download->deleteLater();
        });
        download->start();
    });
    dialog->open();
}

void CollectionsPane::removeCurrent()
{
    const QString id = currentCollectionId();
    if (id.isEmpty())
        return;
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Delete collection"),
                                tr("Delete this collection permanently from the service?"),
                                QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"collectionsDeleteQuestion"_s);
    box->setInformativeText(tr("Its documents stay."));
    QPushButton *remove = box->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    QPushButton *keep = box->addButton(tr("&Keep"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(box, &QMessageBox::buttonClicked, this, [this, remove, id](QAbstractButton *button) {
        if (button != remove)
            return;
        auto *action = new tasks::CollectionAction(m_account, this);
        action->remove(id, this, [this, action](const auto &result) {
            action->deleteLater();
            if (!result)
                m_message->showError(result.error(), false);
            refresh();
        });
    });
    box->open();
}

} // namespace ui

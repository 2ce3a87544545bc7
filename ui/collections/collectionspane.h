#pragma once

#include "store/collectionregistry.h"

#include <QWidget>

class QAction;
class QListWidget;
class QSortFilterProxyModel;
class QTableView;

namespace models {
class CollectionTableModel;
}
namespace tasks {
class Account;
}

namespace ui {

class InlineMessage;
class PaneState;

//! The Collections view: documents that are signed together, their sessions and their packages.
class CollectionsPane : public QWidget
{
    Q_OBJECT

public:
    //! \a account must outlive the pane.
    explicit CollectionsPane(tasks::Account &account, QWidget *parent = nullptr);
    ~CollectionsPane() override;

    //! Asks for order and package, then makes a collection of them.
    void makeCollection(const QStringList &documentIds);
    void refresh();
    void selectCollection(const QString &collectionId);
    [[nodiscard]] QString currentCollectionId() const;
    [[nodiscard]] QTableView *table() const { return m_table; }

Q_SIGNALS:
    void newSessionRequested(const QString &collectionId);
    void sessionActivated(const QString &sessionId);
    void documentActivated(const QString &documentId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeLayout();
    void retranslate();
    void showRecords(const QList<store::CollectionRecord> &records);
    void showCurrent();
    void updateActions();
    void create(const QStringList &documentIds, const QString &name, bool packages);
    void refreshCurrent();
    void downloadPackages();
    void removeCurrent();

    tasks::Account &m_account;
    models::CollectionTableModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTableView *m_table;
    QListWidget *m_documents, *m_sessions, *m_packages;
    PaneState *m_state;
    InlineMessage *m_message;
    QAction *m_newSession, *m_refresh, *m_download, *m_remove;
};

} // namespace ui

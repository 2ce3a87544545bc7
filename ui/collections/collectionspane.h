#pragma once

#include "store/collectionregistry.h"

#include <QSet>
#include <QWidget>

#include <functional>

class QAbstractItemModel;
class QAction;
class QLineEdit;
class QTableView;

namespace models {
class CollectionTableModel;
}
namespace store {
class Settings;
}
namespace tasks {
class Account;
class Activities;
class DownloadTask;
} // namespace tasks

namespace ui {

class BatchSieve;
class BatchSieveBox;
class CollectionDialog;
class CollectionParts;
class InlineMessage;
class PaneState;

//! The Collections view: documents that are signed together, their sessions and their packages.
class CollectionsPane : public QWidget
{
    Q_OBJECT

public:
    //! All must outlive the pane. Downloads are among the \a activities.
    CollectionsPane(tasks::Account &account, tasks::Activities &activities, store::Settings &settings,
                    QWidget *parent = nullptr);
    ~CollectionsPane() override;

    //! Asks for order and package, then makes a collection of them.
    void makeCollection(const QStringList &documentIds);
    //! Reads the list again and asks the service about the chosen collection.
    void refresh();
    void saveState();
    void selectCollection(const QString &collectionId);
    void focusFilter();
    [[nodiscard]] QString filterText() const; //!< what is looked for; empty: nothing
    [[nodiscard]] bool hidesOfBatches() const;
    [[nodiscard]] const BatchSieveBox &ofBatches() const { return *m_ofBatches; } //!< what is listed of them
    //! The one whose parts are shown; empty when none or several are chosen.
    [[nodiscard]] QString currentCollectionId() const;
    [[nodiscard]] QTableView *table() const { return m_table; }
    //! All collections, whatever is filtered.
    [[nodiscard]] const QAbstractItemModel *model() const;

Q_SIGNALS:
    void newSessionRequested(const QString &collectionId);
    void makingCancelled(); //!< makeCollection() made none: the person thought better of it
    void sessionActivated(const QString &sessionId);
    void documentActivated(const QString &documentId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeActions();
    void makeTable();
    void makeLayout();
    void connectAll();
    void retranslate();
    void makeFilter();
    void makeVisible(int row);
    void showState();
    void sayWhyEmpty();
    void readList();
    void showRecords(const QList<store::CollectionRecord> &records);
    void showCurrent();
    void showSessions();
    void askForPackages(const store::CollectionRecord &record);
    void updateActions();
    void openDialog(const QStringList &documentIds, const QList<store::DocumentRecord> &known);
    void create(CollectionDialog *dialog);
    void ask(const QString &collectionId, bool saysFailure);
    void downloadPackages();
    void downloadTo(const QString &folder, const store::CollectionRecord &record);
    void downloadEnded(const tasks::DownloadTask &download);
    void removeSelected();
    void remove(const QList<store::CollectionRecord> &records);
    [[nodiscard]] QList<store::CollectionRecord> selectedRecords() const;

    tasks::Account &m_account;
    tasks::Activities &m_activities;
    store::Settings &m_settings;
    models::CollectionTableModel *m_model;
    BatchSieve *m_sorted;
    QTableView *m_table;
    QLineEdit *m_filter;
    BatchSieveBox *m_ofBatches = nullptr;
    CollectionParts *m_parts;
    PaneState *m_state;
    InlineMessage *m_message;
    QAction *m_newSession, *m_refresh, *m_download, *m_remove;
    std::function<void()> m_messageAction;
    QString m_wanted;      //!< to be selected once it is in the list
    QSet<QString> m_asked; //!< whose packages were asked for in this run
    bool m_isReading = false, m_readsAgain = false;
};

} // namespace ui

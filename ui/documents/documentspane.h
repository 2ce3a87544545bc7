#pragma once

#include "domain/document.h"
#include "store/documentrecord.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QAction;
class QSortFilterProxyModel;
class QTableView;
class QVBoxLayout;

namespace models {
class DocumentTableModel;
}
namespace tasks {
class Account;
class UploadTask;
} // namespace tasks

namespace ui {

class DocumentPreview;
class InlineMessage;
class PaneState;

//! The Documents view: what was uploaded, with everything that can be done to it. Files are taken by drop,
//! paste and Add files….
class DocumentsPane : public QWidget
{
    Q_OBJECT

public:
    //! \a account must outlive the pane.
    explicit DocumentsPane(tasks::Account &account, QWidget *parent = nullptr);
    ~DocumentsPane() override;

    //! Each file is examined, then uploaded; what is refused stays in the list with its reason.
    void addFiles(const QStringList &paths);
    //! Shows the file dialog (Ctrl+O).
    void chooseFiles();
    void refresh();
    void selectDocuments(const QStringList &documentIds);
    [[nodiscard]] QStringList selectedDocumentIds() const; //!< in the order of the rows
    [[nodiscard]] QTableView *table() const { return m_table; }

Q_SIGNALS:
    void newSessionRequested(const QStringList &documentIds);
    void collectionRequested(const QStringList &documentIds);
    void uploaded(const QString &documentId);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Actions
    {
        QAction *add, *paste, *newSession, *collection, *merchantSign, *download, *upload, *openFolder,
            *refresh, *remove;
    };
    void makeActions();
    void makeLayout();
    void retranslate();
    void showRecords(const QList<store::DocumentRecord> &records);
    void updateActions();
    void showCurrent();
    void paste();
    void startNext();
    void uploadOne(const QString &key);
    void uploadEnded(const QString &key, const tasks::UploadTask &upload);
    void edit(const QString &documentId, const domain::UpdateDocument &update);
    void downloadSelected();
    void uploadAgain();
    void removeSelected();
    void merchantSign();
    void downloadTo(const QString &folder, const QList<store::DocumentRecord> &records);
    void showResult(const QString &text, const QString &folder = {});
    [[nodiscard]] QList<store::DocumentRecord> selectedRecords() const;
    [[nodiscard]] QStringList selectedPendingKeys() const;

    tasks::Account &m_account;
    models::DocumentTableModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTableView *m_table;
    PaneState *m_state;
    InlineMessage *m_message;
    DocumentPreview *m_preview;
    QTimer m_clock;
    Actions m_actions{};
    QHash<QString, QString> m_pendingPaths; //!< key of a pending row → file
    QStringList m_waiting;                  //!< keys of uploads that are not begun
    int m_running = 0;
    QString m_folder; //!< of the last download, for Open folder
};

} // namespace ui

#pragma once

#include "domain/document.h"
#include "store/documentrecord.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QAbstractItemModel;
class QAction;
class QLineEdit;
class QTableView;

namespace models {
class DocumentTableModel;
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
class DocumentLearner;
class DocumentPreview;
class DocumentUploads;
class DropFrame;
class InlineMessage;
class PaneState;
class RestColumn;
class TextColumn;

//! The Documents view: what was uploaded, with everything that can be done to it. Files are taken by drop,
//! paste and Add files….
class DocumentsPane : public QWidget
{
    Q_OBJECT

public:
    //! All must outlive the pane. Uploads and downloads are among the \a activities.
    DocumentsPane(tasks::Account &account, tasks::Activities &activities, store::Settings &settings,
                  QWidget *parent = nullptr);
    ~DocumentsPane() override;

    //! Each file is examined, then uploaded; what is refused stays in the list with its reason. \a leftOut:
    //! what was given with them and is no file, and why, as a sentence.
    void addFiles(const QStringList &paths, const QString &leftOut = {});
    //! Shows the file dialog (Ctrl+O).
    void chooseFiles();
    //! Reads the list again and asks the service about the chosen documents.
    void refresh();
    void focusFilter();
    [[nodiscard]] QString filterText() const; //!< what is looked for; empty: nothing
    [[nodiscard]] bool hidesOfBatches() const;
    [[nodiscard]] const BatchSieveBox &ofBatches() const { return *m_ofBatches; } //!< what is listed of them
    void saveState();
    //! Those that are not in the list yet are selected when they come.
    void selectDocuments(const QStringList &documentIds);
    [[nodiscard]] QStringList selectedDocumentIds() const; //!< in the order of the rows
    [[nodiscard]] QTableView *table() const { return m_table; }
    //! All documents, whatever is filtered.
    [[nodiscard]] const QAbstractItemModel *model() const;

Q_SIGNALS:
    void spreadsheetDropped(const QString &path); //!< it is no document
    void newSessionRequested(const QStringList &documentIds);
    void collectionRequested(const QStringList &documentIds);
    void uploaded(const QString &documentId);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Actions
    {
        QAction *add, *paste, *newSession, *collection, *merchantSign, *download, *upload, *copyId, *refresh,
            *remove;
    };
    void makeActions();
    void makeTable();
    void makeColumns();
    void fitColumns();
    void makeLayout();
    void connectAll();
    void retranslate();
    enum class Sessions { AsWritten, AlsoThoseOnTheirWay };
    void readList() { read(Sessions::AlsoThoseOnTheirWay); }
    void read(Sessions counted);
    void followSessions();
    void showRecords(const QList<store::DocumentRecord> &records);
    void showState();
    void fillEmpty();
    void selectWanted();
    void learnVisible();
    void updateActions();
    void showCurrent();
    void paste();
    [[nodiscard]] QSet<QString> turnedTo() const;
    void uploadsEnded(const QStringList &documentIds, const QStringList &problems);
    void edit(const QString &documentId, const domain::UpdateDocument &update);
    void downloadSelected();
    void uploadAgain();
    void removeSelected();
    void remove(const QList<store::DocumentRecord> &records);
    void merchantSign();
    void seal(const QList<store::DocumentRecord> &records);
    void downloadTo(const QString &folder, const QList<store::DocumentRecord> &records);
    void downloadEnded(const tasks::DownloadTask &download);
    //! \a action: what the message's button then does; none when empty.
    void showResult(const QString &text, const QString &buttonText = {}, std::function<void()> action = {});
    [[nodiscard]] QList<store::DocumentRecord> selectedRecords() const;
    [[nodiscard]] QStringList selectedPendingKeys() const;

    tasks::Account &m_account;
    tasks::Activities &m_activities;
    store::Settings &m_settings;
    models::DocumentTableModel *m_model;
    BatchSieve *m_sorted;
    DocumentUploads *m_uploads;
    DocumentLearner *m_learner;
    QTableView *m_table;
    RestColumn *m_title = nullptr;
    TextColumn *m_status = nullptr, *m_uploaded = nullptr;
    QLineEdit *m_filter;
    BatchSieveBox *m_ofBatches = nullptr;
    PaneState *m_state;
    InlineMessage *m_message;
    DocumentPreview *m_preview;
    DropFrame *m_dropFrame;
    QTimer m_clock, m_learnLater;
    Actions m_actions{};
    std::function<void()> m_messageAction;
    QString m_leftOut;        //!< of what was added last, until it is said with what was refused of it
    QStringList m_wanted;     //!< to be selected once they are in the list
    QSet<QString> m_turnedTo; //!< what was chosen when files were last added
    std::optional<Sessions> m_readsAgain;
    bool m_isReading = false, m_isRead = false;
    bool m_isFitToBatches = true;    //!< the columns have room for what batches made
    bool m_areSessionsNewer = false; //!< than what the list says of them
};

} // namespace ui

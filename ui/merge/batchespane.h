#pragma once

#include "store/batchstore.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QAction;
class QTableView;

namespace models {
class BatchListModel;
}
namespace store {
class Settings;
}
namespace tasks {
class Account;
class Activities;
} // namespace tasks

namespace ui {

class BatchGrid;
class InlineMessage;
class PaneState;
class SigningLinks;

//! The Batches view: the spreadsheets that were or are to be sent, and the rows of the chosen one.
class BatchesPane : public QWidget
{
    Q_OBJECT

public:
    //! All outlive the pane. What is sent is among the \a activities.
    BatchesPane(tasks::Account &account, tasks::Activities &activities, store::Settings &settings,
                QWidget *parent = nullptr);
    ~BatchesPane() override;

    //! Goes on with what an earlier run of the program was sending.
    static void resumeUnfinished(tasks::Account &account, tasks::Activities &activities);
    void selectBatch(const QString &batchId);
    //! The same, and the keys are on its rows: that is where its maker goes on.
    void goToBatch(const QString &batchId);
    void saveState();
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] BatchGrid *grid() const { return m_grid; }
    void setLinks(SigningLinks &links); //!< see BatchGrid

Q_SIGNALS:
    void newBatchRequested();
    void sessionActivated(const QString &sessionId);
    void sessionsRequested(const QStringList &sessionIds); //!< all of a batch

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeTable();
    void makeLayout();
    void retranslate();
    void showCurrent();
    void allowShowing();
    void showSessions();
    void removeCurrent();
    void remove(const QString &batchId);
    // batchespanelist.cpp: what is listed, and which of it is chosen
    void readList();
    void readTemplateNames(const QList<store::BatchSummary> &batches);
    void showList(const QList<store::BatchSummary> &batches);
    void followGrid(const store::BatchCounts &counts);
    [[nodiscard]] QString currentId() const;

    tasks::Account &m_account;
    store::Settings &m_settings;
    models::BatchListModel *m_model;
    QTableView *m_table;
    BatchGrid *m_grid;
    PaneState *m_state;
    InlineMessage *m_message;
    QAction *m_new, *m_show, *m_remove;
    QHash<QString, QString> m_templateNames; //!< by the batch's id, of the patterns that were read
    QString m_wanted;                        //!< to be selected once it is in the list
    QTimer m_later;
    bool m_isReading = false, m_readsAgain = false, m_takesKeys = false;
};

} // namespace ui

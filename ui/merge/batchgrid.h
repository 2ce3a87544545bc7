#pragma once

#include "models/batchtablemodel.h"
#include "tasks/duplicatecheck.h"
#include "ui/widgets/masking.h"

#include <QPointer>
#include <QSet>
#include <QTimer>
#include <QWidget>

#include <functional>

class QAction;
class QComboBox;
class QLabel;
class QTableView;
class QToolBar;
class QUndoStack;

namespace store {
class Settings;
}
namespace tasks {
class Account;
class Activities;
class MergeCheck;
class MergeTask;
} // namespace tasks

namespace ui {

class BatchEdits;
class BatchHold;
class BatchReview;
class BatchRowFilter;
class BatchTemplateChange;
class InlineMessage;
class SendDecisionPanel;
class SigningLinks;
class ToolWords;

//! One batch: its rows, each with its state and what is wrong with it, and what can be done with them.
class BatchGrid : public QWidget
{
    Q_OBJECT

public:
    //! Both outlive it.
    BatchGrid(tasks::Account &account, tasks::Activities &activities, QWidget *parent = nullptr);
    //! What is held then is sent the next time that the account is opened: somebody wanted it.
    ~BatchGrid() override;

    //! Rows that nobody looked at are checked at once.
    void showBatch(const QString &batchId);
    //! How long a batch can be taken back before its first row is sent; 0: not at all.
    void setHoldTime(int milliseconds) { m_holdMs = milliseconds; }
    void setDuplicateDays(int days) { m_duplicateDays = days; } //!< see tasks::DuplicateCheck
    void setMasking(const store::MaskedMode &masking);          //!< outlives it
    //! Which remember where results were last put; they outlive it.
    void setFolders(store::Settings &folders) { m_folders = &folders; }
    //! By which links leave; it outlives this. Without it there is one of its own.
    void setLinks(SigningLinks &links) { m_links = &links; }
    //! It was removed: what is held of it is not sent.
    void forget(const QString &batchId);
    [[nodiscard]] QString batchId() const { return m_batchId; }
    [[nodiscard]] models::BatchTableModel *model() const { return m_model; }
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] BatchHold *heldBatch() const { return m_hold; } //!< in which one can be taken back
    [[nodiscard]] tasks::MergeTask *task() const;                 //!< that sends it now; else null
    //! What was changed in its rows since it was shown here, until it is sent.
    [[nodiscard]] QUndoStack *undoStack() const;

Q_SIGNALS:
    void sessionActivated(const QString &sessionId);
    //! What it says of its rows now.
    void counted(const store::BatchCounts &counts);

protected:
    void changeEvent(QEvent *event) override;

private:
    // batchgrid.cpp: what is seen
    void makeActions();
    void makeTable();
    void makeLayout();
    void retranslate();
    void showNoRows();

    // batchgridstate.cpp: which batch it is, and how it fares
    void read();
    void readPause();
    void rowsRead(const QList<store::BatchRow> &rows);
    void tellUnread(const store::StoreError &error);
    void follow(tasks::MergeTask *task);
    void update();
    void updateSoon();
    void followRows();
    [[nodiscard]] bool isEditing() const;
    [[nodiscard]] bool isChecking() const;
    void showDecision();
    void askForDecisions();
    void templateUsed(const QString &batchId);

    // batchgridcolumns.cpp
    void layOutColumns();
    void giveRoomToProblems();
    [[nodiscard]] int roomForProblems() const;
    [[nodiscard]] int cellWidth(int column) const;

    // batchgridsending.cpp: how it is sent
    void send();
    void sendWhenChecked();
    void confirmed(const QString &batchId, const QList<store::BatchRow> &leftOut);
    void hold();
    [[nodiscard]] static QString noneLeftText();
    void takeBack(const QString &batchId);
    void begin(const QString &batchId);
    void goToUndecided();
    void pauseOrCarryOn();

    // batchgridactions.cpp: what is done with its rows
    void check(const QSet<int> &numbers);
    bool isKept(const store::StoreResult<void> &kept);
    using Rows = QList<store::BatchRow>;
    void write(const Rows &rows, const std::function<void(const Rows &written)> &then);
    void notePutBack(const QHash<int, store::BatchRow> &leftOut, const Rows &written);
    void retry();
    void exclude();
    void editCell();
    void chooseWrongCell(int row);
    [[nodiscard]] QModelIndex wrongCell(int row) const;
    void edited(const store::BatchRow &row);
    void restore(const QList<store::BatchRow> &wanted);
    void openSession();
    [[nodiscard]] bool canBeRetried(const store::BatchRow &row) const;
    [[nodiscard]] QList<store::BatchRow> selectedRows() const;

    // batchgridexport.cpp: what leaves it
    void copy();
    void exportResults();

    tasks::Account &m_account;
    tasks::Activities &m_activities;
    QString m_batchId;
    models::BatchTableModel *m_model;
    BatchRowFilter *m_sorted;
    QTableView *m_table;
    QComboBox *m_filter;
    QLabel *m_filterLabel, *m_status;
    QLabel *m_noRows = nullptr; //!< in the table, where the filter leaves nothing of it
    InlineMessage *m_message, *m_undecided;
    BatchTemplateChange *m_template;
    SendDecisionPanel *m_decision;
    BatchHold *m_hold;
    BatchEdits *m_edits;
    SigningLinks *m_links;
    store::Settings *m_folders = nullptr;
    Masking m_masking;
    QToolBar *m_tools;
    ToolWords *m_words = nullptr;
    QAction *m_send, *m_pause, *m_end, *m_stop, *m_retry, *m_exclude, *m_open, *m_copy, *m_export;
    QPointer<tasks::MergeTask> m_task;
    QPointer<tasks::MergeCheck> m_check;
    QPointer<BatchReview> m_review;
    QTimer m_later;
    int m_holdMs = 0, m_duplicateDays = tasks::DuplicateCheck::usualDays;
    bool m_hadProblems = false;   //!< since it is shown: as wide as that is their column
    bool m_isLeftPaused = false;  //!< as it is kept: also when no task of this run holds it
    bool m_isSendAwaited = false; //!< until what was written in a cell is kept and checked
    int m_writing = 0;            //!< how many changes of rows are not on the disk yet
    int m_told = 0;               //!< how many undecided rows the message is about
    //! Of what is held: as they were before they were left out of it, and at which step that is; -1: the
    //! steps are gone.
    QList<store::BatchRow> m_leftOut;
    int m_stepsThen = -1;
};

} // namespace ui

#pragma once

#include <QWidget>

class QAction;
class QTableView;

namespace models {
class ActivityModel;
}
namespace store {
class ActivityLog;
class MaskedMode;
} // namespace store
namespace tasks {
class Activities;
}

namespace ui {

//! What is running, waiting, failed and done, of this run and of earlier ones.
class ActivityPane : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityPane(store::ActivityLog &log, QWidget *parent = nullptr);
    void setMasking(const store::MaskedMode &masking); //!< outlives this
    //! The work of this run, which can be stopped here.
    void setActivities(tasks::Activities &activities);
    [[nodiscard]] QTableView *table() const { return m_table; }

Q_SIGNALS:
    //! How many go on or wait for a decision, for the view list.
    void openCountChanged(int count);
    //! Enter or a double click.
    void entryActivated(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeActions();
    void retranslate();
    void countOpen();
    void updateActions();
    [[nodiscard]] QStringList chosen(bool isFinished) const;
    void stop();
    void forget();

    tasks::Activities *m_activities = nullptr;
    bool m_isForgetting = false;
    store::ActivityLog &m_log;
    models::ActivityModel *m_model;
    QTableView *m_table;
    QAction *m_stop, *m_forget;
};

} // namespace ui

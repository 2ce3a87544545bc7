#pragma once

#include <QWidget>

class QAction;
class QSortFilterProxyModel;
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

class PaneState;

//! The Needs decision view: the sends and batches of this account that go on only when a person says how.
class DecisionsPane : public QWidget
{
    Q_OBJECT

public:
    //! \a log outlives the pane; without \a activities nothing is listed any more.
    DecisionsPane(store::ActivityLog &log, tasks::Activities &activities, QWidget *parent = nullptr);
    void setMasking(const store::MaskedMode &masking); //!< outlives this
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] int count() const;

Q_SIGNALS:
    void countChanged(int count);
    //! Enter, a double click, or the button.
    void decisionRequested(const QString &taskId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeTable();
    void makeLayout();
    void retranslate();
    void showListed();
    void decide();

    models::ActivityModel *m_model;
    QSortFilterProxyModel *m_open;
    QTableView *m_table;
    PaneState *m_state = nullptr;
    QAction *m_decide;
};

} // namespace ui

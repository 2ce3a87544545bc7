#pragma once

#include <QWidget>

class QLabel;
class QTableView;

namespace models {
class ActivityModel;
}
namespace store {
class ActivityLog;
}

namespace ui {

//! What is running, waiting, failed and done, of this run and of earlier ones.
class ActivityPane : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityPane(store::ActivityLog &log, QWidget *parent = nullptr);
    [[nodiscard]] QTableView *table() const { return m_table; }

Q_SIGNALS:
    //! How many go on or wait for a decision, for the view list.
    void openCountChanged(int count);
    //! Enter or a double click.
    void entryActivated(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void countOpen();

    models::ActivityModel *m_model;
    QTableView *m_table;
};

} // namespace ui

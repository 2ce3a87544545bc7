#pragma once

#include "api/apierror.h"
#include "domain/sessionquery.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QTableView;
class QUndoStack;

namespace models {
class SessionTableModel;
}
namespace store {
class Settings;
}
namespace tasks {
class Account;
class Activities;
} // namespace tasks

namespace ui {

class InlineMessage;
class PaneState;
class SessionDetails;
class SessionFilterBar;
class SessionWork;

//! The Sessions view: the server's list page by page, its filters, and everything that can be done to a
//! session.
class SessionsPane : public QWidget
{
    Q_OBJECT

public:
    //! \a details shows what is chosen here; it lives in a dock of the window.
    SessionsPane(tasks::Account &account, tasks::Activities &activities, store::Settings &settings,
                 SessionDetails &details, QUndoStack &undo, QWidget *parent = nullptr);
    ~SessionsPane() override;

    void setStates(const QList<domain::SessionState> &states);
    [[nodiscard]] domain::SessionQuery query() const;
    void refresh(); //!< keeps selection and scroll
    void saveState();
    void focusFilter();
    //! Chooses it, and asks the server for it when it is not in the list.
    void showSession(const QString &sessionId);
    [[nodiscard]] QStringList selectedIds() const;
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] models::SessionTableModel *model() const { return m_model; }
    [[nodiscard]] SessionWork *work() const { return m_work; }

    void goToId();
    void editDueDate();
    void copyLink();
    void openLink();
    void downloadResults();
    void showJson();
    void deleteSelected();

Q_SIGNALS:
    void selectionChanged();
    void statesChanged(const QList<domain::SessionState> &states);
    //! The server's count of what the filters let through.
    void totalKnown(const domain::SessionQuery &query, qint64 total);
    void newSessionRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeTable();
    void makeLayout();
    void connectWork();
    void retranslate();
    void ask(bool isAnotherList);
    void showListing();
    void showFailure(const api::ApiError &error);
    void showChosen();
    void showOrder();
    void sortBy(int column);
    void showSortIndicator();
    void showNotice(const QString &text);
    void askForFolder(const QString &sessionId);
    [[nodiscard]] QString chosenId() const; //!< empty unless exactly one

    store::Settings &m_settings;
    SessionDetails &m_details;
    models::SessionTableModel *m_model;
    SessionWork *m_work;
    SessionFilterBar *m_filter;
    QTableView *m_table;
    PaneState *m_state;
    InlineMessage *m_message;
    QLabel *m_count;
    domain::SessionSort m_sort = domain::SessionSort::CreatedNewestFirst;
    QString m_outsideId; //!< shown in the details though it is not in the list
    QTimer m_clock;
};

} // namespace ui

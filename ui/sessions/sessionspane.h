#pragma once

#include "api/apierror.h"
#include "domain/session.h"
#include "domain/sessionquery.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

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

class GoToDialog;
class InlineMessage;
class PaneState;
class SessionDetails;
class SessionFilterBar;
class SessionFooter;
class SessionMenu;
class SessionReplacing;
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
    void replaceSelected();
    void copyLink();
    void openLink();
    void copyId();
    void copyFacts();
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
    // sessionspane.cpp: the list
    void makeTable();
    void makeLayout();
    void ask(bool isAnotherList);
    void showListing();
    void showFailure(const api::ApiError &error);
    void sortBy(domain::SessionSort sort);
    void sortByColumn(int column);
    void retranslate();
    // sessionspanechoice.cpp: what is chosen
    void connectChoice();
    void choose(const QStringList &ids);
    [[nodiscard]] QString chosenId() const; //!< empty unless exactly one
    [[nodiscard]] QList<domain::SigningSession> chosen() const;
    void showChosen();
    void showDetails(const domain::SigningSession &session);
    void showOrder();
    // sessionspanereplacing.cpp: what is made anew
    void connectReplacing();
    // sessionspaneactions.cpp: what is done to it
    void connectMenu();
    void updateMenu();
    void goTo(const QString &text, QPointer<GoToDialog> dialog);
    // sessionspanework.cpp: what became of it
    void connectWork();
    void connectDueDates();
    void connectResults();
    void showProblem(const QString &text);
    // sessionspaneresults.cpp, sessionspanedeleting.cpp
    void askForFolder(const QStringList &sessionIds);
    void showDownloaded(const QStringList &ids, const QString &folder, int saved, int failed);
    void showRemoved(int count, int failed, const api::ApiError &error);

    store::Settings &m_settings;
    SessionDetails &m_details;
    models::SessionTableModel *m_model;
    SessionWork *m_work;
    SessionFilterBar *m_filter;
    QTableView *m_table;
    SessionMenu *m_menu;
    SessionReplacing *m_replacing;
    PaneState *m_state;
    InlineMessage *m_message;
    SessionFooter *m_footer;
    domain::SessionSort m_sort = domain::SessionSort::CreatedNewestFirst;
    QString m_outsideId;          //!< shown in the details though it is not in the list
    bool m_isListProblem = false; //!< what the message tells; the next list settles it
    QString m_openFolder;         //!< what the button of the message opens
    QDateTime m_listedAt;
    bool m_isAnotherList = false, m_hadFocus = false;
    QTimer m_clock, m_slow;
};

} // namespace ui

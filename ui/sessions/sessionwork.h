#pragma once

#include "api/apierror.h"
#include "domain/session.h"
#include "domain/sessionquery.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <functional>
#include <optional>

class QUndoStack;

namespace models {
class SessionTableModel;
}
namespace tasks {
class Account;
class Activities;
class SessionAction;
class SessionListing;
} // namespace tasks

namespace ui {

class DueDateChanges;
class SessionDownloads;

//! What the Sessions view has done by tasks: the list, single sessions, due dates, deletion, downloads. It
//! keeps the model up and says how it went; it shows nothing itself.
class SessionWork : public QObject
{
    Q_OBJECT

public:
    SessionWork(tasks::Account &account, tasks::Activities &activities, models::SessionTableModel &model,
                QUndoStack &undo, QObject *parent = nullptr);

    //! The first page of \a query; the latest call wins.
    void list(const domain::SessionQuery &query, bool isRefresh);
    [[nodiscard]] bool isLoading() const;
    void fetch(const QString &sessionId);
    //! For the signing order: once per session, and without a word when it fails.
    void fetchBeside(const QStringList &sessionIds);
    void changeDueDate(const QString &sessionId, const domain::Timestamp &dueDate);
    void remove(const QStringList &sessionIds);
    //! The sessions that were seen here with this reference, in the list or ever before.
    void findReference(const QString &reference, const std::function<void(const QStringList &ids)> &found);
    //! From the list, else as it was fetched.
    [[nodiscard]] std::optional<domain::SigningSession> session(const QString &sessionId) const;
    [[nodiscard]] DueDateChanges *dueDates() const { return m_dueDates; }
    [[nodiscard]] SessionDownloads *downloads() const { return m_downloads; }

Q_SIGNALS:
    void loadingChanged(bool isLoading);
    void listed(qint64 total);
    void listFailed(const api::ApiError &error);
    void fetched(const domain::SigningSession &session);
    void fetchFailed(const QString &sessionId, const api::ApiError &error);
    void removing(int done, int count);
    //! \a failed of them are still there; \a error is why the last one is.
    void removed(int count, int failed, const api::ApiError &error);

private:
    void connectListing();
    void connectDueDates();
    void keep(const domain::SigningSession &session);
    void keepCreated(const QList<domain::SigningSession> &sessions);
    void removeNext();

    struct Removal
    {
        QStringList left;
        int removed = 0, failed = 0, count = 0, open = 0;
        api::ApiError error;
    };

    tasks::Account &m_account;
    models::SessionTableModel &m_model;
    tasks::SessionListing *m_listing;
    tasks::SessionAction *m_action;
    DueDateChanges *m_dueDates;
    SessionDownloads *m_downloads;
    QHash<QString, domain::SigningSession> m_seen; //!< outside the list
    QSet<QString> m_asked;
    Removal m_removal;
    bool m_isAnotherList = false;
};

} // namespace ui

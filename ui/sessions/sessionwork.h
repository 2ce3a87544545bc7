#pragma once

#include "api/apierror.h"
#include "domain/session.h"
#include "domain/sessionquery.h"

#include <QObject>
#include <QSet>
#include <QStringList>

#include <optional>

class QUndoStack;

namespace models {
class SessionTableModel;
}
namespace tasks {
class Account;
class Activities;
class DueDateEdit;
class SessionAction;
class SessionListing;
} // namespace tasks

namespace ui {

//! What the Sessions view has done by tasks: the list, due dates with undo, deletion, downloads. It keeps the
//! model up and says how it went; it shows nothing itself.
class SessionWork : public QObject
{
    Q_OBJECT

public:
    SessionWork(tasks::Account &account, tasks::Activities &activities, models::SessionTableModel &model,
                QUndoStack &undo, QObject *parent = nullptr);

    //! The first page of \a query; the latest call wins.
    void list(const domain::SessionQuery &query, bool isRefresh);
    void fetch(const QString &sessionId);
    //! On the undo stack once the server took it.
    void changeDueDate(const QString &sessionId, const domain::Timestamp &dueDate);
    //! As undo and redo do it: not on the stack again.
    void restoreDueDate(const QString &sessionId, const domain::Timestamp &from, const domain::Timestamp &to);
    void remove(const QStringList &sessionIds);
    void download(const QString &sessionId, const QString &folder);
    //! From the list, or the last one that was fetched.
    [[nodiscard]] std::optional<domain::SigningSession> session(const QString &sessionId) const;

Q_SIGNALS:
    void listed(qint64 total);
    void listFailed(const api::ApiError &error);
    void fetched(const domain::SigningSession &session);
    void fetchFailed(const QString &sessionId, const api::ApiError &error);
    void dueDatePending(const QString &sessionId, const domain::Timestamp &dueDate);
    void dueDateChanged(const QString &sessionId);
    void dueDateRefused(const QString &sessionId, const api::ApiError &error);
    void removed(int count);
    void removeFailed(const QString &sessionId, const api::ApiError &error);
    void downloadProgress(const QString &sessionId, qint64 done, qint64 total);
    void downloaded(const QString &sessionId, const QString &folder, const QStringList &files,
                    const QString &report);
    void downloadFailed(const QString &sessionId, const api::ApiError &error);

private:
    void connectListing();
    void connectDueDates();
    void keepDueDate(const QString &sessionId, const domain::Timestamp &dueDate);
    void keepCreated(const QList<domain::SigningSession> &sessions);

    tasks::Account &m_account;
    tasks::Activities &m_activities;
    models::SessionTableModel &m_model;
    QUndoStack &m_undo;
    tasks::SessionListing *m_listing;
    tasks::DueDateEdit *m_dueDates;
    tasks::SessionAction *m_action;
    std::optional<domain::SigningSession> m_fetched;
    QHash<QString, domain::Timestamp> m_before; //!< due dates under change, as they were
    QSet<QString> m_restoring;                  //!< under change by undo or redo
    bool m_isAnotherList = false;
};

} // namespace ui

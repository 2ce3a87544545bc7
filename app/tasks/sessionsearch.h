#pragma once

#include "api/request.h"
#include "api/result.h"
#include "domain/session.h"

#include <QObject>

#include <vector>

namespace store {
struct SessionRow;
}

namespace tasks {

class Account;

//! Finds sessions by what people know of them: part of the title (asked of the service), the reference (from
//! what was seen here; the service cannot search for it), or the ID.
class SessionSearch : public QObject
{
    Q_OBJECT

public:
    static constexpr int maxFound = 50;

    explicit SessionSearch(Account &account, QObject *parent = nullptr);

    //! The latest wins; found() or failed() comes once for it.
    void search(const QString &text);
    //! known() or missing() comes for each, in any order.
    void find(const QStringList &ids);

Q_SIGNALS:
    void found(const QString &text, const QList<domain::SigningSession> &sessions);
    void failed(const QString &text, const api::ApiError &error);
    void known(const domain::SigningSession &session);
    void missing(const QString &id);

private:
    void searchReference();
    void searchTitle();
    void searchId();
    void add(const QList<domain::SigningSession> &sessions);
    void ask(const QString &id);
    void cancel();

    Account &m_account;
    QString m_text;
    int m_run = 0;
    QList<domain::SigningSession> m_found;
    api::Request m_request;
    std::vector<api::Request> m_questions;
};

} // namespace tasks

#pragma once

#include "api/request.h"
#include "api/result.h"
#include "domain/session.h"
#include "domain/sessionbrief.h"
#include "domain/sessionquery.h"

#include <QObject>

#include <functional>

namespace api {

class Transport;

//! /signing-sessions.
class SessionsApi
{
public:
    template <typename T>
    using Handler = std::function<void(Result<T>)>;

    explicit SessionsApi(Transport &transport)
        : m_transport(transport)
    {
    }

    //! All or none [assumed]; answers in the order of the request. Never repeated by us: see tasks/SendTask.
    Request create(const QList<domain::CreateSigningSession> &sessions, QObject *context,
                   Handler<QList<domain::SigningSession>> done);
    //! The page is parsed off the calling thread.
    Request list(const domain::SessionQuery &query, QObject *context, Handler<domain::SessionPage> done);
    //! The same page, read for an index: see scanSessionPage().
    Request scan(const domain::SessionQuery &query, QObject *context, Handler<domain::SessionBriefPage> done);
    Request get(const QString &sessionId, QObject *context, Handler<domain::SigningSession> done);
    //! 204 [assumed]; the due date is all that can be changed [seed].
    Request setDueDate(const QString &sessionId, const domain::Timestamp &dueDate, QObject *context,
                       Handler<Nothing> done);
    Request remove(const QString &sessionId, QObject *context, Handler<Nothing> done);

private:
    //! Read off the calling thread.
    template <typename Page>
    Request page(const domain::SessionQuery &query, QObject *context,
                 Result<Page> (*read)(const QByteArray &), Handler<Page> done);

    Transport &m_transport;
};

} // namespace api

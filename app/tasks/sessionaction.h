#pragma once

#include "api/result.h"
#include "domain/session.h"

#include <QObject>

#include <functional>

namespace tasks {

class Account;

//! What can be done to one session in one call; the index follows. Handlers as in DocumentsAction.
class SessionAction : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Handler = std::function<void(api::Result<T>)>;

    explicit SessionAction(Account &account, QObject *parent = nullptr);

    //! Reads it again; a 404 removes it from the index.
    void refresh(const QString &sessionId, QObject *context = nullptr,
                 Handler<domain::SigningSession> done = {});
    //! Deletes it, and with it its documents, for good; one that was gone already counts as deleted.
    void remove(const QString &sessionId, QObject *context = nullptr, Handler<api::Nothing> done = {});

private:
    Account &m_account;
};

//! Indented JSON with all members, known or not, for a person to read.
[[nodiscard]] QByteArray jsonForReading(const domain::SigningSession &session);

} // namespace tasks

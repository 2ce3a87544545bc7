#pragma once

#include "api/request.h"
#include "domain/enums.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace tasks {

class Account;

//! How many sessions the server has in each state, and in all. A count that cannot be had is not told.
class SessionCounts : public QObject
{
    Q_OBJECT

public:
    explicit SessionCounts(Account &account, QObject *parent = nullptr);

    //! Asks for all of them again; ignored while they are on their way.
    void refresh();

Q_SIGNALS:
    //! No state: of all sessions.
    void counted(std::optional<domain::SessionState> state, qint64 total);

private:
    void ask(std::optional<domain::SessionState> state);

    Account &m_account;
    int m_waiting = 0;
};

} // namespace tasks

#pragma once

#include <QString>
#include <QUrl>

namespace tasks {
class Account;
}

namespace bench {

//! What others did at a service of many sessions.
struct Elsewhere
{
    QString madeId{}, signedId{}; //!< one of many each; signedId empty: none was open
    QString problem{};            //!< not empty: it could not be done
};

//! Others make a thousand sessions, and sign and reject some hundred that are known here; waits for that.
[[nodiscard]] Elsewhere workElsewhere(tasks::Account &account, const QUrl &service);
//! Whether the index of the account has it by now.
[[nodiscard]] bool hasArrived(tasks::Account &account, const Elsewhere &elsewhere);

} // namespace bench

#pragma once

#include "soak/soakdesk.h"

#include <QHash>
#include <QStringList>

namespace soak {

//! What both sides say of a session.
struct Known
{
    QString state;
    QDateTime dueDate; //!< UTC; null: none
    bool operator==(const Known &) const = default;
};
using KnownById = QHash<QString, Known>;

//! A sentence for each session that the two do not say the same of.
[[nodiscard]] QStringList disagreements(const KnownById &sandbox, const KnownById &index);

//! Opens the account, lets it ask the service, and compares its index with what the sandbox lists. What is
//! still on its way (a send, a change) may arrive meanwhile: asked again for half a minute.
[[nodiscard]] QStringList judgeAgreement(SoakDesk &desk, Service &service);

//! To see that it is noticed: takes a signed session out of the index, which the program asks for no more.
//! False: there is none, or the account was closed meanwhile.
[[nodiscard]] bool forgetOneSigned(tasks::Account &account);

} // namespace soak

#include "domain/session.h"

namespace domain {

OpenEnum<SessionState> stateOf(const SigningSession &session)
{
    return session.lifecycle && session.lifecycle->state ? *session.lifecycle->state
                                                         : OpenEnum<SessionState>();
}

bool isFinal(const SigningSession &session)
{
    switch (stateOf(session).value()) {
    case SessionState::Signed:
    case SessionState::Rejected:
        return true;
    case SessionState::Blocked:
    case SessionState::Ready:
        return false;
    case SessionState::Unknown:
        break;
    }
    return session.lifecycle && session.lifecycle->stateIsFinal.value_or(false);
}

bool isOverdue(const SigningSession &session, const QDateTime &now)
{
    const auto &dueDate = session.request.dueDate;
    return dueDate && !dueDate->isNull() && dueDate->toDateTime() < now && !isFinal(session);
}

QString signerNameOf(const SigningSession &session)
{
    if (session.output && session.output->userInfo) {
        const SessionUserInfo &info = *session.output->userInfo;
        QString name = info.fullName.value_or(QString()).trimmed();
        if (name.isEmpty())
            name = (info.firstName.value_or(QString()) + QLatin1Char(' ') + info.lastName.value_or(QString()))
                       .simplified();
        if (!name.isEmpty())
            return name;
    }
    if (!session.request.signer)
        return {};
    const Signer &signer = *session.request.signer;
    for (const auto *text : {&signer.username, &signer.email, &signer.mobile})
        if (*text && !(*text)->trimmed().isEmpty())
            return (*text)->trimmed();
    return {};
}

} // namespace domain

#include "ui/compose/toldtext.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::SessionReview)
};

} // namespace

QString toldText(const domain::CreateSigningSession &session)
{
    bool hasSms = false, hasEmail = false;
    for (const auto &message : session.notifications.value_or(QList<domain::NotificationMessage>())) {
        const bool isSms = message.communicationMethod == domain::CommunicationMethod::Sms;
        hasSms = hasSms || isSms;
        hasEmail = hasEmail || !isSms;
    }
    if (hasSms && hasEmail)
        return Words::tr("Signicat tells each signer by e-mail and by text message.");
    if (hasSms)
        return Words::tr("Signicat tells each signer by text message.");
    if (hasEmail)
        return Words::tr("Signicat tells each signer by e-mail.");
    return Words::tr("Nobody is told: you pass on the links yourself.");
}

} // namespace ui

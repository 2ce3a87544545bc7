#include "ui/sessions/sessionfacts.h"

#include "ui/statetext.h"
#include "ui/timetext.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::SessionFacts)
};
} // namespace

QString sessionFacts(const domain::SigningSession &session, const QDateTime &now)
{
    QStringList lines{Words::tr("Title: %1").arg(session.request.title),
                      Words::tr("State: %1").arg(lookOf(session, now, false).text)};
    if (const QString signer = domain::signerNameOf(session); !signer.isEmpty())
        lines << Words::tr("Signer: %1").arg(signer);
    if (session.request.dueDate)
        lines << Words::tr("Due: %1").arg(absoluteText(session.request.dueDate));
    if (const auto &info = session.output ? session.output->userInfo : std::nullopt;
        info && info->signingTime)
        lines << Words::tr("Signed: %1").arg(absoluteText(info->signingTime));
    if (const auto &reference = session.request.externalReference.value; reference && !reference->isEmpty())
        lines << Words::tr("Reference: %1").arg(*reference);
    lines << Words::tr("Session ID: %1").arg(session.id);
    return lines.join(QLatin1Char('\n'));
}

} // namespace ui

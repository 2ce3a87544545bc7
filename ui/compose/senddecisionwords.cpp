#include "ui/compose/senddecisionpanel.h"
#include "ui/errortext.h"
#include "ui/timetext.h"

#include <QLocale>
#include <QRegularExpression>

// What the panel says of each kind of decision.

namespace ui {

namespace {

//! With the signer's name for the number in the request, and only the last word of the way to the member.
QString whoseText(const api::InvalidParam &param, const QStringList &asked)
{
    static const QRegularExpression element(QStringLiteral("^\\[(\\d+)\\](?:.*\\.)?(\\w*)"));
    const auto match = element.match(param.name);
    const QString who = match.hasMatch() ? asked.value(match.captured(1).toInt()) : QString();
    if (who.isEmpty())
        return param.name;
    return match.captured(2).isEmpty() ? who : QStringLiteral("%1, %2").arg(who, match.captured(2));
}

} // namespace

QString SendDecisionPanel::headingText() const
{
    switch (m_decision.kind) {
    case Kind::OutcomeUnknown:
        return tr("It is not known whether %n session(s) were created", nullptr,
                  static_cast<int>(m_decision.sent.size()));
    case Kind::Unreachable:
        return m_count > 0 ? tr("A part was sent; the rest cannot be sent now") : tr("It cannot be sent now");
    case Kind::Stale:
        return tr("It waited, and may no longer be right");
    case Kind::Refused:
        return m_decision.refused.isEmpty() ? tr("A part was sent; the rest was refused")
                                            : tr("A part was sent; the service refused %1")
                                                  .arg(QLocale().createSeparatedList(m_decision.refused));
    case Kind::TakingBack:
        return tr("Not everything could be taken back");
    case Kind::Replacing:
        return tr("The old sessions were deleted, and not all of the new ones could be created");
    }
    return {};
}

QString SendDecisionPanel::knownText() const
{
    switch (m_decision.kind) {
    case Kind::OutcomeUnknown:
        return tr("They were asked for %1, and the answer was lost: %2")
            .arg(absoluteText(m_decision.sentAt), errorSentence(m_decision.error));
    case Kind::Stale:
        return m_decision.stale.join(QLatin1Char('\n'));
    case Kind::Refused: {
        api::ApiError error = m_decision.error;
        for (api::InvalidParam &param : error.invalidParams)
            param.name = whoseText(param, m_decision.asked);
        return errorSentence(error);
    }
    default:
        return errorSentence(m_decision.error);
    }
}

QString SendDecisionPanel::questionText() const
{
    switch (m_decision.kind) {
    case Kind::OutcomeUnknown:
        if (m_decision.candidates.isEmpty())
            return tr("The service's list could not be read to find out. Look again, or send again if "
                      "you are sure that nobody was asked to sign.");
        return tr("The service lists these, which look like them. Tick the %n that belong to this "
                  "send; or send again if none does. Sending again while they exist asks people "
                  "to sign twice.",
                  nullptr, static_cast<int>(m_decision.sent.size()));
    case Kind::Unreachable:
        return m_count > 0 ? tr("What was created stays. Try again later, or stop here and tell the signers "
                                "who were asked already.")
                           : tr("Nobody was asked to sign yet.");
    case Kind::Stale:
        return m_decision.canSendAnyway ? tr("Nobody was asked to sign yet.")
                                        : tr("Nobody was asked to sign yet. The service would refuse it as "
                                             "it is.");
    case Kind::Refused:
        return tr("%n session(s) were created and stay, listed below. Everybody else was not asked.", nullptr,
                  m_count);
    case Kind::TakingBack:
        return tr("%n session(s) are still there, listed below.", nullptr, m_count);
    case Kind::Replacing:
        return tr("Try again, or stop here and make the missing ones by hand.");
    }
    return {};
}

} // namespace ui

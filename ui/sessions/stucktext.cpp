#include "ui/sessions/stucktext.h"

#include "ui/isolatedname.h"

#include <QCoreApplication>

namespace ui {

namespace {

class StuckText
{
    Q_DECLARE_TR_FUNCTIONS(ui::StuckText)

public:
    static QString rejected(const QString &who)
    {
        return tr("%1 has rejected, so nobody can sign this any more. Ask why, then send all of it anew.")
            .arg(who.isEmpty() ? tr("The signer") : isolatedName(who));
    }
    static QString overdue()
    {
        return tr("Overdue, its documents are gone: nobody can sign it any more, and a later date brings "
                  "nothing back. Send all of it anew.");
    }
    static QString of(domain::StuckCause::Kind kind, const QString &who)
    {
        using Kind = domain::StuckCause::Kind;
        const QString name = who.isEmpty() ? tr("An earlier signer") : isolatedName(who);
        switch (kind) {
        case Kind::PackageMissing:
            return tr("All have signed, and the package has not come for more than %n minute(s). Refresh; "
                      "if it stays away, give the service's support the ID of this session.",
                      nullptr, domain::packageMinutes);
        case Kind::PredecessorRejected:
            return tr("%1 has rejected, so this session never opens. Delete it, or send all of it anew.")
                .arg(name);
        case Kind::PredecessorGone:
            return tr("A session that this one waits for was deleted, so it never opens. Delete it, or send "
                      "all of it anew.");
        case Kind::PredecessorOverdue:
            return tr("%1 did not sign in time, so this session never opens. Delete it, or send all of it "
                      "anew.")
                .arg(name);
        case Kind::LinkExpired:
            return tr("Its link has expired, although it is not due yet. “Correct and replace” makes one "
                      "with a new link.");
        }
        return {};
    }
};

} // namespace

QString stuckText(domain::StuckCause::Kind kind, const QString &who)
{
    return StuckText::of(kind, who);
}

QString rejectedText(const QString &who)
{
    return StuckText::rejected(who);
}

QString overdueText()
{
    return StuckText::overdue();
}

} // namespace ui

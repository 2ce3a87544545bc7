#include "ui/statetext.h"

#include "ui/svgiconengine.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::StateText)
};

} // namespace

StateLook lookOf(const domain::OpenEnum<domain::SessionState> &state, bool isOverdue, bool isStuck)
{
    using domain::SessionState;
    const auto unlessStuck = [isStuck](const QString &iconName) {
        return isStuck ? stuckIconName() : iconName;
    };
    if (isOverdue)
        return {Words::tr("Overdue"), unlessStuck(QStringLiteral("struck-calendar"))};
    switch (state.value()) {
    case SessionState::Ready:
        return {Words::tr("Waiting for signer"), unlessStuck(QStringLiteral("pen"))};
    case SessionState::Blocked:
        return {Words::tr("Waiting for earlier signer"), unlessStuck(QStringLiteral("hourglass"))};
    case SessionState::Signed:
        return {Words::tr("Signed"), unlessStuck(QStringLiteral("tick"))};
    case SessionState::Rejected:
        return {Words::tr("Rejected"), unlessStuck(QStringLiteral("cross-octagon"))};
    case SessionState::Unknown:
        break;
    }
    if (state.text().isEmpty())
        return {Words::tr("Not told by the service"), unlessStuck(QStringLiteral("diamond"))};
    return {Words::tr("Other: %1").arg(state.text()), unlessStuck(QStringLiteral("diamond"))};
}

StateLook lookOf(const domain::SigningSession &session, const QDateTime &now, bool isStuck)
{
    return lookOf(domain::stateOf(session), domain::isOverdue(session, now), isStuck);
}

QString stuckIconName()
{
    return QStringLiteral("triangle");
}

StateLook lookOfGone()
{
    return {Words::tr("Deleted"), QStringLiteral("delete")};
}

QIcon icon(const QString &name)
{
    static QHash<QString, QIcon> cache;
    if (cache.isEmpty())
        qAddPostRoutine([] { cache.clear(); }); // icons must not outlive the application
    const auto known = cache.constFind(name);
    if (known != cache.cend())
        return *known;
    const QString path = QStringLiteral(":/icons/%1.svg").arg(name);
    return *cache.insert(name, QFile::exists(path) ? QIcon(new SvgIconEngine(path)) : QIcon());
}

} // namespace ui

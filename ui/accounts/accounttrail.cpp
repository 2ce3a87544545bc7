#include "ui/accounts/accounttrail.h"

#include "store/auditlog.h"
#include "store/profilestore.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

//! Where it sends to, and how long what tells of people is kept: who says "for ever" is to be seen.
QMap<QString, QString> factsOf(const domain::Profile &profile)
{
    return {{u"host"_s, profile.apiUrl.host()},
            {u"wipeAfterDays"_s, QString::number(profile.wipeAfterDays)},
            {u"hidesPeople"_s, profile.hidesPeople ? u"yes"_s : u"no"_s}};
}

} // namespace

AccountTrail::AccountTrail(store::ProfileStore &profiles, store::AuditLog &audit, QObject *parent)
    : QObject(parent)
    , m_profiles(profiles)
    , m_audit(audit)
    , m_known(profiles.list())
{
    connect(&profiles, &store::ProfileStore::changed, this, &AccountTrail::compare);
}

void AccountTrail::compare()
{
    const auto find = [](const QList<domain::Profile> &all, const QString &id) {
        return std::find_if(all.cbegin(), all.cend(),
                            [&id](const auto &profile) { return profile.id == id; });
    };
    const QList<domain::Profile> now = m_profiles.list();
    for (const domain::Profile &profile : now) {
        const auto before = find(m_known, profile.id);
        if (before != m_known.cend() && *before == profile)
            continue;
        m_audit.add(profile.id,
                    before == m_known.cend() ? store::AuditEvent::AccountAdded
                                             : store::AuditEvent::AccountChanged,
                    {}, factsOf(profile));
    }
    for (const domain::Profile &profile : std::as_const(m_known))
        if (find(now, profile.id) == now.cend()) {
            m_audit.add(profile.id, store::AuditEvent::AccountRemoved, {});
            Q_EMIT removed(profile.id);
        }
    m_known = now;
}

} // namespace ui

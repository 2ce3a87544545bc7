#include "store/settings.h"

#include "domain/duedateplan.h"
#include "domain/proxysettings.h"
#include "store/maskedmode.h"
#include "store/ownfile.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace store {
namespace {

//! A view may be called anything; a slash would be a group of the file.
QString keyIn(const QString &group, const QString &view)
{
    return group + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(view));
}

QString columnKey(const QString &view)
{
    return keyIn(u"columns"_s, view);
}

QString orderKey(const QString &view)
{
    return keyIn(u"order"_s, view);
}

} // namespace

Settings::Settings(const QString &path)
    : m_settings(path)
    , m_maskedMode(std::make_unique<MaskedMode>(m_settings.value(u"maskedMode"_s).toBool()))
{
    makeOwnFile(path);
    QObject::connect(m_maskedMode.get(), &MaskedMode::toggled, m_maskedMode.get(),
                     [this](bool on) { m_settings.setValue(u"maskedMode"_s, on); });
}

Settings::~Settings() = default;

QString Settings::language() const
{
    return m_settings.value(u"language"_s).toString();
}

void Settings::setLanguage(const QString &language)
{
    m_settings.setValue(u"language"_s, language);
}

QString Settings::appearance() const
{
    return m_settings.value(u"appearance"_s).toString();
}

void Settings::setAppearance(const QString &appearance)
{
    m_settings.setValue(u"appearance"_s, appearance);
}

QString Settings::downloadFolder() const
{
    return m_settings.value(u"downloadFolder"_s).toString();
}

void Settings::setDownloadFolder(const QString &folder)
{
    m_settings.setValue(u"downloadFolder"_s, folder);
}

QString Settings::lastFolder(const QString &purpose) const
{
    return m_settings.value(keyIn(u"folder"_s, purpose)).toString();
}

void Settings::setLastFolder(const QString &purpose, const QString &folder)
{
    m_settings.setValue(keyIn(u"folder"_s, purpose), folder);
}

QByteArray Settings::windowGeometry() const
{
    return m_settings.value(u"window/geometry"_s).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_settings.setValue(u"window/geometry"_s, geometry);
}

QByteArray Settings::windowState() const
{
    return m_settings.value(u"window/state"_s).toByteArray();
}

void Settings::setWindowState(const QByteArray &state)
{
    m_settings.setValue(u"window/state"_s, state);
}

double Settings::detailsShare() const
{
    return m_settings.value(u"window/detailsShare"_s).toDouble();
}

void Settings::setDetailsShare(double share)
{
    m_settings.setValue(u"window/detailsShare"_s, share);
}

QString Settings::lastProfileId() const
{
    return m_settings.value(u"lastProfileId"_s).toString();
}

void Settings::setLastProfileId(const QString &id)
{
    m_settings.setValue(u"lastProfileId"_s, id);
}

QString Settings::lastView(const QString &profileId) const
{
    return m_settings.value(keyIn(u"view"_s, profileId)).toString();
}

void Settings::setLastView(const QString &profileId, const QString &view)
{
    m_settings.setValue(keyIn(u"view"_s, profileId), view);
}

void Settings::forgetLastView(const QString &profileId)
{
    m_settings.remove(keyIn(u"view"_s, profileId));
}

QByteArray Settings::columnState(const QString &view) const
{
    return m_settings.value(columnKey(view)).toByteArray();
}

void Settings::setColumnState(const QString &view, const QByteArray &state)
{
    m_settings.setValue(columnKey(view), state);
}

QString Settings::listOrder(const QString &view) const
{
    return m_settings.value(orderKey(view)).toString();
}

void Settings::setListOrder(const QString &view, const QString &order)
{
    m_settings.setValue(orderKey(view), order);
}

int Settings::undoSeconds() const
{
    bool isNumber = false;
    const int seconds = m_settings.value(u"undoSeconds"_s).toInt(&isNumber);
    return isNumber && seconds >= 0 && seconds <= 120 ? seconds : 10;
}

void Settings::setUndoSeconds(int seconds)
{
    m_settings.setValue(u"undoSeconds"_s, seconds);
}

int Settings::lookSeconds() const
{
    bool isNumber = false;
    const int seconds = m_settings.value(u"lookSeconds"_s).toInt(&isNumber);
    return isNumber && seconds >= 10 && seconds <= 3600 ? seconds : 60;
}

void Settings::setLookSeconds(int seconds)
{
    m_settings.setValue(u"lookSeconds"_s, seconds);
}

int Settings::duplicateDays() const
{
    bool isNumber = false;
    const int days = m_settings.value(u"duplicateDays"_s).toInt(&isNumber);
    return isNumber && days >= 0 && days <= 3650 ? days : 30;
}

void Settings::setDuplicateDays(int days)
{
    m_settings.setValue(u"duplicateDays"_s, days);
}

bool Settings::showsNotices() const
{
    return m_settings.value(u"notices"_s, true).toBool();
}

void Settings::setShowsNotices(bool shows)
{
    m_settings.setValue(u"notices"_s, shows);
}

domain::DueDateChange Settings::dueDateChange() const
{
    using Kind = domain::DueDateChange::Kind;
    const auto number = [this](const QString &key, int least, int most, int otherwise) {
        bool isNumber = false;
        const int found = m_settings.value(key).toInt(&isNumber);
        return isNumber && found >= least && found <= most ? found : otherwise;
    };
    const int kind = number(u"dueDates/kind"_s, 0, int(Kind::ShiftBusinessDays), int(Kind::ShiftDays));
    const int calendar = number(u"dueDates/calendar"_s, 0, int(domain::HolidayCalendar::Iceland), 0);
    return {.kind = static_cast<Kind>(kind),
            .moment = QDateTime(QDate::currentDate(), QTime(number(u"dueDates/hour"_s, 0, 23, 23),
                                                            number(u"dueDates/minute"_s, 0, 59, 59))),
            .days = number(u"dueDates/days"_s, -366, 366, 7),
            .calendar = static_cast<domain::HolidayCalendar>(calendar)};
}

void Settings::setDueDateChange(const domain::DueDateChange &change)
{
    m_settings.setValue(u"dueDates/kind"_s, int(change.kind));
    if (change.kind == domain::DueDateChange::Kind::Set) {
        const QTime at = change.moment.toLocalTime().time();
        m_settings.setValue(u"dueDates/hour"_s, at.hour());
        m_settings.setValue(u"dueDates/minute"_s, at.minute());
    } else {
        m_settings.setValue(u"dueDates/days"_s, change.days);
    }
    if (change.kind == domain::DueDateChange::Kind::ShiftBusinessDays)
        m_settings.setValue(u"dueDates/calendar"_s, int(change.calendar));
}

domain::ProxySettings Settings::proxy() const
{
    using Mode = domain::ProxySettings::Mode;
    domain::ProxySettings proxy;
    proxy.host = m_settings.value(u"proxy/host"_s).toString();
    proxy.port = quint16(qBound(1, m_settings.value(u"proxy/port"_s, proxy.port).toInt(), 65'535));
    proxy.user = m_settings.value(u"proxy/user"_s).toString();
    const QString mode = m_settings.value(u"proxy/mode"_s).toString();
    if (mode == u"none"_s)
        proxy.mode = Mode::None;
    else if (mode == u"manual"_s && !proxy.host.isEmpty())
        proxy.mode = Mode::Manual;
    return proxy;
}

void Settings::setProxy(const domain::ProxySettings &proxy)
{
    using Mode = domain::ProxySettings::Mode;
    m_settings.setValue(u"proxy/mode"_s, proxy.mode == Mode::None     ? u"none"_s
                                         : proxy.mode == Mode::Manual ? u"manual"_s
                                                                      : u"system"_s);
    m_settings.setValue(u"proxy/host"_s, proxy.host);
    m_settings.setValue(u"proxy/port"_s, proxy.port);
    m_settings.setValue(u"proxy/user"_s, proxy.user);
}

QStringList Settings::removedProfileIds() const
{
    return m_settings.value(u"removedProfiles"_s).toStringList();
}

void Settings::setRemovedProfileIds(const QStringList &ids)
{
    m_settings.setValue(u"removedProfiles"_s, ids);
}

} // namespace store

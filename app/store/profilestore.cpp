#include "store/profilestore.h"

#include "store/diskroom.h"
#include "store/ownfile.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {
namespace {

QList<domain::Profile> readProfiles(const QString &path)
{
    QSettings file(path, QSettings::IniFormat);
    QList<domain::Profile> profiles;
    const int count = file.beginReadArray(u"profiles"_s);
    for (int i = 0; i < count; ++i) {
        file.setArrayIndex(i);
        domain::Profile profile{file.value(u"id"_s).toString(),
                                file.value(u"name"_s).toString(),
                                file.value(u"environmentLabel"_s).toString(),
                                QUrl(file.value(u"apiUrl"_s).toString(), QUrl::StrictMode),
                                QUrl(file.value(u"tokenUrl"_s).toString(), QUrl::StrictMode),
                                file.value(u"clientId"_s).toString()};
        profile.wipeAfterDays = std::max(0, file.value(u"wipeAfterDays"_s, profile.wipeAfterDays).toInt());
        profile.hidesPeople = file.value(u"hidesPeople"_s, false).toBool();
        if (!profile.id.isEmpty()) // a file that someone edited
            profiles.append(profile);
    }
    file.endArray();
    return profiles;
}

//! Once it met lines that are none, QSettings tells of them also when the file was written anew without them.
bool isOnTheDisk(QSettings &file)
{
    file.sync();
    if (file.status() != QSettings::FormatError)
        return file.status() == QSettings::NoError;
    // shares what the other one could not write, and tries it again
    const QSettings again(file.fileName(), QSettings::IniFormat);
    return again.status() == QSettings::NoError;
}

auto sameId(const QString &id)
{
    return [id](const domain::Profile &profile) { return profile.id == id; };
}

} // namespace

ProfileStore::ProfileStore(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_profiles(readProfiles(path))
{
}

domain::Profile ProfileStore::get(const QString &id) const
{
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(), sameId(id));
    return found == m_profiles.end() ? domain::Profile() : *found;
}

StoreResult<void> ProfileStore::save(const domain::Profile &profile)
{
    if (profile.id.isEmpty())
        return tl::make_unexpected(StoreError{StoreError::Kind::Other, u"A profile needs an id."_s});
    auto profiles = m_profiles;
    const auto known = std::find_if(profiles.begin(), profiles.end(), sameId(profile.id));
    if (known == profiles.end())
        profiles.append(profile);
    else
        *known = profile;
    return write(profiles);
}

StoreResult<void> ProfileStore::remove(const QString &id)
{
    auto profiles = m_profiles;
    if (profiles.removeIf(sameId(id)) == 0)
        return tl::make_unexpected(StoreError{StoreError::Kind::NotFound, id});
    return write(profiles);
}

StoreResult<void> ProfileStore::write(const QList<domain::Profile> &profiles)
{
    makeOwnFile(m_path);
    if (!hasRoomFor(m_path))
        return tl::make_unexpected(StoreError{StoreError::Kind::Full, m_path});
    QSettings file(m_path, QSettings::IniFormat);
    file.clear();
    file.beginWriteArray(u"profiles"_s, static_cast<int>(profiles.size()));
    for (int i = 0; i < profiles.size(); ++i) {
        const auto &profile = profiles.at(i);
        file.setArrayIndex(i);
        file.setValue(u"id"_s, profile.id);
        file.setValue(u"name"_s, profile.name);
        file.setValue(u"environmentLabel"_s, profile.environmentLabel);
        file.setValue(u"apiUrl"_s, profile.apiUrl.toString(QUrl::FullyEncoded));
        file.setValue(u"tokenUrl"_s, profile.tokenUrl.toString(QUrl::FullyEncoded));
        file.setValue(u"clientId"_s, profile.clientId);
        file.setValue(u"wipeAfterDays"_s, profile.wipeAfterDays);
        file.setValue(u"hidesPeople"_s, profile.hidesPeople);
    }
    file.endArray();
    if (!isOnTheDisk(file))
        return tl::make_unexpected(StoreError{StoreError::Kind::CannotOpen, m_path});
    m_profiles = profiles;
    Q_EMIT changed();
    return {};
}

} // namespace store

#pragma once

#include "store/settingsfile.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>

namespace domain {
struct DueDateChange;
struct ProxySettings;
} // namespace domain

namespace store {

class MaskedMode;

//! What the program remembers of a person's habits. Nothing secret and nothing of a contract.
class Settings
{
public:
    explicit Settings(const QString &path);
    ~Settings();

    [[nodiscard]] QString language() const; //!< "nb", "en", …; empty: the system's
    void setLanguage(const QString &language);
    [[nodiscard]] QString appearance() const; //!< "light", "dark"; empty: the system's
    void setAppearance(const QString &appearance);
    [[nodiscard]] QString downloadFolder() const; //!< empty: not chosen yet
    void setDownloadFolder(const QString &folder);
    //! Where files for this purpose were last taken from or put; empty: nowhere yet.
    [[nodiscard]] QString lastFolder(const QString &purpose) const;
    void setLastFolder(const QString &purpose, const QString &folder);
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    [[nodiscard]] QByteArray windowState() const;
    void setWindowState(const QByteArray &state);
    //! Of the window's width, which the details take; 0: nobody chose one.
    [[nodiscard]] double detailsShare() const;
    void setDetailsShare(double share);
    [[nodiscard]] QString lastProfileId() const;
    void setLastProfileId(const QString &id);
    //! Which view an account showed when it was closed, as a word of the window; empty: not known.
    [[nodiscard]] QString lastView(const QString &profileId) const;
    void setLastView(const QString &profileId, const QString &view);
    void forgetLastView(const QString &profileId); //!< of an account that was removed
    //! QHeaderView::saveState of the table of a view, by the view's name.
    [[nodiscard]] QByteArray columnState(const QString &view) const;
    void setColumnState(const QString &view, const QByteArray &state);
    //! By what the list of a view is ordered, as domain::textOf() says it; empty: nobody chose.
    [[nodiscard]] QString listOrder(const QString &view) const;
    void setListOrder(const QString &view, const QString &order);
    //! How long a send can be undone before it begins, in seconds; 0: not at all.
    [[nodiscard]] int undoSeconds() const;
    void setUndoSeconds(int seconds);
    //! Between two looks at the service while a window is in front, in seconds: 10 to 3,600.
    [[nodiscard]] int lookSeconds() const;
    void setLookSeconds(int seconds);
    //! How long ago somebody may have signed the same document for a new send of it to them to be warned of;
    //! 0: only those who still have it to sign.
    [[nodiscard]] int duplicateDays() const;
    void setDuplicateDays(int days);
    //! Whether the desktop tells what happens while the person is elsewhere.
    [[nodiscard]] bool showsNotices() const;
    void setShowsNotices(bool shows);
    //! The change of many due dates that was made last: its kind, days and calendar, and of the moment the
    //! time of day. Before the first one: a week later.
    [[nodiscard]] domain::DueDateChange dueDateChange() const;
    void setDueDateChange(const domain::DueDateChange &change);
    //! The way out of the network; its password is in the keychain.
    [[nodiscard]] domain::ProxySettings proxy() const;
    void setProxy(const domain::ProxySettings &proxy);
    //! Whether it is on is remembered.
    [[nodiscard]] MaskedMode &maskedMode() const { return *m_maskedMode; }
    //! Accounts that were removed, whose data is still to go.
    [[nodiscard]] QStringList removedProfileIds() const;
    void setRemovedProfileIds(const QStringList &ids);

    //! Waits until all of it is on the disk.
    void sync() { m_settings.sync(); }

private:
    SettingsFile m_settings;
    std::unique_ptr<MaskedMode> m_maskedMode;
};

} // namespace store

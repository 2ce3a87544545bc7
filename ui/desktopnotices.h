#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>

namespace store {
class Settings;
}
namespace tasks {
class Attention;
}

namespace ui {

//! Tells, by the desktop's own notifications, what happened while the person worked in another program: what
//! comes within a few seconds as one. Titles only, no names of signers: it is shown on locked screens too.
class DesktopNotices : public QObject
{
    Q_OBJECT

public:
    //! \a settings outlive this.
    explicit DesktopNotices(store::Settings &settings, QObject *parent = nullptr);

    void follow(tasks::Attention &attention);
    //! Results of an account that is not open are at risk.
    void noteIdle(const QString &accountName);
    void setGroupTime(int milliseconds) { m_later.setInterval(milliseconds); }

Q_SIGNALS:
    //! The person clicked on what was told.
    void activated();

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action); // called by name, from the bus

private:
    //! \a line is one of those under the heading.
    void note(int kind, const QString &line);
    void tell();
    void send(const QString &heading, const QString &text);
    [[nodiscard]] static QString headingOf(int kind, int count);

    store::Settings &m_settings;
    QTimer m_later;
    QList<QStringList> m_waiting; //!< lines by kind, not masked yet
    uint m_shown = 0;             //!< the desktop's number of the last one
    bool m_listens = false;       //!< for clicks on them
};

} // namespace ui

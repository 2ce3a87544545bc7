#include "ui/desktopnotices.h"

#include "store/maskedmode.h"
#include "store/settings.h"
#include "tasks/attention.h"

#include <QGuiApplication>
#include <QIcon>
#include <QLocale>
#ifdef Q_OS_LINUX
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#else
#include <QSystemTrayIcon>
#endif

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

enum Notice { Rejected, Undecided, BatchOver, AtRisk, AtRiskElsewhere, NoticeCount };
constexpr int groupMs = 3'000;
constexpr qsizetype mostLines = 4; // a desktop cuts longer ones, and does not say so

#ifdef Q_OS_LINUX
const QString service = u"org.freedesktop.Notifications"_s;
const QString place = u"/org/freedesktop/Notifications"_s;
#endif

} // namespace

DesktopNotices::DesktopNotices(store::Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_waiting(NoticeCount)
{
    m_later.setSingleShot(true);
    m_later.setInterval(groupMs);
    connect(&m_later, &QTimer::timeout, this, &DesktopNotices::tell);
    // who has come back sees it in the window
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive) {
            m_later.stop();
            m_waiting = QList<QStringList>(NoticeCount);
        }
    });
}

void DesktopNotices::follow(tasks::Attention &attention)
{
    connect(&attention, &tasks::Attention::rejected, this,
            [this](const QString &, const QString &title) { note(Rejected, title); });
    connect(&attention, &tasks::Attention::decisionNeeded, this,
            [this](const QString &title) { note(Undecided, title); });
    connect(&attention, &tasks::Attention::resultsAtRisk, this,
            [this](const QString &, const QString &title) { note(AtRisk, title); });
    connect(
        &attention, &tasks::Attention::batchEnded, this, [this](const QString &name, int sent, int failed) {
            note(BatchOver, failed > 0 ? tr("%1: %2 sent, %3 failed")
                                             .arg(name, QLocale().toString(sent), QLocale().toString(failed))
                                       : tr("%1: %2 sent").arg(name, QLocale().toString(sent)));
        });
}

void DesktopNotices::noteIdle(const QString &accountName)
{
    note(AtRiskElsewhere, accountName);
}

void DesktopNotices::note(int kind, const QString &line)
{
    if (!m_settings.showsNotices() || QGuiApplication::applicationState() == Qt::ApplicationActive)
        return;
    m_waiting[kind] << line;
    if (!m_later.isActive())
        m_later.start();
}

QString DesktopNotices::headingOf(int kind, int count)
{
    switch (kind) {
    case Rejected:
        return tr("%n session(s) rejected", nullptr, count);
    case Undecided:
        return tr("%n send(s) need a decision", nullptr, count);
    case AtRisk:
        return tr("results of %n session(s) are not saved and go within 72 hours", nullptr, count);
    case AtRiskElsewhere:
        return tr("results of %n account(s) that are not open are not saved and go within 72 hours", nullptr,
                  count);
    default:
        return tr("%n batch(es) ended", nullptr, count);
    }
}

void DesktopNotices::tell()
{
    const QList<QStringList> waiting = std::exchange(m_waiting, QList<QStringList>(NoticeCount));
    if (!m_settings.showsNotices())
        return; // switched off since
    QStringList headings, lines;
    for (int kind = 0; kind < NoticeCount; ++kind) {
        const QStringList &some = waiting.at(kind);
        if (some.isEmpty())
            continue;
        headings << headingOf(kind, int(some.size()));
        lines += some;
    }
    if (headings.isEmpty())
        return;
    const auto more = lines.size() - mostLines;
    if (more > 0)
        lines = lines.first(mostLines);
    for (QString &line : lines) // not before: the mask may have come on since
        line = m_settings.maskedMode().shown(line);
    if (more > 0)
        lines << tr("and %n more", nullptr, int(more));
    send(headings.join(u", "_s), lines.join(u'\n'));
}

#ifdef Q_OS_LINUX

void DesktopNotices::send(const QString &heading, const QString &text)
{
    // Not before there is something to click on: where the bus does not answer, the start would wait for it.
    if (!std::exchange(m_listens, true))
        QDBusConnection::sessionBus().connect(service, place, service, u"ActionInvoked"_s, this,
                                              SLOT(actionInvoked(uint,QString)));
    auto call = QDBusMessage::createMethodCall(service, place, service, u"Notify"_s);
    call << QGuiApplication::applicationDisplayName() << uint(0) << u"countersign"_s << heading
         << text.toHtmlEscaped() // a notification's text is markup
         << QStringList{u"default"_s, tr("Show")}
         << QVariantMap{{u"desktop-entry"_s, u"countersign"_s}, {u"category"_s, u"transfer"_s}} << -1;
    auto *answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        // without such a service nothing is told: the views and their counts say it all the same
        if (const QDBusPendingReply<uint> number = *answer; !number.isError())
            m_shown = number.value();
        answer->deleteLater();
    });
}

void DesktopNotices::actionInvoked(uint id, const QString &)
{
    if (id == m_shown && id != 0)
        Q_EMIT activated();
}

#else

void DesktopNotices::send(const QString &heading, const QString &text)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    auto *tray = new QSystemTrayIcon(QGuiApplication::windowIcon(), this);
    connect(tray, &QSystemTrayIcon::messageClicked, this, &DesktopNotices::activated);
    connect(tray, &QSystemTrayIcon::messageClicked, tray, &QObject::deleteLater);
    tray->show(); // a message needs one; it goes when the person has clicked or a minute later
    tray->showMessage(heading, text, QSystemTrayIcon::Information);
    QTimer::singleShot(60'000, tray, &QObject::deleteLater);
}

void DesktopNotices::actionInvoked(uint, const QString &) {}

#endif

} // namespace ui

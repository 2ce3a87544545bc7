// That the screen is shared is told by the desktop: over a real bus, on which this test is a desktop like
// GNOME.
#include "store/maskedmode.h"
#include "support/windowpatience.h"
#include "ui/mainwindow.h"
#include "ui/program.h"
#include "ui/settings/sharingmessage.h"

#include <QAction>
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace {

const QString service = u"org.gnome.Mutter.ScreenCast"_s;
const QString place = u"/org/gnome/Mutter/ScreenCast/Stream"_s;

//! The part of a desktop that takes pictures of the screen for others.
class Desktop : public QDBusVirtualObject
{
public:
    bool isShared = false;
    int asked = 0;

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        if (message.member() != "Introspect"_L1)
            return false;
        ++asked;
        const QString streams = isShared ? u"  <node name=\"u1\"/>\n"_s : QString();
        const QString all = u"<!DOCTYPE node>\n<node>\n%1</node>\n"_s.arg(streams);
        return bus.send(message.createReply(all));
    }
    static void tell(const QString &path, const QString &kind, const QString &name, const QVariant &what)
    {
        auto signal = QDBusMessage::createSignal(path, kind, name);
        if (what.isValid())
            signal << what;
        QDBusConnection::sessionBus().send(signal);
    }
    static void begin()
    {
        tell(place + u"/u7"_s, service + u".Stream"_s, u"PipeWireStreamAdded"_s,
             QVariant::fromValue(uint(43)));
    }
};

} // namespace

class TestUiSharing : public QObject
{
    Q_OBJECT

    Desktop m_desktop;

private Q_SLOTS:
    void initTestCase()
    {
        auto bus = QDBusConnection::sessionBus();
        QVERIFY(bus.registerService(service));
        QVERIFY(bus.registerVirtualObject(place, &m_desktop));
    }
    void init()
    {
        m_desktop.isShared = false;
        m_desktop.asked = 0;
    }

    void aStreamThatBeginsMasks()
    {
        store::MaskedMode masking(false);
        QWidget window;
        ui::SharingMessage message(masking, &window);
        message.watch();
        QTRY_COMPARE(m_desktop.asked, 1);
        QCoreApplication::processEvents(); // the answer
        QVERIFY(!masking.isOn());
        QVERIFY(message.isHidden());
        Desktop::begin();
        QTRY_VERIFY(masking.isOn());
        QVERIFY(!message.isHidden());
        QVERIFY2(message.text().contains(u"shared"_s), qPrintable(message.text()));
        // who wants to be seen may, and the next stream is another question
        masking.setOn(false);
        QVERIFY(message.isHidden());
        Desktop::begin();
        QTRY_VERIFY(masking.isOn());
        QVERIFY(!message.isHidden());
    }

    void whatIsSharedAlready()
    {
        m_desktop.isShared = true;
        store::MaskedMode masking(false);
        QWidget window;
        ui::SharingMessage message(masking, &window);
        message.watch();
        QTRY_VERIFY(masking.isOn());
        QVERIFY(!message.isHidden());
    }

    void whoIsMaskedAlreadyIsToldNothing()
    {
        store::MaskedMode masking(true);
        QWidget window;
        ui::SharingMessage message(masking, &window);
        message.watch();
        ui::ScreenSharing screen;
        QSignalSpy began(&screen, &ui::ScreenSharing::began);
        screen.watch();
        // another signal of the same desktop is none
        Desktop::tell(u"/org/gnome/Mutter/ScreenCast/Session/u7"_s, service + u".Session"_s, u"Closed"_s, {});
        Desktop::begin();
        QTRY_COMPARE(began.size(), 1);
        QCoreApplication::processEvents();
        QCOMPARE(began.size(), 1);
        QVERIFY(masking.isOn());
        QVERIFY(message.isHidden());
    }

    //! Of a bus that does not answer, a window can be seen all the same.
    void theProgramAsksOnceItsWindowIsShown()
    {
        m_desktop.isShared = true;
        QTemporaryDir home;
        ui::CommandLine line;
        line.dataDir = home.filePath(u"data"_s);
        ui::Program program(line);
        QCOMPARE(program.problem(), QString());
        const auto *message = program.window().findChild<ui::SharingMessage *>(u"sharingMessage"_s);
        QVERIFY(message);
        // the answer to one that asks later comes later
        ui::ScreenSharing screen;
        QSignalSpy began(&screen, &ui::ScreenSharing::began);
        screen.watch();
        QTRY_COMPARE(began.size(), 1);
        QVERIFY(message->isHidden());
        program.show();
        QTRY_VERIFY(message->isVisible());
    }

    void theProgramWatches()
    {
        QTemporaryDir home;
        ui::CommandLine line;
        line.dataDir = home.filePath(u"data"_s);
        ui::Program program(line);
        QCOMPARE(program.problem(), QString());
        program.show();
        const auto *message = program.window().findChild<ui::SharingMessage *>(u"sharingMessage"_s);
        QVERIFY(message);
        QTRY_COMPARE(m_desktop.asked, 1); // from then on it listens
        QVERIFY(message->isHidden());
        Desktop::begin();
        QTRY_VERIFY(message->isVisible());
        auto *masked = program.window().findChild<QAction *>(u"maskedMode"_s);
        QVERIFY(masked && masked->isChecked());
        // and by the key that the message names it is seen again
        QVERIFY(support::becomesActive(&program.window()));
        QTest::keyClick(&program.window(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(!masked->isChecked());
        QVERIFY(message->isHidden());
    }
};

QTEST_MAIN(TestUiSharing)
#include "tst_ui_sharing.moc"

#include "support/idlefixture.h"
#include "tasks/idlewalk.h"

#include <QCoreApplication>
#include <QHash>
#include <QPointer>
#include <QSignalSpy>

#include <functional>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using tasks::IdleWalk;

//! The way through the accounts that are not open, whatever is done there.
class TestIdleWalk : public QObject
{
    Q_OBJECT

    std::optional<support::IdleFixture> m_idle;
    QStringList m_begun;
    QHash<QString, QPointer<QObject>> m_works;
    QHash<QString, std::function<void()>> m_dones;

    //! With the account "nothing" nothing is done.
    std::unique_ptr<QObject> begin(const QString &id, const std::function<void()> &done)
    {
        m_begun << id;
        if (id == "nothing"_L1)
            return nullptr;
        auto work = std::make_unique<QObject>();
        m_works.insert(id, work.get());
        m_dones.insert(id, done);
        return work;
    }
    [[nodiscard]] std::unique_ptr<IdleWalk> walk()
    {
        const auto makeWork = [this](const domain::Profile &profile, const std::function<void()> &done) {
            return begin(profile.id, done);
        };
        auto made = std::make_unique<IdleWalk>(*m_idle->profiles, makeWork);
        made->setPace(0, support::IdleFixture::never);
        return made;
    }

private Q_SLOTS:
    void init()
    {
        m_idle.emplace();
        QVERIFY(m_idle->begin());
        for (const QString &id : {u"a"_s, u"nothing"_s, u"b"_s, u"c"_s})
            QVERIFY(m_idle->addFresh(id));
        m_begun.clear();
        m_works.clear();
        m_dones.clear();
    }
    void cleanup() { m_idle.reset(); }

    void oneAfterTheOther()
    {
        const auto walking = walk();
        QSignalSpy finished(walking.get(), &IdleWalk::finished);
        walking->start();
        QTRY_COMPARE(m_begun, QStringList{u"a"_s});
        m_dones.value(u"a"_s)();
        QVERIFY(m_works.value(u"a"_s)); // it is not taken away from under what it does
        QTRY_COMPARE(m_begun, QStringList({u"a"_s, u"nothing"_s, u"b"_s}));
        QVERIFY(!m_works.value(u"a"_s));
        QVERIFY(m_idle->profiles->remove(u"c"_s));
        m_dones.value(u"b"_s)();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(m_begun.size(), 3);
        QVERIFY(!m_works.value(u"b"_s));
    }

    //! It is let go of at once, and an end that is told then is not that of the next.
    void oneThatIsOpened()
    {
        const auto walking = walk();
        QSignalSpy finished(walking.get(), &IdleWalk::finished);
        walking->start();
        QTRY_COMPARE(m_begun, QStringList{u"a"_s});
        m_dones.value(u"a"_s)();
        walking->setOpen(u"a"_s);
        QVERIFY(!m_works.value(u"a"_s));
        QCOMPARE(m_begun, QStringList({u"a"_s, u"nothing"_s, u"b"_s}));
        QCoreApplication::sendPostedEvents(walking.get());
        QVERIFY(m_works.value(u"b"_s));
        QCOMPARE(m_begun.size(), 3);
        walking->setOpen(u"c"_s);
        QVERIFY(m_works.value(u"b"_s)); // it is another one that is open
        m_dones.value(u"b"_s)();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!m_begun.contains(u"c"_s));
    }

    //! The next round comes when it is asked for, though behind the last one.
    void anotherRound()
    {
        const auto walking = walk();
        walking->hurry(0);
        QCoreApplication::processEvents();
        QVERIFY(m_begun.isEmpty()); // not before it was started
        QSignalSpy finished(walking.get(), &IdleWalk::finished);
        walking->setOpen(u"c"_s);
        walking->start();
        QTRY_COMPARE(m_begun.size(), 1);
        walking->hurry(0);
        QCoreApplication::processEvents();
        QCOMPARE(m_begun.size(), 1);
        m_dones.value(u"a"_s)();
        QTRY_COMPARE(m_begun.size(), 3);
        m_dones.value(u"b"_s)();
        QTRY_COMPARE(finished.size(), 1);
        QTRY_COMPARE(m_begun.size(), 4);
        QCOMPARE(m_begun.last(), u"a"_s);
    }
};

QTEST_GUILESS_MAIN(TestIdleWalk)
#include "tst_idlewalk.moc"

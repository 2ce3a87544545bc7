#include "store/auditfile.h"
#include "store/auditlog.h"
#include "support/idlefixture.h"
#include "tasks/idleaccounts.h"
#include "tasks/idleresults.h"

#include <QFile>
#include <QSignalSpy>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using store::SessionRow;
using store::StoreResult;

//! What is long over goes from the accounts that nobody opens, too.
class TestIdleAccounts : public QObject
{
    Q_OBJECT

    static constexpr int never = support::IdleFixture::never;
    std::optional<support::IdleFixture> m_idle;
    std::unique_ptr<store::AuditLog> m_audit;

    void addAccount(const QString &id, int wipeAfterDays = 90)
    {
        SessionRow old;
        old.id = u"old of "_s + id;
        old.json = "{}";
        old.state = u"SIGNED"_s;
        old.isFinal = true;
        old.signer = u"Kari"_s;
        old.words = u"kari"_s;
        old.dueDate = QDateTime::currentDateTimeUtc().addDays(-100);
        SessionRow young = old;
        young.id = u"young of "_s + id;
        young.dueDate = QDateTime::currentDateTimeUtc().addDays(5);
        QVERIFY(m_idle->addAccount(id, {old, young}, wipeAfterDays));
    }
    //! Whose old session still has its signer; that of the young one is always there.
    [[nodiscard]] QStringList left() const
    {
        QStringList ids;
        const QList<domain::Profile> profiles = m_idle->profiles->list();
        for (const domain::Profile &profile : profiles) {
            store::SessionIndex index(m_idle->folder->index(profile.id));
            const auto signer = [&](const QString &id) {
                const auto row = answerOf<StoreResult<SessionRow>>(
                    [&](QObject *context, auto done) { index.get(id, context, done); });
                return row && *row ? (*row)->signer : u"nothing is there"_s;
            };
            if (signer(u"young of "_s + profile.id) != u"Kari"_s)
                qFatal("wiped too early");
            if (!signer(u"old of "_s + profile.id).isEmpty())
                ids << profile.id;
        }
        return ids;
    }

private Q_SLOTS:
    void init()
    {
        m_idle.emplace();
        QVERIFY(m_idle->begin());
        m_audit = std::make_unique<store::AuditLog>(*m_idle->database, m_idle->folder->path());
    }
    void cleanup()
    {
        m_audit.reset();
        m_idle.reset();
    }

    void whatNobodyOpensIsWiped()
    {
        for (const QString &id : {u"a"_s, u"b"_s, u"open"_s})
            addAccount(id);
        addAccount(u"for ever"_s, 0);
        QVERIFY(m_idle->addFresh(u"never opened"_s));
        tasks::IdleAccounts accounts(*m_idle->profiles, *m_idle->folder, *m_idle->database, *m_audit);
        QSignalSpy finished(&accounts, &tasks::IdleAccounts::finished);
        accounts.setOpen(u"open"_s); // sees to itself
        accounts.setPace(0, never);
        accounts.start();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!QFile::exists(m_idle->folder->index(u"never opened"_s))); // not made for this
        QVERIFY(m_idle->profiles->remove(u"never opened"_s));
        QCOMPARE(left(), QStringList({u"open"_s, u"for ever"_s}));
        const auto told = [this] {
            QStringList texts;
            const auto entries = store::AuditFile(m_idle->folder->path()).newest(10);
            for (const store::AuditEntry &entry : entries.value_or(QList<store::AuditEntry>()))
                texts += entry.profileId + u": "_s + entry.subjects.join(u',');
            texts.sort();
            return texts;
        };
        QTRY_COMPARE(told(), QStringList({u"a: old of a"_s, u"b: old of b"_s}));
    }

    //! What a person says while others are gone through counts, too.
    void oneThatIsChangedMeanwhile()
    {
        addAccount(u"a"_s);
        addAccount(u"b"_s);
        tasks::IdleAccounts accounts(*m_idle->profiles, *m_idle->folder, *m_idle->database, *m_audit);
        QSignalSpy finished(&accounts, &tasks::IdleAccounts::finished);
        accounts.setPace(0, never);
        accounts.start();
        QTest::qWait(0); // the first is begun with
        domain::Profile second = m_idle->profiles->get(u"b"_s);
        second.wipeAfterDays = 0;
        QVERIFY(m_idle->profiles->save(second));
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(left(), QStringList{u"b"_s});
    }

    //! It is left alone at once, and the others are gone on with.
    void oneThatIsOpenedMeanwhile()
    {
        addAccount(u"a"_s);
        addAccount(u"b"_s);
        tasks::IdleAccounts accounts(*m_idle->profiles, *m_idle->folder, *m_idle->database, *m_audit);
        QSignalSpy finished(&accounts, &tasks::IdleAccounts::finished);
        accounts.setPace(0, never);
        accounts.start();
        QTest::qWait(0); // the first is begun with
        accounts.setOpen(u"a"_s);
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!left().contains(u"b"_s));
    }

    //! What is about to be lost of them is looked for at the same time, and not in the one that is open.
    void theirResultsAreLookedFor()
    {
        for (const QString &id : {u"a"_s, u"open"_s})
            addAccount(id);
        tasks::IdleAccounts accounts(*m_idle->profiles, *m_idle->folder, *m_idle->database, *m_audit);
        QStringList found;
        connect(&accounts.results(), &tasks::IdleResults::found, this,
                [&found](const tasks::ResultsAtRisk &atRisk) { found << atRisk.profileId; });
        QSignalSpy looked(&accounts.results(), &tasks::IdleResults::finished);
        accounts.results().setPace(0, never);
        accounts.setOpen(u"open"_s);
        accounts.start();
        QTRY_COMPARE(looked.size(), 1);
        QCOMPARE(found, QStringList{u"a"_s});
    }
};

QTEST_GUILESS_MAIN(TestIdleAccounts)
#include "tst_idleaccounts.moc"

#include "store/auditfile.h"
#include "store/auditlog.h"
#include "store/collectionpackages.h"
#include "store/datafolder.h"
#include "store/documentregistry.h"
#include "store/savedresults.h"
#include "store/sessionindex.h"
#include "store/triagestore.h"
#include "support/answer.h"
#include "support/patience.h"
#include "tasks/personaldatawipe.h"

#include <QDeadlineTimer>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using store::SessionRow;
using store::StoreResult;
using tasks::PersonalDataWipe;

namespace {

const QString name = u"Grünhilde Sæterbø"_s;
constexpr int dayMs = 24 * 3'600'000;

} // namespace

//! What an account tells of people goes when it is due, by itself, and is written down.
class TestPersonalDataWipe : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    std::optional<store::DataFolder> m_folder;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::SessionIndex> m_index;
    std::unique_ptr<store::AuditLog> m_audit;
    const QDateTime m_now = QDateTime::currentDateTimeUtc();

    static domain::Profile account(const QString &id, int wipeAfterDays)
    {
        domain::Profile profile;
        profile.id = profile.name = id;
        profile.wipeAfterDays = wipeAfterDays;
        return profile;
    }
    static bool done(const std::function<void(QObject *, std::function<void(StoreResult<void>)>)> &start)
    {
        const auto result = answerOf<StoreResult<void>>(start);
        return result && *result;
    }
    //! Final for so many days.
    [[nodiscard]] SessionRow row(const QString &id, int days) const
    {
        SessionRow made;
        made.id = id;
        made.json = "{\"signer\":{\"username\":\"" + name.toUtf8() + "\"}}";
        made.state = u"SIGNED"_s;
        made.isFinal = true;
        made.title = u"Lease of "_s + name;
        made.signer = name;
        made.words = made.title.toLower();
        made.dueDate = m_now.addDays(-days);
        made.links = {store::SessionLink{u"document of "_s + id, u"collection"_s}};
        return made;
    }
    static bool add(store::SessionIndex &index, const QList<SessionRow> &rows)
    {
        return done([&](QObject *context, auto answer) { index.upsert(rows, context, answer); });
    }
    static QString signerOf(store::SessionIndex &index, const QString &id)
    {
        const auto row = answerOf<StoreResult<SessionRow>>(
            [&](QObject *context, auto answer) { index.get(id, context, answer); });
        return row && *row ? (*row)->signer : u"nothing is there"_s;
    }
    [[nodiscard]] QString signerOf(const QString &id) { return signerOf(*m_index, id); }
    //! What the audit log has, as "account: event of ids".
    [[nodiscard]] QStringList told() const
    {
        QStringList texts;
        const auto entries = store::AuditFile(m_folder->path()).newest(10);
        for (const store::AuditEntry &entry : entries.value_or(QList<store::AuditEntry>()))
            texts << u"%1: %2 of %3"_s.arg(entry.profileId, entry.event, entry.subjects.join(u','));
        return texts;
    }
    //! Of everything in the data folder, as it is while the program runs.
    [[nodiscard]] QByteArray bytes() const
    {
        QByteArray all;
        for (QDirIterator files(m_folder->path(), QDir::Files, QDirIterator::Subdirectories);
             files.hasNext();) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }
    [[nodiscard]] bool isReadable() const
    {
        const QByteArray all = bytes();
        return all.contains(name.toUtf8()) || all.contains(name.toLower().toUtf8());
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        const auto folder = store::DataFolder::open(m_home->filePath(u"data"_s));
        QVERIFY(folder);
        m_folder.emplace(*folder);
        m_database = std::make_unique<store::Database>(m_folder->database());
        m_index = std::make_unique<store::SessionIndex>(m_folder->index(u"p"_s));
        m_audit = std::make_unique<store::AuditLog>(*m_database, m_folder->path());
    }
    void cleanup()
    {
        m_audit.reset();
        m_index.reset();
        m_database.reset();
    }

    void onlyWhatIsDue()
    {
        SessionRow open = row(u"open"_s, 100);
        open.state = u"READY"_s;
        open.isFinal = false;
        QVERIFY(add(*m_index, {row(u"29 days"_s, 29), row(u"31 days"_s, 31), open}));
        PersonalDataWipe wipe(account(u"p"_s, 30), *m_database, *m_index, *m_audit);
        QSignalSpy wiped(&wipe, &PersonalDataWipe::wiped), finished(&wipe, &PersonalDataWipe::finished);
        wipe.wipeNow(m_now);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(wiped.size(), 1);
        QCOMPARE(wiped[0][0].toStringList(), QStringList{u"31 days"_s});
        QCOMPARE(signerOf(u"31 days"_s), QString());
        QCOMPARE(signerOf(u"29 days"_s), name);
        QCOMPARE(signerOf(u"open"_s), name);
        QTRY_COMPARE(told(), QStringList{u"p: data.wiped of 31 days"_s});
        // what is wiped is not wiped again, and not written down again
        wipe.wipeNow(m_now);
        QTRY_COMPARE(finished.size(), 2);
        wipe.wipeNow(m_now.addDays(2));
        QTRY_COMPARE(finished.size(), 3);
        QCOMPARE(signerOf(u"29 days"_s), QString());
        QTRY_COMPARE(told(), QStringList({u"p: data.wiped of 29 days"_s, u"p: data.wiped of 31 days"_s}));
    }

    //! The service still has them, and without the session nobody could save them.
    void notWhileItsResultsAreToBeSaved()
    {
        SessionRow left = row(u"left"_s, 31), saved = row(u"saved"_s, 31);
        for (SessionRow *each : {&left, &saved}) {
            each->seenAt = each->dueDate; // 31 days ago, as final
            each->dueDate = m_now.addDays(5);
            each->results = 1;
        }
        QVERIFY(add(*m_index, {left, saved}));
        const store::SavedResult result{.sessionId = saved.id,
                                        .documentId = u"result"_s,
                                        .path = m_home->filePath(u"result.pdf"_s),
                                        .folder = {},
                                        .sha256Hex = QString(64, u'0'),
                                        .bytes = 1,
                                        .savedAt = m_now,
                                        .checkedAt = m_now};
        store::SavedResults results(*m_database, *m_index, u"p"_s);
        QVERIFY(done([&](QObject *context, auto answer) { results.note({result}, {}, context, answer); }));
        PersonalDataWipe wipe(account(u"p"_s, 30), *m_database, *m_index, *m_audit);
        QSignalSpy finished(&wipe, &PersonalDataWipe::finished);
        wipe.wipeNow(m_now);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(signerOf(u"saved"_s), QString());
        QCOMPARE(signerOf(u"left"_s), name);
        wipe.wipeNow(m_now.addDays(36)); // the service has removed them
        QTRY_COMPARE(finished.size(), 2);
        QCOMPARE(signerOf(u"left"_s), QString());
    }

    //! 0 days: never. And whoever has another number goes by that.
    void eachAccountByItsOwn()
    {
        store::SessionIndex other(m_folder->index(u"q"_s)), third(m_folder->index(u"r"_s));
        for (store::SessionIndex *index : {m_index.get(), &other, &third})
            QVERIFY(add(*index, {row(u"old"_s, 31)}));
        PersonalDataWipe soon(account(u"p"_s, 10), *m_database, *m_index, *m_audit);
        PersonalDataWipe late(account(u"q"_s, 90), *m_database, other, *m_audit);
        PersonalDataWipe never(account(u"r"_s, 0), *m_database, third, *m_audit);
        QSignalSpy soonDone(&soon, &PersonalDataWipe::finished), lateDone(&late, &PersonalDataWipe::finished);
        for (PersonalDataWipe *wipe : {&never, &soon, &late})
            wipe->wipeNow(m_now);
        QTRY_VERIFY(soonDone.size() == 1 && lateDone.size() == 1);
        QCOMPARE(signerOf(*m_index, u"old"_s), QString());
        QCOMPARE(signerOf(other, u"old"_s), name);
        QCOMPARE(signerOf(third, u"old"_s), name);
        QTRY_COMPARE(told(), QStringList{u"p: data.wiped of old"_s});
    }

    void byItself()
    {
        QVERIFY(add(*m_index, {row(u"old"_s, 91)}));
        PersonalDataWipe wipe(account(u"p"_s, 90), *m_database, *m_index, *m_audit);
        QSignalSpy finished(&wipe, &PersonalDataWipe::finished);
        wipe.setPace(1, 1);
        wipe.start();
        QTRY_VERIFY(finished.size() >= 2); // and again
        QCOMPARE(signerOf(u"old"_s), QString());
    }

    //! Neither the files nor their logs have it any more, long before the program ends.
    void whatIsWipedLeavesTheLogsOfARunningProgram()
    {
        QVERIFY(add(*m_index, {row(u"old"_s, 91)}));
        store::DocumentRegistry documents(*m_database);
        documents.setProfile(u"p"_s);
        QVERIFY(done([&](QObject *context, auto answer) {
            documents.upsert({.documentId = u"document of old"_s, .title = name}, context, answer);
        }));
        domain::Triage note;
        note.sessionId = u"old"_s;
        note.note = u"Call "_s + name;
        store::TriageStore triage(*m_database, *m_index, u"p"_s);
        QVERIFY(done([&](QObject *context, auto answer) { triage.put({note}, context, answer); }));
        QVERIFY(isReadable()); // so the test can fail
        QVERIFY(QFileInfo(m_folder->database() + u"-wal"_s).size() > 0);
        PersonalDataWipe wipe(account(u"p"_s, 90), *m_database, *m_index, *m_audit);
        QSignalSpy finished(&wipe, &PersonalDataWipe::finished);
        wipe.setPace(0, dayMs);
        wipe.start();
        QTRY_COMPARE(finished.size(), 1);
        QTRY_VERIFY(!isReadable());
    }

    //! And does not come back by what is known of it elsewhere.
    void packagesOfACollectionGoWithItsLastSession()
    {
        QVERIFY(add(*m_index, {row(u"old"_s, 91), row(u"other"_s, 30)}));
        store::CollectionPackages packages(*m_index);
        store::CollectionPackages::ByCollection made;
        made[u"collection"_s].append(store::CollectionPackage{u"the package of both"_s, {}});
        const auto note = [&] {
            return done([&](QObject *context, auto answer) { packages.note(made, context, answer); });
        };
        QVERIFY(note());
        packages.noteWithout(u"collection"_s, {m_now, 1, true});
        QVERIFY(add(*m_index, {row(u"third"_s, 30)})); // behind it
        QVERIFY(bytes().contains("the package of both"));
        const auto known = [&] {
            const auto found = answerOf<StoreResult<store::CollectionPackages::BySession>>(
                [&](QObject *context, auto answer) {
                    packages.ofSessions({1, 2, 3}, context, answer);
                });
            return found && *found ? (*found)->size() : -1;
        };
        const auto without = [&] {
            const auto found = answerOf<StoreResult<store::CollectionPackages::Without>>(
                [&](QObject *context, auto answer) { packages.awaited(context, answer); });
            return found && *found ? (*found)->size() : -1;
        };
        PersonalDataWipe wipe(account(u"p"_s, 90), *m_database, *m_index, *m_audit);
        QSignalSpy finished(&wipe, &PersonalDataWipe::finished);
        wipe.wipeNow(m_now);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(known(), 3); // two of its sessions are kept
        QCOMPARE(without(), 1);
        wipe.wipeNow(m_now.addDays(70));
        QTRY_COMPARE(finished.size(), 2);
        QCOMPARE(known(), 0);
        QCOMPARE(without(), 0);
        QVERIFY(note());
        QCOMPARE(known(), 0);
    }

    //! What else is known of a session goes first: when it cannot, the session is found again the next time.
    void nothingIsForgottenWhereItCannotGo()
    {
        QVERIFY(add(*m_index, {row(u"old"_s, 91)}));
        {
            store::Database broken(m_home->filePath(u"no folder/data.sqlite"_s));
            PersonalDataWipe wipe(account(u"p"_s, 90), broken, *m_index, *m_audit);
            QSignalSpy finished(&wipe, &PersonalDataWipe::finished);
            wipe.wipeNow(m_now);
            QTRY_COMPARE(finished.size(), 1);
        }
        QCOMPARE(signerOf(u"old"_s), name);
        PersonalDataWipe wipe(account(u"p"_s, 90), *m_database, *m_index, *m_audit);
        QSignalSpy finished(&wipe, &PersonalDataWipe::finished);
        wipe.wipeNow(m_now);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(signerOf(u"old"_s), QString());
        QTRY_COMPARE(told(), QStringList{u"p: data.wiped of old"_s});
    }

    //! Some hundred go at a time; whoever opens the account lets go of it in the middle.
    void whatIsWipedIsWrittenDownAtOnce()
    {
        QList<SessionRow> rows;
        for (int i = 0; i < 700; ++i)
            rows << row(u"old %1"_s.arg(i), 31);
        QVERIFY(add(*m_index, rows));
        auto wipe = std::make_unique<PersonalDataWipe>(account(u"p"_s, 30), *m_database, *m_index, *m_audit);
        wipe->wipeNow(m_now);
        const QString first = rows.first().id, last = rows.last().id;
        QString gone; // of the first hundred, whichever end they are from
        const QDeadlineTimer deadline(qint64(30'000) * support::patience());
        while (gone.isEmpty() && !deadline.hasExpired())
            gone = signerOf(first).isEmpty() ? first : signerOf(last).isEmpty() ? last : QString();
        wipe.reset();
        QVERIFY(!gone.isEmpty());
        QCOMPARE(signerOf(gone == first ? last : first), name); // so it was in the middle
        const auto entries = store::AuditFile(m_folder->path()).newest(20);
        QVERIFY(entries);
        QStringList written;
        for (const store::AuditEntry &entry : *entries)
            written += entry.subjects;
        QVERIFY2(written.contains(gone), "wiped, and nobody knows it");
    }
};

QTEST_GUILESS_MAIN(TestPersonalDataWipe)
#include "tst_personaldatawipe.moc"

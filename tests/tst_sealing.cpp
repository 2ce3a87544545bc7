#include "store/activitylog.h"
#include "store/batchstore.h"
#include "store/collectionregistry.h"
#include "store/datakey.h"
#include "store/documentnames.h"
#include "store/documentregistry.h"
#include "store/draftstore.h"
#include "store/savedsearches.h"
#include "store/sealedcolumns.h"
#include "store/sendjournal.h"
#include "store/sessionlists.h"
#include "store/sql.h"
#include "store/syncstate.h"
#include "store/triagestore.h"
#include "store/wiping.h"
#include "support/answer.h"
#include "support/patience.h"

#include "domain/identitynumbers.h"

#include <QDirIterator>
#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QThread>

using namespace Qt::StringLiterals;
using store::Sealing;
using store::SealingKey;
using store::SessionRow;
using store::StoreResult;
using Doomed = store::SessionIndex::Doomed;

namespace {

//! Nobody else is called so.
const QStringList secrets{u"Grünhilde Sæterbø"_s,
                          u"gruenhilde@sealed.example"_s,
                          u"+4791919191"_s,
                          u"https://sign.example/link/7Ww"_s,
                          u"Please read this, Grünhilde"_s,
                          u"rang twice on Monday"_s};
const QString number = u"13097248022"_s;

QString secret(int i)
{
    return secrets.at(i);
}

} // namespace

//! What lies on the disk of what tells of people, with a key, with another one, and without.
class TestSealing : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Sealing> m_sealing;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::SessionIndex> m_index;
    const QDateTime m_now = QDateTime::currentDateTimeUtc();

    static void nothingElse(const Doomed &, const std::function<void(StoreResult<void>)> &goOn) { goOn({}); }
    static std::shared_ptr<Sealing> sealedBy(const SealingKey &key)
    {
        auto sealing = std::make_shared<Sealing>();
        sealing->use(key, Sealing::State::Lasting);
        return sealing;
    }
    //! A start of the program; null: from a time when nothing was sealed.
    void open(const std::shared_ptr<Sealing> &sealing, bool hidesPeople = false)
    {
        close();
        m_sealing = sealing;
        m_database = std::make_unique<store::Database>(m_folder->filePath(u"app.db"_s),
                                                       store::DatabaseUse{.sealing = sealing});
        m_index = std::make_unique<store::SessionIndex>(m_folder->filePath(u"index.db"_s), nullptr, sealing);
        QVERIFY(done([&](QObject *c, auto d) { store::sealOnce(*m_database, c, d); }));
        QVERIFY(done([&](QObject *c, auto d) { m_index->protect(hidesPeople, c, d); }));
    }
    void close()
    {
        m_index.reset();
        m_database.reset();
    }
    template <typename Start>
    static bool done(Start start)
    {
        const auto result = answerOf<StoreResult<void>>(start);
        if (result && !*result)
            qWarning("%s", qPrintable(result->error().detail));
        return result && result->has_value();
    }
    template <typename T, typename Start>
    static T got(Start start)
    {
        const auto result = answerOf<StoreResult<T>>(start);
        return result && *result ? **result : T();
    }

    [[nodiscard]] SessionRow row(const QString &id, const QString &state = u"READY"_s) const
    {
        SessionRow row;
        row.id = id;
        row.json =
            u"{\"id\":\"%1\",\"title\":\"Lease\",\"signer\":{\"email\":\"%2\",\"mobile\":\"%3\",\"username\":"
            "\"%4\",\"nationalIdentificationNumber\" : \"%5\"},\"signatureUrl\":\"%6\",\"x\":1}"_s
                .arg(id, secret(1), secret(2), secret(0), number, secret(3))
                .toUtf8();
        row.state = state;
        row.isFinal = state == u"SIGNED"_s;
        row.title = u"Lease"_s;
        row.signer = secret(0);
        row.reference = u"R-1"_s;
        row.words = u"lease\nr-1"_s;
        row.people = (QStringList{secret(0), secret(1), secret(2)}).join(u'\n').toLower();
        row.createdAbout = m_now.addDays(-100);
        row.dueDate = m_now.addDays(-95);
        row.seenAt = m_now;
        return row;
    }
    //! One of everything that is kept.
    void fill(const QString &sessionId = u"s1"_s)
    {
        const QByteArray payload =
            u"{\"signer\":\"%1\",\"nationalIdentificationNumber\":\"%2\",\"message\":\"%3\"}"_s
                .arg(secret(0), number, secret(4))
                .toUtf8();
        store::DraftStore drafts(*m_database, u"made"_s);
        QVERIFY(done([&](QObject *c, auto d) {
            drafts.save({.id = u"d1"_s, .name = u"Lease"_s, .payload = payload}, c, d);
        }));
        store::SendJournal journal(*m_database);
        QVERIFY(done([&](QObject *c, auto d) {
            journal.begin({.id = u"j1"_s,
                           .profileId = u"p"_s,
                           .createdAt = m_now.addDays(-100),
                           .payload = payload,
                           .steps = {{1, u"asked"_s, payload, m_now.addDays(-100)}}},
                          c, d);
        }));
        store::BatchStore batches(*m_database);
        store::BatchRow cells{.number = 1, .values = {secret(0), secret(1)}, .links = {secret(3)}};
        cells.problems = QStringList{secret(2)};
        QVERIFY(done([&](QObject *c, auto d) {
            batches.create({.id = u"b1"_s,
                            .profileId = u"p"_s,
                            .pattern = payload,
                            .headers = {secret(0), secret(1)}, // of a file whose first line has no names
                            .createdAt = m_now},
                           {cells}, c, d);
        }));
        batches.rememberMapping({secret(0), secret(1)}, {2, 1});
        store::SavedSearches searches(*m_database);
        QVERIFY(done([&](QObject *c, auto d) {
            searches.save({.id = u"f1"_s, .profileId = u"p"_s, .name = u"Mine"_s, .payload = payload}, c, d);
        }));
        store::ActivityLog log(*m_database);
        QVERIFY(done([&](QObject *c, auto d) {
            log.upsert(
                {.id = u"a1"_s, .title = u"Send to "_s + secret(0), .detail = secret(1), .profileId = u"p"_s},
                c, d);
        }));
        QVERIFY(done([&](QObject *c, auto d) { m_index->upsert({row(sessionId)}, c, d); }));
        store::TriageStore triage(*m_database, *m_index, u"p"_s);
        domain::Triage note;
        note.sessionId = sessionId;
        note.note = secret(5);
        QVERIFY(done([&](QObject *c, auto d) { triage.put({note}, c, d); }));
    }
    [[nodiscard]] QByteArray bytes() const
    {
        QByteArray all;
        for (QDirIterator files(m_folder->path(), QDir::Files, QDirIterator::Subdirectories);
             files.hasNext();) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all.toLower();
    }
    //! Those that anybody can read who has the files.
    [[nodiscard]] QStringList readable() const
    {
        const QByteArray all = bytes();
        QStringList found;
        for (const QString &each : secrets + QStringList{number})
            if (all.contains(each.toLower().toUtf8()) || all.contains(each.toUtf8().toLower()))
                found << each;
        return found;
    }
    QList<store::DraftRecord> drafts()
    {
        store::DraftStore store(*m_database, u"made"_s);
        return got<QList<store::DraftRecord>>(
            [&](QObject *c, auto d) { store.all(store::DraftRecord::Kind::Draft, c, d); });
    }
    SessionRow session(const QString &id = u"s1"_s)
    {
        return got<SessionRow>([&](QObject *c, auto d) { m_index->get(id, c, d); });
    }
    int hits(const QString &text)
    {
        store::SessionNumbers numbers;
        bool isAll = false;
        QObject context;
        domain::SessionFilter filter;
        filter.text = text;
        const auto request = store::SessionLists(*m_index).list(
            filter, {}, m_now, &context,
            [&](const StoreResult<store::SessionNumbers> &first, bool isWhole) {
                numbers = first.value_or(store::SessionNumbers());
                isAll = isWhole;
            },
            [&](const StoreResult<store::SessionNumbers> &all) {
                numbers = all.value_or(store::SessionNumbers());
                isAll = true;
            });
        return support::waitFor([&] { return isAll; }) ? int(numbers.size()) : -1;
    }
    void indexWords()
    {
        while (!got<bool>([&](QObject *c, auto d) { store::SessionLists(*m_index).indexMoreWords(c, d); })) {
        }
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { close(); }

    void sealsAndOpens()
    {
        const SealingKey key = SealingKey::make();
        QCOMPARE(SealingKey::fromText(key.toText())->id(), key.id());
        QVERIFY(!SealingKey::fromText(u"c2hvcnQ="_s));
        QVERIFY(!SealingKey::fromText(u"not base64!"_s));
        const auto sealing = sealedBy(key);
        const QByteArray plain = QByteArray(100'000, 'x') + '\0' + "end";
        const QByteArray sealed = sealing->seal(plain, "draft.payload").value();
        QVERIFY(Sealing::isSealed(sealed, key.id()));
        QVERIFY(!sealed.contains("xxxx"));
        QVERIFY(sealing->seal(plain, "draft.payload").value() != sealed); // never twice the same
        QCOMPARE(sealing->open(sealed, "draft.payload"), plain);
        QCOMPARE(sealing->open("{\"a\":1}", "draft.payload"), QByteArray("{\"a\":1}"));
        QCOMPARE(sealing->open(sealed, "send.payload"), std::nullopt); // somebody moved it
        for (const qsizetype at : {qsizetype(5), qsizetype(20), qsizetype(50), sealed.size() - 1}) {
            QByteArray changed = sealed;
            changed[at] = char(changed[at] ^ 1);
            QCOMPARE(sealing->open(changed, "draft.payload"), std::nullopt);
        }
        for (const qsizetype size : {qsizetype(4), qsizetype(12), qsizetype(40), sealed.size() - 1})
            QCOMPARE(sealing->open(sealed.first(size), "draft.payload"), std::nullopt);
        QCOMPARE(sealedBy(SealingKey::make())->open(sealed, "draft.payload"), std::nullopt);
    }

    void identityNumbersAreTakenOut_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("wanted");
        const auto row = [](const char *name, const char *json, const char *wanted) {
            QTest::newRow(name) << QByteArray(json) << QByteArray(wanted);
        };
        row("text", "{\"signer\":{\"nationalIdentificationNumber\":\"13097248022\",\"email\":\"a@b\"}}",
            "{\"signer\":{\"nationalIdentificationNumber\":\"***\",\"email\":\"a@b\"}}");
        row("spaces and two", "{\"nin\" :\n \"1\", \"a\": [{\"nationalIdentificationNumber\":\"2\\\"3\"}]}",
            "{\"nin\" :\n \"***\", \"a\": [{\"nationalIdentificationNumber\":\"***\"}]}");
        row("a number", "{\"nin\":13097248022,\"x\":1}", "{\"nin\":\"***\",\"x\":1}");
        row("hidden already", "{\"nin\":\"130972*****\"}", "{\"nin\":\"130972*****\"}");
        row("nothing", "{\"nin\":\"\",\"nationalIdentificationNumber\":null}",
            "{\"nin\":\"\",\"nationalIdentificationNumber\":null}");
        row("as a value", "{\"prefill\":[\"nin\"],\"validations\":\"nin\"}",
            "{\"prefill\":[\"nin\"],\"validations\":\"nin\"}");
        row("in a text", "{\"note\":\"\\\"nin\\\":\\\"1\\\" nin\"}",
            "{\"note\":\"\\\"nin\\\":\\\"1\\\" nin\"}");
        row("an object", "{\"nin\":{\"value\":\"13097248022\",\"of\":[{\"c\":\"}\"}]},\"email\":\"a@b\"}",
            "{\"nin\":\"***\",\"email\":\"a@b\"}");
        row("a list, one hidden", "{\"a\":[{\"nin\": [\"130972*****\", \"13097248022\"]}],\"x\":[1]}",
            "{\"a\":[{\"nin\": \"***\"}],\"x\":[1]}");
        row("of an eID", "{\"extra\":{\"ssn\":\"13097248022\",\"cpr\":\"0101701234\",\"country\":\"NO\"}}",
            "{\"extra\":{\"ssn\":\"***\",\"cpr\":\"***\",\"country\":\"NO\"}}");
        row("empty ones", "{\"nin\":{ },\"nationalIdentificationNumber\":[]}",
            "{\"nin\":{ },\"nationalIdentificationNumber\":[]}");
        row("letters as numbers", "{\"n\\u0069n\":\"13097248022\",\"\\u006E\\u0069\\u006e\":1}",
            "{\"n\\u0069n\":\"***\",\"\\u006E\\u0069\\u006e\":\"***\"}");
        row("other letters", "{\"\\nin\":\"1\",\"\\\\u006ein\":\"2\",\"n\\u00e6n\":\"3\"}",
            "{\"\\nin\":\"1\",\"\\\\u006ein\":\"2\",\"n\\u00e6n\":\"3\"}");
        row("cut", "{\"nin\":\"12", "{\"nin\":\"***\"");
        row("cut in an object", "{\"nin\":{\"value\":\"12", "{\"nin\":\"***\"");
        row("cut before", "{\"nin\":", "{\"nin\":");
        row("cut in a name", "{\"nin", "{\"nin");
    }
    void identityNumbersAreTakenOut()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QByteArray, wanted);
        QCOMPARE(domain::withoutIdentityNumbers(json), wanted);
    }

    void nothingIsReadable()
    {
        const SealingKey key = SealingKey::make();
        open(sealedBy(key), true);
        fill();
        indexWords();
        QCOMPARE(readable(), QStringList()); // in the WAL, while it is open
        QCOMPARE(hits(u"lease"_s), 1);
        QCOMPARE(hits(secret(1)), 0); // the price of it
        QCOMPARE(session().signer, secret(0));
        QVERIFY(session().json.contains(secret(1).toUtf8()));
        QVERIFY(!session().json.contains(number.toUtf8()));
        close();
        QCOMPARE(readable(), QStringList());

        open(sealedBy(key), true);
        QCOMPARE(session().signer, secret(0));
        QVERIFY(drafts().value(0).payload.contains(secret(4).toUtf8()));
        QVERIFY(!drafts().value(0).isSealedAway);
    }

    void whatCanBeSearchedForIsReadable()
    {
        open(sealedBy(SealingKey::make()));
        fill();
        indexWords();
        QCOMPARE(hits(secret(1)), 1);
        QCOMPARE(hits(secret(0)), 1);
        close();
        // the three that README names: names, addresses, and what was noted
        QCOMPARE(readable(), (QStringList{secret(0), secret(1), secret(2), secret(5)}));
    }

    void whatWasReadableIsSealed()
    {
        const SealingKey key = SealingKey::make();
        open(nullptr);
        fill();
        indexWords();
        close();
        QVERIFY(readable().size() >= 6); // so the test can fail
        open(sealedBy(key), true);
        QCOMPARE(hits(u"lease"_s), 0); // comes back with the session
        QVERIFY(got<store::SyncProgress>([&](QObject *c, auto d) {
                    store::SyncState(*m_index).read(c, d);
                }).spans.isEmpty());
        QVERIFY(done([&](QObject *c, auto d) { m_index->upsert({row(u"s1"_s)}, c, d); }));
        QCOMPARE(hits(u"lease"_s), 1);
        QVERIFY(drafts().value(0).payload.contains(secret(4).toUtf8()));
        store::SendJournal journal(*m_database);
        QVERIFY(done([&](QObject *c, auto d) { journal.finish(u"j1"_s, u"done"_s, c, d); }));
        close();
        QCOMPARE(readable(), QStringList());
    }

    //! Also of a program that runs on, and may be killed.
    void namesLeaveTheFileWithTheWish()
    {
        const SealingKey key = SealingKey::make();
        open(sealedBy(key));
        fill();
        indexWords();
        close();
        QVERIFY(!readable().isEmpty()); // so the test can fail
        open(sealedBy(key), true);
        QTRY_COMPARE(readable(), QStringList());
    }

    void numbersGoWhenTheyWereSent()
    {
        open(nullptr); // or it could not be seen
        fill();
        store::SendJournal journal(*m_database);
        const auto record = [&] {
            return got<store::SendRecord>([&](QObject *c, auto d) { journal.get(u"j1"_s, c, d); });
        };
        QVERIFY(record().payload.contains(number.toUtf8()));
        QVERIFY(done([&](QObject *c, auto d) { journal.finish(u"j1"_s, u"done"_s, c, d); }));
        QVERIFY(record().payload.contains(secret(4).toUtf8()));
        QVERIFY(!record().payload.contains(number.toUtf8()));
        QVERIFY(!record().steps.first().payload.contains(number.toUtf8()));
    }

    //! A rescue stops them, and has no key to take the numbers out.
    void numbersOfStoppedSendsGo()
    {
        const SealingKey key = SealingKey::make();
        open(sealedBy(key));
        fill();
        const auto run = [this](const QString &statement) {
            return done([&](QObject *c, auto d) {
                m_database->run<void>(
                    c, [statement](QSqlDatabase &database) { return store::sql::run(database, statement); },
                    d);
            });
        };
        const auto record = [this] {
            return got<store::SendRecord>(
                [&](QObject *c, auto d) { store::SendJournal(*m_database).get(u"j1"_s, c, d); });
        };
        const auto forget = [this] {
            return done([&](QObject *c, auto d) { store::SendJournal(*m_database).forgetStopped(c, d); });
        };
        QVERIFY(forget());
        QVERIFY(record().payload.contains(number.toUtf8())); // it is still sent
        QVERIFY(run(u"UPDATE send SET finished = 1, state = 'damaged'"_s));
        auto ofThisRun = std::make_shared<Sealing>();
        ofThisRun->use(SealingKey::make(), Sealing::State::ThisRun);
        open(ofThisRun); // the keychain is locked today
        QVERIFY(forget());
        open(sealedBy(key));
        QVERIFY(record().payload.contains(number.toUtf8()));
        QVERIFY(forget());
        QVERIFY(record().payload.contains(secret(4).toUtf8()));
        QVERIFY(!record().payload.contains(number.toUtf8()));
        QVERIFY(!record().steps.first().payload.contains(number.toUtf8()));
    }

    //! What columns were said to be is found again by their names, which are kept nowhere.
    void namesOfColumns()
    {
        const SealingKey key = SealingKey::make();
        open(sealedBy(key), true);
        fill();
        store::BatchStore batches(*m_database);
        const auto mapping = [&](const QStringList &headers) {
            return got<QList<int>>([&](QObject *c, auto d) { batches.mappingFor(headers, c, d); });
        };
        QCOMPARE(mapping({secret(0), secret(1)}), QList<int>({2, 1}));
        QCOMPARE(mapping({secret(0) + secret(1)}), QList<int>());
        const auto headers = [&] {
            return got<store::BatchRecord>([&](QObject *c, auto d) { batches.get(u"b1"_s, c, d); }).headers;
        };
        QCOMPARE(headers(), QStringList({secret(0), secret(1)}));
        close();
        QCOMPARE(readable(), QStringList());
    }

    void aStepIsNotRewritten()
    {
        open(nullptr);
        fill();
        const auto change = [this](const QString &statement) {
            return done([&](QObject *c, auto d) {
                m_database->run<void>(
                    c,
                    [statement](QSqlDatabase &database) -> StoreResult<void> {
                        QSqlQuery query(database);
                        if (!query.exec(statement))
                            return tl::make_unexpected(store::StoreError{{}, query.lastError().text()});
                        return {};
                    },
                    d);
            });
        };
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"a step is never changed"_s));
        QVERIFY(!change(u"UPDATE send_step SET payload = x'00'"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"a step is never changed"_s));
        QVERIFY(!change(u"UPDATE send_step SET name = 'other'"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"a step is never removed"_s));
        QVERIFY(!change(u"DELETE FROM send_step"_s));
    }

    void theKeyIsLost()
    {
        const SealingKey key = SealingKey::make();
        open(sealedBy(key), true);
        fill();
        QVERIFY(done([&](QObject *c, auto d) { store::SyncState(*m_index).noteSpan({1, 2}, c, d); }));
        open(sealedBy(SealingKey::make()), true);
        QVERIFY(drafts().value(0).isSealedAway);
        QCOMPARE(drafts().value(0).name, u"Lease"_s);
        QVERIFY(session().json.isEmpty());
        QCOMPARE(session().state, u"READY"_s);
        store::SendJournal journal(*m_database);
        const auto unfinished =
            got<QList<store::SendRecord>>([&](QObject *c, auto d) { journal.unfinished(c, d); });
        QCOMPARE(unfinished.size(), 1);
        QVERIFY(unfinished.first().isSealedAway);
        store::BatchStore batches(*m_database);
        const auto rows =
            got<QList<store::BatchRow>>([&](QObject *c, auto d) { batches.rows(u"b1"_s, c, d); });
        QVERIFY(rows.value(0).isBroken); // so nobody sends it
        store::ActivityLog log(*m_database);
        QCOMPARE(got<QList<store::ActivityEntry>>([&](QObject *c, auto d) { log.recent(5, c, d); }).size(),
                 1);
        // sessions are fetched again
        QVERIFY(got<store::SyncProgress>([&](QObject *c, auto d) {
                    store::SyncState(*m_index).read(c, d);
                }).spans.isEmpty());
        QVERIFY(done([&](QObject *c, auto d) { m_index->upsert({row(u"s1"_s)}, c, d); }));
        QVERIFY(session().json.contains(secret(1).toUtf8()));
        // a note that nobody can read is not written over, whether something else is noted or all is taken
        // back
        store::TriageStore notes(*m_database, *m_index, u"p"_s);
        domain::Triage handled;
        handled.sessionId = u"s1"_s;
        handled.handledAt = m_now;
        QVERIFY(done([&](QObject *c, auto d) { notes.put({handled}, c, d); }));
        handled.handledAt = {};
        QVERIFY(done([&](QObject *c, auto d) { notes.put({handled}, c, d); }));
        // and what was sealed is still there for who finds the key
        open(sealedBy(key), true);
        store::TriageStore again(*m_database, *m_index, u"p"_s);
        QCOMPARE(got<domain::Triage>([&](QObject *c, auto d) { again.ofSession(u"s1"_s, c, d); }).note,
                 secret(5));
        QVERIFY(drafts().value(0).payload.contains(secret(4).toUtf8()));
    }

    void aKeyOfThisRunIsFollowedByALastingOne()
    {
        auto sealing = std::make_shared<Sealing>();
        sealing->use(SealingKey::make(), Sealing::State::ThisRun);
        open(sealing);
        fill();
        const SealingKey key = SealingKey::make();
        sealing->use(key, Sealing::State::Lasting);
        QVERIFY(done([&](QObject *c, auto d) { store::sealOnce(*m_database, c, d); }));
        QVERIFY(done([&](QObject *c, auto d) { m_index->protect(false, c, d); }));
        open(sealedBy(key));
        QVERIFY(!drafts().value(0).isSealedAway);
        QVERIFY(session().json.contains(secret(1).toUtf8()));
    }

    //! Without a keychain not even what could be searched for stays, whatever the account says.
    void aKeyOfThisRunLeavesNobodyReadable()
    {
        auto ofThisRun = std::make_shared<Sealing>();
        ofThisRun->use(SealingKey::make(), Sealing::State::ThisRun);
        open(ofThisRun);
        fill();
        indexWords();
        QVERIFY(done([&](QObject *c, auto d) { store::SyncState(*m_index).noteSpan({1, 2}, c, d); }));
        QCOMPARE(readable(), QStringList());
        QCOMPARE(session().signer, secret(0)); // while it runs
        QCOMPARE(hits(u"lease"_s), 1);
        QCOMPARE(hits(secret(1)), 0); // the price of it
        close();
        QCOMPARE(readable(), QStringList());

        open(sealedBy(SealingKey::make())); // the keychain is there again
        QVERIFY(got<store::SyncProgress>([&](QObject *c, auto d) {
                    store::SyncState(*m_index).read(c, d);
                }).spans.isEmpty());
        QVERIFY(done([&](QObject *c, auto d) { m_index->upsert({row(u"s1"_s)}, c, d); }));
        QCOMPARE(hits(secret(1)), 1);
        QCOMPARE(session().signer, secret(0));
    }

    //! What was readable already is not lost by a day on which the keychain stays locked.
    void aDayWithoutTheKeyHidesOnlyWhatIsNew()
    {
        const SealingKey key = SealingKey::make();
        open(sealedBy(key));
        fill();
        indexWords();
        auto ofThisRun = std::make_shared<Sealing>();
        ofThisRun->use(SealingKey::make(), Sealing::State::ThisRun);
        open(ofThisRun);
        QCOMPARE(hits(secret(1)), 1);
        QVERIFY(done([&](QObject *c, auto d) { m_index->upsert({row(u"s1"_s)}, c, d); }));
        QCOMPARE(hits(secret(1)), 0);
        open(sealedBy(key));
        QVERIFY(done([&](QObject *c, auto d) { m_index->upsert({row(u"s1"_s)}, c, d); }));
        QCOMPARE(hits(secret(1)), 1);
        QCOMPARE(session().signer, secret(0));
    }

    //! Labels stay to be found while notes are hidden, and notes are found again when they may be readable.
    void wordsOfNotesFollowTheWish()
    {
        const SealingKey key = SealingKey::make();
        const auto openWith = [&](bool hidesPeople) {
            open(sealedBy(key), hidesPeople);
            store::TriageStore notes(*m_database, *m_index, u"p"_s);
            return done([&](QObject *c, auto d) { notes.mirror(c, d); });
        };
        QVERIFY(openWith(false));
        fill();
        store::TriageStore notes(*m_database, *m_index, u"p"_s);
        domain::Triage noted;
        noted.sessionId = u"s1"_s;
        noted.note = secret(5);
        noted.labels = QStringList{u"Waiting"_s};
        QVERIFY(done([&](QObject *c, auto d) { notes.put({noted}, c, d); }));
        indexWords();
        QCOMPARE(hits(u"twice"_s), 1);
        QCOMPARE(hits(u"waiting"_s), 1);
        QVERIFY(openWith(true));
        QCOMPARE(hits(u"twice"_s), 0);
        QCOMPARE(hits(u"waiting"_s), 1);
        QVERIFY(openWith(false));
        QCOMPARE(hits(u"twice"_s), 1);
        QCOMPARE(hits(u"waiting"_s), 1);
    }

    void whoNeedsTheKeyWaitsForIt()
    {
        auto sealing = std::make_shared<Sealing>();
        m_database = std::make_unique<store::Database>(m_folder->filePath(u"app.db"_s),
                                                       store::DatabaseUse{.sealing = sealing});
        store::DraftStore drafts(*m_database, u"made"_s);
        bool isSaved = false;
        drafts.save({.id = u"d1"_s, .payload = "x"}, this,
                    [&](const StoreResult<void> &result) { isSaved = result.has_value(); });
        QTest::qWait(0);
        QVERIFY(!isSaved);
        sealing->use(SealingKey::make(), Sealing::State::Lasting);
        QTRY_VERIFY(isSaved);
    }

    void nobodyBringsAKey()
    {
        auto sealing = std::make_shared<Sealing>();
        m_database = std::make_unique<store::Database>(m_folder->filePath(u"app.db"_s),
                                                       store::DatabaseUse{.sealing = sealing});
        store::DraftStore(*m_database, u"made"_s).save({.id = u"d1"_s, .payload = "x"});
        m_database.reset();                                  // and does not hang
        QCOMPARE(sealing->state(), Sealing::State::Waiting); // it may still come, for others
        sealing->refuse();
        m_database = std::make_unique<store::Database>(m_folder->filePath(u"app.db"_s),
                                                       store::DatabaseUse{.sealing = sealing});
        QVERIFY(drafts().isEmpty()); // rather nothing than something readable
        store::DraftStore drafts(*m_database, u"made"_s);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"NOT NULL"_s));
        QVERIFY(!done([&](QObject *c, auto d) { drafts.save({.id = u"d1"_s, .payload = "x"}, c, d); }));
    }

    //! An account that is closed while the keychain still asks takes the key from nobody else.
    void closingOneFileLeavesTheKeyToTheOthers()
    {
        auto sealing = std::make_shared<Sealing>();
        const store::DatabaseUse use{.sealing = sealing};
        m_database = std::make_unique<store::Database>(m_folder->filePath(u"app.db"_s), use);
        {
            store::Database other(m_folder->filePath(u"other.db"_s), use);
            store::DraftStore(other, u"made"_s).save({.id = u"d1"_s, .payload = "x"});
        } // waits for no key
        QCOMPARE(sealing->state(), Sealing::State::Waiting);
        sealing->use(SealingKey::make(), Sealing::State::Lasting);
        store::DraftStore drafts(*m_database, u"made"_s);
        QVERIFY(done([&](QObject *c, auto d) { drafts.save({.id = u"d1"_s, .payload = "x"}, c, d); }));
    }

    //! What an earlier version left readable is not sealed by a key that ends with the program.
    void aKeyOfThisRunSealsNothingOld()
    {
        open(nullptr);
        fill();
        const QStringList before = readable();
        auto ofThisRun = std::make_shared<Sealing>();
        ofThisRun->use(SealingKey::make(), Sealing::State::ThisRun);
        open(ofThisRun);
        QCOMPARE(drafts().size(), 1);
        open(sealedBy(SealingKey::make())); // the keychain is there again
        QCOMPARE(drafts().size(), 1);
        QVERIFY(!drafts().first().isSealedAway);
        QVERIFY(!before.isEmpty());
    }

    //! A row that cannot be read may still be left out, for example; its cells wait for their key.
    void rowsKeepWhatIsSealedAway()
    {
        const SealingKey key = SealingKey::make();
        open(sealedBy(key));
        fill();
        const auto rows = [this] {
            return got<QList<store::BatchRow>>(
                [&](QObject *c, auto d) { store::BatchStore(*m_database).rows(u"b1"_s, c, d); });
        };
        const auto values = rows().value(0).values;
        QVERIFY(!values.isEmpty());
        auto other = std::make_shared<Sealing>();
        other->use(SealingKey::make(), Sealing::State::ThisRun);
        open(other);
        auto closed = rows();
        QVERIFY(closed.size() == 1 && closed.first().isSealedAway && closed.first().values.isEmpty());
        closed.first().state = store::BatchRow::State::Excluded;
        store::BatchStore batches(*m_database);
        QVERIFY(done([&](QObject *c, auto d) { batches.update(u"b1"_s, closed, c, d); }));
        open(sealedBy(key));
        QCOMPARE(rows().value(0).values, values);
        QCOMPARE(rows().value(0).state, store::BatchRow::State::Excluded);
    }

    //! Where the rest cannot go, nothing goes, and it is found again the next time.
    void nothingIsWipedBeforeTheRest()
    {
        open(sealedBy(SealingKey::make()));
        QVERIFY(done([&](QObject *c, auto d) { m_index->upsert({row(u"old"_s, u"SIGNED"_s)}, c, d); }));
        QStringList told;
        const auto refuse = [&told](const Doomed &doomed, const auto &goOn) {
            told = doomed.ids;
            goOn(tl::make_unexpected(store::StoreError{store::StoreError::Kind::Full, {}}));
        };
        QCOMPARE(got<QStringList>(
                     [&](QObject *c, auto d) { m_index->wipe(m_now.addDays(-90), 10, refuse, c, d); }),
                 QStringList());
        QCOMPARE(told, QStringList{u"old"_s});
        QVERIFY(!session(u"old"_s).json.isEmpty());
        QCOMPARE(got<QStringList>(
                     [&](QObject *c, auto d) { m_index->wipe(m_now.addDays(-90), 10, nothingElse, c, d); }),
                 QStringList{u"old"_s});
    }

    void finalSessionsAreWiped()
    {
        open(sealedBy(SealingKey::make()));
        fill(u"open"_s);
        SessionRow old = row(u"old"_s, u"SIGNED"_s), young = row(u"young"_s, u"SIGNED"_s);
        young.dueDate = m_now.addDays(5);
        QVERIFY(done([&](QObject *c, auto d) { m_index->upsert({old, young}, c, d); }));
        indexWords();
        QCOMPARE(hits(secret(1)), 3);
        const auto wipe = [&] {
            return got<QStringList>(
                [&](QObject *c, auto d) { m_index->wipe(m_now.addDays(-90), 10, nothingElse, c, d); });
        };
        QCOMPARE(wipe(), QStringList{u"old"_s});
        QCOMPARE(wipe(), QStringList()); // once
        QCOMPARE(hits(secret(1)), 2);
        QCOMPARE(hits(u"r-1"_s), 3); // the reference is of the contract
        const SessionRow wiped = session(u"old"_s);
        QVERIFY(wiped.wipedAt.isValid());
        QCOMPARE(wiped.signer + wiped.title, QString());
        QVERIFY(wiped.json.isEmpty());
        QCOMPARE(wiped.state, u"SIGNED"_s);
        QCOMPARE(session(u"young"_s).signer, secret(0));
        // the service still tells of it: it stays wiped
        old.seenAt = m_now.addSecs(60);
        QVERIFY(done([&](QObject *c, auto d) { m_index->upsert({old}, c, d); }));
        QVERIFY(session(u"old"_s).json.isEmpty());
        QCOMPARE(session(u"old"_s).seenAt.toSecsSinceEpoch(), old.seenAt.toSecsSinceEpoch());
    }

    void whatIsWipedLeavesTheFile()
    {
        open(nullptr); // or it could not be seen
        fill(u"old"_s);
        SessionRow old = row(u"old"_s, u"SIGNED"_s);
        old.seenAt = m_now.addSecs(1);
        old.dueDate = m_now.addDays(-95);
        QVERIFY(done([&](QObject *c, auto d) { m_index->remove(u"old"_s, c, d); }));
        QVERIFY(done([&](QObject *c, auto d) { m_index->upsert({old}, c, d); }));
        indexWords();
        store::SendJournal journal(*m_database);
        QVERIFY(done([&](QObject *c, auto d) { journal.finish(u"j1"_s, u"done"_s, c, d); }));
        QCOMPARE(got<QStringList>(
                     [&](QObject *c, auto d) { m_index->wipe(m_now.addDays(-90), 10, nothingElse, c, d); }),
                 QStringList{u"old"_s});
        QVERIFY(done([&](QObject *c, auto d) { store::wipeNotes(*m_database, u"p"_s, {u"old"_s}, c, d); }));
        QVERIFY(done(
            [&](QObject *c, auto d) { store::wipeEnded(*m_database, u"p"_s, m_now.addDays(-90), c, d); }));
        bool isFirst = true;
        while (!got<bool>(
            [&](QObject *c, auto d) { m_index->settleWords(std::exchange(isFirst, false), c, d); })) {
        }
        const auto sent = got<store::SendRecord>([&](QObject *c, auto d) { journal.get(u"j1"_s, c, d); });
        QVERIFY(sent.payload.isEmpty());
        QCOMPARE(sent.steps.first().name, u"asked"_s); // that it was, and when
        // of the others, which are no part of this
        store::DraftStore(*m_database, u"made"_s).remove(u"d1"_s);
        store::SavedSearches(*m_database).remove(u"f1"_s);
        store::ActivityLog(*m_database).remove(u"a1"_s);
        store::BatchStore(*m_database).remove(u"b1"_s);
        m_database->forgetOldPages();
        close();
        QCOMPARE(readable(), QStringList());
        QVERIFY(!bytes().contains("xample")); // nor in parts, as the index of the words keeps them
    }

    //! Documents, results and collections are called after what they are of. Their names go with the last
    //! session that names them, and do not come back with a list of the service.
    void namesGoWithTheSessions()
    {
        open(nullptr); // or it could not be seen
        const auto made = [this](const QString &id, const QList<store::SessionLink> &links) {
            SessionRow row;
            row.id = id;
            row.json = "{\"output\":{\"signatures\":[{\"resultDocumentId\":\"signed " + id.toUtf8() +
                       "\"}],\"packages\":[{\"resultDocumentId\":\"package\"}]}}";
            row.state = u"SIGNED"_s;
            row.isFinal = true;
            row.dueDate = m_now.addDays(-95);
            row.seenAt = m_now;
            row.links = links;
            return row;
        };
        const SessionRow old = made(u"old"_s, {{u"own"_s, u"c-own"_s}, {u"shared"_s, u"c-shared"_s}});
        SessionRow young = made(u"young"_s, {store::SessionLink{u"shared"_s, u"c-shared"_s}});
        young.dueDate = m_now.addDays(5);
        QVERIFY(done([&](QObject *c, auto d) { m_index->upsert({old, young}, c, d); }));
        store::DocumentRegistry documents(*m_database);
        documents.setProfile(u"p"_s);
        documents.setSessions(m_index.get());
        QTRY_VERIFY(!got<bool>([&](QObject *c, auto d) { store::DocumentNames(*m_index).needsAll(c, d); }));
        const QList<store::DocumentRecord> told{{.documentId = u"own"_s, .title = secret(0)},
                                                {.documentId = u"shared"_s, .title = u"Shared"_s},
                                                {.documentId = u"signed old"_s, .title = secret(4)},
                                                {.documentId = u"signed young"_s, .title = u"Young"_s},
                                                {.documentId = u"package"_s, .title = u"Both"_s}};
        QVERIFY(done([&](QObject *c, auto d) { documents.noteDiscovered(told, c, d); }));
        store::CollectionRegistry collections(*m_database);
        collections.setProfile(u"p"_s);
        for (const auto &[id, name] :
             {std::pair(u"c-own"_s, secret(5)), std::pair(u"c-shared"_s, u"Two"_s)}) {
            store::CollectionRecord record;
            record.id = id;
            record.name = name;
            QVERIFY(done([&](QObject *c, auto d) { collections.upsert(record, c, d); }));
        }
        QVERIFY(readable().size() >= 3); // so the test can fail

        Doomed doomed;
        const auto namesFirst = [&](const Doomed &what, const std::function<void(StoreResult<void>)> &goOn) {
            doomed = what;
            store::wipeNames(*m_database, u"p"_s, what.documentIds, what.collectionIds, m_now, this, goOn);
        };
        QCOMPARE(got<QStringList>(
                     [&](QObject *c, auto d) { m_index->wipe(m_now.addDays(-90), 10, namesFirst, c, d); }),
                 QStringList{u"old"_s});
        doomed.documentIds.sort();
        QCOMPARE(doomed.documentIds, QStringList({u"own"_s, u"signed old"_s})); // the package is of both
        QCOMPARE(doomed.collectionIds, QStringList{u"c-own"_s});
        const auto titles = [&] {
            QMap<QString, QString> all;
            const auto records =
                got<QList<store::DocumentRecord>>([&](QObject *c, auto d) { documents.all(c, d); });
            for (const store::DocumentRecord &record : records)
                all.insert(record.documentId, record.title);
            return all;
        };
        const QMap<QString, QString> left{{u"own"_s, QString()},
                                          {u"shared"_s, u"Shared"_s},
                                          {u"signed old"_s, QString()},
                                          {u"signed young"_s, u"Young"_s},
                                          {u"package"_s, u"Both"_s}};
        QCOMPARE(titles(), left);
        QVERIFY(done([&](QObject *c, auto d) { documents.noteDiscovered(told, c, d); }));
        QCOMPARE(titles(), left);
        documents.setSessions(nullptr); // before it goes
        close();
        QCOMPARE(readable(), QStringList());
    }

    //! What was merged, and with which file, says whom it was for. One that somebody may go on with stays.
    void namesOfEndedBatchesGo()
    {
        open(nullptr);
        using State = store::BatchRow::State;
        store::BatchStore batches(*m_database);
        const store::BatchRow sent{.number = 1, .state = State::Sent, .changedAt = m_now.addDays(-95)};
        const store::BatchRow problem{.number = 2, .state = State::Problem, .changedAt = m_now.addDays(-95)};
        const store::BatchRecord ended{.id = u"ended"_s,
                                       .profileId = u"p"_s,
                                       .name = secret(0),
                                       .pattern = secret(4).toUtf8(),
                                       .sourceName = secret(1) + u".csv"_s,
                                       .folder = u"/srv/"_s + secret(5),
                                       .headers = {secret(2)},
                                       .createdAt = m_now.addDays(-100)};
        store::BatchRecord going = ended;
        going.id = u"going"_s;
        going.name = going.sourceName = going.folder = u"Going on"_s;
        going.pattern = "going";
        going.headers = QStringList{u"Going on"_s};
        QVERIFY(done([&](QObject *c, auto d) { batches.create(ended, {sent}, c, d); }));
        QVERIFY(done([&](QObject *c, auto d) { batches.create(going, {sent, problem}, c, d); }));
        QVERIFY2(readable().size() >= 4, qPrintable(readable().join(u' '))); // so the test can fail
        QVERIFY(done(
            [&](QObject *c, auto d) { store::wipeEnded(*m_database, u"p"_s, m_now.addDays(-90), c, d); }));
        const auto kept = [&](const QString &id) {
            return got<store::BatchRecord>([&](QObject *c, auto d) { batches.get(id, c, d); });
        };
        QCOMPARE(kept(u"ended"_s).id, u"ended"_s); // that it was, and when
        QVERIFY(kept(u"ended"_s).createdAt.isValid());
        QVERIFY(kept(u"ended"_s).headers.isEmpty());
        QCOMPARE(kept(u"going"_s).name, u"Going on"_s);
        QCOMPARE(kept(u"going"_s).pattern, QByteArray("going"));
        close();
        QCOMPARE(readable(), QStringList());
    }

    //! One that keeps for a year what it did does not lose it to one that keeps a month.
    void eachAccountHasItsOwnPeriod()
    {
        open(nullptr);
        store::ActivityLog log(*m_database);
        for (const QString &profile : {u"p"_s, u"q"_s, QString()}) {
            store::ActivityEntry entry{.id = u"of "_s + profile, .title = u"Send"_s};
            entry.endedAt = m_now.addDays(-100);
            entry.profileId = profile;
            QVERIFY(done([&](QObject *c, auto d) { log.upsert(entry, c, d); }));
        }
        const auto left = [&] {
            QStringList ids;
            const auto entries =
                got<QList<store::ActivityEntry>>([&](QObject *c, auto d) { log.recent(5, c, d); });
            for (const store::ActivityEntry &entry : entries)
                ids << entry.id;
            return ids;
        };
        const auto wipe = [&](const QString &profile) {
            return done([&](QObject *c, auto d) {
                store::wipeEnded(*m_database, profile, m_now.addDays(-90), c, d);
            });
        };
        QVERIFY(wipe(u"p"_s));
        QCOMPARE(left(), QStringList{u"of q"_s}); // what an earlier program wrote is of whoever comes first
        QVERIFY(wipe(u"q"_s));
        QCOMPARE(left(), QStringList());
    }

    //! No wipe visits it any more: it is nobody's.
    void aRemovedAccountLeavesNothing()
    {
        open(nullptr); // or it could not be seen
        fill();
        const auto forget = [this] {
            return done([&](QObject *c, auto d) { store::forgetAccount(*m_database, u"p"_s, c, d); });
        };
        store::SendJournal journal(*m_database);
        const auto sent = [&] {
            return got<store::SendRecord>([&](QObject *c, auto d) { journal.get(u"j1"_s, c, d); });
        };
        QVERIFY(forget());
        QVERIFY(!sent().payload.isEmpty()); // nobody knows yet how it ends
        QVERIFY(done([&](QObject *c, auto d) { journal.finish(u"j1"_s, u"done"_s, c, d); }));
        QVERIFY(forget());
        QVERIFY(sent().payload.isEmpty());
        QCOMPARE(sent().steps.first().name, u"asked"_s); // that it was, and when
        QCOMPARE(drafts().size(), 1);                    // of any account
        store::DraftStore(*m_database, u"made"_s).remove(u"d1"_s);
        m_database->forgetOldPages();
        close();
        for (const auto &suffix : {""_L1, "-wal"_L1, "-shm"_L1})
            QFile::remove(m_folder->filePath(u"index.db"_s + suffix));
        QCOMPARE(readable(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestSealing)
#include "tst_sealing.moc"

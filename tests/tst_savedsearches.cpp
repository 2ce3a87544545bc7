// What is kept of the searches that were saved, and how it is written.
#include "domain/savedsearch.h"
#include "store/savedsearches.h"
#include "support/answer.h"
#include "tasks/savedsearchjson.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

using namespace Qt::StringLiterals;
using domain::SavedSearch;
using domain::SessionKey;
using domain::SessionState;
using store::SavedSearchRecord;
using store::StoreResult;

class TestSavedSearches : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::SavedSearches> m_store;

    void open()
    {
        m_store.reset();
        m_database.reset();
        m_database = std::make_unique<store::Database>(m_home->filePath(u"app.db"_s));
        m_store = std::make_unique<store::SavedSearches>(*m_database);
    }
    bool save(const SavedSearchRecord &record)
    {
        const auto answer = answerOf<StoreResult<void>>(
            [&](QObject *context, auto done) { m_store->save(record, context, done); });
        return answer && *answer;
    }
    QList<SavedSearchRecord> all(const QString &profile = u"p"_s)
    {
        const auto answer = answerOf<StoreResult<QList<SavedSearchRecord>>>(
            [&](QObject *context, auto done) { m_store->all(profile, context, done); });
        return answer && *answer ? answer->value() : QList<SavedSearchRecord>{{.id = u"no answer"_s}};
    }
    static SavedSearchRecord record(const QString &id, const QString &name, int second)
    {
        return {.id = id,
                .profileId = u"p"_s,
                .name = name,
                .key = second,
                .payload = "{\"a\":1}",
                .createdAt = QDateTime::fromSecsSinceEpoch(1'700'000'000 + second, Qt::UTC)};
    }
    static SavedSearch everything()
    {
        const auto day = QDateTime(QDate(2026, 11, 26), QTime(7, 8, 9, 123), Qt::UTC);
        SavedSearch search;
        search.filter = {.states = {SessionState::Ready, SessionState::Rejected},
                         .text = u"Ærlig \"leie\" 100 % 契"_s,
                         .createdFrom = day,
                         .createdTo = day.addDays(1),
                         .dueFrom = day.addDays(2),
                         .dueTo = day.addDays(3),
                         .createdWithinDays = -7,
                         .dueWithinDays = 30,
                         .isOpen = true,
                         .isOverdue = true,
                         .dueWithinHours = 0,
                         .linkWithinHours = 48,
                         .isUnread = true,
                         .hidesSettled = true,
                         .isHandled = true,
                         .isSnoozed = true,
                         .label = u"Kari \"HR\""_s,
                         .isGone = true};
        search.ordering = {SessionKey::LinkExpires, false};
        search.columns = {{SessionKey::Title, 200}, {SessionKey::State, 90}, {SessionKey::Id, 0}};
        return search;
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        open();
    }
    void cleanup()
    {
        m_store.reset();
        m_database.reset();
    }

    void everythingComesBackAfterARestart()
    {
        const QList records{record(u"b"_s, u"Ærlig"_s, 1), record(u"a"_s, u"Second"_s, 2)};
        for (const auto &each : records)
            QVERIFY(save(each));
        open();
        QCOMPARE(all(), records); // in the order in which they were made
        QCOMPARE(all(u"another"_s), {});
    }

    void aChangeKeepsItsPlace()
    {
        QVERIFY(save(record(u"a"_s, u"First"_s, 1)) && save(record(u"b"_s, u"Second"_s, 2)));
        auto changed = record(u"a"_s, u"Renamed"_s, 1);
        changed.key = 7;
        changed.payload = "{}";
        changed.createdAt = {};
        QSignalSpy told(m_store.get(), &store::SavedSearches::changed);
        QVERIFY(save(changed));
        QCOMPARE(told.size(), 1);
        changed.createdAt = record({}, {}, 1).createdAt;
        QCOMPARE(all(), (QList{changed, record(u"b"_s, u"Second"_s, 2)}));
        m_store->remove(u"a"_s);
        QTRY_COMPARE(told.size(), 2);
        QCOMPARE(all(), QList{record(u"b"_s, u"Second"_s, 2)});
        QVERIFY(save(changed)); // undone
        QCOMPARE(all().first(), changed);
    }

    void aNameIsThereOnce()
    {
        QVERIFY(save(record(u"a"_s, u"Mine"_s, 1)));
        QVERIFY(!save(record(u"b"_s, u"Mine"_s, 2)));
        auto others = record(u"c"_s, u"Mine"_s, 3);
        others.profileId = u"another"_s;
        QVERIFY(save(others));
        QCOMPARE(all(), QList{record(u"a"_s, u"Mine"_s, 1)});
    }

    void writtenAndReadItIsTheSame()
    {
        QCOMPARE(tasks::searchFrom(tasks::toJson(everything())), everything());
        QCOMPARE(tasks::searchFrom(tasks::toJson({})), SavedSearch());
    }

    //! Those of before there were days that move on.
    void whatAnEarlierVersionWroteIsRead()
    {
        const auto search = tasks::searchFrom("{\"filter\":{\"createdFrom\":\"2026-11-01T00:00:00.000Z\","
                                              "\"dueWithinHours\":72},\"orderBy\":\"DueDate\","
                                              "\"isDescending\":false,\"columns\":\"\"}");
        QVERIFY(search);
        domain::SessionFilter filter;
        filter.createdFrom = QDateTime(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC);
        filter.dueWithinHours = 72;
        QCOMPARE(search->filter, filter);
        QVERIFY(search->unknownInFilter.isEmpty());
    }

    void daysStayDays()
    {
        SavedSearch search;
        search.filter.createdWithinDays = -7;
        const QJsonObject written = QJsonDocument::fromJson(tasks::toJson(search)).object();
        QCOMPARE(written.value(u"filter"_s).toObject(), (QJsonObject{{u"createdWithinDays"_s, -7}}));
        // of a type or a size that is not ours it stays what it is, and filters nothing
        for (const char *odd : {"0", "\"-7\"", "1e9", "2.5"}) {
            const QByteArray json = QByteArray("{\"filter\":{\"dueWithinDays\":") + odd + "}}";
            const auto read = tasks::searchFrom(json);
            QVERIFY2(read && !read->filter.dueWithinDays, odd);
            QCOMPARE(QJsonDocument::fromJson(tasks::toJson(*read)).object().value(u"filter"_s),
                     QJsonDocument::fromJson(json).object().value(u"filter"_s));
        }
    }

    void whatAnotherVersionWroteStays()
    {
        const QByteArray later(
            "{\"filter\":{\"states\":[\"READY\",\"PAUSED\"],\"text\":5,\"owner\":{\"team\":["
            "1,null]},\"isOpen\":true,\"dueTo\":\"soon\"},\"orderBy\":\"Title\","
            "\"isDescending\":false,\"columns\":\"Title:80\",\"colour\":\"red\"}");
        const auto search = tasks::searchFrom(later);
        QVERIFY(search);
        QCOMPARE(search->filter.states, QList{SessionState::Ready});
        QVERIFY(search->filter.isOpen && search->filter.text.isEmpty() && !search->filter.dueTo);
        QCOMPARE(search->ordering, (domain::SessionOrdering{SessionKey::Title, false}));
        QCOMPARE(QJsonDocument::fromJson(tasks::toJson(*search)).object(),
                 QJsonDocument::fromJson(later).object());
    }

    void aNameKeepsTheMarkThatItBeginsWith()
    {
        const QByteArray marked = "\"\xEF\xBB\xBF\xEF\xBB\xBF_colour\":\"red\"";
        const auto search = tasks::searchFrom("{\"filter\":{" + marked + "}," + marked + "}");
        QVERIFY(search);
        QCOMPARE(tasks::toJson(*search).count(marked), 2);
    }

    void whatIsNoneIsNone_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a list") << QByteArray("[1]");
        QTest::newRow("half") << QByteArray("{\"filter\":{");
    }
    void whatIsNoneIsNone()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!tasks::searchFrom(json));
    }

    void oddTypesAreNoReasonToFail()
    {
        const auto search = tasks::searchFrom("{\"filter\":[],\"orderBy\":7,\"isDescending\":\"x\","
                                              "\"columns\":{}}");
        QVERIFY(search);
        QCOMPARE(search->filter, domain::SessionFilter());
        QCOMPARE(search->ordering, domain::SessionOrdering());
        QVERIFY(tasks::searchFrom(tasks::toJson(*search)));
    }
};

QTEST_GUILESS_MAIN(TestSavedSearches)
#include "tst_savedsearches.moc"

#include "domain/draftcopies.h"
#include "store/draftstore.h"
#include "store/sendjournal.h"
#include "support/patience.h"
#include "tasks/draftjson.h"
#include "tasks/draftlisting.h"
#include "tasks/templatefile.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using store::DraftRecord;

namespace {

const auto made = u"SessionsMade"_s;

QByteArray json(QByteArray singleQuoted)
{
    return singleQuoted.replace('\'', '"');
}

domain::SessionDraft fullDraft()
{
    domain::SessionDraft draft;
    draft.collectionId = u"c"_s;
    draft.collectionName = u"Lease"_s;
    draft.documents = {{.documentId = u"d1"_s, .title = u"Ævtale"_s, .mimeType = u"application/pdf"_s},
                       {.path = u"/tmp/b.pdf"_s,
                        .sha256Hex = u"ab12"_s,
                        .filename = u"b.pdf"_s,
                        .description = u"Second\nline"_s,
                        .isAlreadySigned = true,
                        .action = domain::DocumentAction::View}};
    domain::DraftSigner kari{u"Kari"_s, u"kari@example.no"_s, u"+47 900 00 000"_s, u"01010112345"_s, 2, {},
                             {}};
    kari.actions.insert(u"d1"_s, domain::DocumentAction::View);
    kari.fields.insert(u"office"_s, u"Tromsø"_s);
    draft.signers = {kari, {u"Ola"_s, {}, {}, {}, 1, {}, {}}};
    draft.signerOrder = domain::SignerOrder::BySteps;
    draft.makesPackage = true;
    draft.common.title = u"Lease for {name}"_s;
    draft.common.signText = u"Read it.\nThen sign."_s;
    draft.common.externalReference = {true, u"A-1"_s};
    draft.common.signingSetup = {{.signingFlow = domain::SigningFlow::AuthenticationBased}};
    draft.common.subsequentTo = {u"00000000-0000-4000-8000-000000000001"_s};
    draft.common.usageTags = {u"hr"_s};
    draft.dueRule = domain::DueRule{10, true, domain::HolidayCalendar::Norway, QTime(16, 0)};
    draft.templateId = u"t"_s;
    draft.templateRevision = 3;
    draft.templateName = u"Ærlig mal"_s;
    draft.originProfileId = u"p"_s;
    draft.originLabel = u"SANDBOX"_s;
    draft.insteadOf = {{u"s1"_s, u"REJECTED"_s, {}},
                       {u"s2"_s, u"READY"_s, QDateTime(QDate(2026, 11, 3), QTime(16, 0, 0, 250), Qt::UTC)}};
    return draft;
}

} // namespace

//! What is kept of drafts and templates.
class TestDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_database = std::make_unique<store::Database>(file());
        m_drafts = std::make_unique<store::DraftStore>(*m_database, made);
    }
    void cleanup()
    {
        m_drafts.reset();
        m_database.reset();
    }

    void everythingComesBack()
    {
        const auto back = tasks::draftFromJson(tasks::toJson(fullDraft()));
        QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
        QCOMPARE(*back, fullDraft());
        const auto nothing = tasks::draftFromJson(tasks::toJson({}));
        QVERIFY(nothing);
        QCOMPARE(*nothing, domain::SessionDraft());
    }

    void eachCalendarComesBack()
    {
        using Calendar = domain::HolidayCalendar;
        for (int each = 0; each <= int(Calendar::Iceland); ++each) {
            domain::SessionDraft draft;
            draft.dueRule = domain::DueRule{10, true, static_cast<Calendar>(each), QTime(16, 0)};
            const auto back = tasks::draftFromJson(tasks::toJson(draft));
            QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
            QCOMPARE(int(back->dueRule->calendar), each);
        }
    }

    void whatIsNoDraftIsSaid_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("says");
        QTest::newRow("cut off") << json("{'version':1,'doc") << u"unterminated"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"not an object"_s;
        QTest::newRow("no version") << QByteArray("{}") << u"no version"_s;
        QTest::newRow("newer") << json("{'version':99}") << u"newer"_s;
        QTest::newRow("no documents") << json("{'version':1}") << u"documents"_s;
        QTest::newRow("no session") << json("{'version':1,'documents':[],'signers':[]}") << u"session"_s;
        QTest::newRow("unknown calendar")
            << json("{'version':1,'documents':[],'signers':[],'session':{'title':'','documents':[],'"
                    "signingSetup':[]},'dueRule':{'days':1,'calendar':'XX','at':'10:00'}}")
            << u"dueRule"_s;
    }
    void whatIsNoDraftIsSaid()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, says);
        const auto draft = tasks::draftFromJson(content);
        QVERIFY(!draft);
        QVERIFY2(draft.error().detail.contains(says), qPrintable(draft.error().detail));
    }

    void rulesOfDueDatesHaveBounds_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<bool>("isRule");
        const auto row = [](const char *name, const char *days, const char *at, bool isRule) {
            QTest::newRow(name) << json(QByteArray("{'calendar':'NO','days':") + days + ",'at':'" + at + "'}")
                                << isRule;
        };
        row("today", "0", "00:00", true);
        row("a year", "366", "23:59", true);
        row("more than a year", "367", "10:00", false);
        row("in the past", "-1", "10:00", false);
        row("no number", "'7'", "10:00", false);
        row("no time", "7", "", false);
        row("no such time", "7", "24:00", false);
    }
    void rulesOfDueDatesHaveBounds()
    {
        QFETCH(QByteArray, rule);
        QFETCH(bool, isRule);
        const QByteArray head =
            json("{'version':1,'documents':[],'signers':[{'name':'K','step':0}],'session':"
                 "{'title':'','documents':[],'signingSetup':[]},'dueRule':");
        const auto draft = tasks::draftFromJson(head + rule + '}');
        QCOMPARE(draft.has_value(), isRule);
        if (isRule)
            QCOMPARE(draft->signers.value(0).step, 1); // there is no step before the first
    }

    void lastChangedComesFirst()
    {
        save({.id = u"a"_s, .profileId = u"p"_s, .name = u"A"_s});
        save({.id = u"b"_s, .profileId = u"p"_s, .name = u"B"_s});
        save({.id = u"t"_s, .kind = DraftRecord::Kind::Template, .name = u"T"_s});
        QTest::qWait(2); // another millisecond: what is kept of the time has no more digits
        save({.id = u"a"_s, .profileId = u"p"_s, .name = u"A2"_s});
        QCOMPARE(names(DraftRecord::Kind::Draft), (QStringList{u"A2"_s, u"B"_s}));
        QCOMPARE(names(DraftRecord::Kind::Template), QStringList{u"T"_s});
        QCOMPARE(get(u"a"_s).revision, 2);
        QCOMPARE(get(u"b"_s).revision, 1);
    }

    void oneDraftIsNotAnother()
    {
        QSignalSpy changed(m_drafts.get(), &store::DraftStore::changed);
        save({.id = u"a"_s, .profileId = u"p"_s, .name = u"A"_s});
        save({.id = u"b"_s, .profileId = u"p"_s, .name = u"B"_s});
        QCOMPARE(changed.size(), 2);
        bind(u"a"_s, u"send"_s);
        QCOMPARE(get(u"a"_s).sendId, u"send"_s);
        QCOMPARE(get(u"b"_s).sendId, QString());
        bool isDone = false;
        m_drafts->remove(u"a"_s, this, [&isDone](const auto &result) { isDone = result.has_value(); });
        QTRY_VERIFY(isDone);
        QCOMPARE(changed.size(), 4);
        QCOMPARE(names(), QStringList{u"B"_s});
        std::optional<store::StoreError::Kind> why;
        m_drafts->get(u"a"_s, this, [&why](const store::StoreResult<DraftRecord> &record) {
            why = record ? store::StoreError::Kind::Other : record.error().kind;
        });
        QTRY_VERIFY(why.has_value());
        QCOMPARE(*why, store::StoreError::Kind::NotFound);
    }

    void draftOfASendIsNoneUntilNothingCameOfIt()
    {
        save({.id = u"a"_s, .profileId = u"p"_s, .name = u"A"_s});
        store::SendJournal journal(*m_database);
        bind(u"a"_s, u"send1"_s);
        QCOMPARE(names(), QStringList{u"A"_s}); // the send was never begun: the program ended before
        begin(journal, u"send1"_s);
        QCOMPARE(names(), QStringList());
        finish(journal, u"send1"_s);
        QCOMPARE(names(), QStringList{u"A"_s}); // nothing came of it
        bind(u"a"_s, u"send2"_s);
        begin(journal, u"send2"_s);
        append(journal, u"send2"_s);
        removeUsedUp();
        QCOMPARE(get(u"a"_s).id, u"a"_s); // its send has not ended
        finish(journal, u"send2"_s);
        QCOMPARE(names(), QStringList());
        QVERIFY(get(u"a"_s).id == u"a"_s); // still there, for whoever asks by its id
        removeUsedUp();
        QCOMPARE(get(u"a"_s).id, QString());
    }

    void survivesBeingKilled()
    {
        cleanup(); // one program at a time
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--keep-draft"_s, file()});
        QVERIFY(child.waitForReadyRead(20'000 * support::patience()));
        QCOMPARE(child.readLine().trimmed(), QByteArray("saved"));
        QCOMPARE(::kill(static_cast<pid_t>(child.processId()), SIGKILL), 0);
        QVERIFY(child.waitForFinished(30'000 * support::patience()));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        m_database = std::make_unique<store::Database>(file());
        m_drafts = std::make_unique<store::DraftStore>(*m_database, made);
        const auto draft = tasks::draftFromJson(get(u"killed"_s).payload);
        QVERIFY(draft);
        QCOMPARE(*draft, fullDraft());
    }

    void listingJudgesEachDraft()
    {
        save({.id = u"bad"_s, .name = u"Bad"_s, .payload = "{"});
        save({.id = u"full"_s, .name = u"Full"_s, .payload = tasks::toJson(fullDraft())});
        tasks::DraftListing listing(*m_drafts, DraftRecord::Kind::Draft);
        QSignalSpy listed(&listing, &tasks::DraftListing::listed);
        listing.refresh();
        QVERIFY(support::waitFor(listed));
        const auto summaries = listed.last().first().value<QList<domain::DraftSummary>>();
        QCOMPARE(summaries.size(), 2);
        QCOMPARE(summaries[0].firstDocument, u"Ævtale"_s);
        QCOMPARE(summaries[0].signers, 2);
        QVERIFY(summaries[0].problems > 0);
        QVERIFY(!summaries[1].unreadable.isEmpty());
        save({.id = u"bad"_s, .name = u"Better"_s, .payload = tasks::toJson({})}); // and again by itself
        QTRY_COMPARE(listed.last().first().value<QList<domain::DraftSummary>>().first().unreadable,
                     QString());
    }

    void templateHasNoPeople()
    {
        domain::SessionDraft draft = fullDraft();
        draft.dueRule.reset();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        draft.common.dueDate = domain::Timestamp::fromDateTime(now.addDays(7));
        const domain::SessionDraft pattern = domain::templateOf(draft, now);
        QVERIFY(pattern.signers.isEmpty());
        QCOMPARE(pattern.documents.size(), 1); // the other one is only on the service
        QCOMPARE(pattern.documents.first().sha256Hex, u"ab12"_s);
        QVERIFY(pattern.collectionId.isEmpty() && !pattern.common.subsequentTo && !pattern.common.dueDate);
        QVERIFY(pattern.dueRule);
        QCOMPARE(pattern.dueRule->days, 7);
        QCOMPARE(pattern.common.title, draft.common.title);
        QVERIFY(pattern.insteadOf.isEmpty());
        const auto begun = domain::draftFromTemplate(pattern, u"t2"_s, 4);
        QCOMPARE(begun.templateId, u"t2"_s);
        QCOMPARE(begun.templateRevision, 4);
    }

    //! Who signed, by when and under which reference is theirs; what they read is for whoever comes.
    void forOthersWithoutThosePeople()
    {
        domain::SessionDraft draft;
        domain::DraftDocument lease;
        lease.sha256Hex = u"ab12"_s;
        lease.title = u"Lease"_s;
        domain::DraftSigner kari, per, nobody;
        kari.name = u"Kari (K)"_s;
        kari.email = u"kari@example.no"_s;
        kari.nationalIdentificationNumber = u"01019012345"_s;
        per.name = u"Per"_s;
        kari.step = nobody.step = 2;
        kari.actions = nobody.actions = {{u"ab12"_s, domain::DocumentAction::View}};
        draft.documents = {lease};
        draft.signers = {kari};
        draft.collectionName = u"Lease of Kari"_s;
        draft.common.title = u"Lease for Kari (K)"_s;
        draft.common.signText = u"Kari (K)s and Kari (K), kari@example.no"_s;
        draft.common.externalReference = {true, u"K-7"_s};
        draft.common.dueDate = domain::Timestamp::fromDateTime(QDateTime::currentDateTimeUtc().addDays(7));
        draft.common.ui = domain::Ui();
        domain::DraftForOthers made = domain::draftForOthers(draft);
        QVERIFY(made.draft.documents == draft.documents);
        QVERIFY(made.draft.signers == QList<domain::DraftSigner>{nobody});
        QCOMPARE(made.draft.common.title, u"Lease for {name}"_s);
        QCOMPARE(made.draft.common.signText, u"Kari (K)s and {name}, {email}"_s); // s: another word
        QVERIFY(!made.draft.common.externalReference.value && !made.draft.common.dueDate);
        QVERIFY(made.draft.collectionName.isEmpty() && made.draft.common.ui);
        QCOMPARE(made.stillNamed, QStringList());

        draft.signers << per; // all of them read the same
        draft.documents[0].title = u"Per – lease"_s;
        made = domain::draftForOthers(draft);
        QCOMPARE(made.draft.common.title, u"Lease for Kari (K)"_s);
        QCOMPARE(made.stillNamed, (QStringList{u"Kari (K)"_s, u"Per"_s}));
        draft.signers[0].fields = {{u"session title"_s, u"Lease {1} of Kari (K)"_s}}; // or each his own
        draft.common.title = u"{session title}"_s;
        QCOMPARE(domain::draftForOthers(draft).draft.common.title, u"Lease {{1}} of {name}"_s);
    }

    //! A document that is on the service and here too goes by its bytes from now on, for everybody.
    void whatIsHereTooGoesByItsBytes()
    {
        domain::SessionDraft draft = fullDraft();
        draft.documents[0].sha256Hex = u"ef34"_s;
        const domain::SessionDraft moved = domain::movedToAccount(draft).draft;
        QCOMPARE(moved.documents.size(), 2);
        QCOMPARE(moved.documents[0].key(), u"ef34"_s);
        QVERIFY(moved.documents[0].documentId.isEmpty());
        QCOMPARE(moved.signers[0].actions,
                 (QMap<QString, domain::DocumentAction>{{u"ef34"_s, domain::DocumentAction::View}}));
        QVERIFY(moved.collectionName.isEmpty());
    }

    //! At the time of day that it was, and never in the past.
    void templateKeepsTheTimeOfTheDueDate()
    {
        domain::SessionDraft draft = fullDraft();
        draft.dueRule.reset();
        const QDateTime now(QDate(2026, 3, 4), QTime(10, 0));
        draft.common.dueDate = domain::Timestamp::fromDateTime(QDateTime(QDate(2026, 3, 11), QTime(14, 30)));
        const auto later = domain::templateOf(draft, now).dueRule;
        QVERIFY(later);
        QCOMPARE(later->days, 7);
        QCOMPARE(later->at, QTime(14, 30));
        QVERIFY(!later->countsBusinessDays);
        draft.common.dueDate = domain::Timestamp::fromDateTime(now.addDays(-3));
        QCOMPARE(domain::templateOf(draft, now).dueRule->days, 1);
        draft.common.dueDate = domain::Timestamp::fromDateTime(now.addYears(3)); // a file may say anything
        QVERIFY(tasks::draftFromJson(tasks::toJson(domain::templateOf(draft, now))));
        draft.dueRule = domain::DueRule{.days = 4}; // the rule is what was meant
        QCOMPARE(domain::templateOf(draft, now).dueRule, draft.dueRule);
    }

    void whatIsOfOneAccountDoesNotReachAnother()
    {
        const domain::MovedDraft moved = domain::movedToAccount(fullDraft());
        QCOMPARE(moved.lostDocuments, QStringList{u"Ævtale"_s});
        QVERIFY(moved.lostSessions && moved.lostCollection);
        QVERIFY(moved.draft.collectionId.isEmpty() && !moved.draft.common.subsequentTo);
        QVERIFY(moved.draft.insteadOf.isEmpty());
        for (const auto &document : moved.draft.documents)
            QVERIFY(document.documentId.isEmpty());
        QCOMPARE(moved.draft.signers.size(), 2);
    }

    void templateFileComesBack()
    {
        const auto pattern = domain::templateOf(fullDraft(), QDateTime::currentDateTimeUtc());
        const auto back = tasks::templateFromFile(tasks::toFile({u"Ærlig mal"_s, pattern}));
        QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
        QCOMPARE(back->name, u"Ærlig mal"_s);
        domain::SessionDraft expected = pattern;
        expected.documents.clear(); // they are not in the file
        QCOMPARE(back->pattern, expected);
    }

    void templateFileBringsNoPeople()
    {
        const auto content = tasks::templateFromFile(
            json("{'format':'countersign-template','version':1,'name':'x','session':{'title':'T','dueDate':'"
                 "2026-01-01T00:00:00Z','subsequentTo':['00000000-0000-4000-8000-000000000001'],'signer':{'"
                 "email':'a@b.no','prefill':['EMAIL']},'signatureUrlTTL':60,'somethingNew':{'a':1}}}"));
        QVERIFY2(content, content ? "" : qPrintable(content.error().detail));
        const auto &session = content->pattern.common;
        QVERIFY(!session.dueDate && !session.subsequentTo && !session.signatureUrlTtl);
        QVERIFY(session.signer && !session.signer->email && session.signer->prefill);
        QVERIFY(tasks::toFile(*content).contains("somethingNew"));
    }

    //! Whatever the program holds of one sending is not passed on either.
    void templateFileTakesNoPeopleAlong()
    {
        domain::SessionDraft pattern = fullDraft();
        pattern.common.signer = domain::Signer();
        pattern.common.signer->email = u"secret@example.no"_s;
        pattern.common.signer->mobile = u"+4790000000"_s;
        pattern.common.signer->username = u"Secret"_s;
        pattern.common.signer->nationalIdentificationNumber = u"01010112345"_s;
        pattern.common.documents = {{u"collection-id"_s, domain::DocumentAction::Sign, u"document-id"_s, {}}};
        pattern.common.dueDate = domain::Timestamp::parse(u"2031-01-01T00:00:00Z"_s);
        const QByteArray file = tasks::toFile({u" Name "_s, pattern});
        for (const char *word : {"secret@", "90000000", "Secret", "01010112345", "kari@", "Kari", "2031",
                                 "document-id", "collection-id", "00000000-0000-4000-8000-000000000001"})
            QVERIFY2(!file.contains(word), word);
        QCOMPARE(tasks::templateFromFile(file)->name, u"Name"_s);
        // Nor is it taken from a file that somebody wrote so
        const auto foreign = tasks::templateFromFile(
            json("{'format':'countersign-template','version':1,'session':{'title':'T','signingSetup':[],"
                 "'documents':[{'documentCollectionId':'c','documentId':'d','action':'SIGN'}]}}"));
        QVERIFY2(foreign, foreign ? "" : qPrintable(foreign.error().detail));
        QVERIFY(foreign->pattern.common.documents.isEmpty());
    }

    //! What was copied from another program may begin with the mark of a file, which Qt leaves out of a name.
    void namesOfMembersAreReadAsTheyAre()
    {
        const QByteArray name = "\"\xEF\xBB\xBF\xEF\xBB\xBFtitle\"";
        const auto read = tasks::templateFromFile(json("{'format':'countersign-template','version':1,"
                                                       "'session':{'title':'T',") +
                                                  name + ":1}}");
        QVERIFY(read);
        QCOMPARE(read->pattern.common.title, u"T"_s);
        const QByteArray file = tasks::toFile(*read);
        QVERIFY2(file.contains(name), file.constData());
        const auto again = tasks::templateFromFile(file);
        QVERIFY(again);
        QCOMPARE(tasks::toFile(*again), file);

        const auto draft = tasks::draftFromJson(tasks::toJson(read->pattern));
        QVERIFY(draft);
        QCOMPARE(*draft, read->pattern);
    }

    void whatIsNoTemplateIsSaid_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray() << u"at character"_s;
        QTest::newRow("not JSON") << QByteArray("name;title") << u"at character"_s;
        QTest::newRow("other JSON") << json("{'title':'x'}") << u"format"_s;
        QTest::newRow("no version") << json("{'format':'countersign-template'}") << u"version"_s;
        QTest::newRow("newer") << json("{'format':'countersign-template','version':2}") << u"newer"_s;
        QTest::newRow("no session") << json("{'format':'countersign-template','version':1}") << u"session"_s;
        QTest::newRow("wrong rule")
            << QByteArray(
                   R"({"format":"countersign-template","version":1,"session":{"title":"x"},"dueRule":{}})")
            << u"dueRule"_s;
        QTest::newRow("too large") << QByteArray(tasks::maxTemplateBytes + 1, ' ') << u"larger"_s;
    }
    void whatIsNoTemplateIsSaid()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, says);
        const auto read = tasks::templateFromFile(content);
        QVERIFY(!read);
        QVERIFY2(read.error().detail.contains(says), qPrintable(read.error().detail));
    }

private:
    [[nodiscard]] QString file() const { return m_home->filePath(u"data.sqlite"_s); }

    void save(const DraftRecord &record)
    {
        bool isDone = false;
        m_drafts->save(record, this, [&isDone](const auto &result) { isDone = result.has_value(); });
        QTRY_VERIFY(isDone);
    }
    void bind(const QString &id, const QString &send)
    {
        bool isDone = false;
        m_drafts->bindToSend(id, send, this, [&isDone](const auto &result) { isDone = result.has_value(); });
        QTRY_VERIFY(isDone);
    }
    void removeUsedUp()
    {
        bool isDone = false;
        m_drafts->removeUsedUp(this, [&isDone](const auto &result) { isDone = result.has_value(); });
        QTRY_VERIFY(isDone);
    }
    void begin(store::SendJournal &journal, const QString &id)
    {
        bool isDone = false;
        store::SendRecord record;
        record.id = id;
        record.createdAt = QDateTime::currentDateTimeUtc();
        record.payload = "{}";
        journal.begin(record, this, [&isDone](const auto &result) { isDone = result.has_value(); });
        QTRY_VERIFY(isDone);
    }
    void append(store::SendJournal &journal, const QString &id)
    {
        bool isDone = false;
        journal.append(id, made, "{}", this, [&isDone](const auto &result) { isDone = result.has_value(); });
        QTRY_VERIFY(isDone);
    }
    void finish(store::SendJournal &journal, const QString &id)
    {
        bool isDone = false;
        journal.finish(id, u"done"_s, this, [&isDone](const auto &result) { isDone = result.has_value(); });
        QTRY_VERIFY(isDone);
    }
    QStringList names(DraftRecord::Kind kind = DraftRecord::Kind::Draft)
    {
        std::optional<QStringList> names;
        m_drafts->all(kind, this, [&names](const store::StoreResult<QList<DraftRecord>> &records) {
            names.emplace();
            for (const DraftRecord &record : *records)
                names->append(record.name);
        });
        return support::waitFor([&names] { return names.has_value(); }) ? *names : QStringList{u"?"_s};
    }
    DraftRecord get(const QString &id)
    {
        std::optional<DraftRecord> found;
        m_drafts->get(id, this, [&found](const store::StoreResult<DraftRecord> &record) {
            found = record.value_or(DraftRecord());
        });
        return support::waitFor([&found] { return found.has_value(); }) ? *found : DraftRecord();
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::DraftStore> m_drafts;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && QByteArray(argv[1]) == "--keep-draft") {
        store::Database database(QString::fromLocal8Bit(argv[2]));
        store::DraftStore drafts(database, made);
        drafts.save({.id = u"killed"_s, .name = u"K"_s, .payload = tasks::toJson(fullDraft())}, &application,
                    [](const auto &result) {
                        fputs(result ? "saved\n" : "not saved\n", stdout);
                        fflush(stdout);
                    });
        return application.exec(); // until it is killed
    }
    TestDrafts test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_drafts.moc"

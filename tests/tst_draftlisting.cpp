#include "support/patience.h"
#include "tasks/draftjson.h"
#include "tasks/draftlisting.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using store::DraftRecord;

namespace {

const QString before = u"00000000-0000-4000-8000-000000000001"_s,
              other = u"00000000-0000-4000-8000-000000000002"_s;

domain::SessionDraft waitingFor(const QStringList &ids)
{
    domain::SessionDraft draft;
    draft.documents = {{.sha256Hex = u"ab12"_s, .title = u"Lease"_s, .mimeType = u"application/pdf"_s}};
    draft.signers = {{u"Kari"_s, u"kari@example.no"_s, {}, {}, 1, {}, {}}};
    draft.common.title = u"Lease"_s;
    draft.common.signingSetup = {{.signingFlow = domain::SigningFlow::AuthenticationBased}};
    draft.common.subsequentTo = ids;
    return draft;
}

} // namespace

//! What the list of drafts says of those that wait for sessions which are on the service already.
class TestDraftListing : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::DraftStore> m_drafts;
    std::unique_ptr<store::SessionIndex> m_sessions;

    void keep(const QString &id, const domain::SessionDraft &draft)
    {
        bool isDone = false;
        m_drafts->save({.id = id, .payload = tasks::toJson(draft)}, this,
                       [&isDone](const auto &saved) { isDone = saved.has_value(); });
        QTRY_VERIFY(isDone);
    }
    void see(const QString &id, const QString &state, const QString &after = {}, const QDateTime &due = {})
    {
        store::SessionRow row;
        row.id = id;
        row.state = state;
        row.dueDate = due;
        const QString earlier = after.isEmpty() ? u"[]"_s : u"[\"%1\"]"_s.arg(after);
        row.json =
            u"{\"id\":\"%1\",\"title\":\"Lease\",\"documents\":[],\"subsequentTo\":%2}"_s.arg(id, earlier)
                .toUtf8();
        row.seenAt = QDateTime::currentDateTimeUtc();
        bool isDone = false;
        m_sessions->upsert({row}, this, [&isDone](const auto &kept) { isDone = kept.has_value(); });
        QTRY_VERIFY(isDone);
    }
    void gone(const QString &id)
    {
        bool isDone = false;
        m_sessions->noteGone(id, QDateTime::currentDateTimeUtc(), this,
                             [&isDone](const auto &noted) { isDone = noted.has_value(); });
        QTRY_VERIFY(isDone);
    }
    //! As the list says; -1: it says nothing.
    int problems(store::SessionIndex *sessions)
    {
        tasks::DraftListing listing(*m_drafts, DraftRecord::Kind::Draft, sessions);
        QSignalSpy listed(&listing, &tasks::DraftListing::listed);
        listing.refresh();
        if (!support::waitFor(listed))
            return -1;
        return listed.last().first().value<QList<domain::DraftSummary>>().value(0).problems;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = std::make_unique<store::Database>(m_folder->filePath(u"a.sqlite"_s));
        m_drafts = std::make_unique<store::DraftStore>(*m_database, u"SessionsMade"_s);
        m_sessions = std::make_unique<store::SessionIndex>(m_folder->filePath(u"sessions.sqlite"_s));
    }
    void cleanup()
    {
        m_sessions.reset();
        m_drafts.reset();
        m_database.reset();
    }

    void whatWillNeverBeSignedIsAProblem_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("count");
        QTest::newRow("waits") << u"READY"_s << 0;
        QTest::newRow("signed") << u"SIGNED"_s << 0;
        QTest::newRow("never seen here") << QString() << 0;
        QTest::newRow("rejected") << u"REJECTED"_s << 1;
        QTest::newRow("overdue") << u"overdue"_s << 1;
        QTest::newRow("gone") << u"gone"_s << 1;
    }
    void whatWillNeverBeSignedIsAProblem()
    {
        QFETCH(QString, what);
        QFETCH(int, count);
        keep(u"d"_s, waitingFor({before}));
        if (what == u"overdue"_s)
            see(before, u"READY"_s, {}, QDateTime::currentDateTimeUtc().addSecs(-60));
        else if (!what.isEmpty())
            see(before, what == u"gone"_s ? u"READY"_s : what);
        if (what == u"gone"_s)
            gone(before);
        QCOMPARE(problems(m_sessions.get()), count);
        QCOMPARE(problems(nullptr), 0); // without knowing them, nothing is said against them
    }

    //! The list is open for hours, and others reject meanwhile.
    void isToldWhenOneIsRejectedLater()
    {
        keep(u"d"_s, waitingFor({before, other}));
        see(before, u"READY"_s);
        see(other, u"READY"_s);
        tasks::DraftListing listing(*m_drafts, DraftRecord::Kind::Draft, m_sessions.get());
        QSignalSpy listed(&listing, &tasks::DraftListing::listed);
        const auto said = [&listed] {
            return listed.isEmpty()
                       ? -1
                       : listed.last().first().value<QList<domain::DraftSummary>>().value(0).problems;
        };
        listing.refresh();
        QTRY_COMPARE(said(), 0);
        see(other, u"REJECTED"_s);
        QTRY_COMPARE(said(), 1);
    }
};

QTEST_GUILESS_MAIN(TestDraftListing)
#include "tst_draftlisting.moc"

#include "support/composing.h"

#include "models/drafttablemodel.h"
#include "tasks/draftjson.h"
#include "ui/compose/draftkeeper.h"
#include "ui/drafts/draftspane.h"

#include <QAction>

using namespace Qt::StringLiterals;
using namespace support;
using Kind = store::DraftRecord::Kind;
using Column = models::DraftTableModel::Column;

//! What the list under Drafts says of each draft, and the copy that is made in it.
class TestUiDraftList : public QObject
{
    Q_OBJECT

private:
    UiFixture m_desk;

    QList<store::DraftRecord> kept()
    {
        std::optional<QList<store::DraftRecord>> records;
        m_desk.account->drafts().all(Kind::Draft, this,
                                     [&records](const auto &result) { records = *result; });
        return QTest::qWaitFor([&records] { return records.has_value(); }) ? *records
                                                                           : QList<store::DraftRecord>();
    }
    void keep(const store::DraftRecord &record)
    {
        bool isDone = false;
        m_desk.account->drafts().save(record, this,
                                      [&isDone](const auto &result) { isDone = result.has_value(); });
        QTRY_VERIFY(isDone);
    }
    //! Written by hand, and nothing is missing.
    domain::SessionDraft write()
    {
        Composing compose(m_desk);
        compose.add({m_desk.pdf(u"Avtale.pdf"_s)});
        compose.addSigner(u"Kari"_s, u"kari@example.no"_s);
        compose.type("composeReference", u"A-17"_s);
        const domain::SessionDraft written = compose.dialog.form()->draft();
        compose.dialog.keeper()->flush();
        return written;
    }
    static QString state(const ui::DraftsPane &pane, int row)
    {
        return pane.table()->model()->index(row, int(Column::State)).data().toString();
    }
    void see(const QString &id, const QString &state)
    {
        store::SessionRow row;
        row.id = id;
        row.state = state;
        row.seenAt = QDateTime::currentDateTimeUtc();
        bool isDone = false;
        m_desk.account->sessionIndex().upsert({row}, this,
                                              [&isDone](const auto &result) { isDone = result.has_value(); });
        QTRY_VERIFY(isDone);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start(QStringLiteral(PROGRAMS))); }
    void init() { QVERIFY(m_desk.reset()); }

    void readyWhenNothingIsMissing()
    {
        domain::SessionDraft draft = write();
        QTRY_COMPARE(kept().size(), 1);
        ui::DraftsPane pane(*m_desk.account, *m_desk.settings, Kind::Draft);
        pane.show();
        QTRY_COMPARE(pane.table()->model()->rowCount(), 1);
        QCOMPARE(state(pane, 0), u"Ready"_s);
        draft.signers.clear();
        keep({.id = kept().first().id,
              .profileId = m_desk.account->profile().id,
              .payload = tasks::toJson(draft)});
        QTRY_VERIFY2(state(pane, 0).startsWith(u"1 problem"_s), qPrintable(state(pane, 0)));
    }

    //! The copy has all that was written, and what is written in it does not reach the first one.
    void copyIsTheSameAndItsOwn()
    {
        const domain::SessionDraft written = write();
        QTRY_COMPARE(kept().size(), 1);
        const QString first = kept().first().id;
        ui::DraftsPane pane(*m_desk.account, *m_desk.settings, Kind::Draft);
        pane.show();
        QTRY_COMPARE(pane.table()->model()->rowCount(), 1);
        pane.table()->selectRow(0);
        auto *duplicate = pane.findChild<QAction *>(u"draftsDuplicate"_s);
        QVERIFY(duplicate->isEnabled());
        duplicate->trigger();
        QTRY_COMPARE(pane.table()->model()->rowCount(), 2);
        for (const int row : {0, 1})
            QCOMPARE(state(pane, row), u"Ready"_s);
        store::DraftRecord copy;
        for (const store::DraftRecord &record : kept()) {
            const auto draft = tasks::draftFromJson(record.payload);
            QVERIFY(draft);
            QCOMPARE(*draft, written);
            if (record.id != first)
                copy = record;
        }
        QVERIFY(!copy.id.isEmpty());
        QCOMPARE(copy.profileId, m_desk.account->profile().id);
        {
            Composing compose(m_desk);
            compose.dialog.open(copy);
            compose.type("composeReference", u"b"_s);
            compose.dialog.keeper()->flush();
        }
        const auto reference = [this](bool isCopy, const QString &firstId) {
            for (const store::DraftRecord &record : kept())
                if ((record.id != firstId) == isCopy)
                    return tasks::draftFromJson(record.payload)
                        ->common.externalReference.value.value_or(QString());
            return QString();
        };
        QTRY_COMPARE(reference(true, first), u"A-17b"_s);
        QCOMPARE(reference(false, first), u"A-17"_s);
    }

    //! Sent now it would be refused, as the form says.
    void waitsForOneThatNobodyWillSign()
    {
        const QString earlier = u"00000000-0000-4000-8000-000000000001"_s;
        domain::SessionDraft draft = write();
        QTRY_COMPARE(kept().size(), 1);
        draft.common.subsequentTo = QStringList{earlier};
        keep({.id = kept().first().id,
              .profileId = m_desk.account->profile().id,
              .payload = tasks::toJson(draft)});
        see(earlier, u"READY"_s);
        ui::DraftsPane pane(*m_desk.account, *m_desk.settings, Kind::Draft);
        pane.show();
        QTRY_COMPARE(pane.table()->model()->rowCount(), 1);
        QCOMPARE(state(pane, 0), u"Ready"_s);
        see(earlier, u"REJECTED"_s);
        QTRY_VERIFY2(state(pane, 0).startsWith(u"1 problem"_s), qPrintable(state(pane, 0)));
    }
};

QTEST_MAIN(TestUiDraftList)
#include "tst_ui_draftlist.moc"

#include "models/sessiontablemodel.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using models::SessionTableModel;
using Column = SessionTableModel::Column;

class TestSessionTableModel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SessionTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    const QDateTime m_now = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);

    [[nodiscard]] domain::SigningSession session(const QString &id, const QString &state = u"READY"_s) const
    {
        domain::SigningSession session;
        session.id = id;
        session.request.title = u"Title of "_s + id;
        session.request.dueDate = domain::Timestamp::fromDateTime(m_now.addDays(3));
        session.lifecycle = domain::SessionLifecycle{domain::OpenEnum<domain::SessionState>(state), {}, {}};
        return session;
    }

    [[nodiscard]] QList<domain::SigningSession> sessions(const QStringList &ids) const
    {
        QList<domain::SigningSession> list;
        for (const auto &id : ids)
            list.append(session(id));
        return list;
    }

    [[nodiscard]] QStringList ids() const
    {
        QStringList list;
        for (const auto &each : m_model->sessions())
            list.append(each.id);
        return list;
    }

    [[nodiscard]] QVariant cell(int row, Column column, int role = Qt::DisplayRole) const
    {
        return m_model->index(row, int(column)).data(role);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_tester.reset();
        m_model = std::make_unique<SessionTableModel>();
        m_model->setNow(m_now);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, this);
    }

    void refreshKeepsWhatIsSelected()
    {
        m_model->setPage(0, sessions({u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
        const QPersistentModelIndex selected = m_model->index(2, 0);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        m_model->setPage(0, sessions({u"new"_s, u"d"_s, u"c"_s, u"a"_s}));
        QCOMPARE(ids(), (QStringList{u"new"_s, u"d"_s, u"c"_s, u"a"_s}));
        QCOMPARE(selected.row(), 2);
        QCOMPARE(selected.data(SessionTableModel::SessionIdRole).toString(), u"c"_s);
        QVERIFY(reset.isEmpty());
        m_model->setPage(0, {});
        QVERIFY(!selected.isValid());
        QCOMPARE(m_model->rowCount(), 0);
    }

    void refreshOfTheFirstPageKeepsTheRest()
    {
        m_model->setPage(0, sessions({u"a"_s, u"b"_s}), 4);
        m_model->setPage(2, sessions({u"c"_s, u"d"_s}), 4);
        m_model->setPage(0, sessions({u"new"_s, u"a"_s}), 5);
        QCOMPARE(ids(), (QStringList{u"new"_s, u"a"_s, u"c"_s, u"d"_s}));
        m_model->setPage(0, sessions({u"a"_s}), 1);
        QCOMPARE(ids(), QStringList{u"a"_s});
    }

    void tellsOnlyWhatChanged()
    {
        m_model->setPage(0, sessions({u"a"_s, u"b"_s}));
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->setPage(0, sessions({u"a"_s, u"b"_s}));
        QVERIFY(changed.isEmpty());
        m_model->setPage(0, {session(u"a"_s), session(u"b"_s, u"SIGNED"_s)});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toModelIndex().row(), 1);
        QVERIFY(m_model->updateSession(session(u"a"_s, u"REJECTED"_s)));
        QVERIFY(!m_model->updateSession(session(u"unknown"_s)));
        QCOMPARE(changed.size(), 2);
    }

    void asksForMoreOnce()
    {
        QSignalSpy wanted(m_model.get(), &SessionTableModel::moreWanted);
        m_model->setPage(0, sessions({u"a"_s, u"b"_s}), 3);
        QVERIFY(m_model->canFetchMore({}));
        m_model->fetchMore({});
        m_model->fetchMore({});
        QCOMPARE(wanted.size(), 1);
        m_model->append(sessions({u"b"_s, u"c"_s, u"c"_s})); // the rows moved down while the page was read
        QCOMPARE(ids(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        QVERIFY(!m_model->canFetchMore({}));
    }

    void removes()
    {
        m_model->setPage(0, sessions({u"a"_s, u"b"_s}), 2);
        m_model->removeSession(u"a"_s);
        m_model->removeSession(u"a"_s);
        QCOMPARE(ids(), QStringList{u"b"_s});
        QCOMPARE(m_model->total(), 1);
        m_model->clear();
        QCOMPARE(m_model->rowCount(), 0);
    }

    void showsStates()
    {
        m_model->setPage(0, {session(u"1"_s, u"READY"_s), session(u"2"_s, u"BLOCKED"_s),
                             session(u"3"_s, u"SIGNED"_s), session(u"4"_s, u"REJECTED"_s),
                             session(u"5"_s, u"NEW_ONE"_s)});
        QStringList texts;
        for (int row = 0; row < m_model->rowCount(); ++row)
            texts.append(cell(row, Column::State).toString());
        QCOMPARE(texts, (QStringList{u"Waiting for signer"_s, u"Waiting for earlier signer"_s, u"Signed"_s,
                                     u"Rejected"_s, u"Other: NEW_ONE"_s}));
        QCOMPARE(cell(4, Column::Title, SessionTableModel::StateRole).toString(), u"NEW_ONE"_s);
        QVERIFY(!cell(0, Column::State, SessionTableModel::OverdueRole).toBool());
        m_model->setNow(m_now.addDays(4));
        QVERIFY(cell(0, Column::State, SessionTableModel::OverdueRole).toBool());
        QVERIFY(!cell(2, Column::State, SessionTableModel::OverdueRole).toBool()); // signed is signed
        QVERIFY(cell(0, Column::State).toString().contains(u"Waiting for signer"_s));
    }

    void datesAreRelativeAndAbsolute()
    {
        m_model->setPage(0, sessions({u"a"_s}));
        QCOMPARE(cell(0, Column::DueDate).toString(), u"in 3 day(s)"_s);
        const auto moment = m_now.addDays(3).toLocalTime();
        QVERIFY(cell(0, Column::DueDate, Qt::ToolTipRole).toString().contains(moment.timeZoneAbbreviation()));
        QVERIFY(cell(0, Column::DueDate, Qt::AccessibleTextRole).toString().contains(u"in 3 d"_s));
        QCOMPARE(cell(0, Column::DueDate, SessionTableModel::SortRole).toDateTime(), m_now.addDays(3));
        QCOMPARE(cell(0, Column::Created).toString(), QString());
        m_model->setCreatedAt(u"a"_s, m_now.addSecs(-7200));
        QCOMPARE(cell(0, Column::Created).toString(), u"2 hour(s) ago"_s);
    }

    void dueDateIsAskedForNotStored()
    {
        m_model->setPage(0, {session(u"a"_s), session(u"b"_s, u"SIGNED"_s)});
        QSignalSpy edited(m_model.get(), &SessionTableModel::dueDateEdited);
        const auto index = m_model->index(0, int(Column::DueDate));
        const auto later = m_now.addDays(9);
        QVERIFY(index.flags() & Qt::ItemIsEditable);
        QVERIFY(m_model->setData(index, later));
        QCOMPARE(edited.size(), 1);
        QCOMPARE(edited.first().at(0).toString(), u"a"_s);
        QCOMPARE(edited.first().at(1).value<domain::Timestamp>().toDateTime(), m_now.addDays(3));
        QCOMPARE(edited.first().at(2).value<domain::Timestamp>().toDateTime(), later);
        QCOMPARE(index.data(Qt::EditRole).toDateTime(), m_now.addDays(3));

        m_model->setPendingDueDate(u"a"_s, domain::Timestamp::fromDateTime(later));
        QCOMPARE(index.data(Qt::EditRole).toDateTime(), later);
        QVERIFY(index.data(SessionTableModel::PendingRole).toBool());
        QVERIFY(!(index.flags() & Qt::ItemIsEditable));
        QVERIFY(!m_model->setData(index, m_now.addDays(10)));
        m_model->clearPendingDueDate(u"a"_s);
        QCOMPARE(index.data(Qt::EditRole).toDateTime(), m_now.addDays(3)); // rolled back

        QVERIFY(!m_model->setData(index, m_now.addDays(3))); // the same
        QVERIFY(!m_model->setData(index, u"nonsense"_s));
        QVERIFY(!m_model->setData(m_model->index(1, int(Column::DueDate)), later)); // final
        QVERIFY(!m_model->setData(m_model->index(0, int(Column::Title)), u"x"_s));
        QCOMPARE(edited.size(), 1);
    }

    void growsLarge()
    {
        m_tester.reset(); // it walks every row at every change
        QStringList many;
        for (int i = 0; i < 20'000; ++i)
            many.append(QString::number(i));
        m_model->setPage(0, sessions(many));
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->setPage(0, sessions(many));
        QCOMPARE(m_model->rowCount(), 20'000);
        QCOMPARE(changed.size(), 0); // the same again is no news
    }
};

QTEST_GUILESS_MAIN(TestSessionTableModel)
#include "tst_sessiontablemodel.moc"

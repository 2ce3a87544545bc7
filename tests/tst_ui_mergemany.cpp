#include "support/batchwindow.h"

#include <QComboBox>

using namespace Qt::StringLiterals;
using namespace support;
using Grid = models::BatchTableModel;
using State = store::BatchRow::State;

namespace {

constexpr int many = 10'000;
constexpr int everyBad = 2'500; // the rows 2500, 5000, 7500 and 10,000

bool isBad(int row)
{
    return row % everyBad == 0;
}

QString nameOf(int row)
{
    return u"Person %1"_s.arg(row);
}

QString emailOf(int row)
{
    return isBad(row) ? u"nobody%1"_s.arg(row) : u"p%1@example.no"_s.arg(row);
}

} // namespace

//! A batch as large as it may be. What becomes of it is asserted, not how fast: for that there is
//! `countersign-bench merge --rows 10000`.
class TestUiMergeMany : public QObject
{
    Q_OBJECT

private:
    UiFixture m_desk;

    static QString text(const QAbstractItemModel &shown, int at, Grid::Column column, int further = 0)
    {
        return shown.index(at, int(column) + further).data().toString();
    }
    //! Empty when the table shows each row of the file with what was found of it.
    static QByteArray whyNotAsFound(const QAbstractItemModel &shown)
    {
        if (shown.rowCount() != many)
            return QByteArray::number(shown.rowCount()) + " rows";
        for (int row = 1; row <= many; ++row) {
            const int at = row - 1;
            const QStringList wanted{QString::number(row), isBad(row) ? u"Problem"_s : u"Ready"_s,
                                     nameOf(row), emailOf(row)};
            const QStringList said{text(shown, at, Grid::Column::Row), text(shown, at, Grid::Column::State),
                                   text(shown, at, Grid::Column::FirstCell),
                                   text(shown, at, Grid::Column::FirstCell, 1)};
            if (said != wanted)
                return (said.join(u" | "_s) + u" instead of "_s + wanted.join(u" | "_s)).toUtf8();
            if (text(shown, at, Grid::Column::Problem).isEmpty() == isBad(row))
                return "the problem of row " + QByteArray::number(row);
        }
        return {};
    }
    //! All pages of them: the title of each by its ID.
    QMap<QString, QString> sessionsTitled(const QString &title)
    {
        QMap<QString, QString> titles;
        domain::SessionQuery query;
        query.limit = domain::SessionQuery::maxLimit;
        query.sessionTitleLike = title;
        for (bool isLast = false; !isLast; query.offset += query.limit) {
            Caught<domain::SessionPage> page;
            const auto request = m_desk.account->sessions().list(query, this, page.handler());
            if (!page.wait() || !page.isValue())
                return {};
            for (const domain::SigningSession &session : (*page.result)->data)
                titles.insert(session.id, session.request.title);
            isLast = (*page.result)->data.size() < query.limit;
        }
        return titles;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start(QStringLiteral(PROGRAMS))); }
    void init()
    {
        QVERIFY(m_desk.reset());
        m_desk.settings->setUndoSeconds(0);
    }

    void tenThousandRowsAreCheckedKeptAndShown()
    {
        QByteArray csv("Name;E-mail\n");
        for (int row = 1; row <= many; ++row)
            csv += (nameOf(row) + u';' + emailOf(row) + u'\n').toUtf8();
        const QString batch = makeBatch(m_desk, batchPattern(m_desk), csv);
        QVERIFY(!batch.isEmpty());
        {
            ui::BatchesPane pane(*m_desk.account, *m_desk.activities, *m_desk.settings);
            pane.resize(1200, 650);
            pane.show();
            pane.selectBatch(batch);
            const auto counts = [&pane] { return pane.grid()->model()->counts(); };
            QTRY_COMPARE_WITH_TIMEOUT(counts().value(State::Pending), many - many / everyBad, 60'000);
            QCOMPARE(counts().value(State::Problem), many / everyBad);
            QTableView *table = pane.grid()->table();
            QAbstractItemModel *shown = table->model();
            QCOMPARE(whyNotAsFound(*shown), QByteArray());

            auto *filter = pane.findChild<QComboBox *>(u"batchFilter"_s);
            filter->setCurrentIndex(1);
            QCOMPARE(shown->rowCount(), many / everyBad);
            for (int at = 0; at < shown->rowCount(); ++at) {
                const QModelIndex email = shown->index(at, int(Grid::Column::FirstCell) + 1);
                QCOMPARE(email.data().toString(), emailOf((at + 1) * everyBad));
                QVERIFY(email.data(Grid::WarningRole).toBool());
            }
            filter->setCurrentIndex(4); // sent
            QCOMPARE(shown->rowCount(), 0);
            filter->setCurrentIndex(0);

            // The last one by its key, and the first by the order of the numbers
            table->setFocus();
            table->setCurrentIndex(shown->index(0, 0));
            QTest::keyClick(table, Qt::Key_End);
            QCOMPARE(table->currentIndex().row(), many - 1);
            QVERIFY(table->viewport()->rect().contains(table->visualRect(table->currentIndex())));
            table->sortByColumn(int(Grid::Column::Row), Qt::DescendingOrder);
            QCOMPARE(text(*shown, 0, Grid::Column::Row), QString::number(many));
            QCOMPARE(text(*shown, many - 1, Grid::Column::FirstCell), nameOf(1));
        }
        QVERIFY(m_desk.reopen()); // the next start
        ui::BatchesPane pane(*m_desk.account, *m_desk.activities, *m_desk.settings);
        pane.show();
        pane.selectBatch(batch);
        QTRY_COMPARE_WITH_TIMEOUT(pane.grid()->model()->rowCount(), many, 30'000);
        QCOMPARE(whyNotAsFound(*pane.grid()->table()->model()), QByteArray());
    }

    //! COUNTERSIGN_ROWS=10000 makes it ten thousand, in some minutes.
    void allAreSentOnceAndShown()
    {
        const int wanted = qEnvironmentVariableIntValue("COUNTERSIGN_ROWS");
        const int count = wanted > 0 ? wanted : 60;
        BatchWindow window(m_desk, count);
        window.send();
        QTRY_COMPARE_WITH_TIMEOUT(window.count(State::Sent), count, 30'000 + 100 * count);
        QTRY_VERIFY(!window.task());
        const QMap<QString, QString> there = sessionsTitled(window.title);
        QCOMPARE(there.size(), count);
        const QAbstractItemModel *shown = window.grid()->table()->model();
        QCOMPARE(shown->rowCount(), count);
        for (int row = 1; row <= count; ++row) {
            QCOMPARE(text(*shown, row - 1, Grid::Column::FirstCell), nameOf(row));
            QCOMPARE(text(*shown, row - 1, Grid::Column::State), u"Sent"_s);
            QCOMPARE(text(*shown, row - 1, Grid::Column::Attempts), u"1"_s);
            // its own session, and none of another row
            QCOMPARE(there.value(text(*shown, row - 1, Grid::Column::Session)),
                     window.title + u" for "_s + nameOf(row));
        }
    }
};

QTEST_MAIN(TestUiMergeMany)
#include "tst_ui_mergemany.moc"

// What is looked at stays where it is, and is left alone, while rows come and go elsewhere.
#include "ui/widgets/scrollanchor.h"

#include "support/patience.h"

#include <QAbstractTableModel>
#include <QDeadlineTimer>
#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

//! Changes all at once, as a list of many does.
class Numbers : public QAbstractTableModel
{
    Q_OBJECT

public:
    Numbers() { become(0, 1'000); }
    [[nodiscard]] int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : int(m_numbers.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : 2;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(m_numbers.at(index.row())) : QVariant();
    }
    //! From \a first to before \a end; a number keeps who holds its row.
    void become(int first, int end)
    {
        QList<int> after(end - first);
        std::iota(after.begin(), after.end(), first);
        become(after);
    }
    void become(const QList<int> &after)
    {
        Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
        const QModelIndexList held = persistentIndexList();
        QModelIndexList moved;
        for (const QModelIndex &each : held) {
            const qsizetype row = after.indexOf(m_numbers.at(each.row()));
            moved.append(row < 0 ? QModelIndex() : createIndex(int(row), each.column()));
        }
        m_numbers = after;
        changePersistentIndexList(held, moved);
        Q_EMIT layoutChanged({}, VerticalSortHint);
    }
    //! By itself, as one that is chosen does.
    void lose(int row)
    {
        beginRemoveRows({}, row, row);
        m_numbers.removeAt(row);
        endRemoveRows();
    }
    [[nodiscard]] const QList<int> &numbers() const { return m_numbers; }
    [[nodiscard]] bool isHeld(int row) const
    {
        const QModelIndexList held = persistentIndexList();
        return std::any_of(held.cbegin(), held.cend(),
                           [row](const QModelIndex &each) { return each.row() == row; });
    }

private:
    QList<int> m_numbers;
};

} // namespace

class TestUiScrollAnchor : public QObject
{
    Q_OBJECT

    Numbers m_model;
    std::unique_ptr<QTableView> m_table;
    int m_paints = 0;

    bool eventFilter(QObject *, QEvent *event) override
    {
        m_paints += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
    [[nodiscard]] QString topText() const { return m_table->indexAt(QPoint(4, 4)).data().toString(); }
    //! All that was asked for until now is painted.
    [[nodiscard]] bool settles()
    {
        const QDeadlineTimer end(2'000 * support::patience());
        // what is laid out and painted is asked for from within what goes before it
        for (int round = 0; round < 10 && !end.hasExpired(); ++round) {
            bool isReached = false;
            QTimer::singleShot(0, m_table.get(), [&isReached] { isReached = true; });
            if (!support::waitFor([&isReached] { return isReached; }))
                return false;
        }
        return !end.hasExpired();
    }

private Q_SLOTS:
    void init()
    {
        m_model.become(0, 1'000);
        m_table = std::make_unique<QTableView>();
        m_table->setModel(&m_model);
        m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        m_table->verticalHeader()->hide(); // its width is that of the longest number
        m_table->resize(400, 300);
        new ui::ScrollAnchor(*m_table);
        m_table->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
        m_table->viewport()->installEventFilter(this);
        QVERIFY(settles());
        m_paints = 0;
    }

    void cleanup() { m_table.reset(); }

    void whatComesBelowPaintsNothing()
    {
        const int reach = m_table->verticalScrollBar()->maximum();
        m_model.become(0, 5'000);
        QVERIFY(settles());
        QCOMPARE(m_paints, 0);
        QVERIFY(m_table->verticalScrollBar()->maximum() > reach);
        QCOMPARE(topText(), u"0"_s);
        m_model.become(0, 900); // what goes below it
        QVERIFY(settles());
        QCOMPARE(m_paints, 0);
        m_table->scrollToBottom(); // it is painted as ever
        QVERIFY(settles());
        QVERIFY(m_paints > 0);
        QCOMPARE(m_table->indexAt(QPoint(4, m_table->viewport()->height() - 4)).data().toString(), u"899"_s);
    }

    void whatComesBelowMovesNothing()
    {
        m_table->verticalScrollBar()->setValue(m_table->rowHeight(0) * 500 + 7);
        QVERIFY(settles());
        QCOMPARE(topText(), u"500"_s);
        m_paints = 0;
        m_model.become(0, 5'000);
        QVERIFY(settles());
        QCOMPARE(m_paints, 0);
        QCOMPARE(topText(), u"500"_s);
        QVERIFY(!m_model.isHeld(500)); // only while they come: what is held goes one by one
    }

    //! What is below it has gone up, whatever comes in the same breath where nobody looks.
    void whatGoesFromWhatIsInSightIsPainted()
    {
        m_model.lose(2);
        QList<int> more = m_model.numbers();
        more << 1'000 << 1'001;
        m_model.become(more);
        QVERIFY(settles());
        QVERIFY(m_paints > 0);
        QCOMPARE(m_table->indexAt(QPoint(4, m_table->rowViewportPosition(2) + 4)).data().toString(), u"3"_s);
    }

    void whatComesAboveIsScrolledPast()
    {
        m_table->verticalScrollBar()->setValue(m_table->rowHeight(0) * 500 + 7);
        QVERIFY(settles());
        const int top = m_table->visualRect(m_model.index(500, 0)).top();
        m_model.become(-300, 1'000);
        QVERIFY(settles());
        QCOMPARE(topText(), u"500"_s);
        QCOMPARE(m_table->visualRect(m_model.index(800, 0)).top(), top);
    }

    void whatComesIntoSightIsPainted()
    {
        m_model.become(-1, 1'000);
        QVERIFY(settles());
        QVERIFY(m_paints > 0);
        QCOMPARE(topText(), u"-1"_s);
        m_model.become(-1, 5); // the list ends within what is in sight
        QVERIFY(settles());
        m_paints = 0;
        m_model.become(-1, 6);
        QVERIFY(settles());
        QVERIFY(m_paints > 0);
    }
};

QTEST_MAIN(TestUiScrollAnchor)
#include "tst_ui_scrollanchor.moc"

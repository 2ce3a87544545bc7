// Columns are as wide as their texts also when the font or the style is another one.
#include "ui/sessions/resultcolumns.h"
#include "ui/widgets/sharedcolumns.h"
#include "ui/widgets/textcolumn.h"

#include "support/patience.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QFont>
#include <QHeaderView>
#include <QProxyStyle>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace {

//! More air beside each text.
class AirStyle : public QProxyStyle
{
    Q_OBJECT

public:
    using QProxyStyle::QProxyStyle;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option,
                                  const QWidget *widget) const override
    {
        const int usual = QProxyStyle::pixelMetric(metric, option, widget);
        return metric == PM_FocusFrameHMargin ? usual + 20 : usual;
    }
};

//! But not higher: with higher heads there is less height for the rows, and for that they are fitted anyway.
void widenLetters(QWidget &list)
{
    QFont wider = list.font();
    wider.setLetterSpacing(QFont::AbsoluteSpacing, 5);
    list.setFont(wider);
}

} // namespace

class TestUiColumnFit : public QObject
{
    Q_OBJECT

    AirStyle m_style;

    void change(QWidget &list, bool isFont)
    {
        if (isFont)
            widenLetters(list);
        else
            list.setStyle(&m_style);
    }
    static void changes()
    {
        QTest::addColumn<bool>("isFont");
        QTest::newRow("font") << true;
        QTest::newRow("style") << false;
    }

private Q_SLOTS:
    void results_data() { changes(); }
    void results()
    {
        QFETCH(const bool, isFont);
        QTreeWidget tree;
        tree.setRootIsDecorated(false);
        tree.setHeaderLabels({u"What"_s, u"Name"_s, u"ID"_s});
        new QTreeWidgetItem(&tree, {u"PDF"_s, u"Lease of a flat.pdf"_s, u"5f0c9a1e-77aa"_s});
        auto *columns = new ui::ResultColumns(tree);
        tree.resize(900, 200);
        tree.show();
        QVERIFY(QTest::qWaitForWindowExposed(&tree));
        columns->fit();
        QCOMPARE(tree.header()->length(), tree.viewport()->width());
        const QAbstractItemView &list = tree; // which tells it to everybody
        const int before = list.sizeHintForColumn(2);
        QCOMPARE(tree.columnWidth(2), before);
        change(tree, isFont);
        QVERIFY(list.sizeHintForColumn(2) > before);
        QTRY_COMPARE(tree.columnWidth(2), list.sizeHintForColumn(2));
        QTRY_COMPARE(tree.header()->length(), tree.viewport()->width());
    }

    void sharedColumns_data() { changes(); }
    void sharedColumns()
    {
        QFETCH(const bool, isFont);
        QTableView table;
        QStandardItemModel model(1, 3);
        model.setData(model.index(0, 0), u"12,345,678"_s);
        model.setData(model.index(0, 1), u"What somebody did"_s);
        model.setData(model.index(0, 2), u"Why"_s);
        table.setModel(&model);
        auto *columns = new ui::SharedColumns(table, {1, 2});
        table.resize(900, 200);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        columns->measure();
        QCOMPARE(table.horizontalHeader()->length(), table.viewport()->width());
        const QAbstractItemView &list = table;
        const int before = list.sizeHintForColumn(0);
        QCOMPARE(table.columnWidth(0), before);
        change(table, isFont);
        QVERIFY(list.sizeHintForColumn(0) > before);
        QTRY_COMPARE(table.columnWidth(0), list.sizeHintForColumn(0));
        QTRY_COMPARE(table.horizontalHeader()->length(), table.viewport()->width());
        table.setColumnWidth(0, 200); // as a person does
        QFont bold = table.font();
        bold.setBold(true);
        table.setFont(bold);
        QCoreApplication::processEvents();
        QCOMPARE(table.columnWidth(0), 200);
    }

    void textColumn()
    {
        QTableView table;
        QStandardItemModel model(1, 2);
        table.setModel(&model);
        const QString words = u"Expires in the night after tomorrow"_s;
        auto *column = new ui::TextColumn(table, 1);
        table.resize(900, 200);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        column->setTexts({words});
        const auto wanted = [&table, &words] { return table.fontMetrics().horizontalAdvance(words); };
        const int before = wanted();
        QVERIFY(table.columnWidth(1) > before);
        widenLetters(table);
        QVERIFY(wanted() > table.columnWidth(1));
        QTRY_VERIFY(table.columnWidth(1) > wanted());
    }
};

QTEST_MAIN(TestUiColumnFit)
#include "tst_ui_columnfit.moc"

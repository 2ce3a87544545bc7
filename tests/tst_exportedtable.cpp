// What tables that are no list of sessions say in a spreadsheet and on paper.
#include "models/celltext.h"
#include "models/collectiontablemodel.h"
#include "models/documenttablemodel.h"
#include "models/drafttablemodel.h"
#include "models/exportedtable.h"
#include "store/maskedmode.h"
#include "tasks/tableencoding.h"
#include "tasks/tabletext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using models::exportedTable;
using models::MomentCells;

class TestExportedTable : public QObject
{
    Q_OBJECT

    static constexpr int all = 1'000;

private Q_SLOTS:
    void momentsAreNotRelative()
    {
        using Column = models::CollectionTableModel::Column;
        const QDateTime made(QDate(2026, 11, 26), QTime(9, 30), Qt::UTC);
        models::CollectionTableModel model;
        store::CollectionRecord first, second;
        first.id = u"018f0000-0000-7000-8000-000000000001"_s;
        first.name = u"Leie; «Ærlig»"_s;
        first.documentIds = QStringList{u"a"_s, u"b"_s};
        first.createdAt = made;
        second.id = u"018f0000-0000-7000-8000-000000000002"_s;
        model.setRecords({first, second});
        const QList<int> columns{int(Column::Name), int(Column::Created), int(Column::Id)};
        const auto both = exportedTable(model, columns, MomentCells::ForBoth, all);
        QCOMPARE(both.headers,
                 (QStringList{u"Name"_s, u"Created"_s, u"Created, in words"_s, u"Collection ID"_s}));
        QCOMPARE(both.rows.size(), 2);
        QCOMPARE(both.rows.at(0).at(0), first.name);
        QCOMPARE(QDateTime::fromString(both.rows.at(0).at(1), Qt::ISODate), made);
        QCOMPARE(both.rows.at(0).at(2), models::absoluteText(made));
        QCOMPARE(both.rows.at(0).at(3), first.id);
        QCOMPARE(both.rows.at(1).mid(1, 2), (QStringList{QString(), QString()})); // nobody knows when
        const auto people = exportedTable(model, columns, MomentCells::ForPeople, all);
        QCOMPARE(people.headers, (QStringList{u"Name"_s, u"Created"_s, u"Collection ID"_s}));
        QCOMPARE(people.rows.at(0), (QStringList{first.name, models::absoluteText(made), first.id}));
        QCOMPARE(exportedTable(model, columns, MomentCells::ForPeople, 1).rows.size(), 1);
    }

    void whatIsBeingUploadedIsThere()
    {
        using Column = models::DocumentTableModel::Column;
        models::DocumentTableModel model;
        store::DocumentRecord record;
        record.documentId = u"018f0000-0000-7000-8000-000000000001"_s;
        record.title = u"Contract"_s;
        record.uploadedAt = QDateTime(QDate(2026, 11, 26), QTime(9, 30), Qt::UTC);
        model.setRecords({record});
        (void)model.addPending(u"/home/kari/Appendix.pdf"_s);
        const auto table =
            exportedTable(model, {int(Column::Title), int(Column::Uploaded)}, MomentCells::ForPeople, all);
        QCOMPARE(table.rows, (QList<QStringList>{{u"Appendix.pdf"_s, QString()},
                                                 {u"Contract"_s, models::absoluteText(record.uploadedAt)}}));
    }

    void withoutPersonalData()
    {
        using Column = models::DraftTableModel::Column;
        models::DraftTableModel model;
        domain::DraftSummary draft;
        draft.id = u"d"_s;
        draft.name = u"Lease of kari@example.no"_s;
        model.setSummaries({draft});
        domain::Masker masker = store::MaskedMode::masker();
        const auto masked =
            exportedTable(model, {int(Column::Name)}, MomentCells::ForBoth, all, &masker).rows.at(0).at(0);
        QVERIFY2(masked.startsWith(u"Lease of ["_s) && !masked.contains(u"kari@"_s), qPrintable(masked));
    }

    //! What was written is what is read.
    void asCsv()
    {
        const QStringList headers{u"Name"_s, u"Value"_s};
        const QList<QStringList> rows{{u"a;b \"c\""_s, u"two\nlines"_s}, {u"=1+1"_s, u"Ærlig 契"_s}};
        const QByteArray csv = tasks::tableAsCsv(headers, rows, u';');
        QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
        QVERIFY(csv.contains("\r\n'=1+1;")); // a spreadsheet does not compute it
        const auto table = tasks::parseTable(QString::fromUtf8(csv.mid(3)), u';');
        QCOMPARE(table.headers, headers);
        QCOMPARE(table.rows.size(), 2);
        QCOMPARE(table.rows.at(0).cells, rows.at(0));
        QCOMPARE(table.rows.at(1).cells, rows.at(1));
    }
};

QTEST_GUILESS_MAIN(TestExportedTable)
#include "tst_exportedtable.moc"

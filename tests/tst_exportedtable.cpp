// What tables that are no list of sessions say in a spreadsheet and on paper.
#include "models/celltext.h"
#include "models/collectiontablemodel.h"
#include "models/documenttablemodel.h"
#include "models/drafttablemodel.h"
#include "models/exportedtable.h"
#include "models/tablereading.h"
#include "store/maskedmode.h"
#include "support/patience.h"
#include "tasks/tableencoding.h"
#include "tasks/tabletext.h"

#include <QDeadlineTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using models::MomentCells;
using models::TableReading;

namespace {

//! What its table says when all of it was read.
models::ExportedTable exportedTable(QAbstractItemModel &model, const QList<int> &columns, MomentCells moments,
                                    int mostRows, domain::Masker *masker = nullptr)
{
    TableReading reading(model, columns, mostRows);
    (void)support::waitFor([&] { return reading.isFinished(); });
    return reading.isFinished() ? models::exportedTable(*reading.cells(), moments, masker)
                                : models::ExportedTable{};
}

//! Counts the cells that somebody asked for.
class CountedCollections : public models::CollectionTableModel
{
public:
    mutable int asked = 0;

protected:
    [[nodiscard]] QVariant plainData(const QModelIndex &index, int role) const override
    {
        ++asked;
        return CollectionTableModel::plainData(index, role);
    }
};

QList<store::CollectionRecord> collections(int count)
{
    QList<store::CollectionRecord> records;
    for (int i = 0; i < count; ++i) {
        store::CollectionRecord record;
        record.id = record.name = u"collection %1"_s.arg(i);
        records << record;
    }
    return records;
}

} // namespace

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
        QCOMPARE(people.rows.at(0), (QStringList{first.name, models::shortText(made), first.id}));
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
                                                 {u"Contract"_s, models::shortText(record.uploadedAt)}}));
    }

    //! The window goes on while a long list is read.
    void someRowsAtATime()
    {
        constexpr int parts = 4;
        const int name = int(models::CollectionTableModel::Column::Name);
        CountedCollections model;
        model.setRecords(collections(parts * TableReading::rowsAtATime));
        model.asked = 0;
        TableReading reading(model, {name}, 100'000);
        QSignalSpy finished(&reading, &TableReading::finished);
        QCOMPARE(model.asked, 0);
        QList<int> asked; // at each turn of the loop: another one's timer has its turn between them
        QTimer other;
        connect(&other, &QTimer::timeout, this, [&] { asked << model.asked; });
        other.start(0);
        QTRY_COMPARE(finished.size(), 1);
        asked << model.asked;
        for (qsizetype i = 1; i < asked.size();
             ++i) // of a cell what it says, and of some what it is sorted by
            QVERIFY2(asked.at(i) - asked.at(i - 1) <= 2 * 2 * TableReading::rowsAtATime,
                     qPrintable(QString::number(asked.at(i) - asked.at(i - 1))));
        QCOMPARE(reading.cells()->rows.size(), parts * TableReading::rowsAtATime);
        QVERIFY(reading.cells()->rows.last().last().text.startsWith(u"collection "_s));
    }

    //! Rows that come and go while it is read are there once or not at all.
    void whatChangesMeanwhile()
    {
        const int name = int(models::CollectionTableModel::Column::Name);
        CountedCollections model;
        QList<store::CollectionRecord> records = collections(4 * TableReading::rowsAtATime);
        model.setRecords(records);
        TableReading reading(model, {name}, 100'000);
        model.asked = 0;
        for (const QDeadlineTimer last(qint64(5'000) * support::patience());
             model.asked == 0 && !last.hasExpired();)
            QCoreApplication::processEvents(); // no longer: then all of it would be read
        QVERIFY(model.asked > 0 && !reading.isFinished());
        records.removeFirst(); // what follows moves up
        model.setRecords(records);
        QTRY_VERIFY(reading.isFinished());
        QStringList names, wanted;
        for (const auto &row : reading.cells()->rows)
            names << row.first().text;
        for (const auto &record : records)
            wanted << record.name;
        QCOMPARE(names, wanted);
        QCOMPARE(reading.cells()->all, int(records.size()));
    }

    //! What was read stands, and what comes behind it is read in its turn.
    void whatComesBehindMeanwhile()
    {
        const int name = int(models::CollectionTableModel::Column::Name);
        CountedCollections model;
        QList<store::CollectionRecord> records = collections(4 * TableReading::rowsAtATime);
        const store::CollectionRecord last = records.takeLast();
        model.setRecords(records);
        TableReading reading(model, {name}, 100'000);
        model.asked = 0;
        for (const QDeadlineTimer end(qint64(5'000) * support::patience());
             model.asked == 0 && !end.hasExpired();)
            QCoreApplication::processEvents();
        QVERIFY(model.asked > 0 && !reading.isFinished());
        records.append(last);
        model.setRecords(records);
        QTRY_VERIFY(reading.isFinished());
        QCOMPARE(reading.cells()->rows.size(), records.size());
        QCOMPARE(reading.cells()->rows.last().first().text, last.name);
        QVERIFY2(model.asked < records.size() + TableReading::rowsAtATime,
                 qPrintable(QString::number(model.asked)));
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

    //! A spreadsheet of another locale divides a line elsewhere, and would compute what is behind it.
    void asCsvForAnyLocale()
    {
        QCOMPARE(tasks::tableLine({u"a;=1+1"_s, u"b"_s}, u','), u"\"a;=1+1\",b\r\n"_s);
        QCOMPARE(tasks::tableLine({u"a\t=1+1"_s, u"b"_s}, u';'), u"\"a\t=1+1\";b\r\n"_s);
        QCOMPARE(tasks::tableLine({u"a,=1+1"_s, u"b"_s}, u';'), u"\"a,=1+1\";b\r\n"_s);
        QCOMPARE(tasks::tableLine({u"a b"_s, u"b"_s}, u';'), u"a b;b\r\n"_s);
    }
};

QTEST_GUILESS_MAIN(TestExportedTable)
#include "tst_exportedtable.moc"

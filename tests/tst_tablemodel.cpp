#include "models/activitymodel.h"
#include "models/batchlistmodel.h"
#include "models/collectiontablemodel.h"
#include "models/documenttablemodel.h"
#include "models/signertablemodel.h"
#include "store/saidwords.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QMimeData>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using domain::DraftSigner;
using models::ActivityModel;
using models::CollectionTableModel;
using models::DocumentTableModel;
using models::SignerTableModel;

namespace {

//! Says one sentence in another language.
class OtherLanguage : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (QByteArrayView(context) == "tasks::DueDatesTask" &&
            QByteArrayView(source) == "Change %n due date(s)")
            return u"Endre %n frister"_s;
        const bool isKnown =
            QByteArrayView(context) == "tasks::MergeCheck" && QByteArrayView(source) == "Check “%1”";
        return isKnown ? u"Kontroller «%1»"_s : QString();
    }
};

} // namespace

class TestTableModel : public QObject
{
    Q_OBJECT

private:
    const QDateTime m_now = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    static constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;

    [[nodiscard]] store::DocumentRecord document(const QString &id) const
    {
        store::DocumentRecord record;
        record.documentId = id;
        record.title = u"T"_s + id;
        record.filename = id + u".pdf"_s;
        record.mimeType = u"application/pdf"_s;
        record.uploadedAt = m_now.addSecs(-600);
        return record;
    }

    static QString text(const QAbstractItemModel &model, int row, auto column, int role = Qt::DisplayRole)
    {
        return model.index(row, int(column)).data(role).toString();
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void documentsDifferInsteadOfResetting()
    {
        DocumentTableModel model;
        QAbstractItemModelTester tester(&model, fatal);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const QString pending = model.addPending(u"/x/up.pdf"_s);
        auto &random = *QRandomGenerator::global();
        for (int round = 0; round < 200; ++round) {
            QList<store::DocumentRecord> records;
            for (int i = 0; i < 12; ++i)
                if (random.bounded(2) == 1)
                    records.append(document(QString::number(i)));
            std::shuffle(records.begin(), records.end(), random);
            const QString followed = model.record(1).documentId;
            const QPersistentModelIndex index = model.index(1, 0);
            model.setRecords(records);
            QCOMPARE(model.rowCount(), records.size() + 1);
            for (int i = 0; i < records.size(); ++i)
                QCOMPARE(model.record(i + 1), records.at(i));
            if (model.rowOf(followed) >= 0 && !followed.isEmpty())
                QCOMPARE(index.row(), model.rowOf(followed));
        }
        QVERIFY(reset.isEmpty());
        model.removePending(pending);
    }

    void documentsShowTheirClock()
    {
        using Column = DocumentTableModel::Column;
        DocumentTableModel model;
        model.setNow(m_now);
        auto inSession = document(u"2"_s);
        inSession.inSession = true;
        auto gone = document(u"3"_s);
        gone.goneSince = m_now;
        model.setRecords({document(u"1"_s), inSession, gone});
        QVERIFY(text(model, 0, Column::TimeLeft).startsWith(u"20"_s));
        QCOMPARE(text(model, 1, Column::TimeLeft), QString());
        QCOMPARE(text(model, 1, Column::Status), u"In a session"_s);
        QCOMPARE(text(model, 2, Column::Status), u"Gone from the service"_s);
        const QStringList used = model.statusTextsInUse(true);
        for (int row = 0; row < 3; ++row)
            QVERIFY(used.contains(text(model, row, Column::Status)));
        QVERIFY(!used.contains(u"Expired: it was in no session"_s)); // of which there is none yet
        QVERIFY(model.isAnyToExpire(true));
        QVERIFY(!(model.index(2, 0).flags() & (Qt::ItemIsEditable | Qt::ItemIsDragEnabled)));
        model.setNow(m_now.addSecs(3600));
        QCOMPARE(model.index(0, 0).data(DocumentTableModel::OrphanSecondsRole).toLongLong(), 0);
        QVERIFY(text(model, 0, Column::Status).startsWith(u"Expired"_s));
        QVERIFY(!model.isAnyToExpire(true));
        QVERIFY(model.statusTextsInUse(true).contains(text(model, 0, Column::Status)));
        QCOMPARE(DocumentTableModel().statusTextsInUse(true), DocumentTableModel::statusTexts());
    }

    //! Neither "in a session" nor "in no session": that one is not there any more.
    void aDeletedSessionIsToldAsSuch()
    {
        using Column = DocumentTableModel::Column;
        DocumentTableModel model;
        model.setNow(m_now.addSecs(31 * 60));
        auto gone = document(u"1"_s), half = document(u"2"_s);
        gone.goneSessionCount = 1;
        gone.signer = u"Kari"_s;
        half.goneSessionCount = half.sessionCount = 1;
        model.setRecords({gone, half});
        QCOMPARE(text(model, 0, Column::Status), u"In 1 deleted session(s): Kari"_s);
        QCOMPARE(text(model, 1, Column::Status), u"In 1 session(s)"_s);
        QCOMPARE(text(model, 0, Column::TimeLeft), QString());
        const QStringList used = model.statusTextsInUse(true);
        for (const auto &start : {u"In 1 deleted"_s, u"In 1 session"_s})
            QVERIFY2(std::any_of(used.cbegin(), used.cend(),
                                 [&start](const QString &each) { return each.startsWith(start); }),
                     qPrintable(used.join(u'|')));
    }

    //! A long name would take the room of the titles, and of a short one others would be cut.
    void aSignerIsKnownByTheBeginning()
    {
        using Column = DocumentTableModel::Column;
        DocumentTableModel model;
        model.setNow(m_now);
        auto brief = document(u"1"_s), endless = document(u"2"_s);
        for (auto *record : {&brief, &endless}) {
            record->inSession = true;
            record->sessionCount = 1;
        }
        brief.signer = u"Bo"_s;
        endless.signer = u"Kari Elisabeth Nordmann-Ødegård af Åsgårdstrand"_s;
        model.setRecords({brief, endless});
        const auto longest = [&model] {
            qsizetype most = 0;
            const QStringList used = model.statusTextsInUse(true);
            for (const QString &each : used)
                most = std::max(most, each.size());
            return most;
        };
        QVERIFY(longest() > text(model, 0, Column::Status).size());
        QVERIFY(longest() < text(model, 1, Column::Status).size());
        QCOMPARE(text(model, 1, Column::Status, Qt::ToolTipRole), text(model, 1, Column::Status));
    }

    //! What is not listed takes no room from what is.
    void whatBatchesMadeIsLeftOutWhereItIsNotListed()
    {
        DocumentTableModel model;
        model.setNow(m_now);
        auto own = document(u"1"_s), ofBatch = document(u"long name of a file"_s);
        own.sessionCount = 2;
        ofBatch.origin = store::Origin::Batch;
        ofBatch.sessionCount = 1;
        ofBatch.signer = u"Kari"_s;
        model.setRecords({own, ofBatch});
        const auto has = [&model](bool withBatches) {
            return model.statusTextsInUse(withBatches).contains(u"In 1 session(s): nnnn"_s);
        };
        QVERIFY(has(true) && !has(false));
        QVERIFY(model.statusTextsInUse(false).contains(u"In 2 session(s)"_s));
        QCOMPARE(model.longestFilename(true), ofBatch.filename);
        QCOMPARE(model.longestFilename(false), own.filename);
        ofBatch.sessionCount = 0; // so that it has its thirty minutes
        model.setRecords({own, ofBatch});
        QVERIFY(model.isAnyToExpire(true) && !model.isAnyToExpire(false));
    }

    void uploadsHaveARowOfTheirOwn()
    {
        using Column = DocumentTableModel::Column;
        DocumentTableModel model;
        QAbstractItemModelTester tester(&model, fatal);
        model.setRecords({document(u"1"_s)});
        const QString key = model.addPending(u"/folder/Ærlig.pdf"_s);
        QCOMPARE(text(model, 0, Column::Filename), u"Ærlig.pdf"_s);
        QCOMPARE(model.rowOf(u"1"_s), 1);
        model.setProgress(key, 1, 4);
        QCOMPARE(model.index(0, 0).data(DocumentTableModel::ProgressRole).toInt(), 25);
        model.setProgress(key, 10, 4); // more than there is
        QCOMPARE(model.index(0, 0).data(DocumentTableModel::ProgressRole).toInt(), 100);
        model.setProgress(u"unknown"_s, 1, 1);
        model.setPendingFailed(key, u"encrypted"_s);
        QCOMPARE(model.index(0, 0).data(DocumentTableModel::ProgressRole).toInt(), -2);
        QVERIFY(text(model, 0, Column::Status).contains(u"encrypted"_s));
        model.removePending(key);
        QCOMPARE(model.rowCount(), 1);
    }

    void documentsAreEditedByRequest()
    {
        using Column = DocumentTableModel::Column;
        DocumentTableModel model;
        model.setRecords({document(u"1"_s)});
        QList<domain::UpdateDocument> asked;
        connect(&model, &DocumentTableModel::editRequested, this,
                [&](const QString &, const domain::UpdateDocument &update) { asked.append(update); });
        QVERIFY(model.setData(model.index(0, int(Column::Title)), u" New "_s));
        QCOMPARE(asked.value(0).title, u"New"_s);
        QVERIFY(!asked.value(0).filename);
        QCOMPARE(text(model, 0, Column::Title), u"T1"_s);
        QVERIFY(!model.setData(model.index(0, int(Column::Title)), u"T1"_s)); // the same
        QVERIFY(!model.setData(model.index(0, int(Column::Filename)), u" "_s));
        QVERIFY(!model.setData(model.index(0, int(Column::Id)), u"x"_s));
        QCOMPARE(asked.size(), 1);
    }

    void documentsAreDraggedInOrder()
    {
        DocumentTableModel model;
        model.addPending(u"/x"_s);
        model.setRecords({document(u"b"_s), document(u"a"_s)});
        const std::unique_ptr<QMimeData> data(
            model.mimeData({model.index(2, 0), model.index(1, 0), model.index(1, 1), model.index(0, 0)}));
        QCOMPARE(DocumentTableModel::documentIdsIn(data.get()), (QStringList{u"b"_s, u"a"_s}));
        QVERIFY(DocumentTableModel::documentIdsIn(nullptr).isEmpty());
    }

    void collectionsAreNamedByRequest()
    {
        using Column = CollectionTableModel::Column;
        CollectionTableModel model;
        QAbstractItemModelTester tester(&model, fatal);
        store::CollectionRecord record;
        record.id = u"0123456789"_s;
        record.packageTo = {u"PADES_CONTAINER"_s, u"NEW"_s};
        model.setRecords({record});
        QCOMPARE(text(model, 0, Column::Name), u"Collection 01234567"_s);
        QCOMPARE(text(model, 0, Column::PackageTo), u"One signed PDF, NEW"_s);
        QSignalSpy asked(&model, &CollectionTableModel::renameRequested);
        QVERIFY(model.setData(model.index(0, int(Column::Name)), u"Kjøp"_s));
        QCOMPARE(asked.size(), 1);
        model.setRecords({});
        QCOMPARE(model.rowCount(), 0);
    }

    //! As Documents tells it of what is in them: not as if nobody had been sent any.
    void collectionsOfDeletedSessionsWereSent()
    {
        using Column = CollectionTableModel::Column;
        CollectionTableModel model;
        store::CollectionRecord never, once, still;
        never.id = u"1"_s;
        once.id = u"2"_s;
        once.deletedSessionCount = 2;
        still.id = u"3"_s;
        still.deletedSessionCount = still.sessionCount = 1;
        model.setRecords({never, once, still});
        QCOMPARE(text(model, 0, Column::Status), u"Not sent yet"_s);
        QCOMPARE(text(model, 0, Column::Sessions), u"0 session(s)"_s);
        QCOMPARE(text(model, 1, Column::Status), u"Was sent"_s);
        QCOMPARE(text(model, 1, Column::Sessions), u"2 deleted session(s)"_s);
        QCOMPARE(text(model, 2, Column::Status), u"In use"_s);
        QCOMPARE(text(model, 2, Column::Sessions), u"1 session(s)"_s);
    }

    void batchesCountWhatIsToBeCorrected()
    {
        using Column = models::BatchListModel::Column;
        using RowState = store::BatchRow::State;
        models::BatchListModel model;
        store::BatchSummary one, more;
        one.record.id = u"1"_s;
        one.counts[RowState::Problem] = 1;
        more.record.id = u"2"_s;
        more.counts[RowState::Sent] = 5;
        more.counts[RowState::Failed] = 2;
        more.counts[RowState::Problem] = 1;
        model.setBatches({one, more}, {});
        QCOMPARE(text(model, model.rowOf(u"1"_s), Column::Status), u"1 row(s) to correct"_s);
        QCOMPARE(text(model, model.rowOf(u"2"_s), Column::Status), u"3 row(s) to correct"_s);
    }

    void signersAreMovedAndStepped()
    {
        using Column = SignerTableModel::Column;
        SignerTableModel model;
        QAbstractItemModelTester tester(&model, fatal);
        QSignalSpy changed(&model, &SignerTableModel::signersChanged);
        for (const auto &name : {u"a"_s, u"b"_s, u"c"_s})
            model.addSigner({name, {}, {}, {}, 0});
        const auto names = [&model] {
            QString all;
            for (const auto &signer : model.signers())
                all += signer.name + QString::number(signer.step);
            return all;
        };
        QCOMPARE(names(), u"a1b2c3"_s);
        const auto move = [&model](int from, int before) { return model.moveRows({}, from, 1, {}, before); };
        QVERIFY(move(0, 3));
        QCOMPARE(names(), u"b2c3a1"_s);
        QVERIFY(move(2, 0));
        QCOMPARE(names(), u"a1b2c3"_s);
        QVERIFY(!move(0, 0));
        QVERIFY(!move(0, 4));
        QVERIFY(!move(-1, 0));
        model.setAllParallel();
        QCOMPARE(names(), u"a1b1c1"_s);
        QVERIFY(!model.setData(model.index(0, int(Column::Step)), 0));
        QVERIFY(!model.setData(model.index(0, int(Column::Step)), u"x"_s));
        QVERIFY(model.setData(model.index(0, int(Column::Step)), 2));
        model.setError(0, Column::Email, u"Not an e-mail address"_s);
        QVERIFY(model.index(0, int(Column::Email)).data(SignerTableModel::ErrorRole).toBool());
        QVERIFY(model.setData(model.index(0, int(Column::Email)), u" a@b.no "_s));
        QVERIFY(!model.index(0, int(Column::Email)).data(SignerTableModel::ErrorRole).toBool());
        QCOMPARE(model.signers().first().email, u"a@b.no"_s);
        const QModelIndex number = model.index(0, int(Column::Mobile));
        model.setCaution(0, Column::Mobile, u"No country code"_s);
        QVERIFY(number.data(SignerTableModel::ErrorRole).toBool());
        QVERIFY(!number.data(SignerTableModel::BlocksRole).toBool());
        model.setError(0, Column::Mobile, u"No number"_s);
        QVERIFY(number.data(SignerTableModel::BlocksRole).toBool());
        model.clearErrors();
        QVERIFY(!number.data(SignerTableModel::BlocksRole).toBool());
        QVERIFY(model.removeRows(1, 1));
        QVERIFY(!model.removeRows(9, 1));
        QCOMPARE(names(), u"a2c1"_s);
        QCOMPARE(changed.size(), 9);
        model.setSigners({domain::DraftSigner{}});
        QCOMPARE(model.rowCount(), 1);
    }

    void manySignersAreOneChange()
    {
        SignerTableModel model;
        QAbstractItemModelTester tester(&model, fatal);
        QSignalSpy changed(&model, &SignerTableModel::signersChanged);
        const auto signer = [](const QString &name, int step) {
            return DraftSigner{.name = name,
                               .step = step,
                               .actions = {{name, domain::DocumentAction::View}},
                               .fields = {{u"case"_s, name}}};
        };
        const auto said = [&model] {
            QString all;
            for (const DraftSigner &row : model.signers()) {
                all += row.name + QString::number(row.step);
                if (row.fields.value(u"case"_s) != row.name || !row.actions.contains(row.name))
                    all += u'!'; // what is not shown has gone astray
            }
            return all;
        };
        model.insertSigners(0, {signer(u"a"_s, 1), signer(u"b"_s, 0), signer(u"c"_s, 7), signer(u"d"_s, 2)});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(said(), u"a1b2c7d2"_s);
        model.insertSigners(9, {signer(u"e"_s, 1)}); // there is no such place
        model.insertSigners(0, {});
        QCOMPARE(changed.size(), 1);
        const QPersistentModelIndex followed = model.index(2, 1);
        model.setError(2, SignerTableModel::Column::Email, u"wrong"_s);
        model.arrangeSteps();
        QCOMPARE(said(), u"a1b2d2c3"_s);
        QCOMPARE(followed.data().toString(), u"c"_s);
        QVERIFY(
            model.index(3, int(SignerTableModel::Column::Email)).data(SignerTableModel::ErrorRole).toBool());
        QVERIFY(!model.index(0, 0).data(SignerTableModel::BandRole).toBool());
        QVERIFY(model.index(2, 0).data(SignerTableModel::BandRole).toBool());
        QVERIFY(!model.index(3, 0).data(SignerTableModel::BandRole).toBool());
        changed.clear();
        QVERIFY(model.moveSigners({0, 2}, 4));
        QCOMPARE(said(), u"b2c3a1d2"_s);
        QVERIFY(model.moveSigners({3, 2}, 0));
        QCOMPARE(said(), u"a1d2b2c3"_s);
        QVERIFY(!model.moveSigners({0, 1}, 1)); // where they are
        QVERIFY(!model.moveSigners({4}, 0));
        QVERIFY(!model.moveSigners({0}, 5));
        QCOMPARE(changed.size(), 2);
        model.setSteps({1}); // not one for each
        QCOMPARE(said(), u"a1d2b2c3"_s);
        model.removeSigners({3, 0, 3, 9});
        QCOMPARE(said(), u"d2b2"_s);
        QCOMPARE(changed.size(), 3);
    }

    void signersAreDraggedWithinTheirModel()
    {
        SignerTableModel model, other;
        for (int i = 0; i < 3; ++i) {
            model.addSigner({});
            other.addSigner({});
        }
        const std::unique_ptr<QMimeData> data(
            model.mimeData({model.index(2, 0), model.index(2, 1), model.index(0, 1)}));
        QCOMPARE(model.rowsIn(data.get()), (QList<int>{0, 2}));
        QVERIFY(other.rowsIn(data.get()).isEmpty());
        QVERIFY(model.removeRows(2, 1)); // meanwhile
        QCOMPARE(model.rowsIn(data.get()), QList<int>{0});
        QVERIFY(model.rowsIn(nullptr).isEmpty());
    }

    void activityIsLive()
    {
        using State = store::ActivityEntry::State;
        QTemporaryDir folder;
        store::Database database(folder.filePath(u"data.sqlite"_s));
        store::ActivityLog log(database);
        const store::ActivityEntry old{u"1"_s, u"Old"_s, State::Done, 1, 1, {}, m_now, m_now, {}};
        log.upsert(old);
        ActivityModel model(log);
        QAbstractItemModelTester tester(&model, fatal);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QTRY_COMPARE(inserted.size(), 1);
        store::ActivityEntry entry{
            u"2"_s, u"Send"_s, State::Running, 37, 500, u"2 failed"_s, m_now.addDays(1), {}, {}};
        log.upsert(entry);
        QCOMPARE(model.entry(0), entry); // newest first
        QCOMPARE(text(model, 0, ActivityModel::Column::Progress), u"37 of 500"_s);
        entry.state = State::Failed;
        log.upsert(entry);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(text(model, 0, ActivityModel::Column::State), u"Failed"_s);
        QCOMPARE(model.countOf(State::Failed), 1);
        log.remove(u"2"_s);
        QCOMPARE(model.rowOf(u"2"_s), -1);
        QCOMPARE(model.entry(0), old);
    }

    //! What Progress says already, and of an earlier run in another language. What else is told stays.
    void theDetailsDoNotCountOnceMore()
    {
        using State = store::ActivityEntry::State;
        const QTemporaryDir folder;
        store::Database database(folder.filePath(u"data.sqlite"_s));
        store::ActivityLog log(database);
        ActivityModel model(log);
        for (const QString &same : {u"4 of 9"_s, u"4 av 9"_s}) {
            log.upsert({u"1"_s, u"Send"_s, State::Running, 4, 9, same, m_now, {}, {}});
            QCOMPARE(text(model, 0, ActivityModel::Column::Detail), QString());
            QCOMPARE(text(model, 0, ActivityModel::Column::Progress), u"4 of 9"_s);
        }
        for (const QString &more : {u"4 of 9, 2 failed"_s, u"3 of 9"_s, u"4 of 10"_s, u"4 files saved"_s}) {
            log.upsert({u"1"_s, u"Send"_s, State::Running, 4, 9, more, m_now, {}, {}});
            QCOMPARE(text(model, 0, ActivityModel::Column::Detail), more);
        }
    }

    //! The work of earlier runs is told in the language of now, where it is known what it was.
    void titlesOfEarlierRunsFollowTheLanguage()
    {
        using State = store::ActivityEntry::State;
        QTemporaryDir folder;
        store::Database database(folder.filePath(u"data.sqlite"_s));
        store::ActivityLog log(database);
        store::ActivityEntry known{u"1"_s, u"Check “list”"_s, State::Done, 1, 1, {}, m_now, m_now, {}};
        known.words = store::saidwords::of("tasks::MergeCheck", "Check “%1”", u"list"_s);
        log.upsert(known);
        log.upsert({u"2"_s, u"Check “other”"_s, State::Done, 1, 1, {}, m_now.addSecs(-1), m_now, {}});
        ActivityModel model(log); // as the next start reads it
        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(model.entry(0), known);
        QCOMPARE(text(model, 0, ActivityModel::Column::Title), u"Check “list”"_s);
        OtherLanguage language;
        QVERIFY(QCoreApplication::installTranslator(&language));
        QCOMPARE(text(model, 0, ActivityModel::Column::Title), u"Kontroller «list»"_s);
        QCOMPARE(text(model, 1, ActivityModel::Column::Title), u"Check “other”"_s); // of an earlier program
        QVERIFY(QCoreApplication::removeTranslator(&language));
    }

    //! Those that count what they are of, too.
    void countedTitlesFollowTheLanguage()
    {
        using State = store::ActivityEntry::State;
        QTemporaryDir folder;
        store::Database database(folder.filePath(u"data.sqlite"_s));
        store::ActivityLog log(database);
        store::ActivityEntry known{u"1"_s, u"Change 37 due dates"_s, State::Done, 1, 1, {}, m_now, m_now, {}};
        known.words = store::saidwords::counted("tasks::DueDatesTask", "Change %n due date(s)", 37);
        log.upsert(known);
        ActivityModel model(log); // as the next start reads it
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.entry(0), known);
        OtherLanguage language;
        QVERIFY(QCoreApplication::installTranslator(&language));
        QCOMPARE(text(model, 0, ActivityModel::Column::Title), u"Endre 37 frister"_s);
        QVERIFY(QCoreApplication::removeTranslator(&language));
    }

    //! What came of it, too; what is kept only as it was said stays so.
    void detailsOfEarlierRunsFollowTheLanguage()
    {
        using State = store::ActivityEntry::State;
        const QTemporaryDir folder;
        store::Database database(folder.filePath(u"data.sqlite"_s));
        store::ActivityLog log(database);
        const QString kept = store::saidwords::kept(
            {store::saidwords::counted("tasks::DueDatesTask", "Change %n due date(s)", 4),
             store::saidwords::of("tasks::MergeCheck", "Check “%1”", u"list"_s)});
        log.upsert({u"1"_s, u"Send"_s, State::Done, 4, 4, kept, m_now, m_now, {}});
        log.upsert({u"2"_s, u"Send"_s, State::Done, 4, 4, u"All is well"_s, m_now.addSecs(-1), m_now, {}});
        ActivityModel model(log); // as the next start reads it
        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(text(model, 0, ActivityModel::Column::Detail), u"Change 4 due date(s) Check “list”"_s);
        OtherLanguage language;
        QVERIFY(QCoreApplication::installTranslator(&language));
        QCOMPARE(text(model, 0, ActivityModel::Column::Detail), u"Endre 4 frister Kontroller «list»"_s);
        QCOMPARE(text(model, 1, ActivityModel::Column::Detail), u"All is well"_s);
        QVERIFY(QCoreApplication::removeTranslator(&language));
    }

    void whatWasBeforeComesAtOnce()
    {
        using State = store::ActivityEntry::State;
        QTemporaryDir folder;
        store::Database database(folder.filePath(u"data.sqlite"_s));
        store::ActivityLog log(database);
        for (int i = 0; i < 20; ++i)
            log.upsert({u"%1"_s.arg(i), u"Upload"_s, State::Done, 1, 1, {}, m_now.addSecs(i), m_now, {}});
        ActivityModel model(log);
        const QAbstractItemModelTester tester(&model, fatal);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QTRY_COMPARE(model.rowCount(), 20);
        QCOMPARE(inserted.size(), 1);
        for (int row = 0; row < 20; ++row)
            QCOMPARE(model.entry(row).id, QString::number(19 - row));
    }

    //! Hundreds of others may have come since: the Needs decision view is of these rows.
    void whatWaitsForAPersonStays()
    {
        using State = store::ActivityEntry::State;
        QTemporaryDir folder;
        store::Database database(folder.filePath(u"data.sqlite"_s));
        store::ActivityLog log(database);
        ActivityModel model(log);
        log.upsert({u"waiting"_s, u"Send"_s, State::NeedsDecision, 0, 1, {}, m_now, {}, {}});
        for (int i = 0; i <= ActivityModel::keep; ++i)
            log.upsert({u"upload %1"_s.arg(i),
                        u"Upload"_s,
                        State::Done,
                        1,
                        1,
                        {},
                        m_now.addSecs(i + 1),
                        m_now.addSecs(i + 1),
                        {}});
        QCOMPARE(model.rowCount(), ActivityModel::keep);
        QCOMPARE(model.countOf(State::NeedsDecision), 1);
        QCOMPARE(model.rowOf(u"waiting"_s), ActivityModel::keep - 1);
        QCOMPARE(model.rowOf(u"upload 0"_s), -1);
    }
};

QTEST_GUILESS_MAIN(TestTableModel)
#include "tst_tablemodel.moc"

#include "support/accessiblechecker.h"
#include "support/hands.h"
#include "support/panehands.h"
#include "support/patience.h"
#include "support/pictures.h"
#include "support/uifixture.h"
#include "support/windowpatience.h"

#include "domain/rules.h"
#include "models/collectiontablemodel.h"
#include "store/maskedmode.h"
#include "ui/collections/collectiondialog.h"
#include "ui/collections/collectionspane.h"
#include "ui/documents/documentspane.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/panestate.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace support;
using Model = models::CollectionTableModel;
using Column = Model::Column;
using State = ui::PaneState::State;

//! The Collections view over the real sandbox, used with mouse and keys.
class TestUiCollections : public QObject
{
    Q_OBJECT

private:
    UiFixture m_house;
    std::unique_ptr<ui::DocumentsPane> m_documents;
    std::unique_ptr<ui::CollectionsPane> m_pane;

    //! Uploads PDFs of these names; their ids, in the same order.
    QStringList documents(const QStringList &names)
    {
        QSignalSpy uploaded(m_documents.get(), &ui::DocumentsPane::uploaded);
        QStringList ids;
        for (const QString &name : names) {
            m_documents->addFiles({m_house.pdf(name + u".pdf"_s, name.toLatin1())});
            if (!support::waitFor([&] { return uploaded.size() > ids.size(); }, 15'000))
                qFatal("not uploaded");
            ids << uploaded.last().first().toString();
        }
        return ids;
    }
    template <typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        return m_pane->findChild<T *>(name);
    }
    ui::CollectionDialog *openDialog(const QStringList &documentIds)
    {
        m_pane->makeCollection(documentIds);
        if (!support::waitFor([this] { return find<ui::CollectionDialog>(u"collectionDialog"_s); }))
            qFatal("no dialog");
        auto *dialog = find<ui::CollectionDialog>(u"collectionDialog"_s);
        dialog->activateWindow();
        if (!support::becomesActive(dialog))
            qFatal("not active");
        return dialog;
    }
    static void pressMake(ui::CollectionDialog &dialog)
    {
        QTest::mouseClick(dialog.findChild<QPushButton *>(u"collectionMake"_s), Qt::LeftButton);
    }
    //! A collection, made by the dialog; its id.
    QString make(const QStringList &documentIds, bool packaged)
    {
        auto *dialog = openDialog(documentIds);
        dialog->findChild<QCheckBox *>(u"collectionPackage"_s)->setChecked(packaged);
        pressMake(*dialog);
        if (!support::waitFor([this] { return !m_pane->currentCollectionId().isEmpty(); }, 15'000))
            qFatal("not made");
        return m_pane->currentCollectionId();
    }
    //! A session over one document of a collection, as another program would make it; its id.
    QString open(const QString &title, const QString &collectionId, const QString &documentId)
    {
        Caught<QList<domain::SigningSession>> made;
        QObject context;
        const api::Request request = m_house.account->sessions().create(
            {sampleSession(title, collectionId, documentId)}, &context, made.handler());
        if (!made.wait() || !made.isValue())
            qFatal("%s", made.why().constData());
        m_house.account->remember(**made.result);
        return made.result->value().first().id;
    }
    void see(const QString &sessionId)
    {
        Caught<domain::SigningSession> seen;
        QObject context;
        const api::Request request = m_house.account->sessions().get(sessionId, &context, seen.handler());
        QVERIFY(seen.wait() && seen.isValue());
        m_house.account->remember({**seen.result});
    }
    [[nodiscard]] QAbstractItemModel *rows() const { return m_pane->table()->model(); }
    [[nodiscard]] QString text(int row, Column column) const
    {
        return rows()->index(row, int(column)).data().toString();
    }
    [[nodiscard]] QString message() const
    {
        auto *shown = m_pane->findChild<ui::InlineMessage *>(QString(), Qt::FindDirectChildrenOnly);
        return shown->isVisible() ? shown->text() : QString();
    }
    static QStringList linesOf(const QListWidget &list)
    {
        QStringList lines;
        for (int row = 0; row < list.count(); ++row)
            lines << list.item(row)->text();
        return lines;
    }
    void use(const QString &action) { support::clickTool(*m_pane, action); }
    void pressInTable(Qt::Key key) { support::pressInTable(*m_pane->table(), key); }
    void confirmDeletion()
    {
        QTRY_VERIFY(find<QMessageBox>(u"collectionsDeleteQuestion"_s));
        auto *box = find<QMessageBox>(u"collectionsDeleteQuestion"_s);
        for (QAbstractButton *button : box->buttons())
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                QTest::mouseClick(button, Qt::LeftButton);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_house.start(QStringLiteral(PROGRAMS))); }
    void init()
    {
        QVERIFY(m_house.reset());
        m_documents =
            std::make_unique<ui::DocumentsPane>(*m_house.account, *m_house.activities, *m_house.settings);
        m_pane =
            std::make_unique<ui::CollectionsPane>(*m_house.account, *m_house.activities, *m_house.settings);
        m_pane->resize(1180, 640);
        m_pane->show();
        QVERIFY(support::becomesExposed(m_pane.get()));
        QTRY_COMPARE(m_pane->findChild<ui::PaneState *>()->state(), State::Empty);
    }
    void cleanup()
    {
        m_pane.reset();
        m_documents.reset();
    }

    void everythingHasAName()
    {
        picture(*m_pane, u"collections-empty"_s);
        QCOMPARE(unnamedIn(*m_pane), QStringList());
        const QStringList ids = documents({u"Leie"_s, u"Vedlegg"_s});
        auto *dialog = openDialog(ids);
        QCOMPARE(unnamedIn(*dialog), QStringList());
        picture(*dialog, u"collection-dialog"_s);
    }

    //! Or what is below the list is of a row that nobody sees.
    void theChosenOneIsInSight()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        constexpr int count = 60;
        for (int number = 0; number < count; ++number)
            m_house.account->collectionRegistry().upsert({.id = u"c%1"_s.arg(number),
                                                          .name = u"Lease %1"_s.arg(number),
                                                          .createdAt = now.addDays(-number)});
        QTRY_COMPARE(rows()->rowCount(), count);
        QTableView &table = *m_pane->table();
        const auto isInSight = [&table] {
            return table.viewport()->rect().contains(table.visualRect(table.currentIndex()).center());
        };
        m_pane->hide();
        m_pane->selectCollection(u"c55"_s);
        table.scrollToTop(); // as long as it is not laid out
        QVERIFY(!isInSight());
        m_pane->show();
        QTRY_VERIFY(isInSight());
        QHeaderView &header = *table.horizontalHeader();
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            QTest::mouseClick(header.viewport(), Qt::LeftButton, {},
                              QPoint(header.sectionViewportPosition(int(Column::Name)) + 20, 8));
            QCOMPARE(header.sortIndicatorOrder(), order);
            QTRY_VERIFY(isInSight());
            QCOMPARE(m_pane->currentCollectionId(), u"c55"_s);
        }
    }

    //! A batch makes one for each of its rows.
    void theFilterFindsAndForgets()
    {
        for (const QString &name : {u"Leie Åsen"_s, u"Kjøp"_s})
            m_house.account->collectionRegistry().upsert(
                {.id = name.left(2), .name = name, .createdAt = QDateTime::currentDateTimeUtc()});
        QTRY_COMPARE(rows()->rowCount(), 2);
        const auto state = [this] { return m_pane->findChild<ui::PaneState *>()->state(); };
        m_pane->activateWindow();
        QVERIFY(support::becomesActive(m_pane.get()));
        m_pane->focusFilter();
        auto *filter = find<QLineEdit>(u"collectionsFilter"_s);
        QTRY_COMPARE(QApplication::focusWidget(), filter);
        QTest::keyClicks(filter, u"åsen"_s);
        QCOMPARE(rows()->rowCount(), 1);
        QCOMPARE(m_pane->model()->rowCount(), 2);
        QTest::keyClicks(filter, u" finnes ikke"_s);
        QCOMPARE(state(), State::Empty);
        QTest::mouseClick(find<QPushButton>(u"emptyButton"_s), Qt::LeftButton);
        QCOMPARE(filter->text(), QString());
        QCOMPARE(state(), State::Ready);
        QCOMPARE(rows()->rowCount(), 2);
        filter->setText(u"Kjøp"_s);
        m_pane->selectCollection(u"Le"_s); // somebody comes for one that it hides
        QCOMPARE(m_pane->currentCollectionId(), u"Le"_s);
        QCOMPARE(filter->text(), QString());
    }

    //! A batch makes one for each of its rows: they do not bury the others.
    void thoseOfBatchesAreListedWhenWanted()
    {
        auto *box = find<QCheckBox>(u"collectionsOfBatches"_s);
        auto *filter = find<QLineEdit>(u"collectionsFilter"_s);
        QVERIFY(box && filter);
        QVERIFY(box->isHidden());
        const auto keep = [this](const QString &id, const QString &name, store::Origin origin) {
            store::CollectionRecord record;
            record.id = id;
            record.name = name;
            record.createdAt = QDateTime::currentDateTimeUtc();
            record.origin = origin;
            m_house.account->collectionRegistry().upsert(record);
        };
        keep(u"batch-1"_s, u"Lease of Kari"_s, store::Origin::Batch);
        keep(u"batch-2"_s, u"Lease of Ola"_s, store::Origin::Batch);
        QTRY_COMPARE(box->text(), u"Also 2 collection(s) of batches"_s);
        QVERIFY(box->isVisible());
        QCOMPARE(rows()->rowCount(), 0);
        QTest::mouseClick(find<QPushButton>(u"emptyButton"_s), Qt::LeftButton); // “Show all”
        QCOMPARE(rows()->rowCount(), 2);
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
        QCOMPARE(rows()->rowCount(), 0);
        QCOMPARE(m_pane->findChild<ui::PaneState *>()->state(), State::Empty);
        keep(u"own"_s, u"Statutes"_s, store::Origin::Uploaded);
        QTRY_COMPARE(rows()->rowCount(), 1);
        QCOMPARE(text(0, Column::Name), u"Statutes"_s);
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
        QCOMPARE(rows()->rowCount(), 3);
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
        QCOMPARE(rows()->rowCount(), 1);

        filter->setFocus(); // they are found all the same
        QTest::keyClicks(filter, u"of ola"_s);
        QCOMPARE(rows()->rowCount(), 1);
        QCOMPARE(text(0, Column::Name), u"Lease of Ola"_s);
        filter->clear();
        QVERIFY(!box->isChecked());
        m_pane->selectCollection(u"batch-1"_s); // as a session leads to its own
        QCOMPARE(m_pane->currentCollectionId(), u"batch-1"_s);
        QVERIFY(box->isChecked());
    }

    //! Headings without anything below them would be of nothing.
    void whereNoneIsChosenThatIsSaid()
    {
        for (const QString &name : {u"Leie Åsen"_s, u"Kjøp"_s})
            m_house.account->collectionRegistry().upsert(
                {.id = name.left(2), .name = name, .createdAt = QDateTime::currentDateTimeUtc()});
        QTRY_COMPARE(rows()->rowCount(), 2);
        const auto *said = find<QLabel>(u"collectionNothing"_s);
        QVERIFY(said);
        const auto areShown = [this] {
            int shown = 0;
            for (const char *name :
                 {"collectionDocumentList", "collectionSessionList", "collectionPackageList"})
                shown += find<QListWidget>(QLatin1String(name))->parentWidget()->isVisible() ? 1 : 0;
            return shown;
        };
        QTRY_VERIFY(said->isVisible());
        QCOMPARE(areShown(), 0);
        m_pane->selectCollection(u"Le"_s);
        QTRY_COMPARE(areShown(), 3);
        QVERIFY(!said->isVisible());
        auto *filter = find<QLineEdit>(u"collectionsFilter"_s);
        filter->setText(u"Kjøp"_s); // hides the chosen one
        QTRY_VERIFY(said->isVisible());
        QCOMPARE(areShown(), 0);
        QTRY_VERIFY(said->width() > m_pane->width() / 2); // in the middle of all of it
        picture(*m_pane, u"collections-none-chosen"_s);
        filter->clear();
        m_pane->selectCollection(u"Kj"_s);
        QTRY_COMPARE(areShown(), 3);
    }

    void oneIsMadeInTheOrderOfTheKeys()
    {
        const QStringList ids = documents({u"A"_s, u"B"_s, u"C"_s});
        auto *dialog = openDialog(ids);
        auto *list = dialog->findChild<QListWidget *>(u"collectionDocuments"_s);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(linesOf(*list), QStringList({u"1. B"_s, u"2. A"_s, u"3. C"_s}));
        auto *name = dialog->findChild<QLineEdit *>(u"collectionName"_s);
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, u"Leie Åsen"_s);
        QTest::mouseClick(dialog->findChild<QCheckBox *>(u"collectionPackage"_s), Qt::LeftButton);
        pressMake(*dialog);
        QTRY_COMPARE(rows()->rowCount(), 1);
        QTRY_VERIFY(!find<QDialog>(u"collectionDialog"_s));
        QTRY_VERIFY(!m_pane->currentCollectionId().isEmpty()); // it is chosen at once
        QCOMPARE(text(0, Column::Name), u"Leie Åsen"_s);
        QCOMPARE(text(0, Column::PackageTo), u"One signed PDF"_s);
        QTRY_COMPARE(linesOf(*find<QListWidget>(u"collectionDocumentList"_s)),
                     QStringList({u"1. B"_s, u"2. A"_s, u"3. C"_s}));
        QCOMPARE(m_house.relay->count("POST", "/document-collections"), 1);
    }

    //! What was found stays found; by what, is not to be read.
    void theFilterWhileMasked()
    {
        auto &masking = m_house.settings->maskedMode();
        masking.setOn(false);
        make(documents({u"For kari.n@example.no"_s}), false);
        auto *filter = find<QLineEdit>(u"collectionsFilter"_s);
        m_pane->focusFilter();
        QTest::keyClicks(filter, u"kari.n@example.no"_s);
        QCOMPARE(rows()->rowCount(), 1);
        masking.setOn(true);
        QCOMPARE(rows()->rowCount(), 1);
        QVERIFY2(!filter->displayText().contains(u"kari"_s), qPrintable(filter->displayText()));
        filter->setText(u"per@example.no"_s);
        const auto *hint = find<QLabel>(u"emptyHint"_s);
        QVERIFY2(hint->text().contains(u"“[e-mail]”"_s), qPrintable(hint->text()));
        masking.setOn(false);
        QVERIFY2(hint->text().contains(u"“per@example.no”"_s), qPrintable(hint->text()));
    }

    //! The name is made of a document's, which may name somebody.
    void titlesAreMasked()
    {
        auto &masking = m_house.settings->maskedMode();
        const QString email = u"kari.n@example.no"_s;
        const QStringList ids = documents({u"For "_s + email});
        masking.setOn(true);
        auto *dialog = openDialog(ids);
        const auto *list = dialog->findChild<QListWidget *>(u"collectionDocuments"_s);
        auto *name = dialog->findChild<QLineEdit *>(u"collectionName"_s);
        QVERIFY2(!linesOf(*list).join(u' ').contains(u'@'), qPrintable(linesOf(*list).join(u' ')));
        QVERIFY(dialog->name().contains(email));
        QVERIFY2(!name->displayText().contains(u'@'), qPrintable(name->displayText()));
        masking.setRevealed(true);
        QVERIFY(linesOf(*list).join(u' ').contains(email) && name->displayText().contains(email));
        masking.setRevealed(false);
        QTest::keyClicks(name, u"Leie"_s);
        QCOMPARE(name->displayText(), u"Leie"_s);
        QCOMPARE(dialog->name(), u"Leie"_s);
    }

    void aRefusalStaysInTheDialog()
    {
        const QStringList ids = documents({u"A"_s});
        m_house.relay->add("POST ^/sign/document-collections$ 1 answer status=400 "
                           "body={\"detail\":\"documents are too old\"}");
        auto *dialog = openDialog(ids);
        pressMake(*dialog);
        auto *said = dialog->findChild<ui::InlineMessage *>();
        QTRY_VERIFY2(said->text().contains(u"too old"_s), qPrintable(said->text()));
        QVERIFY(dialog->isVisible());
        QVERIFY(dialog->findChild<QPushButton *>(u"collectionMake"_s)->hasFocus());
        picture(*dialog, u"collection-dialog-refused"_s);
        pressMake(*dialog); // nothing has to be said twice
        QTRY_COMPARE(rows()->rowCount(), 1);
        QTRY_VERIFY(!find<QDialog>(u"collectionDialog"_s));
    }

    void mixedTypesAreWarnedOf()
    {
        QStringList ids = documents({u"A"_s});
        QSignalSpy uploaded(m_documents.get(), &ui::DocumentsPane::uploaded);
        m_documents->addFiles({m_house.file(u"b.txt"_s, "b")});
        QTRY_COMPARE(uploaded.size(), 1);
        ids << uploaded.first().first().toString();
        auto *dialog = openDialog(ids);
        QVERIFY(dialog->findChild<ui::InlineMessage *>()->text().contains(u"different types"_s));
    }

    void atMostAHundredAreTaken()
    {
        QList<store::DocumentRecord> records(domain::rules::maxDocuments + 1);
        for (qsizetype i = 0; i < records.size(); ++i)
            records[i].documentId = QString::number(i);
        const ui::CollectionDialog many(records);
        QVERIFY(!many.findChild<QPushButton *>(u"collectionMake"_s)->isEnabled());
        const QString said = many.findChild<ui::InlineMessage *>()->text();
        QVERIFY2(said.contains(u"at most 100 document"_s), qPrintable(said));
        records.removeLast();
        const ui::CollectionDialog whole(records);
        QVERIFY(whole.findChild<QPushButton *>(u"collectionMake"_s)->isEnabled());
        QCOMPARE(whole.documentIds().size(), qsizetype(domain::rules::maxDocuments));
    }

    void sessionsAndPackagesAreShownAndDownloaded()
    {
        const QStringList ids = documents({u"A"_s});
        const QString collection = make(ids, true);
        auto *sessions = find<QListWidget>(u"collectionSessionList"_s);
        auto *packages = find<QListWidget>(u"collectionPackageList"_s);
        QVERIFY(!find<QAction>(u"collectionsDownload"_s)->isEnabled());
        const QString session = open(u"Kari signerer"_s, collection, ids.first());
        QTRY_COMPARE(linesOf(*sessions), QStringList{u"Kari signerer – Waiting for signer"_s});
        QTRY_COMPARE(text(0, Column::Sessions), u"1 session(s)"_s);
        QSignalSpy activated(m_pane.get(), &ui::CollectionsPane::sessionActivated);
        sessions->setCurrentRow(0);
        sessions->setFocus();
        QTest::keyClick(sessions, Qt::Key_Return);
        QCOMPARE(activated.value(0).value(0).toString(), session);
        picture(*m_pane, u"collections-in-use"_s);

        QCOMPARE(m_house.sandbox.sign(session), 204);
        QCOMPARE(m_house.sandbox.advanceClock(u"PT1M"_s), 200); // the package follows a little later
        see(session);
        QTRY_COMPARE(linesOf(*sessions), QStringList{u"Kari Nordmann – Signed"_s});
        QCOMPARE(sessions->currentRow(), 0); // and the choice is kept
        use(u"collectionsRefresh"_s);
        QTRY_COMPARE(packages->count(), 1);
        QCOMPARE(text(0, Column::Status), u"Packaged"_s);
        picture(*m_pane, u"collections-packaged"_s);

        const QString target = m_house.home->filePath(u"ned"_s);
        QVERIFY(QDir().mkpath(target));
        use(u"collectionsDownload"_s);
        QTRY_VERIFY(find<QFileDialog>(u"collectionsDownloadDialog"_s));
        answerFileDialog(*find<QFileDialog>(u"collectionsDownloadDialog"_s), target);
        QTRY_VERIFY2(message().contains(target), qPrintable(message()));
        const QStringList files = QDir(target).entryList({u"*.pdf"_s}, QDir::Files);
        QCOMPARE(files.size(), 1);
        QFile file(QDir(target).filePath(files.first()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("ETSI.CAdES.detached"));
    }

    //! By somebody else: what is known of them stays in the list.
    void whatTheServiceDeletedIsToldSo()
    {
        const QStringList ids = documents({u"A"_s});
        const QString session = open(u"Kari"_s, make(ids, false), ids.first());
        const auto *sessions = find<QListWidget>(u"collectionSessionList"_s);
        QTRY_COMPARE(linesOf(*sessions), QStringList{u"Kari – Waiting for signer"_s});
        m_house.account->sessionIndex().noteGone(session, QDateTime::currentDateTimeUtc());
        QTRY_COMPARE(linesOf(*sessions), QStringList{u"Kari – Deleted"_s});
        QTRY_COMPARE(text(0, Column::Sessions), u"1 deleted session(s)"_s);
        QCOMPARE(text(0, Column::Status), u"Was sent"_s);
    }

    void oneInUseIsNotDeletedAndTheReasonIsSaid()
    {
        const QStringList ids = documents({u"A"_s});
        const QString collection = make(ids, false);
        open(u"Kari"_s, collection, ids.first());
        QTRY_COMPARE(text(0, Column::Sessions), u"1 session(s)"_s);
        pressInTable(Qt::Key_Delete);
        confirmDeletion();
        QTRY_VERIFY2(message().contains(u"was not deleted"_s), qPrintable(message()));
        QCOMPARE(rows()->rowCount(), 1);
    }

    void severalAreDeletedAfterOneQuestion()
    {
        const QStringList ids = documents({u"A"_s, u"B"_s});
        make(ids, false);
        m_pane->table()->clearSelection();
        make({ids.first()}, false);
        QTRY_COMPARE(rows()->rowCount(), 2);
        m_pane->table()->selectAll();
        pressInTable(Qt::Key_Delete);
        QTRY_VERIFY(find<QMessageBox>(u"collectionsDeleteQuestion"_s));
        auto *box = find<QMessageBox>(u"collectionsDeleteQuestion"_s);
        QVERIFY2(box->text().contains(u"2 collection"_s), qPrintable(box->text()));
        QTest::keyClick(box, Qt::Key_Escape);
        QTRY_VERIFY(!find<QMessageBox>(u"collectionsDeleteQuestion"_s));
        QCOMPARE(m_house.relay->count("DELETE", "/document-collections"), 0);
        pressInTable(Qt::Key_Delete);
        confirmDeletion();
        QTRY_COMPARE(rows()->rowCount(), 0);
        QCOMPARE(m_house.relay->count("DELETE", "/document-collections"), 2);
    }

    void oneIsRenamedInPlace()
    {
        make(documents({u"A"_s}), false);
        m_pane->table()->setCurrentIndex(rows()->index(0, int(Column::Name)));
        pressInTable(Qt::Key_F2);
        auto *editor = m_pane->table()->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        QVERIFY(!editor->accessibleName().isEmpty());
        editor->selectAll();
        QTest::keyClicks(editor, u"Nytt navn"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(text(0, Column::Name), u"Nytt navn"_s);
    }

    void oneThatIsGoneIsSaidAndForgottenWithoutAQuestion()
    {
        const QString collection = make(documents({u"A"_s}), false);
        Caught<api::Nothing> removed;
        QObject context;
        const api::Request request =
            m_house.account->collections().remove(collection, &context, removed.handler());
        QVERIFY(removed.wait() && removed.isValue()); // by another program
        use(u"collectionsRefresh"_s);
        QTRY_COMPARE(text(0, Column::Status), u"Gone from the service"_s);
        QVERIFY(!message().isEmpty());
        QVERIFY(!find<QAction>(u"collectionsNewSession"_s)->isEnabled());
        QCOMPARE(find<QAction>(u"collectionsDelete"_s)->text().remove(u'&'), u"Remove from the list"_s);
        use(u"collectionsDelete"_s);
        QTRY_COMPARE(rows()->rowCount(), 0);
    }

    void documentsLeadToTheirView()
    {
        const QStringList ids = documents({u"A"_s});
        make(ids, false);
        auto *list = find<QListWidget>(u"collectionDocumentList"_s);
        QTRY_COMPARE(list->count(), 1);
        QSignalSpy activated(m_pane.get(), &ui::CollectionsPane::documentActivated);
        QTest::mouseDClick(list->viewport(), Qt::LeftButton, {},
                           list->visualItemRect(list->item(0)).center());
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(!activated.isEmpty());
        QCOMPARE(activated.first().first().toString(), ids.first());
    }

    void looks()
    {
        const QStringList ids = documents({u"Leiekontrakt Åsen 14"_s, u"Vedlegg A"_s, u"Vedlegg B"_s});
        const QString collection = make(ids, true);
        open(u"Kari Nordmann signerer leiekontrakten"_s, collection, ids.first());
        QTRY_COMPARE(find<QListWidget>(u"collectionSessionList"_s)->count(), 1);
        picture(*m_pane, u"collections"_s);
        useDarkPalette(true);
        picture(*m_pane, u"collections-dark"_s);
        useDarkPalette(false);
    }
};

QTEST_MAIN(TestUiCollections)
#include "tst_ui_collections.moc"

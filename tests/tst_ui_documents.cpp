#include "support/accessiblechecker.h"
#include "support/hands.h"
#include "support/panehands.h"
#include "support/pictures.h"
#include "support/uifixture.h"
#include "support/windowpatience.h"

#include "domain/rules.h"
#include "models/celltext.h"
#include "models/documenttablemodel.h"
#include "store/maskedmode.h"
#include "store/sessionindex.h"
#include "ui/documents/documentdelegate.h"
#include "ui/documents/documentfacts.h"
#include "ui/documents/documentpreview.h"
#include "ui/documents/documentspane.h"
#include "ui/documents/documentuploads.h"
#include "ui/documents/hashline.h"
#include "ui/documents/merchantsigndialog.h"
#include "ui/documents/pageview.h"
#include "ui/widgets/folderdialog.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/panestate.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QFile>
#include <QFileDialog>
#include <QFont>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyleOptionViewItem>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace support;
using Model = models::DocumentTableModel;
using Column = Model::Column;
using State = ui::PaneState::State;

//! How often a view's page area gets another size; ends what has no end.
class ResizeCount : public QObject
{
public:
    static constexpr int endless = 50;
    explicit ResizeCount(QAbstractScrollArea &view)
        : QObject(&view)
        , m_view(view)
    {
        view.viewport()->installEventFilter(this);
    }
    int count = 0;

private:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Resize && ++count == endless)
            m_view.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        return false;
    }
    QAbstractScrollArea &m_view;
};

//! The Documents view over the real sandbox, used with mouse, keys and drops.
class TestUiDocuments : public QObject
{
    Q_OBJECT

private:
    UiFixture m_house;
    std::unique_ptr<ui::DocumentsPane> m_pane;

    static QString fixture(const QString &name) { return QStringLiteral(FIXTURES "/pdf/") + name; }
    void openPane()
    {
        m_pane =
            std::make_unique<ui::DocumentsPane>(*m_house.account, *m_house.activities, *m_house.settings);
        m_pane->resize(1180, 640);
        m_pane->show();
        QVERIFY(support::becomesExposed(m_pane.get()));
        m_pane->activateWindow();
    }
    [[nodiscard]] QAbstractItemModel *rows() const { return m_pane->table()->model(); }
    [[nodiscard]] QModelIndex cell(int row, Column column) const { return rows()->index(row, int(column)); }
    [[nodiscard]] QString text(int row, Column column) const { return cell(row, column).data().toString(); }
    [[nodiscard]] bool isDocument(int row) const
    {
        return !cell(row, Column::Title).data(Model::DocumentIdRole).toString().isEmpty();
    }
    //! One byte more than is taken; none of them is written.
    [[nodiscard]] QString tooLarge(const QString &name) const
    {
        QFile file(m_house.home->filePath(name));
        return file.open(QFile::WriteOnly) && file.resize(domain::rules::maxDocumentBytes + 1)
                   ? file.fileName()
                   : QString();
    }
    [[nodiscard]] int uploads() const { return m_house.relay->count("POST", "/sign/documents"); }
    template <typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        return m_pane->findChild<T *>(name);
    }
    [[nodiscard]] QString message() const
    {
        auto *shown = m_pane->findChild<ui::InlineMessage *>();
        return shown->isVisible() ? shown->text() : QString();
    }
    [[nodiscard]] State state() const { return m_pane->findChild<ui::PaneState *>()->state(); }
    [[nodiscard]] QString facts() const { return m_pane->findChild<ui::DocumentPreview *>()->factsText(); }
    void use(const QString &action) { support::clickTool(*m_pane, action); }
    void pressInTable(Qt::Key key) { support::pressInTable(*m_pane->table(), key); }
    void chooseRow(int row, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::mouseClick(m_pane->table()->viewport(), Qt::LeftButton, modifiers,
                          m_pane->table()->visualRect(cell(row, Column::Title)).center());
    }
    void addDocuments(const QStringList &paths)
    {
        const int before = rows()->rowCount();
        QCOMPARE(dropOn(*m_pane, *filesData(paths)).isTaken, true);
        QTRY_COMPARE(rows()->rowCount(), before + paths.size());
        for (int row = 0; row < paths.size(); ++row)
            QTRY_VERIFY(isDocument(row));
    }

    static int endOf(const QTableView &table, Column column)
    {
        return table.columnViewportPosition(int(column)) + table.columnWidth(int(column));
    }
    static bool isNoneCut(const QTableView &table)
    {
        for (int column = 0; column < int(Column::Count); ++column)
            if (!table.isColumnHidden(column) &&
                endOf(table, static_cast<Column>(column)) == table.viewport()->width())
                return true;
        return false;
    }

    QList<QUrl> m_opened;

public Q_SLOTS:
    void opened(const QUrl &url) { m_opened.append(url); }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_house.start(QStringLiteral(PROGRAMS))); }
    void init()
    {
        QVERIFY(m_house.reset());
        openPane();
        QTRY_COMPARE(state(), State::Empty);
    }
    void cleanup() { m_pane.reset(); }

    void everythingHasAName()
    {
        QCOMPARE(unnamedIn(*m_pane), QStringList());
        addDocuments({m_house.pdf(u"Leie.pdf"_s)});
        QCOMPARE(unnamedIn(*m_pane), QStringList());
        picture(*m_pane, u"documents-one"_s);
    }

    void theEmptyViewSaysWhatToDo()
    {
        picture(*m_pane, u"documents-empty"_s);
        QVERIFY(m_pane->findChild<QPushButton *>(u"emptyButton"_s)->isVisible());
        QTest::mouseClick(m_pane->findChild<QPushButton *>(u"emptyButton"_s), Qt::LeftButton);
        QTRY_VERIFY(find<QFileDialog>(u"documentsAddDialog"_s));
        QTest::keyClick(find<QFileDialog>(u"documentsAddDialog"_s), Qt::Key_Escape);
    }

    //! A page as high as the view, give or take a scroll bar, was laid out again and again without end.
    void aPageIsLaidOutOnceAtEveryHeight()
    {
        addDocuments({fixture(u"form.pdf"_s)});
        QTRY_COMPARE_WITH_TIMEOUT(m_pane->findChild<ui::DocumentPreview *>()->pageCount(), 1, 20'000);
        auto *pages = m_pane->findChild<ui::PageView *>(u"documentPages"_s);
        ResizeCount resizes(*pages);
        pages->setParent(m_pane.get()); // out of the layout
        pages->show();
        for (int height = 300; height < 460; ++height) {
            resizes.count = 0;
            pages->resize(300, height);
            QCoreApplication::processEvents();
            QVERIFY2(resizes.count < ResizeCount::endless, qPrintable(QString::number(height)));
        }
    }

    void aDroppedFileIsUploadedShownAndChosen()
    {
        QSignalSpy uploaded(m_pane.get(), &ui::DocumentsPane::uploaded);
        const QString path = fixture(u"Kjøpekontrakt – Ærøskøbing 契約.pdf"_s);
        addDocuments({path});
        QCOMPARE(uploaded.size(), 1);
        QCOMPARE(uploads(), 1);
        QCOMPARE(text(0, Column::Filename), u"Kjøpekontrakt – Ærøskøbing 契約.pdf"_s);
        QCOMPARE(text(0, Column::Status), u"Uploaded"_s);
        QCOMPARE(text(0, Column::TimeLeft), u"30 min"_s);
        QTRY_COMPARE(m_pane->selectedDocumentIds(), QStringList{uploaded.first().first().toString()});
        QTRY_VERIFY_WITH_TIMEOUT(m_pane->findChild<ui::DocumentPreview *>()->pageCount() > 0, 20'000);
        // the file is not looked at again, and need not be here
        const QString compared =
            u"When it was uploaded it was the same on the service as your file (SHA-256)."_s;
        QVERIFY2(facts().contains(compared), qPrintable(facts()));
        const QString hash = find<QLineEdit>(u"documentHash"_s)->text();
        QCOMPARE(hash, store::PrivateCopies::sha256Of(path).value());
    }

    //! Scripts, launches, forms and links, also under every point of the page: nothing is opened or started.
    void nothingInAPdfRuns()
    {
        const QStringList schemes{u"http"_s, u"https"_s, u"file"_s, u"mailto"_s, u"javascript"_s};
        for (const QString &scheme : schemes)
            QDesktopServices::setUrlHandler(scheme, this, "opened");
        m_opened.clear();
        addDocuments({fixture(u"actions.pdf"_s)});
        QTRY_COMPARE_WITH_TIMEOUT(m_pane->findChild<ui::DocumentPreview *>()->pageCount(), 1, 20'000);
        auto *pages = find<ui::PageView>(u"documentPages"_s);
        const QRect page = pages->viewport()->rect();
        QVERIFY(pages->isVisible() && page.height() > 100);
        QTRY_VERIFY(pages->isComplete(0));
        picture(*m_pane, u"documents-actions"_s);
        constexpr int steps = 12;
        for (int end = 0; end < 2; ++end) { // the upper part of the page, then the lower one
            for (int y = 0; y < steps; ++y)
                for (int x = 1; x < 4; ++x) {
                    const QPoint point(page.width() * x / 4, page.height() * (2 * y + 1) / (2 * steps));
                    QTest::mouseMove(pages->viewport(), point);
                    QTest::mouseClick(pages->viewport(), Qt::LeftButton, Qt::NoModifier, point);
                    QTest::mouseDClick(pages->viewport(), Qt::LeftButton, Qt::ControlModifier, point);
                }
            pages->verticalScrollBar()->setValue(pages->verticalScrollBar()->maximum());
        }
        QVERIFY(pages->hasFocus()); // a click is still a click
        for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Return, Qt::Key_Space})
            QTest::keyClick(pages, key);
        m_pane.reset(); // and nothing when it is closed
        QCOMPARE(m_opened, QList<QUrl>());
        for (const QString &scheme : schemes)
            QDesktopServices::unsetUrlHandler(scheme);
    }

    void theEnvironmentNeverMovesAFile()
    {
        const auto data = filesData({m_house.pdf(u"a.pdf"_s)});
        const DropAnswer answer = dropOn(*m_pane, *data, Qt::ShiftModifier); // "move", as Shift means
        QVERIFY(answer.isTaken);
        QCOMPARE(answer.action, Qt::CopyAction);
        QTRY_VERIFY(rows()->rowCount() == 1 && isDocument(0));
    }

    void theInvitationShowsAndGoes()
    {
        const auto data = filesData({m_house.pdf(u"a.pdf"_s), m_house.pdf(u"b.pdf"_s, "B")});
        QVERIFY(dragOver(*m_pane, *data));
        QVERIFY(find<QWidget>(u"dropFrame"_s)->isVisible());
        picture(*m_pane, u"documents-dragged-over"_s);
        QDragLeaveEvent leave;
        QApplication::sendEvent(m_pane->window()->windowHandle(), &leave);
        QVERIFY(!find<QWidget>(u"dropFrame"_s)->isVisible());
    }

    void foldersAndOtherThingsAreNotInvited()
    {
        QVERIFY(!dropOn(*m_pane, *filesData({m_house.home->path()})).isInvited);
        QMimeData elsewhere;
        elsewhere.setUrls({QUrl(u"https://example.org/contract.pdf"_s)});
        QVERIFY(!dropOn(*m_pane, elsewhere).isInvited);
        QMimeData words;
        words.setText(u"contract"_s);
        QVERIFY(!dropOn(*m_pane, words).isInvited);
        QCOMPARE(state(), State::Empty);
    }

    void aFolderAmongFilesIsNamedAsLeftOut()
    {
        QVERIFY(dropOn(*m_pane, *filesData({m_house.home->path(), m_house.pdf(u"a.pdf"_s)})).isTaken);
        QTRY_VERIFY(rows()->rowCount() == 1 && isDocument(0));
        QVERIFY2(message().contains(u"folder"_s), qPrintable(message()));
    }

    void refusedFiles_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("reason");
        QTest::newRow("not a PDF") << u"not-a-pdf.pdf"_s << u"no PDF"_s;
        QTest::newRow("cut short") << u"truncated.pdf"_s << u"damaged"_s;
        QTest::newRow("password") << u"encrypted-user.pdf"_s << u"password"_s;
        QTest::newRow("owner's password") << u"encrypted-owner.pdf"_s << u"password"_s;
        QTest::newRow("empty") << u"empty.pdf"_s << u"empty"_s;
        QTest::newRow("too large") << u"large.pdf"_s << u"too large"_s;
    }
    void refusedFiles()
    {
        QFETCH(QString, name);
        QFETCH(QString, reason);
        QSignalSpy written(m_house.activityLog.get(), &store::ActivityLog::entryChanged);
        const QString path = reason == u"too large" ? tooLarge(name) : fixture(name);
        QVERIFY(dropOn(*m_pane, *filesData({path})).isTaken);
        QTRY_VERIFY2(text(0, Column::Status).contains(reason), qPrintable(text(0, Column::Status)));
        QVERIFY2(message().contains(name) && message().contains(reason), qPrintable(message()));
        chooseRow(0);
        QVERIFY2(facts().contains(reason), qPrintable(facts()));
        const auto isInActivity = [&reason, &written] {
            return std::any_of(written.cbegin(), written.cend(), [&reason](const QVariantList &told) {
                return told.first().value<store::ActivityEntry>().detail.contains(reason);
            });
        };
        QTRY_VERIFY(isInActivity());
        QCOMPARE(m_house.relay->seen().size(), 0); // nothing was sent, not even a question for a token
    }

    void manyFilesEachHaveTheirOwnEnd()
    {
        QStringList paths{fixture(u"truncated.pdf"_s),
                          fixture(u"encrypted-user.pdf"_s),
                          m_house.file(u"archive.zip"_s, "PK\3\4"),
                          fixture(u"libreoffice.pdf"_s),
                          fixture(u"signed.pdf"_s),
                          m_house.file(u"Les dette.txt"_s, "Les dette nøye.")};
        for (int i = 0; i < 4; ++i)
            paths << m_house.pdf(u"Vedlegg %1.pdf"_s.arg(i), "V" + QByteArray::number(i));
        QVERIFY(dropOn(*m_pane, *filesData(paths)).isTaken);
        QCOMPARE(rows()->rowCount(), paths.size());
        QTRY_COMPARE(m_pane->selectedDocumentIds().size(), 7); // what came of it is chosen
        QCOMPARE(uploads(), 7);
        QCOMPARE(rows()->rowCount(), paths.size());
        QCOMPARE(message().count(u'\n') + 1, 3);
        for (const char *name : {"truncated.pdf", "encrypted-user.pdf", "archive.zip"})
            QVERIFY2(message().contains(QLatin1String(name)), qPrintable(message()));
        int alreadySigned = 0;
        for (int row = 0; row < rows()->rowCount(); ++row)
            alreadySigned += text(row, Column::Status).contains(u"already signed"_s) ? 1 : 0;
        QCOMPARE(alreadySigned, 1);
        picture(*m_pane, u"documents-many"_s);
    }

    void progressIsShown()
    {
        QSet<int> seen;
        connect(rows(), &QAbstractItemModel::dataChanged, m_pane.get(),
                [this, &seen](const QModelIndex &first) {
                    if (!isDocument(first.row()))
                        seen.insert(first.siblingAtColumn(0).data(Model::ProgressRole).toInt());
                });
        m_house.relay->add(
            "POST ^/sign/documents$ * sip bytes=400000 ms=30"); // Qt tells it ten times a second
        addDocuments({m_house.file(u"long.txt"_s, QByteArray(12'000'000, 'x'))});
        seen.remove(0);
        seen.remove(100);
        // how many steps it goes in is the machine's business
        QVERIFY2(seen.size() >= 2, qPrintable(QString::number(seen.size())));
    }

    void aRunningUploadIsStoppedByDelete()
    {
        m_house.relay->add("POST ^/sign/documents$ * delay ms=600000");
        QVERIFY(dropOn(*m_pane, *filesData({m_house.pdf(u"a.pdf"_s)})).isTaken);
        QTRY_COMPARE(uploads(), 1);
        chooseRow(0);
        pressInTable(Qt::Key_Delete);
        QTRY_COMPARE(rows()->rowCount(), 0);
        QTRY_COMPARE(state(), State::Empty);
        QCOMPARE(message(), QString());
    }

    void aLostUploadSaysSoAndIsTriedAgainOnRequest()
    {
        m_house.relay->add("POST ^/sign/documents$ 1 answer status=503 body={}");
        QVERIFY(dropOn(*m_pane, *filesData({m_house.pdf(u"a.pdf"_s)})).isTaken);
        QTRY_VERIFY(text(0, Column::Status).startsWith(u"Not uploaded"_s));
        QVERIFY(message().startsWith(u"a.pdf: "_s));
        chooseRow(0);
        use(u"documentsUploadAgain"_s);
        QTRY_VERIFY(rows()->rowCount() == 1 && isDocument(0));
        QCOMPARE(uploads(), 2);
        QCOMPARE(message(), QString());
    }

    void aTitleThatIsRefusedAfterTheUploadIsSaid()
    {
        m_house.relay->add("PATCH .* * answer status=403 body={}");
        QVERIFY(dropOn(*m_pane, *filesData({m_house.pdf(u"a.pdf"_s)})).isTaken);
        QTRY_VERIFY(rows()->rowCount() == 1 && isDocument(0));
        QTRY_VERIFY2(message().contains(u"without its title"_s), qPrintable(message()));
    }

    void paste_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("before");
        QTest::newRow("addresses") << u"text/uri-list"_s << QString();
        QTest::newRow("Nautilus, Nemo, Caja") << u"x-special/gnome-copied-files"_s << u"copy\n"_s;
        QTest::newRow("text with addresses") << u"text/plain"_s << u"x-special/nautilus-clipboard\ncopy\n"_s;
    }
    void paste()
    {
        QFETCH(QString, format);
        QFETCH(QString, before);
        auto *data = new QMimeData;
        const QString urls =
            QUrl::fromLocalFile(m_house.pdf(u"Første kopi.pdf"_s)).toString(QUrl::FullyEncoded) + u"\r\n"_s +
            QUrl::fromLocalFile(m_house.pdf(u"2.pdf"_s, "2")).toString(QUrl::FullyEncoded);
        data->setData(format, (before + urls).toUtf8());
        QApplication::clipboard()->setMimeData(data);
        QTest::keyClick(m_pane.get(), Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(rows()->rowCount() == 2 && isDocument(0) && isDocument(1));
    }

    void pastingNothingSaysWhatToDo()
    {
        QApplication::clipboard()->setText(u"only words"_s);
        QTest::keyClick(m_pane.get(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY2(message().contains(u"no files"_s), qPrintable(message()));
        QCOMPARE(rows()->rowCount(), 0);
    }

    void filesAreAddedByTheDialog()
    {
        const QString path = m_house.pdf(u"Fra dialogen.pdf"_s);
        use(u"documentsAdd"_s);
        QTRY_VERIFY(find<QFileDialog>(u"documentsAddDialog"_s));
        answerFileDialog(*find<QFileDialog>(u"documentsAddDialog"_s), path);
        QTRY_VERIFY(rows()->rowCount() == 1 && isDocument(0));
        QCOMPARE(text(0, Column::Title), u"Fra dialogen"_s);
    }

    void theDialogBeginsWhereFilesWereLast()
    {
        const QDir home(m_house.home->path());
        QVERIFY(home.mkpath(u"contracts"_s));
        const QString folder = home.filePath(u"contracts"_s);
        QVERIFY(m_house.settings->lastFolder(u"documents"_s).isEmpty());
        use(u"documentsAdd"_s);
        QTRY_VERIFY(find<QFileDialog>(u"documentsAddDialog"_s));
        QCOMPARE(find<QFileDialog>(u"documentsAddDialog"_s)->directory().canonicalPath(),
                 QDir(ui::folderToBeginIn({})).canonicalPath()); // and not where the program was started
        answerFileDialog(*find<QFileDialog>(u"documentsAddDialog"_s),
                         writeSample(folder, u"a.pdf"_s, smallPdf("a")));
        QTRY_VERIFY(rows()->rowCount() == 1 && isDocument(0));
        QTRY_VERIFY(!find<QFileDialog>(u"documentsAddDialog"_s));
        QCOMPARE(QDir(m_house.settings->lastFolder(u"documents"_s)).canonicalPath(),
                 QDir(folder).canonicalPath());
        m_house.settings->setLastFolder(u"documents"_s, home.path()); // as the form of a session does
        use(u"documentsAdd"_s);
        QTRY_VERIFY(find<QFileDialog>(u"documentsAddDialog"_s));
        QCOMPARE(find<QFileDialog>(u"documentsAddDialog"_s)->directory().canonicalPath(),
                 home.canonicalPath());
        QTest::keyClick(find<QFileDialog>(u"documentsAddDialog"_s), Qt::Key_Escape);
    }

    void edit_data()
    {
        QTest::addColumn<Column>("column");
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<int>("longest");
        QTest::newRow("title") << Column::Title << QByteArray("title") << 255;
        QTest::newRow("file name") << Column::Filename << QByteArray("filename") << 255;
        QTest::newRow("description") << Column::Description << QByteArray("description") << 1000;
    }
    void edit()
    {
        QFETCH(Column, column);
        QFETCH(QByteArray, member);
        QFETCH(int, longest);
        addDocuments({m_house.pdf(u"Før.pdf"_s)});
        const int before = m_house.relay->count("PATCH", "/metadata");
        QTRY_COMPARE(m_pane->selectedDocumentIds().size(), 1);
        m_pane->table()->setCurrentIndex(cell(0, column));
        pressInTable(Qt::Key_F2);
        auto *editor = find<QLineEdit>(u"documentCellEditor"_s);
        QVERIFY(editor);
        QCOMPARE(editor->maxLength(), longest);
        QVERIFY(!editor->accessibleName().isEmpty());
        editor->selectAll();
        QTest::keyClicks(editor, u"Ny tekst æøå"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(text(0, column), u"Ny tekst æøå"_s);
        QCOMPARE(m_house.relay->count("PATCH", "/metadata"), before + 1);
        const QByteArray body = m_house.relay->seen().last().body;
        QVERIFY2(body.contains(member) && body.contains("Ny tekst"), body);
        QCOMPARE(body.count(':'), 1); // nothing else was changed
    }

    //! The list is told anew behind it, and masked mode may come on by itself while somebody writes.
    void whatIsTypedStaysAndIsHidden()
    {
        addDocuments({m_house.pdf(u"Leie.pdf"_s)});
        store::MaskedMode &masking = m_house.settings->maskedMode();
        m_pane->table()->setCurrentIndex(cell(0, Column::Title));
        pressInTable(Qt::Key_F2);
        auto *editor = find<QLineEdit>(u"documentCellEditor"_s);
        QVERIFY(editor);
        editor->selectAll();
        const QString typed = u"Leie for ola@firma.example"_s;
        QTest::keyClicks(editor, typed);
        masking.setOn(true);
        QCOMPARE(editor->text(), typed);
        QVERIFY2(!editor->displayText().contains(u"ola"_s), qPrintable(editor->displayText()));
        masking.setRevealed(true);
        QCOMPARE(editor->displayText(), typed);
        QTest::keyClick(editor, Qt::Key_Return);
        masking.setOn(false);
        QTRY_COMPARE(text(0, Column::Title), typed);
    }

    void aRefusedEditShowsTheOldTitleAndTheReason()
    {
        addDocuments({m_house.pdf(u"Gammel.pdf"_s)});
        m_house.relay->add(
            "PATCH .* * answer status=400 body={\"title\":\"Bad\",\"detail\":\"No such title\","
            "\"traceId\":\"abc\"}");
        m_pane->table()->setCurrentIndex(cell(0, Column::Title));
        pressInTable(Qt::Key_F2);
        auto *editor = find<QLineEdit>(u"documentCellEditor"_s);
        editor->selectAll();
        QTest::keyClicks(editor, u"Ny"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY2(message().contains(u"No such title"_s), qPrintable(message()));
        QCOMPARE(text(0, Column::Title), u"Gammel"_s);
        QTest::mouseClick(find<QPushButton>(u"inlineMessageCopyTrace"_s), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), u"abc"_s);
    }

    //! Also when another was chosen before; not when the person turned to another while it was on its way.
    void whatWasJustAddedIsChosen()
    {
        addDocuments({m_house.pdf(u"Forste.pdf"_s)});
        QTRY_COMPARE(m_pane->selectedDocumentIds().size(), 1);
        const QStringList first = m_pane->selectedDocumentIds();
        addDocuments({m_house.pdf(u"Andre.pdf"_s, "B")});
        QTRY_VERIFY(m_pane->selectedDocumentIds() != first);
        QCOMPARE(m_pane->selectedDocumentIds().size(), 1);

        QSignalSpy ended(m_pane->findChild<ui::DocumentUploads *>(), &ui::DocumentUploads::ended);
        QCOMPARE(dropOn(*m_pane, *filesData({m_house.pdf(u"Tredje.pdf"_s, "C")})).isTaken, true);
        m_pane->selectDocuments(first);
        QTRY_COMPARE(ended.size(), 1);
        QTRY_COMPARE(rows()->rowCount(), 3);
        for (const int row : {0, 1, 2})
            QTRY_VERIFY(isDocument(row));
        QCOMPARE(m_pane->selectedDocumentIds(), first);
    }

    //! They come and go without a word of their documents.
    void whatBecameOfItsSessionsIsSaid()
    {
        addDocuments({m_house.pdf(u"Avtale.pdf"_s)});
        store::SessionIndex &index = m_house.account->sessionIndex();
        QSignalSpy changed(&index, &store::SessionIndex::changed);
        store::SessionRow row;
        row.id = u"s1"_s;
        row.json = "{\"id\":\"s1\"}";
        row.state = u"READY"_s;
        row.signer = u"Kari"_s;
        row.seenAt = QDateTime::currentDateTimeUtc();
        row.links = {{cell(0, Column::Title).data(Model::DocumentIdRole).toString(), u"c1"_s}};
        index.upsert({row});
        QTRY_VERIFY(!changed.isEmpty());
        m_pane->hide();
        m_pane->show();
        QTRY_COMPARE(text(0, Column::Status), u"In 1 session(s): Kari"_s);
        changed.clear();
        index.noteGone(row.id, row.seenAt.addSecs(1));
        QTRY_VERIFY(!changed.isEmpty());
        m_pane->hide();
        m_pane->show();
        QTRY_COMPARE(text(0, Column::Status), u"In 1 deleted session(s): Kari"_s);
        index.remove(row.id); // as when it is deleted from here: nothing of it is left
        QTRY_COMPARE(text(0, Column::Status), u"In 1 deleted session(s)"_s);
        // one that is open may still have it while not all of them are here
        store::DocumentRegistry &registry = m_house.account->documentRegistry();
        const auto whole = qScopeGuard([&registry] { registry.setAreSessionsWhole(true); });
        registry.setAreSessionsWhole(false);
        QTRY_COMPARE(text(0, Column::Status), u"In a session"_s);
        registry.setAreSessionsWhole(true);
        QTRY_COMPARE(text(0, Column::Status), u"In 1 deleted session(s)"_s);
    }

    void aDeletedSessionKeepsNothing()
    {
        store::DocumentRecord record;
        record.documentId = u"d1"_s;
        record.inSession = true;
        ui::DocumentFacts about;
        about.showRecord(record, 0);
        QVERIFY2(about.text().contains(u"kept until its due date"_s), qPrintable(about.text()));
        record.goneSessionCount = 1;
        about.showRecord(record, 0);
        QVERIFY2(about.text().contains(u"In 1 deleted session(s): "_s), qPrintable(about.text()));
        QVERIFY(!about.text().contains(u"kept"_s));
    }

    void whatTheServiceForgotIsUploadedAgainFromTheCopy()
    {
        const QString path = m_house.pdf(u"Kort liv.pdf"_s);
        addDocuments({path});
        const QString old = cell(0, Column::Title).data(Model::DocumentIdRole).toString();
        QVERIFY(QFile::remove(path)); // the person's file is gone too
        QCOMPARE(m_house.sandbox.advanceClock(u"PT31M"_s), 200);
        QTRY_COMPARE(m_pane->selectedDocumentIds(), QStringList{old});
        m_pane->refresh();
        QTRY_COMPARE(text(0, Column::Status), u"Gone from the service"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_pane->findChild<ui::DocumentPreview *>()->pageCount(), 1,
                                  20'000); // it can still be read
        QVERIFY2(!facts().contains(u"same on the service"_s), qPrintable(facts()));
        picture(*m_pane, u"documents-gone"_s);
        use(u"documentsUploadAgain"_s);
        QTRY_COMPARE(text(0, Column::Status), u"Uploaded"_s);
        QTRY_COMPARE(rows()->rowCount(), 1);
        QVERIFY(cell(0, Column::Title).data(Model::DocumentIdRole).toString() != old);
        QCOMPARE(text(0, Column::Filename), u"Kort liv.pdf"_s);
    }

    void aDocumentOfASessionIsCopiedNotReplaced()
    {
        addDocuments({m_house.pdf(u"Delt.pdf"_s)});
        QTRY_COMPARE(m_pane->selectedDocumentIds().size(), 1);
        const QString old = m_pane->selectedDocumentIds().first();
        store::DocumentRecord seen;
        seen.documentId = old;
        seen.origin = store::Origin::Discovered;
        seen.inSession = true;
        m_house.account->documentRegistry().noteDiscovered({seen});
        QTRY_COMPARE(text(0, Column::Status), u"In a session"_s);
        use(u"documentsUploadAgain"_s);
        QTRY_COMPARE(uploads(), 2);
        QTRY_VERIFY(rows()->rowCount() == 2 && isDocument(0) && isDocument(1));
        QTRY_COMPARE(m_house.activities->runningCount(), 0);
        QVERIFY(m_pane->findChild<Model *>()->rowOf(old) >= 0);
    }

    //! The preview and the actions follow what is chosen: once, not for each that begins.
    void manyAreUploadedAgain()
    {
        QStringList paths;
        for (const QString &name : {u"A"_s, u"B"_s, u"C"_s, u"D"_s})
            paths << m_house.pdf(name + u".pdf"_s, name.toUtf8());
        addDocuments(paths);
        QTRY_COMPARE(m_house.activities->runningCount(), 0);
        m_pane->table()->selectAll();
        QCOMPARE(m_pane->selectedDocumentIds().size(), 4);
        QSignalSpy chosen(m_pane->table()->selectionModel(), &QItemSelectionModel::selectionChanged);
        find<QAction>(u"documentsUploadAgain"_s)->trigger();
        QCOMPARE(chosen.size(), 1);
        QTRY_COMPARE(uploads(), 8);
        QTRY_COMPARE(m_house.activities->runningCount(), 0);
    }

    //! Hundreds that nobody looks at one by one: they do not bury what a person has added.
    void thoseOfBatchesAreListedWhenWanted()
    {
        auto *box = find<QCheckBox>(u"documentsOfBatches"_s);
        auto *filter = find<QLineEdit>(u"documentsFilter"_s);
        QVERIFY(box && filter);
        QVERIFY(box->isHidden());
        const auto keep = [this](const QString &id, const QString &title, store::Origin origin) {
            store::DocumentRecord record;
            record.documentId = id;
            record.mimeType = u"application/pdf"_s;
            record.title = title;
            record.filename = title + u".pdf"_s;
            record.uploadedAt = QDateTime::currentDateTimeUtc();
            record.origin = origin;
            record.inSession = true;
            m_house.account->documentRegistry().upsert(record);
        };
        const auto press = [box] {
            QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
        };
        keep(u"batch-1"_s, u"Lease of Kari"_s, store::Origin::Batch);
        keep(u"batch-2"_s, u"Lease of Ola"_s, store::Origin::Batch);
        QTRY_COMPARE(box->text(), u"Also 2 document(s) of batches"_s);
        QVERIFY(box->isVisible());
        QCOMPARE(rows()->rowCount(), 0);
        QTest::mouseClick(find<QPushButton>(u"emptyButton"_s), Qt::LeftButton); // “Show all”
        QCOMPARE(rows()->rowCount(), 2);
        press();
        QCOMPARE(rows()->rowCount(), 0);
        QCOMPARE(state(), State::Empty);
        keep(u"own"_s, u"Statutes"_s, store::Origin::Uploaded);
        QTRY_COMPARE(rows()->rowCount(), 1);
        QCOMPARE(state(), State::Ready);
        QCOMPARE(text(0, Column::Title), u"Statutes"_s);
        press();
        QCOMPARE(rows()->rowCount(), 3);
        press();
        QCOMPARE(rows()->rowCount(), 1);

        filter->setFocus(); // they are found all the same
        QTest::keyClicks(filter, u"of ola"_s);
        QCOMPARE(rows()->rowCount(), 1);
        QCOMPARE(text(0, Column::Title), u"Lease of Ola"_s);
        filter->clear();
        QCOMPARE(text(0, Column::Title), u"Statutes"_s);
        QVERIFY(!box->isChecked());
        m_pane->selectDocuments({u"batch-1"_s}); // as a session leads to its own
        QCOMPARE(m_pane->selectedDocumentIds(), QStringList{u"batch-1"_s});
        QVERIFY(box->isChecked());
    }

    //! Of what is not listed no column stands there, and it comes with what is found among that.
    void timeLeftIsOfWhatIsListed()
    {
        const auto hasTimeLeft = [this] { return !m_pane->table()->isColumnHidden(int(Column::TimeLeft)); };
        store::DocumentRecord record;
        record.documentId = u"batch-1"_s;
        record.serverHashBase64 = u"cd=="_s; // so the service is not asked what it is
        record.title = u"Lease of Kari"_s;
        record.filename = u"Lease.pdf"_s;
        record.uploadedAt = QDateTime::currentDateTimeUtc();
        record.origin = store::Origin::Batch;
        m_house.account->documentRegistry().upsert(record);
        auto *box = find<QCheckBox>(u"documentsOfBatches"_s);
        QTRY_COMPARE(box->text(), u"Also 1 document(s) of batches"_s);
        QVERIFY(!hasTimeLeft());
        auto *filter = find<QLineEdit>(u"documentsFilter"_s);
        filter->setFocus();
        QTest::keyClicks(filter, u"kari"_s);
        QCOMPARE(rows()->rowCount(), 1);
        QVERIFY(hasTimeLeft());
        filter->clear();
        QCOMPARE(rows()->rowCount(), 0);
        QVERIFY(!hasTimeLeft());
    }

    void minutesRunDownAndAreMarked()
    {
        addDocuments({m_house.pdf(u"Leie.pdf"_s)});
        auto *source = m_pane->findChild<Model *>();
        const QDateTime begin =
            cell(0, Column::Title).data(Model::RecordRole).value<store::DocumentRecord>().uploadedAt;
        source->setNow(begin.addSecs(26 * 60));
        QCOMPARE(text(0, Column::TimeLeft), u"4 min"_s);
        picture(*m_pane, u"documents-soon-gone"_s);
        source->setNow(begin.addSecs(31 * 60));
        QCOMPARE(text(0, Column::TimeLeft), QString());
        QVERIFY(text(0, Column::Status).startsWith(u"Expired"_s));
    }

    void aDocumentIsDownloaded()
    {
        const QString path = fixture(u"cairo.pdf"_s);
        addDocuments({path});
        chooseRow(0);
        const QString target = m_house.home->filePath(u"ned"_s);
        QVERIFY(QDir().mkpath(target));
        use(u"documentsDownload"_s);
        QTRY_VERIFY(find<QFileDialog>(u"documentsDownloadDialog"_s));
        answerFileDialog(*find<QFileDialog>(u"documentsDownloadDialog"_s), target);
        QTRY_VERIFY2(message().contains(target), qPrintable(message()));
        QVERIFY(find<QPushButton>(u"inlineMessageAction"_s)->isVisible());
        const QStringList files = QDir(target).entryList(QDir::Files | QDir::Hidden);
        QCOMPARE(files.size(), 1);
        QCOMPARE(store::PrivateCopies::sha256Of(QDir(target).filePath(files.first())).value(),
                 store::PrivateCopies::sha256Of(path).value());
        QCOMPARE(m_house.settings->downloadFolder(), target); // where the next dialog begins
    }

    void aFailedDownloadNamesTheDocument()
    {
        addDocuments({m_house.pdf(u"Borte.pdf"_s)});
        chooseRow(0);
        m_house.relay->add("GET ^/sign/documents/[^/]*$ * answer status=404 body={}");
        use(u"documentsDownload"_s);
        QTRY_VERIFY(find<QFileDialog>(u"documentsDownloadDialog"_s));
        answerFileDialog(*find<QFileDialog>(u"documentsDownloadDialog"_s), m_house.home->path());
        QTRY_VERIFY2(message().startsWith(u"Borte: "_s), qPrintable(message()));
    }

    //! What was found stays found; by what, is not to be read.
    void theFilterWhileMasked()
    {
        auto &masking = m_house.settings->maskedMode();
        masking.setOn(false);
        addDocuments({m_house.pdf(u"For kari.n@example.no.pdf"_s), m_house.pdf(u"Annet.pdf"_s, "B")});
        m_pane->focusFilter();
        auto *filter = find<QLineEdit>(u"documentsFilter"_s);
        QTest::keyClicks(filter, u"kari.n@example.no"_s);
        QTRY_COMPARE(rows()->rowCount(), 1);
        masking.setOn(true);
        QCOMPARE(rows()->rowCount(), 1);
        QCOMPARE(text(0, Column::Title), u"For [e-mail]"_s);
        QVERIFY2(!filter->displayText().contains(u"kari"_s), qPrintable(filter->displayText()));
        QTest::keyClicks(filter, u"Ann"_s);
        QCOMPARE(filter->displayText(), u"Ann"_s);
        QTRY_COMPARE(text(0, Column::Title), u"Annet"_s);
        filter->setText(u"per@example.no"_s);
        const auto *hint = find<QLabel>(u"emptyHint"_s);
        QTRY_VERIFY2(hint->text().contains(u"“[e-mail]”"_s), qPrintable(hint->text()));
        masking.setOn(false);
        QVERIFY2(hint->text().contains(u"“per@example.no”"_s), qPrintable(hint->text()));
    }

    //! What is painted already is painted anew, as it may be seen then: nobody has to touch the list for it.
    void theListFollowsTheMask()
    {
        auto &masking = m_house.settings->maskedMode();
        masking.setOn(false);
        addDocuments({m_house.pdf(u"For kari.n@example.no.pdf"_s)});
        QTRY_COMPARE(text(0, Column::Title), u"For kari.n@example.no"_s);
        QStringList told;
        QObject here;
        connect(rows(), &QAbstractItemModel::dataChanged, &here,
                [this, &told](const QModelIndex &first, const QModelIndex &last) {
                    const int title = int(Column::Title);
                    if (first.row() == 0 && first.column() <= title && last.column() >= title)
                        told << text(0, Column::Title);
                });
        masking.setOn(true);
        QCOMPARE(told.value(told.size() - 1), u"For [e-mail]"_s);
        told.clear();
        masking.setOn(false);
        QCOMPARE(told.value(told.size() - 1), u"For kari.n@example.no"_s);
    }

    //! In pages nothing can be masked, so they are not shown.
    void maskedNothingOfADocumentIsSeen()
    {
        auto &masking = m_house.settings->maskedMode();
        const QString email = u"kari.n@example.no"_s;
        masking.setOn(true);
        addDocuments({m_house.pdf(u"For "_s + email + u".pdf"_s)});
        chooseRow(0);
        const auto *pages = find<ui::PageView>(u"documentPages"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_pane->findChild<ui::DocumentPreview *>()->pageCount(), 1, 20'000);
        QVERIFY(!pages->isVisible());
        QVERIFY(find<QLabel>(u"documentWords"_s)->isVisible());
        QVERIFY2(!facts().contains(email), qPrintable(facts()));
        picture(*m_pane, u"documents-masked"_s);
        pressInTable(Qt::Key_Delete);
        QTRY_VERIFY(find<QMessageBox>(u"documentsDeleteQuestion"_s));
        auto *box = find<QMessageBox>(u"documentsDeleteQuestion"_s);
        QVERIFY2(!box->text().contains(email), qPrintable(box->text()));
        QTest::keyClick(box, Qt::Key_Return);
        use(u"documentsSeal"_s);
        QTRY_VERIFY(find<QDialog>(u"merchantSignDialog"_s));
        auto *seal = find<QDialog>(u"merchantSignDialog"_s);
        const auto title = [seal] { return seal->findChild<QTableWidget *>()->item(0, 0)->text(); };
        QVERIFY2(title().startsWith(u"For ["_s), qPrintable(title()));
        masking.setRevealed(true);
        QVERIFY2(title().contains(email), qPrintable(title()));
        seal->reject();
        QVERIFY(pages->isVisible());
        QVERIFY2(facts().contains(email), qPrintable(facts()));
        masking.setRevealed(false);
        QVERIFY(!pages->isVisible());
    }

    void deletionAsksOnceAndKeepsByDefault()
    {
        addDocuments({m_house.pdf(u"a.pdf"_s), m_house.pdf(u"b.pdf"_s, "B")});
        chooseRow(0);
        chooseRow(1, Qt::ControlModifier);
        pressInTable(Qt::Key_Delete);
        QTRY_VERIFY(find<QMessageBox>(u"documentsDeleteQuestion"_s));
        auto *box = find<QMessageBox>(u"documentsDeleteQuestion"_s);
        QVERIFY2(box->text().contains(u"2 document"_s) && box->text().contains(u"permanently"_s),
                 qPrintable(box->text()));
        QVERIFY(box->informativeText().startsWith(u"Sessions that use them "_s));
        QTest::keyClick(box, Qt::Key_Return); // the default keeps
        QTRY_VERIFY(!find<QMessageBox>(u"documentsDeleteQuestion"_s));
        QCOMPARE(m_house.relay->count("DELETE", "/documents"), 0);
        pressInTable(Qt::Key_Delete);
        QTRY_VERIFY(find<QMessageBox>(u"documentsDeleteQuestion"_s));
        box = find<QMessageBox>(u"documentsDeleteQuestion"_s);
        for (QAbstractButton *button : box->buttons())
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(rows()->rowCount(), 0);
        QCOMPARE(m_house.relay->count("DELETE", "/documents"), 2);
        QTRY_COMPARE(state(), State::Empty);
    }

    void aRefusedDeletionLeavesTheRowAndNamesIt()
    {
        addDocuments({m_house.pdf(u"Viktig.pdf"_s)});
        chooseRow(0);
        m_house.relay->add("DELETE .* * answer status=403 body={}");
        pressInTable(Qt::Key_Delete);
        QTRY_VERIFY(find<QMessageBox>(u"documentsDeleteQuestion"_s));
        auto *box = find<QMessageBox>(u"documentsDeleteQuestion"_s);
        QVERIFY(box->informativeText().startsWith(u"Sessions that use it "_s));
        for (QAbstractButton *button : box->buttons())
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY2(message().startsWith(u"Viktig was not deleted"_s), qPrintable(message()));
        QCOMPARE(rows()->rowCount(), 1);
    }

    void documentsAreSealed()
    {
        addDocuments({m_house.pdf(u"Pdf.pdf"_s), m_house.file(u"Ark.xml"_s, "<a>æ</a>")});
        m_pane->table()->selectAll();
        use(u"documentsSeal"_s);
        QTRY_VERIFY(find<QDialog>(u"merchantSignDialog"_s));
        auto *dialog = find<QDialog>(u"merchantSignDialog"_s);
        QCOMPARE(unnamedIn(*dialog), QStringList());
        picture(*dialog, u"seal-dialog"_s);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"merchantSignSeal"_s), Qt::LeftButton);
        QTRY_COMPARE(rows()->rowCount(), 4);
        QTRY_COMPARE(m_pane->selectedDocumentIds().size(), 2);
        QVERIFY2(message().contains(u"2 document"_s), qPrintable(message()));
        for (const QModelIndex &row : m_pane->table()->selectionModel()->selectedRows()) {
            QCOMPARE(text(row.row(), Column::Status), u"Signed result"_s);
            QCOMPARE(text(row.row(), Column::TimeLeft), u"30 min"_s);
        }
        // Their download is one click away.
        QTest::mouseClick(find<QPushButton>(u"inlineMessageAction"_s), Qt::LeftButton);
        QTRY_VERIFY(find<QFileDialog>(u"documentsDownloadDialog"_s));
    }

    void textCannotBeSealed()
    {
        addDocuments({m_house.pdf(u"Pdf.pdf"_s), m_house.file(u"Brev.txt"_s, "Hei")});
        m_pane->table()->selectAll();
        use(u"documentsSeal"_s);
        QTRY_VERIFY(find<QDialog>(u"merchantSignDialog"_s));
        auto *dialog = find<QDialog>(u"merchantSignDialog"_s);
        const auto *problem = dialog->findChild<QLabel *>(u"merchantSignProblem"_s);
        QVERIFY2(problem->isVisible() && problem->text().contains(u"PDF and XML"_s),
                 qPrintable(problem->text()));
        QVERIFY(!dialog->findChild<QPushButton *>(u"merchantSignSeal"_s)->isEnabled());
        QVERIFY(!dialog->findChild<QTableWidget *>()
                     ->findItems(u"Cannot be sealed"_s, Qt::MatchContains)
                     .isEmpty());
        picture(*dialog, u"seal-dialog-text"_s);
        QTest::keyClick(dialog, Qt::Key_Escape);
    }

    void atMostTwentyAreSealedAtOnce()
    {
        QList<store::DocumentRecord> records(domain::rules::maxMerchantDocuments + 1);
        for (store::DocumentRecord &record : records)
            record.mimeType = u"application/pdf"_s;
        const store::MaskedMode &masking = m_house.settings->maskedMode();
        const ui::MerchantSignDialog many(records, u"SANDBOX"_s, masking, nullptr);
        QVERIFY(!many.findChild<QPushButton *>(u"merchantSignSeal"_s)->isEnabled());
        const auto *problem = many.findChild<QLabel *>(u"merchantSignProblem"_s);
        QVERIFY2(!problem->isHidden() && problem->text().contains(u"At most 20"_s),
                 qPrintable(problem->text()));
        records.removeLast();
        const ui::MerchantSignDialog whole(records, u"SANDBOX"_s, masking, nullptr);
        QVERIFY(whole.findChild<QPushButton *>(u"merchantSignSeal"_s)->isEnabled());
        QVERIFY(whole.findChild<QLabel *>(u"merchantSignProblem"_s)->isHidden());
    }

    void documentsOfSessionsAreDiscoveredByName()
    {
        addDocuments({m_house.pdf(u"Seen before.pdf"_s)});
        const QString id = m_pane->selectedDocumentIds().value(0);
        QVERIFY(!id.isEmpty());
        // Another computer: it knows nothing but what a session tells.
        m_pane.reset();
        QVERIFY(m_house.reset());
        openPane();
        QTRY_COMPARE(state(), State::Empty);
        domain::SigningSession session;
        session.id = u"5b7c1f0e-2f6c-4d0e-9a53-6d1a3f4f5e77"_s;
        session.request = sampleSession(u"Leie"_s, u"7b7c1f0e-2f6c-4d0e-9a53-6d1a3f4f5e77"_s, id);
        m_house.account->remember({session});
        QTRY_COMPARE(rows()->rowCount(), 1);
        QTRY_COMPARE(text(0, Column::Title), u"Seen before"_s);
        QCOMPARE(text(0, Column::Filename), u"Seen before.pdf"_s);
        QVERIFY(text(0, Column::Status).contains(u"session"_s));
        chooseRow(0);
        QVERIFY2(facts().contains(u"no file here to compare"_s), qPrintable(facts()));
        // What came of the session is told from what went into it.
        m_house.account->documentRegistry().noteDiscovered(
            {{.documentId = u"6b7c1f0e-2f6c-4d0e-9a53-6d1a3f4f5e77"_s,
              .title = u"Leie"_s,
              .origin = store::Origin::Result,
              .inSession = true}});
        QTRY_COMPARE(rows()->rowCount(), 2);
        QStringList states{text(0, Column::Status), text(1, Column::Status)};
        QVERIFY2(states.contains(u"Signed result"_s), qPrintable(states.join(u", "_s)));
    }

    //! What tells them apart is at the end more often than not.
    void ofLongNamesAndChecksumsTheEndIsSeen()
    {
        addDocuments({m_house.pdf(u"Employment contract – Åse Ødegård.pdf"_s)});
        chooseRow(0);
        auto *hash = find<ui::HashLine>(u"documentHash"_s);
        QVERIFY(hash);
        QTRY_VERIFY(hash->isVisible());
        QCOMPARE(hash->text().size(), 64);
        const QString seen = hash->seen();
        QVERIFY2(seen.contains(u'…') && seen.startsWith(hash->text().left(4)) &&
                     seen.endsWith(hash->text().right(4)),
                 qPrintable(seen));
        picture(*m_pane, u"documents-checksum"_s);
        hash->setFocus();
        QTRY_VERIFY(hash->hasFocus());
        QCOMPARE(hash->seen(), hash->text());

        struct Delegate : ui::DocumentDelegate
        {
            [[nodiscard]] Qt::TextElideMode cuts(const QModelIndex &index) const
            {
                QStyleOptionViewItem option;
                initStyleOption(&option, index);
                return option.textElideMode;
            }
        };
        QCOMPARE(Delegate().cuts(cell(0, Column::Filename)), Qt::ElideMiddle);
    }

    void theFilterFindsAndForgets()
    {
        addDocuments({m_house.pdf(u"Leie Åsen.pdf"_s), m_house.pdf(u"Kjøp.pdf"_s, "K")});
        m_pane->focusFilter();
        auto *filter = find<QLineEdit>(u"documentsFilter"_s);
        QTRY_COMPARE(QApplication::focusWidget(), filter);
        QTest::keyClicks(filter, u"åsen"_s);
        QCOMPARE(rows()->rowCount(), 1);
        QCOMPARE(m_pane->model()->rowCount(), 2);
        QTest::keyClicks(filter, u" finnes ikke"_s);
        QCOMPARE(state(), State::Empty);
        picture(*m_pane, u"documents-no-match"_s);
        QTest::mouseClick(m_pane->findChild<QPushButton *>(u"emptyButton"_s), Qt::LeftButton);
        QCOMPARE(filter->text(), QString());
        QCOMPARE(state(), State::Ready);
        QCOMPARE(rows()->rowCount(), 2);
    }

    void chosenDocumentsGoToASessionAndACollection()
    {
        addDocuments({m_house.pdf(u"a.pdf"_s), m_house.pdf(u"b.pdf"_s, "B")});
        QTRY_COMPARE(m_pane->selectedDocumentIds().size(), 2);
        QSignalSpy session(m_pane.get(), &ui::DocumentsPane::newSessionRequested);
        QSignalSpy collection(m_pane.get(), &ui::DocumentsPane::collectionRequested);
        use(u"documentsNewSession"_s);
        use(u"documentsCollection"_s);
        QCOMPARE(session.value(0).value(0).toStringList(), m_pane->selectedDocumentIds());
        QCOMPARE(collection.value(0).value(0).toStringList(), m_pane->selectedDocumentIds());
        m_pane->table()->clearSelection();
        QVERIFY(!find<QAction>(u"documentsNewSession"_s)->isEnabled());
    }

    void filesOfOneDropStandAsInTheFileManager()
    {
        addDocuments({m_house.pdf(u"Avtale.pdf"_s), m_house.pdf(u"Vedlegg 2.pdf"_s, "2"),
                      m_house.pdf(u"Vedlegg 9.pdf"_s, "9"), m_house.pdf(u"Vedlegg 10.pdf"_s, "10")});
        QTRY_COMPARE(m_pane->selectedDocumentIds().size(), 4);
        QStringList names;
        for (int row = 0; row < 4; ++row)
            names << text(row, Column::Title);
        QCOMPARE(names, QStringList({u"Avtale"_s, u"Vedlegg 2"_s, u"Vedlegg 9"_s, u"Vedlegg 10"_s}));
    }

    void theListOutlivesTheProgram()
    {
        addDocuments({m_house.pdf(u"Varig.pdf"_s)});
        m_pane->table()->setColumnWidth(int(Column::Title), 333);
        m_pane->saveState();
        m_pane.reset();
        QVERIFY(m_house.reopen());
        openPane();
        QTRY_COMPARE(rows()->rowCount(), 1);
        QCOMPARE(text(0, Column::Title), u"Varig"_s);
        QCOMPARE(m_pane->table()->columnWidth(int(Column::Title)), 333);
    }

    //! Whatever room there is: what is left is the title's.
    void itsStateIsNotCut()
    {
        addDocuments({m_house.pdf(u"Avtale.pdf"_s)});
        QTableView &table = *m_pane->table();
        const QHeaderView &header = *table.horizontalHeader();
        for (const QSize &size : {QSize(804, 560), QSize(1180, 640), QSize(1700, 800)}) {
            m_pane->resize(size);
            QTRY_COMPARE(m_pane->size(), size);
            QTRY_VERIFY(header.length() >= table.viewport()->width());
            QVERIFY(table.columnWidth(int(Column::Title)) >= 200);
            const QString words = text(0, Column::Status);
            QVERIFY(!words.isEmpty());
            QVERIFY2(table.columnWidth(int(Column::Status)) >
                         table.fontMetrics().horizontalAdvance(words) + 6,
                     qPrintable(words));
            if (size.width() > 1000) // what no document says takes no room from it
                QTRY_VERIFY(table.columnWidth(int(Column::Title)) > table.columnWidth(int(Column::Status)));
            QVERIFY(endOf(table, Column::Status) < table.viewport()->width());
            QTRY_VERIFY(isNoneCut(table)); // by the edge; the table scrolls to what has no room
        }
        QTRY_COMPARE(header.length(), table.viewport()->width()); // and nothing is out of sight
        // what is left is shared with the name of the file, which says as much
        const int ofName = table.columnWidth(int(Column::Filename)) - 100;
        QVERIFY2(ofName > 0 && qAbs(table.columnWidth(int(Column::Title)) - 200 - ofName) <= 1,
                 qPrintable(QString::number(ofName)));
        const int wide = table.columnWidth(int(Column::Title));
        QVERIFY(wide > 200);
        table.setColumnWidth(int(Column::Filename), table.columnWidth(int(Column::Filename)) + 40);
        QTRY_COMPARE(table.columnWidth(int(Column::Title)), wide - 40);
        m_pane->saveState(); // of less room nothing is left behind
        m_pane.reset();
        openPane();
        m_pane->resize(804, 560);
        QTRY_COMPARE(rows()->rowCount(), 1);
        QTRY_VERIFY(m_pane->table()->isVisible() && m_pane->table()->viewport()->width() < 800);
        QTRY_VERIFY(isNoneCut(*m_pane->table()));
        QVERIFY(endOf(*m_pane->table(), Column::Status) < m_pane->table()->viewport()->width());
    }

    //! Before what stands behind it: it was cut in its middle beside room that nothing was in.
    void theNameOfTheFileHasTheRoom()
    {
        QTableView &table = *m_pane->table();
        QVERIFY(table.isColumnHidden(int(Column::TimeLeft))); // of nothing
        m_pane->resize(1180, 640);
        const QString name = u"Employment contract Kari.pdf"_s;
        addDocuments({m_house.pdf(name)});
        QTRY_VERIFY(!table.isColumnHidden(int(Column::TimeLeft)));
        QTRY_VERIFY(table.columnWidth(int(Column::Filename)) >
                    table.fontMetrics().horizontalAdvance(name) + 6);
        QVERIFY(endOf(table, Column::Filename) <= table.viewport()->width());
        QTRY_VERIFY(isNoneCut(table));
    }

    //! It is as wide as what the documents say of themselves, also in the next run; a person's own width
    //! stays.
    void itsStateIsAsWideAsItsTexts()
    {
        const auto width = [this] { return m_pane->table()->columnWidth(int(Column::Status)); };
        const int ofAll = width(); // there is no document yet
        for (const QString &words : Model::statusTexts())
            QVERIFY2(ofAll > m_pane->table()->fontMetrics().horizontalAdvance(words) + 6, qPrintable(words));
        addDocuments({m_house.pdf(u"Avtale.pdf"_s)});
        QTRY_VERIFY(width() < ofAll);
        const int fitted = width();
        const auto reopen = [this] {
            m_pane->saveState();
            m_pane.reset();
            openPane();
            QTRY_COMPARE(rows()->rowCount(), 1);
        };
        reopen();
        QTRY_COMPARE(width(), fitted);
        m_pane->table()->setColumnWidth(int(Column::Status), fitted + 40);
        reopen();
        QTRY_COMPARE(width(), fitted + 40);
    }

    //! "59 minutes ago" is seen as a whole, in whatever letters; a person's own width stays.
    void itsAgeIsNotCut()
    {
        const auto width = [this] { return m_pane->table()->columnWidth(int(Column::Uploaded)); };
        const auto isWhole = [this, &width](const QString &age) {
            return width() > m_pane->table()->fontMetrics().horizontalAdvance(age) + 6;
        };
        const QStringList ages = models::longestAges();
        QVERIFY(ages.contains(u"59 minute(s) ago"_s) && ages.at(3).startsWith(u"yesterday"_s));
        for (const QString &age : ages)
            QVERIFY2(isWhole(age), qPrintable(age));
        const auto reopen = [this] {
            m_pane->saveState();
            m_pane.reset();
            openPane();
        };
        const int fitted = width();
        reopen();
        QCOMPARE(width(), fitted);
        QFont wide = m_pane->table()->font();
        wide.setLetterSpacing(QFont::AbsoluteSpacing, 5);
        m_pane->table()->setFont(wide);
        QTRY_VERIFY(width() > fitted && isWhole(ages.at(1)));
        const int chosen = fitted + 40;
        m_pane->table()->setColumnWidth(int(Column::Uploaded), chosen);
        reopen();
        QCOMPARE(width(), chosen);
    }

    void theViewMayDieInFlight()
    {
        m_house.relay->add("POST ^/sign/documents$ * delay ms=600000");
        QVERIFY(dropOn(*m_pane, *filesData({m_house.pdf(u"a.pdf"_s)})).isTaken);
        QTRY_COMPARE(uploads(), 1);
        m_pane.reset();
        m_house.activities->cancelAll();
        QTRY_COMPARE(m_house.activities->runningCount(), 0);
    }

    void looks()
    {
        addDocuments({fixture(u"libreoffice.pdf"_s), fixture(u"signed.pdf"_s)});
        chooseRow(0);
        QTRY_VERIFY_WITH_TIMEOUT(m_pane->findChild<ui::DocumentPreview *>()->pageCount() > 0, 20'000);
        QTRY_VERIFY(find<ui::PageView>(u"documentPages"_s)->isComplete(0));
        picture(*m_pane, u"documents-preview"_s);
        useDarkPalette(true);
        picture(*m_pane, u"documents-preview-dark"_s);
        useDarkPalette(false);
    }
};

QTEST_MAIN(TestUiDocuments)
#include "tst_ui_documents.moc"

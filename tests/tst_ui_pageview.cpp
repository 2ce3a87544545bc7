#include "support/accessiblechecker.h"
#include "support/patience.h"
#include "support/pictures.h"
#include "support/windowpatience.h"

#include "pdf/pagerenderer.h"
#include "store/documentrecord.h"
#include "ui/documents/documentpreview.h"
#include "ui/documents/pagecache.h"
#include "ui/documents/pagelayout.h"
#include "ui/documents/pageview.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QPdfWriter>
#include <QPointer>
#include <QProcess>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <csignal>
#include <memory>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;
using namespace support;

//! The pages of a document, as they are seen and turned.
class TestUiPageView : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<pdf::PageRenderer> m_renderer;
    std::unique_ptr<ui::PageView> m_view;

    static QString fixture(const QString &name) { return QStringLiteral(FIXTURES "/pdf/") + name; }
    //! Three pages, of which the name says what they do to countersign-fakecheck.
    [[nodiscard]] QString sound(const QString &name) const
    {
        const QString path = m_folder->filePath(name + u".pdf"_s);
        QFile::copy(fixture(u"cairo.pdf"_s), path);
        return path;
    }
    [[nodiscard]] QString manyPages(int count) const
    {
        const QString path = m_folder->filePath(u"many.pdf"_s);
        QPdfWriter writer(path);
        QPainter painter(&writer);
        for (int page = 0; page < count; ++page) {
            if (page > 0)
                writer.newPage();
            painter.drawText(1000, 1000, QString::number(page));
        }
        return path;
    }
    static store::DocumentRecord record(const QString &path)
    {
        store::DocumentRecord made;
        made.documentId = path;
        made.title = u"Contract"_s;
        made.mimeType = u"application/pdf"_s;
        made.privateCopyPath = path;
        return made;
    }
    void openView(std::unique_ptr<pdf::PageRenderer> renderer = std::make_unique<pdf::PageRenderer>())
    {
        m_view.reset();
        m_renderer = std::move(renderer);
        m_view = std::make_unique<ui::PageView>(*m_renderer);
        m_view->resize(400, 500);
        m_view->show();
        QVERIFY(support::becomesExposed(m_view.get()));
        m_view->activateWindow();
        m_view->setFocus();
        QTRY_VERIFY(m_view->hasFocus());
    }
    void openDocument(const QString &path)
    {
        QSignalSpy opened(m_view.get(), &ui::PageView::opened);
        m_view->openDocument(path);
        QTRY_COMPARE(opened.size(), 1);
    }
    static bool hasInk(QWidget &widget)
    {
        const QImage seen = widget.grab().toImage();
        for (int y = 0; y < seen.height(); ++y)
            for (int x = 0; x < seen.width(); ++x)
                if (qGray(seen.pixel(x, y)) < 60)
                    return true;
        return false;
    }
    static void turnWheel(QWidget &viewport, int angle, Qt::KeyboardModifiers modifiers)
    {
        const QPointF middle = viewport.rect().center();
        QWheelEvent event(middle, viewport.mapToGlobal(middle), {}, {0, angle}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&viewport, &event);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup()
    {
        m_view.reset();
        m_renderer.reset();
    }

    void pagesAreSeen()
    {
        openView();
        QCOMPARE(m_view->accessibleName(), u"Pages of the document"_s);
        QVERIFY(!hasInk(*m_view->viewport()));
        openDocument(fixture(u"libreoffice.pdf"_s));
        QCOMPARE(m_view->pageCount(), 2);
        QCOMPARE(m_view->accessibleName(), u"Pages of the document: page 1 of 2"_s);
        QTRY_VERIFY(m_view->isComplete(0));
        QVERIFY(hasInk(*m_view->viewport()));
        picture(*m_view, u"pages"_s);
        useDarkPalette(true);
        picture(*m_view, u"pages-dark"_s);
        useDarkPalette(false);
        m_view->closeDocument();
        QCOMPARE(m_view->pageCount(), 0);
        QVERIFY(!hasInk(*m_view->viewport()));
    }

    //! Also run with twice as many pixels (tst_ui_pageview_2x).
    void asSharpAsTheScreenIs()
    {
        openView();
        QSignalSpy rendered(m_renderer.get(), &pdf::PageRenderer::rendered);
        openDocument(fixture(u"cairo.pdf"_s));
        QTRY_VERIFY(m_view->isComplete(0));
        const auto image = rendered.value(0).value(1).value<QImage>();
        const qreal across = m_view->zoom() * 595; // points of A4, in pixels of the window
        QCOMPARE(image.width(), qRound(across * m_view->devicePixelRatioF()));
        QVERIFY(qEnvironmentVariable("QT_SCALE_FACTOR") != "2"_L1 || image.width() > 700);
    }

    void onlyWhatIsInSightIsDrawn()
    {
        constexpr int count = 40;
        openView();
        openDocument(manyPages(count));
        QCOMPARE(m_view->pageCount(), count);
        QTRY_VERIFY(m_view->isComplete(0) && m_view->isComplete(1)); // and the next
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QCOMPARE(m_view->currentPage(), count - 1);
        QTRY_VERIFY(m_view->isComplete(count - 1));
        for (int page = 10; page < 30; ++page)
            QVERIFY(!m_view->isComplete(page));
    }

    void turnedWithTheKeyboard()
    {
        openView();
        openDocument(fixture(u"cairo.pdf"_s));
        QSignalSpy turned(m_view.get(), &ui::PageView::currentPageChanged);
        const QScrollBar &bar = *m_view->verticalScrollBar();
        QTest::keyClick(m_view.get(), Qt::Key_PageDown);
        const int one = bar.value();
        QVERIFY(one > 100);
        QTest::keyClick(m_view.get(), Qt::Key_Space);
        QVERIFY(bar.value() > one);
        QTest::keyClick(m_view.get(), Qt::Key_PageUp);
        QCOMPARE(bar.value(), one);
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QCOMPARE(m_view->currentPage(), 2);
        QCOMPARE(m_view->accessibleName(), u"Pages of the document: page 3 of 3"_s);
        QVERIFY(!turned.isEmpty());
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QCOMPARE(bar.value(), 0);
        QCOMPARE(m_view->currentPage(), 0);
    }

    void zoomedWithTheWheel()
    {
        openView();
        openDocument(fixture(u"cairo.pdf"_s));
        QTRY_VERIFY(m_view->isComplete(0));
        const qreal fitting = m_view->zoom();
        turnWheel(*m_view->viewport(), -120, Qt::NoModifier);
        QVERIFY(m_view->verticalScrollBar()->value() > 0); // without Ctrl it scrolls
        QCOMPARE(m_view->zoom(), fitting);
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        turnWheel(*m_view->viewport(), 240, Qt::ControlModifier);
        QVERIFY(m_view->zoom() > fitting * 1.5 && m_view->zoom() < fitting * 1.6);
        QVERIFY(m_view->horizontalScrollBar()->maximum() > 0);
        QVERIFY(!m_view->isComplete(0));
        QTRY_VERIFY(m_view->isComplete(0));                // drawn anew, as sharp as before
        QVERIFY(m_view->verticalScrollBar()->value() > 0); // what was below the mouse still is
        for (int i = 0; i < 40; ++i)
            turnWheel(*m_view->viewport(), 120, Qt::ControlModifier);
        const qreal most = m_view->zoom();
        turnWheel(*m_view->viewport(), 120, Qt::ControlModifier);
        QCOMPARE(m_view->zoom(), most);
        QTRY_VERIFY(m_view->isComplete(m_view->currentPage()));
        m_view->fitWidth();
        QCOMPARE(m_view->zoom(), fitting);
        QCOMPARE(m_view->horizontalScrollBar()->maximum(), 0);
    }

    void aPageThatCannotBeShown()
    {
        openView(std::make_unique<pdf::PageRenderer>(QStringLiteral(PROGRAMS "/countersign-fakecheck"),
                                                     pdf::PageRenderer::Limits()));
        openDocument(sound(u"crash-page"_s));
        QTRY_VERIFY(m_view->isRefused(0));
        QCOMPARE(m_view->accessibleDescription(), u"This page cannot be shown."_s);
        picture(*m_view, u"pages-refused"_s);
        QTRY_VERIFY(m_view->isComplete(1)); // the others can
        QVERIFY(!m_view->isRefused(1));
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QCOMPARE(m_view->accessibleDescription(), QString());
        QTRY_VERIFY(m_view->isComplete(2));
        QVERIFY(hasInk(*m_view->viewport()));
    }

    //! The program lives, and the page comes again.
    void whoDrawsIsKilledInTheMiddle()
    {
        openView();
        openDocument(fixture(u"cairo.pdf"_s));
        QTRY_VERIFY(m_view->isComplete(0) && m_view->isComplete(1));
        const QPointer<QProcess> process = m_renderer->findChild<QProcess *>();
        QVERIFY(process && process->processId() > 0);
        QCOMPARE(::kill(pid_t(process->processId()), SIGSTOP), 0); // so that it is in the middle for certain
        QSignalSpy written(process.data(), &QIODevice::bytesWritten);
        m_view->zoomIn();
        QVERIFY(!m_view->isComplete(0));
        QTRY_VERIFY(!written.isEmpty());
        QVERIFY(hasInk(*m_view->viewport())); // what was there is seen meanwhile
        QCOMPARE(::kill(pid_t(process->processId()), SIGKILL), 0);
        QTRY_VERIFY(m_view->isComplete(0));
        QVERIFY(!m_view->isRefused(0));
        QTRY_VERIFY(!process);
        QVERIFY(hasInk(*m_view->viewport()));
    }

    void thePreviewZoomsWithItsKeys()
    {
        ui::DocumentPreview preview;
        preview.resize(420, 640);
        preview.show();
        QVERIFY(support::becomesExposed(&preview));
        preview.activateWindow();
        preview.showRecord(record(fixture(u"libreoffice.pdf"_s)));
        QTRY_COMPARE_WITH_TIMEOUT(preview.pageCount(), 2, 20'000);
        QCOMPARE(unnamedIn(preview), QStringList());
        auto *pages = preview.findChild<ui::PageView *>(u"documentPages"_s);
        pages->setFocus();
        QTRY_VERIFY(pages->hasFocus());
        const qreal fitting = pages->zoom();
        QTest::keyClick(pages, Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(pages->zoom() > fitting * 1.2);
        QTest::keyClick(pages, Qt::Key_Minus, Qt::ControlModifier);
        QTest::keyClick(pages, Qt::Key_Minus, Qt::ControlModifier);
        QVERIFY(pages->zoom() < fitting * 0.9);
        QTest::keyClick(pages, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(pages->zoom(), fitting);
        const auto *number = preview.findChild<QLabel *>(u"documentPageNumber"_s);
        QCOMPARE(number->text(), u"Page 1 of 2"_s);
        QTest::keyClick(pages, Qt::Key_End);
        QCOMPARE(number->text(), u"Page 2 of 2"_s);
    }

    void aDocumentThatCannotBeShown()
    {
        QFile whole(fixture(u"cairo.pdf"_s)), cut(m_folder->filePath(u"cut.pdf"_s));
        QVERIFY(whole.open(QIODevice::ReadOnly) && cut.open(QIODevice::WriteOnly));
        QCOMPARE(cut.write(whole.read(100)), 100);
        cut.close();
        ui::DocumentPreview preview;
        preview.show();
        const auto *words = preview.findChild<QLabel *>(u"documentWords"_s);
        const QString refusal = u"This PDF cannot be shown here."_s;
        preview.showRecord(record(cut.fileName()));
        QTRY_COMPARE(words->text(), refusal);
        QVERIFY(words->isVisible());
        QCOMPARE(preview.pageCount(), 0);
        preview.showRecord(record(cut.fileName())); // as the list does whenever it has news of it
        QCOMPARE(words->text(), refusal);
        preview.showRecord(record(fixture(u"cairo.pdf"_s)));
        QTRY_COMPARE_WITH_TIMEOUT(preview.pageCount(), 3, 20'000);
        QVERIFY(!words->isVisible());
        preview.showRecord(record(cut.fileName())); // chosen again it is tried again
        QTRY_COMPARE(words->text(), refusal);
    }

    void whoIsFasterThanADocumentSeesTheLast()
    {
        ui::DocumentPreview preview;
        preview.show();
        const auto *pages = preview.findChild<ui::PageView *>(u"documentPages"_s);
        preview.showRecord(record(fixture(u"libreoffice.pdf"_s)));
        QTRY_VERIFY(preview.findChild<QProcess *>() != nullptr); // it is being opened
        preview.showRecord(record(sound(u"other"_s)));
        QTRY_COMPARE_WITH_TIMEOUT(preview.pageCount(), 3, 20'000);
        QTRY_VERIFY(pages->isComplete(0));
        QCOMPARE(pages->pageCount(), 3);
    }

    void imagesFarFromSightGo()
    {
        QImage image(10, 10, QImage::Format_RGB32);
        image.fill(Qt::white);
        const qsizetype one = image.sizeInBytes();
        ui::PageCache cache(3 * one);
        for (int page = 0; page < 3; ++page)
            cache.insert(page, image, page, page);
        QCOMPARE(cache.bytes(), 3 * one);
        cache.insert(3, image, 3, 3);
        QVERIFY(cache.image(0).isNull() && !cache.image(1).isNull() && !cache.image(3).isNull());
        QCOMPARE(cache.bytes(), 3 * one);
        cache.insert(4, image, 1, 4); // all of them are seen
        QCOMPARE(cache.bytes(), 4 * one);
        cache.insert(4, QImage(20, 10, QImage::Format_RGB32), 4, 4);
        QCOMPARE(cache.bytes(), 3 * one); // the twice as large one, and one beside it
        QVERIFY(cache.image(2).isNull() && !cache.image(3).isNull());
        cache.clear();
        QCOMPARE(cache.bytes(), 0);
    }

    void placesOfPages()
    {
        ui::PageLayout layout;
        layout.arrange(212, 0);
        QCOMPARE(layout.pageAt(5), -1);
        QCOMPARE(layout.pagesBetween(0, 100), std::pair(0, -1));
        layout.setSizes({{100, 200}, {50, 50}});
        layout.arrange(212, 0);
        QCOMPARE(layout.place(0), QRect(6, 6, 200, 400));
        QCOMPARE(layout.place(1), QRect(6, 412, 200, 200));
        QCOMPARE(layout.width(), 212);
        QCOMPARE(layout.height(), 618);
        QCOMPARE(layout.pageAt(0), 0);
        QCOMPARE(layout.pageAt(411), 1);
        QCOMPARE(layout.pageAt(10'000), 1);
        QCOMPARE(layout.pagesBetween(0, 409), std::pair(0, 0)); // the gap
        QCOMPARE(layout.pagesBetween(300, 500), std::pair(0, 1));
        layout.arrange(212, 4);
        QCOMPARE(layout.place(0).size(), QSize(400, 800));
        QCOMPARE(layout.place(1), QRect(106, 812, 200, 200));
        QCOMPARE(layout.width(), 412);
        layout.setSizes(QList<QSizeF>(20'000, QSizeF(1, 14'400))); // no height is more than a number holds
        layout.arrange(212, 0);
        QVERIFY(layout.height() > 1'000'000'000);
        QVERIFY(layout.place(19'999).bottom() < layout.height());
    }
};

QTEST_MAIN(TestUiPageView)
#include "tst_ui_pageview.moc"

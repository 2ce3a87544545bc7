#include "pdf/pagemessage.h"
#include "pdf/pagerenderer.h"

#include "support/patience.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <limits>
#include <memory>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using pdf::PageAnswer;
using pdf::PageRenderer;
using Kind = pdf::CheckRequest::Kind;
using Trouble = PageRenderer::Trouble;

//! What a renderer has told.
struct Told
{
    explicit Told(PageRenderer &renderer)
        : opened(&renderer, &PageRenderer::opened)
        , cannotOpen(&renderer, &PageRenderer::cannotOpen)
        , rendered(&renderer, &PageRenderer::rendered)
        , cannotRender(&renderer, &PageRenderer::cannotRender)
    {
    }
    QSignalSpy opened, cannotOpen, rendered, cannotRender;
};

//! Pages of documents that end, or take over, the program that draws them: countersign-fakecheck does what
//! they would make it do.
class TestPageRenderer : public QObject
{
    Q_OBJECT

    static constexpr QSize small{200, 283};
    std::unique_ptr<QTemporaryDir> m_folder;

    static QString real() { return QStringLiteral(PROGRAMS "/countersign-pdfcheck"); }
    static QString fake() { return QStringLiteral(PROGRAMS "/countersign-fakecheck"); }
    static QString fixture(const QString &name) { return QStringLiteral(FIXTURES "/pdf/") + name; }
    //! Two pages or more, of which the name says what they do to the fake.
    [[nodiscard]] QString sound(const QString &name) const
    {
        const QString path = m_folder->filePath(name + u".pdf"_s);
        QFile::copy(fixture(u"cairo.pdf"_s), path);
        return path;
    }
    static qint64 processOf(const PageRenderer &renderer)
    {
        for (const auto *process : renderer.findChildren<QProcess *>())
            if (process->state() == QProcess::Running)
                return process->processId();
        return 0;
    }
    static bool isRunning(qint64 process) { return ::kill(pid_t(process), 0) == 0; }
    static bool hasInk(const QImage &image)
    {
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (qGray(image.pixel(x, y)) < 200)
                    return true;
        return false;
    }
    static PageAnswer::State stateOf(PageAnswer &answer, const QByteArray &bytes)
    {
        QBuffer buffer;
        buffer.setData(bytes);
        return buffer.open(QIODevice::ReadOnly) ? answer.read(buffer) : PageAnswer::State::Incomplete;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void pagesAreDrawn()
    {
        PageRenderer renderer(real(), {});
        Told told(renderer);
        renderer.open(fixture(u"libreoffice.pdf"_s));
        QTRY_COMPARE(told.opened.size(), 1);
        const auto sizes = told.opened[0][0].value<QList<QSizeF>>();
        QCOMPARE(sizes.size(), 2);
        QCOMPARE(sizes[0].toSize(), QSize(595, 842));                     // A4
        renderer.want({{1, small}, {0, small * 2}, {2, small}, {0, {}}}); // the last two there are not
        QTRY_COMPARE(told.rendered.size(), 2);
        QCOMPARE(told.rendered[0][0].toInt(), 1);
        const auto second = told.rendered[0][1].value<QImage>();
        const auto first = told.rendered[1][1].value<QImage>();
        QCOMPARE(second.size(), small);
        QCOMPARE(first.size(), small * 2);
        QVERIFY(hasInk(first) && hasInk(second));
        QCOMPARE(first.pixel(2, 2), qRgb(255, 255, 255)); // paper
        QVERIFY(told.cannotOpen.isEmpty() && told.cannotRender.isEmpty());
    }

    void whatIsWantedNoMoreIsNotDrawn()
    {
        PageRenderer renderer(real(), {});
        Told told(renderer);
        renderer.open(fixture(u"cairo.pdf"_s));
        QTRY_COMPARE(told.opened.size(), 1);
        renderer.want({{0, small}, {1, small}});
        renderer.want({{2, small}});
        QTRY_COMPARE(told.rendered.size(), 1);
        QCOMPARE(told.rendered[0][0].toInt(), 2);
        renderer.open(fixture(u"libreoffice.pdf"_s));
        renderer.open(fixture(u"pdflatex.pdf"_s));
        QTRY_COMPARE(told.opened.size(), 2); // nobody asks for the one between
        renderer.want({{0, small}});
        QTRY_COMPARE(told.rendered.size(), 2);
        QCOMPARE(told.opened.size(), 2);
    }

    void whatIsNoDocument_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("missing") << u"/missing.pdf"_s;
        QTest::newRow("empty") << fixture(u"empty.pdf"_s);
        QTest::newRow("a web page") << fixture(u"not-a-pdf.pdf"_s);
        QTest::newRow("locked") << fixture(u"encrypted-user.pdf"_s);
    }
    void whatIsNoDocument()
    {
        QFETCH(QString, path);
        PageRenderer renderer(real(), {});
        Told told(renderer);
        renderer.open(path);
        QTRY_COMPARE(told.cannotOpen.size(), 1);
        QCOMPARE(told.cannotOpen[0][0].value<Trouble>(), Trouble::Unreadable);
        renderer.open(fixture(u"cairo.pdf"_s));
        QTRY_COMPARE(told.opened.size(), 1);
    }

    //! Cut off where no table of its objects is left.
    void aDocumentThatWasCutOff()
    {
        QFile whole(fixture(u"cairo.pdf"_s)), cut(m_folder->filePath(u"cut.pdf"_s));
        QVERIFY(whole.open(QIODevice::ReadOnly) && cut.open(QIODevice::WriteOnly));
        QCOMPARE(cut.write(whole.read(100)), 100);
        cut.close();
        PageRenderer renderer(real(), {});
        Told told(renderer);
        renderer.open(cut.fileName());
        QTRY_COMPARE(told.cannotOpen.size(), 1);
    }

    void documentsThatEndWhoOpensThem_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name :
             {"crash", "end", "hang", "half", "flood", "garbage", "memory", "lie", "number", "more"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void documentsThatEndWhoOpensThem()
    {
        QFETCH(QString, name);
#ifdef COUNTERSIGN_SANITIZED
        if (name == "memory"_L1)
            QSKIP("A sanitizer has no limit of memory.");
#endif
        const bool isSlow = name == "hang"_L1;
        PageRenderer renderer(fake(), {.perRequest = isSlow ? 300ms : 30'000ms});
        Told told(renderer);
        renderer.open(sound(name));
        QTRY_COMPARE_WITH_TIMEOUT(told.cannotOpen.size(), 1, 20'000);
        QCOMPARE(told.cannotOpen[0][0].value<Trouble>(), Trouble::Unreadable);
        if (isSlow)
            return; // another may take longer than this one waits
        renderer.open(sound(u"next"_s));
        QTRY_COMPARE(told.opened.size(), 1);
        QCOMPARE(told.cannotOpen.size(), 1);
    }

    void aPageThatEndsWhoDrawsIt_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"crash-page", "short-page", "other-size"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void aPageThatEndsWhoDrawsIt()
    {
        QFETCH(QString, name);
        const bool isOfOne = name == "crash-page"_L1; // the others do it with every page
        PageRenderer renderer(fake(), {});
        Told told(renderer);
        renderer.open(sound(name));
        QTRY_COMPARE(told.opened.size(), 1);
        renderer.want({{0, small}, {1, small}});
        QTRY_COMPARE(told.cannotRender.size(), isOfOne ? 1 : 2);
        QCOMPARE(told.cannotRender[0][0].toInt(), 0);
        QTRY_COMPARE(told.rendered.size(), isOfOne ? 1 : 0);
        // It is not tried a third time, the others are.
        renderer.want({{0, small * 2}, {2, small}});
        QTRY_COMPARE(told.rendered.size() + told.cannotRender.size(), 3);
        QCOMPARE(told.cannotRender.size(), isOfOne ? 1 : 3);
        renderer.open(sound(u"next"_s));
        QTRY_COMPARE(told.opened.size(), 2);
    }

    void aPageThatHangs()
    {
        PageRenderer renderer(fake(), {.perRequest = 300ms * support::patience()});
        Told told(renderer);
        renderer.open(sound(u"hang-page"_s));
        QTRY_VERIFY(!told.opened.isEmpty() || !told.cannotOpen.isEmpty());
        if (told.opened.isEmpty())
            QSKIP("This machine is too slow to tell a hanging page from a sound one.");
        renderer.want({{0, small}});
        QTRY_COMPARE(told.cannotRender.size(), 1);
        QCOMPARE(told.rendered.size(), 0);
    }

    //! Whoever ends it in the middle of a page: the page comes, from another process.
    void killedInTheMiddle()
    {
        PageRenderer renderer(real(), {});
        Told told(renderer);
        renderer.open(fixture(u"cairo.pdf"_s));
        QTRY_COMPARE(told.opened.size(), 1);
        const qint64 first = processOf(renderer);
        QVERIFY(first > 0);
        QCOMPARE(::kill(pid_t(first), SIGSTOP), 0); // so that the page is under way, and stays so
        QSignalSpy written(renderer.findChild<QProcess *>(), &QIODevice::bytesWritten);
        renderer.want({{1, small}});
        QTRY_VERIFY(!written.isEmpty());
        QCOMPARE(::kill(pid_t(first), SIGKILL), 0);
        QTRY_COMPARE(told.rendered.size(), 1);
        QCOMPARE(told.rendered[0][0].toInt(), 1);
        QVERIFY(hasInk(told.rendered[0][1].value<QImage>()));
        QVERIFY(processOf(renderer) > 0 && processOf(renderer) != first);
        QCOMPARE(told.cannotRender.size(), 0);
    }

    void killedWhileNothingIsAsked()
    {
        PageRenderer renderer(real(), {.attempts = 1});
        Told told(renderer);
        renderer.open(fixture(u"cairo.pdf"_s));
        QTRY_COMPARE(told.opened.size(), 1);
        const qint64 first = processOf(renderer);
        QCOMPARE(::kill(pid_t(first), SIGKILL), 0);
        QTRY_COMPARE(processOf(renderer), 0);
        renderer.want({{0, small}});
        QTRY_COMPARE(told.rendered.size(), 1); // that is put on no page
    }

    void anIdleProcessEnds()
    {
        PageRenderer renderer(real(), {.idle = 20ms});
        Told told(renderer);
        renderer.open(fixture(u"cairo.pdf"_s));
        QTRY_COMPARE(told.opened.size(), 1);
        QTRY_VERIFY(renderer.findChildren<QProcess *>().isEmpty());
        renderer.want({{0, small}});
        QTRY_COMPARE(told.rendered.size(), 1);
    }

    void nothingStaysBehind()
    {
        qint64 process = 0;
        {
            PageRenderer renderer(real(), {});
            Told told(renderer);
            renderer.open(fixture(u"cairo.pdf"_s));
            QTRY_COMPARE(told.opened.size(), 1);
            process = processOf(renderer);
            QVERIFY(isRunning(process));
            renderer.want({{0, small}}); // and nobody waits for it
        }
        QVERIFY(!isRunning(process));
    }

    void aProgramThatIsMissing()
    {
        PageRenderer renderer(u"/missing/countersign-pdfcheck"_s, {});
        Told told(renderer);
        for (int i = 1; i < 3; ++i) { // each time: it may be installed meanwhile
            renderer.open(fixture(u"cairo.pdf"_s));
            QTRY_COMPARE(told.cannotOpen.size(), i);
            QCOMPARE(told.cannotOpen[i - 1][0].value<Trouble>(), Trouble::NotStarted);
        }
    }

    void answersAreReadAsIfAnEnemyWroteThem()
    {
        using State = PageAnswer::State;
        using pdf::checkmessage::framed;
        using pdf::pagemessage::toMessage;
        const pdf::CheckRequest forSizes{.kind = Kind::PageSizes, .number = 7, .path = {}};
        const pdf::CheckRequest forImage{.kind = Kind::PageImage, .number = 7, .page = 0, .pixels = {3, 2}};
        const QList<QSizeF> points{
            {595.28, 841.89}, {100, 20'000}, {0, std::numeric_limits<double>::quiet_NaN()}};
        const QByteArray sizes = framed(toMessage(7, points));
        QImage drawn(3, 2, QImage::Format_RGB32);
        drawn.fill(Qt::red);
        const QByteArray image = framed(toMessage(7, drawn));

        PageAnswer whole(forSizes);
        QCOMPARE(stateOf(whole, sizes), State::Complete);
        QCOMPARE(whole.sizes(), (QList<QSizeF>{{595.28, 841.89}, {100, 14'400}, {1, 1}}));
        PageAnswer picture(forImage);
        QCOMPARE(stateOf(picture, image), State::Complete);
        QCOMPARE(picture.image(), drawn);
        PageAnswer none(forImage);
        QCOMPARE(stateOf(none, framed(toMessage(7, QImage()))), State::Complete);
        QVERIFY(none.image().isNull());

        for (const auto &[request, bytes] : {std::pair(forSizes, sizes), std::pair(forImage, image)}) {
            for (qsizetype i = 0; i < bytes.size(); ++i) {
                PageAnswer part(request);
                QCOMPARE(stateOf(part, bytes.left(i)), State::Incomplete);
                QCOMPARE(stateOf(part, bytes.mid(i)), State::Complete); // in two pieces, as pipes give it
            }
            for (int bit = 0; bit < 16 * 8; ++bit) { // of the head
                QByteArray changed = bytes;
                changed[bit / 8] = char(changed[bit / 8] ^ (1 << bit % 8));
                PageAnswer answer(request);
                QVERIFY2(stateOf(answer, changed) == State::Refused, qPrintable(QString::number(bit)));
            }
            PageAnswer more(request);
            QCOMPARE(stateOf(more, bytes + 'x'), State::Refused);
        }
        PageAnswer other(forImage);
        QCOMPARE(stateOf(other, sizes), State::Refused);
        PageAnswer flat(forSizes);
        QCOMPARE(stateOf(flat, QByteArray(sizes).replace(16, 4, QByteArray(4, '\0'))), State::Refused);
    }

    void requestsAreJudgedThereToo()
    {
        using namespace pdf::checkmessage;
        pdf::CheckRequest request{
            .kind = Kind::PageImage, .number = 1, .path = u"/a.pdf"_s, .page = 3, .pixels = small};
        const auto seen = requestFrom(toMessage(request));
        QVERIFY(seen && seen->page == 3 && seen->pixels == small);
        for (const QSize &pixels : {QSize(0, 5), QSize(5, -1), QSize(20'000, 5), QSize(16'000, 16'000)}) {
            request.pixels = pixels;
            QVERIFY(!requestFrom(toMessage(request)));
            QVERIFY(pdf::pagemessage::isDrawable(PageRenderer::bounded(pixels)));
        }
        request.pixels = small;
        request.page = -1;
        QVERIFY(!requestFrom(toMessage(request)));
        QCOMPARE(PageRenderer::bounded(small), small);
    }
};

QTEST_GUILESS_MAIN(TestPageRenderer)
#include "tst_pagerenderer.moc"

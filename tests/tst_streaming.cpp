#include "bench/transferdesk.h"
#include "bench/usage.h"
#include "domain/rules.h"
#include "support/taskfixture.h"
#include "tasks/downloadtask.h"
#include "tasks/uploadtask.h"

#include <QTestEventLoop>

using namespace Qt::StringLiterals;
using tasks::Task;

namespace {

constexpr qint64 large = 200'000'000;
constexpr int longest = 120'000;

//! What this process holds at most while it does \a work, above what it held before.
template <typename Work>
double grownMegabytes(const Work &work)
{
    bench::forgetPeak();
    const double before = bench::peakMegabytes();
    work();
    return bench::peakMegabytes() - before;
}

//! Whether this system tells the peak, and forgets it when it is asked to: else nothing here says anything.
bool seesMemory()
{
    const auto takeMuch = [] {
        const QByteArray much(100'000'000, 'x');
        return much.size();
    };
    return grownMegabytes(takeMuch) > 90 && grownMegabytes([] {}) < 5;
}

} // namespace

//! A file of any size passes through in pieces: it is never in memory as a whole.
class TestStreaming : public QObject
{
    Q_OBJECT

    bench::TransferServer m_server;
    std::unique_ptr<bench::TransferDesk> m_desk;
    QTemporaryDir m_folder;

    [[nodiscard]] QString file(qint64 bytes) const
    {
        QFile file(m_folder.filePath(u"%1.txt"_s.arg(bytes)));
        bool isWritten = file.open(QIODevice::WriteOnly);
        const QByteArray piece(100'000, 'x'); // as a whole it would be in memory
        while (isWritten && file.pos() < bytes)
            isWritten = file.write(piece.constData(), qMin<qint64>(piece.size(), bytes - file.pos())) > 0;
        if (!isWritten)
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!seesMemory())
            QSKIP("this system does not tell how much memory a process held");
        QVERIFY(m_server.start(large));
        m_desk = std::make_unique<bench::TransferDesk>(m_server.root());
        QVERIFY(m_desk->account);
    }

    void anUploadIsReadInPieces()
    {
        const QString path = file(large);
        api::Result<domain::Document> answer = tl::unexpected(api::ApiError{});
        api::Request request;
        const double grown = grownMegabytes([&] {
            QTestEventLoop loop;
            request = m_desk->account->documents().upload(path, u"text/plain"_s, this, {},
                                                          [&](api::Result<domain::Document> document) {
                                                              answer = std::move(document);
                                                              loop.exitLoop();
                                                          });
            loop.enterLoopMSecs(longest * support::patience());
        });
        QVERIFY2(answer, support::whyNot(answer));
        QCOMPARE(answer->unknown.value(u"bytes"_s), QByteArray::number(large)); // that came there
        QVERIFY2(grown < 32, QByteArray::number(grown));
    }

    //! From the person's file to the service: looked at, copied, sent. The largest that the service takes.
    void anUploadTaskReadsInPieces()
    {
        tasks::UploadTask task(*m_desk->account, file(domain::rules::maxDocumentBytes));
        const double grown = grownMegabytes([&] { QVERIFY(support::TaskFixture::finish(task, longest)); });
        QVERIFY2(task.state() == Task::State::Done, support::howEnded(task));
        QVERIFY2(grown < 12, QByteArray::number(grown));
    }

    void aDownloadIsWrittenInPieces()
    {
        tasks::DownloadTask task(
            *m_desk->account, {{.documentId = bench::TransferServer::heldDocumentId(), .name = u"large"_s}},
            m_folder.filePath(u"results"_s));
        const double grown = grownMegabytes([&] { QVERIFY(support::TaskFixture::finish(task, longest)); });
        QVERIFY2(task.state() == Task::State::Done, support::howEnded(task));
        QCOMPARE(QFileInfo(task.paths().value(0)).size(), large);
        QVERIFY2(grown < 32, QByteArray::number(grown));
    }
};

QTEST_GUILESS_MAIN(TestStreaming)
#include "tst_streaming.moc"

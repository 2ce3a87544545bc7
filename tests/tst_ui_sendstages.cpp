// What the page says while a send goes through its stages: the words, the count, the sessions that are there.
#include "support/composing.h"
#include "support/patience.h"

#include <QLabel>
#include <QProgressBar>

using namespace Qt::StringLiterals;
using namespace support;
using Stage = tasks::SendTask::Stage;

class TestUiSendStages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start(QStringLiteral(PROGRAMS))); }
    void init() { QVERIFY(m_desk.reset()); }

    void eachStageIsNamedAndCounted();
    void theStageIsThatOfTheRequest();
    void oneStepIsNotNumbered();
    void aLostAnswerIsSaid();
    void whatFailedIsNotCounted();

private:
    //! One moment of the page, as a person sees it.
    struct Page
    {
        QString heading, stage, count;
        int sessions = 0;
        bool operator==(const Page &) const = default;
    };
    static QString textOf(const Page &page)
    {
        return u"“%1” “%2” %3, %4 session(s)"_s.arg(page.heading, page.stage, page.count).arg(page.sessions);
    }
    friend char *toString(const Page &page) { return QTest::toString(textOf(page)); }
    //! The line under the bar, which has no name: the label that is shown beside those that have one.
    static QString stageOf(const ui::SendProgressPage &page)
    {
        QStringList lines;
        for (const auto *label : page.findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly))
            if (label->objectName().isEmpty() && label->isVisible() && label->text() != u"Sessions:"_s)
                lines << label->text();
        return lines.join(u'\n');
    }
    static Page pageOf(Composing &compose)
    {
        const auto *bar = compose.widget<QProgressBar>("sendBar");
        Page page;
        page.heading = compose.widget<QLabel>("sendHeading")->text();
        page.stage = stageOf(*compose.dialog.progress());
        page.count = bar->isVisible() && bar->isTextVisible() ? bar->text() : u"–"_s;
        const auto *made = compose.dialog.progress()->sessions();
        page.sessions = made->isVisible() ? made->topLevelItemCount() : 0;
        return page;
    }
    //! Sends, and gives each page that is unlike the one before it.
    static QList<Page> pagesOf(Composing &compose)
    {
        QList<Page> pages;
        compose.send();
        const auto look = [&] {
            if (const Page page = pageOf(compose); pages.isEmpty() || page != pages.last())
                pages << page;
        };
        // After the page, which listens since before
        connect(compose.dialog.task(), &tasks::Task::changed, &compose.dialog, look);
        connect(compose.dialog.task(), &tasks::SendTask::stageChanged, &compose.dialog, look);
        connect(compose.dialog.task(), &tasks::SendTask::sessionsCreated, &compose.dialog, look);
        look();
        (void)support::waitFor([&] { return compose.dialog.progress()->isFinished(); }, 30'000);
        look();
        return pages;
    }
    //! In the order in which they were said, each once.
    template <typename T>
    static QString told(const QList<Page> &pages, T Page::*part)
    {
        QStringList texts;
        for (const Page &page : pages)
            if (!(page.*part).isEmpty() && (texts.isEmpty() || texts.last() != page.*part))
                texts << page.*part;
        return texts.join(u'\n'); // whose difference a failure shows
    }
    UiFixture m_desk;
};

void TestUiSendStages::eachStageIsNamedAndCounted()
{
    Composing compose(m_desk);
    compose.click("composeInOrder"); // two steps of one signer each
    compose.add({m_desk.pdf(u"Lease.pdf"_s), m_desk.pdf(u"House rules.pdf"_s, "Rules")});
    compose.addSigner(u"Kari"_s);
    compose.addSigner(u"Ola"_s);
    const QList<Page> pages = pagesOf(compose);

    QCOMPARE(told(pages, &Page::heading), u"Sending “Lease”\nSent: 2 session(s)"_s);
    QCOMPARE(told(pages, &Page::stage),
             u"Checking the documents…\nUploading documents…\nMaking the document collection…\n"
             "Creating the sessions of step 1 of 2…\nCreating the sessions of step 2 of 2…"_s);
    // two documents, their collection, two sessions: five things
    const QString upload = u"Uploading documents…"_s, making = u"Making the document collection…"_s,
                  first = u"Creating the sessions of step 1 of 2…"_s,
                  second = u"Creating the sessions of step 2 of 2…"_s, sending = u"Sending “Lease”"_s;
    const Page expected[] = {{sending, upload, u"0 of 5"_s, 0}, {sending, upload, u"1 of 5"_s, 0},
                             {sending, making, u"2 of 5"_s, 0}, {sending, first, u"3 of 5"_s, 0},
                             {sending, second, u"4 of 5"_s, 1}, {sending, second, u"5 of 5"_s, 2}};
    qsizetype at = 0;
    for (const Page &page : expected) {
        const qsizetype found = pages.indexOf(page, at);
        if (found < 0)
            for (const Page &seen : pages)
                qInfo("%s", qPrintable(textOf(seen)));
        QVERIFY2(found >= 0, qPrintable(textOf(page)));
        at = found;
    }
    QCOMPARE(pages.last(), (Page{u"Sent: 2 session(s)"_s, {}, u"–"_s, 2}));
    // The count never goes back, and nothing is told as made before it is.
    int last = 0;
    for (const Page &page : pages) {
        if (page.count == u"–"_s)
            continue;
        QVERIFY2(page.count.endsWith(u" of 5"_s), qPrintable(page.count));
        const int done = page.count.section(u' ', 0, 0).toInt();
        QVERIFY2(done >= last, qPrintable(page.count));
        last = done;
    }
    const auto *made = compose.dialog.progress()->sessions();
    QCOMPARE(made->topLevelItem(0)->text(1), u"Waiting for signer"_s);
    QCOMPARE(made->topLevelItem(1)->text(1), u"Waiting for earlier signer"_s);
}

//! What is said is what is done at that moment.
void TestUiSendStages::theStageIsThatOfTheRequest()
{
    Composing compose(m_desk);
    compose.click("composeInOrder");
    compose.add({m_desk.pdf(u"Lease.pdf"_s)});
    compose.addSigner(u"Kari"_s);
    compose.addSigner(u"Ola"_s);
    QStringList told;
    connect(m_desk.relay.get(), &FaultRelay::requestSeen, &compose.dialog,
            [&](const QByteArray &method, const QByteArray &target) {
                if (method == "POST" && target.startsWith("/sign/"))
                    told << QString::fromLatin1(target) + u": "_s + stageOf(*compose.dialog.progress());
            });
    compose.sendToTheEnd();
    QCOMPARE(told.join(u'\n'), u"/sign/documents: Uploading documents…\n"
                               "/sign/document-collections: Making the document collection…\n"
                               "/sign/signing-sessions: Creating the sessions of step 1 of 2…\n"
                               "/sign/signing-sessions: Creating the sessions of step 2 of 2…"_s);
}

void TestUiSendStages::oneStepIsNotNumbered()
{
    Composing compose(m_desk);
    compose.add({m_desk.pdf(u"Lease.pdf"_s)});
    compose.addSigner(u"Kari"_s);
    const QList<Page> pages = pagesOf(compose);
    QCOMPARE(told(pages, &Page::stage),
             u"Checking the documents…\nUploading documents…\nMaking the document collection…\n"
             "Creating the sessions…"_s);
    QVERIFY(pages.contains(Page{u"Sending “Lease”"_s, u"Creating the sessions…"_s, u"2 of 3"_s, 0}));
    QCOMPARE(pages.last().heading, u"Sent: 1 session(s)"_s);
}

void TestUiSendStages::aLostAnswerIsSaid()
{
    m_desk.relay->add("POST ^/sign/signing-sessions$ 1 dropAfter");
    Composing compose(m_desk);
    compose.add({m_desk.pdf(u"Lease.pdf"_s)});
    compose.addSigner(u"Kari"_s);
    const QList<Page> pages = pagesOf(compose);
    QVERIFY(told(pages, &Page::stage)
                .contains(u"The answer was lost. Looking at what the service lists before anything is sent "
                          "again…"_s));
    QCOMPARE(pages.last(), (Page{u"Sent: 1 session(s)"_s, {}, u"–"_s, 1}));
}

void TestUiSendStages::whatFailedIsNotCounted()
{
    m_desk.relay->add("POST ^/sign/document-collections$ * answer status=403 "
                      "body={\"status\":403,\"code\":\"missing_permission\"}");
    Composing compose(m_desk);
    compose.add({m_desk.pdf(u"Lease.pdf"_s)});
    compose.addSigner(u"Kari"_s);
    const QList<Page> pages = pagesOf(compose);
    QVERIFY(pages.contains(Page{u"Sending “Lease”"_s, u"Making the document collection…"_s, u"1 of 3"_s, 0}));
    for (const Page &page : pages)
        QVERIFY2(page.count == u"–"_s || page.count.section(u' ', 0, 0).toInt() <= 1, qPrintable(page.count));
    QCOMPARE(pages.last(), (Page{u"Nothing was sent to the signers"_s, {}, u"–"_s, 0}));
}

QTEST_MAIN(TestUiSendStages)
#include "tst_ui_sendstages.moc"

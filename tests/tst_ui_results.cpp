// Signed files: from the button to the folder, and what their signatures say.
#include "support/patience.h"
#include "support/pictures.h"
#include "support/sessionswindow.h"
#include "ui/sessions/sessiondownloads.h"
#include "ui/sessions/sessionwork.h"
#include "ui/widgets/inlinemessage.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLineEdit>
#include <QProcess>
#include <QProgressBar>
#include <QPushButton>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using domain::SessionState;
using support::SessionsWindow;

class TestUiResults : public QObject
{
    Q_OBJECT

    support::UiFixture m_fixture;
    QList<QUrl> m_opened;

    //! Rows of signed sessions whose files are still there (they go at the due date), PDFs by eID first.
    static QList<int> signedRows(const SessionsWindow &view)
    {
        QList<int> rows;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (int row = 0; row < view.model()->rowCount(); ++row) {
            const auto session = *view.session(row);
            if (domain::stateOf(session).value() != SessionState::Signed ||
                session.request.dueDate->toDateTime() < now.addSecs(3600))
                continue;
            const bool isPdf =
                session.output->signatures->first().signatureType == domain::SignatureType::Pades;
            rows.insert(isPdf ? 0 : rows.size(), row);
        }
        return rows;
    }
    QString folder(const QString &name) const
    {
        QDir(m_fixture.home->path()).mkpath(name);
        return m_fixture.home->filePath(name);
    }
    //! Pastes the folder into the dialog, as without a mouse.
    static void chooseFolder(const SessionsWindow &view, const QString &path)
    {
        QTRY_VERIFY(view.find<QFileDialog>("downloadFolderDialog"));
        auto *dialog = view.find<QFileDialog>("downloadFolderDialog");
        auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
        QVERIFY(name);
        QGuiApplication::clipboard()->setText(path);
        name->selectAll();
        QTest::keySequence(name, QKeySequence::Paste);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(!view.find<QFileDialog>("downloadFolderDialog"));
    }
    static QString outcome(const SessionsWindow &view)
    {
        const auto *tab = view.find<QTreeWidget>("resultsTree")->parentWidget();
        const auto *message = tab->findChild<ui::InlineMessage *>();
        return message->isHidden() ? QString() : message->text();
    }
    static QStringList filesIn(const QString &path)
    {
        return QDir(path).entryList(QDir::Files | QDir::Hidden);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QVERIFY(m_fixture.start(QStringLiteral(PROGRAMS), 300));
        QDesktopServices::setUrlHandler(u"file"_s, this, "opened");
    }
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(u"file"_s); }
    void init()
    {
        m_opened.clear();
        QVERIFY(m_fixture.reset());
    }

    void downloadAndReadTheSignatures()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const int row = signedRows(view).value(0, -1);
        QVERIFY(row >= 0);
        view.click(row);
        view.details->showTab(ui::SessionDetails::Tab::Results);
        auto *button = view.find<QPushButton>("resultsDownload");
        auto *open = view.find<QPushButton>("resultsOpenFolder");
        QVERIFY(button->isEnabled() && !open->isEnabled());
        const QString place = folder(u"Signed Ærøy"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        chooseFolder(view, place);
        QTRY_VERIFY_WITH_TIMEOUT(outcome(view).contains(u"saved in"_s), 15'000);
        QVERIFY2(outcome(view).contains(place), qPrintable(outcome(view)));
        const QStringList files = filesIn(place);
        QVERIFY(!files.isEmpty());
        const QString pdf = QDir(place).filePath(files.filter(u".pdf"_s).value(0));
        QProcess judge; // not our own library alone
        judge.start(u"pdfsig"_s, {pdf});
        QVERIFY(judge.waitForFinished(30'000 * support::patience()));
        QVERIFY(judge.readAllStandardOutput().contains("Signature is Valid"));
        const QString report = view.find<QTextBrowser>("signatureReport")->toPlainText();
        QVERIFY2(report.contains(u"Unchanged"_s) && report.contains(u"By: "_s) &&
                     report.contains(u"When: "_s),
                 qPrintable(report));
        support::picture(view.window, u"results-downloaded"_s);
        QTest::mouseClick(open, Qt::LeftButton);
        QCOMPARE(m_opened, QList<QUrl>{QUrl::fromLocalFile(place)});
        QCOMPARE(view.settings.downloadFolder(), place);

        view.click(view.rowOf(SessionState::Ready)); // away, and back
        QVERIFY(!view.find<QTextBrowser>("signatureReport")->toPlainText().contains(u"Unchanged"_s));
        QVERIFY(!button->isEnabled() && !open->isEnabled());
        view.click(row);
        const auto *tree = view.find<QTreeWidget>("resultsTree");
        QTRY_COMPARE(tree->findItems(QFileInfo(pdf).fileName(), Qt::MatchExactly, 1).size(), 1);
        QVERIFY(tree->findItems(QFileInfo(pdf).fileName(), Qt::MatchExactly, 1)
                    .first()
                    ->toolTip(1)
                    .contains(QDir::toNativeSeparators(pdf)));
        QCOMPARE(view.find<QTextBrowser>("signatureReport")->toPlainText(), report);
        QVERIFY(open->isEnabled());
    }

    //! A name was cut so that the beginnings of IDs had room.
    void namesAreReadBeforeIds()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const int row = signedRows(view).value(0, -1);
        QVERIFY(row >= 0);
        view.click(row);
        view.details->showTab(ui::SessionDetails::Tab::Results);
        const auto *tree = view.find<QTreeWidget>("resultsTree");
        QTRY_VERIFY(tree->isVisible() && tree->topLevelItemCount() > 1);
        const QAbstractItemView &list = *tree;
        const int ofId = list.sizeHintForColumn(2);
        for (const int width : {1340, 1900, 2600}) {
            view.window.resize(width, 800);
            QTRY_COMPARE(view.window.width(), width);
            const auto room = [tree] { return tree->viewport()->width() - tree->columnWidth(0); };
            QTRY_VERIFY2(tree->columnWidth(1) == room() || tree->columnWidth(1) + ofId <= room(),
                         qPrintable(u"%1 of %2"_s.arg(tree->columnWidth(1)).arg(room())));
            QVERIFY(tree->columnWidth(1) >= qMin(list.sizeHintForColumn(1), room()));
            QVERIFY(tree->columnWidth(2) >= ofId);
        }
    }

    void progressCanBeStopped()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        view.click(signedRows(view).value(0));
        const QString place = folder(u"stopped"_s);
        m_fixture.relay->add("GET ^/sign/documents/ * drip bytes=200 ms=20");
        view.pane->downloadResults();
        chooseFolder(view, place);
        auto *progress = view.find<QProgressBar>("resultsProgress");
        QCOMPARE(view.settings.downloadFolder(), place);
        QTRY_VERIFY(progress->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(progress->value() > 0 && progress->value() < progress->maximum(), 15'000);
        QVERIFY(!view.find<QPushButton>("resultsDownload")->isEnabled());
        support::picture(view.window, u"results-progress"_s);
        QTest::mouseClick(view.find<QPushButton>("resultsStop"), Qt::LeftButton);
        QTRY_VERIFY(!progress->isVisible());
        QVERIFY2(outcome(view).startsWith(u"Stopped"_s), qPrintable(outcome(view)));
        QCOMPARE(filesIn(place), QStringList()); // nothing half
        QVERIFY(view.find<QPushButton>("resultsDownload")->isEnabled());
    }

    void failureSaysWhyAndCanBeRepeated()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        view.click(signedRows(view).value(0));
        const QString place = folder(u"failed"_s);
        m_fixture.relay->add(
            "GET ^/sign/documents/ * answer status=404 body={\"detail\":\"It went at its due date\"}");
        view.pane->downloadResults();
        chooseFolder(view, place);
        QTRY_VERIFY_WITH_TIMEOUT(outcome(view).contains(u"went at its due date"_s), 15'000);
        QVERIFY(outcome(view).startsWith(u"Nothing was saved"_s));
        QTRY_COMPARE(view.textOf("sessionNotice"), u"No file was saved."_s);
        QVERIFY(!view.find<QPushButton>("resultsOpenFolder")->isEnabled());
        support::picture(view.window, u"results-failed"_s);
        m_fixture.relay->clear();
        view.pane->downloadResults();
        chooseFolder(view, place);
        QTRY_VERIFY_WITH_TIMEOUT(outcome(view).contains(u"saved in"_s), 15'000);
        QVERIFY(!filesIn(place).isEmpty());
    }

    void severalSessionsAtOnce()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const auto rows = signedRows(view);
        QVERIFY(rows.size() >= 3);
        view.click(rows.at(0));
        view.click(rows.at(1), models::SessionTableModel::Column::Title, Qt::ControlModifier);
        view.click(view.rowOf(SessionState::Ready), models::SessionTableModel::Column::Title,
                   Qt::ControlModifier);
        const QString place = folder(u"several"_s);
        view.pane->downloadResults();
        chooseFolder(view, place);
        auto *message = view.pane->findChild<ui::InlineMessage *>(QString(), Qt::FindDirectChildrenOnly);
        QTRY_VERIFY_WITH_TIMEOUT(message->text().contains(u"saved in"_s), 15'000);
        QVERIFY(filesIn(place).size() >= 2);
        QTest::mouseClick(message->findChild<QPushButton *>(u"inlineMessageAction"_s), Qt::LeftButton);
        QCOMPARE(m_opened, QList<QUrl>{QUrl::fromLocalFile(place)});
        QVERIFY(message->isVisible());

        view.click(rows.at(2)); // the details tell of this one, and the message still of those
        const QString elsewhere = folder(u"elsewhere"_s);
        view.pane->downloadResults();
        chooseFolder(view, elsewhere);
        QTRY_VERIFY_WITH_TIMEOUT(outcome(view).contains(elsewhere), 15'000);
        QVERIFY2(message->isVisible() && message->text().contains(place), qPrintable(message->text()));
        QTest::mouseClick(message->findChild<QPushButton *>(u"inlineMessageAction"_s), Qt::LeftButton);
        QCOMPARE(m_opened, QList<QUrl>(2, QUrl::fromLocalFile(place)));
        view.show({SessionState::Signed}); // something else is looked at
        QVERIFY(!message->isVisible());
    }

    void withoutResultsNothingIsAsked()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        view.click(view.rowOf(SessionState::Ready));
        view.pane->downloadResults();
        QVERIFY(!view.find<QFileDialog>("downloadFolderDialog"));
        QVERIFY(view.textOf("sessionNotice").contains(u"no results yet"_s));
    }

    //! Nobody is told to wait for what cannot come.
    void whatCannotBeSignedAnyMoreHasNoResults()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const auto says = [&view](int row) {
            view.click(row);
            view.details->showTab(ui::SessionDetails::Tab::Results);
            return view.find<QTextBrowser>("signatureReport")->toPlainText();
        };
        const QString never = u"This session was not signed and cannot be any more"_s;
        for (const int row : {view.rowOf(SessionState::Ready, true), view.rowOf(SessionState::Rejected)}) {
            QVERIFY(row >= 0);
            QVERIFY2(says(row).startsWith(never), qPrintable(says(row)));
            QVERIFY(view.find<QPushButton>("resultsDownload")->toolTip().startsWith(never));
        }
        const int ready = view.rowOf(SessionState::Ready);
        QVERIFY2(says(ready).startsWith(u"When the session is signed"_s), qPrintable(says(ready)));
    }

    //! No folder is asked for in vain, and the reason stands where the signatures would.
    void whatTheServiceRemovedIsNotOffered()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const QDateTime now = QDateTime::currentDateTimeUtc();
        int lost = -1;
        for (int row = 0; lost < 0 && row < view.model()->rowCount(); ++row)
            if (const auto session = *view.session(row);
                domain::stateOf(session).value() == SessionState::Signed &&
                session.request.dueDate->toDateTime() < now)
                lost = row;
        QVERIFY(lost >= 0);
        view.click(lost);
        view.details->showTab(ui::SessionDetails::Tab::Results);
        const auto *button = view.find<QPushButton>("resultsDownload");
        QVERIFY(button->isVisible() && !button->isEnabled());
        QVERIFY2(button->toolTip().startsWith(u"The service removed these results "_s),
                 qPrintable(button->toolTip()));
        QVERIFY(view.find<QTextBrowser>("signatureReport")
                    ->toPlainText()
                    .endsWith(u"they cannot be downloaded any more."_s));
        support::picture(view.window, u"results-removed"_s);
        view.pane->downloadResults(); // by its key
        QVERIFY(!view.find<QFileDialog>("downloadFolderDialog"));
        QCOMPARE(view.find<QLabel>("sessionNotice")->toolTip(), button->toolTip());

        view.click(signedRows(view).value(0));
        QVERIFY(button->isEnabled() && button->toolTip().isEmpty());
    }

public Q_SLOTS:
    void opened(const QUrl &url) { m_opened << url; }
};

QTEST_MAIN(TestUiResults)
#include "tst_ui_results.moc"

// The tab of API calls, the dialog of evidence, and a list on paper; by keys, as a person does it.
#include "models/apicallmodel.h"
#include "models/sessiontablemodel.h"
#include "store/sessionlists.h"
#include "support/accessiblechecker.h"
#include "support/answer.h"
#include "support/hands.h"
#include "support/otherjudges.h"
#include "support/patience.h"
#include "support/pictures.h"
#include "support/programwindow.h"
#include "support/windowpatience.h"
#include "tasks/apicallrecorder.h"
#include "tasks/background.h"
#include "tasks/remembered.h"
#include "ui/sessions/papercell.h"
#include "ui/sessions/papercolumns.h"
#include "ui/sessions/sessioncolumns.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionlistpaper.h"
#include "ui/sessions/sessionprinting.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessionwork.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/panestate.h"
#include "ui/workspace.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPageLayout>
#include <QPageSize>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSemaphore>
#include <QTableView>
#include <QTest>
#include <QThreadPool>

#include <algorithm>
#include <memory>
#include <numeric>

using namespace Qt::StringLiterals;
using Model = models::SessionTableModel;
using Column = Model::Column;
using domain::SessionKey;

class TestUiEvidence : public QObject
{
    Q_OBJECT

    support::SandboxProcess m_sandbox;
    std::unique_ptr<support::FaultRelay> m_relay;
    std::unique_ptr<support::ProgramWindow> m_program;
    QList<QUrl> m_opened;

    [[nodiscard]] ui::MainWindow &window() const { return *m_program->window; }
    [[nodiscard]] ui::Workspace &workspace() const { return *window().workspace(); }
    [[nodiscard]] ui::SessionsPane &pane() const { return *workspace().sessions(); }
    [[nodiscard]] ui::SessionDetails &details() const { return *workspace().details(); }
    template <typename T>
    [[nodiscard]] T *find(const char *objectName) const
    {
        return window().findChild<T *>(QString::fromLatin1(objectName));
    }
    [[nodiscard]] std::optional<domain::SigningSession> session(int row) const
    {
        const auto found = pane().model()->row(row);
        return found ? tasks::sessionOf(*found) : std::nullopt;
    }
    //! One whose files are still there.
    [[nodiscard]] int signedRow() const
    {
        for (int row = 0; row < pane().model()->rowCount(); ++row)
            if (const auto one = session(row);
                one && domain::stateOf(*one).value() == domain::SessionState::Signed &&
                one->request.dueDate->toDateTime() > QDateTime::currentDateTimeUtc().addSecs(3600) &&
                one->output->signatures->first().signatureType == domain::SignatureType::Pades)
                return row;
        return -1;
    }
    void choose(int row) const
    {
        pane().table()->setFocus();
        pane().table()->selectRow(row);
    }
    [[nodiscard]] QString message() const
    {
        const auto *dialog = find<QDialog>("evidenceDialog");
        const auto *message = dialog ? dialog->findChild<ui::InlineMessage *>() : nullptr;
        return message && message->isVisible() ? message->text() : QString();
    }
    //! The dialog that the keys open, with the folder pasted into it.
    QDialog *evidence(const QString &folder)
    {
        QTest::keyClick(&window(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        if (!support::waitFor([this] { return find<QDialog>("evidenceDialog") != nullptr; }))
            return nullptr;
        if (!support::becomesActive(find<QDialog>("evidenceDialog")))
            return nullptr;
        auto *place = find<QLineEdit>("evidenceFolder");
        QGuiApplication::clipboard()->setText(folder);
        place->selectAll();
        QTest::keySequence(place, QKeySequence::Paste);
        return find<QDialog>("evidenceDialog");
    }
    //! They count in the active window alone, and the platform of the tests has no window manager.
    static void accessKey(QDialog &dialog, Qt::Key key)
    {
        dialog.activateWindow();
        QTRY_VERIFY(QApplication::activeWindow() == &dialog);
        QTest::keyClick(&dialog, key, Qt::AltModifier);
    }
    void press(const char *button) { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }
    //! What pdftotext reads of what the preview shows.
    QString printed(const QString &path, int *pages = nullptr,
                    Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        QTest::keyClick(&window(), Qt::Key_P, modifiers);
        if (!support::waitFor([this] { return find<QPrintPreviewDialog>("printPreview") != nullptr; }))
            return u"no preview"_s;
        auto *preview = find<QPrintPreviewDialog>("printPreview");
        support::picture(*preview, u"print-preview"_s);
        {
            QPrinter printer(QPrinter::HighResolution);
            printer.setPageLayout(preview->printer()->pageLayout());
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(path);
            Q_EMIT preview->paintRequested(&printer);
        }
        preview->reject();
        if (pages)
            *pages = QRegularExpression(u"Pages: +(\\d+)"_s)
                         .match(QString::fromUtf8(support::outputOf(u"pdfinfo"_s, {path})))
                         .captured(1)
                         .toInt();
        return QString::fromUtf8(support::outputOf(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s}))
            .normalized(QString::NormalizationForm_KC); // "fi" is one letter in print
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_sandbox.start(QStringLiteral(PROGRAMS), 60));
        QDesktopServices::setUrlHandler(u"file"_s, this, "opened");
    }
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(u"file"_s); }
    void init()
    {
        m_opened.clear();
        m_relay = std::make_unique<support::FaultRelay>(m_sandbox.port());
        QVERIFY(m_relay->listen());
        m_program = std::make_unique<support::ProgramWindow>(m_sandbox);
        m_program->profile = m_sandbox.profile(m_relay->port());
        window().openProfile(m_program->profile);
        QVERIFY(support::becomesActive(&window()));
        QTRY_COMPARE_WITH_TIMEOUT(pane().model()->rowCount(), 60, 30'000);
        QTRY_VERIFY(session(0) && session(59) && signedRow() >= 0);
    }
    void cleanup()
    {
        m_program.reset();
        m_relay.reset();
    }

    void callsOfASession()
    {
        choose(0);
        const QString id = session(0)->id;
        details().showTab(ui::SessionDetails::Tab::Calls);
        auto *table = find<QTableView>("sessionCalls");
        auto *state = qobject_cast<ui::PaneState *>(table->parentWidget());
        QTRY_COMPARE(state->state(), ui::PaneState::State::Empty);
        QVERIFY(!find<QPushButton>("callsCopyAll")->isEnabled());
        support::picture(window(), u"calls-empty"_s);

        pane().work()->fetch(id); // and it is there without anybody asking
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, 10'000);
        auto &account = *window().account();
        bool isRefused = false;
        const auto request = account.sessions().setDueDate(
            id, domain::Timestamp::fromDateTime(QDateTime::currentDateTimeUtc().addDays(-3)), this,
            [&isRefused](const api::Result<api::Nothing> &result) { isRefused = !result; });
        QTRY_VERIFY(isRefused);
        details().showTab(ui::SessionDetails::Tab::Json); // who comes back sees what is not written yet
        details().showTab(ui::SessionDetails::Tab::Calls);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, 10'000);
        using Call = models::ApiCallModel::Column;
        const auto cell = [table](int row, Call column) {
            return table->model()->index(row, int(column)).data().toString();
        };
        QCOMPARE(cell(0, Call::What), u"Change the due date"_s);
        QCOMPARE(cell(0, Call::Status), u"400"_s);
        QCOMPARE(cell(0, Call::Call), u"PATCH /signing-sessions/"_s + id);
        const QString trace = cell(0, Call::TraceId);
        QVERIFY(!trace.isEmpty());
        QVERIFY(!table->isColumnHidden(int(Call::TraceId)));
        QVERIFY(table->columnViewportPosition(int(Call::TraceId)) + 60 < table->viewport()->width());
        QCOMPARE(cell(1, Call::What), u"Read the session"_s);
        QVERIFY(QRegularExpression(u"^\\d\\d:\\d\\d:\\d\\d$"_s).match(cell(1, Call::Time)).hasMatch());

        table->setFocus();
        table->selectRow(0);
        QTest::keySequence(table, QKeySequence::Copy);
        const QStringList copied = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(copied.size(), 2);
        QVERIFY2(copied.at(1).contains(u"\tPATCH /signing-sessions/"_s + id + u"\t400\t"_s) &&
                     copied.at(1).endsWith(u'\t' + trace),
                 qPrintable(copied.at(1)));
        press("callsCopyAll");
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 2);
        find<QCheckBox>("callsOthers")->click(); // lists and access
        QTRY_VERIFY(table->model()->rowCount() > 2);
        support::picture(window(), u"calls"_s);
        choose(1);
        QTRY_VERIFY(table->model()->rowCount() >= 1);
        find<QCheckBox>("callsOthers")->click();
        QTRY_COMPARE(table->model()->rowCount(), 0); // another session has none of these
        const auto complaints = support::unnamedIn(window());
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }

    //! A collection is asked again and again for its package.
    void equalCallsInARowAreOneRow()
    {
        models::ApiCallModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto call = [&now](int second, int status = 200, const QString &trace = {}) {
            return store::ApiCall{
                now.addSecs(second), u"GET"_s, u"/document-collections/x"_s, status, 12, trace, {}};
        };
        const auto what = [&model](int row) {
            return model.index(row, int(models::ApiCallModel::Column::What)).data().toString();
        };
        QList<store::ApiCall> calls;
        for (int second = 0; second < 7; ++second)
            calls.prepend(call(second));
        model.setCalls(calls);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(what(0), u"Read the collection ×7"_s);
        calls.prepend(call(7));
        model.setCalls(calls);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(what(0), u"Read the collection ×8"_s);
        calls.prepend(call(8, 503, u"t-1"_s));
        model.setCalls(calls);
        calls.prepend(call(9));
        model.setCalls(calls);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(what(0), u"Read the collection"_s);
        QCOMPARE(what(2), u"Read the collection ×8"_s);
        QCOMPARE(model.callsOf(1), QList{calls.at(1)});
        QCOMPARE(model.callsOf(2), calls.mid(2)); // all of them are copied
    }

    void evidenceOfOne()
    {
        choose(signedRow());
        const QString place = m_program->home.filePath(u"Bevis Ærøy"_s);
        auto *dialog = evidence(place);
        QVERIFY(dialog);
        auto *mask = find<QCheckBox>("evidenceMask"), *names = find<QCheckBox>("evidenceNames"),
             *results = find<QCheckBox>("evidenceResults");
        QVERIFY(results->isEnabled() && results->isChecked() && !mask->isChecked() && !names->isEnabled());
        QVERIFY(!find<QLabel>("evidenceWithout")->isVisible());
        support::picture(*dialog, u"evidence"_s);
        accessKey(*dialog, Qt::Key_M);
        QTRY_VERIFY(mask->isChecked() && names->isEnabled() && !results->isEnabled());
        QVERIFY(!results->isChecked() && names->isChecked()); // what is left out does not look chosen
        QVERIFY(find<QLabel>("evidenceWithout")->isVisible());
        support::picture(*dialog, u"evidence-masked"_s);
        accessKey(*dialog, Qt::Key_M);
        QTRY_VERIFY(!mask->isChecked() && results->isEnabled());
        QVERIFY(results->isChecked() && !names->isChecked() && !names->isEnabled()); // and comes back
        QTest::mouseClick(results, Qt::LeftButton, {}, QPoint(8, results->height() / 2));
        QVERIFY(!results->isChecked());
        accessKey(*dialog, Qt::Key_M);
        QTRY_VERIFY(!results->isEnabled());
        accessKey(*dialog, Qt::Key_M);
        QTRY_VERIFY(results->isEnabled());
        QVERIFY(!results->isChecked()); // as it was
        accessKey(*dialog, Qt::Key_R);
        QTRY_VERIFY(results->isChecked());
        const auto complaints = support::unnamedIn(*dialog);
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(message().startsWith(u"Saved in "_s), 15'000);
        const QStringList folders =
            QDir(place).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        QCOMPARE(folders.size(), 1);
        QVERIFY(message().endsWith(folders.first()));
        QVERIFY(QFileInfo::exists(place + u'/' + folders.first() + u"/evidence.html"_s));
        QVERIFY(QFileInfo::exists(place + u'/' + folders.first() + u"/results"_s));
        support::picture(*dialog, u"evidence-done"_s);
        press("evidenceOpen");
        QCOMPARE(m_opened, QList<QUrl>{QUrl::fromLocalFile(place + u'/' + folders.first())});
        QCOMPARE(m_program->settings.downloadFolder(), place);
        accessKey(*dialog, Qt::Key_Z);
        QTRY_VERIFY(find<QCheckBox>("evidenceZip")->isChecked());
        press("evidenceMake");
        QTRY_VERIFY_WITH_TIMEOUT(message().endsWith(u".zip"_s), 15'000);
        m_opened.clear();
        press("evidenceOpen");
        QCOMPARE(m_opened, QList<QUrl>{QUrl::fromLocalFile(place)}); // where it is
        if (const QByteArray pictures = qgetenv("COUNTERSIGN_PICTURES"); !pictures.isEmpty())
            QFile::copy(place + u'/' + folders.first() + u"/evidence.html"_s,
                        QString::fromLocal8Bit(pictures) + u"/evidence.html"_s);
    }

    //! What is not there, and will not be, is not offered.
    void noResultsAreOfferedOfWhatWasNeverSigned()
    {
        int dead = -1;
        for (int row = 0; row < pane().model()->rowCount() && dead < 0; ++row)
            if (const auto each = session(row);
                each && (domain::stateOf(*each).value() == domain::SessionState::Rejected ||
                         domain::isOverdue(*each, QDateTime::currentDateTimeUtc())))
                dead = row;
        QVERIFY(dead >= 0);
        choose(dead);
        const QString place = m_program->home.filePath(u"dead"_s);
        auto *dialog = evidence(place);
        QVERIFY(dialog);
        auto *mask = find<QCheckBox>("evidenceMask"), *results = find<QCheckBox>("evidenceResults");
        QVERIFY(!results->isEnabled() && !results->isChecked());
        QVERIFY2(results->text().endsWith(u"there are none, as nothing was signed"_s),
                 qPrintable(results->text()));
        for (const bool isMasked : {true, false}) {
            accessKey(*dialog, Qt::Key_M);
            QTRY_COMPARE(mask->isChecked(), isMasked);
            QVERIFY(!results->isEnabled() && !results->isChecked());
        }
        press("evidenceMake");
        QTRY_VERIFY_WITH_TIMEOUT(message().startsWith(u"Saved in "_s), 15'000);
    }

    void itCanBeStoppedAndTriedAgain()
    {
        choose(signedRow());
        const QString place = m_program->home.filePath(u"stopped"_s);
        m_relay->add("GET ^/sign/documents/ * drip bytes=200 ms=20");
        auto *dialog = evidence(place);
        QVERIFY(dialog);
        press("evidenceMake");
        auto *progress = find<QProgressBar>("evidenceProgress");
        QTRY_VERIFY(progress->isVisible() && progress->value() > 0);
        QVERIFY(!find<QPushButton>("evidenceMake")->isEnabled() &&
                !find<QCheckBox>("evidenceMask")->isEnabled());
        QTRY_VERIFY(m_relay->count("GET", "/sign/documents/") > 0);
        support::picture(*dialog, u"evidence-progress"_s);
        press("evidenceStop");
        QTRY_COMPARE(message(), u"Stopped. Nothing was saved."_s);
        QTRY_VERIFY(QDir(place).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        m_relay->clear();
        press("evidenceMake");
        QTRY_VERIFY_WITH_TIMEOUT(message().startsWith(u"Saved in "_s), 15'000);
    }

    void whatCannotBeWrittenIsSaid()
    {
        choose(0);
        QFile file(m_program->home.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        auto *dialog = evidence(file.fileName());
        QVERIFY(dialog);
        press("evidenceMake");
        QTRY_VERIFY2(message().contains(u"Nothing was saved"_s) && message().contains(u"cannot be written"_s),
                     qPrintable(message()));
        support::picture(*dialog, u"evidence-failed"_s);
        QVERIFY(find<QPushButton>("evidenceMake")->isEnabled());
    }

    void aFolderOfWhichNobodyKnowsWhereItIs()
    {
        choose(0);
        const QString before = m_program->settings.downloadFolder();
        auto *dialog = evidence(u"bevis/her"_s);
        QVERIFY(dialog);
        press("evidenceMake");
        QCOMPARE(message(), u"Write the whole path of the folder."_s);
        QVERIFY(dialog->focusWidget() == find<QLineEdit>("evidenceFolder") &&
                !find<QProgressBar>("evidenceProgress")->isVisible());
        QVERIFY(!QDir(u"bevis"_s).exists());
        QCOMPARE(m_program->settings.downloadFolder(), before);
        support::picture(*dialog, u"evidence-relative"_s);
        // a folder to choose from, beginning where this computer keeps what comes
        find<QLineEdit>("evidenceFolder")->setText(m_program->home.path());
        press("evidenceBrowse");
        auto *folders = find<QFileDialog>("evidenceFolderDialog");
        QVERIFY(folders);
        QCOMPARE(folders->directory().absolutePath(), QDir(m_program->home.path()).absolutePath());
        Q_EMIT folders->fileSelected(m_program->home.filePath(u"valgt"_s));
        QCOMPARE(find<QLineEdit>("evidenceFolder")->text(), m_program->home.filePath(u"valgt"_s));
        folders->reject();
        press("evidenceMake");
        QTRY_VERIFY_WITH_TIMEOUT(message().startsWith(u"Saved in "_s), 15'000);
    }

    void packagesThatNobodyCouldLookForAreSaid()
    {
        choose(signedRow());
        m_relay->add("GET ^/sign/document-collections/ * answer status=403 body={}");
        auto *dialog = evidence(m_program->home.filePath(u"packages"_s));
        QVERIFY(dialog);
        press("evidenceMake");
        QTRY_VERIFY_WITH_TIMEOUT(message().contains(u"Not all result files could be had"_s), 15'000);
    }

    void severalAtOnceGoOnWithoutTheDialog()
    {
        constexpr int many = 5;
        choose(0);
        for (int i = 1; i < many; ++i)
            QTest::keyClick(pane().table(), Qt::Key_Down, Qt::ShiftModifier);
        const QString place = m_program->home.filePath(u"many"_s);
        auto *dialog = evidence(place);
        QVERIFY(dialog);
        QVERIFY(find<QLabel>("evidenceHeading")->text().contains(u"%1 session(s)"_s.arg(many)));
        press("evidenceMake");
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!find<QDialog>("evidenceDialog"));
        const auto made = [&place] { return QDir(place).entryList({u"evidence *"_s}, QDir::Dirs).size(); };
        QTRY_COMPARE_WITH_TIMEOUT(made(), many, 30'000);
    }

    void theListOnPaper()
    {
        workspace().showView(ui::View::Ready);
        pane().columns()->setShown(SessionKey::Created, false);
        pane().table()->horizontalHeader()->moveSection(int(Column::Id), 1);
        QTRY_VERIFY(pane().model()->rowCount() < 60 && pane().model()->isWhole() && !pane().isLoading());
        const int rows = pane().model()->rowCount();
        QTRY_VERIFY(session(rows - 1));
        const QString path = m_program->home.filePath(u"ready.pdf"_s);
        const QString text = printed(path);
        QVERIFY2(text.startsWith(u"Waiting for signer"_s), qPrintable(text.left(300)));
        for (const QString &told :
             {u"%1 session(s), sorted by Created, descending"_s.arg(rows), u"state: Waiting for signer"_s,
              u"SANDBOX – "_s, u"As of "_s, u"Page 1 of "_s, u"Printed "_s})
            QVERIFY2(text.contains(told), qPrintable(told + u'\n' + text.left(600)));
        // the columns as they are shown
        const QString head = text.section(u"As of"_s, 1).section(u'\n', 1).trimmed().section(u'\n', 0, 0);
        QVERIFY2(
            QRegularExpression(
                u"State\\s+Session ID\\s+Title\\s+Signer\\s+Due date.*\\s+Reference\\s+Link expires\\s+Reason"_s)
                .match(head)
                .hasMatch(),
            qPrintable(head));
        QVERIFY(!head.contains(u"Created"_s));
        // everybody is on it; an id may be on two lines
        const QString dense = QString(text).remove(QRegularExpression(u"\\s"_s));
        for (int row = 0; row < rows; ++row)
            QVERIFY2(dense.contains(session(row)->id.left(8)), qPrintable(session(row)->id));
        QCOMPARE(support::complaintsOfQpdf(path), QByteArray());
        if (const QByteArray pictures = qgetenv("COUNTERSIGN_PICTURES"); !pictures.isEmpty())
            QFile::copy(path, QString::fromLocal8Bit(pictures) + u"/list.pdf"_s);
    }

    //! Whoever stands before and behind it, though nobody looked at the tab of the order.
    void oneSessionOnPaper()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        int first = -1, second = -1;
        for (int row = 0; row < pane().model()->rowCount() && second < 0; ++row) {
            const auto blocked = session(row);
            if (!blocked || domain::stateOf(*blocked).value() != domain::SessionState::Blocked ||
                domain::isOverdue(*blocked, now))
                continue;
            for (const QString &id : blocked->request.subsequentTo.value_or(QStringList())) {
                const int place = pane().model()->rowOf(id);
                const auto before = place < 0 ? std::nullopt : session(place);
                if (!before || domain::signerNameOf(*before) == domain::signerNameOf(*blocked))
                    continue;
                first = place;
                second = row;
            }
        }
        QVERIFY(first >= 0 && second >= 0);
        const auto earlier = *session(first), later = *session(second);
        const auto dense = [](QString text) { return text.remove(QRegularExpression(u"\\s"_s)); };
        const auto onPaper = [&](const QString &name, const domain::SigningSession &one) {
            window().activateWindow(); // as a window manager does
            (void)support::becomesActive(&window());
            // not by selectRow(): the keys of the print before still count as held
            pane().table()->setFocus();
            pane().table()->selectionModel()->setCurrentIndex(
                pane().model()->index(pane().model()->rowOf(one.id), 0),
                QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
            (void)support::waitFor([&] { return workspace().details()->sessionId() == one.id; }, 15'000);
            const QString text =
                printed(m_program->home.filePath(name), nullptr, Qt::ControlModifier | Qt::ShiftModifier);
            (void)support::waitFor([this] { return !find<QPrintPreviewDialog>("printPreview"); });
            return dense(text); // it may be on two lines
        };
        const QString text = onPaper(u"later.pdf"_s, later);
        for (const QString &told :
             {later.request.title, u"SANDBOX – Test"_s, u"As of "_s, u"Printed "_s, u"Summary"_s,
              u"Waiting for earlier signer"_s, later.id, u"Signing order"_s, u"Must sign first"_s,
              domain::signerNameOf(earlier), u"Timeline"_s, u"Created"_s, u"Now: "_s})
            QVERIFY2(text.contains(dense(told)), qPrintable(told + u'\n' + text));
        if (later.signatureUrl)
            QVERIFY(!text.contains(*later.signatureUrl));
        const QString other = onPaper(u"earlier.pdf"_s, earlier);
        QVERIFY2(
            other.section(dense(u"Signs after this one"_s), 1).contains(dense(domain::signerNameOf(later))),
            qPrintable(other));

        QCOMPARE(workspace().details()->tab(), ui::SessionDetails::Tab::Summary);
        QVERIFY(find<QPushButton>("summaryPrint")->isVisible());
        press("summaryPrint");
        QTRY_VERIFY(find<QPrintPreviewDialog>("printPreview"));
        find<QPrintPreviewDialog>("printPreview")->reject();
    }

    //! Room goes where the words are, and a title in two scripts reads as in the list.
    void columnsOnPaperAreAsWideAsTheirWords()
    {
        const QString longTitle =
            u"Vuokrasopimus number 5 of the northern region, O'Neill Nordic AS, second part"_s;
        ui::SessionListPaper paper;
        paper.headers = {u"State"_s, u"Title"_s, u"Created"_s, u"Reference"_s};
        paper.rows = ui::paperRows(
            {{u"Signed"_s, longTitle, u"27/11/2026 15:11 UTC"_s, u"order-1"_s},
             {u"Signed"_s, u"عقد إيجار – Ljusgarden AB"_s, u"26/11/2026 15:11 UTC"_s, u"order-2"_s}});
        const QString path = m_program->home.filePath(u"columns.pdf"_s);
        {
            QPrinter printer(QPrinter::HighResolution);
            printer.setPageOrientation(QPageLayout::Landscape);
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(path);
            paper.paint(printer);
        }
        const QString text =
            QString::fromUtf8(support::outputOf(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s}));
        QVERIFY2(QRegularExpression(u"Signed +%1 +27/11/2026 15:11 UTC +order-1"_s.arg(
                                        QRegularExpression::escape(longTitle)))
                     .match(text)
                     .hasMatch(),
                 qPrintable(text));
        const QString boxes =
            QString::fromUtf8(support::outputOf(u"pdftotext"_s, {u"-bbox"_s, path, u"-"_s}));
        const auto placeOf = [&boxes](const auto &isMeant) {
            static const QRegularExpression box(
                u"<word xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\"[^>]*>([^<]*)</word>"_s);
            for (auto words = box.globalMatch(boxes); words.hasNext();) {
                const QRegularExpressionMatch word = words.next();
                if (isMeant(word.captured(3)))
                    return QPointF(word.captured(1).toDouble(), word.captured(2).toDouble());
            }
            return QPointF(-1, -1);
        };
        const QPointF latin = placeOf([](const QString &word) { return word.contains(u"Ljusgarden"_s); });
        const QPointF arabic = placeOf([](const QString &word) {
            return std::any_of(word.cbegin(), word.cend(),
                               [](QChar letter) { return letter.direction() == QChar::DirAL; });
        });
        QVERIFY2(arabic.x() > 0 && latin.x() > arabic.x(), qPrintable(boxes));
        // one is laid out, the other drawn as it is: on one line all the same
        const QPointF plain = placeOf([](const QString &word) { return word == u"order-2"_s; });
        QVERIFY2(plain.y() > 0 && qAbs(plain.y() - latin.y()) < 0.5, qPrintable(boxes));
    }

    //! A very long title breaks no word beside it, also where there is no room for what each column wants.
    void noWordOnPaperIsBrokenBesideALongOne()
    {
        const QString id = u"0190163d-0000-739b-aea5-000000000001"_s, when = u"27/11/2026 15:11 UTC"_s;
        QStringList words;
        for (int word = 0; word < 30; ++word)
            words << u"Vuokrasopimus"_s;
        ui::SessionListPaper paper;
        paper.headers = {u"State"_s,   u"Title"_s,     u"Signer"_s,       u"Due date"_s,
                         u"Created"_s, u"Reference"_s, u"Link expires"_s, u"Session ID"_s};
        paper.rows =
            ui::paperRows({{u"Waiting for earlier signer"_s, words.join(u' '), u"Bjornstad-Kristiansdatter"_s,
                            when, when, u"Personalabteilung-2026"_s, when, id}});
        const QString path = m_program->home.filePath(u"words.pdf"_s);
        {
            QPrinter printer(QPrinter::HighResolution);
            printer.setPageSize(QPageSize(QPageSize::A4));
            printer.setPageOrientation(QPageLayout::Landscape);
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(path);
            paper.paint(printer);
        }
        const QString text = QString::fromUtf8(support::outputOf(u"pdftotext"_s, {path, u"-"_s}));
        for (const QString &word : {u"Vuokrasopimus"_s, u"Bjornstad-Kristiansdatter"_s, u"27/11/2026"_s,
                                    u"Personalabteilung-2026"_s, u"expires"_s, u"earlier"_s, id})
            QVERIFY2(QRegularExpression(u"(?<!\\S)%1(?!\\S)"_s.arg(QRegularExpression::escape(word)))
                         .match(text)
                         .hasMatch(),
                     qPrintable(word + u'\n' + text));
        QCOMPARE(text.count(u"Vuokrasopimus"_s), 30);
    }

    void widthsOnPaperFillItAndKeepWords()
    {
        const QList<ui::PaperColumn> columns{{40, 20}, {1200, 60}, {150, 150}, {30, 30}};
        const auto sum = [](const QList<qreal> &widths) {
            return std::accumulate(widths.cbegin(), widths.cend(), 0.0);
        };
        const QList<qreal> widths = ui::paperWidths(columns, 400);
        QVERIFY(qFuzzyCompare(sum(widths), 400.0));
        QCOMPARE(widths.at(0), qreal(40)); // what wants little gets it
        QCOMPARE(widths.at(3), qreal(30));
        for (qsizetype at = 0; at < columns.size(); ++at)
            QVERIFY2(widths.at(at) >= columns.at(at).least - 1e-6,
                     qPrintable(QString::number(widths.at(at))));
        QVERIFY(qFuzzyCompare(sum(ui::paperWidths(columns, 5'000)), 5'000.0));
        QVERIFY(ui::keepsWords(columns, 260) && !ui::keepsWords(columns, 259));
        QVERIFY(qFuzzyCompare(sum(ui::paperWidths(columns, 100)), 100.0)); // too little for all
        QVERIFY(ui::paperWidths({}, 100).isEmpty());
    }

    void whatNarrowsTheListIsOnPaper()
    {
        domain::SessionFilter filter;
        filter.text = u"avtale <b>"_s;
        filter.states = {domain::SessionState::Signed};
        filter.dueTo = QDateTime(QDate(2026, 12, 24), QTime(12, 0)).toUTC();
        filter.createdWithinDays = -7;
        pane().setSearch(filter, {domain::SessionKey::Title, false});
        QTRY_VERIFY(!pane().isLoading());
        const QString text = printed(m_program->home.filePath(u"filtered.pdf"_s));
        for (const QString &told :
             {u"with “avtale <b>”"_s, u"state: Signed"_s, u"due until "_s, u"created in the last 7 day"_s,
              u"0 session(s), sorted by Created, descending"_s, u"Page 1 of 1"_s})
            QVERIFY2(text.contains(told), qPrintable(told + u'\n' + text));
    }

    void ofTooManyTheFirst()
    {
        constexpr int many = ui::SessionPrinting::mostRows + 150;
        QList<store::SessionRow> rows;
        for (int i = 0; i < many; ++i) {
            store::SessionRow row;
            row.id = u"0190163d-0000-739b-aea5-%1"_s.arg(i, 12, 10, QChar(u'0'));
            row.json = "{}";
            row.state = u"SIGNED"_s;
            row.isFinal = true;
            row.title = u"Kontrakt nummer %1 om noe"_s.arg(i);
            row.words = u"printed"_s;
            row.createdAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + i * 1000, Qt::UTC);
            rows << row;
        }
        window().account()->sessionIndex().upsert(rows);
        domain::SessionFilter filter;
        filter.text = u"printed"_s;
        pane().setSearch(filter, {domain::SessionKey::Created, false});
        QTRY_COMPARE(pane().model()->rowCount(), many);
        int pages = 0;
        const QString text = printed(m_program->home.filePath(u"many.pdf"_s), &pages);
        QVERIFY(text.contains(u"%1 session(s), sorted"_s.arg(many)));
        QVERIFY(text.contains(
            u"Only the first %1 session(s) of them are here."_s.arg(ui::SessionPrinting::mostRows)));
        QVERIFY(pages > 30);
        QCOMPARE(text.count(u"Page "_s), pages);
        QVERIFY(text.contains(u"Page %1 of %1"_s.arg(pages)));
        QCOMPARE(text.count(u'\f'), pages);
        const QStringList sheets = text.split(u'\f');
        for (int page = 1; page < pages; ++page)
            QVERIFY2(sheets.at(page).contains(u"SANDBOX – "_s) && sheets.at(page).contains(u"Link expires"_s),
                     qPrintable(sheets.at(page).left(400)));
        int found = 0;
        QString dense = text;
        dense.remove(QRegularExpression(u"\\s"_s));
        for (int i = 0; i < many; ++i)
            found += dense.contains(u"nummer%1om"_s.arg(i));
        QCOMPARE(found, ui::SessionPrinting::mostRows);
    }

    //! Two thousand rows, each looked through for addresses, are no work for the window's thread.
    void theRowsArePutTogetherBesideTheWindow()
    {
        QThreadPool *const pool = tasks::workPool();
        const int threads = pool->maxThreadCount();
        const auto mayEnd = std::make_shared<QSemaphore>();
        const auto restore = qScopeGuard([=] {
            mayEnd->release();
            pool->setMaxThreadCount(threads);
        });
        pool->setMaxThreadCount(1);
        pool->start([mayEnd] { mayEnd->acquire(); }); // nothing else is done beside the window meanwhile
        QTest::keyClick(&window(), Qt::Key_P, Qt::ControlModifier);
        // each of these is answered behind what the print asked for
        store::SessionLists lists(window().account()->sessionIndex());
        using Counts = store::StoreResult<QList<qint64>>;
        const auto counts = answerOf<Counts>([&](QObject *context, std::function<void(Counts)> done) {
            lists.count({}, QDateTime::currentDateTimeUtc(), context, std::move(done));
        });
        using Rows = store::StoreResult<QList<store::NumberedSession>>;
        const auto rows = answerOf<Rows>([&](QObject *context, std::function<void(Rows)> done) {
            lists.rows({}, context, std::move(done));
        });
        QVERIFY(counts && *counts && rows && *rows);
        QVERIFY(!find<QPrintPreviewDialog>("printPreview"));
        mayEnd->release();
        QTRY_VERIFY(find<QPrintPreviewDialog>("printPreview"));
        find<QPrintPreviewDialog>("printPreview")->reject();
    }

public Q_SLOTS:
    void opened(const QUrl &url) { m_opened << url; }
};

QTEST_MAIN(TestUiEvidence)
#include "tst_ui_evidence.moc"

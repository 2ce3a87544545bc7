// The languages on real windows: everything changes while the program runs, and changes back.
#include "models/activitymodel.h"
#include "models/documenttablemodel.h"
#include "models/sessiontablemodel.h"
#include "models/signertablemodel.h"
#include "support/leftenglish.h"
#include "support/pictures.h"
#include "support/programwindow.h"
#include "support/samples.h"
#include "support/windowpatience.h"
#include "support/windowtexts.h"
#include "tasks/account.h"
#include "tasks/network.h"
#include "tasks/remembered.h"
#include "ui/accountname.h"
#include "ui/accounts/profilesdialog.h"
#include "ui/compose/draftkeeper.h"
#include "ui/compose/newsessiondialog.h"
#include "ui/compose/sendwindows.h"
#include "ui/compose/sessionform.h"
#include "ui/compose/signerlist.h"
#include "ui/documents/documentpreview.h"
#include "ui/documents/documentspane.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessiondownloads.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessionwork.h"
#include "ui/startup/authoritiesmessage.h"
#include "ui/timetext.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/panestate.h"
#include "ui/workspace.h"

#include <QAction>
#include <QApplication>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

//! To compare: without what the clock changes meanwhile.
QStringList sortedTexts(const QWidget &root)
{
    static const QRegularExpression digit(u"\\d"_s);
    QStringList all;
    for (const auto &[place, text] : support::textsOf(root))
        if (!text.contains(digit))
            all << place + u": "_s + text;
    all.sort();
    return all;
}

} // namespace

class TestUiLanguage : public QObject
{
    Q_OBJECT

    static constexpr int seeded = 60;
    support::SandboxProcess m_sandbox;
    std::unique_ptr<support::ProgramWindow> m_program;

    void switchTo(const QString &language)
    {
        auto *action = m_program->window->findChild<QAction *>(u"language_"_s + language);
        QVERIFY(action);
        action->trigger();
        QCOMPARE(m_program->language.current(), language);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
    }

    //! English, Norwegian, English: nothing stays behind, and nothing is lost on the way.
    void thereAndBack(QWidget &shown, const QString &name)
    {
        const QStringList before = sortedTexts(shown);
        QVERIFY(before.size() > 3);
        checkKeys(shown);
        switchTo(u"nb"_s);
        QCoreApplication::sendPostedEvents(); // layouts
        support::picture(shown, name);
        const QStringList english = support::englishLeftIn(shown);
        QVERIFY2(english.isEmpty(), qPrintable(name + u'\n' + english.join(u'\n')));
        checkKeys(shown);
        switchTo(u"en"_s);
        const QStringList after = sortedTexts(shown);
        QStringList lost = before, come = after;
        for (const QString &text : before)
            if (come.removeOne(text))
                lost.removeOne(text);
        QVERIFY2(lost.isEmpty() && come.isEmpty(),
                 qPrintable(name + u": lost "_s + lost.join(u" | "_s) + u", came "_s + come.join(u" | "_s)));
    }

    static void checkKeys(const QWidget &shown)
    {
        const QStringList clashes = support::accessKeyClashesIn(shown);
        QVERIFY2(clashes.isEmpty(), qPrintable(u'\n' + clashes.join(u'\n')));
    }

    void openAccount()
    {
        ui::MainWindow &window = *m_program->window;
        window.openProfile(m_program->profile);
        const QTableView *table = window.workspace()->sessions()->table();
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() >= seeded, 20'000);
        // Everything has come that would come: the list, and the counts of all views but Activity.
        const auto *views = window.findChild<ui::ViewList *>();
        const auto counted = [views] {
            int count = 0;
            for (int row = 0; row < views->count(); ++row)
                if (views->item(row)
                        ->data(Qt::AccessibleTextRole)
                        .toString()
                        .contains(QRegularExpression(u"\\d"_s)))
                    ++count;
            return count;
        };
        // Nobody wrote a draft, a template or a batch yet, uploaded a document or looked at a session.
        QTRY_COMPARE_WITH_TIMEOUT(counted(), int(ui::ViewList::views().size()) - 6, 20'000);
        const auto *loading = window.findChild<QWidget *>(u"sessionLoading"_s);
        QTRY_VERIFY_WITH_TIMEOUT(loading->isHidden(), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(rowsInSightAreThere(*table), 20'000);
    }

    //! Nothing in sight says that it is being read.
    static bool allIsRead(const QWidget &shown)
    {
        const auto states = shown.findChildren<ui::PaneState *>();
        return std::none_of(states.cbegin(), states.cend(), [](const ui::PaneState *state) {
            return state->isVisible() && state->state() == ui::PaneState::State::Loading;
        });
    }

    //! They come a moment after the list.
    static bool rowsInSightAreThere(const QTableView &table)
    {
        const int last = table.rowAt(table.viewport()->height() - 1);
        for (int row = qMax(0, table.rowAt(0)); row < table.model()->rowCount(); ++row) {
            if (!table.model()->index(row, 0).data(models::SessionTableModel::LoadedRole).toBool())
                return false;
            if (row == last)
                break;
        }
        return true;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start(QStringLiteral(PROGRAMS), seeded), qPrintable(m_sandbox.errorText()));
        QVERIFY(support::englishTextCount() > 500);
    }
    void init() { m_program = std::make_unique<support::ProgramWindow>(m_sandbox); }
    void cleanup() { m_program.reset(); }

    void suitsTheSystem_data()
    {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QString>("code");
        QTest::newRow("Bokmål") << QStringList{u"nb-NO"_s, u"nb"_s} << u"nb"_s;
        QTest::newRow("Nynorsk") << QStringList{u"nn-NO"_s} << u"nb"_s;
        QTest::newRow("Norwegian") << QStringList{u"no-NO"_s} << u"nb"_s;
        QTest::newRow("English") << QStringList{u"en-US"_s, u"nb-NO"_s} << u"en"_s;
        QTest::newRow("second choice") << QStringList{u"de-DE"_s, u"nb-NO"_s, u"en"_s} << u"nb"_s;
        QTest::newRow("neither") << QStringList{u"fi-FI"_s} << u"en"_s;
        QTest::newRow("none") << QStringList{u"C"_s} << u"en"_s;
    }
    void suitsTheSystem()
    {
        QFETCH(QStringList, wanted);
        QTEST(ui::Language::codeFor(wanted), "code");
    }

    void menusChange()
    {
        const auto titles = [this] {
            QStringList all;
            for (const QAction *menu : m_program->window->menuBar()->actions())
                all << support::plainText(menu->text());
            return all;
        };
        const QStringList english{u"File"_s,    u"Edit"_s,     u"Session"_s, u"View"_s,
                                  u"Account"_s, u"Language"_s, u"Help"_s};
        QCOMPARE(titles(), english);
        switchTo(u"nb"_s);
        QCOMPARE(titles(), (QStringList{u"Fil"_s, u"Rediger"_s, u"Økt"_s, u"Vis"_s, u"Konto"_s, u"Språk"_s,
                                        u"Hjelp"_s}));
        switchTo(u"en"_s);
        QCOMPARE(titles(), english);
    }

    //! Persons name accounts, and their names stay; nobody named this one.
    void theSandboxIsNamedAnew()
    {
        domain::Profile sandbox = m_program->profile;
        sandbox.id = domain::builtInSandboxId();
        sandbox.name = u"Built-in sandbox"_s;
        m_program->secrets.keepForThisRun(sandbox.id, m_sandbox.secret());
        m_program->window->openProfile(sandbox);
        const auto title = [this] { return m_program->window->windowTitle(); };
        QVERIFY2(title().contains(u"Built-in sandbox"_s), qPrintable(title()));
        switchTo(u"nb"_s);
        QVERIFY2(title().contains(u"Innebygd sandkasse"_s), qPrintable(title()));
        QCOMPARE(ui::accountPlace(sandbox),
                 sandbox.environmentLabel + u" – Innebygd sandkasse"_s); // on paper
        switchTo(u"en"_s);
        QVERIFY2(title().contains(u"Built-in sandbox"_s), qPrintable(title()));
        m_program->window->openProfile(m_program->profile);
        switchTo(u"nb"_s);
        QVERIFY2(title().contains(m_program->profile.name), qPrintable(title()));
        QVERIFY(ui::accountPlace(m_program->profile).endsWith(u" – "_s + m_program->profile.name));
    }

    void welcomeChanges() { thereAndBack(*m_program->window, u"nb-welcome"_s); }

    //! It stands there from the start on, and until somebody puts it away.
    void authoritiesChange()
    {
        const QString path =
            support::writeSample(m_program->home.path(), u"authorities.pem"_s, "no certificate");
        const tasks::Network network(m_program->settings, m_program->secrets, path);
        ui::AuthoritiesMessage message(network);
        message.tell();
        QVERIFY2(message.text().contains(u"there is no certificate"_s), qPrintable(message.text()));
        switchTo(u"nb"_s);
        QVERIFY2(message.text().contains(u"ingen sertifikater"_s), qPrintable(message.text()));
        message.dismiss();
        switchTo(u"en"_s);
        QVERIFY(message.isHidden());
    }

    //! What only told what was done goes; what is to be acted on is said anew; what went wrong is kept.
    void noticesFollow()
    {
        using Tone = ui::InlineMessage::Tone;
        ui::InlineMessage done, offer, wrong, known, failed;
        done.showBriefly(u"Saved."_s);
        offer.showMessage(Tone::Info, u"Deleted."_s);
        offer.setAction(u"Put it back"_s);
        wrong.showMessage(Tone::Error, u"It cannot be saved."_s);
        known.showWords(Tone::Warning,
                        [] { return QCoreApplication::translate("ui::Program", "Built-in sandbox"); });
        failed.showError({.kind = api::ApiError::Kind::Offline});
        const QString english = failed.text();
        switchTo(u"nb"_s);
        QVERIFY(done.isHidden() && done.text().isEmpty());
        QVERIFY2(!failed.text().isEmpty() && failed.text() != english, qPrintable(failed.text()));
        QVERIFY(!offer.isHidden());
        QCOMPARE(wrong.text(), u"It cannot be saved."_s);
        QVERIFY(!wrong.isHidden());
        QCOMPARE(known.text(), u"Innebygd sandkasse"_s);
        QCOMPARE(known.findChild<QLabel *>(u"inlineMessageText"_s)->text(), known.text());
        known.dismiss();
        switchTo(u"en"_s);
        QCOMPARE(failed.text(), english);
        QVERIFY(known.isHidden() && known.text().isEmpty());
    }

    //! Also before there is a list, and when there will be none.
    void howFarTheListIsFollows()
    {
        domain::Profile nowhere = m_program->profile;
        nowhere.apiUrl = QUrl(u"http://127.0.0.1:1/sign"_s);
        nowhere.tokenUrl = QUrl(u"http://127.0.0.1:1/token"_s);
        m_program->window->openProfile(nowhere);
        const auto label = [this](const QString &name) {
            return m_program->window->workspace()->sessions()->findChild<QLabel *>(name);
        };
        const QLabel *howFar = label(u"sessionAsOf"_s);
        const QLabel *heading = label(u"failedHeading"_s), *hint = label(u"failedHint"_s);
        QVERIFY(howFar && heading && hint);
        QTRY_COMPARE(heading->text(), u"Offline"_s);
        QVERIFY2(hint->text().startsWith(u"Nothing answers at"_s), qPrintable(hint->text()));
        QCOMPARE(howFar->text(), QString()); // nothing is fetched
        switchTo(u"nb"_s);
        QCOMPARE(heading->text(), u"Frakoblet"_s);
        QVERIFY2(hint->text().startsWith(u"Tjenesten svarer ikke"_s), qPrintable(hint->text()));
        QVERIFY2(!hint->text().contains(u'\n'), qPrintable(hint->text())); // nor are there words of Qt
        QCOMPARE(howFar->text(), QString());
        switchTo(u"en"_s);
        openAccount();
        howFar = label(u"sessionAsOf"_s);
        QVERIFY(howFar);
        QTRY_VERIFY2(howFar->text().startsWith(u"as of "_s), qPrintable(howFar->text()));
        switchTo(u"nb"_s);
        QVERIFY2(howFar->text().startsWith(u"per "_s), qPrintable(howFar->text()));
    }

    void datesAndNumbersFollow()
    {
        const QDate date(2026, 3, 4);
        switchTo(u"nb"_s);
        QCOMPARE(QLocale().toString(date, QLocale::LongFormat), u"onsdag 4. mars 2026"_s);
        QCOMPARE(QLocale().toString(1.5, 'f', 1), u"1,5"_s);
        switchTo(u"en"_s);
        QVERIFY(QLocale().toString(date, QLocale::LongFormat).contains(u"March"_s));
        QCOMPARE(QLocale().toString(1.5, 'f', 1), u"1.5"_s);
    }

    //! When work was begun, or a session made, can be read in either language; the longest was cut off in
    //! Norwegian.
    void momentsOfActivityFit()
    {
        openAccount();
        const auto *table = m_program->window->findChild<QTableView *>(u"activityTable"_s);
        QVERIFY(table);
        for (const QString &language : {u"nb"_s, u"en"_s}) {
            switchTo(language);
            const QDateTime now = QDateTime::currentDateTime();
            const QString longest = ui::relativeText(now.addSecs(-59 * 60), now);
            QVERIFY2(table->columnWidth(int(models::ActivityModel::Column::Started)) >=
                         table->fontMetrics().horizontalAdvance(longest) + 12,
                     qPrintable(longest));
            const QTableView *sessions = m_program->window->workspace()->sessions()->table();
            QVERIFY2(sessions->columnWidth(int(models::SessionTableModel::Column::Created)) >=
                         sessions->fontMetrics().horizontalAdvance(longest) + 8,
                     qPrintable(longest));
        }
    }

    //! Each language has other words for it.
    void statesOfDocumentsFit()
    {
        openAccount();
        const QTableView *table = m_program->window->workspace()->documents()->table();
        for (const QString &language : {u"nb"_s, u"en"_s}) {
            switchTo(language);
            for (const QString &words : models::DocumentTableModel::statusTexts())
                QVERIFY2(table->columnWidth(int(models::DocumentTableModel::Column::Status)) >
                             table->fontMetrics().horizontalAdvance(words) + 6,
                         qPrintable(words));
        }
    }

    //! Open, so that the texts that Qt set when it made them must change.
    void fileDialogChanges()
    {
        QFileDialog dialog(m_program->window.get());
        dialog.setOption(QFileDialog::DontUseNativeDialog);
        dialog.setFileMode(QFileDialog::ExistingFiles);
        dialog.open();
        const auto buttons = [&dialog] {
            QStringList all;
            for (const QPushButton *button : dialog.findChildren<QPushButton *>())
                all << support::plainText(button->text());
            all.sort();
            return all;
        };
        QCOMPARE(buttons(), (QStringList{u"Cancel"_s, u"Open"_s}));
        switchTo(u"nb"_s);
        support::picture(dialog, u"nb-file-dialog"_s);
        QCOMPARE(buttons(), (QStringList{u"Avbryt"_s, u"Åpne"_s}));
        switchTo(u"en"_s);
        QCOMPARE(buttons(), (QStringList{u"Cancel"_s, u"Open"_s}));
    }

    void messageBoxChanges()
    {
        const auto buttons = [this] {
            QMessageBox box(QMessageBox::Question, {}, u"?"_s,
                            QMessageBox::Yes | QMessageBox::No | QMessageBox::Cancel | QMessageBox::Discard,
                            m_program->window.get());
            QStringList all;
            for (const QAbstractButton *button : box.buttons())
                all << support::plainText(button->text());
            all.sort();
            return all;
        };
        QCOMPARE(buttons(), (QStringList{u"Cancel"_s, u"Discard"_s, u"No"_s, u"Yes"_s}));
        switchTo(u"nb"_s);
        QCOMPARE(buttons(), (QStringList{u"Avbryt"_s, u"Forkast"_s, u"Ja"_s, u"Nei"_s}));
        switchTo(u"en"_s);
        QCOMPARE(buttons(), (QStringList{u"Cancel"_s, u"Discard"_s, u"No"_s, u"Yes"_s}));
    }

    void viewsChange_data()
    {
        QTest::addColumn<int>("view");
        using ui::View;
        // the other lists of sessions say nothing else than the first one
        for (const View view :
             {View::AllSessions, View::NotSaved, View::Handled, View::NeedsDecision, View::Drafts,
              View::Templates, View::Batches, View::Documents, View::Collections, View::Activity})
            QTest::newRow(qPrintable(ui::ViewList::nameOf(view))) << int(view);
    }
    void viewsChange()
    {
        QFETCH(int, view);
        openAccount();
        ui::Workspace &workspace = *m_program->window->workspace();
        if (ui::View(view) == ui::View::Documents) {
            const QString pdf =
                support::writeSample(m_program->home.path(), u"Avtale.pdf"_s, support::smallPdf("Contract"));
            workspace.addFiles({pdf});
            const auto *preview = workspace.documents()->findChild<ui::DocumentPreview *>();
            QTRY_COMPARE_WITH_TIMEOUT(preview->pageCount(), 1, 20'000);
        }
        workspace.showView(ui::View(view));
        const auto *sessions = workspace.sessions()->table();
        QTRY_VERIFY(!sessions->isVisible() || (!workspace.isLoading() && rowsInSightAreThere(*sessions)));
        QTRY_VERIFY(allIsRead(workspace)); // a pane reads its list when it is first shown
        QTest::qWait(0);
        thereAndBack(*m_program->window, u"nb-view-%1"_s.arg(view));
    }

    void detailsChange_data()
    {
        using Tab = ui::SessionDetails::Tab;
        QTest::addColumn<int>("tab");
        for (const auto &[name, tab] :
             {std::pair("summary", Tab::Summary), std::pair("order", Tab::Order),
              std::pair("timeline", Tab::Timeline), std::pair("results", Tab::Results),
              std::pair("json", Tab::Json), std::pair("calls", Tab::Calls)})
            QTest::newRow(name) << int(tab);
    }
    void detailsChange()
    {
        QFETCH(int, tab);
        openAccount();
        ui::Workspace &workspace = *m_program->window->workspace();
        workspace.sessions()->table()->selectRow(0);
        QTRY_VERIFY(!workspace.details()->sessionId().isEmpty());
        workspace.details()->showTab(ui::SessionDetails::Tab(tab));
        QTRY_VERIFY(allIsRead(*m_program->window));
        thereAndBack(*m_program->window, u"nb-details-%1"_s.arg(tab));
    }

    //! They were put into words when the files came.
    void whatSignaturesSayChanges()
    {
        openAccount();
        const ui::Workspace &workspace = *m_program->window->workspace();
        ui::SessionsPane &pane = *workspace.sessions();
        std::optional<domain::SigningSession> session;
        const QDateTime soon = QDateTime::currentDateTimeUtc().addSecs(3600);
        const auto isThere = [&] {
            for (int row = 0; row < pane.model()->rowCount() && !session; ++row)
                if (const auto found = pane.model()->row(row);
                    found && found->state == u"SIGNED"_s && found->dueDate > soon)
                    session = tasks::sessionOf(*found);
            return session.has_value();
        };
        QTRY_VERIFY(isThere()); // rows are read as they are asked for
        pane.showSession(session->id);
        QTRY_COMPARE(workspace.details()->sessionId(), session->id);
        workspace.details()->showTab(ui::SessionDetails::Tab::Results);
        QVERIFY(QDir(m_program->home.path()).mkpath(u"results"_s));
        ui::SessionDownloads *downloads = pane.work()->downloads();
        QSignalSpy finished(downloads, &ui::SessionDownloads::finished);
        downloads->start({*session}, QDir(m_program->home.path()).filePath(u"results"_s));
        QVERIFY(support::waitFor(finished, 20'000));

        const auto *report = m_program->window->findChild<QTextBrowser *>(u"signatureReport"_s);
        const QString english = report->toPlainText();
        QVERIFY2(english.contains(u"check"_s) || english.contains(u"Unchanged"_s), qPrintable(english));
        switchTo(u"nb"_s);
        const QString norwegian = report->toPlainText();
        QVERIFY2(!norwegian.contains(u"check"_s) && !norwegian.contains(u"Unchanged"_s),
                 qPrintable(norwegian));
        switchTo(u"en"_s);
        QCOMPARE(report->toPlainText(), english);
    }

    //! What can be undone was done in another language, perhaps.
    void undoChanges()
    {
        openAccount();
        ui::Workspace &workspace = *m_program->window->workspace();
        const QAction *undo = nullptr, *redo = nullptr;
        for (const QAction *action : m_program->window->findChildren<QAction *>()) {
            if (action->shortcut() == QKeySequence(u"Ctrl+Z"_s))
                undo = action;
            if (action->shortcut() == QKeySequence(u"Ctrl+Shift+Z"_s))
                redo = action;
        }
        QVERIFY(undo && redo);
        const auto *model = workspace.sessions()->model();
        const auto open = [model] {
            for (int row = 0; row < model->rowCount(); ++row)
                if (const auto session = model->row(row);
                    session && !session->isFinal &&
                    session->dueDate > QDateTime::currentDateTimeUtc().addDays(1))
                    return row;
            return -1;
        };
        QTRY_VERIFY(open() >= 0);
        workspace.sessions()->table()->selectRow(open());
        QTRY_VERIFY(workspace.hasChosenSession());
        const auto session = *model->row(open());
        workspace.sessions()->work()->changeDueDate(
            session.id, domain::Timestamp::fromDateTime(session.dueDate.addSecs(3'600)));
        QVERIFY2(undo->text().contains(u"Due date of “"_s), qPrintable(undo->text()));
        workspace.sessions()->markHandled();
        QTRY_VERIFY2(undo->text().contains(u"is handled"_s), qPrintable(undo->text()));
        switchTo(u"nb"_s);
        QVERIFY2(undo->text().contains(u"» er håndtert"_s), qPrintable(undo->text()));
        workspace.undoStack()->undo();
        QTRY_VERIFY2(redo->text().contains(u"» er håndtert"_s), qPrintable(redo->text()));
        QVERIFY2(undo->text().contains(u"Frist for «"_s), qPrintable(undo->text()));
        switchTo(u"en"_s);
        QVERIFY2(undo->text().contains(u"Due date of “"_s) && redo->text().contains(u"is handled"_s),
                 qPrintable(undo->text() + redo->text()));
    }

    //! The list has no match, and beside it is what Go to led to.
    void keysBesideAListWithoutAMatch()
    {
        openAccount();
        ui::MainWindow &window = *m_program->window;
        ui::SessionsPane &sessions = *window.workspace()->sessions();
        QTRY_VERIFY(sessions.model()->row(0));
        const QString id = sessions.model()->row(0)->id;
        sessions.findChild<QLineEdit *>(u"filterText"_s)->setText(u"nothing is called so"_s);
        QTRY_COMPARE(sessions.model()->rowCount(), 0);
        sessions.showSession(id);
        QTRY_COMPARE_WITH_TIMEOUT(window.workspace()->details()->sessionId(), id, 20'000);
        QTRY_VERIFY(sessions.findChild<QPushButton *>(u"emptyButton"_s)->isVisible());
        checkKeys(window);
        switchTo(u"nb"_s);
        checkKeys(window);
        switchTo(u"en"_s);
    }

    //! The same of what many had in common.
    void undoOfMarkingChanges()
    {
        openAccount();
        ui::Workspace &workspace = *m_program->window->workspace();
        const auto *model = workspace.sessions()->model();
        const auto ready = [model] {
            for (int row = 0; row < model->rowCount(); ++row)
                if (const auto session = model->row(row);
                    session && session->state == u"READY"_s &&
                    session->dueDate > QDateTime::currentDateTimeUtc().addDays(1))
                    return session->id;
            return QString();
        };
        QTRY_VERIFY(!ready().isEmpty());
        const QString id = ready();
        QCOMPARE(m_sandbox.reject(id, u"No"_s), 204);
        workspace.refresh();
        QTRY_VERIFY_WITH_TIMEOUT(
            model->index(model->rowOf(id), 0).data(models::SessionTableModel::UnreadRole).toBool(), 20'000);
        QTRY_VERIFY(model->isWhole());
        workspace.sessions()->markAllSeen();
        const QAction *undo = nullptr;
        for (const QAction *action : m_program->window->findChildren<QAction *>())
            if (action->shortcut() == QKeySequence(u"Ctrl+Z"_s))
                undo = action;
        QVERIFY(undo);
        QTRY_VERIFY2(undo->text().contains(u"marked as seen"_s), qPrintable(undo->text()));
        switchTo(u"nb"_s);
        QVERIFY2(undo->text().contains(u"merket som sett"_s), qPrintable(undo->text()));
        switchTo(u"en"_s);
        QVERIFY2(undo->text().contains(u"marked as seen"_s), qPrintable(undo->text()));
    }

    void newSessionChanges()
    {
        openAccount();
        ui::Workspace &workspace = *m_program->window->workspace();
        workspace.newSession();
        QTRY_VERIFY(workspace.newSessionDialog());
        thereAndBack(*workspace.newSessionDialog(), u"nb-new-session"_s);
    }

    //! With all that can be in it: signers, several messages and what they look like, every section unfolded,
    //! and what the service said of it.
    void theFilledFormHasOneMeaningForEachKey_data()
    {
        QTest::addColumn<bool>("isTemplate");
        QTest::newRow("session") << false;
        QTest::newRow("template") << true;
    }
    void theFilledFormHasOneMeaningForEachKey()
    {
        QFETCH(bool, isTemplate);
        openAccount();
        ui::Workspace &workspace = *m_program->window->workspace();
        isTemplate ? workspace.sends()->newTemplate() : workspace.newSession();
        auto *dialog = m_program->window->findChild<ui::NewSessionDialog *>();
        QVERIFY(dialog);
        QVERIFY(support::becomesExposed(dialog));
        domain::SessionDraft draft = dialog->form()->draft();
        draft.common.title = u"Lease"_s;
        draft.dueRule.reset();
        draft.common.dueDate = domain::Timestamp::fromDateTime(QDateTime::currentDateTimeUtc().addDays(9));
        if (!isTemplate)
            for (const QString &name : {u"Kari"_s, u"Ola"_s}) {
                domain::DraftSigner signer;
                signer.name = name;
                signer.email = u"someone@example.com"_s;
                signer.mobile = u"+4790000000"_s;
                draft.signers.append(signer);
            }
        draft.common.notifications.emplace();
        for (const auto method : {domain::CommunicationMethod::Email, domain::CommunicationMethod::Sms}) {
            domain::NotificationMessage message;
            message.category = domain::NotificationCategory::SigningNotification;
            message.communicationMethod = method;
            draft.common.notifications->append(message);
        }
        dialog->begin(draft);
        for (auto *heading : dialog->findChildren<QToolButton *>())
            if (heading->isCheckable() && heading->objectName().contains(u"More"_s) && heading->isVisible())
                heading->setChecked(true);
        api::ApiError refusal;
        refusal.kind = api::ApiError::Kind::BadRequest;
        refusal.status = 400;
        refusal.traceId = u"t-1"_s;
        refusal.invalidParams.append(api::InvalidParam{u"title"_s, u"forbidden word"_s});
        QVERIFY(dialog->showRefusal(refusal));
        for (const QString &name : {u"composeNotify2"_s, u"composeIntention"_s, u"composeDueDate"_s,
                                    isTemplate ? u"composeNotify"_s : u"composePreview"_s})
            QVERIFY2(dialog->findChild<QWidget *>(name)->isVisible(), qPrintable(name));
        checkKeys(*dialog);
        switchTo(u"nb"_s);
        checkKeys(*dialog);
        switchTo(u"en"_s);
        if (!isTemplate) { // with what is offered when somebody deletes it meanwhile
            QSignalSpy removed(dialog->keeper(), &ui::DraftKeeper::removed);
            dialog->keeper()->saveAnew(dialog->form()->draft());
            m_program->window->account()->drafts().remove(dialog->keeper()->id());
            QTRY_COMPARE(removed.size(), 1);
            checkKeys(*dialog);
        }
        dialog->reject();
    }

    void reviewChanges()
    {
        openAccount();
        m_program->window->workspace()->newSession();
        ui::NewSessionDialog &dialog = *m_program->window->workspace()->newSessionDialog();
        dialog.addFiles(
            {support::writeSample(m_program->home.path(), u"Avtale.pdf"_s, support::smallPdf("Contract"))});
        domain::DraftSigner signer;
        signer.name = u"Kari Nordmann"_s;
        dialog.form()->signers()->model()->addSigner(signer);
        QTRY_VERIFY_WITH_TIMEOUT(dialog.form()->isComplete(), 20'000);
        auto *forward = dialog.findChild<QPushButton *>(u"composeForward"_s);
        QTRY_VERIFY(forward->isEnabled());
        forward->click();
        QTRY_VERIFY(dialog.findChild<QWidget *>(u"composeReview"_s)->isVisible());
        thereAndBack(dialog, u"nb-review"_s);
    }

    //! Those that close before the language can be changed: in each language no access key means two things.
    void dialogsHaveOneMeaningForEachKey_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("dialog");
        for (const QString &language : {u"en"_s, u"nb"_s})
            for (const QString &dialog : {u"documentsCollection"_s, u"documentsSeal"_s, u"documentsDelete"_s,
                                          u"documentsAdd"_s, u"delete"_s, u"goTo"_s})
                QTest::newRow(qPrintable(language + u' ' + dialog)) << language << dialog;
    }
    void dialogsHaveOneMeaningForEachKey()
    {
        QFETCH(QString, language);
        QFETCH(QString, dialog);
        switchTo(language);
        openAccount();
        ui::Workspace &workspace = *m_program->window->workspace();
        if (dialog == "goTo"_L1) {
            workspace.goToId();
        } else if (dialog == "delete"_L1) {
            QTRY_VERIFY(workspace.sessions()->model()->row(0));
            workspace.sessions()->table()->selectRow(0);
            QTRY_VERIFY(workspace.hasChosenSession());
            workspace.sessions()->deleteSelected();
        } else {
            workspace.addFiles({support::writeSample(m_program->home.path(), u"Avtale.pdf"_s,
                                                     support::smallPdf("Contract"))});
            QTRY_VERIFY(workspace.documents()->table()->model()->rowCount() > 0);
            QTRY_VERIFY((workspace.documents()->table()->selectRow(0),
                         !workspace.documents()->selectedDocumentIds().isEmpty())); // once it is uploaded
            m_program->window->findChild<QAction *>(dialog)->trigger();
        }
        QTRY_VERIFY(QApplication::activeModalWidget());
        const QWidget &shown = *QApplication::activeModalWidget();
        checkKeys(shown);
        for (const auto &[place, text] : support::textsOf(shown)) // whatever is meant has a name
            QVERIFY2(!text.contains(u"“”"_s) && !text.contains(u"«»"_s), qPrintable(place + u": "_s + text));
        const QStringList english = language == "nb"_L1 ? support::englishLeftIn(shown) : QStringList();
        QVERIFY2(english.isEmpty(), qPrintable(english.join(u'\n')));
        support::picture(*QApplication::activeModalWidget(), language + u"-dialog-"_s + dialog);
    }

    void accountsChange()
    {
        m_program->window->findChild<QAction *>(u"manageAccounts"_s)->trigger();
        auto *dialog = m_program->window->findChild<ui::ProfilesDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isVisible());
        const auto *secret = dialog->findChild<QLineEdit *>(u"profileSecret"_s);
        QTRY_COMPARE(secret->placeholderText(), u"Kept for this run only; type to replace it"_s);
        thereAndBack(*dialog, u"nb-accounts"_s);
    }
};

QTEST_MAIN(TestUiLanguage)
#include "tst_ui_language.moc"

// The languages on real windows: everything changes while the program runs, and changes back.
#include "store/activitylog.h"
#include "store/memorysecretstore.h"
#include "store/profilestore.h"
#include "store/settings.h"
#include "support/apiharness.h"
#include "support/pictures.h"
#include "support/samples.h"
#include "support/sandboxprocess.h"
#include "support/translationfile.h"
#include "support/windowtexts.h"
#include "tasks/account.h"
#include "ui/accounts/profilesdialog.h"
#include "ui/accounts/secretkeeper.h"
#include "ui/compose/newsessiondialog.h"
#include "ui/documents/documentpreview.h"
#include "ui/documents/documentspane.h"
#include "ui/mainwindow.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionspane.h"
#include "ui/settings/appearance.h"
#include "ui/settings/language.h"
#include "ui/workspace.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

//! The program's window over the sandbox, with an account that can be opened.
struct Program
{
    explicit Program(const support::SandboxProcess &sandbox)
        : folder(*store::DataFolder::open(home.filePath(u"data"_s)))
        , database(folder.database())
        , secrets(keychain)
        , settings(folder.settings())
        , profiles(folder.profiles())
        , log(database)
        , profile(sandbox.profile())
    {
        secrets.keepForThisRun(profile.id, sandbox.secret());
        (void)profiles.save(profile);
        language.use(u"en"_s);
        window = std::make_unique<ui::MainWindow>(
            ui::Services{profiles, secrets, settings, log, language, appearance,
                         [this](const domain::Profile &wanted) {
                             return std::make_unique<tasks::Account>(wanted, folder, database, secrets,
                                                                     support::quickSettings());
                         },
                         [](const auto &...) {}, [] { return domain::Profile(); }});
        window->show();
    }

    QTemporaryDir home;
    store::DataFolder folder;
    store::Database database;
    store::MemorySecretStore keychain;
    ui::SecretKeeper secrets;
    store::Settings settings;
    store::ProfileStore profiles;
    store::ActivityLog log;
    domain::Profile profile;
    ui::Appearance appearance;
    ui::Language language;
    std::unique_ptr<ui::MainWindow> window;
};

QString plain(QString text)
{
    return text.section(u'\t', 0, 0).remove(u'&').trimmed();
}

//! What must not be read in Norwegian windows: the English texts, with anything in their placeholders.
QList<QRegularExpression> englishTexts()
{
    QList<QRegularExpression> patterns;
    const QString folder = QStringLiteral(TRANSLATIONS);
    const auto add = [&patterns](const QString &source) {
        const QString words = QString(source).remove(QRegularExpression(u"%\\w"_s));
        if (words.count(QRegularExpression(u"[A-Za-z]"_s)) < 4)
            return; // "in %1" would be found in what persons write
        QString pattern = QRegularExpression::escape(plain(source));
        pattern.replace(QRegularExpression(u"\\\\%(\\d+|n)"_s), u".+"_s);
        patterns.append(QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                                           QRegularExpression::DotMatchesEverythingOption));
    };
    for (const auto &entry : support::translationsIn(folder + u"/countersign_nb.ts"_s))
        if (!entry.translations.contains(entry.source))
            add(entry.source);
    for (const auto &entry : support::translationsIn(folder + u"/countersign_en.ts"_s))
        for (const QString &form : entry.translations)
            add(form);
    return patterns;
}

//! "Signer med …" is Norwegian, though it looks like "Signer %1".
QSet<QString> norwegianTexts()
{
    QSet<QString> all;
    for (const auto &entry : support::translationsIn(QStringLiteral(TRANSLATIONS) + u"/countersign_nb.ts"_s))
        for (const QString &form : entry.translations)
            all.insert(plain(form));
    return all;
}

QStringList leftIn(const QWidget &root)
{
    static const QList<QRegularExpression> english = englishTexts();
    static const QSet<QString> norwegian = norwegianTexts();
    static const QList<QRegularExpression> none;
    QStringList left;
    for (const auto &[place, text] : support::textsOf(root))
        // What was done is told in the words of the day when it was done.
        for (const QRegularExpression &pattern : place.contains(u"activityTable cell"_s) ? none : english)
            if (!norwegian.contains(plain(text)) && pattern.match(plain(text)).hasMatch())
                left << place + u": "_s + text;
    return left;
}

//! To compare: without what the clock changes meanwhile.
QStringList sortedTexts(const QWidget &root)
{
    QStringList all;
    for (const auto &[place, text] : support::textsOf(root))
        if (!text.contains(QRegularExpression(u"\\d"_s)))
            all << place + u": "_s + text;
    all.sort();
    return all;
}

} // namespace

class TestUiLanguage : public QObject
{
    Q_OBJECT

    support::SandboxProcess m_sandbox;
    std::unique_ptr<Program> m_program;

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
        QVERIFY2(leftIn(shown).isEmpty(), qPrintable(name + u'\n' + leftIn(shown).join(u'\n')));
        checkKeys(shown);
        switchTo(u"en"_s);
        const QStringList after = sortedTexts(shown);
        if (after != before)
            for (const QString &text : before)
                QVERIFY2(after.contains(text), qPrintable(name + u": lost "_s + text));
        QCOMPARE(after, before);
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
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 5, 20'000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start(QStringLiteral(PROGRAMS), 60), qPrintable(m_sandbox.errorText()));
        QVERIFY(englishTexts().size() > 500);
    }
    void init() { m_program = std::make_unique<Program>(m_sandbox); }
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
                all << plain(menu->text());
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

    void welcomeChanges() { thereAndBack(*m_program->window, u"nb-welcome"_s); }

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
                all << plain(button->text());
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
                all << plain(button->text());
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
        for (const ui::View view : ui::ViewList::views())
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
        QTest::qWait(0);
        thereAndBack(*m_program->window, u"nb-view-%1"_s.arg(view));
    }

    void detailsChange_data()
    {
        using Tab = ui::SessionDetails::Tab;
        QTest::addColumn<int>("tab");
        for (const auto &[name, tab] : {std::pair("summary", Tab::Summary), std::pair("order", Tab::Order),
                                        std::pair("timeline", Tab::Timeline),
                                        std::pair("results", Tab::Results), std::pair("json", Tab::Json)})
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
        thereAndBack(*m_program->window, u"nb-details-%1"_s.arg(tab));
    }

    void newSessionChanges()
    {
        openAccount();
        ui::Workspace &workspace = *m_program->window->workspace();
        workspace.newSession();
        QTRY_VERIFY(workspace.newSessionDialog());
        thereAndBack(*workspace.newSessionDialog(), u"nb-new-session"_s);
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

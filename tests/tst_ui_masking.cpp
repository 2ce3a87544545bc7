// Masked mode: nothing of the window shows, says or copies what a person is reached or known by, until it is
// held to be seen.
#include "domain/draft.h"
#include "domain/session.h"
#include "models/sessiontablemodel.h"
#include "store/auditfile.h"
#include "store/maskedmode.h"
#include "store/savedresults.h"
#include "store/savedsearches.h"
#include "store/triagestore.h"
#include "support/answer.h"
#include "support/hands.h"
#include "support/linkreason.h"
#include "support/onesession.h"
#include "support/otherjudges.h"
#include "support/pictures.h"
#include "support/programwindow.h"
#include "support/samples.h"
#include "support/windowpatience.h"
#include "tasks/account.h"
#include "tasks/draftjson.h"
#include "tasks/personaldatawipe.h"
#include "tasks/savedsearchjson.h"
#include "ui/activity/activitypane.h"
#include "ui/collections/collectionparts.h"
#include "ui/collections/collectionspane.h"
#include "ui/compose/documentlist.h"
#include "ui/compose/duplicatewarning.h"
#include "ui/compose/newsessiondialog.h"
#include "ui/compose/notificationpreview.h"
#include "ui/compose/ordercanvas.h"
#include "ui/compose/orderoptions.h"
#include "ui/compose/ordersearch.h"
#include "ui/compose/sendwindows.h"
#include "ui/compose/sessionform.h"
#include "ui/compose/signerlist.h"
#include "ui/documents/documentpreview.h"
#include "ui/documents/documentspane.h"
#include "ui/drafts/draftspane.h"
#include "ui/merge/batchhold.h"
#include "ui/sessions/duedatespreview.h"
#include "ui/sessions/gotodialog.h"
#include "ui/sessions/labeldialog.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionfilterbar.h"
#include "ui/sessions/sessionfooter.h"
#include "ui/sessions/sessionresults.h"
#include "ui/sessions/sessionspane.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/viewlist.h"
#include "ui/workspace.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHash>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTextEdit>
#include <QToolButton>
#include <QTreeWidget>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QString id = u"018f0000-0000-7000-8000-000000000001"_s;
const QString name = u"Kari Nordmann"_s;

//! Parts of all that is to be hidden, as it may be written.
const QStringList secrets{u"kari.n@example.no"_s, u"ola@firma.example"_s,
                          u"91234567"_s,          u"912 34 567"_s,
                          u"22 33 44 55"_s,       u"01017012345"_s,
                          u"010170 12345"_s,      u"https://sign.example/s/secret-token"_s};

QJsonObject hostileSession()
{
    return {{u"id"_s, id},
            {u"title"_s, u"Lease for kari.n@example.no, call 912 34 567"_s},
            {u"signatureUrl"_s, u"https://sign.example/s/secret-token"_s},
            {u"dueDate"_s, QDateTime::currentDateTimeUtc().addDays(5).toString(Qt::ISODate)},
            {u"externalReference"_s, u"CRM ola@firma.example"_s},
            {u"signText"_s, u"I, 010170 12345, agree; tel. 22 33 44 55"_s},
            {u"signer"_s, QJsonObject{{u"username"_s, name},
                                      {u"email"_s, u"kari.n@example.no"_s},
                                      {u"mobile"_s, u"004791234567"_s},
                                      {u"nationalIdentificationNumber"_s, u"01017012345"_s}}},
            {u"newMember"_s, QJsonObject{{u"contact"_s, u"ola@firma.example"_s}}},
            {u"lifecycle"_s, QJsonObject{{u"state"_s, u"READY"_s}}}};
}

//! Where something that is to be hidden stands, in anything that can be seen or heard.
class Search
{
public:
    QStringList found;
    int looked = 0;

    void look(const QString &place, const QString &text)
    {
        ++looked;
        for (const QString &secret : secrets)
            if (text.contains(secret))
                found << u"%1: %2"_s.arg(place, text.left(200));
    }
    void lookAt(QWidget *widget)
    {
        const QString place = QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName();
        look(place + u" title"_s, widget->windowTitle());
        look(place + u" tool tip"_s, widget->toolTip());
        look(place + u" status tip"_s, widget->statusTip());
        look(place + u" name"_s, widget->accessibleName());
        look(place + u" description"_s, widget->accessibleDescription());
        for (const char *property : {"text", "plainText", "html", "title", "placeholderText", "currentText"})
            look(place + u' ' + QLatin1String(property), widget->property(property).toString());
        if (const auto *view = qobject_cast<QAbstractItemView *>(widget); view && view->model())
            lookAt(place, *view->model(), {});
        if (QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget))
            for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value})
                look(place + u" accessible"_s, interface->text(kind));
    }
    void lookAtAll()
    {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            lookAt(window);
            for (QWidget *widget : window->findChildren<QWidget *>())
                lookAt(widget);
            for (const QAction *action : window->findChildren<QAction *>()) {
                look(u"action "_s + action->objectName(), action->text());
                look(u"action tip "_s + action->objectName(), action->toolTip());
            }
        }
    }

private:
    void lookAt(const QString &place, const QAbstractItemModel &model, const QModelIndex &parent)
    {
        for (int row = 0; row < model.rowCount(parent); ++row)
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const QModelIndex index = model.index(row, column, parent);
                for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::StatusTipRole),
                                       int(Qt::WhatsThisRole), int(Qt::AccessibleTextRole),
                                       int(Qt::AccessibleDescriptionRole)})
                    look(u"%1 cell %2 %3"_s.arg(place).arg(row).arg(column), index.data(role).toString());
                if (column == 0)
                    lookAt(place, model, index);
            }
    }
};

} // namespace

class TestUiMasking : public QObject
{
    Q_OBJECT

    support::SandboxProcess m_sandbox;
    std::unique_ptr<support::FaultRelay> m_relay;
    std::unique_ptr<support::ProgramWindow> m_program;

    [[nodiscard]] ui::MainWindow &window() const { return *m_program->window; }
    [[nodiscard]] ui::Workspace &workspace() const { return *window().workspace(); }
    [[nodiscard]] ui::SessionsPane &pane() const { return *workspace().sessions(); }
    template <typename T>
    [[nodiscard]] T *find(const char *objectName) const
    {
        return window().findChild<T *>(QString::fromLatin1(objectName));
    }
    void mask() { QTest::keyClick(&window(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier); }
    static QStringList shown()
    {
        Search search;
        search.lookAtAll();
        return search.looked > 500 ? search.found : QStringList{u"hardly anything was looked at"_s};
    }
    [[nodiscard]] QList<store::AuditEntry> entries(store::AuditEvent event) const
    {
        auto some =
            store::AuditFile(m_program->folder.path()).newest(1000).value_or(QList<store::AuditEntry>());
        some.removeIf([event](const auto &entry) { return entry.event != store::auditWord(event); });
        return some;
    }
    //! A saved search, under this name.
    [[nodiscard]] bool isListed(const QString &wanted) const
    {
        return !window().findChild<ui::ViewList *>()->findItems(wanted, Qt::MatchExactly).isEmpty();
    }
    //! Every tab of the details was filled.
    void seeAllTabs()
    {
        using Tab = ui::SessionDetails::Tab;
        for (const Tab tab : {Tab::Order, Tab::Timeline, Tab::Results, Tab::Json, Tab::Calls, Tab::Summary})
            workspace().details()->showTab(tab);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_sandbox.start(QStringLiteral(PROGRAMS), 0)); }
    void init()
    {
        m_relay = std::make_unique<support::FaultRelay>(m_sandbox.port());
        QVERIFY(m_relay->listen());
        support::answerWithOne(*m_relay, hostileSession());
        m_program = std::make_unique<support::ProgramWindow>(m_sandbox);
        m_program->profile = m_sandbox.profile(m_relay->port());
        using Done = store::StoreResult<void>;
        store::SavedSearches searches(m_program->database);
        const auto named = answerOf<Done>([&](QObject *context, std::function<void(Done)> done) {
            searches.save({.id = u"f"_s,
                           .profileId = m_program->profile.id,
                           .name = u"Those of ola@firma.example"_s,
                           .key = 1,
                           .payload = tasks::toJson(domain::SavedSearch())},
                          context, std::move(done));
        });
        QVERIFY(named && *named);
        window().openProfile(m_program->profile);
        QVERIFY(support::becomesActive(&window()));
        for (const ui::View view :
             ui::ViewList::views()) // what nobody has wanted yet is not there to be searched
            workspace().showView(view);
        workspace().showView(ui::View::AllSessions);
        QTRY_COMPARE_WITH_TIMEOUT(pane().model()->rowCount(), 1, 30'000);
        QTRY_VERIFY(pane().model()->row(0));
        pane().table()->setFocus();
        const auto isChosen = [this] {
            // the list may have come anew; selectRow() would ask for keys that are not held any more
            pane().table()->selectionModel()->setCurrentIndex(
                pane().model()->index(0, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
            return workspace().details()->sessionId() == id;
        };
        QTRY_VERIFY2(isChosen(), qPrintable(find<QLabel>("sessionNothing")->text() + u' ' +
                                            pane().selectedIds().join(u' ') + u' ' +
                                            QString::number(pane().model()->rowCount())));
        domain::Triage note;
        note.sessionId = id;
        note.note = u"Rang 91234567, writes from ola@firma.example"_s;
        note.labels = {u"ola@firma.example"_s};
        const auto kept = answerOf<Done>([&](QObject *context, std::function<void(Done)> done) {
            store::TriageStore(m_program->database, window().account()->sessionIndex(), m_program->profile.id)
                .put({note}, context, std::move(done));
        });
        QVERIFY(kept && *kept);
        QTRY_VERIFY(
            !pane().model()->index(0, 0).data(models::SessionTableModel::NoteRole).isNull() &&
            !pane().model()->index(0, 0).data(models::SessionTableModel::NoteRole).toString().isEmpty());
    }
    void cleanup()
    {
        m_program.reset();
        m_relay.reset();
    }

    void nothingIsSeenOrHeard()
    {
        seeAllTabs();
        // those that may be asked for come when they are counted anew
        window().findChild<ui::SessionFilterBar *>()->setLabels({u"ola@firma.example"_s});
        QTRY_VERIFY(isListed(u"Those of ola@firma.example"_s));
        QVERIFY(shown().size() > 10); // without it, all of it is there to be found
        support::picture(window(), u"masked-not"_s);
        mask();
        QVERIFY(find<QAction>("maskedMode")->isChecked());
        const auto *bar = find<QLabel>("environmentLabel"); // in words, wherever one is
        QVERIFY2(bar->text().contains(u"are masked"_s), qPrintable(bar->text()));
        seeAllTabs();
        QTRY_COMPARE(shown().join(u'\n'), QString());
        QVERIFY(find<QLabel>("summarySigner")->text() == name); // support staff have to know whom
        QVERIFY(find<QLabel>("summaryEmail")->text().startsWith(u"[e-mail"_s));
        QVERIFY(find<QLabel>("summaryMobile")->text().startsWith(u"[phone"_s));
        QVERIFY2(find<QLabel>("summaryLinkExpires")->text() != u"None"_s,
                 qPrintable(find<QLabel>("summaryLinkExpires")->text()));
        QVERIFY(isListed(u"Those of [e-mail]"_s)); // a search is often called after whom it finds
        QCOMPARE(find<QLabel>("summaryId")->text(), id);
        const QString json = find<QPlainTextEdit>("sessionJson")->toPlainText();
        QVERIFY2(json.contains(id) && json.contains(u"[identity number "_s), qPrintable(json));
        support::picture(window(), u"masked"_s);
        support::useDarkPalette(true);
        support::picture(window(), u"masked-dark"_s);
        support::useDarkPalette(false);
        QTRY_COMPARE(entries(store::AuditEvent::DataMasked).size(), 1);
        mask();
        QVERIFY2(!bar->text().contains(u"are masked"_s), qPrintable(bar->text()));
        seeAllTabs();
        QVERIFY(shown().size() > 10);
        QTRY_COMPARE(entries(store::AuditEvent::DataUnmasked).size(), 1);
    }

    //! What is painted already is painted anew, as it may be seen then: nobody has to touch the list for it.
    void theListFollowsTheMask()
    {
        const int title = int(models::SessionTableModel::Column::Title);
        const auto titleOf = [this, title] { return pane().model()->index(0, title).data().toString(); };
        const QString plain = titleOf();
        QVERIFY2(plain.contains(u"kari.n@example.no"_s), qPrintable(plain));
        QStringList told;
        QObject here;
        connect(pane().table()->model(), &QAbstractItemModel::dataChanged, &here,
                [&told, titleOf, title](const QModelIndex &first, const QModelIndex &last) {
                    if (first.row() == 0 && first.column() <= title && last.column() >= title)
                        told << titleOf();
                });
        store::MaskedMode &masking = m_program->settings.maskedMode();
        masking.setOn(true);
        const QString masked = told.value(told.size() - 1);
        QVERIFY2(masked.startsWith(u"Lease for [e-mail]"_s), qPrintable(masked));
        told.clear();
        masking.setOn(false);
        QCOMPARE(told.value(told.size() - 1), plain);
    }

    //! They are read again, which takes a moment: until then there are none.
    void namesOfFilesAreNotSeenUntilTheyAreReadAgain()
    {
        domain::SessionDocument document;
        document.documentId = u"018f0000-0000-7000-8000-0000000000d1"_s;
        domain::SigningSession session;
        session.id = id;
        session.request.documents.append(document);
        ui::SessionResults &results = *workspace().details()->results();
        const auto *tree = results.findChild<QTreeWidget *>(u"resultsTree"_s);
        const auto named = [tree] {
            return tree->topLevelItemCount() == 1 ? tree->topLevelItem(0)->text(1) : u"no line"_s;
        };
        const QString file = u"For ola@firma.example.pdf"_s;
        store::MaskedMode &masking = m_program->settings.maskedMode();
        for (const bool isSaved : {false, true}) {
            results.showSession(session);
            if (isSaved) {
                store::SavedResult saved;
                saved.sessionId = id;
                saved.documentId = document.documentId;
                saved.path = m_program->home.filePath(file);
                results.showSaved({saved});
            } else {
                const QHash<QString, QString> names{{document.documentId, file}};
                results.showNames(names);
            }
            QCOMPARE(named(), file);
            masking.setOn(true);
            results.showSession(session); // with what is still known of it
            QCOMPARE(named(), QString());
            masking.setOn(false);
        }
    }

    void itIsRemembered()
    {
        mask();
        m_program->settings.sync();
        QVERIFY(store::Settings(m_program->folder.settings()).maskedMode().isOn());
        m_program->restart();
        QVERIFY(find<QAction>("maskedMode")->isChecked());
    }

    void copiesAreMasked()
    {
        mask();
        QTest::keyClick(pane().table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QString facts = QGuiApplication::clipboard()->text();
        QVERIFY2(facts.contains(id) && facts.contains(name), qPrintable(facts));
        for (const QString &secret : secrets)
            QVERIFY2(!facts.contains(secret), qPrintable(facts));
        workspace().details()->showTab(ui::SessionDetails::Tab::Json);
        QTest::mouseClick(find<QPushButton>("sessionCopyJson"), Qt::LeftButton);
        const QString json = QGuiApplication::clipboard()->text();
        QVERIFY(json.contains(u"nationalIdentificationNumber"_s));
        for (const QString &secret : secrets)
            QVERIFY2(!json.contains(secret), qPrintable(json));
    }

    void itIsSeenWhileTheKeyIsHeld()
    {
        mask();
        const auto email = [this] { return find<QLabel>("summaryEmail")->text(); };
        QTest::keyPress(pane().table(), Qt::Key_R, Qt::AltModifier | Qt::ShiftModifier);
        QTRY_COMPARE(email(), u"kari.n@example.no"_s);
        QVERIFY(pane().model()->index(0, 1).data().toString().contains(u"kari.n@example.no"_s));
        QTest::keyRelease(pane().table(), Qt::Key_R, Qt::AltModifier | Qt::ShiftModifier);
        QTRY_VERIFY(email().startsWith(u"[e-mail"_s));
        QTRY_COMPARE(shown().join(u'\n'), QString());
        QTRY_COMPARE(entries(store::AuditEvent::DataRevealed).size(), 1);
        QCOMPARE(entries(store::AuditEvent::DataRevealed).first().subjects, QStringList{id});
        // once for each session
        QTest::keyPress(pane().table(), Qt::Key_R, Qt::AltModifier | Qt::ShiftModifier);
        QTRY_COMPARE(email(), u"kari.n@example.no"_s);
        QTest::keyRelease(pane().table(), Qt::Key_Alt, Qt::ShiftModifier);
        QTRY_VERIFY(email().startsWith(u"[e-mail"_s));
        mask();
        QTRY_COMPARE(entries(store::AuditEvent::DataUnmasked).size(), 1); // behind all before
        QCOMPARE(entries(store::AuditEvent::DataRevealed).size(), 1);
    }

    void eachSessionThatIsSeenIsWrittenDown()
    {
        mask();
        QTest::keyPress(pane().table(), Qt::Key_R, Qt::AltModifier | Qt::ShiftModifier);
        domain::SigningSession other;
        other.id = u"018f0000-0000-7000-8000-000000000002"_s;
        workspace().details()->showSession(other, QDateTime::currentDateTimeUtc());
        QTRY_COMPARE(entries(store::AuditEvent::DataRevealed).size(), 2);
        QCOMPARE(entries(store::AuditEvent::DataRevealed).first().subjects, QStringList{other.id});
        QTest::keyRelease(pane().table(), Qt::Key_R, Qt::AltModifier | Qt::ShiftModifier);
    }

    void itIsSeenWhileTheButtonIsHeld()
    {
        auto *button = workspace().details()->revealButton();
        QVERIFY(!button->isVisible());
        mask();
        QVERIFY(button->isVisible());
        QTest::mousePress(button, Qt::LeftButton);
        QTRY_COMPARE(find<QLabel>("summaryMobile")->text(), u"004791234567"_s);
        QTest::mouseRelease(button, Qt::LeftButton);
        QTRY_VERIFY(find<QLabel>("summaryMobile")->text().startsWith(u"[phone"_s));
        button->setFocus();
        QTest::keyPress(button, Qt::Key_Space);
        QTRY_COMPARE(find<QLabel>("summaryMobile")->text(), u"004791234567"_s);
        QTest::keyRelease(button, Qt::Key_Space);
        QTRY_VERIFY(find<QLabel>("summaryMobile")->text().startsWith(u"[phone"_s));
    }

    //! Paper stays, and the audit log would call it masked.
    void whatIsHeldInSightIsNotPrinted()
    {
        mask();
        QTest::keyPress(pane().table(), Qt::Key_R, Qt::AltModifier | Qt::ShiftModifier);
        QTRY_COMPARE(find<QLabel>("summaryEmail")->text(), u"kari.n@example.no"_s);
        pane().printSession();
        const auto *notice = find<QLabel>("sessionNotice");
        QTRY_VERIFY2(notice->toolTip().startsWith(u"Nothing is printed"_s), qPrintable(notice->toolTip()));
        QVERIFY(!find<QPrintPreviewDialog>("printPreview"));
        QTest::keyRelease(pane().table(), Qt::Key_R, Qt::AltModifier | Qt::ShiftModifier);
        QTRY_VERIFY(find<QLabel>("summaryEmail")->text().startsWith(u"[e-mail"_s));
        pane().printSession();
        QTRY_VERIFY(find<QPrintPreviewDialog>("printPreview"));
        find<QPrintPreviewDialog>("printPreview")->reject();
    }

    //! It was asked for before, and is there again when it may be seen.
    void pagesThatAreInSightAreHidden()
    {
        QTRY_COMPARE(find<QLabel>("summaryEmail")->text(), u"kari.n@example.no"_s);
        pane().printSession();
        QTRY_VERIFY(find<QPrintPreviewDialog>("printPreview"));
        auto *preview = find<QPrintPreviewDialog>("printPreview");
        QSignalSpy painted(preview, &QPrintPreviewDialog::paintRequested);
        const auto textOf = [this, preview](const QString &file) {
            const QString path = m_program->home.filePath(file);
            {
                QPrinter printer(QPrinter::HighResolution);
                printer.setPageLayout(preview->printer()->pageLayout());
                printer.setOutputFormat(QPrinter::PdfFormat);
                printer.setOutputFileName(path);
                Q_EMIT preview->paintRequested(&printer);
            }
            return QString::fromUtf8(support::outputOf(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s}));
        };
        const auto isThere = [](const QString &text) {
            return std::any_of(secrets.cbegin(), secrets.cend(),
                               [&text](const QString &secret) { return text.contains(secret); });
        };
        const QString open = textOf(u"open.pdf"_s);
        QVERIFY2(isThere(open), qPrintable(open));
        store::MaskedMode &masking = m_program->settings.maskedMode();
        painted.clear();
        masking.setOn(true);
        QVERIFY(!painted.isEmpty()); // what is seen of them
        QVERIFY2(!preview->windowTitle().contains(u"kari.n@"_s), qPrintable(preview->windowTitle()));
        const QString hidden = textOf(u"hidden.pdf"_s);
        QVERIFY2(!isThere(hidden) && hidden.contains(u"masked"_s), qPrintable(hidden));
        painted.clear();
        masking.setOn(false);
        QVERIFY(!painted.isEmpty());
        QVERIFY(isThere(textOf(u"again.pdf"_s)));
        preview->reject();
    }

    //! A file with personal data is a choice of its own.
    void exportHidesUnlessAsked_data()
    {
        QTest::addColumn<bool>("isAsked");
        QTest::newRow("as proposed") << false;
        QTest::newRow("asked for") << true;
    }
    void exportHidesUnlessAsked()
    {
        QFETCH(bool, isAsked);
        mask();
        QTest::keyClick(&window(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(find<QFileDialog>("exportListDialog"));
        auto *dialog = find<QFileDialog>("exportListDialog");
        QCOMPARE(dialog->nameFilters().size(), 2);
        if (isAsked)
            dialog->selectNameFilter(dialog->nameFilters().at(1));
        const QString path = m_program->home.filePath(u"list.csv"_s);
        support::answerFileDialog(*dialog, path);
        QTRY_COMPARE(entries(store::AuditEvent::ListExported).size(), 1);
        QCOMPARE(entries(store::AuditEvent::ListExported).first().detail.value(u"masked"_s),
                 isAsked ? u"no"_s : u"yes"_s);
        QFile file(path);
        QTRY_VERIFY(file.exists()); // once the log has it
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY(text.contains(id));
        QCOMPARE(text.contains(u"kari.n@example.no"_s), isAsked);
    }

    //! Parts of windows that have no table of the store's.
    void smallLists()
    {
        store::MaskedMode masking(true);
        const QString email = u"kari.n@example.no"_s, title = u"Lease for kari.n@example.no"_s;
        store::SessionRow row;
        row.id = id;
        row.title = title;
        row.signer = email;
        row.state = u"READY"_s;
        row.dueDate = QDateTime::currentDateTimeUtc();

        ui::DueDatesPreview dates({row});
        dates.setSteps({domain::DueDateStep{}});
        dates.setMasking(masking);
        using Column = ui::DueDatesPreview::Column;
        for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole)}) {
            QCOMPARE(dates.index(0, int(Column::Title)).data(role).toString(), u"Lease for [e-mail]"_s);
            QCOMPARE(dates.index(0, int(Column::Signer)).data(role).toString(), u"[e-mail]"_s);
        }
        const QSignalSpy painted(&dates, &QAbstractItemModel::dataChanged);
        masking.setRevealed(true);
        QCOMPARE(painted.size(), 1);
        QCOMPARE(painted.first().first().toModelIndex(), dates.index(0, int(Column::Title)));
        masking.setRevealed(false);
        QCOMPARE(painted.size(), 2);
        QCOMPARE(painted.last().first().toModelIndex(), dates.index(0, int(Column::Title)));

        ui::LabelDialog labels({u"ask "_s + email}, {}, 1);
        labels.setMasking(masking);
        const auto hint = [&labels] { return labels.findChild<QLabel *>(u"labelNameHint"_s)->text(); };
        QCOMPARE(hint(), u"In use: ask [e-mail]"_s);
        masking.setRevealed(true);
        QCOMPARE(hint(), u"In use: ask "_s + email);
        masking.setRevealed(false);
        auto *typed = labels.findChild<QLineEdit *>(u"labelName"_s);
        labels.show();
        labels.activateWindow();
        QVERIFY(support::becomesActive(&labels));
        typed->setFocus();
        QTest::keyClicks(typed, u"a"_s);
        QCOMPARE(typed->text(), u"a"_s); // nor is the rest written out
        masking.setRevealed(true);
        QTest::keyClicks(typed, u"s"_s);
        QCOMPARE(typed->text(), u"ask "_s + email);
        labels.hide();
        masking.setRevealed(false);
        ui::LabelDialog had({u"ask "_s + email}, {u"ask "_s + email}, 1);
        had.setMasking(masking);
        // what cannot be read cannot be typed either, and can be taken off all the same
        auto *takeOff = had.findChild<QPushButton *>(u"labelTakeOff"_s);
        QVERIFY(takeOff);
        QCOMPARE(takeOff->text(), u"Remove “ask [e-mail]”"_s);
        had.setAttribute(Qt::WA_DeleteOnClose, false); // it is on the stack
        had.show();
        QSignalSpy unlabelled(&had, &ui::LabelDialog::unlabelled);
        QTest::mouseClick(takeOff, Qt::LeftButton);
        QCOMPARE(unlabelled.size(), 1);
        QCOMPARE(unlabelled.first().first().toString(), u"ask "_s + email);
        QVERIFY(!had.isVisible());

        ui::CollectionParts parts;
        parts.setMasking(masking);
        parts.showSessions({row}, QDateTime::currentDateTimeUtc());
        const auto *sessions = parts.findChild<QListWidget *>(u"collectionSessionList"_s);
        QVERIFY2(sessions->item(0)->text().startsWith(u"[e-mail] –"_s),
                 qPrintable(sessions->item(0)->text()));
        QVERIFY(!sessions->item(0)->toolTip().contains(email));

        ui::DuplicateWarning warning;
        warning.setMasking(masking);
        tasks::Duplicate duplicate;
        duplicate.signer = email;
        duplicate.document = u"Lease"_s;
        duplicate.sessionId = id;
        warning.showDuplicates({duplicate, duplicate});
        QVERIFY(!warning.findChild<QLabel *>(u"inlineMessageText"_s)->text().contains(email));
        warning.findChild<QPushButton *>(u"inlineMessageAction"_s)->click();
        const auto *menu = warning.findChild<QMenu *>(u"duplicateChoices"_s);
        QVERIFY(menu);
        QVERIFY2(menu->actions().first()->text().startsWith(u"[e-mail]:"_s),
                 qPrintable(menu->actions().first()->text()));

        domain::SigningSession session;
        session.id = id;
        session.request.title = title;
        session.request.signer = domain::Signer{};
        session.request.signer->username = email;
        const std::unique_ptr<QTreeWidgetItem> item(ui::orderItem(id, session, &masking));
        QCOMPARE(item->text(0), u"Lease for [e-mail]"_s);
        QCOMPARE(item->text(1), u"[e-mail]"_s);

        // who looks at a row does not lose it by that
        ui::OrderOptions order;
        order.setMasking(masking);
        domain::SessionDraft after;
        after.common.subsequentTo = QStringList{id, u"second"_s, u"third"_s};
        order.readFrom(after);
        auto *chosen = order.findChild<QTreeWidget *>(u"composeOrder"_s);
        chosen->setCurrentItem(chosen->topLevelItem(1));

        masking.setRevealed(true);
        QCOMPARE(chosen->currentItem(), chosen->topLevelItem(1));
        QVERIFY(chosen->currentItem());
        QCOMPARE(dates.index(0, int(Column::Signer)).data().toString(), email);
        QVERIFY(sessions->item(0)->text().startsWith(email));
        QVERIFY(sessions->item(0)->toolTip().contains(email));
    }

    //! By itself, a while after the account was opened.
    void whatIsLongOverIsWiped()
    {
        store::SessionIndex &index = window().account()->sessionIndex();
        store::SessionRow old;
        old.id = u"018f0000-0000-7000-8000-000000000002"_s;
        old.json = "{}";
        old.state = u"SIGNED"_s;
        old.isFinal = true;
        old.signer = name;
        old.dueDate = QDateTime::currentDateTimeUtc().addDays(-100);
        using Done = store::StoreResult<void>;
        const auto kept = answerOf<Done>([&](QObject *context, std::function<void(Done)> done) {
            index.upsert({old}, context, std::move(done));
        });
        QVERIFY(kept && *kept);
        QSignalSpy wiped(workspace().wipe(), &tasks::PersonalDataWipe::wiped);
        workspace().wipe()->setPace(0, 24 * 3'600'000); // of what the window has started
        QTRY_COMPARE(wiped.size(), 1);
        QCOMPARE(wiped[0][0].toStringList(), QStringList{old.id});
    }

    void textOfADocument()
    {
        store::MaskedMode masking(true);
        ui::DocumentPreview preview;
        preview.setMasking(masking);
        store::DocumentRecord record;
        record.documentId = id;
        record.title = u"For ola@firma.example"_s;
        record.mimeType = u"text/plain"_s;
        record.privateCopyPath =
            support::writeSample(m_program->home.path(), u"a.txt"_s, "Write to kari.n@example.no");
        preview.showRecord(record);
        const auto *text = preview.findChild<QPlainTextEdit *>(u"documentText"_s);
        const auto *words = preview.findChild<QLabel *>(u"documentWords"_s);
        QTRY_VERIFY2(words->text().contains(u"not shown"_s), qPrintable(words->text()));
        QCOMPARE(text->toPlainText(), QString());
        QVERIFY2(!preview.factsText().contains(u"ola@firma.example"_s), qPrintable(preview.factsText()));
        masking.setRevealed(true);
        QCOMPARE(text->toPlainText(), u"Write to kari.n@example.no"_s);
        QVERIFY(preview.factsText().contains(u"ola@firma.example"_s));
        masking.setRevealed(false);
        QCOMPARE(text->toPlainText(), QString());
    }

    //! What a service says of an error may name somebody.
    void messagesOfPanes()
    {
        mask();
        const QList<QWidget *> panes{workspace().documents(), workspace().collections(), workspace().drafts(),
                                     workspace().templates()};
        for (const QWidget *pane : panes) {
            auto *message = pane->findChild<ui::InlineMessage *>();
            message->showMessage(ui::InlineMessage::Tone::Error, u"Not for ola@firma.example"_s);
            const QString text = message->findChild<QLabel *>(u"inlineMessageText"_s)->text();
            QVERIFY2(text.startsWith(u"Not for ["_s), qPrintable(pane->objectName() + u": "_s + text));
        }
        const auto messages = workspace().details()->findChildren<ui::InlineMessage *>();
        QCOMPARE(messages.size(), 2); // of the due date, and of what is downloaded
        for (ui::InlineMessage *message : messages) {
            message->showMessage(ui::InlineMessage::Tone::Error, u"Not for ola@firma.example"_s);
            const QString text = message->findChild<QLabel *>(u"inlineMessageText"_s)->text();
            QVERIFY2(text.startsWith(u"Not for ["_s), qPrintable(text));
        }
    }

    //! Who works masked gives evidence away unmasked only when that is said.
    void evidenceBeginsMasked()
    {
        mask();
        QTest::keyClick(pane().table(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(find<QDialog>("evidenceDialog"));
        QVERIFY(find<QCheckBox>("evidenceMask")->isChecked());
        const auto heading = [this] { return find<QLabel>("evidenceHeading")->text(); };
        QVERIFY2(!heading().contains(u"kari.n@example.no"_s), qPrintable(heading()));
        m_program->settings.maskedMode().setRevealed(true);
        QVERIFY2(heading().contains(u"kari.n@example.no"_s), qPrintable(heading()));
        m_program->settings.maskedMode().setRevealed(false);
        find<QDialog>("evidenceDialog")->reject();
    }

    //! Most often it was just copied; what is typed instead is seen.
    void linkToGoTo()
    {
        const QString link = u"https://sign.example/s/secret-token"_s;
        QGuiApplication::clipboard()->setText(link);
        mask();
        QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(find<QLineEdit>("goToText"));
        auto *text = find<QLineEdit>("goToText");
        QTRY_COMPARE(text->text(), link);
        QVERIFY2(!text->displayText().contains(u"secret"_s), qPrintable(text->displayText()));
        m_program->settings.maskedMode().setRevealed(true);
        QCOMPARE(text->displayText(), link);
        m_program->settings.maskedMode().setRevealed(false);
        QVERIFY2(!text->displayText().contains(u"secret"_s), qPrintable(text->displayText()));
        QTest::keyClicks(text, u"A-17"_s);
        QCOMPARE(text->displayText(), u"A-17"_s);
        qobject_cast<QDialog *>(text->window())->reject();
    }

    //! Its title, and the reasons that were typed before. They are kept as they are.
    void whyALinkIsWanted()
    {
        mask();
        QTest::keyClick(pane().table(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(support::linkReasonDialog());
        const QString about = support::linkReasonDialog()->findChild<QLabel *>(u"linkReasonAbout"_s)->text();
        QVERIFY2(about.startsWith(u"Lease for ["_s), qPrintable(about));
        support::linkReasonDialog()->reject();
        const QString typed = u"asked by ola@firma.example"_s;
        ui::LinkReasonDialog dialog({}, 1, u"Go"_s, {typed}, &m_program->settings.maskedMode(), nullptr);
        QSignalSpy chosen(&dialog, &ui::LinkReasonDialog::chosen);
        auto *fourth = dialog.findChild<QRadioButton *>(u"linkReason4"_s);
        QCOMPARE(fourth->text(), u"asked by [e-mail]"_s);
        fourth->click();
        dialog.findChild<QPushButton *>(u"linkReasonGo"_s)->click();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toString(), typed);
    }

    //! It may be open already.
    void whyALinkIsWantedFollows()
    {
        store::MaskedMode masking(false);
        const QString title = u"Lease for kari.n@example.no"_s, typed = u"asked by ola@firma.example"_s;
        ui::LinkReasonDialog dialog(title, 1, u"Go"_s, {typed}, &masking, nullptr);
        const auto *about = dialog.findChild<QLabel *>(u"linkReasonAbout"_s);
        const auto *fourth = dialog.findChild<QRadioButton *>(u"linkReason4"_s);
        QCOMPARE(about->text(), title);
        QCOMPARE(fourth->text(), typed);
        masking.setOn(true);
        QCOMPARE(about->text(), u"Lease for [e-mail]"_s);
        QCOMPARE(fourth->text(), u"asked by [e-mail]"_s);
        masking.setRevealed(true);
        QCOMPARE(about->text(), title);
    }

    //! A screen that begins to be shared masks by itself, whatever is open.
    void whatIsAskedAlready()
    {
        store::MaskedMode &masking = m_program->settings.maskedMode();
        pane().deleteSelected();
        QTRY_VERIFY(find<QMessageBox>("deleteQuestion"));
        auto *question = find<QMessageBox>("deleteQuestion");
        QVERIFY2(question->text().contains(u"kari.n@example.no"_s), qPrintable(question->text()));
        masking.setOn(true);
        QVERIFY2(question->text().contains(u"Lease for [e-mail]"_s), qPrintable(question->text()));
        for (const QString &secret : secrets)
            QVERIFY2(!question->text().contains(secret), qPrintable(question->text()));
        question->reject();
        QTRY_VERIFY(!find<QMessageBox>("deleteQuestion"));
        masking.setOn(false);
        window().activateWindow();
        QVERIFY(support::becomesActive(&window()));
        QTest::keyClick(pane().table(), Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY(find<QDialog>("noteDialog"));
        auto *note = find<QDialog>("noteDialog");
        QVERIFY2(note->windowTitle().contains(u"kari.n@example.no"_s), qPrintable(note->windowTitle()));
        masking.setOn(true);
        QVERIFY2(note->windowTitle().contains(u"Lease for [e-mail]"_s), qPrintable(note->windowTitle()));
        note->reject();
    }

    //! It cannot be read, and is kept as it was written.
    void aNoteThatIsBeingWritten()
    {
        QTest::keyClick(pane().table(), Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY(find<QPlainTextEdit>("noteText"));
        auto *text = find<QPlainTextEdit>("noteText");
        const QString typed = u"Ring ola@firma.example"_s;
        QTest::keyClick(text, Qt::Key_A, Qt::ControlModifier); // in the place of the one that is there
        QTest::keyClicks(text, typed);
        store::MaskedMode &masking = m_program->settings.maskedMode();
        masking.setOn(true);
        QCOMPARE(text->toPlainText(), u"Ring [e-mail]"_s);
        QTest::keyClicks(text, u" again"_s);
        QCOMPARE(text->toPlainText(), u"Ring [e-mail]"_s);
        masking.setRevealed(true);
        QCOMPARE(text->toPlainText(), typed);
        QTest::keyClicks(text, u" today"_s);
        masking.setRevealed(false);
        QCOMPARE(text->toPlainText(), u"Ring [e-mail] today"_s);
        QTest::mouseClick(find<QPushButton>("noteSave"), Qt::LeftButton);
        QTRY_VERIFY(!find<QDialog>("noteDialog"));
        masking.setOn(false);
        QTRY_COMPARE(find<QLabel>("summaryNote")->text(), typed + u" today"_s);
    }

    void previewOfMessages()
    {
        store::MaskedMode masking(true);
        domain::SessionDraft draft;
        domain::DraftSigner signer;
        signer.email = u"kari.n@example.no"_s;
        signer.mobile = u"12345"_s; // of no form that anybody knows
        draft.signers = {signer};
        domain::NotificationMessage email, sms;
        email.communicationMethod = domain::CommunicationMethod::Email;
        sms.communicationMethod = domain::CommunicationMethod::Sms;
        draft.common.notifications = QList{email, sms};
        ui::NotificationPreview preview;
        preview.setMasking(masking);
        preview.showDraft(draft, QDateTime::currentDateTimeUtc());
        QVERIFY2(!preview.text().contains(signer.email) && !preview.text().contains(signer.mobile),
                 qPrintable(preview.text()));
        QCOMPARE(preview.findChild<QComboBox *>()->currentText(), u"[e-mail]"_s);
        masking.setRevealed(true);
        QVERIFY(preview.text().contains(signer.email) && preview.text().contains(signer.mobile));
    }

    //! Nobody typed them here; what is typed instead is seen.
    void wordsOfASavedSearch()
    {
        store::MaskedMode masking(true);
        ui::SessionFilterBar bar;
        bar.setMasking(masking);
        domain::SessionFilter filter;
        filter.text = u"ola@firma.example"_s;
        bar.show(filter);
        auto *text = bar.findChild<QLineEdit *>(u"filterText"_s);
        QCOMPARE(text->text(), filter.text); // it is looked for
        QVERIFY2(!text->displayText().contains(u"ola"_s), qPrintable(text->displayText()));
        masking.setRevealed(true);
        QCOMPARE(text->displayText(), filter.text);
        masking.setRevealed(false);
        QVERIFY2(!text->displayText().contains(u"ola"_s), qPrintable(text->displayText()));
        bar.QWidget::show();
        bar.activateWindow();
        QVERIFY(support::becomesActive(&bar));
        text->setFocus();
        QTest::keyClicks(text, u"A-17"_s);
        QCOMPARE(text->displayText(), u"A-17"_s);
        QCOMPARE(text->echoMode(), QLineEdit::Normal);
    }

    //! What was asked for before is not; what is typed instead is seen, also when the person turns to the
    //! button.
    void wordsOfGoTo()
    {
        store::MaskedMode masking(true);
        ui::GoToDialog dialog;
        dialog.setMasking(masking);
        dialog.setText(u"ola@firma.example"_s);
        auto *text = dialog.findChild<QLineEdit *>(u"goToText"_s);
        QVERIFY2(!text->displayText().contains(u"ola"_s), qPrintable(text->displayText()));
        masking.setRevealed(true);
        QCOMPARE(text->displayText(), u"ola@firma.example"_s);
        masking.setRevealed(false);
        QVERIFY2(!text->displayText().contains(u"ola"_s), qPrintable(text->displayText()));
        dialog.show();
        dialog.activateWindow();
        QVERIFY(support::becomesActive(&dialog));
        text->setFocus();
        QTest::keyClicks(text, u"A-17"_s);
        QCOMPARE(text->displayText(), u"A-17"_s);
        dialog.findChild<QPushButton *>(u"goToButton"_s)->setFocus();
        QCOMPARE(text->displayText(), u"A-17"_s);
        QCOMPARE(text->echoMode(), QLineEdit::Normal);
    }

    //! It is offered what it is called now; what is typed instead is seen.
    void nameOfASavedSearch()
    {
        mask();
        auto *views = window().findChild<ui::ViewList *>();
        views->chooseSearch(u"f"_s);
        views->setFocus();
        QTest::keyClick(views, Qt::Key_F2);
        QTRY_VERIFY(find<QLineEdit>("searchName"));
        auto *text = find<QLineEdit>("searchName");
        QTRY_COMPARE(text->text(), u"Those of ola@firma.example"_s); // it is called so, unless it is renamed
        QVERIFY2(!text->displayText().contains(u"ola"_s), qPrintable(text->displayText()));
        m_program->settings.maskedMode().setRevealed(true);
        QCOMPARE(text->displayText(), text->text());
        m_program->settings.maskedMode().setRevealed(false);
        QVERIFY2(!text->displayText().contains(u"ola"_s), qPrintable(text->displayText()));
        QTest::keyClicks(text, u"A-17"_s);
        QCOMPARE(text->displayText(), u"A-17"_s);
        QCOMPARE(text->echoMode(), QLineEdit::Normal); // also when the person goes on to its key
        qobject_cast<QDialog *>(text->window())->reject();
    }

    //! Also when it is masked while the seconds are counted in which it can be undone.
    void nameOfABatchThatIsHeld()
    {
        store::MaskedMode masking(false);
        ui::BatchHold hold;
        hold.setMasking(masking);
        hold.hold(id, u"For ola@firma.example"_s, 2, 600'000);
        const auto *text = hold.findChild<QLabel *>(u"batchHoldText"_s);
        QVERIFY2(text->text().contains(u"“For ola@firma.example”"_s), qPrintable(text->text()));
        masking.setOn(true);
        QVERIFY2(text->text().contains(u"“For [e-mail]”"_s), qPrintable(text->text()));
        hold.undo();
    }

    //! What looks like the place of a number in a name is a part of the name.
    void percentSignsInTheNameOfABatchThatIsHeld()
    {
        ui::BatchHold hold;
        hold.hold(id, u"50%1 %2 rabatt"_s, 2, 600'000);
        const QString text = hold.findChild<QLabel *>(u"batchHoldText"_s)->text();
        QVERIFY2(text.contains(u"“50%1 %2 rabatt”"_s), qPrintable(text));
        QVERIFY2(text.endsWith(u" s"_s) && text.at(text.size() - 3).isDigit(), qPrintable(text));
        hold.undo();
    }

    //! What a file is called is often whom it is for, and what is wrong with it may repeat that.
    void documentsOfANewSession()
    {
        store::MaskedMode masking(true);
        domain::DraftDocument document;
        document.documentId = id;
        document.title = u"Lease of ola@firma.example"_s;
        domain::SessionDraft draft;
        draft.documents = {document};
        draft.signers = {domain::DraftSigner(), domain::DraftSigner()};
        ui::SessionForm form;
        form.setMasking(masking);
        form.setDraft(draft);
        const auto *documents = form.findChild<QTableWidget *>(u"composeDocuments"_s);
        const auto *actions = form.findChild<QTableWidget *>(u"composeActions"_s);
        const auto texts = [documents, actions] {
            return QStringList{documents->item(0, 0)->text(), documents->cellWidget(0, 2)->accessibleName(),
                               actions->horizontalHeaderItem(0)->text(),
                               actions->item(0, 0)->data(Qt::AccessibleTextRole).toString()};
        };
        const QStringList masked = texts();
        for (const QString &text : masked)
            QVERIFY2(text.contains(u"Lease of [e-mail]"_s), qPrintable(text));
        form.documents()->addProblem(u"Not for kari.n@example.no"_s, 0);
        const auto *problem = form.findChild<QLabel *>(u"composeDocumentsProblem"_s);
        QVERIFY2(problem->text().contains(u"Not for ["_s), qPrintable(problem->text()));
        QVERIFY2(!problem->text().contains(u'@'), qPrintable(problem->text()));
        const QString tip = documents->item(0, 0)->toolTip();
        QVERIFY2(tip.contains(u"Not for [e-mail]"_s) && !tip.contains(u'@'), qPrintable(tip));
        QVERIFY2(!documents->accessibleDescription().contains(u'@'),
                 qPrintable(documents->accessibleDescription()));
        masking.setRevealed(true);
        const QStringList revealed = texts();
        for (const QString &text : revealed)
            QVERIFY2(text.contains(document.title), qPrintable(text));
    }

    void theFormOfANewSession()
    {
        domain::SessionDraft draft;
        draft.common.title = u"For ola@firma.example"_s;
        domain::DraftSigner signer;
        signer.name = name;
        signer.email = u"kari.n@example.no"_s;
        signer.mobile = u"91234567"_s;
        signer.nationalIdentificationNumber = u"01017012345"_s;
        domain::DraftSigner nameless;
        nameless.email = u"per.o@example.no"_s;
        nameless.step = signer.step + 1;
        draft.signers = {signer, nameless};
        domain::NotificationMessage message;
        message.communicationMethod = domain::CommunicationMethod::Email;
        draft.common.notifications = QList{message};
        mask();
        workspace().sends()->beginWith(draft);
        auto *list =
            workspace().newSessionDialog() ? workspace().newSessionDialog()->form()->signers() : nullptr;
        if (!list)
            for (QWidget *top : QApplication::topLevelWidgets())
                if (auto *dialog = qobject_cast<ui::NewSessionDialog *>(top))
                    list = dialog->form()->signers();
        if (!list)
            if (auto *dialog = window().findChild<ui::NewSessionDialog *>())
                list = dialog->form()->signers();
        QVERIFY(list);
        QTRY_COMPARE(list->model()->rowCount(), 2);
        using Column = models::SignerTableModel::Column;
        QCOMPARE(list->model()->index(0, int(Column::Email)).data().toString(), u"[e-mail]"_s);
        QCOMPARE(list->model()->index(0, int(Column::IdentityNumber)).data().toString(),
                 u"[identity number]"_s);
        QCOMPARE(list->model()->index(0, int(Column::Email)).data(Qt::EditRole).toString(), signer.email);
        list->window()->activateWindow();
        QTRY_VERIFY(QApplication::activeWindow() == list->window());
        list->table()->setFocus();
        list->table()->selectAll();
        QTest::keySequence(list->table(), QKeySequence::Copy);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(name) && !copied.contains(signer.email), qPrintable(copied));
        const auto *preview = list->window()->findChild<QLabel *>(u"composePreview"_s);
        QTRY_VERIFY2(preview->text().contains(u"[e-mail]"_s), qPrintable(preview->text()));
        support::picture(*list->window(), u"masked-form"_s);
        const auto *canvas = list->window()->findChild<ui::OrderCanvas *>();
        QStringList drawn;
        for (const ui::OrderColumn &column : canvas->picture().columns)
            for (const ui::OrderBox &box : column.boxes)
                drawn << box.name << box.detail;
        QCOMPARE(drawn, QStringList({name, u"[e-mail]"_s, u"[e-mail]"_s, QString()}));
    }
};

QTEST_MAIN(TestUiMasking)
#include "tst_ui_masking.moc"

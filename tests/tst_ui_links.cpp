// Signing links on their way out of the program, and the window of the audit log; by keys, as a person does
// it.
#include "models/auditmodel.h"
#include "models/sessiontablemodel.h"
#include "store/auditfile.h"
#include "store/auditlog.h"
#include "store/maskedmode.h"
#include "store/sql.h"
#include "support/accessiblechecker.h"
#include "support/answer.h"
#include "support/hands.h"
#include "support/linkreason.h"
#include "support/patience.h"
#include "support/pictures.h"
#include "support/programwindow.h"
#include "support/windowpatience.h"
#include "support/windowtexts.h"
#include "tasks/remembered.h"
#include "ui/accounts/accounttrail.h"
#include "ui/audit/auditdialog.h"
#include "ui/isolatedname.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/signinglinks.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/workspace.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::SessionState;

class TestUiLinks : public QObject
{
    Q_OBJECT

    support::SandboxProcess m_sandbox;
    std::unique_ptr<support::ProgramWindow> m_program;
    QList<QUrl> m_opened;

    [[nodiscard]] ui::MainWindow &window() const { return *m_program->window; }
    [[nodiscard]] ui::SessionsPane &pane() const { return *window().workspace()->sessions(); }
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
    //! The number'th of those whose link is of use.
    [[nodiscard]] domain::SigningSession ready(int number = 0) const
    {
        for (int row = 0; row < pane().model()->rowCount(); ++row)
            if (const auto one = session(row); one && domain::stateOf(*one).value() == SessionState::Ready &&
                                               !domain::isOverdue(*one, QDateTime::currentDateTimeUtc()) &&
                                               number-- == 0)
                return *one;
        return {};
    }
    void choose(const domain::SigningSession &session) const
    {
        pane().table()->setFocus();
        // selectRow() would ask for keys that the test does not hold any more
        pane().table()->selectionModel()->setCurrentIndex(
            pane().model()->index(pane().model()->rowOf(session.id), 0),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    //! Keys count in the active window alone, and the platform of the tests has no window manager.
    void pressCtrlL()
    {
        window().activateWindow();
        QTRY_VERIFY(QApplication::activeWindow() == &window());
        QTest::keyClick(&window(), Qt::Key_L, Qt::ControlModifier);
    }
    static QString copied() { return QGuiApplication::clipboard()->text(); }
    [[nodiscard]] QString notice() const { return find<QLabel>("sessionNotice")->toolTip(); }
    //! What stands above the list.
    [[nodiscard]] QString message() const
    {
        return pane().findChild<ui::InlineMessage *>(QString(), Qt::FindDirectChildrenOnly)->text();
    }
    //! Newest first, without those of other kinds.
    [[nodiscard]] QList<store::AuditEntry> entries(store::AuditEvent event) const
    {
        auto all = store::AuditFile(m_program->folder.path()).newest(1000);
        QList<store::AuditEntry> some = all.value_or(QList<store::AuditEntry>());
        some.removeIf([event](const auto &entry) { return entry.event != store::auditWord(event); });
        return some;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_sandbox.start(QStringLiteral(PROGRAMS), 60));
        QDesktopServices::setUrlHandler(u"http"_s, this, "opened");
    }
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(u"http"_s); }
    void init()
    {
        m_opened.clear();
        QGuiApplication::clipboard()->clear();
        m_program = std::make_unique<support::ProgramWindow>(m_sandbox);
        window().openProfile(m_program->profile);
        QVERIFY(support::becomesActive(&window()));
        QTRY_VERIFY_WITH_TIMEOUT(pane().model()->rowCount() >= 59, 30'000);
        QTRY_VERIFY(!ready(2).id.isEmpty());
    }
    void cleanup() { m_program.reset(); }

    //! Whatever is to be done with the link, and in Norwegian too.
    void keysOfTheReasonsDoNotClash()
    {
        m_program->language.use(u"nb"_s);
        for (const char *verb : {"&Copy link", "O&pen link", "E&xport links"}) {
            ui::LinkReasonDialog dialog({}, 2, ui::SigningLinks::tr(verb), {}, nullptr, &window());
            dialog.show();
            QVERIFY(!dialog.findChild<QPushButton *>(u"linkReasonGo"_s)->text().contains(u"link"_s));
            QCOMPARE(support::accessKeyClashesIn(dialog).join(u'\n'), QString());
        }
        m_program->language.use(u"en"_s);
    }

    void aReasonIsAskedForOnce()
    {
        choose(ready());
        pressCtrlL();
        QTRY_VERIFY(support::linkReasonDialog());
        auto *dialog = support::linkReasonDialog();
        // others may have one of the same title
        QVERIFY(!domain::signerNameOf(ready()).isEmpty());
        QCOMPARE(dialog->findChild<QLabel *>(u"linkReasonAbout"_s)->text(),
                 ui::isolatedName(ready().request.title) + u" – "_s +
                     ui::isolatedName(domain::signerNameOf(ready())));
        QCOMPARE(support::unnamedIn(*dialog).join(u'\n'), QString());
        QCOMPARE(support::accessKeyClashesIn(*dialog).join(u'\n'), QString());
        support::picture(*dialog, u"link-reason"_s);
        support::useDarkPalette(true);
        support::picture(*dialog, u"link-reason-dark"_s);
        support::useDarkPalette(false);
        QVERIFY(copied().isEmpty());
        dialog->activateWindow();
        QTRY_VERIFY(QApplication::activeWindow() == dialog);
        const auto *go = dialog->findChild<QPushButton *>(u"linkReasonGo"_s);
        QVERIFY(!go->isEnabled()); // what nobody has read is not written down
        for (const auto *reason : dialog->findChildren<QRadioButton *>())
            QVERIFY2(!reason->isChecked(), qPrintable(reason->text()));
        const auto *missing = dialog->findChild<QLabel *>(u"linkReasonMissing"_s);
        QVERIFY(missing && !missing->isVisible());
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(dialog->isVisible() && copied().isEmpty());
        QVERIFY(missing->isVisible() && !missing->text().isEmpty()); // and why nothing happens
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Down);        // from the field to the first one
        QVERIFY(dialog->findChild<QRadioButton *>(u"linkReason0"_s)->hasFocus());
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Down);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Down); // the third one
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
        QVERIFY(go->isEnabled() && !missing->isVisible());
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(copied(), *ready().signatureUrl);
        QVERIFY2(notice().contains(u"1 link"_s) && notice().contains(u"60 second"_s), qPrintable(notice()));
        QVERIFY2(notice().size() < 60,
                 qPrintable(notice())); // beside how old the list is there is no more room
        QCOMPARE(entries(store::AuditEvent::LinkCopied).size(), 1);
        QCOMPARE(entries(store::AuditEvent::LinkCopied).first().subjects, QStringList{ready().id});
        QCOMPARE(entries(store::AuditEvent::LinkCopied).first().detail.value(u"reason"_s),
                 u"e-mail did not arrive"_s);
        QCOMPARE(entries(store::AuditEvent::LinkCopied).first().profileId, m_program->profile.id);

        QGuiApplication::clipboard()->clear();
        pressCtrlL();
        QTRY_COMPARE(copied(), *ready().signatureUrl);
        QVERIFY(!support::linkReasonDialog());
        QCOMPARE(entries(store::AuditEvent::LinkCopied).size(), 2); // it is written down each time

        choose(ready(1));
        pressCtrlL();
        QVERIFY(support::giveLinkReason()); // of another session it is asked for
        QTRY_COMPARE(copied(), *ready(1).signatureUrl);
    }

    //! Where nobody is notified by the service, that is the way of working.
    void whoPassesOnTheLinksSaysSoFirst()
    {
        choose(ready());
        pressCtrlL();
        QTRY_VERIFY(support::linkReasonDialog());
        auto *dialog = support::linkReasonDialog();
        auto *first = dialog->findChild<QRadioButton *>(u"linkReason0"_s);
        QCOMPARE(first->text().remove(u'&'), u"I pass on the links myself"_s);
        QTest::keyClick(first, Qt::Key_Space);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(copied(), *ready().signatureUrl);
        QCOMPARE(entries(store::AuditEvent::LinkCopied).first().detail.value(u"reason"_s),
                 u"links are passed on by hand"_s);
    }

    void theClipboardIsToldThatItIsASecret()
    {
        choose(ready());
        pressCtrlL();
        QVERIFY(support::giveLinkReason());
        QTRY_COMPARE(copied(), *ready().signatureUrl);
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(data->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
        QVERIFY(data->hasFormat(u"ExcludeClipboardContentFromMonitorProcessing"_s));
        QCOMPARE(data->data(u"CanIncludeInClipboardHistory"_s), QByteArray(4, '\0'));
        QVERIFY(data->hasFormat(u"org.nspasteboard.ConcealedType"_s));
    }

    void anotherReasonIsOfferedTheNextTime()
    {
        choose(ready());
        pressCtrlL();
        QTRY_VERIFY(support::linkReasonDialog());
        auto *dialog = support::linkReasonDialog();
        auto *text = dialog->findChild<QLineEdit *>(u"linkReasonText"_s);
        auto *go = dialog->findChild<QPushButton *>(u"linkReasonGo"_s);
        const auto *other = dialog->findChild<QRadioButton *>(u"linkReasonOther"_s);
        dialog->activateWindow();
        QVERIFY(support::becomesActive(dialog));
        QVERIFY(!go->isEnabled() && !other->isChecked());
        QTRY_COMPARE(QApplication::focusWidget(), text);
        QTest::keyClicks(QApplication::focusWidget(), u"Moved, asked at kari@example.no & rang"_s);
        QVERIFY(go->isEnabled() && other->isChecked());
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_COMPARE(copied(), *ready().signatureUrl);
        QCOMPARE(entries(store::AuditEvent::LinkCopied).first().detail.value(u"reason"_s),
                 u"Moved, asked at [e-mail 1] & rang"_s);
        choose(ready(1));
        pressCtrlL();
        QTRY_VERIFY(support::linkReasonDialog());
        const auto *fourth = support::linkReasonDialog()->findChild<QRadioButton *>(u"linkReason4"_s);
        QVERIFY(fourth && fourth->text().startsWith(u"Moved, asked at kari"_s));
        support::picture(*support::linkReasonDialog(), u"link-reason-typed"_s);
        QTest::keyClick(support::linkReasonDialog(), Qt::Key_Escape);
        QTRY_VERIFY(!support::linkReasonDialog());
        QCOMPARE(copied(), *ready().signatureUrl); // nothing new
        QCOMPARE(entries(store::AuditEvent::LinkCopied).size(), 1);
    }

    void severalAtOnce()
    {
        pane().setView({.states = {SessionState::Ready}});
        QTRY_VERIFY(!pane().isLoading() && pane().model()->rowCount() > 2 && session(2));
        QTRY_VERIFY(pane().model()->rowCount() < 59); // the others' links would stay here
        choose(*session(0));
        QTest::keyClick(pane().table(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(pane().table(), Qt::Key_Down, Qt::ShiftModifier);
        pressCtrlL();
        QVERIFY(support::giveLinkReason());
        QTRY_COMPARE(copied().split(u'\n').size(), 3);
        QCOMPARE(entries(store::AuditEvent::LinkCopied).first().subjects.size(), 3);
        // who passes them on has to know which is for whom
        QStringList rows = copied().split(u'\n'), wanted;
        for (int row = 0; row < 3; ++row)
            wanted << QStringList{domain::signerNameOf(*session(row)), session(row)->request.title,
                                  *session(row)->signatureUrl}
                          .join(u'\t');
        rows.sort();
        wanted.sort();
        QCOMPARE(rows, wanted);
    }

    //! Also of signers without a name; and not more is seen of them than elsewhere.
    void whoseIsWhoseOfSeveral()
    {
        m_program->settings.maskedMode().setOn(true);
        const QList<ui::SigningLink> links{{u"1"_s, u"Kari Nordmann"_s, u"Lease"_s, u"http://x/1"_s},
                                           {u"2"_s, {}, u"Lease\tof\nthe house"_s, u"http://x/2"_s},
                                           {u"3"_s, u"ola@firma.example"_s, u"=1+1"_s, u"http://x/3"_s}};
        pane().links()->copy(links, &window());
        QVERIFY(support::giveLinkReason());
        QTRY_COMPARE(copied().split(u'\n'), QStringList({u"Kari Nordmann\tLease\thttp://x/1"_s,
                                                         u"Signer 2\tLease of the house\thttp://x/2"_s,
                                                         u"[e-mail]\t'=1+1\thttp://x/3"_s}));
        QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s),
                 QByteArray("secret"));
        m_program->settings.maskedMode().setOn(false);
        QGuiApplication::clipboard()->clear();
        pane().links()->copy(links.mid(2), &window()); // one alone is pasted where an address is wanted
        QTRY_COMPARE(copied(), u"http://x/3"_s);
    }

    //! Who chose more than were copied would pass on too few.
    void whatStaysHereOfSeveralIsCounted()
    {
        pane().table()->setFocus();
        QTest::keyClick(pane().table(), Qt::Key_A, Qt::ControlModifier);
        const int all = pane().model()->rowCount();
        QVERIFY(all >= 59);
        pressCtrlL();
        QVERIFY(support::giveLinkReason());
        QTRY_VERIFY(!copied().isEmpty());
        const int count = int(copied().split(u'\n').size());
        QVERIFY(count > 2 && count < all);
        QTRY_VERIFY2(notice().startsWith(u"%1 of %2 link"_s.arg(count).arg(all)), qPrintable(notice()));
    }

    //! A signer who is sent a dead link rings again.
    void aLinkThatIsOfNoUseStaysHere_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("why");
        QTest::newRow("signed") << int(SessionState::Signed) << u"has ended"_s;
        QTest::newRow("rejected") << int(SessionState::Rejected) << u"has ended"_s;
        QTest::newRow("overdue") << int(SessionState::Ready) << u"is overdue"_s;
    }
    void aLinkThatIsOfNoUseStaysHere()
    {
        QFETCH(const int, state);
        QFETCH(const QString, why);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        domain::SigningSession ended;
        const auto isThere = [&] {
            for (int row = 0; row < pane().model()->rowCount() && ended.id.isEmpty(); ++row)
                if (const auto one = session(row); one && int(domain::stateOf(*one).value()) == state &&
                                                   (domain::isFinal(*one) || domain::isOverdue(*one, now)) &&
                                                   one->signatureUrl && !one->signatureUrl->isEmpty())
                    ended = *one;
            return !ended.id.isEmpty();
        };
        QTRY_VERIFY(isThere()); // rows are read as they are asked for
        choose(ended);
        const auto *copy = find<QPushButton>("summaryCopyLink"), *open = find<QPushButton>("summaryOpenLink");
        QTRY_COMPARE(window().workspace()->details()->sessionId(), ended.id);
        QVERIFY(!copy->isVisible() && !open->isVisible());
        pressCtrlL();
        QTRY_VERIFY2(message().contains(why), qPrintable(message()));
        QVERIFY2(notice().isEmpty(), qPrintable(notice())); // it is said once, and how old the list is stays
        QVERIFY(find<QLabel>("sessionAsOf")->isVisible());
        QVERIFY(!support::linkReasonDialog());
        pane().openLink();
        QVERIFY(!support::linkReasonDialog());
        QVERIFY(copied().isEmpty() && m_opened.isEmpty());
    }

    //! It would be read as being of the next one that is looked at.
    void whyItStaysHereGoesWithWhatItIsOf()
    {
        const auto *message = pane().findChild<ui::InlineMessage *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(message);
        domain::SigningSession ended;
        const auto isThere = [&] {
            for (int row = 0; row < pane().model()->rowCount() && ended.id.isEmpty(); ++row)
                if (const auto one = session(row); one && domain::isFinal(*one))
                    ended = *one;
            return !ended.id.isEmpty() && !ready().id.isEmpty();
        };
        QTRY_VERIFY(isThere()); // rows are read as they are asked for
        const auto refuse = [&] {
            choose(ended);
            QTRY_COMPARE(window().workspace()->details()->sessionId(), ended.id);
            pressCtrlL();
            QTRY_VERIFY(message->isVisible() && message->text().contains(u"has ended"_s));
        };
        refuse();
        if (QTest::currentTestFailed())
            return;
        choose(ready());
        QVERIFY(!message->isVisible());
        QVERIFY2(notice().isEmpty(), qPrintable(notice()));

        refuse();
        if (QTest::currentTestFailed())
            return;
        find<QLineEdit>("filterText")->setText(ready().request.title);
        QTRY_VERIFY(!message->isVisible());
        QVERIFY2(notice().isEmpty(), qPrintable(notice()));
    }

    void theClipboardIsClearedUnlessItChanged()
    {
        ui::SecretClipboard &clipboard = pane().links()->clipboard();
        clipboard.setKeepTime(20ms);
        choose(ready());
        pressCtrlL();
        QVERIFY(support::giveLinkReason());
        QTRY_VERIFY2(notice().contains(u"no longer on the clipboard"_s), qPrintable(notice()));
        QVERIFY(copied().isEmpty());

        clipboard.setKeepTime(1s); // long enough for a person's own to come before its end
        QSignalSpy cleared(&clipboard, &ui::SecretClipboard::cleared);
        QSignalSpy put(pane().links(), &ui::SigningLinks::copied);
        pressCtrlL();
        QVERIFY(support::waitFor(put));
        QGuiApplication::clipboard()->setText(u"a person's own"_s);
        QTRY_VERIFY(!clipboard.isOurs());
        ui::SecretClipboard other(1s); // its time is over after that of the first
        QSignalSpy otherCleared(&other, &ui::SecretClipboard::cleared);
        QCOMPARE(copied(), u"a person's own"_s);
        QCOMPARE(cleared.size(), 0);
        other.put(u"x"_s);
        QVERIFY(support::waitFor(otherCleared));
        QCOMPARE(cleared.size(), 0);
    }

    void whenTheProgramEndsItIsCleared()
    {
        choose(ready());
        pressCtrlL();
        QVERIFY(support::giveLinkReason());
        QTRY_COMPARE(copied(), *ready().signatureUrl);
        m_program.reset();
        QVERIFY(copied().isEmpty());
    }

    void withoutTheLogNoLinkLeaves()
    {
        bool isGone = false;
        m_program->database.run<void>(
            this, [](QSqlDatabase &database) { return store::sql::run(database, u"DROP TABLE audit"_s); },
            [&isGone](const store::StoreResult<void> &done) { isGone = done.has_value(); });
        QTRY_VERIFY(isGone);
        choose(ready());
        pressCtrlL();
        QVERIFY(support::giveLinkReason());
        QTRY_VERIFY2(notice().contains(u"could not be written to the audit log"_s), qPrintable(notice()));
        QVERIFY(copied().isEmpty());
    }

    void openingIsWrittenDown()
    {
        choose(ready());
        QTest::keyClick(&window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_opened.isEmpty());
        QVERIFY(support::giveLinkReason());
        QTRY_COMPARE(m_opened, QList<QUrl>{QUrl(*ready().signatureUrl)});
        QCOMPARE(entries(store::AuditEvent::LinkOpened).first().subjects, QStringList{ready().id});
        pressCtrlL(); // the reason is known
        QTRY_COMPARE(copied(), *ready().signatureUrl);
        QVERIFY(!support::linkReasonDialog());
    }

    void nothingElseHoldsALink()
    {
        choose(ready());
        const QString link = *ready().signatureUrl;
        QTest::keyClick(&window(), Qt::Key_J, Qt::ControlModifier);
        auto *json = find<QPlainTextEdit>("sessionJson");
        QTRY_VERIFY(json->toPlainText().contains(ready().id));
        QVERIFY(json->toPlainText().contains(u"signatureUrl"_s));
        QVERIFY(!json->toPlainText().contains(link));
        QTest::mouseClick(find<QPushButton>("sessionCopyJson"), Qt::LeftButton);
        QVERIFY(!copied().contains(link));
        json->selectAll();
        QTest::keySequence(json, QKeySequence::Copy);
        QVERIFY(copied().contains(ready().id) && !copied().contains(link));
        for (const auto &[place, text] : support::textsOf(window()))
            QVERIFY2(!text.contains(link), qPrintable(place));
    }

    void theAuditLog()
    {
        choose(ready());
        pressCtrlL();
        QVERIFY(support::giveLinkReason());
        QTRY_COMPARE(copied(), *ready().signatureUrl);
        find<QAction>("auditLog")->trigger();
        auto *dialog = find<ui::AuditDialog>("auditDialog");
        QVERIFY(dialog);
        auto *table = dialog->findChild<QTableView *>(u"auditTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        using Column = models::AuditModel::Column;
        QCOMPARE(table->model()->index(0, int(Column::What)).data().toString(), u"Signing link copied"_s);
        QCOMPARE(table->model()->index(0, int(Column::Sessions)).data().toString(), ready().id);
        QCOMPARE(table->model()->index(0, int(Column::Account)).data().toString(), m_program->profile.name);
        QCOMPARE(support::unnamedIn(*dialog).join(u'\n'), QString());
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"auditCheck"_s), Qt::LeftButton);
        auto *said = dialog->findChild<QLabel *>(u"inlineMessageText"_s);
        QTRY_VERIFY2(said->text().startsWith(u"The audit log is whole: 1"_s), qPrintable(said->text()));
        support::picture(*dialog, u"audit-whole"_s);
        const QString path = m_program->home.filePath(u"audit.jsonl"_s);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"auditExport"_s), Qt::LeftButton);
        QTRY_VERIFY(dialog->findChild<QFileDialog *>());
        support::answerFileDialog(*dialog->findChild<QFileDialog *>(), path);
        QTRY_VERIFY2(said->text().contains(path), qPrintable(said->text()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 1);
        bool isForged = false;
        m_program->database.run<void>(
            this,
            [](QSqlDatabase &database) -> store::StoreResult<void> {
                (void)store::sql::run(database, u"DROP TRIGGER audit_kept"_s);
                return store::sql::run(database, u"UPDATE audit SET hash = ''"_s);
            },
            [&isForged](const store::StoreResult<void> &done) { isForged = done.has_value(); });
        QTRY_VERIFY(isForged);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"auditCheck"_s), Qt::LeftButton);
        QTRY_VERIFY2(said->text().contains(u"entry 1 was changed"_s), qPrintable(said->text()));
        support::picture(*dialog, u"audit-broken"_s);
        support::useDarkPalette(true);
        support::picture(*dialog, u"audit-broken-dark"_s);
        support::useDarkPalette(false);
    }

    //! A column without a word had the room of the last one, which nobody saw.
    void allOfTheAuditLogIsInSight()
    {
        store::AuditLog log(m_program->database, m_program->folder.path());
        const QString profile = m_program->profile.id;
        log.add(profile, store::AuditEvent::ListExported, {});
        log.add(profile, store::AuditEvent::DataUnmasked, {}); // the longest of them
        log.add(profile, store::AuditEvent::SessionDeleted, {ready().id});
        QTRY_COMPARE(entries(store::AuditEvent::SessionDeleted).size(), 1);
        find<QAction>("auditLog")->trigger();
        auto *dialog = find<ui::AuditDialog>("auditDialog");
        QVERIFY(dialog);
        auto *table = dialog->findChild<QTableView *>(u"auditTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 3);
        using Column = models::AuditModel::Column;
        QHeaderView &header = *table->horizontalHeader();
        const auto widthOf = [&header](Column column) { return header.sectionSize(int(column)); };
        const auto isRead = [&](Column column) {
            for (int row = 0; row < 3; ++row)
                if (table->fontMetrics().horizontalAdvance(
                        table->model()->index(row, int(column)).data().toString()) > widthOf(column) - 6)
                    return false;
            return true;
        };
        QTRY_VERIFY(isRead(Column::What) && isRead(Column::Sessions)); // as large as it comes
        for (const int width : {1200, 800, 940}) {
            dialog->resize(width, 560);
            QTRY_COMPARE(dialog->width(), width);
            QTRY_COMPARE(header.length(), table->viewport()->width()); // also of the last one
        }
        support::picture(*dialog, u"audit-columns"_s);
        QVERIFY(widthOf(Column::Reason) < widthOf(Column::Sessions));
        QVERIFY(widthOf(Column::Sessions) >= table->fontMetrics().horizontalAdvance(ready().id));
        for (const Column column : {Column::Number, Column::Time})
            QVERIFY(widthOf(column) >= table->fontMetrics().horizontalAdvance(
                                           table->model()->index(0, int(column)).data().toString()));

        // what a person makes of it stays
        const int before = widthOf(Column::What);
        QWidget *viewport = header.viewport();
        const QPoint edge(header.sectionViewportPosition(int(Column::What)) + before - 1,
                          header.height() / 2);
        QTest::mousePress(viewport, Qt::LeftButton, {}, edge);
        for (int step = 1; step <= 30; ++step) { // a hand moves; it does not leap
            const QPointF place = edge - QPoint(step, 0);
            QMouseEvent move(QEvent::MouseMove, place, viewport->mapToGlobal(place), Qt::NoButton,
                             Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(viewport, &move);
        }
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, edge - QPoint(30, 0));
        QCOMPARE(widthOf(Column::What), before - 30);
        dialog->resize(1200, 560);
        QTRY_COMPARE(dialog->width(), 1200);
        QCOMPARE(widthOf(Column::What), before - 30);
    }

    //! Of an ID nobody knows whose session it is.
    void anEntryOfTheLogLeadsToItsSession()
    {
        const domain::SigningSession one = ready(), other = ready(1);
        choose(one);
        pressCtrlL();
        QVERIFY(support::giveLinkReason());
        QTRY_COMPARE(copied(), *one.signatureUrl);
        choose(other);
        QTRY_COMPARE(window().workspace()->details()->sessionId(), other.id);
        window().workspace()->showView(ui::View::Documents);
        find<QAction>("auditLog")->trigger();
        QPointer<ui::AuditDialog> dialog = find<ui::AuditDialog>("auditDialog");
        QVERIFY(dialog);
        auto *go = dialog->findChild<QPushButton *>(u"auditGo"_s);
        QTRY_VERIFY(go->isEnabled());
        dialog->setAccount(u"another"_s);
        QVERIFY(!go->isEnabled());
        dialog->setAccount(m_program->profile.id);
        QTest::mouseClick(go, Qt::LeftButton);
        QTRY_VERIFY(!dialog);
        QTRY_COMPARE(window().workspace()->details()->sessionId(), one.id);
        QVERIFY(pane().isVisible());
    }

    void whatIsDoneToSessionsIsInTheLog()
    {
        const auto one = ready(2);
        choose(one);
        QTest::keyClick(&window(), Qt::Key_Delete, Qt::ControlModifier);
        QWidget *question = nullptr;
        QTRY_VERIFY((question = window().findChild<QWidget *>(u"deleteQuestion"_s)));
        for (auto *button : question->findChildren<QPushButton *>())
            if (button->text().contains(u"permanently"_s))
                QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(entries(store::AuditEvent::SessionDeleted).size(), 1);
        QCOMPARE(entries(store::AuditEvent::SessionDeleted).first().subjects, QStringList{one.id});
        const auto two = ready();
        const auto later = domain::Timestamp::fromDateTime(two.request.dueDate->toDateTime().addDays(2));
        window().workspace()->sessions()->model()->setData(
            pane().model()->index(pane().model()->rowOf(two.id),
                                  int(models::SessionTableModel::Column::DueDate)),
            later.toDateTime());
        QTRY_COMPARE(entries(store::AuditEvent::DueDateChanged).size(), 1);
        QCOMPARE(entries(store::AuditEvent::DueDateChanged).first().subjects, QStringList{two.id});
        QCOMPARE(domain::Timestamp::parse(
                     entries(store::AuditEvent::DueDateChanged).first().detail.value(u"to"_s)),
                 later);
    }

    void accountsAreInTheLog()
    {
        store::AuditLog log(m_program->database, m_program->folder.path());
        const ui::AccountTrail trail(m_program->profiles, log);
        domain::Profile other = m_program->profile;
        other.id = u"other"_s;
        QVERIFY(m_program->profiles.save(other));
        other.name = u"Another name"_s;
        other.wipeAfterDays = 0;
        other.hidesPeople = true;
        QVERIFY(m_program->profiles.save(other));
        QVERIFY(m_program->profiles.remove(other.id));
        QTRY_COMPARE(entries(store::AuditEvent::AccountRemoved).size(), 1);
        QCOMPARE(entries(store::AuditEvent::AccountAdded).size(), 1);
        QCOMPARE(entries(store::AuditEvent::AccountChanged).size(), 1);
        QCOMPARE(entries(store::AuditEvent::AccountChanged).first().profileId, u"other"_s);
        QCOMPARE(entries(store::AuditEvent::AccountChanged).first().detail.value(u"host"_s), u"127.0.0.1"_s);
        // how long what tells of people is kept, and how readable, before and after
        const auto before = entries(store::AuditEvent::AccountAdded).first().detail;
        QCOMPARE(before.value(u"wipeAfterDays"_s), u"90"_s);
        QCOMPARE(before.value(u"hidesPeople"_s), u"no"_s);
        const auto after = entries(store::AuditEvent::AccountChanged).first().detail;
        QCOMPARE(after.value(u"wipeAfterDays"_s), u"0"_s);
        QCOMPARE(after.value(u"hidesPeople"_s), u"yes"_s);
    }

public Q_SLOTS:
    void opened(const QUrl &url) { m_opened << url; }
};

QTEST_MAIN(TestUiLinks)
#include "tst_ui_links.moc"

// Results that are not saved yet, seen in the window; and the rule by which they are.
#include "models/celltext.h"
#include "models/sessiontablemodel.h"
#include "support/accessiblechecker.h"
#include "support/apifixture.h"
#include "support/pictures.h"
#include "support/programwindow.h"
#include "support/windowpatience.h"
#include "tasks/collectionaction.h"
#include "tasks/downloaditem.h"
#include "tasks/networkstate.h"
#include "tasks/retentionguard.h"
#include "ui/sessions/savingdialog.h"
#include "ui/sessions/savingtext.h"
#include "ui/sessions/sessiondelegates.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessionsummary.h"
#include "ui/sessionviews.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/viewlist.h"
#include "ui/workspace.h"

#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleOptionViewItem>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;
using models::SessionTableModel;
using Column = SessionTableModel::Column;

class TestUiRetention : public QObject
{
    Q_OBJECT

    support::ApiFixture m_server;
    std::unique_ptr<support::ProgramWindow> m_program;
    std::unique_ptr<QTemporaryDir> m_folder;
    QStringList m_made;

    ui::MainWindow &window() { return *m_program->window; }
    ui::Workspace &workspace() { return *window().workspace(); }
    SessionTableModel &list() { return *workspace().sessions()->model(); }
    QString signedOne(const QString &title, int dueHours)
    {
        const auto document = m_server.upload("Read and sign " + title.toUtf8(), u"text/plain"_s);
        const auto collection = m_server.collect({document.documentId});
        auto wanted = support::sampleSession(title, collection.id, document.documentId);
        wanted.dueDate =
            domain::Timestamp::fromDateTime(QDateTime::currentDateTimeUtc().addSecs(dueHours * 3600LL));
        const auto made = m_server.open({wanted});
        const QString id = made ? made->value(0).id : QString();
        m_made << id;
        return m_server.sandbox.sign(id) == 204 ? id : QString();
    }
    //! Days are those of the calendar: by the noon of one, the hour in which this runs does not matter.
    static int hoursUntilNoonIn(int days)
    {
        const QDateTime now = QDateTime::currentDateTime();
        const QDateTime noon(now.date().addDays(days), QTime(12, 0));
        return int(now.secsTo(noon) / 3600);
    }
    //! As a screen reader says it.
    QString said(ui::View view)
    {
        auto &views = *workspace().findChild<ui::ViewList *>();
        for (int row = 0; row < views.count(); ++row)
            if (const auto *item = views.item(row); item->text() == ui::ViewList::nameOf(view))
                return item->data(Qt::AccessibleTextRole).toString();
        return {};
    }
    //! Points of its count, at the right edge of the list of views, that are more red than anything else.
    int redPointsOf(ui::View view)
    {
        auto &views = *workspace().findChild<ui::ViewList *>();
        int points = 0;
        for (int row = 0; row < views.count(); ++row) {
            const auto *item = views.item(row);
            if (item->text() != ui::ViewList::nameOf(view))
                continue;
            constexpr int countWidth = 40;
            QRect place = views.visualItemRect(item);
            place.setLeft(place.right() - countWidth);
            const QImage image = views.viewport()->grab(place).toImage();
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x) {
                    const QRgb point = image.pixel(x, y);
                    points += qRed(point) > qMax(qGreen(point), qBlue(point)) + 60 ? 1 : 0;
                }
        }
        return points;
    }
    QString cell(int row, Column column, int role = Qt::DisplayRole)
    {
        return list().index(row, int(column)).data(role).toString();
    }
    //! What stands in the cell as wide as it is.
    QString painted(int row)
    {
        struct Delegate : ui::DueDateDelegate
        {
            [[nodiscard]] QString text(QStyleOptionViewItem option, const QModelIndex &index) const
            {
                initStyleOption(&option, index);
                return option.text;
            }
        };
        const QTableView &table = *workspace().sessions()->table();
        QStyleOptionViewItem option;
        option.font = table.font();
        option.rect = QRect(0, 0, table.columnWidth(int(Column::DueDate)), 26);
        return Delegate().text(option, table.model()->index(row, int(Column::DueDate)));
    }
    //! And not what another view listed before.
    bool lists(ui::View view, int rows)
    {
        bool isHere =
            !list().isLoading() && list().filter() == ui::filterOf(view) && list().rowCount() == rows;
        for (int row = 0; isHere && row < rows; ++row)
            isHere = list().row(row).has_value();
        return isHere;
    }
    void choose(const QString &text)
    {
        for (QAction *action : window().findChildren<QAction *>())
            if (action->text() == text && action->isEnabled())
                return action->trigger();
        QFAIL("no such action");
    }
    ui::SavingDialog *openDialog()
    {
        choose(u"Save &results automatically…"_s);
        auto *dialog = window().findChild<ui::SavingDialog *>();
        return dialog && support::becomesActive(dialog) ? dialog : nullptr;
    }
    static QString textOf(const QWidget *in, const char *name)
    {
        const auto *label = in->findChild<QLabel *>(QString::fromLatin1(name));
        return label ? label->text() : QString();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.start(QStringLiteral(PROGRAMS))); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_program = std::make_unique<support::ProgramWindow>(m_server.sandbox);
    }
    void cleanup()
    {
        m_program.reset();
        for (const QString &id : std::exchange(m_made, {}))
            (void)m_server.await<api::Nothing>(
                [&](QObject *object, auto done) { return m_server.sessions().remove(id, object, done); });
    }

    void whatIsNotSavedIsAViewWithAWarning()
    {
        const QString soon = signedOne(u"Lease"_s, hoursUntilNoonIn(2)),
                      later = signedOne(u"Employment contract"_s, hoursUntilNoonIn(10));
        window().openProfile(m_program->profile);
        QTRY_COMPARE(said(ui::View::NotSaved),
                     u"Signed, not saved, 2, The results of 1 session(s) are removed within 72 hours"_s);
        support::picture(window(), u"retention-elsewhere"_s);
        QTRY_VERIFY2(said(ui::View::Signed).contains(u'2'), qPrintable(said(ui::View::Signed)));
        for (const bool isDark : {false, true}) {
            support::useDarkPalette(isDark);
            QVERIFY(redPointsOf(ui::View::NotSaved) > 0);
            QCOMPARE(redPointsOf(ui::View::Signed), 0);
        }
        support::useDarkPalette(false);
        workspace().showView(ui::View::NotSaved);
        QTRY_VERIFY(lists(ui::View::NotSaved, 2));
        const int row = list().rowOf(soon), other = list().rowOf(later);
        QCOMPARE(cell(row, Column::DueDate), u"in 2 day(s), not saved"_s);
        QVERIFY(cell(row, Column::DueDate, Qt::AccessibleTextRole).contains(u"not saved"_s));
        for (const int role : {int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)}) { // what the sign means
            const QString why = cell(row, Column::DueDate, role);
            QVERIFY2(why.contains(models::absoluteText(list().row(row)->dueDate) +
                                  u": the service removes the results then, and they are not saved"_s) &&
                         why.contains(u"Ctrl+D"_s),
                     qPrintable(why));
            QVERIFY(!cell(other, Column::DueDate, role).contains(u"removes"_s));
        }
        QCOMPARE(painted(row), u"in 2 day(s), not saved"_s);
        QVERIFY(list().index(row, 0).data(SessionTableModel::AtRiskRole).toBool());
        // the other has no sign, and is not saved either
        QVERIFY(!list().index(other, 0).data(SessionTableModel::AtRiskRole).toBool());
        QCOMPARE(cell(other, Column::DueDate), u"in 10 day(s), not saved"_s);
        QCOMPARE(painted(other), u"in 10 day(s), not saved"_s);
        workspace().showView(ui::View::Signed); // without room for it the date is whole, beside the sign
        QTRY_VERIFY(lists(ui::View::Signed, 2));
        QCOMPARE(cell(list().rowOf(soon), Column::DueDate), u"in 2 day(s), not saved"_s);
        QCOMPARE(painted(list().rowOf(soon)), u"in 2 day(s)"_s);
        QCOMPARE(painted(list().rowOf(later)), u"in 10 day(s)"_s);
        workspace().showView(ui::View::NotSaved);
        QTRY_VERIFY(lists(ui::View::NotSaved, 2));
        workspace().sessions()->table()->selectRow(list().rowOf(soon));
        auto *summary = workspace().details()->summary();
        QTRY_VERIFY(
            textOf(summary, "summarySaved").startsWith(u"Not saved. The service deletes the results "_s));
        const auto *offer = workspace().findChild<ui::InlineMessage *>(u"savingMessage"_s);
        support::picture(window(), u"retention-view"_s);
        QTRY_VERIFY2(offer->isVisible() && offer->text().contains(u"automatically"_s),
                     qPrintable(offer->text()));
        // what goes first is named, and not in passing
        QTRY_VERIFY2(offer->text().contains(u"first those of “Lease”, in 2 day(s)"_s),
                     qPrintable(offer->text()));
        QCOMPARE(offer->tone(), ui::InlineMessage::Tone::Warning);
        support::useDarkPalette(true);
        support::picture(window(), u"retention-view-dark"_s);
        support::useDarkPalette(false);

        tasks::RetentionGuard &guard = *workspace().guard();
        guard.setRule({true, m_folder->path(), u"{title}"_s});
        QTRY_COMPARE_WITH_TIMEOUT(said(ui::View::NotSaved), u"Signed, not saved, 0"_s, 15'000);
        QVERIFY(!offer->isVisible());
        workspace().showView(ui::View::Signed);
        QTRY_VERIFY(lists(ui::View::Signed, 2));
        workspace().sessions()->showSession(soon);
        QTRY_VERIFY2(
            textOf(summary, "summarySaved")
                .startsWith(u"Saved in %1 (checked "_s.arg(QDir::toNativeSeparators(m_folder->path()))),
            qPrintable(textOf(summary, "summarySaved")));
        QTRY_COMPARE(cell(list().rowOf(soon), Column::DueDate), u"in 2 day(s)"_s);
    }

    //! All rows say that they are not saved, or none does: who sees it behind some dates takes the others for
    //! saved.
    void theWarningIsBehindAllDatesOrNone()
    {
        const QString soon = signedOne(u"Lease"_s, hoursUntilNoonIn(1)),
                      later = signedOne(u"Employment contract"_s, hoursUntilNoonIn(2));
        window().openProfile(m_program->profile);
        workspace().showView(ui::View::NotSaved);
        QTRY_VERIFY(lists(ui::View::NotSaved, 2));
        const auto says = [this](const QString &id) { return painted(list().rowOf(id)); };
        QTRY_VERIFY(cell(list().rowOf(soon), Column::DueDate).startsWith(u"tomorrow "_s));
        QVERIFY2(says(soon).endsWith(u", not saved"_s), qPrintable(says(soon)));
        QCOMPARE(says(later), u"in 2 day(s), not saved"_s);
        // somebody made the column narrower: the shorter of both has room still
        QTableView &table = *workspace().sessions()->table();
        const int shorter = table.fontMetrics().horizontalAdvance(says(later));
        constexpr int besideWords = 32;
        QVERIFY(shorter < table.fontMetrics().horizontalAdvance(says(soon)));
        table.setColumnWidth(int(Column::DueDate), shorter + besideWords);
        QVERIFY2(!says(soon).contains(u"not saved"_s), qPrintable(says(soon)));
        QCOMPARE(says(later), u"in 2 day(s)"_s);
    }

    //! Nothing is left to be saved, which is not to say that all was.
    void whatWentUnsavedIsNotCalledSaved()
    {
        const QString id = signedOne(u"Lease"_s, 100);
        window().openProfile(m_program->profile);
        QTRY_VERIFY(said(ui::View::NotSaved).startsWith(u"Signed, not saved, 1"_s));
        workspace().showView(ui::View::NotSaved);
        QTRY_VERIFY(lists(ui::View::NotSaved, 1));
        auto session = m_server.await<domain::SigningSession>(
            [&](QObject *object, auto done) { return m_server.sessions().get(id, object, done); });
        QVERIFY2(session, support::whyNot(session));
        session->request.dueDate =
            domain::Timestamp::fromDateTime(QDateTime::currentDateTimeUtc().addDays(-1));
        window().account()->remember({*session});
        const QWidget *pane = workspace().sessions();
        QTRY_VERIFY2(
            textOf(pane, "emptyHint")
                .endsWith(u"The results of 1 session(s) were removed by the service before they were "
                          "saved."_s),
            qPrintable(textOf(pane, "emptyHint")));
        support::picture(window(), u"retention-lost"_s);
        auto *show = pane->findChild<QPushButton *>(u"emptyButton"_s);
        QVERIFY(show->isVisible());
        QTest::mouseClick(show, Qt::LeftButton);
        QTRY_VERIFY(list().rowCount() == 1 && list().row(0) && list().row(0)->id == id);
        QCOMPARE(list().filter().states, QList{domain::SessionState::Signed});
        QVERIFY(list().filter().dueTo);
    }

    //! Its details say so, as the list does.
    void thePackageOfItsCollectionIsOneOfItsResults()
    {
        const QString id = signedOne(u"Lease"_s, 100);
        window().openProfile(m_program->profile);
        QTRY_VERIFY(said(ui::View::NotSaved).startsWith(u"Signed, not saved, 1"_s));
        tasks::RetentionGuard &guard = *workspace().guard();
        guard.setRule({true, m_folder->path(), u"{title}"_s});
        QTRY_COMPARE_WITH_TIMEOUT(said(ui::View::NotSaved), u"Signed, not saved, 0"_s, 15'000);
        guard.setRule({false, m_folder->path(), u"{title}"_s});
        const auto session = m_server.await<domain::SigningSession>(
            [&](QObject *object, auto done) { return m_server.sessions().get(id, object, done); });
        QVERIFY2(session, support::whyNot(session));
        domain::Package made;
        made.resultDocumentId = m_server.upload("package", u"text/plain"_s).documentId;
        domain::DocumentCollection told;
        told.id = session->request.documents.first().documentCollectionId;
        told.output.emplace();
        told.output->packages = QList<domain::Package>{made};
        tasks::CollectionAction::keep(*window().account(), told);
        QTRY_VERIFY(said(ui::View::NotSaved).startsWith(u"Signed, not saved, 1"_s));
        workspace().showView(ui::View::Signed);
        QTRY_VERIFY(lists(ui::View::Signed, 1));
        workspace().sessions()->showSession(id);
        const auto *summary = workspace().details()->summary();
        QTRY_VERIFY2(textOf(summary, "summarySaved").startsWith(u"1 of 2 saved"_s),
                     qPrintable(textOf(summary, "summarySaved")));
        QVERIFY(summary->findChild<QPushButton *>(u"summaryDownload"_s)->isVisible());
        QVERIFY(!summary->findChild<QLabel *>(u"summarySavedIcon"_s)->isVisible());

        store::SavedResult lost; // the file that somebody moved is named, and what helps
        lost.documentId = tasks::resultItems(*session).constFirst().documentId;
        lost.path = m_folder->filePath(u"Lease.txt"_s);
        lost.condition = store::SavedResult::Condition::Missing;
        const QDateTime due = session->request.dueDate->toDateTime();
        const ui::SavedSummary damaged = ui::savedSummary(*session, {}, {lost}, due.addDays(-3));
        QVERIFY(damaged.isDamaged && damaged.canBeSaved);
        const QString before = damaged.text;
        QVERIFY2(before.startsWith(u"Missing or changed here: Lease.txt. Ctrl+D saves again. "_s) &&
                     QString(before).replace(QChar(QChar::Nbsp), u' ').endsWith(u", in 3 day(s)."_s),
                 qPrintable(before));
        const ui::SavedSummary tooLate = ui::savedSummary(*session, {}, {lost}, due.addDays(1));
        QVERIFY(tooLate.isDamaged && !tooLate.canBeSaved);
        const QString after = tooLate.text;
        QVERIFY2(after.startsWith(u"Missing or changed here: Lease.txt. The service deleted "_s),
                 qPrintable(after));
    }

    void theRuleIsAskedFor()
    {
        QVERIFY(!signedOne(u"Lease"_s, 100).isEmpty() && !signedOne(u"Contract"_s, 200).isEmpty());
        window().openProfile(m_program->profile);
        QTRY_VERIFY(said(ui::View::NotSaved).startsWith(u"Signed, not saved, 2"_s));
        auto *dialog = openDialog();
        QVERIFY(dialog);
        QCOMPARE(support::unnamedIn(*dialog), QStringList());
        auto *folder = dialog->findChild<QLineEdit *>(u"savingFolder"_s);
        auto *pattern = dialog->findChild<QLineEdit *>(u"savingPattern"_s);
        auto *isOn = dialog->findChild<QCheckBox *>(u"savingOn"_s);
        auto *use = dialog->findChild<QPushButton *>(u"savingUse"_s);
        QTRY_VERIFY2(
            textOf(dialog, "savingWaiting").startsWith(u"Not saved: 2 session(s) (about 2 file(s))."_s),
            qPrintable(textOf(dialog, "savingWaiting")));
        QCOMPARE(textOf(dialog, "savingSaved"), u"Nothing is saved yet."_s);
        QVERIFY(textOf(dialog, "savingExample").endsWith(u"Employment contract – Kari Nordmann.pdf"_s));
        const auto *waiting = dialog->findChild<QLabel *>(u"savingWaiting"_s);
        QTRY_VERIFY(waiting->height() >= waiting->heightForWidth(waiting->width())); // all of it is in sight
        support::picture(*dialog, u"retention-dialog"_s);

        QVERIFY(!use->isEnabled()); // nothing would be done
        QTest::keyClick(isOn, Qt::Key_Space);
        QVERIFY(isOn->isChecked());
        QVERIFY(use->isEnabled());
        QTest::mouseClick(use, Qt::LeftButton); // without a folder
        QVERIFY(dialog->isVisible() && folder->hasFocus());
        QTest::keyClicks(folder, QDir::toNativeSeparators(m_folder->path()));
        pattern->setFocus();
        pattern->selectAll();
        QTest::keyClicks(pattern, u"../{tittle}"_s);
        QTest::mouseClick(use, Qt::LeftButton);
        QVERIFY(dialog->isVisible());
        QVERIFY(!dialog->findChild<QLabel *>(u"savingExample"_s)->isVisible());
        auto *check = dialog->findChild<QPushButton *>(u"savingCheck"_s);
        QTRY_VERIFY(check->height() >= check->minimumSizeHint().height()); // the dialog grows
        support::picture(*dialog, u"retention-dialog-problem"_s);
        pattern->clear();
        dialog->findChild<QToolButton *>(u"savingNames"_s)->menu()->actions().value(3)->trigger();
        QCOMPARE(pattern->text(), u"{title}"_s);
        QTRY_VERIFY(textOf(dialog, "savingWaiting").startsWith(u"Will be saved now: "_s));
        QTest::mouseClick(use, Qt::LeftButton);
        QTRY_VERIFY(!window().findChild<ui::SavingDialog *>());
        QTRY_VERIFY(QFile::exists(m_folder->filePath(u"Lease.xml"_s)));
        QTRY_VERIFY(QFile::exists(m_folder->filePath(u"SHA256SUMS"_s)));
        QTRY_COMPARE_WITH_TIMEOUT(said(ui::View::NotSaved), u"Signed, not saved, 0"_s, 15'000);

        m_program->restart(); // it is kept
        window().openProfile(m_program->profile);
        QTRY_VERIFY(workspace().guard()->isRuleKnown());
        dialog = openDialog();
        QVERIFY(dialog);
        QVERIFY(dialog->rule() == (domain::SavingRule{true, m_folder->path(), u"{title}"_s}));
        QTRY_VERIFY(textOf(dialog, "savingSaved").startsWith(u"2 file(s) of 2 session(s) saved"_s));
        QVERIFY(!dialog->findChild<QPushButton *>(u"savingUse"_s)->isEnabled()); // they are used already
        QVERIFY(QFile::remove(m_folder->filePath(u"Lease.xml"_s)));
        check = dialog->findChild<QPushButton *>(u"savingCheck"_s);
        QTRY_VERIFY(check->isEnabled());
        QTest::mouseClick(check, Qt::LeftButton);
        isOn = dialog->findChild<QCheckBox *>(u"savingOn"_s);
        isOn->toggle(); // shows all anew
        QVERIFY(!check->isEnabled());
        QVERIFY2(textOf(dialog, "savingSaved").startsWith(u"Checking: "_s),
                 qPrintable(textOf(dialog, "savingSaved")));
        isOn->toggle();
        // found, and saved again at once
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_folder->filePath(u"Lease.xml"_s)), 15'000);
        QTRY_VERIFY2(textOf(dialog, "savingSaved").startsWith(u"2 file(s) of 2 session(s) saved"_s) &&
                         !textOf(dialog, "savingSaved").contains(u"missing"_s),
                     qPrintable(textOf(dialog, "savingSaved")));
        QTRY_VERIFY(check->isEnabled());
        support::picture(*dialog, u"retention-dialog-saved"_s);
    }

    //! Not words alone; and beside it is what helps.
    void aMissingFileHasASign()
    {
        const QString id = signedOne(u"Lease"_s, 100);
        QVERIFY(!id.isEmpty());
        window().openProfile(m_program->profile);
        QTRY_VERIFY(said(ui::View::NotSaved).startsWith(u"Signed, not saved, 1"_s));
        workspace().guard()->setRule({true, m_folder->path(), u"{title}"_s});
        QTRY_COMPARE_WITH_TIMEOUT(said(ui::View::NotSaved), u"Signed, not saved, 0"_s, 15'000);
        workspace().guard()->setRule({false, m_folder->path(), u"{title}"_s});
        QVERIFY(QFile::remove(m_folder->filePath(u"Lease.xml"_s)));
        auto *dialog = openDialog();
        QVERIFY(dialog);
        const auto *sign = dialog->findChild<QLabel *>(u"savingSavedIcon"_s);
        auto *check = dialog->findChild<QPushButton *>(u"savingCheck"_s);
        QVERIFY(sign && check);
        QTRY_VERIFY(check->isEnabled());
        QVERIFY(!sign->isVisible());
        QTest::mouseClick(check, Qt::LeftButton);
        QTRY_VERIFY2(textOf(dialog, "savingSaved").contains(u"1 of them missing"_s),
                     qPrintable(textOf(dialog, "savingSaved")));
        QVERIFY(sign->isVisible());
        dialog->reject();
        workspace().showView(ui::View::Signed);
        QTRY_VERIFY(lists(ui::View::Signed, 1));
        workspace().sessions()->showSession(id);
        const auto *summary = workspace().details()->summary();
        QTRY_VERIFY2(textOf(summary, "summarySaved").startsWith(u"Missing or changed here: Lease.xml"_s),
                     qPrintable(textOf(summary, "summarySaved")));
        QVERIFY(summary->findChild<QLabel *>(u"summarySavedIcon"_s)->isVisible());
        QTest::mouseClick(summary->findChild<QPushButton *>(u"summaryDownload"_s), Qt::LeftButton);
        const auto asked = [this] { return window().findChild<QFileDialog *>(u"downloadFolderDialog"_s); };
        QTRY_VERIFY(asked());
        asked()->reject();
    }

    void aFolderThatIsGoneIsSaid()
    {
        QVERIFY(!signedOne(u"Lease"_s, 100).isEmpty());
        (void)support::writeSample(m_folder->path(), u"file"_s, "x");
        window().openProfile(m_program->profile);
        QTRY_VERIFY(said(ui::View::NotSaved).startsWith(u"Signed, not saved, 1"_s));
        workspace().guard()->setRule({true, m_folder->filePath(u"file"_s), u"{title}"_s});
        auto *message = workspace().findChild<ui::InlineMessage *>(u"savingMessage"_s);
        QTRY_VERIFY(message->isVisible());
        QVERIFY2(message->text().startsWith(u"Results are not being saved now. The folder "_s),
                 qPrintable(message->text()));
        QCOMPARE(message->tone(), ui::InlineMessage::Tone::Warning);
        support::picture(window(), u"retention-problem"_s);
        workspace().guard()->setRule({true, m_folder->path(), u"{title}"_s});
        QTRY_VERIFY(!message->isVisible());
        QTRY_VERIFY(QFile::exists(m_folder->filePath(u"Lease.xml"_s)));
    }

    //! It is said where they are listed, with a way to save them all the same.
    void aMeteredNetworkIsSaid()
    {
        window().openProfile(m_program->profile);
        QTRY_VERIFY(workspace().guard()->isRuleKnown());
        QSignalSpy looked(workspace().guard(), &tasks::RetentionGuard::looked);
        workspace().guard()->setRule({true, m_folder->path(), u"{title}"_s});
        QTRY_VERIFY(!looked.isEmpty()); // and there was nothing to be saved
        auto *network = workspace().findChild<tasks::NetworkState *>();
        QVERIFY(network);
        network->pretendMetered(true);
        QVERIFY(!signedOne(u"Lease"_s, 200).isEmpty());
        workspace().refresh();
        QTRY_VERIFY(said(ui::View::NotSaved).startsWith(u"Signed, not saved, 1"_s));
        workspace().showView(ui::View::NotSaved);
        QTRY_VERIFY(lists(ui::View::NotSaved, 1));
        const auto *message = workspace().findChild<ui::InlineMessage *>(u"savingMessage"_s);
        QVERIFY(message->isVisible());
        QVERIFY2(message->text().startsWith(u"This network is metered"_s), qPrintable(message->text()));
        QCOMPARE(message->tone(), ui::InlineMessage::Tone::Info);
        support::picture(window(), u"retention-metered"_s);
        QVERIFY(!QFile::exists(m_folder->filePath(u"Lease.xml"_s)));
        QTest::mouseClick(message->findChild<QPushButton *>(u"inlineMessageAction"_s), Qt::LeftButton);
        QTRY_VERIFY(QFile::exists(m_folder->filePath(u"Lease.xml"_s)));
        QTRY_COMPARE_WITH_TIMEOUT(said(ui::View::NotSaved), u"Signed, not saved, 0"_s, 15'000);
        network->pretendMetered(false);
        QTRY_VERIFY(!message->isVisible());
    }

    //! What the view offers saves what it lists, and does not only ask for a rule.
    void whatIsNotSavedIsSavedNow()
    {
        QVERIFY(!signedOne(u"Lease"_s, 40).isEmpty() && !signedOne(u"Contract"_s, 200).isEmpty());
        window().openProfile(m_program->profile);
        QTRY_VERIFY(said(ui::View::NotSaved).startsWith(u"Signed, not saved, 2"_s));
        workspace().showView(ui::View::NotSaved);
        QTRY_VERIFY(lists(ui::View::NotSaved, 2));
        const auto *message = workspace().findChild<ui::InlineMessage *>(u"savingMessage"_s);
        QTRY_VERIFY(message->isVisible());
        QTest::mouseClick(message->findChild<QPushButton *>(u"inlineMessageAction"_s), Qt::LeftButton);
        auto *dialog = window().findChild<QFileDialog *>(u"downloadListedDialog"_s);
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(m_folder->path());
        dialog->close();
        QTRY_COMPARE(said(ui::View::NotSaved), u"Signed, not saved, 0"_s);
        QTRY_VERIFY(QFile::exists(m_folder->filePath(u"SHA256SUMS"_s)));
        QVERIFY(!workspace().guard()->rule().isOn); // nothing else was asked for
    }

    //! And the other button asks for the rule by which those are saved that come.
    void theViewLeadsToTheRule()
    {
        QVERIFY(!signedOne(u"Lease"_s, 200).isEmpty());
        window().openProfile(m_program->profile);
        QTRY_VERIFY(said(ui::View::NotSaved).startsWith(u"Signed, not saved, 1"_s));
        workspace().showView(ui::View::NotSaved);
        const auto *message = workspace().findChild<ui::InlineMessage *>(u"savingMessage"_s);
        QTRY_VERIFY(message->isVisible());
        QTest::mouseClick(message->findChild<QPushButton *>(u"inlineMessageOther"_s), Qt::LeftButton);
        QVERIFY(window().findChild<ui::SavingDialog *>());
    }

    void allOfAList()
    {
        QVERIFY(!signedOne(u"Lease 1"_s, 100).isEmpty() && !signedOne(u"Lease 2"_s, 200).isEmpty());
        QVERIFY(!signedOne(u"Contract"_s, 200).isEmpty());
        window().openProfile(m_program->profile);
        QTRY_VERIFY(said(ui::View::NotSaved).startsWith(u"Signed, not saved, 3"_s));
        workspace().showView(ui::View::Signed);
        workspace().focusFilter();
        QTest::keyClicks(QApplication::focusWidget(), u"lease"_s);
        QTRY_COMPARE(list().rowCount(), 2);
        choose(u"Download results of &all listed…"_s);
        auto *dialog = window().findChild<QFileDialog *>(u"downloadListedDialog"_s);
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(m_folder->path());
        dialog->close();
        QTRY_COMPARE(said(ui::View::NotSaved), u"Signed, not saved, 1"_s);
        const QString day = QDate::currentDate().toString(Qt::ISODate);
        QCOMPARE(QDir(m_folder->filePath(day)).entryList(QDir::Files).size(), 2);
        QTRY_VERIFY(QFile::exists(m_folder->filePath(u"SHA256SUMS"_s)));
    }
};

QTEST_MAIN(TestUiRetention)
#include "tst_ui_retention.moc"

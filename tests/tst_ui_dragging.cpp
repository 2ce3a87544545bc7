#include "support/hands.h"
#include "support/patience.h"
#include "support/uifixture.h"
#include "support/windowpatience.h"

#include "models/documenttablemodel.h"
#include "ui/collections/collectiondialog.h"
#include "ui/compose/sessionform.h"
#include "ui/compose/signerlist.h"
#include "ui/documents/documentspane.h"

#include <QApplication>
#include <QDrag>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QMouseEvent>
#include <QProcess>
#include <QTableView>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace support;

namespace {

constexpr auto sourceOption = "--be-a-file-manager"_L1;
constexpr QRect sourcePlace(20, 20, 200, 100), paneOrSo(300, 40, 1000, 600);

void say(const char *word)
{
    std::printf("%s\n", word);
    std::fflush(stdout);
}

//! The other program: a window whose files can be dragged out.
class FileManager : public QLabel
{
public:
    explicit FileManager(const QStringList &paths)
        : QLabel(u"Drag me"_s)
        , m_paths(paths)
    {
        setWindowFlags(Qt::X11BypassWindowManagerHint); // so that it stands where it is looked for
        setGeometry(sourcePlace);
    }

protected:
    void mouseMoveEvent(QMouseEvent *) override
    {
        auto *drag = new QDrag(this);
        drag->setMimeData(filesData(m_paths).release());
        const Qt::DropAction done = drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::MoveAction);
        say(done == Qt::CopyAction ? "copied" : "something else");
    }

private:
    QStringList m_paths;
};

} // namespace

//! What only a real display can show: drags by the mouse. To be run under packaging/linux/with-display.sh.
class TestUiDragging : public QObject
{
    Q_OBJECT

private:
    UiFixture m_house;

    //! The mouse is pressed at \a from, led to \a to and let go there, at the pace of a quick hand.
    static void drag(QProcess &hand, QPoint from, QPoint to)
    {
        QStringList steps{u"mousemove"_s, QString::number(from.x()), QString::number(from.y()),
                          u"mousedown"_s, u"1"_s};
        constexpr int moves = 12;
        for (int i = 1; i <= moves; ++i) {
            const QPoint at = from + (to - from) * i / moves;
            steps << u"mousemove"_s << QString::number(at.x()) << QString::number(at.y()) << u"sleep"_s
                  << u"0.04"_s;
        }
        steps << u"mouseup"_s << u"1"_s;
        hand.start(u"xdotool"_s, steps);
        QVERIFY(hand.waitForStarted());
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_house.start(QStringLiteral(PROGRAMS))); }

    void filesOfAnotherProgramAreTakenAndStayThere()
    {
        const QString first = m_house.pdf(u"Kjøpekontrakt – Ærø 契約.pdf"_s),
                      second = m_house.pdf(u"b.pdf"_s, "B");
        ui::DocumentsPane pane(*m_house.account, *m_house.activities, *m_house.settings);
        pane.setGeometry(paneOrSo);
        pane.show();
        QVERIFY(support::becomesExposed(&pane));
        QProcess fileManager;
        fileManager.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        fileManager.start(QCoreApplication::applicationFilePath(), {sourceOption, first, second});
        QTRY_VERIFY_WITH_TIMEOUT(fileManager.canReadLine(), 20'000);
        QCOMPARE(fileManager.readLine().trimmed(), QByteArray("shown"));
        QProcess hand;
        drag(hand, sourcePlace.center(), pane.mapToGlobal(pane.rect().center()));
        QAbstractItemModel *rows = pane.table()->model();
        QTRY_COMPARE_WITH_TIMEOUT(rows->rowCount(), 2, 20'000);
        for (int row = 0; row < 2; ++row)
            QTRY_VERIFY(
                !rows->index(row, 0).data(models::DocumentTableModel::DocumentIdRole).toString().isEmpty());
        // It proposed to move; after that it would delete the person's files.
        QTRY_VERIFY(fileManager.canReadLine());
        QCOMPARE(fileManager.readLine().trimmed(), QByteArray("copied"));
        QVERIFY(QFile::exists(first) && QFile::exists(second));
        QVERIFY(!pane.findChild<QWidget *>(u"dropFrame"_s)->isVisible());
        fileManager.terminate();
        QVERIFY(fileManager.waitForFinished(5'000 * support::patience()));
    }

    void documentsAreOrderedByDragging()
    {
        QList<store::DocumentRecord> records(3);
        for (int i = 0; i < 3; ++i) {
            records[i].documentId = QString(QChar(u'a' + i));
            records[i].title = QString(QChar(u'A' + i));
        }
        ui::CollectionDialog dialog(records);
        dialog.setGeometry(paneOrSo);
        dialog.show();
        QVERIFY(support::becomesActive(&dialog));
        auto *list = dialog.findChild<QListWidget *>(u"collectionDocuments"_s);
        const auto place = [list](int row, double part) {
            const QRect line = list->visualItemRect(list->item(row));
            return list->viewport()->mapToGlobal(
                QPoint(line.left() + 60, line.top() + static_cast<int>(line.height() * part)));
        };
        QProcess hand;
        drag(hand, place(2, 0.5), place(0, 0.1));
        QTRY_COMPARE(dialog.documentIds(), QStringList({u"c"_s, u"a"_s, u"b"_s}));
        QTRY_COMPARE(hand.state(), QProcess::NotRunning);
        QCOMPARE(list->item(0)->text(), u"1. C"_s);
        drag(hand, place(0, 0.5), place(2, 0.9));
        QTRY_COMPARE(dialog.documentIds(), QStringList({u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(list->item(2)->text(), u"3. C"_s);
        QTRY_COMPARE(hand.state(), QProcess::NotRunning);
    }

    //! In the whole form, whose documents take what is dropped, too.
    void signersAreDraggedToAnotherPlaceAndStep()
    {
        domain::SessionDraft draft;
        for (const int step : {1, 1, 2, 2}) {
            domain::DraftSigner signer;
            signer.name = QChar(u'A' + int(draft.signers.size()));
            signer.step = step;
            draft.signers << signer;
        }
        draft.signerOrder = domain::SignerOrder::BySteps;
        ui::SessionForm form;
        form.setDraft(draft);
        form.setGeometry(paneOrSo);
        form.show();
        QVERIFY(support::becomesActive(&form));
        QTableView *table = form.signers()->table();
        form.ensureWidgetVisible(table);
        const auto cell = [table](int row) {
            return table->visualRect(
                table->model()->index(row, int(models::SignerTableModel::Column::Email)));
        };
        const auto place = [table, cell](int row, double part) {
            const QRect rect = cell(row);
            return table->viewport()->mapToGlobal(
                QPoint(rect.left() + 40, rect.top() + static_cast<int>(rect.height() * part)));
        };
        const auto said = [&form] {
            QString all;
            for (const domain::DraftSigner &signer : form.draft().signers)
                all += signer.name + QString::number(signer.step);
            return all;
        };
        QCOMPARE(said(), u"A1B1C2D2"_s);
        QProcess hand;
        drag(hand, place(0, 0.5), place(2, 0.8)); // between the two of the other step
        QTRY_COMPARE(said(), u"B1C2A2D2"_s);
        QTRY_COMPARE(hand.state(), QProcess::NotRunning);
        drag(hand, place(3, 0.5), place(1, 0.8)); // within its step
        QTRY_COMPARE(said(), u"B1C2D2A2"_s);
        QTRY_COMPARE(hand.state(), QProcess::NotRunning);
        table->clearSelection();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell(2).center());
        QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::ControlModifier, cell(3).center());
        drag(hand, place(3, 0.5), place(0, 0.2)); // both that are chosen
        QTRY_COMPARE(said(), u"D1A1B1C2"_s);
        QTRY_COMPARE(hand.state(), QProcess::NotRunning);
        table->setFocus();
        for (const QString &before : {u"B1C2D2A2"_s, u"B1C2A2D2"_s, u"A1B1C2D2"_s}) { // one step each
            QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
            QCOMPARE(said(), before);
        }
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == sourceOption) {
        FileManager window(arguments.mid(2));
        window.show();
        if (support::becomesExposed(&window))
            say("shown");
        return QApplication::exec();
    }
    TestUiDragging test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ui_dragging.moc"

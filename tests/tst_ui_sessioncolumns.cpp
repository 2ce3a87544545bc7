// Which columns the list of sessions shows, chosen as a person does, and kept for each view.
#include "domain/sessioncolumn.h"
#include "models/sessiontablemodel.h"
#include "support/accessiblechecker.h"
#include "support/patience.h"
#include "support/pictures.h"
#include "support/programwindow.h"
#include "support/windowpatience.h"
#include "ui/sessions/sessioncolumns.h"
#include "ui/sessions/sessiondelegates.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionspane.h"
#include "ui/widgets/datetimefield.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QFont>
#include <QHeaderView>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QScopeGuard>
#include <QStandardItemModel>
#include <QStyleOptionViewItem>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using Column = models::SessionTableModel::Column;
using domain::SessionKey;

class TestUiSessionColumns : public QObject
{
    Q_OBJECT

    support::SandboxProcess m_sandbox;
    std::unique_ptr<support::ProgramWindow> m_program;

    [[nodiscard]] ui::Workspace &workspace() const { return *m_program->window->workspace(); }
    [[nodiscard]] QTableView &table() const { return *workspace().sessions()->table(); }
    [[nodiscard]] QHeaderView &header() const { return *table().horizontalHeader(); }
    [[nodiscard]] ui::SessionColumns &columns() const { return *workspace().sessions()->columns(); }
    [[nodiscard]] bool isShown(Column column) const { return !table().isColumnHidden(int(column)); }
    [[nodiscard]] QList<SessionKey> order() const
    {
        QList<SessionKey> keys;
        for (const domain::SessionColumn &column : columns().shown())
            keys << column.key;
        return keys;
    }
    bool open()
    {
        m_program->window->openProfile(m_program->profile);
        return support::becomesActive(m_program->window.get()) &&
               support::waitFor([this] { return workspace().sessions()->model()->rowCount() > 0; }, 20'000);
    }
    //! The program ends, and begins again over the same data.
    bool restart()
    {
        workspace().showView(ui::View::AllSessions); // what was open is opened again
        m_program->window->close();
        m_program->restart();
        return open();
    }
    //! The menu of the header, as a right click on \a column opens it.
    [[nodiscard]] QMenu *menuAt(Column column) const
    {
        const QPoint at(header().sectionViewportPosition(int(column)) + 10, header().height() / 2);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, header().viewport()->mapToGlobal(at));
        QApplication::sendEvent(header().viewport(), &event);
        return header().findChild<QMenu *>(u"columnMenu"_s);
    }
    static void press(QMenu &menu, const QString &name)
    {
        auto *action = menu.findChild<QAction *>(name);
        QVERIFY2(action && action->isEnabled(), qPrintable(name));
        QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(action).center());
    }
    //! As the list paints it in a cell so wide.
    [[nodiscard]] static QString textOf(const QModelIndex &index, int width)
    {
        struct Delegate : ui::SessionDelegate
        {
            [[nodiscard]] QString text(const QModelIndex &shown, int room) const
            {
                QStyleOptionViewItem option;
                option.rect = QRect(0, 0, room, 20);
                initStyleOption(&option, shown);
                return option.text;
            }
        };
        return Delegate().text(index, width);
    }
    //! Whether something is painted at the end of a cell so wide, on a part so wide, and nothing before that.
    [[nodiscard]] static bool endsApart(const QModelIndex &index, int width, int part)
    {
        QImage image(width, 26, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QStyleOptionViewItem option;
        option.rect = image.rect();
        option.palette = QPalette(Qt::black, Qt::white, Qt::white, Qt::gray, Qt::gray, Qt::black, Qt::white);
        option.font = QApplication::font();
        option.fontMetrics = QFontMetrics(option.font);
        option.state = QStyle::State_Enabled | QStyle::State_Active;
        QPainter painter(&image);
        ui::SessionDelegate().paint(&painter, option, index);
        painter.end();
        const auto isInked = [&image](int from, int to) {
            for (int x = from; x < to; ++x)
                for (int y = 0; y < image.height(); ++y)
                    if (image.pixelColor(x, y).lightness() < 200)
                        return true;
            return false;
        };
        constexpr int air = 6;
        return isInked(width - part - air, width) && !isInked(width - part - 2 * air, width - part - air);
    }
    void drag(Column from, Column to) const
    {
        const int y = header().height() / 2;
        const auto at = [this](Column column, double part) {
            return int(header().sectionViewportPosition(int(column)) +
                       header().sectionSize(int(column)) * part);
        };
        const int start = at(from, 0.5), end = at(to, 0.25); // its left half: before it
        QWidget *viewport = header().viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, QPoint(start, y));
        for (int step = 1; step <= 10; ++step) { // a hand moves; it does not leap
            const QPointF place(start + (end - start) * step / 10.0, y);
            QMouseEvent move(QEvent::MouseMove, place, viewport->mapToGlobal(place), Qt::NoButton,
                             Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(viewport, &move);
        }
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, QPoint(end, y));
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_sandbox.start(QStringLiteral(PROGRAMS), 40)); }
    void init()
    {
        m_program = std::make_unique<support::ProgramWindow>(m_sandbox);
        QVERIFY(open());
    }
    void cleanup() { m_program.reset(); }

    //! What is hidden has brackets of its own.
    void aHiddenLabelStandsInOnePairOfBrackets()
    {
        using Model = models::SessionTableModel;
        QStandardItemModel list(1, int(Column::Count));
        const QModelIndex title = list.index(0, int(Column::Title));
        list.setData(title, u"Lease"_s);
        list.setData(title, QStringList{u"[e-mail]"_s, u"HR"_s}, Model::LabelsRole);
        QCOMPARE(textOf(title, 400), u"[e-mail, HR] Lease"_s);
        list.setData(title, QStringList{u"[e-mail] or [phone]"_s}, Model::LabelsRole);
        QCOMPARE(textOf(title, 400), u"[[e-mail] or [phone]] Lease"_s); // which are two of them
    }

    void theHeaderHasAMenu()
    {
        QMenu *menu = menuAt(Column::Reference);
        QVERIFY(menu && menu->isVisible());
        QCOMPARE(support::unnamedIn(*menu).filter(u"action without a text"_s), QStringList());
        support::picture(*menu, u"columns-menu"_s);
        for (const auto *needed : {"columnState", "columnTitle"}) // without them a row says too little
            QVERIFY(!menu->findChild<QAction *>(QLatin1String(needed))->isEnabled());
        press(*menu, u"columnReference"_s);
        QVERIFY(!isShown(Column::Reference));
        QVERIFY(isShown(Column::Title));
        QTRY_VERIFY(!header().findChild<QMenu *>(u"columnMenu"_s));
        support::picture(*m_program->window, u"columns-hidden"_s);
        menu = menuAt(Column::Title);
        press(*menu, u"columnReference"_s);
        QVERIFY(isShown(Column::Reference));
    }

    void theMenuIsReachedByKeys()
    {
        table().setFocus();
        table().setCurrentIndex(table().model()->index(0, int(Column::Signer)));
        auto *view = m_program->window->findChild<QMenu *>(u"viewColumns"_s);
        QVERIFY(view);
        QTest::keyClick(m_program->window.get(), Qt::Key_V, Qt::AltModifier);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_C);
        QTRY_VERIFY(view->isVisible());
        auto *left = view->findChild<QAction *>(u"columnLeft"_s);
        QVERIFY2(left->text().contains(u"Signer"_s), qPrintable(left->text()));
        QTest::keyClick(view, Qt::Key_L);
        QCOMPARE(order().mid(0, 3), (QList{SessionKey::State, SessionKey::Signer, SessionKey::Title}));
    }

    void draggedColumnsStayWhereTheyWerePut()
    {
        drag(Column::DueDate, Column::Title);
        QCOMPARE(order().mid(0, 3), (QList{SessionKey::State, SessionKey::DueDate, SessionKey::Title}));
        header().resizeSection(int(Column::Title), 333);
        const auto before = columns().shown();
        QVERIFY(restart());
        m_program->settings.sync();
        const store::Settings onDisk(m_program->folder.settings());
        QCOMPARE(domain::columnsOf(QString::fromLatin1(onDisk.columnState(u"sessions/all"_s))), before);
        QCOMPARE(columns().shown(), before);
        QCOMPARE(header().sectionSize(int(Column::Title)), 333);
        QCOMPARE(header().visualIndex(int(Column::DueDate)), 1);
    }

    void eachViewHasItsOwn()
    {
        const auto standard = order();
        workspace().showView(ui::View::Overdue);
        press(*menuAt(Column::Created), u"columnCreated"_s);
        const auto ofOverdue = order();
        QVERIFY(ofOverdue != standard);
        workspace().showView(ui::View::Signed);
        QCOMPARE(order(), standard);
        press(*menuAt(Column::LinkExpires), u"columnLinkExpires"_s);
        const auto ofSigned = order();
        workspace().showView(ui::View::Overdue);
        QCOMPARE(order(), ofOverdue);
        QVERIFY(restart());
        QCOMPARE(order(), standard);
        workspace().showView(ui::View::Overdue);
        QCOMPARE(order(), ofOverdue);
        workspace().showView(ui::View::Signed);
        QCOMPARE(order(), ofSigned);
        press(*menuAt(Column::Title), u"columnDefault"_s);
        QCOMPARE(order(), standard);
        workspace().showView(ui::View::Overdue);
        QCOMPARE(order(), ofOverdue); // not its business
        workspace().showView(ui::View::Signed);
        QCOMPARE(order(), standard);
        QVERIFY(restart());
        workspace().showView(ui::View::Signed);
        QCOMPARE(order(), standard);
    }

    void theTitleTakesWhatIsLeft()
    {
        const auto fills = [this] { return header().length() >= header().viewport()->width(); };
        QVERIFY(fills());
        QVERIFY(header().sectionSize(int(Column::Title)) >= 220);
        for (const auto &[column, name] :
             {std::pair(Column::Id, u"columnId"_s), std::pair(Column::LinkExpires, u"columnLinkExpires"_s),
              std::pair(Column::Reference, u"columnReference"_s),
              std::pair(Column::Created, u"columnCreated"_s)}) {
            press(*menuAt(Column::State), name);
            QVERIFY(!isShown(column));
            QVERIFY2(fills(), qPrintable(name));
        }
        const int narrow = header().sectionSize(int(Column::Title));
        QVERIFY(narrow > 220);
        m_program->window->resize(m_program->window->width() + 300, m_program->window->height());
        QTRY_VERIFY(header().sectionSize(int(Column::Title)) > narrow);
        QTRY_COMPARE(header().length(), header().viewport()->width());
        const int wide = header().sectionSize(int(Column::Title));
        QCOMPARE(header().sectionSize(int(Column::DueDate)), 115);
        const auto shown = columns().shown();
        QCOMPARE(shown.at(1), (domain::SessionColumn{SessionKey::Title, 220})); // with less room again
        press(*menuAt(Column::State), u"columnCreated"_s);
        const int created = header().sectionSize(int(Column::Created));
        QVERIFY(created >= 110);
        QCOMPARE(header().sectionSize(int(Column::Title)), wide - created);
        QCOMPARE(header().length(), header().viewport()->width());
    }

    //! In bold it would be cut, and say nothing: the rest of its row is bold.
    void aMomentWithNewsIsNotCut()
    {
        struct Delegate : ui::SessionDelegate
        {
            [[nodiscard]] bool isBold(const QModelIndex &shown, int room) const
            {
                QStyleOptionViewItem option;
                option.rect = QRect(0, 0, room, 20);
                option.font = QApplication::font();
                initStyleOption(&option, shown);
                return option.font.bold();
            }
        };
        const QString words = u"59 minutter siden"_s;
        QStandardItemModel model(1, int(Column::Count));
        for (const Column column : {Column::Signer, Column::Created}) {
            model.setData(model.index(0, int(column)), words);
            model.setData(model.index(0, int(column)), true, models::SessionTableModel::UnreadRole);
        }
        const QModelIndex signer = model.index(0, int(Column::Signer)),
                          created = model.index(0, int(Column::Created));
        const int plain = QFontMetrics(QApplication::font()).horizontalAdvance(words) + 8;
        const Delegate list{};
        QVERIFY(list.isBold(created, 2 * plain));
        QVERIFY(!list.isBold(created, plain));
        QVERIFY(list.isBold(signer, plain));
    }

    //! It is as wide as its words, also when the font of the desktop is another one.
    void theStateFollowsTheFont()
    {
        m_program->window->resize(2000, 700); // where there is room for them
        const QFont usual = QApplication::font();
        const auto back = qScopeGuard([&usual] { QApplication::setFont(usual); });
        const auto width = [this] { return header().sectionSize(int(Column::State)); };
        QTRY_COMPARE(width(), columns().shown().first().width);
        const int before = width();
        QFont wider = usual;
        wider.setLetterSpacing(QFont::AbsoluteSpacing, 3);
        QApplication::setFont(wider);
        QTRY_VERIFY2(width() >= before + 15, qPrintable(QString::number(width())));
        QCOMPARE(columns().shown().at(1), (domain::SessionColumn{SessionKey::Title, 220}));
        QApplication::setFont(usual);
        QTRY_COMPARE(width(), before);
    }

    //! How old each hit is stands at the end of its title's cell: no column that somebody chose moves out of
    //! sight for it.
    void whileOneSearchesEachRowSaysHowOldItIs()
    {
        const auto widths = [this] { // from those two the scroll bar of a long list takes its room
            QList<int> of;
            for (int column = 0; column < header().count(); ++column)
                if (!header().isSectionHidden(column) && column != int(Column::Title) &&
                    column != int(Column::Signer))
                    of << header().sectionSize(column);
            return of;
        };
        QVERIFY(!isShown(Column::Seen));
        const QList<SessionKey> before = order();
        const QList<int> widthsBefore = widths();
        auto *text = m_program->window->findChild<QLineEdit *>(u"filterText"_s);
        text->setFocus();
        QTest::keyClicks(text, u"e"_s);
        const auto *model = workspace().sessions()->model();
        const auto headOfTitle = [model] {
            return model->headerData(int(Column::Title), Qt::Horizontal, Qt::DisplayRole).toString();
        };
        QTRY_COMPARE(headOfTitle(), u"Title, as of"_s);
        QTRY_VERIFY(model->rowCount() > 0 && model->row(0));
        QVERIFY(!isShown(Column::Seen));
        QCOMPARE(order(), before);
        QCOMPARE(widths(), widthsBefore);
        const QModelIndex title = model->index(0, int(Column::Title));
        constexpr int narrowest = 110, wide = 2000;
        const int ofAge = QFontMetrics(QApplication::font()).horizontalAdvance(u"now"_s);
        for (const int width : {narrowest, 220, wide}) {
            const QString shown = textOf(title, width);
            QVERIFY2(!shown.contains(u"now"_s), qPrintable(shown)); // it is not of the title
            QVERIFY2(endsApart(title, width, ofAge), qPrintable(QString::number(width)));
        }
        QVERIFY(!textOf(title, narrowest).contains(title.data().toString()));
        QVERIFY(textOf(title, wide).startsWith(title.data().toString()));
        QVERIFY(title.data(Qt::AccessibleTextRole).toString().contains(u"As of: "_s));
        support::picture(*m_program->window, u"columns-age"_s);
        workspace().showView(ui::View::Ready); // which is shown whole
        QTRY_COMPARE(headOfTitle(), u"Title"_s);
        text->setFocus();
        QTest::keyClicks(text, u"e"_s);
        QTRY_COMPARE(headOfTitle(), u"Title, as of"_s);
        QTRY_VERIFY(!workspace().sessions()->isLoading());
        // who wants a column for it has one, and not the same twice
        press(*menuAt(Column::State), u"columnSeen"_s);
        QVERIFY(isShown(Column::Seen));
        QCOMPARE(headOfTitle(), u"Title"_s);
        QVERIFY(order().contains(SessionKey::Seen));
        QTRY_VERIFY(!header().findChild<QMenu *>(u"columnMenu"_s));
        press(*menuAt(Column::State), u"columnSeen"_s);
        QCOMPARE(headOfTitle(), u"Title, as of"_s);
        text->clear();
        QTRY_COMPARE(headOfTitle(), u"Title"_s);
        QTRY_VERIFY(model->rowCount() > 0 && model->row(0));
        QVERIFY(!endsApart(model->index(0, int(Column::Title)), wide, ofAge));
    }

    //! A reference, for which the list has no room, is told where the title is.
    void byWhatItWasFoundIsSeenInItsRow()
    {
        auto *text = m_program->window->findChild<QLineEdit *>(u"filterText"_s);
        text->setFocus();
        QTest::keyClicks(text, u"order"_s);
        const auto *model = workspace().sessions()->model();
        const auto longTitle = [model] {
            for (int row = 0; row < model->rowCount(); ++row)
                if (const auto session = model->row(row); session && session->title.size() > 24)
                    return row;
            return -1;
        };
        QTRY_VERIFY(model->filter().text == u"order"_s && !model->isLoading() && longTitle() >= 0);
        const QModelIndex title = model->index(longTitle(), int(Column::Title));
        QVERIFY(title.data(models::SessionTableModel::FoundRole).toString().startsWith(u"order-"_s));
        const QString beginning = title.data().toString().left(4);
        const QString shown = textOf(title, 220);
        QVERIFY2(shown.contains(beginning) && shown.contains(u"orde"_s), qPrintable(shown));
        support::picture(*m_program->window, u"columns-found"_s);
    }

    //! What the view is about stands beside the signer, and nowhere else unless somebody wants it there.
    void whyTheyAreStuckIsSeenWhereTheyAre()
    {
        QVERIFY(!isShown(Column::Reason));
        workspace().showView(ui::View::Stuck);
        QVERIFY(isShown(Column::Reason));
        QCOMPARE(header().visualIndex(int(Column::Reason)), header().visualIndex(int(Column::Signer)) + 1);
        QTRY_VERIFY_WITH_TIMEOUT(workspace().sessions()->model()->rowCount() > 0, 20'000);
        const auto ofStuck = order();
        press(*menuAt(Column::Signer), u"columnReason"_s);
        QVERIFY(!isShown(Column::Reason));
        press(*menuAt(Column::Title), u"columnDefault"_s); // those of this view
        QCOMPARE(order(), ofStuck);
        support::picture(*m_program->window, u"columns-reason"_s);
        workspace().showView(ui::View::Ready);
        QVERIFY(!isShown(Column::Reason));
        press(*menuAt(Column::State), u"columnReason"_s);
        QVERIFY(isShown(Column::Reason));
    }

    //! When the links end was behind all the others there, too.
    void whenALinkExpiresIsSeenWhereThatIsTheMatter()
    {
        const auto standard = order();
        workspace().showView(ui::View::LinkExpiring);
        QVERIFY(isShown(Column::LinkExpires));
        QCOMPARE(header().visualIndex(int(Column::LinkExpires)),
                 header().visualIndex(int(Column::Signer)) + 1);
        QCOMPARE(order().size(), standard.size()); // it is not there twice, and no other is gone
        workspace().showView(ui::View::Ready);
        QCOMPARE(order(), standard);
    }

    void aDueDateIsChangedThoughItsColumnIsHidden()
    {
        press(*menuAt(Column::Title), u"columnDueDate"_s);
        table().setFocus();
        const auto *model = workspace().sessions()->model();
        const auto open = [model] {
            for (int row = 0; row < model->rowCount(); ++row)
                if (const auto session = model->row(row); session && !session->isFinal)
                    return row;
            return -1;
        };
        QTRY_VERIFY(open() >= 0);
        const int row = open();
        table().scrollTo(model->index(row, int(Column::Title)));
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {},
                          table().visualRect(model->index(row, int(Column::Title))).center());
        QTRY_COMPARE(workspace().details()->sessionId(), model->row(row)->id);
        QTRY_VERIFY(workspace().details()->findChild<ui::DateTimeField *>()->isVisible());
        m_program->window->activateWindow(); // as a window manager does when a menu was closed
        QVERIFY(support::becomesActive(m_program->window.get()));
        QTest::keyClick(m_program->window.get(), Qt::Key_E, Qt::ControlModifier);
        const auto *details = workspace().details();
        QTRY_VERIFY(QApplication::focusWidget() && details->isAncestorOf(QApplication::focusWidget()));
    }

    void whatCannotBeReadIsLeftOut()
    {
        using domain::SessionColumn;
        QCOMPARE(domain::columnsOf(u"Title:80 New:3 Title:9 State:-4 Id:99999999 Signer"_s),
                 (QList<SessionColumn>{{SessionKey::Title, 80},
                                       {SessionKey::State, 0},
                                       {SessionKey::Id, 4000},
                                       {SessionKey::Signer, 0}}));
        QCOMPARE(domain::columnsOf(domain::textOf(ui::SessionColumns::standard())),
                 ui::SessionColumns::standard());
        m_program->settings.setColumnState(u"sessions/ready"_s, "\x01\xff Id:300 :: Signer:50");
        workspace().showView(ui::View::Ready);
        QCOMPARE(order(), (QList{SessionKey::State, SessionKey::Title, SessionKey::Id, SessionKey::Signer}));
    }

    void dark()
    {
        support::useDarkPalette(true);
        QMenu *menu = menuAt(Column::Title);
        support::picture(*menu, u"columns-menu-dark"_s);
        menu->close();
        support::useDarkPalette(false);
    }
};

QTEST_MAIN(TestUiSessionColumns)
#include "tst_ui_sessioncolumns.moc"

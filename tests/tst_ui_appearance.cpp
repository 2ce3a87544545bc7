// The light and the dark look: what has the focus, what is chosen and what cannot be used can be told apart.
#include "support/windowpatience.h"
#include "ui/accounts/welcomepage.h"
#include "ui/settings/appearance.h"
#include "ui/statetext.h"
#include "ui/widgets/panestate.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStyle>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;
using Choice = ui::Appearance::Choice;

namespace {

double luminance(const QColor &color)
{
    const auto part = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

//! As WCAG reckons it; 3 is what edges and pictures need.
double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one), b = luminance(other);
    return (qMax(a, b) + 0.05) / (qMin(a, b) + 0.05);
}

//! The best contrast to \a ground of what is within \a area.
double strongest(const QImage &image, const QRect &area, const QColor &ground)
{
    double best = 1;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            best = qMax(best, contrast(image.pixelColor(x, y), ground));
    return best;
}

} // namespace

class TestUiAppearance : public QObject
{
    Q_OBJECT

    ui::Appearance m_appearance;

    //! In the middle of its upper edge, three pixels deep: nothing is written there.
    static double edgeOf(QWidget &widget)
    {
        const QImage image = widget.grab().toImage();
        return strongest(image, QRect(image.width() / 2, 0, 4, 3),
                         widget.window()->palette().color(QPalette::Window));
    }

private Q_SLOTS:
    void cleanup() { m_appearance.use(Choice::System); }

    void inTheDarkTheFocusIsSeen_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("line") << 0;
        QTest::newRow("text of several lines") << 1;
        QTest::newRow("number") << 2;
        QTest::newRow("button") << 3;
    }
    void inTheDarkTheFocusIsSeen()
    {
        QFETCH(const int, kind);
        m_appearance.use(Choice::Dark);
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *before = new QPushButton(u"Before"_s, &window);
        QWidget *const fields[] = {new QLineEdit(&window), new QPlainTextEdit(&window), new QSpinBox(&window),
                                   new QPushButton(u"Here"_s, &window)};
        column->addWidget(before);
        for (QWidget *field : fields)
            column->addWidget(field);
        window.show();
        window.activateWindow();
        QVERIFY(support::becomesActive(&window));
        QWidget &field = *fields[kind];
        before->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(!field.hasFocus());
        const double without = edgeOf(field);
        field.setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(field.hasFocus());
        const double with = edgeOf(field);
        QVERIFY2(with >= 3, qPrintable(QString::number(with)));
        QVERIFY2(with > without, qPrintable(u"%1 %2"_s.arg(with).arg(without)));
    }

    //! The row that the keys are on, also when it is not chosen.
    void inTheDarkTheCurrentRowIsSeen()
    {
        m_appearance.use(Choice::Dark);
        QListWidget list;
        list.setSelectionMode(QAbstractItemView::NoSelection);
        list.addItems({u"aaa"_s, u"nnn"_s}); // low letters: nothing is written at their upper edge
        list.setCurrentRow(1);
        list.show();
        list.activateWindow();
        QVERIFY(support::becomesActive(&list));
        list.setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(list.hasFocus());
        const QRect row = list.visualItemRect(list.item(1));
        const double seen =
            strongest(list.viewport()->grab().toImage(),
                      QRect(row.left(), row.top(), row.width(), 3).intersected(list.viewport()->rect()),
                      list.palette().color(QPalette::Base));
        QVERIFY2(seen >= 3, qPrintable(QString::number(seen)));
    }

    //! It stands there until something is listed, which may be long after the look has changed.
    void thePictureOfAListThatFailedFollows()
    {
        m_appearance.use(Choice::Light);
        ui::PaneState pane(new QWidget);
        pane.setFailed(u"Offline"_s, u"Nothing answers."_s, u"offline"_s);
        pane.setState(ui::PaneState::State::Failed);
        pane.show();
        const auto picture = [&pane] {
            for (const QLabel *label : pane.findChildren<QLabel *>())
                if (label->isVisible() && !label->pixmap().isNull())
                    return label->pixmap().toImage();
            return QImage();
        };
        const QImage light = picture();
        QVERIFY(!light.isNull());
        m_appearance.use(Choice::Dark);
        QTRY_VERIFY(picture() != light);
        QCOMPARE(picture(), ui::icon(u"offline"_s).pixmap(48, 48).toImage());
        // what answered, and refused, is not offline
        pane.setFailed(u"Refused"_s, u"The secret is wrong."_s);
        QCOMPARE(picture(), ui::icon(u"error"_s).pixmap(48, 48).toImage());
    }

    //! Its ground is that of what is selected.
    void theIconOfAChosenMenuEntryIsSeen_data()
    {
        QTest::addColumn<int>("choice");
        QTest::newRow("light") << int(Choice::Light);
        QTest::newRow("dark") << int(Choice::Dark);
    }
    void theIconOfAChosenMenuEntryIsSeen()
    {
        QFETCH(const int, choice);
        m_appearance.use(Choice(choice));
        QMenu menu;
        QAction *action = menu.addAction(ui::icon(u"snooze"_s), u"Put off"_s);
        menu.addAction(u"Another"_s);
        menu.popup({0, 0});
        QTRY_VERIFY(menu.isVisible());
        menu.setActiveAction(action);
        const QRect entry = menu.actionGeometry(action);
        const QImage image = menu.grab().toImage();
        // what is left of the text
        const QRect before(entry.left() + 2, entry.top() + 2, 22, entry.height() - 4);
        const double seen = strongest(image, before, menu.palette().color(QPalette::Highlight));
        QVERIFY2(seen >= 3, qPrintable(QString::number(seen)));
    }

    void iconsAreSeenInTheDark()
    {
        m_appearance.use(Choice::Dark);
        const QColor ground = QApplication::palette().color(QPalette::Button);
        const QImage image = ui::icon(u"link-copy"_s).pixmap(QSize(32, 32), 1.0).toImage();
        double best = 1;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y).alpha() > 250)
                    best = qMax(best, contrast(image.pixelColor(x, y), ground));
        QVERIFY2(best >= 3, qPrintable(QString::number(best)));
    }

    //! The button with what did not fit, also when the look changes while it is there.
    void theExtensionOfAToolBarIsSeen_data()
    {
        QTest::addColumn<int>("choice");
        QTest::newRow("light") << int(Choice::Light);
        QTest::newRow("dark") << int(Choice::Dark);
    }
    void theExtensionOfAToolBarIsSeen()
    {
        QFETCH(const int, choice);
        QToolBar tools;
        for (int i = 0; i < 8; ++i)
            tools.addAction(u"Something long to do"_s);
        tools.resize(200, tools.sizeHint().height());
        tools.show();
        m_appearance.use(Choice(choice));
        auto *more = tools.findChild<QToolButton *>(u"qt_toolbar_ext_button"_s);
        QVERIFY(more);
        QTRY_VERIFY(more->isVisible());
        // its edges are no sign of what it is for
        const QImage image = more->grab().toImage();
        const double seen =
            strongest(image, image.rect().adjusted(3, 3, -3, -3), tools.palette().color(QPalette::Window));
        QVERIFY2(seen >= 3, qPrintable(QString::number(seen)));
    }

    //! Qt's are of another style than all others.
    void buttonsOfDialogsHaveNoIcons()
    {
        const QDialogButtonBox box(QDialogButtonBox::Cancel | QDialogButtonBox::Close);
        QVERIFY(box.button(QDialogButtonBox::Cancel)->icon().isNull());
        QVERIFY(box.button(QDialogButtonBox::Close)->icon().isNull());
    }

    //! The same as in the bars above a form, and drawn for the screen that it is on.
    void warningsHaveTheIconOfTheProgram()
    {
        m_appearance.use(Choice::Dark);
        const QMessageBox box(QMessageBox::Warning, u"Title"_s, u"Text"_s);
        const int side = box.style()->pixelMetric(QStyle::PM_MessageBoxIconSize, nullptr, &box);
        const QPixmap own = ui::icon(u"warning"_s).pixmap(QSize(side, side), box.devicePixelRatioF());
        QVERIFY(!own.isNull());
        QCOMPARE(box.iconPixmap().toImage(), own.toImage());
    }

    void aSystemWithoutColoursGetsThoseOfTheProgram()
    {
        m_appearance.use(Choice::Light);
        const QPalette light = QApplication::palette();
        m_appearance.use(Choice::System);
        for (const auto role : {QPalette::Window, QPalette::Highlight, QPalette::PlaceholderText})
            QCOMPARE(QApplication::palette().color(role), light.color(role));
        QVERIFY(contrast(QApplication::palette().color(QPalette::Highlight),
                         QApplication::palette().color(QPalette::HighlightedText)) >= 4.5);
        QVERIFY(contrast(QApplication::palette().color(QPalette::PlaceholderText),
                         QApplication::palette().color(QPalette::Window)) >= 4.5);
    }

    void linksFollowTheLook()
    {
        m_appearance.use(Choice::Light);
        ui::WelcomePage page;
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        const auto colours = [&page] {
            QList<QColor> found;
            const auto texts = page.findChildren<QTextDocument *>();
            for (const QTextDocument *text : texts)
                for (QTextBlock block = text->begin(); block.isValid(); block = block.next())
                    for (auto part = block.begin(); !part.atEnd(); ++part)
                        if (part.fragment().charFormat().isAnchor())
                            found << part.fragment().charFormat().foreground().color();
            return found;
        };
        QTRY_COMPARE(colours(), QList<QColor>{QApplication::palette().color(QPalette::Link)});
        for (const Choice choice : {Choice::Dark, Choice::Light}) {
            m_appearance.use(choice);
            const QColor link = QApplication::palette().color(QPalette::Link);
            QTRY_COMPARE(colours(), QList<QColor>{link});
            QVERIFY(contrast(link, QApplication::palette().color(QPalette::Window)) >= 4.5);
        }
    }

    void whatIsDisabledDoesNotLookLikeAField()
    {
        for (const Choice choice : {Choice::Light, Choice::Dark}) {
            m_appearance.use(choice);
            const QPalette palette = QApplication::palette();
            QCOMPARE(palette.color(QPalette::Disabled, QPalette::Base), palette.color(QPalette::Window));
        }
    }
};

QTEST_MAIN(TestUiAppearance)
#include "tst_ui_appearance.moc"

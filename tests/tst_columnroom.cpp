// Who gives way and who grows among columns that have so much room.
#include "ui/widgets/columnroom.h"

#include <QTest>

using ui::ColumnRoom;
using Columns = QList<ColumnRoom>;
using Widths = QList<int>;

namespace {

using Gives = ColumnRoom::Gives;

ColumnRoom fixed(int width)
{
    return {.wanted = width};
}

ColumnRoom scrolledTo(int width, int share = 0)
{
    return {.wanted = width, .share = share, .mayBeScrolledTo = true};
}

ColumnRoom text(int width)
{
    return {.wanted = width, .share = 1, .gives = Gives::ToNeeded, .least = 60};
}

} // namespace

class TestColumnRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void widths_data()
    {
        QTest::addColumn<Columns>("columns");
        QTest::addColumn<int>("room");
        QTest::addColumn<Widths>("expected");
        const auto row = [](const char *name, const Columns &columns, int room, const Widths &expected) {
            QTest::newRow(name) << columns << room << expected;
        };
        row("no column", {}, 100, {});

        // all are needed
        row("those that grow share what is left", {fixed(100), text(100), text(200)}, 500, {100, 150, 250});
        row("also what cannot be halved", {fixed(100), text(100), text(200)}, 501, {100, 150, 251});
        row("as they say", {{.wanted = 50, .share = 3}, {.wanted = 50, .share = 1}}, 200, {125, 75});
        row("the longest gives", {fixed(100), text(80), text(300)}, 400, {100, 80, 220});
        row("long ones are alike then", {text(300), text(200), text(50)}, 250, {100, 100, 50});
        row("no pixel is lost by that", {text(300), text(200)}, 251, {125, 126});
        row("nobody is narrower than it may be", {fixed(100), text(300), text(40)}, 150, {100, 60, 40});
        row("who wants less than the least has that", {text(40), text(300)}, 200, {40, 160});
        row("no room at all", {fixed(100), text(300)}, 0, {100, 60});
        row("unlike leasts",
            {{.wanted = 100, .gives = Gives::ToNeeded},
             {.wanted = 200, .gives = Gives::ToNeeded, .least = 200}},
            250, {50, 200});

        // one needs what there is, and the last one is scrolled to as a whole
        const Columns named{
            fixed(50), {.wanted = 200, .share = 1, .gives = Gives::ToNeeded, .least = 1}, scrolledTo(150)};
        row("the last one is in sight", named, 450, {50, 250, 150});
        row("just so", named, 400, {50, 200, 150});
        row("it is scrolled to", named, 399, {50, 349, 150});
        row("it does not take from who needs it", named, 120, {50, 70, 150});
        row("not even the first has room", named, 20, {50, 1, 150});

        // by rank: a signer, who gives to whom that brings into sight, before a state
        const Columns session{
            {.wanted = 150, .mayBeScrolledTo = true, .gives = Gives::ToNeeded, .least = 90, .rank = 1},
            {.wanted = 220, .share = 1},
            {.wanted = 130, .gives = Gives::ToAny, .least = 90},
            scrolledTo(115),
            scrolledTo(110)};
        row("all have room", session, 800, {150, 295, 130, 115, 110});
        row("the last one has by what another gives", session, 700, {150, 220, 105, 115, 110});
        row("nothing is given that is not enough", session, 680, {150, 285, 130, 115, 110});
        row("to a needed one the lowest rank gives first", session, 480, {150, 220, 110, 115, 110});
        row("and then the next", session, 430, {120, 220, 90, 115, 110});
        row("all that there is, though it is not enough", session, 380, {90, 220, 90, 115, 110});

        // where nobody may be scrolled to, and nobody gives, the edge cuts
        const Columns chosen{fixed(150), {.wanted = 300, .share = 1}, fixed(130)};
        row("the edge cuts one", chosen, 500, {150, 300, 130});
        row("and else one grows", chosen, 600, {150, 320, 130});

        // two that grow, of whom one may be scrolled to
        const Columns document{
            {.wanted = 200, .share = 1}, scrolledTo(120), scrolledTo(100, 1), scrolledTo(55)};
        row("both", document, 600, {262, 120, 163, 55});
        row("both, up to the edge", document, 440, {210, 120, 110, 55});
        row("not who is out of sight", document, 400, {280, 120, 100, 55});
        row("a needed one is behind the edge",
            {scrolledTo(120), scrolledTo(400), {.wanted = 200, .share = 1}}, 450, {120, 400, 200});
    }
    void widths()
    {
        QFETCH(const Columns, columns);
        QFETCH(const int, room);
        QFETCH(const Widths, expected);
        QCOMPARE(ui::shareRoom(columns, room), expected);
    }
};

QTEST_GUILESS_MAIN(TestColumnRoom)
#include "tst_columnroom.moc"

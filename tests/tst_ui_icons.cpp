// The drawings: each can be drawn, each name that is asked for has one, and each state has its own.
#include "ui/collections/collectionparts.h"
#include "ui/sessions/sessiondelegates.h"
#include "ui/sessions/sessiontimeline.h"
#include "ui/statetext.h"
#include "ui/widgets/viewlist.h"

#include "models/sessiontablemodel.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QListWidget>
#include <QPainter>
#include <QRegularExpression>
#include <QSet>
#include <QStandardItemModel>
#include <QSvgRenderer>
#include <QTest>

using namespace Qt::StringLiterals;
using State = domain::SessionState;
using Model = models::SessionTableModel;

namespace {

const QString sourceFolder = QStringLiteral(FIXTURES "/../..");

//! The parts of an image that are not empty, whatever their colour.
QImage shapeOf(const QImage &image)
{
    return image.convertToFormat(QImage::Format_Alpha8);
}

int drawnPixels(const QImage &image)
{
    const QImage shape = shapeOf(image);
    int count = 0;
    for (int y = 0; y < shape.height(); ++y)
        for (int x = 0; x < shape.width(); ++x)
            count += qAlpha(shape.pixel(x, y)) > 15 ? 1 : 0;
    return count;
}

QImage imageOf(const QIcon &icon, int size = 16)
{
    return icon.pixmap(QSize(size, size), 1.0).toImage();
}

//! What the State column shows, without a view around it.
struct ShownState : ui::StateDelegate
{
    using StateDelegate::StateDelegate;
    [[nodiscard]] QStyleOptionViewItem of(const QString &state, bool isOverdue, bool isStuck = false) const
    {
        QStandardItemModel model(1, 1);
        const QModelIndex index = model.index(0, 0);
        model.setData(index, true, Model::LoadedRole);
        model.setData(index, state, Model::StateRole);
        model.setData(index, isOverdue, Model::OverdueRole);
        model.setData(index, isStuck, Model::StuckRole);
        QStyleOptionViewItem option;
        initStyleOption(&option, index);
        return option;
    }
};

QSet<QString> drawings()
{
    QSet<QString> names;
    for (const QFileInfo &file : QDir(sourceFolder + u"/resources/icons"_s).entryInfoList({u"*.svg"_s}))
        names.insert(file.completeBaseName());
    return names;
}

} // namespace

class TestUiIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    //! Qt Svg warns of what it cannot read and goes on, with a part of the drawing or none.
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void everyStateHasItsOwnShape_data();
    void everyStateHasItsOwnShape();
    void whatWaitsInVainLooksLikeIt();
    void shapesOfStatesAreNotAlike();
    void everyDrawingCanBeDrawn_data();
    void everyDrawingCanBeDrawn();
    void anUnknownNameHasNone();
    void everyNameThatIsAskedForHasOne();
    void everyDrawingIsAskedFor();
    void everyViewHasItsOwnShape();
    void everyMomentHasAShape();

private:
    //! State, overdue, words, name: a sentence of the design each, and never two of them swapped.
    static QList<std::tuple<QString, bool, QString, QString>> states()
    {
        return {{u"READY"_s, false, u"Waiting for signer"_s, u"pen"_s},
                {u"BLOCKED"_s, false, u"Waiting for earlier signer"_s, u"hourglass"_s},
                {u"SIGNED"_s, false, u"Signed"_s, u"tick"_s},
                {u"REJECTED"_s, false, u"Rejected"_s, u"cross-octagon"_s},
                {u"READY"_s, true, u"Overdue"_s, u"struck-calendar"_s},
                {u"BLOCKED"_s, true, u"Overdue"_s, u"struck-calendar"_s},
                {u"PAUSED"_s, false, u"Other: PAUSED"_s, u"diamond"_s},
                {QString(), false, u"Not told by the service"_s, u"diamond"_s}};
    }
};

void TestUiIcons::everyStateHasItsOwnShape_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("isOverdue");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iconName");
    for (const auto &[state, isOverdue, text, iconName] : states())
        QTest::addRow("%s%s", qPrintable(state), isOverdue ? ", overdue" : "")
            << state << isOverdue << text << iconName;
}

void TestUiIcons::everyStateHasItsOwnShape()
{
    QFETCH(const QString, state);
    QFETCH(const bool, isOverdue);
    QFETCH(const QString, text);
    QFETCH(const QString, iconName);
    const ui::StateLook look = ui::lookOf(domain::OpenEnum<State>(state), isOverdue, false);
    QCOMPARE(look.text, text);
    QCOMPARE(look.iconName, iconName);
    // and so it is in the list
    const QStyleOptionViewItem shown = ShownState().of(state, isOverdue);
    QCOMPARE(shown.text, text);
    QVERIFY(shown.features.testFlag(QStyleOptionViewItem::HasDecoration));
    QCOMPARE(imageOf(shown.icon), imageOf(ui::icon(iconName)));
}

//! Words stay what they are, also where they say something else than that it waits: all that the view Stuck
//! has is known by its sign.
void TestUiIcons::whatWaitsInVainLooksLikeIt()
{
    const ShownState list{};
    for (const auto &[state, isOverdue, text, iconName] : states()) {
        const QStyleOptionViewItem stuck = list.of(state, isOverdue, true);
        QCOMPARE(stuck.text, text);
        QCOMPARE(imageOf(stuck.icon), imageOf(ui::icon(ui::ViewList::iconNameOf(ui::View::Stuck))));
    }
    // and so it is among the sessions of a collection
    store::SessionRow row;
    row.id = u"01890a5d-ac96-774b-bcce-b302099a8057"_s;
    row.state = u"BLOCKED"_s;
    ui::CollectionParts parts;
    const auto *sessions = parts.findChild<QListWidget *>(u"collectionSessionList"_s);
    QVERIFY(sessions);
    for (const bool isStuck : {false, true}) {
        if (isStuck)
            row.stuck = store::StuckReason{domain::StuckCause::Kind::PredecessorRejected, {}};
        parts.showSessions({row}, QDateTime::currentDateTimeUtc());
        QCOMPARE(imageOf(sessions->item(0)->icon()),
                 imageOf(ui::icon(isStuck ? u"triangle"_s : u"hourglass"_s)));
    }
}

//! Who sees no colours tells them apart, at the size that the list has.
void TestUiIcons::shapesOfStatesAreNotAlike()
{
    QStringList names{u"triangle"_s}; // an outcome that nobody knows
    for (const auto &[state, isOverdue, text, iconName] : states())
        if (!names.contains(iconName))
            names << iconName;
    QCOMPARE(names.size(), 7);
    for (const QString &a : std::as_const(names))
        for (const QString &b : std::as_const(names)) {
            if (a == b)
                continue;
            const QImage one = shapeOf(imageOf(ui::icon(a))), other = shapeOf(imageOf(ui::icon(b)));
            int different = 0;
            for (int y = 0; y < one.height(); ++y)
                for (int x = 0; x < one.width(); ++x)
                    different += qAbs(qAlpha(one.pixel(x, y)) - qAlpha(other.pixel(x, y))) > 100 ? 1 : 0;
            QVERIFY2(different > 25, qPrintable(u"%1 and %2: %3"_s.arg(a, b).arg(different)));
        }
}

void TestUiIcons::everyDrawingCanBeDrawn_data()
{
    QTest::addColumn<QString>("name");
    const QSet<QString> names = drawings();
    QVERIFY(names.size() > 70);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void TestUiIcons::everyDrawingCanBeDrawn()
{
    QFETCH(const QString, name);
    QFile file(sourceFolder + u"/resources/icons/%1.svg"_s.arg(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray svg = file.readAll();
    QSvgRenderer renderer;
    QVERIFY(renderer.load(svg));
    QVERIFY(renderer.isValid());
    QVERIFY(!renderer.viewBoxF().isEmpty());
    QCOMPARE(renderer.viewBoxF().width(), renderer.viewBoxF().height()); // it would be distorted
    QImage drawn(64, 64, QImage::Format_ARGB32_Premultiplied);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    renderer.render(&painter);
    painter.end();
    QVERIFY(drawnPixels(drawn) > 64);

    // As the program has it: out of the resources, small and large, chosen and greyed out.
    QFile inProgram(u":/icons/%1.svg"_s.arg(name));
    QVERIFY(inProgram.open(QIODevice::ReadOnly));
    QVERIFY(inProgram.readAll() == svg);
    const QIcon icon = ui::icon(name);
    QVERIFY(!icon.isNull());
    for (const int size : {16, 20, 48, 128})
        for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Disabled, QIcon::Selected}) {
            const QImage image = icon.pixmap(QSize(size, size), 1.0, mode).toImage();
            QCOMPARE(image.size(), QSize(size, size));
            QVERIFY2(drawnPixels(image) > size, qPrintable(u"%1 pixels, mode %2"_s.arg(size).arg(int(mode))));
        }
}

void TestUiIcons::anUnknownNameHasNone()
{
    QVERIFY(ui::icon(u"no-such-drawing"_s).isNull());
    QVERIFY(ui::icon({}).isNull());
}

//! Words in statements that speak of icons, and in those that choose between two drawings.
void TestUiIcons::everyNameThatIsAskedForHasOne()
{
    const QSet<QString> names = drawings();
    const QRegularExpression word(u"(?:u|QStringLiteral\\()\"([a-z][a-z-]*)\""_s), comment(u"//[^\n]*"_s);
    int seen = 0;
    QDirIterator files(sourceFolder + u"/ui"_s, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll()).remove(comment);
        for (const QString &statement : text.split(u';')) {
            QSet<QString> words, known;
            for (auto found = word.globalMatch(statement); found.hasNext();)
                words.insert(found.next().captured(1));
            known = words & names;
            if (known.size() < 2 && !statement.contains(u"icon"_s, Qt::CaseInsensitive))
                continue;
            seen += int(known.size());
            const QStringList missing = (words - names).values();
            QVERIFY2(missing.isEmpty(), qPrintable(file.fileName() + u": "_s + missing.join(u", "_s)));
        }
    }
    QVERIFY(seen > 150); // the look itself works
}

//! The other way round: one that nobody names was meant by a name that is written wrong, or can go.
void TestUiIcons::everyDrawingIsAskedFor()
{
    QString all;
    QDirIterator files(sourceFolder + u"/ui"_s, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        all += QString::fromUtf8(file.readAll());
    }
    for (const QString &name : drawings())
        QVERIFY2(all.contains(u"\"%1\""_s.arg(name)), qPrintable(name));
}

void TestUiIcons::everyViewHasItsOwnShape()
{
    QSet<QString> names;
    for (const ui::View view : ui::ViewList::views()) {
        const QString name = ui::ViewList::iconNameOf(view);
        QVERIFY2(!ui::icon(name).isNull(), qPrintable(ui::ViewList::nameOf(view)));
        names.insert(name);
    }
    QCOMPARE(names.size(), ui::ViewList::views().size());
    // Those of one state have its own.
    const std::pair<ui::View, State> ofStates[] = {{ui::View::Ready, State::Ready},
                                                   {ui::View::Blocked, State::Blocked},
                                                   {ui::View::Signed, State::Signed},
                                                   {ui::View::Rejected, State::Rejected}};
    for (const auto &[view, state] : ofStates)
        QCOMPARE(ui::ViewList::iconNameOf(view),
                 ui::lookOf(domain::OpenEnum<State>(state), false, false).iconName);
    QCOMPARE(ui::ViewList::iconNameOf(ui::View::Overdue),
             ui::lookOf(domain::OpenEnum<State>(State::Ready), true, false).iconName);
}

void TestUiIcons::everyMomentHasAShape()
{
    using Kind = store::SessionChange::Kind;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    domain::SigningSession session;
    session.id = u"01890a5d-ac96-774b-bcce-b302099a8057"_s; // its beginning is a time
    session.lifecycle = domain::SessionLifecycle{};
    session.lifecycle->state = State::Ready;
    session.request.dueDate = domain::Timestamp::fromDateTime(now.addDays(-1));
    session.signatureUrlExpiresAt = domain::Timestamp::fromDateTime(now.addDays(1));
    session.output = domain::SessionOutput{};
    session.output->userInfo = domain::SessionUserInfo{};
    session.output->userInfo->signingTime = domain::Timestamp::fromDateTime(now.addDays(-2));
    QList<store::SessionChange> changes;
    for (const Kind kind : {Kind::State, Kind::DueDate, Kind::Gone, Kind::Package, Kind::Back})
        changes.append({now.addSecs(-60), kind, u"READY"_s, u"SIGNED"_s});
    const auto moments = ui::timelineOf(session, changes, now, {});
    QCOMPARE(moments.size(), 10);
    for (const ui::TimelineMoment &moment : moments)
        QVERIFY2(!ui::icon(moment.iconName).isNull(), qPrintable(moment.text + u": "_s + moment.iconName));
}

QTEST_MAIN(TestUiIcons)
#include "tst_ui_icons.moc"

#include "support/patience.h"
#include "ui/tour/tourrunner.h"

#include <QDir>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

//! A tour that stops where something is not as it should be, and says where.
class TestUiTourRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepIsSeenBeforeTheNext()
    {
        const QTemporaryDir folder;
        QLabel window(u"window"_s), other(u"other"_s);
        window.show();
        QStringList done;
        ui::TourRunner runner(folder.path(), &window);
        runner.add({u"first"_s, [&] { QTimer::singleShot(200, &window, [&] { done << u"first"_s; }); },
                    [&] { return done == QStringList{u"first"_s}; }});
        runner.add({u"without"_s, [&] { done << u"without"_s; }, {}, {}, {}, false});
        int nudges = 0;
        runner.add({u"last"_s,
                    {},
                    [&] { return nudges > 1; },
                    [&]() -> QWidget * { return &other; },
                    [&] { ++nudges; }});
        QSignalSpy finished(&runner, &ui::TourRunner::finished);
        runner.start();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(finished.first().first().toBool());
        QCOMPARE(done, QStringList({u"first"_s, u"without"_s}));
        QCOMPARE(QDir(folder.path()).entryList({u"*.png"_s}, QDir::Files, QDir::Name),
                 QStringList({u"01-first.png"_s, u"02-last.png"_s}));
        QCOMPARE(QImage(folder.filePath(u"02-last.png"_s)).size(), other.grab().toImage().size());
        for (const auto &record : runner.records())
            QVERIFY(record.isShown);
    }

    void aStepThatShowsNothingEndsIt()
    {
        const QTemporaryDir folder;
        QLabel window(u"window"_s);
        window.show();
        bool wentOn = false;
        ui::TourRunner runner(folder.path(), &window);
        runner.setPatience(300 * support::patience());
        runner.add({u"first"_s, {}, {}});
        runner.add({u"never"_s, {}, [] { return false; }, {}, {}, false});
        runner.add({u"after"_s, [&] { wentOn = true; }, {}});
        QSignalSpy finished(&runner, &ui::TourRunner::finished);
        runner.start();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!finished.first().first().toBool());
        QVERIFY(!wentOn);
        QCOMPARE(runner.records().size(), 2);
        QCOMPARE(runner.records().last().name, u"never"_s);
        QVERIFY(!runner.records().last().isShown);
        // what was there instead is photographed, though no picture was wanted
        QVERIFY(QFile::exists(folder.filePath(u"02-never.png"_s)));
    }
};

QTEST_MAIN(TestUiTourRunner)
#include "tst_ui_tourrunner.moc"

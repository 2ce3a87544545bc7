#include "support/accessiblechecker.h"
#include "support/pictures.h"
#include "support/uifixture.h"

#include "ui/widgets/datetimefield.h"

#include <QTest>

using namespace support;

//! The widgets that every view shares.
class TestUiWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unnamed()
    {
        ui::DateTimeField field;
        QCOMPARE(unnamedIn(field), QStringList());
    }
};

QTEST_MAIN(TestUiWidgets)
#include "tst_ui_widgets.moc"

#pragma once

#include <QAction>
#include <QTableView>
#include <QTest>
#include <QToolButton>

namespace support {

//! Clicks the button of an action in the tool bar of \a pane.
inline void clickTool(const QWidget &pane, const QString &action)
{
    for (QToolButton *button : pane.findChildren<QToolButton *>())
        if (button->defaultAction() && button->defaultAction()->objectName() == action) {
            QVERIFY2(button->isEnabled(), qPrintable(action));
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    QFAIL(qPrintable(action));
}

//! With the keyboard in \a table, as after a click there.
inline void pressInTable(QTableView &table, Qt::Key key)
{
    table.activateWindow();
    table.setFocus();
    QTRY_VERIFY(table.hasFocus());
    QTest::keyClick(&table, key);
}

} // namespace support

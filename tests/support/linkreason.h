#pragma once

#include "support/patience.h"
#include "support/windowpatience.h"
#include "ui/sessions/linkreasondialog.h"

#include <QApplication>
#include <QRadioButton>
#include <QTest>

namespace support {

//! The window that asks why a signing link is wanted; null when there is none.
inline ui::LinkReasonDialog *linkReasonDialog()
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *dialog = qobject_cast<ui::LinkReasonDialog *>(widget); dialog && dialog->isVisible())
            return dialog;
    return nullptr;
}

//! Takes the first reason, as a person does with the space bar and Enter.
inline bool giveLinkReason()
{
    if (!support::waitFor([] { return linkReasonDialog() != nullptr; }))
        return false;
    QWidget *above = linkReasonDialog()->parentWidget()->window();
    QTest::keyClick(linkReasonDialog()->findChild<QRadioButton *>(QStringLiteral("linkReason1")),
                    Qt::Key_Space);
    QTest::keyClick(linkReasonDialog(), Qt::Key_Return);
    if (!support::waitFor([] { return linkReasonDialog() == nullptr; }))
        return false;
    above->activateWindow(); // as a window manager does
    return support::becomesActive(above);
}

} // namespace support

#include "ui/settings/openquestions.h"

#include "store/maskedmode.h"

#include <QApplication>
#include <QMessageBox>

namespace ui {

void maskOpenQuestions(const store::MaskedMode &masking)
{
    if (!masking.hides())
        return;
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (!qobject_cast<QDialog *>(window))
            continue;
        window->setWindowTitle(masking.shown(window->windowTitle()));
        auto *question = qobject_cast<QMessageBox *>(window);
        if (!question || question->textFormat() != Qt::PlainText) // the others name nobody
            continue;
        question->setText(masking.shown(question->text()));
        question->setInformativeText(masking.shown(question->informativeText()));
    }
}

} // namespace ui

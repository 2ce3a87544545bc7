#include "ui/widgets/printpreview.h"

#include "store/ownfile.h"

#include <QPrintPreviewDialog>
#include <QPrinter>

#include <memory>

using namespace Qt::StringLiterals;

namespace ui {

void showPrintPreview(QWidget &pane, const PrintWish &wish)
{
    // who clicks twice while the pages are made wants them once
    if (const auto *shown = pane.findChild<QPrintPreviewDialog *>(u"printPreview"_s);
        shown && shown->isVisible())
        return;
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageOrientation(wish.isLandscape ? QPageLayout::Landscape : QPageLayout::Portrait);
    printer->setDocName(wish.title);
    auto *dialog = new QPrintPreviewDialog(printer.get(), &pane);
    dialog->setObjectName(u"printPreview"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(wish.heading);
    dialog->resize(pane.window()->size() * 0.9);
    QObject::connect(dialog, &QPrintPreviewDialog::paintRequested, &pane,
                     [paint = wish.paint](QPrinter *wanted) {
                         // Qt would let others read it
                         if (const QString file = wanted->outputFileName(); !file.isEmpty())
                             store::makeOwnFile(file);
                         paint(*wanted);
                     });
    QObject::connect(dialog, &QDialog::accepted, &pane, wish.printed);
    // the printer lives as long as the dialog that shows its pages
    QObject::connect(dialog, &QObject::destroyed, dialog, [printer] {});
    dialog->open();
}

} // namespace ui

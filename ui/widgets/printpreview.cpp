#include "ui/widgets/printpreview.h"

#include "store/maskedmode.h"
#include "store/ownfile.h"
#include "ui/widgets/printzoom.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrintPreviewDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>

#include <memory>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

//! In place of the pages: the window may wait for another one of its own, and cannot just be closed.
void paintConcealed(QPrinter &printer)
{
    QPainter painter(&printer);
    painter.drawText(
        QRect(QPoint(0, 0), printer.pageLayout().paintRectPixels(printer.resolution()).size()),
        Qt::AlignCenter | Qt::TextWordWrap,
        QCoreApplication::translate("ui::DocumentPreview", "It is not shown while personal data is masked."));
}

} // namespace

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
    translateZoom(*dialog);
    const auto isConcealed = [hiddenBy = wish.hiddenBy] { return hiddenBy && hiddenBy->hides(); };
    QObject::connect(dialog, &QPrintPreviewDialog::paintRequested, &pane,
                     [paint = wish.paint, isConcealed](QPrinter *wanted) {
                         // Qt would let others read it
                         if (const QString file = wanted->outputFileName(); !file.isEmpty())
                             store::makeOwnFile(file);
                         isConcealed() ? paintConcealed(*wanted) : paint(*wanted);
                     });
    QObject::connect(dialog, &QDialog::accepted, &pane, [printed = wish.printed, isConcealed] {
        if (!isConcealed()) // else there is nothing on the paper
            printed();
    });
    if (auto *pages = dialog->findChild<QPrintPreviewWidget *>(); pages && wish.hiddenBy)
        QObject::connect(wish.hiddenBy, &store::MaskedMode::changed, pages,
                         &QPrintPreviewWidget::updatePreview);
    // the printer lives as long as the dialog that shows its pages
    QObject::connect(dialog, &QObject::destroyed, dialog, [printer] {});
    dialog->open();
}

} // namespace ui

#include "ui/widgets/printzoom.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QLocale>
#include <QPrintPreviewDialog>
#include <QPrintPreviewWidget>

#include <memory>
#include <optional>

namespace ui {

namespace {

QString zoomText(qreal percent)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return QCoreApplication::translate("ui::PrintZoom", "%1%")
        .arg(locale.toString(qRound(percent * 10) / 10.0, 'g', 6));
}

//! As it is written in the language; null: that is no size.
std::optional<qreal> zoomOf(QString text)
{
    bool isNumber = false;
    const qreal percent = QLocale().toDouble(text.remove(u'%').trimmed(), &isNumber);
    if (isNumber && percent > 0)
        return percent;
    return {};
}

} // namespace

void translateZoom(QPrintPreviewDialog &dialog)
{
    const auto *pages = dialog.findChild<QPrintPreviewWidget *>();
    auto *choice = dialog.findChild<QComboBox *>();
    QLineEdit *field = choice ? choice->lineEdit() : nullptr;
    if (!pages || !field)
        return;
    field->setValidator(nullptr); // it takes no space before the sign
    for (int i = 0; i < choice->count(); ++i)
        choice->setItemText(i, zoomText(choice->itemText(i).remove(u'%').trimmed().toDouble()));

    const auto isAsking = std::make_shared<bool>(false); // what stands there is meant for Qt
    const auto show = [field, pages, isAsking] {
        if (!*isAsking && !field->isModified())
            field->setText(zoomText(pages->zoomFactor() * 100));
    };
    // In Qt's own words, so that it does all that belongs to it. Something else than a size is taken back.
    const auto ask = [field, isAsking, show](std::optional<qreal> percent) {
        if (percent) {
            *isAsking = true;
            field->setText(QString::number(*percent, 'g', 6) + u'%');
            Q_EMIT field->editingFinished();
            *isAsking = false;
        }
        field->setModified(false);
        show();
    };
    QObject::connect(field, &QLineEdit::textChanged, &dialog, show);
    QObject::connect(field, &QLineEdit::editingFinished, &dialog, [field, isAsking, ask] {
        if (!*isAsking && field->isModified())
            ask(zoomOf(field->text()));
    });
    QObject::connect(choice, &QComboBox::activated, &dialog, [choice, isAsking, ask](int index) {
        if (!*isAsking)
            ask(zoomOf(choice->itemText(index)));
    });
}

} // namespace ui

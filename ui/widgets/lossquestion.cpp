#include "ui/widgets/lossquestion.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::LossQuestion)
};

} // namespace

void askBeforeLosing(QWidget *parent, const LossQuestion &question, const std::function<void()> &lose)
{
    auto *box =
        new QMessageBox(QMessageBox::Warning, question.title, question.text, QMessageBox::NoButton, parent);
    box->setObjectName(question.objectName);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText); // a part of it is the service's
    box->setInformativeText(question.consequence);
    const QPushButton *yes = box->addButton(question.lose, QMessageBox::DestructiveRole);
    QPushButton *keep =
        box->addButton(question.keep.isEmpty() ? Words::tr("&Keep") : question.keep, QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    QObject::connect(yes, &QPushButton::clicked, parent, lose);
    box->open();
}

void askBeforeDiscarding(QWidget &window, const QString &objectName, const QString &text,
                         const std::function<void()> &discard)
{
    if (const auto *asked = window.findChild<QMessageBox *>(objectName); asked && asked->isVisible())
        return;
    askBeforeLosing(&window,
                    {.objectName = objectName,
                     .title = window.windowTitle(),
                     .text = text,
                     .lose = Words::tr("&Discard"),
                     .keep = Words::tr("&Keep editing")},
                    discard);
}

QString deletePermanently(int count)
{
    return Words::tr("&Delete %n permanently", nullptr, count);
}

} // namespace ui

#include "ui/widgets/lossquestion.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::LossQuestion)
};

} // namespace

QMessageBox *askBeforeLosing(QWidget *parent, const LossQuestion &question, const LossAnswers &answers)
{
    auto *box =
        new QMessageBox(QMessageBox::Warning, question.title, question.text, QMessageBox::NoButton, parent);
    box->setObjectName(question.objectName);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText); // a part of it is the service's
    box->setInformativeText(question.consequence);
    const QPushButton *lose = box->addButton(question.lose, QMessageBox::DestructiveRole);
    QObject::connect(lose, &QPushButton::clicked, parent, answers.lose);
    if (!question.otherwise.isEmpty()) {
        QPushButton *otherwise = box->addButton(question.otherwise, QMessageBox::ActionRole);
        otherwise->setObjectName(u"lossOtherwise"_s);
        if (answers.otherwise)
            QObject::connect(otherwise, &QPushButton::clicked, parent, answers.otherwise);
    }
    QPushButton *keep =
        box->addButton(question.keep.isEmpty() ? Words::tr("&Keep") : question.keep, QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    if (answers.keep)
        QObject::connect(box, &QDialog::finished, parent, [box, keep, kept = answers.keep] {
            const QAbstractButton *pressed = box->clickedButton();
            if (!pressed || pressed == keep)
                kept();
        });
    box->open();
    return box;
}

void askBeforeLosing(QWidget *parent, const LossQuestion &question, const std::function<void()> &lose)
{
    askBeforeLosing(parent, question, LossAnswers{.lose = lose});
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
    return count == 1 ? Words::tr("&Delete permanently")
                      : Words::tr("&Delete %n permanently", nullptr, count);
}

} // namespace ui

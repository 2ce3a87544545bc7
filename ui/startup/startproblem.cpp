#include "ui/startup/startproblem.h"

#include "ui/statetext.h"

#include <QApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace ui {

StartProblem::StartProblem(const QString &text, QWidget *parent)
    : QMessageBox(QMessageBox::Warning, tr("Countersign cannot start"), text, QMessageBox::Close, parent)
{
    setObjectName(u"startProblem"_s);
    setWindowIcon(ui::icon(u"countersign"_s));
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setDefaultButton(QMessageBox::Close);
    setEscapeButton(QMessageBox::Close);
    connect(this, &QDialog::finished, this, [] { QApplication::exit(exitCode); });
}

QString tooNewText(const QString &folder, const QString &detail)
{
    return StartProblem::tr(
               "The data in the folder %1 was written by a newer version of Countersign. This "
               "version would damage it, so it has changed nothing.\n\nInstall the newer version "
               "again, or start this one with another folder: countersign --data-dir FOLDER\n\n%2")
        .arg(QDir::toNativeSeparators(folder), detail);
}

} // namespace ui

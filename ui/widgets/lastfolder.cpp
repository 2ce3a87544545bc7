#include "ui/widgets/lastfolder.h"

#include "store/settings.h"
#include "ui/widgets/folderdialog.h"

#include <QFileDialog>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

//! As the settings call it.
QString wordOfPurpose(FilesFor purpose)
{
    switch (purpose) {
    case FilesFor::Documents:
        return u"documents"_s;
    case FilesFor::Spreadsheets:
        return u"spreadsheets"_s;
    case FilesFor::Templates:
        return u"templates"_s;
    case FilesFor::Exports:
        break;
    }
    return u"exports"_s;
}

} // namespace

void beginInLastFolder(QFileDialog &dialog, store::Settings *settings, FilesFor purpose)
{
    if (!settings)
        return;
    const QString word = wordOfPurpose(purpose);
    dialog.setDirectory(folderToBeginIn(settings->lastFolder(word)));
    QObject::connect(&dialog, &QFileDialog::filesSelected, &dialog,
                     [settings, word](const QStringList &files) {
                         if (!files.isEmpty())
                             settings->setLastFolder(word, QFileInfo(files.first()).absolutePath());
                     });
}

} // namespace ui

#include "tasks/evidencezip.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <zip.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace tasks {

namespace {

struct Discard
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
};

int isUnwanted(zip_t *, void *wanted)
{
    return (*static_cast<const std::function<bool()> *>(wanted))() ? 0 : 1;
}

QString wordsOf(zip_t *archive)
{
    return QString::fromUtf8(zip_strerror(archive));
}

//! The file is read when the archive is closed.
bool add(zip_t *archive, const QString &path, const QString &name)
{
    zip_source_t *source = zip_source_file(archive, QFile::encodeName(path).constData(), 0, 0);
    if (!source)
        return false;
    if (zip_file_add(archive, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) >= 0)
        return true;
    zip_source_free(source); // still ours
    return false;
}

} // namespace

QString zipFolder(const QString &folder, const QString &top, const QString &path,
                  const std::function<bool()> &isWanted)
{
    int problem = 0;
    std::unique_ptr<zip_t, Discard> archive(
        zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_EXCL, &problem));
    if (!archive) {
        zip_error_t error;
        zip_error_init_with_code(&error, problem);
        const QString words = QString::fromUtf8(zip_error_strerror(&error));
        zip_error_fini(&error);
        return words;
    }
    for (QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         files.hasNext();) {
        const QString file = files.next();
        if (!add(archive.get(), file, top + u'/' + QDir(folder).relativeFilePath(file)))
            return wordsOf(archive.get());
    }
    zip_register_cancel_callback_with_state(archive.get(), isUnwanted, nullptr,
                                            const_cast<std::function<bool()> *>(&isWanted));
    if (zip_close(archive.get()) != 0)
        return wordsOf(archive.get()); // it leaves no file then
    (void)archive.release();           // gone with the closing
    return {};
}

} // namespace tasks

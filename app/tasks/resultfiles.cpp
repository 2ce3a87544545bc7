#include "tasks/resultfiles.h"

#include "store/durable.h"
#include "store/privatecopies.h"
#include "tasks/remembered.h"
#include "tasks/safename.h"
#include "tasks/sha256sums.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryFile>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace tasks {

using store::SavedResult; // lupdate takes a qualified one before a brace for the class of the texts

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tasks::ResultFiles)
};

constexpr int abandonedSeconds = 3'600; //!< one that is still being written is younger

bool isSame(const QString &path, const QString &sha256Hex, qint64 bytes)
{
    if (const QFileInfo there(path); !there.isFile() || there.size() != bytes)
        return false;
    const auto sha256 = store::PrivateCopies::sha256Of(path);
    return sha256 && *sha256 == sha256Hex;
}

//! Why nothing may be put at \a path in \a folder, which may be a link itself: who chose it knows. Not so
//! those of the pattern: anybody who may write there may have put one in their place.
QString leadsElsewhere(const QString &folder, const QString &path)
{
    for (QString each = QFileInfo(path).path(); each.size() > folder.size(); each = QFileInfo(each).path())
        if (const QFileInfo there(each); there.isSymLink() || there.isJunction())
            return Words::tr("The folder %1 is a link to another place: nothing is saved there.")
                .arg(QDir::toNativeSeparators(each));
    return {};
}

//! Folders of the pattern may be new, too: the service removes its own copy soon.
void syncNamesUpTo(const QString &folder, const QString &path)
{
    QString each = path;
    do {
        each = QFileInfo(each).path();
        store::durable::syncFolder(each);
    } while (each.size() > folder.size());
}

} // namespace

void removeAbandonedFiles(const QString &folder)
{
    const QDateTime limit = QDateTime::currentDateTimeUtc().addSecs(-abandonedSeconds);
    const QFileInfoList files =
        QDir(folder).entryInfoList({u".countersign-*.part"_s}, QDir::Files | QDir::Hidden);
    for (const QFileInfo &file : files)
        if (file.lastModified() < limit)
            QFile::remove(file.filePath());
}

QString ArrivedFile::wantedPath() const
{
    return folder + u'/' + relativePath + u'.' + suffixOf(mimeType);
}

QList<ResultFile> resultFiles(const store::SessionRow &row, const QList<store::CollectionPackage> &packages,
                              const QDateTime &now)
{
    const auto session = sessionOf(row);
    if (!session)
        return {};
    QList<ResultFile> files;
    QList<DownloadItem> items = resultItems(*session);
    for (const store::CollectionPackage &package : packages)
        items.append({.documentId = package.documentId,
                      .kind = DownloadItem::Kind::Package,
                      .name = session->request.title,
                      .sessionId = session->id,
                      .originalDocumentId = {},
                      .signer = {}});
    if (items.isEmpty())
        return {};
    const auto countOf = [&items](DownloadItem::Kind kind) {
        QSet<QString> ids; // a package may be named by the session, too
        for (const DownloadItem &item : std::as_const(items))
            if (item.kind == kind)
                ids.insert(item.documentId);
        return ids.size();
    };
    std::optional<domain::SessionUserInfo> info;
    if (session->output) // else only its collection names something
        info = session->output->userInfo;
    const QDateTime date = info && info->signingTime   ? info->signingTime->toDateTime()
                           : row.finalSeenAt.isValid() ? row.finalSeenAt
                                                       : now;
    for (const DownloadItem &item : std::as_const(items)) {
        const bool isKnown = std::any_of(files.cbegin(), files.cend(), [&item](const ResultFile &file) {
            return file.item.documentId == item.documentId;
        });
        if (!isKnown)
            files.append({item,
                          {.title = session->request.title,
                           .signer = domain::signerNameOf(*session),
                           .reference = session->request.externalReference.value.value_or(QString()),
                           .sessionId = session->id,
                           .document = {},
                           .date = date,
                           .isPackage = item.kind == DownloadItem::Kind::Package,
                           .isOneOfSeveral = countOf(item.kind) > 1},
                          {}});
    }
    return files;
}

QString prepareFolder(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return Words::tr("The folder %1 is not there and cannot be made.")
            .arg(QDir::toNativeSeparators(folder));
    QTemporaryFile probe(folder + u"/.countersign-XXXXXX.part"_s);
    if (!probe.open() || probe.write("x") != 1 || !probe.flush())
        return Words::tr("Nothing can be written into the folder %1: %2.")
            .arg(QDir::toNativeSeparators(folder), probe.errorString());
    removeAbandonedFiles(folder);
    return {};
}

SavedResult settle(const ArrivedFile &arrived, QString *problem)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    SavedResult result{.sessionId = arrived.file.item.sessionId,
                       .documentId = arrived.file.item.documentId,
                       .path = {},
                       .folder = arrived.folder,
                       .sha256Hex = {},
                       .savedAt = now,
                       .checkedAt = now};
    const auto sha256 = store::PrivateCopies::sha256Of(arrived.temporary);
    if (!sha256) {
        *problem = sha256.error().detail;
        return result;
    }
    if (!store::durable::sync(arrived.temporary)) {
        *problem = Words::tr("A file could not be brought to the disk.");
        return result;
    }
    const QFileInfo wanted(arrived.wantedPath());
    *problem = leadsElsewhere(arrived.folder, wanted.filePath());
    if (!problem->isEmpty())
        return result;
    result.sha256Hex = *sha256;
    result.bytes = QFileInfo(arrived.temporary).size();
    const bool wasThere = !arrived.isTaken && isSame(wanted.filePath(), *sha256, result.bytes);
    if (wasThere) {
        // an earlier run ended after this file was there and before that was noted
        QFile::remove(arrived.temporary);
        result.path = wanted.filePath();
    } else if (QDir().mkpath(wanted.path()))
        result.path = renameWithoutReplacing(arrived.temporary, wanted.fileName(), wanted.path());
    if (result.path.isEmpty()) {
        *problem = Words::tr("A file could not be given its name.");
        return result;
    }
    *problem = leadsElsewhere(arrived.folder, result.path); // a link may have come meanwhile
    if (!problem->isEmpty()) {
        if (!wasThere)
            QFile::remove(result.path);
        result.path.clear();
        return result;
    }
    syncNamesUpTo(arrived.folder, result.path);
    const QDir root(arrived.folder);
    // it was there, or a file of that name was and went away
    const bool mayBeListed = arrived.isTaken || wasThere || result.path != wanted.filePath();
    QStringList instead;
    for (const QString &old : arrived.file.instead)
        instead << root.relativeFilePath(old);
    *problem = sha256sums::add(arrived.folder, root.relativeFilePath(result.path), *sha256, instead,
                               mayBeListed ? sha256sums::Known::Maybe : sha256sums::Known::No);
    if (!problem->isEmpty() && !wasThere)
        QFile::remove(result.path); // what is not in the list will come again
    return result;
}

} // namespace tasks

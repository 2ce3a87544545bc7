#include "tasks/evidencefiles.h"

#include "pdf/filecheck.h"
#include "store/privatecopies.h"
#include "tasks/evidencejson.h"
#include "tasks/evidencemasking.h"
#include "tasks/evidencezip.h"
#include "tasks/filewriting.h"
#include "tasks/safename.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>
#include <system_error>

using namespace Qt::StringLiterals;

namespace tasks {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tasks::Evidence)
};

constexpr int maxTries = 10'000;
constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr int abandonedSeconds = 3'600; //!< no call to the service takes that long
constexpr qsizetype longestId = 40;     //!< in the name of a file, which has more in it

//! Of all that is in it: a long download changes one file, deep in it.
QDateTime lastChangeIn(const QString &path)
{
    QDateTime last = QFileInfo(path).lastModified();
    for (QDirIterator each(path, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                           QDirIterator::Subdirectories);
         each.hasNext();) {
        each.next();
        last = qMax(last, each.fileInfo().lastModified());
    }
    return last;
}

//! Another program may be at work in the same place: what changed lately is its.
void removeAbandoned(const QDir &place)
{
    const QDateTime limit = QDateTime::currentDateTimeUtc().addSecs(-abandonedSeconds);
    const auto flags = QDir::Hidden | QDir::NoSymLinks | QDir::NoDotAndDotDot;
    for (const QFileInfo &folder : place.entryInfoList({u".countersign-*.part"_s}, QDir::Dirs | flags))
        if (lastChangeIn(folder.filePath()) < limit)
            QDir(folder.filePath()).removeRecursively();
    // earlier versions made it beside the folder; libzip adds letters of its own until it is whole
    for (const QFileInfo &zip : place.entryInfoList({u".countersign-*.part.zip*"_s}, QDir::Files | flags))
        if (zip.lastModified() < limit)
            QFile::remove(zip.filePath());
}

//! In the folder, into which nobody else looks, while it is not whole: libzip makes it as the system does.
QString zipOf(const QString &folder)
{
    return folder + u"/bundle.zip"_s;
}

QString resultsOf(const QString &folder)
{
    return folder + u"/results"_s;
}

//! What was learnt of the results stays, the files do not: nobody can mask what is printed in them.
void dropResults(const QString &folder, EvidenceFacts &facts)
{
    QDir(resultsOf(folder)).removeRecursively();
    for (EvidenceResult &result : facts.results)
        result.file.clear();
}

//! Of all files that are there, in the form of sha256sum.
QString writeSums(const QString &folder)
{
    QStringList names;
    for (QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         files.hasNext();)
        names << QDir(folder).relativeFilePath(files.next());
    std::sort(names.begin(), names.end());
    QByteArray sums;
    for (const QString &name : std::as_const(names)) {
        const auto hash = store::PrivateCopies::sha256Of(folder + u'/' + name);
        if (!hash)
            return hash.error().detail;
        sums += hash->toLatin1() + "  " + name.toUtf8() + '\n';
    }
    return writeFile(folder + u"/SHA256SUMS"_s, sums);
}

QString writeFiles(const QString &folder, const EvidenceFacts &facts, const QByteArray &page)
{
    for (const auto &[name, content] :
         {std::pair(u"session.json"_s, sessionJson(facts)),
          std::pair(u"timeline.json"_s, timelineJson(facts)),
          std::pair(u"results.json"_s, resultsJson(facts)), std::pair(u"api-calls.json"_s, callsJson(facts)),
          std::pair(u"evidence.html"_s, page)})
        if (const QString problem = writeFile(folder + u'/' + name, content); !problem.isEmpty())
            return problem;
    return writeSums(folder);
}

//! Never over something that is there: a folder of that name is made, and replaced while it is empty.
EvidenceWritten giveName(const QString &folder, const QString &name)
{
    const QDir above = QFileInfo(folder).dir();
    for (int i = 1; i <= maxTries; ++i) {
        const QString wanted = above.filePath(i == 1 ? name : u"%1 (%2)"_s.arg(name, QString::number(i)));
        if (!above.mkdir(wanted)) {
            if (QFileInfo::exists(wanted) || QFileInfo(wanted).isSymLink())
                continue;
            return {{}, Words::tr("The folder %1 cannot be made.").arg(QDir::toNativeSeparators(wanted))};
        }
        QDir().rmdir(wanted); // Windows does not rename over it
        std::error_code error;
        std::filesystem::rename(QFileInfo(folder).filesystemAbsoluteFilePath(),
                                QFileInfo(wanted).filesystemAbsoluteFilePath(), error);
        return error ? EvidenceWritten{{}, QString::fromStdString(error.message())}
                     : EvidenceWritten{wanted, {}};
    }
    return {{}, Words::tr("There are too many folders of this name.")};
}

EvidenceWritten makeZip(const EvidenceWriting &writing, const QString &name)
{
    const QString temporary = zipOf(writing.folder);
    if (const QString problem = zipFolder(writing.folder, name, temporary, writing.isWanted);
        !problem.isEmpty())
        return {{}, problem};
    QFile::setPermissions(temporary, ownerOnly);
    const QString path = writing.isWanted() ? renameWithoutReplacing(temporary, name + u".zip"_s,
                                                                     QFileInfo(writing.folder).absolutePath())
                                            : QString();
    return {path, path.isEmpty() ? Words::tr("The file could not be given its name.") : QString()};
}

//! The reference says most to people; one that was masked says nothing.
QString nameOf(const EvidenceFacts &facts, const QString &prefix)
{
    const auto &reference = facts.session.request.externalReference.value;
    const bool says = reference && !reference->trimmed().isEmpty() && !reference->contains(u'[');
    return safeFileName(u"%1 %2 %3"_s.arg(prefix, says ? reference->left(40) : facts.session.id,
                                          facts.madeAt.toLocalTime().date().toString(Qt::ISODate)),
                        {});
}

} // namespace

bool makeUnfinished(const QString &folder)
{
    const QDir place = QFileInfo(folder).dir();
    if (!QDir().mkpath(place.path()) || !QDir().mkdir(folder, ownerOnly | QFile::ExeOwner))
        return false;
    removeAbandoned(place);
    return true;
}

EvidenceWritten writeEvidence(EvidenceFacts facts, const EvidenceWriting &writing)
{
    leaveOutLink(facts.session);
    const QString id = facts.session.id;
    if (writing.isMasked) {
        domain::Masker masker(writing.hidesNames);
        mask(facts, masker);
        facts.session.id = id;
    }
    if (writing.isMasked || writing.dropsResults)
        dropResults(writing.folder, facts);
    QDir().rmdir(resultsOf(writing.folder)); // only when there is nothing in it
    QString problem = writeFiles(writing.folder, facts, writing.page(facts));
    EvidenceWritten written{{}, problem};
    const QString name = nameOf(facts, writing.name);
    if (problem.isEmpty() && writing.isWanted())
        written = writing.isZip ? makeZip(writing, name) : giveName(writing.folder, name);
    if (written.path.isEmpty() || writing.isZip)
        removeUnfinished(writing.folder);
    return written;
}

QList<EvidenceResult> withSaved(QList<EvidenceResult> results, const QList<store::SavedResult> &saved,
                                const QString &folder, pdf::FileCheck &check)
{
    const QString place = resultsOf(folder);
    for (EvidenceResult &result : results)
        for (const store::SavedResult &copy : saved) {
            if (!result.error || !result.file.isEmpty() || copy.documentId != result.documentId)
                continue;
            const QFileInfo from(copy.path);
            QString name = safeFileName(from.completeBaseName(), safeFileName(from.suffix(), {}));
            if (QFileInfo::exists(place + u'/' + name)) // the service chooses its ids, and not where files go
                name.prepend(safeFileName(result.documentId.left(longestId), {}) + u' ');
            const QString to = place + u'/' + name;
            // never more than this one folder: what is above it is removed when nobody wants it any more
            if (!(QDir(place).exists() || QDir().mkdir(place)) || !QFile::copy(copy.path, to))
                continue;
            QFile::setPermissions(to, ownerOnly); // it may be one of an earlier version, or be shared
            // who changed it meanwhile changed what is no evidence any more
            if (const auto hash = store::PrivateCopies::sha256Of(to); !hash || *hash != copy.sha256Hex) {
                QFile::remove(to);
                continue;
            }
            result.file = u"results/"_s + name;
            result.sha256Hex = copy.sha256Hex;
            result.bytes = QFileInfo(to).size();
            result.savedAt = copy.savedAt;
            if (name.endsWith(".pdf"_L1, Qt::CaseInsensitive)) {
                result.mimeType = u"application/pdf"_s;
                result.signatures = check.signaturesOf(to);
            }
        }
    return results;
}

void removeUnfinished(const QString &folder)
{
    constexpr int tries =
        20; // a download that ends at this moment may add a file between looking and removing
    for (int i = 0; i < tries && QFileInfo::exists(folder); ++i)
        QDir(folder).removeRecursively();
}

} // namespace tasks

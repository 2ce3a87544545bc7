#include "tasks/fixitycheck.h"

#include "store/privatecopies.h"
#include "tasks/absentdrive.h"
#include "tasks/account.h"
#include "tasks/background.h"
#include "tasks/sha256sums.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tasks {

namespace {

constexpr int readAtOnce = 100;
constexpr int lastingDays = 3; //!< a drive may be at work over a weekend, and its person at home
using Condition = store::SavedResult::Condition;

//! The package of a collection is of several sessions.
bool isSameFile(const store::SavedResult &one, const store::SavedResult &other)
{
    return one.path == other.path && one.folder == other.folder && one.sha256Hex == other.sha256Hex &&
           one.bytes == other.bytes;
}

//! "/" between its parts; empty: it is in no folder with a list.
QString listedPathOf(const store::SavedResult &result)
{
    if (result.folder.isEmpty())
        return {};
    const QString path = QDir(result.folder).relativeFilePath(result.path);
    return path.startsWith("../"_L1) || QDir::isAbsolutePath(path) ? QString() : path;
}

//! By their whole paths. Each list is read once for all of its files, as it may be long.
sha256sums::Hashes listedOf(const QList<store::SavedResult> &files)
{
    QHash<QString, QStringList> pathsOf;
    for (const store::SavedResult &file : files)
        if (const QString path = listedPathOf(file); !path.isEmpty())
            pathsOf[file.folder] << path;
    QHash<QString, sha256sums::Hashes> lists;
    for (auto each = pathsOf.cbegin(); each != pathsOf.cend(); ++each)
        lists.insert(each.key(), sha256sums::listed(each.key(), each.value()));
    sha256sums::Hashes all;
    for (const store::SavedResult &file : files)
        if (const auto hashes = lists.value(file.folder).value(listedPathOf(file)); !hashes.isEmpty())
            all.insert(file.path, hashes);
    return all;
}

//! Where that cannot be written it stays as it is: nothing is wrong with the files.
void list(const QList<store::SavedResult> &files)
{
    QHash<QString, sha256sums::Hashes> linesOf;
    for (const store::SavedResult &file : files)
        linesOf[file.folder].insert(listedPathOf(file), QStringList{file.sha256Hex});
    for (auto each = linesOf.cbegin(); each != linesOf.cend(); ++each)
        (void)sha256sums::complete(each.key(), each.value());
}

//! \a listed: what the list of its folder says of it.
Condition conditionOf(const store::SavedResult &result, const QStringList &listed)
{
    const QFileInfo file(result.path);
    if (!file.exists())
        return Condition::Missing;
    const bool isListedOtherwise = std::any_of(
        listed.cbegin(), listed.cend(), [&result](const QString &hash) { return hash != result.sha256Hex; });
    if (file.size() != result.bytes || isListedOtherwise)
        return Condition::Changed;
    const auto sha256 = store::PrivateCopies::sha256Of(result.path);
    return sha256 && *sha256 == result.sha256Hex ? Condition::AsSaved : Condition::Changed;
}

} // namespace

FixityCheck::FixityCheck(Account &account, const QDateTime &before, int most, int pauseMs, QObject *parent)
    : Task(parent)
    , m_saved(account.database(), account.sessionIndex(), account.profile().id)
    , m_before(before)
    , m_most(most)
{
    setTitle("tasks::FixityCheck", QT_TR_NOOP("Check saved files"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FixityCheck::next);
    connect(&account, &Account::closing, this, &Task::cancel);
}

void FixityCheck::run()
{
    m_saved.sum(this, [this](const store::StoreResult<store::SavedSum> &sum) {
        if (isFinished())
            return;
        if (!sum)
            return fail(localError(sum.error().detail));
        setProgress(0, m_most > 0 ? qMin<qint64>(m_most, sum->files) : sum->files);
        readSome();
    });
}

void FixityCheck::readSome()
{
    const int most = m_most > 0 ? qMin(readAtOnce, m_most - int(done())) : readAtOnce;
    if (most <= 0)
        return finish();
    // each that was looked at is not found again
    m_saved.toCheck(m_before, most, this, [this](const store::StoreResult<QList<store::SavedResult>> &files) {
        if (isFinished())
            return;
        if (!files)
            return fail(localError(files.error().detail));
        m_files = *files;
        m_files.isEmpty() ? finish() : readLists();
    });
}

void FixityCheck::readLists()
{
    runInBackground(
        this, [files = m_files] { return listedOf(files); },
        [this](const sha256sums::Hashes &listed) {
            m_listed = listed;
            next();
        });
}

void FixityCheck::next()
{
    if (isFinished())
        return;
    if (m_files.isEmpty())
        return m_unlisted.isEmpty() ? noteThenRead() : listAnew();
    QList<store::SavedResult> same{m_files.takeFirst()};
    while (!m_files.isEmpty() && isSameFile(m_files.first(), same.first()))
        same << m_files.takeFirst();
    runInBackground(
        this,
        [result = same.first(), listed = m_listed.value(same.first().path)] {
            const bool isReachable = !isOnAbsentDrive(result);
            return std::pair(isReachable ? conditionOf(result, listed) : result.condition, isReachable);
        },
        [this, same](const std::pair<Condition, bool> &found) {
            if (!isFinished())
                take(same, found.first, found.second);
        });
}

void FixityCheck::take(QList<store::SavedResult> same, Condition found, bool isReachable)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    bool isNew = false, isLasting = false;
    for (store::SavedResult &each : same) {
        if (!isReachable) { // it is as it was last seen
            if (each.conditionSince.isNull())
                each.conditionSince = now;
            isLasting |=
                each.condition == Condition::AsSaved && each.conditionSince.addDays(lastingDays) <= now;
            continue;
        }
        const bool isAnother = each.condition != found;
        isNew |= isAnother;
        each.condition = found;
        if (found == Condition::AsSaved) {
            each.checkedAt = now;
            each.conditionSince = {};
        } else if (isAnother || each.conditionSince.isNull()) {
            each.conditionSince = now;
        }
    }
    m_looked << same;
    const store::SavedResult &file = same.constFirst();
    if (isReachable && found == Condition::AsSaved && !m_listed.contains(file.path) &&
        !listedPathOf(file).isEmpty())
        m_unlisted << file;
    if (!isReachable)
        ++m_unreachable;
    else if (found != Condition::AsSaved)
        ++(found == Condition::Missing ? m_missing : m_changed);
    if (isNew && found != Condition::AsSaved) // else somebody was told of it
        Q_EMIT lossFound();
    if (isLasting) {
        ++m_lasting;
        Q_EMIT absenceLasted();
    }
    ++m_checked;
    setProgress(m_checked, qMax(m_checked, total()));
    m_pause.interval() > 0 ? m_pause.start() : next();
}

//! A list that was deleted, or lost lines, is whole again, for whoever has nothing but the folder.
void FixityCheck::listAnew()
{
    runInBackground(
        this,
        [files = std::exchange(m_unlisted, {})] {
            list(files);
            return true;
        },
        [this](bool) {
            if (!isFinished())
                noteThenRead();
        });
}

//! Many at once: each writing has to reach the disk.
void FixityCheck::noteThenRead()
{
    m_saved.noteChecked(std::exchange(m_looked, {}), QDateTime::currentDateTimeUtc(), this,
                        [this](const store::StoreResult<void> &written) {
                            if (isFinished())
                                return;
                            written ? readSome() : fail(localError(written.error().detail));
                        });
}

void FixityCheck::finish()
{
    setDetail([missing = int(m_missing), changed = int(m_changed), away = int(m_unreachable - m_lasting),
               lasting = int(m_lasting), checked = int(m_checked)] {
        QStringList words;
        if (missing > 0)
            words << tr("%n file(s) missing", nullptr, missing);
        if (changed > 0)
            words << tr("%n file(s) changed", nullptr, changed);
        if (away > 0)
            words << tr("%n file(s) in folders that cannot be reached", nullptr, away);
        if (lasting > 0)
            words << tr("%n file(s) in folders that could not be reached for days", nullptr, lasting);
        if (words.isEmpty())
            words << tr("%n file(s) as they were saved", nullptr, checked);
        return words.join(u", "_s);
    });
    const bool isLoss = m_missing + m_changed + m_lasting > 0;
    isLoss ? fail(localError(detail())) : succeed();
}

void FixityCheck::stop()
{
    m_pause.stop();
    m_files.clear();
    m_unlisted.clear();      // the next look finds them again
    if (!m_looked.isEmpty()) // what was seen stays true
        m_saved.noteChecked(std::exchange(m_looked, {}), QDateTime::currentDateTimeUtc());
}

} // namespace tasks

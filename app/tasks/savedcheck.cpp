#include "tasks/savedcheck.h"

#include "store/privatecopies.h"
#include "tasks/account.h"
#include "tasks/background.h"
#include "tasks/sha256sums.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tasks {

namespace {

constexpr int readAtOnce = 100;
using Condition = store::SavedResult::Condition;

//! A folder that has lost its list is most likely where a drive should be.
bool isThere(const store::SavedResult &result)
{
    return result.folder.isEmpty() ? QFileInfo(QFileInfo(result.path).path()).isDir()
                                   : QFile::exists(result.folder + u'/' + sha256sums::fileName());
}

Condition conditionOf(const store::SavedResult &result)
{
    const QFileInfo file(result.path);
    if (!file.exists())
        return Condition::Missing;
    if (file.size() != result.bytes)
        return Condition::Changed;
    const auto sha256 = store::PrivateCopies::sha256Of(result.path);
    return sha256 && *sha256 == result.sha256Hex ? Condition::AsSaved : Condition::Changed;
}

} // namespace

SavedCheck::SavedCheck(Account &account, const QDateTime &before, int most, int pauseMs, QObject *parent)
    : Task(tr("Check saved files"), parent)
    , m_saved(account.database(), account.sessionIndex(), account.profile().id)
    , m_before(before)
    , m_most(most)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SavedCheck::next);
    connect(&account, &Account::closing, this, &Task::cancel);
}

void SavedCheck::run()
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

void SavedCheck::readSome()
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
        m_files.isEmpty() ? finish() : next();
    });
}

void SavedCheck::next()
{
    if (isFinished())
        return;
    if (m_files.isEmpty())
        return readSome();
    const store::SavedResult result = m_files.takeFirst();
    runInBackground(
        this,
        [result] {
            store::SavedResult found = result;
            const bool isReachable = isThere(result);
            if (isReachable)
                found.condition = conditionOf(result);
            return std::pair(found, isReachable);
        },
        [this, known = result.condition](const std::pair<store::SavedResult, bool> &found) {
            take(found.first, found.second, known != found.first.condition);
        });
}

void SavedCheck::take(const store::SavedResult &result, bool isReachable, bool isNew)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    store::SavedResult noted = result;
    if (!isReachable) {
        ++m_unreachable;
    } else if (result.condition == Condition::AsSaved) {
        noted.checkedAt = now;
        noted.conditionSince = {};
    } else {
        if (noted.conditionSince.isNull())
            noted.conditionSince = now;
        ++(result.condition == Condition::Missing ? m_missing : m_changed);
        if (isNew) // else somebody was told of it
            Q_EMIT lossFound();
    }
    m_saved.noteChecked({noted}, now, this, [this](const store::StoreResult<void> &written) {
        if (isFinished())
            return;
        if (!written)
            return fail(localError(written.error().detail));
        ++m_checked;
        setProgress(m_checked, qMax(m_checked, total()));
        m_pause.interval() > 0 ? m_pause.start() : next();
    });
}

void SavedCheck::finish()
{
    QStringList words;
    if (m_missing > 0)
        words << tr("%n file(s) missing", nullptr, int(m_missing));
    if (m_changed > 0)
        words << tr("%n file(s) changed", nullptr, int(m_changed));
    if (m_unreachable > 0)
        words << tr("%n file(s) in folders that cannot be reached", nullptr, int(m_unreachable));
    const bool isLoss = m_missing + m_changed > 0;
    if (words.isEmpty())
        words << tr("%n file(s) as they were saved", nullptr, int(m_checked));
    setDetail(words.join(u", "_s));
    isLoss ? fail(localError(detail())) : succeed();
}

void SavedCheck::stop()
{
    m_pause.stop();
    m_files.clear();
}

} // namespace tasks

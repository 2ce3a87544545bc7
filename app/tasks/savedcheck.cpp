#include "tasks/savedcheck.h"

#include "store/privatecopies.h"
#include "tasks/absentdrive.h"
#include "tasks/account.h"
#include "tasks/background.h"

#include <QFileInfo>

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
    : Task(parent)
    , m_saved(account.database(), account.sessionIndex(), account.profile().id)
    , m_before(before)
    , m_most(most)
{
    setTitle("tasks::SavedCheck", QT_TR_NOOP("Check saved files"));
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
        return noteThenRead();
    QList<store::SavedResult> same{m_files.takeFirst()};
    while (!m_files.isEmpty() && isSameFile(m_files.first(), same.first()))
        same << m_files.takeFirst();
    runInBackground(
        this,
        [result = same.first()] {
            const bool isReachable = !isOnAbsentDrive(result);
            return std::pair(isReachable ? conditionOf(result) : result.condition, isReachable);
        },
        [this, same](const std::pair<Condition, bool> &found) {
            if (!isFinished())
                take(same, found.first, found.second);
        });
}

void SavedCheck::take(QList<store::SavedResult> same, Condition found, bool isReachable)
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

//! Many at once: each writing has to reach the disk.
void SavedCheck::noteThenRead()
{
    m_saved.noteChecked(std::exchange(m_looked, {}), QDateTime::currentDateTimeUtc(), this,
                        [this](const store::StoreResult<void> &written) {
                            if (isFinished())
                                return;
                            written ? readSome() : fail(localError(written.error().detail));
                        });
}

void SavedCheck::finish()
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

void SavedCheck::stop()
{
    m_pause.stop();
    m_files.clear();
    if (!m_looked.isEmpty()) // what was seen stays true
        m_saved.noteChecked(std::exchange(m_looked, {}), QDateTime::currentDateTimeUtc());
}

} // namespace tasks

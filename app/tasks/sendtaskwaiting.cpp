#include "domain/rules.h"
#include "store/saidwords.h"
#include "tasks/account.h"
#include "tasks/sendtask.h"

#include <QLocale>
#include <QNetworkInformation>

#include <algorithm>

using namespace Qt::StringLiterals;

// The times when nothing is asked for: held so that it can be undone, or without network; and what may have
// become stale by then.

namespace tasks {

namespace {

using Kind = SendEvent::Kind;

constexpr qint64 freshSeconds = 24LL * 60 * 60; // what waited longer is asked about

//! In digits as the form's field has them: 03/04 is two days.
QString textOf(const QDateTime &moment)
{
    return moment.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
}

//! What the service would refuse by now.
QStringList expiredIn(const QList<PlannedSigner> &signers, const QDateTime &now)
{
    QStringList words;
    for (const PlannedSigner &signer : signers) {
        const auto &session = signer.session;
        for (const domain::Violation &violation : domain::rules::checkDueDate(session.dueDate, now))
            words.append(
                violation.reason == domain::Reason::InThePast
                    ? SendTask::tr("The due date of %1 has passed: %2.")
                          .arg(signer.label, textOf(session.dueDate->toDateTime()))
                    : SendTask::tr("The due date of %1 is further ahead than the service allows: %2.")
                          .arg(signer.label, textOf(session.dueDate->toDateTime())));
        for (const domain::Violation &violation : domain::rules::check(session, now))
            if (violation.field == "signatureUrlTimeToLive"_L1)
                words.append(SendTask::tr("The link of %1 would live longer than the service allows.")
                                 .arg(signer.label));
    }
    return words;
}

} // namespace

void SendTask::hold(int milliseconds)
{
    if (milliseconds <= 0)
        return prepare();
    // Also for the next start: whoever is cut off in these seconds could not think better of it
    record({.kind = Kind::Holding, .index = milliseconds}, [this] { holdFor(m_facts.holdMs); });
}

void SendTask::holdFor(int milliseconds)
{
    waitFor(milliseconds, Stage::Holding);
    setDetail(tr("Can be undone until %1")
                  .arg(QLocale().toString(m_waitEndsAt.toLocalTime().time(), u"HH:mm:ss"_s)));
}

int SendTask::holdLeft() const
{
    const qint64 left = m_holdWaits ? m_holdLeft : QDateTime::currentDateTimeUtc().msecsTo(m_waitEndsAt);
    return static_cast<int>(qMax(qint64(0), left));
}

void SendTask::setHoldWaits(bool waits)
{
    if (stage() != Stage::Holding || isFinished() || !canBeUndone() || waits == m_holdWaits)
        return;
    if (waits) {
        m_holdLeft = holdLeft();
        m_wait.stop();
    }
    m_holdWaits = waits;
    if (!waits)
        holdFor(m_holdLeft);
}

void SendTask::waitFor(int milliseconds, Stage stage)
{
    m_wait.start(milliseconds);
    m_waitEndsAt = QDateTime::currentDateTimeUtc().addMSecs(milliseconds);
    setState(State::Waiting);
    setStage(stage);
}

void SendTask::waitIsOver()
{
    if (state() != State::Waiting || m_isClosed)
        return;
    m_wait.stop();
    m_holdWaits = false;
    m_attempts = m_asked = 0;
    goOn();
    m_facts.isTakingBack ? takeBack() : prepare();
}

void SendTask::sendNow()
{
    if (stage() == Stage::Holding)
        waitIsOver();
}

void SendTask::tryNow()
{
    if (stage() == Stage::WaitingForNetwork)
        waitIsOver();
}

bool SendTask::canBeUndone() const
{
    if (m_isEndUnwritten)
        return true;
    return state() == State::Waiting && (stage() == Stage::Holding || stage() == Stage::WaitingForNetwork) &&
           !m_isClosed && m_facts.sessionIds().isEmpty() && !m_facts.hasBegunDeleting() &&
           !m_facts.isTakingBack;
}

//! Only what is on the disk is undone: the next start would send it otherwise.
void SendTask::undo(const std::function<void()> &tried)
{
    if (!canBeUndone())
        return;
    m_wait.stop();
    m_isClosed = true;
    m_isEndUnwritten = false;
    m_isEndBeingWritten = true;
    m_account.sendJournal().finish(m_recordId, u"undone"_s, this,
                                   [this, tried](const store::StoreResult<void> &written) {
                                       m_isEndBeingWritten = false;
                                       if (m_isAbandoned)
                                           return;
                                       m_isEndUnwritten = !written;
                                       written ? endUndone() : failUndo(written.error().detail);
                                       if (tried)
                                           tried();
                                   });
}

//! It may have failed by an attempt before: then it has had its end, and is told only of what became of it.
void SendTask::endUndone()
{
    setSaidDetail({store::saidwords::of("tasks::SendTask", QT_TR_NOOP("Undone: nothing was sent."))});
    isFinished() ? setState(State::Cancelled) : Task::cancel();
    Q_EMIT undone();
}

void SendTask::failUndo(const QString &why)
{
    if (isFinished())
        Q_EMIT changed(); // said once more
    else
        fail(localError(why));
}

void SendTask::setNetworkWait(int firstMs, int longestMs)
{
    m_firstNetworkWaitMs = firstMs;
    m_longestNetworkWaitMs = longestMs;
}

void SendTask::waitForNetwork()
{
    m_hasWaited = true;
    m_networkWaitMs =
        m_networkWaitMs == 0 ? m_firstNetworkWaitMs : std::min(2 * m_networkWaitMs, m_longestNetworkWaitMs);
    listenToNetwork();
    waitFor(m_networkWaitMs, Stage::WaitingForNetwork);
    setDetail(tr("Waits for the network; tries again at %1")
                  .arg(QLocale().toString(m_waitEndsAt.toLocalTime().time(), QLocale::ShortFormat)));
}

//! Only ever to try sooner: what the system says of the network is no proof that the service is reached.
void SendTask::listenToNetwork()
{
    if (m_listensToNetwork ||
        !QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    m_listensToNetwork = true;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability reachability) {
                if (reachability == QNetworkInformation::Reachability::Online)
                    tryNow();
            });
}

//! Only before anything was made: half a contract comes to its end, and what the service refuses of it is
//! told then.
bool SendTask::mayBeStale() const
{
    return m_hasWaited && m_facts.sessionIds().isEmpty() && !m_facts.hasBegunDeleting();
}

void SendTask::lookAtTemplate(const std::function<void()> &then)
{
    m_templateWords.clear();
    const SendPlan &plan = m_facts.plan;
    if (!mayBeStale() || plan.templateId.isEmpty() || m_facts.acceptedAt.isValid())
        return then();
    m_account.drafts().get(
        plan.templateId, this,
        [this, then,
         revision = plan.templateRevision](const store::StoreResult<store::DraftRecord> &pattern) {
            if (isFinished())
                return;
            if (pattern && pattern->revision != revision)
                m_templateWords = tr("The template “%1” was changed meanwhile.").arg(pattern->name);
            else if (!pattern && pattern.error().kind == store::StoreError::Kind::NotFound)
                m_templateWords = tr("The template that it was made from was deleted meanwhile.");
            then();
        });
}

//! True when a person is asked.
bool SendTask::askedAboutStale()
{
    if (!mayBeStale())
        return false;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QStringList stale;
    for (const QList<PlannedSigner> &step : m_facts.plan.steps)
        stale += expiredIn(step, now);
    const bool isAcceptable = stale.isEmpty();
    const QDateTime since = m_facts.acceptedAt.isValid() ? m_facts.acceptedAt : m_begunAt;
    if (since.isValid() && since.secsTo(now) > freshSeconds)
        stale.append(tr("It was to be sent %1, more than a day ago.").arg(textOf(m_begunAt)));
    if (!m_templateWords.isEmpty())
        stale.append(m_templateWords);
    if (stale.isEmpty())
        return false;
    m_decision = {.kind = SendDecision::Kind::Stale, .stale = stale, .canSendAnyway = isAcceptable};
    needDecision(tr("It waited, and may no longer be right: %1").arg(stale.join(u' ')));
    return true;
}

void SendTask::decideSendAnyway()
{
    if (state() != State::NeedsDecision || m_decision.kind != SendDecision::Kind::Stale ||
        !m_decision.canSendAnyway)
        return;
    goOn();
    record({.kind = Kind::StaleAccepted}, [this] { prepare(); });
}

} // namespace tasks

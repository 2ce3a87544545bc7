#include "tasks/evidencetask.h"

#include "store/auditlog.h"
#include "tasks/account.h"
#include "tasks/background.h"
#include "tasks/downloadtask.h"

#include <QCoreApplication>
#include <QDir>
#include <QUuid>

#include <utility>

using namespace Qt::StringLiterals;

namespace tasks {

EvidenceTask::EvidenceTask(Account &account, const EvidencePlan &plan, QObject *parent)
    : Task(parent)
    , m_account(account)
    , m_plan(plan)
{
    setCountedTitle("tasks::EvidenceTask", QT_TR_N_NOOP("Evidence of %n session(s)"),
                    int(plan.sessionIds.size()));
    m_plan.folder = QDir(plan.folder).absolutePath();
    m_plan.sessionIds.removeDuplicates();
    connect(&account, &Account::closing, this, &Task::cancel);
    for (const QString &id : std::as_const(m_plan.sessionIds))
        addSubject(id);
}

EvidenceTask::~EvidenceTask()
{
    *m_isWanted = false;
    delete m_download; // before the folder that it writes into
    if (!m_temporary.isEmpty())
        removeUnfinished(m_temporary);
}

void EvidenceTask::run()
{
    setProgress(0, m_plan.sessionIds.size());
    next();
}

void EvidenceTask::stop()
{
    *m_isWanted = false;
    m_request.cancel();
    if (m_download)
        m_download->cancel();
    if (!m_temporary.isEmpty())
        doInBackground([folder = std::exchange(m_temporary, {})] { removeUnfinished(folder); });
}

//! Nothing more is made, what is whole stays.
void EvidenceTask::giveUp(const api::ApiError &error)
{
    if (isFinished())
        return;
    stop();
    fail(error);
}

void EvidenceTask::next()
{
    if (isFinished())
        return;
    const qsizetype number = m_bundles.size() + m_unknown.size();
    setProgress(number, m_plan.sessionIds.size());
    if (number < m_plan.sessionIds.size())
        return makeFolder();
    m_unknown.isEmpty() ? succeed() : fail(m_lastError);
}

void EvidenceTask::makeFolder()
{
    m_facts = {};
    m_facts.session.id = m_plan.sessionIds.at(m_bundles.size() + m_unknown.size());
    m_facts.environment = m_account.profile().environmentLabel;
    m_facts.account = m_account.profile().name;
    m_facts.apiUrl = m_account.profile().apiUrl.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
    m_facts.program = m_plan.program;
    Q_EMIT partChanged(0);
    const QString folder =
        m_plan.folder + u"/.countersign-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces) + u".part"_s;
    // not for this task alone: what was made for one that is gone has to go, too
    runInBackground(
        QCoreApplication::instance(),
        [folder, isWanted = m_isWanted] { return isWanted->load() && makeUnfinished(folder); },
        [folder, guard = QPointer(this)](bool isMade) {
            if (guard && !guard->isFinished())
                guard->takeFolder(isMade ? folder : QString());
            else if (isMade)
                doInBackground([folder] { removeUnfinished(folder); });
        });
}

void EvidenceTask::takeFolder(const QString &folder)
{
    if (folder.isEmpty())
        return giveUp(
            localError(tr("The folder %1 cannot be written.").arg(QDir::toNativeSeparators(m_plan.folder))));
    m_temporary = folder;
    fetchSession();
}

//! For the next session: there is nothing in it yet.
void EvidenceTask::leaveFolder()
{
    runInBackground(
        this,
        [folder = std::exchange(m_temporary, {})] {
            removeUnfinished(folder);
            return true;
        },
        [this](bool) { next(); });
}

//! Nothing is given away that the audit log does not have.
void EvidenceTask::noteThenWrite()
{
    m_account.audit().add(m_account.profile().id, store::AuditEvent::EvidenceMade, {m_facts.session.id},
                          {{u"masked"_s, m_plan.isMasked ? u"yes"_s : u"no"_s}}, this,
                          [this](const store::StoreResult<void> &isNoted) {
                              if (!isFinished())
                                  isNoted ? write() : giveUp(localError(isNoted.error().detail));
                          });
}

void EvidenceTask::write()
{
    m_facts.madeAt = QDateTime::currentDateTimeUtc();
    // who writes it removes it when it fails or is not wanted any more: nobody takes files away meanwhile
    const EvidenceWriting writing{.folder = std::exchange(m_temporary, {}),
                                  .name = tr("evidence"),
                                  .dropsResults = !m_plan.holdsResults,
                                  .isMasked = m_plan.isMasked,
                                  .hidesNames = m_plan.hidesNames,
                                  .isZip = m_plan.isZip,
                                  .page = m_plan.page,
                                  .isWanted = [isWanted = m_isWanted] { return isWanted->load(); }};
    runInBackground(
        this, [facts = m_facts, writing] { return writeEvidence(facts, writing); },
        [this](const EvidenceWritten &written) { take(written); });
}

void EvidenceTask::take(const EvidenceWritten &written)
{
    if (isFinished())
        return;
    if (written.path.isEmpty())
        return giveUp(localError(written.problem));
    m_bundles.append(written.path);
    next();
}

} // namespace tasks

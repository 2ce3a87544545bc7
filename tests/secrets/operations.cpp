#include "secrets/operations.h"

#include "support/patience.h"
#include "support/samples.h"
#include "tasks/downloadtask.h"
#include "tasks/duedatestask.h"
#include "tasks/evidencetask.h"
#include "tasks/mergecheck.h"
#include "tasks/mergetask.h"
#include "tasks/savetask.h"
#include "tasks/sendplan.h"
#include "tasks/sendtask.h"
#include "tasks/sessionaction.h"
#include "tasks/synctask.h"
#include "ui/sessions/evidencepage.h"

#include <QDir>
#include <QSignalSpy>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace secrets {

namespace {

QString anId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString valueOf(Kind kind, const QList<Seed> &seeds, int number)
{
    QStringList values;
    for (const Seed &seed : seeds)
        if (seed.kind == kind)
            values.append(seed.value);
    return values.isEmpty() ? QString() : values.at(number % values.size());
}

//! Sessions whose signers are the seeds, one each.
QList<domain::CreateSigningSession> sessionsOf(const QString &collectionId, const QString &documentId,
                                               const QList<Seed> &seeds, int count)
{
    QList<domain::CreateSigningSession> sessions;
    for (int i = 0; i < count; ++i) {
        domain::CreateSigningSession session =
            support::sampleSession(u"Lease %1"_s.arg(i), collectionId, documentId);
        session.signText = valueOf(Kind::Message, seeds, i);
        session.signer = domain::Signer();
        const auto given = [&](Kind kind) {
            const QString value = valueOf(kind, seeds, i);
            return value.isEmpty() ? std::nullopt : std::optional(value);
        };
        session.signer->username = given(Kind::Name);
        session.signer->email = given(Kind::Email);
        session.signer->mobile = given(Kind::Phone);
        session.signer->nationalIdentificationNumber = given(Kind::IdentityNumber);
        if (const QString link = valueOf(Kind::Link, seeds, i); !link.isEmpty())
            session.redirectSettings = domain::RedirectSettings{
                .success = link, .cancel = link, .error = link, .reject = {}, .unknown = {}};
        sessions.append(session);
    }
    return sessions;
}

constexpr int mostInOneRequest = 40;

bool finish(tasks::Task *task, OpenAccount &open, bool mayFail = false)
{
    QSignalSpy changed(task, &tasks::Task::changed);
    open.activities->add(task);
    const auto isSettled = [task] {
        return task->isFinished() || task->state() == tasks::Task::State::NeedsDecision;
    };
    while (!isSettled() && support::waitFor(changed, 30'000)) {
    }
    if (!mayFail && task->state() != tasks::Task::State::Done)
        qWarning() << task->metaObject()->className() << task->state();
    return isSettled() && (mayFail || task->state() == tasks::Task::State::Done);
}

tasks::SendPlan planOf(OpenAccount &open, const QList<Seed> &seeds, int first, int count)
{
    tasks::SendPlan plan;
    plan.title = u"Lease"_s;
    plan.collectionName = u"Leases"_s;
    const QTemporaryDir folder;
    const auto copy = open.account->copies().add(
        support::writeSample(folder.path(), u"lease.pdf"_s, support::smallPdf(anId().toLatin1())));
    plan.documents = {{.sha256Hex = copy ? copy->sha256Hex : QString(),
                       .mimeType = u"application/pdf"_s,
                       .title = u"Lease"_s,
                       .filename = u"lease.pdf"_s}};
    plan.steps.append(QList<tasks::PlannedSigner>());
    auto sessions = sessionsOf({}, {}, seeds, first + count).mid(first);
    for (auto &session : sessions) {
        session.documents.clear();
        session.title = u"Lease"_s;
        plan.steps.last().append(tasks::PlannedSigner{*session.signText, session});
    }
    return plan;
}

//! A spreadsheet with a person in each row.
bool merge(OpenAccount &open, const QList<Seed> &seeds)
{
    using domain::merge::Field;
    constexpr int people = 8;
    tasks::Account &account = *open.account;
    domain::SessionDraft pattern;
    pattern.common = support::sampleSession(u"Lease"_s, {}, {});
    pattern.common.documents.clear();
    pattern.common.signText = valueOf(Kind::Message, seeds, people);
    const tasks::SendPlan plan = planOf(open, seeds, 0, 1);
    const tasks::PlannedDocument &copy = plan.documents.first();
    domain::DraftDocument document;
    document.sha256Hex = copy.sha256Hex;
    document.mimeType = copy.mimeType;
    document.title = copy.title;
    document.filename = copy.filename;
    pattern.documents = {document};
    const auto record = tasks::newBatch(account.profile().id, pattern, u"people.csv"_s, {},
                                        {{u"Name"_s, u"E-mail"_s, u"Mobile"_s, u"Number"_s},
                                         {Field::Name, Field::Email, Field::Mobile, Field::IdentityNumber}});
    QList<store::BatchRow> rows;
    for (int i = 0; i < people; ++i)
        rows.append({.number = i + 1,
                     .line = i + 2,
                     .values = {valueOf(Kind::Name, seeds, i), valueOf(Kind::Email, seeds, i),
                                valueOf(Kind::Phone, seeds, i), valueOf(Kind::IdentityNumber, seeds, i)}});
    const auto kept = answerOf<store::StoreResult<void>>(
        [&](QObject *object, auto done) { account.batches().create(record, rows, object, done); });
    if (!kept || !*kept || !finish(new tasks::MergeCheck(account, record.id, {}), open))
        return false;
    auto *send = new tasks::MergeTask(account, record.id);
    send->setSettleTime(20);
    return finish(send, open) && send->sentCount() == people;
}

//! As the rule does that saves results by itself: once more, into a folder of its own.
bool saveByRule(OpenAccount &open, const QString &folder)
{
    auto *save = new tasks::SaveTask(*open.account, {.rule = {true, folder, domain::savepattern::usual()},
                                                     .numbers = {},
                                                     .filter = domain::SessionFilter(),
                                                     .isForFolder = true});
    return finish(save, open) && save->savedFiles() > 0;
}

bool sync(tasks::Account &account)
{
    tasks::SyncTask task(account);
    QSignalSpy status(&task, &tasks::SyncTask::statusChanged);
    task.start();
    const auto isIdle = [&task] {
        return (task.status().asOf.isValid() || task.status().error) &&
               task.status().phase == tasks::SyncStatus::Phase::Idle;
    };
    while (!isIdle() && support::waitFor(status, 30'000)) {
    }
    return isIdle();
}

} // namespace

void everyOperation(api::Transport &transport, const QString &folder, const QList<Seed> &seeds)
{
    (void)QDir().mkpath(folder);
    api::DocumentsApi documents(transport);
    api::CollectionsApi collections(transport);
    api::SessionsApi sessions(transport);
    api::MerchantSignApi merchantSign(transport);
    const QTemporaryDir files;
    const QString pdf = support::writeSample(files.path(), u"lease.pdf"_s, support::smallPdf());

    const auto uploaded = await<domain::Document>([&](QObject *object, auto done) {
        return documents.upload(pdf, u"application/pdf"_s, object, {}, done);
    });
    const QString documentId = uploaded ? uploaded->documentId : anId();
    (void)await<domain::Document>(
        [&](QObject *object, auto done) { return documents.metadata(documentId, object, done); });
    domain::UpdateDocument update;
    update.title = u"Lease"_s;
    update.description = valueOf(Kind::Message, seeds, 0);
    (void)await<domain::Document>(
        [&](QObject *object, auto done) { return documents.setMetadata(documentId, update, object, done); });
    (void)await<QString>([&](QObject *object, auto done) {
        return documents.download(documentId, folder + u'/' + anId(), object, {}, done);
    });

    domain::CreateDocumentCollection wanted;
    wanted.documents = {{.documentId = documentId, .unknown = {}}};
    const auto collection = await<domain::DocumentCollection>(
        [&](QObject *object, auto done) { return collections.create(wanted, object, done); });
    const QString collectionId = collection ? collection->id : anId();
    (void)await<domain::DocumentCollection>(
        [&](QObject *object, auto done) { return collections.get(collectionId, object, done); });

    const auto made = await<QList<domain::SigningSession>>([&](QObject *object, auto done) {
        return sessions.create(sessionsOf(collectionId, documentId, seeds, mostInOneRequest), object, done);
    });
    const QString sessionId = made && !made->isEmpty() ? made->first().id : anId();
    (void)await<domain::SigningSession>(
        [&](QObject *object, auto done) { return sessions.get(sessionId, object, done); });
    domain::SessionQuery query;
    query.sessionTitleLike = valueOf(Kind::Message, seeds, 1);
    (void)await<domain::SessionPage>(
        [&](QObject *object, auto done) { return sessions.list(query, object, done); });
    (void)await<api::Nothing>([&](QObject *object, auto done) {
        return sessions.setDueDate(
            sessionId, domain::Timestamp::fromDateTime(QDateTime::currentDateTimeUtc().addDays(9)), object,
            done);
    });

    domain::MerchantSignRequest seal;
    seal.vendor = domain::MerchantVendor::Nbid;
    domain::ToBeSignedDocument sealed;
    sealed.documentId = documentId;
    sealed.mimeType = u"application/pdf"_s;
    sealed.format = domain::MerchantSignatureFormat::Pades;
    sealed.description = valueOf(Kind::Message, seeds, 2);
    seal.toBeSignedDocuments = {sealed};
    (void)await<QList<domain::MerchantSignResult>>(
        [&](QObject *object, auto done) { return merchantSign.sign(seal, object, done); });

    (void)await<api::Nothing>(
        [&](QObject *object, auto done) { return sessions.remove(sessionId, object, done); });
    (void)await<api::Nothing>(
        [&](QObject *object, auto done) { return collections.remove(collectionId, object, done); });
    (void)await<api::Nothing>(
        [&](QObject *object, auto done) { return documents.remove(documentId, object, done); });
}

bool everyTask(OpenAccount &open, const QString &folder, const std::function<bool(const QString &)> &sign)
{
    const QList<Seed> seeds = allSeeds();
    tasks::Account &account = *open.account;
    const auto plan = planOf(open, seeds, 0, mostInOneRequest);
    const auto kept = answerOf<store::StoreResult<void>>([&](QObject *object, auto done) {
        account.drafts().save({.id = anId(),
                               .profileId = account.profile().id,
                               .name = u"Lease"_s,
                               .payload = tasks::toJson(plan)},
                              object, done);
    });
    if (!kept || !*kept)
        return false;
    auto *send = new tasks::SendTask(account, plan);
    send->setSettleTime(20);
    if (!finish(send, open))
        return false;
    const QList<domain::SigningSession> made = send->sessions();
    if (made.size() < 3 || !sign(made.at(0).id) || !sync(account))
        return false;
    QList<tasks::DueDateItem> dates;
    for (const auto &session : made.mid(1))
        dates.append({.sessionId = session.id,
                      .title = u"Lease"_s,
                      .from = session.request.dueDate.value_or(domain::Timestamp()),
                      .to = domain::Timestamp::fromDateTime(QDateTime::currentDateTimeUtc().addDays(12))});
    const auto signedOne = await<domain::SigningSession>(
        [&](QObject *object, auto done) { return account.sessions().get(made.at(0).id, object, done); });
    if (!finish(new tasks::DueDatesTask(account, dates), open) || !signedOne ||
        !finish(new tasks::DownloadTask(account, QList{*signedOne}, folder + u"/out"_s), open) ||
        !finish(new tasks::EvidenceTask(account, {.sessionIds = {made.at(0).id, made.at(1).id},
                                                  .folder = folder + u"/masked"_s,
                                                  .holdsResults = false,
                                                  .isMasked = true,
                                                  .hidesNames = true,
                                                  .program = u"Countersign"_s,
                                                  .page = ui::evidencePage}),
                open) ||
        !finish(new tasks::EvidenceTask(account, {.sessionIds = {made.at(0).id},
                                                  .folder = folder + u"/out"_s,
                                                  .program = u"Countersign"_s,
                                                  .page = ui::evidencePage}),
                open) ||
        !saveByRule(open, folder + u"/out/rule"_s) || !merge(open, seeds))
        return false;
    tasks::SessionAction action(account);
    return await<api::Nothing>([&](QObject *object, auto done) {
               action.remove(made.at(2).id, object, done);
               return api::Request();
           }).has_value() &&
           sync(account);
}

void everyRefusedTask(OpenAccount &open)
{
    tasks::Account &account = *open.account;
    auto *send = new tasks::SendTask(account, planOf(open, allSeeds(), 0, mostInOneRequest));
    send->setSettleTime(20);
    (void)finish(send, open, true);
    (void)sync(account);
    (void)finish(
        new tasks::DueDatesTask(account, {{.sessionId = anId(), .title = u"Lease"_s, .from = {}, .to = {}}}),
        open, true);
    tasks::SessionAction action(account);
    (void)await<domain::SigningSession>([&](QObject *object, auto done) {
        action.refresh(anId(), object, done);
        return api::Request();
    });
}

} // namespace secrets

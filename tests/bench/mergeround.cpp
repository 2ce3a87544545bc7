#include "bench/mergeround.h"

#include "bench/heartbeat.h"
#include "bench/usage.h"
#include "store/memorysecretstore.h"
#include "store/sealing.h"
#include "support/answer.h"
#include "tasks/account.h"
#include "tasks/mergecheck.h"
#include "tasks/mergetask.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QSet>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

//! Waits for its end.
bool finish(tasks::Task &task)
{
    QEventLoop loop;
    QObject::connect(&task, &tasks::Task::changed, &loop, [&] {
        if (task.isFinished() || task.state() == tasks::Task::State::NeedsDecision)
            loop.quit();
    });
    task.start();
    loop.exec();
    return task.state() == tasks::Task::State::Done;
}

domain::SessionDraft patternOf(const store::PrivateCopies::Copy &copy, const QString &title)
{
    domain::SessionDraft draft;
    draft.common.title = title + u" for {name}"_s;
    domain::SigningSetup setup;
    setup.signingFlow = domain::SigningFlow::AuthenticationBased;
    setup.identityProviders = QList<domain::IdentityProvider>{{.idpName = u"nbid"_s, .unknown = {}}};
    draft.common.signingSetup = {setup};
    domain::DraftDocument document;
    document.sha256Hex = copy.sha256Hex;
    document.mimeType = u"application/pdf"_s;
    document.title = u"Contract"_s;
    document.filename = u"contract.pdf"_s;
    draft.documents = {document};
    return draft;
}

//! Empty when the service has one session for each of the names and no other, whatever the program believes.
QString whyNotOneEach(tasks::Account &account, const QString &title, const QStringList &names)
{
    QStringList there, wanted;
    domain::SessionQuery query;
    query.limit = domain::SessionQuery::maxLimit;
    query.sessionTitleLike = title + u" for "_s;
    for (bool isLast = false; !isLast; query.offset += query.limit) {
        api::Request request;
        const auto page = answerOf<api::Result<domain::SessionPage>>([&](QObject *object, auto done) {
            request = account.sessions().list(query, object, std::move(done));
        });
        if (!page || !*page)
            return u"the sessions cannot be listed"_s;
        for (const domain::SigningSession &session : (*page)->data)
            there.append(session.request.title);
        isLast = (*page)->data.size() < query.limit;
    }
    for (const QString &name : names)
        wanted.append(title + u" for "_s + name);
    there.sort();
    wanted.sort();
    if (there == wanted)
        return {};
    const auto different = QSet<QString>(there.cbegin(), there.cend()).size();
    return u"%1 sessions of %2 people for %3 rows"_s.arg(there.size()).arg(different).arg(wanted.size());
}

} // namespace

Round mergeRound(const support::SandboxProcess &sandbox, const QString &pdf, const QStringList &names,
                 const QString &title)
{
    Round round;
    QTemporaryDir home;
    const auto folder = store::DataFolder::open(home.filePath(u"data"_s));
    if (!folder)
        return {.problem = u"no data folder"_s};
    store::MemorySecretStore secrets;
    const domain::Profile profile = sandbox.profile();
    (void)answerOf<store::SecretResult<void>>(
        [&](QObject *object, auto done) { secrets.write(profile.id, sandbox.secret(), object, done); });
    const auto sealing = std::make_shared<store::Sealing>(); // as in the program
    sealing->use(store::SealingKey::make(), store::Sealing::State::Lasting);
    store::Database database(folder->database(), store::DatabaseUse{.sealing = sealing});
    tasks::Account account(profile, *folder, database, secrets);
    const auto copy = account.copies().add(pdf);
    if (!copy)
        return {.problem = copy.error().detail};

    using domain::merge::Field;
    const auto record = tasks::newBatch(profile.id, patternOf(*copy, title), u"bench.csv"_s, home.path(),
                                        {{u"Name"_s}, {Field::Name}});
    QList<store::BatchRow> rows;
    for (const QString &name : names)
        rows.append({.number = int(rows.size()) + 1, .line = int(rows.size()) + 2, .values = {name}});
    (void)answerOf<store::StoreResult<void>>(
        [&](QObject *object, auto done) { account.batches().create(record, rows, object, done); });
    Heartbeat heart;
    QElapsedTimer clock;
    forgetPeak();
    const double before = peakMegabytes();
    heart.start();
    clock.start();
    tasks::MergeCheck check(account, record.id, {});
    if (!finish(check))
        return {.problem = u"the rows were not checked"_s};
    round.checkSeconds = double(clock.nsecsElapsed()) / 1e9;
    round.checkStallMs = heart.longestMs();

    QObject::connect(&account.transport(), &api::Transport::exchanged, &account,
                     [&round] { ++round.requests; });
    tasks::MergeTask task(account, record.id);
    heart.start();
    clock.start();
    const bool isDone = finish(task);
    round.seconds = double(clock.nsecsElapsed()) / 1e9;
    heart.stop();
    round.sendStallMs = heart.longestMs();
    round.peakMegabytes = peakMegabytes();
    round.grownMegabytes = round.peakMegabytes - before;
    const int requests = round.requests; // those that judge are not counted
    if (!isDone || task.sentCount() != names.size())
        round.problem =
            u"%1 of %2 rows were sent: %3"_s.arg(task.sentCount()).arg(names.size()).arg(task.detail());
    else
        round.problem = whyNotOneEach(account, title, names);
    round.requests = requests;
    return round;
}

} // namespace bench

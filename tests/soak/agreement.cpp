#include "soak/agreement.h"

#include "api/sessionsapi.h"
#include "store/sessionlists.h"
#include "support/answer.h"
#include "support/apiharness.h"
#include "tasks/account.h"
#include "tasks/synctask.h"
#include "ui/workspace.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace soak {

namespace {

constexpr int patienceMs = 30'000;

std::optional<KnownById> listed(Service &service)
{
    KnownById known;
    domain::SessionQuery query;
    query.limit = domain::SessionQuery::maxLimit;
    query.sort = domain::SessionSort::CreatedOldestFirst;
    QObject context;
    for (qint64 total = 1; query.offset < total; query.offset += query.limit) {
        support::Caught<domain::SessionPage> caught;
        const api::Request request =
            api::SessionsApi(*service.direct).list(query, &context, caught.handler());
        if (!caught.wait(30'000) || !caught.isValue())
            return std::nullopt;
        const domain::SessionPage &page = **caught.result;
        total = page.total;
        for (const auto &session : page.data)
            known.insert(session.id,
                         {domain::stateOf(session).text(),
                          session.request.dueDate ? session.request.dueDate->toDateTime() : QDateTime()});
    }
    return known;
}

std::optional<KnownById> indexed(tasks::Account &account, const domain::SessionFilter &filter = {})
{
    store::SessionLists lists(account.sessionIndex());
    store::ListRequest request;
    std::optional<store::SessionNumbers> numbers;
    QObject context;
    const QPointer<tasks::Account> asked(&account); // in the middle of a run another one may be opened
    request = lists.list(
        filter, {}, QDateTime::currentDateTimeUtc(), &context,
        [&](const store::StoreResult<store::SessionNumbers> &first, bool isAll) {
            if (first && isAll)
                numbers = *first;
        },
        [&](const store::StoreResult<store::SessionNumbers> &all) {
            if (all)
                numbers = *all;
        });
    if (!QTest::qWaitFor([&] { return numbers.has_value() || !asked; }, 30'000) || !asked)
        return std::nullopt;
    KnownById known;
    const auto rows = answerOf<store::StoreResult<QList<store::NumberedSession>>>(
        [&](QObject *asker, auto done) { lists.rows(*numbers, asker, std::move(done)); });
    if (!rows || !*rows)
        return std::nullopt;
    for (const auto &one : **rows)
        known.insert(one.row.id, {one.row.state, one.row.dueDate});
    return known;
}

//! A look at the service that began now came to its end without an error.
bool refresh(ui::Workspace &workspace)
{
    auto *sync = workspace.findChild<tasks::SyncTask *>();
    if (!sync)
        return false;
    using Phase = tasks::SyncStatus::Phase;
    const auto isIdle = [sync] { return sync->status().phase == Phase::Idle; };
    const QDateTime before = sync->status().asOf;
    sync->refresh();
    return QTest::qWaitFor(
        [&] {
            return isIdle() && sync->status().isWhole && !sync->status().error &&
                   sync->status().asOf > before;
        },
        20'000);
}

} // namespace

QStringList disagreements(const KnownById &sandbox, const KnownById &index)
{
    const auto inWords = [](const Known &known) {
        return u"%1, due %2"_s.arg(known.state, known.dueDate.toString(Qt::ISODateWithMs));
    };
    QStringList found;
    for (auto one = sandbox.cbegin(); one != sandbox.cend(); ++one)
        if (!index.contains(one.key()))
            found << u"%1 (%2) is not in the index"_s.arg(one.key(), inWords(*one));
        else if (index.value(one.key()) != *one)
            found << u"%1 is %2 in the sandbox and %3 in the index"_s.arg(one.key(), inWords(*one),
                                                                          inWords(index.value(one.key())));
    for (auto one = index.cbegin(); one != index.cend(); ++one)
        if (!sandbox.contains(one.key()))
            found << u"%1 (%2) is not in the sandbox"_s.arg(one.key(), inWords(*one));
    return found;
}

QStringList judgeAgreement(SoakDesk &desk, Service &service)
{
    desk.window().openProfile(service.profile);
    QElapsedTimer clock;
    clock.start();
    QStringList found;
    do {
        if (!refresh(*desk.window().workspace())) {
            found = QStringList{
                u"%1: the program does not come to know what the sandbox has"_s.arg(service.profile.name)};
            continue;
        }
        const auto here = indexed(*desk.window().account()), there = listed(service);
        found = here && there ? disagreements(*there, *here)
                              : QStringList{u"%1: a list cannot be read"_s.arg(service.profile.name)};
    } while (!found.isEmpty() && clock.elapsed() < patienceMs);
    return found;
}

bool forgetOneSigned(tasks::Account &account)
{
    const QPointer<tasks::Account> asked(&account);
    const auto known = indexed(account, {.states = {domain::SessionState::Signed}});
    if (!asked || !known || known->isEmpty())
        return false;
    asked->sessionIndex().remove(known->constBegin().key());
    return true;
}

} // namespace soak

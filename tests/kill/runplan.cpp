#include "kill/runplan.h"

#include "support/samples.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace killtest {

namespace {

using Kind = RunPlan::Kind;
using Moment = Interruption::Moment;

//! From \a low to \a high, both included.
int between(QRandomGenerator &random, int low, int high)
{
    return int(random.bounded(low, high + 1));
}

bool oneIn(QRandomGenerator &random, int chances)
{
    return random.bounded(chances) == 0;
}

const QStringList people{u"Kari"_s, u"Ola"_s, u"Per"_s, u"Åse"_s, u"Nils"_s, u"Siri"_s};

tasks::PlannedSigner signer(const QString &title, const QString &name)
{
    domain::CreateSigningSession session = support::sampleSession(title, {}, {});
    session.documents.clear();
    session.signer = domain::Signer();
    session.signer->email = name.toLower() + u"@example.no"_s;
    return {name, session};
}

tasks::SendPlan sendOf(RunPlan &run, const QString &title, const QList<QStringList> &names)
{
    tasks::SendPlan plan;
    plan.title = title;
    plan.collectionName = title;
    const QByteArray &pdf = run.files.last();
    plan.documents = {
        {.sha256Hex = QString::fromLatin1(QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).toHex()),
         .mimeType = u"application/pdf"_s,
         .title = u"Contract"_s,
         .filename = u"contract.pdf"_s}};
    for (const QStringList &step : names) {
        plan.steps.append(QList<tasks::PlannedSigner>());
        for (const QString &name : step)
            plan.steps.last().append(signer(title, name));
    }
    return plan;
}

QList<QStringList> signersOf(Kind kind, QRandomGenerator &random)
{
    if (kind == Kind::Single || kind == Kind::Merge)
        return {{people[random.bounded(people.size())]}};
    if (kind != Kind::Chained) {
        QStringList step = people.mid(0, between(random, kind == Kind::Parallel ? 2 : 1, 4));
        if (oneIn(random, 4))
            step.append(step.first()); // cannot be told apart by anything
        return {step};
    }
    QList<QStringList> steps;
    for (int i = 0, count = between(random, 2, 3); i < count; ++i)
        steps.append(people.mid(2 * i, between(random, 1, 2)));
    return steps;
}

//! Requests of an undisturbed first start: a token; for each send its document, metadata, a look at it, its
//! collection and each step. Into an existing collection: two looks and the list instead.
int requestsOf(const RunPlan &run)
{
    int count = 1;
    for (const auto &send : run.sends)
        count += 4 + int(send.steps.size());
    return count;
}

//! Of an undisturbed first start, about.
int commitsOf(const RunPlan &run)
{
    int count = 0;
    for (const auto &send : run.sends)
        count += 12 + 3 * int(send.steps.size());
    return count;
}

Interruption kill(const RunPlan &run, bool isFirst, QRandomGenerator &random)
{
    // A later start has less to do: it looks at what is there, and goes on
    const int requests = isFirst ? requestsOf(run) : between(random, 3, requestsOf(run));
    const int commits = isFirst ? commitsOf(run) : between(random, 4, commitsOf(run));
    const int dice = between(random, 1, 100);
    Interruption kill{.moment = dice <= 25   ? Moment::BeforeForwarded
                                : dice <= 50 ? Moment::Executed
                                : dice <= 68 ? Moment::Answered
                                : dice <= 92 ? Moment::AtCommit
                                             : Moment::AfterTime};
    kill.at = between(random, 1, kill.moment == Moment::AtCommit ? commits : requests);
    kill.disk = DiskMoment(between(random, 0, int(DiskMoment::Synced)));
    if (kill.moment == Moment::Answered)
        kill.milliseconds = oneIn(random, 3) ? 0 : between(random, 1, 6);
    else if (kill.moment == Moment::AfterTime)
        kill.milliseconds = between(random, 5, isFirst ? 400 : 200);
    return kill;
}

Interruption fault(const RunPlan &run, QRandomGenerator &random)
{
    static const QStringList faults{u"dropBefore"_s,
                                    u"dropAfter"_s,
                                    u"reset"_s,
                                    u"truncate"_s,
                                    u"answer status=401 body={}"_s,
                                    u"answer status=429"_s,
                                    u"answer status=500 body={}"_s,
                                    u"answer status=503 body={}"_s};
    QString what = faults[random.bounded(faults.size())];
    if (what == u"truncate"_s) // within the head, or within the body
        what += u" bytes=%1"_s.arg(oneIn(random, 2) ? between(random, 0, 60) : between(random, 150, 700));
    else if (what == u"answer status=429"_s)
        what += oneIn(random, 8) ? u" header=Retry-After:1 body={}"_s : u" header=Retry-After:0 body={}"_s;
    // Not 401 for the token: that would be what a wrong secret gets, and no fault
    const bool isOfToken = oneIn(random, 12) && !what.contains(u"401"_s);
    const int at = isOfToken ? 1 : between(random, 1, requestsOf(run) - 1);
    const QString which = isOfToken ? u"POST ^/auth"_s : u"* ^/sign/"_s;
    return {.moment = Moment::Fault, .at = at, .rule = u"%1 %2 %3"_s.arg(which).arg(at).arg(what)};
}

} // namespace

QString nameOf(Kind kind)
{
    static const QStringList names{u"single"_s, u"parallel"_s, u"chained"_s, u"merge"_s, u"existing"_s};
    return names.at(int(kind));
}

RunPlan runPlan(quint32 seed, int number, bool withFaults)
{
    const std::array<quint32, 3> seeds{seed, quint32(number), quint32(withFaults)};
    QRandomGenerator random(seeds.data(), qsizetype(seeds.size()));
    RunPlan run;
    run.number = number;
    run.kind = Kind(number % int(Kind::Count));
    const QString title = u"Kill %1-%2"_s.arg(seed).arg(number);
    const bool isOnePdf = oneIn(random, 2);
    for (int i = 0, count = run.kind == Kind::Merge ? between(random, 3, 6) : 1; i < count; ++i) {
        if (i == 0 || !isOnePdf)
            run.files.append(support::smallPdf(u"%1 %2"_s.arg(title).arg(i).toLatin1()));
        run.sends.append(sendOf(run, u"%1.%2"_s.arg(title).arg(i), signersOf(run.kind, random)));
    }
    if (withFaults) {
        for (int i = 0, count = oneIn(random, 3) ? 2 : 1; i < count; ++i)
            run.interruptions.append(fault(run, random));
        // Two in a row would be a refusal also of a fresh token: that is no fault but the server's word, and
        // the send rightly ends with it (faultsThatStay in tst_sendtask)
        if (QString &last = run.interruptions.last().rule;
            run.interruptions.size() > 1 && run.interruptions.first().rule.contains(u"status=401"_s))
            last.replace(u"status=401"_s, u"status=503"_s);
        return run;
    }
    const int dice = between(random, 1, 100);
    for (int i = 0, count = dice <= 50 ? 1 : dice <= 75 ? 2 : dice <= 90 ? 3 : 4; i < count; ++i)
        run.interruptions.append(kill(run, i == 0, random));
    run.startsOnceMore = oneIn(random, 8);
    if (oneIn(random, 3))
        run.holdMs = between(random, 20, 200);
    return run;
}

QString describe(const Interruption &interruption)
{
    switch (interruption.moment) {
    case Moment::None:
        break;
    case Moment::BeforeForwarded:
        return u"killed before request %1 was forwarded"_s.arg(interruption.at);
    case Moment::Executed:
        return u"killed after request %1 was executed, before its answer"_s.arg(interruption.at);
    case Moment::Answered:
        return u"killed %1 ms after the answer of request %2"_s.arg(interruption.milliseconds)
            .arg(interruption.at);
    case Moment::AtCommit:
        return u"killed at commit %1, %2"_s.arg(interruption.at).arg(nameOf(interruption.disk));
    case Moment::AfterTime:
        return u"killed %1 ms after the start"_s.arg(interruption.milliseconds);
    case Moment::Fault:
        return u"fault: "_s + interruption.rule;
    }
    return u"undisturbed"_s;
}

QString describe(const RunPlan &plan)
{
    QStringList lines;
    for (const auto &send : plan.sends) {
        QStringList steps;
        for (const auto &step : send.steps) {
            QStringList names;
            for (const auto &planned : step)
                names.append(planned.label);
            steps.append(names.join(u", "_s));
        }
        lines.append(u"  %1: “%2” to %3"_s.arg(nameOf(plan.kind), send.title, steps.join(u" → "_s)));
    }
    if (plan.holdMs > 0)
        lines.append(u"  held for %1 ms"_s.arg(plan.holdMs));
    for (const auto &interruption : plan.interruptions)
        lines.append(u"  "_s + describe(interruption));
    return lines.join(u'\n');
}

} // namespace killtest

#include "domain/signingorder.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

//! Draft rows by step, ascending.
QMap<int, QList<int>> rowsByStep(const SessionDraft &draft)
{
    QMap<int, QList<int>> steps;
    for (int row = 0; row < draft.signers.size(); ++row)
        steps[draft.signers[row].step].append(row);
    return steps;
}

QDateTime dueOf(const SessionDraft &draft, const QDateTime &now)
{
    if (draft.dueRule)
        return dueDateOf(*draft.dueRule, now.toLocalTime());
    return draft.common.dueDate ? draft.common.dueDate->toDateTime() : now.addDays(rules::defaultDueDays);
}

bool isOpen(const KnownSession &session)
{
    return session.state != SessionState::Signed;
}

//! The id of the dead one that \a first is or waits for, however far away; empty when there is none.
QString deadBehind(const QString &first, const KnownSessions &known, const QDateTime &now)
{
    QSet<QString> seen;
    QStringList left{first}; // the next one last
    while (!left.isEmpty()) {
        const QString id = left.takeLast();
        const auto session = known.constFind(id);
        if (session == known.cend() || !isOpen(*session) || seen.contains(id))
            continue;
        seen.insert(id);
        if (isDead(*session, now))
            return id;
        const QStringList &earlier = session->subsequentTo;
        for (auto each = earlier.crbegin(); each != earlier.crend(); ++each)
            left.append(*each);
    }
    return {};
}

//! The order while it is put together. A chain may be long: no call for each of its sessions.
struct Making
{
    //! A session of the chain whose predecessors are being looked at.
    struct Link
    {
        int node = 0;
        QStringList earlier;
        qsizetype next = 0;
    };

    SigningOrder order;
    QHash<QString, int> nodeOf;
    const KnownSessions &known;
    const QString &replacedId;
    QList<int> lastStep;

    QList<int> nodesOf(const QStringList &ids)
    {
        QList<int> nodes;
        for (const QString &id : ids)
            nodes += id == replacedId ? lastStep : QList<int>{nodeFor(id)};
        return nodes;
    }
    int nodeFor(const QString &id)
    {
        QList<Link> chain;
        const int node = enter(id, chain);
        while (!chain.isEmpty()) {
            Link &last = chain.last();
            if (last.next == last.earlier.size()) {
                chain.removeLast();
                continue;
            }
            const int waiting = last.node;
            const QString earlier = last.earlier.at(last.next++);
            const QList<int> found =
                earlier == replacedId ? lastStep : QList<int>{enter(earlier, chain)}; // last is gone
            order.nodes[waiting].waitsFor += found;
        }
        return node;
    }
    //! The node of \a id; when it is a new one that waits for others, it comes to the end of \a chain.
    int enter(const QString &id, QList<Link> &chain)
    {
        if (const auto made = nodeOf.constFind(id); made != nodeOf.cend())
            return *made;
        const int node = static_cast<int>(order.nodes.size());
        nodeOf.insert(id, node); // before what it waits for, which may be itself
        order.nodes.append({-1, id, {}});
        const KnownSession session = known.value(id);
        if (isOpen(session))
            chain.append({node, session.subsequentTo, 0});
        return node;
    }
};

} // namespace

KnownSession knownSessionOf(const SigningSession &session)
{
    const auto &due = session.request.dueDate;
    return {session.request.title,
            signerNameOf(session),
            stateOf(session),
            due ? std::optional(due->toDateTime()) : std::nullopt,
            session.request.subsequentTo.value_or(QStringList()),
            false};
}

bool isDead(const KnownSession &session, const QDateTime &now)
{
    return session.isGone || session.state == SessionState::Rejected ||
           (isOpen(session) && session.dueDate && *session.dueDate <= now);
}

bool isOfSameStep(const SigningSession &one, const SigningSession &other)
{
    const auto earlierOf = [](const SigningSession &session) {
        const QStringList ids = session.request.subsequentTo.value_or(QStringList());
        return QSet<QString>(ids.begin(), ids.end());
    };
    const auto collectionsOf = [](const SigningSession &session) {
        QSet<QString> ids;
        for (const SessionDocument &document : session.request.documents)
            if (!document.documentCollectionId.isEmpty())
                ids.insert(document.documentCollectionId);
        return ids;
    };
    return one.id != other.id && earlierOf(one) == earlierOf(other) &&
           collectionsOf(one).intersects(collectionsOf(other));
}

QList<int> SigningOrder::stuck() const
{
    QList<int> waits(nodes.size());
    QList<QList<int>> behind(nodes.size());
    QList<int> free;
    for (int node = 0; node < nodes.size(); ++node) {
        waits[node] = static_cast<int>(nodes[node].waitsFor.size());
        for (const int earlier : nodes[node].waitsFor)
            behind[earlier].append(node);
        if (waits[node] == 0)
            free.append(node);
    }
    while (!free.isEmpty())
        for (const int later : behind[free.takeLast()])
            if (--waits[later] == 0)
                free.append(later);
    QList<int> stuck;
    for (int node = 0; node < nodes.size(); ++node)
        if (waits[node] > 0)
            stuck.append(node);
    return stuck;
}

SigningOrder signingOrderOf(const SessionDraft &draft, const KnownSessions &known, const QString &replacedId)
{
    const auto steps = rowsByStep(draft);
    Making making{{}, {}, known, replacedId, steps.isEmpty() ? QList<int>() : steps.last()};
    for (int row = 0; row < draft.signers.size(); ++row)
        making.order.nodes.append({row, {}, {}});
    QList<int> earlier = making.nodesOf(draft.common.subsequentTo.value_or(QStringList()));
    for (const QList<int> &rows : steps) {
        for (const int row : rows)
            making.order.nodes[row].waitsFor = earlier;
        earlier = rows;
    }
    if (!replacedId.isEmpty())
        for (auto session = known.cbegin(); session != known.cend(); ++session)
            if (session->subsequentTo.contains(replacedId) && isOpen(*session) && session.key() != replacedId)
                making.nodeFor(session.key());
    return making.order;
}

QList<DraftProblem> stepProblemsOf(const SessionDraft &draft)
{
    QList<DraftProblem> problems;
    qsizetype earlier = 0; // of the first step's others there is a rule already
    const auto byStep = rowsByStep(draft);
    for (const QList<int> &rows : byStep) {
        if (earlier > rules::maxSubsequentTo)
            problems.append(
                {{u"subsequentTo"_s, Reason::TooMany, rules::maxSubsequentTo, earlier}, rows.first(), {}});
        earlier = rows.size();
    }
    return problems;
}

QList<DraftProblem> orderProblemsOf(const SessionDraft &draft, const KnownSessions &known,
                                    const QDateTime &now, const QString &replacedId)
{
    QList<DraftProblem> problems = stepProblemsOf(draft);
    const QStringList others = draft.common.subsequentTo.value_or(QStringList());
    if (others.size() > rules::maxSubsequentTo)
        problems.append(
            {{u"subsequentTo"_s, Reason::TooMany, rules::maxSubsequentTo, others.size()}, -1, {}});
    const SigningOrder order = signingOrderOf(draft, known, replacedId);
    QSet<QString> stuck;
    for (const int node : order.stuck())
        stuck.insert(order.nodes[node].sessionId);
    const QDateTime due = dueOf(draft, now);
    for (qsizetype i = 0; i < others.size(); ++i) {
        const QString &id = others[i];
        const QString field = u"subsequentTo[%1]"_s.arg(i);
        const QString dead = id == replacedId ? id : deadBehind(id, known, now);
        const KnownSession session = known.value(id);
        if (!dead.isEmpty())
            problems.append({{field, Reason::PredecessorIsDead, 0, 0}, -1, dead});
        else if (stuck.contains(id))
            problems.append({{field, Reason::OrderIsCyclic, 0, 0}, -1, id});
        else if (isOpen(session) && session.dueDate && *session.dueDate > due)
            problems.append({{u"dueDate"_s, Reason::DueBeforePredecessor, 0, 0}, -1, id});
    }
    if (replacedId.isEmpty())
        return problems;
    QStringList successors;
    for (auto session = known.cbegin(); session != known.cend(); ++session)
        if (session->subsequentTo.contains(replacedId) && isOpen(*session) && session->dueDate &&
            *session->dueDate < due && !others.contains(session.key()))
            successors.append(session.key());
    successors.sort();
    for (const QString &id : successors)
        problems.append({{u"dueDate"_s, Reason::DueBeforePredecessor, 0, 0}, -1, id});
    return problems;
}

QList<DraftProblem> allProblemsOf(const SessionDraft &draft, const KnownSessions &known, const QDateTime &now)
{
    QList<DraftProblem> problems = problemsOf(draft, now);
    for (const DraftProblem &problem : orderProblemsOf(draft, known, now))
        if (!problems.contains(problem))
            problems.append(problem);
    return problems;
}

QList<OrderCaution> orderCautionsOf(const SessionDraft &draft)
{
    QList<OrderCaution> cautions;
    const auto &setups = draft.common.signingSetup;
    if (setups.isEmpty() || setups.first().signingFlow != SigningFlow::PkiSigning || !setups.first().vendor)
        return cautions;
    const SigningVendor vendor = setups.first().vendor->value();
    const auto language = draft.common.ui ? draft.common.ui->language : std::nullopt;
    if (vendor == SigningVendor::Nbid &&
        (!language || (language->value() != UiLanguage::Bokmaal && language->value() != UiLanguage::Nynorsk)))
        cautions.append(OrderCaution::BankIdIsNorwegian);
    return cautions;
}

} // namespace domain

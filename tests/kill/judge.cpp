#include "kill/judge.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace killtest {

namespace {

QStringList sorted(QStringList ids)
{
    ids.sort();
    return ids;
}

bool isWanted(const domain::SigningSession &session, const tasks::PlannedSigner &wanted,
              const QStringList &before)
{
    return session.request.signer && session.request.signer->email == wanted.session.signer->email &&
           sorted(session.request.subsequentTo.value_or(QStringList())) == before;
}

//! The ids of all sessions that the server ever made.
QStringList madeBy(const QByteArray &log)
{
    QStringList ids;
    for (const auto &entry : QJsonDocument::fromJson(log).array())
        if (entry[u"method"_s] == u"POST"_s && entry[u"path"_s] == u"/sign/signing-sessions"_s &&
            entry[u"status"_s].toInt() == 201)
            ids += entry[u"id"_s].toString().split(u' ', Qt::SkipEmptyParts);
    return ids;
}

void judgeSend(const tasks::SendPlan &send, const QString &end, QList<domain::SigningSession> there,
               Verdict &verdict)
{
    int lost = 0;
    QStringList before, collections;
    for (const auto &step : send.steps) {
        QStringList ids;
        for (const auto &wanted : step) {
            const auto found = std::find_if(there.begin(), there.end(), [&](const auto &session) {
                return isWanted(session, wanted, before);
            });
            if (found == there.end()) {
                ++lost;
                verdict.findings.append(u"“%1” lacks the session of %2"_s.arg(send.title, wanted.label));
                continue;
            }
            for (const auto &document : found->request.documents)
                collections.append(document.documentCollectionId);
            ids.append(found->id);
            there.erase(found);
        }
        before = sorted(ids);
    }
    collections.removeDuplicates();
    if (collections.size() > 1) { // half of a contract in one, half in the other
        ++lost;
        verdict.findings.append(u"“%1” is in %2 collections"_s.arg(send.title).arg(collections.size()));
    }
    for (const auto &session : there)
        verdict.findings.append(u"“%1” has a session too many: %2"_s.arg(send.title, session.id));
    verdict.duplicated += int(there.size());
    if (end == u"undecided"_s) {
        ++verdict.undecided;
        verdict.findings.append(u"“%1” is undecided"_s.arg(send.title));
        return;
    }
    if (end != u"done"_s) {
        // Whoever reads "failed" sends it again
        lost = std::max(lost, 1);
        verdict.findings.append(u"“%1” ended as “%2”"_s.arg(send.title, end));
    }
    verdict.lost += lost;
}

} // namespace

Verdict judge(const RunPlan &plan, const QHash<QString, QString> &ends,
              const QList<domain::SigningSession> &there, const QStringList &earlier)
{
    Verdict verdict;
    for (const auto &send : plan.sends) {
        QList<domain::SigningSession> ofIt;
        for (const auto &session : there)
            if (session.request.title == send.title && !earlier.contains(session.id))
                ofIt.append(session);
        judgeSend(send, ends.value(send.title), ofIt, verdict);
    }
    return verdict;
}

std::optional<Verdict> judgeLog(const QByteArray &log, const QList<domain::SigningSession> &there)
{
    QStringList made = madeBy(log);
    for (const auto &session : there)
        if (!made.removeOne(session.id))
            return std::nullopt;
    Verdict verdict;
    verdict.duplicated = int(made.size());
    for (const QString &id : std::as_const(made))
        verdict.findings.append(u"the session %1 was made and deleted"_s.arg(id));
    return verdict;
}

} // namespace killtest

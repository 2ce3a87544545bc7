#pragma once

#include "support/taskfixture.h"
#include "tasks/sendtask.h"

#include <QUuid>

namespace support {

//! Plans to send, and what the server has of them. Every session of one plan carries its title.
struct SendFixture : TaskFixture
{
    QString title;

    //! A new title, too.
    bool reset()
    {
        title = QStringLiteral("Send ") + QUuid::createUuid().toString(QUuid::WithoutBraces).left(13);
        return TaskFixture::reset();
    }
    //! A document of which only the private copy is there.
    tasks::PlannedDocument copyOf(const QByteArray &bytes, const QString &mimeType)
    {
        const QString path = writeSample(folder.path(), QUuid::createUuid().toString(), bytes);
        const auto copy = account->copies().add(path);
        return {.sha256Hex = copy ? copy->sha256Hex : QString(),
                .mimeType = mimeType,
                .title = QStringLiteral("Contract"),
                .filename = QStringLiteral("contract.pdf")};
    }
    tasks::PlannedSigner signer(const QString &name) const
    {
        domain::CreateSigningSession session = sampleSession(title, {}, {});
        session.documents.clear();
        session.signer = domain::Signer();
        session.signer->email = name.toLower() + QStringLiteral("@example.no");
        return {name, session};
    }
    //! Steps of signers, over one PDF whose copy is there.
    tasks::SendPlan planOf(const QList<QStringList> &names)
    {
        tasks::SendPlan plan;
        plan.title = title;
        plan.collectionName = QStringLiteral("Named here");
        plan.documents = {copyOf(smallPdf(title.toLatin1()), QStringLiteral("application/pdf"))};
        for (const QStringList &step : names) {
            plan.steps.append(QList<tasks::PlannedSigner>());
            for (const QString &name : step)
                plan.steps.last().append(signer(name));
        }
        return plan;
    }
    std::unique_ptr<tasks::SendTask> task(const tasks::SendPlan &plan)
    {
        auto result = std::make_unique<tasks::SendTask>(*account, plan);
        result->setSettleTime(40);
        return result;
    }
    std::unique_ptr<tasks::SendTask> resumed(const store::SendRecord &record)
    {
        std::unique_ptr<tasks::SendTask> result(tasks::SendTask::resume(*account, record));
        if (result)
            result->setSettleTime(40);
        return result;
    }
    store::SendRecord recordOf(const QString &id)
    {
        const auto record = answerOf<store::StoreResult<store::SendRecord>>(
            [&](QObject *object, auto done) { account->sendJournal().get(id, object, done); });
        return record && *record ? **record : store::SendRecord{};
    }
    [[nodiscard]] static QStringList stepsOf(const store::SendRecord &record)
    {
        QStringList names;
        for (const auto &step : record.steps)
            names.append(step.name);
        return names;
    }
    //! A record of its own that has only the first \a steps of another: what a program leaves that is killed
    //! between two writes.
    store::SendRecord cut(store::SendRecord record, qsizetype steps)
    {
        record.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        record.state.clear();
        record.steps = record.steps.mid(0, steps);
        const auto begun = answerOf<store::StoreResult<void>>(
            [&](QObject *object, auto done) { account->sendJournal().begin(record, object, done); });
        return begun && *begun ? recordOf(record.id) : store::SendRecord{};
    }
    //! A record as an earlier run left it, with nothing done.
    store::SendRecord begun(const tasks::SendPlan &plan,
                            const QDateTime &at = QDateTime::currentDateTimeUtc())
    {
        const store::SendRecord record{.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
                                       .profileId = account->profile().id,
                                       .createdAt = at,
                                       .state = {},
                                       .payload = tasks::toJson(plan),
                                       .steps = {}};
        const auto written = answerOf<store::StoreResult<void>>(
            [&](QObject *object, auto done) { account->sendJournal().begin(record, object, done); });
        return written && *written ? recordOf(record.id) : store::SendRecord{};
    }
    QList<store::SendRecord> unfinished()
    {
        const auto records = answerOf<store::StoreResult<QList<store::SendRecord>>>(
            [&](QObject *object, auto done) { account->sendJournal().unfinished(object, done); });
        return records && *records ? **records : QList<store::SendRecord>();
    }
    void removeFromServer(const QString &sessionId)
    {
        (void)await<api::Nothing>(
            [&](QObject *object, auto done) { return sessions().remove(sessionId, object, done); });
    }

    //! Empty when the server has exactly one session for each signer of the plan, all in one collection, each
    //! step after the one before; else what is wrong.
    QByteArray whyNotOneSet(const tasks::SendPlan &plan)
    {
        QList<domain::SigningSession> there = sessionsTitled(title);
        QStringList before, collections;
        for (const auto &step : plan.steps) {
            QStringList ids;
            for (const auto &wanted : step) {
                const auto isTheirs = [&](const domain::SigningSession &session) {
                    return session.request.signer &&
                           session.request.signer->email == wanted.session.signer->email;
                };
                const auto found = std::find_if(there.begin(), there.end(), isTheirs);
                if (found == there.end())
                    return "lost: " + wanted.label.toUtf8();
                QStringList after = found->request.subsequentTo.value_or(QStringList());
                after.sort();
                if (after != before)
                    return "waits for others: " + wanted.label.toUtf8();
                for (const auto &document : found->request.documents)
                    collections.append(document.documentCollectionId);
                ids.append(found->id);
                there.erase(found);
            }
            ids.sort();
            if (!ids.isEmpty())
                before = ids;
        }
        collections.removeDuplicates();
        if (collections.size() > 1)
            return "several collections";
        return there.isEmpty() ? QByteArray() : "doubled: " + QByteArray::number(there.size());
    }
};

} // namespace support

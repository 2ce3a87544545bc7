#pragma once

#include "store/memorysecretstore.h"
#include "store/sealing.h"
#include "support/answer.h"
#include "support/apifixture.h"
#include "support/patience.h"
#include "tasks/account.h"
#include "tasks/collectionaction.h"
#include "tasks/task.h"

#include <QDeadlineTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>

#include <optional>

namespace support {

//! An account over a real sandbox, with the relay between, and a data folder of its own. What ApiFixture
//! offers (upload, collect, open, await, …) goes past the relay here: it prepares, and asks what the server
//! really has.
struct TaskFixture : ApiFixture
{
    std::unique_ptr<QTemporaryDir> data;
    //! As in the program, what tells of people is sealed; its key is the same at the next start.
    std::shared_ptr<store::Sealing> sealing = std::make_shared<store::Sealing>();
    std::unique_ptr<store::Database> database;
    store::MemorySecretStore secrets;
    std::shared_ptr<pdf::FileCheck> fileCheck; //!< of the next account; none: the real one
    std::unique_ptr<tasks::Account> account;

    bool start(const QString &programs, int seed = 0)
    {
        if (!sandbox.start(programs, seed)) {
            qWarning("%s", qPrintable(sandbox.errorText()));
            return false;
        }
        return reset();
    }

    //! A relay without rules, an empty data folder, an account that knows nothing.
    bool reset(const api::TransportSettings &settings = patientSettings())
    {
        closeAccount();
        data = std::make_unique<QTemporaryDir>();
        relay = std::make_unique<FaultRelay>(sandbox.port());
        use(sandbox.profile());
        return data->isValid() && relay->listen() && openAccount(settings);
    }

    //! As at the next start of the program: the same data folder, read anew. Rules of the relay stay.
    bool restart(const api::TransportSettings &settings = patientSettings())
    {
        closeAccount();
        return openAccount(settings);
    }

    void closeAccount()
    {
        account.reset();
        database.reset();
    }

    bool openAccount(const api::TransportSettings &settings)
    {
        const auto opened = store::DataFolder::open(data->filePath(QStringLiteral("data")));
        if (!opened)
            return false;
        const auto profile = sandbox.profile(relay->port());
        const auto kept = answerOf<store::SecretResult<void>>(
            [&](QObject *object, auto done) { secrets.write(profile.id, sandbox.secret(), object, done); });
        if (sealing->state() == store::Sealing::State::Waiting)
            sealing->use(store::SealingKey::make(), store::Sealing::State::Lasting);
        database =
            std::make_unique<store::Database>(opened->database(), store::DatabaseUse{.sealing = sealing});
        account = std::make_unique<tasks::Account>(profile, *opened, *database, secrets, settings, fileCheck);
        return kept && kept->has_value();
    }

    //! Starts it and waits until it has an end or needs a person.
    static bool finish(tasks::Task &task, int milliseconds = 30'000)
    {
        task.start();
        return settle(task, milliseconds);
    }
    static bool settle(const tasks::Task &task, int milliseconds = 30'000)
    {
        const auto isSettled = [&task] {
            return task.isFinished() || task.state() == tasks::Task::State::NeedsDecision;
        };
        // Not qWaitFor(), which sleeps 10 ms between events: an upload has thousands of them.
        QSignalSpy changed(&task, &tasks::Task::changed);
        const QDeadlineTimer deadline(qint64(milliseconds) * support::patience());
        while (!isSettled() && !deadline.hasExpired())
            changed.wait(int(deadline.remainingTime()));
        return isSettled();
    }

    //! Made as by the program, of one document; its package is told at the collection alone. Empty when it
    //! could not be made.
    QString packagedCollection(const QString &documentId, const QString &name)
    {
        tasks::CollectionAction action(*account);
        const auto made = answerOf<api::Result<domain::DocumentCollection>>([&](QObject *context, auto done) {
            action.create({documentId}, {domain::PackageType::PadesContainer}, name, context, done);
        });
        return made && *made ? (*made)->id : QString();
    }

    //! What the server has, newest last.
    QList<domain::SigningSession> sessionsTitled(const QString &part)
    {
        domain::SessionQuery query;
        query.limit = domain::SessionQuery::maxLimit;
        query.sort = domain::SessionSort::CreatedOldestFirst;
        query.sessionTitleLike = part;
        const auto page = await<domain::SessionPage>(
            [&](QObject *object, auto done) { return sessions().list(query, object, done); });
        if (!page)
            qWarning("list: %d %s", int(page.error().kind), qPrintable(page.error().detail));
        return page ? page->data : QList<domain::SigningSession>();
    }
    domain::SigningSession session(const QString &id)
    {
        const auto result = await<domain::SigningSession>(
            [&](QObject *object, auto done) { return sessions().get(id, object, done); });
        return result.value_or(domain::SigningSession{});
    }
    //! How many requests with this method and path the server executed with success.
    int executed(const QString &method, const QString &path)
    {
        int count = 0;
        for (const auto &entry : QJsonDocument::fromJson(sandbox.log()).array())
            if (entry[QStringLiteral("method")] == method && entry[QStringLiteral("path")] == path &&
                entry[QStringLiteral("status")].toInt() / 100 == 2)
                ++count;
        return count;
    }
};

//! How a task ended, for QVERIFY2.
inline QByteArray howEnded(const tasks::Task &task)
{
    QByteArray text =
        QByteArray("state ") + QByteArray::number(int(task.state())) + ' ' + task.detail().toUtf8();
    if (task.error())
        text += ' ' + whyNot(api::Result<int>(tl::unexpected(*task.error())));
    return text;
}

} // namespace support

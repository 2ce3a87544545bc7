#pragma once

#include "api/collectionsapi.h"
#include "api/documentsapi.h"
#include "api/merchantsignapi.h"
#include "api/sessionsapi.h"
#include "support/apiharness.h"
#include "support/samples.h"
#include "support/sandboxprocess.h"

#include <QTemporaryDir>

namespace support {

//! The four APIs over a real sandbox with the relay between. One of it lasts for a whole test program.
struct ApiFixture
{
    SandboxProcess sandbox;
    std::unique_ptr<FaultRelay> relay;
    std::unique_ptr<api::Transport> transport;
    QTemporaryDir folder;
    QObject context;

    bool start(const QString &programs, int seed = 0)
    {
        if (!sandbox.start(programs, seed)) {
            qWarning("%s", qPrintable(sandbox.errorText()));
            return false;
        }
        return reset();
    }
    //! A new relay without rules and a new transport without a token.
    bool reset(api::TransportSettings settings = quickSettings())
    {
        transport.reset();
        relay = std::make_unique<FaultRelay>(sandbox.port());
        if (!relay->listen())
            return false;
        settings.timeoutMs = 15'000;
        use(sandbox.profile(relay->port()), settings);
        return true;
    }
    void use(const domain::Profile &profile, const api::TransportSettings &settings = quickSettings())
    {
        transport = std::make_unique<api::Transport>(profile, secretProvider(sandbox.secret()), settings);
    }

    api::DocumentsApi documents() { return api::DocumentsApi(*transport); }
    api::CollectionsApi collections() { return api::CollectionsApi(*transport); }
    api::SessionsApi sessions() { return api::SessionsApi(*transport); }
    api::MerchantSignApi merchantSign() { return api::MerchantSignApi(*transport); }

    //! Runs one call to its end.
    template <typename T, typename Start>
    api::Result<T> await(Start start)
    {
        Caught<T> caught;
        const api::Request request = start(&context, caught.handler());
        if (!caught.wait(30'000))
            return tl::unexpected(api::ApiError{.kind = api::ApiError::Kind::TimedOut,
                                                .detail = QStringLiteral("the test waited in vain")});
        return std::move(*caught.result);
    }

    //! A document, for tests that need one to begin with.
    domain::Document upload(const QByteArray &bytes, const QString &mimeType)
    {
        static int number = 0;
        const QString path = writeSample(folder.path(), QStringLiteral("sample-%1").arg(++number), bytes);
        const auto result = await<domain::Document>(
            [&](QObject *object, auto done) { return documents().upload(path, mimeType, object, {}, done); });
        if (!result)
            qWarning("upload: %d %s", int(result.error().kind), qPrintable(result.error().detail));
        return result.value_or(domain::Document{});
    }
    domain::DocumentCollection collect(const QStringList &documentIds)
    {
        domain::CreateDocumentCollection wanted;
        for (const auto &id : documentIds)
            wanted.documents.append({.documentId = id, .unknown = {}});
        const auto result = await<domain::DocumentCollection>(
            [&](QObject *object, auto done) { return collections().create(wanted, object, done); });
        if (!result)
            qWarning("collect: %d %s", int(result.error().kind), qPrintable(result.error().detail));
        return result.value_or(domain::DocumentCollection{});
    }
    api::Result<QList<domain::SigningSession>> open(const QList<domain::CreateSigningSession> &wanted)
    {
        return await<QList<domain::SigningSession>>(
            [&](QObject *object, auto done) { return sessions().create(wanted, object, done); });
    }
    //! One READY session over one text document.
    domain::SigningSession openOne(const QString &title)
    {
        const auto document = upload("Read and sign.", QStringLiteral("text/plain"));
        const auto collection = collect({document.documentId});
        const auto made = open({sampleSession(title, collection.id, document.documentId)});
        if (!made)
            qWarning("open: %d %s", int(made.error().kind), qPrintable(made.error().detail));
        return made ? made->value(0) : domain::SigningSession{};
    }
};

//! What a failed result says, for QVERIFY2.
template <typename T>
QByteArray whyNot(const api::Result<T> &result)
{
    if (result)
        return "a value";
    QString text = QStringLiteral("kind %1 status %2 %3: %4")
                       .arg(int(result.error().kind))
                       .arg(result.error().status)
                       .arg(result.error().code, result.error().detail);
    for (const auto &param : result.error().invalidParams)
        text += QStringLiteral(" [%1: %2]").arg(param.name, param.reason);
    return text.toUtf8();
}

} // namespace support

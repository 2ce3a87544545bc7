// What a server may answer, and what the sandbox may be asked. The first byte chooses what it is taken for.
#include "api/codec/decode.h"
#include "api/codec/encode.h"
#include "api/codec/prettyjson.h"
#include "api/codec/problem.h"
#include "api/codec/sessionscan.h"
#include "domain/identitynumbers.h"
#include "fuzz/fuzzing.h"

#include <QJsonDocument>

namespace {

//! What was understood is not lost by writing it and reading it again.
template <typename T>
void roundTrip(const QByteArray &json)
{
    const auto first = api::decode<T>(json);
    if (!first)
        return;
    const QByteArray written = QJsonDocument(api::toJson(*first)).toJson(QJsonDocument::Compact);
    const auto second = api::decode<T>(written);
    fuzz::expect(second.has_value(), "what we wrote can be read");
    fuzz::expect(QJsonDocument(api::toJson(*second)).toJson(QJsonDocument::Compact) == written,
                 "reading and writing again changes nothing");
}

void scan(const QByteArray &json)
{
    (void)api::scanSessionPage(json);
    if (const auto brief = api::scanSession(json))
        fuzz::expect(!brief->id.isEmpty(), "a session has an id");
    if (const auto session = api::decode<domain::SigningSession>(json))
        (void)api::prettyJson(*session);
}

void hideNumbers(const QByteArray &json)
{
    const QByteArray hidden = domain::withoutIdentityNumbers(json);
    fuzz::expect(domain::withoutIdentityNumbers(hidden) == hidden, "what is hidden stays as it is");
    if (const auto session = api::decode<domain::SigningSession>(json)) {
        const auto again = api::decode<domain::SigningSession>(hidden);
        fuzz::expect(again.has_value(), "it is JSON as before");
        fuzz::expect(again->id == session->id, "nothing else is hidden");
    }
}

constexpr std::uint8_t firstOfMore = 0x80;

//! What came later: by the upper half of the first byte, so that every input that was kept is tried as
//! before.
void readMore(std::uint8_t choice, const QByteArray &json)
{
    switch (choice % 6) {
    case 0:
        roundTrip<QList<domain::SigningSession>>(json);
        break;
    case 1:
        roundTrip<domain::CreateDocumentCollection>(json);
        break;
    case 2:
        roundTrip<domain::UpdateDocument>(json);
        break;
    case 3:
        roundTrip<domain::UpdateSession>(json);
        break;
    case 4:
        roundTrip<domain::MerchantSignRequest>(json);
        break;
    default:
        roundTrip<domain::SignicatEvent>(json);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray json = fuzz::bytesOf(data + 1, size - 1);
    if (fuzz::mayHoldOurMark(json))
        return 0;
    if (data[0] >= firstOfMore) {
        readMore(std::uint8_t(data[0] - firstOfMore), json);
        return 0;
    }
    switch (data[0] % 10) {
    case 0:
        roundTrip<domain::SigningSession>(json);
        break;
    case 1:
        roundTrip<domain::CreateSigningSession>(json);
        break;
    case 2:
        roundTrip<domain::Document>(json);
        break;
    case 3:
        roundTrip<domain::DocumentCollection>(json);
        break;
    case 4:
        roundTrip<domain::SessionPage>(json);
        break;
    case 5:
        roundTrip<QList<domain::CreateSigningSession>>(json);
        break;
    case 6:
        roundTrip<QList<domain::MerchantSignResult>>(json);
        break;
    case 7:
        scan(json);
        break;
    case 8:
        (void)api::decodeProblem(400, "application/problem+json", json);
        break;
    default:
        hideNumbers(json);
    }
    return 0;
}

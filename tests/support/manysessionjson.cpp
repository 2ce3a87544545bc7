#include "support/manysessionjson.h"

#include "support/manysessionchoice.h"

#include <algorithm>
#include <utility>

namespace support {

namespace {

constexpr std::size_t roomOfOne = 8192; // far more than any session has
constexpr std::int64_t nsPerSecond = 1'000'000'000;

//! Writes one session.
class Writer
{
public:
    Writer(ManyText &text, const ManySessions::Row &row)
        : m_text(text)
        , m_row(row)
        , m_choice(row)
    {
    }

    void write()
    {
        member("{\"id\":\"", ManyId::Session);
        member("\",\"signatureUrl\":\"https://example-account.sandbox.signicat.com/sign/?sessionId=",
               ManyId::Link);
        m_text.append("\",\"signatureUrlExpiresAt\":\"");
        m_text.appendMoment(m_row.createdNs + ManySessions::dueAfterNs);
        m_text.append("\",\"title\":\"");
        title();
        m_text.append("\",\"signText\":\"");
        m_text.append(m_choice.language.before);
        title();
        m_text.append(m_choice.language.behind);
        m_text.append("\",\"dueDate\":\"");
        m_text.appendMoment(m_row.createdNs + ManySessions::dueAfterNs);
        m_text.append("\"");
        documents();
        reference();
        setup();
        signer();
        surroundings();
        outcome();
        m_text.append("}");
    }

private:
    void id(ManyId what)
    {
        writeManyId(m_text.extend(manyIdLength), m_row.seed, m_row.number, m_row.createdNs, what);
    }
    void member(std::string_view before, ManyId what)
    {
        m_text.append(before);
        id(what);
    }
    void title()
    {
        m_text.append(m_choice.title);
        m_text.append(" – ");
        m_text.append(m_choice.place);
        m_text.append(m_choice.firm);
    }
    void givenNames()
    {
        m_text.append(m_choice.given.text);
        if (m_choice.hasMiddle) {
            m_text.append(" ");
            m_text.append(m_choice.middle.text);
        }
    }
    void fullName()
    {
        if (!m_choice.isForeign) {
            givenNames();
            m_text.append(" ");
        }
        m_text.append(m_choice.family.text);
    }

    void documents()
    {
        member(",\"documents\":[{\"documentCollectionId\":\"", ManyId::Collection);
        member("\",\"action\":\"SIGN\",\"documentId\":\"", ManyId::Document);
        if (m_choice.dice.oneOf(2)) {
            member("\"},{\"documentCollectionId\":\"", ManyId::Collection);
            member("\",\"action\":\"VIEW\",\"documentId\":\"", ManyId::SecondDocument);
        }
        m_text.append("\"}]");
    }

    void reference()
    {
        const std::uint32_t kind = m_choice.dice.below(64);
        if (kind == 0)
            return m_text.append(",\"externalReference\":null");
        if (kind < 6)
            return;
        m_text.append(",\"externalReference\":\"");
        m_text.append(m_choice.referenceWord);
        m_text.appendNumber(m_choice.reference);
        m_text.append("\"");
    }

    void setup()
    {
        if (m_choice.isPki)
            m_text.append(",\"signingSetup\":[{\"signingFlow\":\"PKISIGNING\",\"vendor\":\"NBID\"}]");
        else
            m_text.append(",\"signingSetup\":[{\"identityProviders\":[{\"idpName\":\"nbid\"},{\"idpName\":"
                          "\"samleikin\"}],\"signingFlow\":\"AUTHENTICATION_BASED\",\"requestedAttributes\":"
                          "[\"nin\",\"dateOfBirth\"]}]");
        if (m_row.hasPredecessor) {
            m_text.append(",\"subsequentTo\":[\"");
            writeManyId(m_text.extend(manyIdLength), m_row.seed, m_row.predecessor, m_row.predecessorNs,
                        ManyId::Session);
            m_text.append("\"]");
        }
        if (m_choice.wantsPackage)
            m_text.append(",\"packageTo\":[\"PADES_CONTAINER\"]");
    }

    void signer()
    {
        m_text.append(",\"signer\":{\"email\":\"");
        if (!m_choice.isForeign) {
            m_text.append(m_choice.given.address);
            m_text.append(".");
        }
        m_text.append(m_choice.family.address);
        m_text.appendNumber(m_choice.dice.below(1000));
        m_text.append("@");
        m_text.append(m_choice.dice.from(manywords::domains));
        m_text.append("\",\"mobile\":\"+47 4");
        m_text.appendDigits(m_choice.dice.below(100), 2);
        m_text.append(" ");
        m_text.appendDigits(m_choice.dice.below(100), 2);
        m_text.append(" ");
        m_text.appendDigits(m_choice.dice.below(1000), 3);
        m_text.append("\",\"username\":\"");
        fullName();
        m_text.append("\"}");
    }

    void surroundings()
    {
        m_text.append(",\"ui\":{\"language\":\"");
        m_text.append(m_choice.language.code);
        m_text.append("\"}");
        if (!m_choice.dice.oneOf(3)) {
            m_text.append(",\"redirectSettings\":{\"success\":\"https://portal.example.com/avtale/");
            m_text.appendNumber(m_choice.reference);
            m_text.append("/signert\",\"cancel\":\"https://portal.example.com/avtale/");
            m_text.appendNumber(m_choice.reference);
            m_text.append("/avbrutt\",\"error\":\"https://portal.example.com/avtale/");
            m_text.appendNumber(m_choice.reference);
            m_text.append("/feil\"}");
        }
        const std::uint32_t tags = m_choice.dice.below(4);
        for (std::uint32_t i = 0; i < tags; ++i) {
            m_text.append(i == 0 ? ",\"usageTags\":[\"" : "\",\"");
            m_text.append(m_choice.dice.from(manywords::tags));
        }
        if (tags > 0)
            m_text.append("\"]");
    }

    void outcome()
    {
        m_text.append(",\"lifecycle\":{\"state\":\"");
        m_text.append(manyStateNames[std::size_t(m_row.state)]);
        const bool isSigned = m_row.state == ManyState::Signed;
        m_text.append(isSigned || m_row.state == ManyState::Rejected ? "\",\"stateIsFinal\":true}"
                                                                     : "\",\"stateIsFinal\":false}");
        if (!isSigned)
            return;
        member(",\"output\":{\"signatures\":[{\"documentCollectionId\":\"", ManyId::Collection);
        member("\",\"resultDocumentId\":\"", ManyId::Result);
        member("\",\"originalDocumentId\":\"", ManyId::Document);
        m_text.append(m_choice.isPki ? "\",\"signatureType\":\"PADES\"}]"
                                     : "\",\"signatureType\":\"XADES\"}]");
        if (m_choice.wantsPackage && m_choice.dice.oneOf(100)) {
            m_text.append(",\"packages\":[]"); // not made yet
        } else if (m_choice.wantsPackage) {
            member(",\"packages\":[{\"packageId\":\"", ManyId::Package);
            member("\",\"resultDocumentId\":\"", ManyId::Packed);
            m_text.append("\",\"packageType\":\"PADES_CONTAINER\"}]");
        }
        signedBy();
    }

    void signedBy()
    {
        const std::int64_t most =
            std::clamp(m_row.endNs - m_row.createdNs, 60 * nsPerSecond, ManySessions::dueAfterNs);
        m_text.append(",\"userInfo\":{\"signingTime\":\"");
        m_text.appendMoment(m_row.createdNs + std::int64_t(double(most) * m_choice.dice.below(1000) / 1000));
        m_text.append("\",\"fullName\":\"");
        fullName();
        m_text.append("\",\"dateOfBirth\":\"19");
        m_text.appendDigits(40 + m_choice.dice.below(60), 2);
        m_text.append("-");
        m_text.appendDigits(1 + m_choice.dice.below(12), 2);
        m_text.append("-");
        m_text.appendDigits(1 + m_choice.dice.below(28), 2);
        if (!m_choice.isForeign) {
            m_text.append("\",\"firstName\":\"");
            givenNames();
            m_text.append("\",\"lastName\":\"");
            m_text.append(m_choice.family.text);
        }
        m_text.append("\"}}");
    }

    ManyText &m_text;
    const ManySessions::Row &m_row;
    ManyChoice m_choice;
};

} // namespace

void writeManySession(ManyText &text, const ManySessions::Row &row)
{
    text.makeRoom(roomOfOne);
    Writer(text, row).write();
}

void writeManyPage(ManyText &text, const ManySessions::Page &page, std::size_t limit, std::size_t offset)
{
    text.makeRoom(page.rows.size() * 2048 + roomOfOne);
    text.append("{\"limit\":");
    text.appendNumber(limit);
    text.append(",\"offset\":");
    text.appendNumber(offset);
    text.append(",\"count\":");
    text.appendNumber(page.rows.size());
    text.append(",\"total\":");
    text.appendNumber(page.total);
    text.append(",\"data\":[");
    bool isFirst = true;
    for (const ManySessions::Row &row : page.rows) {
        text.makeRoom(roomOfOne);
        if (!std::exchange(isFirst, false))
            text.append(",");
        writeManySession(text, row);
    }
    text.makeRoom(2);
    text.append("]}");
}

} // namespace support

#include "api/codec/sessionscan.h"

#include "api/codec/paddedtext.h"
#include "api/codec/pageparser.h"
#include "api/codec/parsed.h"
#include "domain/session.h"

namespace api {
namespace {

namespace ondemand = simdjson::ondemand;
using codec::toText;

// Members of a wrong type are left out, as decode() does; what is broken as JSON throws, and ends the page.

QString textOf(ondemand::value value)
{
    std::string_view text;
    if (value.type() != ondemand::json_type::string)
        return {};
    text = value.get_string();
    return toText(text);
}

QDateTime momentOf(ondemand::value value)
{
    const auto moment = domain::Timestamp::parse(textOf(value));
    return moment && !moment->isNull() ? moment->toDateTime() : QDateTime();
}

template <typename Visit>
void eachField(ondemand::value value, Visit visit)
{
    if (value.type() != ondemand::json_type::object)
        return;
    for (auto field : value.get_object()) {
        const std::string_view key = field.unescaped_key();
        visit(key, field.value());
    }
}

template <typename Visit>
void eachElement(ondemand::value value, Visit visit)
{
    if (value.type() != ondemand::json_type::array)
        return;
    for (auto element : value.get_array())
        visit(element.value());
}

bool hasElements(ondemand::value value)
{
    if (value.type() != ondemand::json_type::array)
        return false;
    ondemand::array array = value.get_array();
    return !bool(array.is_empty());
}

//! Collects what is spread over a session; put together at its end, since members come in any order.
class Collector
{
public:
    void read(ondemand::object object)
    {
        for (auto field : object) {
            const std::string_view key = field.unescaped_key();
            member(key, field.value());
        }
    }

    [[nodiscard]] domain::SessionBrief brief(std::string_view json)
    {
        m_brief.json = QByteArray(json.data(), qsizetype(json.size()));
        const domain::OpenEnum<domain::SessionState> state(m_brief.state);
        m_brief.isFinal =
            state.isKnown() ? state == domain::SessionState::Signed || state == domain::SessionState::Rejected
                            : m_saysFinal;
        m_brief.awaitsPackage = state == domain::SessionState::Signed && m_wantsPackage && !m_hasPackage;
        QString name = m_fullName.trimmed();
        if (name.isEmpty() && !(m_firstName.isEmpty() && m_lastName.isEmpty()))
            name = QString(m_firstName + u' ' + m_lastName).simplified();
        m_brief.signer = name;
        for (const QString *text : {&m_username, &m_email, &m_mobile})
            if (m_brief.signer.isEmpty())
                m_brief.signer = text->trimmed();
        m_brief.results = int(m_results.size());
        m_brief.resultIds = m_results;
        for (const QString *text : {&m_brief.title, &m_brief.reference})
            addLine(m_brief.words, *text);
        for (const QString &tag : std::as_const(m_tags))
            addLine(m_brief.words, tag);
        for (const QString *text : {&name, &m_email, &m_username, &m_mobile})
            addLine(m_brief.people, *text);
        makeLower(m_brief.words);
        makeLower(m_brief.people);
        return std::move(m_brief);
    }

private:
    void member(std::string_view key, ondemand::value value)
    {
        if (key == "id")
            m_brief.id = textOf(value);
        else if (key == "title")
            m_brief.title = textOf(value);
        else if (key == "externalReference")
            m_brief.reference = textOf(value);
        else if (key == "dueDate")
            m_brief.dueDate = momentOf(value);
        else if (key == "signatureUrlExpiresAt")
            m_brief.linkExpires = momentOf(value);
        else if (key == "signatureUrl")
            m_brief.link = textOf(value);
        else if (key == "documents")
            eachElement(value, [this](ondemand::value document) { link(document); });
        else if (key == "subsequentTo")
            eachElement(value, [this](ondemand::value id) { m_brief.subsequentTo << textOf(id); });
        else if (key == "packageTo")
            m_wantsPackage = hasElements(value);
        else if (key == "usageTags")
            eachElement(value, [this](ondemand::value tag) { m_tags << textOf(tag); });
        else if (key == "signer")
            eachField(value, [this](std::string_view name, ondemand::value of) { signer(name, of); });
        else if (key == "lifecycle")
            eachField(value, [this](std::string_view name, ondemand::value of) { lifecycle(name, of); });
        else if (key == "output")
            eachField(value, [this](std::string_view name, ondemand::value of) { output(name, of); });
    }

    void link(ondemand::value document)
    {
        domain::SessionLink link;
        eachField(document, [&link](std::string_view key, ondemand::value value) {
            if (key == "documentId")
                link.documentId = textOf(value);
            else if (key == "documentCollectionId")
                link.collectionId = textOf(value);
        });
        m_brief.links.append(link);
    }

    void signer(std::string_view key, ondemand::value value)
    {
        if (key == "email")
            m_email = textOf(value);
        else if (key == "mobile")
            m_mobile = textOf(value);
        else if (key == "username")
            m_username = textOf(value);
    }

    void lifecycle(std::string_view key, ondemand::value value)
    {
        if (key == "state")
            m_brief.state = textOf(value);
        else if (key == "stateIsFinal" && value.type() == ondemand::json_type::boolean)
            m_saysFinal = value.get_bool();
    }

    void output(std::string_view key, ondemand::value value)
    {
        if (key == "packages") {
            eachElement(value, [this](ondemand::value package) {
                m_hasPackage = true;
                result(package);
            });
        } else if (key == "signatures")
            eachElement(value, [this](ondemand::value signature) { result(signature); });
        else if (key == "userInfo")
            eachField(value, [this](std::string_view name, ondemand::value of) {
                if (name == "fullName")
                    m_fullName = textOf(of);
                else if (name == "firstName")
                    m_firstName = textOf(of);
                else if (name == "lastName")
                    m_lastName = textOf(of);
            });
    }

    void result(ondemand::value of)
    {
        eachField(of, [this](std::string_view key, ondemand::value value) {
            if (key != "resultDocumentId")
                return;
            if (const QString id = textOf(value); !id.isEmpty() && !m_results.contains(id))
                m_results << id;
        });
    }

    static void addLine(QString &lines, const QString &line)
    {
        if (line.isEmpty())
            return;
        if (!lines.isEmpty())
            lines += u'\n';
        lines += line;
    }

    //! As QString::toLower(), which takes several times as long for the letters that nearly all of them are.
    static void makeLower(QString &text)
    {
        constexpr char16_t firstBeyond = u'\x100', first = u'\xc0', last = u'\xde', times = u'\xd7';
        constexpr char16_t firstSign = u'\x2000', firstBeyondSigns = u'\x2100';
        for (QChar &c : text) {
            const char16_t letter = c.unicode();
            if (letter >= firstSign && letter < firstBeyondSigns)
                continue; // dashes, quotation marks, currencies: in many a title, and none has another case
            if (letter >= firstBeyond) {
                text = text.toLower(); // what is lower already stays
                return;
            }
            if ((letter >= u'A' && letter <= u'Z') || (letter >= first && letter <= last && letter != times))
                c = QChar(char16_t(letter + 0x20));
        }
    }

    domain::SessionBrief m_brief;
    QString m_email, m_mobile, m_username, m_fullName, m_firstName, m_lastName;
    QStringList m_tags, m_results;
    bool m_saysFinal = false, m_wantsPackage = false, m_hasPackage = false;
};

//! Of the page's text, without reading the session once more to find its end: what follows it has been
//! reached.
std::string_view textUpTo(const char *begin, const char *next)
{
    const std::string_view all(begin, size_t(next - begin));
    return all.substr(0, all.rfind('}') + 1);
}

domain::SessionBrief briefIn(ondemand::document &page, ondemand::value session)
{
    const char *begin = session.raw_json_token().data();
    Collector collector;
    collector.read(session.get_object());
    return collector.brief(textUpTo(begin, page.current_location()));
}

tl::unexpected<ApiError> unreadable(const QString &why)
{
    return tl::unexpected(ApiError{.kind = ApiError::Kind::NotUnderstood, .detail = why});
}

} // namespace

Result<domain::SessionBriefPage> scanSessionPage(const QByteArray &json)
{
    try {
        const codec::PageParser parser;
        const codec::PaddedText text(json);
        ondemand::document document = parser->iterate(text.view());
        domain::SessionBriefPage page;
        bool hasTotal = false, hasData = false;
        for (auto field : document.get_object()) {
            const std::string_view key = field.unescaped_key();
            if (key == "total") {
                page.total = field.value().get_int64();
                hasTotal = true;
            } else if (key == "data") {
                hasData = true;
                for (auto session : field.value().get_array())
                    page.sessions.append(briefIn(document, session.value()));
            }
        }
        if (!hasTotal || !hasData)
            return unreadable(QStringLiteral("a page without its total or its data"));
        for (const domain::SessionBrief &session : std::as_const(page.sessions))
            if (session.id.isEmpty())
                return unreadable(QStringLiteral("a session without an id"));
        return page;
    } catch (const simdjson::simdjson_error &error) {
        return unreadable(QString::fromLatin1(error.what()));
    }
}

Result<domain::SessionBrief> scanSession(const QByteArray &json)
{
    try {
        const codec::PaddedText text(json);
        ondemand::parser parser;
        ondemand::document document = parser.iterate(text.view());
        ondemand::object object = document.get_object();
        Collector collector;
        collector.read(object);
        object.reset(); // one alone: its end may be looked for
        const domain::SessionBrief session = collector.brief(object.raw_json());
        return session.id.isEmpty()
                   ? Result<domain::SessionBrief>(unreadable(QStringLiteral("a session without an id")))
                   : session;
    } catch (const simdjson::simdjson_error &error) {
        return unreadable(QString::fromLatin1(error.what()));
    }
}

} // namespace api

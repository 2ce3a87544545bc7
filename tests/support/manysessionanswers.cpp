#include "support/manysessionanswers.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace support {

// Not set_content(): the library would press what it can with Brotli.
void manyAnswer(httplib::Response &response, int status, std::string body, const std::string &type)
{
    response.status = status;
    const std::size_t size = body.size();
    response.set_content_provider(
        size, type,
        [body = std::move(body)](std::size_t offset, std::size_t length, httplib::DataSink &sink) {
            return sink.write(body.data() + offset, length);
        });
}

void manyAnswer(httplib::Response &response, int status, const QJsonObject &body, const std::string &type)
{
    manyAnswer(response, status, QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString(), type);
}

void manyProblem(httplib::Response &response, int status, const QString &code, const QString &detail,
                 const QJsonArray &invalidParams)
{
    QJsonObject body{{u"type"_s, u"https://developer.signicat.com/docs/error-codes/"_s},
                     {u"title"_s, code},
                     {u"status"_s, status},
                     {u"code"_s, code},
                     {u"detail"_s, detail},
                     {u"traceId"_s, u"0123456789abcdef0123456789abcdef"_s}};
    if (!invalidParams.isEmpty())
        body.insert(u"invalidParams"_s, invalidParams);
    manyAnswer(response, status, body, "application/problem+json");
}

ManyText &manyTextOfThread()
{
    thread_local ManyText text;
    text.clear();
    return text;
}

void manyAnswer(httplib::Response &response, const ManyText &text)
{
    response.status = 200;
    response.set_content_provider(text.view().size(), "application/json",
                                  [&text](std::size_t offset, std::size_t length, httplib::DataSink &sink) {
                                      return sink.write(text.view().data() + offset, length);
                                  });
}

} // namespace support

#include "soak/others.h"

#include "api/sessionsapi.h"

#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace soak {

void Others::act(Service &service, QRandomGenerator dice)
{
    if (!isQuiet())
        return;
    ++m_underWay;
    domain::SessionQuery query;
    query.states = {domain::SessionState::Ready};
    m_listing =
        api::SessionsApi(*service.direct)
            .list(query, &m_context,
                  [this, &service, dice](const api::Result<domain::SessionPage> &page) mutable {
                      --m_underWay;
                      if (page && !page->data.isEmpty())
                          actOn(service, page->data.at(dice.bounded(int(page->data.size()))).id, dice);
                  });
}

void Others::actOn(Service &service, const QString &id, QRandomGenerator &dice)
{
    const int drawn = dice.bounded(10);
    if (drawn < 5)
        return control(service, id, u"sign"_s, "{}");
    if (drawn < 7)
        return control(service, id, u"reject"_s, R"({"reason": "Not mine"})");
    ++m_underWay;
    const auto done = [this](const auto &) { --m_underWay; };
    api::SessionsApi sessions(*service.direct);
    if (drawn < 9) {
        const auto due = QDateTime::currentDateTimeUtc().addSecs(3600 + dice.bounded(30 * 86'400));
        m_changing = sessions.setDueDate(id, domain::Timestamp::fromDateTime(due), &m_context, done);
    } else {
        m_changing = sessions.remove(id, &m_context, done);
    }
}

void Others::control(const Service &service, const QString &id, const QString &what, const QByteArray &body)
{
    QUrl url = service.sandbox.root();
    url.setPath(u"/_sandbox/sessions/%1/%2"_s.arg(id, what));
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    ++m_underWay;
    ++m_tried;
    auto *reply = m_manager.post(request, body);
    QObject::connect(reply, &QNetworkReply::finished, reply, [this, reply] {
        --m_underWay;
        m_done += reply->error() == QNetworkReply::NoError ? 1 : 0;
        reply->deleteLater();
    });
}

} // namespace soak

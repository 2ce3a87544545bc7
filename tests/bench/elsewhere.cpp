#include "bench/elsewhere.h"

#include "tasks/account.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int made = 1'000, changed = 300;

//! The control paths of ManySessionServer.
class Control
{
public:
    explicit Control(const QUrl &service)
        : m_service(service)
    {
    }

    QJsonObject post(const QString &path, const QJsonObject &body)
    {
        QUrl url = m_service;
        url.setPath(path);
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        QNetworkReply *reply = m_manager.post(request, QJsonDocument(body).toJson());
        QEventLoop waiting;
        QObject::connect(reply, &QNetworkReply::finished, &waiting, &QEventLoop::quit);
        waiting.exec();
        if (reply->error() != QNetworkReply::NoError)
            m_problem = path + u": "_s + reply->errorString();
        const QByteArray answer = reply->readAll();
        reply->deleteLater();
        return QJsonDocument::fromJson(answer).object();
    }
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    QNetworkAccessManager m_manager;
    QUrl m_service;
    QString m_problem;
};

QStringList waitingForSigners(tasks::Account &account)
{
    domain::SessionQuery query;
    query.limit = changed;
    query.states = {domain::SessionState::Ready};
    QEventLoop waiting;
    QStringList ids;
    const auto request =
        account.sessions().list(query, &waiting, [&](const api::Result<domain::SessionPage> &page) {
            if (page)
                for (const domain::SigningSession &session : page->data)
                    ids << session.id;
            waiting.quit();
        });
    waiting.exec();
    return ids;
}

//! The API's word; empty: there is no such session.
QString stateOf(store::SessionIndex &index, const QString &id)
{
    QEventLoop waiting;
    QString state;
    index.get(id, &waiting, [&](const store::StoreResult<store::SessionRow> &row) {
        if (row)
            state = row->state;
        waiting.quit();
    });
    waiting.exec();
    return state;
}

} // namespace

Elsewhere workElsewhere(tasks::Account &account, const QUrl &service)
{
    Elsewhere elsewhere;
    const QStringList open = waitingForSigners(account); // before others are made: these are known here
    Control control(service);
    for (qsizetype i = 0; i < open.size(); ++i)
        control.post(u"/_control/change"_s,
                     {{u"id"_s, open.at(i)}, {u"state"_s, i % 2 == 0 ? u"SIGNED"_s : u"REJECTED"_s}});
    const QJsonObject answer = control.post(u"/_control/add"_s, {{u"count"_s, made}});
    const QJsonArray ids = answer[u"ids"_s].toArray();
    elsewhere.madeId = ids.at(0).toString();
    elsewhere.signedId = open.value(0);
    elsewhere.problem = control.problem();
    if (elsewhere.problem.isEmpty() && ids.size() != made)
        elsewhere.problem = u"nothing was made elsewhere"_s;
    return elsewhere;
}

bool hasArrived(tasks::Account &account, const Elsewhere &elsewhere)
{
    store::SessionIndex &index = account.sessionIndex();
    const bool isSignedSeen =
        elsewhere.signedId.isEmpty() || stateOf(index, elsewhere.signedId) == u"SIGNED"_s;
    return isSignedSeen && !stateOf(index, elsewhere.madeId).isEmpty();
}

} // namespace bench

#include "bench/elsewhere.h"

#include "bench/waitfor.h"

#include "tasks/account.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <utility>

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
    api::Request request;
    const auto page = waitFor<api::Result<domain::SessionPage>>([&](QObject *context, auto done) {
        request = account.sessions().list(query, context, std::move(done));
    });
    QStringList ids;
    if (page)
        for (const domain::SigningSession &session : page->data)
            ids << session.id;
    return ids;
}

//! The API's word; empty: there is no such session.
QString stateOf(store::SessionIndex &index, const QString &id)
{
    const auto row = waitFor<store::StoreResult<store::SessionRow>>(
        [&](QObject *context, auto done) { index.get(id, context, std::move(done)); });
    return row ? row->state : QString();
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

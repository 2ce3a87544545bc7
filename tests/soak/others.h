#pragma once

#include "api/request.h"
#include "soak/soakdesk.h"

#include <QNetworkAccessManager>
#include <QRandomGenerator>

namespace soak {

//! Somebody else at the same service, who signs, rejects, moves or deletes a session that is open.
class Others
{
public:
    void act(Service &service, QRandomGenerator dice);
    //! Nothing is under way.
    [[nodiscard]] bool isQuiet() const { return m_underWay == 0; }
    //! Nobody could sign or reject, however often that was tried.
    [[nodiscard]] bool areRefused() const { return m_tried >= 10 && m_done == 0; }

private:
    void actOn(Service &service, const QString &id, QRandomGenerator &dice);
    void control(const Service &service, const QString &id, const QString &what, const QByteArray &body);

    QObject m_context;
    QNetworkAccessManager m_manager;
    api::Request m_listing, m_changing;
    int m_underWay = 0, m_tried = 0, m_done = 0;
};

} // namespace soak

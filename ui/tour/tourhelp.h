#pragma once

#include "domain/profile.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace ui {

//! What the service of an account is like that the tour opens to look at.
enum class TourService {
    FarAway,  //!< its answers take a moment, and it has no sessions
    Gone,     //!< nobody listens there
    Refusing, //!< it does not take the secret
    Leaving   //!< it has sessions, and is gone after TourHelp::leave()
};

//! What the tour needs beside the window.
struct TourHelp
{
    //! Stands in for the signer's browser; must not wait for long.
    std::function<void(const QString &sessionId)> sign;
    //! Deletes them where the window does not hear of it; \a done is called when all of them are gone, later.
    std::function<void(const QStringList &sessionIds, const std::function<void()> &done)> remove;
    //! Each time a new account, of which nothing is known here.
    std::function<domain::Profile(TourService)> makeAccount;
    std::function<void()> leave; //!< whatever service is Leaving
};

} // namespace ui

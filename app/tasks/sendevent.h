#pragma once

#include "api/apierror.h"
#include "domain/session.h"
#include "store/sendjournal.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace tasks {

//! One thing that happened to a send, as its journal tells it.
struct SendEvent
{
    enum class Kind {
        UploadAsked,      //!< index: of the document
        DocumentReady,    //!< index, id
        CollectionAsked,  //!< the POST is about to go out
        CollectionReady,  //!< id
        SessionsAsked,    //!< index: of the step; requests, knownBefore, notBefore
        SessionsMade,     //!< index, sessions
        SessionsAbsent,   //!< index: what was asked for was certainly not made; knownBefore: these are others
        CancelAsked,      //!< by the person, while the outcome of a request was open
        ReplacedDeleting, //!< id: of a session that is about to be deleted
        ReplacedDeleted,  //!< id: it is certainly gone
        ReplacedKept,     //!< id: it was signed or rejected meanwhile, and is not replaced
        Holding,          //!< index: for how many milliseconds; nothing is asked for before that
        StaleAccepted,    //!< a person was told what is stale, and sends all the same
        Refused,          //!< index: of the step; error: why; a person has to decide how to go on
        TakingBack,       //!< by the person: what was made is deleted again
        TakenBack,        //!< id: of a session that is certainly gone
        NotTakenBack,     //!< sessions: one that was signed or rejected first, and stays
    };
    Kind kind{};
    int index = 0;
    QString id{};
    QList<domain::CreateSigningSession> requests{};
    QStringList knownBefore{}; //!< sessions that looked the same before the request went out
    QDateTime notBefore{};     //!< UTC, by the server's clock: the request is not older
    QList<domain::SigningSession> sessions{};
    std::optional<api::ApiError> error{};
    QDateTime at{}; //!< UTC, by the clock here; kept by the journal itself
};

//! The journal's word for it.
[[nodiscard]] QString nameOf(SendEvent::Kind kind);
[[nodiscard]] QByteArray toJson(const SendEvent &event);
//! Nothing when it cannot be understood: a newer program wrote it, or it is damaged.
[[nodiscard]] std::optional<SendEvent> eventFrom(const store::SendStep &step);

} // namespace tasks

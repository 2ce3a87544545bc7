#pragma once

#include "sandbox/sealer.h"
#include "sandbox/world.h"

namespace sandbox {

enum class Outcome {
    Done,
    NoSuchSession,
    NotReady, //!< blocked, or final already
    Overdue,
    Failed, //!< a document cannot be signed; the session stays as it is
};

//! The state machine of sessions, and what follows from it: results, release of later sessions, packages.
//! Every call is made with the world locked.
class Lifecycle
{
public:
    Lifecycle(World &world, Sealer &sealer)
        : m_world(world)
        , m_sealer(sealer)
    {
    }

    //! READY when \a session waits for nobody, else BLOCKED.
    [[nodiscard]] QString firstState(const SessionRecord &session);
    Outcome sign(const QString &sessionId);
    Outcome reject(const QString &sessionId, const QString &reason);
    //! Makes the packages that are due by now.
    void settle();

private:
    [[nodiscard]] Outcome canAct(const SessionRecord *session) const;
    [[nodiscard]] std::optional<QJsonArray> results(const SessionRecord &session, const SealFacts &facts);
    void release(const QString &signedId); //!< those that waited for it and for nobody else
    void planPackages(SessionRecord &session);
    void close(CollectionRecord &collection); //!< with its package
    [[nodiscard]] QJsonArray package(const QString &owner, const QStringList &documentIds);

    World &m_world;
    Sealer &m_sealer;
};

} // namespace sandbox

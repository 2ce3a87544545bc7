#pragma once

#include "api/apierror.h"

#include <QObject>
#include <QStringList>

namespace tasks {
class SessionAction;
}

namespace ui {

//! Deletes sessions for good, some at a time; what comes while it is at it is counted with the others.
class SessionRemoval : public QObject
{
    Q_OBJECT

public:
    //! \a action outlives what is asked of this.
    explicit SessionRemoval(tasks::SessionAction &action, QObject *parent = nullptr);

    void remove(const QStringList &sessionIds);

Q_SIGNALS:
    void gone(const QString &sessionId); //!< the service has it no more
    void progressed(int done, int count);
    //! \a failed of them are still there; \a error is why the last one is.
    void finished(int removed, int failed, const api::ApiError &error);

private:
    void removeNext();

    struct Round
    {
        QStringList left;
        int removed = 0, failed = 0, count = 0, open = 0;
        api::ApiError error;
    };

    tasks::SessionAction &m_action;
    Round m_round;
};

} // namespace ui

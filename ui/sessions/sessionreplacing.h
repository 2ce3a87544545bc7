#pragma once

#include "domain/session.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace store {
class MaskedMode;
}
namespace tasks {
class Account;
class Activities;
} // namespace tasks

namespace ui {

class ReplaceDialog;

//! "Correct and replace…": asks what is right, then sends in place of what was sent. How that goes is shown
//! by Activity, as with every send.
class SessionReplacing : public QObject
{
    Q_OBJECT

public:
    SessionReplacing(tasks::Account &account, tasks::Activities &activities, QWidget *window);

    //! It outlives this.
    void setMasking(const store::MaskedMode &masking) { m_masking = &masking; }

    [[nodiscard]] static bool isPossible(const domain::SigningSession &session);
    void ask(const domain::SigningSession &session);

Q_SIGNALS:
    void started(const QString &taskId, const QString &title);
    //! The list on the service is another one now.
    void replaced();
    //! Of what was corrected: \a newId is there, and \a oldId gone.
    void cameInPlace(const QString &oldId, const QString &newId);

private:
    tasks::Account &m_account;
    tasks::Activities &m_activities;
    QWidget *m_window;
    const store::MaskedMode *m_masking = nullptr;
    QPointer<ReplaceDialog> m_dialog;
};

} // namespace ui

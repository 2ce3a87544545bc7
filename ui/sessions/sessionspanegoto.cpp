// Go to: what somebody pasted is looked up, and what it was is said.
#include "store/settings.h"
#include "tasks/idlookup.h"
#include "tasks/synctask.h"
#include "ui/sessions/gotodialog.h"
#include "ui/sessions/sessionfilterbar.h"
#include "ui/sessions/sessionspane.h"
#include "ui/widgets/inlinemessage.h"

#include <QPointer>

namespace ui {

using tasks::IdLookup;

void SessionsPane::goToId(const QString &text)
{
    openGoTo(text);
}

GoToDialog *SessionsPane::openGoTo(const QString &text)
{
    auto *dialog = new GoToDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setText(text);
    dialog->setMasking(m_settings.maskedMode());
    connect(dialog, &GoToDialog::asked, this, [this, dialog](const QString &asked) { goTo(asked, dialog); });
    dialog->open();
    return dialog;
}

//! What stands in the search, without another question; the dialog says why that leads nowhere.
void SessionsPane::goToSearched()
{
    const QString text = m_filter->appliedTo({}).text;
    m_lookup->find(text, [this, text](const IdLookup::Found &found) {
        if (m_filter->appliedTo({}).text != text)
            return; // something else is looked for by now
        if (const QString problem = goToProblem(found); !problem.isEmpty())
            openGoTo(text)->showProblem(problem);
        else
            goToFound(found);
    });
}

void SessionsPane::goTo(const QString &text, QPointer<GoToDialog> dialog)
{
    m_lookup->find(text, [this, dialog](const IdLookup::Found &found) {
        if (!dialog)
            return; // closed meanwhile: nobody wants it any more
        if (const QString problem = goToProblem(found); !problem.isEmpty())
            return dialog->showProblem(problem);
        dialog->accept();
        goToFound(found);
    });
}

//! Why there is nothing to go to; empty: there is.
QString SessionsPane::goToProblem(const IdLookup::Found &found) const
{
    if (found.isMore)
        return tr("More than %1 sessions have this in their IDs. Give more of it.").arg(IdLookup::mostOfPart);
    if (found.kind != IdLookup::Kind::Nothing || !found.id.isEmpty())
        return {}; // of an id that is not known here, the service is asked
    if (found.isLink)
        return tr("No session that was fetched so far has this link.");
    return m_sync.status().isWhole
               ? tr("No session of this account has this reference, and none has this in its ID (eight "
                    "characters or more). Names and e-mail addresses are found by the search (Ctrl+F).")
           : m_sync.status().isWaitingToBeAsked()
               ? tr("No session that was fetched so far has this reference, and none has this in its ID "
                    "(eight characters or more). This network is metered, so older sessions are fetched only "
                    "with F5.")
               : tr("No session that was fetched so far has this reference, and none has this in its ID "
                    "(eight characters or more). Older sessions are still being fetched.");
}

void SessionsPane::goToFound(const IdLookup::Found &found)
{
    Q_EMIT leaving();
    const QString words = goToWords(found);
    if (!m_goToTold.isEmpty() && m_message->text() == m_goToTold)
        m_message->dismiss(); // it was about what was gone to before
    m_goToTold = words;
    m_goneTo = found.kind == IdLookup::Kind::Nothing ? found.id : QString();
    if (found.sessions.isEmpty() && found.kind == IdLookup::Kind::Collection)
        return Q_EMIT collectionFound(found.id, words);
    if (found.sessions.isEmpty() && found.kind != IdLookup::Kind::Nothing)
        return Q_EMIT documentFound(found.id, words);
    Q_EMIT sessionsFound();
    if (!words.isEmpty())
        m_message->showBriefly(words);
    if (found.sessions.size() > 1)
        listAll(); // to be seen beside each other
    m_widens = !found.sessions.isEmpty();
    m_landsInList = true;
    choose(found.sessions.isEmpty() ? QStringList{found.id} : found.sessions);
}

//! Without any filter: what was gone to is among them, and not beside a list of something else.
void SessionsPane::listAll()
{
    if (isHidden() || filter() == domain::SessionFilter())
        return; // behind another view the list stays as it was left
    const bool isTold = !m_goToTold.isEmpty() && m_message->text() == m_goToTold;
    setView({});
    m_filter->clear();
    if (isTold)
        m_message->showBriefly(m_goToTold); // with another view goes what was said, but this is of what comes
}

//! Something else is chosen than what was said of; what went wrong stays to be read.
void SessionsPane::endGoTo()
{
    m_landsInList = false;
    if (!m_goToTold.isEmpty() && m_message->text() == m_goToTold &&
        m_message->tone() == InlineMessage::Tone::Info)
        m_message->dismiss();
}

//! What the id was of, where that is not plain from what is shown then.
QString SessionsPane::goToWords(const IdLookup::Found &found) const
{
    const int count = int(found.sessions.size());
    switch (found.kind) {
    case IdLookup::Kind::Nothing:
    case IdLookup::Kind::Link:
    case IdLookup::Kind::Session:
        return {};
    case IdLookup::Kind::Reference:
        return count > 1 ? tr("%n session(s) have this reference.", nullptr, count) : QString();
    case IdLookup::Kind::Part:
        return tr("%n session(s) have this in their IDs.", nullptr, count);
    case IdLookup::Kind::Document:
        return count == 0 ? tr("This is the ID of a document that is in no session known here.")
                          : tr("This is the ID of a document. %n session(s) have it.", nullptr, count);
    case IdLookup::Kind::Collection:
        return count == 0 ? tr("This is the ID of a collection that no session known here has.")
                          : tr("This is the ID of a collection. %n session(s) have it.", nullptr, count);
    case IdLookup::Kind::Result:
        return count == 0 ? tr("This is the ID of a signed file. Its session is not known here.")
                          : tr("This is the ID of a signed file. %n session(s) have it as a result.", nullptr,
                               count);
    }
    return {};
}

} // namespace ui

// Go to: what somebody pasted is looked up, and what it was is said.
#include "store/settings.h"
#include "tasks/idlookup.h"
#include "tasks/synctask.h"
#include "ui/sessions/gotodialog.h"
#include "ui/sessions/gototext.h"
#include "ui/sessions/listmessage.h"
#include "ui/sessions/sessionfilterbar.h"
#include "ui/sessions/sessionspane.h"

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
        if (const QString problem = goToProblem(found, m_sync.status()); !problem.isEmpty())
            openGoTo(text)->showProblem(problem);
        else
            goToFound(found, text);
    });
}

void SessionsPane::goTo(const QString &text, const QPointer<GoToDialog> &dialog)
{
    m_lookup->find(text, [this, text, dialog](const IdLookup::Found &found) {
        if (!dialog)
            return; // closed meanwhile: nobody wants it any more
        if (const QString problem = goToProblem(found, m_sync.status()); !problem.isEmpty())
            return dialog->showProblem(problem);
        dialog->accept();
        goToFound(found, text);
    });
}

//! \a text: what it was found by.
void SessionsPane::goToFound(const IdLookup::Found &found, const QString &text)
{
    Q_EMIT leaving();
    const QString words = goToWords(found);
    m_told->setGoTo(words);
    m_goneTo = found.kind == IdLookup::Kind::Nothing ? found.id : QString();
    if (found.sessions.isEmpty() && found.kind == IdLookup::Kind::Collection)
        return Q_EMIT collectionFound(found.id, words);
    if (found.sessions.isEmpty() && found.kind != IdLookup::Kind::Nothing)
        return Q_EMIT documentFound(found.id, words);
    Q_EMIT sessionsFound();
    m_told->showGoTo();
    // to be seen beside each other; those that were deleted are found by words alone
    const bool areWords = found.kind == IdLookup::Kind::Reference || found.kind == IdLookup::Kind::Part;
    if (found.sessions.size() > 1)
        listAll(areWords && !found.gone.isEmpty() ? text : QString());
    m_areSeveral = false;
    m_widens = found.gone.size() < found.sessions.size(); // else it is not in the list of all either
    m_landsInList = true;
    choose(found.sessions.isEmpty() ? QStringList{found.id} : found.sessions);
}

//! Without any filter but these words: what was gone to is among them, and not beside a list of something
//! else.
void SessionsPane::listAll(const QString &words)
{
    domain::SessionFilter wanted;
    wanted.text = words.simplified();
    if (isHidden() || filter() == wanted)
        return; // behind another view the list stays as it was left
    const bool isTold = m_told->isOfGoTo();
    setView({});
    narrow(wanted);
    if (isTold)
        m_told->showGoTo(); // with another view goes what was said, but this is of what comes
}

//! Something else is chosen than what was said of.
void SessionsPane::endGoTo()
{
    m_landsInList = false;
    m_told->endGoTo();
}

} // namespace ui

// The files of signed sessions come to this computer.
#include "store/settings.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessiondownloads.h"
#include "ui/sessions/sessionfooter.h"
#include "ui/sessions/sessionresults.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessionwork.h"
#include "ui/widgets/folderdialog.h"
#include "ui/widgets/inlinemessage.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace ui {

void SessionsPane::downloadResults()
{
    if (chosenCount() == 1)
        m_details.showTab(SessionDetails::Tab::Results);
    withChosen([this](QList<domain::SigningSession> sessions) {
        sessions.removeIf(
            [](const domain::SigningSession &session) { return SessionResults::hasNoResults(session); });
        if (sessions.isEmpty())
            m_footer->showNotice(tr("There are no results yet: they come when a session is signed."));
        else
            askForFolder(sessions);
    });
}

void SessionsPane::askForFolder(const QList<domain::SigningSession> &sessions)
{
    ui::askForFolder(this, u"downloadFolderDialog"_s, tr("Save the results in"), m_settings.downloadFolder(),
                     [this, sessions](const QString &folder) {
                         m_settings.setDownloadFolder(folder);
                         m_work->downloads()->start(sessions, folder);
                     });
}

void SessionsPane::showDownloaded(const QStringList &ids, const QString &folder, int saved, int failed)
{
    const QString place = QDir::toNativeSeparators(folder);
    const QString text = tr("%n file(s) saved in %1.", nullptr, saved).arg(place);
    m_openFolder = folder;
    m_dueDateProblems.clear();
    if (ids.size() == 1 && ids.first() == m_details.sessionId()) {
        m_footer->showNotice(text); // the details tell the rest
        return;
    }
    if (saved + failed == 0)
        return; // stopped
    m_isListProblem = false;
    m_message->showMessage(failed > 0 ? InlineMessage::Tone::Error : InlineMessage::Tone::Info,
                           failed > 0 ? text + u' ' + tr("%n file(s) could not be saved.", nullptr, failed)
                                      : text);
    m_message->setAction(saved > 0 ? tr("Ope&n folder") : QString());
}

} // namespace ui

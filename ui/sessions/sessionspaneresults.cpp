// The files of signed sessions come to this computer.
#include "store/settings.h"
#include "ui/sessions/listmessage.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessiondownloads.h"
#include "ui/sessions/sessionfooter.h"
#include "ui/sessions/sessionresults.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessionwork.h"
#include "ui/widgets/folderdialog.h"

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
        const bool isAny = !sessions.isEmpty();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QString lost;
        const auto gone = sessions.removeIf([this, &lost, &now](const domain::SigningSession &session) {
            const QString why = SessionResults::whyLost(session, m_work->goneSince(session.id), now);
            if (!why.isEmpty())
                lost = why;
            return !why.isEmpty();
        });
        if (gone > 0 && !sessions.isEmpty()) // or what is saved would be taken for all of it
            m_footer->showNotice(
                tr("The service has removed the results of %n session(s): they are left out.", nullptr,
                   int(gone)));
        if (!sessions.isEmpty())
            askForFolder(sessions);
        else if (isAny) // no folder is asked for in vain
            m_footer->showNotice(lost);
        else
            m_footer->showNotice(tr("There are no results yet: they come when a session is signed."));
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
    const QString text =
        saved > 0 ? tr("%n file(s) saved in %1.", nullptr, saved).arg(place) : tr("No file was saved.");
    if (ids.size() == 1 && ids.first() == m_details.sessionId()) {
        m_footer->showNotice(text); // the details tell the rest
        showChosen();               // also where the files are now
        return;
    }
    if (saved + failed == 0)
        return; // stopped
    m_told->showSaved(failed > 0 ? InlineMessage::Tone::Error : InlineMessage::Tone::Info,
                      failed > 0 ? text + u' ' + tr("%n file(s) could not be saved.", nullptr, failed) : text,
                      saved > 0 ? tr("Ope&n folder") : QString(), folder);
}

} // namespace ui

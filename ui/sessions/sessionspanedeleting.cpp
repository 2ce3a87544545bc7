// Sessions are deleted for good, after a question.
#include "models/sessiontablemodel.h"
#include "ui/errortext.h"
#include "ui/isolatedname.h"
#include "ui/sessions/sessionfooter.h"
#include "ui/sessions/sessionhindrances.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessionwork.h"
#include "ui/widgets/lossquestion.h"

#include <QDateTime>
#include <QMessageBox>
#include <QSet>

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr qsizetype mostLookedBehind = 100; //!< of more, nobody is told who waits for them
} // namespace

//! Who waits for one that still moves is read of what is known here.
void SessionsPane::deleteSelected()
{
    withChosen([this, goOn = wayOn(chosenRows(), true)](const QList<domain::SigningSession> &chosen) {
        QList<domain::SigningSession> sessions = chosen;
        // it was not done from here, and the audit log would say so
        sessions.removeIf([this](const auto &each) { return m_work->goneSince(each.id).isValid(); });
        if (sessions.isEmpty())
            return;
        QStringList ids, open;
        for (const domain::SigningSession &session : sessions) {
            ids << session.id;
            if (whyNoLink(session, *m_work, *m_presenter, *m_model).isEmpty())
                open << session.id;
        }
        if (open.isEmpty() || open.size() > mostLookedBehind)
            return askBeforeDeleting(sessions, !open.isEmpty(), 0, goOn);
        const auto waiting = std::make_shared<QSet<QString>>();
        const auto left = std::make_shared<qsizetype>(open.size());
        for (const QString &id : std::as_const(open))
            m_work->findAfterAsWritten( // while an account is filled, thousands wait to be written
                id,
                [this, sessions, ids, id, waiting, left, goOn](const QList<domain::SigningSession> &behind) {
                    for (const domain::SigningSession &other : behind)
                        if (!domain::isFinal(other) && !ids.contains(other.id) &&
                            other.request.subsequentTo.value_or(QStringList()).contains(id) &&
                            m_work->goneSince(other.id).isNull())
                            waiting->insert(other.id);
                    if (--*left == 0)
                        askBeforeDeleting(sessions, true, int(waiting->size()), goOn);
                });
    });
}

//! \a areAnyOpen: of one at least, somebody can sign by its link, or will. \a waiting: how many others wait
//! for those. \a goOn: to the next one, when they are gone.
void SessionsPane::askBeforeDeleting(const QList<domain::SigningSession> &sessions, bool areAnyOpen,
                                     int waiting, const std::function<void()> &goOn)
{
    const auto *asked = findChild<QMessageBox *>(u"deleteQuestion"_s);
    if (asked && asked->isVisible())
        return; // the key was pressed twice
    QStringList ids;
    for (const domain::SigningSession &session : sessions)
        ids << session.id;
    // all sessions of a batch have one title: it does not say whose is deleted
    const QString title = isolatedName(shown(sessions.first().request.title));
    const QString signer = isolatedName(shown(domain::signerNameOf(sessions.first())));
    const QString question =
        sessions.size() > 1 ? tr("Delete %n session(s) permanently?", nullptr, static_cast<int>(ids.size()))
        : signer.isEmpty()  ? tr("Delete “%1” permanently?").arg(title)
                            : tr("Delete “%1” for %2 permanently?").arg(title, signer);
    const bool isOne = sessions.size() == 1;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool areDocumentsThere =
        std::any_of(sessions.cbegin(), sessions.cend(), [&now](const auto &session) {
            return !session.request.dueDate || session.request.dueDate->toDateTime() > now;
        });
    QString consequence =
        !areAnyOpen ? (areDocumentsThere ? tr("The documents go too. This cannot be undone.")
                                         : tr("This cannot be undone."))
        : isOne     ? tr("The link stops working and the documents go too. This cannot be undone.")
                    : tr("The links stop working and the documents go too. This cannot be undone.");
    if (waiting > 0)
        consequence +=
            u"\n\n"_s + (isOne ? tr("%n session(s) that wait for it will never open.", nullptr, waiting)
                               : tr("%n session(s) that wait for them will never open.", nullptr, waiting));
    const auto signedOnes = std::count_if(sessions.begin(), sessions.end(), [](const auto &session) {
        return domain::stateOf(session).value() == domain::SessionState::Signed;
    });
    if (signedOnes > 0)
        consequence +=
            u"\n\n"_s + (isOne ? tr("It is signed: save its files first.")
                               : tr("Signed ones among them: %1. Save their files first.").arg(signedOnes));
    askBeforeLosing(this,
                    {.objectName = u"deleteQuestion"_s,
                     .title = tr("Delete sessions"),
                     .text = question,
                     .consequence = consequence,
                     .lose = deletePermanently(static_cast<int>(ids.size()))},
                    [this, ids, goOn] {
                        m_goOn = goOn;
                        m_work->remove(ids);
                    });
}

void SessionsPane::showRemoved(int count, int failed, const api::ApiError &error)
{
    if (!m_outsideId.isEmpty() && !m_work->session(m_outsideId))
        m_outsideId.clear();
    const QString done = tr("%n session(s) deleted permanently.", nullptr, count);
    if (failed == 0)
        m_footer->showNotice(done);
    else
        showProblem((count > 0 ? done + u' ' : QString()) +
                    tr("%n session(s) could not be deleted. %1", nullptr, failed).arg(errorSentence(error)));
    if (const auto goOn = std::exchange(m_goOn, nullptr); goOn && failed == 0)
        goOn(); // else those that are still there are looked at
    showChosen();
    Q_EMIT selectionChanged();
}

} // namespace ui

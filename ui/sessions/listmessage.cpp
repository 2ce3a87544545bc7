#include "ui/sessions/listmessage.h"

#include "ui/errortext.h"

#include <QDesktopServices>
#include <QUrl>

#include <utility>

namespace ui {

ListMessage::ListMessage(InlineMessage &message, QObject *parent)
    : QObject(parent)
    , m_message(message)
{
    connect(&message, &InlineMessage::actionRequested, this, &ListMessage::act);
    connect(&message, &InlineMessage::retryRequested, this, &ListMessage::retry);
}

void ListMessage::act()
{
    if (!m_saved.isEmpty() && m_message.text() == m_saved)
        QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder));
    if (!m_dead.isEmpty() && m_message.text() == m_anew) {
        m_message.dismiss();
        Q_EMIT deadToBeHandled(std::exchange(m_dead, {}));
    }
    if (isOfDueDates())
        Q_EMIT allDueDateProblemsWanted();
}

void ListMessage::retry()
{
    if (!isUnanswered())
        return (void)Q_EMIT listWanted();
    m_message.dismiss();
    Q_EMIT unansweredWanted(m_unansweredId);
}

bool ListMessage::isUnanswered() const
{
    return !m_unanswered.isEmpty() && m_message.text() == m_unanswered;
}

void ListMessage::showListProblem(const api::ApiError &error)
{
    m_message.setAction({});
    m_isListProblem = true;
    m_unanswered.clear(); // it may have been told in the same words
    m_goTo.clear();
    m_message.showError(error); // what was seen before stays to be read
    m_message.keepEverywhere(); // no list is newer than that
}

void ListMessage::settleList()
{
    if ((m_message.tone() == InlineMessage::Tone::Error && m_isListProblem) || isUnanswered())
        m_message.dismiss();
    m_isListProblem = false;
}

void ListMessage::showProblem(const QString &text)
{
    m_isListProblem = false;
    m_message.setAction({});
    m_message.showMessage(InlineMessage::Tone::Error, text);
}

bool ListMessage::sayWhyNot(const QString &why)
{
    const bool isFree = !m_message.isSaid() || m_message.text() == m_whyNot;
    m_whyNot = why;
    if (!isFree)
        return false;
    m_isListProblem = false;
    m_message.showBriefly(why);
    return true;
}

void ListMessage::endWhyNot()
{
    if (!m_whyNot.isEmpty() && m_message.text() == m_whyNot)
        m_message.dismiss();
    m_whyNot.clear();
}

void ListMessage::setGoTo(const QString &words)
{
    if (isOfGoTo())
        m_message.dismiss();
    m_goTo = words;
}

void ListMessage::showGoTo()
{
    if (!m_goTo.isEmpty())
        m_message.showBriefly(m_goTo);
}

bool ListMessage::isOfGoTo() const
{
    return !m_goTo.isEmpty() && m_message.text() == m_goTo;
}

void ListMessage::endGoTo()
{
    if (isOfGoTo())
        m_message.dismiss();
}

void ListMessage::endUnfound()
{
    if (m_message.tone() == InlineMessage::Tone::Error)
        endGoTo();
}

void ListMessage::showUnfound(const QString &id, const api::ApiError &error, const QString &heading)
{
    m_isListProblem = false;
    m_message.setAction({});
    m_message.showError(error, true, heading);
    m_goTo = m_message.text();
    m_unansweredId = id;
    m_unanswered = errorText(error).canRetry ? m_message.text() : QString();
}

void ListMessage::setDueDateProblems(const QStringList &problems)
{
    if (isOfDueDates())
        m_message.dismiss();
    m_dueDateProblems = problems;
}

bool ListMessage::isOfDueDates() const
{
    return !m_dueDateProblems.isEmpty() && m_message.text() == m_dueDates;
}

void ListMessage::showDueDates(InlineMessage::Tone tone, const QString &text, const QString &action)
{
    m_isListProblem = false;
    m_message.setAction({});
    m_message.showMessage(tone, text);
    m_message.setAction(action);
    m_dueDates = m_message.text();
}

void ListMessage::showSaved(InlineMessage::Tone tone, const QString &text, const QString &action,
                            const QString &folder)
{
    m_isListProblem = false;
    m_dueDateProblems.clear();
    m_folder = folder;
    m_saved = text;
    m_message.showMessage(tone, text);
    m_message.setAction(action);
}

void ListMessage::showAnew(const QString &text, const QString &action,
                           const QList<domain::TriageTarget> &dead)
{
    m_isListProblem = false;
    m_dueDateProblems.clear();
    m_dead = dead;
    m_anew = text;
    m_message.showMessage(InlineMessage::Tone::Info, text);
    m_message.setAction(action);
}

} // namespace ui

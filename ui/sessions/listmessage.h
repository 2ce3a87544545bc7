#pragma once

#include "api/apierror.h"
#include "domain/triage.h"
#include "ui/widgets/inlinemessage.h"

#include <QObject>
#include <QStringList>

namespace ui {

//! What the message above the list of sessions was told: what settles it, when it is over, and what its
//! button does. Others may tell the message something, too; then nothing of this is what it tells.
class ListMessage : public QObject
{
    Q_OBJECT

public:
    //! \a message outlives what is asked of this.
    ListMessage(InlineMessage &message, QObject *parent);

    //! Of the list: the next one settles it.
    void showListProblem(const api::ApiError &error);
    void settleList();
    void showProblem(const QString &text);

    //! What cannot be done; not when something else is told: then it is to be said elsewhere.
    [[nodiscard]] bool sayWhyNot(const QString &why);
    [[nodiscard]] const QString &whyNot() const { return m_whyNot; }
    void endWhyNot();

    //! Where Go to led; what was told of where it led before goes.
    void setGoTo(const QString &words);
    void showGoTo();
    [[nodiscard]] bool isOfGoTo() const;
    void endGoTo();    //!< something else is looked at
    void endUnfound(); //!< something else is looked for
    //! Of the session \a id, which something led to. What the service had no answer to can be asked again,
    //! and goes with the next list: it answers by then.
    void showUnfound(const QString &id, const api::ApiError &error, const QString &heading);

    //! What did not change of many due dates; what was told of the last time goes.
    void setDueDateProblems(const QStringList &problems);
    [[nodiscard]] const QStringList &dueDateProblems() const { return m_dueDateProblems; }
    void showDueDates(InlineMessage::Tone tone, const QString &text, const QString &action);

    //! Its button opens \a folder.
    void showSaved(InlineMessage::Tone tone, const QString &text, const QString &action,
                   const QString &folder);

    //! Its button is about \a dead, which were sent once more.
    void showAnew(const QString &text, const QString &action, const QList<domain::TriageTarget> &dead);

Q_SIGNALS:
    void listWanted();                        //!< once more
    void unansweredWanted(const QString &id); //!< once more
    void allDueDateProblemsWanted();
    void deadToBeHandled(const QList<domain::TriageTarget> &dead);

private:
    void act();
    void retry();
    [[nodiscard]] bool isUnanswered() const;
    [[nodiscard]] bool isOfDueDates() const;

    InlineMessage &m_message;
    bool m_isListProblem = false;
    QString m_whyNot, m_goTo, m_saved, m_anew, m_dueDates, m_unanswered; //!< as they were told
    QString m_folder, m_unansweredId;
    QStringList m_dueDateProblems;
    QList<domain::TriageTarget> m_dead;
};

} // namespace ui

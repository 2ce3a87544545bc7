#pragma once

#include "tasks/savetask.h"
#include "tasks/wait.h"

#include <QDateTime>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <functional>

namespace tasks {

class Activities;
class FixityCheck;

//! Saves the results of signed sessions before their due date removes them, as the account's rule says:
//! whenever the index has changed, soonest due date first. What fails is tried again, later each time, and
//! told once. It reads again now and then what it has saved.
class RetentionGuard : public QObject
{
    Q_OBJECT

public:
    //! How often, and how soon; tests are in a hurry.
    struct Pace
    {
        int afterChangeMs = 2'000;        //!< changes come in heaps
        int retryMs = 60'000;             //!< doubled each time, an hour at most
        int checkMs = 600'000;            //!< between two looks at some files
        int checkPauseMs = 500;           //!< between two files of one look
        int checkDays = 7;                //!< a file that was looked at rests so long
        std::function<QDateTime()> now{}; //!< the clock on the wall, when it is not the real one
    };

    //! Both outlive this.
    RetentionGuard(Account &account, Activities &activities, QObject *parent = nullptr);
    ~RetentionGuard() override;
    void setPace(const Pace &pace);

    //! At once, and from then on.
    void start();
    [[nodiscard]] const domain::SavingRule &rule() const { return m_rule; }
    [[nodiscard]] bool isRuleKnown() const { return m_isRuleKnown; } //!< it was read, or set
    void setRule(const domain::SavingRule &rule);
    //! False where each byte costs money: then only what the service removes soon is saved by itself, and the
    //! rest once when a person wants that, by setRule() or saveNow().
    void setSavesByItself(bool saves);
    //! Only what the service removes soon is saved now.
    [[nodiscard]] bool isHoldingBack() const { return m_isRuleKnown && m_rule.isOn && !savesAll(); }
    [[nodiscard]] bool isSaving() const { return !m_task.isNull(); }
    //! Why nothing can be saved, in words; empty when nothing is wrong.
    [[nodiscard]] QString problem() const { return m_problem; }
    //! What waits after a failure, or for a network that costs nothing, is tried at once.
    void saveNow();
    //! All files that are saved are read again, as an activity; the one that goes on when there is one.
    FixityCheck *checkNow();
    //! The one of all files that goes on, or null.
    [[nodiscard]] FixityCheck *wholeCheck() const;
    //! All results of a list into a folder, as an activity; what is there of them already is not fetched
    //! again. \a name: of the list.
    SaveTask *saveListed(const domain::SessionFilter &filter, const QString &folder, const QString &name);

Q_SIGNALS:
    //! Rule, saving or problem.
    void changed();
    void looked(); //!< and nothing is to be saved now

private:
    struct Retry
    {
        int attempts = 0;
        Wait wait; //!< for the next one
    };
    [[nodiscard]] QDateTime wallClock() const
    {
        return m_pace.now ? m_pace.now() : QDateTime::currentDateTimeUtc();
    }
    [[nodiscard]] bool savesAll() const { return m_savesByItself || m_isAsked; }
    void look();
    void choose(const store::SessionNumbers &numbers);
    void save(const store::SessionNumbers &numbers, bool isNews);
    void take(SaveTask &task);
    void putOff(const SaveTask &task, const store::SessionNumbers &numbers);
    [[nodiscard]] Wait after(int attempts) const;
    void wakeIn(qint64 ms);
    void setProblem(const QString &problem);
    void checkSome();

    Account &m_account;
    Activities &m_activities;
    store::SavedResults m_saved;
    Pace m_pace;
    domain::SavingRule m_rule;
    QPointer<SaveTask> m_task;
    QPointer<FixityCheck> m_check, m_wholeCheck;
    QHash<qint64, Retry> m_retries; //!< by the number of a session
    Retry m_all;                    //!< nothing at all can be saved, or a person has stopped it
    QString m_problem;
    QTimer m_soon, m_wake, m_checking;
    bool m_isRuleKnown = false, m_isLooking = false, m_isWanted = false;
    bool m_savesByItself = true;
    bool m_isAsked = false;       //!< by a person, for all there is: until nothing is left to be saved
    bool m_isAbsenceTold = false; //!< in this run: a look has 200 files of the thousands on a drive
};

} // namespace tasks

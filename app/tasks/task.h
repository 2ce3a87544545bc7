#pragma once

#include "api/apierror.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace tasks {

//! Work of several steps, with progress, a way to stop it and an end. Lives in the thread of the window; what
//! takes long happens elsewhere. start() it once; finished() comes once, never from within start().
class Task : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Waiting, //!< not started, or between two attempts
        Running,
        Done,
        Failed,        //!< error() says why
        Cancelled,     //!< by a person
        NeedsDecision, //!< what happened cannot be proved: a person has to decide; may go on after that
    };
    Q_ENUM(State)

    ~Task() override;

    [[nodiscard]] QString id() const { return m_id; } //!< UUID without braces, for the activity log
    [[nodiscard]] QString title() const { return m_title ? m_title() : QString(); }
    //! It is asked each time: so the title is in the language that the window has then.
    void setTitle(const std::function<QString()> &title);
    //! The title as it can be said in another language by a later run, too; see store/saidwords.h. Empty
    //! where only title() has it.
    [[nodiscard]] QStringList titleWords() const { return m_titleWords; }
    //! It is \a source of \a context, with the \a name in it if there is one.
    void setTitle(const char *context, const char *source, const QString &name = {});
    //! It is \a source of \a context, with the \a count for its %n.
    void setCountedTitle(const char *context, const char *source, int count);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] qint64 total() const { return m_total; }           //!< 0: not known
    [[nodiscard]] bool countsBytes() const { return m_countsBytes; } //!< else things
    [[nodiscard]] QString detail() const { return m_detail ? m_detail() : QString(); }
    //! The same as it is kept, see store::saidwords::saidOf().
    [[nodiscard]] QString keptDetail() const { return m_keptDetail.isEmpty() ? detail() : m_keptDetail; }
    [[nodiscard]] const std::optional<api::ApiError> &error() const { return m_error; }
    [[nodiscard]] QStringList subjectIds() const { return m_subjectIds; }
    //! Done, Failed or Cancelled.
    [[nodiscard]] bool isFinished() const;
    //! By a person, who can have it go on; while it runs.
    [[nodiscard]] virtual bool isPaused() const { return false; }
    //! It has its end here, and the next start would go on with it all the same, or whether it would is not
    //! known yet: not to be forgotten before that was settled. cancel() tries so once more.
    [[nodiscard]] virtual bool isUnsettled() const { return false; }

    void start();
    //! Nothing more is begun; what the server did already stays done. Ignored once finished. A task may first
    //! have to learn what the server did: isFinished() tells when it has an end.
    virtual void cancel();
    //! Why it failed, by those who have the words for it; nothing of one that did not. It is asked each time.
    void explain(const std::function<QString()> &why);

Q_SIGNALS:
    //! State, progress, title or detail.
    void changed();
    void finished();

protected:
    explicit Task(QObject *parent);

    virtual void run() = 0;
    //! Lets go of requests and files.
    virtual void stop() = 0;

    //! For work that goes on under the name that an earlier run gave it; before start().
    void setId(const QString &id) { m_id = id; }
    void setState(State state);
    void setProgress(qint64 done, qint64 total);
    void setCountsBytes() { m_countsBytes = true; }
    void setDetail(const QString &detail);
    //! It is asked each time, as the title is: for what is still read when the task has ended.
    void setDetail(const std::function<QString()> &detail);
    //! For what is read in a later run, too, whose language may be another one: sentences of
    //! store::saidwords.
    void setSaidDetail(const QList<QStringList> &sentences);
    void addSubject(const QString &id);
    void succeed();
    void fail(const api::ApiError &error);
    void needDecision(const QString &detail);
    //! From NeedsDecision back to work.
    void goOn();

private:
    void conclude(State state);

    QString m_id;
    std::function<QString()> m_title, m_detail;
    QStringList m_titleWords;
    QString m_keptDetail; //!< empty: as it is said
    State m_state = State::Waiting;
    qint64 m_done = 0, m_total = 0;
    bool m_countsBytes = false;
    std::optional<api::ApiError> m_error;
    QStringList m_subjectIds;
};

//! A failure on this machine, in the form in which all others come.
[[nodiscard]] api::ApiError localError(const QString &detail, const QString &code = {});

} // namespace tasks

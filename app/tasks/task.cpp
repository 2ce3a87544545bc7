#include "tasks/task.h"

#include "store/saidwords.h"
#include "tasks/log.h"

#include <QUuid>

namespace tasks {

Task::Task(QObject *parent)
    : QObject(parent)
    , m_id(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Task::~Task() = default;

void Task::setTitle(const std::function<QString()> &title)
{
    m_title = title;
    m_titleWords.clear();
    Q_EMIT changed();
}

void Task::setTitle(const char *context, const char *source, const QString &name)
{
    m_titleWords = store::saidwords::of(context, source, name);
    m_title = [words = m_titleWords] { return store::saidwords::said(words); };
    Q_EMIT changed();
}

void Task::setCountedTitle(const char *context, const char *source, int count)
{
    m_titleWords = store::saidwords::counted(context, source, count);
    m_title = [words = m_titleWords] { return store::saidwords::said(words); };
    Q_EMIT changed();
}

bool Task::isFinished() const
{
    return m_state == State::Done || m_state == State::Failed || m_state == State::Cancelled;
}

void Task::start()
{
    if (m_state != State::Waiting)
        return;
    qCDebug(lcTask).noquote() << metaObject()->className() << m_id << "begun";
    setState(State::Running);
    // Later, so that whoever starts it can connect first, and no end comes before the beginning returns.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!isFinished())
                run();
        },
        Qt::QueuedConnection);
}

void Task::cancel()
{
    if (isFinished())
        return;
    stop();
    conclude(State::Cancelled);
}

void Task::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

void Task::setProgress(qint64 done, qint64 total)
{
    if (done == m_done && total == m_total)
        return;
    m_done = done;
    m_total = total;
    Q_EMIT changed();
}

void Task::setDetail(const QString &detail)
{
    setDetail([detail] { return detail; });
}

void Task::setDetail(const std::function<QString()> &detail)
{
    m_detail = detail;
    m_keptDetail.clear();
    Q_EMIT changed();
}

void Task::setSaidDetail(const QList<QStringList> &sentences)
{
    m_keptDetail = store::saidwords::kept(sentences);
    m_detail = [kept = m_keptDetail] { return store::saidwords::saidOf(kept); };
    Q_EMIT changed();
}

void Task::explain(const std::function<QString()> &why)
{
    if (m_state == State::Failed)
        setDetail(why);
}

void Task::addSubject(const QString &id)
{
    if (!id.isEmpty() && !m_subjectIds.contains(id))
        m_subjectIds.append(id);
}

void Task::succeed()
{
    if (m_total > 0)
        m_done = m_total;
    conclude(State::Done);
}

void Task::fail(const api::ApiError &error)
{
    if (!isFinished())
        m_error = error;
    conclude(State::Failed);
}

void Task::needDecision(const QString &detail)
{
    m_detail = [detail] { return detail; };
    m_keptDetail.clear();
    setState(State::NeedsDecision);
}

void Task::goOn()
{
    m_detail = {};
    m_keptDetail.clear();
    setState(State::Running);
}

void Task::conclude(State state)
{
    if (isFinished())
        return;
    qCDebug(lcTask).noquote() << metaObject()->className() << m_id << state << "kind"
                              << (m_error ? int(m_error->kind) : -1) << "done" << m_done << "of" << m_total;
    setState(state);
    Q_EMIT finished();
}

api::ApiError localError(const QString &detail, const QString &code)
{
    return {.kind = api::ApiError::Kind::LocalFile, .code = code, .detail = detail, .notSent = true};
}

} // namespace tasks

#include "tasks/triagewatch.h"

#include "tasks/account.h"

#include <QElapsedTimer>

#include <algorithm>

namespace tasks {

namespace {

constexpr int marksAfterMs = 500;       // changes come in heaps
constexpr int marksRestFactor = 4;      // so many times as long as a look took: others need the disk too
constexpr qint64 longestMs = 3'600'000; // a clock may be set, and a computer may sleep

} // namespace

TriageWatch::TriageWatch(Account &account, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_store(account.database(), account.sessionIndex(), account.profile().id)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(marksAfterMs);
    connect(&m_soon, &QTimer::timeout, this, &TriageWatch::follow);
    m_end.setSingleShot(true);
    m_end.setTimerType(Qt::PreciseTimer); // a moment too early would find that it has not ended
    connect(&m_end, &QTimer::timeout, this, [this] {
        Q_EMIT snoozeEnded();
        waitForNextEnd();
    });
}

void TriageWatch::start()
{
    connect(&m_account.sessionIndex(), &store::SessionIndex::changed, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    m_store.mirror(this, [this](const store::StoreResult<void> &) { follow(); });
}

void TriageWatch::follow()
{
    adopt();
    waitForNextEnd();
    m_store.labels(this, [this](const store::StoreResult<QStringList> &labels) {
        if (labels && m_labels != *labels) {
            m_labels = *labels;
            Q_EMIT labelsChanged(m_labels);
        }
    });
}

void TriageWatch::adopt()
{
    QElapsedTimer clock;
    clock.start();
    m_store.adopt(this, [this, clock](const store::StoreResult<bool> &isNew) {
        m_soon.setInterval(std::max(marksAfterMs, int(clock.elapsed()) * marksRestFactor));
        if (isNew.value_or(false))
            m_account.sessionIndex().tellChanged();
    });
}

void TriageWatch::waitForNextEnd()
{
    m_store.nextEnd(QDateTime::currentDateTimeUtc(), this, [this](const store::StoreResult<QDateTime> &end) {
        if (!end || end->isNull())
            return m_end.stop();
        const qint64 ms = QDateTime::currentDateTimeUtc().msecsTo(*end) + 1;
        m_end.start(int(std::clamp<qint64>(ms, 1, longestMs)));
    });
}

} // namespace tasks

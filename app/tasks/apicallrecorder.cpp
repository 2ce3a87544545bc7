#include "tasks/apicallrecorder.h"

#include "api/transport.h"

#include <utility>

namespace tasks {

ApiCallRecorder::ApiCallRecorder(api::Transport &transport, store::SessionIndex &index,
                                 const store::ApiCallLimits &limits)
    : m_calls(index, limits)
{
    m_later.setSingleShot(true);
    m_later.setInterval(writeAfterMs);
    connect(&m_later, &QTimer::timeout, this, qOverload<>(&ApiCallRecorder::write));
    connect(&transport, &api::Transport::exchanged, this,
            [this](const QByteArray &verb, const QString &path, int status, qint64 milliseconds,
                   const QString &traceId, const QStringList &madeIds) {
                note({QDateTime::currentDateTimeUtc().addMSecs(-milliseconds), QString::fromLatin1(verb),
                      path, status, milliseconds, traceId, madeIds});
            });
}

ApiCallRecorder::~ApiCallRecorder()
{
    if (!m_waiting.isEmpty())
        m_calls.add(m_waiting); // the index does what it was given before it goes
}

void ApiCallRecorder::note(const store::ApiCall &call)
{
    m_waiting.append(call);
    if (m_waiting.size() >= mostWaiting)
        write();
    else if (!m_later.isActive())
        m_later.start();
}

void ApiCallRecorder::write()
{
    write([this] { Q_EMIT recorded(); });
}

//! What waits, which may be nothing; \a done when that and all before it is written.
void ApiCallRecorder::write(std::function<void()> done)
{
    m_later.stop();
    ++m_writes;
    // a record that cannot be written is no reason to hold up what it is a record of
    m_calls.add(std::exchange(m_waiting, {}), this,
                [this, done = std::move(done)](const store::StoreResult<void> &) {
                    --m_writes;
                    done();
                });
}

void ApiCallRecorder::callsOf(const QStringList &ids, bool withOthers, int most, QObject *context,
                              std::function<void(store::StoreResult<QList<store::ApiCall>>)> done)
{
    auto read = [this, ids, withOthers, most, guard = QPointer<QObject>(context), done = std::move(done)] {
        if (guard)
            m_calls.of(ids, withOthers, most, guard, done);
    };
    m_waiting.isEmpty() && m_writes == 0 ? read() : write(std::move(read));
}

QStringList ApiCallRecorder::idsOf(const domain::SigningSession &session)
{
    QStringList ids{session.id};
    for (const domain::SessionDocument &document : session.request.documents)
        ids << document.documentId << document.documentCollectionId;
    if (session.output) {
        for (const auto &signature : session.output->signatures.value_or(QList<domain::SessionSignature>()))
            ids << signature.resultDocumentId << signature.documentCollectionId.value_or(QString());
        for (const auto &package : session.output->packages.value_or(QList<domain::Package>()))
            ids << package.resultDocumentId.value_or(QString());
    }
    ids.removeDuplicates();
    ids.removeAll(QString());
    return ids;
}

} // namespace tasks

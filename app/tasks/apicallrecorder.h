#pragma once

#include "domain/session.h"
#include "store/apicalls.h"

#include <QObject>
#include <QTimer>

namespace api {
class Transport;
}

namespace tasks {

//! Keeps what an account asks of the service. Some hundred calls are one write: thousands of contracts that
//! are being sent do not wait for their record. What was asked in the last moments before a crash is not in
//! it.
class ApiCallRecorder : public QObject
{
    Q_OBJECT

public:
    static constexpr int writeAfterMs = 2'000;
    static constexpr qsizetype mostWaiting = 250;

    //! \a transport and \a index outlive this.
    ApiCallRecorder(api::Transport &transport, store::SessionIndex &index,
                    const store::ApiCallLimits &limits = {});
    ~ApiCallRecorder() override;

    //! Newest first, also those that are not written yet; see store::ApiCalls::of().
    void callsOf(const QStringList &ids, bool withOthers, int most, QObject *context,
                 std::function<void(store::StoreResult<QList<store::ApiCall>>)> done);
    //! What a call can be for to be one for this session: itself, its documents, collections and results.
    [[nodiscard]] static QStringList idsOf(const domain::SigningSession &session);

Q_SIGNALS:
    void recorded(); //!< there are more

private:
    void note(const store::ApiCall &call);
    void write();
    void write(std::function<void()> done);

    store::ApiCalls m_calls;
    QList<store::ApiCall> m_waiting;
    QTimer m_later;
    int m_writes = 0; //!< under way
};

} // namespace tasks

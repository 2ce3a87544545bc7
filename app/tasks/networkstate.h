#pragma once

#include <QObject>

namespace tasks {

//! What the system says of the network. Where it says nothing, the network is taken to be there and free.
class NetworkState : public QObject
{
    Q_OBJECT

public:
    explicit NetworkState(QObject *parent = nullptr);

    [[nodiscard]] bool isMetered() const; //!< each byte costs money

Q_SIGNALS:
    void meteredChanged();
    void cameBack(); //!< there was none before
};

} // namespace tasks

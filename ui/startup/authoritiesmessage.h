#pragma once

#include "ui/widgets/inlinemessage.h"

namespace tasks {
class Network;
}

namespace ui {

//! Above everything: that certificates which an administrator added are not used. Hidden while all is well.
class AuthoritiesMessage : public InlineMessage
{
    Q_OBJECT

public:
    //! \a network outlives this.
    explicit AuthoritiesMessage(const tasks::Network &network, QWidget *parent = nullptr);

    //! To be called where it stands: alone it would be a window.
    void tell();

protected:
    void changeEvent(QEvent *event) override;

private:
    const tasks::Network &m_network;
};

} // namespace ui

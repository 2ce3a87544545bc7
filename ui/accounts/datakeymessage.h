#pragma once

#include "store/datakey.h"
#include "ui/widgets/inlinemessage.h"

namespace ui {

//! Above everything: what it means that the key to what tells of people is not there, and what can be done.
//! Hidden while all is well.
class DataKeyMessage : public InlineMessage
{
    Q_OBJECT

public:
    //! \a key outlives this.
    explicit DataKeyMessage(store::DataKey &key, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void tell(store::DataKey::Outcome outcome);
    void act();

    store::DataKey &m_key;
    store::DataKey::Outcome m_outcome = store::DataKey::Outcome::Lasting;
};

} // namespace ui

#pragma once

#include <QString>

namespace ui {

//! Why a session does not go on, and what can be done about it, for each tab of its details.
struct Standstill
{
    QString text{};          //!< in sentences, a line for each cause; empty: nothing is wrong
    bool isStuck = false;    //!< the view Stuck has it; else its state says it all, and this is the next step
    bool neverOpens = false; //!< nobody will ever sign it
    bool offersAnew = false; //!< all of it can be sent once more
    bool operator==(const Standstill &) const = default;
};

} // namespace ui

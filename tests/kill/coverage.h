#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace killtest {

//! How often a start was killed or spoilt, by request and moment.
using Hits = QMap<QString, QMap<QString, int>>;

//! The moments at which each POST of a send has to have been hit for runs to prove something: which ones they
//! are is drawn by lot, so that a few runs may miss some.
struct Coverage
{
    static constexpr int enoughRuns = 500; //!< from so many on, one that was missed is no chance

    //! How often each was hit, a line for each POST.
    QStringList lines;
    //! What was never hit.
    QStringList missing;
};
[[nodiscard]] Coverage coverageOf(const Hits &hits, bool withFaults);

} // namespace killtest

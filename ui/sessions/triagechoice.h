#pragma once

#include "domain/triage.h"

#include <functional>

namespace ui {

//! The sessions that a person means, as they were when that was asked, and what is noted about each.
struct TriageChoice
{
    QList<domain::TriageTarget> sessions;
    QList<domain::TriageMarks> marks; //!< of each of them
    QString title;                    //!< of the one; empty: several
    std::function<void()> goOn;       //!< to the next one, when nothing more is to be done about these

    void add(const domain::TriageTarget &session, const domain::TriageMarks &noted)
    {
        sessions.append(session);
        marks.append(noted);
    }
    [[nodiscard]] int count() const { return int(sessions.size()); }
};

} // namespace ui

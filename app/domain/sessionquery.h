#pragma once

#include "domain/enums.h"
#include "domain/timestamp.h"

#include <QList>
#include <QString>

#include <optional>

namespace domain {

enum class SessionSort { CreatedNewestFirst, CreatedOldestFirst, DueSoonestFirst, DueLatestFirst };

//! What to list: every filter the API has, nothing it has not. Bounds are inclusive [seed].
struct SessionQuery
{
    static constexpr int maxOffset = 100'000; //!< [seed]
    static constexpr int maxLimit = 1'000;    //!< [seed]

    int offset = 0;
    int limit = 100;
    SessionSort sort = SessionSort::CreatedNewestFirst;
    std::optional<Timestamp> createdDateFrom, createdDateTo, dueDateFrom, dueDateTo;
    QList<SessionState> states; //!< none: all
    QString sessionTitleLike;   //!< part of the title, without regard to case
    bool operator==(const SessionQuery &) const = default;
};

} // namespace domain

#pragma once

#include <QList>

namespace ui {

//! What one column says of the room that it has in a list. All widths are in pixels.
struct ColumnRoom
{
    //! For whom it becomes narrower than it wants.
    enum class Gives {
        Nothing,
        ToNeeded, //!< for those that may not be scrolled to, itself among them: as much of it as there is
        ToAny     //!< for any other in front of which it stands, too, if that then has room as a whole
    };

    int wanted = 0;
    int share = 0; //!< of what all leave that are in sight, as a weight; 0: it does not grow
    //! Where it has no room as a whole, the list scrolls to it, and those before it may grow up to the edge.
    //! Otherwise it is needed: nobody grows before it is in sight, and the edge cuts it.
    bool mayBeScrolledTo = false;
    Gives gives = Gives::Nothing;
    int least = 0; //!< it does not give what it has below that
    int rank = 0;  //!< the lowest give first; of those that are alike, the widest
};

//! How wide each of \a columns is, which stand as they are seen, where they have \a room together.
[[nodiscard]] QList<int> shareRoom(const QList<ColumnRoom> &columns, int room);

} // namespace ui

// Who gives way where the list has not room for all of its columns, and who has what is left.
#include "ui/sessions/sessioncolumns.h"

#include <QHeaderView>

namespace ui {

using domain::SessionKey;

namespace {
constexpr int narrowestSigner = 90, narrowestState = 90; //!< most of a name; the icon, and the first word
}

//! What is left is the title's: it says the most, and is cut the most. Nobody asked for that width: it is not
//! kept. Where the list has no room for whose session it is beside the title, the signer and then the state
//! give way, as far as nobody chose how wide they are: the icon says the state, too, and nothing else says
//! the title. The others are scrolled to, and the signer gives way so that one more of them is whole; but
//! most of a signer who has not quite the room is better than none.
ColumnRoom SessionColumns::roomOf(int column) const
{
    using Gives = ColumnRoom::Gives;
    const int title = columnOf(SessionKey::Title);
    const int width = m_widths.value(column, header().defaultSectionSize());
    // by a person, who may want it so all the same: then all is as wide as it is meant to be, and is cut
    const bool isChosen = m_widths.value(title) != usualWidthOf(SessionKey::Title);
    const auto givenBy = [isChosen, width](SessionKey key, Gives gives) {
        return !isChosen && width == usualWidthOf(key) ? gives : Gives::Nothing;
    };
    if (column == title)
        return {.wanted = width, .share = 1};
    if (column == columnOf(SessionKey::Signer))
        return {
            .wanted = width, .gives = givenBy(SessionKey::Signer, Gives::ToAny), .least = narrowestSigner};
    if (column == columnOf(SessionKey::State))
        return {.wanted = width,
                .mayBeScrolledTo = !isChosen,
                .gives = givenBy(SessionKey::State, Gives::ToNeeded),
                .least = narrowestState,
                .rank = 1};
    return {.wanted = width, .mayBeScrolledTo = !isChosen};
}

} // namespace ui

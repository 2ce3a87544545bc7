// Who gives way where the list has not room for all of its columns, and who has what is left.
#include "ui/sessions/sessioncolumns.h"

#include <QHeaderView>
#include <QTableView>

namespace ui {

using domain::SessionKey;

namespace {
constexpr int narrowestSigner = 90, narrowestState = 90; //!< most of a name; the icon, and the first word
}

//! It says the most, and is cut the most. Nobody asked for that width: it is not kept. Where not all columns
//! have room, it has what those leave that do: what is scrolled to begins at the edge, and none is cut by it.
void SessionColumns::giveRestToTitle()
{
    QHeaderView *header = m_table.horizontalHeader();
    const int title = columnOf(SessionKey::Title), signer = columnOf(SessionKey::Signer);
    // by a person, who may want it so all the same
    const bool isChosen = m_widths.value(title) != usualWidthOf(SessionKey::Title);
    m_isApplying = true;
    limitOthers();
    int rest = m_table.viewport()->width();
    bool isTitleIn = false, isSignerIn = header->isSectionHidden(signer), areAllIn = true;
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (header->isSectionHidden(column))
            continue;
        const int width = column == title ? m_widths.value(title) : header->sectionSize(column);
        if (width > rest && !isChosen)
            rest += takeFromSigner(width - rest, place);
        if (width > rest) {
            areAllIn = false;
            break;
        }
        rest -= width;
        isTitleIn = isTitleIn || column == title;
        isSignerIn = isSignerIn || column == signer;
    }
    // most of a signer who has not quite the room is better than none
    const bool isForTitle = areAllIn || (isTitleIn && isSignerIn && !isChosen);
    header->resizeSection(title, m_widths.value(title) + (isForTitle ? rest : 0));
    m_isApplying = false;
}

//! So that the column at \a place has room as a whole, unless the signer stands behind it, or somebody chose
//! how wide the signer is. What it gave: all that is \a missing, or nothing.
int SessionColumns::takeFromSigner(int missing, int place)
{
    QHeaderView *header = m_table.horizontalHeader();
    const int signer = columnOf(SessionKey::Signer), width = header->sectionSize(signer);
    if (header->isSectionHidden(signer) || header->visualIndex(signer) >= place ||
        m_widths.value(signer) != usualWidthOf(SessionKey::Signer) || width - missing < narrowestSigner)
        return 0;
    header->resizeSection(signer, width - missing);
    return missing;
}

//! Where the list has no room for whose session it is beside the title, the signer and the state give way, as
//! far as nobody chose how wide they are: the icon says the state, too, and nothing else says the title.
void SessionColumns::limitOthers()
{
    QHeaderView *header = m_table.horizontalHeader();
    const int title = columnOf(SessionKey::Title), signer = columnOf(SessionKey::Signer);
    int missing = 0; // of the room for what stands up to the signer, or to the title
    if (m_widths.value(title) == usualWidthOf(SessionKey::Title)) {
        const int last = header->isSectionHidden(signer)
                             ? header->visualIndex(title)
                             : qMax(header->visualIndex(title), header->visualIndex(signer));
        missing = -m_table.viewport()->width();
        for (int place = 0; place <= last; ++place)
            if (const int column = header->logicalIndex(place); !header->isSectionHidden(column))
                missing += m_widths.value(column, header->defaultSectionSize());
    }
    struct Yielding
    {
        SessionKey key;
        int usual, narrowest;
    };
    for (const auto &[key, usual, narrowest] :
         {Yielding{SessionKey::Signer, usualWidthOf(SessionKey::Signer), narrowestSigner},
          Yielding{SessionKey::State, usualWidthOf(SessionKey::State), narrowestState}}) {
        const int column = columnOf(key);
        if (header->isSectionHidden(column))
            continue;
        const int width = m_widths.value(column);
        const int given = width == usual ? qBound(0, missing, qMax(0, usual - narrowest)) : 0;
        header->resizeSection(column, width - given);
        missing -= given;
    }
}

} // namespace ui

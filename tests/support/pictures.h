#pragma once

#include <QString>

class QWidget;

namespace support {

//! Shows everything on dark or on light, as a desktop's setting does.
void useDarkPalette(bool dark);

//! Saves what \a widget looks like as NAME.png into the folder that COUNTERSIGN_PICTURES names; does nothing
//! when it names none. For looking at: nothing is asserted about pixels.
void picture(QWidget &widget, const QString &name);

} // namespace support

#pragma once

#include "ui/settings/screensharing.h"
#include "ui/widgets/inlinemessage.h"

namespace ui {

//! Masks personal data when the screen begins to be shared, and says above everything that it did. It stays
//! masked until a person turns that off, who may do so at once: the end of a stream is not the end of all
//! that look.
class SharingMessage : public InlineMessage
{
    Q_OBJECT

public:
    //! \a masking outlives this.
    explicit SharingMessage(store::MaskedMode &masking, QWidget *parent = nullptr);

    //! To be called where it stands: alone it would be a window.
    void watch() { m_screen.watch(); }
    //! As when it begins to be shared.
    void mask();

private:
    store::MaskedMode &m_masked;
    ScreenSharing m_screen;
};

} // namespace ui

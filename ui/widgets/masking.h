#pragma once

#include "store/maskedmode.h"

#include <utility>

namespace ui {

//! How a part of the window shows what may tell of people: as masked mode says. Without one it hides nothing.
class Masking
{
public:
    Masking() = default;
    //! It outlives this; may be null.
    Masking(const store::MaskedMode *mode)
        : m_mode(mode)
    {
    }

    //! \a mode outlives this and \a widget, whose \a showAnew is called when something else may be seen.
    template <typename Widget, typename ShowAnew>
    void follow(const store::MaskedMode &mode, Widget *widget, ShowAnew showAnew)
    {
        m_mode = &mode;
        QObject::connect(&mode, &store::MaskedMode::changed, widget, std::move(showAnew));
    }

    [[nodiscard]] const store::MaskedMode *mode() const { return m_mode; }
    [[nodiscard]] bool isOn() const { return m_mode && m_mode->isOn(); }
    [[nodiscard]] bool hides() const { return m_mode && m_mode->hides(); }
    //! \a text as it may be seen now.
    [[nodiscard]] QString shown(const QString &text) const { return m_mode ? m_mode->shown(text) : text; }
    //! The same of a whole value that is known to be one.
    [[nodiscard]] QString shown(domain::Masker::Kind kind, const QString &value) const
    {
        return m_mode ? m_mode->shown(kind, value) : value;
    }

private:
    const store::MaskedMode *m_mode = nullptr;
};

} // namespace ui

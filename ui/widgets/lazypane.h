#pragma once

#include <functional>
#include <utility>

namespace ui {

//! A pane that is made when it is first wanted. In most runs most panes are not, and each of them makes the
//! start, and every change of the account, longer.
template <typename Pane>
class LazyPane
{
public:
    //! \a make: makes it, and gives it to whoever owns it, who keeps it for as long as it is asked for here.
    explicit LazyPane(std::function<Pane *()> make)
        : m_make(std::move(make))
    {
    }

    [[nodiscard]] Pane *get() const
    {
        if (!m_pane)
            m_pane = m_make();
        return m_pane;
    }
    [[nodiscard]] Pane *made() const { return m_pane; } //!< null: nobody has wanted it yet

private:
    std::function<Pane *()> m_make;
    mutable Pane *m_pane = nullptr;
};

} // namespace ui

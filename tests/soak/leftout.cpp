#include "soak/leftout.h"

#include <QAction>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace soak {

namespace {

//! \a in is the window's objectName or class; of it \a part, or everything when that is empty.
struct LeftOut
{
    const char *in, *part, *why;
};

constexpr LeftOut widgets[] = {
    {"printPreview", "", "prints, which ends outside of the program"},
    {"QFileDialog", "", "could rename and delete files; it gets a path or Escape"},
    {"profilesDialog", "profileSave", "an account changed to any letters has no sandbox to agree with"},
    {"profilesDialog", "profileRemove", "the same"},
    {"profilesDialog", "profileHidesPeople", "the same"},
    {"profilesDialog", "profileWipeAfter", "the same"},
};

} // namespace

const char *whyLeftOut(const QWidget &widget)
{
    const QWidget *window = widget.window();
    for (const LeftOut &one : widgets)
        if ((window->objectName() == QLatin1String(one.in) || window->inherits(one.in)) &&
            (!*one.part || widget.objectName() == QLatin1String(one.part)))
            return one.why;
    return nullptr;
}

const char *whyLeftOut(const QAction &action)
{
    if (action.shortcut() == QKeySequence(u"Ctrl+Q"_s))
        return "ends the program";
    return nullptr;
}

} // namespace soak

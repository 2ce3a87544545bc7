#include "ui/accountname.h"

#include "domain/profile.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

QString accountName(const domain::Profile &profile)
{
    return profile.id == domain::builtInSandboxId()
               ? QCoreApplication::translate("ui::Program", "Built-in sandbox")
               : profile.name;
}

QString accountPlace(const domain::Profile &profile)
{
    return u"%1 – %2"_s.arg(profile.environmentLabel, accountName(profile));
}

} // namespace ui

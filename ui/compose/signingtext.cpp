#include "ui/compose/signingtext.h"

#include "ui/compose/eidoptions.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::SigningText)
};

} // namespace

QString signingText(const domain::SigningSetup &setup)
{
    if (setup.signingFlow == domain::SigningFlow::PkiSigning)
        return setup.vendor ? Words::tr("Signature of %1").arg(eidName(setup.vendor->text()))
                            : Words::tr("The eID's own signature");
    QStringList names;
    for (const auto &provider : setup.identityProviders.value_or(QList<domain::IdentityProvider>()))
        names << eidName(provider.idpName);
    return names.isEmpty() ? Words::tr("Logging in with any eID")
                           : Words::tr("Logging in with %1").arg(names.join(u", "_s));
}

} // namespace ui

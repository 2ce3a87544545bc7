#include "ui/compose/eidoptions.h"

#include "ui/compose/asread.h"
#include "ui/compose/formfield.h"
#include "ui/compose/listedit.h"
#include "ui/compose/resultfilestext.h"
#include "ui/compose/wordbox.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString loginFlow = u"AUTHENTICATION_BASED"_s;
const QString pkiFlow = u"PKISIGNING"_s;

QStringList namesOf(const std::optional<QList<domain::IdentityProvider>> &providers)
{
    QStringList names;
    for (const auto &provider : providers.value_or(QList<domain::IdentityProvider>()))
        names << provider.idpName;
    return names;
}

//! With what was read of those that are still there.
std::optional<QList<domain::IdentityProvider>>
providersOf(const QStringList &names, const std::optional<QList<domain::IdentityProvider>> &read)
{
    if (names == namesOf(read))
        return read;
    auto known = read.value_or(QList<domain::IdentityProvider>());
    QList<domain::IdentityProvider> providers;
    for (const QString &name : names) {
        const auto same = std::find_if(known.cbegin(), known.cend(),
                                       [&name](const auto &provider) { return provider.idpName == name; });
        providers.append(same == known.cend() ? domain::IdentityProvider{name, {}} : *same);
        if (same != known.cend())
            known.erase(same);
    }
    return providers.isEmpty() ? std::nullopt : std::optional(providers);
}

} // namespace

QString eidName(const QString &word)
{
    const std::pair<QString, QString> names[] = {{u"AUDKENNI"_s, EidOptions::tr("Icelandic Auðkenni")},
                                                 {u"BUYPASS"_s, EidOptions::tr("Buypass")},
                                                 {u"NBID"_s, EidOptions::tr("Norwegian BankID")},
                                                 {u"SBID"_s, EidOptions::tr("Swedish BankID")},
                                                 {u"MITID"_s, EidOptions::tr("Danish MitID")},
                                                 {u"SMARTID"_s, EidOptions::tr("Smart-ID")},
                                                 {u"MOBILEID"_s, EidOptions::tr("Mobile-ID")},
                                                 {u"SK_MOBILEID"_s, EidOptions::tr("Mobile-ID of SK")},
                                                 {u"ESTEID"_s, EidOptions::tr("Estonian ID card")},
                                                 {u"SMARTCARD"_s, EidOptions::tr("Smart card")}};
    for (const auto &[known, name] : names)
        if (known == word.toUpper())
            return name;
    return word;
}

QString vendorName(const QString &word)
{
    const QString name = eidName(word);
    return name == word ? word : EidOptions::tr("%1 (%2)").arg(name, word);
}

EidOptions::EidOptions(QWidget *parent)
    : OptionsSection(parent)
    , m_flow(new WordBox(this))
    , m_providers(new ListEdit(this))
    , m_vendor(new WordBox(this))
    , m_package(new QCheckBox(this))
    , m_result(new QLabel(this))
{
    m_flow->addWords<domain::SigningFlow>();
    m_vendor->addNone();
    m_vendor->addWords<domain::SigningVendor>();
    m_flowField = addField(m_flow, u"composeFlow"_s, {u"signingSetup[0].signingFlow"_s, u"signingSetup"_s});
    m_vendorField = addField(m_vendor, u"composeVendor"_s, {u"signingSetup[0].vendor"_s});
    m_providersField =
        addField(m_providers, u"composeIdentityProviders"_s, {u"signingSetup[0].identityProviders"_s});
    // Names of the public documentation; each account has its own.
    m_providers->setSuggestions({u"nbid"_s, u"sbid"_s, u"mitid"_s, u"ftn"_s, u"samleikin"_s, u"audkenni"_s,
                                 u"idin"_s, u"itsme"_s, u"smartid"_s, u"freja"_s});
    m_providersField->addBeside(m_providers->suggestionButton());
    m_packageField = addField(m_package, u"composePackage"_s);
    m_result->setObjectName(u"composeResult"_s);
    m_result->setWordWrap(true);
    m_result->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    // Most of what is said takes two lines: a tick above does not move what is below.
    m_result->setMinimumHeight(2 * m_result->fontMetrics().lineSpacing());
    QGridLayout *grid = makeGrid();
    grid->addWidget(m_flowField, 0, 0, 1, 2);
    grid->addWidget(m_providersField, 1, 0, Qt::AlignTop);
    grid->addWidget(m_vendorField, 1, 1, Qt::AlignTop);
    grid->addWidget(m_packageField, 2, 0, 1, 2);
    grid->addWidget(m_result, 3, 0, 1, 2);
    retranslate();
    adapt();
}

bool EidOptions::isPki() const
{
    return m_flow->word() == pkiFlow;
}

bool EidOptions::canPackage() const
{
    return !isPki() || (m_vendor->word() != u"SMARTID"_s && m_vendor->word() != u"ESTEID"_s);
}

void EidOptions::choosePackage(bool isChosen)
{
    m_package->setChecked(isChosen);
}

void EidOptions::writeTo(domain::SessionDraft &draft) const
{
    auto &setups = draft.common.signingSetup;
    if (setups.isEmpty())
        setups.append(domain::SigningSetup());
    domain::SigningSetup &setup = setups.first();
    const bool isOtherFlow = setup.signingFlow.text() != m_flow->word();
    if (isOtherFlow)
        setup.signingFlow = domain::OpenEnum<domain::SigningFlow>(m_flow->word());
    // A field that is greyed out means nothing; what was read so stays, unless the flow is a new one.
    if (m_vendor->isEnabledTo(this))
        setup.vendor = asread::wordOf(m_vendor->word(), setup.vendor);
    else if (isOtherFlow)
        setup.vendor.reset();
    if (m_providers->isEnabledTo(this))
        setup.identityProviders = providersOf(m_providers->list(), setup.identityProviders);
    else if (isOtherFlow)
        setup.identityProviders.reset();
    draft.makesPackage = m_package->isChecked();
}

void EidOptions::readFrom(const domain::SessionDraft &draft)
{
    const domain::SigningSetup setup = draft.common.signingSetup.value(0);
    m_flow->setWord(setup.signingFlow.text().isEmpty() ? loginFlow : setup.signingFlow.text());
    m_vendor->setWord(setup.vendor ? setup.vendor->text() : QString());
    m_providers->setList(namesOf(setup.identityProviders));
    m_package->setChecked(draft.makesPackage);
    adapt();
}

//! A package for each signer is chosen elsewhere.
void EidOptions::showContext(const domain::SessionDraft &draft, const QDateTime &now)
{
    OptionsSection::showContext(draft, now);
    m_result->setText(resultFilesText(draft).join(u' '));
}

void EidOptions::setPackageAllowed(bool allowed)
{
    m_packageField->setVisible(allowed);
}

OptionsSection::Match EidOptions::match(const QString &path) const
{
    // The session's own package has a field elsewhere; this one breaks the rule on its own. Where the
    // collection has it, another eID is the only way on.
    if (path == "packageTo"_L1 && m_package->isChecked() && !canPackage())
        return {m_packageField->isHidden() ? m_vendorField : m_packageField, path.size() + 1};
    return OptionsSection::match(path);
}

void EidOptions::adapt()
{
    const bool isLogin = m_flow->word() == loginFlow;
    m_vendorField->setBlocked(isLogin ? tr("Only when signing with the eID's own signature.") : QString());
    m_providersField->setBlocked(isPki() ? tr("Only when signing by logging in.") : QString());
    m_packageField->setBlocked(canPackage() || m_package->isChecked()
                                   ? QString()
                                   : tr("%1 cannot be used with a package.").arg(m_vendor->currentText()));
}

void EidOptions::retranslate()
{
    m_flowField->setLabel(tr("Ho&w they sign"));
    m_flowField->setHint(tr("By logging in, signers may choose among several eIDs. For the eID's own "
                            "signature all of them use the same one."));
    m_flow->setText(loginFlow, tr("By logging in with an eID, sealed by Signicat"));
    m_flow->setText(pkiFlow, tr("With the eID's own signature (PKI)"));
    m_vendorField->setLabel(tr("&eID to sign with"));
    m_vendorField->setHint(tr("Every signer needs this one."));
    m_vendor->setText({}, tr("Choose…"));
    for (const auto &[name, value] : domain::EnumNames<domain::SigningVendor>::table)
        m_vendor->setText(QString::fromLatin1(name), vendorName(QString::fromLatin1(name)));
    m_providersField->setLabel(tr("Only these eIDs"));
    m_providersField->setHint(tr("Optional: names separated by commas, for example nbid. Leave empty to "
                                 "allow every eID of your account."));
    m_providers->suggestionButton()->setText(tr("Choose"));
    m_providers->suggestionButton()->setAccessibleName(tr("Choose eIDs"));
    m_packageField->setHint(tr("It has everyone's signatures, in addition to the result of each signer."));
    m_package->setText(tr("&Make one signed PDF of all documents when everyone has signed"));
}

} // namespace ui

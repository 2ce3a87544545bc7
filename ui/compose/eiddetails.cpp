#include "ui/compose/eiddetails.h"

#include "ui/compose/asread.h"
#include "ui/compose/formfield.h"
#include "ui/compose/listedit.h"
#include "ui/compose/parametertable.h"
#include "ui/compose/wordbox.h"
#include "ui/compose/wordchecks.h"

#include <QGridLayout>
#include <QPlainTextEdit>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString numberWord = u"NATIONAL_IDENTIFICATION_NUMBER"_s;
const QString padesWord = u"PADES_CONTAINER"_s;

std::optional<QMap<QString, QString>> parametersOf(const QMap<QString, QString> &shown,
                                                   const std::optional<QMap<QString, QString>> &read)
{
    if (shown == read.value_or(QMap<QString, QString>()))
        return read;
    QMap<QString, QString> parameters;
    for (auto parameter = shown.begin(); parameter != shown.end(); ++parameter)
        if (!parameter.key().trimmed().isEmpty())
            parameters.insert(parameter.key().trimmed(), parameter.value());
    return parameters.isEmpty() ? std::nullopt : std::optional(parameters);
}

} // namespace

EidDetails::EidDetails(QWidget *parent)
    : OptionsSection(parent)
    , m_intention(new QPlainTextEdit(this))
    , m_format(new WordBox(this))
    , m_prefill(new WordChecks({numberWord}, u"composePrefill"_s, this))
    , m_validations(new WordChecks({numberWord}, u"composeValidations"_s, this))
    , m_package(new WordChecks({padesWord}, u"composeSessionPackage"_s, this))
    , m_attributes(new ListEdit(this))
    , m_parameters(new ParameterTable(this))
{
    m_format->addNone();
    m_format->addWords<domain::IntentionFormat>();
    m_intention->setFixedHeight(fontMetrics().height() * 4);
    m_intentionField =
        addField(m_intention, u"composeIntention"_s, {u"intentionText"_s, u"intentionText.value"_s});
    addPlaceholders(m_intentionField);
    m_formatField = addField(m_format, u"composeIntentionFormat"_s, {u"intentionText.format"_s});
    m_prefillField = addField(m_prefill, u"composePrefill"_s, {u"signer.prefill"_s});
    m_validationsField = addField(m_validations, u"composeValidations"_s, {u"signer.validations"_s});
    m_packageField = addField(m_package, u"composeSessionPackage"_s, {u"packageTo"_s});
    m_attributesField =
        addField(m_attributes, u"composeAttributes"_s, {u"signingSetup[0].requestedAttributes"_s});
    m_parametersField =
        addField(m_parameters, u"composeParameters"_s, {u"signingSetup[0].additionalParameters"_s});
    QGridLayout *grid = makeGrid();
    grid->addWidget(m_prefillField, 0, 0, Qt::AlignTop);
    grid->addWidget(m_validationsField, 0, 1, Qt::AlignTop);
    grid->addWidget(m_packageField, 1, 0, Qt::AlignTop);
    grid->addWidget(m_attributesField, 1, 1, Qt::AlignTop);
    grid->addWidget(m_intentionField, 2, 0, Qt::AlignTop);
    grid->addWidget(m_formatField, 2, 1, Qt::AlignTop);
    grid->addWidget(m_parametersField, 3, 0, 1, 2);
    tabAsSeen({m_prefillField, m_validationsField, m_packageField, m_attributesField, m_intentionField,
               m_formatField, m_parametersField});
    retranslate();
    adapt();
}

void EidDetails::writeTo(domain::SessionDraft &draft) const
{
    domain::CreateSigningSession &session = draft.common;
    if (session.signingSetup.isEmpty())
        session.signingSetup.append(domain::SigningSetup());
    domain::SigningSetup &setup = session.signingSetup.first();
    setup.additionalParameters = parametersOf(m_parameters->parameters(), setup.additionalParameters);
    setup.requestedAttributes = asread::listOf(m_attributes->list(), setup.requestedAttributes);
    session.packageTo = asread::wordsOf(m_package->words(), session.packageTo);

    domain::Signer signer = session.signer.value_or(domain::Signer());
    signer.prefill = asread::wordsOf(m_prefill->words(), signer.prefill);
    signer.validations = asread::wordsOf(m_validations->words(), signer.validations);
    if (session.signer || signer != domain::Signer())
        session.signer = signer;

    domain::IntentionText intention = session.intentionText.value_or(domain::IntentionText());
    const QString text = m_intention->document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
    const domain::IntentionText read = intention;
    intention.value = asread::textOf(text, intention.value);
    intention.format = asread::wordOf(m_format->word(), intention.format);
    if (intention == read)
        return;
    session.intentionText = intention;
    if (intention.value.isEmpty() && intention.unknown.isEmpty())
        session.intentionText.reset();
}

void EidDetails::readFrom(const domain::SessionDraft &draft)
{
    const domain::CreateSigningSession &session = draft.common;
    const domain::SigningSetup setup = session.signingSetup.value(0);
    const domain::Signer signer = session.signer.value_or(domain::Signer());
    const domain::IntentionText intention = session.intentionText.value_or(domain::IntentionText());
    m_parameters->setParameters(setup.additionalParameters.value_or(QMap<QString, QString>()));
    m_attributes->setList(setup.requestedAttributes.value_or(QStringList()));
    m_package->setWords(asread::textsOf(session.packageTo));
    m_prefill->setWords(asread::textsOf(signer.prefill));
    m_validations->setWords(asread::textsOf(signer.validations));
    m_intention->setPlainText(intention.value);
    m_format->setWord(intention.format ? intention.format->text() : QString());
    adapt();
}

void EidDetails::showContext(const domain::SessionDraft &draft, const QDateTime &now)
{
    OptionsSection::showContext(draft, now);
    const domain::SigningSetup setup = draft.common.signingSetup.value(0);
    const auto vendor = setup.vendor ? setup.vendor->value() : domain::SigningVendor::Unknown;
    m_isPki = setup.signingFlow == domain::SigningFlow::PkiSigning;
    m_canPackage =
        !m_isPki || (vendor != domain::SigningVendor::SmartId && vendor != domain::SigningVendor::EstEid);
    adapt();
}

void EidDetails::adapt()
{
    // What is there already can be taken away, and is told as a problem until then.
    const bool hasIntention = !m_intention->document()->isEmpty();
    m_intentionField->setBlocked(
        m_isPki || hasIntention ? QString() : tr("Only when signing with the eID's own signature."));
    m_formatField->setBlocked(hasIntention || !m_format->word().isEmpty() ? QString()
                                                                          : tr("Only with such a text."));
    m_packageField->setBlocked(m_canPackage || !m_package->words().isEmpty()
                                   ? QString()
                                   : tr("Not with the chosen eID: it cannot be used with a package."));
}

bool EidDetails::sayOwnProblems()
{
    if (const QStringList doubled = m_parameters->doubledNames(); !doubled.isEmpty()) {
        m_parametersField->setProblem(tr("“%1” is there twice.").arg(doubled.first()));
        return true;
    }
    if (m_parameters->hasNamelessValue()) {
        m_parametersField->setProblem(tr("A value has no name."));
        return true;
    }
    return false;
}

QString EidDetails::heading() const
{
    return tr("More about the signature");
}

QString EidDetails::summary() const
{
    QStringList parts;
    if (!m_prefill->words().isEmpty())
        parts << tr("fills in: %1").arg(m_prefill->texts().join(u", "_s));
    if (!m_validations->words().isEmpty())
        parts << tr("checks: %1").arg(m_validations->texts().join(u", "_s));
    if (!m_package->words().isEmpty())
        parts << tr("a signed PDF for each signer");
    if (const auto count = m_attributes->list().size())
        parts << tr("%n attribute(s)", nullptr, static_cast<int>(count));
    if (!m_intention->document()->isEmpty())
        parts << tr("a text in the eID's dialog");
    if (const auto count = m_parameters->parameters().size())
        parts << tr("%n setting(s) of the eID", nullptr, static_cast<int>(count));
    return parts.join(u", "_s);
}

void EidDetails::retranslate()
{
    m_prefillField->setLabel(tr("Filled in for the signer"));
    m_prefillField->setHint(
        tr("Taken from the signers above, so that they need not type it when logging in."));
    m_prefill->setText(numberWord, tr("National identity number"));
    m_validationsField->setLabel(tr("Check who signs"));
    m_validationsField->setHint(tr("Somebody whose number is not the one above cannot sign."));
    m_validations->setText(numberWord, tr("National identity number"));
    m_packageField->setLabel(tr("Result of each signer"));
    m_packageField->setHint(
        tr("Made as soon as this signer has signed, in addition to the one for everyone."));
    m_package->setText(padesWord, tr("One signed PDF of what this signer signed"));
    m_attributesField->setLabel(tr("Facts to ask the eID for"));
    m_attributesField->setHint(tr("Optional: what the eID should tell about the signer, for example "
                                  "dateOfBirth. Separate with commas."));
    m_intentionField->setLabel(tr("Text in the eID's own dialog"));
    m_intentionField->setHint(tr("Optional. What the signer's eID shows while asking for the signature."));
    m_formatField->setLabel(tr("Format of that text"));
    m_formatField->setHint(tr("How the eID reads the text."));
    m_format->setText({}, tr("As the service chooses"));
    m_format->setText(u"TEXT"_s, tr("Plain text"));
    m_parametersField->setLabel(tr("Settings for particular eIDs"));
    m_parametersField->setHint(tr("Optional, as described in the eID's documentation, for example sbid_flow "
                                  "or mitid_app_type. The Delete key removes the chosen line."));
}

} // namespace ui

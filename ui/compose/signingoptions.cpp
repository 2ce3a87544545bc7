#include "ui/compose/signingoptions.h"

#include "ui/compose/formfield.h"
#include "ui/widgets/datetimefield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
template <typename E>
void addValues(QComboBox *box)
{
    for (const auto &[name, value] : domain::EnumNames<E>::table)
        box->addItem(QString::fromLatin1(name), static_cast<int>(value));
}

template <typename E>
E valueOf(const QComboBox *box)
{
    return static_cast<E>(box->currentData().toInt());
}
} // namespace

SigningOptions::SigningOptions(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(18);
    for (QWidget *part : {makeWhat(), makeHow(), makeWhen(), makeNotification()})
        column->addWidget(part);
    connect(m_title, &QLineEdit::textEdited, this, [this] { m_titleIsTyped = true; });
    for (QLineEdit *edit : {m_title, m_reference, m_identityProviders, m_header})
        connect(edit, &QLineEdit::textChanged, this, &SigningOptions::changed);
    for (QPlainTextEdit *edit : {m_signText, m_text}) {
        edit->setTabChangesFocus(true);
        connect(edit, &QPlainTextEdit::textChanged, this, &SigningOptions::changed);
    }
    for (QComboBox *box : {m_flow, m_vendor, m_language, m_notify})
        connect(box, &QComboBox::currentIndexChanged, this, &SigningOptions::changed);
    for (QSpinBox *box : {m_days, m_hours})
        connect(box, &QSpinBox::valueChanged, this, &SigningOptions::changed);
    for (QCheckBox *box : {m_package, m_limitsLink})
        connect(box, &QCheckBox::toggled, this, &SigningOptions::changed);
    connect(m_due, &DateTimeField::dateTimeChanged, this, &SigningOptions::changed);
    retranslate();
    adapt();
}

FormField *SigningOptions::addField(QWidget *parent, QWidget *input, const QString &objectName)
{
    input->setObjectName(objectName);
    m_fields << new FormField(input, parent);
    return m_fields.last();
}

QWidget *SigningOptions::makeWhat()
{
    auto *part = new QWidget(this);
    m_title = new QLineEdit(part);
    m_titleField = addField(part, m_title, u"composeTitle"_s);
    m_signText = new QPlainTextEdit(part);
    m_signText->setFixedHeight(fontMetrics().height() * 5);
    m_signTextField = addField(part, m_signText, u"composeSignText"_s);
    m_signTextCount = new QLabel(part);
    m_signTextCount->setForegroundRole(QPalette::PlaceholderText);
    m_signTextField->addBeside(m_signTextCount);
    m_reference = new QLineEdit(part);
    m_referenceField = addField(part, m_reference, u"composeReference"_s);
    m_language = new QComboBox(part);
    m_languageField = addField(part, m_language, u"composeLanguage"_s);
    addValues<domain::UiLanguage>(m_language);
    m_language->setCurrentIndex(m_language->findData(static_cast<int>(domain::UiLanguage::English)));
    auto *grid = new QGridLayout(part);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_titleField, 0, 0, 1, 2);
    grid->addWidget(m_signTextField, 1, 0, 1, 2);
    grid->addWidget(m_referenceField, 2, 0, Qt::AlignTop);
    grid->addWidget(m_languageField, 2, 1, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return part;
}

QWidget *SigningOptions::makeHow()
{
    auto *part = new QWidget(this);
    m_flow = new QComboBox(part);
    m_flowField = addField(part, m_flow, u"composeFlow"_s);
    m_flow->addItem({}, static_cast<int>(domain::SigningFlow::AuthenticationBased));
    m_flow->addItem({}, static_cast<int>(domain::SigningFlow::PkiSigning));
    m_vendor = new QComboBox(part);
    m_vendorField = addField(part, m_vendor, u"composeVendor"_s);
    m_vendor->addItem({}, static_cast<int>(domain::SigningVendor::Unknown));
    addValues<domain::SigningVendor>(m_vendor);
    m_identityProviders = new QLineEdit(part);
    m_providersField = addField(part, m_identityProviders, u"composeIdentityProviders"_s);
    m_package = new QCheckBox(part);
    m_packageField = addField(part, m_package, u"composePackage"_s);
    auto *grid = new QGridLayout(part);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_flowField, 0, 0, Qt::AlignTop);
    grid->addWidget(m_vendorField, 0, 1, Qt::AlignTop);
    grid->addWidget(m_providersField, 0, 1, Qt::AlignTop);
    grid->addWidget(m_packageField, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return part;
}

QWidget *SigningOptions::makeWhen()
{
    auto *part = new QWidget(this);
    m_due = new DateTimeField(part);
    m_due->setDateTime(QDateTime::currentDateTime().addDays(domain::rules::defaultDueDays));
    m_dueField = addField(part, m_due, u"composeDueDate"_s);
    auto *lifetime = new QWidget(part);
    m_limitsLink = new QCheckBox(lifetime);
    m_limitsLink->setObjectName(u"composeLimitsLink"_s);
    m_days = new QSpinBox(lifetime);
    m_days->setObjectName(u"composeLinkDays"_s);
    m_days->setRange(0, domain::rules::maxDaysAhead);
    m_days->setValue(domain::rules::defaultDueDays);
    m_hours = new QSpinBox(lifetime);
    m_hours->setObjectName(u"composeLinkHours"_s);
    m_hours->setRange(0, 23);
    auto *row = new QHBoxLayout(lifetime);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_limitsLink);
    row->addWidget(m_days);
    row->addWidget(m_hours);
    row->addStretch(1);
    m_lifetimeField = addField(part, lifetime, u"composeLinkLifetime"_s);
    auto *grid = new QGridLayout(part);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_dueField, 0, 0, Qt::AlignTop);
    grid->addWidget(m_lifetimeField, 0, 1, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return part;
}

QWidget *SigningOptions::makeNotification()
{
    auto *part = new QWidget(this);
    m_notify = new QComboBox(part);
    m_notifyField = addField(part, m_notify, u"composeNotify"_s);
    m_notify->addItem({}, static_cast<int>(domain::CommunicationMethod::Unknown));
    m_notify->addItem({}, static_cast<int>(domain::CommunicationMethod::Sms));
    m_notify->addItem({}, static_cast<int>(domain::CommunicationMethod::Email));
    m_header = new QLineEdit(part);
    m_headerField = addField(part, m_header, u"composeNotifyHeader"_s);
    m_text = new QPlainTextEdit(part);
    m_text->setFixedHeight(fontMetrics().height() * 4);
    m_textField = addField(part, m_text, u"composeNotifyText"_s);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_notifyField);
    column->addWidget(m_headerField);
    column->addWidget(m_textField);
    return part;
}

void SigningOptions::writeTo(domain::SessionDraft &draft) const
{
    const auto optional = [](const QString &text) {
        return text.trimmed().isEmpty() ? std::nullopt : std::optional(text.trimmed());
    };
    draft.common = m_read.common; // what has no field here stays as it was
    draft.dueRule = m_read.dueRule;
    domain::CreateSigningSession &session = draft.common;
    session.signatureUrlTtl.reset();
    session.title = m_title->text().trimmed();
    session.signText = optional(m_signText->toPlainText());
    const auto reference = optional(m_reference->text());
    session.externalReference = {reference.has_value(), reference};
    if (!draft.dueRule)
        session.dueDate = m_due->timestamp();
    session.signatureUrlTimeToLive.reset();
    if (m_limitsLink->isChecked())
        session.signatureUrlTimeToLive = domain::Duration::ofDaysAndHours(m_days->value(), m_hours->value());
    domain::Ui pages = session.ui.value_or(domain::Ui());
    pages.language = valueOf<domain::UiLanguage>(m_language);
    session.ui = pages;
    domain::SigningSetup setup = session.signingSetup.value(0);
    const auto flow = valueOf<domain::SigningFlow>(m_flow);
    setup.signingFlow = flow;
    setup.vendor.reset();
    setup.identityProviders.reset();
    if (flow == domain::SigningFlow::PkiSigning) {
        if (const auto vendor = valueOf<domain::SigningVendor>(m_vendor);
            vendor != domain::SigningVendor::Unknown)
            setup.vendor = vendor;
    } else {
        QList<domain::IdentityProvider> providers;
        for (const QString &name : m_identityProviders->text().split(u',', Qt::SkipEmptyParts))
            if (!name.trimmed().isEmpty())
                providers.append({name.trimmed(), {}});
        if (!providers.isEmpty())
            setup.identityProviders = providers;
    }
    session.signingSetup = {setup};
    draft.makesPackage = m_package->isChecked() && m_package->isEnabled();
    QList<domain::NotificationMessage> messages =
        session.notifications.value_or(QList<domain::NotificationMessage>());
    const auto method = valueOf<domain::CommunicationMethod>(m_notify);
    if (method == domain::CommunicationMethod::Unknown) {
        session.notifications.reset();
        return;
    }
    if (messages.isEmpty())
        messages.append(domain::NotificationMessage());
    domain::NotificationMessage &message = messages.first();
    domain::NotificationContent content = message.message.value_or(domain::NotificationContent());
    content.language = *pages.language;
    content.header = optional(m_header->text());
    content.text = optional(m_text->toPlainText());
    message.category = domain::NotificationCategory::SigningNotification;
    message.communicationMethod = method;
    message.message = content;
    session.notifications = messages;
}

void SigningOptions::readFrom(const domain::SessionDraft &draft)
{
    const QSignalBlocker quiet(this);
    const auto choose = [](QComboBox *box, int value) {
        box->setCurrentIndex(qMax(0, box->findData(value)));
    };
    m_read = draft;
    m_read.documents.clear();
    m_read.signers.clear();
    const domain::CreateSigningSession &session = draft.common;
    m_title->setText(session.title);
    m_titleIsTyped = !session.title.isEmpty();
    m_signText->setPlainText(session.signText.value_or(QString()));
    m_reference->setText(session.externalReference.value.value_or(QString()));
    const auto language = session.ui ? session.ui->language : std::nullopt;
    choose(m_language, static_cast<int>(language ? language->value() : domain::UiLanguage::English));
    const domain::SigningSetup setup = session.signingSetup.value(0);
    choose(m_flow, static_cast<int>(setup.signingFlow.value()));
    choose(m_vendor, static_cast<int>(setup.vendor ? setup.vendor->value() : domain::SigningVendor::Unknown));
    QStringList names;
    for (const auto &provider : setup.identityProviders.value_or(QList<domain::IdentityProvider>()))
        names << provider.idpName;
    m_identityProviders->setText(names.join(u", "_s));
    m_package->setChecked(draft.makesPackage);
    if (session.dueDate)
        m_due->setTimestamp(*session.dueDate);
    m_limitsLink->setChecked(session.signatureUrlTimeToLive.has_value());
    if (const auto &lifetime = session.signatureUrlTimeToLive) {
        m_days->setValue(lifetime->days());
        m_hours->setValue(lifetime->hours());
    }
    const auto messages = session.notifications.value_or(QList<domain::NotificationMessage>());
    const domain::NotificationMessage message = messages.value(0);
    const domain::NotificationContent content = message.message.value_or(domain::NotificationContent());
    choose(m_notify, static_cast<int>(message.communicationMethod.value()));
    m_header->setText(content.header.value_or(QString()));
    m_text->setPlainText(content.text.value_or(QString()));
    adapt();
}

void SigningOptions::setTitle(const QString &title)
{
    if (!m_titleIsTyped)
        m_title->setText(title.left(domain::rules::maxTitle));
}

void SigningOptions::setPackageAllowed(bool allowed)
{
    m_package->setEnabled(allowed);
    m_packageField->setVisible(allowed);
}

void SigningOptions::clearProblems()
{
    for (FormField *field : std::as_const(m_fields))
        field->setProblem({});
}

bool SigningOptions::showProblem(const domain::Violation &violation, const QString &text)
{
    const std::pair<QLatin1String, FormField *> table[] = {
        {"title"_L1, m_titleField},
        {"signText"_L1, m_signTextField},
        {"externalReference"_L1, m_referenceField},
        {"dueDate"_L1, m_dueField},
        {"signatureUrlTimeToLive"_L1, m_lifetimeField},
        {"ui"_L1, m_languageField},
        {"signingSetup[0].vendor"_L1, m_vendorField},
        {"signingSetup[0].identityProviders"_L1, m_providersField},
        {"signingSetup"_L1, m_flowField},
        {"packageTo"_L1, m_packageField},
        {"notifications[0].message.header"_L1, m_headerField},
        {"notifications[0].message.text"_L1, m_textField},
        {"notifications"_L1, m_notifyField},
    };
    for (const auto &[prefix, field] : table)
        if (violation.field.startsWith(prefix)) {
            if (field->problem().isEmpty())
                field->setProblem(text);
            return true;
        }
    return false;
}

void SigningOptions::adapt()
{
    const bool isPki = valueOf<domain::SigningFlow>(m_flow) == domain::SigningFlow::PkiSigning;
    m_vendorField->setVisible(isPki);
    m_providersField->setVisible(!isPki);
    m_days->setEnabled(m_limitsLink->isChecked());
    m_hours->setEnabled(m_limitsLink->isChecked());
    const bool notifies =
        valueOf<domain::CommunicationMethod>(m_notify) != domain::CommunicationMethod::Unknown;
    m_headerField->setVisible(notifies);
    m_textField->setVisible(notifies);
    m_signTextCount->setText(
        tr("%1 of %2 characters").arg(m_signText->toPlainText().size()).arg(domain::rules::maxSignText));
}

void SigningOptions::changed()
{
    adapt();
    Q_EMIT edited();
}

void SigningOptions::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SigningOptions::retranslate()
{
    m_titleField->setLabel(tr("&Title"));
    m_titleField->setHint(tr("Every signer sees it."));
    m_signTextField->setLabel(tr("Te&xt to the signer"));
    m_referenceField->setLabel(tr("Your re&ference"));
    m_referenceField->setHint(tr("Optional, for example a case number. Only you see it."));
    m_languageField->setLabel(tr("&Language of the signing pages"));
    const std::pair<domain::UiLanguage, QString> languages[] = {
        {domain::UiLanguage::Danish, tr("Danish")},
        {domain::UiLanguage::German, tr("German")},
        {domain::UiLanguage::English, tr("English")},
        {domain::UiLanguage::Finnish, tr("Finnish")},
        {domain::UiLanguage::Bokmaal, tr("Norwegian Bokmål")},
        {domain::UiLanguage::Nynorsk, tr("Norwegian Nynorsk")},
        {domain::UiLanguage::Swedish, tr("Swedish")}};
    for (const auto &[language, name] : languages)
        m_language->setItemText(m_language->findData(static_cast<int>(language)), name);
    m_flowField->setLabel(tr("Ho&w they sign"));
    m_flow->setItemText(0, tr("By logging in with an eID, sealed by Signicat"));
    m_flow->setItemText(1, tr("With the eID's own signature (PKI)"));
    m_vendorField->setLabel(tr("&eID"));
    m_vendor->setItemText(0, tr("Choose…"));
    m_providersField->setLabel(tr("Only these &eIDs"));
    m_providersField->setHint(
        tr("Optional: names with commas between, for example nbid. Empty: all of the account."));
    m_packageField->setLabel(tr("Result"));
    m_package->setText(tr("&Make one signed PDF of all documents when everyone has signed"));
    m_package->setAccessibleName(tr("Make one signed PDF when everyone has signed"));
    m_dueField->setLabel(tr("Sign &by"));
    m_dueField->setHint(tr("After this nobody can sign and the service forgets the documents."));
    m_due->setAccessibleLabel(tr("Sign by"));
    m_lifetimeField->setLabel(tr("Links"));
    m_limitsLink->setText(tr("Li&nks work only for"));
    m_limitsLink->setAccessibleName(tr("Links work only for a limited time"));
    m_days->setSuffix(tr(" days"));
    m_days->setAccessibleName(tr("Days that the links work"));
    m_hours->setSuffix(tr(" hours"));
    m_hours->setAccessibleName(tr("Hours that the links work"));
    m_notifyField->setLabel(tr("Tell the signers b&y"));
    m_notify->setItemText(0, tr("Nothing: I pass on the links myself"));
    m_notify->setItemText(1, tr("Text message (SMS)"));
    m_notify->setItemText(2, tr("E-mail"));
    m_headerField->setLabel(tr("Subject"));
    m_textField->setLabel(tr("Message"));
    adapt();
}

} // namespace ui

#include "ui/settings/networkdialog.h"

#include "tasks/reachtest.h"
#include "ui/accounts/secretkeeper.h"
#include "ui/compose/formfield.h"
#include "ui/statetext.h"
#include "ui/widgets/inlinemessage.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace ui {

using Mode = domain::ProxySettings::Mode;

namespace {

bool isThisComputer(const QString &host)
{
    return host.isEmpty() || host == u"localhost"_s || host == u"::1"_s || host.startsWith(u"127."_s);
}

//! And nothing else: what stands around it may be a password, and the name is kept where all can read it.
bool isNameOfComputer(const QString &text)
{
    const QUrl url(u"http://"_s + text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && url.port() < 0 &&
           url.path().isEmpty() && !url.hasQuery() && !url.hasFragment();
}

} // namespace

NetworkDialog::NetworkDialog(tasks::Network &network, SecretKeeper &secrets, const QUrl &service,
                             QWidget *parent)
    : QDialog(parent)
    , m_network(network)
    , m_secrets(secrets)
    , m_service(isThisComputer(service.host()) ? QUrl(u"https://api.signicat.com/sign"_s) : service)
    , m_message(new InlineMessage(this))
    , m_title(new QLabel(this))
    , m_authorities(new QLabel(this))
    , m_system(new QRadioButton(this))
    , m_none(new QRadioButton(this))
    , m_manual(new QRadioButton(this))
    , m_host(new QLineEdit(this))
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_port(new QSpinBox(this))
    , m_hostField(new FormField(m_host, this))
    , m_portField(new FormField(m_port, this))
    , m_userField(new FormField(m_user, this))
    , m_passwordField(new FormField(m_password, this))
    , m_test(new QPushButton(icon(u"signature-check"_s), {}, this))
    , m_save(new QPushButton(icon(u"tick"_s), {}, this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"networkDialog"_s);
    makeFields();
    makeLayout();
    connect(m_test, &QPushButton::clicked, this, &NetworkDialog::test);
    connect(m_save, &QPushButton::clicked, this, &NetworkDialog::save);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_message, &InlineMessage::retryRequested, this, [this] {
        if (m_retry)
            m_retry();
    });
    connect(m_message, &InlineMessage::actionRequested, this, [this] {
        if (m_otherwise)
            m_otherwise();
    });
    retranslate();
    showSettings(m_network.proxy());
}

NetworkDialog::~NetworkDialog() = default;

void NetworkDialog::makeFields()
{
    m_system->setObjectName(u"networkSystem"_s);
    m_none->setObjectName(u"networkNone"_s);
    m_manual->setObjectName(u"networkManual"_s);
    m_hostField->setName(u"networkHost"_s);
    m_hostField->keepLine();
    m_portField->setName(u"networkPort"_s);
    m_userField->setName(u"networkUser"_s);
    m_passwordField->setName(u"networkPassword"_s);
    m_test->setObjectName(u"networkTest"_s);
    m_save->setObjectName(u"networkSave"_s);
    m_close->setObjectName(u"networkClose"_s);
    m_authorities->setObjectName(u"networkAuthorities"_s);
    m_authorities->setWordWrap(true);
    m_authorities->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_port->setRange(1, 65'535);
    m_port->setGroupSeparatorShown(false);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    for (QRadioButton *choice : {m_system, m_none, m_manual})
        connect(choice, &QRadioButton::toggled, this, &NetworkDialog::followChoice);
    connect(m_host, &QLineEdit::editingFinished, this, &NetworkDialog::takePastedAddress);
    // What is kept is kept for one user at one proxy
    connect(m_host, &QLineEdit::editingFinished, this, &NetworkDialog::askForKept);
    connect(m_user, &QLineEdit::editingFinished, this, &NetworkDialog::askForKept);
    connect(m_port, &QSpinBox::editingFinished, this, &NetworkDialog::askForKept);
    for (QLineEdit *edit : {m_host, m_user, m_password})
        connect(edit, &QLineEdit::textEdited, this, [this] {
            m_hostField->setProblem({});
            m_passwordField->setProblem({});
            m_message->dismiss();
        });
}

void NetworkDialog::makeLayout()
{
    for (QPushButton *button : {m_test, m_close})
        button->setAutoDefault(false); // Enter saves, also after another button was pressed
    m_save->setDefault(true);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    auto *fields = new QGridLayout;
    fields->setHorizontalSpacing(12);
    fields->setVerticalSpacing(8);
    fields->setContentsMargins(24, 0, 0, 0); // they belong to the choice above
    fields->addWidget(m_hostField, 0, 0, Qt::AlignTop);
    fields->addWidget(m_portField, 0, 1, Qt::AlignTop);
    fields->addWidget(m_userField, 1, 0, Qt::AlignTop);
    fields->addWidget(m_passwordField, 1, 1, Qt::AlignTop);
    fields->setColumnStretch(0, 3);
    fields->setColumnStretch(1, 2);
    auto *ends = new QDialogButtonBox(this);
    ends->addButton(m_save, QDialogButtonBox::AcceptRole);
    ends->addButton(m_close, QDialogButtonBox::RejectRole);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_test);
    buttons->addStretch(1);
    buttons->addWidget(ends);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(m_message);
    column->addWidget(m_title);
    column->addWidget(m_system);
    column->addWidget(m_none);
    column->addWidget(m_manual);
    column->addLayout(fields);
    column->addSpacing(6);
    column->addWidget(m_authorities);
    column->addStretch(1);
    column->addLayout(buttons);
    resize(620, 440);
}

void NetworkDialog::showSettings(const domain::ProxySettings &proxy)
{
    QRadioButton *choice = proxy.mode == Mode::None     ? m_none
                           : proxy.mode == Mode::Manual ? m_manual
                                                        : m_system;
    choice->setChecked(true);
    choice->setFocus();
    m_host->setText(proxy.host);
    m_port->setValue(proxy.port);
    m_user->setText(proxy.user);
    followChoice();
    askForKept();
}

domain::ProxySettings NetworkDialog::typed() const
{
    return {.mode = m_none->isChecked()     ? Mode::None
                    : m_manual->isChecked() ? Mode::Manual
                                            : Mode::System,
            .host = m_host->text().trimmed(),
            .port = quint16(m_port->value()),
            .user = m_user->text().trimmed()};
}

//! Proxies are often passed on as http://proxy.example:3128, and some as user:password@proxy.example:3128.
void NetworkDialog::takePastedAddress()
{
    const QString text = m_host->text().trimmed();
    const bool isAddress = text.contains(u"://"_s) || text.contains(u'@') || text.count(u':') == 1;
    const QUrl url(text.contains(u"://"_s) ? text : u"http://"_s + text);
    if (!isAddress || !url.isValid() || url.host().isEmpty())
        return;
    m_host->setText(url.host());
    if (url.port() > 0)
        m_port->setValue(url.port());
    if (!url.userName().isEmpty())
        m_user->setText(url.userName());
    if (!url.password().isEmpty())
        m_password->setText(url.password(QUrl::FullyDecoded));
}

void NetworkDialog::followChoice()
{
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_hostField, m_portField, m_userField, m_passwordField})
        field->setEnabled(m_manual->isChecked());
    m_hostField->setProblem({});
    m_passwordField->setProblem({});
    m_message->dismiss();
}

void NetworkDialog::askForKept()
{
    const domain::ProxySettings proxy = typed();
    showKept(false);
    if (proxy.mode != Mode::Manual || proxy.host.isEmpty() || proxy.user.isEmpty())
        return;
    m_secrets.read(proxy.secretKey(), this,
                   [this, key = proxy.secretKey()](const store::SecretResult<QString> &password) {
                       if (typed().secretKey() == key)
                           showKept(password.has_value());
                   });
}

void NetworkDialog::showKept(bool isKept)
{
    m_isKept = isKept;
    m_password->setPlaceholderText(isKept ? tr("Kept; type to replace it") : QString());
}

bool NetworkDialog::isComplete()
{
    takePastedAddress();
    const domain::ProxySettings proxy = typed();
    if (proxy.mode != Mode::Manual)
        return true;
    const bool isHost = isNameOfComputer(proxy.host);
    m_hostField->setProblem(proxy.host.isEmpty() ? tr("Fill this in.")
                            : isHost             ? QString()
                                                 : tr("This is not the name of a computer."));
    if (!m_hostField->problem().isEmpty()) {
        m_host->setFocus();
        return false;
    }
    return true;
}

QString NetworkDialog::authoritiesText() const
{
    const tasks::Network::Authorities &authorities = m_network.authorities();
    if (authorities.problem != tasks::Network::Authorities::Problem::None)
        return authorities.problemText();
    if (!authorities.exists)
        return tr("Countersign trusts the certificate authorities that this computer knows. An administrator "
                  "can add others in %1.")
            .arg(authorities.path);
    return tr("Countersign trusts the certificate authorities that this computer knows, and %n that an "
              "administrator added in %1.",
              nullptr, authorities.count)
        .arg(authorities.path);
}

void NetworkDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void NetworkDialog::retranslate()
{
    setWindowTitle(tr("Network"));
    m_title->setText(tr("Proxy to the service"));
    m_system->setText(tr("As this &computer is set up"));
    m_system->setToolTip(tr("Also by a script (PAC) where the operating system knows one"));
    m_none->setText(tr("&No proxy"));
    m_manual->setText(tr("&This proxy:"));
    m_hostField->setLabel(tr("&Address"));
    m_host->setPlaceholderText(tr("for example proxy.example.com"));
    m_portField->setLabel(tr("&Port"));
    m_userField->setLabel(tr("&User name"));
    m_userField->setHint(tr("Only if the proxy asks for one."));
    m_passwordField->setLabel(tr("Pass&word"));
    m_passwordField->setHint(tr("Kept in this computer's keychain."));
    m_authorities->setText(authoritiesText());
    m_test->setText(tr("T&est"));
    m_save->setText(tr("&Save"));
    m_close->setText(tr("Close"));
    showKept(m_isKept);
}

} // namespace ui

#include "ui/compose/notificationeditor.h"

#include "ui/compose/asread.h"
#include "ui/compose/formfield.h"
#include "ui/compose/listedit.h"
#include "ui/compose/textoptions.h"
#include "ui/compose/wordbox.h"
#include "ui/statetext.h"
#include "ui/widgets/foldingsection.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
//! The choice of the language that the signing pages have.
const QString asPages = u"*"_s;
} // namespace

NotificationEditor::NotificationEditor(QWidget *parent)
    : OptionsSection(parent)
    , m_heading(new QLabel(this))
    , m_duplicate(new QToolButton(this))
    , m_remove(new QToolButton(this))
    , m_method(new WordBox(this))
    , m_header(new QLineEdit(this))
    , m_text(new QPlainTextEdit(this))
{
    m_method->addNone();
    // What people reach for first comes first; the API's list begins with the text message.
    for (const auto method : {domain::CommunicationMethod::Email, domain::CommunicationMethod::Sms})
        m_method->addWord(domain::OpenEnum(method).text());
    m_text->setFixedHeight(fontMetrics().height() * 5);
    m_duplicate->setIcon(icon(u"copy"_s));
    m_duplicate->setToolButtonStyle(Qt::ToolButtonTextBesideIcon); // the sign alone could copy the text, too
    m_remove->setIcon(icon(u"remove"_s));
    // Before the edit is told of.
    connect(m_method, &QComboBox::currentIndexChanged, this,
            [this] { m_isThere = !m_method->word().isEmpty(); });
    m_methodField = addField(m_method, u"composeNotify"_s, {u"communicationMethod"_s});
    m_headerField = addField(m_header, u"composeNotifyHeader"_s, {u"message.header"_s});
    addPlaceholders(m_headerField);
    m_textField = addField(m_text, u"composeNotifyText"_s, {u"message.text"_s, u"message"_s});
    addPlaceholders(m_textField);
    m_more = new FoldingSection(makeMore(), u"composeNotifyMore"_s, this);
    m_names = {{m_methodField, u"composeNotify"_s},
               {m_headerField, u"composeNotifyHeader"_s},
               {m_textField, u"composeNotifyText"_s},
               {m_categoryField, u"composeNotifyCategory"_s},
               {m_languageField, u"composeNotifyLanguage"_s},
               {m_senderNameField, u"composeNotifySenderName"_s},
               {m_senderAddressField, u"composeNotifySenderAddress"_s},
               {m_includesFileField, u"composeNotifyIncludesFile"_s},
               {m_tagsField, u"composeNotifyTags"_s}};
    auto *top = new QHBoxLayout;
    top->addWidget(m_heading);
    top->addStretch(1);
    top->addWidget(m_duplicate);
    top->addWidget(m_remove);
    QGridLayout *grid = makeGrid();
    grid->addLayout(top, 0, 0, 1, 2);
    grid->addWidget(m_methodField, 1, 0, Qt::AlignTop);
    grid->addWidget(m_headerField, 1, 1, Qt::AlignTop);
    grid->addWidget(m_textField, 2, 0, 1, 2);
    grid->addWidget(m_more, 3, 0, 1, 2);
    connect(m_duplicate, &QToolButton::clicked, this, &NotificationEditor::duplicateRequested);
    connect(m_remove, &QToolButton::clicked, this, &NotificationEditor::removeRequested);
    retranslate();
    setPlace(0, true);
}

QWidget *NotificationEditor::makeMore()
{
    auto *more = new QWidget(this);
    m_category = new WordBox(more);
    m_category->addWords<domain::NotificationCategory>();
    m_language = new WordBox(more);
    m_language->addWord(asPages);
    m_language->addNone();
    m_language->addWords<domain::UiLanguage>();
    m_senderName = new QLineEdit(more);
    m_senderAddress = new QLineEdit(more);
    m_includesFile = new QCheckBox(more);
    m_tags = new ListEdit(more);
    m_categoryField = addField(m_category, u"composeNotifyCategory"_s, {u"category"_s});
    m_languageField = addField(m_language, u"composeNotifyLanguage"_s, {u"message.language"_s});
    m_senderNameField = addField(m_senderName, u"composeNotifySenderName"_s, {u"message.senderName"_s});
    m_senderAddressField =
        addField(m_senderAddress, u"composeNotifySenderAddress"_s, {u"message.senderAddress"_s});
    m_includesFileField =
        addField(m_includesFile, u"composeNotifyIncludesFile"_s, {u"message.includeFile"_s});
    m_tagsField = addField(m_tags, u"composeNotifyTags"_s, {u"tags"_s});
    auto *grid = new QGridLayout(more);
    grid->setContentsMargins(0, 0, 0, 0); // as the other sections that unfold
    grid->setHorizontalSpacing(16);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int cell = 0;
    const QList<FormField *> asSeen{m_senderNameField, m_senderAddressField, m_languageField,
                                    m_categoryField,   m_tagsField,          m_includesFileField};
    for (FormField *field : asSeen) {
        grid->addWidget(field, cell / 2, cell % 2, Qt::AlignTop);
        ++cell;
    }
    tabAsSeen(asSeen);
    return more;
}

void NotificationEditor::setPlace(int index, bool isAlone)
{
    m_index = index;
    const QString suffix = index == 0 ? QString() : QString::number(index + 1);
    for (const auto &[field, name] : std::as_const(m_names))
        field->setName(name + suffix);
    m_duplicate->setObjectName(u"composeNotifyDuplicate"_s + suffix);
    m_remove->setObjectName(u"composeNotifyRemove"_s + suffix);
    m_isAlone = isAlone;
    m_remove->setVisible(!isAlone);
    tellPlace();
    adapt();
}

void NotificationEditor::setMethod(domain::CommunicationMethod method)
{
    m_method->setWord(domain::OpenEnum(method).text());
}

void NotificationEditor::writeTo(domain::SessionDraft &draft) const
{
    domain::CreateSigningSession &session = draft.common;
    domain::NotificationMessage message = m_read;
    if (message.communicationMethod.text() != m_method->word())
        message.communicationMethod = domain::OpenEnum<domain::CommunicationMethod>(m_method->word());
    if (message.category.text() != m_category->word())
        message.category = domain::OpenEnum<domain::NotificationCategory>(m_category->word());
    message.tags = asread::listOf(m_tags->list(), message.tags);
    domain::NotificationContent content = message.message.value_or(domain::NotificationContent());
    content.language = m_language->word() == asPages ? (session.ui ? session.ui->language : std::nullopt)
                                                     : asread::wordOf(m_language->word(), content.language);
    content.header = asread::textOf(m_header->text(), content.header);
    const QString text = m_text->document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
    content.text = asread::textOf(text, content.text);
    content.senderName = asread::textOf(m_senderName->text(), content.senderName);
    content.senderAddress = asread::textOf(m_senderAddress->text(), content.senderAddress);
    content.includeFile = asread::flagOf(m_includesFile->isChecked(), content.includeFile);
    if (message.message || content != domain::NotificationContent())
        message.message = content;
    if (!session.notifications)
        session.notifications.emplace();
    session.notifications->append(message);
}

void NotificationEditor::readFrom(const domain::SessionDraft &draft)
{
    const auto messages = draft.common.notifications.value_or(QList<domain::NotificationMessage>());
    m_read = messages.value(m_index);
    const domain::NotificationContent content = m_read.message.value_or(domain::NotificationContent());
    const auto pages = draft.common.ui ? draft.common.ui->language : std::nullopt;
    m_method->setWord(m_read.communicationMethod.text());
    m_category->setWord(m_index < messages.size() ? m_read.category.text() : u"SIGNING_NOTIFICATION"_s);
    const bool isNew = m_index >= messages.size();
    m_language->setWord(isNew || content.language == pages ? asPages
                        : content.language                 ? content.language->text()
                                                           : QString());
    m_header->setText(content.header.value_or(QString()));
    m_text->setPlainText(content.text.value_or(QString()));
    m_senderName->setText(content.senderName.value_or(QString()));
    m_senderAddress->setText(content.senderAddress.value_or(QString()));
    m_includesFile->setChecked(content.includeFile.value_or(false));
    m_tags->setList(m_read.tags.value_or(QStringList()));
    m_isThere = m_index < messages.size(); // whatever its method
    adapt();
}

void NotificationEditor::showContext(const domain::SessionDraft &draft, const QDateTime &now)
{
    OptionsSection::showContext(draft, now);
    m_more->setSummary(summary());
}

OptionsSection::Match NotificationEditor::match(const QString &path) const
{
    const QString own = u"notifications[%1]"_s.arg(m_position);
    if (path == own)
        return {m_methodField, path.size()};
    if (!path.startsWith(own + u'.'))
        return {};
    Match found = OptionsSection::match(path.mid(own.size() + 1));
    if (found.field == m_headerField && m_headerField->isHidden())
        found.field = m_methodField; // where it can be seen
    return found.field ? Match{found.field, found.length + own.size() + 1} : Match{m_methodField, own.size()};
}

void NotificationEditor::unfold(const FormField *field)
{
    if (m_more->isAncestorOf(field))
        m_more->setUnfolded(true);
}

void NotificationEditor::adapt()
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_textField, m_more, m_duplicate})
        part->setVisible(m_isThere);
    // A text message has no subject; one that was written stays to be seen, as it is sent.
    const bool isSms = m_method->word() == u"SMS"_s;
    m_headerField->setVisible(m_isThere && (!isSms || !m_header->text().isEmpty() || m_header->hasFocus()));
    m_heading->setVisible(m_isThere || !m_isAlone);
    const bool isMail = m_method->word() == u"EMAIL"_s;
    m_methodField->setHint(!m_isThere ? tr("The links are shown when it is sent.")
                           : isMail   ? tr("Goes to the e-mail address of each signer.")
                           : isSms    ? tr("Goes to the mobile number of each signer.")
                                      : QString());
    m_includesFileField->setBlocked(isMail || m_includesFile->isChecked() ? QString()
                                                                          : tr("Only in an e-mail."));
    m_more->setSummary(summary());
}

QString NotificationEditor::summary() const
{
    QStringList parts;
    for (const QLineEdit *sender : {m_senderName, m_senderAddress})
        if (!sender->text().trimmed().isEmpty())
            parts << tr("from %1").arg(sender->text().trimmed());
    if (m_language->word() != asPages)
        parts << m_language->currentText();
    if (m_includesFile->isChecked())
        parts << tr("with the file");
    if (const auto count = m_tags->list().size())
        parts << tr("%n tag(s)", nullptr, static_cast<int>(count));
    return parts.join(u", "_s);
}

void NotificationEditor::tellPlace()
{
    m_heading->setText(m_isAlone ? tr("Messages") : tr("Message %1").arg(m_index + 1));
    QFont heading = font();
    heading.setBold(true);
    if (m_isAlone) // as large as the form's other headings
        heading.setPointSizeF(heading.pointSizeF() * 1.2);
    m_heading->setFont(heading);
    QString method = tr("Tell the signers b&y");
    if (m_index > 0) // the key leads to the first message
        method.remove(u'&');
    m_methodField->setLabel(method);
}

void NotificationEditor::retranslate()
{
    tellPlace();
    m_duplicate->setText(tr("Add a copy of this message"));
    m_duplicate->setAccessibleName(m_duplicate->text());
    m_remove->setToolTip(tr("Remove this message"));
    m_remove->setAccessibleName(m_remove->toolTip());
    m_method->setText({}, tr("Nothing: I pass on the links myself"));
    m_method->setText(u"SMS"_s, tr("Text message (SMS)"));
    m_method->setText(u"EMAIL"_s, tr("E-mail"));
    m_headerField->setLabel(tr("Subject"));
    m_headerField->setHint(tr("Optional. What the signer sees first."));
    m_textField->setLabel(tr("Message"));
    m_textField->setHint(tr("The service adds the link. Leave empty for its own words."));
    m_more->setHeading(tr("Sender, language and more"));
    m_senderNameField->setLabel(tr("Name of the sender"));
    m_senderNameField->setHint(tr("Optional. What the signer sees as the sender."));
    m_senderAddressField->setLabel(tr("Address of the sender"));
    m_senderAddressField->setHint(tr("Optional, for answers; the service may allow only some."));
    m_languageField->setLabel(tr("Language of the message"));
    m_languageField->setHint(tr("For what the service writes. Your own words stay as they are."));
    m_language->setText(asPages, tr("As the signing pages"));
    m_language->setText({}, tr("As the service chooses"));
    nameLanguages(m_language);
    m_categoryField->setLabel(tr("Sent when"));
    m_categoryField->setHint(tr("The service knows no other moment."));
    m_category->setText(u"SIGNING_NOTIFICATION"_s, tr("There is something to sign"));
    m_includesFile->setText(tr("Attach the document"));
    m_includesFileField->setHint(tr("Whoever can read the e-mail can then read the document."));
    m_tagsField->setLabel(tr("Tags of the message"));
    m_tagsField->setHint(tr("Optional: words that are kept with the message, separated by commas."));
}

} // namespace ui

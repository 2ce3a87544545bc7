#include "ui/compose/textoptions.h"

#include "domain/rules.h"
#include "ui/compose/asread.h"
#include "ui/compose/formfield.h"
#include "ui/compose/wordbox.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace ui {

QString languageName(const QString &word)
{
    const std::pair<QString, QString> names[] = {
        {u"da"_s, TextOptions::tr("Danish")},           {u"de"_s, TextOptions::tr("German")},
        {u"en"_s, TextOptions::tr("English")},          {u"fi"_s, TextOptions::tr("Finnish")},
        {u"nb"_s, TextOptions::tr("Norwegian Bokmål")}, {u"nn"_s, TextOptions::tr("Norwegian Nynorsk")},
        {u"sv"_s, TextOptions::tr("Swedish")}};
    for (const auto &[known, name] : names)
        if (known == word)
            return name;
    return word;
}

QString languageInSentence(const QString &word)
{
    QString name = languageName(word);
    if (QLocale().language() == QLocale::NorwegianBokmal && !name.isEmpty())
        name[0] = name.at(0).toLower();
    return name;
}

void nameLanguages(WordBox *box)
{
    for (const auto &[name, value] : domain::EnumNames<domain::UiLanguage>::table)
        box->setText(QString::fromLatin1(name), languageName(QString::fromLatin1(name)));
}

namespace {
//! Who works in a language that the signing pages have mostly writes to people who read it.
QString languageOfThePages()
{
    const QString here = QLocale().name().section(u'_', 0, 0);
    for (const auto &[name, value] : domain::EnumNames<domain::UiLanguage>::table)
        if (here == QLatin1String(name))
            return here;
    return u"en"_s;
}
} // namespace

TextOptions::TextOptions(QWidget *parent)
    : OptionsSection(parent)
    , m_title(new QLineEdit(this))
    , m_signText(new QPlainTextEdit(this))
    , m_count(new QLabel(this))
    , m_reference(new QLineEdit(this))
    , m_language(new WordBox(this))
{
    m_language->addWords<domain::UiLanguage>();
    m_language->addNone();
    m_language->setWord(languageOfThePages());
    m_signText->setFixedHeight(fontMetrics().height() * 5);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_titleField = addField(m_title, u"composeTitle"_s, {u"title"_s});
    addPlaceholders(m_titleField, {u"title"_s});
    m_signTextField = addField(m_signText, u"composeSignText"_s, {u"signText"_s});
    m_signTextField->addBeside(m_count);
    addPlaceholders(m_signTextField);
    m_referenceField = addField(m_reference, u"composeReference"_s, {u"externalReference"_s});
    addPlaceholders(m_referenceField, {u"reference"_s, u"title"_s});
    m_languageField = addField(m_language, u"composeLanguage"_s, {u"ui.language"_s, u"ui"_s});
    QGridLayout *grid = makeGrid();
    grid->addWidget(m_titleField, 0, 0, 1, 2);
    grid->addWidget(m_signTextField, 1, 0, 1, 2);
    grid->addWidget(m_referenceField, 2, 0, Qt::AlignTop);
    grid->addWidget(m_languageField, 2, 1, Qt::AlignTop);
    connect(m_title, &QLineEdit::textEdited, this, [this] { m_isTitleTyped = true; });
    retranslate();
    adapt();
}

void TextOptions::writeTo(domain::SessionDraft &draft) const
{
    domain::CreateSigningSession &session = draft.common;
    session.title = asread::textOf(m_title->text(), session.title);
    // Not toPlainText(): that one makes blanks of spaces that keep words together.
    const QString signText = m_signText->document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
    session.signText = asread::textOf(signText, session.signText);
    const auto reference = asread::textOf(m_reference->text(), session.externalReference.value);
    if (reference != session.externalReference.value)
        session.externalReference = {reference.has_value(), reference};
    domain::Ui pages = session.ui.value_or(domain::Ui());
    pages.language = asread::wordOf(m_language->word(), pages.language);
    if (session.ui || pages != domain::Ui())
        session.ui = pages;
}

void TextOptions::readFrom(const domain::SessionDraft &draft)
{
    const domain::CreateSigningSession &session = draft.common;
    m_title->setText(session.title);
    m_isTitleTyped = !session.title.isEmpty();
    m_signText->setPlainText(session.signText.value_or(QString()));
    m_reference->setText(session.externalReference.value.value_or(QString()));
    const auto language = session.ui ? session.ui->language : std::nullopt;
    m_language->setWord(language ? language->text() : QString());
}

void TextOptions::setTitle(const QString &title)
{
    if (!m_isTitleTyped) // a file's name may have braces in it
        m_title->setText(domain::placeholders::escaped(title.left(domain::rules::maxTitle)));
}

void TextOptions::adapt()
{
    m_count->setText(
        tr("%1 of %2 characters").arg(m_signText->toPlainText().size()).arg(domain::rules::maxSignText));
}

void TextOptions::retranslate()
{
    m_titleField->setLabel(tr("&Title"));
    m_signTextField->setLabel(tr("Te&xt to the signer"));
    m_referenceField->setLabel(tr("Your re&ference"));
    m_languageField->setLabel(tr("&Language of the signing pages"));
    m_languageField->setHint(tr("Messages are in it too, unless another is chosen for them."));
    m_language->setText({}, tr("As the service chooses (English)"));
    nameLanguages(m_language);
    showHints();
}

void TextOptions::showContext(const domain::SessionDraft &draft, const QDateTime &now)
{
    OptionsSection::showContext(draft, now);
    m_first = draft.signers.value(0).fields;
    showHints();
}

void TextOptions::setMasking(const store::MaskedMode &masking)
{
    m_masking.follow(masking, this, &TextOptions::showHints);
    showHints();
}

void TextOptions::showHints()
{
    m_titleField->setHint(hintOf(m_title->text(), tr("Every signer sees it.")));
    m_signTextField->setHint(
        hintOf(m_signText->toPlainText(), tr("Optional. The signer agrees to it before signing.")));
    m_referenceField->setHint(hintOf(
        m_reference->text(),
        tr("Optional, for example a case number. Signers may see it: it is added to the addresses that they "
           "go to afterwards.")));
}

//! A name in braces that stands for all of a text tells nothing to who did not write it: what the first
//! signer gets does.
QString TextOptions::hintOf(const QString &text, const QString &otherwise) const
{
    constexpr qsizetype longest = 120;
    const QString name = domain::placeholders::namesIn(text).value(0);
    const QString value = m_first.value(name).simplified();
    if (value.isEmpty() || text.trimmed().compare(u'{' + name + u'}', Qt::CaseInsensitive) != 0)
        return otherwise;
    const QString seen = m_masking.shown(value);
    return tr("Each signer has their own. The first: %1")
        .arg(seen.size() > longest ? seen.left(longest - 1) + u'…' : seen);
}

} // namespace ui

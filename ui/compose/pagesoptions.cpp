#include "ui/compose/pagesoptions.h"

#include "ui/compose/asread.h"
#include "ui/compose/formfield.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

PagesOptions::PagesOptions(QWidget *parent)
    : OptionsSection(parent)
    , m_logsInFirst(new QCheckBox(this))
    , m_hidesWelcome(new QCheckBox(this))
    , m_minimal(new QCheckBox(this))
{
    m_logsInField = addField(m_logsInFirst, u"composeLogsInFirst"_s, {u"preAuthentication"_s});
    m_hidesField = addField(m_hidesWelcome, u"composeHidesWelcome"_s, {u"ui.hideWelcomeScreen"_s});
    m_minimalField = addField(m_minimal, u"composeMinimalText"_s, {u"ui.minimalTextMode"_s});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget *field : {m_logsInField, m_hidesField, m_minimalField})
        column->addWidget(field);
    retranslate();
}

void PagesOptions::writeTo(domain::SessionDraft &draft) const
{
    domain::CreateSigningSession &session = draft.common;
    auto before = session.preAuthentication.value_or(domain::PreAuthentication());
    if (before.enabled != m_logsInFirst->isChecked()) {
        before.enabled = m_logsInFirst->isChecked();
        session.preAuthentication = before;
        if (before == domain::PreAuthentication())
            session.preAuthentication.reset();
    }
    domain::Ui pages = session.ui.value_or(domain::Ui());
    pages.hideWelcomeScreen = asread::flagOf(m_hidesWelcome->isChecked(), pages.hideWelcomeScreen);
    pages.minimalTextMode = asread::flagOf(m_minimal->isChecked(), pages.minimalTextMode);
    if (session.ui || pages != domain::Ui())
        session.ui = pages;
}

void PagesOptions::readFrom(const domain::SessionDraft &draft)
{
    const domain::CreateSigningSession &session = draft.common;
    const domain::Ui pages = session.ui.value_or(domain::Ui());
    m_logsInFirst->setChecked(session.preAuthentication && session.preAuthentication->enabled);
    m_hidesWelcome->setChecked(pages.hideWelcomeScreen.value_or(false));
    m_minimal->setChecked(pages.minimalTextMode.value_or(false));
    adapt();
}

void PagesOptions::showContext(const domain::SessionDraft &draft, const QDateTime &now)
{
    OptionsSection::showContext(draft, now);
    m_isText = std::all_of(draft.documents.begin(), draft.documents.end(), [](const auto &document) {
        return document.mimeType.isEmpty() || document.mimeType.startsWith("text/"_L1);
    });
    adapt();
}

void PagesOptions::adapt()
{
    // What is set already can be taken away
    const QString reason = tr("Only for documents that are plain text; these are not.");
    m_hidesField->setBlocked(m_isText || m_hidesWelcome->isChecked() ? QString() : reason);
    m_minimalField->setBlocked(m_isText || m_minimal->isChecked() ? QString() : reason);
}

QString PagesOptions::heading() const
{
    return tr("Signing pages");
}

QString PagesOptions::summary() const
{
    QStringList parts;
    if (m_logsInFirst->isChecked())
        parts << tr("log in first");
    if (m_hidesWelcome->isChecked())
        parts << tr("no welcome page");
    if (m_minimal->isChecked())
        parts << tr("only the text");
    return parts.join(u", "_s);
}

void PagesOptions::retranslate()
{
    m_logsInFirst->setText(tr("The signer logs in before seeing the documents"));
    m_logsInField->setHint(tr("Somebody who only has the link cannot read them."));
    m_hidesWelcome->setText(tr("Leave out the welcome page"));
    m_hidesField->setHint(tr("When the document is a plain text."));
    m_minimal->setText(tr("Show the text and nothing else"));
    m_minimalField->setHint(tr("When the document is a plain text."));
}

} // namespace ui

#include "ui/startup/damagemessage.h"

#include "store/setaside.h"
#include "ui/startup/damagetext.h"

#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

DamageMessage::DamageMessage(const QString &folder, QWidget *parent)
    : InlineMessage(parent)
    , m_folder(folder)
{
    setObjectName(u"damageMessage"_s);
    connect(this, &InlineMessage::actionRequested, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
    connect(this, &InlineMessage::dismissed, this, [this] { m_words = nullptr; });
}

void DamageMessage::tellOpened(const store::StoreResult<store::Opening> &opening)
{
    m_isShut = m_isShut || !opening;
    if (!opening) {
        if (std::exchange(m_told, opening.error().kind) == opening.error().kind)
            return;
        return show(Tone::Error, [folder = m_folder, error = opening.error()] {
            return damagetext::notOpened(folder, error);
        });
    }
    m_told.reset();
    if (opening->isReadOnly)
        return show(Tone::Warning, [folder = m_folder] { return damagetext::readOnly(folder); });
    if (opening->damage)
        return show(
            Tone::Error, [damage = *opening->damage] { return damagetext::of(damage); },
            [damage = *opening->damage] { return damagetext::leadOf(damage); });
    if (std::exchange(m_isShut, false)) { // another program held it for a while
        m_words = nullptr;
        dismiss();
    }
}

void DamageMessage::tellDamaged()
{
    show(Tone::Error, [] {
        return tr(
            "A part of the database cannot be read. Close the program and start it again: it then rescues "
            "what can be read, and keeps the damaged file.");
    });
}

void DamageMessage::tellIndex(const store::Damage &damage)
{
    if (m_words)
        return; // there is something worse
    show(Tone::Info, [file = damage.oldFile] {
        return tr("The list of this account's sessions was damaged and is fetched again from the service. "
                  "Nothing is lost. The damaged file, which holds personal data, is kept for %1 days as %2.")
            .arg(QString::number(store::setaside::daysOfListsKept), QDir::toNativeSeparators(file));
    });
}

void DamageMessage::show(Tone tone, std::function<QString()> text, std::function<QString()> lead)
{
    m_words = std::move(text);
    m_leadWords = std::move(lead);
    showMessage(tone, m_words());
    setAction(tr("Open the &folder"));
    if (m_leadWords)
        setLead(m_leadWords());
}

void DamageMessage::changeEvent(QEvent *event)
{
    InlineMessage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_words)
        show(InlineMessage::tone(), m_words, m_leadWords);
}

} // namespace ui

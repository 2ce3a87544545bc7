#include "ui/compose/duplicatewarning.h"

#include "ui/timetext.h"
#include "ui/toldlines.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/menutext.h"

#include <QCursor>
#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype shownLines = 5;
constexpr qsizetype shownChoices = 25;

//! Under another name than in the draft: whom it is about, and why.
QString whoHas(const tasks::Duplicate &found)
{
    using By = tasks::Duplicate::By;
    if (found.otherName.isEmpty())
        return found.signer;
    if (found.by == By::Mobile)
        return DuplicateWarning::tr("%1, with the same mobile number as %2,")
            .arg(found.otherName, found.signer);
    if (found.by == By::Email)
        return DuplicateWarning::tr("%1, with the same e-mail address as %2,")
            .arg(found.otherName, found.signer);
    if (found.by == By::IdentityNumber)
        return DuplicateWarning::tr("%1, with the same identity number as %2,")
            .arg(found.otherName, found.signer);
    return found.signer;
}

} // namespace

QString duplicateText(const tasks::Duplicate &found)
{
    using State = domain::SessionState;
    const QString who = whoHas(found);
    const auto say = [&found, &who](const QString &dated, const QString &undated) {
        return found.when.isValid() ? dated.arg(who, found.document, dayText(found.when))
                                    : undated.arg(who, found.document);
    };
    if (found.sessionId.isEmpty())
        return DuplicateWarning::tr("“%2” is being sent to %1 already.").arg(who, found.document);
    if (found.state.value() == State::Signed)
        return say(DuplicateWarning::tr("%1 signed “%2” on %3."), DuplicateWarning::tr("%1 signed “%2”."));
    if (found.state.value() == State::Blocked)
        return say(
            DuplicateWarning::tr("%1 already has “%2” to sign, since %3 (waiting for earlier signer)."),
            DuplicateWarning::tr("%1 already has “%2” to sign (waiting for earlier signer)."));
    return say(DuplicateWarning::tr("%1 already has “%2” to sign, since %3 (waiting)."),
               DuplicateWarning::tr("%1 already has “%2” to sign (waiting)."));
}

DuplicateWarning::DuplicateWarning(QWidget *parent)
    : QWidget(parent)
    , m_message(new InlineMessage(this))
{
    setObjectName(u"duplicateWarning"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_message);
    connect(m_message, &InlineMessage::actionRequested, this, &DuplicateWarning::offer);
    connect(m_message, &InlineMessage::dismissed, this, &QWidget::hide);
    hide();
}

void DuplicateWarning::showDuplicates(const QList<tasks::Duplicate> &duplicates)
{
    m_duplicates = duplicates;
    setVisible(!duplicates.isEmpty());
    if (duplicates.isEmpty())
        return m_message->dismiss();
    QStringList lines;
    for (const tasks::Duplicate &found : duplicates.first(toldLines(duplicates.size(), shownLines)))
        lines.append(duplicateText(found));
    if (const auto more = duplicates.size() - lines.size(); more > 0)
        lines.append(tr("And %n more.", nullptr, int(more)));
    lines.append(tr("Sent again, it has to be signed once more."));
    m_message->showMessage(InlineMessage::Tone::Warning, lines.join(u'\n'));
    m_message->setAction(duplicates.size() == 1 ? tr("Sho&w it") : tr("Sho&w…"));
}

QString DuplicateWarning::text() const
{
    return m_message->text();
}

void DuplicateWarning::setMasking(const store::MaskedMode &masking)
{
    m_masking = &masking;
    m_message->setMasking(masking);
}

void DuplicateWarning::offer()
{
    if (m_duplicates.size() == 1)
        return activate(m_duplicates.first());
    auto *menu = new QMenu(this);
    menu->setObjectName(u"duplicateChoices"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const tasks::Duplicate &found : m_duplicates.first(qMin(shownChoices, m_duplicates.size()))) {
        const QString who = found.otherName.isEmpty() ? found.signer : found.otherName;
        const QString name = m_masking.shown(tr("%1: “%2”").arg(who, found.document));
        menu->addAction(menuText(name), this, [this, found] { activate(found); });
    }
    const auto *button = m_message->findChild<QPushButton *>(u"inlineMessageAction"_s);
    menu->popup(button ? button->mapToGlobal(QPoint(0, button->height())) : QCursor::pos());
}

void DuplicateWarning::activate(const tasks::Duplicate &duplicate)
{
    if (duplicate.sessionId.isEmpty())
        Q_EMIT sendActivated(duplicate.sendId);
    else
        Q_EMIT sessionActivated(duplicate.sessionId);
}

void DuplicateWarning::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && !isHidden())
        showDuplicates(m_duplicates);
    QWidget::changeEvent(event);
}

} // namespace ui

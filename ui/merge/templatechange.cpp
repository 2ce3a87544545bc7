#include "ui/merge/templatechange.h"

#include "domain/draftcopies.h"
#include "tasks/account.h"
#include "tasks/draftjson.h"
#include "ui/timetext.h"

#include <QEvent>

namespace ui {

TemplateChange::TemplateChange(tasks::Account &account, Batch batch, QWidget *parent)
    : InlineMessage(parent)
    , m_account(account)
    , m_batch(batch)
{
    connect(this, &InlineMessage::actionRequested, this, &TemplateChange::use);
    connect(this, &InlineMessage::otherActionRequested, this, &TemplateChange::keep);
    connect(&account.drafts(), &store::DraftStore::changed, this, &TemplateChange::look);
}

void TemplateChange::follow(const domain::SessionDraft &pattern)
{
    ++m_followed;
    m_pattern.reset();
    m_now.reset();
    m_isGone = false;
    tell();
    if (pattern.templateId.isEmpty())
        return; // of a form, or of an earlier program
    m_pattern = pattern;
    look();
}

void TemplateChange::setPossible(bool isPossible)
{
    if (m_isPossible == isPossible)
        return;
    m_isPossible = isPossible;
    tell();
}

void TemplateChange::look()
{
    if (!m_pattern)
        return;
    m_account.drafts().get(
        m_pattern->templateId, this,
        [this, followed = m_followed](const store::StoreResult<store::DraftRecord> &found) {
            if (followed == m_followed)
                take(found);
        });
}

void TemplateChange::take(const store::StoreResult<store::DraftRecord> &found)
{
    const bool isGone =
        !found && found.error().kind == store::StoreError::Kind::NotFound && m_batch == Batch::BeingMade;
    if ((isGone && m_isGone) || (m_now && found && found->revision == m_now->templateRevision))
        return; // that is said
    m_isGone = isGone;
    m_now.reset();
    if (found && found->revision != m_pattern->templateRevision)
        compare(*found);
    tell();
}

//! Another name alone changes nothing of what is sent.
void TemplateChange::compare(const store::DraftRecord &record)
{
    const auto now = tasks::draftFromJson(record.payload);
    if (!now)
        return; // sealed away, for example
    domain::SessionDraft same = *m_pattern;
    same.templateRevision = record.revision;
    domain::SessionDraft made = domain::draftFromTemplate(*now, record.id, record.revision);
    made.templateName = m_pattern->templateName; // the list of batches knows it by that
    if (tasks::toJson(made) == tasks::toJson(same))
        return;
    m_now = made;
    m_name = record.name;
    m_changedAt = record.changedAt;
}

void TemplateChange::tell()
{
    if (!m_isPossible || (!m_now && !m_isGone))
        return dismiss();
    if (m_isGone)
        return showWords(Tone::Warning, [] {
            return tr("The template was deleted while this batch was being made of it. The batch is made of "
                      "it as it was.");
        });
    showWords(Tone::Warning, [batch = m_batch, name = m_name, when = m_changedAt] {
        const QString words =
            batch == Batch::Kept
                ? tr("The template “%1” was changed on %2, after this batch was made of it. Nothing of the "
                     "batch is sent yet.")
                : tr("The template “%1” was changed on %2, while this batch was being made of it.");
        return words.arg(name, absoluteText(when));
    });
    setAction(tr("Use &it as it is now"));
    setOtherAction(tr("&Keep the batch as it is"));
    setClosable(false); // one of the two is to be said
}

void TemplateChange::use()
{
    if (m_now)
        Q_EMIT useRequested(domain::SessionDraft(*m_now), m_name);
}

void TemplateChange::keep()
{
    if (!m_now || !m_pattern)
        return;
    domain::SessionDraft kept = *m_pattern;
    kept.templateRevision = m_now->templateRevision;
    Q_EMIT keepRequested(kept);
}

void TemplateChange::changeEvent(QEvent *event)
{
    InlineMessage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_now && m_isPossible)
        tell(); // its buttons too
}

} // namespace ui

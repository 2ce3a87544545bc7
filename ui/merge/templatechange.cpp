#include "ui/merge/templatechange.h"

#include "domain/draftcopies.h"
#include "tasks/account.h"
#include "tasks/draftjson.h"
#include "ui/timetext.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace ui {

TemplateChange::TemplateChange(tasks::Account &account, QWidget *parent)
    : InlineMessage(parent)
    , m_account(account)
{
    setObjectName(u"batchTemplateChange"_s);
    connect(this, &InlineMessage::actionRequested, this, &TemplateChange::use);
    connect(this, &InlineMessage::otherActionRequested, this, &TemplateChange::keep);
    connect(&account.drafts(), &store::DraftStore::changed, this, &TemplateChange::look);
}

void TemplateChange::showFor(const store::BatchRecord &record)
{
    m_batchId = record.id;
    m_pattern.reset();
    m_now.reset();
    m_isPossible = false; // until its rows say so
    tell();
    const auto pattern = tasks::draftFromJson(record.pattern);
    if (!pattern || pattern->templateId.isEmpty())
        return; // of a form, or of an earlier program
    m_pattern = *pattern;
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
    m_account.drafts().get(m_pattern->templateId, this,
                           [this, id = m_batchId](const store::StoreResult<store::DraftRecord> &found) {
                               if (id != m_batchId || !m_pattern)
                                   return;
                               if (m_now && found && found->revision == m_now->templateRevision)
                                   return;    // that is said
                               m_now.reset(); // one that was removed is no other
                               if (found && found->revision != m_pattern->templateRevision)
                                   take(*found);
                               tell();
                           });
}

//! Another name alone changes nothing of what is sent.
void TemplateChange::take(const store::DraftRecord &record)
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
    if (!m_now || !m_isPossible)
        return dismiss();
    showWords(Tone::Warning, [name = m_name, when = m_changedAt] {
        return tr("The template “%1” was changed on %2, after this batch was made of it. Nothing of the "
                  "batch is sent yet.")
            .arg(name, absoluteText(when));
    });
    setAction(tr("Use &it as it is now"));
    setOtherAction(tr("&Keep the batch as it is"));
    setClosable(false); // one of the two is to be said
}

void TemplateChange::use()
{
    if (!m_now)
        return;
    m_account.batches().usePattern(m_batchId, tasks::toJson(*m_now), this,
                                   [this, id = m_batchId](const store::StoreResult<void> &kept) {
                                       if (kept)
                                           Q_EMIT used(id);
                                       else if (kept.error().kind == store::StoreError::Kind::NotFound)
                                           Q_EMIT failed(tr("A row of it is sent by now."));
                                       else
                                           Q_EMIT failed(kept.error().detail);
                                   });
}

//! It is asked about again when the template is changed once more.
void TemplateChange::keep()
{
    if (!m_now || !m_pattern)
        return;
    domain::SessionDraft kept = *m_pattern;
    kept.templateRevision = m_now->templateRevision;
    m_account.batches().setPattern(m_batchId, tasks::toJson(kept), this,
                                   [this, id = m_batchId, kept](const store::StoreResult<void> &written) {
                                       if (!written)
                                           return Q_EMIT failed(written.error().detail);
                                       if (id != m_batchId)
                                           return;
                                       m_pattern = kept;
                                       m_now.reset();
                                       tell();
                                       look(); // it may have been changed meanwhile
                                   });
}

void TemplateChange::changeEvent(QEvent *event)
{
    InlineMessage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_now && m_isPossible)
        tell(); // its buttons too
}

} // namespace ui

#include "ui/merge/batchtemplatechange.h"

#include "tasks/account.h"
#include "tasks/draftjson.h"

using namespace Qt::StringLiterals;

namespace ui {

BatchTemplateChange::BatchTemplateChange(tasks::Account &account, QWidget *parent)
    : TemplateChange(account, Batch::Kept, parent)
    , m_batches(account.batches())
{
    setObjectName(u"batchTemplateChange"_s);
    connect(this, &TemplateChange::useRequested, this, &BatchTemplateChange::usePattern);
    connect(this, &TemplateChange::keepRequested, this, &BatchTemplateChange::keepPattern);
}

void BatchTemplateChange::showFor(const store::BatchRecord &record)
{
    m_batchId = record.id;
    setPossible(false);
    const auto pattern = tasks::draftFromJson(record.pattern);
    follow(pattern ? *pattern : domain::SessionDraft());
}

void BatchTemplateChange::usePattern(const domain::SessionDraft &now)
{
    m_batches.usePattern(m_batchId, tasks::toJson(now), this,
                         [this, id = m_batchId](const store::StoreResult<void> &kept) {
                             if (kept)
                                 Q_EMIT used(id);
                             else if (kept.error().kind == store::StoreError::Kind::NotFound)
                                 Q_EMIT failed(tr("A row of it is sent by now."));
                             else
                                 Q_EMIT failed(kept.error().detail);
                         });
}

void BatchTemplateChange::keepPattern(const domain::SessionDraft &kept)
{
    m_batches.setPattern(m_batchId, tasks::toJson(kept), this,
                         [this, id = m_batchId, kept](const store::StoreResult<void> &written) {
                             if (!written)
                                 Q_EMIT failed(written.error().detail);
                             else if (id == m_batchId)
                                 follow(kept); // it may have been changed meanwhile
                         });
}

} // namespace ui

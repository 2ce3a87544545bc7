#pragma once

#include "store/batchstore.h"
#include "ui/merge/templatechange.h"

namespace ui {

//! The same of a batch that is kept: what is answered is written to it.
class BatchTemplateChange : public TemplateChange
{
    Q_OBJECT

public:
    explicit BatchTemplateChange(tasks::Account &account, QWidget *parent = nullptr); //!< outlives this

    //! Nothing is said before its rows allow it, see setPossible().
    void showFor(const store::BatchRecord &record);

Q_SIGNALS:
    //! It is on the disk, and its rows are to be checked.
    void used(const QString &batchId);
    void failed(const QString &why);

private:
    void usePattern(const domain::SessionDraft &now);
    void keepPattern(const domain::SessionDraft &kept);

    store::BatchStore &m_batches;
    QString m_batchId;
};

} // namespace ui

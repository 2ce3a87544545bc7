#pragma once

#include "domain/draft.h"
#include "store/batchstore.h"
#include "store/draftstore.h"
#include "ui/widgets/inlinemessage.h"

#include <optional>

namespace tasks {
class Account;
}

namespace ui {

//! Says at the head of a batch that the template of which it was made is another one by now. The batch can be
//! sent by that, or stay as it is. Hidden while there is nothing to be asked.
class TemplateChange : public InlineMessage
{
    Q_OBJECT

public:
    explicit TemplateChange(tasks::Account &account, QWidget *parent = nullptr); //!< outlives this

    void showFor(const store::BatchRecord &record);
    //! Nothing of the batch is sent, or about to be.
    void setPossible(bool isPossible);

Q_SIGNALS:
    //! It is on the disk, and its rows are to be checked.
    void used(const QString &batchId);
    void failed(const QString &why);

protected:
    void changeEvent(QEvent *event) override;

private:
    void look();
    void take(const store::DraftRecord &record);
    void tell();
    void use();
    void keep();

    tasks::Account &m_account;
    QString m_batchId;
    std::optional<domain::SessionDraft> m_pattern; //!< of the batch; nothing when it is of no template
    //! The template, where it is another one: what it is now, its name and when it was changed.
    std::optional<domain::SessionDraft> m_now;
    QString m_name;
    QDateTime m_changedAt;
    bool m_isPossible = false;
};

} // namespace ui

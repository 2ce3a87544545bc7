#pragma once

#include "domain/draft.h"
#include "store/draftstore.h"
#include "ui/widgets/inlinemessage.h"

#include <optional>

namespace tasks {
class Account;
}

namespace ui {

//! Says at the head of a batch, or of the window in which one is made, that its template is another one by
//! now. The batch can be sent by that, or stay as it is. Hidden while there is nothing to be asked.
class TemplateChange : public InlineMessage
{
    Q_OBJECT

public:
    enum class Batch {
        Kept,     //!< it is in the list of batches; that its template is no more changes nothing then
        BeingMade //!< it is kept nowhere yet
    };

    //! \a account outlives this.
    TemplateChange(tasks::Account &account, Batch batch, QWidget *parent = nullptr);

    //! \a pattern: what the batch is sent as. Of one that is of no template nothing is said.
    void follow(const domain::SessionDraft &pattern);
    //! Whether the batch can still be made another one.
    void setPossible(bool isPossible);

Q_SIGNALS:
    //! \a now: the pattern that the template gives by now. \a name: of the template.
    void useRequested(const domain::SessionDraft &now, const QString &name);
    //! \a kept: the pattern as it was, which knows of the change. It is asked about again when the template
    //! is changed once more.
    void keepRequested(const domain::SessionDraft &kept);

protected:
    void changeEvent(QEvent *event) override;

private:
    void look();
    void take(const store::StoreResult<store::DraftRecord> &found);
    void compare(const store::DraftRecord &record);
    void tell();
    void use();
    void keep();

    tasks::Account &m_account;
    Batch m_batch;
    int m_followed = 0; //!< counts the patterns: an answer may be of an earlier one
    std::optional<domain::SessionDraft> m_pattern; //!< nothing when it is of no template
    //! The template, where it is another one: what it is now, its name and when it was changed.
    std::optional<domain::SessionDraft> m_now;
    QString m_name;
    QDateTime m_changedAt;
    bool m_isGone = false; //!< the template, of a batch that is being made
    bool m_isPossible = false;
};

} // namespace ui

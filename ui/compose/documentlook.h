#pragma once

#include "domain/draft.h"
#include "store/privatecopies.h"
#include "ui/widgets/masking.h"

#include <QDialog>

#include <optional>

namespace tasks {
class Account;
}

namespace ui {

class DocumentPreview;

//! A document of a session that is being written, as its signers will read it: beside the form, which goes
//! on, and of what is chosen there.
class DocumentLook : public QDialog
{
    Q_OBJECT

public:
    //! \a account outlives the window.
    DocumentLook(tasks::Account &account, QWidget *parent = nullptr);

    void setMasking(const store::MaskedMode &masking); //!< outlives this
    //! Nothing: there is none.
    void showDocument(const std::optional<domain::DraftDocument> &document);

protected:
    void changeEvent(QEvent *event) override;

private:
    void lookUp();
    void findCopy(int asked);
    void showCopy(const store::StoreResult<store::PrivateCopies::Copy> &copy);
    void showNothing();
    void showTitle();

    tasks::Account &m_account;
    DocumentPreview *m_preview;
    Masking m_masking;
    std::optional<domain::DraftDocument> m_document;
    int m_asked = 0; //!< the latest wins
};

} // namespace ui

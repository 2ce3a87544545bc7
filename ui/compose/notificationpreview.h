#pragma once

#include "domain/draft.h"
#include "ui/widgets/masking.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace ui {

//! The messages as one signer will get them, with the placeholders filled in.
class NotificationPreview : public QWidget
{
    Q_OBJECT

public:
    explicit NotificationPreview(QWidget *parent = nullptr);

    //! Hidden while there is no message or nobody to get it.
    void showDraft(const domain::SessionDraft &draft, const QDateTime &now);
    [[nodiscard]] QString text() const;
    void setMasking(const store::MaskedMode &masking); //!< outlives this

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void nameSigners();
    void fillIn();

    domain::SessionDraft m_draft;
    QDateTime m_now;
    Masking m_masking;
    QComboBox *m_signer;
    QLabel *m_label, *m_text;
};

} // namespace ui

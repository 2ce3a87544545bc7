#pragma once

#include "domain/draft.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace store {
class MaskedMode;
}

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
    [[nodiscard]] QString shown(const QString &text) const;

    domain::SessionDraft m_draft;
    QDateTime m_now;
    const store::MaskedMode *m_masking = nullptr;
    QComboBox *m_signer;
    QLabel *m_label, *m_text;
};

} // namespace ui

#pragma once

#include "tasks/duplicatecheck.h"
#include "ui/widgets/masking.h"

#include <QWidget>

namespace ui {

class InlineMessage;

//! Who has what already, and since when, in a sentence.
[[nodiscard]] QString duplicateText(const tasks::Duplicate &found);

//! Says who already has one of these documents to sign, or signed it not long ago. Hidden when there is
//! nobody. A warning only: the person may know better.
class DuplicateWarning : public QWidget
{
    Q_OBJECT

public:
    explicit DuplicateWarning(QWidget *parent = nullptr);

    void showDuplicates(const QList<tasks::Duplicate> &duplicates);
    [[nodiscard]] QString text() const;
    void setMasking(const store::MaskedMode &masking); //!< outlives this

Q_SIGNALS:
    void sessionActivated(const QString &sessionId);
    //! It is still being sent: the send is to be shown.
    void sendActivated(const QString &sendId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void activate(const tasks::Duplicate &duplicate);
    void offer();

    InlineMessage *m_message;
    Masking m_masking;
    QList<tasks::Duplicate> m_duplicates;
};

} // namespace ui

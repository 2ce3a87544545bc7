#pragma once

#include "ui/compose/optionssection.h"

class QPushButton;
class QVBoxLayout;

namespace store {
class MaskedMode;
}

namespace ui {

class NotificationEditor;
class NotificationPreview;

//! The messages to the signers, one below the other. There is always an editor for the first, whose quickest
//! choice is to send nothing.
class NotificationList : public OptionsSection
{
    Q_OBJECT

public:
    explicit NotificationList(QWidget *parent = nullptr);

    void writeTo(domain::SessionDraft &draft) const override;
    void readFrom(const domain::SessionDraft &draft) override;
    void showContext(const domain::SessionDraft &draft, const QDateTime &now) override;
    [[nodiscard]] Match match(const QString &path) const override;
    void clearMessageProblems();
    void unfold(const FormField *field);
    [[nodiscard]] int count() const; //!< of messages
    void setMasking(const store::MaskedMode &masking);

protected:
    void retranslate() override;
    void adapt() override;

private:
    NotificationEditor *addEditor(qsizetype index);
    void setEditorCount(qsizetype count);
    void duplicate(NotificationEditor *editor);
    void remove(NotificationEditor *editor);
    void numberThem();

    QList<NotificationEditor *> m_editors;
    QVBoxLayout *m_column;
    QPushButton *m_add;
    NotificationPreview *m_preview;
};

} // namespace ui

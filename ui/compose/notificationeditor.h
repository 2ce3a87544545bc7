#pragma once

#include "ui/compose/optionssection.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;

namespace ui {

class FoldingSection;
class ListEdit;
class WordBox;

//! One message to the signers: how it is sent, its words, and from whom.
class NotificationEditor : public OptionsSection
{
    Q_OBJECT

public:
    explicit NotificationEditor(QWidget *parent = nullptr);

    //! Its place in the list; names its fields. \a isAlone: it is the only one, so that it needs no heading.
    void setPlace(int index, bool isAlone);
    //! False: the choice is to send nothing.
    [[nodiscard]] bool isThere() const { return m_isThere; }
    //! Its place among those that are sent, which paths count; -1: it is not.
    void setPosition(int position) { m_position = position; }
    [[nodiscard]] FormField *methodField() const { return m_methodField; }
    void setMethod(domain::CommunicationMethod method);
    //! Appends its message.
    void writeTo(domain::SessionDraft &draft) const override;
    //! The message of its place.
    void readFrom(const domain::SessionDraft &draft) override;
    void showContext(const domain::SessionDraft &draft, const QDateTime &now) override;
    [[nodiscard]] Match match(const QString &path) const override;
    //! Shows what is folded away when \a field is there.
    void unfold(const FormField *field);

Q_SIGNALS:
    void duplicateRequested();
    void removeRequested();

protected:
    void retranslate() override;
    void adapt() override;

private:
    QWidget *makeMore();
    void tellPlace();
    [[nodiscard]] QString summary() const override;

    int m_index = 0, m_position = 0;
    bool m_isThere = false, m_isAlone = true;
    domain::NotificationMessage m_read;
    QLabel *m_heading;
    QToolButton *m_duplicate, *m_remove;
    WordBox *m_method, *m_category, *m_language;
    QLineEdit *m_header, *m_senderName, *m_senderAddress;
    QPlainTextEdit *m_text;
    QCheckBox *m_includesFile;
    ListEdit *m_tags;
    FoldingSection *m_more;
    FormField *m_methodField, *m_categoryField, *m_languageField, *m_headerField, *m_senderNameField,
        *m_senderAddressField, *m_textField, *m_includesFileField, *m_tagsField;
    QList<std::pair<FormField *, QString>> m_names;
};

} // namespace ui

#pragma once

#include "ui/compose/optionssection.h"
#include "ui/widgets/masking.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace ui {

class WordBox;

//! What the signer is shown: title, text, language; and the own reference.
class TextOptions : public OptionsSection
{
    Q_OBJECT

public:
    explicit TextOptions(QWidget *parent = nullptr);

    void writeTo(domain::SessionDraft &draft) const override;
    void readFrom(const domain::SessionDraft &draft) override;
    void showContext(const domain::SessionDraft &draft, const QDateTime &now) override;
    void setTitle(const QString &title);               //!< unless the person typed one
    void setMasking(const store::MaskedMode &masking); //!< outlives this

protected:
    void retranslate() override;
    void adapt() override;

private:
    void showHints();
    [[nodiscard]] QString hintOf(const QString &text, const QString &otherwise) const;

    domain::placeholders::Values m_first; //!< what the first signer alone has
    Masking m_masking;
    QLineEdit *m_title; // in the order of their places: Tab goes by it
    QPlainTextEdit *m_signText;
    QLabel *m_count;
    QLineEdit *m_reference;
    WordBox *m_language;
    FormField *m_titleField, *m_signTextField, *m_referenceField, *m_languageField;
    bool m_isTitleTyped = false;
};

//! The languages of the signing pages and of messages, as people call them.
[[nodiscard]] QString languageName(const QString &word);
//! The same in the middle of a sentence, where some languages write it with a small letter.
[[nodiscard]] QString languageInSentence(const QString &word);
void nameLanguages(WordBox *box);

} // namespace ui

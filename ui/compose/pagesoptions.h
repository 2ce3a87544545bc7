#pragma once

#include "ui/compose/optionssection.h"

class QCheckBox;

namespace ui {

//! What the signing pages leave out, and whether the signer logs in before seeing the documents.
class PagesOptions : public OptionsSection
{
    Q_OBJECT

public:
    explicit PagesOptions(QWidget *parent = nullptr);

    void writeTo(domain::SessionDraft &draft) const override;
    void readFrom(const domain::SessionDraft &draft) override;
    [[nodiscard]] QString heading() const override;
    [[nodiscard]] QString summary() const override;
    void showContext(const domain::SessionDraft &draft, const QDateTime &now) override;

protected:
    void retranslate() override;
    void adapt() override;

private:
    bool m_isText = true; //!< nothing but text is to be signed, as far as is known
    QCheckBox *m_logsInFirst, *m_hidesWelcome, *m_minimal;
    FormField *m_logsInField, *m_hidesField, *m_minimalField;
};

} // namespace ui

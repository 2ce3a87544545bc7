#pragma once

#include "ui/compose/optionssection.h"

class QLineEdit;

namespace ui {

//! Where the signer's browser goes afterwards.
class RedirectOptions : public OptionsSection
{
    Q_OBJECT

public:
    explicit RedirectOptions(QWidget *parent = nullptr);

    void writeTo(domain::SessionDraft &draft) const override;
    void readFrom(const domain::SessionDraft &draft) override;
    [[nodiscard]] QString heading() const override;
    [[nodiscard]] QString summary() const override;

protected:
    void retranslate() override;

private:
    QLineEdit *m_success, *m_cancel, *m_error, *m_reject;
    FormField *m_successField, *m_cancelField, *m_errorField, *m_rejectField;
};

} // namespace ui
